//! Duplicate result vectors (STA-01): an indication, never more.

use std::collections::BTreeMap;

use crate::lang::Message;
use crate::pack::Cell;
use crate::paper::LineKey;

use super::collect::{Collector, Draft};
use super::sheets::ContestSheets;
use crate::election::{Contest, UnitIndex};

/// Options above zero that a vector must have to be told apart from chance.
const LEAST_NONZERO: usize = 3;
/// Votes it must have.
const LEAST_TOTAL: u64 = 100;

/// Looks for stations of one lowest commission whose options all have the same figures. `current`
/// lists each unit with the position of the sheet that counts.
pub(super) fn check(
    to: &mut Collector<'_>,
    contest: &Contest,
    sheets: &ContestSheets,
    current: &[(UnitIndex, u32)],
) {
    let columns: Vec<usize> =
        contest.options.iter().filter_map(|o| contest.layout.column(&o.key)).collect();
    // A 64-bit digest first: keeping every vector would cost more memory than the sheets.
    let mut seen: Vec<(UnitIndex, u64, u32)> = Vec::new();
    let mut vector = Vec::new();
    for (unit, at) in current {
        let Some(parent) = to.election.units.get(*unit).and_then(|u| u.parent) else { continue };
        if options(sheets, *at, &columns, &mut vector) {
            seen.push((parent, digest(&vector), *at));
        }
    }
    seen.sort_unstable();
    for group in seen.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|g| g.len() > 1) {
        let mut exact: BTreeMap<Vec<u64>, Vec<u32>> = BTreeMap::new();
        for (_, _, at) in group {
            options(sheets, *at, &columns, &mut vector);
            exact.entry(vector.clone()).or_default().push(*at);
        }
        for (vector, same) in exact.into_iter().filter(|(_, same)| same.len() > 1) {
            report(to, contest, sheets, &vector, &same);
        }
    }
}

/// Reads the options of a sheet; `false` where the vector says too little.
fn options(sheets: &ContestSheets, at: u32, columns: &[usize], out: &mut Vec<u64>) -> bool {
    out.clear();
    let cells = columns.iter().map(|c| sheets.cell(at as usize, *c));
    out.extend(cells.map_while(Cell::number));
    out.len() == columns.len()
        && out.iter().filter(|n| **n > 0).count() >= LEAST_NONZERO
        && out.iter().sum::<u64>() >= LEAST_TOTAL
}

/// FNV-1a over the numbers: only to bring equal vectors together, equality itself is then checked.
fn digest(vector: &[u64]) -> u64 {
    vector.iter().flat_map(|n| n.to_le_bytes()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn report(
    to: &mut Collector<'_>,
    contest: &Contest,
    sheets: &ContestSheets,
    vector: &[u64],
    same: &[u32],
) {
    let members: Vec<_> = same.iter().filter_map(|at| sheets.sheet(*at as usize)).collect();
    let ids: Vec<_> = members.iter().filter_map(|s| to.election.units.id(s.unit)).collect();
    let Some(first) = ids.first() else { return };
    let text: Vec<String> = vector.iter().map(u64::to_string).collect();
    let units: Vec<&str> = ids.iter().map(|i| i.as_str()).collect();
    let said = Message::new("finding-same-vector")
        .number("stations", u64::try_from(ids.len()).unwrap_or(u64::MAX))
        .text("units", units.join(", "))
        .text("vector", text.join(" · "));
    let entries: Vec<_> = members.iter().map(|s| to.sheets.entry(s)).collect();
    let mut draft = Draft::new("STA-01", (*first).clone(), "same-vector", said)
        .in_contest(contest)
        .resting_on(entries);
    draft.lines = contest.options.iter().map(|o| -> LineKey { o.key.clone() }).collect();
    to.add(draft);
}
