//! Ids. Every id in a book has one grammar (ledger format E2):
//! `[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?`, at most 64 bytes.

use std::fmt;

use compact_str::CompactString;
use thiserror::Error;

use crate::lang::{Message, Say};

/// The longest id, in bytes (ledger format E2).
pub const MAX_ID: usize = 64;

/// Why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IdError {
    /// The text is empty.
    #[error("id-empty")]
    Empty,
    /// The text is longer than 64 bytes.
    #[error("id-too-long")]
    TooLong {
        /// What stood there.
        found: String,
    },
    /// The text holds a character outside the grammar, or begins or ends with a mark.
    #[error("id-bad-character")]
    BadCharacter {
        /// What stood there.
        found: String,
    },
}

impl Say for IdError {
    fn say(&self) -> Message {
        match self {
            Self::Empty => Message::new("id-empty"),
            Self::TooLong { found } => Message::new("id-too-long").text("found", found),
            Self::BadCharacter { found } => Message::new("id-bad-character").text("found", found),
        }
    }
}

/// Checks the grammar of an id (ledger format E2).
pub fn check_id(text: &str) -> Result<(), IdError> {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return Err(IdError::Empty);
    };
    if bytes.len() > MAX_ID {
        return Err(IdError::TooLong { found: text.to_owned() });
    }
    let inner = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() && bytes.iter().all(inner) {
        Ok(())
    } else {
        Err(IdError::BadCharacter { found: text.to_owned() })
    }
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(CompactString);

        impl $name {
            /// Takes a text that meets the grammar of an id (ledger format E2).
            pub fn new(text: &str) -> Result<Self, IdError> {
                check_id(text)?;
                Ok(Self(CompactString::from(text)))
            }

            /// The id as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                Self::new(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

id_type!(
    /// A unit of the tree: station, territorial commission, region, central commission.
    UnitId
);
id_type!(
    /// A contest: one question put to the voters on one ballot.
    ContestId
);
id_type!(
    /// A line of a protocol form; an option's line is named by the option's id.
    LineKey
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grammar_of_ids() {
        for good in ["a", "0", "03.05", "KZ-1_2", &"x".repeat(64)] {
            assert_eq!(check_id(good), Ok(()), "{good}");
        }
        for bad in ["-a", "a-", ".", "a b", "ә", "a/b", "a\u{202e}b"] {
            assert!(matches!(check_id(bad), Err(IdError::BadCharacter { .. })), "{bad}");
        }
        assert_eq!(check_id(""), Err(IdError::Empty));
        assert!(matches!(check_id(&"x".repeat(65)), Err(IdError::TooLong { .. })));
    }
}
