//! For each method three texts, written for a reader who knows no statistics: what a positive
//! means, what else explains it, what it cannot see. They are printed together, always.

use crate::lang::Message;

/// A method that has texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Explained {
    /// Whole percentages.
    Integer,
    /// Last digits.
    LastDigit,
    /// Twin stations.
    Twins,
    /// Duplicate vectors.
    Duplicates,
    /// Outliers in a district.
    Outliers,
    /// Quick count.
    QuickCount,
    /// Copies that were not drawn at random.
    Brought,
    /// Exit poll.
    ExitPoll,
    /// Exit poll against the official figure at the same stations.
    Paired,
    /// The gap with against the gap without a signed copy.
    Copies,
    /// Turnout series.
    Turnout,
    /// The public draw.
    Draw,
    /// Recounts of drawn stations.
    Recount,
    /// Observers sent to drawn stations.
    Assigned,
    /// Pictures of turnout and shares.
    Pictures,
}

impl Explained {
    /// Every method, in the order of a report.
    pub const ALL: [Self; 15] = [
        Self::Integer,
        Self::LastDigit,
        Self::Twins,
        Self::Duplicates,
        Self::Outliers,
        Self::QuickCount,
        Self::Brought,
        Self::ExitPoll,
        Self::Paired,
        Self::Copies,
        Self::Turnout,
        Self::Draw,
        Self::Recount,
        Self::Assigned,
        Self::Pictures,
    ];

    /// The key of the method in message ids.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::LastDigit => "digit",
            Self::Twins => "twins",
            Self::Duplicates => "duplicates",
            Self::Outliers => "outliers",
            Self::QuickCount => "quick",
            Self::Brought => "brought",
            Self::ExitPoll => "poll",
            Self::Paired => "paired",
            Self::Copies => "copies",
            Self::Turnout => "turnout",
            Self::Draw => "draw",
            Self::Recount => "recount",
            Self::Assigned => "assigned",
            Self::Pictures => "pictures",
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> Message {
        self.message("name")
    }

    /// What a positive means.
    #[must_use]
    pub fn means(self) -> Message {
        self.message("means")
    }

    /// What else explains it.
    #[must_use]
    pub fn otherwise(self) -> Message {
        self.message("otherwise")
    }

    /// What it cannot see.
    #[must_use]
    pub fn blind(self) -> Message {
        self.message("blind")
    }

    fn message(self, part: &str) -> Message {
        Message::new(format!("stats-{}-{part}", self.key()))
    }
}

/// "An indication, not proof": stands under every result of this room.
#[must_use]
pub fn indication() -> Message {
    Message::new("stats-indication")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Say, Words};
    use crate::stats::poll::PollField;
    use crate::stats::screen::{Measure, Test, Voice};
    use crate::stats::{StatsError, turnout::TurnoutSign};

    #[test]
    fn every_method_is_explained_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for method in Explained::ALL {
                for part in [method.name(), method.means(), method.otherwise(), method.blind()] {
                    assert!(words.has(&part.id), "{} {}", lang.code(), part.id);
                }
            }
            assert!(words.has(&indication().id));
            let tests = [
                Test::Integer,
                Test::IntegerTerritory,
                Test::DigitIssued,
                Test::DigitLeader,
                Test::Twins,
            ];
            let voices = [Voice::Speaks, Voice::Silent, Voice::NotEvaluable];
            let measures = [Measure::Turnout, Measure::Share, Measure::Invalid];
            let names = tests.iter().map(Say::say).chain(voices.iter().map(Say::say));
            for name in names.chain(measures.iter().map(Say::say)) {
                assert!(words.has(&name.id), "{} {}", lang.code(), name.id);
            }
            for field in PollField::ALL {
                assert!(words.has(&field.say().id), "{} {:?}", lang.code(), field);
            }
        }
    }

    #[test]
    fn every_refusal_and_sign_has_words() {
        let text = || "x".to_owned();
        let errors = [
            StatsError::EmptyStratum { stratum: text() },
            StatsError::LoneStation { stratum: text() },
            StatsError::SampleTooLarge { stratum: text(), sampled: 2, stations: 1 },
            StatsError::UnknownStratum { unit: text(), stratum: text() },
            StatsError::Twice { what: text() },
            StatsError::PartExceeds { unit: text(), part: 2, whole: 1 },
            StatsError::DoesNotAdd { unit: text(), approached: 2, sum: 1 },
            StatsError::NoData,
            StatsError::TooFew { found: 1, needed: 2 },
            StatsError::SeedEmpty,
            StatsError::BadCharacter { found: text() },
            StatsError::DrawTooLarge { wanted: 2, found: 1 },
            StatsError::Weights,
            StatsError::Bound,
            StatsError::Silence { allowed: text() },
            StatsError::Time,
        ];
        let signs = [
            TurnoutSign::WentDown { minute: 1, before: 2, after: 1 },
            TurnoutSign::TooFast { from: 1, to: 2, issued: 3, capacity: 2 },
            TurnoutSign::AboveProtocol { bulletin: 2, protocol: 1 },
            TurnoutSign::AboveRegister { minute: 1, issued: 2, registered: 1 },
            TurnoutSign::Headcount { from: 1, to: 2, counted: 3, issued: 2 },
            TurnoutSign::TripTooShort { out: 1, back: 2, voters: 3, possible: 2 },
        ];
        let messages = errors.iter().map(Say::say).chain(signs.iter().map(Say::say));
        for message in messages {
            for lang in Lang::ALL {
                let said = Words::new(lang).say(&message);
                assert!(!said.contains('⟨') && !said.contains("{$"), "{}: {said}", lang.code());
            }
        }
    }
}
