//! Quick count: from a random sample of stations to the whole, before the whole is published.
//!
//! Stations that were drawn and did not report are never filled in silently: the coverage of each
//! stratum is stated, the estimate weights within strata, and bounds show how far the missing ones
//! could move it. Copies that observers happened to bring are no sample: they get a table of
//! coverage and no margin of error.

use std::collections::{BTreeMap, BTreeSet};

use super::error::StatsError;
use super::ratio::{Estimate, Sample, StratumFrame, Unit, combined_ratio, mean, strata};

/// How the stations came together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Design {
    /// Drawn at random within strata, before anybody saw a figure.
    Random,
    /// Whatever was brought.
    Brought,
}

/// A station of the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampledStation<'a> {
    /// Its id.
    pub unit: &'a str,
    /// Its stratum.
    pub stratum: &'a str,
    /// The cluster it was drawn with, if whole clusters were drawn; the stratum then counts
    /// clusters.
    pub cluster: Option<&'a str>,
    /// What it reported; `None` for one that was drawn and is missing.
    pub report: Option<Report>,
}

/// What a station reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// The base of the share: valid votes, "against all" included (or what the law names).
    pub base: u64,
    /// Votes for the option.
    pub votes: u64,
}

/// Drawn and reported stations of a stratum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The stratum.
    pub stratum: String,
    /// Sampling units it has in all.
    pub units: u64,
    /// Stations drawn (or brought).
    pub drawn: u64,
    /// Stations that reported.
    pub reported: u64,
}

/// How far missing stations could move the estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Estimates with all missing stations at the 2.5 % and at the 97.5 % station share.
    pub ordinary: (f64, f64),
    /// Estimates with no vote and with every vote of the missing stations for the option.
    pub extreme: (f64, f64),
}

/// A quick count.
#[derive(Debug, Clone, PartialEq)]
pub struct QuickCount {
    /// Coverage of each stratum, in the order of the frame.
    pub coverage: Vec<Coverage>,
    /// The estimate; `None` for stations that nobody drew at random.
    pub estimate: Option<Estimate>,
    /// Bounds for missing stations; equal to the estimate if none is missing.
    pub bounds: Option<Bounds>,
    /// What the formula for a sample of single voters would claim as standard error. Shown only to
    /// warn of it.
    pub voter_formula_se: Option<f64>,
}

