//! Statements of persons: who may say what, what it is worth, how it is handed over.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod crowd;

use std::fs;
use std::path::Path;

use adal::book::{
    BookError, BundleFault, Folder, Role, Said, VerifyOptions, Worth, Writer, attach_bytes, merge,
    verify, write_bundle,
};
use adal::paper::{Hash32, sha256};
use crowd::{
    AT, Spoken, admit, append, bundle, copy, demo_book, end, incident, name, open, person, revoke,
    sign,
};

const UNIT: &str = "ak1.023";

/// Observers 10 and 11, auditors 12 and 14, witness 13.
fn book(dir: &Path) -> (Folder, Writer, Hash32) {
    let folder = demo_book(&dir.join("book"));
    let mut writer = open(&folder);
    for (n, role) in [
        (10, Role::Observer),
        (11, Role::Observer),
        (12, Role::Auditor),
        (13, Role::Witness),
        (14, Role::Auditor),
    ] {
        admit(&mut writer, n, &name(n), role);
    }
    let manifest = *writer.roster().manifest().unwrap();
    (folder, writer, manifest)
}

fn worth(folder: &Folder, spoken: &Spoken) -> Worth {
    end(folder).people.get(&spoken.id).unwrap().worth
}

fn a_copy(manifest: Hash32, who: u8, n: u64, valid: u64) -> Spoken {
    sign(who, &person(manifest, who, n, UNIT, Said::Sheet(copy(&[("valid", valid)]))))
}

#[test]
fn who_may_say_what() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, writer, manifest) = book(dir.path());
    drop(writer);
    let refused = |spoken: &Spoken| append(&mut open(&folder), spoken);
    let sheet = |who: u8| a_copy(manifest, who, 0, 318);
    assert_eq!(refused(&sheet(99)).unwrap(), "book-bad-signer", "an unknown key");
    assert_eq!(refused(&sheet(13)).unwrap(), "book-bad-signer", "a witness reads no sheets");
    assert_eq!(refused(&sheet(1)).unwrap(), "book-bad-signer", "nor does a root");
    let mut other = person(manifest, 10, 0, UNIT, incident("COP-04"));
    other.frame.by = name(11);
    assert_eq!(refused(&sign(10, &other)).unwrap(), "book-bad-principal");
    other.frame.by = name(10);
    other.frame.election = "another".to_owned();
    assert_eq!(refused(&sign(10, &other)).unwrap(), "book-bad-election");
    let mut broken = sheet(10);
    broken.sigs = sheet(11).sigs;
    assert_eq!(refused(&broken).unwrap(), "book-bad-signature");
    broken.sigs = [sheet(10).sigs, sheet(10).sigs].concat();
    assert_eq!(refused(&broken).unwrap(), "book-bad-signature");
    broken.sigs.clear();
    assert_eq!(refused(&broken).unwrap(), "book-bad-signature-count");
    for who in [10, 12, 2] {
        assert_eq!(refused(&sheet(who)), None);
    }
    let seen = sign(13, &person(manifest, 13, 0, UNIT, incident("PRO-02")));
    assert_eq!(refused(&seen), None);
    assert_eq!(refused(&sheet(10)).unwrap(), "book-bad-repeated-statement");
}

#[test]
fn late_foreign_retracted() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, mut writer, manifest) = book(dir.path());
    let before = a_copy(manifest, 10, 0, 1);
    let foreign = a_copy(sha256(b"another manifest"), 11, 0, 1);
    let late = a_copy(manifest, 10, 1, 2);
    for spoken in [&before, &foreign] {
        assert_eq!(append(&mut writer, spoken), None);
    }
    revoke(&mut writer, 10, &name(10));
    assert_eq!(append(&mut writer, &late), None);
    assert_eq!(worth(&folder, &before), Worth::Counts);
    assert_eq!(worth(&folder, &foreign), Worth::Foreign);
    assert_eq!(worth(&folder, &late), Worth::Late);
    // Somebody else's endorsement does not revive it; the holder's, with a new key, does.
    let other = sign(11, &person(manifest, 11, 1, UNIT, Said::Endorse(late.id)));
    assert_eq!(append(&mut writer, &other), None);
    assert_eq!(worth(&folder, &late), Worth::Late);
    admit(&mut writer, 20, &name(10), Role::Observer);
    let mut own = person(manifest, 20, 0, UNIT, Said::Endorse(late.id));
    own.frame.by = name(10);
    assert_eq!(append(&mut writer, &sign(20, &own)), None);
    assert_eq!(worth(&folder, &late), Worth::Counts);
    // Taken back by its author only.
    let back = |follows| Said::Retract { follows, reason: "slip".to_owned() };
    let stranger = sign(11, &person(manifest, 11, 2, UNIT, back(before.id)));
    assert_eq!(append(&mut writer, &stranger), None);
    assert_eq!(worth(&folder, &before), Worth::Counts);
    let mut own = person(manifest, 20, 1, UNIT, back(before.id));
    own.frame.by = name(10);
    assert_eq!(append(&mut writer, &sign(20, &own)), None);
    assert_eq!(worth(&folder, &before), Worth::Retracted);
}

