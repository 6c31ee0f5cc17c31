//! What operator and witness exchange: the body of `add-checkpoint` and its reply
//! (C2SP `tlog-witness`; `specs/witness.md` §3).

use std::fmt::Write as _;

use super::cosign::WitnessKey;
use super::error::AuditError;
use super::hashes::entry_hashes;
use super::head;
use crate::book::{
    Checkpoint, CheckpointState, Folder, Kept, Note, NoteSignature, Nothing, Writer, replace_file,
    scan, tree,
};
use crate::paper::Hash32;

/// A request to sign a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The size the witness is thought to have signed last; 0: never.
    pub old: u64,
    /// The consistency proof from there.
    pub proof: Vec<Hash32>,
    /// The checkpoint.
    pub note: Note,
}

impl Request {
    /// Reads a request.
    pub fn parse(bytes: &[u8]) -> Result<Self, AuditError> {
        let read = || {
            let (mut lines, note) = head::split(bytes)?;
            let old = head::number(lines.next()?.strip_prefix("old ")?)?;
            let proof = head::hashes(lines)?;
            let note = Note::parse(note.as_bytes()).ok()?;
            Some(Self { old, proof, note })
        };
        read().ok_or(AuditError::RequestForm)
    }

    /// The bytes of the request.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = String::new();
        let _ = writeln!(out, "old {}", self.old);
        head::put_hashes(&mut out, &self.proof);
        out.push('\n');
        [out.into_bytes(), self.note.to_bytes()].concat()
    }
}

/// The request for a book's newest checkpoint from a witness that signed `old` entries last.
pub fn make_request(folder: &Folder, old: u64) -> Result<Request, AuditError> {
    let end = scan(folder, &mut Nothing)?;
    let holds = |k: &&Kept| k.state == CheckpointState::Holds;
    let newest = end.checkpoints.iter().filter(holds).max_by_key(|k| k.size);
    let newest = newest.ok_or(AuditError::NotSigned { seq: 0, size: 0 })?;
    let note = newest.note()?;
    if old > newest.size {
        return Err(AuditError::Conflict { last: old });
    }
    let proof = match usize::try_from(old) {
        Ok(0) | Err(_) => Vec::new(),
        Ok(first) => {
            let entries = entry_hashes(folder, newest.size)?;
            tree::prove_consistency(&entries, first).unwrap_or_default()
        }
    };
    Ok(Request { old, proof, note })
}

/// The lines of a reply that are the witness's and hold over a checkpoint's text.
pub fn read_reply(
    reply: &[u8],
    text: &str,
    witness: &WitnessKey,
) -> Result<Vec<NoteSignature>, AuditError> {
    let whole = [text.as_bytes(), b"\n", reply].concat();
    let mut lines = Note::parse(&whole)?.signatures;
    lines.retain(|line| witness.time_of(line, text).is_some());
    if lines.is_empty() { Err(AuditError::NoCosignature) } else { Ok(lines) }
}

/// Merges the lines of a reply into the checkpoint of the book that they sign; gives its size.
pub fn add_reply(folder: &Folder, reply: &[u8], witness: &WitnessKey) -> Result<u64, AuditError> {
    // The writer's lock: nobody signs or replaces a checkpoint meanwhile.
    let writer = Writer::open(folder, &mut Nothing)?;
    let end = scan(folder, &mut Nothing)?;
    let mut added = None;
    for kept in end.checkpoints.iter().filter(|k| k.state == CheckpointState::Holds) {
        let mut note = kept.note()?;
        let Ok(lines) = read_reply(reply, &note.text, witness) else { continue };
        let Some(log) = end.roster.logs().iter().find(|log| note.is_signed_by(log)) else {
            continue;
        };
        note.add(lines, log);
        let path = if kept.file == "checkpoint" {
            folder.checkpoint()
        } else {
            folder.checkpoints().join(&kept.file)
        };
        replace_file(&path, &note.to_bytes())?;
        added = Some(Checkpoint::parse(&note.text)?.size);
    }
    drop(writer);
    added.ok_or(AuditError::NoCosignature)
}
