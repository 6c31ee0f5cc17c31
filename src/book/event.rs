//! Key and book events (ledger format K1): read into owned values, written from them. They name
//! the book and their own place in it, and are never merged from elsewhere.

use super::fields::{
    BodyFault, Fields, Member, Members, hash, id, key, nonce, principal, text, vkey,
};
use super::key::PublicKey;
use super::note::Vkey;
use crate::canon::WriteFault;
use crate::paper::Hash32;

/// What a key may sign (one key, one role: ledger format K2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Key and book events.
    Root,
    /// Imports and their withdrawals.
    Operator,
    /// Statements of a person, at a station.
    Observer,
    /// Statements of a person, and decisions between two statements of one key.
    Auditor,
    /// Incidents, and endorsements of what others say.
    Witness,
}

impl Role {
    /// All roles, in the order of this page.
    pub const ALL: [Self; 5] =
        [Self::Root, Self::Operator, Self::Observer, Self::Auditor, Self::Witness];

    /// The role as a book spells it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Operator => "operator",
            Self::Observer => "observer",
            Self::Auditor => "auditor",
            Self::Witness => "witness",
        }
    }

    /// The role a book spells so.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// The manifest changes (ledger format K1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestAmend {
    /// The manifest admitted from here on.
    pub amended: Hash32,
    /// `H_0` of the book.
    pub book: Hash32,
    /// The election's id.
    pub election: String,
    /// The manifest admitted until here.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// Why.
    pub reason: String,
    /// This entry's number.
    pub seq: u64,
}

/// Checkpoints are signed by another key from here on (ledger format K1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogKey {
    /// `H_0` of the book.
    pub book: Hash32,
    /// The election's id.
    pub election: String,
    /// The new vkey, named by the book's origin.
    pub log: Vkey,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// This entry's number.
    pub seq: u64,
}

/// A key is admitted (ledger format K1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyAdd {
    /// `H_0` of the book.
    pub book: Hash32,
    /// The election's id.
    pub election: String,
    /// The key.
    pub key: PublicKey,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// Whose key.
    pub principal: String,
    /// What it may sign.
    pub role: Role,
    /// This entry's number.
    pub seq: u64,
}

/// A key is revoked (ledger format K1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRevoke {
    /// `H_0` of the book.
    pub book: Hash32,
    /// The election's id.
    pub election: String,
    /// The key.
    pub key: PublicKey,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// Whose key.
    pub principal: String,
    /// Why.
    pub reason: String,
    /// This entry's number.
    pub seq: u64,
}

impl ManifestAmend {
    pub(super) const TYPE: &'static str = "manifest-amend";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            amended: f.must("amended", hash)?,
            book: f.must("book", hash)?,
            election: f.must("election", id)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            reason: f.must("reason", text)?,
            seq: f.must("seq", Member::as_int)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("amended", self.amended)
            .with("book", self.book)
            .with("election", self.election.as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("reason", self.reason.as_str())
            .with("seq", self.seq)
            .bytes()
    }
}

impl LogKey {
    pub(super) const TYPE: &'static str = "log-key";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            book: f.must("book", hash)?,
            election: f.must("election", id)?,
            log: f.must("log", vkey)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            seq: f.must("seq", Member::as_int)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("book", self.book)
            .with("election", self.election.as_str())
            .with("log", self.log.text().as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("seq", self.seq)
            .bytes()
    }
}

impl KeyAdd {
    pub(super) const TYPE: &'static str = "key-add";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            book: f.must("book", hash)?,
            election: f.must("election", id)?,
            key: f.must("key", key)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            principal: f.must("principal", principal)?,
            role: f.must("role", |v| v.as_text().and_then(|t| Role::from_code(&t)))?,
            seq: f.must("seq", Member::as_int)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("book", self.book)
            .with("election", self.election.as_str())
            .with("key", self.key.ssh_text().as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("principal", self.principal.as_str())
            .with("role", self.role.code())
            .with("seq", self.seq)
            .bytes()
    }
}

impl KeyRevoke {
    pub(super) const TYPE: &'static str = "key-revoke";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            book: f.must("book", hash)?,
            election: f.must("election", id)?,
            key: f.must("key", key)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            principal: f.must("principal", principal)?,
            reason: f.must("reason", text)?,
            seq: f.must("seq", Member::as_int)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("book", self.book)
            .with("election", self.election.as_str())
            .with("key", self.key.ssh_text().as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("principal", self.principal.as_str())
            .with("reason", self.reason.as_str())
            .with("seq", self.seq)
            .bytes()
    }
}