#[test]
fn one_number_twice_counts_for_nothing_until_decided() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, mut writer, manifest) = book(dir.path());
    let (one, other) = (a_copy(manifest, 10, 0, 1), a_copy(manifest, 10, 0, 2));
    let third = a_copy(manifest, 10, 4, 3);
    for spoken in [&one, &other, &third] {
        assert_eq!(append(&mut writer, spoken), None);
    }
    assert_eq!((worth(&folder, &one), worth(&folder, &other)), (Worth::SameN, Worth::SameN));
    assert_eq!(worth(&folder, &third), Worth::Counts);
    let gap = end(&folder).people.gaps().remove(0);
    assert_eq!((gap.by, gap.first, gap.count), (name(10), 1, 3));
    let mut of = [one.id, other.id];
    of.sort();
    let choose =
        |chosen| Said::Resolve { chosen, except: Vec::new(), of, reason: "the photo".to_owned() };
    let observer = sign(11, &person(manifest, 11, 0, UNIT, choose(one.id)));
    assert_eq!(append(&mut writer, &observer), None);
    assert_eq!(worth(&folder, &one), Worth::SameN, "an observer decides nothing here");
    let auditor = sign(12, &person(manifest, 12, 0, UNIT, choose(one.id)));
    assert_eq!(append(&mut writer, &auditor), None);
    assert_eq!((worth(&folder, &one), worth(&folder, &other)), (Worth::Counts, Worth::SameN));
    let again = sign(14, &person(manifest, 14, 0, UNIT, choose(other.id)));
    assert_eq!(append(&mut writer, &again), None);
    assert_eq!((worth(&folder, &one), worth(&folder, &other)), (Worth::SameN, Worth::SameN));
    let report = verify(&folder, &VerifyOptions::default(), &mut |_, _| {}).unwrap();
    let names: Vec<_> = report.findings.iter().map(|f| f.name).collect();
    assert!(names.contains(&"SAME-N") && names.contains(&"GAP"), "{names:?}");
    assert!(report.findings.iter().all(|f| !f.fault));
}

fn folder_state(folder: &Folder) -> (Vec<u8>, usize) {
    let files = fs::read_dir(folder.attachments()).unwrap().count();
    (fs::read(folder.ledger()).unwrap(), files)
}

#[test]
fn a_bundle_goes_from_one_book_to_another_and_again() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, mut writer, manifest) = book(dir.path());
    let photo = attach_bytes(&folder, b"photo").unwrap();
    let mut sheet = copy(&[("valid", 318)]);
    sheet.files = vec![photo];
    let sheet = sign(10, &person(manifest, 10, 0, UNIT, Said::Sheet(sheet)));
    let seen = sign(11, &person(manifest, 11, 0, UNIT, incident("COP-04")));
    for spoken in [&sheet, &seen] {
        assert_eq!(append(&mut writer, spoken), None);
    }
    drop(writer);
    let (all, own) = (dir.path().join("all"), dir.path().join("own"));
    assert_eq!(write_bundle(&folder, &all, None).unwrap().statements, 2);
    let one = write_bundle(&folder, &own, Some(&name(10))).unwrap();
    assert_eq!((one.statements, one.files, one.absent), (1, 1, 0));
    assert!(matches!(write_bundle(&folder, &own, None), Err(BookError::Exists { .. })));

    let second = tempfile::tempdir().unwrap();
    let (target, mut writer, _) = book(second.path());
    let merged = merge(&mut writer, &own, AT).unwrap();
    assert_eq!((merged.taken.len(), merged.already.len(), merged.files), (1, 0, 1));
    assert_eq!(merged.taken[0].id, sheet.id);
    let merged = merge(&mut writer, &all, AT).unwrap();
    assert_eq!((merged.taken.len(), merged.already.len(), merged.files), (1, 1, 0));
    let before = folder_state(&target);
    let merged = merge(&mut writer, &all, AT).unwrap();
    assert_eq!((merged.taken.len(), merged.already.len(), merged.files), (0, 2, 0));
    assert_eq!(folder_state(&target), before, "twice changes nothing");
    assert_eq!(end(&target).set_hash, end(&folder).set_hash);
    let options = VerifyOptions { pin: None, attachments: true };
    let report = verify(&target, &options, &mut |_, _| {}).unwrap();
    assert!(report.findings.iter().all(|f| !f.fault), "{:?}", report.findings);
}

