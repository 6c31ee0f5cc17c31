//! What recounted stations prove: the Kaplan–Markov bound for draws proportional to possible error
//! (Stark 2009), how many clean draws a result needs, and the plain chance to hit a bad station.
//! A risk limit holds only if the paper is trustworthy, the totals were committed before the seed
//! and a failed audit leads to a full count; otherwise the sample is a request list.

use super::super::error::StatsError;

/// The total error bound `U`, the sum of the bounds of all stations: how many times over the largest possible errors of all
/// stations could overturn the reported result. Kept as a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoundTotal {
    numerator: u128,
    denominator: u128,
}

impl BoundTotal {
    /// U as a fraction above 1. At most 1 means that no error within the bounds could change the
    /// result, so there is nothing to test.
    pub const fn new(numerator: u128, denominator: u128) -> Result<Self, StatsError> {
        if denominator == 0 || numerator <= denominator {
            Err(StatsError::Bound)
        } else {
            Ok(Self { numerator, denominator })
        }
    }

    /// 1 − 1/U.
    fn keep(self) -> f64 {
        (self.numerator - self.denominator) as f64 / self.numerator as f64
    }

    /// Its logarithm, precise for a large U too.
    fn ln_keep(self) -> f64 {
        (-(self.denominator as f64 / self.numerator as f64)).ln_1p()
    }
}

/// The taint of a recounted station: error found ÷ largest possible, 0 where the error favours
/// the reported loser. Both in the same unit (votes of the assertion).
#[must_use]
pub fn taint(error: i64, bound: u64) -> f64 {
    if error <= 0 || bound == 0 { 0.0 } else { error as f64 / bound as f64 }
}

/// The Kaplan–Markov p-value Π (1 − 1/U) ÷ (1 − tᵢ), at most 1: the chance that a wrong result
/// would have looked at least this clean.
#[must_use]
pub fn kaplan_markov(total: BoundTotal, taints: &[f64]) -> f64 {
    let factor = |t: &f64| {
        if *t >= 1.0 { f64::INFINITY } else { total.keep() / (1.0 - t.max(0.0)) }
    };
    let p: f64 = taints.iter().map(factor).product();
    if p.is_nan() { 1.0 } else { p.min(1.0) }
}

/// Draws without any error that bring the risk to `alpha`: ⌈ln α ÷ ln(1 − 1/U)⌉. `None` for an
/// `alpha` outside 0…1.
#[must_use]
pub fn draws_needed(total: BoundTotal, alpha: f64) -> Option<u64> {
    if !(0.0 < alpha && alpha < 1.0) {
        return None;
    }
    let mut draws = ceiling(alpha.ln() / total.ln_keep());
    // Rounding of the logarithms never decides.
    while draws > 1 && risk_after(total, draws - 1) <= alpha {
        draws -= 1;
    }
    Some(draws)
}

fn risk_after(total: BoundTotal, draws: u64) -> f64 {
    (total.ln_keep() * draws as f64).exp()
}

/// The smallest whole number not below `x`, for 0 < x < 2^53.
fn ceiling(x: f64) -> u64 {
    let (mut low, mut high) = (0_u64, 1 << 53);
    while low < high {
        let middle = low.midpoint(high);
        if (middle as f64) < x { low = middle + 1 } else { high = middle }
    }
    low
}

/// The chance that `sample` stations drawn at random out of `stations` hit at least one of `bad`:
/// 1 − C(N − k, n) ÷ C(N, n).
#[must_use]
pub fn chance_to_see(stations: u64, bad: u64, sample: u64) -> f64 {
    if bad == 0 || sample == 0 {
        return 0.0;
    }
    if bad.saturating_add(sample) > stations {
        return 1.0;
    }
    // The smaller of the two gives the shorter product.
    let (few, many) = (bad.min(sample), bad.max(sample));
    let miss: f64 =
        (0..few).map(|i| (stations - many - i) as f64 / (stations - i) as f64).product();
    1.0 - miss
}

