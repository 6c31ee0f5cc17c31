//! Many tests at once: the more are run, the more of them speak by chance. Adjusted p-values of
//! Benjamini–Hochberg (1995) and Benjamini–Yekutieli (2001, any dependence): a test is rejected at
//! level q where its adjusted value is at most q.

/// Benjamini–Hochberg: for independent tests (one per territory).
#[must_use]
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    step_up(p, 1.0)
}

/// Benjamini–Yekutieli: for tests that may depend on each other in any way.
#[must_use]
pub fn benjamini_yekutieli(p: &[f64]) -> Vec<f64> {
    let harmonic = (1..=p.len()).map(|i| 1.0 / i as f64).sum();
    step_up(p, harmonic)
}

fn step_up(p: &[f64], factor: f64) -> Vec<f64> {
    let mut out = vec![1.0; p.len()];
    let mut ceiling = 1.0_f64;
    for (rank, i) in ascending(p).into_iter().enumerate().rev() {
        ceiling = ceiling.min(p[i] * factor * p.len() as f64 / (rank + 1) as f64);
        out[i] = ceiling;
    }
    out
}

/// Positions in ascending order of p; equal values keep their order.
fn ascending(p: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[a].total_cmp(&p[b]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Benjamini and Hochberg 1995, section 3.2.
    const P: [f64; 15] = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262,
        0.5719, 0.6528, 0.759, 1.0,
    ];

    const ADJUSTED: [f64; 15] = [
        0.0015,
        0.003,
        0.0095,
        0.035_625,
        0.0603,
        0.063_857_14,
        0.063_857_14,
        0.0645,
        0.0765,
        0.486,
        0.581_181_82,
        0.714_875,
        0.753_230_77,
        0.813_214_29,
        1.0,
    ];

    fn rejected(adjusted: &[f64]) -> usize {
        adjusted.iter().filter(|&&p| p <= 0.05).count()
    }

    #[test]
    fn golden_of_1995() {
        let bh = benjamini_hochberg(&P);
        for (got, golden) in bh.iter().zip(ADJUSTED) {
            assert!((got - golden).abs() < 1e-8, "{got} {golden}");
        }
        assert_eq!(rejected(&bh), 4);
        assert_eq!(rejected(&benjamini_yekutieli(&P)), 3);
    }

    #[test]
    fn order_does_not_matter() {
        let mut turned = P;
        turned.reverse();
        let mut adjusted = benjamini_hochberg(&turned);
        adjusted.reverse();
        assert_eq!(adjusted, benjamini_hochberg(&P));
        assert!(benjamini_hochberg(&[]).is_empty());
    }
}
