//! The lawyer's commands, run as a lawyer runs them.
#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod desk;

use std::path::{Path, PathBuf};

use desk::{KEY, adal, copy, demo, demo_copy, json, said};
use serde_json::Value;

/// The national figures of Kazakhstan 2023 in a book.
fn kz_2023(dir: &Path, change: impl FnOnce(&Path)) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/kz-2023");
    copy(&example.join("election"), &dir.join("definition"));
    change(&dir.join("definition"));
    said(dir, &["init", "book", "--election", "definition", "--org", "test", "--unencrypted"]);
    let book = dir.join("book");
    let table = example.join("national/table.csv");
    let mapping = example.join("national/table.toml");
    let args = ["import", table.to_str().unwrap(), "--mapping", mapping.to_str().unwrap()];
    said(&book, &args);
    book
}

#[test]
fn the_flagship_dispute_exceeds_its_margin() {
    let out = json(demo(), &["outcome", "--contest", "smd-7", "--format", "json"]);
    let contest = &out["contests"][0];
    let closest = &contest["claims"][0];
    assert_eq!(closest["margin"], "33");
    // The copies have her ahead by 67, the protocols behind by 33: a swing of 100.
    assert_eq!(closest["documented"], "100");
    assert_eq!(closest["verdict"], "exceeds");
    assert_eq!(closest["moved"]["votes"], 17);
    assert_eq!(closest["deciding_documented"][0]["unit"], "so1.183");
    assert_eq!(closest["deciding_documented"].as_array().unwrap().len(), 2);
    assert_eq!(contest["copies"], 15);
    let page = said(demo(), &["outcome", "--contest", "smd-7"]);
    assert!(page.contains("documented differences alone exceed the margin"), "{page}");
    // Her copies are signed by the secretary and sealed; not all by the chair. They count and say so.
    assert!(page.contains("chair −,"), "{page}");
}

#[test]
fn where_no_copy_differs_the_picture_leads_to_every_copy() {
    let page = said(demo(), &["outcome", "--contest", "smd-4"]);
    assert!(page.contains("stations with a copy: 15, of\nthem differing: 0"), "{page}");
    let caption = page.lines().find(|l| l.starts_with("Qaiyrbek Ersultan has more votes than Tol"));
    assert!(caption.unwrap().contains(": #"), "{page}");
    assert!(!page.contains("where they differ"), "no table without a row: {page}");
}

#[test]
fn a_station_of_which_nothing_is_known_excludes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let book = kz_2023(dir.path(), |definition| {
        let add = |file: &str, line: &str| {
            let path = definition.join(file);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, format!("{}\n{line}\n", text.trim_end())).unwrap();
        };
        add("units.csv", "kz.new,kz,region,,,");
        add("expected.csv", "list,kz.new");
    });
    let out = json(&book, &["outcome", "--format", "json"]);
    let list = &out["contests"][0];
    assert_eq!(list["unbounded"][0], "kz.new");
    let claims = list["claims"].as_array().unwrap();
    assert!(claims.iter().all(|c| c["verdict"] == "not_excluded"), "{list}");
}

