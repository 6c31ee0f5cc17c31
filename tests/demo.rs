//! The demo's findings are exactly those that were planted, and it is the same on every machine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use shell::Place;

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

#[test]
fn exactly_what_was_planted() {
    let place = Place::new();
    let book = place.demo();
    let ran =
        place.adal("en", &["reconcile", "--format", "json", "--book", book.to_str().unwrap()]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let result: Value = serde_json::from_str(&ran.out).unwrap();
    let mut found: Vec<(String, String, String, String, Vec<String>)> = result["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            let lines = f["lines"].as_array().unwrap();
            let lines = lines.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            (text(f, "code"), text(f, "unit"), text(f, "contest"), text(f, "check"), lines)
        })
        .collect();
    let planted = include_str!("../examples/demo/planted.csv");
    let mut planted = csv::Reader::from_reader(planted.as_bytes());
    for row in planted.records() {
        let row = row.unwrap();
        let same = |f: &(String, String, String, String, Vec<String>)| {
            f.0 == row[0]
                && f.1 == row[1]
                && f.2 == row[2]
                && f.3 == row[3]
                && (row[4].is_empty() || f.4.iter().any(|l| *l == row[4]))
        };
        let at = found.iter().position(same);
        found.remove(at.unwrap_or_else(|| panic!("planted and not found: {row:?}")));
    }
    assert!(found.is_empty(), "found and not planted: {found:#?}");
}

#[test]
fn what_could_not_be_checked_is_said() {
    let place = Place::new();
    let book = place.demo();
    let ran =
        place.adal("en", &["reconcile", "--format", "json", "--book", book.to_str().unwrap()]);
    let result: Value = serde_json::from_str(&ran.out).unwrap();
    let open: BTreeSet<String> = result["not_evaluable"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| ["check", "unit", "contest", "line", "why"].map(|k| text(o, k)).join(","))
        .collect();
    let planted = include_str!("../examples/demo/not-evaluable.csv");
    let planted: BTreeSet<String> = planted.lines().skip(1).map(str::to_owned).collect();
    assert_eq!(open, planted);
}

#[test]
fn two_demos_are_the_same_bytes() {
    let (one, two) = (Place::new(), Place::new());
    let (a, b) = (one.demo(), two.demo());
    for file in ["ledger.jsonl", "checkpoint", "election/MANIFEST", "allowed_signers", "vkeys"] {
        assert_eq!(fs::read(a.join(file)).unwrap(), fs::read(b.join(file)).unwrap(), "{file}");
    }
}

#[test]
fn an_existing_folder_is_refused() {
    let place = Place::new();
    place.demo();
    let ran = place.adal("en", &["demo"]);
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.err.contains("adal-demo is there already"), "{}", ran.err);
}

#[test]
fn the_packs_of_the_examples_are_those_of_specs() {
    let root = env!("CARGO_MANIFEST_DIR");
    for folder in ["demo", "kz-2022", "kz-2023", "kz-2024"] {
        for kind in ["forms", "law"] {
            let packs = format!("{root}/examples/{folder}/election/packs/{kind}");
            for pack in fs::read_dir(packs).unwrap() {
                let pack = pack.unwrap();
                let spec = if kind == "forms" { "forms/kz" } else { "law" };
                let spec = format!("{root}/specs/{spec}/{}", pack.file_name().to_str().unwrap());
                let (copy, own) = (fs::read(pack.path()).unwrap(), fs::read(&spec).unwrap());
                assert!(copy == own, "{} has drifted from {spec}", pack.path().display());
            }
        }
    }
}

#[test]
fn no_code_is_passed_over_in_silence() {
    let codes = include_str!("../specs/codes.toml");
    let codes = codes.lines().filter_map(|l| l.strip_prefix("code = \"")?.strip_suffix('"'));
    let page = include_str!("../specs/findings.md");
    let planted = include_str!("../examples/demo/planted.csv");
    for code in codes {
        let row = page.lines().find(|l| l.starts_with(&format!("| {code} |")));
        let row = row.unwrap_or_else(|| panic!("specs/findings.md says nothing of {code}"));
        let shown = row.rsplit(" | ").next().unwrap_or_default();
        let in_demo = planted.lines().any(|l| l.starts_with(&format!("{code},")));
        assert_eq!(shown.starts_with("demo: "), in_demo, "{row}");
        assert!(shown.len() > 12, "{row}");
    }
}
