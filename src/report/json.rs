//! JSON: the document as data, after `specs/report-schema.md`.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::ser::{CompactFormatter, Formatter};
use serde_json::{Value, json as object};

use super::doc::{Block, Document, NoteKind, Prose, Run};
use super::table::{Align, Cell, Column, Kind, Row, Table};
use super::{Anchor, ReportError};
use crate::lang::safe_line;

/// The name and version of the schema.
pub const SCHEMA: &str = "adal-report/1";

/// The largest whole number that every JSON reader keeps exactly (RFC 8259 §6): 2⁵³ − 1.
const SAFE: i128 = 9_007_199_254_740_991;

/// A document as JSON in UTF-8, one line with a line feed at its end. Control and bidirectional
/// characters stand as `\u` escapes: the text is kept whole, and a terminal that shows the file
/// cannot be steered.
///
/// # Errors
/// [`ReportError::Failed`] when the JSON library fails, which it does not when writing to memory.
pub fn json(document: &Document) -> Result<Vec<u8>, ReportError> {
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, Escaping);
    Whole(document).serialize(&mut serializer).map_err(|e| ReportError::failed("json", e))?;
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

struct Whole<'a>(&'a Document);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Document { title, lang, header, blocks } = self.0;
        let header: Vec<Value> = header
            .iter()
            .map(|(label, value)| object!({"label": label, "value": runs(value)}))
            .collect();
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("schema", SCHEMA)?;
        map.serialize_entry("title", title)?;
        map.serialize_entry("lang", lang.code())?;
        map.serialize_entry("header", &header)?;
        map.serialize_entry("blocks", &Each(blocks.iter().map(Part)))?;
        map.end()
    }
}

/// Serializes an iterator as an array without gathering it first.
struct Each<I>(I);

impl<I: Iterator<Item: Serialize> + Clone> Serialize for Each<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

struct Part<'a>(&'a Block);

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Block::Table(table) => Grid(table).serialize(serializer),
            other => small(other).serialize(serializer),
        }
    }
}

/// Any block but a table.
fn small(block: &Block) -> Value {
    match block {
        Block::Code(lines) => object!({"block": "code", "text": lines}),
        Block::Figure(f) => {
            object!({"block": "figure", "svg": f.svg, "caption": runs(&f.caption), "alt": f.alt})
        }
        Block::Heading(h) => object!({
            "block": "heading",
            "level": h.depth(),
            "text": h.text,
            "anchor": h.anchor.as_ref().map(Anchor::as_str),
        }),
        Block::List(list) => {
            let items: Vec<Value> = list.items.iter().map(runs).collect();
            object!({"block": "list", "ordered": list.ordered, "items": items})
        }
        Block::Note(note) => {
            let kind = match note.kind {
                NoteKind::Info => "info",
                NoteKind::Warn => "warn",
            };
            object!({"block": "note", "kind": kind, "body": runs(&note.body)})
        }
        Block::PageBreak => object!({"block": "page-break"}),
        Block::Paragraph(prose) => object!({"block": "paragraph", "body": runs(prose)}),
        Block::Table(_) => Value::Null,
    }
}

fn runs(prose: &Prose) -> Value {
    prose
        .0
        .iter()
        .map(|run| match run {
            Run::Code(text) => object!({"code": text}),
            Run::Link { text, to } => object!({"text": text, "to": to.as_str()}),
            Run::Plain(text) => object!({"text": text}),
            Run::Strong(text) => object!({"strong": text}),
        })
        .collect()
}

struct Grid<'a>(&'a Table);

impl Serialize for Grid<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let columns: Vec<Value> = self.0.columns.iter().map(column).collect();
        let mut map = serializer.serialize_map(Some(6))?;
        map.serialize_entry("block", "table")?;
        map.serialize_entry("name", &self.0.name)?;
        map.serialize_entry("caption", &self.0.caption)?;
        map.serialize_entry("sortable", &self.0.sortable)?;
        map.serialize_entry("columns", &columns)?;
        map.serialize_entry("rows", &Each(self.0.rows.iter().map(|row| Line(self.0, row))))?;
        map.end()
    }
}

fn column(c: &Column) -> Value {
    let kind = match c.kind {
        Kind::Code => "code",
        Kind::Exact => "exact",
        Kind::Number => "number",
        Kind::Text => "text",
    };
    let align = match c.align {
        Align::Center => "center",
        Align::Left => "left",
        Align::Right => "right",
    };
    object!({"head": c.head, "kind": kind, "align": align})
}

struct Line<'a>(&'a Table, &'a Row);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cells = || self.0.cells(self.1).map(|(_, cell)| Entry(cell));
        let mut map = serializer.serialize_map(None)?;
        if let Some(anchor) = &self.1.anchor {
            map.serialize_entry("anchor", anchor.as_str())?;
        }
        map.serialize_entry("cells", &cells().collect::<Vec<_>>())?;
        map.end()
    }
}

struct Entry<'a>(&'a Cell);

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let one = |key: &str, text: &str, serializer: S| {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(key, text)?;
            map.end()
        };
        match self.0 {
            Cell::Empty => serializer.serialize_unit(),
            Cell::Integer(number) if number.unsigned_abs() <= SAFE.unsigned_abs() => {
                serializer.serialize_i64(i64::try_from(*number).unwrap_or_default())
            }
            Cell::Integer(number) => one("exact", &number.to_string(), serializer),
            Cell::Exact(text) => one("exact", text, serializer),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Link { text, to } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("text", text)?;
                map.serialize_entry("to", to.as_str())?;
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::report::sample;

    #[test]
    fn data_in_english() {
        let out = json(&sample::document(Lang::En)).unwrap();
        assert_eq!(out, json(&sample::document(Lang::En)).unwrap(), "two runs differ");
        let value: Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(value["schema"], SCHEMA);
        insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
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
