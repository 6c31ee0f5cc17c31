//! What a witness signs and what it refuses (`specs/witness.md` §3, §5).

use adal::audit::{AuditError, Home, Request, WitnessKey};
use adal::book::tree::{prove_consistency, root};
use adal::book::{Checkpoint, Note, NoteError, SecretKey, Vkey};
use adal::paper::{Hash32, sha256};
use serde_json::{Value, json};

use crate::{key, same_as_committed};

const NAME: &str = "adal.v1/org/e1/00112233445566778899aabbccddeeff";

/// Fifteen entries; from `fork` on they are those of another story.
fn entries(fork: u8) -> Vec<Hash32> {
    (0..15_u8).map(|n| sha256(&[n, u8::from(n >= fork)])).collect()
}

fn note(entries: &[Hash32], name: &str, by: &SecretKey) -> Note {
    let size = entries.len() as u64;
    let head = Checkpoint { origin: name.to_owned(), size, root: root(entries) };
    Note::sign(head.text(), name, by)
}

fn text(old: usize, proof: &[Hash32], note: &Note) -> String {
    let request = Request { old: old as u64, proof: proof.to_vec(), note: note.clone() };
    String::from_utf8(request.to_bytes()).unwrap()
}

/// What a witness says that signed `last` before.
fn verdict(log: &Vkey, last: Option<&Note>, request: &str) -> &'static str {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    home.admit(log).unwrap();
    let none = |_| None;
    let secret = key(6);
    let witness = WitnessKey::new("w6", secret.public()).unwrap();
    if let Some(last) = last {
        let first = Request { old: 0, proof: Vec::new(), note: last.clone() };
        home.cosign(&first, &none, (&witness, &secret), 1_800_000_000).unwrap();
    }
    let weighed = Request::parse(request.as_bytes()).and_then(|r| home.weigh(&r, &none));
    match weighed {
        Ok(_) => "sign",
        Err(AuditError::RequestForm | AuditError::Note(NoteError::Checkpoint)) => "FORM",
        Err(AuditError::UnknownLog { .. }) => "UNKNOWN",
        Err(AuditError::Note(_)) => "SIGNATURE",
        Err(AuditError::Fraud(_)) => "FRAUD",
        Err(AuditError::Conflict { .. }) => "CONFLICT",
        Err(AuditError::Inconsistent { .. }) => "INCONSISTENT",
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn requests() {
    let (secret, other) = (key(2), key(3));
    let log = Vkey { name: NAME.to_owned(), key: secret.public().clone() };
    let one = entries(15);
    let head = |size: usize| note(&one[..size], NAME, &secret);
    let grown = |old: usize, size: usize| prove_consistency(&one[..size], old).unwrap();
    let (late, early) = (entries(11), entries(3));
    let late_proof = prove_consistency(&late, 12).unwrap();
    let early_proof = prove_consistency(&early[..12], 8).unwrap();
    let proof = grown(12, 15);
    let fine = text(12, &proof, &head(15));
    // A letter within the signature, before the last ones with their spare bits.
    let at = fine.len() - 12;
    let letter = if fine.as_bytes()[at] == b'A' { "B" } else { "A" };
    let bent = format!("{}{letter}{}", &fine[..at], &fine[at + 1..]);
    let nothing = Checkpoint { origin: NAME.to_owned(), size: 0, root: sha256(b"") };
    let nothing = Note::sign(nothing.text(), NAME, &secret);
    let twelve = Some(head(12));
    let cases = [
        ("the first", None, text(0, &[], &head(12)), "sign"),
        ("the first, with a hash", None, text(0, &proof[..1], &head(12)), "CONFLICT"),
        ("the first, as if it were none", None, fine.clone(), "CONFLICT"),
        ("grown", twelve.clone(), fine.clone(), "sign"),
        ("the same again", twelve.clone(), text(12, &[], &head(12)), "sign"),
        ("the same, with a hash", twelve.clone(), text(12, &proof[..1], &head(12)), "INCONSISTENT"),
        ("from the beginning again", twelve.clone(), text(0, &[], &head(15)), "CONFLICT"),
        ("from another size", twelve.clone(), text(8, &grown(8, 15), &head(15)), "CONFLICT"),
        ("smaller", twelve.clone(), text(12, &[], &head(8)), "CONFLICT"),
        ("a hash left out", twelve.clone(), text(12, &proof[1..], &head(15)), "INCONSISTENT"),
        (
            "another root of one size",
            twelve.clone(),
            text(12, &[], &note(&late[..12], NAME, &secret)),
            "FRAUD",
        ),
        (
            "another story, grown",
            twelve.clone(),
            text(12, &late_proof, &note(&late, NAME, &secret)),
            "FRAUD",
        ),
        (
            "another story after a power of two",
            Some(head(8)),
            text(8, &early_proof, &note(&early[..12], NAME, &secret)),
            "INCONSISTENT",
        ),
        ("another log", twelve.clone(), text(12, &proof, &note(&one, "log", &secret)), "UNKNOWN"),
        ("another key", twelve.clone(), text(12, &proof, &note(&one, NAME, &other)), "SIGNATURE"),
        ("one letter of the signature", twelve.clone(), bent, "SIGNATURE"),
        ("a leading zero", twelve.clone(), fine.replacen("old 12", "old 012", 1), "FORM"),
        ("64 hashes", twelve.clone(), text(12, &[one[0]; 64], &head(15)), "FORM"),
        ("a hash of 31 bytes", twelve.clone(), fine.replacen('\n', "\nAAAA\n", 1), "FORM"),
        ("no note", twelve.clone(), fine.split("\n\n").next().unwrap().to_owned() + "\n\n", "FORM"),
        ("carriage returns", twelve.clone(), fine.replace('\n', "\r\n"), "FORM"),
        ("size 0", None, text(0, &[], &nothing), "FORM"),
    ];
    let cases: Vec<Value> = cases
        .into_iter()
        .map(|(name, last, request, says)| {
            assert_eq!(verdict(&log, last.as_ref(), &request), says, "{name}");
            let last = last.map(|note| String::from_utf8(note.to_bytes()).unwrap());
            json!({"name": name, "log": log.text(), "last": last, "request": request,
                "verdict": says})
        })
        .collect();
    same_as_committed("requests.json", &json!(cases));
}
