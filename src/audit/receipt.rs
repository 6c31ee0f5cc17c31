//! Receipts: one entry proved without the book (C2SP `tlog-proof`; `specs/receipt.md`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::error::AuditError;
use super::hashes::entry_hashes;
use super::head;
use crate::book::{
    Checkpoint, CheckpointState, EntryView, Evidence, Folder, ImportState, Kept, Note, PublicKey,
    Standing, Visitor, Vkey, scan, statement_id, tree,
};
use crate::paper::Hash32;

const FIRST: &str = "c2sp.org/tlog-proof@v1";

/// A `tlog-proof@v1`: where an entry stands under a signed checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The entry's number.
    pub index: u64,
    /// The inclusion proof, from the leaf's sibling to the root's child.
    pub hashes: Vec<Hash32>,
    /// The checkpoint with all its lines.
    pub note: Note,
}

impl Proof {
    /// Reads a proof; extra data is passed over, since nothing vouches for it.
    pub fn parse(bytes: &[u8]) -> Result<Self, AuditError> {
        let read = || {
            let (mut lines, note) = head::split(bytes)?;
            if lines.next()? != FIRST {
                return None;
            }
            let mut line = lines.next()?;
            if let Some(extra) = line.strip_prefix("extra ") {
                STANDARD.decode(extra).ok()?;
                line = lines.next()?;
            }
            let index = head::number(line.strip_prefix("index ")?)?;
            Some((index, head::hashes(lines)?, note))
        };
        let (index, hashes, note) = read().ok_or(AuditError::ProofForm)?;
        Ok(Self { index, hashes, note: Note::parse(note.as_bytes())? })
    }

    /// The bytes of the proof.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = format!("{FIRST}\n");
        let _ = writeln!(out, "index {}", self.index);
        head::put_hashes(&mut out, &self.hashes);
        out.push('\n');
        [out.into_bytes(), self.note.to_bytes()].concat()
    }

    /// Checks that `line` stands at this place in the book that one of `logs` signed: the keys that
    /// the log has or had.
    pub fn check<'a>(&'a self, line: &'a [u8], logs: &[Vkey]) -> Result<Receipt<'a>, AuditError> {
        let entry = EntryView::of_line(line)?;
        if entry.seq != self.index {
            return Err(AuditError::OtherIndex { index: self.index, seq: entry.seq });
        }
        let checkpoint = Checkpoint::of_any(&self.note, logs)?;
        let (size, root) = (checkpoint.size, &checkpoint.root);
        if !tree::check_inclusion(&entry.hash, self.index, size, &self.hashes, root) {
            return Err(AuditError::NotIncluded);
        }
        Ok(Receipt {
            signers: entry.signed().iter().map(|s| s.as_ref().map(|s| s.key.clone())).collect(),
            checkpoint,
            entry,
            note: &self.note,
        })
    }
}

/// A receipt that holds.
#[derive(Debug)]
pub struct Receipt<'a> {
    /// The checkpoint that covers the entry.
    pub checkpoint: Checkpoint,
    /// The entry.
    pub entry: EntryView<'a>,
    /// The key of each signature that the line carries; `None` where it does not hold. Whose keys
    /// they are only the book tells.
    pub signers: Vec<Option<PublicKey>>,
    /// The checkpoint with all its lines.
    pub note: &'a Note,
}

impl Receipt<'_> {
    /// The statement's id.
    #[must_use]
    pub fn id(&self) -> Hash32 {
        statement_id(self.entry.body)
    }
}

/// Checks two receipts, each proof with its line, that claim one place for two lines; gives the
/// place. Both must hold under a key that the one log has or had.
pub fn check_fork(
    one: (&Proof, &[u8]),
    other: (&Proof, &[u8]),
    logs: &[Vkey],
) -> Result<u64, AuditError> {
    let (a, b) = (one.0.check(one.1, logs)?, other.0.check(other.1, logs)?);
    if a.entry.seq != b.entry.seq || a.checkpoint.origin != b.checkpoint.origin {
        return Err(AuditError::NotOneIndex);
    }
    if a.entry.hash == b.entry.hash { Err(AuditError::SameLine) } else { Ok(a.entry.seq) }
}

