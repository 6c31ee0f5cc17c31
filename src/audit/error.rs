//! Why an audit ends without a result, or what it refuses.

use std::path::PathBuf;

use thiserror::Error;

use super::fraud::Fraud;
use crate::book::{BookError, EntryFault, NoteError};
use crate::lang::{Message, Say};
use crate::stamp::StampError;

/// Why an audit ends without a result, or what it refuses.
#[derive(Debug, Error)]
pub enum AuditError {
    /// A book or a file could not be read or written.
    #[error(transparent)]
    Book(#[from] BookError),
    /// A note, checkpoint or vkey is refused.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// A token or a certificate is refused.
    #[error(transparent)]
    Stamp(#[from] StampError),
    /// The line of a receipt is no line of a ledger.
    #[error("audit-line")]
    Line(#[from] EntryFault),
    /// The file is no `tlog-proof@v1`.
    #[error("audit-proof-form")]
    ProofForm,
    /// The line's number is not the proof's.
    #[error("audit-other-index")]
    OtherIndex {
        /// The number in the proof.
        index: u64,
        /// The number in the line.
        seq: u64,
    },
    /// The proof does not lead from the line to the checkpoint's root.
    #[error("audit-not-included")]
    NotIncluded,
    /// No checkpoint that holds covers the entry.
    #[error("audit-not-signed")]
    NotSigned {
        /// The entry.
        seq: u64,
        /// The size of the newest checkpoint that holds.
        size: u64,
    },
    /// The book has no such entry, or it is redacted.
    #[error("audit-no-entry")]
    NoEntry,
    /// The ledger at a checkpoint's size has another root, or its chain breaks before.
    #[error("audit-book-broken")]
    BookBroken {
        /// How far it could be read.
        size: u64,
    },
    /// Two receipts of the same line: no fork.
    #[error("audit-same-line")]
    SameLine,
    /// Two receipts of different numbers: no fork.
    #[error("audit-not-one-index")]
    NotOneIndex,
    /// The file is no fraud proof.
    #[error("audit-fraud-form")]
    FraudForm,
    /// The two checkpoints can both be: the file proves nothing.
    #[error("audit-no-fraud")]
    NoFraud,
    /// The file is no add-checkpoint request.
    #[error("audit-request-form")]
    RequestForm,
    /// The witness was not given this log's vkey.
    #[error("audit-unknown-log")]
    UnknownLog {
        /// The origin in the request.
        origin: String,
    },
    /// The witness knows the origin with another key.
    #[error("audit-other-log-key")]
    OtherLogKey {
        /// The origin.
        origin: String,
    },
    /// The book does not say that this is the log's key now.
    #[error("audit-not-log-key")]
    NotLogKey {
        /// The origin.
        origin: String,
    },
    /// The request starts from another size than the witness signed last.
    #[error("audit-conflict")]
    Conflict {
        /// What the witness signed last.
        last: u64,
    },
    /// The consistency proof does not hold.
    #[error("audit-inconsistent")]
    Inconsistent {
        /// What the witness signed last.
        last: u64,
    },
    /// The log signed two books.
    #[error("audit-fraud")]
    Fraud(Box<Fraud>),
    /// Another run of the same witness is at work.
    #[error("audit-witness-locked")]
    WitnessLocked,
    /// A witness's state file cannot be read.
    #[error("audit-state-form")]
    StateForm {
        /// The file.
        path: PathBuf,
    },
    /// The reply holds no line of that witness that holds.
    #[error("audit-no-cosignature")]
    NoCosignature,
    /// An entry that must not be redacted.
    #[error("audit-never-redacted")]
    NeverRedacted {
        /// The entry.
        seq: u64,
        /// Its type.
        kind: String,
    },
    /// Nothing was chosen to be redacted, or something that is not there.
    #[error("audit-redact-nothing")]
    RedactNothing {
        /// The entry.
        seq: u64,
    },
}

impl Say for AuditError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::Book(inner) => inner.say(),
            Self::Note(inner) => inner.say(),
            Self::Stamp(inner) => inner.say(),
            Self::Line(inner) => message.message("why", inner.say()),
            Self::OtherIndex { index, seq } => message.text("index", index).text("seq", seq),
            Self::NotSigned { seq, size } => message.text("seq", seq).number("size", *size),
            Self::BookBroken { size } => message.number("size", *size),
            Self::UnknownLog { origin }
            | Self::OtherLogKey { origin }
            | Self::NotLogKey { origin } => message.text("origin", origin),
            Self::Conflict { last } | Self::Inconsistent { last } => message.text("last", last),
            Self::StateForm { path } => message.text("path", path.display()),
            Self::NeverRedacted { seq, kind } => message.text("seq", seq).text("kind", kind),
            Self::RedactNothing { seq } => message.text("seq", seq),
            Self::ProofForm
            | Self::NotIncluded
            | Self::NoEntry
            | Self::SameLine
            | Self::NotOneIndex
            | Self::FraudForm
            | Self::NoFraud
            | Self::RequestForm
            | Self::Fraud(_)
            | Self::WitnessLocked
            | Self::NoCosignature => message,
        }
    }
}
