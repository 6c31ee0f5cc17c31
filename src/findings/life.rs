//! What became of findings, as the book says.

use std::collections::BTreeMap;

use super::id::FindingId;
use crate::lang::{Message, Say};
use crate::paper::Hash32;

/// Where a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Status {
    /// Nobody has said anything of it, or it was opened again.
    #[default]
    Open,
    /// Explained.
    Explained,
    /// Contested.
    Disputed,
    /// A body decided that the record differs as found.
    Upheld,
    /// A body decided that it does not.
    Dismissed,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Explained, Self::Disputed, Self::Upheld, Self::Dismissed];

    /// The word of books, commands and machine-readable output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Explained => "explained",
            Self::Disputed => "disputed",
            Self::Upheld => "upheld",
            Self::Dismissed => "dismissed",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }
}

impl Say for Status {
    fn say(&self) -> Message {
        Message::new(format!("lawyer-state-{}", self.word()))
    }
}

/// One step in the life of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The entry that says it.
    pub seq: u64,
    /// The entry's hash.
    pub hash: Hash32,
    /// When it was entered, as the operator claims.
    pub at: String,
    /// Where the finding stands after it.
    pub status: Status,
    /// Who explained, disputed or decided.
    pub by: String,
    /// On which day, `YYYY-MM-DD`; empty where none was given.
    pub date: String,
    /// Why.
    pub reason: String,
}

/// The lives of all findings that anybody marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lives(BTreeMap<String, Vec<Step>>);

impl Lives {
    /// Adds a step; steps come in the order of the book.
    pub fn add(&mut self, finding: &str, step: Step) {
        self.0.entry(finding.to_owned()).or_default().push(step);
    }

    /// The steps of a finding, oldest first.
    #[must_use]
    pub fn steps(&self, finding: &FindingId) -> &[Step] {
        self.0.get(finding.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Where a finding stands.
    #[must_use]
    pub fn status(&self, finding: &FindingId) -> Status {
        self.steps(finding).last().map_or(Status::Open, |step| step.status)
    }

    /// Every finding that was marked.
    pub fn marked(&self) -> impl Iterator<Item = (&str, &[Step])> {
        self.0.iter().map(|(id, steps)| (id.as_str(), steps.as_slice()))
    }
}
