//! Receipts, forks, witnesses, comparing, public copies: what holds, and what is refused.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod kit;

use std::fs;
use std::path::Path;

use adal::audit::{
    AuditError, Chosen, Fraud, Home, Lines, Proof, Relation, Request, Side, Trust, Wanted,
    WitnessKey, add_reply, check_fork, entry_hashes, equivocations, fork_proof, make_request,
    prove, redact, relation, witness,
};
use adal::book::{
    Checkpoint, Folder, Nothing, Pin, SecretKey, Verdict, VerifyOptions, VerifyReport, Vkey,
    Writer, adopt, make_checkpoint, verify,
};

/// A book of two imports, signed after each.
fn book(dir: &Path) -> (Folder, Vkey) {
    let (folder, created) = kit::small_book(&dir.join("book"), &dir.join("key.state"));
    (folder, created.vkey)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.path().is_dir() {
            copy(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).unwrap();
        }
    }
}

/// Goes on with a book under a state file of its own, as an operator who forks would.
fn go_on(folder: &Folder, state: &Path, source: &str, rows: u64, number: u8) {
    let mut writer = kit::open(folder);
    adopt(&writer, state).unwrap();
    kit::import(&mut writer, source, rows, number);
    make_checkpoint(&writer, &kit::operator(), state).unwrap();
}

/// Two books with one genesis and one key that part after `base`.
fn forked(dir: &Path, rows: [u64; 2]) -> (Folder, Folder, Vkey) {
    let (base, vkey) = book(dir);
    let (a, b) = (Folder::at(dir.join("a")), Folder::at(dir.join("b")));
    copy(base.path(), a.path());
    copy(base.path(), b.path());
    go_on(&a, &dir.join("a.state"), "third", rows[0], 5);
    go_on(&b, &dir.join("b.state"), "other", rows[1], 6);
    (a, b, vkey)
}

fn witness_of(seed: u8, name: &str) -> (WitnessKey, SecretKey) {
    let secret = SecretKey::from_seed(&[seed; 32]).unwrap();
    (WitnessKey::new(name, secret.public()).unwrap(), secret)
}

fn report(folder: &Folder) -> VerifyReport {
    kit::check(folder)
}

fn trust(witnesses: &[WitnessKey], threshold: u64) -> Trust {
    Trust { witnesses: witnesses.to_vec(), threshold, ..Trust::default() }
}

const NO_BOOK: fn(u64) -> Option<Vec<adal::paper::Hash32>> = |_| None;

#[test]
fn every_entry_has_a_receipt_that_holds_without_the_book() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, vkey) = book(dir.path());
    for seq in 0..report(&folder).end.size {
        let proved = prove(&folder, &Wanted::Seq(seq), None).unwrap();
        assert_eq!(proved.log, vkey);
        let bytes = proved.proof.to_bytes();
        let read = Proof::parse(&bytes).unwrap();
        assert_eq!((&read, read.to_bytes()), (&proved.proof, bytes));
        let receipt = read.check(proved.line.as_bytes(), std::slice::from_ref(&vkey)).unwrap();
        assert_eq!(receipt.entry.seq, seq);
        assert!(receipt.signers.iter().all(Option::is_some));
        let by_id = Wanted::read(&receipt.id().hex()[..16]);
        assert_eq!(prove(&folder, &by_id, None).unwrap().proof, proved.proof);
    }
    assert!(matches!(prove(&folder, &Wanted::Seq(99), None), Err(AuditError::NoEntry)));
}

/// Every bit of a proof and of its line.
#[test]
fn a_receipt_with_one_bit_changed_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, vkey) = book(dir.path());
    let proved = prove(&folder, &Wanted::Seq(2), None).unwrap();
    let (proof, line) = (proved.proof.to_bytes(), proved.line.into_bytes());
    let good = |proof: &[u8], line: &[u8]| {
        Proof::parse(proof)
            .is_ok_and(|proof| proof.check(line, std::slice::from_ref(&vkey)).is_ok())
    };
    assert!(good(&proof, &line));
    for (bytes, is_proof) in [(&proof, true), (&line, false)] {
        for bit in 0..bytes.len() * 8 {
            let mut other = bytes.clone();
            other[bit / 8] ^= 1 << (bit % 8);
            let (p, l) = if is_proof { (&other, &line) } else { (&proof, &other) };
            assert!(!good(p, l), "bit {bit}, proof: {is_proof}");
        }
    }
    let foreign = Vkey { key: kit::root().public().clone(), ..vkey.clone() };
    assert!(proved.proof.check(&line, &[foreign]).is_err());
    let text = String::from_utf8(proof).unwrap();
    let with_extra = text.replacen("\nindex", "\nextra AAECAwQFBgcICQ==\nindex", 1);
    assert!(good(with_extra.as_bytes(), &line), "extra data is passed over");
    for bad in [
        text.replacen("index 2", "index 02", 1),
        text.replacen("index 2\n", "index 2\n\n", 1),
        text.replacen("@v1", "@v2", 1),
        text.replacen("index 2\n", "index 3\n", 1),
    ] {
        assert!(!good(bad.as_bytes(), &line), "{bad}");
    }
}

