//! Who may say what (Table S of `specs/book-format.md`): keys, roles, thresholds, manifests, as
//! they stand at each entry.

use std::collections::BTreeMap;

use thiserror::Error;

use super::body::Genesis;
use super::entry::EntryView;
use super::event::{KeyAdd, KeyRevoke, LogKey, ManifestAmend, Role};
use super::fields::BodyFault;
use super::key::PublicKey;
use super::note::{Vkey, origin};
use super::person::Person;
use super::sshsig;
use crate::lang::{Message, Say};
use crate::paper::Hash32;

/// What a statement is worth at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Signed as its type asks; it counts.
    Counts,
    /// A row, in its place, of the import with this index; it counts if the import does.
    Row {
        /// Index in `ScanEnd::imports`.
        import: usize,
    },
    /// It names a manifest not admitted at its place; not counted.
    Foreign,
    /// Its key was revoked before; not counted.
    Late,
    /// A type this program does not know; not checked, not counted.
    NotChecked,
    /// It does not meet what its type asks for; not counted.
    Bad(BadWhy),
}

/// How a statement fails Table S.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BadWhy {
    /// The body does not meet the grammar of its type.
    #[error(transparent)]
    Body(BodyFault),
    /// Entry 0 is no genesis, or the genesis does not hold: no key is known.
    #[error("book-bad-no-genesis")]
    NoGenesis,
    /// A genesis stands beyond entry 0.
    #[error("book-bad-second-genesis")]
    SecondGenesis,
    /// It is of another election.
    #[error("book-bad-election")]
    Election,
    /// A signature is malformed, does not hold, stands twice or out of order.
    #[error("book-bad-signature")]
    Signature,
    /// The number of signatures is not the one its type asks for.
    #[error("book-bad-signature-count")]
    SignatureCount,
    /// A key signed that has no such role.
    #[error("book-bad-signer")]
    Signer,
    /// Fewer roots signed than the threshold asks for.
    #[error("book-bad-threshold")]
    Threshold {
        /// How many must sign.
        needed: u64,
        /// How many did.
        found: u64,
    },
    /// It names another book or another number.
    #[error("book-bad-place")]
    Place,
    /// The key has or had a role already, or the principal has a key.
    #[error("book-bad-key-in-use")]
    KeyInUse,
    /// No such key is in force.
    #[error("book-bad-no-such-key")]
    NoSuchKey,
    /// An import with this nonce stands already.
    #[error("book-bad-repeated-nonce")]
    RepeatedNonce,
    /// The row names no import that stands before it.
    #[error("book-bad-orphan-row")]
    OrphanRow,
    /// The row is not the next one of its import.
    #[error("book-bad-row-order")]
    RowOrder {
        /// The number of the next row.
        expected: u64,
        /// The number it has.
        found: u64,
    },
    /// The row names another manifest or contest than its import.
    #[error("book-bad-row-differs")]
    RowDiffers,
    /// The rows are not those the import was signed over.
    #[error("book-bad-rows-sha256")]
    RowsSha256,
    /// The very same statement stands in the book already.
    #[error("book-bad-repeated-statement")]
    RepeatedStatement,
    /// It is signed by another principal's key than the one it names.
    #[error("book-bad-principal")]
    Principal,
    /// A token over entries that do not stand before it, or a checkpoint that does not hold or is
    /// the book's own.
    #[error("book-bad-evidence")]
    Evidence,
    /// It follows no import of this book, or one already withdrawn.
    #[error("book-bad-follows")]
    Follows,
}

impl Say for BadWhy {
    fn say(&self) -> Message {
        match self {
            Self::Body(fault) => fault.say(),
            Self::Threshold { needed, found } => {
                Message::new("book-bad-threshold").number("needed", *needed).number("found", *found)
            }
            Self::RowOrder { expected, found } => {
                Message::new("book-bad-row-order").text("expected", expected).text("found", found)
            }
            plain => Message::new(plain.to_string()),
        }
    }
}

/// A key and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyState {
    /// Whose.
    pub principal: String,
    /// The key.
    pub key: PublicKey,
    /// What it may sign.
    pub role: Role,
    /// The entry that admitted it.
    pub added: u64,
    /// The entry that revoked it.
    pub revoked: Option<u64>,
}

/// Keys and manifests as they stand after the entries read so far.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    h0: Hash32,
    genesis: Option<Genesis>,
    keys: Vec<KeyState>,
    /// Where a key stands in `keys`.
    places: BTreeMap<[u8; 32], usize>,
    manifests: Vec<Hash32>,
    logs: Vec<Vkey>,
}

impl Roster {
    /// The hash of entry 0.
    #[must_use]
    pub fn h0(&self) -> &Hash32 {
        &self.h0
    }

