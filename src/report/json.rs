//! JSON: the document as data, after `specs/report-schema.md`.
//!
//! The members of an object stand in the order of the structures below. No `serde_json::Value` is
//! used on the way: the order of its members changes with features that any dependency may ask for.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter};

use super::doc::{Block, Document, NoteKind, Prose, Run};
use super::table::{Align, Cell, Column, Kind, Table};
use super::{Anchor, ReportError};
use crate::lang::safe_line;

/// The name and version of the schema.
pub const SCHEMA: &str = "adal-report/1";

/// The largest whole number that every JSON reader keeps exactly (RFC 8259 §6): 2⁵³ − 1.
const SAFE: i64 = 9_007_199_254_740_991;

/// A document as JSON in UTF-8, one line with a line feed at its end. Control and bidirectional
/// characters stand as `\u` escapes: the text is kept whole, and a terminal that shows the file
/// cannot be steered.
///
/// # Errors
/// [`ReportError::Failed`] when the JSON library fails, which it does not when writing to memory.
pub fn json(document: &Document) -> Result<Vec<u8>, ReportError> {
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, Escaping);
    Whole::from(document).serialize(&mut serializer).map_err(|e| ReportError::failed("json", e))?;
    out.push(b'\n');
    Ok(out)
}

/// Writes compact JSON with unsafe characters escaped.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        if safe_line(fragment) == fragment {
            return CompactFormatter.write_string_fragment(writer, fragment);
        }
        let mut buffer = [0; 4];
        for c in fragment.chars() {
            let text: &str = c.encode_utf8(&mut buffer);
            // All unsafe characters are in the basic plane: one escape each.
            if safe_line(text) == text {
                writer.write_all(text.as_bytes())?;
            } else {
                write!(writer, "\\u{:04x}", u32::from(c))?;
            }
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct Whole<'a> {
    schema: &'static str,
    title: &'a str,
    lang: &'static str,
    header: Vec<Fact<'a>>,
    blocks: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct Fact<'a> {
    label: &'a str,
    value: Vec<Piece<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Piece<'a> {
    Code { code: &'a str },
    Link { text: &'a str, to: &'a str },
    Plain { text: &'a str },
    Strong { strong: &'a str },
}

#[derive(Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
enum Part<'a> {
    Code {
        text: &'a str,
    },
    Figure {
        svg: &'a str,
        alt: &'a str,
        caption: Vec<Piece<'a>>,
    },
    Heading {
        level: u8,
        text: &'a str,
        anchor: Option<&'a str>,
    },
    List {
        ordered: bool,
        items: Vec<Vec<Piece<'a>>>,
    },
    Note {
        kind: &'static str,
        body: Vec<Piece<'a>>,
    },
    PageBreak,
    Paragraph {
        body: Vec<Piece<'a>>,
    },
    Table {
        name: &'a str,
        caption: Option<&'a str>,
        sortable: bool,
        columns: Vec<Top<'a>>,
        rows: Vec<Line<'a>>,
    },
}

#[derive(Serialize)]
struct Top<'a> {
    head: &'a str,
    kind: &'static str,
    align: &'static str,
}

#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<&'a str>,
    cells: Vec<Entry<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Entry<'a> {
    Empty,
    Exact { exact: Cow<'a, str> },
    Link { text: &'a str, to: &'a str },
    Number(i64),
    Text(&'a str),
}

impl<'a> From<&'a Document> for Whole<'a> {
    fn from(document: &'a Document) -> Self {
        let Document { title, lang, header, mark: _, blocks } = document;
        Self {
            schema: SCHEMA,
            title,
            lang: lang.code(),
            header: header.iter().map(|(label, v)| Fact { label, value: pieces(v) }).collect(),
            blocks: blocks.iter().map(Part::from).collect(),
        }
    }
}

impl<'a> From<&'a Block> for Part<'a> {
    fn from(block: &'a Block) -> Self {
        match block {
            Block::Code(text) => Self::Code { text },
            Block::Figure(f) => {
                Self::Figure { svg: &f.svg, alt: &f.alt, caption: pieces(&f.caption) }
            }
            Block::Heading(h) => {
                let anchor = h.anchor.as_ref().map(Anchor::as_str);
                Self::Heading { level: h.depth(), text: &h.text, anchor }
            }
            Block::List(list) => {
                Self::List { ordered: list.ordered, items: list.items.iter().map(pieces).collect() }
            }
            Block::Note(note) => {
                let kind = match note.kind {
                    NoteKind::Info => "info",
                    NoteKind::Warn => "warn",
                };
                Self::Note { kind, body: pieces(&note.body) }
            }
            Block::PageBreak => Self::PageBreak,
            Block::Paragraph(prose) => Self::Paragraph { body: pieces(prose) },
            Block::Table(table) => Self::table(table),
        }
    }
}

