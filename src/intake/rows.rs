//! Rows: ids, texts and values of one table, checked, handed over one by one.

use std::collections::HashMap;

use crate::lang::Message;
use crate::paper::PaperValue;

use super::cells::Row;
use super::fit::{Fit, fit};
use super::mapping::{LastLine, Mapping, Ragged, Repeats};
use super::records::Outcome;
use super::refusal::{IntakeError, Reason, Refusal};
use super::report::{Fact, ReadReport, RefusedRow, RowIn, Settings};
use super::row_texts::{Texts, Wrong, first_cell};
use super::source::Source;
use super::table::Table;
use super::value::{Spelling, trim};

/// The most refused rows that a partial import keeps.
const MAX_REFUSED: usize = 100_000;

/// Reads a source by a mapping and hands over its rows in order.
///
/// Without `partial` nothing is handed over after the first refusal, and any refusal ends in an
/// error: rows handed over before it must not be kept.
pub fn read_rows(
    source: &Source<'_>,
    mapping: &Mapping,
    settings: &Settings,
    each: &mut dyn FnMut(RowIn<'_>),
) -> Result<ReadReport, IntakeError> {
    let mut table = Table::open(source, &mapping.shape)?;
    let fit = fit(mapping, &table.file, &table.header, settings.study)?;
    let width = table.header.len();
    let mut reading = Reading {
        mapping,
        settings: *settings,
        spelling: Spelling::new(mapping),
        last_count: fit.counts.iter().copied().max().unwrap_or_default(),
        fit,
        file: table.file.clone(),
        header: table.header.clone(),
        delimiter: table.delimiter.unwrap_or(b','),
        width,
        texts: Texts::default(),
        values: Vec::new(),
        wrong: Vec::new(),
        seen: HashMap::new(),
        longest_tail: 0,
        refusals: Vec::new(),
        more: 0,
        empty: 0,
        padded: 0,
        joined: 0,
        report: ReadReport::default(),
    };
    let stopped = reading.run(&mut table, each)?;
    let size = source.size().map_err(|e| source.unreadable(&e))?;
    reading.finish(table, size, stopped)
}

struct Reading<'m> {
    mapping: &'m Mapping,
    settings: Settings,
    spelling: Spelling,
    fit: Fit<'m>,
    file: String,
    header: Vec<String>,
    delimiter: u8,
    width: usize,
    /// The rightmost column of a line.
    last_count: usize,
    texts: Texts,
    values: Vec<PaperValue>,
    /// Faults of the row in hand.
    wrong: Wrong,
    /// Rows of each unit, where a unit has one.
    seen: HashMap<Box<str>, u64>,
    /// The longest run of empty cells at the end of a row so far.
    longest_tail: usize,
    refusals: Vec<Refusal>,
    more: u64,
    empty: u64,
    padded: u64,
    joined: u64,
    report: ReadReport,
}

