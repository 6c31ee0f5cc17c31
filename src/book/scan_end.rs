//! What a walk over a book found.

use std::collections::BTreeMap;

use super::chain::{Broken, Tail};
use super::checkpoint::{CheckpointState, Kept};
use super::evidence::Evidence;
use super::finding_state::FindingMark;
use super::import_state::ImportState;
use super::people::People;
use super::redacted::Redacted;
use super::roster::{BadWhy, Roster};
use crate::paper::Hash32;

/// An entry that is not counted, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadEntry {
    /// The entry's number.
    pub seq: u64,
    /// Where its line begins.
    pub offset: u64,
    /// Why.
    pub why: BadWhy,
}

/// What a walk found.
#[derive(Debug, Clone)]
pub struct ScanEnd {
    /// How many entries hold E1–E3.
    pub size: u64,
    /// The hash of the last one.
    pub head: Hash32,
    /// The root of the tree over them.
    pub root: Hash32,
    /// How many bytes of the ledger they take.
    pub bytes: u64,
    /// SHA-256 over the distinct sorted ids of the statements signed under `statement@adal.v1`
    /// that hold, hex and line feed each (ledger format R1).
    pub set_hash: Hash32,
    /// Keys, manifests, the log's key as they stand at the end.
    pub roster: Roster,
    /// The imports, in the book's order.
    pub imports: Vec<ImportState>,
    /// What became of findings, in the book's order; only what counts.
    pub marks: Vec<FindingMark>,
    /// Attachments that commitments to a draw rest on.
    pub draws: Vec<Hash32>,
    /// What bounds the times of entries, in the book's order; only what counts.
    pub evidence: Vec<Evidence>,
    /// What persons said, and what it is worth.
    pub people: People,
    /// The first line that is no entry.
    pub broken: Option<Broken>,
    /// Bytes after the last line feed.
    pub torn: Option<Tail>,
    /// The tombstones.
    pub redacted: Redacted,
    /// The first bad entries.
    pub bad: Vec<BadEntry>,
    /// How many there are in all.
    pub bad_count: u64,
    /// How many entries are FOREIGN, and the first one's number.
    pub foreign: Option<(u64, u64)>,
    /// How many entries are LATE, and the first one's number.
    pub late: Option<(u64, u64)>,
    /// How many entries of each unknown type were not checked.
    pub not_checked: BTreeMap<String, u64>,
    /// How many times `at` steps back, and the first entry that does.
    pub at_back: Option<(u64, u64)>,
    /// The checkpoints, by size.
    pub checkpoints: Vec<Kept>,
}

impl ScanEnd {
    /// The size of the newest checkpoint that holds; 0 without one.
    #[must_use]
    pub fn signed_size(&self) -> u64 {
        let holds = |k: &&Kept| k.state == CheckpointState::Holds;
        self.checkpoints.iter().filter(holds).map(|k| k.size).max().unwrap_or(0)
    }

    /// How many entries stand beyond the newest checkpoint.
    #[must_use]
    pub fn unsigned_tail(&self) -> u64 {
        self.size.saturating_sub(self.signed_size())
    }
}
