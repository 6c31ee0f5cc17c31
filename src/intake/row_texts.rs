//! Texts of a row: unit, time, parent, form, copy, facts, put together from their cells.

use unicode_normalization::is_nfc;

use crate::paper::{DocumentKind, check_id};

use super::cells::Row;
use super::fit::Fit;
use super::refusal::Reason;
use super::text::{Piece, Text};
use super::value::trim;

/// The longest text of a row, in bytes: a line of the book has room for many.
const MAX_TEXT: usize = 4096;

/// Faults of a row: the column (from 0), if one is at fault, and why.
pub(super) type Wrong = Vec<(Option<usize>, Reason)>;

/// The texts of a row, in buffers that are used again.
#[derive(Default)]
pub(super) struct Texts {
    pub(super) unit: String,
    pub(super) time: String,
    pub(super) parent: String,
    pub(super) form_id: String,
    pub(super) copy_no: String,
    pub(super) facts: Vec<String>,
}

impl Texts {
    /// Reads all texts of a row; faults go to `wrong`.
    pub(super) fn read(
        &mut self,
        row: &Row,
        fit: &Fit<'_>,
        document: DocumentKind,
        wrong: &mut Wrong,
    ) {
        let texts = self;
        id_text(&fit.unit, row, &mut texts.unit, true, wrong);
        if let Some(parent) = &fit.parent {
            let needed = document == DocumentKind::SummaryRow;
            id_text(parent, row, &mut texts.parent, needed, wrong);
        }
        if let Some(time) = &fit.time {
            let whole = free_text(time, row, &mut texts.time, wrong);
            let first = first_cell(time);
            if whole.is_none() && document.is_series() {
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
}

/// The first column a text is made of.
pub(super) fn first_cell(text: &Text<usize>) -> Option<usize> {
    cells(text).next()
}

fn cells(text: &Text<usize>) -> impl Iterator<Item = usize> {
    text.0.iter().filter_map(|piece| match piece {
        Piece::Cell(column, _) => Some(*column),
        Piece::Fixed(_) => None,
    })
}

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
        } else if out.len() + cell.len() > MAX_TEXT {
            Some(Reason::LongText)
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
        Some(_) if cells(text).any(|column| row.fractions.contains(&column)) => {
            wrong.push((first_cell(text), Reason::Fraction));
        }
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