    /// Entry 0, if it holds.
    #[must_use]
    pub fn genesis(&self) -> Option<&Genesis> {
        self.genesis.as_ref()
    }

    /// All keys that ever had a role, in the order they were admitted.
    #[must_use]
    pub fn keys(&self) -> &[KeyState] {
        &self.keys
    }

    /// The manifest admitted last.
    #[must_use]
    pub fn manifest(&self) -> Option<&Hash32> {
        self.manifests.last()
    }

    /// The log's vkey now, named by the book's origin.
    #[must_use]
    pub fn log(&self) -> Option<&Vkey> {
        self.logs.last()
    }

    /// The log's vkeys, in the order they came.
    #[must_use]
    pub fn logs(&self) -> &[Vkey] {
        &self.logs
    }

    /// Whether this was ever the log's vkey.
    #[must_use]
    pub fn was_log(&self, vkey: &Vkey) -> bool {
        self.logs.contains(vkey)
    }

    /// The book's origin (ledger format T2).
    #[must_use]
    pub fn origin(&self) -> Option<String> {
        self.genesis.as_ref().map(|g| origin(&g.org, &g.election, &self.h0))
    }

    /// The key in force with this role.
    #[must_use]
    pub fn has(&self, key: &PublicKey, role: Role) -> bool {
        self.state(key).is_some_and(|(_, k)| k.role == role && k.revoked.is_none())
    }

    /// A key that has or had a role: it has but one, and never another. Its place among the keys.
    fn state(&self, key: &PublicKey) -> Option<(usize, &KeyState)> {
        let place = *self.places.get(key.as_bytes())?;
        self.keys.get(place).map(|state| (place, state))
    }

    fn admit(&mut self, principal: &str, key: &PublicKey, role: Role, added: u64) {
        self.places.insert(*key.as_bytes(), self.keys.len());
        let (principal, key) = (principal.to_owned(), key.clone());
        self.keys.push(KeyState { principal, key, role, added, revoked: None });
    }

    /// The election, the manifest and whether it is admitted: what every body is held against.
    pub(super) fn context(&self, election: &str, manifest: &Hash32) -> Option<Standing> {
        match &self.genesis {
            None => Some(Standing::Bad(BadWhy::NoGenesis)),
            Some(g) if g.election != election => Some(Standing::Bad(BadWhy::Election)),
            Some(_) if !self.manifests.contains(manifest) => Some(Standing::Foreign),
            Some(_) => None,
        }
    }

    /// Entry 0: signed by every root it lists.
    pub(super) fn open(&mut self, entry: &EntryView<'_>, genesis: &Genesis) -> Result<(), BadWhy> {
        if entry.seq != 0 {
            return Err(BadWhy::SecondGenesis);
        }
        let signers = signers(entry, sshsig::KEY_NAMESPACE)?;
        if signers.len() != genesis.roots.len() {
            return Err(BadWhy::SignatureCount);
        }
        if !genesis.roots.iter().all(|r| signers.contains(&r.key)) {
            return Err(BadWhy::Signer);
        }
        self.h0 = entry.hash;
        for root in &genesis.roots {
            self.admit(&root.by, &root.key, Role::Root, 0);
        }
        self.manifests = vec![genesis.manifest];
        let name = origin(&genesis.org, &genesis.election, &self.h0);
        self.logs = vec![Vkey { name, key: genesis.log.key.clone() }];
        self.genesis = Some(genesis.clone());
        Ok(())
    }

    /// A statement that one operator signs.
    pub(super) fn by_operator(&self, entry: &EntryView<'_>) -> Standing {
        let signers = match signers(entry, sshsig::STATEMENT_NAMESPACE) {
            Ok(signers) => signers,
            Err(why) => return Standing::Bad(why),
        };
        let [signer] = signers.as_slice() else {
            return Standing::Bad(BadWhy::SignatureCount);
        };
        match self.state(signer).filter(|(_, k)| k.role == Role::Operator) {
            None => Standing::Bad(BadWhy::Signer),
            Some((_, k)) if k.revoked.is_some() => Standing::Late,
            Some(_) => Standing::Counts,
        }
    }

    /// A statement of a person: one signature, by the key of its principal, whose role may say it.
    /// The key's place among [`Self::keys`].
    pub(super) fn by_person(
        &self,
        entry: &EntryView<'_>,
        person: &Person,
    ) -> Result<(usize, Standing), BadWhy> {
        let signers = signers(entry, sshsig::STATEMENT_NAMESPACE)?;
        let [signer] = signers.as_slice() else { return Err(BadWhy::SignatureCount) };
        let (place, state) = self.state(signer).ok_or(BadWhy::Signer)?;
        if state.principal != person.frame.by {
            return Err(BadWhy::Principal);
        }
        if !person.said.may_be_said_by(state.role) {
            return Err(BadWhy::Signer);
        }
        let standing = if state.revoked.is_some() { Standing::Late } else { Standing::Counts };
        Ok((place, standing))
    }

