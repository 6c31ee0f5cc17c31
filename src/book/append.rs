//! Appending: one writer at a time, one write and one sync a batch, nothing acknowledged before
//! the sync, nothing ever lost (ledger format W1).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::chain::{LedgerReader, MAX_LINE, Step};
use super::checkpoint::{CheckpointState, Kept};
use super::disk::{fresh, sync_folder_of};
use super::entry::{EntryView, Memory, put_line, read_line};
use super::error::{BookError, IoContext};
use super::folder::{Folder, copy_into};
use super::import_state::ImportState;
use super::people::People;
use super::roster::{Roster, Standing};
use super::scan::{Walk, walk};
use super::spool::Spool;
use super::time::is_utc_time;
use super::tree::Frontier;
use super::visitor::Visitor;
use crate::paper::{Hash32, sha256};

/// A write is made when so many bytes are waiting.
const BATCH: usize = 1 << 20;

/// The name a spool file of an import begins with.
pub(super) const SPOOL: &str = "spool-";

/// The largest torn end that is moved aside.
const TORN_MAX: u64 = 4 << 30;

/// A torn end on its way to its name.
const TORN_NEW: &str = "torn-new";

/// An entry to be appended.
#[derive(Debug, Clone, Copy)]
pub struct Pending<'a> {
    /// The canonical body.
    pub body: &'a [u8],
    /// Its signatures, byte-sorted.
    pub sigs: &'a [String],
}

/// The one writer of a book; holds its lock until dropped.
pub struct Writer {
    folder: Folder,
    ledger: File,
    walk: Walk,
    /// Sizes and roots of the checkpoints that hold.
    signed: Vec<(u64, Hash32)>,
    torn: Option<PathBuf>,
    buffer: Vec<u8>,
    memory: Memory,
    /// After a failed write nobody knows what the file holds: the book must be opened again.
    stopped: bool,
    _lock: File,
}

impl Writer {
    /// Takes the lock, walks over the whole book and moves a torn end aside. Refuses a book that
    /// was truncated or changed where a checkpoint covers it.
    pub fn open(folder: &Folder, visitor: &mut impl Visitor) -> Result<Self, BookError> {
        let lock = take_lock(folder)?;
        sweep(folder)?;
        let walk = walk(folder, u64::MAX, visitor)?;
        let end = walk.snapshot();
        let needed = end.checkpoints.iter().filter(|k| k.is_own()).map(|k| k.size).max();
        for kept in &end.checkpoints {
            match &kept.state {
                CheckpointState::RootDiffers { .. } => {
                    return Err(BookError::ChangedRoot { size: kept.size });
                }
                CheckpointState::Bad(why) => {
                    let (file, why) = (kept.file.clone(), why.clone());
                    return Err(BookError::CheckpointBad { file, why });
                }
                CheckpointState::Open | CheckpointState::Holds | CheckpointState::Beyond => {}
            }
        }
        if let Some(needed) = needed.filter(|n| *n > end.size) {
            return Err(match end.broken {
                Some(broken) => BookError::ChangedLine(Box::new(broken)),
                None => BookError::Truncated { found: end.size, expected: needed },
            });
        }
        if end.redacted.count > 0 {
            return Err(BookError::Redacted);
        }
        let path = folder.ledger();
        let mut ledger = OpenOptions::new().read(true).write(true).open(&path).about(&path)?;
        let torn = move_torn(folder, &mut ledger, end.bytes)?;
        ledger.seek(SeekFrom::Start(end.bytes)).about(&path)?;
        let holds = end.checkpoints.iter().filter(|k| k.state == CheckpointState::Holds);
        let signed = holds.filter_map(Kept::claim).map(|c| (c.size, c.root)).collect();
        Ok(Self {
            folder: folder.clone(),
            ledger,
            walk,
            signed,
            torn,
            buffer: Vec::new(),
            memory: Memory::default(),
            stopped: false,
            _lock: lock,
        })
    }

