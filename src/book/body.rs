//! The bodies of genesis, imports and withdrawals: read into owned values, written from them. The
//! grammar of each stands in `specs/book-format.md`.

use super::fields::{
    BodyFault, Fields, Member, Members, hash, id, key, nonce, principal, text, vkey,
};
use super::key::PublicKey;
use super::note::Vkey;
use crate::canon::{Value, WriteFault};
use crate::paper::{DocumentKind, Hash32};

/// The format this program writes and reads.
pub(super) const FORMAT: &str = "adal-book/1";

/// A root of the book: who, and the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The principal.
    pub by: String,
    /// The key.
    pub key: PublicKey,
}

/// Entry 0 (ledger format K1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Genesis {
    /// The election's id.
    pub election: String,
    /// The log's vkey, named `adal.v1/<org>/<election>` (its full name holds the hash of this
    /// very entry).
    pub log: Vkey,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// Who keeps the book: an id.
    pub org: String,
    /// The roots, byte-sorted by principal.
    pub roots: Vec<Root>,
    /// How many roots must sign a key or book event.
    pub threshold: u64,
}

/// An operator's import of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// SHA-256 of the source file.
    pub attachment: Hash32,
    /// The contest, when the whole table is of one.
    pub contest: Option<String>,
    /// What the table is.
    pub document: DocumentKind,
    /// The election's id.
    pub election: String,
    /// The encoding the file was read in.
    pub encoding: Option<String>,
    /// The file's name.
    pub file: String,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// SHA-256 of the mapping file.
    pub mapping: Hash32,
    /// 32 hexadecimal digits; the rows name it.
    pub nonce: String,
    /// A remark.
    pub note: Option<String>,
    /// The form pack's id.
    pub pack: Option<String>,
    /// How many rows of the table were refused.
    pub refused: Option<u64>,
    /// How many rows follow.
    pub rows: u64,
    /// SHA-256 over the rows' statements, in row order.
    pub rows_sha256: Hash32,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// An operator takes an import back; its rows stop counting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The election's id.
    pub election: String,
    /// The statement id of the import.
    pub follows: Hash32,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// Why.
    pub reason: String,
}

/// The roots of a genesis: `[{"by":…,"key":…},…]`, byte-sorted by `by`, no key twice.
fn roots(member: Member<'_>) -> Option<Vec<Root>> {
    let root = |item: Member<'_>| {
        let mut f = item.as_object()?;
        let root = Root { by: f.must("by", principal).ok()?, key: f.must("key", key).ok()? };
        f.end().ok().map(|()| root)
    };
    let roots = member.items(root)?;
    let sorted = roots.is_sorted_by(|a, b| a.by < b.by);
    let once = |(at, root): (usize, &Root)| !roots.iter().skip(at + 1).any(|r| r.key == root.key);
    (sorted && !roots.is_empty() && roots.iter().enumerate().all(once)).then_some(roots)
}

impl Genesis {
    pub(super) const TYPE: &'static str = "genesis";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        f.must("format", |v| v.as_text().filter(|t| t == FORMAT).map(drop))?;
        let read = Self {
            election: f.must("election", id)?,
            log: f.must("log", vkey)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            org: f.must("org", id)?,
            roots: f.must("roots", roots)?,
            threshold: f.must("threshold", Member::as_int)?,
        };
        f.end()?;
        let count = read.roots.len() as u64;
        if !(1..=count).contains(&read.threshold) {
            return Err(BodyFault::Wrong { field: "threshold".to_owned() });
        }
        let own = format!("adal.v1/{}/{}", read.org, read.election);
        if read.log.name != own || read.roots.iter().any(|r| r.key == read.log.key) {
            return Err(BodyFault::Wrong { field: "log".to_owned() });
        }
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        let root = |r: &Root| {
            let by = ("by".to_owned(), Value::from(r.by.as_str()));
            let key = ("key".to_owned(), Value::Text(r.key.ssh_text()));
            Value::Map([by, key].into())
        };
        Members::of(Self::TYPE)
            .with("election", self.election.as_str())
            .with("format", FORMAT)
            .with("log", self.log.text().as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("org", self.org.as_str())
            .with("roots", Value::List(self.roots.iter().map(root).collect()))
            .with("threshold", self.threshold)
            .bytes()
    }
}

impl Import {
    pub(super) const TYPE: &'static str = "import";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            attachment: f.must("attachment", hash)?,
            contest: f.may("contest", id)?,
            document: f
                .must("document", |v| v.as_text().and_then(|t| DocumentKind::from_key(&t)))?,
            election: f.must("election", id)?,
            encoding: f.may("encoding", text)?,
            file: f.must("file", text)?,
            manifest: f.must("manifest", hash)?,
            mapping: f.must("mapping", hash)?,
            nonce: f.must("nonce", nonce)?,
            note: f.may("note", text)?,
            pack: f.may("pack", text)?,
            refused: f.may("refused", Member::as_int)?,
            rows: f.must("rows", Member::as_int)?,
            rows_sha256: f.must("rows_sha256", hash)?,
            sheet: f.may("sheet", text)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("attachment", self.attachment)
            .maybe("contest", self.contest.as_deref())
            .with("document", self.document.key())
            .with("election", self.election.as_str())
            .maybe("encoding", self.encoding.as_deref())
            .with("file", self.file.as_str())
            .with("manifest", self.manifest)
            .with("mapping", self.mapping)
            .with("nonce", self.nonce.as_str())
            .maybe("note", self.note.as_deref())
            .maybe("pack", self.pack.as_deref())
            .maybe("refused", self.refused)
            .with("rows", self.rows)
            .with("rows_sha256", self.rows_sha256)
            .maybe("sheet", self.sheet.as_deref())
            .bytes()
    }
}

impl Withdrawal {
    pub(super) const TYPE: &'static str = "withdrawal";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            election: f.must("election", id)?,
            follows: f.must("follows", hash)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            reason: f.must("reason", text)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("election", self.election.as_str())
            .with("follows", self.follows)
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("reason", self.reason.as_str())
            .bytes()
    }
}