    fn at_its_place(&self, entry: &EntryView<'_>, book: &Hash32, seq: u64) -> Result<(), BadWhy> {
        if *book == self.h0 && seq == entry.seq { Ok(()) } else { Err(BadWhy::Place) }
    }

    /// Whether enough roots in force signed; `others` may sign too and do not count, and no one
    /// else may.
    fn threshold(&self, signers: &[PublicKey], others: &[&PublicKey]) -> Result<(), BadWhy> {
        let mut found = 0;
        for signer in signers.iter().filter(|s| !others.contains(s)) {
            if !self.has(signer, Role::Root) {
                return Err(BadWhy::Signer);
            }
            found += 1;
        }
        let needed = self.genesis.as_ref().map_or(u64::MAX, |g| g.threshold);
        if found >= needed { Ok(()) } else { Err(BadWhy::Threshold { needed, found }) }
    }

    pub(super) fn add_key(
        &mut self,
        entry: &EntryView<'_>,
        body: &KeyAdd,
        foreign: bool,
    ) -> Result<(), BadWhy> {
        self.at_its_place(entry, &body.book, body.seq)?;
        let signers = signers(entry, sshsig::KEY_NAMESPACE)?;
        if !signers.contains(&body.key) {
            return Err(BadWhy::Signer);
        }
        self.threshold(&signers, &[&body.key])?;
        let held = |k: &KeyState| {
            k.key == body.key || (k.principal == body.principal && k.revoked.is_none())
        };
        // The log's key may be an operator's, who keeps the book, and nobody else's.
        let logs = self.logs.iter().any(|l| l.key == body.key);
        if self.keys.iter().any(held) || (logs && body.role != Role::Operator) {
            return Err(BadWhy::KeyInUse);
        }
        if !foreign {
            self.admit(&body.principal, &body.key, body.role, entry.seq);
        }
        Ok(())
    }

    pub(super) fn revoke(
        &mut self,
        entry: &EntryView<'_>,
        body: &KeyRevoke,
        foreign: bool,
    ) -> Result<(), BadWhy> {
        self.at_its_place(entry, &body.book, body.seq)?;
        let signers = signers(entry, sshsig::KEY_NAMESPACE)?;
        let state = |k: &&KeyState| {
            k.key == body.key && k.principal == body.principal && k.revoked.is_none()
        };
        let state = self.keys.iter().find(state).ok_or(BadWhy::NoSuchKey)?;
        let alone = state.role != Role::Root && signers == [body.key.clone()];
        if !alone {
            // A root neither revokes itself nor counts towards its own revocation.
            self.threshold(&signers, &[&body.key])?;
        }
        for key in self.keys.iter_mut().filter(|k| k.key == body.key && !foreign) {
            key.revoked = Some(entry.seq);
        }
        Ok(())
    }

    pub(super) fn amend(
        &mut self,
        entry: &EntryView<'_>,
        body: &ManifestAmend,
        foreign: bool,
    ) -> Result<(), BadWhy> {
        self.at_its_place(entry, &body.book, body.seq)?;
        self.threshold(&signers(entry, sshsig::KEY_NAMESPACE)?, &[])?;
        if !foreign {
            self.manifests.push(body.amended);
        }
        Ok(())
    }

    pub(super) fn change_log(
        &mut self,
        entry: &EntryView<'_>,
        body: &LogKey,
        foreign: bool,
    ) -> Result<(), BadWhy> {
        self.at_its_place(entry, &body.book, body.seq)?;
        self.threshold(&signers(entry, sshsig::KEY_NAMESPACE)?, &[])?;
        if self.origin().as_ref() != Some(&body.log.name) {
            return Err(BadWhy::Place);
        }
        if self.keys.iter().any(|k| k.key == body.log.key && k.role != Role::Operator) {
            return Err(BadWhy::KeyInUse);
        }
        if !foreign {
            self.logs.push(body.log.clone());
        }
        Ok(())
    }
}

/// The distinct keys that signed an entry; its signatures are byte-sorted and each one holds.
fn signers(entry: &EntryView<'_>, namespace: &str) -> Result<Vec<PublicKey>, BadWhy> {
    let (mut last, mut keys) = ("", Vec::new());
    for (sig, signed) in entry.sigs.iter().zip(entry.signed().iter()) {
        let signed = signed.as_ref().filter(|s| s.namespace == namespace);
        let key = &signed.ok_or(BadWhy::Signature)?.key;
        if sig <= last || keys.contains(key) {
            return Err(BadWhy::Signature);
        }
        last = sig;
        keys.push(key.clone());
    }
    Ok(keys)
}
