//! Exact decimal numbers: a whole number of units of a power of ten. No rounding, no floats.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;

/// The most decimal places a constant of a pack may have.
pub const MAX_PLACES: u8 = 9;

/// An exact decimal number: `units / 10^places`, kept without trailing zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Exact {
    units: i128,
    places: u8,
}

/// `10^places`; saturates beyond what 128 bits hold.
pub(crate) const fn power_of_ten(places: u8) -> i128 {
    10_i128.saturating_pow(places as u32)
}

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self { units: 0, places: 0 };

    /// A whole number.
    #[must_use]
    pub const fn whole(units: i128) -> Self {
        Self { units, places: 0 }
    }

    /// `units / 10^places`.
    #[must_use]
    pub const fn new(units: i128, places: u8) -> Self {
        let (mut units, mut places) = (units, places);
        while places > 0 && units % 10 == 0 {
            units /= 10;
            places -= 1;
        }
        Self { units, places }
    }

    /// Reads digits with at most one point between them (`1.01`); `None` for anything else, for
    /// more than 12 digits before the point, or more than nine places after it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
        let places = u8::try_from(part.len()).ok().filter(|p| *p <= MAX_PLACES)?;
        if !digits(whole) || !digits(part) || whole.len() > 12 {
            return None;
        }
        let units = format!("{whole}{part}").parse().ok()?;
        Some(Self::new(units, places))
    }

    /// A hundredth of this number.
    #[must_use]
    pub const fn percent(self) -> Self {
        Self::new(self.units, self.places + 2)
    }

    /// Units and decimal places: the number is `units / 10^places`.
    #[must_use]
    pub const fn parts(self) -> (i128, u8) {
        (self.units, self.places)
    }

    /// The number, if it is whole.
    #[must_use]
    pub const fn as_whole(self) -> Option<i128> {
        if self.places == 0 { Some(self.units) } else { None }
    }

    /// The same number as a `rust_decimal`; `None` if it is too long for one.
    #[must_use]
    pub fn to_decimal(self) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(self.units, u32::from(self.places)).ok()
    }

    /// The number in units of `10^-places`; `None` if it has more places or does not fit.
    pub(crate) fn at(self, places: u8) -> Option<i128> {
        let more = places.checked_sub(self.places)?;
        self.units.checked_mul(power_of_ten(more))
    }

    /// The product; `None` if it does not fit.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        let units = self.units.checked_mul(other.units)?;
        Some(Self::new(units, self.places.checked_add(other.places)?))
    }

    /// The number with its sign turned.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { units: self.units.saturating_neg(), places: self.places }
    }

    /// The whole number at or above a non-negative number.
    pub(crate) const fn ceil_units(self) -> u128 {
        self.units.unsigned_abs().div_ceil(power_of_ten(self.places).unsigned_abs())
    }

    /// The whole number at or above its size, for counting votes affected.
    #[must_use]
    pub fn whole_up(self) -> u64 {
        u64::try_from(self.absolute().ceil_units()).unwrap_or(u64::MAX)
    }

    /// The number without its sign.
    #[must_use]
    pub const fn absolute(self) -> Self {
        Self { units: self.units.saturating_abs(), places: self.places }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.places.max(other.places);
        match (self.at(places), other.at(places)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // Only a number near the end of 128 bits cannot be brought to the common places; its
            // whole part alone decides then.
            _ => (self.units / power_of_ten(self.places))
                .cmp(&(other.units / power_of_ten(other.places))),
        }
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.units < 0 {
            f.write_str("-")?;
        }
        let (digits, places) = (self.units.unsigned_abs(), self.places);
        let one = power_of_ten(places).unsigned_abs();
        write!(f, "{}", digits / one)?;
        if places > 0 {
            write!(f, ".{:0width$}", digits % one, width = usize::from(places))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_and_written_alike() {
        for text in ["0", "7", "1.01", "0.05", "999999999999", "0.000000001"] {
            assert_eq!(Exact::parse(text).map(|e| e.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Exact::parse("1.50"), Some(Exact::new(15, 1)));
        for bad in ["", ".", "1.", ".5", "1e3", "-1", "1,5", "0.0000000001", "1234567890123"] {
            assert_eq!(Exact::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn products_and_order() {
        let (a, b) = (Exact::new(15, 1), Exact::new(25, 2));
        assert_eq!(a.times(b), Some(Exact::new(375, 3)));
        assert!(b < a && Exact::whole(-2) < b);
        assert_eq!(Exact::whole(5).percent().to_string(), "0.05");
        assert_eq!(Exact::new(-25, 2).to_string(), "-0.25");
    }
}
