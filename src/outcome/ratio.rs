//! Exact fractions of 128-bit integers. Arithmetic that leaves the range is an error, never a
//! wrong number.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;

use super::OutcomeError;

/// An exact fraction in lowest terms; the denominator is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    top: i128,
    bottom: i128,
}

pub(super) const fn gcd(a: i128, b: i128) -> u128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Ratio {
    /// 0.
    pub const ZERO: Self = Self { top: 0, bottom: 1 };
    /// 1.
    pub const ONE: Self = Self { top: 1, bottom: 1 };
    /// One half.
    pub const HALF: Self = Self { top: 1, bottom: 2 };

    /// `top` / `bottom`, reduced.
    pub fn new(top: i128, bottom: i128) -> Result<Self, OutcomeError> {
        if bottom == 0 {
            return Err(OutcomeError::ZeroDenominator);
        }
        let common = i128::try_from(gcd(top, bottom)).map_err(|_| OutcomeError::TooLarge)?;
        let (top, bottom) = (top / common, bottom / common);
        if bottom > 0 {
            return Ok(Self { top, bottom });
        }
        match (top.checked_neg(), bottom.checked_neg()) {
            (Some(top), Some(bottom)) => Ok(Self { top, bottom }),
            _ => Err(OutcomeError::TooLarge),
        }
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Self { top: number, bottom: 1 }
    }

    /// `n` percent.
    #[must_use]
    pub fn percent(n: u8) -> Self {
        Self::new(i128::from(n), 100).unwrap_or(Self::ZERO)
    }

    /// The exact value of a decimal number.
    pub fn from_decimal(decimal: Decimal) -> Result<Self, OutcomeError> {
        let bottom = 10_i128.checked_pow(decimal.scale()).ok_or(OutcomeError::TooLarge)?;
        Self::new(decimal.mantissa(), bottom)
    }

    /// The numerator, in lowest terms.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.top
    }

    /// The denominator, in lowest terms; positive.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.bottom
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Result<Self, OutcomeError> {
        let left = self.top.checked_mul(other.bottom);
        let right = other.top.checked_mul(self.bottom);
        let top = left.zip(right).and_then(|(l, r)| l.checked_add(r));
        let bottom = self.bottom.checked_mul(other.bottom);
        let (top, bottom) = top.zip(bottom).ok_or(OutcomeError::TooLarge)?;
        Self::new(top, bottom)
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Result<Self, OutcomeError> {
        self.plus(other.negated()?)
    }

    /// The product.
    pub fn times(self, other: Self) -> Result<Self, OutcomeError> {
        let top = self.top.checked_mul(other.top);
        let bottom = self.bottom.checked_mul(other.bottom);
        let (top, bottom) = top.zip(bottom).ok_or(OutcomeError::TooLarge)?;
        Self::new(top, bottom)
    }

    /// The number with its sign changed.
    pub fn negated(self) -> Result<Self, OutcomeError> {
        let top = self.top.checked_neg().ok_or(OutcomeError::TooLarge)?;
        Ok(Self { top, bottom: self.bottom })
    }

    /// The decimal number with `places` digits after the point, rounded half away from zero.
    /// For reading only: the exact value is what [`fmt::Display`] shows.
    #[must_use]
    pub fn rounded(self, places: u32) -> String {
        let places = places.min(18);
        let (top, bottom) = (self.top.unsigned_abs(), self.bottom.unsigned_abs());
        let (mut whole, mut rest) = (top / bottom, top % bottom);
        let mut digits = String::new();
        for _ in 0..places {
            let (digit, next) = next_digit(rest, bottom);
            digits.push(char::from(b'0' + digit));
            rest = next;
        }
        if rest >= bottom - rest {
            let scale = 10_u128.pow(places);
            let number = digits.parse::<u128>().unwrap_or(0) + 1;
            whole += number / scale;
            if places > 0 {
                digits = format!("{:0width$}", number % scale, width = places as usize);
            }
        }
        let nothing = whole == 0 && digits.bytes().all(|b| b == b'0');
        let sign = if self.top < 0 && !nothing { "\u{2212}" } else { "" };
        if digits.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{digits}") }
    }
}