impl<'a> Part<'a> {
    fn table(table: &'a Table) -> Self {
        let rows = table.rows.iter().map(|row| Line {
            anchor: row.anchor.as_ref().map(Anchor::as_str),
            cells: table.cells(row).map(|(_, cell)| Entry::from(cell)).collect(),
        });
        Self::Table {
            name: &table.name,
            caption: table.caption.as_deref(),
            sortable: table.sortable,
            columns: table.columns.iter().map(Top::from).collect(),
            rows: rows.collect(),
        }
    }
}

impl<'a> From<&'a Column> for Top<'a> {
    fn from(column: &'a Column) -> Self {
        let kind = match column.kind {
            Kind::Code => "code",
            Kind::Exact => "exact",
            Kind::Number => "number",
            Kind::Text => "text",
        };
        let align = match column.align {
            Align::Center => "center",
            Align::Left => "left",
            Align::Right => "right",
        };
        Self { head: &column.head, kind, align }
    }
}

impl<'a> From<&'a Cell> for Entry<'a> {
    fn from(cell: &'a Cell) -> Self {
        match cell {
            Cell::Empty => Self::Empty,
            Cell::Exact(text) => Self::Exact { exact: Cow::Borrowed(text) },
            Cell::Integer(number) => match i64::try_from(*number) {
                Ok(number) if (-SAFE..=SAFE).contains(&number) => Self::Number(number),
                _ => Self::Exact { exact: Cow::Owned(number.to_string()) },
            },
            Cell::Link { text, to } => Self::Link { text, to: to.as_str() },
            Cell::Text(text) => Self::Text(text),
        }
    }
}

fn pieces<'a>(prose: &'a Prose) -> Vec<Piece<'a>> {
    let piece = |run: &'a Run| match run {
        Run::Code(code) => Piece::Code { code },
        Run::Link { text, to } => Piece::Link { text, to: to.as_str() },
        Run::Plain(text) => Piece::Plain { text },
        Run::Strong(strong) => Piece::Strong { strong },
    };
    prose.0.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json as object};

    use super::*;
    use crate::lang::Lang;
    use crate::report::sample;

    /// The example of the specification is what the program writes.
    #[test]
    fn specification_tells_the_truth() {
        let mut doc = Document::new(Lang::En, "T");
        doc.fact("Book", Prose::new().code("ab12")).heading_at(1, "S", Anchor::new("s"));
        let seven = || Anchor::new("7");
        doc.paragraph(Prose::new().plain("See ").strong("row ").link("7", seven()));
        let mut table = Table::new(
            "t",
            [Column::text("Station"), Column::number("Votes"), Column::exact("Share")],
        );
        table.row_at(seven(), ["7".into(), Cell::int(950), Cell::exact("40.250")]);
        table.row(["8".into(), Cell::Empty, Cell::link("see 7", seven())]);
        doc.push(table);
        let out = String::from_utf8(json(&doc).unwrap()).unwrap();
        let specification = include_str!("../../specs/report-schema.md");
        assert!(specification.contains(&format!("```json\n{out}```")), "{out}");
    }

    #[test]
    fn data_in_english() {
        let out = json(&sample::document(Lang::En)).unwrap();
        assert_eq!(out, json(&sample::document(Lang::En)).unwrap(), "two runs differ");
        insta::assert_snapshot!(String::from_utf8(out).unwrap().replace("},{", "},\n{"));
    }

    #[test]
    fn text_is_kept_and_cannot_steer() {
        let hostile = sample::hostile();
        let out = String::from_utf8(json(&hostile).unwrap()).unwrap();
        assert!(out.chars().all(|c| c == '\n' || safe_line(&c.to_string()) == c.to_string()));
        let value: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(value["title"], hostile.title.as_str());
        assert_eq!(value["header"][0]["label"], hostile.title.as_str());
    }

    #[test]
    fn numbers_stay_exact() {
        let mut doc = Document::new(Lang::Ru, "t");
        let columns = ["a", "b", "c"].map(Column::number);
        let mut table = Table::new("t", columns);
        table.row([Cell::int(SAFE), Cell::int(SAFE + 1), Cell::exact("0.10")]);
        table.row([Cell::int(-SAFE)]);
        doc.push(table);
        let value: Value = serde_json::from_slice(&json(&doc).unwrap()).unwrap();
        let rows = &value["blocks"][0]["rows"];
        assert_eq!(
            rows[0]["cells"],
            object!([9_007_199_254_740_991_i64, {"exact": "9007199254740992"}, {"exact": "0.10"}])
        );
        assert_eq!(rows[1]["cells"], object!([-9_007_199_254_740_991_i64, null, null]));
    }
}
