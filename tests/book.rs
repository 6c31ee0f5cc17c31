//! A book through its life: made, filled, killed, completed, signed, damaged.
#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails
#![allow(clippy::naive_bytecount, clippy::cast_possible_truncation)] // small files

mod kit;

use std::fs;

use adal::book::{
    Begun, BookError, CheckpointState, Folder, ImportJob, Nothing, Pending, Pin,
    STATEMENT_NAMESPACE, Standing, Statement, Verdict, VerifyOptions, Visitor, Withdrawal, Writer,
    adopt, make_checkpoint, sign_body, statement_id, verify,
};
use adal::lang::{Lang, Say, Words};
use kit::{AT, check, import, names, new_book, nonce, open, operator, small_book};

fn small() -> (tempfile::TempDir, Folder) {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = small_book(&dir.path().join("book"), &dir.path().join("key.state"));
    (dir, folder)
}

#[test]
fn a_book_is_made_filled_and_verified() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, made) = small_book(&dir.path().join("book"), &dir.path().join("key.state"));
    let report = check(&folder);
    assert_eq!(report.findings, []);
    assert_eq!(report.verdict, Verdict::ConsistentUnpinned);
    assert_eq!(report.end.size, 2 + 1 + 9 + 1 + 5);
    assert_eq!(report.end.imports.iter().filter(|i| i.counts()).count(), 2);
    assert_eq!(report.end.roster.origin().as_ref(), Some(&made.origin));
    for (pin, verdict) in [
        (Pin::H0(made.h0), Verdict::Verified),
        (Pin::Log(made.vkey), Verdict::Verified),
        (Pin::H0(report.end.head), Verdict::NotWhole),
    ] {
        let options = VerifyOptions { pin: Some(pin), attachments: false };
        assert_eq!(verify(&folder, &options, &mut |_, _| {}).unwrap().verdict, verdict);
    }
    assert_eq!(Folder::find(&folder.path().join("election")).unwrap(), folder);
    assert!(matches!(Folder::find(dir.path()), Err(BookError::NotFound { .. })));
}

/// The chain as `sed` and `sha256sum` see it: each line's hash is the next one's `prev`.
#[test]
fn the_hash_of_each_line_is_the_next_ones_prev() {
    let (_dir, folder) = small();
    let text = fs::read_to_string(folder.ledger()).unwrap();
    let mut prev = "0".repeat(64);
    for (i, line) in text.split_inclusive('\n').enumerate() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(value["prev"], prev.as_str());
        assert_eq!(value["seq"], i);
        let jcs = serde_json_canonicalizer::to_string(&value).unwrap();
        assert_eq!(format!("{jcs}\n"), line);
        prev = adal::paper::sha256(line.as_bytes()).hex();
    }
}

#[test]
fn the_same_file_again_changes_nothing() {
    let (_dir, folder) = small();
    let before = fs::read(folder.ledger()).unwrap();
    let mut writer = open(&folder);
    assert_eq!(import(&mut writer, "first", 9, 9), None);
    assert_eq!(fs::read(folder.ledger()).unwrap(), before);
}

/// An import killed after any number of bytes: the book opens, verifies, and importing the same
/// file again completes it to the very bytes of an undisturbed import.
#[test]
fn a_killed_import_is_completed() {
    let whole = tempfile::tempdir().unwrap();
    let (folder, _) = new_book(whole.path());
    let before = fs::metadata(folder.ledger()).unwrap().len() as usize;
    import(&mut open(&folder), "table", 6, 3).unwrap();
    let bytes = fs::read(folder.ledger()).unwrap();
    for cut in (before..bytes.len()).step_by(97) {
        let dir = tempfile::tempdir().unwrap();
        let (folder, _) = new_book(dir.path());
        fs::write(folder.ledger(), &bytes[..cut]).unwrap();
        assert_ne!(check(&folder).verdict, Verdict::NotWhole, "cut at {cut}");
        let lines = bytes[..cut].iter().filter(|b| **b == b'\n').count() as u64;
        let mut writer = open(&folder);
        let torn = writer.recovered().map(|p| fs::metadata(p).unwrap().len());
        let end = bytes[..cut].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
        assert_eq!(torn.unwrap_or(0) as usize, cut - end);
        let done = import(&mut writer, "table", 6, 3).unwrap();
        assert_eq!(done.resumed_from, (lines > 2).then_some(lines.saturating_sub(3)));
        assert_eq!(fs::read(folder.ledger()).unwrap(), bytes, "cut at {cut}");
        assert_eq!(names(&check(&folder)), ["UNSIGNED"]);
    }
}

