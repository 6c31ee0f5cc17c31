//! Only what changed: official sheets that a later one replaced, before and after; and what became
//! of findings.

use crate::election::{Contest, UnitIndex};
use crate::lang::Message;
use crate::pack::{Cell as Value, Missing};
use crate::paper::DocumentKind;
use crate::reconcile::{ContestSheets, Sheets};
use crate::report::{Cell, Column, Document, Table};

use super::annex::Annex;
use super::changes::{self, Changes};
use super::explain::step_said;
use super::head::ViewContext;

/// Amendments of the official record; where the report is compared with an earlier one, those that
/// came after it.
#[must_use]
pub fn amendments(context: &ViewContext<'_>, sheets: &Sheets, selection: &str) -> Document {
    let words = context.words;
    let mut document = context.document(&words.get("lawyer-amendments"), selection);
    let mut annex = Annex::default();
    changes::write(context, &mut document, &mut annex);
    let mut found = false;
    for (contest, of_contest) in context.election.contests.iter().zip(&sheets.contests) {
        let table = table(context, contest, sheets, of_contest, &mut annex);
        if table.rows.is_empty() {
            continue;
        }
        found = true;
        let title = contest.title.get(words.lang());
        document.heading(1, format!("{} · {title}", contest.id));
        document.push(table);
    }
    if !found {
        document.info(words.get("lawyer-no-amendments"));
    }
    let mut steps: Vec<_> =
        context.head.lives.marked().flat_map(|(id, s)| s.iter().map(move |s| (id, s))).collect();
    steps.retain(|(_, step)| step.seq >= first(context));
    steps.sort_by_key(|(_, step)| step.seq);
    if !steps.is_empty() {
        document.heading(1, words.get("lawyer-states-changed"));
    }
    for (id, step) in steps {
        document.paragraph(format!("{id}: {}", words.say(&step_said(step))));
    }
    annex.write(context, &mut document);
    document
}

/// The first entry that is news.
fn first(context: &ViewContext<'_>) -> u64 {
    context.head.changes.as_ref().map_or(0, Changes::size)
}

fn table(
    context: &ViewContext<'_>,
    contest: &Contest,
    all: &Sheets,
    sheets: &ContestSheets,
    annex: &mut Annex,
) -> Table {
    let words = context.words;
    let columns = [
        Column::code(words.get("view-unit")),
        Column::text(words.get("status-document")),
        Column::text(words.get("view-line")),
        Column::text(words.get("lawyer-before")),
        Column::text(words.get("lawyer-after")),
        Column::number(words.get("lawyer-delta")),
        Column::code(words.get("view-entries")),
    ];
    let caption = words.get("lawyer-amended-lines");
    let mut table = Table::new("amendments", columns).caption(caption);
    let mut official: Vec<(UnitIndex, usize)> = sheets
        .sheets()
        .iter()
        .enumerate()
        .filter(|(_, s)| DocumentKind::is_official(s.document))
        .map(|(at, s)| (s.unit, at))
        .collect();
    official.sort_unstable();
    for pair in official.windows(2) {
        let [(unit, before), (same, after)] = pair else { continue };
        let sheet = (sheets.sheet(*before), sheets.sheet(*after));
        let (true, (Some(old), Some(new))) = (unit == same, sheet) else { continue };
        if new.seq < first(context) {
            continue;
        }
        let id = context.election.units.id(*unit).map_or("", |u| u.as_str());
        let entries = [all.entry(new), all.entry(old)];
        for (column, key) in contest.layout.columns().iter().enumerate() {
            let (was, is) = (sheets.cell(*before, column), sheets.cell(*after, column));
            if was == is {
                continue;
            }
            let delta = was.number().zip(is.number());
            let delta = delta.map(|(was, is)| i128::from(is) - i128::from(was));
            table.row([
                Cell::from(id),
                Cell::from(words.get(&new.document.message_id())),
                Cell::from(contest.label(key, words.lang())),
                Cell::from(shown(context, was)),
                Cell::from(shown(context, is)),
                delta.map_or(Cell::Empty, Cell::int),
                annex.cell(&entries),
            ]);
        }
    }
    table
}

/// A value of a sheet as a reader sees it: blank is not zero.
pub(super) fn shown(context: &ViewContext<'_>, cell: Value) -> String {
    let words = context.words;
    match (cell.number(), cell.missing()) {
        (Some(n), _) => words.number(n),
        (None, Some(Missing::Blank)) => words.get("lawyer-blank"),
        (None, Some(Missing::Illegible)) => words.get("lawyer-illegible"),
        (None, _) => words.say(&Message::new("lawyer-absent")),
    }
}
