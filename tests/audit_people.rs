//! Statements of persons in public copies and between two books.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod crowd;

use std::fs;
use std::path::Path;

use adal::audit::{Chosen, Relation, Side, equivocations, redact, relation};
use adal::book::{Folder, Role, Said, Verdict, VerifyOptions, attach_bytes, verify};
use crowd::{
    ELECTION, admit, append, copy, demo_book, end, incident, name, new_book, open, person, sign,
};

const UNIT: &str = "ak1.023";

/// All bytes of a folder, names included.
fn all_bytes(folder: &Path, out: &mut Vec<u8>) {
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        out.extend(path.file_name().unwrap().as_encoded_bytes());
        if path.is_dir() {
            all_bytes(&path, out);
        } else {
            out.extend(fs::read(&path).unwrap());
        }
    }
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|w| w == text)
}

/// What an observer wrote, photographed and signed is in no byte of the copy; the names behind
/// pseudonyms are not either.
#[test]
fn nothing_of_a_redacted_statement_survives() {
    let dir = tempfile::tempdir().unwrap();
    let folder = demo_book(&dir.path().join("book"));
    let mut writer = open(&folder);
    admit(&mut writer, 10, &name(10), Role::Observer);
    let manifest = *writer.roster().manifest().unwrap();
    drop(writer);
    let photo = attach_bytes(&folder, b"a photo of the sheet, and of a face").unwrap();
    let mut seen = incident("COP-04");
    if let Said::Incident(said) = &mut seen {
        said.note = Some("I stood by the window, in a red coat".to_owned());
        said.files = vec![photo];
    }
    let spoken = sign(10, &person(manifest, 10, 0, UNIT, seen));
    let kept = sign(10, &person(manifest, 10, 1, UNIT, Said::Sheet(copy(&[("valid", 318)]))));
    assert_eq!(append(&mut open(&folder), &spoken), None);
    assert_eq!(append(&mut open(&folder), &kept), None);
    fs::create_dir(folder.path().join("private")).unwrap();
    fs::write(folder.path().join("private/names"), "p10 is Aigul").unwrap();
    let to = Folder::at(dir.path().join("public"));
    let done = redact(&folder, &Chosen { lines: vec![(3, 3)], ..Chosen::default() }, to.path());
    assert_eq!((done.as_ref().unwrap().copied, done.unwrap().left), (0, 1));
    let (mut whole, mut public) = (Vec::new(), Vec::new());
    all_bytes(folder.path(), &mut whole);
    all_bytes(to.path(), &mut public);
    let secrets: [&[u8]; 6] = [
        b"red coat",
        b"of a face",
        b"Aigul",
        &photo.hex().into_bytes(),
        spoken.sigs[0].as_bytes(),
        &spoken.id.hex().into_bytes(),
    ];
    for secret in &secrets[..5] {
        assert!(holds(&whole, secret), "{}", String::from_utf8_lossy(secret));
    }
    for secret in secrets {
        assert!(!holds(&public, secret), "{}", String::from_utf8_lossy(secret));
    }
    let report = verify(&to, &VerifyOptions::default(), &mut |_, _| {}).unwrap();
    assert_eq!(report.verdict, Verdict::Incomplete);
    assert!(report.end.people.get(&kept.id).unwrap().counts());
}

#[test]
fn one_number_with_two_statements_in_two_books_is_an_equivocation() {
    let dir = tempfile::tempdir().unwrap();
    let definition = dir.path().join("definition");
    let one = demo_book(&dir.path().join("one"));
    fs::create_dir(&definition).unwrap();
    let mut copying = std::process::Command::new("cp");
    copying.arg("-r").arg(one.election().join(".")).arg(&definition);
    assert!(copying.status().unwrap().success());
    fs::remove_file(definition.join("MANIFEST")).unwrap();
    fs::write(definition.join("note.txt"), "another organisation's\n").unwrap();
    let two = new_book(&dir.path().join("two"), &definition, ELECTION);
    for folder in [&one, &two] {
        admit(&mut open(folder), 10, &name(10), Role::Observer);
    }
    let manifest = *end(&one).roster.manifest().unwrap();
    let say =
        |n, valid| sign(10, &person(manifest, 10, n, UNIT, Said::Sheet(copy(&[("valid", valid)]))));
    let (same, first, second) = (say(0, 1), say(1, 2), say(1, 3));
    for (folder, spoken) in [(&one, &same), (&two, &same), (&one, &first), (&two, &second)] {
        assert_eq!(append(&mut open(folder), spoken), None);
    }
    let (a, b) = (Side::read(&one).unwrap(), Side::read(&two).unwrap());
    assert_eq!(relation(&a, &b), Relation::Two);
    assert!(a.said.contains_key(&same.id) && b.said.contains_key(&same.id));
    assert!(a.said.contains_key(&first.id) && !b.said.contains_key(&first.id));
    let twice = equivocations(&a, &b);
    assert_eq!(twice.len(), 1);
    let mut ids = [first.id, second.id];
    ids.sort();
    assert_eq!((twice[0].n, twice[0].ids.as_slice()), (1, &ids[..]));
    assert!(equivocations(&a, &a).is_empty());
}
