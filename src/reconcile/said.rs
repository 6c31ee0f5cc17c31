//! What persons said beside their sheets: incidents, corrections that misquote (REP-05), papers
//! typed twice (SYS-02), one file under two stations (SYS-03), one counter twice (SYS-07).

use crate::election::Contest;
use crate::lang::Message;
use crate::paper::PaperValue;

use super::collect::{Collector, Draft};
use super::notes::{Double, Misquote};

/// Turns the notes into findings; nothing here depends on the order of the book.
pub(super) fn check(to: &mut Collector<'_>) {
    let notes = &to.sheets.people;
    for one in &notes.misquotes {
        misquote(to, one);
    }
    for one in &notes.doubles {
        double(to, one);
    }
    for one in &notes.incidents {
        let said = Message::new("people-incident")
            .text("by", &one.by)
            .moment("time", &one.time)
            .number("witnesses", one.witnesses)
            .number("files", one.files.len() as u64);
        let said = match one.told.as_str() {
            "" => said.message("told", Message::new("people-told-nothing")),
            told => said.text("told", told),
        };
        let mut draft = Draft::new(one.code, one.unit.clone(), "incident", said)
            .at(one.id.hex())
            .resting_on([one.entry.clone()]);
        draft.contest = contest(to, one.contest).map(|c| c.id.clone());
        to.add(draft);
    }
    for one in &notes.equivocations {
        let id = if one.settled { "people-two-said-settled" } else { "people-two-said" };
        let said = Message::new(id).text("by", &one.by).text("n", one.n).number("count", one.count);
        let draft = Draft::new("SYS-07", one.unit.clone(), "same-counter", said)
            .at(format!("{}/{}", one.by, one.n))
            .resting_on(one.entries.clone());
        to.add(draft);
    }
    for one in &notes.shared_files {
        let Some(unit) = one.units.first() else { continue };
        let units: Vec<&str> = one.units.iter().map(AsRef::as_ref).collect();
        let said = Message::new("people-shared-file")
            .text("hash", one.hash)
            .text("units", units.join(", "));
        let draft = Draft::new("SYS-03", unit.clone(), "shared-file", said)
            .at(one.hash.hex())
            .resting_on(one.entries.clone());
        to.add(draft);
    }
}

fn contest<'a>(to: &Collector<'a>, index: Option<u16>) -> Option<&'a Contest> {
    to.election.contests.get(usize::from(index?))
}

fn misquote(to: &mut Collector<'_>, one: &Misquote) {
    let said = Message::new("people-misquote")
        .message("quoted", shown(Some(one.quoted)))
        .message("found", shown(Some(one.found)));
    let mut draft = Draft::new("REP-05", one.unit.clone(), "correction-quotes", said)
        .line(&one.line)
        .at(one.id.hex())
        .resting_on(one.entries.clone());
    if let (Some(quoted), Some(found)) = (one.quoted.count(), one.found.count()) {
        draft = draft.delta(i128::from(quoted) - i128::from(found));
    }
    draft.contest = contest(to, Some(one.contest)).map(|c| c.id.clone());
    to.add(draft);
}

fn double(to: &mut Collector<'_>, one: &Double) {
    let id = if one.decided { "people-typed-twice-decided" } else { "people-typed-twice" };
    let ids = format!("{}/{}", one.ids[0], one.ids[1]);
    for (line, first, second) in &one.lines {
        let said =
            Message::new(id).message("first", shown(*first)).message("second", shown(*second));
        let mut draft = Draft::new("SYS-02", one.unit.clone(), "typed-twice", said)
            .line(line)
            .at(format!("{ids}/{line}"))
            .resting_on(one.entries.clone());
        if let (Some(a), Some(b)) =
            (first.and_then(PaperValue::count), second.and_then(PaperValue::count))
        {
            draft = draft.delta(i128::from(b) - i128::from(a));
        }
        draft.contest = contest(to, Some(one.contest)).map(|c| c.id.clone());
        to.add(draft);
    }
}

/// A value of a line in words or digits.
fn shown(value: Option<PaperValue>) -> Message {
    match value {
        None => Message::new("people-value-not-entered"),
        Some(PaperValue::Blank) => Message::new("people-value-blank"),
        Some(PaperValue::Illegible) => Message::new("people-value-illegible"),
        Some(PaperValue::Count(n)) => Message::new("people-value-number").number("n", n.get()),
    }
}
