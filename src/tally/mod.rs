//! Tallies: sums of the sheets of a contest by level, from the official record, from copies, and
//! from copies where they are held and the official record elsewhere. Nothing is imputed: a line
//! that a sheet leaves blank is counted as a gap and said beside the sum.
//!
//! May import `paper`, `pack`, `election` and the sheets of `reconcile`.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::election::{Contest, Election, Level, UnitIndex};
use crate::pack::{Cell, PackError, Quantity};
use crate::paper::{Count, DocumentKind, LineKey};
use crate::reconcile::{ContestSheets, Sheets};

/// Which documents a tally is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The official sheet that counts.
    Official,
    /// The latest certified copy, else the latest posted one.
    Copies,
    /// Copies where held, else official.
    CopiesElseOfficial,
}

impl Source {
    /// All sources, as they stand side by side.
    pub const ALL: [Self; 3] = [Self::Official, Self::Copies, Self::CopiesElseOfficial];

    /// The word used in machine-readable output.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Copies => "copies",
            Self::CopiesElseOfficial => "copies_else_official",
        }
    }
}

/// The sums of one unit from one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    /// The unit whose stations are added up.
    pub unit: UnitIndex,
    /// The source.
    pub source: Source,
    /// Sheets that went in.
    pub sheets: u64,
    /// Sheets of the unit's stations that are expected.
    pub expected: u64,
    /// Sum by column.
    pub sums: Vec<u64>,
    /// By column, sheets on which the line holds no number.
    pub gaps: Vec<u64>,
    /// The base of percentages of the summed lines, where it can be computed without a gap.
    pub base: Option<u64>,
}

impl TallyRow {
    /// The exact share of a column in percent, to `places`, halves away from zero.
    #[must_use]
    pub fn percent(&self, column: usize, places: u32) -> Option<Decimal> {
        let base = self.base.filter(|b| *b > 0)?;
        let votes = Decimal::from(*self.sums.get(column)?);
        let share = votes.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(base))?;
        let mut share =
            share.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        share.rescale(places);
        Some(share)
    }
}

/// One contest's tally.
#[derive(Debug, Clone)]
pub struct Tally<'a> {
    /// The contest.
    pub contest: &'a Contest,
    /// The columns of its sheets.
    pub columns: &'a [LineKey],
    /// By unit, then by source; a source no sheet came from is left out.
    pub rows: Vec<TallyRow>,
}

/// Adds up one contest at one level.
pub fn tally<'a>(
    election: &'a Election,
    sheets: &Sheets,
    index: u16,
    level: Level,
) -> Result<Option<Tally<'a>>, PackError> {
    let at = usize::from(index);
    let (Some(contest), Some(of_contest)) = (election.contests.get(at), sheets.contests.get(at))
    else {
        return Ok(None);
    };
    let base = contest.form.compile_percent_base(&contest.layout)?;
    let columns = contest.layout.columns();
    let mut sums = Sums { election, level, width: columns.len(), rows: Vec::new() };
    for expected in election.expected.iter().filter(|e| e.contest == index) {
        for source in Source::ALL {
            if let Some(row) = sums.row(expected.unit, source) {
                row.expected += 1;
            }
        }
    }
    for (unit, official, copy) in chosen(of_contest) {
        sums.add(of_contest, unit, Source::Official, official);
        sums.add(of_contest, unit, Source::Copies, copy);
        sums.add(of_contest, unit, Source::CopiesElseOfficial, copy.or(official));
    }
    let mut rows: Vec<TallyRow> = sums.rows.into_iter().filter(|r| r.sheets > 0).collect();
    // Where no copy is held, the third source is the first again.
    let copies: Vec<UnitIndex> =
        rows.iter().filter(|r| r.source == Source::Copies).map(|r| r.unit).collect();
    rows.retain(|r| r.source == Source::Official || copies.contains(&r.unit));
    for row in &mut rows {
        row.base = base_of(row, &base);
    }
    rows.sort_by_key(|r| (r.unit, r.source.key() != "official", r.source.key()));
    Ok(Some(Tally { contest, columns, rows }))
}

/// For each unit with sheets, in the order of the tree: the position of the official sheet that
/// counts, and of the copy that stands for it.
#[must_use]
pub fn chosen(sheets: &ContestSheets) -> Vec<(UnitIndex, Option<usize>, Option<usize>)> {
    let mut all: Vec<(UnitIndex, usize)> =
        sheets.sheets().iter().enumerate().map(|(at, s)| (s.unit, at)).collect();
    all.sort_unstable();
    let latest = |of_unit: &[(UnitIndex, usize)], takes: fn(DocumentKind) -> bool| {
        let mut of_kind = of_unit.iter().rev().map(|u| u.1);
        of_kind.find(|at| sheets.sheet(*at).is_some_and(|s| takes(s.document)))
    };
    all.chunk_by(|a, b| a.0 == b.0)
        .filter_map(|of_unit| {
            let unit = of_unit.first()?.0;
            let certified = latest(of_unit, |k| k == DocumentKind::CertifiedCopy);
            let copy = certified.or_else(|| latest(of_unit, |k| k == DocumentKind::PostedCopy));
            Some((unit, latest(of_unit, DocumentKind::is_official), copy))
        })
        .collect()
}

struct Sums<'a> {
    election: &'a Election,
    level: Level,
    width: usize,
    rows: Vec<TallyRow>,
}

impl Sums<'_> {
    fn row(&mut self, unit: UnitIndex, source: Source) -> Option<&mut TallyRow> {
        let unit = self.election.units.at_level(unit, self.level)?;
        let key = |r: &TallyRow| (r.unit, r.source as u8);
        let at = match self.rows.binary_search_by_key(&(unit, source as u8), key) {
            Ok(at) => at,
            Err(at) => {
                let (sums, gaps) = (vec![0; self.width], vec![0; self.width]);
                let row = TallyRow { unit, source, sheets: 0, expected: 0, sums, gaps, base: None };
                self.rows.insert(at, row);
                at
            }
        };
        self.rows.get_mut(at)
    }

    fn add(&mut self, sheets: &ContestSheets, unit: UnitIndex, source: Source, at: Option<usize>) {
        let Some(at) = at else { return };
        let Some(row) = self.row(unit, source) else { return };
        row.sheets += 1;
        for (column, (sum, gap)) in row.sums.iter_mut().zip(&mut row.gaps).enumerate() {
            match sheets.cell(at, column).number() {
                Some(n) => *sum = sum.saturating_add(n),
                None => *gap += 1,
            }
        }
    }
}

fn base_of(row: &TallyRow, base: &Quantity) -> Option<u64> {
    let cells: Vec<Cell> =
        row.sums.iter().map(|n| Count::new(*n).map_or(Cell::ABSENT, Cell::count)).collect();
    let whole = base.columns_used().iter().all(|c| row.gaps.get(*c) == Some(&0));
    let exact = base.of(&cells).ok().filter(|_| whole)?;
    exact.as_whole().and_then(|n| u64::try_from(n).ok())
}
