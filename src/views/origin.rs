//! Where a station's papers come from: custody, acts, and all of it in order of time.

use crate::election::UnitIndex;
use crate::lang::Message;
use crate::paper::{DocumentKind, Hash32};
use crate::reconcile::{Sheet, SheetExtra, moment};
use crate::report::{Cell, Column, Document, Table};
use crate::stats::plot::{Event, Labels, Tone, sheet_timeline};

use super::annex::Annex;
use super::head::ViewContext;
use super::reports::Matter;
use super::station::{Side, name};

/// How each paper came into the book, and the files it was read from.
pub(super) fn custody(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    sides: &[Side<'_>],
    document: &mut Document,
    annex: &mut Annex,
) {
    let words = context.words;
    document.heading(2, words.get("lawyer-custody"));
    let columns = [
        Column::text(words.get("status-document")),
        Column::code(words.get("view-entries")),
        Column::text(words.get("lawyer-custody-how")),
        Column::code(words.get("lawyer-custody-files")),
    ];
    let mut table = Table::new("custody", columns).fixed();
    for side in sides {
        for (at, sheet) in &side.those {
            let (how, files) = came(side.sheets.extra(*at), sheet, matter);
            table.row([
                Cell::from(format!("{} · {}", side.contest.id, name(context, sheet))),
                annex.cell(&[matter.sheets.entry(sheet)]),
                Cell::from(words.say(&how)),
                Cell::from(hashes(&files)),
            ]);
        }
    }
    document.push(table);
}

fn hashes(files: &[Hash32]) -> String {
    files.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Who brought a paper, when, and its files.
fn came(extra: Option<&SheetExtra>, sheet: &Sheet, matter: &Matter<'_>) -> (Message, Vec<Hash32>) {
    if let Some((extra, by)) = extra.and_then(|e| Some((e, e.by.as_ref()?))) {
        let at = extra.said.as_deref().unwrap_or_default();
        let said = Message::new("lawyer-came-signed").text("by", by).moment("at", at);
        return (said, extra.files.clone());
    }
    let import = matter.sheets.imports.get(usize::from(sheet.import));
    let file = import.map_or("", |i| &*i.file);
    let taken = import.and_then(|i| i.taken.clone());
    let (at, source) = taken.map_or_else(Default::default, |(at, source)| (at, vec![source]));
    let said = Message::new("lawyer-came-table").text("file", file).text("row", sheet.row);
    (said.moment("at", at), source)
}

/// What observers and others signed about the station: acts, refusals, incidents.
pub(super) fn acts(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    id: &str,
    document: &mut Document,
    annex: &mut Annex,
) {
    let words = context.words;
    document.heading(2, words.get("lawyer-acts"));
    let own = matter.sheets.people.incidents.iter().filter(|i| i.unit.as_str() == id);
    let columns = [
        Column::code(words.get("view-code")),
        Column::text(words.get("lawyer-act-when")),
        Column::text(words.get("lawyer-act-told")),
        Column::code(words.get("lawyer-custody-files")),
        Column::code(words.get("view-entries")),
    ];
    let mut table = Table::new("acts", columns).fixed();
    for act in own {
        let told = Message::new("lawyer-act-by")
            .text("by", &act.by)
            .text("told", &act.told)
            .number("witnesses", act.witnesses);
        table.row([
            Cell::from(act.code),
            Cell::from(words.moment(&act.time)),
            Cell::from(words.say(&told)),
            Cell::from(hashes(&act.files)),
            annex.cell(std::slice::from_ref(&act.entry)),
        ]);
    }
    if table.rows.is_empty() {
        document.paragraph(words.get("lawyer-no-acts"));
    } else {
        document.push(table);
    }
}

/// The bulletins, headcounts and copies of a station in order of time.
pub(super) fn timeline(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    unit: UnitIndex,
    document: &mut Document,
    annex: &mut Annex,
) {
    let words = context.words;
    let mut moments: Vec<(i64, String, String, bool)> = Vec::new();
    let mut entries = Vec::new();
    for point in matter.sheets.series.iter().filter(|p| p.unit == unit) {
        let kind = words.get(&point.document.message_id());
        let value = point.issued.or(point.voted).map_or(String::new(), |n| words.number(n));
        let what = format!("{kind} {value} (#{})", point.seq);
        moments.push((point.time.as_second(), words.moment(&point.written), what, false));
        entries.push(matter.sheets.series_entry(point));
    }
    for sheets in &matter.sheets.contests {
        for (at, sheet) in sheets.sheets().iter().enumerate().filter(|(_, s)| s.unit == unit) {
            let extra = sheets.extra(at);
            let written = extra.and_then(written);
            let Some((second, written)) =
                written.and_then(|w| Some((moment(context.election, w)?.as_second(), w)))
            else {
                continue;
            };
            let what = format!("{} (#{})", name(context, sheet), sheet.seq);
            let marked = sheet.document != DocumentKind::Official;
            moments.push((second, words.moment(written), what, marked));
            entries.push(matter.sheets.entry(sheet));
        }
    }
    if moments.len() < 2 {
        return;
    }
    moments.sort();
    let events: Vec<Event<'_>> = moments
        .iter()
        .map(|(second, shown, name, marked)| Event {
            second: *second,
            shown,
            name,
            tone: if *marked { Tone::Marked } else { Tone::Plain },
        })
        .collect();
    let title = words.get("lawyer-timeline");
    let svg = sheet_timeline(&events, &Labels { title: &title, x: "", y: "", note: "" });
    let alt: Vec<String> = moments.iter().map(|m| format!("{} {}", m.1, m.2)).collect();
    document.push(annex.figure(svg, &title, &alt.join("; "), &entries));
}

/// The time a paper bears, else when it was handed over or photographed, else when somebody
/// signed for it.
fn written(extra: &SheetExtra) -> Option<&str> {
    let facts = || ["signed", "issued", "captured"].into_iter().find_map(|id| extra.fact(id));
    extra.time.as_deref().or_else(facts).or(extra.said.as_deref())
}
