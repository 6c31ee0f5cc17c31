//! Taking the members of a body one by one; what is left over is a fault.

use std::collections::BTreeMap;

use thiserror::Error;

use super::key::{PublicKey, is_principal};
use super::note::Vkey;
use crate::canon::{Value, WriteFault, is_id};
use crate::lang::{Message, Say};
use crate::paper::Hash32;

/// How a canonical body fails the grammar of its type.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BodyFault {
    /// A member its type asks for is not there.
    #[error("book-body-missing")]
    Missing {
        /// The member's key.
        field: &'static str,
    },
    /// A member does not have the form its type asks for.
    #[error("book-body-wrong")]
    Wrong {
        /// The member's key.
        field: String,
    },
    /// A member its type does not know.
    #[error("book-body-surplus")]
    Surplus {
        /// The member's key.
        field: String,
    },
}

impl Say for BodyFault {
    fn say(&self) -> Message {
        match self {
            Self::Missing { field } => Message::new("book-body-missing").text("field", field),
            Self::Wrong { field } => Message::new("book-body-wrong").text("field", field),
            Self::Surplus { field } => Message::new("book-body-surplus").text("field", field),
        }
    }
}

/// The members of an object that nobody took yet.
pub(super) struct Fields(BTreeMap<String, Value>);

impl Fields {
    pub(super) fn new(map: BTreeMap<String, Value>) -> Self {
        Self(map)
    }

    /// Takes an optional member and reads it.
    pub(super) fn may<T>(
        &mut self,
        field: &'static str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<Option<T>, BodyFault> {
        match self.0.remove(field) {
            None => Ok(None),
            Some(value) => match read(&value) {
                Some(read) => Ok(Some(read)),
                None => Err(BodyFault::Wrong { field: field.to_owned() }),
            },
        }
    }

    /// Takes a member that must be there and reads it.
    pub(super) fn must<T>(
        &mut self,
        field: &'static str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<T, BodyFault> {
        self.may(field, read)?.ok_or(BodyFault::Missing { field })
    }

    /// Nothing may be left.
    pub(super) fn end(self) -> Result<(), BodyFault> {
        match self.0.into_keys().next() {
            None => Ok(()),
            Some(field) => Err(BodyFault::Surplus { field: shortened(&field) }),
        }
    }
}

/// What a hostile book names, short enough to be kept and shown.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(64).collect()
}

pub(super) fn text(value: &Value) -> Option<String> {
    value.as_text().map(str::to_owned)
}

pub(super) fn id(value: &Value) -> Option<String> {
    value.as_text().filter(|t| is_id(t)).map(str::to_owned)
}

pub(super) fn hash(value: &Value) -> Option<Hash32> {
    value.as_text().and_then(|t| Hash32::from_hex(t.as_bytes()).ok())
}

pub(super) fn nonce(value: &Value) -> Option<String> {
    value.as_text().filter(|t| is_nonce(t)).map(str::to_owned)
}

/// Whether a text is a nonce: 128 bits in 32 lower-case hexadecimal digits (ledger format E7).
pub(super) fn is_nonce(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

pub(super) fn key(value: &Value) -> Option<PublicKey> {
    value.as_text().and_then(|t| PublicKey::from_ssh_text(t).ok())
}

pub(super) fn vkey(value: &Value) -> Option<Vkey> {
    value.as_text().and_then(|t| Vkey::parse(t).ok())
}

pub(super) fn principal(value: &Value) -> Option<String> {
    value.as_text().filter(|t| is_principal(t)).map(str::to_owned)
}

/// Collects members for the writer.
pub(super) struct Members(BTreeMap<String, Value>);

impl Members {
    pub(super) fn of(kind: &str) -> Self {
        Self([("type".to_owned(), Value::from(kind))].into())
    }

    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    pub(super) fn maybe(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    pub(super) fn bytes(self) -> Result<Vec<u8>, WriteFault> {
        Value::Map(self.0).to_body_bytes()
    }
}

impl From<Hash32> for Value {
    fn from(hash: Hash32) -> Self {
        Self::Text(hash.hex())
    }
}
