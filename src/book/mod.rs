//! The book: entries chained by hash, statements, signatures, checkpoints, and the folder they
//! lie in (format `adal-book/1`, `specs/book-format.md`).
//!
//! Imports `paper`, `canon` and `lang` (for the words of its errors); knows no election, no form,
//! no law. Clock and randomness are arguments.

mod ahead;
mod append;
mod attach;
mod body;
mod bundle;
mod chain;
mod checkpoint;
mod create;
mod disk;
mod draw;
mod entry;
mod error;
mod event;
mod evidence;
mod fields;
mod finding_state;
mod folder;
mod import;
mod import_state;
mod key;
mod merge;
mod note;
mod people;
mod person;
#[cfg(test)]
mod person_tests;
mod redacted;
mod roster;
mod row;
mod scan;
mod scan_end;
mod shape;
mod spool;
mod sshsig;
mod statement;
mod time;
pub mod tree;
mod verify;
mod visitor;

pub use append::{Pending, Writer};
pub use attach::{AttachmentState, attach_bytes, attach_file, attachment_path, check_attachment};
pub use body::{Genesis, Import, Root, Withdrawal};
pub use bundle::{BundleFault, Bundled, write_bundle};
pub use chain::{Broken, ChainEnd, LedgerReader, MAX_LINE, Rule, Step, Tail, read_entry};
pub use checkpoint::{
    CheckpointState, Kept, Signed, adopt, make_checkpoint, read_checkpoints, state_path,
};
pub use create::{Created, NewBook, create, write_derived};
pub use disk::{NewFolder, read_plain, replace as replace_file};
pub use draw::DrawCommit;
pub use entry::{EntryFault, EntryView, Sigs, put_line};
pub use error::{BookError, IoContext};
pub use event::{KeyAdd, KeyRevoke, LogKey, ManifestAmend, Role};
pub use evidence::{Evidence, ForeignCheckpoint, Timestamp};
pub use fields::BodyFault;
pub use finding_state::{FindingMark, FindingState};
pub use folder::{Folder, MANIFEST_LINE_MAX, manifest_of, write_manifest};
pub use import::{Begun, ImportFacts, ImportJob, Imported};
pub use import_state::ImportState;
pub use key::{KeyError, PublicKey, SecretKey, is_principal};
pub use merge::{Merged, Taken, merge};
pub use note::{Checkpoint, Note, NoteError, NoteSignature, Vkey, origin};
pub(crate) use note::{is_name, key_id, parse_vkey, vkey_text};
pub use people::{Gap, People, PersonState, Worth};
pub use person::{
    CorrectionSaid, INCIDENT_CODES, IncidentSaid, PaperSaid, Person, PersonFrame, Said, SheetSaid,
    Texts,
};
pub use redacted::{Redacted, Tombstone};
pub use roster::{BadWhy, KeyState, Roster, Standing};
pub use row::{Facts, Row, RowFrame, RowIn, Values};
pub use scan::{scan, scan_first};
pub use scan_end::{BadEntry, ScanEnd};
pub use sshsig::{
    KEY_NAMESPACE, STATEMENT_NAMESPACE, Signer, armour, check as check_signature, sign_body,
    unarmour,
};
pub use statement::{Statement, statement_id};
pub use time::{is_offset_time, is_utc_time};
pub use verify::{Finding, Pin, Verdict, VerifyOptions, VerifyReport, verify};
pub use visitor::{Nothing, Visitor};
