//! Damage: any changed byte, any line removed, moved, repeated or cut is said, and its place named.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod kit;

use std::fs;

use adal::book::{CheckpointState, Folder, Verdict, VerifyOptions, VerifyReport, verify};
use proptest::prelude::*;

/// A signed book of two imports; its ledger's bytes.
fn book() -> (tempfile::TempDir, Folder, Vec<u8>) {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = kit::book_of(&dir.path().join("book"), &dir.path().join("key.state"), [4, 2]);
    let bytes = fs::read(folder.ledger()).unwrap();
    (dir, folder, bytes)
}

fn check(folder: &Folder, bytes: &[u8]) -> VerifyReport {
    fs::write(folder.ledger(), bytes).unwrap();
    verify(folder, &VerifyOptions::default(), &mut |_, _| {}).unwrap()
}

/// Whether the report names line `line` (or the next, whose `prev` differs), or, where no line
/// follows, the checkpoint whose root differs or which covers more than there is.
fn names_line(report: &VerifyReport, line: u64) -> bool {
    let by_line = report.end.broken.as_ref().is_some_and(|b| b.seq == line || b.seq == line + 1);
    let by_head = report.end.checkpoints.iter().any(|k| {
        matches!(k.state, CheckpointState::RootDiffers { .. } | CheckpointState::Beyond)
            && k.size == line + 1
    });
    report.verdict == Verdict::NotWhole && (by_line || by_head)
}

fn line_of(bytes: &[u8], at: usize) -> u64 {
    bytes.iter().take(at).map(|b| u64::from(*b == b'\n')).sum()
}

/// Every byte of the ledger, one bit by turns: exhaustive over places.
#[test]
fn every_flipped_byte_is_named() {
    let (_dir, folder, bytes) = book();
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 1 << (at % 8);
        let report = check(&folder, &other);
        assert!(names_line(&report, line_of(&bytes, at)), "byte {at}: {:?}", report.findings);
    }
}

/// Every bit of the newest checkpoint and of its copy.
#[test]
fn every_flipped_bit_of_a_checkpoint_is_seen() {
    let (_dir, folder, bytes) = book();
    let path = folder.checkpoint();
    let note = fs::read(&path).unwrap();
    for at in 0..note.len() * 8 {
        let mut other = note.clone();
        other[at / 8] ^= 1 << (at % 8);
        fs::write(&path, &other).unwrap();
        assert_eq!(check(&folder, &bytes).verdict, Verdict::NotWhole, "bit {at}");
    }
}

fn split(bytes: &[u8]) -> Vec<Vec<u8>> {
    bytes.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect()
}

#[test]
fn lines_removed_moved_repeated_or_cut_are_named() {
    let (_dir, folder, bytes) = book();
    let lines = split(&bytes);
    for i in 0..lines.len() {
        let mut removed = lines.clone();
        removed.remove(i);
        assert!(names_gap(&check(&folder, &removed.concat()), i, lines.len()), "removed {i}");
        let mut repeated = lines.clone();
        repeated.insert(i, lines[i].clone());
        assert!(names_line(&check(&folder, &repeated.concat()), i as u64), "repeated {i}");
        for j in 0..i {
            let mut moved = lines.clone();
            moved.swap(i, j);
            assert!(names_line(&check(&folder, &moved.concat()), j as u64), "moved {i} {j}");
        }
        let start: usize = lines[..i].iter().map(Vec::len).sum();
        for cut in [start, start + 1, start + lines[i].len() - 1] {
            let report = check(&folder, &bytes[..cut]);
            assert_eq!(report.verdict, Verdict::NotWhole);
            assert_eq!(report.end.size, i as u64);
            assert_eq!(report.end.torn.map(|t| t.offset), (cut > start).then_some(start as u64));
        }
    }
}

/// A removed line is named by the line that now stands in its place; the last one by a checkpoint.
fn names_gap(report: &VerifyReport, line: usize, lines: usize) -> bool {
    let truncated = report.findings.iter().any(|f| f.name == "TRUNCATED");
    names_line(report, line as u64) || (line + 1 == lines && truncated)
}

/// An operator who rewrites a line and chains everything after it anew is caught by the checkpoint.
#[test]
fn a_rewritten_and_rechained_book_differs_from_its_checkpoint() {
    let (_dir, folder, bytes) = book();
    let text = String::from_utf8(bytes).unwrap();
    let (mut out, mut prev) = (String::new(), "0".repeat(64));
    for line in text.split_inclusive('\n') {
        let (head, rest) = line.split_once(",\"prev\":\"").unwrap();
        let head = head.replace("{\"id\":\"01\",\"v\":1003}", "{\"id\":\"01\",\"v\":1004}");
        let new = format!("{head},\"prev\":\"{prev}{}", &rest[64..]);
        prev = adal::paper::sha256(new.as_bytes()).hex();
        out.push_str(&new);
    }
    assert_ne!(out, text);
    let report = check(&folder, out.as_bytes());
    assert_eq!(report.end.broken, None);
    let names = kit::names(&report);
    assert!(names.contains(&"CHANGED") && names.contains(&"BAD"), "{names:?}");
}

proptest! {
    /// Nothing from outside makes a reader panic, and what one accepts it writes back.
    #[test]
    fn noise_is_refused_quietly(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        text in "[{}\\[\\]\",:a-z0-9\n +—]{0,80}",
    ) {
        use adal::book::{Checkpoint, LedgerReader, Note, Statement, Step, Vkey};
        for noise in [&bytes[..], text.as_bytes()] {
            let mut reader = LedgerReader::new(noise);
            prop_assert!(!matches!(reader.step().unwrap(), Step::Entry(_)));
            if let Ok(note) = Note::parse(noise) {
                prop_assert_eq!(note.to_bytes(), noise);
            }
            prop_assert!(adal::book::SecretKey::from_openssh(noise, Some(b"x")).is_err());
        }
        prop_assert!(!matches!(Statement::parse(&text), Ok(Ok(Statement::Row(_)))));
        if let Ok(vkey) = Vkey::parse(&text) {
            prop_assert_eq!(vkey.text(), text.clone());
        }
        if let Ok(head) = Checkpoint::parse(&text) {
            prop_assert_eq!(head.text(), text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_byte_changed_inserted_or_removed_is_named(
        at in any::<prop::sample::Index>(), byte in any::<u8>(), how in 0..3,
    ) {
        thread_local! {
            static BOOK: (tempfile::TempDir, Folder, Vec<u8>) = book();
        }
        BOOK.with(|(_, folder, bytes)| {
            let at = at.index(bytes.len());
            let mut other = bytes.clone();
            match how {
                0 => other[at] = byte,
                1 => other.insert(at, byte),
                _ => { other.remove(at); }
            }
            // Inserting a byte before its like moves only where the change is seen.
            let first = bytes.iter().zip(&other).position(|(a, b)| a != b).unwrap_or(bytes.len() - 1);
            let report = check(folder, &other);
            let torn = report.end.torn.is_some();
            prop_assert!(
                other == *bytes || names_line(&report, line_of(bytes, first)) || torn,
                "{how} {at} {byte}: {:?}", report.findings
            );
            Ok(())
        })?;
    }
}
