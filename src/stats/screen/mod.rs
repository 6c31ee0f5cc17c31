//! Screening: one declared family of tests per report, every test listed, the silent ones too.
//! A test that speaks is an indication, not proof.
//!
//! Imports the figures and tails of `stats` and `lang` for names of tests.

mod binomial;
mod digit;
mod duplicate;
mod family;
mod integer;
mod outlier;
mod twin;

use std::collections::BTreeMap;

use super::figures::StationFigures;
use super::text::Explained;
use crate::lang::{Message, Say};

pub use digit::{LastDigit, last_digit};
pub use duplicate::{Duplicate, duplicates};
pub use family::{benjamini_hochberg, benjamini_yekutieli};
pub use integer::{
    Excess, IntegerTest, StationHit, integer_test, is_whole_percentage, station_hit, station_hits,
};
pub use outlier::{Measure, Outlier, outliers};
pub use twin::{LEAST_PAIRS, TwinGap, twin_gaps};

/// The test of whole percentages says nothing below this score.
pub const SPEAKS_FROM_Z: f64 = 4.0;

/// Level of the family, after adjustment.
pub const FAMILY_LEVEL: f64 = 0.01;

/// Territories with fewer stations have no test of their own.
pub const LEAST_TERRITORY: usize = 100;

/// A test of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Test {
    /// Whole percentages over all stations.
    Integer,
    /// Last digits of the ballots issued.
    DigitIssued,
    /// Last digits of the leader's votes.
    DigitLeader,
    /// Stations in one building.
    Twins,
    /// Whole percentages in one territory.
    IntegerTerritory,
}

impl Test {
    /// The key of the test in reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::DigitIssued => "digit-issued",
            Self::DigitLeader => "digit-leader",
            Self::Twins => "twins",
            Self::IntegerTerritory => "integer-territory",
        }
    }

    /// The texts that explain it.
    #[must_use]
    pub const fn explained(self) -> Explained {
        match self {
            Self::Integer | Self::IntegerTerritory => Explained::Integer,
            Self::DigitIssued | Self::DigitLeader => Explained::LastDigit,
            Self::Twins => Explained::Twins,
        }
    }
}

impl Say for Test {
    fn say(&self) -> Message {
        Message::new(format!("stats-test-{}", self.id()))
    }
}

/// What a test says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// An indication, not proof.
    Speaks,
    /// No conclusion either way.
    Silent,
    /// The figures needed are not there, or too few.
    NotEvaluable,
}

impl Say for Voice {
    fn say(&self) -> Message {
        Message::new(match self {
            Self::Speaks => "stats-voice-speaks",
            Self::Silent => "stats-voice-silent",
            Self::NotEvaluable => "stats-voice-not-evaluable",
        })
    }
}

/// One line of the declared family.
#[derive(Debug, Clone, PartialEq)]
pub struct TestLine<'a> {
    /// Which test.
    pub test: Test,
    /// The territory, "" for all stations.
    pub territory: &'a str,
    /// Stations (or pairs) that took part.
    pub stations: usize,
    /// The statistic: z of whole percentages and of the widest twin gap, χ² of digits.
    pub statistic: f64,
    /// Its p-value.
    pub p: Option<f64>,
    /// p adjusted for the family: Benjamini–Yekutieli across the tests over all stations (they
    /// share their data), Benjamini–Hochberg across territories.
    pub adjusted: Option<f64>,
    /// What it says.
    pub voice: Voice,
}

/// The screening of one contest.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen<'a> {
    /// Stations given.
    pub stations: usize,
    /// Stations the tests looked at (see [`StationFigures::is_screened`]).
    pub included: usize,
    /// Every test of the family, in fixed order, territories by id.
    pub family: Vec<TestLine<'a>>,
    /// Whole percentages in full.
    pub integer: IntegerTest,
    /// Last digits of ballots issued.
    pub digit_issued: Option<LastDigit>,
    /// Last digits of the leader's votes.
    pub digit_leader: Option<LastDigit>,
    /// Every twin pair, if there are enough.
    pub twins: Option<Vec<TwinGap<'a>>>,
    /// To check first: the same votes twice. No test, no p.
    pub duplicates: Vec<Duplicate<'a>>,
    /// Where to look first. No test, no p.
    pub outliers: Vec<Outlier<'a>>,
}

impl Screen<'_> {
    /// Whether any test speaks.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.family.iter().any(|line| line.voice == Voice::Speaks)
    }
}

