//! The entry hashes of a book, which all proofs are made of.

use std::fs::File;

use super::error::AuditError;
use crate::book::{Folder, IoContext as _, LedgerReader, Step};
use crate::paper::Hash32;

/// The hashes of the first `size` entries; each is checked on the way.
pub fn entry_hashes(folder: &Folder, size: u64) -> Result<Vec<Hash32>, AuditError> {
    let path = folder.ledger();
    let mut reader = LedgerReader::new(File::open(&path).about(&path)?);
    let mut hashes = Vec::new();
    while reader.end().size < size {
        match reader.step()? {
            Step::Entry(entry) => hashes.push(entry.hash),
            Step::Redacted(stone) => hashes.push(stone.hash),
            Step::Broken(_) | Step::Torn(_) | Step::End => {
                return Err(AuditError::BookBroken { size: reader.end().size });
            }
        }
    }
    Ok(hashes)
}
