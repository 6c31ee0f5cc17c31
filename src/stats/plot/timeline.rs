//! The life of one sheet: signed, copied, entered, corrected, in order of time.

use super::bars::{Tone, shorten};
use super::svg::{Anchor, Labels, Page, TOP, scale};

/// Something that happened to a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event<'a> {
    /// Seconds since any common beginning.
    pub second: i64,
    /// The time as it is to be shown.
    pub shown: &'a str,
    /// What happened.
    pub name: &'a str,
    /// Its colour.
    pub tone: Tone,
}

/// Events one under another in order of time (equal times in the order given), each with its place
/// on a common axis.
#[must_use]
pub fn sheet_timeline(events: &[Event<'_>], labels: &Labels<'_>) -> String {
    const STEP: u64 = 26;
    const TIMES: u64 = 190;
    const WIDTH: u64 = 300;
    let mut events = events.to_vec();
    events.sort_by_key(|event| event.second);
    let first = events.first().map_or(0, |e| e.second);
    let since = |event: &Event<'_>| event.second.abs_diff(first);
    let whole = events.last().map_or(0, since);
    let rows = events.len() as u64;
    let mut page = Page::new(TIMES + WIDTH + 400, TOP + STEP * rows + 50, labels);
    for (i, event) in (0..).zip(&events) {
        let y = TOP + STEP * i + 10;
        let x = TIMES + scale(since(event), whole, WIDTH);
        page.line((TIMES, y), (TIMES + WIDTH, y), "#e4e4e4");
        page.words(TIMES - 12, y + 4, Anchor::End, event.shown);
        page.dot(x, y, 5, event.tone.colour());
        page.words(TIMES + WIDTH + 16, y + 4, Anchor::Start, &shorten(event.name, 60));
    }
    page.words(TIMES, TOP + STEP * rows + 16, Anchor::Start, labels.x);
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_stand_in_order_of_time() {
        let event = |second, name| Event { second, shown: "03:10", name, tone: Tone::Plain };
        let labels = Labels { title: "t", x: "", y: "", note: "" };
        let events = [event(200, "entered"), event(-100, "signed"), event(50, "copied")];
        let svg = sheet_timeline(&events, &labels);
        let at = |name: &str| svg.find(name).unwrap();
        assert!(at("signed") < at("copied") && at("copied") < at("entered"));
        for x in ["cx=\"190\"", "cx=\"340\"", "cx=\"490\""] {
            assert!(svg.contains(x), "{x}");
        }
        assert!(sheet_timeline(&[], &labels).ends_with("</svg>\n"));
    }
}
