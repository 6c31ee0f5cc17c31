//! Bundles (ledger format W2): a folder of statements and files, written from a book and read
//! with suspicion. Who hands one over may be anybody.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

use super::attach::{AttachmentState, attachment_path, check_attachment};
use super::chain::MAX_LINE;
use super::disk::{NewFolder, fresh};
use super::entry::{EntryView, Sigs, read_sigs};
use super::error::{BookError, IoContext};
use super::folder::{Folder, copy_into};
use super::import_state::ImportState;
use super::person::Person;
use super::roster::Standing;
use super::scan::scan;
use super::shape::Shape;
use super::statement::Statement;
use super::visitor::Visitor;
use crate::canon::{Reader, put_text};
use crate::lang::{Message, Say};
use crate::paper::Hash32;

/// The most bytes of `statements.jsonl`.
const MAX_STATEMENTS: u64 = 256 << 20;
/// The most bytes of one attachment.
pub(super) const MAX_FILE: u64 = 64 << 20;
/// The most attachments.
const MAX_FILES: usize = 10_000;

const STATEMENTS: &str = "statements.jsonl";
const ATTACHMENTS: &str = "attachments";

/// Why a bundle is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BundleFault {
    /// A link, a device, or a file where a folder should be.
    #[error("people-bundle-not-plain")]
    NotPlain {
        /// What is none, as it lies in the bundle.
        name: String,
    },
    /// Something lies in the bundle that has no place there.
    #[error("people-bundle-surplus")]
    Surplus {
        /// What.
        name: String,
    },
    /// There is no `statements.jsonl`.
    #[error("people-bundle-no-statements")]
    NoStatements,
    /// A file, a line or the number of files is beyond its bound.
    #[error("people-bundle-too-large")]
    TooLarge {
        /// Which.
        name: String,
    },
    /// An attachment's bytes are not those of its name.
    #[error("people-bundle-hash")]
    Hash {
        /// Which.
        name: String,
    },
    /// A line is no canonical statement, or would be BAD in this book.
    #[error("people-bundle-line")]
    Line {
        /// The line, from 1.
        line: u64,
        /// Why.
        why: Box<Message>,
    },
    /// A statement that is not a person's.
    #[error("people-bundle-not-person")]
    NotPerson {
        /// The line, from 1.
        line: u64,
        /// Its type.
        kind: String,
    },
}

impl Say for BundleFault {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::NotPlain { name }
            | Self::Surplus { name }
            | Self::TooLarge { name }
            | Self::Hash { name } => message.text("name", name),
            Self::NoStatements => message,
            Self::Line { line, why } => {
                message.number("line", *line).message("why", why.as_ref().clone())
            }
            Self::NotPerson { line, kind } => message.number("line", *line).text("kind", kind),
        }
    }
}

/// What was written into a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundled {
    /// Statements.
    pub statements: u64,
    /// Files.
    pub files: u64,
    /// Files that statements name and the book does not have.
    pub absent: u64,
}

struct Collect<'a> {
    by: Option<&'a str>,
    lines: Vec<u8>,
    statements: u64,
    files: BTreeSet<Hash32>,
    fault: Option<BookError>,
}

impl Visitor for Collect<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, _: &[ImportState]) {
        let Ok(Statement::Person(person)) = &entry.statement else { return };
        if matches!(standing, Standing::Bad(_)) || self.by.is_some_and(|by| by != person.frame.by) {
            return;
        }
        if let Err(fault) = put_statement(&mut self.lines, entry.body, entry.sigs) {
            self.fault.get_or_insert(fault);
        }
        self.statements += 1;
        self.files.extend(person.said.files().iter().copied());
    }
}

fn put_statement(out: &mut Vec<u8>, body: &str, sigs: Sigs<'_>) -> Result<(), BookError> {
    out.extend_from_slice(b"{\"body\":");
    out.extend_from_slice(body.as_bytes());
    out.extend_from_slice(b",\"sigs\":[");
    for (at, sig) in sigs.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        put_text(out, sig)?;
    }
    out.extend_from_slice(b"]}\n");
    Ok(())
}

/// Writes the statements of persons, of all or of one, with their files into a new folder.
pub fn write_bundle(
    folder: &Folder,
    target: &Path,
    by: Option<&str>,
) -> Result<Bundled, BookError> {
    let new = NewFolder::begin(target)?;
    let mut found =
        Collect { by, lines: Vec::new(), statements: 0, files: BTreeSet::new(), fault: None };
    let end = scan(folder, &mut found)?;
    if let Some(broken) = end.broken {
        return Err(BookError::ChangedLine(Box::new(broken)));
    }
    if let Some(fault) = found.fault {
        return Err(fault);
    }
    let attachments = new.path().join(ATTACHMENTS);
    let mut done = Bundled { statements: found.statements, files: 0, absent: 0 };
    for hash in &found.files {
        let source = attachment_path(folder, hash);
        match check_attachment(folder, hash)? {
            AttachmentState::Absent => done.absent += 1,
            AttachmentState::Changed => return Err(BookError::AttachmentChanged { path: source }),
            AttachmentState::Present => {
                fs::create_dir_all(&attachments).about(&attachments)?;
                let path = attachments.join(hash.hex());
                fs::copy(&source, &path).about(&path)?;
                done.files += 1;
            }
        }
    }
    let path = new.path().join(STATEMENTS);
    fs::write(&path, &found.lines).about(&path)?;
    new.finish()?;
    Ok(done)
}

/// A bundle as it lies there: its statements' bytes, and where its files are. Shapes and sizes are
/// checked; signatures and the files' hashes not yet.
pub(super) struct Bundle {
    text: String,
    /// The files by the hash that is their name.
    pub files: Vec<(Hash32, PathBuf)>,
}

