//! Which single slip of a pen would explain a relation that does not balance.

use super::compiled::{Compiled, Verdict};
use super::node::Truth;
use super::syntax::Cmp;
use crate::pack::cell::Cell;
use crate::paper::Count;

/// A value that, written in one line instead of what stands there, makes a relation balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// The column of the line.
    pub column: usize,
    /// What might have been meant.
    pub value: u64,
}

/// The readings of one line, one wrong digit or two neighbouring digits swapped, that would
/// balance an equation which now fails. None for other comparisons: too many values would satisfy
/// them. In order of column, then value.
#[must_use]
pub fn hints(compiled: &Compiled, cells: &[Cell]) -> Vec<Hint> {
    let equation = compiled.arms.iter().all(|a| matches!(a.truth, Truth::Compare(Cmp::Equal, ..)));
    if !equation || !matches!(compiled.eval(cells), Verdict::Fail { .. }) {
        return Vec::new();
    }
    let mut tried = cells.to_vec();
    let mut found = Vec::new();
    for &column in compiled.columns_used() {
        let Some(&cell) = cells.get(column) else { continue };
        for value in cell.number().map(slips).unwrap_or_default() {
            let Ok(count) = Count::new(value) else { continue };
            if let Some(slot) = tried.get_mut(column) {
                *slot = Cell::count(count);
            }
            if compiled.eval(&tried) == Verdict::Pass {
                found.push(Hint { column, value });
            }
        }
        if let Some(slot) = tried.get_mut(column) {
            *slot = cell;
        }
    }
    found
}

/// Every number of the same length that differs in one digit, or by two neighbours swapped.
fn slips(number: u64) -> Vec<u64> {
    let digits = number.to_string().into_bytes();
    let mut out = Vec::new();
    let mut keep = |digits: &[u8]| {
        let leading_zero = digits.len() > 1 && digits.first() == Some(&b'0');
        if !leading_zero && let Some(value) = read(digits).filter(|v| *v != number) {
            out.push(value);
        }
    };
    for at in 0..digits.len() {
        for digit in b'0'..=b'9' {
            let mut other = digits.clone();
            if let Some(place) = other.get_mut(at) {
                *place = digit;
            }
            keep(&other);
        }
        if at + 1 < digits.len() {
            let mut other = digits.clone();
            other.swap(at, at + 1);
            keep(&other);
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn read(digits: &[u8]) -> Option<u64> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}
