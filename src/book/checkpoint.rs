//! Checkpoints: reading those of a book, and signing a new one under the rule that a key never
//! contradicts what it signed before (ledger format T2).

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use super::append::Writer;
use super::disk::replace;
use super::error::{BookError, IoContext};
use super::folder::Folder;
use super::key::SecretKey;
use super::note::{Checkpoint, Note, NoteError, Vkey};
use crate::canon::Value;
use crate::paper::Hash32;

/// The largest checkpoint file that is read: a note with many witnesses is far smaller.
const NOTE_MAX: u64 = 1 << 20;

/// What a checkpoint file is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckpointState {
    /// Not compared yet.
    Open,
    /// Signed by the log's key at that place, and the root is the book's.
    Holds,
    /// The root at its size is another one: CHANGED.
    RootDiffers {
        /// The root of the ledger at this size.
        found: Hash32,
    },
    /// It covers more entries than there are (or than hold): TRUNCATED or CHANGED.
    Beyond,
    /// It is no checkpoint of this book.
    Bad(NoteError),
}

/// A checkpoint file of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The file's name.
    pub file: String,
    /// The size it covers; 0 if it cannot be read.
    pub size: u64,
    /// What it is worth.
    pub state: CheckpointState,
    bytes: Vec<u8>,
}

impl Kept {
    fn read(file: String, bytes: Vec<u8>) -> Self {
        let read = Note::parse(&bytes).and_then(|n| Checkpoint::parse(&n.text));
        let (size, state) = match read {
            Ok(head) if file == "checkpoint" || file == file_name(head.size) => {
                (head.size, CheckpointState::Open)
            }
            Ok(_) => (0, CheckpointState::Bad(NoteError::Checkpoint)),
            Err(why) => (0, CheckpointState::Bad(why)),
        };
        Self { file, size, state, bytes }
    }

    /// Compares it with the ledger at its size.
    pub(super) fn check(&mut self, root: &Hash32, log: Option<&Vkey>) {
        if self.state != CheckpointState::Open {
            return;
        }
        let opened = log.ok_or(NoteError::Signature);
        self.state = match opened.and_then(|log| Checkpoint::open(&self.bytes, log)) {
            Err(why) => CheckpointState::Bad(why),
            Ok(head) if head.root != *root => CheckpointState::RootDiffers { found: *root },
            Ok(_) => CheckpointState::Holds,
        };
    }

    /// Whether it is a readable checkpoint that may speak of this book.
    pub(super) fn is_own(&self) -> bool {
        !matches!(self.state, CheckpointState::Bad(_))
    }

    /// It covers more entries than there are, if it is the log's at all.
    pub(super) fn beyond(&mut self, log: Option<&Vkey>) {
        if self.state == CheckpointState::Open {
            let opened = log.ok_or(NoteError::Signature);
            self.state = match opened.and_then(|log| Checkpoint::open(&self.bytes, log)) {
                Err(why) => CheckpointState::Bad(why),
                Ok(_) => CheckpointState::Beyond,
            };
        }
    }

    /// The note with all its lines, without a check.
    pub fn note(&self) -> Result<Note, NoteError> {
        Note::parse(&self.bytes)
    }

    /// The checkpoint's own words, without a check.
    #[must_use]
    pub fn claim(&self) -> Option<Checkpoint> {
        Note::parse(&self.bytes).and_then(|n| Checkpoint::parse(&n.text)).ok()
    }
}

/// The name of a checkpoint file: ten digits and `.note`.
pub(super) fn file_name(size: u64) -> String {
    format!("{size:010}.note")
}