/// One statement of a bundle.
pub(super) struct Line<'a> {
    /// The body's bytes.
    pub body: &'a str,
    /// Its signatures.
    pub sigs: Sigs<'a>,
    /// What it says.
    pub person: Arc<Person>,
}

impl Bundle {
    /// Looks at what lies in the folder.
    pub(super) fn open(path: &Path) -> Result<Self, BookError> {
        plain(path, ".", true)?;
        let (mut statements, mut files) = (None, Vec::new());
        for item in fs::read_dir(path).about(path)? {
            let item = item.about(path)?;
            let name = shown(&item.file_name());
            match name.as_str() {
                STATEMENTS => {
                    plain(&item.path(), &name, false)?;
                    statements = Some(item.path());
                }
                ATTACHMENTS => {
                    plain(&item.path(), &name, true)?;
                    files = attachments(&item.path())?;
                }
                _ => return Err(BundleFault::Surplus { name }.into()),
            }
        }
        let statements = statements.ok_or(BundleFault::NoStatements)?;
        let mut bytes = Vec::new();
        let file = File::open(&statements).about(&statements)?;
        file.take(MAX_STATEMENTS + 1).read_to_end(&mut bytes).about(&statements)?;
        if bytes.len() as u64 > MAX_STATEMENTS {
            return Err(BundleFault::TooLarge { name: STATEMENTS.to_owned() }.into());
        }
        let text = String::from_utf8(bytes).map_err(|e| {
            let upto = e.as_bytes().get(..e.utf8_error().valid_up_to()).unwrap_or_default();
            let line = 1 + upto.split(|b| *b == b'\n').skip(1).count() as u64;
            BundleFault::Line { line, why: Box::new(Message::new("people-bundle-utf8")) }
        })?;
        Ok(Self { text, files })
    }

    /// Its statements with their line numbers, from 1.
    pub(super) fn lines(&self) -> impl Iterator<Item = (u64, Result<Line<'_>, BundleFault>)> {
        (1..).zip(self.text.split_inclusive('\n')).map(|(n, line)| (n, read_line(n, line)))
    }
}

fn read_line(number: u64, text: &str) -> Result<Line<'_>, BundleFault> {
    if text.len() > MAX_LINE {
        return Err(BundleFault::TooLarge { name: format!("{STATEMENTS}:{number}") });
    }
    let fault = |why: Message| BundleFault::Line { line: number, why: Box::new(why) };
    let form = |f: crate::canon::Fault| fault(f.say());
    let mut reader = Reader::of_body(text);
    reader.need("{\"body\":").map_err(form)?;
    let start = reader.pos();
    let statement = Statement::read(&mut reader, &mut Shape::default()).map_err(form)?;
    let body = reader.since(start);
    reader.need(",\"sigs\":[").map_err(form)?;
    let sigs = read_sigs(&mut reader).map_err(form)?;
    reader.need("]}\n").map_err(form)?;
    reader.end().map_err(form)?;
    match statement.map_err(|f| fault(f.say()))? {
        Statement::Person(person) => Ok(Line { body, sigs, person }),
        other => {
            let kind = super::fields::shortened(other.kind());
            Err(BundleFault::NotPerson { line: number, kind })
        }
    }
}

/// The files of a bundle by name; a name that is no hash is refused, whatever it points to.
fn attachments(path: &Path) -> Result<Vec<(Hash32, PathBuf)>, BookError> {
    let mut files = Vec::new();
    for item in fs::read_dir(path).about(path)? {
        let item = item.about(path)?;
        let name = format!("{ATTACHMENTS}/{}", shown(&item.file_name()));
        let hash = item.file_name().to_str().and_then(|t| Hash32::from_hex(t.as_bytes()).ok());
        let Some(hash) = hash else { return Err(BundleFault::Surplus { name }.into()) };
        let size = plain(&item.path(), &name, false)?;
        if size > MAX_FILE {
            return Err(BundleFault::TooLarge { name }.into());
        }
        if files.len() == MAX_FILES {
            return Err(BundleFault::TooLarge { name: ATTACHMENTS.to_owned() }.into());
        }
        files.push((hash, item.path()));
    }
    files.sort();
    Ok(files)
}

/// The size of a plain file or folder; a link is neither.
fn plain(path: &Path, name: &str, folder: bool) -> Result<u64, BookError> {
    let meta = fs::symlink_metadata(path).about(path)?;
    let good = if folder { meta.is_dir() } else { meta.is_file() };
    if good { Ok(meta.len()) } else { Err(BundleFault::NotPlain { name: name.to_owned() }.into()) }
}

fn shown(name: &std::ffi::OsStr) -> String {
    name.to_string_lossy().chars().take(80).collect()
}

/// Copies a file of a bundle, hashing what is copied; refuses one larger than the bound or with
/// other bytes than its name says.
pub(super) fn copy_checked(source: &Path, hash: &Hash32, target: &Path) -> Result<(), BookError> {
    use sha2::{Digest as _, Sha256};
    let mut hasher = Sha256::new();
    let mut copy = fresh(target, &mut OpenOptions::new()).about(target)?;
    let mut file = File::open(source).about(source)?.take(MAX_FILE + 1);
    let mut size = 0;
    copy_into(&mut file, source, |part| {
        hasher.update(part);
        size += part.len() as u64;
        copy.write_all(part).about(target)
    })?;
    let name = format!("{ATTACHMENTS}/{hash}");
    if size > MAX_FILE {
        return Err(BundleFault::TooLarge { name }.into());
    }
    if Hash32(hasher.finalize().into()) != *hash {
        return Err(BundleFault::Hash { name }.into());
    }
    copy.sync_all().about(target)
}
