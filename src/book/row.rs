//! Rows of an import: nearly every entry of a large book. Reading one is a single pass that is the
//! canonical check at the same time; writing one goes straight into a buffer.

use std::borrow::Cow;

use super::shape::Shape;
use super::time::is_offset_time;
use crate::canon::{Expected, Fault, Reader, WriteFault, put_int, put_text};
use crate::paper::{Count, Hash32, PaperValue, sha256};

/// One row of an imported table, as the book holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The contest, absent for documents without one.
    pub contest: Option<&'a str>,
    /// The number of the copy.
    pub copy_no: Option<Cow<'a, str>>,
    /// The election's id.
    pub election: &'a str,
    /// Further texts of the row.
    pub facts: Facts<'a>,
    /// The form's number as printed on the sheet.
    pub form_id: Option<Cow<'a, str>>,
    /// The import's nonce.
    pub import: &'a str,
    /// The 1-based row of the source table, header lines counted.
    pub line: u64,
    /// The manifest, 64 hexadecimal digits.
    pub manifest: &'a str,
    /// 32 hexadecimal digits.
    pub nonce: &'a str,
    /// The parent unit whose table this row stands in.
    pub parent: Option<&'a str>,
    /// The 0-based number of the row in its import.
    pub row: u64,
    /// The time of a bulletin or headcount, with its offset.
    pub time: Option<&'a str>,
    /// The unit.
    pub unit: &'a str,
    /// The lines of the sheet, byte-sorted by id.
    pub values: Values<'a>,
}

/// The lines of a sheet, checked, each `(id, value)`; costs no allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Values<'a> {
    pub(super) raw: &'a str,
    pub(super) count: usize,
}

/// The further texts of a row, checked, each `(id, text)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts<'a> {
    raw: &'a str,
}

impl<'a> Values<'a> {
    /// How many lines there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The lines, byte-sorted by id.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, PaperValue)> + use<'a> {
        let mut reader = Reader::of_text(self.raw);
        std::iter::from_fn(move || {
            reader.take(",");
            read_value(&mut reader).ok()
        })
    }
}

impl<'a> Facts<'a> {
    /// The texts, byte-sorted by id.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> + use<'a> {
        let mut reader = Reader::of_text(self.raw);
        std::iter::from_fn(move || {
            reader.take(",");
            read_fact(&mut reader).ok()
        })
    }
}

/// `{"id":LINE,"v":VALUE}`.
#[inline]
pub(super) fn read_value<'a>(reader: &mut Reader<'a>) -> Result<(&'a str, PaperValue), Fault> {
    reader.need("{\"id\":")?;
    let id = reader.id()?;
    reader.need(",\"v\":")?;
    let value = read_paper(reader)?;
    reader.need("}")?;
    Ok((id, value))
}

/// An integer, `"blank"` or `"illegible"` (ledger format E8).
#[inline]
pub(super) fn read_paper(reader: &mut Reader<'_>) -> Result<PaperValue, Fault> {
    match reader.int() {
        Ok(n) => Ok(Count::new(n).map_or(PaperValue::Illegible, PaperValue::Count)),
        Err(_) if reader.take("\"blank\"") => Ok(PaperValue::Blank),
        Err(_) if reader.take("\"illegible\"") => Ok(PaperValue::Illegible),
        Err(fault) => Err(fault),
    }
}

/// `{"id":ID,"v":TEXT}`.
pub(super) fn read_fact<'a>(reader: &mut Reader<'a>) -> Result<(&'a str, Cow<'a, str>), Fault> {
    reader.need("{\"id\":")?;
    let id = reader.id()?;
    reader.need(",\"v\":")?;
    let text = reader.text()?;
    reader.need("}")?;
    Ok((id, text))
}

/// A list of `{"id":…,"v":…}` objects, byte-sorted by id and none twice: its bytes between the
/// brackets and its length.
#[inline]
pub(super) fn read_list<'a, T>(
    reader: &mut Reader<'a>,
    mut item: impl FnMut(&mut Reader<'a>) -> Result<(&'a str, T), Fault>,
) -> Result<(&'a str, usize), Fault> {
    reader.need("[")?;
    let start = reader.pos();
    let (mut last, mut count) = ("", 0);
    if !reader.rest().starts_with(']') {
        loop {
            let here = reader.pos();
            let (id, _) = item(reader)?;
            if id <= last {
                return Err(Fault { offset: here, expected: Expected::KeyOrder });
            }
            (last, count) = (id, count + 1);
            if !reader.take(",") {
                break;
            }
        }
    }
    let raw = reader.since(start);
    reader.need("]")?;
    Ok((raw, count))
}

