//! The sheets of a book in memory: columns of 32-bit cells, so that a national election of 10^5
//! stations stays below 400 bytes a sheet.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::notes::PersonNotes;
use crate::election::UnitIndex;
use crate::findings::{Answer, EntryRef};
use crate::pack::Cell;
use crate::paper::{Count, DocumentKind, Hash32, PaperValue, UnitId};

const BLANK: u32 = u32::MAX;
const ILLEGIBLE: u32 = u32::MAX - 1;
const ABSENT: u32 = u32::MAX - 2;
/// The number stands in `large`.
const LARGE: u32 = u32::MAX - 3;

/// One import that counts.
#[derive(Debug, Clone)]
pub struct Import {
    /// Source file name.
    pub file: Arc<str>,
    /// Kind of its documents.
    pub document: DocumentKind,
    /// When it was taken in, as the operator claims, and the hash of the source file; none where
    /// persons signed for the sheets themselves.
    pub taken: Option<(String, Hash32)>,
}

/// Where a sheet came from and whom it concerns.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    /// The unit.
    pub unit: UnitIndex,
    /// Index into [`Sheets::imports`].
    pub import: u16,
    /// Kind of document.
    pub document: DocumentKind,
    /// Number in the ledger.
    pub seq: u64,
    /// Row of the source file.
    pub row: u32,
    /// Entry hash.
    pub hash: Hash32,
}

/// What few sheets carry.
#[derive(Debug, Clone, Default)]
pub struct SheetExtra {
    /// Time of a bulletin or headcount, as written.
    pub time: Option<String>,
    /// The commission whose table a summary row stands in.
    pub parent: Option<UnitId>,
    /// Who signed it: a person's own sheet, not a row of an import.
    pub by: Option<String>,
    /// When that person said so, as written.
    pub said: Option<String>,
    /// The photos and scans the person named.
    pub files: Vec<Hash32>,
    /// The form the sheet was written on.
    pub form_id: Option<String>,
    /// Number of the copy.
    pub copy_no: Option<String>,
    /// Other facts by id.
    pub facts: Vec<(String, String)>,
    /// The words written beside the figures, by line.
    pub words: Vec<(String, String)>,
    /// Reasons given for checks that do not hold, by check.
    pub answers: Vec<(String, String)>,
}

/// Facts that describe a paper (`specs/people.md` §1); other facts belong to a table.
const DESCRIBE: [&str; 12] = [
    "captured",
    "chair",
    "decision",
    "issued",
    "members",
    "notice",
    "observers",
    "obtained",
    "pages",
    "seal",
    "secretary",
    "signed",
];

impl SheetExtra {
    /// A fact by its id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&str> {
        self.facts.iter().find(|(k, _)| k == id).map(|(_, v)| v.as_str())
    }

    /// The reason given for a check that does not hold, with who gave it.
    #[must_use]
    pub fn answer(&self, check: &str) -> Option<Answer> {
        let (_, reason) = self.answers.iter().find(|(id, _)| id == check)?;
        Some(Answer { by: self.by.clone().unwrap_or_default(), reason: reason.clone() })
    }

    /// Whether somebody described the paper, and not only copied its figures into a table: then
    /// what is not said of it is an open question.
    #[must_use]
    pub fn is_described(&self) -> bool {
        self.by.is_some() || DESCRIBE.iter().any(|id| self.fact(id).is_some())
    }
}

/// All sheets of one contest.
#[derive(Debug, Clone)]
pub struct ContestSheets {
    width: usize,
    cells: Vec<u32>,
    large: BTreeMap<usize, u64>,
    sheets: Vec<Sheet>,
    extras: BTreeMap<usize, SheetExtra>,
}

impl ContestSheets {
    /// No sheets yet, each to have `width` columns.
    #[must_use]
    pub fn new(width: usize) -> Self {
        Self {
            width,
            cells: Vec::new(),
            large: BTreeMap::new(),
            sheets: Vec::new(),
            extras: BTreeMap::new(),
        }
    }

    /// Makes room for `more` sheets at once, so that growing does not double the memory.
    pub fn reserve(&mut self, more: usize) {
        self.sheets.reserve_exact(more);
        self.cells.reserve_exact(more.saturating_mul(self.width));
    }

    /// Adds a sheet; columns it says nothing about are absent.
    pub fn push(&mut self, sheet: Sheet, extra: SheetExtra) {
        let index = self.sheets.len();
        self.sheets.push(sheet);
        self.cells.resize(self.cells.len() + self.width, ABSENT);
        let plain = extra.by.is_none()
            && extra.time.is_none()
            && extra.parent.is_none()
            && extra.form_id.is_none()
            && extra.copy_no.is_none()
            && extra.facts.is_empty()
            && extra.words.is_empty()
            && extra.answers.is_empty();
        if !plain {
            self.extras.insert(index, extra);
        }
    }

    /// Writes a value of the sheet added last.
    pub fn set_last(&mut self, column: usize, value: PaperValue) {
        if let Some(last) = self.sheets.len().checked_sub(1) {
            self.set(last, column, value);
        }
    }

    /// Writes a value of any sheet.
    pub fn set(&mut self, index: usize, column: usize, value: PaperValue) {
        let at = index * self.width + column;
        let cell = match value {
            PaperValue::Blank => BLANK,
            PaperValue::Illegible => ILLEGIBLE,
            PaperValue::Count(n) => match u32::try_from(n.get()) {
                Ok(small) if small < LARGE => small,
                _ => {
                    self.large.insert(at, n.get());
                    LARGE
                }
            },
        };
        if let Some(slot) = self.cells.get_mut(at) {
            *slot = cell;
        }
    }

