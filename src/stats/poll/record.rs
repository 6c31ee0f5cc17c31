//! The record of a poll, with every field publication requires (Kazakhstan, Constitutional Law on
//! Elections, art. 28 (9); citation to be checked against the edition in force).

use crate::lang::{Message, Say};

/// A field that a publication must state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PollField {
    /// Who held the poll.
    Pollster,
    /// Who ordered it.
    Client,
    /// Who paid.
    Payer,
    /// When it was held.
    Time,
    /// How people were asked.
    Method,
    /// The exact wording of the question.
    Question,
    /// How many were asked.
    Sample,
    /// The statistical error.
    Error,
    /// The written notice to the central commission before the poll (experts, regions, method).
    Notice,
    /// Five years of experience of a registered legal entity.
    Experience,
}

impl PollField {
    /// Every field, in the order of the law; the last two are duties of the pollster before it
    /// begins.
    pub const ALL: [Self; 10] = [
        Self::Pollster,
        Self::Client,
        Self::Payer,
        Self::Time,
        Self::Method,
        Self::Question,
        Self::Sample,
        Self::Error,
        Self::Notice,
        Self::Experience,
    ];

    /// The key of the field in files and messages.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pollster => "pollster",
            Self::Client => "client",
            Self::Payer => "payer",
            Self::Time => "time",
            Self::Method => "method",
            Self::Question => "question",
            Self::Sample => "sample",
            Self::Error => "error",
            Self::Notice => "notice",
            Self::Experience => "experience",
        }
    }
}

impl Say for PollField {
    fn say(&self) -> Message {
        Message::new(format!("stats-poll-field-{}", self.key()))
    }
}

/// What is recorded about a poll; `None` where nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PollRecord {
    /// Who held the poll: the registered legal entity.
    pub pollster: Option<String>,
    /// Who ordered it.
    pub client: Option<String>,
    /// Who paid.
    pub payer: Option<String>,
    /// When it was held, as it is to be published.
    pub time: Option<String>,
    /// How people were asked.
    pub method: Option<String>,
    /// The exact wording of the question.
    pub question: Option<String>,
    /// How many people were asked.
    pub sample: Option<u64>,
    /// The statistical error, as it is to be published.
    pub error: Option<String>,
    /// Number or date of the notice to the central commission.
    pub notice: Option<String>,
    /// Since when the pollster holds polls.
    pub experience: Option<String>,
}

impl PollRecord {
    /// The fields without a value, in the order of the law. Spaces are no value, and neither is a
    /// sample of nobody.
    #[must_use]
    pub fn missing(&self) -> Vec<PollField> {
        PollField::ALL.into_iter().filter(|field| !self.states(*field)).collect()
    }

    fn states(&self, field: PollField) -> bool {
        let text = match field {
            PollField::Sample => return self.sample.is_some_and(|n| n > 0),
            PollField::Pollster => &self.pollster,
            PollField::Client => &self.client,
            PollField::Payer => &self.payer,
            PollField::Time => &self.time,
            PollField::Method => &self.method,
            PollField::Question => &self.question,
            PollField::Error => &self.error,
            PollField::Notice => &self.notice,
            PollField::Experience => &self.experience,
        };
        text.as_deref().is_some_and(|t| !t.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_asked_for() {
        let mut record = PollRecord::default();
        assert_eq!(record.missing(), PollField::ALL);
        let some = || Some("x".to_owned());
        record = PollRecord {
            pollster: some(),
            client: some(),
            payer: some(),
            time: some(),
            method: some(),
            question: some(),
            sample: Some(1_000),
            error: some(),
            notice: some(),
            experience: some(),
        };
        assert!(record.missing().is_empty());
        record.payer = Some("  ".to_owned());
        record.sample = Some(0);
        assert_eq!(record.missing(), [PollField::Payer, PollField::Sample]);
    }
}
