//! Last digits: do some stand more often than counting produces them? Only stations whose count
//! has a binomial standard deviation of at least 5 take part, each against its own null
//! Bin(n, a/n); "counts of at least 100" is no filter (it fires on clean elections).

use super::super::figures::MAX_STATION;
use super::super::tails::chi_square_upper;
use super::binomial::walk;

/// Last digits of one line over many stations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LastDigit {
    /// Stations that took part.
    pub stations: usize,
    /// How often each digit stood last.
    pub counts: [u64; 10],
    /// How often it is expected to.
    pub expected: [f64; 10],
    /// χ² with 9 degrees of freedom and the full covariance.
    pub chi_square: f64,
    /// Chance of as large a χ².
    pub p: f64,
    /// Standard score of the digit 0.
    pub z_zero: f64,
    /// Standard score of the digits 0 and 5 together.
    pub z_zero_five: f64,
}

/// Tests the last digits of `a` in pairs (n, a): `a` voters or votes out of `n`. `None` where no
/// station can take part.
#[must_use]
pub fn last_digit(pairs: impl IntoIterator<Item = (u64, u64)>) -> Option<LastDigit> {
    let mut stations = 0;
    let mut counts = [0_u64; 10];
    let mut expected = [0.0; 10];
    let mut covariance = [[0.0; 10]; 10];
    for (n, a) in pairs.into_iter().filter(|&(n, a)| varies_enough(n, a)) {
        stations += 1;
        for (digit, count) in (0..).zip(&mut counts) {
            *count += u64::from(a % 10 == digit);
        }
        let q = digit_chances(n, a);
        for ((row, expected), qi) in covariance.iter_mut().zip(&mut expected).zip(&q) {
            *expected += qi;
            for (cell, qj) in row.iter_mut().zip(&q) {
                *cell -= qi * qj;
            }
        }
        for (i, qi) in q.iter().enumerate() {
            covariance[i][i] += qi;
        }
    }
    if stations == 0 {
        return None;
    }
    let off: [f64; 10] = std::array::from_fn(|d| counts[d] as f64 - expected[d]);
    let chi_square = quadratic_form(&covariance, &off)?;
    let both = covariance[0][0] + 2.0 * covariance[0][5] + covariance[5][5];
    Some(LastDigit {
        stations,
        counts,
        expected,
        chi_square,
        p: chi_square_upper(chi_square, 9.0),
        z_zero: off[0] / covariance[0][0].sqrt(),
        z_zero_five: (off[0] + off[5]) / both.sqrt(),
    })
}

/// √(npq) ≥ 5, in integers: a(n − a) ≥ 25n.
fn varies_enough(n: u64, a: u64) -> bool {
    a <= n && n <= MAX_STATION && a * (n - a) >= 25 * n && n > 0
}

/// Chance of each last digit of Bin(n, a/n).
fn digit_chances(n: u64, a: u64) -> [f64; 10] {
    let mut chances = [0.0; 10];
    walk(n, a, |j, weight| {
        let digit = usize::try_from(j % 10).ok();
        if let Some(chance) = digit.and_then(|d| chances.get_mut(d)) {
            *chance += weight;
        }
    });
    let all: f64 = chances.iter().sum();
    chances.map(|c| c / all)
}

/// x′ C⁻¹ x over the first nine digits (the tenth is fixed by them), by Cholesky; `None` where the
/// matrix has no inverse.
fn quadratic_form(c: &[[f64; 10]; 10], x: &[f64; 10]) -> Option<f64> {
    let mut l = [[0.0; 9]; 9];
    let mut y = [0.0; 9];
    let mut sum = 0.0;
    for i in 0..9 {
        for j in 0..=i {
            let inner: f64 = (0..j).map(|k| l[i][k] * l[j][k]).sum();
            let rest = c[i][j] - inner;
            if i == j {
                if rest <= 0.0 {
                    return None;
                }
                l[i][i] = rest.sqrt();
            } else {
                l[i][j] = rest / l[j][j];
            }
        }
        let inner: f64 = (0..i).map(|k| l[i][k] * y[k]).sum();
        y[i] = (x[i] - inner) / l[i][i];
        sum += y[i] * y[i];
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_fixture() {
        let pairs = (0..60).map(|i| {
            let n = 1_000 + 37 * i;
            (n, n * (3 + i % 5) / 10 + i)
        });
        let test = last_digit(pairs).unwrap();
        assert_eq!(test.stations, 60);
        assert_eq!(test.counts, [4, 9, 5, 6, 8, 8, 5, 5, 2, 8]);
        assert!(test.expected.iter().all(|e| (e - 6.0).abs() < 0.05), "{:?}", test.expected);
        assert_eq!(format!("{:.2} {:.3}", test.chi_square, test.p), "7.33 0.602");
        assert!((test.z_zero_five).abs() < 0.005 && (test.z_zero + 0.86).abs() < 0.005);
    }

    #[test]
    fn counts_that_hardly_vary_take_no_part() {
        // 99 of 100 has a standard deviation of 1: its last digit says nothing.
        assert_eq!(last_digit([(100, 99); 50]), None);
        assert_eq!(last_digit([(5, 9), (0, 0), (u64::MAX, 7)]), None);
    }

    #[test]
    fn invented_round_numbers_are_seen() {
        let pairs = (0..300).map(|i| (1_000 + i, 400 + 10 * (i % 20)));
        let test = last_digit(pairs).unwrap();
        assert!(test.p < 1e-9 && test.z_zero > 4.0);
    }
}
