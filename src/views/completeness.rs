//! Which sheets were due, which came, which are missing, by territory.

use std::collections::{BTreeMap, BTreeSet};

use crate::election::UnitIndex;
use crate::lang::Message;
use crate::reconcile::{ContestSheets, Sheets};
use crate::report::{Cell, Column, Document, Figure, Table};
use crate::stats::plot::Tone;
use crate::tally::chosen;

use super::annex::Annex;
use super::changes;
use super::head::ViewContext;
use super::territory::{alt, named, picture, territory};

/// Sheets of one territory in one contest.
#[derive(Default)]
struct Count {
    due: u64,
    official: u64,
    copies: u64,
    missing: Vec<UnitIndex>,
}

/// The completeness of every contest.
#[must_use]
pub fn completeness(context: &ViewContext<'_>, sheets: &Sheets, selection: &str) -> Document {
    let words = context.words;
    let mut document = context.document(&words.get("lawyer-completeness"), selection);
    let mut annex = Annex::default();
    changes::write(context, &mut document, &mut annex);
    let mut by_territory: BTreeMap<UnitIndex, u64> = BTreeMap::new();
    for (index, contest) in (0_u16..).zip(&context.election.contests) {
        let Some(of_contest) = sheets.contests.get(usize::from(index)) else { continue };
        let counts = counts(context, index, of_contest);
        let title = contest.title.get(words.lang());
        document.heading(1, format!("{} · {title}", contest.id));
        let (due, official) =
            counts.values().fold((0, 0), |(due, official), c| (due + c.due, official + c.official));
        let said = Message::new("lawyer-complete-line")
            .number("due", due)
            .number("official", official)
            .number("missing", due - official);
        document.paragraph(words.say(&said));
        document.push(table(context, &counts));
        for (unit, count) in &counts {
            let missing = u64::try_from(count.missing.len()).unwrap_or(u64::MAX);
            *by_territory.entry(*unit).or_default() += missing;
        }
    }
    if by_territory.values().any(|n| *n > 0) {
        let title = words.get("lawyer-missing-by-territory");
        let svg = picture(context, &by_territory, &title, Tone::Faint);
        let alt = alt(context, &by_territory);
        document.push(Figure { svg, caption: title.as_str().into(), alt });
    }
    annex.write(context, &mut document);
    document
}

fn counts(
    context: &ViewContext<'_>,
    index: u16,
    sheets: &ContestSheets,
) -> BTreeMap<UnitIndex, Count> {
    let chosen = chosen(sheets);
    let official: BTreeSet<UnitIndex> =
        chosen.iter().filter(|c| c.1.is_some()).map(|c| c.0).collect();
    let copies: BTreeSet<UnitIndex> =
        chosen.iter().filter(|c| c.2.is_some()).map(|c| c.0).collect();
    let mut out: BTreeMap<UnitIndex, Count> = BTreeMap::new();
    for due in context.election.expected.iter().filter(|e| e.contest == index) {
        let count = out.entry(territory(context, due.unit)).or_default();
        count.due += 1;
        count.copies += u64::from(copies.contains(&due.unit));
        if official.contains(&due.unit) {
            count.official += 1;
        } else {
            count.missing.push(due.unit);
        }
    }
    out
}

fn table(context: &ViewContext<'_>, counts: &BTreeMap<UnitIndex, Count>) -> Table {
    let words = context.words;
    let columns = [
        Column::text(words.get("lawyer-territory")),
        Column::number(words.get("lawyer-due")),
        Column::number(words.get("lawyer-received")),
        Column::number(words.get("lawyer-missing")),
        Column::number(words.get("lawyer-with-copy")),
        Column::code(words.get("lawyer-missing-units")),
    ];
    let mut table = Table::new("completeness", columns);
    for (unit, count) in counts {
        let missing: Vec<&str> = count
            .missing
            .iter()
            .filter_map(|at| context.election.units.id(*at))
            .map(crate::paper::UnitId::as_str)
            .collect();
        table.row([
            Cell::from(named(context, *unit)),
            Cell::int(count.due),
            Cell::int(count.official),
            Cell::int(count.due - count.official),
            Cell::int(count.copies),
            Cell::from(missing.join(", ")),
        ]);
    }
    table
}
