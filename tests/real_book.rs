//! A whole national election through a book and back: nothing lost, nothing changed.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod kit;

use std::process::Command;

use adal::book::{
    Begun, EntryView, ImportJob, ImportState, RowIn, Standing, Statement, Verdict, Visitor, scan,
};

/// Adds up two lines of every row of an import.
#[derive(Default)]
struct Sums {
    rows: u64,
    registered: u64,
    against_all: u64,
}

impl Visitor for Sums {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, _: &[ImportState]) {
        if let (Ok(Statement::Row(row)), Standing::Row { .. }) = (&entry.statement, standing) {
            self.rows += 1;
            for (id, value) in row.values.iter() {
                let slot = match id {
                    "04" => &mut self.registered,
                    "27" => &mut self.against_all,
                    _ => continue,
                };
                *slot += value.count().unwrap_or(0);
            }
        }
    }
}

/// The fields of a CSV line; quotes hold commas in this file, never line feeds.
fn fields(line: &str) -> Vec<String> {
    let (mut out, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(String::new()),
            c => out.last_mut().unwrap().push(c),
        }
    }
    out
}

#[test]
fn ru2004_goes_in_and_comes_out_to_the_vote() {
    let Some(data) = std::env::var_os("ADAL_REAL_DATA") else {
        println!("SKIPPED: ADAL_REAL_DATA not set");
        return;
    };
    let set = std::path::Path::new(&data).join("ru2004.csv.zst");
    let text = Command::new("zstd").arg("-dc").arg(set).output().unwrap().stdout;
    let text = String::from_utf8(text).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = kit::new_book(dir.path());
    let mut writer = kit::open(&folder);
    let begun = ImportJob::begin(&mut writer, kit::facts(&folder, "ru2004"), &kit::nonce(3));
    let Begun::Job(mut job) = begun.unwrap() else { return };
    let ids: Vec<String> = (4..28).map(|i| format!("{i:02}")).collect();
    for (i, line) in text.lines().enumerate().skip(1) {
        let fields = fields(line);
        let number = |f: &String| kit::count(f.parse().unwrap());
        let values = ids.iter().map(String::as_str).zip(fields[4..].iter().map(number));
        let row = RowIn { line: i as u64 + 1, unit: &fields[0], ..RowIn::default() };
        job.row(&row, values).unwrap();
    }
    job.finish(&kit::operator(), kit::AT, &mut |_, _| {}).unwrap();
    drop(writer);
    let mut sums = Sums::default();
    let end = scan(&folder, &mut sums).unwrap();
    assert!(end.imports.iter().all(ImportState::counts));
    assert_eq!(kit::check(&folder).verdict, Verdict::ConsistentUnpinned);
    // The numbers of the set's schema file, computed independently of this project.
    assert_eq!(sums.rows, 95_779);
    assert_eq!(sums.registered, 108_064_342);
    let votes: u64 = text.lines().skip(1).map(|l| fields(l)[27].parse::<u64>().unwrap()).sum();
    assert_eq!(sums.against_all, votes);
}
