//! A plain list of bars with their names and numbers: findings by territory, votes by option.

use super::svg::{Anchor, Labels, Page, TOP, scale};

/// How a bar is coloured. The number beside it says the same for who sees no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Ordinary.
    Plain,
    /// To be looked at.
    Marked,
    /// Not evaluable or missing.
    Faint,
}

impl Tone {
    pub(super) const fn colour(self) -> &'static str {
        match self {
            Self::Plain => "#0072b2",
            Self::Marked => "#d55e00",
            Self::Faint => "#b0b0b0",
        }
    }
}

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its length.
    pub value: u64,
    /// The number as the language writes it.
    pub shown: &'a str,
    /// Its colour.
    pub tone: Tone,
}

/// Bars one under another, in the order given, all to one scale.
#[must_use]
pub fn bar_list(bars: &[Bar<'_>], labels: &Labels<'_>) -> String {
    const STEP: u64 = 22;
    const NAMES: u64 = 260;
    const WIDTH: u64 = 420;
    let rows = bars.len() as u64;
    let longest = bars.iter().map(|b| b.value).max().unwrap_or(0);
    let mut page = Page::new(NAMES + WIDTH + 120, TOP + STEP * rows + 50, labels);
    for (i, bar) in (0..).zip(bars) {
        let y = TOP + STEP * i;
        let length = scale(bar.value, longest, WIDTH).max(u64::from(bar.value > 0));
        page.words(NAMES - 8, y + 13, Anchor::End, &shorten(bar.name, 40));
        page.rect(NAMES, y + 2, length, STEP - 7, bar.tone.colour());
        page.words(NAMES + length + 6, y + 13, Anchor::Start, bar.shown);
    }
    page.words(NAMES, TOP + STEP * rows + 16, Anchor::Start, labels.x);
    page.finish()
}

/// At most `most` characters, the last one an ellipsis if some are cut.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_keep_their_order_and_scale() {
        let bar = |name, value, tone| Bar { name, value, shown: "n", tone };
        let bars = [
            bar("Abai", 10, Tone::Marked),
            bar("Aqmola", 5, Tone::Plain),
            bar("x", 0, Tone::Faint),
        ];
        let labels = Labels { title: "t", x: "x", y: "", note: "" };
        let svg = bar_list(&bars, &labels);
        assert!(svg.find("Abai") < svg.find("Aqmola"));
        assert!(svg.contains("width=\"420\" height=\"15\" fill=\"#d55e00\""));
        assert!(svg.contains("width=\"210\" height=\"15\" fill=\"#0072b2\""));
        assert!(svg.contains("width=\"0\" height=\"15\" fill=\"#b0b0b0\""));
        assert_eq!(svg, bar_list(&bars, &labels));
    }

    #[test]
    fn long_names_are_cut_between_letters() {
        assert_eq!(shorten("Қызылорда", 5), "Қызы…");
        assert_eq!(shorten("Abai", 4), "Abai");
    }
}
