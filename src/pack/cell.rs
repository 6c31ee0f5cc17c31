//! One cell of a sheet, eight bytes, as the relations read it.

use crate::paper::{Count, MAX_COUNT, PaperValue};

/// What one line of one sheet holds: a count, a blank, an illegible mark, or no such line at all.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Cell(u64);

impl Cell {
    /// Nothing is written in the line.
    pub const BLANK: Self = Self(u64::MAX);
    /// Something is written in the line and cannot be read.
    pub const ILLEGIBLE: Self = Self(u64::MAX - 1);
    /// The document has no such line.
    pub const ABSENT: Self = Self(u64::MAX - 2);

    /// A number is written.
    #[must_use]
    pub const fn count(n: Count) -> Self {
        Self(n.get())
    }

    /// The number, if one is written.
    #[must_use]
    pub const fn number(self) -> Option<u64> {
        if self.0 <= MAX_COUNT { Some(self.0) } else { None }
    }

    /// Why there is no number; `None` if there is one.
    #[must_use]
    pub const fn missing(self) -> Option<Missing> {
        if self.0 <= MAX_COUNT {
            None
        } else if self.0 == Self::BLANK.0 {
            Some(Missing::Blank)
        } else if self.0 == Self::ILLEGIBLE.0 {
            Some(Missing::Illegible)
        } else {
            Some(Missing::Absent)
        }
    }

    /// The eight bytes as they are: a count, or a number above 2^53 − 1.
    pub(super) const fn raw(self) -> u64 {
        self.0
    }
}

impl From<Count> for Cell {
    fn from(n: Count) -> Self {
        Self::count(n)
    }
}

impl From<PaperValue> for Cell {
    fn from(value: PaperValue) -> Self {
        match value {
            PaperValue::Count(n) => Self::count(n),
            PaperValue::Blank => Self::BLANK,
            PaperValue::Illegible => Self::ILLEGIBLE,
        }
    }
}

impl std::fmt::Debug for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.missing() {
            None => write!(f, "{}", self.0),
            Some(why) => write!(f, "{why:?}"),
        }
    }
}

/// Why a line gives no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Missing {
    /// Nothing is written.
    Blank,
    /// What is written cannot be read.
    Illegible,
    /// The document has no such line.
    Absent,
}

impl Missing {
    /// The message that says so.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Blank => "pack-missing-blank",
            Self::Illegible => "pack-missing-illegible",
            Self::Absent => "pack-missing-absent",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_is_not_zero() {
        assert_eq!(size_of::<Cell>(), 8);
        let zero = Cell::count(Count::default());
        assert_eq!((zero.number(), zero.missing()), (Some(0), None));
        for (cell, why) in [
            (Cell::BLANK, Missing::Blank),
            (Cell::ILLEGIBLE, Missing::Illegible),
            (Cell::ABSENT, Missing::Absent),
        ] {
            assert_eq!((cell.number(), cell.missing()), (None, Some(why)));
        }
        assert_eq!(Cell::from(PaperValue::Blank), Cell::BLANK);
    }
}
