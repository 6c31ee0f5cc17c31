//! Table S: who must sign what. Keys are admitted, revoked and replaced; what is signed by the
//! wrong key, too few, too late or under another manifest is refused or not counted.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod kit;

use adal::book::{
    BookError, Folder, Import, KEY_NAMESPACE, KeyAdd, KeyRevoke, LogKey, ManifestAmend, Pending,
    Role, STATEMENT_NAMESPACE, SecretKey, Verdict, Vkey, Writer, adopt, make_checkpoint, sign_body,
};
use adal::paper::{Hash32, sha256};
use kit::{AT, check, import, names, new_book, nonce, open, operator, root};

fn key(n: u8) -> SecretKey {
    SecretKey::from_seed(&[n; 32]).unwrap()
}

fn book() -> (tempfile::TempDir, Folder, Hash32) {
    let dir = tempfile::tempdir().unwrap();
    let (folder, made) = new_book(&dir.path().join("book"));
    (dir, folder, made.h0)
}

/// Appends a body signed by `keys`; the id of the refusal, if any.
fn say(folder: &Folder, namespace: &str, body: &[u8], keys: &[&SecretKey]) -> Option<String> {
    let mut sigs: Vec<String> = keys.iter().map(|k| sign_body(k, namespace, body)).collect();
    sigs.sort_unstable();
    match open(folder).append_batch(&[Pending { body, sigs: &sigs }], AT) {
        Ok(()) => None,
        Err(BookError::Refused { why }) => Some(why.id),
        Err(other) => panic!("{other}"),
    }
}

fn manifest(folder: &Folder) -> Hash32 {
    *open(folder).roster().manifest().unwrap()
}

fn add(folder: &Folder, h0: Hash32, new: &SecretKey, by: &str, role: Role) -> Vec<u8> {
    let body = KeyAdd {
        book: h0,
        election: "invented-2026".to_owned(),
        key: new.public().clone(),
        manifest: manifest(folder),
        nonce: nonce(40),
        principal: by.to_owned(),
        role,
        seq: open(folder).size(),
    };
    body.to_body().unwrap()
}

fn revoke(folder: &Folder, h0: Hash32, old: &SecretKey, by: &str) -> Vec<u8> {
    let body = KeyRevoke {
        book: h0,
        election: "invented-2026".to_owned(),
        key: old.public().clone(),
        manifest: manifest(folder),
        nonce: nonce(41),
        principal: by.to_owned(),
        reason: "lost".to_owned(),
        seq: open(folder).size(),
    };
    body.to_body().unwrap()
}

fn an_import(folder: &Folder, number: u8, manifest: Hash32) -> Vec<u8> {
    let facts = kit::facts(folder, "nothing");
    let body = Import {
        attachment: facts.attachment,
        contest: None,
        document: facts.document,
        election: "invented-2026".to_owned(),
        encoding: None,
        file: "empty.csv".to_owned(),
        manifest,
        mapping: facts.mapping,
        nonce: nonce(number),
        note: None,
        pack: None,
        refused: Some(3),
        rows: 0,
        rows_sha256: sha256(b""),
        sheet: None,
    };
    body.to_body().unwrap()
}

#[test]
fn a_key_is_admitted_by_the_root_and_itself() {
    let (_dir, folder, h0) = book();
    let by = "second@adal.test";
    let body = add(&folder, h0, &key(9), by, Role::Operator);
    let told = |keys: &[&SecretKey]| say(&folder, KEY_NAMESPACE, &body, keys);
    assert_eq!(told(&[&root()]).unwrap(), "book-bad-signer");
    assert_eq!(told(&[&key(9)]).unwrap(), "book-bad-threshold");
    assert_eq!(told(&[&key(9), &operator()]).unwrap(), "book-bad-signer");
    assert_eq!(told(&[&root(), &root(), &key(9)]).unwrap(), "book-bad-signature");
    let statement = say(&folder, STATEMENT_NAMESPACE, &body, &[&root(), &key(9)]);
    assert_eq!(statement.unwrap(), "book-bad-signature");
    assert_eq!(told(&[&root(), &key(9)]), None);
    assert_eq!(told(&[&root(), &key(9)]).unwrap(), "book-bad-place", "it names its place");
    let import = an_import(&folder, 50, manifest(&folder));
    assert_eq!(say(&folder, STATEMENT_NAMESPACE, &import, &[&key(9)]), None);
    assert_eq!(names(&check(&folder)), ["UNSIGNED"]);
}

#[test]
fn one_key_has_one_role_and_one_holder_one_key() {
    let (_dir, folder, h0) = book();
    for (new, by, role) in [
        (operator(), "other@adal.test", Role::Observer),
        (root(), "other@adal.test", Role::Operator),
        (key(9), "operator@adal.test", Role::Operator),
    ] {
        let body = add(&folder, h0, &new, by, role);
        let told = say(&folder, KEY_NAMESPACE, &body, &[&root(), &new]);
        assert!(matches!(told.as_deref(), Some("book-bad-key-in-use" | "book-bad-signature")));
    }
    let body = add(&folder, sha256(b"another book"), &key(9), "a@b", Role::Operator);
    let told = say(&folder, KEY_NAMESPACE, &body, &[&root(), &key(9)]);
    assert_eq!(told.unwrap(), "book-bad-place");
}

