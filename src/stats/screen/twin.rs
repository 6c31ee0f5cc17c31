//! Twin stations: two in one building, whose voters were parted by something without bearing on
//! their choice (surname, street side). Their shares should differ little; how little is learned
//! from all pairs together (Cantú 2014; robust overdispersion).

use super::super::figures::StationFigures;
use super::super::tails::student_two_sided;
use super::outlier::median;

/// With fewer pairs the spread of ordinary pairs cannot be learned.
pub const LEAST_PAIRS: usize = 30;

/// The gap of one pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwinGap<'a> {
    /// The first station.
    pub first: &'a str,
    /// Its twin.
    pub second: &'a str,
    /// Leader's share of the first less that of the second.
    pub share_gap: f64,
    /// Turnout of the first less that of the second.
    pub turnout_gap: f64,
    /// Gap of the share in standard deviations of ordinary pairs.
    pub z: f64,
    /// Chance of a gap as large either way.
    pub p: f64,
}

/// The gaps of pairs of stations in one building; `None` for fewer than [`LEAST_PAIRS`] usable
/// pairs. A pair with a station the screening leaves out is not usable.
#[must_use]
pub fn twin_gaps<'a>(
    pairs: &[(StationFigures<'a>, StationFigures<'a>)],
) -> Option<Vec<TwinGap<'a>>> {
    let usable: Vec<_> = pairs.iter().filter(|(a, b)| a.is_screened() && b.is_screened()).collect();
    if usable.len() < LEAST_PAIRS {
        return None;
    }
    let raw: Vec<f64> = usable.iter().map(|(a, b)| two_proportion_z(a, b)).collect();
    // Median absolute score of ordinary pairs; 0.6745 is that of the standard normal. Never below
    // the binomial: pairs more alike than chance allows do not sharpen the test.
    let spread = (median(raw.iter().map(|z| z.abs())) / 0.674_489_75).max(1.0);
    // Heavier tails than the normal: t with as many degrees as pairs gave the spread.
    let df = usable.len() as f64 / 2.0;
    let gaps = usable.iter().zip(raw).map(|((a, b), raw)| TwinGap {
        first: a.unit,
        second: b.unit,
        share_gap: ratio(a.leader, a.ballots) - ratio(b.leader, b.ballots),
        turnout_gap: ratio(a.issued, a.registered) - ratio(b.issued, b.registered),
        z: raw / spread,
        p: student_two_sided(raw / spread, df),
    });
    Some(gaps.collect())
}

fn two_proportion_z(a: &StationFigures<'_>, b: &StationFigures<'_>) -> f64 {
    let pooled = ratio(a.leader + b.leader, a.ballots + b.ballots);
    let per_vote = 1.0 / a.ballots as f64 + 1.0 / b.ballots as f64;
    let variance = pooled * (1.0 - pooled) * per_vote;
    if variance > 0.0 {
        (ratio(a.leader, a.ballots) - ratio(b.leader, b.ballots)) / variance.sqrt()
    } else {
        0.0
    }
}

fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn station(leader: u64) -> StationFigures<'static> {
        let (registered, issued, ballots) = (1_000, 600, 600);
        let options = &[];
        StationFigures { unit: "u", territory: "", registered, issued, ballots, leader, options }
    }

    #[test]
    fn one_odd_pair_among_ordinary_ones() {
        let mut pairs: Vec<_> =
            (0..40).map(|i| (station(300 + 5 * (i % 7)), station(300 + 5 * (i % 5)))).collect();
        assert!(twin_gaps(&pairs[..29]).is_none());
        pairs.push((station(500), station(250)));
        let gaps = twin_gaps(&pairs).unwrap();
        let odd = gaps.last().unwrap();
        assert!(odd.p < 1e-6 && odd.z > 8.0, "{odd:?}");
        assert!(gaps[..40].iter().all(|g| g.p > 0.01));
    }
}