impl<'a> Row<'a> {
    pub(super) const TYPE: &'static str = "row";

    /// Reads the row whose body stands next; its keys have one order, so each is looked for where
    /// it can stand. Any fault leaves the reader anywhere: the caller reads the body again, slowly,
    /// to find out what it is.
    pub(super) fn read(reader: &mut Reader<'a>, shape: &mut Shape) -> Result<Self, Fault> {
        let contest = if reader.take("{\"contest\":") {
            let contest = reader.id()?;
            reader.need(",")?;
            Some(contest)
        } else {
            reader.need("{")?;
            None
        };
        let copy_no =
            if reader.take("\"copy_no\":") { Some(text_and_comma(reader)?) } else { None };
        reader.need("\"election\":")?;
        let election = reader.id()?;
        let facts = if reader.take(",\"facts\":") {
            let (raw, count) = read_list(reader, read_fact)?;
            if count == 0 {
                return Err(reader.fault(Expected::Object));
            }
            Facts { raw }
        } else {
            Facts::default()
        };
        reader.need(",")?;
        let form_id =
            if reader.take("\"form_id\":") { Some(text_and_comma(reader)?) } else { None };
        reader.need("\"import\":")?;
        let import = reader.hex(32)?;
        reader.need(",\"line\":")?;
        let line = reader.int()?;
        reader.need(",\"manifest\":")?;
        let manifest = reader.hex(64)?;
        reader.need(",\"nonce\":")?;
        let nonce = reader.hex(32)?;
        let parent = if reader.take(",\"parent\":") { Some(reader.id()?) } else { None };
        reader.need(",\"row\":")?;
        let row = reader.int()?;
        let time = if reader.take(",\"time\":") { Some(time(reader)?) } else { None };
        reader.need(",\"type\":\"row\",\"unit\":")?;
        let unit = reader.id()?;
        reader.need(",\"values\":")?;
        let values = shape.read(reader)?;
        reader.need("}")?;
        Ok(Self {
            contest,
            copy_no,
            election,
            facts,
            form_id,
            import,
            line,
            manifest,
            nonce,
            parent,
            row,
            time,
            unit,
            values,
        })
    }
}

fn text_and_comma<'a>(reader: &mut Reader<'a>) -> Result<Cow<'a, str>, Fault> {
    let text = reader.text()?;
    reader.need(",")?;
    Ok(text)
}

fn time<'a>(reader: &mut Reader<'a>) -> Result<&'a str, Fault> {
    let fault = reader.fault(Expected::Value);
    let time = reader.plain()?;
    if is_offset_time(time) { Ok(time) } else { Err(fault) }
}

/// The nonce of a row: the first 16 bytes of SHA-256(import nonce ‖ "/" ‖ row number), so that a
/// repeated import of the same file makes the same bytes.
fn nonce_digits(import: &str, row: u64) -> [u8; 32] {
    let mut bytes = import.as_bytes().to_vec();
    bytes.push(b'/');
    // A row number beyond 2^53 − 1 is refused where it is written.
    let _ = put_int(&mut bytes, row);
    let digits = sha256(&bytes).digits();
    *digits.first_chunk().unwrap_or(&[0; 32])
}

/// What all rows of an import share.
#[derive(Debug, Clone)]
pub struct RowFrame {
    /// `{"contest":…,` or `{`.
    head: Vec<u8>,
    /// `"election":…`.
    election: Vec<u8>,
    /// The import's nonce.
    nonce: String,
    /// `,"manifest":…,"nonce":"`.
    manifest: Vec<u8>,
}

