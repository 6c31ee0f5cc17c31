//! An import and how far its rows have come.

use sha2::{Digest as _, Sha256};

use super::body::Import;
use super::roster::Standing;
use crate::paper::Hash32;

/// An import and how far its rows have come.
#[derive(Debug, Clone)]
pub struct ImportState {
    /// The entry's number.
    pub seq: u64,
    /// The entry's hash.
    pub hash: Hash32,
    /// The statement's id.
    pub id: Hash32,
    /// What it says.
    pub import: Import,
    /// What it is worth: counts, foreign or late. A bad one is not kept, its rows are orphans.
    pub standing: Standing,
    /// How many of its rows stand in the book.
    pub present: u64,
    /// The entry that withdrew it.
    pub withdrawn: Option<u64>,
    /// Whether the rows are those it was signed over; known when all are there.
    pub rows_hold: Option<bool>,
    pub(super) manifest: [u8; 64],
    pub(super) hasher: Sha256,
}

impl ImportState {
    /// Whether all its rows are there and are those it was signed over.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.rows_hold == Some(true)
    }

    /// Whether its rows count: signed, whole and not withdrawn.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.whole() && self.withdrawn.is_none() && self.standing == Standing::Counts
    }

    pub(super) fn close_if_full(&mut self) {
        if self.present == self.import.rows && self.rows_hold.is_none() {
            let found = Hash32(std::mem::take(&mut self.hasher).finalize().into());
            self.rows_hold = Some(found == self.import.rows_sha256);
        }
    }
}
