//! Completeness: sheets that are due and missing (SYS-04), sheets nobody expected (SYS-06).

use crate::election::{Contest, UnitIndex};
use crate::lang::Message;

use super::collect::{Collector, Draft};
use super::sheets::ContestSheets;

/// Compares what is expected with what is there; `current` is sorted by unit.
pub(super) fn check(
    to: &mut Collector<'_>,
    contest_index: u16,
    contest: &Contest,
    sheets: &ContestSheets,
    current: &[(UnitIndex, u32)],
) {
    let election = to.election;
    let from = election.expected.partition_point(|e| e.contest < contest_index);
    let due = election.expected.get(from..).unwrap_or_default();
    let due = due.split(|e| e.contest != contest_index).next().unwrap_or_default();
    let held = |unit: UnitIndex| current.binary_search_by_key(&unit, |c| c.0).is_ok();
    for expected in due.iter().filter(|e| !held(e.unit)) {
        let Some(id) = election.units.id(expected.unit) else { continue };
        let said = Message::new("finding-missing-sheet");
        to.add(Draft::new("SYS-04", id.clone(), "missing-sheet", said).in_contest(contest));
    }
    for (unit, at) in current {
        if due.binary_search_by_key(unit, |e| e.unit).is_ok() {
            continue;
        }
        let (Some(id), Some(sheet)) = (election.units.id(*unit), sheets.sheet(*at as usize)) else {
            continue;
        };
        let said = Message::new("finding-surplus-sheet");
        let draft = Draft::new("SYS-06", id.clone(), "surplus-sheet", said)
            .in_contest(contest)
            .resting_on([to.sheets.entry(sheet)]);
        to.add(draft);
    }
    for stray in to.sheets.strays.iter().filter(|s| s.contest == contest_index) {
        let said = Message::new("finding-unknown-unit");
        let draft = Draft::new("SYS-06", stray.unit.clone(), "unknown-unit", said)
            .in_contest(contest)
            .resting_on([stray.entry.clone()]);
        to.add(draft);
    }
}
