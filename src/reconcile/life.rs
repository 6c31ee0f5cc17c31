//! The life of a sheet: a later official document that changes an earlier one.

use std::fmt::Write as _;

use crate::lang::Message;
use crate::paper::{DocumentKind, LineKey};

use super::collect::{Collector, Draft, Station};
use super::sheets::{Sheet, SheetExtra};
use super::times::{length, minutes, moment};

struct Change<'a> {
    line: &'a LineKey,
    before: u64,
    after: u64,
}

/// Compares each official sheet of a station with the one before it.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>) {
    let official: Vec<_> = station.of(DocumentKind::is_official).collect();
    for (nth, pair) in official.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        let changes = changes(station, before.0, after.0);
        let repeat = after.1.document != DocumentKind::Official;
        if changes.is_empty() && !repeat {
            // The same figures stated again are no news.
            continue;
        }
        changed(to, station, nth, *before, *after, &changes);
        list_changed(to, station, nth, before.1, after.1, &changes);
        if repeat {
            one_way(to, station, nth, before.1, after.1, &changes);
        }
    }
}

fn changes<'a>(station: &Station<'a>, before: usize, after: usize) -> Vec<Change<'a>> {
    let columns = station.contest.layout.columns();
    let change = |line| {
        let before = station.cell(before, line).number()?;
        let after = station.cell(after, line).number()?;
        (before != after).then_some(Change { line, before, after })
    };
    columns.iter().filter_map(change).collect()
}

/// REP-01: a later document changes an earlier one.
fn changed(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    nth: usize,
    before: (usize, &Sheet),
    after: (usize, &Sheet),
    changes: &[Change<'_>],
) {
    let mut list = String::new();
    for change in changes {
        let mark = if list.is_empty() { "" } else { "; " };
        let delta = i128::from(change.after) - i128::from(change.before);
        let (line, before, after) = (change.line, change.before, change.after);
        let _ = write!(list, "{mark}{line}: {before} → {after} ({delta:+})");
    }
    let votes = moved(station, changes);
    let said = Message::new("finding-later-document")
        .message("document", Message::new(after.1.document.message_id()))
        .number("lines", u64::try_from(changes.len()).unwrap_or(u64::MAX))
        .text("list", &list)
        .message("gap", after_copy(to, station, after.0))
        .message("present", present(station.sheets.extra(after.0)));
    let mut draft = Draft::new("REP-01", station.id.clone(), "later-document", said)
        .in_contest(station.contest)
        .at(nth.to_string())
        .resting_on([to.sheets.entry(after.1), to.sheets.entry(before.1)]);
    draft.lines = changes.iter().map(|c| c.line.clone()).collect();
    draft.formula = (!list.is_empty()).then_some(list);
    draft.votes = votes;
    to.add(draft);
}

/// How long after the first copy was given the later document was signed.
fn after_copy(to: &Collector<'_>, station: &Station<'_>, after: usize) -> Message {
    let time = |at: usize, facts: [&str; 2]| {
        let extra = station.sheets.extra(at)?;
        facts.into_iter().find_map(|fact| moment(to.election, extra.fact(fact)?))
    };
    let copies = station.of(DocumentKind::is_copy);
    let given = copies.filter_map(|(at, sheet)| Some((time(at, ["issued", "captured"])?, sheet)));
    let Some((given, copy)) = given.min_by_key(|(time, _)| *time) else {
        return Message::new("finding-no-copy-before");
    };
    let Some(signed) = time(after, ["signed", "issued"]) else {
        return Message::new("finding-later-untimed");
    };
    let minutes = minutes(given, signed);
    let id = if minutes < 0 { "finding-before-copy" } else { "finding-after-copy" };
    Message::new(id)
        .message("copy", Message::new(copy.document.message_id()))
        .text("seq", copy.seq)
        .message("gap", length(minutes.abs()))
}

/// Who was present by the later document: those who signed it, and whether observers were there.
fn present(extra: Option<&SheetExtra>) -> Message {
    let says = |fact: &str| extra.and_then(|e| e.fact(fact));
    if ["chair", "secretary", "members", "observers"].into_iter().all(|f| says(f).is_none()) {
        return Message::new("finding-present-unsaid");
    }
    let mark = |fact: &str| {
        let word = says(fact).filter(|w| WORDS.contains(w)).unwrap_or("unknown");
        Message::new(format!("enter-presence-{word}"))
    };
    let members = says("members").unwrap_or_default();
    let signed = members.bytes().filter(|b| *b == b'+').count();
    Message::new("finding-present")
        .message("chair", mark("chair"))
        .message("secretary", mark("secretary"))
        .number("signed", u64::try_from(signed).unwrap_or(u64::MAX))
        .number("members", u64::try_from(members.len()).unwrap_or(u64::MAX))
        .message("observers", mark("observers"))
}

/// How a paper says that somebody was there.
const WORDS: [&str; 3] = ["present", "absent", "refused"];

/// Votes moved: the larger of what options gained and what they lost.
fn moved(station: &Station<'_>, changes: &[Change<'_>]) -> u64 {
    let is_option = |c: &&Change<'_>| station.contest.options.iter().any(|o| &o.key == c.line);
    let gained: u64 =
        changes.iter().filter(is_option).map(|c| c.after.saturating_sub(c.before)).sum();
    let lost: u64 =
        changes.iter().filter(is_option).map(|c| c.before.saturating_sub(c.after)).sum();
    gained.max(lost)
}

/// LST-05: the number of voters on the list changed.
fn list_changed(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    nth: usize,
    before: &Sheet,
    after: &Sheet,
    changes: &[Change<'_>],
) {
    let Some(registered) = station.contest.form.measure("registered") else { return };
    let of_line = |c: &&Change<'_>| c.line.as_str() == registered.text();
    for change in changes.iter().filter(of_line) {
        let delta = i128::from(change.after) - i128::from(change.before);
        let said = Message::new("finding-list-changed")
            .number("before", change.before)
            .number("after", change.after)
            .number("delta", delta);
        let mut draft = Draft::new("LST-05", station.id.clone(), "list-changed", said)
            .in_contest(station.contest)
            .line(change.line)
            .at(nth.to_string())
            .delta(delta)
            .resting_on([to.sheets.entry(after), to.sheets.entry(before)]);
        draft.formula = Some(format!("{} → {}", change.before, change.after));
        to.add(draft);
    }
}

/// REP-03: of all options exactly one gains and at least one loses.
fn one_way(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    nth: usize,
    before: &Sheet,
    after: &Sheet,
    changes: &[Change<'_>],
) {
    let options: Vec<&Change<'_>> = changes
        .iter()
        .filter(|c| station.contest.options.iter().any(|o| &o.key == c.line))
        .collect();
    let gains: Vec<_> = options.iter().filter(|c| c.after > c.before).collect();
    let losses = options.iter().filter(|c| c.after < c.before).count();
    let ([gain], true) = (gains.as_slice(), losses > 0) else { return };
    let delta = i128::from(gain.after) - i128::from(gain.before);
    let said = Message::new("finding-one-way")
        .number("gain", delta)
        .number("losers", u64::try_from(losses).unwrap_or(u64::MAX));
    let draft = Draft::new("REP-03", station.id.clone(), "one-way", said)
        .in_contest(station.contest)
        .line(gain.line)
        .at(nth.to_string())
        .delta(delta)
        .resting_on([to.sheets.entry(after), to.sheets.entry(before)]);
    to.add(draft);
}