#[test]
fn an_entry_that_no_checkpoint_covers_has_no_receipt() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = book(dir.path());
    let size = report(&folder).end.size;
    kit::import(&mut kit::open(&folder), "tail", 1, 9);
    let proved = prove(&folder, &Wanted::Seq(size), None);
    assert!(matches!(proved, Err(AuditError::NotSigned { seq, .. }) if seq == size));
}

#[test]
fn a_fork_is_proved_by_two_receipts() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b, vkey) = forked(dir.path(), [2, 5]);
    let (one, two) = (Side::read(&a).unwrap(), Side::read(&b).unwrap());
    assert_eq!(relation(&one, &two), Relation::Fork(18));
    let (first, second) = fork_proof(&a, &b, 18).unwrap();
    let first = (&first.proof, first.line.as_bytes());
    let second = (&second.proof, second.line.as_bytes());
    assert_eq!(check_fork(first, second, std::slice::from_ref(&vkey)).unwrap(), 18);
    assert!(matches!(
        check_fork(first, first, std::slice::from_ref(&vkey)),
        Err(AuditError::SameLine)
    ));
    let earlier = prove(&a, &Wanted::Seq(17), None).unwrap();
    let earlier = (&earlier.proof, earlier.line.as_bytes());
    assert!(matches!(
        check_fork(first, earlier, std::slice::from_ref(&vkey)),
        Err(AuditError::NotOneIndex)
    ));
    // The tail that one side has not signed proves nothing.
    fs::remove_file(b.checkpoint()).unwrap();
    fs::remove_file(b.checkpoints().join("0000000024.note")).unwrap();
    assert!(fork_proof(&a, &b, 18).is_none());
}

#[test]
fn copies_are_identical_or_one_is_ahead() {
    let dir = tempfile::tempdir().unwrap();
    let (base, _) = book(dir.path());
    let other = Folder::at(dir.path().join("other"));
    copy(base.path(), other.path());
    let one = Side::read(&base).unwrap();
    assert_eq!(relation(&one, &Side::read(&other).unwrap()), Relation::Identical);
    go_on(&other, &dir.path().join("o.state"), "third", 3, 5);
    let two = Side::read(&other).unwrap();
    assert_eq!(relation(&one, &two), Relation::AheadB(4));
    assert_eq!(relation(&two, &one), Relation::AheadA(4));
    assert!(equivocations(&one, &two).is_empty());
    let only: Vec<_> = two.said.keys().filter(|id| !one.said.contains_key(*id)).collect();
    assert_eq!((one.said.len(), only.len()), (2, 1), "two imports, and one more");
}

