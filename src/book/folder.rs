//! The folder a book is, and `election/MANIFEST`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::disk::replace;
use super::error::{BookError, IoContext};
use crate::canon::refused_char;
use crate::paper::{Hash32, sha256};

/// The longest line of a manifest that is read.
pub const MANIFEST_LINE_MAX: usize = 4096;

/// The largest manifest that is read.
const MANIFEST_MAX: u64 = 16 << 20;

/// The largest file of `election/` that is read.
const ELECTION_MAX: u64 = 256 << 20;

/// A book's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`, whether a book lies there or not.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The book at `root`: a folder with `ledger.jsonl` and `election/MANIFEST`, both plain files.
    pub fn open(root: &Path) -> Result<Self, BookError> {
        let folder = Self::at(root);
        if !folder.is_book() {
            return Err(BookError::NotFound { start: root.to_owned() });
        }
        for path in [folder.ledger(), folder.manifest()] {
            if !fs::symlink_metadata(&path).about(&path)?.is_file() {
                return Err(BookError::NotPlain { path });
            }
        }
        // A link in the place of a folder would lead what is written out of the book.
        for path in [folder.election(), folder.checkpoints(), folder.attachments()] {
            if fs::symlink_metadata(&path).is_ok_and(|m| !m.is_dir()) {
                return Err(BookError::NotPlain { path });
            }
        }
        Ok(folder)
    }

    /// The book in `start` or the nearest folder above it, as git finds a repository.
    pub fn find(start: &Path) -> Result<Self, BookError> {
        let from = std::path::absolute(start).about(start)?;
        match from.ancestors().find(|p| Self::at(*p).is_book()) {
            Some(root) => Self::open(root),
            None => Err(BookError::NotFound { start: start.to_owned() }),
        }
    }

    fn is_book(&self) -> bool {
        self.ledger().exists() && self.manifest().exists()
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// `ledger.jsonl`.
    #[must_use]
    pub fn ledger(&self) -> PathBuf {
        self.root.join("ledger.jsonl")
    }

    /// `election/`.
    #[must_use]
    pub fn election(&self) -> PathBuf {
        self.root.join("election")
    }

    /// `election/MANIFEST`.
    #[must_use]
    pub fn manifest(&self) -> PathBuf {
        self.election().join("MANIFEST")
    }

    /// `checkpoints/`.
    #[must_use]
    pub fn checkpoints(&self) -> PathBuf {
        self.root.join("checkpoints")
    }

    /// `checkpoint`: the newest one again.
    #[must_use]
    pub fn checkpoint(&self) -> PathBuf {
        self.root.join("checkpoint")
    }

    /// `attachments/`.
    #[must_use]
    pub fn attachments(&self) -> PathBuf {
        self.root.join("attachments")
    }

    /// `.lock`.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.root.join(".lock")
    }
}

/// The files of `election/` without `MANIFEST`, by their paths with `/` between the parts.
fn listing(election: &Path) -> Result<BTreeMap<String, PathBuf>, BookError> {
    let mut found = BTreeMap::new();
    let mut open = vec![(election.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for item in fs::read_dir(&folder).about(&folder)? {
            let item = item.about(&folder)?;
            let path = item.path();
            let name = item.file_name();
            let bad = || BookError::ManifestName { path: path.display().to_string() };
            let name = name.to_str().ok_or_else(bad)?;
            if name.chars().any(|c| c == '\\' || c == '\n' || c == '\t' || refused_char(c)) {
                return Err(bad());
            }
            let name = format!("{prefix}{name}");
            let kind = item.file_type().about(&path)?;
            if kind.is_dir() {
                open.push((path, format!("{name}/")));
            } else if !kind.is_file() {
                return Err(BookError::NotPlain { path });
            } else if name != "MANIFEST" {
                found.insert(name, path);
            }
        }
    }
    Ok(found)
}

/// SHA-256 of a file of at most so many bytes, streamed; a larger one (a hole of a terabyte costs
/// nobody anything to send) is refused before it is read.
pub(super) fn hash_file(path: &Path, most: u64) -> Result<Hash32, BookError> {
    let mut hasher = Sha256::new();
    let file = File::open(path).about(path)?;
    if file.metadata().about(path)?.len() > most {
        return Err(BookError::TooLarge { path: path.to_owned(), most });
    }
    copy_into(&mut file.take(most), path, |part| {
        hasher.update(part);
        Ok(())
    })?;
    Ok(Hash32(hasher.finalize().into()))
}

/// Reads a stream in blocks and hands each to `take`.
pub(super) fn copy_into(
    source: &mut impl std::io::Read,
    path: &Path,
    mut take: impl FnMut(&[u8]) -> Result<(), BookError>,
) -> Result<(), BookError> {
    let mut block = vec![0; 64 << 10];
    loop {
        match source.read(&mut block) {
            Ok(0) => return Ok(()),
            Ok(n) => take(block.get(..n).unwrap_or_default())?,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e).about(path),
        }
    }
}

/// Writes `election/MANIFEST` over the files that lie there; gives the manifest.
pub fn write_manifest(folder: &Folder) -> Result<Hash32, BookError> {
    let mut text = String::new();
    for (name, path) in listing(&folder.election())? {
        let hash = hash_file(&path, ELECTION_MAX)?;
        let _ = writeln!(text, "{hash}  {name}");
    }
    replace(&folder.manifest(), text.as_bytes())?;
    Ok(sha256(text.as_bytes()))
}

/// Checks `election/` against its `MANIFEST`, every file of both; gives the manifest.
pub fn manifest_of(folder: &Folder) -> Result<Hash32, BookError> {
    let path = folder.manifest();
    if fs::metadata(&path).about(&path)?.len() > MANIFEST_MAX {
        return Err(BookError::ManifestForm { line: 1 });
    }
    let bytes = fs::read(&path).about(&path)?;
    let mut found = listing(&folder.election())?;
    let text = std::str::from_utf8(&bytes).map_err(|_| BookError::ManifestForm { line: 1 })?;
    let mut last = "";
    for (i, line) in text.split_inclusive('\n').enumerate() {
        let form = || BookError::ManifestForm { line: i as u64 + 1 };
        let line = line.strip_suffix('\n').filter(|l| l.len() <= MANIFEST_LINE_MAX);
        let (hex, name) = line.and_then(|l| l.split_once("  ")).ok_or_else(form)?;
        let listed = Hash32::from_hex(hex.as_bytes()).map_err(|_| form())?;
        if name <= last {
            return Err(form());
        }
        last = name;
        match found.remove(name) {
            None => return Err(BookError::ManifestMissing { path: name.to_owned() }),
            Some(file) if hash_file(&file, ELECTION_MAX)? != listed => {
                return Err(BookError::ManifestDiffers { path: name.to_owned() });
            }
            Some(_) => {}
        }
    }
    match found.into_keys().next() {
        Some(path) => Err(BookError::ManifestUnlisted { path }),
        None => Ok(sha256(&bytes)),
    }
}
