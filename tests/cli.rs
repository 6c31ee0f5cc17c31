//! The command line as a person meets it: refusals, exit codes, help, the life of an import.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::fs;

use serde_json::Value;
use shell::{Place, program};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A book of the demo's definition, without entries but its own.
fn empty_book(place: &Place) {
    place.demo();
    let words = [
        "init",
        "book",
        "--election",
        "adal-demo/tables/election",
        "--org",
        "haq",
        "--unencrypted",
    ];
    let ran = place.adal("en", &words);
    assert_eq!(ran.code, 0, "{}", ran.all());
}

const TABLE: &str = "adal-demo/tables/official-list.csv";
const MAPPING: &str = "adal-demo/tables/official-list.toml";

fn import(place: &Place, more: &[&str]) -> shell::Ran {
    let mut words = vec!["import", TABLE, "--mapping", MAPPING, "--book", "book"];
    words.extend(more);
    place.adal("en", &words)
}

#[test]
fn a_reader_that_leaves_is_no_mistake() {
    let place = Place::new();
    place.demo();
    // More than a pipe holds, so that the writer always meets its closed end.
    let all = place.shell("adal reconcile --format json --book adal-demo/book");
    assert!(all.out.len() > 70_000, "{} bytes", all.out.len());
    let ran = place
        .shell("(adal reconcile --format json --book adal-demo/book; echo $? > code) | head -c 1");
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("{", ""));
    assert_eq!(fs::read_to_string(place.path().join("code")).unwrap(), "141\n");
}

#[test]
fn exit_codes_are_those_of_the_readme() {
    let place = Place::new();
    assert_eq!(place.adal("en", &["verify"]).code, 2, "no book here");
    assert_eq!(place.adal("en", &["recconcile"]).code, 2, "no such command");
    place.demo();
    let book = ["--book", "adal-demo/book"];
    let with = |words: &[&str]| place.adal("en", &[words, &book].concat()).code;
    assert_eq!(with(&["reconcile"]), 1);
    assert_eq!(with(&["reconcile", "--fail-on", "never"]), 0);
    assert_eq!(with(&["reconcile", "--code", "BAL", "--fail-on", "high"]), 0);
    assert_eq!(with(&["reconcile", "--fail-on", "sometimes"]), 2);
    assert_eq!(with(&["verify"]), 0);
    let other = "0".repeat(64);
    assert_eq!(with(&["verify", "--pin", &other]), 4);
    fs::write(place.path().join("bad.toml"), "document = \"official\"\nunit = 7\n").unwrap();
    assert_eq!(with(&["import", TABLE, "--mapping", "bad.toml"]), 3);
    let options = place.path().join("adal-demo/book/election/options.csv");
    let kept = fs::read_to_string(&options).unwrap();
    fs::write(&options, kept.replace("jarqyn", "other")).unwrap();
    assert_eq!(with(&["reconcile"]), 4, "another definition than the sealed one");
    fs::write(&options, kept).unwrap();
    let ledger = place.path().join("adal-demo/book/ledger.jsonl");
    let text = fs::read_to_string(&ledger).unwrap();
    fs::write(&ledger, text.replacen("\"row\":1,", "\"row\":2,", 1)).unwrap();
    assert_eq!(with(&["verify"]), 4);
    assert_eq!(with(&["reconcile"]), 4, "no view of a damaged book");
}

