//! The committed book verifies ever after, and foreign tools agree: `ssh-keygen`, Python.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod kit;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use adal::book::{Folder, Pin, Verdict, VerifyOptions, armour, verify};
use adal::paper::Hash32;

const H0: &str = include_str!("fixtures/book-v1.h0");

/// Computed by a Python script from the ledger's lines.
const SET_HASH: &str = "e3f4bf2ea40c72d941a0960c3559a66c5d4315de40a06a991a5de9b864e089fd";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/book-v1")
}

/// All files of a folder but the lock, by path.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.file_name().unwrap() != ".lock" {
                let name = path.strip_prefix(root).unwrap().to_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn the_committed_book_verifies() {
    let pin = Pin::H0(Hash32::from_hex(H0.trim().as_bytes()).unwrap());
    let options = VerifyOptions { pin: Some(pin), attachments: true };
    let report = verify(&Folder::open(&fixture()).unwrap(), &options, &mut |_, _| {}).unwrap();
    assert_eq!(report.verdict, Verdict::Verified);
    assert_eq!(report.findings, []);
    // The vectors of `specs/book-format.md`, computed by other means.
    let page = include_str!("../specs/book-format.md");
    let Some(log) = report.end.roster.log() else { panic!("no log") };
    for value in [report.end.root, report.end.head, report.end.set_hash, *report.end.roster.h0()] {
        assert!(page.contains(&format!("`{value}`")), "{value}");
    }
    assert!(page.contains(&log.text()));
    assert_eq!(report.end.set_hash.hex(), SET_HASH);
}

/// The same keys, clock, nonces and tables give the committed bytes. `ADAL_WRITE_FIXTURE=1` writes
/// them: only ever for a new version of the format.
#[test]
fn the_same_inputs_give_the_committed_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let book = dir.path().join("book");
    let (_, created) = kit::small_book(&book, &dir.path().join("key.state"));
    let made = files(&book);
    if std::env::var_os("ADAL_WRITE_FIXTURE").is_some() {
        for (name, bytes) in &made {
            let path = fixture().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fs::write(fixture().with_extension("h0"), format!("{}\n", created.h0)).unwrap();
    }
    assert!(made == files(&fixture()), "the bytes of a book have changed");
}

/// Runs a program; `None`, said loudly, if it is not there.
fn run(command: &mut Command) -> Option<(bool, String)> {
    let Ok(out) = command.output() else {
        println!("SKIPPED: {} is not installed", command.get_program().display());
        return None;
    };
    let said = [out.stdout, out.stderr].concat();
    Some((out.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

fn python(book: &Path) -> Option<(bool, String)> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign/verify_book.py");
    let has = run(Command::new("python3").args(["-c", "import cryptography"]))?;
    if !has.0 {
        println!("SKIPPED: python3 has no module cryptography");
        return None;
    }
    run(Command::new("python3").arg(script).arg(book).arg(H0.trim()))
}

#[test]
fn python_agrees_on_the_whole_book_and_on_damaged_ones() {
    let Some((good, said)) = python(&fixture()) else { return };
    assert!(good, "{said}");
    let folder = Folder::open(&fixture()).unwrap();
    let report = verify(&folder, &VerifyOptions::default(), &mut |_, _| {}).unwrap();
    let expected = format!("size {}\nroot {}\n", report.end.size, report.end.root);
    assert!(said.starts_with(&expected), "{said}");
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in files(&fixture()) {
        fs::create_dir_all(dir.path().join(&name).parent().unwrap()).unwrap();
        fs::write(dir.path().join(&name), bytes).unwrap();
    }
    let ledger = dir.path().join("ledger.jsonl");
    let bytes = fs::read(&ledger).unwrap();
    for at in (0..bytes.len()).step_by(1201).chain([bytes.len() - 1]) {
        let mut other = bytes.clone();
        other[at] ^= 4;
        fs::write(&ledger, other).unwrap();
        let (good, said) = python(dir.path()).unwrap();
        assert!(!good, "byte {at}: {said}");
    }
}

#[test]
fn ssh_keygen_accepts_the_operators_signature() {
    let dir = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(fixture().join("ledger.jsonl")).unwrap();
    let import = text.lines().find(|l| l.contains("\"type\":\"import\"")).unwrap();
    let entry: serde_json::Value = serde_json::from_str(import).unwrap();
    let (from, to) = (import.find("\"body\":").unwrap() + 7, import.rfind(",\"prev\":").unwrap());
    let signature = dir.path().join("sig");
    fs::write(&signature, armour(entry["sigs"][0].as_str().unwrap())).unwrap();
    let mut verdicts = Vec::new();
    for body in [format!("{}\n", &import[from..to]), import[from..to].to_owned()] {
        let message = dir.path().join("message");
        fs::write(&message, body).unwrap();
        let ran = run(Command::new("ssh-keygen")
            .args(["-Y", "verify", "-I", "operator@adal.test", "-n", "statement@adal.v1", "-f"])
            .arg(fixture().join("allowed_signers"))
            .arg("-s")
            .arg(&signature)
            .stdin(Stdio::from(fs::File::open(&message).unwrap())));
        let Some((good, said)) = ran else { return };
        println!("{said}");
        verdicts.push(good);
    }
    assert_eq!(verdicts, [true, false]);
}

/// A key file written here is one `ssh-keygen` opens, and the other way round.
#[test]
fn ssh_keygen_reads_and_writes_the_key_files() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ours");
    let key = kit::operator();
    key.save(&path, &key.to_openssh("operator", Some(b"word"), &[5; 20]).unwrap()).unwrap();
    let ran = run(Command::new("ssh-keygen").args(["-y", "-P", "word", "-f"]).arg(&path));
    let Some((good, said)) = ran else { return };
    assert!(good && said.starts_with(&key.public().ssh_text()), "{said}");
    assert!(key.save(&path, &zeroize::Zeroizing::new(String::new())).is_err(), "overwritten");
    let theirs = dir.path().join("theirs");
    let args = ["-q", "-t", "ed25519", "-N", "word", "-C", "c", "-f"];
    assert!(run(Command::new("ssh-keygen").args(args).arg(&theirs)).unwrap().0);
    let read = adal::book::SecretKey::from_openssh(&fs::read(&theirs).unwrap(), Some(b"word"));
    let public = fs::read_to_string(theirs.with_extension("pub")).unwrap();
    assert!(public.starts_with(&read.unwrap().public().ssh_text()));
}