    /// The book's folder.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// How many entries the book has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.walk.tree.size()
    }

    /// The root of the tree over them.
    #[must_use]
    pub fn root(&self) -> Hash32 {
        self.walk.tree.root()
    }

    /// The hash of the last one.
    #[must_use]
    pub fn head(&self) -> &Hash32 {
        &self.walk.head
    }

    /// Keys and manifests as they stand.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.walk.roster
    }

    /// The imports of the book.
    #[must_use]
    pub fn imports(&self) -> &[ImportState] {
        &self.walk.imports
    }

    /// What persons said so far; what it is worth beside each other is settled by a scan.
    #[must_use]
    pub fn people(&self) -> &People {
        &self.walk.people
    }

    /// Where the torn end was moved when the book was opened.
    #[must_use]
    pub fn recovered(&self) -> Option<&Path> {
        self.torn.as_deref()
    }

    /// The root over the first `size` entries; reads the ledger again if no checkpoint knows it.
    pub(super) fn root_at(&self, size: u64) -> Result<Hash32, BookError> {
        if size == self.size() {
            return Ok(self.root());
        }
        if let Some((_, root)) = self.signed.iter().find(|(s, _)| *s == size) {
            return Ok(*root);
        }
        let path = self.folder.ledger();
        let mut reader = LedgerReader::new(File::open(&path).about(&path)?);
        let mut tree = Frontier::new();
        while tree.size() < size {
            match reader.step()? {
                Step::Entry(entry) => tree.push(&entry.hash),
                Step::Redacted(stone) => tree.push(&stone.hash),
                Step::Broken(_) | Step::Torn(_) | Step::End => break,
            }
        }
        Ok(tree.root())
    }

    /// Appends entries in their order and syncs. Each is checked before it is written, as a
    /// verifier would: what is malformed or wrongly signed is refused. After an error the writer
    /// takes nothing more; open the book again.
    pub fn append_batch(&mut self, batch: &[Pending<'_>], at: &str) -> Result<(), BookError> {
        for pending in batch {
            self.append(pending, at)?;
        }
        self.flush()
    }

    /// Appends one entry to the batch; writes when enough is waiting. Nothing is acknowledged
    /// before `flush` has synced it.
    pub(super) fn append(&mut self, pending: &Pending<'_>, at: &str) -> Result<(), BookError> {
        if self.stopped {
            return Err(BookError::WriterStopped);
        }
        if !is_utc_time(at) {
            return Err(BookError::Argument { what: "at" });
        }
        self.stopped = true;
        self.check_and_buffer(pending, at)?;
        self.stopped = false;
        if self.buffer.len() >= BATCH { self.write() } else { Ok(()) }
    }

    fn check_and_buffer(&mut self, pending: &Pending<'_>, at: &str) -> Result<(), BookError> {
        let start = self.buffer.len();
        let (seq, prev) = (self.size(), self.walk.head.digits());
        put_line(&mut self.buffer, at, pending.body, &prev, seq, pending.sigs)?;
        let line = self.buffer.get(start..).unwrap_or_default();
        if line.len() > MAX_LINE {
            return Err(BookError::TooLong);
        }
        let refused = |why| BookError::Refused { why };
        let parts = read_line(line, &mut self.memory)
            .map_err(|fault| refused(crate::lang::Say::say(&fault)))?;
        let entry = EntryView {
            seq,
            hash: sha256(line),
            offset: self.walk.bytes,
            at: parts.at,
            body: parts.body,
            sigs: parts.sigs,
            line: parts.line,
            statement: parts.statement,
            signed: None,
        };
        match self.walk.take(&entry) {
            Standing::Bad(why) => Err(refused(crate::lang::Say::say(&why))),
            _ => Ok(()),
        }
    }

    /// What the writer knows, to try entries on before any is written.
    pub(super) fn trial(&self) -> Walk {
        self.walk.clone()
    }

    /// Writes lines that were tried on `walk`, a [`Self::trial`] of this writer: all or none is
    /// taken, up to a failing disk.
    pub(super) fn take_tried(&mut self, walk: Walk, lines: &[u8]) -> Result<(), BookError> {
        self.flush()?;
        self.buffer.extend_from_slice(lines);
        self.walk = walk;
        self.flush()
    }

    fn write(&mut self) -> Result<(), BookError> {
        if self.stopped {
            return Err(BookError::WriterStopped);
        }
        self.stopped = true;
        self.ledger.write_all(&self.buffer).about(self.folder.ledger())?;
        self.buffer.clear();
        self.stopped = false;
        Ok(())
    }

    /// Writes what is waiting and syncs all that was written.
    pub(super) fn flush(&mut self) -> Result<(), BookError> {
        self.write()?;
        self.stopped = true;
        if let Err(source) = self.ledger.sync_data() {
            return Err(BookError::NotSynced { path: self.folder.ledger(), source });
        }
        self.stopped = false;
        Ok(())
    }

    /// Appends the rows of the import with this index, which the import has checked and hashed: a
    /// row costs its line's hash and no second reading.
    pub(super) fn append_rows(
        &mut self,
        index: usize,
        rows: Spool,
        skip: u64,
        at: &str,
        told: &mut dyn FnMut(u64),
    ) -> Result<(), BookError> {
        let mut done = skip;
        rows.each(skip, |body| {
            let start = self.buffer.len();
            let (seq, prev) = (self.size(), self.walk.head.digits());
            put_line(&mut self.buffer, at, body, &prev, seq, &[])?;
            let line = self.buffer.get(start..).unwrap_or_default();
            self.walk.pass(&sha256(line), line.len() as u64);
            if self.buffer.len() >= BATCH {
                self.write()?;
            }
            done += 1;
            if done.is_multiple_of(4096) {
                told(done);
            }
            Ok(())
        })?;
        self.flush()?;
        self.walk.complete(index);
        Ok(())
    }
}

