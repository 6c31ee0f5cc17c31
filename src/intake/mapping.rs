//! What a mapping file says (`specs/mapping.md`), read.

use crate::paper::{ContestId, DocumentKind, LineKey};

use super::mistake::{MappingError, Mistake};
use super::refusal::IntakeError;
use super::text::{ColumnRef, Text};
use super::{fit, mapping_read};
use crate::lang::Message;

/// Whether `"` has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Quotes {
    /// RFC 4180: a cell may stand in `"`, and `""` inside it is one.
    #[default]
    Double,
    /// `"` is a character like any other.
    None,
}

/// What to do with a row that has fewer cells than the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ragged {
    /// Refuse it.
    #[default]
    Refuse,
    /// Take the missing cells at its end for empty ones.
    Pad,
}

/// What to do with a last line that looks cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LastLine {
    /// Refuse the file.
    #[default]
    Refuse,
    /// Leave the line out.
    Drop,
    /// Take the line as it is: empty cells are blanks.
    Keep,
}

/// What to do when a unit comes twice in a table that should have one sheet a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// Refuse the second.
    Refuse,
    /// Take both: they are two sheets.
    Keep,
}

/// Which sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SheetName {
    /// The first.
    #[default]
    First,
    /// The one with this name.
    Named(String),
}

/// How the table is laid out: everything that must be known before its header can be read.
#[derive(Debug, Clone, Default)]
pub struct TableShape {
    /// The character between cells; found out when absent.
    pub delimiter: Option<u8>,
    /// The declared encoding; found out when absent.
    pub encoding: Option<&'static encoding_rs::Encoding>,
    /// How many rows the header has; the last of them names the columns. `None`: one.
    pub header_rows: Option<u64>,
    /// Which sheet of a workbook.
    pub sheet: SheetName,
    /// Whether `"` has a meaning.
    pub quotes: Quotes,
}

impl TableShape {
    pub(super) fn header_rows(&self) -> u64 {
        self.header_rows.unwrap_or(1)
    }
}

/// Rows to leave out by the text of one column.
#[derive(Debug, Clone)]
pub struct Skip {
    pub(super) column: ColumnRef,
    /// The texts looked for, without white space at their ends.
    pub(super) texts: Vec<String>,
    /// Leave out the rows that have one of the texts, or those that have none of them.
    pub(super) when_found: bool,
}

/// Columns that are left unread by choice.
#[derive(Debug, Clone, Default)]
pub(super) struct Ignore {
    pub(super) rest: bool,
    pub(super) columns: Vec<ColumnRef>,
}

/// A mapping file, read and sound in itself. Whether it fits a table is for [`Mapping::check`].
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The kind of paper.
    pub document: DocumentKind,
    /// The contest, for papers that have one.
    pub contest: Option<ContestId>,
    /// The form pack, when the file names one.
    pub pack: Option<String>,
    /// A note to the import, when the file has one.
    pub note: Option<String>,
    /// How the table is laid out.
    pub shape: TableShape,
    /// What to do with short rows.
    pub ragged: Ragged,
    /// What to do with a cut last line.
    pub last_line: LastLine,
    /// What to do with a second row of a unit.
    pub repeats: Repeats,
    pub(super) surplus: Option<ColumnRef>,
    pub(super) unit: Text<ColumnRef>,
    pub(super) time: Option<Text<ColumnRef>>,
    pub(super) parent: Option<Text<ColumnRef>>,
    pub(super) form_id: Option<Text<ColumnRef>>,
    pub(super) copy_no: Option<Text<ColumnRef>>,
    /// Sorted as `keys`.
    pub(super) columns: Vec<ColumnRef>,
    pub(super) keys: Vec<LineKey>,
    pub(super) key_spans: Vec<std::ops::Range<usize>>,
    /// Byte-sorted by id.
    pub(super) facts: Vec<(String, Text<ColumnRef>)>,
    pub(super) ignore: Ignore,
    pub(super) skip: Vec<Skip>,
    pub(super) blank: Vec<String>,
    pub(super) illegible: Vec<String>,
    pub(super) thousands: Vec<String>,
    /// Names of machine voting: mistakes unless the book is for study.
    pub(super) machine: Vec<Mistake>,
    pub(super) origin: String,
    pub(super) source: String,
}

impl Mapping {
    /// Reads a mapping file; `origin` is its name, for messages.
    pub fn load(text: &str, origin: &str) -> Result<Self, MappingError> {
        mapping_read::load(text, origin)
    }

    /// The lines and options it maps, byte-sorted: the order of [`super::RowIn::values`].
    #[must_use]
    pub fn keys(&self) -> &[LineKey] {
        &self.keys
    }

    /// The name of the mapping file.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The text of the mapping file, as it was read.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether every line and option it maps is among those that the form and contest have.
    pub fn check_keys(&self, known: &[LineKey]) -> Result<(), MappingError> {
        let unknown = self.keys.iter().zip(&self.key_spans).filter(|(k, _)| !known.contains(k));
        let mut mistakes: Vec<Mistake> = unknown
            .map(|(key, span)| {
                let near = nearest(key.as_str(), known.iter().map(LineKey::as_str));
                let message = match near {
                    Some(near) => Message::new("intake-map-unknown-line-near").text("near", near),
                    None => Message::new("intake-map-unknown-line"),
                };
                Mistake { span: span.clone(), message: message.text("key", key) }
            })
            .collect();
        if mistakes.is_empty() {
            return Ok(());
        }
        mistakes.sort_by_key(|m| m.span.start);
        Err(self.mistaken(mistakes))
    }

    /// Whether it fits a table with this header (`file` is named in refusals) and these lines.
    pub fn check(
        &self,
        file: &str,
        header: &[String],
        known: &[LineKey],
        study: bool,
    ) -> Result<(), IntakeError> {
        self.check_keys(known)?;
        fit::fit(self, file, header, study).map(|_| ())
    }

    pub(super) fn mistaken(&self, mistakes: Vec<Mistake>) -> MappingError {
        MappingError { origin: self.origin.clone(), text: self.source.clone(), mistakes }
    }
}

/// The candidate that differs from `name` in at most a third of its letters, the closest first.
pub(super) fn nearest<'a>(
    name: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let far = name.len() / 3 + 1;
    candidates
        .map(|c| (distance(&name, &c.to_lowercase().chars().collect::<Vec<_>>()), c))
        .filter(|(d, _)| *d <= far)
        .min()
        .map(|(_, c)| c)
}

/// Levenshtein's distance (Doklady AN SSSR 163, 1965).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(b) {
            let best = (diagonal + usize::from(x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = best;
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_names() {
        let names = ["registered", "received", "valid"];
        assert_eq!(nearest("registred", names.into_iter()), Some("registered"));
        assert_eq!(nearest("Valid", names.into_iter()), Some("valid"));
        assert_eq!(nearest("turnout", names.into_iter()), None);
        assert_eq!(distance(&['a', 'b', 'c'], &['b', 'c', 'd']), 2);
    }
}
