//! Tallies as a document: the sources side by side.

use rust_decimal::Decimal;

use crate::lang::Message;
use crate::report::{Cell, Column, Document, Table};
use crate::tally::{Tally, TallyRow};

use super::annex::Annex;
use super::changes;
use super::head::ViewContext;

/// Places of a percentage in a tally.
pub(super) const PLACES: u32 = 2;

/// The share of an option; a line of the form has none.
pub(super) fn percent_of(tally: &Tally<'_>, row: &TallyRow, column: usize) -> Option<Decimal> {
    let option = column >= tally.contest.layout.line_count();
    row.percent(column, PLACES).filter(|_| option)
}

/// One table a contest: a line of the form a row, or, below the top level, a unit a row.
#[must_use]
pub fn tallies(context: &ViewContext<'_>, all: &[Tally<'_>], selection: &str) -> Document {
    let words = context.words;
    let mut document = context.document(&words.get("view-tally"), selection);
    for tally in all {
        let title = tally.contest.title.get(words.lang());
        document.heading(1, format!("{} · {title}", tally.contest.id));
        let base = tally.contest.form.percent_base.text();
        document.paragraph(words.say(&Message::new("view-base").text("base", base)));
        for row in &tally.rows {
            let unit = context.election.units.get(row.unit);
            let name = unit.map_or_else(String::new, |u| {
                let name = u.detail.as_ref().map_or("", |d| d.name.get(words.lang()));
                format!("{} {name}", u.id)
            });
            let source = words.get(&format!("tally-{}", row.source.key().replace('_', "-")));
            let sheets = Message::new("view-sheets")
                .number("sheets", row.sheets)
                .number("expected", row.expected);
            let caption = format!("{} — {source}; {}", name.trim(), words.say(&sheets));
            let columns = [
                Column::text(words.get("view-line")),
                Column::number(words.get("view-sum")),
                Column::exact("%"),
                Column::number(words.get("view-gaps")),
            ];
            let mut table = Table::new("tally", columns).caption(caption).fixed();
            for (at, key) in tally.columns.iter().enumerate() {
                if row.gaps.get(at) == Some(&row.sheets) {
                    continue;
                }
                let percent = percent_of(tally, row, at);
                table.row([
                    Cell::from(tally.contest.label(key, words.lang())),
                    row.sums.get(at).map_or(Cell::Empty, |n| Cell::int(*n)),
                    percent.map_or(Cell::Empty, Cell::exact),
                    match row.gaps.get(at) {
                        Some(0) | None => Cell::Empty,
                        Some(n) => Cell::int(*n),
                    },
                ]);
            }
            document.push(table);
        }
    }
    document
}

/// The tallies as a report: with what changed, the head of the book and how to recompute it.
#[must_use]
pub fn tally_report(context: &ViewContext<'_>, all: &[Tally<'_>], selection: &str) -> Document {
    let mut document = tallies(context, all, selection);
    let mut annex = Annex::default();
    changes::write(context, &mut document, &mut annex);
    annex.write(context, &mut document);
    document
}

/// All tallies as one flat table, for CSV: unit, contest, source, line, sum, percent, gaps.
#[must_use]
pub fn tallies_table(context: &ViewContext<'_>, all: &[Tally<'_>]) -> Table {
    let heads = ["unit", "contest", "source", "line"].map(Column::code);
    let mut columns = heads.to_vec();
    columns.extend([Column::number("sum"), Column::exact("percent"), Column::number("gaps")]);
    let mut table = Table::new("tally", columns);
    for tally in all {
        for row in &tally.rows {
            let unit = context.election.units.id(row.unit).map_or("", |u| u.as_str());
            for (at, key) in tally.columns.iter().enumerate() {
                table.row([
                    Cell::from(unit),
                    Cell::from(tally.contest.id.as_str()),
                    Cell::from(row.source.key()),
                    Cell::from(key.as_str()),
                    row.sums.get(at).map_or(Cell::Empty, |n| Cell::int(*n)),
                    percent_of(tally, row, at).map_or(Cell::Empty, Cell::exact),
                    row.gaps.get(at).map_or(Cell::Empty, |n| Cell::int(*n)),
                ]);
            }
        }
    }
    table
}
