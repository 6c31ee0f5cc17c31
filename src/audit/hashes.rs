//! The entry hashes of a book, which all proofs are made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use super::error::AuditError;
use crate::book::tree::Frontier;
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

/// The roots over the first so many entries, for each size up to the book's own.
pub fn roots_at(
    folder: &Folder,
    sizes: &BTreeSet<u64>,
) -> Result<BTreeMap<u64, Hash32>, AuditError> {
    let path = folder.ledger();
    let mut reader = LedgerReader::new(File::open(&path).about(&path)?);
    let (mut tree, mut roots) = (Frontier::new(), BTreeMap::new());
    let most = sizes.last().copied().unwrap_or(0);
    while tree.size() < most {
        match reader.step()? {
            Step::Entry(entry) => tree.push(&entry.hash),
            Step::Redacted(stone) => tree.push(&stone.hash),
            Step::Broken(_) | Step::Torn(_) | Step::End => break,
        }
        if sizes.contains(&tree.size()) {
            roots.insert(tree.size(), tree.root());
        }
    }
    Ok(roots)
}
