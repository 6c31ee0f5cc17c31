//! What bounds the times of entries: time-stamp tokens over this book's checkpoints, and
//! checkpoints of other logs (`specs/times.md`). Read into owned values, written from them.

use super::fields::{BodyFault, Fields, Member, Members, hash, id, nonce, text, vkey};
use super::note::{Checkpoint, Note, Vkey};
use crate::canon::WriteFault;
use crate::paper::Hash32;

/// An operator records a token of RFC 3161 over a checkpoint of this book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timestamp {
    /// The election's id.
    pub election: String,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// The root the token is over.
    pub root: Hash32,
    /// The size of the checkpoint.
    pub size: u64,
    /// The token, an attachment.
    pub token: Hash32,
}

/// An operator records a checkpoint of another log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignCheckpoint {
    /// The election's id.
    pub election: String,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// The signed note, byte for byte.
    pub note: String,
    /// The key it was checked with.
    pub vkey: Vkey,
}

/// Evidence that counts, as a walk over a book finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// A token of RFC 3161, not looked at: it is an attachment.
    Stamp {
        /// The entry's number.
        seq: u64,
        /// What it says.
        said: Timestamp,
    },
    /// A checkpoint of another log, signed by its key.
    Seen {
        /// The entry's number.
        seq: u64,
        /// The note with all its lines.
        note: Note,
        /// What it says.
        head: Checkpoint,
        /// The key.
        vkey: Vkey,
    },
}

impl Evidence {
    /// The entry's number.
    #[must_use]
    pub fn seq(&self) -> u64 {
        match self {
            Self::Stamp { seq, .. } | Self::Seen { seq, .. } => *seq,
        }
    }

    /// The attachment it rests on.
    #[must_use]
    pub fn token(&self) -> Option<Hash32> {
        match self {
            Self::Stamp { said, .. } => Some(said.token),
            Self::Seen { .. } => None,
        }
    }
}

impl Timestamp {
    pub(super) const TYPE: &'static str = "timestamp";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            election: f.must("election", id)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            root: f.must("root", hash)?,
            size: f.must("size", Member::as_int)?,
            token: f.must("token", hash)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("election", self.election.as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("root", self.root)
            .with("size", self.size)
            .with("token", self.token)
            .bytes()
    }

    /// The evidence it is as this entry; `None`: it speaks of entries that do not stand before it.
    pub(super) fn evidence(&self, seq: u64) -> Option<Evidence> {
        (1..=seq).contains(&self.size).then(|| Evidence::Stamp { seq, said: self.clone() })
    }
}

impl ForeignCheckpoint {
    pub(super) const TYPE: &'static str = "foreign-checkpoint";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            election: f.must("election", id)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            note: f.must("note", text)?,
            vkey: f.must("vkey", vkey)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("election", self.election.as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("note", self.note.as_str())
            .with("vkey", self.vkey.text().as_str())
            .bytes()
    }

    /// What the note says, if its key signed it.
    #[must_use]
    pub fn head(&self) -> Option<(Note, Checkpoint)> {
        let note = Note::parse(self.note.as_bytes()).ok()?;
        let head = Checkpoint::of(&note, &self.vkey).ok()?;
        Some((note, head))
    }

    /// The evidence it is as this entry of the book with this origin; `None`: the note does not
    /// hold, or is the book's own.
    pub(super) fn evidence(&self, seq: u64, origin: Option<&str>) -> Option<Evidence> {
        let (note, head) = self.head()?;
        let other = Some(head.origin.as_str()) != origin;
        other.then(|| Evidence::Seen { seq, note, head, vkey: self.vkey.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{SecretKey, Statement};
    use crate::paper::sha256;

    #[test]
    fn what_is_written_is_read() {
        let stamp = Timestamp {
            election: "invented-2026".to_owned(),
            manifest: sha256(b"manifest"),
            nonce: "0".repeat(32),
            root: sha256(b"root"),
            size: 7,
            token: sha256(b"token"),
        };
        let body = String::from_utf8(stamp.to_body().unwrap()).unwrap();
        let read = Statement::parse(&body).unwrap().unwrap();
        assert_eq!(read.kind(), "timestamp");
        assert_eq!(read, Statement::Timestamp(Box::new(stamp.clone())));
        assert!(stamp.evidence(7).is_some());
        assert_eq!(stamp.evidence(6), None, "it speaks of an entry that is not there yet");
        assert_eq!(Timestamp { size: 0, ..stamp }.evidence(7), None);
    }

    #[test]
    fn a_foreign_checkpoint_holds_by_its_own_key_and_is_not_ours() {
        let secret = SecretKey::from_seed(&[9; 32]).unwrap();
        let vkey = Vkey { name: "other.example/log".to_owned(), key: secret.public().clone() };
        let text = format!("{}\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", vkey.name);
        let note = Note::sign(text, &vkey.name, &secret).to_bytes();
        let seen = ForeignCheckpoint {
            election: "invented-2026".to_owned(),
            manifest: sha256(b"manifest"),
            nonce: "0".repeat(32),
            note: String::from_utf8(note).unwrap(),
            vkey: vkey.clone(),
        };
        let body = String::from_utf8(seen.to_body().unwrap()).unwrap();
        let read = Statement::parse(&body).unwrap().unwrap();
        assert_eq!(read, Statement::ForeignCheckpoint(Box::new(seen.clone())));
        assert!(seen.evidence(3, Some("adal.v1/own")).is_some());
        assert_eq!(seen.evidence(3, Some(&vkey.name)), None, "a book is no evidence for itself");
        let bent = ForeignCheckpoint { note: seen.note.replace("\n3\n", "\n4\n"), ..seen };
        assert_eq!(bent.evidence(3, None), None, "the key did not sign this size");
    }
}