    /// Number of sheets.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sheets.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// The sheets, in the order of the ledger.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// One sheet.
    #[must_use]
    pub fn sheet(&self, index: usize) -> Option<&Sheet> {
        self.sheets.get(index)
    }

    /// What else the sheet carries.
    #[must_use]
    pub fn extra(&self, index: usize) -> Option<&SheetExtra> {
        self.extras.get(&index)
    }

    /// What else its sheets carry, of those that carry anything.
    pub fn extras(&self) -> impl Iterator<Item = &SheetExtra> {
        self.extras.values()
    }

    /// One cell.
    #[must_use]
    pub fn cell(&self, index: usize, column: usize) -> Cell {
        let at = index * self.width + column;
        self.cells.get(at).map_or(Cell::ABSENT, |raw| self.widen(at, *raw))
    }

    /// All cells of a sheet, written into `out`.
    pub fn cells_into(&self, index: usize, out: &mut Vec<Cell>) {
        out.clear();
        let start = index * self.width;
        let Some(cells) = self.cells.get(start..start + self.width) else { return };
        out.extend(cells.iter().zip(start..).map(|(raw, at)| self.widen(at, *raw)));
    }

    /// Drops sheets that do not count and gives back what memory they held.
    pub fn retain(&mut self, mut keep: impl FnMut(&Sheet) -> bool) {
        if self.sheets.iter().all(&mut keep) {
            return;
        }
        let kept: Vec<usize> =
            self.sheets.iter().enumerate().filter(|(_, s)| keep(s)).map(|(at, _)| at).collect();
        self.take_in_order(&kept);
    }

    /// Keeps the sheets at these positions, in this order.
    pub(super) fn take_in_order(&mut self, order: &[usize]) {
        let mut kept = Self::new(self.width);
        for index in order {
            let Some(sheet) = self.sheets.get(*index) else { continue };
            kept.push(*sheet, self.extras.remove(index).unwrap_or_default());
            let from = index * self.width;
            let to = kept.cells.len() - self.width;
            for column in 0..self.width {
                if let (Some(raw), Some(slot)) =
                    (self.cells.get(from + column), kept.cells.get_mut(to + column))
                {
                    *slot = *raw;
                    if *raw == LARGE
                        && let Some(n) = self.large.get(&(from + column))
                    {
                        kept.large.insert(to + column, *n);
                    }
                }
            }
        }
        *self = kept;
    }

    fn widen(&self, at: usize, raw: u32) -> Cell {
        match raw {
            BLANK => Cell::BLANK,
            ILLEGIBLE => Cell::ILLEGIBLE,
            ABSENT => Cell::ABSENT,
            LARGE => self.large.get(&at).map_or(Cell::ABSENT, |n| count_cell(*n)),
            small => count_cell(u64::from(small)),
        }
    }
}

fn count_cell(n: u64) -> Cell {
    Count::new(n).map_or(Cell::ABSENT, Cell::count)
}

/// A row of a unit that the tree does not know.
#[derive(Debug, Clone)]
pub struct Stray {
    /// The unit as the row names it.
    pub unit: UnitId,
    /// Index of the contest.
    pub contest: u16,
    /// The import.
    pub import: u16,
    /// The entry.
    pub entry: EntryRef,
}

/// One time of a turnout series.
#[derive(Debug, Clone)]
pub struct SeriesPoint {
    /// Index of the contest.
    pub contest: u16,
    /// The unit.
    pub unit: UnitIndex,
    /// Index into [`Sheets::imports`].
    pub import: u16,
    /// Bulletin or headcount.
    pub document: DocumentKind,
    /// Number in the ledger.
    pub seq: u64,
    /// Row of the source file.
    pub row: u32,
    /// Entry hash.
    pub hash: Hash32,
    /// The time.
    pub time: Timestamp,
    /// The time as written.
    pub written: String,
    /// Ballots issued so far, or voters who took part, where the row says so.
    pub issued: Option<u64>,
    /// Voters the observer counted so far.
    pub voted: Option<u64>,
}

/// All sheets of a book.
#[derive(Debug, Clone, Default)]
pub struct Sheets {
    /// By contest, in the order of the definition.
    pub contests: Vec<ContestSheets>,
    /// The imports that count.
    pub imports: Vec<Import>,
    /// Rows of units that the tree does not know.
    pub strays: Vec<Stray>,
    /// Bulletins and headcounts.
    pub series: Vec<SeriesPoint>,
    /// What persons said beside their sheets.
    pub people: PersonNotes,
}

impl Sheets {
    /// The entry a point of a series stands in.
    #[must_use]
    pub fn series_entry(&self, point: &SeriesPoint) -> EntryRef {
        self.reference(point.import, point.seq, point.hash, point.row)
    }

    fn reference(&self, import: u16, seq: u64, hash: Hash32, row: u32) -> EntryRef {
        let file = self.imports.get(usize::from(import)).map(|i| i.file.clone());
        EntryRef { seq, hash, file: file.unwrap_or_default(), row: u64::from(row) }
    }

    /// The entry a sheet stands in.
    #[must_use]
    pub fn entry(&self, sheet: &Sheet) -> EntryRef {
        self.reference(sheet.import, sheet.seq, sheet.hash, sheet.row)
    }
}
