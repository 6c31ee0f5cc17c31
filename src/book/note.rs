//! Signed notes and the checkpoints they carry (C2SP `signed-note` v1.0.0, `tlog-checkpoint`
//! v1.0.0; ledger format T2).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;

use super::key::{KeyError, PublicKey, SecretKey};
use crate::canon::refused_char;
use crate::lang::{Message, Say};
use crate::paper::{Hash32, sha256};

/// Signature type of Ed25519 over the note's text.
const ED25519: u8 = 1;
/// What begins a signature line: em dash, space.
const DASH: &str = "\u{2014} ";

/// Why a note, vkey or checkpoint is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoteError {
    /// Not a text, an empty line and signature lines.
    #[error("book-note-form")]
    Form,
    /// Not `<name>+<key id>+<base64>` of an Ed25519 key with its right id.
    #[error("book-note-vkey")]
    Vkey,
    /// The vkey's key is refused.
    #[error("book-note-vkey-key")]
    Key(#[from] KeyError),
    /// Not `origin, size ≥ 1, base64 root`, a line each.
    #[error("book-note-checkpoint")]
    Checkpoint,
    /// No signature of the log's key that holds.
    #[error("book-note-signature")]
    Signature,
    /// The checkpoint is another log's.
    #[error("book-note-origin")]
    Origin {
        /// The origin of this book.
        expected: String,
        /// The origin in the checkpoint.
        found: String,
    },
}

impl Say for NoteError {
    fn say(&self) -> Message {
        match self {
            Self::Key(inner) => Message::new("book-note-vkey-key").message("why", inner.say()),
            Self::Origin { expected, found } => {
                Message::new("book-note-origin").text("expected", expected).text("found", found)
            }
            plain => Message::new(plain.to_string()),
        }
    }
}

/// The name of a book's log: `adal.v1/<org>/<election>/<first 32 hex of H_0>`.
#[must_use]
pub fn origin(org: &str, election: &str, h0: &Hash32) -> String {
    let hex = h0.hex();
    format!("adal.v1/{org}/{election}/{}", hex.get(..32).unwrap_or_default())
}

/// A log's name and key, `<name>+<8 hex key id>+<base64(type ‖ key)>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vkey {
    /// The key's name.
    pub name: String,
    /// The key.
    pub key: PublicKey,
}

impl Vkey {
    /// Reads a vkey.
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let (name, key) = parse_vkey(text, ED25519)?;
        Ok(Self { name, key })
    }

    /// The key id: SHA-256(name ‖ 0A ‖ type ‖ key), its first four bytes.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        key_id(&self.name, ED25519, &self.key)
    }

    /// The text of the vkey.
    #[must_use]
    pub fn text(&self) -> String {
        vkey_text(&self.name, ED25519, &self.key)
    }
}

/// Reads a vkey of a signature type. Base64 may hold `+`, so it is split at most twice from the
/// left.
pub(crate) fn parse_vkey(text: &str, kind: u8) -> Result<(String, PublicKey), NoteError> {
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(base64)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(NoteError::Vkey);
    };
    let bytes = STANDARD.decode(base64).map_err(|_| NoteError::Vkey)?;
    let key = match bytes.split_first() {
        Some((found, key)) if *found == kind => key,
        _ => return Err(NoteError::Vkey),
    };
    let key = PublicKey::from_bytes(key.try_into().map_err(|_| NoteError::Vkey)?)?;
    if !is_name(name) || hex(key_id(name, kind, &key)) != id {
        return Err(NoteError::Vkey);
    }
    Ok((name.to_owned(), key))
}

/// The id of a key of a signature type: SHA-256(name ‖ 0A ‖ type ‖ key), its first four bytes.
pub(crate) fn key_id(name: &str, kind: u8, key: &PublicKey) -> [u8; 4] {
    let bytes = [name.as_bytes(), &[b'\n', kind], key.as_bytes()].concat();
    let [a, b, c, d, ..] = sha256(&bytes).0;
    [a, b, c, d]
}

