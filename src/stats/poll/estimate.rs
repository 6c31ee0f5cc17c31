//! The estimate of an exit poll: stations are what was sampled, so the error comes from the
//! variation between them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::error::StatsError;
use super::super::ratio::{Estimate, Sample, StratumFrame, Unit, combined_ratio, strata};

/// What an interviewer noted for one interval and one visible group (say, women of 30–45).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally<'a> {
    /// The interval, e.g. `08-12`.
    pub interval: &'a str,
    /// The visible sex and age.
    pub group: &'a str,
    /// People spoken to: refused + completed.
    pub approached: Option<u64>,
    /// Of them those who refused.
    pub refused: Option<u64>,
    /// People the counting rule named but nobody spoke to.
    pub missed: Option<u64>,
    /// People who answered.
    pub completed: u64,
    /// Of them those who named the option.
    pub named: u64,
}

/// A station of the poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PollStation<'a> {
    /// Its id.
    pub unit: &'a str,
    /// Its stratum.
    pub stratum: &'a str,
    /// Tallies by interval and group.
    pub tallies: &'a [Tally<'a>],
}

/// How many answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Response {
    /// People spoken to.
    pub approached: u64,
    /// Refused.
    pub refused: u64,
    /// Named by the counting rule and not spoken to.
    pub missed: u64,
    /// Answered.
    pub completed: u64,
}

impl Response {
    /// Answered ÷ spoken to; 0 for nobody.
    #[must_use]
    pub fn rate(&self) -> f64 {
        if self.approached == 0 { 0.0 } else { self.completed as f64 / self.approached as f64 }
    }
}

/// The estimate in three forms, so that none can be picked in silence.
#[derive(Debug, Clone, PartialEq)]
pub struct PollEstimate {
    /// Stations.
    pub stations: u64,
    /// Answers.
    pub completed: u64,
    /// Share among the answers as they came.
    pub unweighted: f64,
    /// Share weighted for the strata, with its error.
    pub weighted: Estimate,
    /// The same, each group weighted up to the people it stands for (refused and missed too);
    /// `None` without their numbers.
    pub refusal_adjusted: Option<Estimate>,
    /// Refusals in full; `None` means "no nonresponse data", which a report must print.
    pub response: Option<Response>,
    /// Kish's effect of unequal weights, n Σw² ÷ (Σw)².
    pub weights_effect: f64,
    /// Variance against that of as many voters drawn singly.
    pub design_effect: f64,
}

