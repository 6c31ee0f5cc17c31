//! What the tests of the book share: fixed keys, clock and nonces, and a small book made of them.
#![allow(dead_code)] // each test binary uses its own part
#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

use std::fs;
use std::path::Path;

use adal::book::{
    Begun, Created, Folder, ImportFacts, ImportJob, Imported, NewBook, Nothing, RowIn, SecretKey,
    VerifyOptions, VerifyReport, Writer, adopt, attach_bytes, create, make_checkpoint, verify,
    write_derived, write_manifest,
};
use adal::paper::{Count, DocumentKind, PaperValue};

pub const AT: &str = "2026-11-23T09:00:00Z";

pub fn root() -> SecretKey {
    SecretKey::from_seed(&[1; 32]).unwrap()
}

pub fn operator() -> SecretKey {
    SecretKey::from_seed(&[2; 32]).unwrap()
}

pub fn nonce(n: u8) -> String {
    format!("{n:032x}")
}

/// Makes a book with genesis and operator in `path`.
pub fn new_book(path: &Path) -> (Folder, Created) {
    fs::create_dir_all(path.join("election")).unwrap();
    fs::write(path.join("election/election.toml"), "title = \"Invented\"\n").unwrap();
    fs::write(path.join("election/units.csv"), "id\nS-1\nS-2\n").unwrap();
    let folder = Folder::at(path);
    write_manifest(&folder).unwrap();
    let created = create(&NewBook {
        folder: &folder,
        org: "adal-test",
        election: "invented-2026",
        roots: &[("root@adal.test", &root())],
        threshold: 1,
        operator: ("operator@adal.test", &operator()),
        at: AT,
        nonces: [&nonce(1), &nonce(2)],
    })
    .unwrap();
    (folder, created)
}

pub fn open(folder: &Folder) -> Writer {
    Writer::open(folder, &mut Nothing).unwrap()
}

pub fn facts(folder: &Folder, source: &str) -> ImportFacts {
    ImportFacts {
        attachment: attach_bytes(folder, source.as_bytes()).unwrap(),
        contest: Some("president".to_owned()),
        document: DocumentKind::Official,
        encoding: Some("utf-8".to_owned()),
        file: "протоколы.csv".to_owned(),
        mapping: attach_bytes(folder, b"document = \"official\"\n").unwrap(),
        note: None,
        pack: Some("kz-president-2022".to_owned()),
        sheet: None,
    }
}

pub fn count(n: u64) -> PaperValue {
    PaperValue::Count(Count::new(n).unwrap())
}

/// Hands `n` invented rows to a job.
pub fn rows(job: &mut ImportJob<'_>, n: u64) {
    for i in 0..n {
        let unit = format!("S-{i}");
        let row = RowIn {
            line: i + 2,
            unit: &unit,
            copy_no: (i % 3 == 0).then_some("№ \"1\""),
            parent: (i % 4 == 0).then_some("T-1"),
            time: (i % 5 == 0).then_some("2026-11-20T20:00:00+05:00"),
            facts: if i % 7 == 0 { &[("chair", "Ә.\tБ."), ("seal", "yes")] } else { &[] },
            form_id: Some("12/34"),
        };
        let values = [
            ("01", count(1000 + i)),
            ("02", PaperValue::Blank),
            ("03.05", PaperValue::Illegible),
            ("against-all", count(i * i)),
        ];
        job.row(&row, values).unwrap();
    }
}

/// Imports `n` rows of a table called `source`.
pub fn import(writer: &mut Writer, source: &str, n: u64, number: u8) -> Option<Imported> {
    let facts = facts(&writer.folder().clone(), source);
    match ImportJob::begin(writer, facts, &nonce(number)).unwrap() {
        Begun::AlreadyThere(_) => None,
        Begun::Job(mut job) => {
            rows(&mut job, n);
            Some(job.finish(&operator(), AT, &mut |_, _| {}).unwrap())
        }
    }
}

/// The fixture's book: two imports, two checkpoints, derived files.
pub fn small_book(path: &Path, state: &Path) -> (Folder, Created) {
    book_of(path, state, [9, 5])
}

/// A book of two imports with so many rows, each followed by a checkpoint.
pub fn book_of(path: &Path, state: &Path, rows: [u64; 2]) -> (Folder, Created) {
    let (folder, created) = new_book(path);
    let mut writer = open(&folder);
    adopt(&writer, state).unwrap();
    import(&mut writer, "first", rows[0], 3);
    make_checkpoint(&writer, &operator(), state).unwrap();
    import(&mut writer, "second", rows[1], 4);
    make_checkpoint(&writer, &operator(), state).unwrap();
    write_derived(&folder, writer.roster()).unwrap();
    (folder, created)
}

pub fn check(folder: &Folder) -> VerifyReport {
    let options = VerifyOptions { pin: None, attachments: true };
    verify(folder, &options, &mut |_, _| {}).unwrap()
}

/// The names of what was found.
pub fn names(report: &VerifyReport) -> Vec<&'static str> {
    report.findings.iter().map(|f| f.name).collect()
}
