//! The form's named quantities (registered, issued, …), compiled once a contest.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rust_decimal::Decimal;

use crate::election::{Contest, Election, UnitIndex};
use crate::pack::{Cell, Exact, LimitKind, MEASURES, Missing, PackError, Quantity};

use super::collect::{Collector, Station};

/// The quantities of one contest's form.
pub(super) struct Measures {
    compiled: BTreeMap<&'static str, Quantity>,
    base: Quantity,
    cells: Vec<Cell>,
}

impl Measures {
    /// Compiles what the form declares.
    pub fn new(contest: &Contest) -> Result<Self, PackError> {
        let mut compiled = BTreeMap::new();
        for name in MEASURES {
            if let Some(quantity) = contest.form.compile_measure(name, &contest.layout)? {
                compiled.insert(name, quantity);
            }
        }
        let base = contest.form.compile_percent_base(&contest.layout)?;
        Ok(Self { compiled, base, cells: Vec::new() })
    }

    /// A quantity on one sheet; `None` where the form has none of that name or a line is missing.
    pub fn value(&mut self, station: &Station<'_>, at: usize, name: &str) -> Option<u64> {
        station.sheets.cells_into(at, &mut self.cells);
        whole(self.compiled.get(name)?.of(&self.cells).ok()?)
    }

    /// The base of percentages on one sheet.
    pub fn percent_base(&mut self, station: &Station<'_>, at: usize) -> Option<u64> {
        station.sheets.cells_into(at, &mut self.cells);
        whole(self.base.of(&self.cells).ok()?).filter(|base| *base > 0)
    }

    /// What a turnout bulletin is held against: ballots issued, or who took part where the
    /// sheet has no issuing line.
    pub fn issued(&mut self, station: &Station<'_>, at: usize) -> Option<u64> {
        station.sheets.cells_into(at, &mut self.cells);
        match self.compiled.get("issued").map(|issued| issued.of(&self.cells)) {
            Some(Ok(issued)) => whole(issued),
            // A blank is no number; a table without the line may still say who took part.
            Some(Err((_, Missing::Absent))) | None => self.value(station, at, "participated"),
            Some(Err(_)) => None,
        }
    }

    /// What a headcount at the door is held against: issued, less what was issued outside.
    pub fn issued_in_premises(&mut self, station: &Station<'_>, at: usize) -> Option<u64> {
        let issued = self.issued(station, at)?;
        let outside = if self.compiled.contains_key("issued_outside") {
            self.value(station, at, "issued_outside")?
        } else {
            0
        };
        issued.checked_sub(outside)
    }
}

/// When a unit's station closes.
pub(super) fn closing(election: &Election, unit: UnitIndex) -> Option<Timestamp> {
    let closing = election.voting_date(unit).to_datetime(election.closes);
    election.time_zone.to_ambiguous_timestamp(closing).compatible().ok()
}

/// Whether a time lies at or after the closing of a unit's station.
pub(super) fn is_after_closing(election: &Election, unit: UnitIndex, time: Timestamp) -> bool {
    closing(election, unit).is_some_and(|closes| time >= closes)
}

/// A limit of the law pack as an exact decimal.
pub(super) fn limit(to: &Collector<'_>, kind: LimitKind) -> Option<Decimal> {
    to.election.law.limit(kind)?.value.to_decimal()
}

/// A limit of the law pack that is a whole number.
pub(super) fn whole_limit(to: &Collector<'_>, kind: LimitKind) -> Option<u64> {
    whole(to.election.law.limit(kind)?.value)
}

fn whole(exact: Exact) -> Option<u64> {
    exact.as_whole().and_then(|n| u64::try_from(n).ok())
}
