//! Protocol against copy, and a margin against the votes in dispute.

use std::collections::BTreeSet;

use super::bars::{Bar, Tone, bar_list};
use super::svg::{Anchor, LEFT, Labels, Page, TOP, scale};

/// Each number of a signed copy (across) against the same number of the protocol (up). What agrees
/// lies on the diagonal; what differs is marked.
#[must_use]
pub fn protocol_against_copy(pairs: &[(u64, u64)], labels: &Labels<'_>) -> String {
    const SIDE: u64 = 500;
    let largest = pairs.iter().flat_map(|(a, b)| [*a, *b]).max().unwrap_or(0);
    let mut page = Page::new(SIDE + 130, SIDE + 110, labels);
    page.line((LEFT, TOP + SIDE), (LEFT + SIDE, TOP), "#b0b0b0");
    page.words(LEFT + SIDE, TOP + SIDE + 16, Anchor::Middle, &largest.to_string());
    page.words(LEFT - 6, TOP + 4, Anchor::End, &largest.to_string());
    page.words(LEFT - 6, TOP + SIDE + 16, Anchor::End, "0");
    page.axis_names(SIDE, SIDE, labels);
    let place = |&(copy, protocol): &(u64, u64)| {
        let x = LEFT + scale(copy, largest, SIDE);
        (copy != protocol, x, TOP + SIDE - scale(protocol, largest, SIDE))
    };
    // What differs is drawn last and is never covered.
    let dots: BTreeSet<(bool, u64, u64)> = pairs.iter().map(place).collect();
    for (differs, x, y) in dots {
        let (radius, tone) = if differs { (4, Tone::Marked) } else { (2, Tone::Plain) };
        page.dot(x, y, radius, tone.colour());
    }
    page.finish()
}

/// The margin of a result above the votes in dispute. `shown` holds both numbers as the language
/// writes them, `names` the names of both bars.
#[must_use]
pub fn margin_bars(
    margin: u64,
    disputed: u64,
    names: [&str; 2],
    shown: [&str; 2],
    labels: &Labels<'_>,
) -> String {
    let tone = if disputed >= margin { Tone::Marked } else { Tone::Plain };
    let bar = |name, value, shown, tone| Bar { name, value, shown, tone };
    bar_list(
        &[bar(names[0], margin, shown[0], Tone::Plain), bar(names[1], disputed, shown[1], tone)],
        labels,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: Labels<'static> = Labels { title: "t", x: "x", y: "y", note: "" };

    #[test]
    fn what_differs_is_marked_and_on_top() {
        let svg = protocol_against_copy(&[(100, 40), (50, 50), (50, 50), (0, 0)], &LABELS);
        assert_eq!(svg.matches("<circle").count(), 3);
        let marked = svg.find("r=\"4\" fill=\"#d55e00\"").unwrap();
        assert!(marked > svg.rfind("r=\"2\"").unwrap());
        assert!(protocol_against_copy(&[], &LABELS).ends_with("</svg>\n"));
    }

    #[test]
    fn disputed_votes_as_many_as_the_margin_are_marked() {
        let names = ["margin", "disputed"];
        let drawn = |disputed| margin_bars(33, disputed, names, ["33", "n"], &LABELS);
        assert!(drawn(33).contains("#d55e00"));
        assert!(!drawn(32).contains("#d55e00"));
    }
}
