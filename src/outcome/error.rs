//! Why an outcome cannot be computed.

use thiserror::Error;

use crate::paper::{LineKey, UnitId};

/// Why an outcome cannot be computed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OutcomeError {
    /// The numbers leave the range of 128-bit integers.
    #[error("outcome-too-large")]
    TooLarge,
    /// A fraction with the denominator 0.
    #[error("outcome-zero-denominator")]
    ZeroDenominator,
    /// A threshold or majority outside 0 … 1.
    #[error("outcome-bad-share")]
    BadShare {
        /// The share as given.
        share: String,
    },
    /// No seats, or more than [`crate::outcome::Rule::MAX_SEATS`].
    #[error("outcome-bad-seats")]
    BadSeats {
        /// The number of seats as given.
        seats: u32,
    },
    /// Two piles have the same key.
    #[error("outcome-repeated-key")]
    RepeatedKey {
        /// The key that stands twice.
        key: LineKey,
    },
    /// The rule names a pile that the contest lacks.
    #[error("outcome-unknown-key")]
    UnknownKey {
        /// The key as the rule gives it.
        key: LineKey,
    },
    /// The order that breaks ties leaves out an option.
    #[error("outcome-not-in-order")]
    NotInOrder {
        /// The option left out.
        key: LineKey,
    },
    /// Nobody stands who could win.
    #[error("outcome-no-options")]
    NoOptions,
    /// A station's row has not as many piles as the contest.
    #[error("outcome-wrong-width")]
    WrongWidth {
        /// The station.
        unit: UnitId,
        /// Piles of the contest.
        expected: usize,
        /// Piles given for the station.
        found: usize,
    },
}