/// The smallest random sample that hits at least one of `bad` stations with chance `wanted`;
/// `None` where no sample does.
#[must_use]
pub fn stations_to_see(stations: u64, bad: u64, wanted: f64) -> Option<u64> {
    if bad == 0 || bad > stations || !(0.0..=1.0).contains(&wanted) {
        return None;
    }
    let (mut low, mut high) = (0, stations);
    while low < high {
        let middle = low.midpoint(high);
        if chance_to_see(stations, bad, middle) < wanted { low = middle + 1 } else { high = middle }
    }
    Some(low)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bound(numerator: u128, denominator: u128) -> BoundTotal {
        BoundTotal::new(numerator, denominator).unwrap()
    }

    #[test]
    fn goldens_of_kaplan_markov() {
        let cases = [
            (bound(21, 1), 30, 0.231_377_448_655_857_77, 30),
            (bound(11, 1), 30, 0.057_308_553_301_168_026, 16),
            (bound(23, 3), 36, 0.006_529_467_240_262_363, 11),
        ];
        for (total, clean, p, first_round) in cases {
            let got = kaplan_markov(total, &vec![0.0; clean]);
            assert!((got - p).abs() < 1e-12, "{got}");
            // Arlo draws one more than needed.
            assert_eq!(draws_needed(total, 0.25).map(|n| n + 1), Some(first_round));
        }
    }

    /// Kazakhstan 2023 at 5 %: U = 1 + ballots · (largest loss a ballot) ÷ margin.
    #[test]
    fn planning_of_2023() {
        let ballots = 6_521_860_u128;
        let plurality = 3_431_510 - 693_938;
        assert_eq!(draws_needed(bound(plurality + ballots, plurality), 0.05), Some(9));
        // OSDP over 5 %: margin 12,735.95 and a loss of 0.05 a ballot, both times 100.
        assert_eq!(draws_needed(bound(1_273_595 + 5 * ballots, 1_273_595), 0.05), Some(79));
        // Seat of Amanat against Respublica: margin 651279/23, loss 1 + 33/69, both times 69.
        let margin = 651_279 * 3;
        assert_eq!(draws_needed(bound(margin + 102 * ballots, margin), 0.05), Some(1_022));
    }

    proptest! {
        #[test]
        fn a_plan_is_enough_and_not_one_draw_less(n in 2_u128..5_000, d in 1_u128..2_000, a in 1_u32..50) {
            prop_assume!(n > d);
            let (total, alpha) = (bound(n, d), f64::from(a) / 100.0);
            let draws = usize::try_from(draws_needed(total, alpha).unwrap()).unwrap();
            prop_assert!(kaplan_markov(total, &vec![0.0; draws]) <= alpha * (1.0 + 1e-9));
            prop_assert!(kaplan_markov(total, &vec![0.0; draws - 1]) > alpha * (1.0 - 1e-9));
        }
    }

    #[test]
    fn taints_raise_the_risk() {
        let total = bound(3, 1);
        assert!((taint(5, 20) - 0.25).abs() < 1e-15);
        assert!(taint(-5, 20).abs() < 1e-15);
        let clean = kaplan_markov(total, &[0.0; 5]);
        assert!((kaplan_markov(total, &[0.0, 0.0, 0.25, 0.0, 0.0]) - clean / 0.75).abs() < 1e-12);
        assert!((kaplan_markov(total, &[1.0, 0.0]) - 1.0).abs() < 1e-15);
        assert_eq!(BoundTotal::new(5, 5), Err(StatsError::Bound));
        assert_eq!(draws_needed(total, 0.0), None);
    }

    #[test]
    fn chance_to_hit_a_bad_station() {
        // 1 − C(8,2)/C(10,2) = 1 − 28/45.
        assert!((chance_to_see(10, 2, 2) - 17.0 / 45.0).abs() < 1e-12);
        assert!((chance_to_see(10, 2, 9) - 1.0).abs() < 1e-15);
        assert!(chance_to_see(10, 0, 5).abs() < 1e-15);
        let needed = stations_to_see(3_000, 30, 0.95).unwrap();
        assert!(chance_to_see(3_000, 30, needed) >= 0.95);
        assert!(chance_to_see(3_000, 30, needed - 1) < 0.95);
        assert_eq!(stations_to_see(10, 0, 0.5), None);
    }
}
