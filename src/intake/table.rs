//! A table: its header and its rows, whatever file it comes from.

use std::io::{BufRead, Read};

use crate::lang::Message;

use super::cells::Row;
use super::decode;
use super::mapping::{Quotes, TableShape};
use super::records::{Outcome, Records};
use super::refusal::{IntakeError, Reason, Refusal};
use super::sheet;
use super::source::{Kind, Source};
use super::text::collapse;

/// How many lines are looked at to find the character between cells.
const LINES: usize = 20;

enum Rows<'a> {
    Text(Records<Box<dyn BufRead + 'a>>),
    Sheet(std::vec::IntoIter<Row>),
}

/// An open table, past its header.
pub(super) struct Table<'a> {
    rows: Rows<'a>,
    pub(super) file: String,
    /// Names of the columns, white space collapsed.
    pub(super) header: Vec<String>,
    /// The character between cells; none for a workbook.
    pub(super) delimiter: Option<u8>,
    pub(super) encoding: Option<&'static str>,
    pub(super) sheet: Option<String>,
    pub(super) notes: Vec<Message>,
}

impl<'a> Table<'a> {
    pub(super) fn open(source: &Source<'a>, shape: &TableShape) -> Result<Self, IntakeError> {
        let mut table = match source.kind().map_err(|e| source.unreadable(&e))? {
            Kind::Workbook => Self::workbook(source, shape)?,
            Kind::OldWorkbook => {
                return Err(Refusal::file(&source.name(), "", Reason::OldWorkbook).into());
            }
            Kind::Text => Self::text(source, shape)?,
        };
        table.read_header(shape)?;
        Ok(table)
    }

    fn workbook(source: &Source<'a>, shape: &TableShape) -> Result<Self, IntakeError> {
        let (rows, name) = sheet::rows(source, &shape.sheet)?;
        Ok(Self {
            rows: Rows::Sheet(rows.into_iter()),
            file: source.name(),
            header: Vec::new(),
            delimiter: None,
            encoding: None,
            notes: vec![Message::new("intake-note-sheet").text("sheet", &name)],
            sheet: Some(name),
        })
    }

    fn text(source: &Source<'a>, shape: &TableShape) -> Result<Self, IntakeError> {
        let found = decode::sniff(source, shape.encoding)?;
        let unreadable = |e: std::io::Error| source.unreadable(&e);
        let mut notes = vec![found.note()];
        let delimiter = if let Some(declared) = shape.delimiter {
            declared
        } else {
            let mut input = decode::utf8(source, &found).map_err(unreadable)?;
            let head = first_lines(&mut *input).map_err(unreadable)?;
            let delimiter = find_delimiter(&head, shape.quotes);
            let message = Message::new("intake-note-delimiter");
            notes.push(message.message("delimiter", delimiter_name(delimiter)));
            delimiter
        };
        let input = decode::utf8(source, &found).map_err(unreadable)?;
        Ok(Self {
            rows: Rows::Text(Records::new(input, delimiter, shape.quotes)),
            file: source.name(),
            header: Vec::new(),
            delimiter: Some(delimiter),
            encoding: Some(decode::name_of(found.encoding)),
            sheet: None,
            notes,
        })
    }

    /// Reads the next row; a workbook has no empty ones.
    pub(super) fn next(&mut self, row: &mut Row) -> Result<Outcome, IntakeError> {
        match &mut self.rows {
            Rows::Text(records) => records
                .read(row)
                .map_err(|e| Refusal::file(&self.file, &e.to_string(), Reason::Unreadable).into()),
            Rows::Sheet(rows) => match rows.next() {
                Some(next) => {
                    *row = next;
                    while row.len() < self.header.len() {
                        row.push(b"");
                    }
                    Ok(Outcome::Row)
                }
                None => Ok(Outcome::End),
            },
        }
    }

    /// Whether the file ended with a line feed, as far as that can be said.
    pub(super) fn ended(&self) -> bool {
        match &self.rows {
            Rows::Text(records) => records.ended,
            Rows::Sheet(_) => true,
        }
    }

    /// The last header row names the columns; without a header they have numbers only.
    fn read_header(&mut self, shape: &TableShape) -> Result<(), IntakeError> {
        let wanted = shape.header_rows();
        let mut row = Row::default();
        while row.number < wanted {
            match self.next(&mut row)? {
                Outcome::Row if row.number > wanted => break,
                Outcome::Row => {}
                Outcome::Bad { column, at, reason } => {
                    let found = row.data.get(at..).unwrap_or_default();
                    let column = format!("#{}", column + 1);
                    let file = &self.file;
                    return Err(Refusal::row(file, row.number, Some(&column), found, reason).into());
                }
                Outcome::Stop(reason) => {
                    return Err(Refusal::row(&self.file, row.number, None, b"", reason).into());
                }
                Outcome::End => break,
            }
        }
        if wanted > 0 && (row.number != wanted || row.texts().iter().all(|t| t.trim().is_empty())) {
            return Err(Refusal::file(&self.file, "", Reason::NoHeader).into());
        }
        for column in 0..row.len() {
            let Ok(name) = std::str::from_utf8(row.cell(column)) else {
                return Err(self.not_text(&row, column).into());
            };
            let unsafe_mark = |c: char| crate::lang::is_unsafe(c) && !matches!(c, '\n' | '\t');
            if name.chars().any(unsafe_mark) {
                let column = format!("#{}", column + 1);
                let name = name.as_bytes();
                let refusal =
                    Refusal::row(&self.file, row.number, Some(&column), name, Reason::Control);
                return Err(refusal.into());
            }
            self.header.push(collapse(name));
        }
        Ok(())
    }

