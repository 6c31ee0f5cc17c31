//! What each kind of bytes from outside must keep to, whatever they are. A target takes any bytes
//! and panics if the program broke a promise: no panic, what is read is written back as it stood,
//! what is refused leaves nothing behind, and no error carries a control character to a terminal.
//!
//! Bytes that stand for several files are those files with a 0 byte between them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a broken promise ends the run
#![allow(missing_docs)]

mod desk;

use std::fs;
use std::path::Path;

use adal::audit::{Fraud, Proof, Request, WitnessKey, read_reply};
use adal::book::{
    Checkpoint, Created, EntryView, Folder, LedgerReader, NewBook, Note, Nothing, PublicKey,
    SecretKey, Statement, Step, VerifyOptions, Vkey, Writer, armour, check_signature, create,
    is_principal, merge, scan, unarmour, verify, write_manifest,
};
use adal::canon::Value;
use adal::enter::{Sheet, TimeHome, is_time, read_time};
use adal::intake::{Mapping, Settings, Source, TableShape, peek, read_rows};
use adal::lang::{Lang, Say, Words, is_unsafe};
use adal::pack::{
    Cell, ContestOption, FormPack, LawPack, Layout, PackError, Role, hints, read_number_words,
};
use adal::paper::{Count, Hash32, LineKey, MAX_COUNT};
use adal::stamp::{Anchors, Token};

pub use desk::{TABLE, beside, election, views};

