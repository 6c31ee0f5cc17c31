//! From the ledger to sheets: one walk over the book, which checks the chain as it goes.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use crate::book::{
    BookError, EntryView, Folder, ImportState, Person, Row, Said, ScanEnd, Standing, Statement,
    Visitor, scan_first,
};
use crate::election::{Election, UnitIndex};
use crate::findings::{EntryRef, Lives, Step};
use crate::paper::{DocumentKind, LineKey, PaperValue, UnitId};

use super::persons;
use super::sheets::{ContestSheets, Import, SeriesPoint, Sheet, SheetExtra, Sheets, Stray};

/// The sheets of a book and how the walk over it ended.
pub struct Loaded {
    /// The sheets of the imports that count.
    pub sheets: Sheets,
    /// Size, root, keys, imports, faults.
    pub end: ScanEnd,
}

/// Walks over the first `most` entries of a book (all of them: `u64::MAX`) and gathers the rows
/// that count there: those of whole, signed imports that nobody withdrew. `progress` is told bytes
/// read and bytes in all.
pub fn load(
    folder: &Folder,
    election: &Election,
    most: u64,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Loaded, BookError> {
    let contests = election.contests.iter().map(|c| ContestSheets::new(c.layout.columns().len()));
    let mut loader = Loader {
        election,
        sheets: Sheets { contests: contests.collect(), ..Sheets::default() },
        known: Vec::new(),
        columns: Vec::new(),
        hint: None,
        papers: BTreeMap::new(),
        progress,
    };
    let end = scan_first(folder, most, &mut loader)?;
    let mut sheets = loader.sheets;
    keep_what_counts(&mut sheets, &loader.known, &end.imports);
    persons::add(&mut sheets, election, &end, &loader.papers, folder)?;
    Ok(Loaded { sheets, end })
}

/// What became of findings, as the book says.
#[must_use]
pub fn lives(end: &ScanEnd) -> Lives {
    let mut lives = Lives::default();
    for mark in &end.marks {
        let said = &mark.said;
        let step = Step {
            seq: mark.seq,
            hash: mark.hash,
            at: mark.at.clone(),
            status: said.state,
            by: said.by.clone(),
            date: said.date.map(|d| d.to_string()).unwrap_or_default(),
            reason: said.reason.clone(),
        };
        lives.add(&said.finding, step);
    }
    lives
}

/// What the loader knows of an import once its first row has come.
struct Known {
    contest: Option<u16>,
    document: DocumentKind,
}

struct Loader<'a> {
    election: &'a Election,
    sheets: Sheets,
    known: Vec<Known>,
    /// The ids of the row before with their columns: rows of a table have the same ids in the same
    /// order, so that nearly every id is found by one comparison.
    columns: Vec<(String, Option<usize>)>,
    hint: Option<UnitIndex>,
    /// The papers that persons read off, by entry.
    papers: BTreeMap<u64, Arc<Person>>,
    progress: &'a mut dyn FnMut(u64, u64),
}

impl Visitor for Loader<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, imports: &[ImportState]) {
        for import in imports.get(self.known.len()..).unwrap_or_default() {
            self.meet(import, entry.at);
        }
        match (standing, &entry.statement) {
            (Standing::Row { import }, Ok(Statement::Row(row))) => self.row(entry, *import, row),
            (_, Ok(Statement::Person(person))) if matches!(person.said, Said::Sheet(_)) => {
                self.papers.insert(entry.seq, Arc::clone(person));
            }
            _ => {}
        }
    }

    fn progress(&mut self, done: u64, total: u64) {
        (self.progress)(done, total);
    }
}