#[test]
fn what_a_revoked_key_signs_is_late() {
    let (_dir, folder, h0) = book();
    import(&mut open(&folder), "before", 2, 3);
    let body = revoke(&folder, h0, &operator(), "operator@adal.test");
    let other = say(&folder, KEY_NAMESPACE, &body, &[&key(9)]);
    assert_eq!(other.unwrap(), "book-bad-signer");
    assert_eq!(say(&folder, KEY_NAMESPACE, &body, &[&operator()]), None, "by itself");
    let import = an_import(&folder, 50, manifest(&folder));
    assert_eq!(say(&folder, STATEMENT_NAMESPACE, &import, &[&operator()]), None);
    let report = check(&folder);
    assert_eq!(names(&report), ["UNSIGNED", "LATE"]);
    assert_ne!(report.verdict, Verdict::NotWhole);
    let counts: Vec<_> = report.end.imports.iter().map(adal::book::ImportState::counts).collect();
    assert_eq!(counts, [true, false], "what stood before the revocation stays");
    let body = revoke(&folder, h0, &operator(), "operator@adal.test");
    let again = say(&folder, KEY_NAMESPACE, &body, &[&root()]);
    assert_eq!(again.unwrap(), "book-bad-no-such-key");
    let body = add(&folder, h0, &key(9), "operator@adal.test", Role::Operator);
    assert_eq!(say(&folder, KEY_NAMESPACE, &body, &[&root(), &key(9)]), None, "replaced");
}

#[test]
fn a_root_is_revoked_by_the_other_roots_only() {
    let (_dir, folder, h0) = book();
    let body = revoke(&folder, h0, &root(), "root@adal.test");
    let alone = say(&folder, KEY_NAMESPACE, &body, &[&root()]);
    assert_eq!(alone.unwrap(), "book-bad-threshold");
    let body = add(&folder, h0, &key(9), "second@adal.test", Role::Root);
    assert_eq!(say(&folder, KEY_NAMESPACE, &body, &[&root(), &key(9)]), None);
    let body = revoke(&folder, h0, &root(), "root@adal.test");
    assert_eq!(say(&folder, KEY_NAMESPACE, &body, &[&key(9)]), None);
    let body = add(&folder, h0, &key(8), "third@adal.test", Role::Operator);
    let gone = say(&folder, KEY_NAMESPACE, &body, &[&root(), &key(8)]);
    assert_eq!(gone.unwrap(), "book-bad-signer");
}

#[test]
fn a_manifest_must_be_admitted_before_it_is_named() {
    let (_dir, folder, h0) = book();
    let old = manifest(&folder);
    std::fs::write(folder.election().join("units.csv"), "id\nS-1\nS-2\nS-3\n").unwrap();
    let new = adal::book::write_manifest(&folder).unwrap();
    let early = an_import(&folder, 50, new);
    assert_eq!(say(&folder, STATEMENT_NAMESPACE, &early, &[&operator()]), None);
    assert_eq!(names(&check(&folder)), ["CHANGED", "UNSIGNED", "FOREIGN"]);
    let body = ManifestAmend {
        amended: new,
        book: h0,
        election: "invented-2026".to_owned(),
        manifest: old,
        nonce: nonce(42),
        reason: "a station was added".to_owned(),
        seq: open(&folder).size(),
    };
    let body = body.to_body().unwrap();
    let told = say(&folder, KEY_NAMESPACE, &body, &[&operator()]);
    assert_eq!(told.unwrap(), "book-bad-signer");
    assert_eq!(say(&folder, KEY_NAMESPACE, &body, &[&root()]), None);
    let after = an_import(&folder, 51, new);
    assert_eq!(say(&folder, STATEMENT_NAMESPACE, &after, &[&operator()]), None);
    let report = check(&folder);
    assert_eq!(names(&report), ["UNSIGNED", "FOREIGN"]);
    assert_eq!(report.end.foreign, Some((1, 2)), "what came too early stays foreign");
}

#[test]
fn the_logs_key_changes_and_both_keys_checkpoints_hold() {
    let (dir, folder, h0) = book();
    let state = dir.path().join("state");
    let sign = |key: &SecretKey| make_checkpoint(&open(&folder), key, &state);
    adopt(&open(&folder), &state).unwrap();
    sign(&operator()).unwrap();
    let origin = open(&folder).roster().origin().unwrap();
    let body = LogKey {
        book: h0,
        election: "invented-2026".to_owned(),
        log: Vkey { name: origin, key: key(9).public().clone() },
        manifest: manifest(&folder),
        nonce: nonce(43),
        seq: open(&folder).size(),
    };
    let body = body.to_body().unwrap();
    assert_eq!(say(&folder, KEY_NAMESPACE, &body, &[&root()]), None);
    assert!(matches!(sign(&operator()), Err(BookError::WrongKey)));
    sign(&key(9)).unwrap();
    assert_eq!(check(&folder).findings, []);
}

#[test]
fn a_checkpoint_of_another_key_is_not_taken_for_a_truncation() {
    let (dir, folder, _) = book();
    let head = Writer::open(&folder, &mut adal::book::Nothing).unwrap();
    let origin = head.roster().origin().unwrap();
    drop(head);
    let forged = adal::book::Checkpoint { origin: origin.clone(), size: 99, root: sha256(b"x") };
    let note = adal::book::Note::sign(forged.text(), &origin, &key(9)).to_bytes();
    std::fs::write(folder.checkpoints().join("0000000099.note"), note).unwrap();
    let report = check(&folder);
    assert!(!names(&report).contains(&"TRUNCATED"), "{:?}", names(&report));
    assert_eq!(report.verdict, Verdict::NotWhole);
    drop(dir);
}
