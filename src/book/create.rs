//! A new book: genesis, the operator's key, and the files derived from them.

use std::collections::BTreeSet;
use std::fs;

use super::body::{Genesis, Root};
use super::disk::replace;
use super::entry::put_line;
use super::error::{BookError, IoContext};
use super::event::{KeyAdd, Role};
use super::fields::is_nonce;
use super::folder::{Folder, manifest_of};
use super::key::{SecretKey, is_principal};
use super::note::{Vkey, origin};
use super::roster::Roster;
use super::sshsig::{KEY_NAMESPACE, STATEMENT_NAMESPACE, sign_body};
use super::time::is_utc_time;
use crate::canon::is_id;
use crate::paper::{Hash32, sha256};

/// What a new book is made of. `election/` with its `MANIFEST` must lie in the folder already.
pub struct NewBook<'a> {
    /// Where.
    pub folder: &'a Folder,
    /// Who keeps the book: an id.
    pub org: &'a str,
    /// The election's id.
    pub election: &'a str,
    /// The roots' principals and keys, at least one.
    pub roots: &'a [(&'a str, &'a SecretKey)],
    /// How many of them must sign a key or book event.
    pub threshold: u64,
    /// The operator's principal and key; the key signs checkpoints too.
    pub operator: (&'a str, &'a SecretKey),
    /// When, by the operator's clock.
    pub at: &'a str,
    /// A nonce for the genesis and one for the operator's key: 32 hexadecimal digits each.
    pub nonces: [&'a str; 2],
}

/// A book that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// The hash of entry 0, which names the book and pins it.
    pub h0: Hash32,
    /// The book's origin.
    pub origin: String,
    /// The log's vkey, which pins the book too.
    pub vkey: Vkey,
}

/// Makes a book: two entries, written at once, and the empty folders.
pub fn create(new: &NewBook<'_>) -> Result<Created, BookError> {
    check(new)?;
    let folder = new.folder;
    let ledger = folder.ledger();
    if fs::symlink_metadata(&ledger).is_ok() {
        return Err(BookError::Exists { path: ledger });
    }
    let manifest = manifest_of(folder)?;
    let (operator_by, operator) = new.operator;
    let mut roots = new.roots.to_vec();
    roots.sort_unstable_by_key(|(by, _)| *by);
    let name = format!("adal.v1/{}/{}", new.org, new.election);
    let genesis = Genesis {
        election: new.election.to_owned(),
        log: Vkey { name, key: operator.public().clone() },
        manifest,
        nonce: new.nonces[0].to_owned(),
        org: new.org.to_owned(),
        roots: roots
            .iter()
            .map(|(by, key)| Root { by: (*by).to_owned(), key: key.public().clone() })
            .collect(),
        threshold: new.threshold,
    };
    let mut bytes = Vec::new();
    let body = genesis.to_body()?;
    let mut sigs: Vec<String> =
        roots.iter().map(|(_, key)| sign_body(key, KEY_NAMESPACE, &body)).collect();
    sigs.sort_unstable();
    put_line(&mut bytes, new.at, &body, &Hash32::default().digits(), 0, &sigs)?;
    let h0 = sha256(&bytes);
    let admit = KeyAdd {
        book: h0,
        election: new.election.to_owned(),
        key: operator.public().clone(),
        manifest,
        nonce: new.nonces[1].to_owned(),
        principal: operator_by.to_owned(),
        role: Role::Operator,
        seq: 1,
    };
    let body = admit.to_body()?;
    let signers = roots.iter().map(|(_, key)| *key).chain([operator]);
    let mut sigs: Vec<String> = signers.map(|key| sign_body(key, KEY_NAMESPACE, &body)).collect();
    sigs.sort_unstable();
    put_line(&mut bytes, new.at, &body, &h0.digits(), 1, &sigs)?;
    for dir in [folder.checkpoints(), folder.attachments()] {
        fs::create_dir_all(&dir).about(&dir)?;
    }
    replace(&ledger, &bytes)?;
    let origin = origin(new.org, new.election, &h0);
    let vkey = Vkey { name: origin.clone(), key: operator.public().clone() };
    Ok(Created { h0, origin, vkey })
}

fn check(new: &NewBook<'_>) -> Result<(), BookError> {
    let arguments = [
        ("org", is_id(new.org)),
        ("election", is_id(new.election)),
        ("root", !new.roots.is_empty() && new.roots.iter().all(|(by, _)| is_principal(by))),
        ("threshold", (1..=new.roots.len() as u64).contains(&new.threshold)),
        ("operator", is_principal(new.operator.0)),
        ("at", is_utc_time(new.at)),
        ("nonce", new.nonces.iter().all(|n| is_nonce(n)) && new.nonces[0] != new.nonces[1]),
    ];
    if let Some((what, _)) = arguments.into_iter().find(|(_, good)| !good) {
        return Err(BookError::Argument { what });
    }
    let holders: Vec<_> = new.roots.iter().chain([&new.operator]).collect();
    let names: BTreeSet<&str> = holders.iter().map(|(by, _)| *by).collect();
    let keys: BTreeSet<_> = holders.iter().map(|(_, key)| key.public().as_bytes()).collect();
    if names.len() < holders.len() || keys.len() < holders.len() {
        return Err(BookError::OneKeyTwoRoles);
    }
    Ok(())
}

/// The files derived from a book for stock verifiers, and what stands in them: `allowed_signers` for
/// `ssh-keygen -Y verify`, `vkeys` for readers of notes.
pub(super) fn derived(roster: &Roster) -> [(&'static str, String); 2] {
    let mut lines = Vec::new();
    for key in roster.keys() {
        let namespaces = match key.role {
            Role::Root => KEY_NAMESPACE.to_owned(),
            _ => format!("{KEY_NAMESPACE},{STATEMENT_NAMESPACE}"),
        };
        let by = &key.principal;
        if let Some(seq) = key.revoked {
            lines.push(format!("# {by} {}: revoked by entry {seq}\n", key.role.code()));
        }
        lines.push(format!("{by} namespaces=\"{namespaces}\" {}\n", key.key.ssh_text()));
    }
    let vkeys = roster.log().map(|v| format!("{}\n", v.text())).unwrap_or_default();
    [("allowed_signers", lines.concat()), ("vkeys", vkeys)]
}

/// Writes the derived files.
pub fn write_derived(folder: &Folder, roster: &Roster) -> Result<(), BookError> {
    for (name, text) in derived(roster) {
        replace(&folder.path().join(name), text.as_bytes())?;
    }
    Ok(())
}
