//! Rows waiting for their import entry, which stands before them and names their hash: in memory
//! while they are few, in a file beside the ledger when they are many.

use std::fs::{self, File, OpenOptions};
use std::io::{BufReader, Read, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};

use super::append::SPOOL;
use super::disk::fresh;
use super::error::{BookError, IoContext};
use super::folder::Folder;
use crate::paper::Hash32;

/// How many bytes wait in memory before they go to the file.
const IN_MEMORY: usize = 4 << 20;

/// Statements of rows, each a body and a line feed.
pub(super) struct Spool {
    path: PathBuf,
    file: Option<File>,
    memory: Vec<u8>,
    hasher: Sha256,
    count: u64,
}

impl Spool {
    pub(super) fn new(folder: &Folder, nonce: &str) -> Self {
        let path = folder.path().join(format!("{SPOOL}{nonce}"));
        Self { path, file: None, memory: Vec::new(), hasher: Sha256::new(), count: 0 }
    }

    /// Adds a row. `put` appends its body to the buffer; what it leaves there is checked by
    /// `check` and taken back if refused.
    pub(super) fn push(
        &mut self,
        put: impl FnOnce(&mut Vec<u8>) -> Result<(), BookError>,
        check: impl FnOnce(&[u8]) -> Result<(), BookError>,
    ) -> Result<(), BookError> {
        let start = self.memory.len();
        let done = put(&mut self.memory)
            .and_then(|()| check(self.memory.get(start..).unwrap_or_default()));
        if let Err(refused) = done {
            self.memory.truncate(start);
            return Err(refused);
        }
        self.memory.push(b'\n');
        self.hasher.update(self.memory.get(start..).unwrap_or_default());
        self.count += 1;
        if self.memory.len() >= IN_MEMORY { self.spill() } else { Ok(()) }
    }

    fn spill(&mut self) -> Result<(), BookError> {
        let file = match &mut self.file {
            Some(file) => file,
            empty => {
                let mut options = OpenOptions::new();
                options.read(true);
                empty.insert(fresh(&self.path, &mut options).about(&self.path)?)
            }
        };
        file.write_all(&self.memory).about(&self.path)?;
        self.memory.clear();
        Ok(())
    }

    /// How many rows there are.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// SHA-256 over the rows' statements (ledger format E6).
    pub(super) fn hash(&self) -> Hash32 {
        Hash32(self.hasher.clone().finalize().into())
    }

    /// Hands each row's body to `take`, from row `skip` on.
    pub(super) fn each(
        mut self,
        skip: u64,
        mut take: impl FnMut(&[u8]) -> Result<(), BookError>,
    ) -> Result<(), BookError> {
        let memory = std::mem::take(&mut self.memory);
        let file: Box<dyn Read + '_> = match &mut self.file {
            None => Box::new(std::io::empty()),
            Some(file) => {
                file.seek(SeekFrom::Start(0)).about(&self.path)?;
                Box::new(file)
            }
        };
        let mut rows = BufReader::with_capacity(256 << 10, file.chain(memory.as_slice()));
        let (mut line, mut number) = (Vec::new(), 0);
        loop {
            line.clear();
            let read = std::io::BufRead::read_until(&mut rows, b'\n', &mut line);
            if read.about(&self.path)? == 0 {
                return Ok(());
            }
            if number >= skip {
                take(line.strip_suffix(b"\n").unwrap_or(&line))?;
            }
            number += 1;
        }
    }
}

impl Drop for Spool {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // The next writer removes what cannot be removed here.
            let _ = fs::remove_file(&self.path);
        }
    }
}