/// Runs the whole family over the stations of one contest; `twins` holds pairs of stations in one
/// building. The registered are never tested: that number is administrative.
#[must_use]
pub fn screen<'a>(
    stations: &[StationFigures<'a>],
    twins: &[(StationFigures<'a>, StationFigures<'a>)],
) -> Screen<'a> {
    let screened: Vec<&StationFigures<'a>> = stations.iter().filter(|s| s.is_screened()).collect();
    let hits: Vec<(&'a str, StationHit)> = stations
        .iter()
        .zip(station_hits(stations))
        .filter_map(|(station, hit)| Some((station.territory, hit?)))
        .collect();
    let integer = integer_test(hits.iter().map(|(_, hit)| hit));
    let digit_issued = last_digit(screened.iter().map(|s| (s.registered, s.issued)));
    let digit_leader = last_digit(screened.iter().map(|s| (s.ballots, s.leader)));
    let twins = twin_gaps(twins);

    let mut family = vec![
        integer_line(Test::Integer, "", &integer),
        digit_line(Test::DigitIssued, digit_issued.as_ref()),
        digit_line(Test::DigitLeader, digit_leader.as_ref()),
        twin_line(twins.as_deref()),
    ];
    adjust(&mut family, benjamini_yekutieli);
    let mut territories = territory_lines(&hits);
    adjust(&mut territories, benjamini_hochberg);
    family.append(&mut territories);
    Screen {
        stations: stations.len(),
        included: screened.len(),
        family,
        integer,
        digit_issued,
        digit_leader,
        twins,
        duplicates: duplicates(stations),
        outliers: outliers(stations),
    }
}

fn territory_lines<'a>(hits: &[(&'a str, StationHit)]) -> Vec<TestLine<'a>> {
    let mut territories: BTreeMap<&str, Vec<&StationHit>> = BTreeMap::new();
    for (territory, hit) in hits.iter().filter(|(territory, _)| !territory.is_empty()) {
        territories.entry(territory).or_default().push(hit);
    }
    territories
        .into_iter()
        .filter(|(_, hits)| hits.len() >= LEAST_TERRITORY)
        .map(|(territory, hits)| {
            integer_line(Test::IntegerTerritory, territory, &integer_test(hits))
        })
        .collect()
}

fn line(test: Test, stations: usize, statistic: f64, p: Option<f64>) -> TestLine<'static> {
    let (territory, adjusted, voice) = ("", None, Voice::NotEvaluable);
    TestLine { test, territory, stations, statistic, p, adjusted, voice }
}

fn integer_line<'a>(test: Test, territory: &'a str, result: &IntegerTest) -> TestLine<'a> {
    let p = (result.stations > 0).then_some(result.union.p);
    TestLine { territory, ..line(test, result.stations, result.union.z, p) }
}

fn digit_line(test: Test, result: Option<&LastDigit>) -> TestLine<'static> {
    // χ² is an approximation: it wants about five of each digit.
    match result.filter(|r| r.stations >= 50) {
        Some(r) => line(test, r.stations, r.chi_square, Some(r.p)),
        None => line(test, result.map_or(0, |r| r.stations), 0.0, None),
    }
}

fn twin_line(gaps: Option<&[TwinGap<'_>]>) -> TestLine<'static> {
    let Some(gaps) = gaps else { return line(Test::Twins, 0, 0.0, None) };
    let widest = gaps.iter().map(|g| g.z.abs()).fold(0.0, f64::max);
    // The smallest adjusted value of the pairs is a p-value for "no pair stands out" (Simes).
    let p = benjamini_hochberg(&gaps.iter().map(|g| g.p).collect::<Vec<_>>());
    line(Test::Twins, gaps.len(), widest, p.into_iter().reduce(f64::min))
}

/// Adjusts the lines that have a p-value and decides what each says.
fn adjust(lines: &mut [TestLine<'_>], method: fn(&[f64]) -> Vec<f64>) {
    let p: Vec<f64> = lines.iter().filter_map(|l| l.p).collect();
    for (line, adjusted) in lines.iter_mut().filter(|l| l.p.is_some()).zip(method(&p)) {
        line.adjusted = Some(adjusted);
        let strong = match line.test {
            Test::Integer | Test::IntegerTerritory => line.statistic >= SPEAKS_FROM_Z,
            Test::DigitIssued | Test::DigitLeader | Test::Twins => true,
        };
        let speaks = strong && adjusted <= FAMILY_LEVEL;
        line.voice = if speaks { Voice::Speaks } else { Voice::Silent };
    }
}