#[test]
fn rows_made_differently_do_not_complete_an_import() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = new_book(dir.path());
    import(&mut open(&folder), "table", 6, 3).unwrap();
    let bytes = fs::read(folder.ledger()).unwrap();
    let cut = bytes.len() - 2000;
    fs::write(folder.ledger(), &bytes[..cut]).unwrap();
    let report = check(&folder);
    assert_eq!(names(&report), ["TORN", "UNSIGNED", "INCOMPLETE"]);
    assert!(report.end.imports.iter().all(|i| !i.counts()));
    let mut writer = open(&folder);
    let facts = kit::facts(&folder, "table");
    let Begun::Job(mut job) = ImportJob::begin(&mut writer, facts, &nonce(5)).unwrap() else {
        panic!("not whole yet");
    };
    assert!(job.resumes_from().is_some());
    kit::rows(&mut job, 5);
    let refused = job.finish(&operator(), AT, &mut |_, _| {});
    assert!(matches!(refused, Err(BookError::RowsDiffer)));
}

#[test]
fn a_large_import_goes_through_a_file_and_keeps_its_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = new_book(dir.path());
    let mut writer = open(&folder);
    assert_eq!(import(&mut writer, "large", 15_000, 3).unwrap().rows, 15_000);
    drop(writer);
    assert!(fs::metadata(folder.ledger()).unwrap().len() > 8 << 20);
    let report = check(&folder);
    assert_eq!(names(&report), ["UNSIGNED"]);
    assert!(report.end.imports[0].counts());
    let spools = fs::read_dir(folder.path()).unwrap();
    let spool = |n: &std::ffi::OsStr| n.to_string_lossy().starts_with("spool-");
    assert!(!spools.into_iter().any(|f| spool(&f.unwrap().file_name())));
}

#[test]
fn a_withdrawn_import_stops_counting_and_may_come_again() {
    let (_dir, folder) = small();
    let mut writer = open(&folder);
    let first = &writer.imports()[0];
    let body = Withdrawal {
        election: "invented-2026".to_owned(),
        follows: first.id,
        manifest: first.import.manifest,
        nonce: nonce(7),
        reason: "wrong file".to_owned(),
    };
    let body = body.to_body().unwrap();
    let sigs = [sign_body(&operator(), STATEMENT_NAMESPACE, &body)];
    writer.append_batch(&[Pending { body: &body, sigs: &sigs }], AT).unwrap();
    assert!(import(&mut writer, "first", 9, 8).is_some());
    drop(writer);
    let report = check(&folder);
    assert_eq!(names(&report), ["UNSIGNED", "WITHDRAWN"]);
    let counts: Vec<_> = report.end.imports.iter().map(adal::book::ImportState::counts).collect();
    assert_eq!(counts, [false, true, true]);
}