#[test]
fn a_witness_signs_what_grew_and_refuses_what_forked() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b, vkey) = forked(dir.path(), [2, 5]);
    let home = Home::at(dir.path().join("witness"));
    let (key, secret) = witness_of(6, "observers.example/w1");
    let sign = |folder: &Folder, old, book: &dyn Fn(u64) -> Option<Vec<adal::paper::Hash32>>| {
        let request = make_request(folder, old).unwrap();
        let read = Request::parse(&request.to_bytes()).unwrap();
        assert_eq!(read, request);
        home.cosign(&read, book, (&key, &secret), 1_700_000_000)
    };
    assert!(matches!(
        sign(&a, 0, &NO_BOOK),
        Err(AuditError::Book(_) | AuditError::UnknownLog { .. })
    ));
    home.admit(&vkey).unwrap();
    let base = Folder::at(dir.path().join("book"));
    let (head, line) = sign(&base, 0, &NO_BOOK).unwrap();
    assert_eq!((head.size, home.last(&vkey.name).unwrap()), (18, Some(18)));
    assert_eq!(key.time_of(&line, &head.text()), Some(1_700_000_000));
    sign(&base, 18, &NO_BOOK).unwrap();
    assert!(matches!(sign(&a, 12, &NO_BOOK), Err(AuditError::Conflict { last: 18 })));
    assert!(matches!(sign(&a, 0, &NO_BOOK), Err(AuditError::Conflict { last: 18 })));
    let (head, _) = sign(&a, 18, &NO_BOOK).unwrap();
    assert_eq!(head.size, 21);
    // The other book is larger: its consistency proof from 21 holds from another root.
    let Err(AuditError::Fraud(fraud)) = sign(&b, 21, &NO_BOOK) else { panic!("signed a fork") };
    let read = Fraud::parse(&fraud.to_bytes().unwrap()).unwrap();
    assert_eq!(read, *fraud);
    let (older, newer) = read.check(std::slice::from_ref(&vkey)).unwrap();
    assert_eq!((older.size, newer.size), (21, 24));
    assert_eq!(home.last(&vkey.name).unwrap(), Some(21), "nothing was saved");
    // A smaller checkpoint, of this book or another, is never signed.
    assert!(matches!(sign(&base, 18, &NO_BOOK), Err(AuditError::Conflict { last: 21 })));
    // A proof that is simply wrong is no fraud proof.
    let mut request = make_request(&b, 21).unwrap();
    request.proof.pop();
    let refused = home.weigh(&request, &NO_BOOK);
    assert!(matches!(refused, Err(AuditError::Inconsistent { last: 21 })));
    // With the book at hand the fork is proved even so.
    let refused = home.weigh(&request, &|size| entry_hashes(&b, size).ok());
    assert!(matches!(refused, Err(AuditError::Fraud(_))));
}

/// At a size that is a power of two the proof does not carry the old root.
#[test]
fn a_fork_at_a_power_of_two_needs_the_book() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b, vkey) = forked(dir.path(), [13, 15]);
    let home = Home::at(dir.path().join("witness"));
    let (key, secret) = witness_of(6, "w");
    home.admit(&vkey).unwrap();
    let request = make_request(&a, 0).unwrap();
    let (head, _) = home.cosign(&request, &NO_BOOK, (&key, &secret), 1).unwrap();
    assert_eq!(head.size, 32);
    let request = make_request(&b, 32).unwrap();
    let refused = home.weigh(&request, &NO_BOOK);
    assert!(matches!(refused, Err(AuditError::Inconsistent { last: 32 })));
    let refused = home.weigh(&request, &|size| entry_hashes(&b, size).ok());
    let Err(AuditError::Fraud(fraud)) = refused else { panic!("no fraud proof") };
    assert_eq!(fraud.check(std::slice::from_ref(&vkey)).unwrap().0.size, 32);
}

#[test]
fn two_roots_at_one_size_are_a_fraud_proof_and_honest_growth_is_none() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b, vkey) = forked(dir.path(), [3, 3]);
    let note = |folder: &Folder| make_request(folder, 0).unwrap().note;
    let fraud = Fraud::of_shown(&note(&a), &note(&b), &[]).unwrap();
    let bytes = fraud.to_bytes().unwrap();
    assert!(fraud.check(std::slice::from_ref(&vkey)).is_ok());
    for bit in 0..bytes.len() * 8 {
        let mut other = bytes.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        let good = Fraud::parse(&other).is_ok_and(|f| f.check(std::slice::from_ref(&vkey)).is_ok());
        assert!(!good, "bit {bit}");
    }
    let base = Folder::at(dir.path().join("book"));
    let shown = make_request(&a, 18).unwrap();
    assert!(Fraud::of_shown(&note(&base), &note(&a), &shown.proof).is_none());
    assert!(Fraud::of_book(&note(&base), &note(&a), &entry_hashes(&a, 22).unwrap()).is_none());
    let honest = Checkpoint::parse(&note(&base).text).unwrap().root;
    let forced = Fraud { root: honest, proof: shown.proof, older: note(&base), newer: note(&a) };
    assert!(matches!(forced.check(std::slice::from_ref(&vkey)), Err(AuditError::NoFraud)));
}

/// The state is saved before the signature leaves: where it cannot be, nothing is signed.
#[test]
fn a_witness_that_cannot_save_does_not_sign() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, vkey) = book(dir.path());
    let home = Home::at(dir.path().join("witness"));
    let (key, secret) = witness_of(6, "w");
    home.admit(&vkey).unwrap();
    let state = fs::read_dir(home.path().join("logs")).unwrap().next().unwrap().unwrap().path();
    let blocked = state.with_extension("json.new");
    fs::create_dir(&blocked).unwrap();
    let request = make_request(&folder, 0).unwrap();
    let sign = || home.cosign(&request, &NO_BOOK, (&key, &secret), 1);
    assert!(matches!(sign(), Err(AuditError::Book(_))));
    assert_eq!(home.last(&vkey.name).unwrap(), Some(0));
    fs::remove_dir(&blocked).unwrap();
    sign().unwrap();
    fs::write(&state, "{}\n").unwrap();
    assert!(matches!(sign(), Err(AuditError::StateForm { .. })));
}

