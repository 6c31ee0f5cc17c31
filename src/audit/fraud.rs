//! Fraud proofs: two checkpoints of one log that cannot both be (`specs/receipt.md` §3).

use std::fmt::Write as _;

use super::error::AuditError;
use super::head;
use crate::book::{Checkpoint, Note, Vkey, tree};
use crate::paper::Hash32;

const FIRST: &str = "adal-fraud/1";

/// Two checkpoints of one log that cannot both be, with what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fraud {
    /// The root over the older checkpoint's number of entries, in the newer one's book.
    pub root: Hash32,
    /// The consistency proof from that root to the newer checkpoint.
    pub proof: Vec<Hash32>,
    /// The older checkpoint.
    pub older: Note,
    /// The newer checkpoint.
    pub newer: Note,
}

impl Fraud {
    /// Reads a fraud proof; it proves nothing before `check`.
    pub fn parse(bytes: &[u8]) -> Result<Self, AuditError> {
        let read = || {
            let (mut lines, rest) = head::split(bytes)?;
            if lines.next()? != FIRST {
                return None;
            }
            let old = head::number(lines.next()?.strip_prefix("old ")?)?;
            let root = head::hash(lines.next()?.strip_prefix("root ")?)?;
            let proof = head::hashes(lines)?;
            // Text and lines of the older note end with the second empty line from here.
            let (text, rest) = rest.split_once("\n\n")?;
            let (lines, newer) = rest.split_once("\n\n")?;
            let older = Note::parse(format!("{text}\n\n{lines}\n").as_bytes()).ok()?;
            let newer = Note::parse(newer.as_bytes()).ok()?;
            let same = Checkpoint::parse(&older.text).ok()?.size == old;
            same.then_some(Self { root, proof, older, newer })
        };
        read().ok_or(AuditError::FraudForm)
    }

    /// The bytes of the fraud proof.
    pub fn to_bytes(&self) -> Result<Vec<u8>, AuditError> {
        let older = Checkpoint::parse(&self.older.text)?;
        let mut out = format!("{FIRST}\n");
        let _ = writeln!(out, "old {}\nroot {}", older.size, head::base64(&self.root));
        head::put_hashes(&mut out, &self.proof);
        out.push('\n');
        Ok([out.as_bytes(), &self.older.to_bytes(), b"\n", &self.newer.to_bytes()].concat())
    }

    /// Checks that the two checkpoints, each by one of the keys that the log has or had, cannot
    /// both be; gives them.
    pub fn check(&self, logs: &[Vkey]) -> Result<(Checkpoint, Checkpoint), AuditError> {
        let older = Checkpoint::of_any(&self.older, logs)?;
        let newer = Checkpoint::of_any(&self.newer, logs)?;
        if older.origin != newer.origin {
            return Err(AuditError::NoFraud);
        }
        let bound = tree::check_consistency(
            (older.size, &self.root),
            (newer.size, &newer.root),
            &self.proof,
        );
        if bound && self.root != older.root { Ok((older, newer)) } else { Err(AuditError::NoFraud) }
    }

    /// Makes the proof from a consistency proof that was shown for the newer checkpoint and holds
    /// from another root; `None` where it does not carry one.
    #[must_use]
    pub fn of_shown(older: &Note, newer: &Note, shown: &[Hash32]) -> Option<Self> {
        let old = Checkpoint::parse(&older.text).ok()?;
        let new = Checkpoint::parse(&newer.text).ok()?;
        // At one size the newer root itself is what the older one should have been.
        let start = if old.size == new.size { new.root } else { old.root };
        let shown = if old.size == new.size { &[] } else { shown };
        let (root, to) = tree::fold_consistency((old.size, &start), new.size, shown)?;
        (to == new.root && root != old.root).then(|| Self {
            root,
            proof: shown.to_vec(),
            older: older.clone(),
            newer: newer.clone(),
        })
    }

    /// Makes the proof from the entry hashes of the newer checkpoint's book; `None` where the book
    /// is not the newer checkpoint's, or the two agree.
    #[must_use]
    pub fn of_book(older: &Note, newer: &Note, entries: &[Hash32]) -> Option<Self> {
        let old = Checkpoint::parse(&older.text).ok()?;
        let new = Checkpoint::parse(&newer.text).ok()?;
        let (first, size) = (usize::try_from(old.size).ok()?, usize::try_from(new.size).ok()?);
        let entries = entries.get(..size)?;
        let root = tree::root(entries.get(..first)?);
        let proof = tree::prove_consistency(entries, first)?;
        (tree::root(entries) == new.root && root != old.root).then(|| Self {
            root,
            proof,
            older: older.clone(),
            newer: newer.clone(),
        })
    }
}