#[test]
fn kazakhstan_2023_is_recomputed() {
    let dir = tempfile::tempdir().unwrap();
    let book = kz_2023(dir.path(), |_| {});
    let out = json(&book, &["outcome", "--format", "json"]);
    let contest = &out["contests"][0];
    let seats: Vec<(String, u64)> = contest["seats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["id"].as_str().unwrap().to_owned(), s["seats"].as_u64().unwrap()))
        .collect();
    let given = |id: &str| seats.iter().find(|s| s.0 == id).unwrap().1;
    let found = ["amanat", "auyl", "respublica", "aqjol", "npk", "osdp", "baitaq"].map(given);
    assert_eq!(found, [40, 8, 6, 6, 5, 4, 0]);
    let fewest = |kind: &str, text: &str| {
        let claims = contest["claims"].as_array().unwrap();
        let those = claims.iter().filter(|c| c["claim"].as_str().unwrap().contains(text));
        those.filter_map(|c| c[kind]["votes"].as_u64()).min().unwrap()
    };
    assert_eq!(fewest("moved", "seat"), 14_159);
    assert_eq!(fewest("moved", "Democratic Party reaches the threshold"), 12_736);
    assert_eq!(fewest("removed", "Democratic Party reaches the threshold"), 13_407);
    assert_eq!(fewest("added", "Democratic Party reaches the threshold"), 254_720);
    // No copy, no flag, nothing missing: nothing can change.
    let verdicts = contest["claims"].as_array().unwrap();
    assert!(verdicts.iter().all(|c| c["verdict"] == "cannot_change"));
    // Which is worth little, and said: one national table, held against nothing.
    let bare = "The book holds nothing to compare this result with";
    assert!(said(&book, &["outcome"]).contains(bare));
    assert!(!said(demo(), &["outcome", "--contest", "smd-4"]).contains(bare));
}

#[test]
fn without_a_rule_nothing_is_guessed() {
    let dir = tempfile::tempdir().unwrap();
    let law = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/law/kz.toml");
    let text = std::fs::read_to_string(law).unwrap();
    let other = text.replace("contest_kind = \"single\"", "contest_kind = \"other\"");
    assert_ne!(text, other);
    let pack = dir.path().join("kz.toml");
    std::fs::write(&pack, other).unwrap();
    let pack = pack.to_str().unwrap();
    let page = said(demo(), &["outcome", "--contest", "smd-7", "--pack", pack]);
    assert!(page.contains("does not say how contests of the kind “single” are decided"), "{page}");
    assert!(!page.contains("elected"), "{page}");
}

#[test]
fn a_finding_has_a_life_in_the_book() {
    let (_dir, book) = demo_copy();
    let all = || {
        let out = adal(&book, &["reconcile", "--format", "json", "--fail-on", "never"]);
        let out: Value = serde_json::from_slice(&out.stdout).unwrap();
        out["findings"].as_array().unwrap().clone()
    };
    let flags: Vec<String> = all()
        .iter()
        .filter(|f| f["contest"] == "smd-7" && f["unit"] == "so1.187")
        .map(|f| f["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(!flags.is_empty());
    let state = |id: &str| {
        let findings = all();
        let found = findings.iter().find(|f| f["id"] == id).unwrap();
        found["state"].as_str().unwrap().to_owned()
    };
    let id = flags[0].as_str();
    assert_eq!(state(id), "open");
    let mark = |more: &[&str]| adal(&book, &[&["mark", id][..], more, &KEY].concat());
    assert!(mark(&["explained", "--reason", "the hall was dark"]).status.success());
    assert_eq!(state(id), "explained");
    // A decision needs its body and its day.
    assert_eq!(mark(&["upheld", "--reason", "heard"]).status.code(), Some(2));
    assert_eq!(mark(&["closed", "--reason", "heard"]).status.code(), Some(2));
    let decided = ["--by", "Court", "--date", "2027-04-02", "--reason", "heard"];
    assert!(mark(&[&["upheld"][..], &decided].concat()).status.success());
    let page = said(&book, &["explain", id]);
    assert!(page.contains("the hall was dark") && page.contains("2 April 2027"), "{page}");
    let unknown =
        adal(&book, &[&["mark", "COP-01-0000000000", "open", "--reason", "x"], &KEY[..]].concat());
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&book, &["verify"]).contains("origin not pinned"));
    assert!(said(&book, &["log", "--last", "1"]).contains(&format!("{id} upheld")));
}

#[test]
fn a_dismissed_finding_puts_no_station_in_dispute() {
    let (_dir, book) = demo_copy();
    let outcome = || json(&book, &["outcome", "--contest", "list", "--format", "json"]);
    let worst = |out: &Value| out["contests"][0]["claims"][0]["worst"].clone();
    let before = outcome();
    let out = adal(&book, &["reconcile", "--format", "json", "--fail-on", "never"]);
    let out: Value = serde_json::from_slice(&out.stdout).unwrap();
    let one = out["findings"].as_array().unwrap().iter().find(|f| f["code"] == "ARI-05").unwrap();
    let of_unit = out["findings"].as_array().unwrap().iter().filter(|f| f["unit"] == one["unit"]);
    for finding in of_unit {
        let id = finding["id"].as_str().unwrap();
        let decided = ["--by", "Court", "--date", "2027-04-02", "--reason", "heard"];
        let args = [&["mark", id, "dismissed"], &decided[..], &KEY[..]].concat();
        assert!(adal(&book, &args).status.success());
    }
    assert_ne!(worst(&before), worst(&outcome()));
    let page = said(&book, &["outcome", "--contest", "list"]);
    assert!(page.contains("dismissed by"), "{page}");
}

#[test]
fn every_figure_leads_to_its_entries() {
    let page = said(demo(), &["report", "--format", "json"]);
    let page: Value = serde_json::from_str(&page).unwrap();
    let blocks = page["blocks"].as_array().unwrap();
    let anchors: Vec<&str> = blocks
        .iter()
        .flat_map(|b| b["rows"].as_array().into_iter().flatten())
        .filter_map(|r| r["anchor"].as_str())
        .collect();
    let figures: Vec<&Value> = blocks.iter().filter(|b| b["block"] == "figure").collect();
    assert_eq!(figures.len(), 1);
    for figure in figures {
        let links = figure["caption"].as_array().unwrap().iter().filter_map(|r| r["to"].as_str());
        let links: Vec<&str> = links.collect();
        assert!(!links.is_empty() && links.iter().all(|l| anchors.contains(l)));
    }
    // Every finding's entries lead to a row of the annex with the entry's hash.
    let table = blocks.iter().find(|b| b["name"] == "findings").unwrap();
    for row in table["rows"].as_array().unwrap() {
        let cell = &row["cells"][6];
        assert!(cell.is_null() || anchors.contains(&cell["to"].as_str().unwrap()), "{row}");
    }
}

#[test]
fn a_report_without_a_station_or_a_file_says_what_to_do() {
    let out = adal(demo(), &["report", "--kind", "station"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("--unit"));
    let out = adal(demo(), &["report", "--format", "doc"]);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn deadlines_are_counted_in_the_zone_of_the_election() {
    let page = said(demo(), &["deadlines"]);
    assert!(page.contains("--from-event"), "{page}");
    let events = ["--from-event", "decision=2027-03-22T03:00"];
    let page = said(demo(), &[&["deadlines"][..], &events].concat());
    assert!(page.contains("1 April 2027,") && page.contains("23:59:59 +05:00"), "{page}");
    assert!(page.contains("checked against an official") && page.contains("+05:00"), "{page}");
    for bad in ["decision", "born=2027-03-22", "decision=2027-03-22T03:00Z", "decision=2027-02-30"]
    {
        assert_eq!(
            adal(demo(), &["deadlines", "--from-event", bad]).status.code(),
            Some(2),
            "{bad}"
        );
    }
}

#[test]
fn every_page_speaks_all_three_languages() {
    for lang in ["kk", "ru", "en"] {
        let station = ["report", "--kind", "station", "--unit", "so1.183,ak1.009"];
        let reports = ["summary", "discrepancies", "amendments", "completeness", "tally"];
        let reports = reports.map(|kind| ["report", "--kind", kind]);
        let mut all: Vec<&[&str]> = vec![&["outcome"], &["deadlines"], &station];
        all.extend(reports.iter().map(|r| &r[..]));
        for args in all {
            let page = said(demo(), &[&["--lang", lang], args].concat());
            assert!(!page.contains('⟨') && !page.contains("{$"), "{lang} {args:?}: {page}");
        }
    }
}
