//! Where a finding stands: said in statements of a book, shown beside the finding.

use crate::lang::{Message, Say};

/// Where a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum FindingStatus {
    /// Nobody has said anything of it, or it was opened again.
    #[default]
    Open,
    /// Somebody gave an innocent explanation.
    Explained,
    /// The explanation or the finding is contested.
    Disputed,
    /// A body decided that the record differs as found.
    Upheld,
    /// A body decided that it does not.
    Dismissed,
}

impl FindingStatus {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Explained, Self::Disputed, Self::Upheld, Self::Dismissed];

    /// The word a book spells it with.
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

    /// Whether a body decided, so that the day must be said.
    #[must_use]
    pub const fn is_decision(self) -> bool {
        matches!(self, Self::Upheld | Self::Dismissed)
    }
}

impl Say for FindingStatus {
    fn say(&self) -> Message {
        Message::new(format!("lawyer-state-{}", self.word()))
    }
}
