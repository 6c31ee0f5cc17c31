//! A verifier written from the specification alone agrees on receipts, cosignatures and forks.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod kit;

use std::fs;
use std::path::Path;
use std::process::Command;

use adal::audit::{Fraud, Proof, Wanted, WitnessKey, add_reply, make_request, prove};
use adal::book::{Folder, Note, SecretKey, Vkey, adopt, make_checkpoint};

/// Whether the Python verifier accepts; `None`, said loudly, where it cannot run.
fn python(words: &[&str], at: &Path) -> Option<bool> {
    let has = Command::new("python3").args(["-c", "import cryptography"]).output();
    if !has.is_ok_and(|out| out.status.success()) {
        println!("SKIPPED: python3 with the module cryptography is not installed");
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign/verify_receipt.py");
    let ran = Command::new("python3").arg(script).args(words).current_dir(at).output().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(said.contains("good") || said.contains("BAD"), "{said}{:?}", ran.stderr);
    Some(ran.status.success())
}

/// Holds both verdicts on the bytes of a file against each other: as they are, and with a bit
/// changed at steps of `step`.
fn agree(at: &Path, file: &str, words: &[&str], step: usize, ours: &dyn Fn(&[u8]) -> bool) {
    let bytes = fs::read(at.join(file)).unwrap();
    assert!(ours(&bytes));
    let Some(theirs) = python(words, at) else { return };
    assert!(theirs, "{words:?}");
    for place in (0..bytes.len()).step_by(step) {
        let mut other = bytes.clone();
        other[place] ^= 1 << (place % 7);
        fs::write(at.join(file), &other).unwrap();
        assert_eq!((ours(&other), python(words, at)), (false, Some(false)), "{file} byte {place}");
    }
    fs::write(at.join(file), bytes).unwrap();
}

fn fork(dir: &Path, name: &str, source: &str, number: u8) -> Folder {
    let (folder, _) = kit::small_book(&dir.join(name), &dir.join(format!("{name}.0")));
    let state = dir.join(format!("{name}.1"));
    let mut writer = kit::open(&folder);
    adopt(&writer, &state).unwrap();
    kit::import(&mut writer, source, u64::from(number), number);
    make_checkpoint(&writer, &kit::operator(), &state).unwrap();
    folder
}

#[test]
fn python_agrees_on_receipts_cosignatures_and_forks() {
    let dir = tempfile::tempdir().unwrap();
    let (at, a, b) = (dir.path(), fork(dir.path(), "a", "x", 5), fork(dir.path(), "b", "y", 6));
    let secret = SecretKey::from_seed(&[6; 32]).unwrap();
    let witness = WitnessKey::new("w.example", secret.public()).unwrap();
    let request = make_request(&a, 0).unwrap();
    let reply = witness.cosign(&secret, &request.note.text, 1_700_000_000).line();
    add_reply(&a, reply.as_bytes(), &witness).unwrap();
    let mut log: Option<Vkey> = None;
    for (folder, name) in [(&a, "one"), (&b, "two")] {
        let proved = prove(folder, &Wanted::Seq(18), None).unwrap();
        fs::write(at.join(name), proved.proof.to_bytes()).unwrap();
        fs::write(at.join(format!("{name}.json")), proved.line).unwrap();
        log = Some(proved.log);
    }
    let log = log.unwrap();
    let (vkey, key) = (log.text(), witness.text());
    let line = fs::read(at.join("two.json")).unwrap();
    agree(at, "two", &["receipt", "two", "two.json", &vkey], 97, &|bytes| {
        Proof::parse(bytes)
            .is_ok_and(|proof| proof.check(&line, std::slice::from_ref(&log)).is_ok())
    });
    fs::copy(a.checkpoint(), at.join("note")).unwrap();
    let own = reply.len();
    assert!(python(&["witness", "note", &key], at).unwrap_or(true));
    let note = fs::read(at.join("note")).unwrap();
    for skip in [own / 2, own / 3, 8] {
        let mut other = note.clone();
        let place = other.len() - skip;
        other[place] ^= 1;
        fs::write(at.join("note"), &other).unwrap();
        let ours = Note::parse(&other)
            .is_ok_and(|note| matches!(witness.lines(&note), adal::audit::Lines::Hold(_)));
        assert!(!ours && !python(&["witness", "note", &key], at).unwrap_or(false), "{skip}");
    }
    assert!(python(&["fork", "one", "one.json", "two", "two.json", &vkey], at).unwrap_or(true));
    assert!(!python(&["fork", "one", "one.json", "one", "one.json", &vkey], at).unwrap_or(false));
    let (older, newer) = (make_request(&a, 0).unwrap().note, make_request(&b, 24).unwrap());
    let fraud = Fraud::of_shown(&older, &newer.note, &newer.proof);
    let hashes = adal::audit::entry_hashes(&b, 25).unwrap();
    let fraud = fraud.or_else(|| Fraud::of_book(&older, &newer.note, &hashes)).unwrap();
    // Cosignatures are no part of what a fraud proof shows.
    let mut fraud = fraud;
    fraud.older.signatures.truncate(1);
    fs::write(at.join("fraud"), fraud.to_bytes().unwrap()).unwrap();
    agree(at, "fraud", &["fraud", "fraud", &vkey], 131, &|bytes| {
        Fraud::parse(bytes).is_ok_and(|fraud| fraud.check(std::slice::from_ref(&log)).is_ok())
    });
}
