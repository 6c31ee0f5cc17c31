//! Poll against protocol, station by station. Pairing takes out the variation between stations;
//! the ratio of response rates says how little unequal willingness would explain the gap.

use std::collections::BTreeMap;

use super::super::error::StatsError;
use super::super::fixed::{fixed, percent};
use super::super::ratio::{mean, sample_variance};
use super::super::tails::student_two_sided;
use super::estimate::Response;
use crate::lang::{Lang, Message};

/// One station with a poll and an official figure for the same option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairedStation<'a> {
    /// Its id.
    pub unit: &'a str,
    /// Its stratum; "" where there is one only.
    pub stratum: &'a str,
    /// Answers.
    pub completed: u64,
    /// Answers naming the option.
    pub named: u64,
    /// Base of the official share.
    pub official_base: u64,
    /// Official votes for the option.
    pub official_votes: u64,
}

impl PairedStation<'_> {
    fn shares(&self) -> Result<(f64, f64), StatsError> {
        let unit = || self.unit.to_owned();
        for (part, whole) in
            [(self.named, self.completed), (self.official_votes, self.official_base)]
        {
            if part > whole {
                return Err(StatsError::PartExceeds { unit: unit(), part, whole });
            }
            if whole == 0 {
                return Err(StatsError::NoData);
            }
        }
        let poll = self.named as f64 / self.completed as f64;
        Ok((poll, self.official_votes as f64 / self.official_base as f64))
    }
}

/// The paired comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct PairedTest {
    /// Stations.
    pub stations: u64,
    /// Mean of poll share less official share.
    pub mean_difference: f64,
    /// Its standard error.
    pub se: f64,
    /// Their quotient; 0 where every difference is the same and zero.
    pub t: f64,
    /// Stations less strata.
    pub df: u64,
    /// Chance of as large a |t|.
    pub p: f64,
    /// Per station, in the order given: how many times as often supporters of the option must have
    /// answered as others to explain the gap alone. `None` where a share is 0 or 1.
    pub response_ratios: Vec<Option<f64>>,
    /// Their geometric mean over the stations that have one; always to be printed.
    pub response_ratio: Option<f64>,
}

impl PairedTest {
    /// The sentence that stands beside every comparison: how unequal the willingness to answer must
    /// have been to explain the gap, and how many answered. `None` where no station has a ratio.
    #[must_use]
    pub fn sentence(
        &self,
        lang: Lang,
        option: &str,
        response: Option<&Response>,
    ) -> Option<Message> {
        let message = Message::new("stats-paired-sentence")
            .text("difference", percent(lang, self.mean_difference))
            .text("option", option)
            .text("ratio", fixed(lang, self.response_ratio?, 3));
        Some(match response {
            Some(response) => message.text("rate", percent(lang, response.rate())),
            None => message.message("rate", Message::new("stats-poll-no-nonresponse")),
        })
    }
}

/// Compares poll and official figure at the same stations: t = d̄ ÷ (s ÷ √m) with m − H degrees of
/// freedom, s within strata.
pub fn paired_test(stations: &[PairedStation<'_>]) -> Result<PairedTest, StatsError> {
    let mut strata: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let mut differences = Vec::with_capacity(stations.len());
    let mut response_ratios = Vec::with_capacity(stations.len());
    for station in stations {
        let (poll, official) = station.shares()?;
        strata.entry(station.stratum).or_default().push(poll - official);
        differences.push(poll - official);
        response_ratios.push(response_ratio(poll, official));
    }
    let needed = strata.len() as u64 + 1;
    let found = differences.len() as u64;
    if found < needed {
        return Err(StatsError::TooFew { found, needed });
    }
    let df = found - strata.len() as u64;
    let squares: f64 =
        strata.values().map(|d| sample_variance(d) * d.len().saturating_sub(1) as f64).sum();
    let se = (squares / df as f64 / found as f64).sqrt();
    let mean_difference = mean(&differences);
    let t = quotient(mean_difference, se);
    let logs: Vec<f64> = response_ratios.iter().flatten().map(|r: &f64| r.ln()).collect();
    Ok(PairedTest {
        stations: found,
        mean_difference,
        se,
        t,
        df,
        p: student_two_sided(t, df as f64),
        response_ratio: (!logs.is_empty()).then(|| mean(&logs).exp()),
        response_ratios,
    })
}

/// α = [p ÷ (1 − p)] ÷ [P ÷ (1 − P)]: the ratio of response rates that alone turns the official
/// share P into the poll's share p. `None` where a share is not between 0 and 1.
#[must_use]
pub fn response_ratio(poll: f64, official: f64) -> Option<f64> {
    let inside = |share: f64| 0.0 < share && share < 1.0;
    (inside(poll) && inside(official))
        .then(|| (poll / (1.0 - poll)) / (official / (1.0 - official)))
}

/// Gaps where the count was observed to the signed copy, against gaps where it was not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CopyContrast {
    /// Stations with a signed copy.
    pub with: u64,
    /// Stations without.
    pub without: u64,
    /// Mean gap with, less mean gap without.
    pub difference: f64,
    /// Its standard error (Welch).
    pub se: f64,
    /// Their quotient.
    pub t: f64,
    /// Degrees of freedom (Welch–Satterthwaite).
    pub df: f64,
    /// Chance of as large a |t|.
    pub p: f64,
}