/// Estimates the share of the option.
pub fn poll_estimate(
    frame: &[StratumFrame<'_>],
    stations: &[PollStation<'_>],
) -> Result<PollEstimate, StatsError> {
    let names = strata(frame)?;
    let mut per_stratum: BTreeMap<&str, u64> = BTreeMap::new();
    for station in stations {
        check(station, &names)?;
        *per_stratum.entry(station.stratum).or_default() += 1;
    }
    let weighted = combined_ratio(frame, &by_stratum(stations, plain)?)?;
    let total = |of: fn(&Tally<'_>) -> u64| {
        stations.iter().map(|s| sum(s, of)).fold(0, u64::saturating_add)
    };
    let (completed, named) = (total(|t| t.completed), total(|t| t.named));
    let unweighted = named as f64 / completed as f64;
    let response = response(stations);
    let refusal_adjusted = match response {
        Some(_) => Some(combined_ratio(frame, &by_stratum(stations, adjusted)?)?),
        None => None,
    };
    let (mut sum_w, mut sum_w2) = (0.0, 0.0);
    let units: BTreeMap<&str, u64> = frame.iter().map(|f| (f.name, f.units)).collect();
    for station in stations {
        let all = units.get(station.stratum).copied().unwrap_or(0);
        let drawn = per_stratum.get(station.stratum).copied().unwrap_or(1);
        let w = all as f64 / drawn as f64;
        let n = sum(station, |t| t.completed) as f64;
        sum_w += n * w;
        sum_w2 += n * w * w;
    }
    let singly = weighted.share * (1.0 - weighted.share) / completed as f64;
    Ok(PollEstimate {
        stations: stations.len() as u64,
        completed,
        unweighted,
        weighted,
        refusal_adjusted,
        response,
        weights_effect: completed as f64 * sum_w2 / (sum_w * sum_w),
        design_effect: if singly > 0.0 { weighted.se * weighted.se / singly } else { 1.0 },
    })
}

fn check(station: &PollStation<'_>, strata: &BTreeSet<&str>) -> Result<(), StatsError> {
    let unit = || station.unit.to_owned();
    if !strata.contains(station.stratum) {
        return Err(StatsError::UnknownStratum {
            unit: unit(),
            stratum: station.stratum.to_owned(),
        });
    }
    for tally in station.tallies {
        if tally.named > tally.completed {
            let (part, whole) = (tally.named, tally.completed);
            return Err(StatsError::PartExceeds { unit: unit(), part, whole });
        }
        if let (Some(approached), Some(refused)) = (tally.approached, tally.refused) {
            let sum = refused.saturating_add(tally.completed);
            if sum != approached {
                return Err(StatsError::DoesNotAdd { unit: unit(), approached, sum });
            }
        }
    }
    if sum(station, |t| t.completed) == 0 { Err(StatsError::NoData) } else { Ok(()) }
}

fn sum(station: &PollStation<'_>, of: impl Fn(&Tally<'_>) -> u64) -> u64 {
    station.tallies.iter().map(of).fold(0, u64::saturating_add)
}

fn by_stratum<'a>(
    stations: &[PollStation<'a>],
    unit: fn(&PollStation<'_>) -> Unit,
) -> Result<Sample<'a>, StatsError> {
    let mut units = Sample::new();
    let mut seen = BTreeSet::new();
    for station in stations {
        if !seen.insert(station.unit) {
            return Err(StatsError::Twice { what: station.unit.to_owned() });
        }
        units.entry(station.stratum).or_default().push(unit(station));
    }
    Ok(units)
}

fn plain(station: &PollStation<'_>) -> Unit {
    (sum(station, |t| t.completed) as f64, sum(station, |t| t.named) as f64)
}

/// Each tally stands for everybody it ought to have reached; a tally that nobody answered is
/// taken to answer as the rest of its station.
fn adjusted(station: &PollStation<'_>) -> Unit {
    let (mut all, mut answered, mut named) = (0.0, 0.0, 0.0);
    for tally in station.tallies {
        let reach = tally.approached.unwrap_or(0) as f64 + tally.missed.unwrap_or(0) as f64;
        all += reach;
        if tally.completed > 0 {
            answered += reach;
            named += reach * tally.named as f64 / tally.completed as f64;
        }
    }
    if answered > 0.0 { (all, all * named / answered) } else { plain(station) }
}

/// The sums, if every tally states approached, refused and missed.
fn response(stations: &[PollStation<'_>]) -> Option<Response> {
    stations.iter().flat_map(|s| s.tallies).try_fold(Response::default(), |sum, tally| {
        Some(Response {
            approached: sum.approached.checked_add(tally.approached?)?,
            refused: sum.refused.checked_add(tally.refused?)?,
            missed: sum.missed.checked_add(tally.missed?)?,
            completed: sum.completed.checked_add(tally.completed)?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(group: &str, approached: u64, completed: u64, named: u64) -> Tally<'_> {
        Tally {
            interval: "08-20",
            group,
            approached: Some(approached),
            refused: Some(approached - completed),
            missed: Some(0),
            completed,
            named,
        }
    }

    /// The hand-made fixture of the golden file: approached, completed, named.
    const ROWS: [(u64, u64, u64); 6] =
        [(80, 52, 20), (75, 41, 19), (90, 60, 27), (60, 33, 12), (85, 50, 26), (70, 45, 20)];

    const FRAME: [StratumFrame<'static>; 1] = [StratumFrame { name: "all", units: 100 }];

    fn estimate(tallies: &[[Tally<'_>; 1]; 6]) -> PollEstimate {
        let units = ["1", "2", "3", "4", "5", "6"];
        let stations: Vec<_> = units
            .iter()
            .zip(tallies)
            .map(|(unit, tallies)| PollStation { unit, stratum: "all", tallies })
            .collect();
        poll_estimate(&FRAME, &stations).unwrap()
    }

    #[test]
    fn response_of_the_fixture() {
        let found = estimate(&ROWS.map(|(a, c, n)| [tally("all", a, c, n)]));
        let response = found.response.unwrap();
        assert!((response.rate() - 0.610_869_565_217_391_3).abs() < 1e-12);
        assert_eq!((found.completed, found.stations, found.weighted.df), (281, 6, 5));
        assert!((found.unweighted - 124.0 / 281.0).abs() < 1e-12);
        assert!((found.weighted.share - found.unweighted).abs() < 1e-12);
        assert!((found.weights_effect - 1.0).abs() < 1e-12);
        let reach: f64 = ROWS.iter().map(|r| r.0 as f64).sum();
        let named: f64 = ROWS.iter().map(|&(a, c, n)| (a * n) as f64 / c as f64).sum();
        assert!((found.refusal_adjusted.unwrap().share - named / reach).abs() < 1e-12);
    }

    #[test]
    fn silence_about_refusals_is_named() {
        let mut tallies = ROWS.map(|(a, c, n)| [tally("all", a, c, n)]);
        tallies[2][0].refused = None;
        let found = estimate(&tallies);
        assert_eq!((found.response, found.refusal_adjusted), (None, None));
    }

    #[test]
    fn groups_that_refuse_more_weigh_more() {
        // Men answer half as often and name the option half as often.
        let tallies = [tally("f", 100, 80, 40), tally("m", 100, 40, 10)];
        let stations =
            ["1", "2"].map(|unit| PollStation { unit, stratum: "all", tallies: &tallies });
        let found = poll_estimate(&FRAME, &stations).unwrap();
        assert!((found.unweighted - 100.0 / 240.0).abs() < 1e-12);
        assert!((found.refusal_adjusted.unwrap().share - 0.375).abs() < 1e-12);
    }

    #[test]
    fn refusals_of_the_record() {
        let mut bad = tally("f", 100, 80, 40);
        bad.refused = Some(10);
        let one = |tally| {
            let tallies = [tally];
            let station = PollStation { unit: "1", stratum: "all", tallies: &tallies };
            poll_estimate(&FRAME, &[station]).unwrap_err()
        };
        let unit = || "1".to_owned();
        assert_eq!(one(bad), StatsError::DoesNotAdd { unit: unit(), approached: 100, sum: 90 });
        let more = Tally { named: 90, ..tally("f", 100, 80, 40) };
        assert_eq!(one(more), StatsError::PartExceeds { unit: unit(), part: 90, whole: 80 });
        assert_eq!(one(tally("f", 100, 0, 0)), StatsError::NoData);
        let twice = poll_estimate(&[FRAME[0], FRAME[0]], &[]).unwrap_err();
        assert_eq!(twice, StatsError::Twice { what: "all".to_owned() });
    }
}
