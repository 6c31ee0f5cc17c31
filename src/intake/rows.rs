//! Rows: ids, texts and values of one table, checked, handed over one by one.

use std::collections::HashMap;

use unicode_normalization::is_nfc;

use crate::lang::{Message, Words, safe_cell};
use crate::paper::{PaperValue, check_id};

use super::cells::Row;
use super::fit::{Fit, fit};
use super::mapping::{Document, LastLine, Mapping, Ragged, Repeats};
use super::records::Outcome;
use super::refusal::{IntakeError, Reason, Refusal};
use super::source::Source;
use super::table::Table;
use super::text::{Piece, Text};
use super::value::{Spelling, trim};

/// The most refused rows that a partial import keeps.
const MAX_REFUSED: usize = 100_000;

/// How to read.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Whether good rows are taken in although others are refused.
    pub partial: bool,
    /// Whether the book is for study, where records of voting machines may stand.
    pub study: bool,
    /// How many refusals are listed when the whole file is refused.
    pub most: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { partial: false, study: false, most: 20 }
    }
}

/// A text that goes with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<'a> {
    /// Its id in the mapping.
    pub id: &'a str,
    /// The text, never empty.
    pub value: &'a str,
}

/// One checked row.
#[derive(Debug, Clone, Copy)]
pub struct RowIn<'a> {
    /// The row of the source table, from 1, header lines counted.
    pub line: u64,
    /// The unit: meets the grammar of an id.
    pub unit: &'a str,
    /// When: RFC 3339 with seconds and offset.
    pub time: Option<&'a str>,
    /// The parent that speaks: meets the grammar of an id.
    pub parent: Option<&'a str>,
    /// The form's id as printed on the sheet.
    pub form_id: Option<&'a str>,
    /// The number of the copy.
    pub copy_no: Option<&'a str>,
    /// Byte-sorted by id; empty texts are left out.
    pub facts: &'a [Fact<'a>],
    /// One value for each of [`Mapping::keys`], in their order.
    pub values: &'a [PaperValue],
}

/// A row that a partial import leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// The row of the source table.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
    /// Why, at least one.
    pub refusals: Vec<Refusal>,
}

/// What was read.
#[derive(Debug, Clone, Default)]
pub struct ReadReport {
    /// Rows handed over.
    pub rows: u64,
    /// Size of the source, in bytes.
    pub bytes: u64,
    /// Names of the columns.
    pub header: Vec<String>,
    /// The encoding, for a text.
    pub encoding: Option<&'static str>,
    /// The sheet, for a workbook.
    pub sheet: Option<String>,
    /// Rows refused, in a partial import.
    pub refused: Vec<RefusedRow>,
    /// Rows left out by the mapping's `skip`.
    pub skipped: u64,
    /// What was found out and what was done, to be said.
    pub notes: Vec<Message>,
}

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

