//! Whole percentages: are turnouts and shares such as 75.0 % more frequent than counting ballots
//! produces them? (Kobak, Shpilkin, Pshenichnikov, Annals of Applied Statistics 10(1), 2016.)
//!
//! Where they simulate, this uses the closed form: under the station's own null the count is
//! Bin(n, a/n), so the chance of a whole percentage is a finite sum, and the number of stations
//! that hit one is a sum of independent trials with known mean and variance. Coarse fractions of
//! small stations (Rozenas 2017) are part of that null.

use super::super::figures::StationFigures;
use super::super::tails::{normal_upper, poisson_binomial_upper};
use super::binomial::walk;

/// From this many stations the tail is that of the normal distribution instead of the exact one.
const EXACT_BELOW: usize = 5_000;

/// What one station contributes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StationHit {
    /// Its turnout lies within 0.05 points of a whole percentage.
    pub turnout: bool,
    /// The leader's share does.
    pub result: bool,
    /// Chance of a whole turnout under the station's own null.
    pub q_turnout: f64,
    /// Chance of a whole share.
    pub q_result: f64,
}

impl StationHit {
    /// Chance that at least one of the two is whole.
    #[must_use]
    pub fn q_union(&self) -> f64 {
        1.0 - (1.0 - self.q_turnout) * (1.0 - self.q_result)
    }
}

/// Observed against expected number of stations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Excess {
    /// Stations that hit a whole percentage.
    pub observed: u64,
    /// Expected number.
    pub expected: f64,
    /// Its standard deviation.
    pub sd: f64,
    /// (observed − expected) ÷ sd; 0 where nothing can vary.
    pub z: f64,
    /// Chance of as many or more.
    pub p: f64,
    /// Whether `p` is the exact tail (fewer than 5,000 stations).
    pub exact: bool,
}

/// The test over a set of stations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntegerTest {
    /// Stations the test looked at.
    pub stations: usize,
    /// Turnout or share is whole: the declared test.
    pub union: Excess,
    /// Turnout alone.
    pub turnout: Excess,
    /// Share alone.
    pub result: Excess,
}

/// Whether 100·a/n lies within 0.05 of a whole number, bounds included, in integers.
#[must_use]
pub fn is_whole_percentage(n: u64, a: u64) -> bool {
    let n = u128::from(n);
    if n == 0 {
        return false;
    }
    let rest = 2_000 * u128::from(a) % (20 * n);
    rest.min(20 * n - rest) <= n
}

/// The chance that Bin(n, a/n) out of `n` is a whole percentage; `a` ≤ `n` ≤ [`MAX_STATION`].
///
/// [`MAX_STATION`]: super::super::figures::MAX_STATION
fn whole_percentage_chance(n: u64, a: u64) -> f64 {
    let (mut whole, mut all) = (0.0, 0.0);
    // As in `is_whole_percentage`, with the remainder carried from one outcome to the next instead
    // of divided anew.
    let modulus = 20 * n;
    let step = 2_000 % modulus;
    let mut last = a;
    let mut rest = 2_000 * a % modulus;
    walk(n, a, |j, weight| {
        if j == last + 1 {
            rest += step;
            rest -= if rest >= modulus { modulus } else { 0 };
        } else if j + 1 == last {
            rest += if rest < step { modulus } else { 0 };
            rest -= step;
        } else {
            rest = 2_000 * j % modulus;
        }
        last = j;
        all += weight;
        whole += if rest <= n || rest >= modulus - n { weight } else { 0.0 };
    });
    whole / all
}

/// What each station contributes; `None` for one the screening leaves out.
#[must_use]
pub fn station_hit(station: &StationFigures<'_>) -> Option<StationHit> {
    station.is_screened().then(|| StationHit {
        turnout: is_whole_percentage(station.registered, station.issued),
        result: is_whole_percentage(station.ballots, station.leader),
        q_turnout: whole_percentage_chance(station.registered, station.issued),
        q_result: whole_percentage_chance(station.ballots, station.leader),
    })
}

/// What each of many stations contributes, in their order, computed on all processors. How many
/// there are does not show: no sum crosses stations here.
#[must_use]
pub fn station_hits(stations: &[StationFigures<'_>]) -> Vec<Option<StationHit>> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let part = stations.len().div_ceil(threads).max(1_000);
    let mut hits = vec![None; stations.len()];
    std::thread::scope(|scope| {
        for (stations, hits) in stations.chunks(part).zip(hits.chunks_mut(part)) {
            scope.spawn(move || {
                for (station, hit) in stations.iter().zip(hits) {
                    *hit = station_hit(station);
                }
            });
        }
    });
    hits
}

/// The test over the given stations.
#[must_use]
pub fn integer_test<'a>(hits: impl IntoIterator<Item = &'a StationHit>) -> IntegerTest {
    let hits: Vec<&StationHit> = hits.into_iter().collect();
    let of = |hit: &dyn Fn(&StationHit) -> bool, q: &dyn Fn(&StationHit) -> f64| {
        let observed = hits.iter().filter(|h| hit(h)).count();
        excess(observed, &hits.iter().map(|h| q(h)).collect::<Vec<f64>>())
    };
    IntegerTest {
        stations: hits.len(),
        union: of(&|h| h.turnout || h.result, &StationHit::q_union),
        turnout: of(&|h| h.turnout, &|h| h.q_turnout),
        result: of(&|h| h.result, &|h| h.q_result),
    }
}

