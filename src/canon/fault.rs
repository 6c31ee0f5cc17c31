//! Why bytes are not canonical.

use thiserror::Error;

use crate::lang::{Message, Say};

/// What should have stood where the reader stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Exactly these bytes.
    Literal(&'static str),
    /// Valid UTF-8.
    Utf8,
    /// An object.
    Object,
    /// An array.
    Array,
    /// A string.
    Text,
    /// An integer 0 … 2^53 − 1 without leading zeros.
    Integer,
    /// A value: object, array, string, integer, `true` or `false`.
    Value,
    /// An id.
    Id,
    /// Lower-case hexadecimal digits of a fixed number.
    Hex,
    /// A key `[a-z][a-z0-9_]*`.
    Key,
    /// A key greater than the one before it.
    KeyOrder,
    /// A comma or the end of the object or array.
    Comma,
    /// One of the four escapes `\" \\ \t \n`.
    Escape,
    /// A character that books hold; the one there is refused (its code point).
    AllowedCharacter(u32),
    /// No more than eight levels, the line being the first.
    Depth,
    /// Nothing more.
    End,
}

/// Where bytes stop being canonical (ledger format E2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("canon-fault at {offset}: {expected:?}")]
pub struct Fault {
    /// Offset in bytes from the beginning of what was read.
    pub offset: usize,
    /// What should have stood there.
    pub expected: Expected,
}

impl Say for Fault {
    fn say(&self) -> Message {
        Message::new("canon-fault").number("offset", self.offset as u64).message(
            "expected",
            match self.expected {
                Expected::Literal(bytes) => {
                    Message::new("canon-expected-literal").text("bytes", bytes)
                }
                Expected::Utf8 => Message::new("canon-expected-utf8"),
                Expected::Object => Message::new("canon-expected-object"),
                Expected::Array => Message::new("canon-expected-array"),
                Expected::Text => Message::new("canon-expected-text"),
                Expected::Integer => Message::new("canon-expected-integer"),
                Expected::Value => Message::new("canon-expected-value"),
                Expected::Id => Message::new("canon-expected-id"),
                Expected::Hex => Message::new("canon-expected-hex"),
                Expected::Key => Message::new("canon-expected-key"),
                Expected::KeyOrder => Message::new("canon-expected-key-order"),
                Expected::Comma => Message::new("canon-expected-comma"),
                Expected::Escape => Message::new("canon-expected-escape"),
                Expected::AllowedCharacter(code) => {
                    Message::new("canon-expected-allowed").text("code", format!("U+{code:04X}"))
                }
                Expected::Depth => Message::new("canon-expected-depth"),
                Expected::End => Message::new("canon-expected-end"),
            },
        )
    }
}

/// Why a value has no canonical form (ledger format E2).
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WriteFault {
    /// A text holds a refused character.
    #[error("canon-write-character")]
    Character {
        /// The code point.
        code: u32,
    },
    /// An integer is larger than 2^53 − 1.
    #[error("canon-write-integer")]
    Integer {
        /// The integer.
        found: u64,
    },
    /// A key does not match `[a-z][a-z0-9_]*`.
    #[error("canon-write-key")]
    Key {
        /// The key.
        found: String,
    },
    /// More than eight levels.
    #[error("canon-write-depth")]
    Depth,
}

impl Say for WriteFault {
    fn say(&self) -> Message {
        match self {
            Self::Character { code } => {
                Message::new("canon-write-character").text("code", format!("U+{code:04X}"))
            }
            Self::Integer { found } => Message::new("canon-write-integer").number("found", *found),
            Self::Key { found } => Message::new("canon-write-key").text("found", found),
            Self::Depth => Message::new("canon-write-depth"),
        }
    }
}