/// Estimates the share of an option from the stations that reported.
///
/// # Errors
/// A stratum without any report gives no figure for the whole; neither does one with a single
/// report, as nothing tells its error.
pub fn quick_count(
    design: Design,
    frame: &[StratumFrame<'_>],
    stations: &[SampledStation<'_>],
) -> Result<QuickCount, StatsError> {
    check(frame, stations)?;
    let coverage = coverage(frame, stations);
    if design == Design::Brought {
        let (estimate, bounds, voter_formula_se) = (None, None, None);
        return Ok(QuickCount { coverage, estimate, bounds, voter_formula_se });
    }
    let estimate = combined_ratio(frame, &sampling_units(stations, None))?;
    let voters: f64 = reports(stations).map(|r| r.base as f64).sum();
    let voter_formula_se = (estimate.share * (1.0 - estimate.share) / voters).sqrt();
    Ok(QuickCount {
        coverage,
        bounds: Some(bounds(frame, stations)?),
        estimate: Some(estimate),
        voter_formula_se: Some(voter_formula_se),
    })
}

fn check(frame: &[StratumFrame<'_>], stations: &[SampledStation<'_>]) -> Result<(), StatsError> {
    let strata = strata(frame)?;
    let mut seen = BTreeSet::new();
    for station in stations {
        let unit = || station.unit.to_owned();
        if !strata.contains(station.stratum) {
            let stratum = station.stratum.to_owned();
            return Err(StatsError::UnknownStratum { unit: unit(), stratum });
        }
        if !seen.insert(station.unit) {
            return Err(StatsError::Twice { what: unit() });
        }
        if let Some(Report { base: whole, votes: part }) = station.report
            && part > whole
        {
            return Err(StatsError::PartExceeds { unit: unit(), part, whole });
        }
    }
    if frame.is_empty() || stations.is_empty() { Err(StatsError::NoData) } else { Ok(()) }
}

fn coverage(frame: &[StratumFrame<'_>], stations: &[SampledStation<'_>]) -> Vec<Coverage> {
    let mut counts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for station in stations {
        let (drawn, reported) = counts.entry(station.stratum).or_default();
        *drawn += 1;
        *reported += u64::from(station.report.is_some());
    }
    let of = |stratum: &StratumFrame<'_>| {
        let (drawn, reported) = counts.get(stratum.name).copied().unwrap_or_default();
        Coverage { stratum: stratum.name.to_owned(), units: stratum.units, drawn, reported }
    };
    frame.iter().map(of).collect()
}

fn reports<'a>(stations: &'a [SampledStation<'_>]) -> impl Iterator<Item = Report> + 'a {
    stations.iter().filter_map(|s| s.report)
}

/// The sampling units of each stratum: stations, or sums of clusters. With `fill`, a missing
/// station enters at the mean base of the reports of its stratum and this share.
fn sampling_units<'a>(stations: &'a [SampledStation<'a>], fill: Option<f64>) -> Sample<'a> {
    let bases = mean_bases(stations);
    let mut clusters: BTreeMap<(&str, Option<&str>, &str), Unit> = BTreeMap::new();
    for station in stations {
        let (x, y) = match (station.report, fill) {
            (Some(report), _) => (report.base as f64, report.votes as f64),
            (None, Some(share)) => {
                let base = bases.get(station.stratum).copied().unwrap_or(0.0);
                (base, base * share)
            }
            (None, None) => continue,
        };
        // A station that was drawn by itself is its own cluster.
        let own = if station.cluster.is_some() { "" } else { station.unit };
        let cell = clusters.entry((station.stratum, station.cluster, own)).or_default();
        *cell = (cell.0 + x, cell.1 + y);
    }
    let mut units = Sample::new();
    for ((stratum, _, _), unit) in clusters {
        units.entry(stratum).or_default().push(unit);
    }
    units
}

/// The mean base of the reports of each stratum.
fn mean_bases<'a>(stations: &[SampledStation<'a>]) -> BTreeMap<&'a str, f64> {
    let mut bases: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for station in stations {
        bases.entry(station.stratum).or_default().extend(station.report.map(|r| r.base as f64));
    }
    bases.into_iter().map(|(stratum, bases)| (stratum, mean(&bases))).collect()
}