#[test]
fn the_verifier_decides_which_witnesses_count() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, vkey) = book(dir.path());
    let request = make_request(&folder, 0).unwrap();
    let (one, two) = (witness_of(6, "w1"), witness_of(7, "w2"));
    for (n, (key, secret)) in [&one, &two].into_iter().enumerate() {
        let reply = key.cosign(secret, &request.note.text, 1_700_000_000 + n as u64).line();
        let stranger = witness_of(8, "w3");
        assert!(add_reply(&folder, reply.as_bytes(), &stranger.0).is_err());
        assert_eq!(add_reply(&folder, reply.as_bytes(), key).unwrap(), 18);
        assert_eq!(add_reply(&folder, reply.as_bytes(), key).unwrap(), 18, "twice is once");
    }
    let note = make_request(&folder, 0).unwrap().note;
    assert_eq!(note.signatures.len(), 3);
    assert_eq!(note.signatures[0].name, vkey.name, "the log's own line stands first");
    let lines: Vec<String> =
        note.signatures[1..].iter().map(adal::book::NoteSignature::line).collect();
    assert!(lines.is_sorted());
    let pin = VerifyOptions { pin: Some(Pin::Log(vkey)), attachments: true };
    let weigh = |keys: &[WitnessKey], threshold| {
        let mut report = verify(&folder, &pin, &mut |_, _| {}).unwrap();
        let found = witness(&mut report, &trust(keys, threshold));
        (report.verdict, found.map(|w| (w.size, w.lines.len())), report.unchecked.len())
    };
    let (w1, w2, w3) = (one.0.clone(), two.0, witness_of(8, "w3").0);
    assert_eq!(weigh(&[], 0), (Verdict::Verified, None, 1), "strangers are said");
    assert_eq!(weigh(&[w1.clone(), w2.clone()], 2), (Verdict::Verified, Some((18, 2)), 0));
    assert_eq!(weigh(&[w1.clone(), w3.clone()], 1), (Verdict::Verified, Some((18, 1)), 1));
    assert_eq!(weigh(&[w1.clone(), w3], 2), (Verdict::NotWhole, None, 1));
    assert_eq!(weigh(&[w1.clone(), w1.clone()], 2).0, Verdict::NotWhole, "a key counts once");
    // A line that claims to be a named witness's and does not hold is a fault.
    let mut forged = note;
    let at = forged.signatures.iter().position(|s| s.name == "w1").unwrap();
    forged.signatures[at].bytes[20] ^= 1;
    fs::write(folder.checkpoint(), forged.to_bytes()).unwrap();
    assert_eq!(w1.lines(&forged), Lines::Bad);
    assert_eq!(weigh(&[w1, w2], 1).0, Verdict::NotWhole);
}

fn chosen(lines: &[(u64, u64)], rows: &[u64]) -> Chosen {
    Chosen { lines: lines.to_vec(), rows: rows.iter().copied().collect() }
}