#[test]
fn what_is_wrongly_signed_is_not_appended() {
    let (_dir, folder) = small();
    let before = fs::read(folder.ledger()).unwrap();
    let template = open(&folder).imports()[0].import.clone();
    let mut body = template.clone();
    body.nonce = nonce(9);
    let body = body.to_body().unwrap();
    let good = sign_body(&operator(), STATEMENT_NAMESPACE, &body);
    let cases: [(&str, Vec<String>); 4] = [
        ("book-bad-signature-count", vec![]),
        ("book-bad-signer", vec![sign_body(&kit::root(), STATEMENT_NAMESPACE, &body)]),
        ("book-bad-signature", vec![sign_body(&operator(), "key@adal.v1", &body)]),
        ("book-bad-signature", vec![good.clone(), good.clone()]),
    ];
    for (expected, sigs) in cases {
        let mut writer = open(&folder);
        let refused = writer.append_batch(&[Pending { body: &body, sigs: &sigs }], AT);
        let Err(BookError::Refused { why }) = refused else { panic!("{expected}") };
        assert_eq!(why.id, expected);
        let again =
            writer.append_batch(&[Pending { body: &body, sigs: std::slice::from_ref(&good) }], AT);
        assert!(matches!(again, Err(BookError::WriterStopped)));
    }
    let repeated = template.to_body().unwrap();
    let sigs = [sign_body(&operator(), STATEMENT_NAMESPACE, &repeated)];
    let refused = open(&folder).append_batch(&[Pending { body: &repeated, sigs: &sigs }], AT);
    assert!(matches!(refused, Err(BookError::Refused { .. })));
    assert_eq!(fs::read(folder.ledger()).unwrap(), before);
}

#[test]
fn an_unknown_type_is_kept_and_never_passed() {
    let (_dir, folder) = small();
    let body = br#"{"text":"?","type":"someday"}"#;
    open(&folder).append_batch(&[Pending { body, sigs: &[] }], AT).unwrap();
    let report = check(&folder);
    assert_eq!(report.end.not_checked.get("someday"), Some(&1));
    assert!(report.unchecked.iter().any(|m| m.id == "book-type-not-checked"));
}

#[test]
fn there_is_one_writer() {
    let (_dir, folder) = small();
    let _first = open(&folder);
    assert!(matches!(Writer::open(&folder, &mut Nothing), Err(BookError::Locked)));
}

#[test]
fn a_key_never_contradicts_what_it_signed() {
    let dir = tempfile::tempdir().unwrap();
    let state = dir.path().join("key.state");
    let (folder, _) = new_book(&dir.path().join("book"));
    let mut writer = open(&folder);
    let sign = |writer: &Writer| make_checkpoint(writer, &operator(), &state);
    assert!(matches!(sign(&writer), Err(BookError::StateMissing { .. })));
    adopt(&writer, &state).unwrap();
    assert!(matches!(make_checkpoint(&writer, &kit::root(), &state), Err(BookError::WrongKey)));
    let first = sign(&writer).unwrap();
    assert_eq!(sign(&writer).unwrap(), first, "the same size gives the same text");
    let backup = fs::read(folder.ledger()).unwrap();
    import(&mut writer, "first", 3, 3);
    sign(&writer).unwrap();
    drop(writer);
    // A restored backup, its newer checkpoints gone with it, and another history on top.
    fs::write(folder.ledger(), backup).unwrap();
    fs::remove_dir_all(folder.checkpoints()).unwrap();
    fs::remove_file(folder.checkpoint()).unwrap();
    let mut writer = open(&folder);
    assert!(matches!(sign(&writer), Err(BookError::StateContradicted { size: 6 })));
    import(&mut writer, "other", 7, 4);
    assert!(matches!(sign(&writer), Err(BookError::StateContradicted { size: 6 })));
    assert!(matches!(adopt(&writer, &state), Err(BookError::StateContradicted { size: 6 })));
    assert!(!folder.checkpoint().exists());
}