    fn not_text(&self, row: &Row, column: usize) -> Refusal {
        let encoding = self.encoding.unwrap_or("UTF-8").to_owned();
        let reason = Reason::NotText { encoding, byte: 0 };
        let name = format!("#{}", column + 1);
        Refusal::row(&self.file, row.number, Some(&name), row.cell(column), reason)
    }
}

/// The first lines, at most 64 KiB of them; the last may be cut.
fn first_lines(input: &mut dyn BufRead) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::new();
    input.take(1 << 16).read_to_end(&mut head)?;
    Ok(head)
}

/// The character that stands in the header and as often in most of the first lines.
fn find_delimiter(head: &[u8], quotes: Quotes) -> u8 {
    let lines: Vec<&[u8]> = head.split(|b| *b == b'\n').take(LINES).collect();
    let score = |mark: u8| {
        let counts: Vec<usize> = lines.iter().map(|l| outside_quotes(l, mark, quotes)).collect();
        let first = counts.first().copied().unwrap_or_default();
        let same = counts.iter().filter(|c| **c == first).count();
        if first == 0 { (0, 0) } else { (same, first) }
    };
    // `max_by_key` takes the last of equals: the comma is the usual one.
    b"|\t;,".iter().copied().max_by_key(|mark| score(*mark)).unwrap_or(b',')
}

fn outside_quotes(line: &[u8], mark: u8, quotes: Quotes) -> usize {
    let (mut inside, mut count) = (false, 0);
    for byte in line {
        if *byte == b'"' && quotes == Quotes::Double {
            inside = !inside;
        } else if *byte == mark && !inside {
            count += 1;
        }
    }
    count
}

fn delimiter_name(delimiter: u8) -> Message {
    Message::new(match delimiter {
        b'\t' => "intake-word-tab",
        b';' => "intake-word-semicolon",
        b'|' => "intake-word-pipe",
        _ => "intake-word-comma",
    })
}

/// The beginning of a table, for a first mapping file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peek {
    /// Names of the columns, white space collapsed.
    pub header: Vec<String>,
    /// The first rows, as text.
    pub rows: Vec<Vec<String>>,
    /// What was found out: encoding, delimiter, sheet.
    pub notes: Vec<Message>,
    /// The sheet, for a workbook.
    pub sheet: Option<String>,
    /// The encoding, for a text.
    pub encoding: Option<&'static str>,
}

/// Reads the header and at most `rows` rows of a source.
pub fn peek(source: &Source<'_>, shape: &TableShape, rows: usize) -> Result<Peek, IntakeError> {
    let mut table = Table::open(source, shape)?;
    let (mut found, mut row) = (Vec::new(), Row::default());
    while found.len() < rows {
        match table.next(&mut row)? {
            Outcome::Row if row.len() > 0 => found.push(row.texts()),
            Outcome::Row | Outcome::Bad { .. } => {}
            Outcome::Stop(_) | Outcome::End => break,
        }
    }
    Ok(Peek {
        header: table.header,
        rows: found,
        notes: table.notes,
        sheet: table.sheet,
        encoding: table.encoding,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str, shape: &TableShape) -> Peek {
        peek(&Source::Bytes { name: "t.csv", bytes: text.as_bytes() }, shape, 10).expect("table")
    }

    #[test]
    fn delimiters_are_found() {
        for (text, mark) in [
            ("a,b;c,d\n1,2,3\n", b','),
            ("a;b;c\n1,5;2;3\n1;2;3\n", b';'),
            ("a\tb\n1\t2\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("\"a;b\",c\n1,2\n", b','),
            ("single\n1\n", b','),
        ] {
            assert_eq!(find_delimiter(text.as_bytes(), Quotes::Double), mark, "{text}");
        }
    }

    #[test]
    fn the_last_header_row_names_the_columns() {
        let shape = TableShape { header_rows: Some(2), ..TableShape::default() };
        let seen = look("Region,,Votes\nunit, part\u{a0} no ,valid\n1,2,3\n", &shape);
        assert_eq!(seen.header, ["unit", "part no", "valid"]);
        assert_eq!(seen.rows, [["1", "2", "3"]]);
        let none = TableShape { header_rows: Some(0), ..TableShape::default() };
        assert_eq!(look("1,2\n", &none).rows, [["1", "2"]]);
    }
}