/// A target and the name of its corpus.
pub type Target = (&'static str, fn(&[u8]));

/// Every target, by the name of its corpus.
pub const TARGETS: [Target; 17] = [
    ("beside", beside),
    ("book", book),
    ("bundle", bundle),
    ("election", election),
    ("form", form),
    ("key", key),
    ("law", law),
    ("line", line),
    ("note", note),
    ("proof", proof),
    ("relation", relation),
    ("sheet", sheet),
    ("signature", signature),
    ("table", table),
    ("token", token),
    ("views", views),
    ("workbook", workbook),
];

/// The key with this seed.
pub fn secret(seed: u8) -> SecretKey {
    SecretKey::from_seed(&[seed; 32]).unwrap()
}

/// Runs with the words of each language.
fn in_each_language(check: impl Fn(&Words)) {
    thread_local! {
        static WORDS: Vec<Words> = Lang::ALL.into_iter().map(Words::new).collect();
    }
    WORDS.with(|all| all.iter().for_each(check));
}

/// An error in each language, as it goes to a terminal.
fn said(what: &impl Say) {
    in_each_language(|words| harmless(&words.say(what)));
}

fn harmless(text: &str) {
    let bad = text.chars().find(|c| *c != '\n' && is_unsafe(*c));
    assert_eq!(bad, None, "a control character in: {text:?}");
}

fn shown(error: &PackError) {
    said(error);
    in_each_language(|words| harmless(&error.show(words)));
}

/// The parts between 0 bytes.
fn parts<const N: usize>(bytes: &[u8]) -> Option<[&[u8]; N]> {
    let found: Vec<&[u8]> = bytes.splitn(N, |b| *b == 0).collect();
    found.try_into().ok()
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// A folder in memory, where there is one.
fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// One line of a ledger, and any canonical value.
pub fn line(bytes: &[u8]) {
    match EntryView::of_line(bytes) {
        Ok(entry) => {
            assert_eq!(entry.line.as_bytes(), bytes);
            let value = Value::parse(entry.body.as_bytes()).unwrap();
            assert_eq!(value.to_body_bytes().unwrap(), entry.body.as_bytes());
            let whole = Value::parse(bytes.strip_suffix(b"\n").unwrap()).unwrap();
            assert_eq!(whole.to_bytes().unwrap(), bytes.strip_suffix(b"\n").unwrap());
            assert_eq!(entry.signed().len(), entry.sigs.iter().count());
            statement(&entry);
        }
        Err(fault) => said(&fault),
    }
    match Value::parse(bytes) {
        Ok(value) => assert_eq!(value.to_bytes().unwrap(), bytes),
        Err(fault) => said(&fault),
    }
}

fn statement(entry: &EntryView<'_>) {
    let again = match &entry.statement {
        Ok(Statement::Genesis(body)) => body.to_body(),
        Ok(Statement::Import(body)) => body.to_body(),
        Ok(Statement::Withdrawal(body)) => body.to_body(),
        Ok(Statement::DrawCommit(body)) => body.to_body(),
        Ok(Statement::ManifestAmend(body)) => body.to_body(),
        Ok(Statement::LogKey(body)) => body.to_body(),
        Ok(Statement::KeyAdd(body)) => body.to_body(),
        Ok(Statement::KeyRevoke(body)) => body.to_body(),
        Ok(Statement::FindingState(body)) => body.to_body(),
        Ok(Statement::ForeignCheckpoint(body)) => body.to_body(),
        Ok(Statement::Timestamp(body)) => body.to_body(),
        Ok(Statement::Person(body)) => body.to_body(),
        Ok(Statement::Row(row)) => {
            assert_eq!(row.values.iter().count(), row.values.len());
            return;
        }
        Ok(Statement::Unknown { .. }) => return,
        Err(fault) => return said(fault),
    };
    assert_eq!(again.unwrap(), entry.body.as_bytes());
}

/// A book of two entries, in memory; made once a thread.
struct Made {
    home: tempfile::TempDir,
    book: Folder,
    ledger: Vec<u8>,
    vkey: Vkey,
}

/// A book made of a definition's files.
fn founded(book: &Folder, definition: &[(&str, &str)]) -> Created {
    for (name, content) in definition {
        let file = book.election().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }
    write_manifest(book).unwrap();
    create(&NewBook {
        folder: book,
        org: "fuzz",
        election: "fuzz-2027",
        roots: &[("root@fuzz", &secret(1))],
        threshold: 1,
        operator: ("operator@fuzz", &secret(2)),
        at: "2027-03-22T04:00:00Z",
        nonces: ["00000000000000000000000000000001", "00000000000000000000000000000002"],
    })
    .unwrap()
}

fn made(definition: &[(&str, &str)]) -> Made {
    let home = folder();
    let book = Folder::at(home.path().join("book"));
    let created = founded(&book, definition);
    let ledger = fs::read(book.ledger()).unwrap();
    Made { home, book, ledger, vkey: created.vkey }
}

/// The one the targets share.
fn with_book(run: impl FnOnce(&Made)) {
    thread_local! { static MADE: Made = made(&[("units.csv", "id\n1\n")]); }
    MADE.with(run);
}

/// The book that the seeds of `book`, `bundle` and `proof` belong to.
pub fn seed_book() -> (tempfile::TempDir, Folder) {
    let made = made(&[("units.csv", "id\n1\n")]);
    (made.home, made.book)
}

/// A whole ledger, in the place of a good one: `verify` answers, and the reader's end is its end.
pub fn book(bytes: &[u8]) {
    with_book(|made| {
        fs::write(made.book.ledger(), bytes).unwrap();
        let report = verify(&made.book, &VerifyOptions::default(), &mut |_, _| {}).unwrap();
        report.findings.iter().for_each(said);
        report.unchecked.iter().for_each(said);
        let mut reader = LedgerReader::new(bytes);
        while let Step::Entry(_) | Step::Redacted(_) = reader.step().unwrap() {}
        assert_eq!(reader.end().size, report.end.size);
        assert_eq!(reader.end().head, report.end.head);
        assert!(reader.end().bytes <= bytes.len() as u64);
        fs::write(made.book.ledger(), &made.ledger).unwrap();
    });
}

/// `statements.jsonl` of a bundle: merged whole, twice the same, or nothing is taken.
pub fn bundle(bytes: &[u8]) {
    with_book(|made| {
        let path = made.home.path().join("bundle");
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("statements.jsonl"), bytes).unwrap();
        let at = "2027-03-22T05:00:00Z";
        let mut writer = Writer::open(&made.book, &mut Nothing).unwrap();
        let merged = merge(&mut writer, &path, at);
        let now = fs::read(made.book.ledger()).unwrap();
        match merged {
            Err(refused) => {
                said(&refused);
                assert_eq!(now, made.ledger, "refused, and yet something was taken");
            }
            Ok(merged) => {
                let again = merge(&mut writer, &path, at).unwrap();
                assert!(again.taken.is_empty(), "merged twice");
                let end = scan(&made.book, &mut Nothing).unwrap();
                assert_eq!(end.size, 2 + merged.taken.len() as u64);
                assert_eq!(end.bad_count, 0);
            }
        }
        drop(writer);
        fs::write(made.book.ledger(), &made.ledger).unwrap();
    });
}

/// A signed note: checkpoint, request, reply, and the vkeys that go with it.
pub fn note(bytes: &[u8]) {
    with_book(|made| {
        match Note::parse(bytes) {
            Ok(note) => {
                assert_eq!(note.to_bytes(), bytes);
                let _ = note.is_signed_by(&made.vkey);
                match Checkpoint::parse(&note.text) {
                    Ok(head) => assert_eq!(head.text(), note.text),
                    Err(fault) => said(&fault),
                }
                if let Err(fault) = Checkpoint::of(&note, &made.vkey) {
                    said(&fault);
                }
            }
            Err(fault) => said(&fault),
        }
        match Request::parse(bytes) {
            Ok(request) => assert_eq!(request.to_bytes(), bytes),
            Err(fault) => said(&fault),
        }
        let witness = WitnessKey::new("w", secret(6).public()).unwrap();
        let text = format!("{}\n1\n{}=\n", made.vkey.name, "A".repeat(43));
        if let Err(fault) = read_reply(bytes, &text, &witness) {
            said(&fault);
        }
    });
}

/// Receipts and fraud proofs.
pub fn proof(bytes: &[u8]) {
    with_book(|made| {
        let entry = made.ledger.split_inclusive(|b| *b == b'\n').next().unwrap();
        match Proof::parse(bytes) {
            Ok(proof) => {
                let again = Proof::parse(&proof.to_bytes()).unwrap();
                assert_eq!(again.to_bytes(), proof.to_bytes());
                let extra = bytes.windows(7).any(|w| w == b"\nextra ");
                assert!(extra || proof.to_bytes() == bytes);
                if let Err(fault) = proof.check(entry, std::slice::from_ref(&made.vkey)) {
                    said(&fault);
                }
            }
            Err(fault) => said(&fault),
        }
        match Fraud::parse(bytes) {
            Ok(fraud) => {
                assert_eq!(fraud.to_bytes().unwrap(), bytes);
                if let Err(fault) = fraud.check(std::slice::from_ref(&made.vkey)) {
                    said(&fault);
                }
            }
            Err(fault) => said(&fault),
        }
    });
}

/// A time-stamp response or token, and certificates that a verifier would trust.
pub fn token(bytes: &[u8]) {
    let anchors = Anchors::parse(bytes).inspect_err(said).unwrap_or_default();
    let token = match Token::parse(bytes) {
        Ok(token) => token,
        Err(fault) => return said(&fault),
    };
    assert_eq!(Token::parse(token.der()).unwrap().der(), token.der());
    assert!(token.earliest() <= token.latest());
    for weighed in [token.signer(&anchors), token.trusted(&anchors)] {
        match weighed {
            Ok(subject) => harmless(&subject),
            Err(fault) => said(&fault),
        }
    }
    if let Err(fault) = token.is_of(bytes) {
        said(&fault);
    }
}

/// An SSHSIG, bare or armoured: read as one form or not at all.
pub fn signature(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Some(base64) = unarmour(text) {
        assert_eq!(unarmour(&armour(&base64)), Some(base64.clone()));
        let _ = check_signature(&base64, "{}");
    }
    if let Some(signer) = check_signature(text, "{}") {
        let mut other = text.to_owned();
        other.push('=');
        assert_eq!(check_signature(&other, "{}"), None);
        assert_eq!(check_signature(text, "{ }"), None);
        assert_eq!(PublicKey::from_ssh_text(&signer.key.ssh_text()), Ok(signer.key));
    }
}

/// Key files, public-key lines, vkeys, principals, hashes, and what people type.
pub fn key(bytes: &[u8]) {
    if let Err(fault) = SecretKey::from_openssh(bytes, None) {
        said(&fault);
    }
    if let Ok(true) = SecretKey::is_encrypted(bytes) {
        assert!(SecretKey::from_openssh(bytes, None).is_err());
    }
    let Some(text) = text(bytes) else { return };
    match PublicKey::from_ssh_text(text) {
        Ok(key) => assert_eq!(key.ssh_text(), text),
        Err(fault) => said(&fault),
    }
    match Vkey::parse(text) {
        Ok(vkey) => assert_eq!(vkey.text(), text),
        Err(fault) => said(&fault),
    }
    match WitnessKey::parse(text) {
        Ok(vkey) => assert_eq!(vkey.text(), text),
        Err(fault) => said(&fault),
    }
    assert!(!is_principal(text) || text.is_ascii());
    if let Ok(hash) = Hash32::from_hex(bytes) {
        assert_eq!(hash.hex().as_bytes(), bytes);
    }
    let _ = read_number_words(text);
    if let Some(time) = read_time(text, TimeHome::default()) {
        assert!(is_time(&time), "{time}");
    }
}

/// A mapping and a table: the rows handed over are those reported, or the whole is refused.
pub fn table(bytes: &[u8]) {
    let Some([mapping, table]) = parts(bytes) else { return };
    rows(mapping, "table.csv", table);
    let source = Source::Bytes { name: "table.csv", bytes: table };
    if let Err(refused) = peek(&source, &TableShape::default(), 5) {
        said(&refused);
    }
}

const MAPPING: &[u8] =
    b"document = \"official\"\ncontest = \"list\"\nunit = \"unit\"\nblank = [\"\"]\n\
    [lines]\nregistered = \"registered\"\nvalid = \"valid\"\n";

/// A workbook, by a mapping of two lines.
pub fn workbook(bytes: &[u8]) {
    rows(MAPPING, "table.xlsx", bytes);
}

fn rows(mapping: &[u8], name: &str, table: &[u8]) {
    let Some(mapping) = text(mapping) else { return };
    let mapping = match Mapping::load(mapping, "mapping.toml") {
        Ok(mapping) => mapping,
        Err(fault) => {
            said(&fault);
            return in_each_language(|words| harmless(&fault.render(words)));
        }
    };
    let source = Source::Bytes { name, bytes: table };
    for partial in [false, true] {
        let settings = Settings { partial, ..Settings::default() };
        let mut count = 0;
        let read = read_rows(&source, &mapping, &settings, &mut |row| {
            assert_eq!(row.values.len(), mapping.keys().len());
            count += 1;
        });
        match read {
            Ok(report) => {
                assert_eq!(report.rows, count);
                assert!(partial || report.refused.is_empty());
            }
            Err(refused) => said(&refused),
        }
    }
}

/// A form.
pub fn form(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    match FormPack::load(text, "form.toml") {
        Ok(form) => compile(&form),
        Err(error) => shown(&error),
    }
}

/// Every relation of a form, over sheets of zeros, of ones, of the largest number and of gaps.
fn compile(form: &FormPack) {
    let option = |key: &str, role| ContestOption { key: LineKey::new(key).unwrap(), role };
    let options = [option("opt-a", Role::List), option("opt-b", Role::AgainstAll)];
    let layout = match Layout::new(form, &options) {
        Ok(layout) => layout,
        Err(error) => return shown(&error),
    };
    let columns = layout.columns().len();
    let number = |n| Cell::count(Count::new(n).unwrap());
    for relation in &form.relations {
        match relation.compile(&layout) {
            Ok(compiled) => {
                for cell in [number(0), number(1), number(MAX_COUNT), Cell::BLANK] {
                    let cells = vec![cell; columns];
                    let _ = (compiled.eval(&cells), hints(&compiled, &cells));
                }
            }
            Err(error) => shown(&error),
        }
    }
}

/// A law.
pub fn law(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Err(error) = LawPack::load(text, "law.toml") {
        shown(&error);
    }
}

const HEAD: &str = include_str!("relation-head.toml");

/// The keys of one relation, in a form of six lines.
pub fn relation(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    form(format!("{HEAD}{text}\n").as_bytes());
}

/// A typed sheet: read, written, read again is the same sheet.
pub fn sheet(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    for read in [Sheet::from_toml, Sheet::from_draft] {
        match read(text, "sheet.toml") {
            Ok(sheet) => {
                let written = sheet.to_toml();
                assert_eq!(Sheet::from_draft(&written, "again.toml").unwrap(), sheet);
            }
            Err(error) => {
                said(&error);
                in_each_language(|words| harmless(&error.show(words)));
            }
        }
    }
}