/// Each hostile bundle is refused by name, and nothing of it is taken.
#[test]
fn hostile_bundles_are_refused_whole() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, mut writer, manifest) = book(dir.path());
    let photo = sha256(b"photo");
    let mut said = copy(&[("valid", 318)]);
    said.files = vec![photo];
    let sheet = sign(10, &person(manifest, 10, 0, UNIT, Said::Sheet(said)));
    let seen = sign(11, &person(manifest, 11, 0, UNIT, incident("COP-04")));
    let before = folder_state(&folder);
    let mut n = 0;
    let mut refused = |make: &dyn Fn(&Path)| -> String {
        n += 1;
        let path = dir.path().join(format!("b{n}"));
        bundle(&path, &[&seen, &sheet], &[b"photo"]);
        make(&path);
        let error = merge(&mut writer, &path, AT).unwrap_err();
        assert_eq!(folder_state(&folder), before, "bundle {n}");
        match error {
            BookError::Bundle(BundleFault::Line { line, why }) => format!("{line} {}", why.id),
            other => other.to_string(),
        }
    };
    let statements = |path: &Path| path.join("statements.jsonl");
    let rewrite = |path: &Path, from: &str, to: &str| {
        let text = fs::read_to_string(statements(path)).unwrap();
        assert!(text.contains(from));
        fs::write(statements(path), text.replacen(from, to, 1)).unwrap();
    };
    assert_eq!(refused(&|p| fs::write(p.join("x"), "").unwrap()), "people-bundle-surplus");
    assert_eq!(
        refused(&|p| fs::remove_file(statements(p)).unwrap()),
        "people-bundle-no-statements"
    );
    let attachment = |p: &Path, name: &str| p.join("attachments").join(name);
    assert_eq!(
        refused(&|p| fs::write(attachment(p, "..passwd"), "x").unwrap()),
        "people-bundle-surplus"
    );
    assert_eq!(
        refused(&|p| fs::write(attachment(p, &sha256(b"unnamed").hex()), "unnamed").unwrap()),
        "people-bundle-surplus",
        "a file that no statement names"
    );
    assert_eq!(
        refused(&|p| fs::write(attachment(p, &photo.hex()), "other").unwrap()),
        "people-bundle-hash"
    );
    assert_eq!(
        refused(&|p| {
            let file = fs::File::create(attachment(p, &photo.hex())).unwrap();
            file.set_len((64 << 20) + 1).unwrap();
        }),
        "people-bundle-too-large"
    );
    #[cfg(unix)]
    for target in ["statements.jsonl", "attachments"] {
        let link = |p: &Path| {
            let path = p.join(target);
            let moved = p.parent().unwrap().join(format!("moved-{target}"));
            let _ = fs::remove_file(&moved);
            let _ = fs::remove_dir_all(&moved);
            fs::rename(&path, &moved).unwrap();
            std::os::unix::fs::symlink(&moved, &path).unwrap();
        };
        assert_eq!(refused(&link), "people-bundle-not-plain");
    }
    assert_eq!(
        refused(&|p| rewrite(p, "\"election\":\"demo-2027\"", "\"election\":\"demo-2028\"")),
        "1 book-bad-election"
    );
    assert_eq!(refused(&|p| rewrite(p, "COP-04", "COP-05")), "1 book-bad-signature");
    assert_eq!(refused(&|p| rewrite(p, UNIT, "ak1.023\u{202e}")), "1 canon-fault");
    assert_eq!(refused(&|p| rewrite(p, UNIT, "аk1.023")), "1 book-body-wrong", "a look-alike");
    assert_eq!(refused(&|p| rewrite(p, "\"n\":0", "\"n\": 0")), "1 canon-fault");
    assert_eq!(refused(&|p| rewrite(p, "COP-04", "COP-01")), "1 book-body-wrong");
    assert_eq!(
        refused(&|p| fs::write(statements(p), [&[0xff][..], b"\n"].concat()).unwrap()),
        "1 people-bundle-utf8"
    );
    assert_eq!(
        refused(&|p| {
            let body = String::from_utf8(seen.body.clone()).unwrap();
            let long = body.replace("көрдім", &"x".repeat(1 << 20));
            let line = format!("{{\"body\":{long},\"sigs\":[]}}\n");
            fs::write(statements(p), line).unwrap();
        }),
        "people-bundle-too-large"
    );
    let path = dir.path().join("good");
    bundle(&path, &[&seen, &sheet], &[b"photo"]);
    assert_eq!(merge(&mut writer, &path, AT).unwrap().taken.len(), 2);
}

/// The grammar's own types only: an operator's import does not come in a bundle.
#[test]
fn nobody_elses_statements_are_merged() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, mut writer, _) = book(dir.path());
    let ledger = fs::read_to_string(folder.ledger()).unwrap();
    let line = ledger.lines().nth(1).unwrap();
    let body = line.split_once("\"body\":").unwrap().1.rsplit_once(",\"prev\":").unwrap().0;
    let path = dir.path().join("b");
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("statements.jsonl"), format!("{{\"body\":{body},\"sigs\":[]}}\n")).unwrap();
    let error = merge(&mut writer, &path, AT).unwrap_err();
    assert!(
        matches!(&error, BookError::Bundle(BundleFault::NotPerson { line: 1, kind }) if kind == "key-add"),
        "{error:?}"
    );
}
