//! All checks, in one fixed order; findings sorted for a reader: gravest first, then by unit.

use crate::election::{Contest, Election, UnitIndex};
use crate::findings::{CheckCount, Finding, Unevaluated};
use crate::pack::PackError;

use super::arithmetic::{Arithmetic, required_lines};
use super::collect::{Collector, Station};
use super::measures::Measures;
use super::sheets::{ContestSheets, SeriesPoint, Sheets};
use super::summary::Summary;
use super::used::{Used, used};
use super::{across, copies, expected, forms, leading, life, lists, percent, presence};
use super::{restrictions, said, times, turnout, vectors};

/// What came out.
#[derive(Debug, Clone, Default)]
pub struct Reconciliation {
    /// Findings, gravest first, then by unit and id.
    pub findings: Vec<Finding>,
    /// Checks that could not be made.
    pub unevaluated: Vec<Unevaluated>,
    /// Every relation with its counts.
    pub counts: Vec<CheckCount>,
    /// Which documents were used, wherever there was a choice.
    pub used: Vec<Used>,
}

/// Reconciles: a pure function of the definition, its packs and the sheets of the book.
pub fn run(election: &Election, sheets: &Sheets) -> Result<Reconciliation, PackError> {
    let mut to = Collector::new(election, sheets);
    for (contest_index, contest) in (0_u16..).zip(&election.contests) {
        let Some(of_contest) = sheets.contests.get(usize::from(contest_index)) else { continue };
        contest_checks(&mut to, contest_index, contest, of_contest)?;
    }
    across::check(&mut to)?;
    restrictions::check(&mut to);
    said::check(&mut to);
    let mut out = Reconciliation {
        findings: to.findings,
        unevaluated: to.unevaluated,
        counts: to.counts,
        used: used(election, sheets, None),
    };
    out.findings.sort_by(|a, b| {
        (b.severity, &a.unit, a.code, &a.id).cmp(&(a.severity, &b.unit, b.code, &b.id))
    });
    Ok(out)
}

fn contest_checks<'a>(
    to: &mut Collector<'a>,
    contest_index: u16,
    contest: &'a Contest,
    sheets: &'a ContestSheets,
) -> Result<(), PackError> {
    let mut positions: Vec<(UnitIndex, u32)> =
        sheets.sheets().iter().zip(0_u32..).map(|(s, at)| (s.unit, at)).collect();
    positions.sort_unstable();
    let mut series: Vec<&SeriesPoint> =
        to.sheets.series.iter().filter(|p| p.contest == contest_index).collect();
    series.sort_by_key(|p| p.unit);
    let mut arithmetic = Arithmetic::new(contest)?;
    let mut measures = Measures::new(contest)?;
    let mut current = Vec::with_capacity(positions.len());
    for of_unit in positions.chunk_by(|a, b| a.0 == b.0) {
        let Some((unit, _)) = of_unit.first().copied() else { continue };
        let Some(id) = to.election.units.id(unit) else { continue };
        let station = Station { contest, sheets, unit, id, positions: of_unit };
        arithmetic.check(to, &station);
        required_lines(to, &station);
        forms::check(to, &station);
        copies::check(to, &station);
        presence::check(to, &station);
        times::check(to, &station);
        life::check(to, &station);
        lists::check(to, &station, &mut measures);
        percent::check(to, &station, &mut measures);
        let from = series.partition_point(|p| p.unit < unit);
        let points = series.get(from..).unwrap_or_default();
        let points = points.split(|p| p.unit != unit).next().unwrap_or_default();
        if !points.is_empty() {
            turnout::check(to, &station, &mut measures, points);
        }
        if let Some((at, _)) = station.current() {
            current.push((unit, u32::try_from(at).unwrap_or(u32::MAX)));
        }
    }
    arithmetic.finish(to);
    Summary::new(to, contest, sheets, &current).check(to)?;
    expected::check(to, contest_index, contest, sheets, &current);
    vectors::check(to, contest, sheets, &current);
    leading::check(to, contest, sheets, &current);
    Ok(())
}