impl Loader<'_> {
    /// Meets an import in the entry that announces it.
    fn meet(&mut self, state: &ImportState, at: &str) {
        let import = &state.import;
        let contest = match &import.contest {
            Some(id) => self.election.contest(id).map(|c| c.0),
            // A paper of no contest belongs to the only one there is.
            None => (self.election.contests.len() == 1).then_some(0),
        };
        let file = import.file.as_str().into();
        let document = import.document;
        let taken = Some((at.to_owned(), import.attachment));
        self.sheets.imports.push(Import { file, document, taken });
        self.known.push(Known { contest, document });
        let sheets = contest.and_then(|c| self.sheets.contests.get_mut(usize::from(c)));
        if let Some(sheets) = sheets.filter(|_| !document.is_series()) {
            sheets.reserve(usize::try_from(import.rows).unwrap_or(0).min(MAX_RESERVE));
        }
        self.columns.clear();
        self.hint = None;
    }

    fn row(&mut self, entry: &EntryView<'_>, at: usize, row: &Row<'_>) {
        let Some(known) = self.known.get(at) else { return };
        let (document, contest) = (known.document, known.contest);
        let (Some(contest), Ok(import)) = (contest, u16::try_from(at)) else { return };
        let Some(unit) = self.election.units.find_near(row.unit, self.hint) else {
            self.stray(entry, contest, import, row);
            return;
        };
        self.hint = Some(unit);
        let source_row = u32::try_from(row.line).unwrap_or(u32::MAX);
        if document.is_series() {
            let place =
                Sheet { unit, import, document, seq: entry.seq, row: source_row, hash: entry.hash };
            self.series(&place, contest, row);
            return;
        }
        let Some(sheets) = self.sheets.contests.get_mut(usize::from(contest)) else { return };
        let extra = SheetExtra {
            time: row.time.map(str::to_owned),
            parent: row.parent.and_then(|p| UnitId::new(p).ok()),
            form_id: row.form_id.as_deref().map(str::to_owned),
            copy_no: row.copy_no.as_deref().map(str::to_owned),
            facts: row.facts.iter().map(|(id, text)| (id.to_owned(), text.into_owned())).collect(),
            ..SheetExtra::default()
        };
        let sheet =
            Sheet { unit, import, document, seq: entry.seq, row: source_row, hash: entry.hash };
        sheets.push(sheet, extra);
        let layout = self.election.contests.get(usize::from(contest)).map(|c| &c.layout);
        for (nth, (id, value)) in row.values.iter().enumerate() {
            let column = match self.columns.get(nth) {
                Some((same, column)) if same == id => *column,
                _ => {
                    let column = LineKey::new(id).ok().and_then(|key| layout?.column(&key));
                    self.columns.truncate(nth);
                    self.columns.push((id.to_owned(), column));
                    column
                }
            };
            if let Some(column) = column {
                sheets.set_last(column, value);
            }
        }
    }

    fn series(&mut self, place: &Sheet, contest: u16, row: &Row<'_>) {
        let Some(time) = row.time.and_then(|t| t.parse::<Timestamp>().ok()) else { return };
        let value = |wanted: &[&str]| {
            let mut found = row.values.iter().filter(|(id, _)| wanted.contains(id));
            found.next().map(|(_, v)| v).and_then(PaperValue::count)
        };
        self.sheets.series.push(SeriesPoint {
            contest,
            unit: place.unit,
            import: place.import,
            document: place.document,
            seq: place.seq,
            row: place.row,
            hash: place.hash,
            time,
            written: row.time.unwrap_or_default().to_owned(),
            issued: value(&["issued", "participated"]),
            voted: value(&["voted"]),
        });
    }

    fn stray(&mut self, entry: &EntryView<'_>, contest: u16, import: u16, row: &Row<'_>) {
        let Ok(unit) = UnitId::new(row.unit) else { return };
        let file = self.sheets.imports.get(usize::from(import)).map(|i| i.file.clone());
        let entry = EntryRef {
            seq: entry.seq,
            hash: entry.hash,
            file: file.unwrap_or_default(),
            row: row.line,
        };
        self.sheets.strays.push(Stray { unit, contest, import, entry });
    }
}

/// Room is made for at most so many rows before any has come: the number is only a claim.
const MAX_RESERVE: usize = 1 << 20;

/// Drops rows of imports that turned out not to count.
fn keep_what_counts(sheets: &mut Sheets, known: &[Known], imports: &[ImportState]) {
    debug_assert_eq!(known.len(), imports.len());
    let counts: Vec<bool> = imports.iter().map(ImportState::counts).collect();
    let keep = |import: u16| counts.get(usize::from(import)).copied().unwrap_or(false);
    for contest in &mut sheets.contests {
        contest.retain(|sheet| keep(sheet.import));
    }
    sheets.series.retain(|point| keep(point.import));
    sheets.strays.retain(|stray| keep(stray.import));
}
