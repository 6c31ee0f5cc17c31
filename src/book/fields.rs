//! Taking the members of a body one by one, without a tree of them; what is left over is a fault.

use std::borrow::Cow;
use std::collections::BTreeMap;

use thiserror::Error;

use super::key::{PublicKey, is_principal};
use super::note::Vkey;
use super::row::read_list;
use crate::canon::{Fault, Reader, Value, WriteFault, is_id};
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

/// A member's value: canonical, and not read yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member<'a>(&'a str);

impl<'a> Member<'a> {
    /// A reader of the value.
    pub(super) fn reader(self) -> Reader<'a> {
        Reader::of_text(self.0)
    }

    /// What `read` makes of the whole value.
    fn whole<T>(self, read: impl FnOnce(&mut Reader<'a>) -> Result<T, Fault>) -> Option<T> {
        let mut reader = self.reader();
        let value = read(&mut reader).ok()?;
        reader.end().ok().map(|()| value)
    }

    /// The text, if it is one.
    pub(super) fn as_text(self) -> Option<Cow<'a, str>> {
        self.whole(Reader::text)
    }

    /// The integer, if it is one.
    pub(super) fn as_int(self) -> Option<u64> {
        self.whole(Reader::int)
    }

    /// The members, if it is an object.
    pub(super) fn as_object(self) -> Option<Fields<'a>> {
        self.whole(Fields::read)
    }

    /// What `read` makes of each item, if it is an array.
    pub(super) fn items<T>(self, read: impl Fn(Member<'a>) -> Option<T>) -> Option<Vec<T>> {
        self.whole(|reader| {
            let mut items = Vec::new();
            reader.begin_array()?;
            while reader.next_item()? {
                items.push(read(Member::next(reader)?));
            }
            Ok(items.into_iter().collect())
        })?
    }

    /// What `read` makes of the pairs of `[{"id":ID,"v":VALUE},…]`, byte-sorted by id, none twice.
    pub(super) fn pairs<T>(
        self,
        read: impl Fn(&mut Reader<'a>) -> Result<(&'a str, T), Fault>,
    ) -> Option<Vec<T>> {
        /// What one pair of a short id and a number takes.
        const SHORT: usize = 24;
        let mut pairs = Vec::with_capacity(self.0.len() / SHORT + 1);
        self.whole(|reader| {
            read_list(reader, |reader| {
                let (id, pair) = read(reader)?;
                pairs.push(pair);
                Ok((id, ()))
            })
        })?;
        Some(pairs)
    }

    /// The value that stands next; passes it.
    fn next(reader: &mut Reader<'a>) -> Result<Self, Fault> {
        let start = reader.pos();
        reader.skip()?;
        Ok(Self(reader.since(start)))
    }
}

/// The members of an object that nobody took yet.
pub(super) struct Fields<'a>(Vec<(&'a str, Member<'a>)>);

impl<'a> Fields<'a> {
    /// Reads the object that stands next: whether it is canonical, and where its members are.
    pub(super) fn read(reader: &mut Reader<'a>) -> Result<Self, Fault> {
        let mut members = Vec::with_capacity(16);
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            members.push((key, Member::next(reader)?));
        }
        Ok(Self(members))
    }

    /// Takes an optional member and reads it.
    pub(super) fn may<T>(
        &mut self,
        field: &'static str,
        read: impl FnOnce(Member<'a>) -> Option<T>,
    ) -> Result<Option<T>, BodyFault> {
        let Some(at) = self.0.iter().position(|(key, _)| *key == field) else {
            return Ok(None);
        };
        let (_, member) = self.0.remove(at);
        match read(member) {
            Some(read) => Ok(Some(read)),
            None => Err(BodyFault::Wrong { field: field.to_owned() }),
        }
    }

    /// Takes a member that must be there and reads it.
    pub(super) fn must<T>(
        &mut self,
        field: &'static str,
        read: impl FnOnce(Member<'a>) -> Option<T>,
    ) -> Result<T, BodyFault> {
        self.may(field, read)?.ok_or(BodyFault::Missing { field })
    }

    /// Nothing may be left.
    pub(super) fn end(self) -> Result<(), BodyFault> {
        match self.0.first() {
            None => Ok(()),
            Some((field, _)) => Err(BodyFault::Surplus { field: shortened(field) }),
        }
    }
}

/// What a hostile book names, short enough to be kept and shown.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(64).collect()
}

pub(super) fn text(member: Member<'_>) -> Option<String> {
    member.as_text().map(Cow::into_owned)
}

pub(super) fn id(member: Member<'_>) -> Option<String> {
    member.as_text().filter(|t| is_id(t)).map(Cow::into_owned)
}

pub(super) fn hash(member: Member<'_>) -> Option<Hash32> {
    member.as_text().and_then(|t| Hash32::from_hex(t.as_bytes()).ok())
}

pub(super) fn nonce(member: Member<'_>) -> Option<String> {
    member.as_text().filter(|t| is_nonce(t)).map(Cow::into_owned)
}

/// Whether a text is a nonce: 128 bits in 32 lower-case hexadecimal digits (ledger format E7).
pub(super) fn is_nonce(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

pub(super) fn key(member: Member<'_>) -> Option<PublicKey> {
    member.as_text().and_then(|t| PublicKey::from_ssh_text(&t).ok())
}

pub(super) fn vkey(member: Member<'_>) -> Option<Vkey> {
    member.as_text().and_then(|t| Vkey::parse(&t).ok())
}

pub(super) fn principal(member: Member<'_>) -> Option<String> {
    member.as_text().filter(|t| is_principal(t)).map(Cow::into_owned)
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
