//! What reading takes and gives: settings, rows, the report, the file of refused rows.

use crate::lang::{Message, Words, safe_cell};
use crate::paper::PaperValue;

use super::refusal::Refusal;

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
