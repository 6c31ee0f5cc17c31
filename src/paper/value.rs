//! What a line of a sheet holds. Blank is not zero, and neither is illegible (ledger format E8).

use thiserror::Error;

use crate::lang::{Message, Say};

/// The largest count a book can hold: 2^53 − 1 (ledger format E2).
pub const MAX_COUNT: u64 = (1 << 53) - 1;

/// A count of voters, ballots or votes: 0 … 2^53 − 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Count(u64);

/// Why a number is no count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CountError {
    /// Larger than 2^53 − 1.
    #[error("count-too-large")]
    TooLarge,
}

impl Say for CountError {
    fn say(&self) -> Message {
        match self {
            Self::TooLarge => Message::new("count-too-large"),
        }
    }
}

impl Count {
    /// Takes a number up to 2^53 − 1.
    pub fn new(n: u64) -> Result<Self, CountError> {
        if n <= MAX_COUNT { Ok(Self(n)) } else { Err(CountError::TooLarge) }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

/// What stands in one line of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaperValue {
    /// A number is written.
    Count(Count),
    /// Nothing is written.
    Blank,
    /// Something is written and cannot be read.
    Illegible,
}

impl PaperValue {
    /// The number, if one is written.
    #[must_use]
    pub const fn count(self) -> Option<u64> {
        match self {
            Self::Count(c) => Some(c.get()),
            Self::Blank | Self::Illegible => None,
        }
    }
}