#[test]
fn a_book_cut_below_its_checkpoint_is_truncated_and_not_repaired() {
    let (_dir, folder) = small();
    let bytes = fs::read(folder.ledger()).unwrap();
    let last = bytes[..bytes.len() - 1].iter().rposition(|b| *b == b'\n').unwrap() + 1;
    for cut in [last, bytes.len() - 1] {
        fs::write(folder.ledger(), &bytes[..cut]).unwrap();
        let report = check(&folder);
        assert_eq!(report.verdict, Verdict::NotWhole);
        assert!(names(&report).contains(&"TRUNCATED"));
        let refused = Writer::open(&folder, &mut Nothing);
        assert!(matches!(refused, Err(BookError::Truncated { found: 17, expected: 18 })));
        assert_eq!(fs::read(folder.ledger()).unwrap(), bytes[..cut]);
    }
}

#[test]
fn a_broken_line_beyond_the_checkpoint_is_moved_aside() {
    let (_dir, folder) = small();
    let mut bytes = fs::read(folder.ledger()).unwrap();
    let whole = bytes.clone();
    bytes.extend_from_slice(b"{\"at\":\"nonsense\n{}\nrest");
    fs::write(folder.ledger(), &bytes).unwrap();
    let report = check(&folder);
    assert_eq!(names(&report), ["BROKEN"]);
    let writer = open(&folder);
    assert_eq!(fs::read(writer.recovered().unwrap()).unwrap(), bytes[whole.len()..]);
    assert_eq!(fs::read(folder.ledger()).unwrap(), whole);
    drop(writer);
    assert_eq!(check(&folder).findings, []);
}

#[test]
fn a_manifest_lists_every_file() {
    let (_dir, folder) = small();
    let stray = folder.election().join("stray.txt");
    fs::write(&stray, "x").unwrap();
    assert_eq!(names(&check(&folder)), ["CHANGED"]);
    fs::remove_file(&stray).unwrap();
    fs::write(folder.election().join("units.csv"), "id\nS-1\n").unwrap();
    assert_eq!(names(&check(&folder)), ["CHANGED"]);
    adal::book::write_manifest(&folder).unwrap();
    assert_eq!(names(&check(&folder)), ["CHANGED"], "another manifest than the book's");
}

#[test]
fn attachments_are_absent_or_changed() {
    let (_dir, folder) = small();
    let path = adal::book::attachment_path(&folder, &open(&folder).imports()[0].import.attachment);
    fs::remove_file(&path).unwrap();
    let report = check(&folder);
    assert_eq!(names(&report), ["ABSENT"]);
    assert_eq!(report.verdict, Verdict::ConsistentUnpinned);
    fs::write(&path, "other").unwrap();
    assert_eq!(names(&check(&folder)), ["CHANGED"]);
}

/// A terabyte without a line feed, made by the reader's source: an answer at once.
#[test]
fn an_endless_line_is_named_and_not_read() {
    use adal::book::{LedgerReader, Rule, Step};
    use std::io::Read as _;
    let mut reader = LedgerReader::new(std::io::repeat(b'x').take(1 << 40));
    let Step::Broken(broken) = reader.step().unwrap() else { panic!("not broken") };
    assert_eq!((broken.rule, broken.seq, broken.offset), (Rule::E1, 0, 0));
    let mut reader = LedgerReader::new(std::io::repeat(b'x').take((1 << 20) - 1));
    let Step::Torn(tail) = reader.step().unwrap() else { panic!("not torn") };
    assert_eq!(tail.bytes, (1 << 20) - 1);
}