/// Compares the gap between poll and protocol at stations with and without a signed copy of the
/// protocol. The strongest use of an exit poll: unequal willingness to answer has no reason to
/// depend on whether an observer left with a copy.
pub fn contrast_copies(
    with: &[PairedStation<'_>],
    without: &[PairedStation<'_>],
) -> Result<CopyContrast, StatsError> {
    let gaps = |stations: &[PairedStation<'_>]| -> Result<Vec<f64>, StatsError> {
        stations.iter().map(|s| s.shares().map(|(poll, official)| poll - official)).collect()
    };
    let (a, b) = (gaps(with)?, gaps(without)?);
    let found = a.len().min(b.len()) as u64;
    if found < 2 {
        return Err(StatsError::TooFew { found, needed: 2 });
    }
    let (va, vb) = (sample_variance(&a) / a.len() as f64, sample_variance(&b) / b.len() as f64);
    let difference = mean(&a) - mean(&b);
    let se = (va + vb).sqrt();
    let spread = va * va / (a.len() - 1) as f64 + vb * vb / (b.len() - 1) as f64;
    let df = if spread > 0.0 { (va + vb) * (va + vb) / spread } else { found as f64 };
    let t = quotient(difference, se);
    let p = student_two_sided(t, df);
    Ok(CopyContrast { with: a.len() as u64, without: b.len() as u64, difference, se, t, df, p })
}

/// A gap without any spread is infinitely many errors wide, no gap none.
fn quotient(difference: f64, se: f64) -> f64 {
    if se > 0.0 {
        difference / se
    } else if difference == 0.0 {
        0.0
    } else {
        f64::INFINITY.copysign(difference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Words;

    const ROWS: [(u64, u64, u64); 6] =
        [(52, 20, 52), (41, 19, 55), (60, 27, 50), (33, 12, 49), (50, 26, 61), (45, 20, 47)];

    fn fixture() -> Vec<PairedStation<'static>> {
        let station = |&(completed, named, official_votes): &(u64, u64, u64)| {
            let (unit, stratum, official_base) = ("1", "", 100);
            PairedStation { unit, stratum, completed, named, official_base, official_votes }
        };
        ROWS.iter().map(station).collect()
    }

    #[test]
    fn golden_fixture() {
        let test = paired_test(&fixture()).unwrap();
        assert!((test.mean_difference + 0.085_648_195_526_244_3).abs() < 1e-12);
        assert!((test.se - 0.017_352_419_904_474_316).abs() < 1e-12);
        assert!((test.t + 4.935_806_993_937_482).abs() < 1e-9);
        assert_eq!(test.df, 5);
        assert!((test.p - 0.004_337_767_657_247_684).abs() < 1e-9, "{}", test.p);
        let golden = [
            0.576_923_076_923_076_9,
            0.706_611_570_247_933_8,
            0.818_181_818_181_818_2,
            0.594_752_186_588_921_3,
            0.692_622_950_819_672_1,
            0.902_127_659_574_468_3,
        ];
        for (got, golden) in test.response_ratios.iter().zip(golden) {
            assert!((got.unwrap() - golden).abs() < 1e-12);
        }
        assert!((test.response_ratio.unwrap() - 0.706_114_127_502_929_9).abs() < 1e-12);
    }

    #[test]
    fn the_required_sentence() {
        let test = paired_test(&fixture()).unwrap();
        let response = Response { approached: 460, refused: 179, missed: 0, completed: 281 };
        let message = test.sentence(Lang::En, "Abai", Some(&response)).unwrap();
        let said = Words::new(Lang::En).say(&message);
        assert!(said.contains("\u{2212}8.56%") && said.contains("Abai"), "{said}");
        assert!(said.contains("0.706 times") && said.contains("61.09%"), "{said}");
        let message = test.sentence(Lang::En, "Abai", None).unwrap();
        assert!(Words::new(Lang::En).say(&message).contains("no nonresponse data"));
    }

    #[test]
    fn small_unwillingness_explains_much() {
        // New York 2004: margins of 30.3 against 18.1 points.
        let alpha = response_ratio(0.5 + 0.303 / 2.0, 0.5 + 0.181 / 2.0).unwrap();
        assert!((alpha - 1.301).abs() < 5e-3, "{alpha}");
        // 6.5 points of margin at an even vote.
        assert!((response_ratio(0.5325, 0.5).unwrap() - 1.139).abs() < 5e-4);
        assert_eq!(response_ratio(1.0, 0.5), None);
    }

    #[test]
    fn strata_take_their_means_out() {
        let mut stations = fixture();
        for station in &mut stations[..3] {
            station.stratum = "b";
        }
        let test = paired_test(&stations).unwrap();
        assert_eq!(test.df, 4);
        stations.truncate(1);
        let error = StatsError::TooFew { found: 1, needed: 2 };
        assert_eq!(paired_test(&stations), Err(error));
    }

    #[test]
    fn copies_against_no_copies() {
        let without = fixture();
        let mut with = fixture();
        for (station, named) in with.iter_mut().zip([27, 22, 31, 16, 30, 22]) {
            station.named = named;
        }
        let contrast = contrast_copies(&with, &without).unwrap();
        assert!(contrast.difference > 0.05 && contrast.p < 0.05, "{contrast:?}");
        assert!((contrast.df - 10.0).abs() < 5.0);
        assert!(contrast_copies(&with[..1], &without).is_err());
    }
}
