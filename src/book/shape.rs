//! The shape of a row's values: what makes reading the next row of the same import quick.

use super::row::{Values, read_list, read_value};
use crate::canon::{Fault, Reader};

/// The ids of the row read last. Rows of one import have the same ids in the same order, so what
/// stands between two values is compared with what was checked before, and not checked again.
#[derive(Debug, Clone, Default)]
pub(super) struct Shape(Vec<Piece>);

/// What stands before a value: `{"id":"01","v":` or `},{"id":"02","v":`.
#[derive(Debug, Clone)]
struct Piece {
    text: Vec<u8>,
    /// The same as two numbers with their masks, if it is short enough: 28 comparisons a row are
    /// worth being made without a call.
    short: Option<[(u128, u128); 2]>,
}

impl Piece {
    fn new(text: Vec<u8>) -> Self {
        let half = |from: usize| {
            let (mut bytes, mut mask) = ([0; 16], [0; 16]);
            let part = text.iter().skip(from);
            for ((b, m), t) in bytes.iter_mut().zip(&mut mask).zip(part) {
                (*b, *m) = (*t, 0xff);
            }
            (u128::from_le_bytes(bytes), u128::from_le_bytes(mask))
        };
        let short = (text.len() <= 32).then(|| [half(0), half(16)]);
        Self { text, short }
    }

    /// What follows the piece at the beginning of `bytes`.
    #[inline]
    fn strip<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        if let (Some([low, high]), Some(window)) = (self.short, bytes.first_chunk::<32>()) {
            let half = |from| window.get(from..).and_then(<[u8]>::first_chunk::<16>);
            let found = u128::from_le_bytes(*half(0)?) & low.1;
            let more = u128::from_le_bytes(*half(16)?) & high.1;
            return (found == low.0 && more == high.0).then(|| bytes.get(self.text.len()..))?;
        }
        bytes.strip_prefix(self.text.as_slice())
    }
}

/// What follows a paper value at the beginning of `bytes`; `None` also for the rare integer that
/// needs a closer look.
#[inline]
fn strip_paper(bytes: &[u8]) -> Option<&[u8]> {
    let digits = bytes.iter().take(16).take_while(|b| b.is_ascii_digit()).count();
    match digits {
        0 => bytes.strip_prefix(b"\"blank\"").or_else(|| bytes.strip_prefix(b"\"illegible\"")),
        1 => bytes.get(1..),
        2..=15 if bytes.first() != Some(&b'0') => bytes.get(digits..),
        _ => None,
    }
}

impl Shape {
    pub(super) fn read<'a>(&mut self, reader: &mut Reader<'a>) -> Result<Values<'a>, Fault> {
        if let Some((values, end)) = self.read_same(reader.rest()) {
            reader.set_pos(reader.pos() + end);
            return Ok(values);
        }
        let (raw, count) = read_list(reader, read_value)?;
        let values = Values { raw, count };
        self.learn(values);
        Ok(values)
    }

    /// The values of a list that has this shape, and how many bytes it takes.
    #[inline]
    fn read_same<'a>(&self, text: &'a str) -> Option<(Values<'a>, usize)> {
        let mut rest = text.as_bytes().strip_prefix(b"[")?;
        for piece in &self.0 {
            rest = strip_paper(piece.strip(rest)?)?;
        }
        let rest = rest.strip_prefix(b"}]")?;
        let end = text.len() - rest.len();
        Some((Values { raw: text.get(1..end - 1)?, count: self.0.len() }, end))
    }

    fn learn(&mut self, values: Values<'_>) {
        self.0.clear();
        for (id, _) in values.iter() {
            let close = if self.0.is_empty() { "" } else { "}," };
            self.0.push(Piece::new([close, "{\"id\":\"", id, "\",\"v\":"].concat().into_bytes()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::row::{Row, RowFrame, RowIn};
    use crate::paper::{Count, PaperValue, sha256};

    fn body(values: &[(&str, PaperValue)]) -> String {
        let manifest = sha256(b"manifest");
        let frame = RowFrame::new(Some("c"), "e", &manifest, &"0".repeat(32)).unwrap();
        let row = RowIn { line: 2, unit: "u", ..RowIn::default() };
        let mut out = Vec::new();
        frame.put(&mut out, 0, &row, values.iter().copied()).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn read(text: &str, shape: &mut Shape) -> Option<Vec<(String, PaperValue)>> {
        let mut reader = Reader::of_body(text);
        let row = Row::read(&mut reader, shape).ok()?;
        reader.end().ok()?;
        Some(row.values.iter().map(|(id, v)| (id.to_owned(), v)).collect())
    }

    /// A shape learned from any row changes nothing of what is accepted and read.
    #[test]
    fn a_remembered_shape_changes_no_verdict() {
        let n = |n| PaperValue::Count(Count::new(n).unwrap());
        let long = "a-line-with-a-name-longer-than-any-number-of-a-form";
        let rows = [
            body(&[]),
            body(&[("01", n(0)), ("02", n(10)), (long, PaperValue::Blank)]),
            body(&[("01", n(crate::canon::MAX_INT)), ("02", n(999_999_999_999_999))]),
            body(&[("01", PaperValue::Illegible), ("02", n(7)), (long, n(3))]),
        ];
        let mut texts: Vec<String> = rows.to_vec();
        for row in &rows {
            for (from, to) in [
                (":10}", ":010}"),
                (":10}", ":-10}"),
                (":10}", ":10 }"),
                (":10}", ":1.0}"),
                ("\"blank\"", "\"blanc\""),
                ("\"02\"", "\"01\""),
                ("\"02\"", "\"-2\""),
                ("}]}", "},]}"),
                ("9007199254740991", "9007199254740992"),
                (":7}", ":7,\"x\":1}"),
                ("}]}", "}]}}"),
                (":0}", ":00}"),
                (":0}", ":00000000000000000000000000}"),
                ("\"id\"", "\"ID\""),
            ] {
                texts.push(row.replace(from, to));
            }
        }
        for learned in &rows {
            for text in &texts {
                let mut shape = Shape::default();
                assert!(read(learned, &mut shape).is_some());
                let warm = read(text, &mut shape);
                assert_eq!(warm, read(text, &mut Shape::default()), "{text}");
                assert_eq!(warm.is_some(), rows.contains(text), "{text}");
            }
        }
    }
}