#[test]
fn mistakes_are_said_in_the_chosen_language() {
    let place = Place::new();
    let said = |lang| place.adal(lang, &["verify", "--colour"]).err;
    insta::assert_snapshot!(said("en"), @r#"
    error: unknown argument “--colour”
    See “adal --help”.
    "#);
    insta::assert_snapshot!(said("ru"), @r"
    ошибка: неизвестный аргумент «--colour»
    См. «adal --help».
    ");
    insta::assert_snapshot!(said("kk"), @r"
    қате: белгісіз аргумент «--colour»
    «adal --help» қараңыз.
    ");
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let place = Place::new();
    empty_book(&place);
    assert_eq!(import(&place, &[]).code, 0);
    let ledger = place.path().join("book/ledger.jsonl");
    let before = fs::read(&ledger).unwrap();
    let again = import(&place, &[]);
    assert_eq!(again.code, 0);
    assert!(again.out.contains("stands in the book already"), "{}", again.out);
    assert_eq!(fs::read(&ledger).unwrap(), before);
}

#[test]
fn a_dry_run_writes_nothing() {
    let place = Place::new();
    empty_book(&place);
    let ledger = place.path().join("book/ledger.jsonl");
    let before = fs::read(&ledger).unwrap();
    let ran = import(&place, &["--dry-run"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.out.contains("nothing was written"), "{}", ran.out);
    assert_eq!(fs::read(&ledger).unwrap(), before);
}

#[test]
fn all_or_nothing_unless_partial() {
    let place = Place::new();
    empty_book(&place);
    let table = fs::read_to_string(place.path().join(TABLE)).unwrap();
    let bad = table.replacen("ak1;2;553;", "ak1;2;five hundred;", 1);
    assert_ne!(bad, table);
    fs::write(place.path().join("bad.csv"), bad).unwrap();
    let words = ["import", "bad.csv", "--mapping", MAPPING, "--book", "book"];
    let refused = place.adal("en", &words);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("five hundred"), "{}", refused.err);
    let status = json(&place.adal("en", &["status", "--format", "json", "--book", "book"]).out);
    assert_eq!(status["imports"].as_array().unwrap().len(), 0);
    let partial = place.adal("en", &[&words[..], &["--partial"]].concat());
    assert_eq!(partial.code, 0, "{}", partial.all());
    let kept = fs::read_to_string(place.path().join("bad.csv.refused.csv")).unwrap();
    assert!(kept.contains("five hundred"), "{kept}");
}

#[test]
fn a_withdrawn_import_stays_and_counts_no_longer() {
    let place = Place::new();
    empty_book(&place);
    assert_eq!(import(&place, &[]).code, 0);
    let findings = |place: &Place| {
        let ran = place.adal("en", &["reconcile", "--format", "json", "--book", "book"]);
        json(&ran.out)["findings"].as_array().unwrap().len()
    };
    let before = findings(&place);
    let words = ["withdraw", "2", "--reason", "wrong day", "--book", "book"];
    assert_eq!(place.adal("en", &words).code, 0);
    assert_eq!(place.adal("en", &words).code, 2, "twice is refused");
    assert_ne!(findings(&place), before);
    assert_eq!(place.adal("en", &["verify", "--book", "book"]).code, 0);
    let log = place.adal("en", &["log", "--book", "book"]);
    assert!(log.out.contains("withdrawal") && log.out.contains("wrong day"), "{}", log.out);
}

#[test]
fn a_pack_from_outside_is_named_in_the_output() {
    let place = Place::new();
    place.demo();
    let pack = concat!(env!("CARGO_MANIFEST_DIR"), "/specs/forms/kz/kz-list.toml");
    let text = fs::read_to_string(pack).unwrap().replace("edition = \"1\"", "edition = \"2\"");
    fs::write(place.path().join("other.toml"), text).unwrap();
    let words =
        ["reconcile", "--pack", "other.toml", "--format", "json", "--book", "adal-demo/book"];
    let result = json(&place.adal("en", &words).out);
    let packs = result["packs"].as_array().unwrap();
    let used = packs.iter().find(|p| p["id"] == "kz-list").unwrap();
    assert_eq!((&used["edition"], &used["from_outside"]), (&"2".into(), &true.into()));
}

#[test]
fn a_definition_of_an_online_contest_is_refused_by_name() {
    let place = Place::new();
    place.demo();
    let file = place.path().join("adal-demo/tables/election/election.toml");
    let text = fs::read_to_string(&file).unwrap();
    let bad = text.replace("channel = \"paper-in-person\"", "channel = \"online\"");
    fs::write(&file, bad).unwrap();
    let words = [
        "init",
        "book",
        "--election",
        "adal-demo/tables/election",
        "--org",
        "haq",
        "--unencrypted",
    ];
    let ran = place.adal("en", &words);
    assert_eq!(ran.code, 3, "{}", ran.all());
    assert!(
        ran.err.contains("online") && ran.err.contains("in person and on paper"),
        "{}",
        ran.err
    );
    assert!(!place.path().join("book").exists(), "a refused definition leaves no book");
}

#[test]
fn a_table_of_online_stations_is_refused_before_it_becomes_a_definition() {
    let place = Place::new();
    let table = "id,region,commission,registered\n1,North,Online voting,10\n";
    fs::write(place.path().join("t.csv"), table).unwrap();
    let define = |levels: &str| {
        let words =
            ["define", "e", "--form", "kz-referendum-2024", "--from", "t.csv", "--unit", "id"];
        let more =
            ["--levels", levels, "--options", "registered", "--id", "t", "--date", "2024-10-06"];
        place.adal("en", &[&words[..], &more].concat())
    };
    let refused = define("region,commission");
    assert_eq!(refused.code, 3, "{}", refused.all());
    assert!(!place.path().join("e").exists());
    assert_eq!(define("region,region,commission").code, 2, "three levels");
}

#[test]
fn a_key_is_encrypted_unless_said_otherwise() {
    let place = Place::new();
    fs::write(place.path().join("pass.txt"), "correct horse\n").unwrap();
    let words = ["key", "new", "k", "--name", "a@b", "--passphrase-file", "pass.txt"];
    assert_eq!(place.adal("en", &words).code, 0);
    let shown = place.shell("ssh-keygen -y -P 'correct horse' -f k && ! ssh-keygen -y -P '' -f k");
    assert_eq!(shown.code, 0, "{}", shown.all());
    let public = fs::read_to_string(place.path().join("k.pub")).unwrap();
    assert!(public.starts_with(shown.out.split(' ').take(2).collect::<Vec<_>>().join(" ").trim()));
    assert_eq!(place.adal("en", &words).code, 2, "a key is never overwritten");
}

#[test]
fn every_code_is_explained_in_every_language() {
    let place = Place::new();
    let codes = include_str!("../specs/codes.toml");
    let codes: Vec<&str> =
        codes.lines().filter_map(|l| l.strip_prefix("code = \"")?.strip_suffix('"')).collect();
    assert!(codes.len() > 70, "{}", codes.len());
    for lang in ["kk", "ru", "en"] {
        for code in &codes {
            let ran = place.adal(lang, &["explain", code]);
            assert_eq!(ran.code, 0, "{code}: {}", ran.all());
            assert!(!ran.out.contains('⟨'), "{}", ran.out);
        }
    }
}

#[test]
fn completions_and_man_pages_are_made() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish"] {
        let ran = place.adal("en", &["completions", shell]);
        assert!(ran.code == 0 && ran.out.contains("reconcile"), "{shell}");
    }
    let ran = place.adal("kk", &["man", "pages"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    let page = fs::read_to_string(place.path().join("pages/adal-reconcile.1")).unwrap();
    assert!(page.contains("алшақтық"), "{page}");
}

#[test]
fn no_colour_and_no_escape_reaches_a_file() {
    let place = Place::new();
    place.demo();
    let ran = place.adal("en", &["reconcile", "--book", "adal-demo/book"]);
    assert!(!ran.out.contains('\u{1b}'));
    assert!(program().exists());
}