/// The next decimal digit of `rest / bottom` (< 1) and what remains; ten additions, so that no
/// product can leave the range.
fn next_digit(rest: u128, bottom: u128) -> (u8, u128) {
    let (mut digit, mut sum) = (0, 0);
    for _ in 0..10 {
        if sum >= bottom - rest {
            sum -= bottom - rest;
            digit += 1;
        } else {
            sum += rest;
        }
    }
    (digit, sum)
}

impl Ord for Ratio {
    /// Compares whole parts, then the reciprocals of what remains: no product, no overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = (*self, *other);
        let mut turned = false;
        loop {
            let (whole_a, whole_b) = (a.top.div_euclid(a.bottom), b.top.div_euclid(b.bottom));
            let (rest_a, rest_b) = (a.top.rem_euclid(a.bottom), b.top.rem_euclid(b.bottom));
            let found = whole_a.cmp(&whole_b);
            let found = match (found, rest_a, rest_b) {
                (Ordering::Equal, 0, 0) => Ordering::Equal,
                (Ordering::Equal, 0, _) => Ordering::Less,
                (Ordering::Equal, _, 0) => Ordering::Greater,
                (Ordering::Equal, _, _) => {
                    (a, b) = (
                        Self { top: a.bottom, bottom: rest_a },
                        Self { top: b.bottom, bottom: rest_b },
                    );
                    turned = !turned;
                    continue;
                }
                (unequal, _, _) => unequal,
            };
            return if turned { found.reverse() } else { found };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<u64> for Ratio {
    fn from(number: u64) -> Self {
        Self::whole(i128::from(number))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.bottom == 1 {
            write!(f, "{}", self.top)
        } else {
            write!(f, "{}/{}", self.top, self.bottom)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn r(top: i128, bottom: i128) -> Ratio {
        Ratio::new(top, bottom).unwrap()
    }

    #[test]
    fn lowest_terms_and_shown() {
        assert_eq!(r(6, -4), r(-3, 2));
        assert_eq!(r(-3, 2).to_string(), "-3/2");
        assert_eq!(r(8, 4).to_string(), "2");
        assert_eq!(Ratio::percent(5), r(1, 20));
        assert_eq!(Ratio::from_decimal(Decimal::new(75, 1)).unwrap(), r(15, 2));
        assert_eq!(Ratio::new(1, 0), Err(OutcomeError::ZeroDenominator));
        assert_eq!(r(i128::MAX, 1).plus(Ratio::ONE), Err(OutcomeError::TooLarge));
        assert_eq!(Ratio::new(1, i128::MIN), Err(OutcomeError::TooLarge));
        assert_eq!(Ratio::new(i128::MIN, i128::MIN), Err(OutcomeError::TooLarge));
    }

    #[test]
    fn rounded_for_reading() {
        assert_eq!(r(254_719, 20).rounded(2), "12735.95");
        assert_eq!(r(637, 3).rounded(2), "212.33");
        assert_eq!(r(2, 3).rounded(0), "1");
        assert_eq!(r(1, 2).rounded(0), "1");
        assert_eq!(r(999, 1000).rounded(2), "1.00");
        assert_eq!(r(-1, 8).rounded(2), "\u{2212}0.13");
        assert_eq!(r(-1, 1000).rounded(2), "0.00");
        assert_eq!(r(i128::MAX - 1, i128::MAX).rounded(3), "1.000");
    }

    proptest! {
        #[test]
        fn order_is_that_of_products(a in -999_i128..999, b in 1_i128..999, c in -999_i128..999, d in 1_i128..999) {
            prop_assert_eq!(r(a, b).cmp(&r(c, d)), (a * d).cmp(&(c * b)));
        }

        #[test]
        fn order_never_overflows(a: i64, b in 1..i64::MAX, scale in 1_i128..i128::from(i64::MAX)) {
            let (a, b) = (i128::from(a), i128::from(b));
            prop_assert_eq!(r(a * scale, b * scale).cmp(&r(a, b)), Ordering::Equal);
            prop_assert_eq!(r(i128::MAX, b).cmp(&r(i128::MAX - 1, b)), Ordering::Greater);
        }

        #[test]
        fn sum_and_difference_undo_each_other(a: i32, b in 1..i32::MAX, c: i32, d in 1..i32::MAX) {
            let (x, y) = (r(a.into(), b.into()), r(c.into(), d.into()));
            prop_assert_eq!(x.plus(y).and_then(|z| z.minus(y)), Ok(x));
        }
    }
}
