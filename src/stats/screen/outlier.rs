//! Outliers in a district, by median absolute deviation: an order in which to look, without any
//! probability, because stations of one district differ for a hundred reasons.

use std::collections::BTreeMap;

use super::super::figures::StationFigures;
use crate::lang::{Message, Say};

/// Fewer stations give no picture of a district.
const LEAST_STATIONS: usize = 10;

/// A station is listed from this many robust standard deviations.
const LISTED_FROM: f64 = 5.0;

/// What a station is far off in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Issued ÷ registered.
    Turnout,
    /// Leader ÷ ballots.
    Share,
    /// (Ballots − votes for all options) ÷ ballots.
    Invalid,
}

/// A station far from its district.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlier<'a> {
    /// The station.
    pub unit: &'a str,
    /// Its district.
    pub territory: &'a str,
    /// In what.
    pub measure: Measure,
    /// The station's value.
    pub value: f64,
    /// The district's median.
    pub median: f64,
    /// Distance in robust standard deviations (0.6745·|x − median| ÷ MAD).
    pub distance: f64,
}

/// The stations at least five robust standard deviations from the median of their territory, the
/// farthest first (then by unit). Territories of fewer than ten stations are passed over.
#[must_use]
pub fn outliers<'a>(stations: &[StationFigures<'a>]) -> Vec<Outlier<'a>> {
    let mut territories: BTreeMap<&str, Vec<&StationFigures<'a>>> = BTreeMap::new();
    for station in stations.iter().filter(|s| s.is_screened()) {
        territories.entry(station.territory).or_default().push(station);
    }
    let mut found = Vec::new();
    for (territory, members) in territories {
        if territory.is_empty() || members.len() < LEAST_STATIONS {
            continue;
        }
        for measure in [Measure::Turnout, Measure::Share, Measure::Invalid] {
            let values: Vec<f64> = members.iter().map(|s| measure.of(s)).collect();
            let middle = median(values.iter().copied());
            let mad = median(values.iter().map(|v| (v - middle).abs()));
            for (station, &value) in members.iter().zip(&values) {
                let distance = 0.674_489_75 * (value - middle).abs() / mad;
                if mad > 0.0 && distance >= LISTED_FROM {
                    let unit = station.unit;
                    found.push(Outlier {
                        unit,
                        territory,
                        measure,
                        value,
                        median: middle,
                        distance,
                    });
                }
            }
        }
    }
    found.sort_by(|a, b| {
        b.distance.total_cmp(&a.distance).then(a.unit.cmp(b.unit)).then(a.measure.cmp(&b.measure))
    });
    found
}

impl Say for Measure {
    fn say(&self) -> Message {
        Message::new(match self {
            Self::Turnout => "stats-measure-turnout",
            Self::Share => "stats-measure-share",
            Self::Invalid => "stats-measure-invalid",
        })
    }
}

impl Measure {
    fn of(self, s: &StationFigures<'_>) -> f64 {
        let votes: u128 = s.options.iter().map(|&v| u128::from(v)).sum();
        let votes = u64::try_from(votes).unwrap_or(u64::MAX);
        let (part, whole) = match self {
            Self::Turnout => (s.issued, s.registered),
            Self::Share => (s.leader, s.ballots),
            Self::Invalid => (s.ballots.saturating_sub(votes), s.ballots),
        };
        part as f64 / whole as f64
    }
}

/// The middle value, the mean of the two middle ones for an even number; 0 for none.
pub(super) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let upper = values.get(values.len() / 2).copied().unwrap_or_default();
    if values.len().is_multiple_of(2) {
        let lower = values.get((values.len() / 2).wrapping_sub(1)).copied().unwrap_or(upper);
        f64::midpoint(lower, upper)
    } else {
        upper
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert!((median([3.0, 1.0, 2.0].into_iter()) - 2.0).abs() < 1e-15);
        assert!((median([4.0, 1.0, 2.0, 3.0].into_iter()) - 2.5).abs() < 1e-15);
        assert!(median(std::iter::empty()).abs() < 1e-15);
    }

    #[test]
    fn far_stations_come_first() {
        let units: Vec<String> = (0..12).map(|i| i.to_string()).collect();
        let mut stations: Vec<StationFigures<'_>> = units
            .iter()
            .zip(0_u64..)
            .map(|(unit, i)| StationFigures {
                unit,
                territory: "d",
                registered: 1_000,
                issued: 600 + i,
                ballots: 600,
                leader: 300 + i,
                options: &[590],
            })
            .collect();
        assert!(outliers(&stations).is_empty());
        stations[3].leader = 580;
        stations[4].issued = 700;
        let found = outliers(&stations);
        let seen: Vec<_> = found.iter().map(|o| (o.unit, o.measure)).collect();
        assert_eq!(seen, [("3", Measure::Share), ("4", Measure::Turnout)]);
        assert!(outliers(&stations[..9]).is_empty());
    }
}