#[test]
fn a_public_copy_holds_and_is_never_verified() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, vkey) = book(dir.path());
    fs::create_dir(folder.path().join("private")).unwrap();
    fs::write(folder.path().join("private/names"), "S-3 = Aigul").unwrap();
    let to = Folder::at(dir.path().join("public"));
    // Rows 2 and 3 of the first import, and all rows of the second.
    let done = redact(&folder, &chosen(&[(5, 6)], &[12]), to.path()).unwrap();
    assert_eq!((done.redacted, done.copied, done.left), (7, 1, 2), "the mapping stays");
    let whole = report(&folder);
    let pin = VerifyOptions { pin: Some(Pin::Log(vkey)), attachments: true };
    let public = verify(&to, &pin, &mut |_, _| {}).unwrap();
    assert_eq!(public.verdict, Verdict::Incomplete);
    assert_eq!((public.end.root, public.end.head), (whole.end.root, whole.end.head));
    assert!(public.findings.iter().all(|f| !f.fault), "{:?}", public.findings);
    assert!(public.end.imports.iter().all(|i| !i.counts() && !i.whole()));
    let incomplete = kit::names(&public).iter().filter(|n| **n == "INCOMPLETE").count();
    assert_eq!(incomplete, 3, "both imports and the tombstones themselves");
    let ledger = fs::read_to_string(to.ledger()).unwrap();
    assert!(!ledger.contains("\"unit\":\"S-2\"") && ledger.contains("\"unit\":\"S-4\""));
    assert!(!to.path().join("private").exists());
    let open = Writer::open(&to, &mut Nothing).err().unwrap();
    assert!(matches!(open, adal::book::BookError::Redacted));
    assert!(matches!(prove(&to, &Wanted::Seq(5), None), Err(AuditError::NoEntry)));
    let proved = prove(&to, &Wanted::Seq(4), None).unwrap();
    assert_eq!(proved.proof, prove(&folder, &Wanted::Seq(4), None).unwrap().proof);
    let (one, two) = (Side::read(&folder).unwrap(), Side::read(&to).unwrap());
    assert_eq!(relation(&one, &two), Relation::Identical);
    for (from, to_) in [("\"seq\":5}", "\"seq\":6}"), ("{\"redacted\":\"", "{\"redacted\":\"0")] {
        fs::write(to.ledger(), ledger.replacen(from, to_, 1)).unwrap();
        assert_eq!(report(&to).verdict, Verdict::NotWhole, "{from}");
    }
}

#[test]
fn what_gives_others_their_meaning_is_never_redacted() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = book(dir.path());
    let to = dir.path().join("public");
    for seq in [0, 1, 2, 12] {
        let refused = redact(&folder, &chosen(&[(seq, seq)], &[]), &to);
        assert!(matches!(refused, Err(AuditError::NeverRedacted { seq: s, .. }) if s == seq));
        assert!(!to.exists());
    }
    for chosen in [chosen(&[(17, 18)], &[]), chosen(&[], &[3])] {
        assert!(matches!(redact(&folder, &chosen, &to), Err(AuditError::RedactNothing { .. })));
    }
}

/// A tombstone is no leave to drop more rows than it stands for, and its hash is not free.
#[test]
fn tombstones_hide_no_more_than_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = book(dir.path());
    let to = Folder::at(dir.path().join("public"));
    redact(&folder, &chosen(&[(5, 5)], &[]), to.path()).unwrap();
    let ledger = fs::read_to_string(to.ledger()).unwrap();
    let changed = ledger.replacen("\"seq\":4,", "\"seq\":4 ,", 1);
    fs::write(to.ledger(), changed).unwrap();
    assert_eq!(report(&to).verdict, Verdict::NotWhole);
    let hash = ledger.lines().nth(5).unwrap().get(13..77).unwrap();
    fs::write(to.ledger(), ledger.replacen(hash, &"0".repeat(64), 1)).unwrap();
    let report = report(&to);
    assert_eq!(report.end.broken.map(|b| b.seq), Some(6), "the next line's prev differs");
}

/// A checkpoint with a witness's line, for a verifier who names the witness: every bit of that line,
/// and of the rest one bit a byte by turns.
#[test]
fn every_flipped_bit_of_a_witnesss_line_is_seen() {
    let dir = tempfile::tempdir().unwrap();
    let state = dir.path().join("key.state");
    let (folder, made) = kit::book_of(&dir.path().join("book"), &state, [1, 1]);
    let (key, secret) = witness_of(6, "w1");
    let text = make_request(&folder, 0).unwrap().note.text;
    let reply = key.cosign(&secret, &text, 1_700_000_000).line();
    add_reply(&folder, reply.as_bytes(), &key).unwrap();
    let options = VerifyOptions { pin: Some(Pin::Log(made.vkey)), attachments: false };
    let verdict = || {
        let mut report = verify(&folder, &options, &mut |_, _| {}).unwrap();
        witness(&mut report, &trust(std::slice::from_ref(&key), 1));
        report.verdict
    };
    assert_eq!(verdict(), Verdict::Verified);
    let newest = folder.checkpoints().join("0000000006.note");
    let note = fs::read(&newest).unwrap();
    assert_eq!(note, fs::read(folder.checkpoint()).unwrap());
    let line = (note.len() - reply.len()) * 8;
    let turns = (0..line / 8).map(|at| at * 8 + at % 8);
    for bit in turns.chain(line..note.len() * 8) {
        let mut other = note.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        fs::write(&newest, &other).unwrap();
        fs::write(folder.checkpoint(), &other).unwrap();
        assert_eq!(verdict(), Verdict::NotWhole, "bit {bit}");
    }
}