fn bounds(
    frame: &[StratumFrame<'_>],
    stations: &[SampledStation<'_>],
) -> Result<Bounds, StatsError> {
    let mut shares: Vec<f64> =
        reports(stations).filter(|r| r.base > 0).map(|r| r.votes as f64 / r.base as f64).collect();
    shares.sort_by(f64::total_cmp);
    // The order statistics next outward: with few stations the smallest and the largest.
    let at = shares.len() / 40;
    let low = shares.get(at).copied().ok_or(StatsError::NoData)?;
    let high = shares.iter().rev().nth(at).copied().ok_or(StatsError::NoData)?;
    let with =
        |share: f64| combined_ratio(frame, &sampling_units(stations, Some(share))).map(|e| e.share);
    Ok(Bounds { ordinary: (with(low)?, with(high)?), extreme: (with(0.0)?, with(1.0)?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: [(u64, u64); 5] = [(500, 260), (620, 300), (480, 255), (710, 401), (555, 270)];
    const B: [(u64, u64); 4] = [(900, 610), (1010, 640), (870, 480), (950, 700)];
    const UNITS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

    fn frame() -> [StratumFrame<'static>; 2] {
        [StratumFrame { name: "A", units: 40 }, StratumFrame { name: "B", units: 25 }]
    }

    fn fixture() -> Vec<SampledStation<'static>> {
        let strata = [A.map(|r| ("A", r)).to_vec(), B.map(|r| ("B", r)).to_vec()].concat();
        UNITS
            .iter()
            .zip(strata)
            .map(|(unit, (stratum, (base, votes)))| SampledStation {
                unit,
                stratum,
                cluster: None,
                report: Some(Report { base, votes }),
            })
            .collect()
    }

    #[test]
    fn golden_fixture() {
        let count = quick_count(Design::Random, &frame(), &fixture()).unwrap();
        let estimate = count.estimate.unwrap();
        assert!((estimate.share - 0.585_637_808_900_663_1).abs() < 1e-12);
        assert!((estimate.se - 0.019_331_731_675_472_967).abs() < 1e-12);
        assert_eq!(estimate.df, 7);
        assert!((estimate.low - 0.539_925_527_355_557_3).abs() < 1e-9);
        assert!((estimate.high - 0.631_350_090_445_772_8).abs() < 1e-9);
        assert!(estimate.covers(0.6) && !estimate.covers(0.53) && !estimate.covers(0.64));
        assert!((count.voter_formula_se.unwrap() - 0.006_065_927_482_454_33).abs() < 1e-12);
        let bounds = count.bounds.unwrap();
        assert_eq!(bounds.ordinary, (estimate.share, estimate.share));
        assert_eq!(bounds.extreme, bounds.ordinary);
    }

    #[test]
    fn missing_stations_widen_and_are_named() {
        let mut stations = fixture();
        stations[8].report = None;
        let count = quick_count(Design::Random, &frame(), &stations).unwrap();
        assert_eq!((count.coverage[1].drawn, count.coverage[1].reported), (4, 3));
        let (estimate, bounds) = (count.estimate.unwrap(), count.bounds.unwrap());
        assert_eq!(estimate.df, 6);
        assert!(bounds.extreme.0 < bounds.ordinary.0 && bounds.ordinary.0 < estimate.share);
        assert!(estimate.share < bounds.ordinary.1 && bounds.ordinary.1 < bounds.extreme.1);
    }

    #[test]
    fn what_was_brought_has_no_margin() {
        let count = quick_count(Design::Brought, &frame(), &fixture()).unwrap();
        assert_eq!((count.estimate, count.bounds, count.voter_formula_se), (None, None, None));
        assert_eq!(count.coverage.len(), 2);
    }

    #[test]
    fn refusals() {
        let stations = fixture();
        let refuse = |stations: &[SampledStation<'_>]| {
            quick_count(Design::Random, &frame(), stations).unwrap_err()
        };
        let stratum = "B".to_owned();
        assert_eq!(refuse(&stations[..5]), StatsError::EmptyStratum { stratum: stratum.clone() });
        assert_eq!(refuse(&stations[..6]), StatsError::LoneStation { stratum });
        let twice = [stations.clone(), stations.clone()].concat();
        assert_eq!(refuse(&twice), StatsError::Twice { what: "1".to_owned() });
        let mut odd = stations.clone();
        odd[0].report = Some(Report { base: 5, votes: 6 });
        assert!(matches!(refuse(&odd), StatsError::PartExceeds { part: 6, whole: 5, .. }));
        let [a, b] = frame();
        let error = quick_count(Design::Random, &[a, b, a], &stations).unwrap_err();
        assert_eq!(error, StatsError::Twice { what: "A".to_owned() });
        odd[0] = SampledStation { stratum: "C", ..stations[0] };
        assert!(matches!(refuse(&odd), StatsError::UnknownStratum { .. }));
        let small = [StratumFrame { name: "A", units: 3 }, StratumFrame { name: "B", units: 25 }];
        let error = quick_count(Design::Random, &small, &stations).unwrap_err();
        assert!(matches!(error, StatsError::SampleTooLarge { sampled: 5, stations: 3, .. }));
    }

    #[test]
    fn clusters_vary_as_wholes() {
        let mut stations: Vec<_> = fixture().into_iter().take(5).collect();
        let frame = [StratumFrame { name: "A", units: 8 }];
        for (station, cluster) in stations.iter_mut().zip(["p", "p", "q", "q", "r"]) {
            station.cluster = Some(cluster);
        }
        let estimate = quick_count(Design::Random, &frame, &stations).unwrap().estimate.unwrap();
        assert_eq!(estimate.df, 2);
        // By hand: clusters (1120, 560), (1190, 656), (555, 270), N = 8, n = 3.
        let r = 1486.0 / 2865.0;
        let e = [560.0 - r * 1120.0, 656.0 - r * 1190.0, 270.0 - r * 555.0];
        let s2 = e.iter().map(|e| e * e).sum::<f64>() / 2.0;
        let se = (64.0 * (1.0 - 3.0 / 8.0) * s2 / 3.0).sqrt() / (8.0 * 2865.0 / 3.0);
        assert!((estimate.share - r).abs() < 1e-12 && (estimate.se - se).abs() < 1e-12);
    }
}