/// Which entry a receipt is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// By its number.
    Seq(u64),
    /// By the first digits of its hash or of its statement's id.
    Hash(String),
}

impl Wanted {
    /// Reads what a person types.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let seq = text.parse().ok().filter(|_| text.len() < 12);
        seq.map_or_else(|| Self::Hash(text.to_ascii_lowercase()), Self::Seq)
    }

    fn is(&self, entry: &EntryView<'_>) -> bool {
        match self {
            Self::Seq(seq) => entry.seq == *seq,
            Self::Hash(digits) => {
                entry.hash.hex().starts_with(digits)
                    || statement_id(entry.body).hex().starts_with(digits)
            }
        }
    }
}

/// A receipt as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// The proof.
    pub proof: Proof,
    /// The line, its line feed included.
    pub line: String,
    /// The vkey that signed the checkpoint.
    pub log: Vkey,
    /// Time-stamp tokens over this very checkpoint, attachments of the book.
    pub tokens: Vec<Hash32>,
}

struct Finding<'w> {
    wanted: &'w [Wanted],
    /// By the place among the wanted.
    found: BTreeMap<usize, (u64, String)>,
}

impl Visitor for Finding<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, _: &Standing, _: &[ImportState]) {
        for (at, wanted) in self.wanted.iter().enumerate() {
            if !self.found.contains_key(&at) && wanted.is(entry) {
                self.found.insert(at, (entry.seq, entry.line.to_owned()));
            }
        }
    }
}

/// Makes the receipt of an entry under the largest checkpoint that holds and covers it, or the one
/// of this size.
pub fn prove(folder: &Folder, wanted: &Wanted, size: Option<u64>) -> Result<Proved, AuditError> {
    let mut proved = prove_all(folder, std::slice::from_ref(wanted), size)?;
    proved.pop().ok_or(AuditError::NoEntry)
}

/// Makes the receipts of several entries in one walk over the book, under the largest checkpoint
/// that holds, or the one of this size; it must cover all of them.
pub fn prove_all(
    folder: &Folder,
    wanted: &[Wanted],
    size: Option<u64>,
) -> Result<Vec<Proved>, AuditError> {
    let mut finding = Finding { wanted, found: BTreeMap::new() };
    let end = scan(folder, &mut finding)?;
    if finding.found.len() < wanted.len() {
        return Err(AuditError::NoEntry);
    }
    let Some(last) = finding.found.values().map(|(seq, _)| *seq).max() else {
        return Ok(Vec::new());
    };
    let holds = |k: &&Kept| k.state == CheckpointState::Holds && k.size > last;
    let asked = |k: &&Kept| size.is_none_or(|size| k.size == size);
    let newest = end.checkpoints.iter().filter(holds).filter(asked).max_by_key(|k| k.size);
    let not_signed = || AuditError::NotSigned { seq: last, size: end.signed_size() };
    let kept = newest.ok_or_else(not_signed)?;
    let note = kept.note()?;
    // The checkpoint may be signed by a key that a later `log-key` has replaced.
    let log = end.roster.logs().iter().find(|log| note.is_signed_by(log));
    let log = log.ok_or_else(not_signed)?;
    let tokens = end.evidence.iter().filter_map(|evidence| match evidence {
        Evidence::Stamp { said, .. } => (said.size == kept.size).then_some(said.token),
        Evidence::Seen { .. } => None,
    });
    let tokens: Vec<_> = tokens.collect();
    let all = entry_hashes(folder, kept.size)?;
    let one = |(index, line): (u64, String)| {
        let at = usize::try_from(index).map_err(|_| AuditError::NoEntry)?;
        let hashes = tree::prove_inclusion(&all, at).ok_or(AuditError::NoEntry)?;
        let proof = Proof { index, hashes, note: note.clone() };
        Ok(Proved { proof, line, log: log.clone(), tokens: tokens.clone() })
    };
    finding.found.into_values().map(one).collect()
}