fn excess(observed: usize, q: &[f64]) -> Excess {
    let expected: f64 = q.iter().sum();
    let sd = q.iter().map(|q| q * (1.0 - q)).sum::<f64>().sqrt();
    let z = if sd > 0.0 { (observed as f64 - expected) / sd } else { 0.0 };
    let exact = q.len() < EXACT_BELOW;
    let p = if exact { poisson_binomial_upper(q, observed) } else { normal_upper(z) };
    Excess { observed: observed as u64, expected, sd, z, p, exact }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The hand-made fixture of the golden file: registered, issued, ballots, leader.
    const FIXTURE: [[u64; 4]; 10] = [
        [1200, 720, 715, 429],
        [980, 637, 630, 410],
        [1501, 900, 899, 540],
        [2000, 1300, 1298, 779],
        [455, 300, 300, 171],
        [130, 91, 91, 50],
        [2241, 1219, 1219, 892],
        [640, 512, 511, 358],
        [1777, 1066, 1066, 533],
        [3000, 2250, 2246, 1572],
    ];

    const Q_TURNOUT: [f64; 10] = [
        0.083_333_333_333_333_29,
        0.101_345_774_569_683_31,
        0.133_333_333_333_336_36,
        0.150_000_000_036_416_9,
        0.089_192_197_954_492_68,
        0.083_028_197_155_123_94,
        0.094_664_419_531_212_43,
        0.088_043_727_658_067_88,
        0.098_685_371_510_472_26,
        0.100_000_780_745_823_73,
    ];

    const Q_RESULT: [f64; 10] = [
        0.119_375_222_502_724_1,
        0.105_647_323_048_229_7,
        0.110_872_007_575_406_7,
        0.076_923_077_523_347_15,
        0.333_333_333_333_333_26,
        0.097_072_379_033_179_78,
        0.090_628_547_257_853_35,
        0.082_935_884_043_590_63,
        0.093_709_533_225_254_15,
        0.091_239_360_758_474_91,
    ];

    const Q_UNION: [f64; 10] = [
        0.192_760_620_627_497_1,
        0.196_286_187_832_376_6,
        0.229_422_406_565_355_17,
        0.215_384_615_928_460_7,
        0.392_794_798_636_328_4,
        0.172_040_831_563_619_93,
        0.176_713_667_969_944_03,
        0.163_677_627_313_843_5,
        0.183_147_144_635_319_23,
        0.182_116_134_193_701_32,
    ];

    fn fixture() -> Vec<StationHit> {
        FIXTURE
            .iter()
            .filter_map(|&[registered, issued, ballots, leader]| {
                let options = &[];
                station_hit(&StationFigures {
                    unit: "x",
                    territory: "",
                    registered,
                    issued,
                    ballots,
                    leader,
                    options,
                })
            })
            .collect()
    }

    #[test]
    fn golden_fixture() {
        let hits = fixture();
        let turnout: Vec<u8> = hits.iter().map(|h| u8::from(h.turnout)).collect();
        let result: Vec<u8> = hits.iter().map(|h| u8::from(h.result)).collect();
        assert_eq!(turnout, [1, 1, 1, 1, 0, 1, 0, 1, 1, 1]);
        assert_eq!(result, [1, 0, 0, 1, 1, 0, 0, 0, 1, 1]);
        for (i, hit) in hits.iter().enumerate() {
            assert!((hit.q_turnout - Q_TURNOUT[i]).abs() < 1e-11, "{i} {}", hit.q_turnout);
            assert!((hit.q_result - Q_RESULT[i]).abs() < 1e-11, "{i} {}", hit.q_result);
            assert!((hit.q_union() - Q_UNION[i]).abs() < 1e-11, "{i}");
        }
        let test = integer_test(&hits);
        let observed = [test.union.observed, test.turnout.observed, test.result.observed];
        assert_eq!(observed, [9, 8, 5]);
        assert!((test.union.expected - 2.104_344_035_266_446).abs() < 1e-9);
        assert!((test.union.sd.powi(2) - 1.621_020_886_842_026).abs() < 1e-9);
        assert!((test.union.p / 5.041_562_816_774_769e-6 - 1.0).abs() < 1e-9);
        assert!(test.union.exact);
    }

    #[test]
    fn small_denominators() {
        assert!((whole_percentage_chance(100, 37) - 1.0).abs() < 1e-12);
        assert!((whole_percentage_chance(2_000, 1_000) - 0.15).abs() < 1e-6);
        assert!((whole_percentage_chance(50, 0) - 1.0).abs() < 1e-15);
        assert!(!is_whole_percentage(0, 0));
    }

    #[test]
    fn many_processors_give_the_same_as_one() {
        let station = |i: u64| StationFigures {
            unit: "x",
            territory: "",
            registered: 90 + i % 700,
            issued: 60 + i % 300,
            ballots: 60 + i % 300,
            leader: 20 + i % 31,
            options: &[],
        };
        let stations: Vec<_> = (0..2_500).map(station).collect();
        let one: Vec<_> = stations.iter().map(station_hit).collect();
        assert_eq!(station_hits(&stations), one);
        assert!(station_hits(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn chance_is_the_sum_over_hits(n in 1_u64..400, a in 0_u64..400) {
            prop_assume!(a <= n);
            let (mut whole, mut all) = (0.0, 0.0);
            walk(n, a, |j, w| {
                all += w;
                if is_whole_percentage(n, j) {
                    whole += w;
                }
            });
            prop_assert!((whole_percentage_chance(n, a) - whole / all).abs() < 1e-12);
        }
    }
}