fn take_lock(folder: &Folder) -> Result<File, BookError> {
    let path = folder.lock();
    // Opening a pipe for writing would wait for ever, a link would lead out of the book.
    if fs::symlink_metadata(&path).is_ok_and(|m| !m.is_file()) {
        return Err(BookError::NotPlain { path });
    }
    let options = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let lock = options.about(&path)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(BookError::Locked),
        Err(TryLockError::Error(e)) => Err(e).about(&path),
    }
}

/// Whether a file is one of ours that was not whole yet when its writer ended.
fn is_new(name: &str) -> bool {
    name.strip_suffix(".new").is_some()
}

/// Removes what killed writers left: spools of imports and files that were not whole yet. They were
/// never part of the book.
fn sweep(folder: &Folder) -> Result<(), BookError> {
    type Left = fn(&str) -> bool;
    let spool: Left = |name| name.starts_with(SPOOL) || name == TORN_NEW || is_new(name);
    let note: Left = is_new;
    let attachment: Left = |name| name.starts_with("new") || is_new(name);
    let places = [
        (folder.path().to_owned(), spool),
        (folder.checkpoints(), note),
        (folder.attachments(), attachment),
    ];
    for (place, left) in places {
        if !place.exists() {
            continue;
        }
        for item in fs::read_dir(&place).about(&place)? {
            let item = item.about(&place)?;
            let folder = item.file_type().about(&place)?.is_dir();
            if !folder && left(&item.file_name().to_string_lossy()) {
                fs::remove_file(item.path()).about(item.path())?;
            }
        }
    }
    Ok(())
}

/// Moves what stands beyond the last entry to `torn-<its SHA-256>`.
fn move_torn(folder: &Folder, ledger: &mut File, end: u64) -> Result<Option<PathBuf>, BookError> {
    let path = folder.ledger();
    let length = ledger.metadata().about(&path)?.len();
    if length <= end {
        return Ok(None);
    }
    // A crash leaves no more than was being written; a hole of a terabyte would fill the disk.
    if length - end > TORN_MAX {
        return Err(BookError::TooLarge { path, most: TORN_MAX });
    }
    ledger.seek(SeekFrom::Start(end)).about(&path)?;
    let temporary = folder.path().join(TORN_NEW);
    let mut copy = fresh(&temporary, &mut OpenOptions::new()).about(&temporary)?;
    let mut hasher = Sha256::new();
    let mut tail = (&*ledger).take(length - end);
    copy_into(&mut tail, &path, |part| {
        hasher.update(part);
        copy.write_all(part).about(&temporary)
    })?;
    copy.sync_all().about(&temporary)?;
    let torn = folder.path().join(format!("torn-{}", Hash32(hasher.finalize().into())));
    fs::rename(&temporary, &torn).about(&torn)?;
    sync_folder_of(&torn)?;
    ledger.set_len(end).about(&path)?;
    ledger.sync_all().about(&path)?;
    Ok(Some(torn))
}
