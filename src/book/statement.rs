//! What an entry says: its body, read by the grammar of its type.

use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::body::{Genesis, Import, Withdrawal};
use super::draw::DrawCommit;
use super::event::{KeyAdd, KeyRevoke, LogKey, ManifestAmend};
use super::evidence::{ForeignCheckpoint, Timestamp};
use super::fields::{BodyFault, Fields, Member, hash, id, nonce, text};
use super::finding_state::FindingState;
use super::person::Person;
use super::row::{Row, read_fact, read_value};
use super::shape::Shape;
use crate::canon::{Fault, Reader};
use crate::paper::Hash32;

/// The statement of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant)] // a row is the rule, and boxing it would cost each one
pub enum Statement<'a> {
    /// Entry 0.
    Genesis(Box<Genesis>),
    /// An import of a table.
    Import(Box<Import>),
    /// A row of an import.
    Row(Row<'a>),
    /// An import is taken back.
    Withdrawal(Box<Withdrawal>),
    /// What a public draw will rest on.
    DrawCommit(Box<DrawCommit>),
    /// The manifest changes.
    ManifestAmend(Box<ManifestAmend>),
    /// The log's key changes.
    LogKey(Box<LogKey>),
    /// A key is admitted.
    KeyAdd(Box<KeyAdd>),
    /// A key is revoked.
    KeyRevoke(Box<KeyRevoke>),
    /// A time-stamp token over a checkpoint of this book.
    Timestamp(Box<Timestamp>),
    /// A checkpoint of another log.
    ForeignCheckpoint(Box<ForeignCheckpoint>),
    /// What became of a finding.
    FindingState(Box<FindingState>),
    /// What a person says.
    Person(Arc<Person>),
    /// A type this program does not know: never checked, never passed.
    Unknown {
        /// The type's name.
        kind: String,
    },
}

impl<'a> Statement<'a> {
    /// Reads a body on its own. The outer error: the bytes are not canonical; the inner: they do
    /// not meet the grammar of their type.
    pub fn parse(body: &'a str) -> Result<Result<Self, BodyFault>, Fault> {
        let mut reader = Reader::of_body(body);
        let read = Self::read(&mut reader, &mut Shape::default())?;
        reader.end()?;
        Ok(read)
    }

    /// Reads the body that stands next, and passes it.
    pub(super) fn read(
        reader: &mut Reader<'a>,
        shape: &mut Shape,
    ) -> Result<Result<Self, BodyFault>, Fault> {
        let start = reader.pos();
        if let Ok(row) = Row::read(reader, shape) {
            return Ok(Ok(Self::Row(row)));
        }
        reader.set_pos(start);
        if !reader.rest().starts_with('{') {
            reader.skip()?;
            return Ok(Err(BodyFault::Missing { field: "type" }));
        }
        Ok(Self::of_fields(Fields::read(reader)?))
    }

    fn of_fields(mut fields: Fields<'_>) -> Result<Self, BodyFault> {
        let kind = fields.must("type", Member::as_text)?;
        Ok(match kind.as_ref() {
            Genesis::TYPE => Self::Genesis(Box::new(Genesis::read(fields)?)),
            Import::TYPE => Self::Import(Box::new(Import::read(fields)?)),
            Withdrawal::TYPE => Self::Withdrawal(Box::new(Withdrawal::read(fields)?)),
            DrawCommit::TYPE => Self::DrawCommit(Box::new(DrawCommit::read(fields)?)),
            ManifestAmend::TYPE => Self::ManifestAmend(Box::new(ManifestAmend::read(fields)?)),
            LogKey::TYPE => Self::LogKey(Box::new(LogKey::read(fields)?)),
            KeyAdd::TYPE => Self::KeyAdd(Box::new(KeyAdd::read(fields)?)),
            KeyRevoke::TYPE => Self::KeyRevoke(Box::new(KeyRevoke::read(fields)?)),
            Timestamp::TYPE => Self::Timestamp(Box::new(Timestamp::read(fields)?)),
            ForeignCheckpoint::TYPE => {
                Self::ForeignCheckpoint(Box::new(ForeignCheckpoint::read(fields)?))
            }
            FindingState::TYPE => Self::FindingState(Box::new(FindingState::read(fields)?)),
            person if Person::is_kind(person) => {
                Self::Person(Arc::new(Person::read(person, fields)?))
            }
            Row::TYPE => return Err(row_fault(fields)),
            _ => Self::Unknown { kind: kind.into_owned() },
        })
    }

    /// The type's name.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Self::Genesis(_) => Genesis::TYPE,
            Self::Import(_) => Import::TYPE,
            Self::Row(_) => Row::TYPE,
            Self::Withdrawal(_) => Withdrawal::TYPE,
            Self::DrawCommit(_) => DrawCommit::TYPE,
            Self::ManifestAmend(_) => ManifestAmend::TYPE,
            Self::LogKey(_) => LogKey::TYPE,
            Self::KeyAdd(_) => KeyAdd::TYPE,
            Self::KeyRevoke(_) => KeyRevoke::TYPE,
            Self::Timestamp(_) => Timestamp::TYPE,
            Self::ForeignCheckpoint(_) => ForeignCheckpoint::TYPE,
            Self::FindingState(_) => FindingState::TYPE,
            Self::Person(person) => person.said.kind(),
            Self::Unknown { kind } => kind,
        }
    }
}

/// Which member makes a body of type `row` no row: the quick reader only says that it is none.
fn row_fault(mut fields: Fields<'_>) -> BodyFault {
    let time = |v: Member<'_>| v.as_text().filter(|t| super::time::is_offset_time(t)).map(drop);
    let mut check = || -> Result<(), BodyFault> {
        fields.may("contest", id)?;
        fields.may("copy_no", text)?;
        fields.must("election", id)?;
        fields.may("form_id", text)?;
        fields.must("import", nonce)?;
        fields.must("line", Member::as_int)?;
        fields.must("manifest", hash)?;
        fields.must("nonce", nonce)?;
        fields.may("parent", id)?;
        fields.must("row", Member::as_int)?;
        fields.may("time", time)?;
        fields.must("unit", id)?;
        fields.may("facts", |v| v.pairs(read_fact))?;
        fields.must("values", |v| v.pairs(read_value)).map(drop)
    };
    match check() {
        Err(fault) => fault,
        Ok(()) => match fields.end() {
            Err(fault) => fault,
            // An empty list of facts is the only thing left that the quick reader refuses here.
            Ok(()) => BodyFault::Wrong { field: "facts".to_owned() },
        },
    }
}

/// The id of a statement: SHA-256 of its body and a line feed (ledger format E4).
#[must_use]
pub fn statement_id(body: &str) -> Hash32 {
    Hash32(Sha256::new().chain_update(body).chain_update(b"\n").finalize().into())
}
