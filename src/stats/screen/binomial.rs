//! Walking a binomial distribution outwards from its peak.

/// Weights below this share of the peak are left out: all of them together are less than 10⁻¹³ of
/// the whole.
const NEGLIGIBLE: f64 = 1e-15;

/// Visits every outcome `j` of Bin(n, a/n) that carries weight, with its probability relative to
/// that of `j = a` (the mean is a whole number and so the peak). The walk stops where the weight
/// has fallen below [`NEGLIGIBLE`]. No special function is needed: a probability is the sum of
/// its weights over the sum of all. `a` is at most `n`.
pub(super) fn walk(n: u64, a: u64, mut visit: impl FnMut(u64, f64)) {
    visit(a, 1.0);
    if a == 0 || a >= n {
        return;
    }
    let odds = a as f64 / (n - a) as f64;
    // Counters run along as floats: converting them anew at each step costs as much as the step.
    let (mut weight, mut up, mut left) = (1.0, a as f64 + 1.0, (n - a) as f64);
    for j in a + 1..=n {
        weight *= left * odds / up;
        if weight < NEGLIGIBLE {
            break;
        }
        visit(j, weight);
        up += 1.0;
        left -= 1.0;
    }
    let (mut weight, mut up, mut left) = (1.0, a as f64, (n - a) as f64 + 1.0);
    for j in (0..a).rev() {
        weight *= up / (left * odds);
        if weight < NEGLIGIBLE {
            break;
        }
        visit(j, weight);
        up -= 1.0;
        left += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_case_by_hand() {
        // Bin(4, 1/4): 81, 108, 54, 12, 1 of 256.
        let mut weights = [0.0; 5];
        walk(4, 1, |j, w| weights[usize::try_from(j).unwrap()] = w);
        for (w, by_hand) in weights.iter().zip([81.0, 108.0, 54.0, 12.0, 1.0]) {
            assert!((w - by_hand / 108.0).abs() < 1e-15);
        }
        let mut seen = Vec::new();
        walk(7, 0, |j, _| seen.push(j));
        walk(7, 7, |j, _| seen.push(j));
        assert_eq!(seen, [0, 7]);
    }
}
