//! Why a contest cannot be decided from the book and the law pack.

use thiserror::Error;

use crate::lang::{Message, Say};
use crate::outcome::OutcomeError;
use crate::pack::PackError;

/// Why a contest is not weighed.
#[derive(Debug, Error)]
pub enum NotWeighed {
    /// No official sheet of it is in the book.
    #[error("lawyer-no-sheets")]
    NoSheets,
    /// The law pack has no rule for contests of this kind.
    #[error("lawyer-no-rule")]
    NoRule {
        /// The law pack.
        pack: String,
        /// The kind of contest.
        kind: String,
    },
    /// Neither definition nor law pack gives the number of seats.
    #[error("lawyer-no-seats")]
    NoSeats,
    /// Neither definition nor law pack gives the share a majority needs.
    #[error("lawyer-no-share")]
    NoShare,
    /// The base the law names is no measure and no line of the form.
    #[error("lawyer-no-base")]
    NoBase {
        /// The base.
        base: String,
    },
    /// A single winner is decided, and the contest has several seats.
    #[error("lawyer-many-seats")]
    ManySeats {
        /// How many.
        seats: u32,
    },
    /// A sheet gives no number for the base.
    #[error("lawyer-base-gap")]
    BaseGap {
        /// The base.
        base: String,
    },
    /// The numbers cannot be computed.
    #[error(transparent)]
    Outcome(#[from] OutcomeError),
    /// A formula of the form pack does not fit the contest.
    #[error(transparent)]
    Pack(#[from] PackError),
}

impl Say for NotWeighed {
    fn say(&self) -> Message {
        match self {
            Self::NoSheets | Self::NoSeats | Self::NoShare => Message::new(self.to_string()),
            Self::NoRule { pack, kind } => {
                Message::new("lawyer-no-rule").text("pack", pack).text("kind", kind)
            }
            Self::NoBase { base } => Message::new("lawyer-no-base").text("base", base),
            Self::BaseGap { base } => Message::new("lawyer-base-gap").text("base", base),
            Self::ManySeats { seats } => Message::new("lawyer-many-seats").number("seats", *seats),
            Self::Outcome(error) => error.say(),
            Self::Pack(error) => error.say(),
        }
    }
}