#[test]
fn a_visitor_sees_every_row_as_it_was_handed_in() {
    struct Rows(Vec<(String, u64, usize, String)>);
    impl Visitor for Rows {
        fn entry(
            &mut self,
            entry: &adal::book::EntryView<'_>,
            standing: &Standing,
            _: &[adal::book::ImportState],
        ) {
            let (Ok(Statement::Row(row)), Standing::Row { import }) = (&entry.statement, standing)
            else {
                return;
            };
            let values: Vec<String> =
                row.values.iter().map(|(k, v)| format!("{k}={v:?}")).collect();
            let facts: Vec<String> = row.facts.iter().map(|(k, v)| format!("{k}={v}")).collect();
            assert_eq!(values.len(), row.values.len());
            self.0.push((
                row.unit.to_owned(),
                row.line,
                *import,
                facts.join("|") + &values.join("|"),
            ));
        }
    }
    let (_dir, folder) = small();
    let mut rows = Rows(Vec::new());
    adal::book::scan(&folder, &mut rows).unwrap();
    assert_eq!(rows.0.len(), 14);
    assert_eq!(
        rows.0[0],
        (
            "S-0".to_owned(),
            2,
            0,
            "chair=Ә.\tБ.|seal=yes01=Count(Count(1000))|02=Blank|03.05=Illegible|against-all=Count(Count(0))"
                .to_owned()
        )
    );
}

#[test]
fn statement_ids_do_not_depend_on_the_book() {
    let (_dir, folder) = small();
    let writer = open(&folder);
    let import = &writer.imports()[0];
    let body = String::from_utf8(import.import.to_body().unwrap()).unwrap();
    assert_eq!(statement_id(&body), import.id);
}

#[test]
fn one_entry_is_read_by_its_number() {
    let (_dir, folder) = small();
    let text = fs::read_to_string(folder.ledger()).unwrap();
    for (seq, line) in text.split_inclusive('\n').enumerate() {
        let (hash, read) = adal::book::read_entry(&folder, seq as u64).unwrap().unwrap();
        assert_eq!((read.as_str(), hash), (line, adal::paper::sha256(line.as_bytes())));
    }
    assert_eq!(adal::book::read_entry(&folder, 18).unwrap(), None);
}

/// Every id the room's code names stands in all three languages.
#[test]
fn every_sentence_is_there() {
    let room = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut ids = std::collections::BTreeSet::new();
    for part in ["book", "canon"] {
        for file in fs::read_dir(room.join(part)).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let quoted = text.split('"').skip(1).step_by(1);
            let id = |t: &&str| {
                (t.starts_with("book-") || t.starts_with("canon-"))
                    && t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            };
            ids.extend(quoted.filter(id).map(str::to_owned));
        }
    }
    assert!(ids.len() > 80);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in &ids {
            assert!(words.has(id), "{}: {id}", lang.code());
        }
    }
}

#[test]
fn findings_are_said_in_every_language_without_a_gap() {
    let (_dir, folder) = small();
    let bytes = fs::read(folder.ledger()).unwrap();
    fs::write(folder.ledger(), &bytes[..bytes.len() - 100]).unwrap();
    let report = check(&folder);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for finding in &report.findings {
            let said = words.say(&finding.say());
            assert!(!said.contains('⟨') && !said.contains('{'), "{said}");
        }
    }
    assert!(report.end.checkpoints.iter().any(|k| k.state == CheckpointState::Beyond));
}

/// Two copies of one book, one key: while one is being signed the other waits, and then sees what
/// was signed.
#[test]
fn two_copies_are_never_signed_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let state = dir.path().join("key.state");
    let (folder, _) = kit::small_book(&dir.path().join("book"), &state);
    let mut lock = state.clone().into_os_string();
    lock.push(".lock");
    let lock = std::fs::File::open(lock).unwrap();
    lock.lock().unwrap();
    let (book, other) = (folder.clone(), state.clone());
    let signing = std::thread::spawn(move || {
        let writer = kit::open(&book);
        make_checkpoint(&writer, &kit::operator(), &other).map(|signed| signed.checkpoint.size)
    });
    // What another copy signs meanwhile: more than this one has.
    let said = std::fs::read_to_string(&state).unwrap();
    std::fs::write(&state, said.replace("\"size\":18", "\"size\":19")).unwrap();
    lock.unlock().unwrap();
    let refused = signing.join().unwrap();
    assert!(matches!(refused, Err(BookError::StateContradicted { size: 19 })), "{refused:?}");
}
