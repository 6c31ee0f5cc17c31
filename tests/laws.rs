//! Laws of the whole: the order in which tables come in does not matter, and sums are preserved.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use shell::Place;

/// Tables of which none changes another: a corrected or repeat protocol counts by its place.
const TABLES: [&str; 8] = [
    "official-list",
    "official-smd-4",
    "official-smd-7",
    "copies-list",
    "copies-smd-7",
    "posted-smd-7",
    "bulletins",
    "summary-list",
];

fn json(place: &Place, words: &[&str]) -> Value {
    let ran = place.adal("en", &[words, &["--format", "json", "--book", "book"]].concat());
    assert!(ran.code < 2, "{}", ran.all());
    serde_json::from_str(&ran.out).unwrap()
}

/// A book of the demo's definition with the tables in the order given.
fn book(place: &Place, order: &[&str]) {
    let ok = |words: &[&str]| {
        let ran = place.adal("en", words);
        assert_eq!(ran.code, 0, "{}", ran.all());
    };
    let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/demo");
    let election = format!("{tables}/election");
    ok(&["init", "book", "--election", &election, "--org", "haq", "--unencrypted"]);
    for table in order {
        let (csv, toml) = (format!("{tables}/{table}.csv"), format!("{tables}/{table}.toml"));
        ok(&["import", &csv, "--mapping", &toml, "--book", "book"]);
    }
}

/// What a reader relies on: ids, texts and differences, without the numbers of entries.
fn facts(findings: &Value) -> BTreeSet<String> {
    let all = findings["findings"].as_array().unwrap().iter();
    all.map(|f| format!("{} {} {} {}", f["id"], f["text"], f["delta"], f["votes"])).collect()
}

#[test]
fn the_order_of_imports_does_not_matter() {
    let one = Place::new();
    book(&one, &TABLES);
    let wanted = (facts(&json(&one, &["reconcile"])), json(&one, &["tally"])["rows"].clone());
    assert!(wanted.0.len() > 30, "{}", wanted.0.len());
    let mut runner =
        TestRunner::new(Config { cases: 4, failure_persistence: None, ..Config::default() });
    let order = Just(TABLES.to_vec()).prop_shuffle();
    runner
        .run(&order, |order| {
            let place = Place::new();
            book(&place, &order);
            prop_assert_eq!(&facts(&json(&place, &["reconcile"])), &wanted.0);
            prop_assert_eq!(&json(&place, &["tally"])["rows"], &wanted.1);
            Ok(())
        })
        .unwrap();
}

#[test]
fn sums_are_preserved_from_level_to_level() {
    let place = Place::new();
    book(&place, &TABLES);
    let mut levels = Vec::new();
    for level in ["station", "territorial", "region", "central"] {
        let mut sums: BTreeMap<(String, String, String), u64> = BTreeMap::new();
        for row in json(&place, &["tally", "--level", level])["rows"].as_array().unwrap() {
            // A level shows "copies else official" where it holds a copy: only the plain sources
            // can be added up over all units.
            if row["source"] == "copies_else_official" {
                continue;
            }
            for line in row["lines"].as_array().unwrap() {
                let text = |v: &Value| v.as_str().unwrap().to_owned();
                let key = (text(&row["contest"]), text(&row["source"]), text(&line["id"]));
                *sums.entry(key).or_default() += line["sum"].as_u64().unwrap();
            }
        }
        levels.push(sums);
    }
    assert!(levels[0].len() > 60, "{}", levels[0].len());
    assert!(levels.windows(2).all(|pair| pair[0] == pair[1]));
}
