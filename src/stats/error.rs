//! Why a computation is refused.

use thiserror::Error;

use crate::lang::{Message, Say};

/// Why a computation is refused. Nothing is guessed in place of a missing figure.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StatsError {
    /// A stratum of which no sampled station reported: no figure for the whole.
    #[error("stats-err-empty-stratum")]
    EmptyStratum {
        /// The stratum.
        stratum: String,
    },
    /// A stratum of which a single sampled station reported: no error can be stated.
    #[error("stats-err-lone-station")]
    LoneStation {
        /// The stratum.
        stratum: String,
    },
    /// More stations in the sample than in the stratum.
    #[error("stats-err-sample-too-large")]
    SampleTooLarge {
        /// The stratum.
        stratum: String,
        /// Sampled stations.
        sampled: u64,
        /// Stations in the stratum.
        stations: u64,
    },
    /// A station belongs to a stratum that was not declared.
    #[error("stats-err-unknown-stratum")]
    UnknownStratum {
        /// The station.
        unit: String,
        /// The stratum it names.
        stratum: String,
    },
    /// A station or a stratum stands twice.
    #[error("stats-err-twice")]
    Twice {
        /// Its id or name.
        what: String,
    },
    /// A part is larger than its whole.
    #[error("stats-err-part-exceeds")]
    PartExceeds {
        /// The station.
        unit: String,
        /// The part.
        part: u64,
        /// The whole.
        whole: u64,
    },
    /// Refused and completed do not add to approached.
    #[error("stats-err-does-not-add")]
    DoesNotAdd {
        /// The station.
        unit: String,
        /// Approached.
        approached: u64,
        /// Refused and completed together.
        sum: u64,
    },
    /// Nothing to compute from.
    #[error("stats-err-no-data")]
    NoData,
    /// Too few stations to state an error.
    #[error("stats-err-too-few")]
    TooFew {
        /// Stations given.
        found: u64,
        /// Stations needed.
        needed: u64,
    },
    /// The seed is empty once spaces are taken out.
    #[error("stats-err-seed-empty")]
    SeedEmpty,
    /// The seed or an id holds a character that does not print.
    #[error("stats-err-bad-character")]
    BadCharacter {
        /// What stood there.
        found: String,
    },
    /// More is to be drawn than there is.
    #[error("stats-err-draw-too-large")]
    DrawTooLarge {
        /// How many are to be drawn.
        wanted: u64,
        /// How many there are.
        found: u64,
    },
    /// Every weight is zero.
    #[error("stats-err-weights")]
    Weights,
    /// The total error bound must be above 1: below it no error could change the result.
    #[error("stats-err-bound")]
    Bound,
    /// A publication inside the silence the law orders.
    #[error("stats-err-silence")]
    Silence {
        /// From when it may be published, as text in the election's own time zone.
        allowed: String,
    },
    /// A date or time the calendar does not know.
    #[error("stats-err-time")]
    Time,
}

impl Say for StatsError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::EmptyStratum { stratum } | Self::LoneStation { stratum } => {
                message.text("stratum", stratum)
            }
            Self::SampleTooLarge { stratum, sampled, stations } => message
                .text("stratum", stratum)
                .number("sampled", *sampled)
                .number("stations", *stations),
            Self::UnknownStratum { unit, stratum } => {
                message.text("unit", unit).text("stratum", stratum)
            }
            Self::Twice { what } => message.text("what", what),
            Self::PartExceeds { unit, part, whole } => {
                message.text("unit", unit).number("part", *part).number("whole", *whole)
            }
            Self::DoesNotAdd { unit, approached, sum } => {
                message.text("unit", unit).number("approached", *approached).number("sum", *sum)
            }
            Self::TooFew { found, needed } => {
                message.number("found", *found).number("needed", *needed)
            }
            Self::BadCharacter { found } => message.text("found", found),
            Self::DrawTooLarge { wanted, found } => {
                message.number("wanted", *wanted).number("found", *found)
            }
            Self::Silence { allowed } => message.text("allowed", allowed),
            Self::NoData | Self::SeedEmpty | Self::Weights | Self::Bound | Self::Time => message,
        }
    }
}