/// The checkpoint files of a book, by size and name. Other files in the folder are left alone.
pub fn read_checkpoints(folder: &Folder) -> Result<Vec<Kept>, BookError> {
    let mut kept = Vec::new();
    let mut paths: Vec<PathBuf> = Vec::new();
    let dir = folder.checkpoints();
    if dir.exists() {
        for item in fs::read_dir(&dir).about(&dir)? {
            let path = item.about(&dir)?.path();
            if path.extension().is_some_and(|e| e == "note") {
                paths.push(path);
            }
        }
    }
    let newest = folder.checkpoint();
    if newest.exists() {
        paths.push(newest);
    }
    for path in paths {
        let meta = fs::symlink_metadata(&path).about(&path)?;
        if !meta.is_file() {
            return Err(BookError::NotPlain { path });
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = if meta.len() <= NOTE_MAX { fs::read(&path).about(&path)? } else { Vec::new() };
        kept.push(Kept::read(name, bytes));
    }
    kept.sort_by(|a, b| (a.size, &a.file).cmp(&(b.size, &b.file)));
    Ok(kept)
}

/// Where the signer of the key file at `key` keeps what it last signed of the book `h0`.
#[must_use]
pub fn state_path(key: &Path, h0: &Hash32) -> PathBuf {
    let mut name = key.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.state", h0.hex().get(..16).unwrap_or_default()));
    key.with_file_name(name)
}

/// Holds the signer's state until dropped: two copies of a book may be signed with one key at once,
/// and each has a lock of its own.
fn hold(state: &Path) -> Result<File, BookError> {
    let mut name = state.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    let path = state.with_file_name(name);
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let lock = lock.about(&path)?;
    lock.lock().about(&path)?;
    Ok(lock)
}

fn read_state(path: &Path) -> Result<Checkpoint, BookError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Err(BookError::StateMissing { path: path.to_owned() });
        }
        Err(e) => return Err(e).about(path),
    };
    let read = || {
        let value = Value::parse(bytes.strip_suffix(b"\n")?).ok()?;
        let map = value.as_map().filter(|m| m.len() == 3)?;
        let root = Hash32::from_hex(map.get("root")?.as_text()?.as_bytes()).ok()?;
        let (origin, size) = (map.get("origin")?.as_text()?, map.get("size")?.as_int()?);
        Some(Checkpoint { origin: origin.to_owned(), size, root })
    };
    read().ok_or_else(|| BookError::StateForm { path: path.to_owned() })
}

fn write_state(path: &Path, head: &Checkpoint) -> Result<(), BookError> {
    let map = [
        ("origin".to_owned(), Value::from(head.origin.as_str())),
        ("root".to_owned(), Value::from(head.root)),
        ("size".to_owned(), Value::from(head.size)),
    ];
    let mut bytes = Value::Map(map.into()).to_bytes()?;
    bytes.push(b'\n');
    replace(path, &bytes)
}

fn head_of(writer: &Writer) -> Result<Checkpoint, BookError> {
    let origin = writer.roster().origin().ok_or(BookError::NoGenesis)?;
    Ok(Checkpoint { origin, size: writer.size(), root: writer.root() })
}

/// Says that the key may sign this book as it now is: writes the state file, and refuses if there
/// is one that contradicts the book.
pub fn adopt(writer: &Writer, state: &Path) -> Result<Checkpoint, BookError> {
    let _held = hold(state)?;
    let head = head_of(writer)?;
    match read_state(state) {
        Ok(last) => consistent(writer, &head, &last)?,
        Err(BookError::StateMissing { .. }) => {}
        Err(other) => return Err(other),
    }
    write_state(state, &head)?;
    Ok(head)
}

fn consistent(writer: &Writer, head: &Checkpoint, last: &Checkpoint) -> Result<(), BookError> {
    if last.origin != head.origin {
        return Err(BookError::StateOtherBook { origin: last.origin.clone() });
    }
    if last.size > head.size || writer.root_at(last.size)? != last.root {
        return Err(BookError::StateContradicted { size: last.size });
    }
    Ok(())
}

/// A checkpoint that was signed and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// What it says.
    pub checkpoint: Checkpoint,
    /// Its file in `checkpoints/`.
    pub file: PathBuf,
}

/// Signs the book as it now is: checks the signer's state, syncs the new one, and only then lets
/// the signature out into `checkpoints/` and `checkpoint`.
pub fn make_checkpoint(
    writer: &Writer,
    key: &SecretKey,
    state: &Path,
) -> Result<Signed, BookError> {
    let head = head_of(writer)?;
    if writer.roster().log().map(|l| &l.key) != Some(key.public()) {
        return Err(BookError::WrongKey);
    }
    let _held = hold(state)?;
    consistent(writer, &head, &read_state(state)?)?;
    write_state(state, &head)?;
    let folder = writer.folder();
    fs::create_dir_all(folder.checkpoints()).about(folder.checkpoints())?;
    let file = folder.checkpoints().join(file_name(head.size));
    // At one size the text never changes: a note that is there keeps its cosignatures.
    if !file.exists() {
        replace(&file, &Note::sign(head.text(), &head.origin, key).to_bytes())?;
    }
    let bytes = fs::read(&file).about(&file)?;
    let log = Vkey { name: head.origin.clone(), key: key.public().clone() };
    let name = || file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let kept = Checkpoint::open(&bytes, &log)
        .map_err(|why| BookError::CheckpointBad { file: name(), why })?;
    if kept != head {
        return Err(BookError::ChangedRoot { size: head.size });
    }
    replace(&folder.checkpoint(), &bytes)?;
    Ok(Signed { checkpoint: head, file })
}