/// The text of a vkey of a signature type.
pub(crate) fn vkey_text(name: &str, kind: u8, key: &PublicKey) -> String {
    let bytes = [&[kind][..], key.as_bytes()].concat();
    format!("{name}+{}+{}", hex(key_id(name, kind, key)), STANDARD.encode(bytes))
}

fn hex(id: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}

/// Whether a text may be the name of a note's key.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c == '+' || c.is_whitespace() || refused_char(c))
}

/// One signature line of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub id: [u8; 4],
    /// The signature's bytes.
    pub bytes: Vec<u8>,
}

impl NoteSignature {
    /// The line, its line feed included.
    #[must_use]
    pub fn line(&self) -> String {
        let blob = STANDARD.encode([&self.id[..], &self.bytes].concat());
        [DASH, &self.name, " ", &blob, "\n"].concat()
    }
}

/// A signed note: text and signature lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text, its last line feed included.
    pub text: String,
    /// The signatures, in the note's order.
    pub signatures: Vec<NoteSignature>,
}

impl Note {
    /// Reads a note.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        let whole = std::str::from_utf8(bytes).map_err(|_| NoteError::Form)?;
        let refused = |c: char| c != '\n' && (c == '\t' || refused_char(c));
        let split = whole.rfind("\n\n").ok_or(NoteError::Form)?;
        let (text, lines) = whole.split_at_checked(split + 1).ok_or(NoteError::Form)?;
        let lines = lines.strip_prefix('\n').and_then(|l| l.strip_suffix('\n'));
        if whole.chars().any(refused) {
            return Err(NoteError::Form);
        }
        let signatures = lines.ok_or(NoteError::Form)?.split('\n').map(signature_line);
        let signatures = signatures.collect::<Option<Vec<_>>>().ok_or(NoteError::Form)?;
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// Signs a text, which ends with a line feed.
    #[must_use]
    pub fn sign(text: String, name: &str, key: &SecretKey) -> Self {
        let vkey = Vkey { name: name.to_owned(), key: key.public().clone() };
        let bytes = key.sign(text.as_bytes()).to_vec();
        let signature = NoteSignature { name: vkey.name.clone(), id: vkey.id(), bytes };
        Self { text, signatures: vec![signature] }
    }

    /// The bytes of the note.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = format!("{}\n", self.text);
        out.extend(self.signatures.iter().map(NoteSignature::line));
        out.into_bytes()
    }

    /// Puts cosignature lines behind those of the log: byte-sorted, none twice (ledger format T2).
    pub fn add(&mut self, lines: impl IntoIterator<Item = NoteSignature>, log: &Vkey) {
        let id = log.id();
        let is_log = |s: &NoteSignature| s.name == log.name && s.id == id;
        let (own, mut others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.signatures)
            .into_iter()
            .chain(lines.into_iter().filter(|s| !is_log(s)))
            .partition(is_log);
        others.sort_by_cached_key(NoteSignature::line);
        others.dedup();
        self.signatures = own;
        self.signatures.append(&mut others);
    }

    /// Whether the note carries a signature by `vkey`, and every one that claims to be holds.
    #[must_use]
    pub fn is_signed_by(&self, vkey: &Vkey) -> bool {
        let id = vkey.id();
        let mut own =
            self.signatures.iter().filter(|s| s.name == vkey.name && s.id == id).peekable();
        let holds = |s: &NoteSignature| {
            let bytes: Option<&[u8; 64]> = s.bytes.as_slice().try_into().ok();
            bytes.is_some_and(|b| vkey.key.verifies(self.text.as_bytes(), b))
        };
        own.peek().is_some() && own.all(holds)
    }
}

fn signature_line(line: &str) -> Option<NoteSignature> {
    let (name, base64) = line.strip_prefix(DASH)?.split_once(' ')?;
    let bytes = STANDARD.decode(base64).ok()?;
    let (id, bytes) = bytes.split_first_chunk::<4>()?;
    let good = is_name(name) && !bytes.is_empty();
    good.then(|| NoteSignature { name: name.to_owned(), id: *id, bytes: bytes.to_vec() })
}

