//! Pictures where people would rather look than read: bars and a timeline, as SVG.
//!
//! Only whole numbers are used to place things, so the bytes are the same on any machine. The
//! colours differ in lightness too, and every value is written beside its bar.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use crate::lang::{Lang, group_digits, safe_line};

/// All pictures are this wide; their height follows from what they show. Units are SVG pixels.
const WIDTH: u64 = 720;
const LABELS: u64 = 230;
const VALUES: u64 = 90;
const BAR: u64 = 14;
const GAP: u64 = 10;
const LINE: u64 = 20;
/// Pixels of a letter of the size used, on average; for cutting labels only.
const LETTER: u64 = 7;
const COLOURS: [&str; 4] = ["#1f5f99", "#e0a458", "#7a9e7e", "#8c4a5d"];

/// Bars side by side: one group a row, one bar a series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bars {
    /// Names of the series, one to four; shown when there are two or more.
    pub series: Vec<String>,
    /// The rows: a label, and a value for each series; a missing value has no bar.
    pub rows: Vec<(String, Vec<u64>)>,
}

/// One moment of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// When, as it is to be shown.
    pub when: String,
    /// What happened.
    pub what: String,
    /// Whether it stands out.
    pub marked: bool,
}

/// Draws bars, the longest as wide as there is room.
#[must_use]
pub fn bars(lang: Lang, chart: &Bars) -> String {
    let most = chart.rows.iter().flat_map(|(_, values)| values).copied().max().unwrap_or(0);
    let mut canvas = Canvas::default();
    let mut top = GAP;
    if chart.series.len() > 1 {
        top = legend(&mut canvas, &chart.series, top);
    }
    let axis = top - GAP / 2;
    for (label, values) in &chart.rows {
        let count = u64::try_from(values.len().max(1)).unwrap_or(1);
        let middle = top + (count * BAR) / 2 + 4;
        canvas.text(LABELS - GAP, middle, "end", &cut(label, LABELS - 2 * GAP));
        for (value, colour) in values.iter().zip(COLOURS.iter().cycle()) {
            let length = scaled(*value, most, WIDTH - LABELS - VALUES);
            canvas.rect(LABELS, top, length, BAR - 2, colour);
            let shown = group_digits(lang, i128::from(*value));
            canvas.text(LABELS + length + 6, top + BAR - 4, "start", &shown);
            top += BAR;
        }
        top += GAP + if values.is_empty() { BAR } else { 0 };
    }
    canvas.line(LABELS, axis, LABELS, top - GAP / 2);
    canvas.finish(top)
}

/// Draws moments one under another, in the order given.
#[must_use]
pub fn timeline(moments: &[Moment]) -> String {
    const AXIS: u64 = 190;
    const STEP: u64 = 30;
    let mut canvas = Canvas::default();
    let count = u64::try_from(moments.len()).unwrap_or(0);
    canvas.line(AXIS, GAP, AXIS, GAP + count * STEP);
    let mut at = GAP + STEP / 2;
    for moment in moments {
        let (colour, radius) = if moment.marked { ("#b3471d", 7) } else { (COLOURS[0], 5) };
        canvas.circle(AXIS, at, radius, colour);
        canvas.text(AXIS - 18, at + 4, "end", &cut(&moment.when, AXIS - 26));
        canvas.text(AXIS + 18, at + 4, "start", &cut(&moment.what, WIDTH - AXIS - 26));
        at += STEP;
    }
    canvas.finish(GAP + count * STEP + GAP)
}

/// Draws the names of the series; returns where to go on.
fn legend(canvas: &mut Canvas, series: &[String], mut top: u64) -> u64 {
    for (name, colour) in series.iter().zip(COLOURS.iter().cycle()) {
        canvas.rect(LABELS, top, 12, 12, colour);
        canvas.text(LABELS + 20, top + 11, "start", &cut(name, WIDTH - LABELS - 20));
        top += LINE;
    }
    top + GAP
}

/// `value` of `most` as pixels of `room`; anything above zero is seen.
fn scaled(value: u64, most: u64, room: u64) -> u64 {
    let product = u128::from(value) * u128::from(room);
    let long = product.checked_div(u128::from(most)).and_then(|p| u64::try_from(p).ok());
    long.unwrap_or(0).max(u64::from(value > 0))
}

/// A label that fits so many pixels, its end cut if need be.
fn cut(label: &str, pixels: u64) -> String {
    let letters = usize::try_from(pixels / LETTER).unwrap_or(usize::MAX);
    let label = safe_line(label);
    if label.width() <= letters {
        return label;
    }
    let mut out: String = label.chars().take(letters.saturating_sub(1)).collect();
    while out.width() >= letters && out.pop().is_some() {}
    out + "…"
}

/// The elements of a picture. Writing into a string cannot fail.
#[derive(Default)]
struct Canvas(String);

impl Canvas {
    fn rect(&mut self, x: u64, y: u64, width: u64, height: u64, fill: &str) {
        let _ = writeln!(
            self.0,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        );
    }

    fn circle(&mut self, x: u64, y: u64, radius: u64, fill: &str) {
        let _ = writeln!(self.0, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"/>");
    }

    fn line(&mut self, x1: u64, y1: u64, x2: u64, y2: u64) {
        let _ = writeln!(
            self.0,
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"#888888\"/>"
        );
    }

    fn text(&mut self, x: u64, y: u64, anchor: &str, text: &str) {
        let text = escape(text);
        let _ =
            writeln!(self.0, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>");
    }

    fn finish(self, height: u64) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\" font-family=\"Noto Sans, DejaVu Sans, Arial, \
             sans-serif\" font-size=\"12\" fill=\"#1b1f24\">\n{}</svg>\n",
            self.0
        )
    }
}

/// Text of an XML element. XML 1.0 (§2.2) knows no U+FFFE and U+FFFF.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_in_proportion() {
        let chart = Bars {
            series: vec!["Хаттама".to_owned(), "Көшірме".to_owned()],
            rows: vec![
                ("№ 7 <Өзен>".to_owned(), vec![4000, 2000]),
                ("ұ".repeat(90), vec![1, 0]),
                ("бос".to_owned(), vec![]),
            ],
        };
        insta::assert_snapshot!(bars(Lang::Kk, &chart));
    }

    #[test]
    fn moments_in_order() {
        let moment = |when: &str, marked| Moment { when: when.into(), what: "&".into(), marked };
        insta::assert_snapshot!(timeline(&[moment("21:40", false), moment("03:15", true)]));
    }

    #[test]
    fn nothing_overflows() {
        assert_eq!(scaled(u64::MAX, u64::MAX, 400), 400);
        assert_eq!((scaled(1, u64::MAX, 400), scaled(0, 9, 400), scaled(0, 0, 400)), (1, 0, 0));
        let empty = bars(Lang::En, &Bars::default());
        assert!(empty.starts_with("<svg ") && empty.ends_with("</svg>\n"));
        assert!(timeline(&[]).contains("viewBox"));
        assert_eq!(escape("a\u{ffff}<b>&"), "a\u{fffd}&lt;b&gt;&amp;");
        assert_eq!(cut("選舉結果報告書", 49), "選舉結…");
    }
}
