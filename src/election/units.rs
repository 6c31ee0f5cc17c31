//! The unit tree, station … central commission, kept small: a national election has 10^5 units.

use jiff::civil::Date;

use super::definition::Text3;
use crate::paper::UnitId;

/// Position of a unit in the tree's table; units stand there sorted by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitIndex(pub u32);

/// Where a unit stands in the chain of commissions (brief §6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A polling station, precinct commission.
    Station,
    /// A territorial, district or constituency commission.
    Territorial,
    /// A region.
    Region,
    /// The central commission.
    Central,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 4] = [Self::Station, Self::Territorial, Self::Region, Self::Central];

    /// The word used in `units.csv`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Station => "station",
            Self::Territorial => "territorial",
            Self::Region => "region",
            Self::Central => "central",
        }
    }

    /// Reads the word used in `units.csv`.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.key() == key)
    }
}

/// What kind of station or commission a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// An ordinary station or commission.
    Ordinary,
    /// A closed one: hospital, barracks, detention.
    Closed,
    /// One abroad.
    Abroad,
}

impl UnitKind {
    /// Reads the word used in `units.csv`; empty means ordinary.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "" | "ordinary" => Some(Self::Ordinary),
            "closed" => Some(Self::Closed),
            "abroad" => Some(Self::Abroad),
            _ => None,
        }
    }
}

/// What few units have; kept apart so that a plain station costs little.
#[derive(Debug, Clone, Default)]
pub struct UnitDetail {
    /// Name in three languages; empty where none is given.
    pub name: Text3,
    /// First day on which the unit exists.
    pub valid_from: Option<Date>,
    /// Last day on which the unit exists.
    pub valid_to: Option<Date>,
    /// Day on which this unit votes, where it is not the election's.
    pub voting_date: Option<Date>,
}

/// One unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// The commission above it; `None` for the top.
    pub parent: Option<UnitIndex>,
    /// Its level.
    pub level: Level,
    /// Its kind.
    pub kind: UnitKind,
    /// Name and dates, where there are any.
    pub detail: Option<Box<UnitDetail>>,
}

/// All units, sorted by id.
#[derive(Debug, Clone, Default)]
pub struct UnitTree {
    units: Vec<Unit>,
}

impl UnitTree {
    /// Takes units already sorted by id, ids unique, parents acyclic (`tables::read_units` sees
    /// to it).
    #[must_use]
    pub(super) fn from_sorted(units: Vec<Unit>) -> Self {
        Self { units }
    }

    /// Finds a unit by id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<UnitIndex> {
        let at = self.units.binary_search_by(|u| u.id.as_str().cmp(id)).ok()?;
        u32::try_from(at).ok().map(UnitIndex)
    }

    /// Finds a unit by id, trying first the unit after `hint`: tables usually keep the tree's
    /// order, and then no search is needed.
    #[must_use]
    pub fn find_near(&self, id: &str, hint: Option<UnitIndex>) -> Option<UnitIndex> {
        let next = hint.map_or(0, |h| h.0.saturating_add(1));
        match self.units.get(next as usize) {
            Some(unit) if unit.id.as_str() == id => Some(UnitIndex(next)),
            _ => self.find(id),
        }
    }

    /// The unit at an index this tree gave out.
    #[must_use]
    pub fn get(&self, index: UnitIndex) -> Option<&Unit> {
        self.units.get(index.0 as usize)
    }

    /// The id at an index this tree gave out.
    #[must_use]
    pub fn id(&self, index: UnitIndex) -> Option<&UnitId> {
        self.get(index).map(|u| &u.id)
    }

    /// Number of units.
    #[must_use]
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether there is no unit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// All units with their indices, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (UnitIndex, &Unit)> {
        (0_u32..).map(UnitIndex).zip(&self.units)
    }

    /// The unit and the commissions above it, nearest first.
    pub fn line_up(&self, from: UnitIndex) -> impl Iterator<Item = UnitIndex> + '_ {
        std::iter::successors(Some(from), |at| self.get(*at).and_then(|u| u.parent))
    }

    /// Whether `unit` is `above` or lies under it.
    #[must_use]
    pub fn is_within(&self, unit: UnitIndex, above: UnitIndex) -> bool {
        self.line_up(unit).any(|at| at == above)
    }

    /// The nearest commission above `unit` at `level`, or the unit itself.
    #[must_use]
    pub fn at_level(&self, unit: UnitIndex, level: Level) -> Option<UnitIndex> {
        self.line_up(unit).find(|at| self.get(*at).is_some_and(|u| u.level == level))
    }

    /// The units right under `parent`.
    pub fn children(&self, parent: UnitIndex) -> impl Iterator<Item = UnitIndex> + '_ {
        self.iter().filter(move |(_, u)| u.parent == Some(parent)).map(|(i, _)| i)
    }
}
