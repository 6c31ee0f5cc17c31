//! Which single slip would explain what does not balance: readings that mend failing checks, those
//! that mend several first.

use super::check::{Check, Relations, Standing, cells};
use super::content::Content;
use super::field::Row;
use crate::pack::hints;
use crate::pack::read_number_words;
use crate::paper::{Count, PaperValue};

/// A reading of one line that would mend checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The column of the line.
    pub column: usize,
    /// What might stand there.
    pub value: u64,
    /// The ids of the failing checks that would then hold.
    pub mends: Vec<String>,
    /// How many checks that hold would then fail.
    pub breaks: usize,
}

/// The most suggestions that are kept.
const MOST: usize = 20;

/// One wrong digit or two neighbours swapped in one line, and the number in words where it is
/// another than the figure. Those that mend most come first, then those that break least.
pub fn suggestions(
    relations: &Relations,
    content: &Content,
    rows: &[Row],
    checks: &[Check],
) -> Vec<Suggestion> {
    let mut candidates = candidates(relations, content, rows, checks);
    candidates.sort_unstable();
    candidates.dedup();
    let mut found = Vec::new();
    let mut tried = content.clone();
    for (column, value) in candidates {
        let Ok(count) = Count::new(value) else { continue };
        let Some(slot) = tried.values.get_mut(column) else { continue };
        let stood = slot.replace(PaperValue::Count(count));
        let after = relations.checks(&tried, rows);
        if let Some(slot) = tried.values.get_mut(column) {
            *slot = stood;
        }
        let pairs = || checks.iter().zip(&after);
        let passes = |check: &Check| check.standing == Standing::Pass;
        let mends: Vec<String> =
            pairs().filter(|(b, a)| b.fails() && passes(a)).map(|(b, _)| b.id.clone()).collect();
        let breaks = pairs().filter(|(b, a)| passes(b) && a.fails()).count();
        if !mends.is_empty() {
            found.push(Suggestion { column, value, mends, breaks });
        }
    }
    // Stable: equals stay in the order of column and value.
    found.sort_by_key(|s| (std::cmp::Reverse(s.mends.len()), s.breaks));
    found.truncate(MOST);
    found
}

fn candidates(
    relations: &Relations,
    content: &Content,
    rows: &[Row],
    checks: &[Check],
) -> Vec<(usize, u64)> {
    let cells = cells(content);
    let mut candidates = Vec::new();
    for check in checks.iter().filter(|check| check.fails()) {
        match check.relation.and_then(|relation| relations.compiled(relation)) {
            Some(compiled) => {
                candidates.extend(hints(compiled, &cells).iter().map(|h| (h.column, h.value)));
            }
            None => candidates.extend(in_words(content, rows, check)),
        }
    }
    candidates
}

/// The number that the words beside the check's figure say.
fn in_words(content: &Content, rows: &[Row], check: &Check) -> Option<(usize, u64)> {
    let column = *check.columns.first()?;
    let (_, words) = rows.iter().zip(&content.words).find(|(row, _)| row.column == Some(column))?;
    Some((column, read_number_words(words)?))
}
