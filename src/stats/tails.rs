//! Tails and quantiles of the distributions the tests need.

use statrs::distribution::{ContinuousCDF, StudentsT};
use statrs::function::{beta::beta_reg, erf::erfc, gamma::gamma_ur};

/// P(Z ≥ z) of the standard normal.
#[must_use]
pub fn normal_upper(z: f64) -> f64 {
    if z.is_nan() { 1.0 } else { 0.5 * erfc(z / std::f64::consts::SQRT_2) }
}

/// P(|T| ≥ |t|) of Student's t with `df` degrees of freedom; 1 where it is not defined.
#[must_use]
pub fn student_two_sided(t: f64, df: f64) -> f64 {
    if t.is_nan() || df.is_nan() || df <= 0.0 {
        return 1.0;
    }
    if t.is_infinite() {
        return 0.0;
    }
    beta_reg(df / 2.0, 0.5, df / (df + t * t))
}

/// The quantile of Student's t, e.g. `student_quantile(0.975, 7.0)` = 2.3646; `None` where it is
/// not defined.
#[must_use]
pub fn student_quantile(p: f64, df: f64) -> Option<f64> {
    if !(0.0 < p && p < 1.0) {
        return None;
    }
    StudentsT::new(0.0, 1.0, df).ok().map(|t| t.inverse_cdf(p))
}

/// P(X ≥ x) of χ² with `df` degrees of freedom.
#[must_use]
pub fn chi_square_upper(x: f64, df: f64) -> f64 {
    if x.is_nan() || x <= 0.0 || df.is_nan() || df <= 0.0 {
        return 1.0;
    }
    gamma_ur(df / 2.0, x / 2.0)
}

/// P(X ≥ `at_least`) for a sum of independent yes/no trials with chances `p`, exactly: the chance
/// that the count arrives at `at_least`, added over the trial at which it does. Only positive terms
/// are added, so a tiny tail keeps its relative precision. Cost: `p.len() × at_least`.
#[must_use]
pub fn poisson_binomial_upper(p: &[f64], at_least: usize) -> f64 {
    if at_least == 0 {
        return 1.0;
    }
    let mut below = vec![0.0_f64; at_least];
    if let Some(none) = below.first_mut() {
        *none = 1.0;
    }
    let mut arrived = 0.0;
    for &p in p {
        let mut carried = 0.0;
        for state in &mut below {
            let moved = *state * p;
            *state = *state * (1.0 - p) + carried;
            carried = moved;
        }
        arrived += carried;
    }
    arrived.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_agree_with_tables() {
        assert!((normal_upper(1.959_963_984_540_054) - 0.025).abs() < 1e-11);
        assert!((chi_square_upper(7.333_333_333_333_333, 9.0) - 0.602).abs() < 5e-4);
        let q = student_quantile(0.975, 7.0).unwrap_or_default();
        assert!((q - 2.364_624_251_592_784).abs() < 1e-9, "{q}");
        assert!((student_two_sided(q, 7.0) - 0.05).abs() < 1e-9);
        assert_eq!(student_quantile(0.975, 0.0), None);
        assert!((student_two_sided(f64::NAN, 3.0) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn tail_of_a_sum_of_unlike_trials() {
        let p = [0.1, 0.2, 0.3, 0.4];
        let pmf = [0.3024, 0.4404, 0.2144, 0.0404, 0.0024];
        for (k, mass) in pmf.iter().enumerate() {
            let got = poisson_binomial_upper(&p, k) - poisson_binomial_upper(&p, k + 1);
            assert!((got - mass).abs() < 1e-12, "{k}: {got}");
        }
        assert!((poisson_binomial_upper(&p, 3) - 0.0428).abs() < 1e-12);
        assert!(poisson_binomial_upper(&p, 5).abs() < 1e-15);
    }
}
