//! Why something could not be done with a book. What a book *says wrongly* is not an error here
//! but part of the report (`Broken`, `BadWhy`).

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::bundle::BundleFault;
use super::chain::Broken;
use super::key::KeyError;
use super::note::NoteError;
use crate::canon::WriteFault;
use crate::lang::{Message, Say, io_reason};

/// Why something could not be done with a book.
#[derive(Debug, Error)]
pub enum BookError {
    /// A file could not be read or written.
    #[error("book-io")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// No book here or above.
    #[error("book-not-found")]
    NotFound {
        /// Where the search began.
        start: PathBuf,
    },
    /// A book or file is already there.
    #[error("book-exists")]
    Exists {
        /// What is there.
        path: PathBuf,
    },
    /// A folder that is not whole: a command was stopped, or is still at work.
    #[error("book-unfinished")]
    Unfinished {
        /// The folder.
        path: PathBuf,
    },
    /// A file is larger than is read.
    #[error("book-too-large")]
    TooLarge {
        /// Which file.
        path: PathBuf,
        /// The bound in bytes.
        most: u64,
    },
    /// What was written was not confirmed by the disk: nothing is acknowledged.
    #[error("book-not-synced")]
    NotSynced {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A symbolic link or another thing that is no plain file.
    #[error("book-not-plain")]
    NotPlain {
        /// What is none.
        path: PathBuf,
    },
    /// `election/MANIFEST` cannot be read.
    #[error("book-manifest-form")]
    ManifestForm {
        /// The line, from 1.
        line: u64,
    },
    /// A file of `election/` differs from its line in the manifest.
    #[error("book-manifest-differs")]
    ManifestDiffers {
        /// The file.
        path: String,
    },
    /// A file of the manifest is not there.
    #[error("book-manifest-missing")]
    ManifestMissing {
        /// The file.
        path: String,
    },
    /// A file lies in `election/` that the manifest does not list.
    #[error("book-manifest-unlisted")]
    ManifestUnlisted {
        /// The file.
        path: String,
    },
    /// A file name that a manifest cannot hold.
    #[error("book-manifest-name")]
    ManifestName {
        /// The name.
        path: String,
    },
    /// Another process is writing.
    #[error("book-locked")]
    Locked,
    /// The ledger breaks a rule where the last checkpoint covers it: CHANGED, never repaired.
    #[error("book-changed-line")]
    ChangedLine(Box<Broken>),
    /// The root at a checkpoint's size differs from the checkpoint's: CHANGED.
    #[error("book-changed-root")]
    ChangedRoot {
        /// The checkpoint's size.
        size: u64,
    },
    /// Fewer whole lines than the last checkpoint covers.
    #[error("book-truncated")]
    Truncated {
        /// Whole lines there are.
        found: u64,
        /// Lines the checkpoint covers.
        expected: u64,
    },
    /// A public copy with tombstones: nothing is written into it or merged from it.
    #[error("audit-redacted-writer")]
    Redacted,
    /// The ledger does not begin with a genesis that holds.
    #[error("book-no-genesis")]
    NoGenesis,
    /// A checkpoint file is no checkpoint of this book.
    #[error("book-checkpoint-bad")]
    CheckpointBad {
        /// The file.
        file: String,
        /// Why.
        why: NoteError,
    },
    /// The signer's state file cannot be read.
    #[error("book-state-form")]
    StateForm {
        /// The file.
        path: PathBuf,
    },
    /// There is no state file: `adopt` must say that this is the book the key signs.
    #[error("book-state-missing")]
    StateMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The book contradicts the last checkpoint this key signed.
    #[error("book-state-contradicted")]
    StateContradicted {
        /// The size it signed.
        size: u64,
    },
    /// The state file is of another book.
    #[error("book-state-other-book")]
    StateOtherBook {
        /// The origin it names.
        origin: String,
    },
    /// The entry is malformed or wrongly signed, and was not appended.
    #[error("book-refused")]
    Refused {
        /// Why.
        why: Message,
    },
    /// An earlier write failed: the book must be opened again.
    #[error("book-writer-stopped")]
    WriterStopped,
    /// The key is not the one whose signature is asked for.
    #[error("book-wrong-key")]
    WrongKey,
    /// One key was given for two roles.
    #[error("book-one-key-two-roles")]
    OneKeyTwoRoles,
    /// `at` is no `YYYY-MM-DDTHH:MM:SSZ`, a nonce no 32 hex digits, or the like.
    #[error("book-argument")]
    Argument {
        /// Which argument.
        what: &'static str,
    },
    /// An entry's line would be longer than 1 MiB.
    #[error("book-entry-too-long")]
    TooLong,
    /// A row that the book would not count: ids unsorted, time wrong, …
    #[error("book-row-refused")]
    RowRefused {
        /// The row of the source table.
        line: u64,
        /// Why.
        why: Message,
    },
    /// The rows made again are not those that the unfinished import announced.
    #[error("book-rows-differ")]
    RowsDiffer,
    /// An attachment's bytes are not those of its name.
    #[error("book-attachment-changed")]
    AttachmentChanged {
        /// The file.
        path: PathBuf,
    },
    /// A bundle is refused; nothing of it was taken.
    #[error(transparent)]
    Bundle(#[from] BundleFault),
    /// Something has no canonical form.
    #[error(transparent)]
    Write(#[from] WriteFault),
    /// A key is refused.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl Say for BookError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::Io { path, source } | Self::NotSynced { path, source } => {
                message.text("path", path.display()).message("why", io_reason(source))
            }
            Self::TooLarge { path, most } => {
                message.text("path", path.display()).number("most", *most)
            }
            Self::NotFound { start: path } => message.text("start", path.display()),
            Self::Exists { path }
            | Self::Unfinished { path }
            | Self::NotPlain { path }
            | Self::StateForm { path }
            | Self::StateMissing { path }
            | Self::AttachmentChanged { path } => message.text("path", path.display()),
            Self::ManifestForm { line } => message.text("line", line),
            Self::ManifestDiffers { path }
            | Self::ManifestMissing { path }
            | Self::ManifestUnlisted { path }
            | Self::ManifestName { path } => message.text("path", path),
            Self::ChangedLine(broken) => message.message("broken", broken.say()),
            Self::ChangedRoot { size } | Self::StateContradicted { size } => {
                message.number("size", *size)
            }
            Self::Truncated { found, expected } => {
                message.number("found", *found).number("expected", *expected)
            }
            Self::CheckpointBad { file, why } => {
                message.text("file", file).message("why", why.say())
            }
            Self::StateOtherBook { origin } => message.text("origin", origin),
            Self::Argument { what } => message.text("what", what),
            Self::RowRefused { line, why } => {
                message.number("line", *line).message("why", why.clone())
            }
            Self::Refused { why } => message.message("why", why.clone()),
            Self::Bundle(inner) => inner.say(),
            Self::Write(inner) => inner.say(),
            Self::Key(inner) => inner.say(),
            Self::Locked
            | Self::NoGenesis
            | Self::Redacted
            | Self::WriterStopped
            | Self::WrongKey
            | Self::OneKeyTwoRoles
            | Self::TooLong
            | Self::RowsDiffer => message,
        }
    }
}

/// Puts a path to an input/output error.
pub trait IoContext<T> {
    /// The same result, its error naming `path`.
    fn about(self, path: impl AsRef<Path>) -> Result<T, BookError>;
}

impl<T> IoContext<T> for io::Result<T> {
    fn about(self, path: impl AsRef<Path>) -> Result<T, BookError> {
        self.map_err(|source| BookError::Io { path: path.as_ref().to_owned(), source })
    }
}
