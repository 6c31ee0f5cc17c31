//! Messages of this room. Options are named by their keys, or by names the caller has.

use super::decide::{Decision, Open, Repeat, Tie, TieHow};
use super::effect::Verdict;
use super::margin::{Change, ChangeKind, Claim, Question};
use super::{OutcomeError, Rule};
use crate::lang::{Message, Say};
use crate::paper::LineKey;

/// Message ids of what every page about an outcome must say beside its numbers.
pub const NOTES: [&str; 4] =
    ["outcome-note-copies", "outcome-note-worst", "outcome-note-fewest", "outcome-note-separate"];

fn names(keys: &[LineKey], name: &dyn Fn(&LineKey) -> String) -> String {
    keys.iter().map(name).collect::<Vec<_>>().join(", ")
}

impl Claim {
    /// The claim in words, options named by `name`.
    #[must_use]
    pub fn say_with(&self, name: &dyn Fn(&LineKey) -> String) -> Message {
        let two = |id: &str, one: &LineKey, other: &LineKey| {
            Message::new(id).text("one", name(one)).text("other", name(other))
        };
        let single = |id: &str, one: &LineKey| Message::new(id).text("one", name(one));
        match self {
            Self::Beats { winner, loser } => two("outcome-claim-beats", winner, loser),
            Self::Equal { one, other } => two("outcome-claim-equal", one, other),
            Self::NotBehindAgainstAll { option } => single("outcome-claim-not-behind", option),
            Self::BehindAgainstAll { option } => single("outcome-claim-behind", option),
            Self::ReachesQuorum => Message::new("outcome-claim-quorum"),
            Self::MissesQuorum => Message::new("outcome-claim-no-quorum"),
            Self::ReachesMajority { option } => single("outcome-claim-majority", option),
            Self::MissesMajority { option } => single("outcome-claim-no-majority", option),
            Self::ReachesThreshold { list } => single("outcome-claim-threshold", list),
            Self::MissesThreshold { list } => single("outcome-claim-no-threshold", list),
            Self::Seat { holder, rival } => two("outcome-claim-seat", holder, rival),
            Self::SeatEqual { one, other } => two("outcome-claim-seat-equal", one, other),
        }
    }
}

impl Say for Claim {
    fn say(&self) -> Message {
        self.say_with(&ToString::to_string)
    }
}

impl Change {
    /// The change in words, piles named by `name`.
    #[must_use]
    pub fn say_with(&self, name: &dyn Fn(&LineKey) -> String) -> Message {
        let id = match self.kind {
            ChangeKind::Moved => "outcome-change-moved",
            ChangeKind::Removed => "outcome-change-removed",
            ChangeKind::Added => "outcome-change-added",
        };
        let mut message = Message::new(id).number("votes", self.votes);
        if self.kind != ChangeKind::Added {
            message = message.text("from", names(&self.from, name));
        }
        match &self.to {
            Some(to) => message.text("to", name(to)),
            None => message,
        }
    }
}

impl Change {
    /// The number of votes at which the claim hangs on a tie, in words; `None` where it never does
    /// or does already.
    #[must_use]
    pub fn say_tie(&self) -> Option<Message> {
        self.ties_at
            .filter(|votes| *votes > 0)
            .map(|votes| Message::new("outcome-change-ties").number("votes", votes))
    }
}

impl Say for Change {
    fn say(&self) -> Message {
        self.say_with(&ToString::to_string)
    }
}

impl Decision {
    /// The decision in words, options named by `name`. Seats of the single lists are the
    /// caller's table.
    #[must_use]
    pub fn say_with(&self, name: &dyn Fn(&LineKey) -> String) -> Message {
        match self {
            Self::Elected { winner } => {
                Message::new("outcome-elected").text("winner", name(winner))
            }
            Self::Runoff { between } => {
                Message::new("outcome-runoff").text("between", names(between, name))
            }
            Self::Repeat { why: Repeat::AgainstAllLeads } => {
                Message::new("outcome-repeat-against-all")
            }
            Self::Repeat { why: Repeat::Tie } => Message::new("outcome-repeat-tie"),
            Self::Repeat { why: Repeat::NoMajority } => Message::new("outcome-repeat-no-majority"),
            Self::NoQuorum => Message::new("outcome-no-quorum"),
            Self::Adopted => Message::new("outcome-adopted"),
            Self::NotAdopted => Message::new("outcome-not-adopted"),
            Self::Seats { lists, .. } => {
                let seats: i128 = lists.iter().map(|l| i128::from(l.seats)).sum();
                let admitted = lists.iter().filter(|l| l.admitted).count();
                Message::new("outcome-seats")
                    .number("seats", seats)
                    .number("lists", i128::try_from(admitted).unwrap_or(i128::MAX))
            }
            Self::Open { why: Open::Lot } => Message::new("outcome-open-lot"),
            Self::Open { why: Open::NoList } => Message::new("outcome-open-no-list"),
        }
    }
}

impl Say for Decision {
    fn say(&self) -> Message {
        self.say_with(&ToString::to_string)
    }
}

impl Tie {
    /// The tie in words, options named by `name`.
    #[must_use]
    pub fn say_with(&self, name: &dyn Fn(&LineKey) -> String) -> Message {
        let id = match self.how {
            TieHow::Lot => "outcome-tie-lot",
            TieHow::Repeat => "outcome-tie-repeat",
            TieHow::Drawn => "outcome-tie-drawn",
            TieHow::Registration => "outcome-tie-registration",
        };
        let message =
            Message::new(id).text("among", names(&self.among, name)).number("places", self.places);
        match self.how {
            TieHow::Lot | TieHow::Repeat => message,
            TieHow::Drawn | TieHow::Registration => message.text("to", names(&self.to, name)),
        }
    }
}

impl Say for Tie {
    fn say(&self) -> Message {
        self.say_with(&ToString::to_string)
    }
}

impl Say for Verdict {
    fn say(&self) -> Message {
        Message::new(match self {
            Self::CannotChange => "outcome-verdict-cannot-change",
            Self::NotExcluded => "outcome-verdict-not-excluded",
            Self::Exceeds => "outcome-verdict-exceeds",
        })
    }
}

impl Say for Question {
    fn say(&self) -> Message {
        Message::new(match self {
            Self::Winner => "outcome-question-winner",
            Self::Threshold => "outcome-question-threshold",
            Self::Seat => "outcome-question-seat",
        })
    }
}

impl Say for OutcomeError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::TooLarge | Self::ZeroDenominator | Self::NoOptions => message,
            Self::BadShare { share } => message.text("share", share),
            Self::BadSeats { seats } => {
                message.number("seats", *seats).number("most", Rule::MAX_SEATS)
            }
            Self::RepeatedKey { key } | Self::UnknownKey { key } | Self::NotInOrder { key } => {
                message.text("key", key)
            }
            Self::WrongWidth { unit, expected, found } => message
                .text("unit", unit)
                .number("expected", i128::try_from(*expected).unwrap_or(i128::MAX))
                .number("found", i128::try_from(*found).unwrap_or(i128::MAX)),
        }
    }
}