impl Reading<'_> {
    /// Goes through the rows, one behind: the last one is looked at as such.
    fn run(
        &mut self,
        table: &mut Table<'_>,
        each: &mut dyn FnMut(RowIn<'_>),
    ) -> Result<Option<Refusal>, IntakeError> {
        let (mut row, mut next) = (Row::default(), Row::default());
        let mut outcome = self.next(table, &mut row)?;
        loop {
            let ended = table.ended();
            let after = match &outcome {
                Outcome::End => return Ok(None),
                Outcome::Stop(reason) => {
                    return Ok(Some(self.refusal(&row, None, reason.clone())));
                }
                Outcome::Row | Outcome::Bad { .. } => self.next(table, &mut next)?,
            };
            let last = after == Outcome::End;
            match outcome {
                Outcome::Bad { column, at, reason } => {
                    row.cells = vec![(at, row.data.len())];
                    self.wrong.push((Some(column), reason));
                }
                _ => self.take(&mut row, last, ended, each),
            }
            if !self.wrong.is_empty() {
                self.refuse(&row);
            }
            if self.report.refused.len() > MAX_REFUSED {
                return Ok(Some(self.refusal(&row, None, Reason::TooManyRefused)));
            }
            std::mem::swap(&mut row, &mut next);
            outcome = after;
        }
    }

    /// The next row in which anything stands.
    fn next(&mut self, table: &mut Table<'_>, row: &mut Row) -> Result<Outcome, IntakeError> {
        loop {
            let outcome = table.next(row)?;
            if outcome != Outcome::Row || row.empty_at_end() < row.len() {
                return Ok(outcome);
            }
            self.empty += 1;
        }
    }

    /// One row that could be cut into cells.
    fn take(&mut self, row: &mut Row, last: bool, ended: bool, each: &mut dyn FnMut(RowIn<'_>)) {
        if !self.even(row, last, ended) || self.skipped(row) {
            return;
        }
        if last && self.cut(row) {
            return;
        }
        self.longest_tail = self.longest_tail.max(row.empty_at_end());
        self.characters(row);
        self.read_values(row);
        self.texts.read(row, &self.fit, self.mapping.document, &mut self.wrong);
        if !self.wrong.is_empty() || !self.new_unit(row) {
            return;
        }
        self.report.rows += 1;
        if !self.settings.partial && !self.refusals.is_empty() {
            return;
        }
        let texts = &self.texts;
        let facts: Vec<Fact<'_>> = self
            .fit
            .facts
            .iter()
            .zip(&texts.facts)
            .filter(|(_, value)| !value.is_empty())
            .map(|((id, _), value)| Fact { id, value })
            .collect();
        let some = |text: &'_ String| !text.is_empty();
        each(RowIn {
            line: row.number,
            unit: &texts.unit,
            time: Some(&texts.time).filter(|t| some(t)).map(String::as_str),
            parent: Some(&texts.parent).filter(|t| some(t)).map(String::as_str),
            form_id: Some(&texts.form_id).filter(|t| some(t)).map(String::as_str),
            copy_no: Some(&texts.copy_no).filter(|t| some(t)).map(String::as_str),
            facts: &facts,
            values: &self.values,
        });
    }

    /// Gives the row the header's number of cells, if the mapping says how.
    fn even(&mut self, row: &mut Row, last: bool, ended: bool) -> bool {
        if self.width == 0 {
            // Without a header the first row says how many columns there are; those that the
            // mapping names must be among them.
            self.width = row.len().max(self.last_count + 1);
        }
        let (cells, header) = (row.len(), self.width);
        if cells == header {
            return true;
        }
        if cells > header {
            let extra = cells - header;
            if let Some(column) = self.fit.surplus {
                row.join(column, extra, self.delimiter);
                self.joined += 1;
                return true;
            }
            if self.mapping.ragged == Ragged::Pad && row.empty_at_end() >= extra {
                row.cells.truncate(header);
                self.padded += 1;
                return true;
            }
        } else if last && !ended && self.mapping.ragged != Ragged::Pad {
            self.cut_from(row, cells.saturating_sub(1));
            return false;
        } else if self.mapping.ragged == Ragged::Pad {
            while row.len() < header {
                row.push(b"");
            }
            self.padded += 1;
            return true;
        }
        let (cells, header) = (cells as u64, header as u64);
        self.wrong.push((
            None,
            if cells > header {
                Reason::TooMany { cells, header }
            } else {
                Reason::TooFew { cells, header }
            },
        ));
        false
    }

    /// Whether the mapping leaves the row out.
    fn skipped(&mut self, row: &Row) -> bool {
        let skip = self.fit.skip.iter().any(|(column, rule)| {
            let cell = String::from_utf8_lossy(row.cell(*column));
            let text = trim(&cell);
            rule.texts.iter().any(|t| t == text) == rule.when_found
        });
        self.report.skipped += u64::from(skip);
        skip
    }

    /// A last row looks cut off when its lines end in at least two empty cells and nothing stands
    /// after them, and no row before it ends so.
    fn cut(&mut self, row: &Row) -> bool {
        let tail = row.empty_at_end();
        let from = self.width.saturating_sub(tail);
        let lines = self.fit.counts.iter().filter(|c| **c >= from).count();
        let earlier = self.report.rows > 0 && self.longest_tail < tail;
        if lines < 2 || !earlier || from > self.last_count {
            return false;
        }
        self.cut_from(row, from)
    }

    fn cut_from(&mut self, row: &Row, from: usize) -> bool {
        let note = |id: &str, column: String| {
            Message::new(id).number("row", row.number).text("column", column)
        };
        match self.mapping.last_line {
            LastLine::Refuse => self.wrong.push((Some(from), Reason::Cut)),
            LastLine::Drop => {
                let note = note("intake-note-last-dropped", self.column_name(from));
                self.report.notes.push(note);
            }
            LastLine::Keep if row.len() == self.width => {
                let note = note("intake-note-last-kept", self.column_name(from));
                self.report.notes.push(note);
                return false;
            }
            LastLine::Keep => {
                let (cells, header) = (row.len() as u64, self.width as u64);
                self.wrong.push((None, Reason::TooFew { cells, header }));
            }
        }
        true
    }

    /// Refuses what could steer a terminal or turn text around, and what is no text.
    fn characters(&mut self, row: &Row) {
        let rare =
            |b: &u8| (*b < 0x20 && *b != b'\t') || matches!(*b, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef);
        if !row.data.iter().fold(false, |any, b| any | rare(b)) {
            return;
        }
        for column in 0..row.len() {
            let Ok(text) = std::str::from_utf8(row.cell(column)) else {
                let reason = Reason::NotText { encoding: "UTF-8".to_owned(), byte: 0 };
                self.wrong.push((Some(column), reason));
                continue;
            };
            let bad = |c: char| crate::lang::is_unsafe(c) && !matches!(c, '\n' | '\t');
            if text.chars().any(bad) {
                self.wrong.push((Some(column), Reason::Control));
            }
        }
    }

    fn read_values(&mut self, row: &Row) {
        self.values.clear();
        for column in &self.fit.counts {
            match self.spelling.read(row.cell(*column)) {
                Ok(value) => self.values.push(value),
                Err(reason) => self.wrong.push((Some(*column), reason)),
            }
        }
    }

    /// Whether the unit is new, where a table has one sheet a unit.
    fn new_unit(&mut self, row: &Row) -> bool {
        if self.mapping.repeats == Repeats::Keep {
            return true;
        }
        let texts = &self.texts;
        let mut key = texts.unit.clone();
        for text in [&texts.parent, &texts.time, &texts.copy_no] {
            key.push('\n');
            key.push_str(text);
        }
        match self.seen.insert(key.into_boxed_str(), row.number) {
            None => true,
            Some(first) => {
                self.wrong.push((first_cell(&self.fit.unit), Reason::Repeated { first }));
                false
            }
        }
    }

    fn column_name(&self, column: usize) -> String {
        match self.header.get(column).filter(|h| !h.is_empty()) {
            Some(name) if self.header.iter().filter(|h| *h == name).count() == 1 => name.clone(),
            _ => format!("#{}", column + 1),
        }
    }

    fn refusal(&self, row: &Row, column: Option<usize>, reason: Reason) -> Refusal {
        let name = column.map(|c| self.column_name(c));
        let found = match (&reason, column) {
            (Reason::Repeated { .. }, _) => self.texts.unit.as_bytes(),
            // The row is one cell, from the one at fault on.
            (Reason::Quote, _) => row.cell(0),
            (Reason::OpenQuote | Reason::LongRow, _) => row.data.as_slice(),
            (_, Some(column)) => row.cell(column),
            (_, None) => b"",
        };
        Refusal::row(&self.file, row.number, name.as_deref(), found, reason)
    }

    /// Turns the faults of the row in hand into refusals.
    fn refuse(&mut self, row: &Row) {
        let wrong = std::mem::take(&mut self.wrong);
        let refusals: Vec<Refusal> =
            wrong.into_iter().map(|(column, reason)| self.refusal(row, column, reason)).collect();
        if self.settings.partial {
            let whole = refusals.iter().any(|r| r.reason == Reason::Quote);
            let line = || vec![String::from_utf8_lossy(&row.data).into_owned()];
            let cells = if whole { line() } else { row.texts() };
            self.report.refused.push(RefusedRow { line: row.number, cells, refusals });
            return;
        }
        for refusal in refusals {
            if self.refusals.len() < self.settings.most.max(1) {
                self.refusals.push(refusal);
            } else {
                self.more += 1;
            }
        }
    }

    fn finish(
        mut self,
        table: Table<'_>,
        size: u64,
        stopped: Option<Refusal>,
    ) -> Result<ReadReport, IntakeError> {
        if let Some(stopped) = stopped {
            self.refusals.push(stopped);
        }
        if self.refusals.is_empty() && self.report.rows == 0 && self.report.refused.is_empty() {
            self.refusals.push(Refusal::file(&self.file, "", Reason::NoRows));
        }
        if !self.refusals.is_empty() {
            return Err(IntakeError::Refused { refusals: self.refusals, more: self.more });
        }
        let mut report = self.report;
        let done = std::mem::take(&mut report.notes);
        report.notes = table.notes;
        if table.encoding.is_some() && self.mapping.shape.quotes == super::mapping::Quotes::None {
            report.notes.push(Message::new("intake-note-quotes"));
        }
        for (id, count) in [
            ("intake-note-empty", self.empty),
            ("intake-note-padded", self.padded),
            ("intake-note-joined", self.joined),
            ("intake-note-skipped", report.skipped),
            ("intake-note-refused", report.refused.len() as u64),
        ] {
            if count > 0 {
                report.notes.push(Message::new(id).number("n", count));
            }
        }
        report.notes.extend(done);
        report.header = table.header;
        report.encoding = table.encoding;
        report.sheet = table.sheet;
        report.bytes = size;
        Ok(report)
    }
}
