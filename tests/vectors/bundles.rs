//! Bundles of statements, as they are merged into the book that was told (`specs/people.md` §4).

use std::collections::BTreeMap;
use std::fs;

use adal::book::{Said, merge};
use adal::paper::sha256;
use serde_json::{Value, json};

use crate::{Told, crowd, kit, same_as_committed, says, sheet, told};

fn line(body: &[u8], sigs: &[String]) -> String {
    let body = std::str::from_utf8(body).unwrap();
    format!("{{\"body\":{body},\"sigs\":{}}}\n", json!(sigs))
}

fn spoken(book: &Told, who: u8, n: u64, said: Said) -> String {
    let spoken = crowd::sign(who, &says(book.manifest, who, n, said));
    line(&spoken.body, &spoken.sigs)
}

/// The statement of a line of the ledger.
fn of_line(text: &str) -> String {
    let line_of: Value = serde_json::from_str(text).unwrap();
    let (from, to) = (text.find("\"body\":").unwrap() + 7, text.rfind(",\"prev\":\"").unwrap());
    let sigs: Vec<String> = serde_json::from_value(line_of["sigs"].clone()).unwrap();
    line(&text.as_bytes()[from..to], &sigs)
}

type Files = BTreeMap<String, String>;

fn cases(book: &Told) -> Vec<(&'static str, String, Files, bool)> {
    let ledger = book.ledger();
    let lines: Vec<&str> = ledger.split_inclusive('\n').collect();
    let new = spoken(book, 11, 0, sheet(5));
    let there = of_line(lines[10]);
    let photo = |text: &str| (sha256(text.as_bytes()).hex(), text.to_owned());
    let mut paper = crowd::copy(&[("01", 6)]);
    paper.files = vec![sha256(b"photo")];
    let with_photo = spoken(book, 11, 1, Said::Sheet(paper));
    let files = |all: &[(String, String)]| -> Files { all.iter().cloned().collect() };
    let none = Files::new();
    let wrong = |from: &str, to: &str| new.replacen(from, to, 1);
    let other_bytes = files(&[(photo("photo").0, "another photo".to_owned())]);
    vec![
        ("nothing", String::new(), none.clone(), true),
        ("a new statement", new.clone(), none.clone(), true),
        ("one that stands in the book", there.clone(), none.clone(), true),
        ("the same twice", new.repeat(2), none.clone(), true),
        ("one there, one new", there.clone() + &new, none.clone(), true),
        ("another thing under one number", spoken(book, 10, 0, sheet(7)), none.clone(), true),
        ("with its file", with_photo.clone(), files(&[photo("photo")]), true),
        ("without its file", with_photo.clone(), none.clone(), true),
        ("its file with other bytes", with_photo.clone(), other_bytes, false),
        ("a file nobody names", new.clone(), files(&[photo("photo")]), false),
        (
            "a file not named by its hash",
            with_photo.clone(),
            files(&[("photo".to_owned(), "photo".to_owned())]),
            false,
        ),
        ("an import", of_line(lines[6]), none.clone(), false),
        ("a row", of_line(lines[7]), none.clone(), false),
        ("a key event", of_line(lines[2]), none.clone(), false),
        ("a number changed", wrong(":5}", ":6}"), none.clone(), false),
        (
            "one that stands in the book, a bit of its signature changed",
            there.replacen("\"sigs\":[\"U", "\"sigs\":[\"V", 1),
            none.clone(),
            false,
        ),
        (
            "no signature",
            line(&crowd::sign(11, &says(book.manifest, 11, 0, sheet(5))).body, &[]),
            none.clone(),
            false,
        ),
        ("by a key nobody knows", spoken(book, 99, 0, sheet(5)), none.clone(), false),
        ("a sheet by a witness", spoken(book, 13, 0, sheet(5)), none.clone(), false),
        (
            "good and bad together",
            new.clone() + &spoken(book, 13, 0, sheet(5)),
            none.clone(),
            false,
        ),
        ("no last line feed", new.trim_end().to_owned(), none.clone(), false),
        ("white space", wrong("{\"body\":", "{ \"body\":"), none.clone(), false),
        ("sigs before body", format!("{{\"sigs\":[],{}", &there[1..]), none.clone(), false),
        ("an empty line", new.clone() + "\n", none.clone(), false),
        ("a whole line of the ledger", lines[10].to_owned(), none, false),
    ]
}

#[test]
fn bundles() {
    let book = told();
    let ledger = book.ledger();
    let judged = cases(&book).into_iter().map(|(name, statements, files, ok)| {
        fs::write(book.folder.ledger(), &ledger).unwrap();
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("statements.jsonl"), &statements).unwrap();
        if !files.is_empty() {
            fs::create_dir(home.path().join("attachments")).unwrap();
        }
        for (name, text) in &files {
            fs::write(home.path().join("attachments").join(name), text).unwrap();
        }
        let mut writer = kit::open(&book.folder);
        let merged = merge(&mut writer, home.path(), kit::AT);
        assert_eq!(merged.is_ok(), ok, "{name}: {merged:?}");
        let merged = merged.ok();
        let taken = merged.as_ref().map(|m| m.taken.iter().map(|t| t.id.hex()).collect::<Vec<_>>());
        let already = merged.as_ref().map(|m| m.already.len());
        json!({"name": name, "statements": statements, "attachments": files, "ok": ok,
            "taken": taken, "already": already})
    });
    let judged: Vec<Value> = judged.collect();
    same_as_committed("bundles.json", &json!({"ledger": ledger, "bundles": judged}));
}
