//! Which of several documents of a station the reconciliation used, and why.

use crate::election::{Contest, Election, UnitIndex};
use crate::findings::EntryRef;
use crate::lang::Message;
use crate::paper::{ContestId, DocumentKind, UnitId};

use super::collect::Station;
use super::sheets::Sheets;

/// What a document was used as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// The official record: the latest of the official documents counts.
    Record,
    /// What the other copies are held against: the first of the certified copies.
    Yardstick,
}

/// A document that was used, of how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// The contest.
    pub contest: ContestId,
    /// The unit.
    pub unit: UnitId,
    /// What as.
    pub using: Use,
    /// Its kind.
    pub document: DocumentKind,
    /// Its entry.
    pub entry: EntryRef,
    /// Of how many that could have been used.
    pub of: u64,
}

impl Used {
    /// Why it and no other, as a message.
    #[must_use]
    pub fn why(&self) -> Message {
        let id = match self.using {
            Use::Record => "used-record",
            Use::Yardstick => "used-yardstick",
        };
        Message::new(id).number("of", self.of)
    }
}

/// What was used of one unit's documents, or, without a unit, wherever there was a choice.
#[must_use]
pub fn used(election: &Election, sheets: &Sheets, only: Option<UnitIndex>) -> Vec<Used> {
    let mut found = Vec::new();
    for (contest, of_contest) in election.contests.iter().zip(&sheets.contests) {
        let all = of_contest.sheets().iter().zip(0_u32..);
        let mut positions: Vec<(UnitIndex, u32)> = all
            .filter(|(s, _)| s.document.is_protocol() && only.is_none_or(|unit| unit == s.unit))
            .map(|(s, at)| (s.unit, at))
            .collect();
        positions.sort_unstable();
        for of_unit in positions.chunk_by(|a, b| a.0 == b.0) {
            let Some((unit, _)) = of_unit.first().copied() else { continue };
            let Some(id) = election.units.id(unit) else { continue };
            let station = Station { contest, sheets: of_contest, unit, id, positions: of_unit };
            let least = if only.is_some() { 1 } else { 2 };
            of_station(sheets, contest, &station, least, &mut found);
        }
    }
    found
}

fn of_station(
    sheets: &Sheets,
    contest: &Contest,
    station: &Station<'_>,
    least: usize,
    found: &mut Vec<Used>,
) {
    let official: Vec<_> = station.of(DocumentKind::is_official).collect();
    let certified: Vec<_> = station.of(|kind| kind == DocumentKind::CertifiedCopy).collect();
    let record = official.last().map(|last| (Use::Record, last.1, official.len()));
    // One copy alone is held against the record, and nothing against it.
    let copies = Some(certified.len()).filter(|n| *n > 1);
    let yardstick = certified.first().zip(copies).map(|(one, n)| (Use::Yardstick, one.1, n));
    for (using, sheet, of) in [record, yardstick].into_iter().flatten() {
        if of >= least {
            found.push(Used {
                contest: contest.id.clone(),
                unit: station.id.clone(),
                using,
                document: sheet.document,
                entry: sheets.entry(sheet),
                of: u64::try_from(of).unwrap_or(u64::MAX),
            });
        }
    }
}