/// The texts of a row, in buffers that are used again.
#[derive(Default)]
struct Texts {
    unit: String,
    time: String,
    parent: String,
    form_id: String,
    copy_no: String,
    facts: Vec<String>,
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
    wrong: Vec<(Option<usize>, Reason)>,
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
                Outcome::Row | Outcome::Bad(..) => self.next(table, &mut next)?,
            };
            let last = after == Outcome::End;
            match outcome {
                Outcome::Bad(column, reason) => self.wrong.push((Some(column), reason)),
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
        self.read_texts(row);
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
            self.width = row.len();
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

    fn read_texts(&mut self, row: &Row) {
        let (texts, fit, wrong) = (&mut self.texts, &self.fit, &mut self.wrong);
        let document = self.mapping.document;
        id_text(&fit.unit, row, &mut texts.unit, true, wrong);
        if let Some(parent) = &fit.parent {
            let needed = document == Document::SummaryRow;
            id_text(parent, row, &mut texts.parent, needed, wrong);
        }
        if let Some(time) = &fit.time {
            let whole = free_text(time, row, &mut texts.time, wrong);
            let first = first_cell(time);
            if whole.is_none() && document.needs_time() {
                wrong.push((first, Reason::Missing));
            } else if whole.is_some() && !is_time(&texts.time) {
                wrong.push((first, Reason::Time));
            }
        }
        for (text, buffer) in
            [(&fit.form_id, &mut texts.form_id), (&fit.copy_no, &mut texts.copy_no)]
        {
            if let Some(text) = text {
                free_text(text, row, buffer, wrong);
            }
        }
        texts.facts.resize_with(fit.facts.len(), String::new);
        for ((_, text), buffer) in fit.facts.iter().zip(&mut texts.facts) {
            free_text(text, row, buffer, wrong);
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
            (Reason::Quote | Reason::OpenQuote | Reason::LongRow, _) => row.data.as_slice(),
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
            let cells = row.texts();
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

fn first_cell(text: &Text<usize>) -> Option<usize> {
    text.0.iter().find_map(|piece| match piece {
        Piece::Cell(column, _) => Some(*column),
        Piece::Fixed(_) => None,
    })
}

type Wrong = Vec<(Option<usize>, Reason)>;

/// Puts a text together in `out`; none when one of its cells is empty or wrong.
fn free_text<'t>(
    text: &Text<usize>,
    row: &Row,
    out: &'t mut String,
    wrong: &mut Wrong,
) -> Option<&'t str> {
    out.clear();
    for piece in &text.0 {
        let (column, width) = match piece {
            Piece::Fixed(fixed) => {
                out.push_str(fixed);
                continue;
            }
            Piece::Cell(column, width) => (*column, *width),
        };
        let Ok(cell) = std::str::from_utf8(row.cell(column)) else {
            let reason = Reason::NotText { encoding: "UTF-8".to_owned(), byte: 0 };
            wrong.push((Some(column), reason));
            out.clear();
            return None;
        };
        let cell = trim(cell);
        let fault = if cell.is_empty() {
            None
        } else if !cell.is_ascii() && !is_nfc(cell) {
            Some(Reason::Nfc)
        } else if width > 0 && !cell.bytes().all(|b| b.is_ascii_digit()) {
            Some(Reason::Digits)
        } else {
            out.extend(std::iter::repeat_n('0', width.saturating_sub(cell.len())));
            out.push_str(cell);
            continue;
        };
        wrong.extend(fault.map(|reason| (Some(column), reason)));
        out.clear();
        return None;
    }
    Some(out)
}

/// A text that must be an id, or absent where none is needed.
fn id_text(text: &Text<usize>, row: &Row, out: &mut String, needed: bool, wrong: &mut Wrong) {
    let before = wrong.len();
    match free_text(text, row, out, wrong) {
        None if needed && wrong.len() == before => {
            wrong.push((first_cell(text), Reason::Missing));
        }
        None => {}
        Some(id) => {
            if let Err(error) = check_id(id) {
                wrong.push((first_cell(text), Reason::Id(error)));
            }
        }
    }
}

/// `2026-03-15T14:00:00+05:00` (RFC 3339 with seconds, `T`, `Z` or an offset), a real moment.
fn is_time(text: &str) -> bool {
    let shape = |pattern: &str, text: &str| {
        pattern.len() == text.len()
            && pattern.bytes().zip(text.bytes()).all(|(p, b)| match p {
                b'0' => b.is_ascii_digit(),
                b'+' => matches!(b, b'+' | b'-'),
                p => p == b,
            })
    };
    let Some((moment, zone)) = text.split_at_checked(19) else { return false };
    shape("0000-00-00T00:00:00", moment)
        && (zone == "Z" || shape("+00:00", zone))
        && text.parse::<jiff::Timestamp>().is_ok()
}

/// Writes refused rows as CSV: the row's number, why, and its cells. Cells that a spreadsheet
/// would take for a formula get an apostrophe.
pub fn write_refused(
    to: impl std::io::Write,
    report: &ReadReport,
    words: &Words,
) -> std::io::Result<()> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(to);
    let head = [words.get("intake-word-row"), words.get("intake-word-reason")];
    let names = report.header.iter().map(|name| safe_cell(name));
    writer.write_record(head.into_iter().chain(names))?;
    for row in &report.refused {
        let why: Vec<String> = row.refusals.iter().map(|r| words.say(r)).collect();
        let start = [row.line.to_string(), safe_cell(&why.join(" "))];
        writer.write_record(start.into_iter().chain(row.cells.iter().map(|c| safe_cell(c))))?;
    }
    writer.flush()
}
