//! Cosignatures of witnesses (C2SP `tlog-cosignature` v1.0.1, Ed25519; `specs/witness.md`).

use crate::book::{
    Note, NoteError, NoteSignature, PublicKey, SecretKey, is_name, key_id, parse_vkey, vkey_text,
};

/// Signature type of a timestamped cosignature.
const COSIGNATURE: u8 = 4;

/// A witness's name and key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessKey {
    name: String,
    key: PublicKey,
}

/// What the lines of one witness on a note are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// There are none.
    Absent,
    /// All hold; the earliest of their times, POSIX seconds.
    Hold(u64),
    /// One does not hold.
    Bad,
}

impl WitnessKey {
    /// The witness with this name and key; `None` if a note cannot hold the name.
    #[must_use]
    pub fn new(name: &str, key: &PublicKey) -> Option<Self> {
        is_name(name).then(|| Self { name: name.to_owned(), key: key.clone() })
    }

    /// Reads a vkey of type 0x04.
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let (name, key) = parse_vkey(text, COSIGNATURE)?;
        Ok(Self { name, key })
    }

    /// The text of the vkey.
    #[must_use]
    pub fn text(&self) -> String {
        vkey_text(&self.name, COSIGNATURE, &self.key)
    }

    /// The witness's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The witness's key.
    #[must_use]
    pub fn key(&self) -> &PublicKey {
        &self.key
    }

    fn id(&self) -> [u8; 4] {
        key_id(&self.name, COSIGNATURE, &self.key)
    }

    /// Whether a line claims to be this witness's.
    #[must_use]
    pub fn claims(&self, line: &NoteSignature) -> bool {
        line.name == self.name && line.id == self.id()
    }

    /// The time of a line over a checkpoint's text, POSIX seconds, if the line is this witness's
    /// and holds.
    #[must_use]
    pub fn time_of(&self, line: &NoteSignature, text: &str) -> Option<u64> {
        let (time, signature) = line.bytes.split_first_chunk::<8>()?;
        let time = u64::from_be_bytes(*time);
        let signature: &[u8; 64] = signature.try_into().ok()?;
        let holds = self.claims(line)
            && i64::try_from(time).is_ok()
            && self.key.verifies(&message(time, text), signature);
        holds.then_some(time)
    }

    /// What this witness's lines on a note are worth.
    #[must_use]
    pub fn lines(&self, note: &Note) -> Lines {
        let own = note.signatures.iter().filter(|line| self.claims(line));
        own.fold(Lines::Absent, |so_far, line| match (so_far, self.time_of(line, &note.text)) {
            (Lines::Bad, _) | (_, None) => Lines::Bad,
            (Lines::Hold(first), Some(time)) => Lines::Hold(first.min(time)),
            (Lines::Absent, Some(time)) => Lines::Hold(time),
        })
    }

    /// Signs a checkpoint's text at `time`, POSIX seconds; `secret` is this witness's key.
    #[must_use]
    pub fn cosign(&self, secret: &SecretKey, text: &str, time: u64) -> NoteSignature {
        let signature = secret.sign(&message(time, text));
        let bytes = [&time.to_be_bytes()[..], &signature].concat();
        NoteSignature { name: self.name.clone(), id: self.id(), bytes }
    }
}

fn message(time: u64, text: &str) -> Vec<u8> {
    format!("cosignature/v1\ntime {time}\n{text}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cosignature_holds_for_its_text_time_and_witness_only() {
        let secret = SecretKey::from_seed(&[6; 32]).unwrap();
        let witness = WitnessKey::new("observers.example/w", secret.public()).unwrap();
        assert_eq!(WitnessKey::parse(&witness.text()).as_ref(), Ok(&witness));
        let text = "log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
        let line = witness.cosign(&secret, text, 1_700_000_000);
        assert_eq!(witness.time_of(&line, text), Some(1_700_000_000));
        assert_eq!(witness.time_of(&line, &text.replace("\n1\n", "\n2\n")), None);
        for at in 0..line.bytes.len() {
            let mut other = line.clone();
            other.bytes[at] ^= 1;
            assert_eq!(witness.time_of(&other, text), None, "byte {at}");
        }
        let renamed = WitnessKey::new("observers.example/v", secret.public()).unwrap();
        assert_eq!(renamed.time_of(&line, text), None);
        assert_eq!(WitnessKey::new("a b", secret.public()), None);
    }

    /// The same key under type 0x01 is another vkey: a log's signature is no cosignature.
    #[test]
    fn a_log_vkey_is_no_witness() {
        let secret = SecretKey::from_seed(&[6; 32]).unwrap();
        let log = crate::book::Vkey { name: "w".to_owned(), key: secret.public().clone() };
        assert_eq!(WitnessKey::parse(&log.text()), Err(NoteError::Vkey));
        let witness = WitnessKey::new("w", secret.public()).unwrap();
        assert_eq!(crate::book::Vkey::parse(&witness.text()), Err(NoteError::Vkey));
        let note = Note::sign("x\n".to_owned(), "w", &secret);
        assert_eq!(witness.lines(&note), Lines::Absent);
    }

    #[test]
    fn time_beyond_the_bound_is_refused() {
        let secret = SecretKey::from_seed(&[6; 32]).unwrap();
        let witness = WitnessKey::new("w", secret.public()).unwrap();
        let line = witness.cosign(&secret, "x\n", 1 << 63);
        assert_eq!(witness.time_of(&line, "x\n"), None);
    }
}