/// What a checkpoint says: of this log, so many entries have this root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name.
    pub origin: String,
    /// How many entries the root covers, at least 1.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash32,
}

impl Checkpoint {
    /// The three lines of the note's text.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root.0))
    }

    /// Reads the three lines; no extension lines are known.
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let read = || {
            let mut lines = text.strip_suffix('\n')?.split('\n');
            let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
            let size: u64 = size.parse().ok()?;
            let root: [u8; 32] = STANDARD.decode(root).ok()?.try_into().ok()?;
            let read = Self { origin: origin.to_owned(), size, root: Hash32(root) };
            (size >= 1 && is_name(origin) && lines.next().is_none()).then_some(read)
        };
        // One spelling only: `+1`, `01` and the like are read by nobody else.
        read().filter(|c| c.text() == text).ok_or(NoteError::Checkpoint)
    }

    /// Reads a note, checks the log's signature and that it speaks of this log.
    pub fn open(bytes: &[u8], log: &Vkey) -> Result<Self, NoteError> {
        Self::of(&Note::parse(bytes)?, log)
    }

    /// The same for a note that is read already.
    pub fn of(note: &Note, log: &Vkey) -> Result<Self, NoteError> {
        let read = Self::parse(&note.text)?;
        if read.origin != log.name {
            return Err(NoteError::Origin { expected: log.name.clone(), found: read.origin });
        }
        if note.is_signed_by(log) { Ok(read) } else { Err(NoteError::Signature) }
    }

    /// The same by one of several keys, of which the first one that signed speaks.
    pub fn of_any(note: &Note, logs: &[Vkey]) -> Result<Self, NoteError> {
        let mut why = NoteError::Signature;
        for log in logs {
            match Self::of(note, log) {
                Ok(read) => return Ok(read),
                Err(other) => why = other,
            }
        }
        Err(why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of C2SP `signed-note`: `sum.golang.org`'s kind of key, read by its text.
    #[test]
    fn a_known_vkey_has_its_id() {
        let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assert_eq!(Vkey::parse(text).unwrap().text(), text);
        assert_eq!(Vkey::parse(&text.replace("c74f", "c74e")), Err(NoteError::Vkey));
    }

    /// The note printed in the documentation of Go's `sumdb/note`, signed by that key.
    #[test]
    fn a_known_note_is_signed() {
        let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        let note = "If you think cryptography is the answer to your problem,\n\
            then you don't know what your problem is.\n\n\
            \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        let read = Note::parse(note.as_bytes()).unwrap();
        assert!(read.is_signed_by(&Vkey::parse(text).unwrap()));
        assert_eq!(read.to_bytes(), note.as_bytes());
    }

    #[test]
    fn a_checkpoint_is_read_back_and_nothing_else_is() {
        let key = SecretKey::from_seed(&[3; 32]).unwrap();
        let name = origin("org", "e1", &sha256(b"x"));
        let head = Checkpoint { origin: name.clone(), size: 41, root: sha256(b"r") };
        let note = Note::sign(head.text(), &name, &key).to_bytes();
        let log = Vkey { name: name.clone(), key: key.public().clone() };
        assert_eq!(Checkpoint::open(&note, &log), Ok(head.clone()));
        for at in 0..note.len() {
            for bit in 0..8 {
                let mut other = note.clone();
                other[at] ^= 1 << bit;
                assert!(Checkpoint::open(&other, &log).is_err(), "byte {at} bit {bit}");
            }
        }
        for size in ["0", "+41", "041", "", "x"] {
            let text = head.text().replace("\n41\n", &format!("\n{size}\n"));
            assert_eq!(Checkpoint::parse(&text), Err(NoteError::Checkpoint), "{size}");
        }
        assert!(Checkpoint::parse(&format!("{}more\n", head.text())).is_err());
    }
}