/// What a row adds: borrowed, ready to be written.
#[derive(Debug, Clone, Copy, Default)]
pub struct RowIn<'a> {
    /// The number of the copy.
    pub copy_no: Option<&'a str>,
    /// Further texts, byte-sorted by id.
    pub facts: &'a [(&'a str, &'a str)],
    /// The form's number as printed on the sheet.
    pub form_id: Option<&'a str>,
    /// The 1-based row of the source table, header lines counted.
    pub line: u64,
    /// The parent unit whose table this row stands in.
    pub parent: Option<&'a str>,
    /// The time of a bulletin or headcount, with its offset.
    pub time: Option<&'a str>,
    /// The unit.
    pub unit: &'a str,
}

impl RowFrame {
    /// A frame for the rows of one import.
    pub fn new(
        contest: Option<&str>,
        election: &str,
        manifest: &Hash32,
        nonce: &str,
    ) -> Result<Self, WriteFault> {
        let mut head = b"{".to_vec();
        if let Some(contest) = contest {
            put_member(&mut head, "\"contest\":", contest)?;
            head.push(b',');
        }
        let mut elected = Vec::new();
        put_member(&mut elected, "\"election\":", election)?;
        let manifest = format!(",\"manifest\":\"{manifest}\",\"nonce\":\"").into_bytes();
        Ok(Self { head, election: elected, nonce: nonce.to_owned(), manifest })
    }

    /// Appends the body of row `number` to `out`. The caller hands valid ids, a valid time, and
    /// facts and values byte-sorted by id; the import checks the finished body by reading it.
    pub fn put<'v>(
        &self,
        out: &mut Vec<u8>,
        number: u64,
        row: &RowIn<'_>,
        values: impl IntoIterator<Item = (&'v str, PaperValue)>,
    ) -> Result<(), WriteFault> {
        out.extend_from_slice(&self.head);
        if let Some(copy_no) = row.copy_no {
            put_member(out, "\"copy_no\":", copy_no)?;
            out.push(b',');
        }
        out.extend_from_slice(&self.election);
        if !row.facts.is_empty() {
            put_facts(out, row.facts)?;
        }
        if let Some(form_id) = row.form_id {
            put_member(out, ",\"form_id\":", form_id)?;
        }
        put_member(out, ",\"import\":", &self.nonce)?;
        out.extend_from_slice(b",\"line\":");
        put_int(out, row.line)?;
        out.extend_from_slice(&self.manifest);
        out.extend_from_slice(&nonce_digits(&self.nonce, number));
        out.push(b'"');
        if let Some(parent) = row.parent {
            put_member(out, ",\"parent\":", parent)?;
        }
        out.extend_from_slice(b",\"row\":");
        put_int(out, number)?;
        if let Some(time) = row.time {
            put_member(out, ",\"time\":", time)?;
        }
        put_member(out, ",\"type\":\"row\",\"unit\":", row.unit)?;
        out.extend_from_slice(b",\"values\":[");
        put_values(out, values)?;
        out.extend_from_slice(b"]}");
        Ok(())
    }
}

fn put_member(out: &mut Vec<u8>, key: &str, text: &str) -> Result<(), WriteFault> {
    out.extend_from_slice(key.as_bytes());
    put_text(out, text)
}

fn put_facts(out: &mut Vec<u8>, facts: &[(&str, &str)]) -> Result<(), WriteFault> {
    out.extend_from_slice(b",\"facts\":[");
    for (i, (id, text)) in facts.iter().enumerate() {
        put_member(out, if i == 0 { "{\"id\":" } else { ",{\"id\":" }, id)?;
        put_member(out, ",\"v\":", text)?;
        out.push(b'}');
    }
    out.push(b']');
    Ok(())
}

fn put_values<'v>(
    out: &mut Vec<u8>,
    values: impl IntoIterator<Item = (&'v str, PaperValue)>,
) -> Result<(), WriteFault> {
    let mut first = true;
    for (id, value) in values {
        put_member(out, if first { "{\"id\":" } else { ",{\"id\":" }, id)?;
        first = false;
        out.extend_from_slice(b",\"v\":");
        match value {
            PaperValue::Count(n) => put_int(out, n.get())?,
            PaperValue::Blank => out.extend_from_slice(b"\"blank\""),
            PaperValue::Illegible => out.extend_from_slice(b"\"illegible\""),
        }
        out.push(b'}');
    }
    Ok(())
}
