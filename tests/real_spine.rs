//! From the official tables of past elections to findings, by the commands a user would type.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod sets;
mod shell;

use std::fmt::Write as _;

use serde_json::Value;
use shell::{Place, real_data, unpack};

struct Case<'a> {
    set: &'a str,
    form: &'a str,
    date: &'a str,
    levels: &'a str,
    options: Vec<&'a str>,
    against_all: Option<&'a str>,
}

/// Defines, makes a book, imports, and gives findings and the tally.
fn run(case: &Case<'_>) -> Option<(Place, Value, Value)> {
    let data = real_data()?;
    let place = Place::new();
    unpack(&data, case.set, &place.path().join("table.csv"));
    let options = case.options.join(",");
    let mut words = vec!["define", "election", "--form", case.form, "--from", "table.csv"];
    words.extend(["--unit", "station_id", "--options", &options, "--id", "trial"]);
    words.extend(["--levels", case.levels, "--date", case.date]);
    if let Some(column) = case.against_all {
        words.extend(["--against-all", column]);
    }
    let ok = |words: &[&str]| {
        let ran = place.adal("en", words);
        assert!(ran.code < 2, "{words:?}: {}", ran.all());
        ran
    };
    ok(&words);
    ok(&["init", "book", "--election", "election", "--org", "trial", "--unencrypted"]);
    let book = ["--book", "book"];
    let with = |words: &[&str]| ok(&[words, &book].concat());
    with(&["import", "table.csv", "--mapping", "election.mapping.toml"]);
    with(&["checkpoint"]);
    with(&["verify"]);
    let findings = serde_json::from_str(&with(&["reconcile", "--format", "json"]).out).unwrap();
    let tally = serde_json::from_str(&with(&["tally", "--format", "json"]).out).unwrap();
    Some((place, findings, tally))
}

/// Units of the findings of one check, in the order of the report.
fn units(findings: &Value, check: &str) -> Vec<String> {
    let all = findings["findings"].as_array().unwrap().iter();
    let mut units: Vec<String> = all
        .filter(|f| f["check"] == check)
        .map(|f| f["unit"].as_str().unwrap().to_owned())
        .collect();
    units.sort();
    units
}

fn sum(tally: &Value, line: &str) -> (u64, Option<String>) {
    let lines = tally["rows"][0]["lines"].as_array().unwrap();
    let line = lines.iter().find(|l| l["id"] == line).unwrap();
    (line["sum"].as_u64().unwrap(), line["percent"].as_str().map(str::to_owned))
}

#[test]
fn russia_2004() {
    let case = Case {
        set: "ru2004",
        form: "ru-president-2004",
        date: "2004-03-14",
        levels: "region,tik",
        options: sets::RUSSIA_2004.to_vec(),
        against_all: Some("Против всех"),
    };
    let Some((_place, findings, tally)) = run(&case) else { return };
    assert_eq!(tally["rows"][0]["sheets"], 95_779);
    assert_eq!(sum(&tally, "voters_registered").0, 108_064_342);
    assert_eq!(sum(&tally, "o01").0, 2_850_330);
    assert_eq!(sum(&tally, "o02").0, 1_405_396);
    assert_eq!(sum(&tally, "o03").0, 524_392);
    assert_eq!(sum(&tally, "o04"), (49_563_020, Some("71.31".to_owned())));
    assert_eq!(sum(&tally, "o05").0, 2_671_519);
    assert_eq!(sum(&tally, "o06").0, 9_514_224);
    assert_eq!(sum(&tally, "against_all"), (2_396_550, Some("3.45".to_owned())));
    let all = findings["findings"].as_array().unwrap();
    assert!(all.iter().all(|f| f["hard"] == false), "a hard relation failed");
    assert_eq!(units(&findings, "boxes-within-issued"), ["013471", "081842"]);
    let more = |unit: &str| {
        let mut found = all.iter().filter(|f| f["unit"] == unit && f["code"] == "ARI-05");
        found.next().unwrap()["text"].as_str().unwrap().to_owned()
    };
    assert!(more("013471").contains("2077 > 2062"), "{}", more("013471"));
    assert!(more("081842").contains("452 > 451"), "{}", more("081842"));
    assert_eq!(units(&findings, "mobile-within-outside").len(), 6);
    assert_eq!(units(&findings, "certificates-balance").len(), 7);
    // Ballots taken away, lost or unaccounted are no error: nothing else is found.
    assert_eq!(all.len(), 15);
    assert_eq!(findings["not_evaluable"].as_array().unwrap().len(), 0);
}

#[test]
fn georgia_2024() {
    let case = Case {
        set: "ge2024_final",
        form: "ge-parliament-2024",
        date: "2024-10-26",
        levels: "district",
        options: sets::GEORGIA_2024.to_vec(),
        against_all: None,
    };
    let Some((_place, findings, _)) = run(&case) else { return };
    let checks = findings["checks"].as_array().unwrap();
    let mut failing: Vec<u64> =
        checks.iter().map(|c| c["fail"].as_u64().unwrap()).filter(|n| *n > 0).collect();
    failing.sort_unstable();
    assert_eq!(failing, [1, 2, 4, 8, 90, 235]);
    let open = findings["not_evaluable"].as_array().unwrap();
    assert!(open.iter().any(|o| o["line"] == "f_02" && o["why"] == "blank"), "{open:?}");
    let stations: std::collections::BTreeSet<_> =
        open.iter().map(|o| o["unit"].as_str().unwrap()).collect();
    assert_eq!(stations.len(), 1, "{stations:?}");
}

#[test]
fn taiwan_2014_balances() {
    let candidates: Vec<String> = (1..=10).map(|n| format!("cand_{n}")).collect();
    let case = Case {
        set: "tw2014_tc",
        form: "tw-2014",
        date: "2014-11-29",
        // The lowest commission is the ward: equal vectors are looked for within it.
        levels: "prv,{prv}-{city}-{dept}",
        options: candidates.iter().map(String::as_str).collect(),
        against_all: None,
    };
    let Some((_place, findings, _)) = run(&case) else { return };
    for check in findings["checks"].as_array().unwrap() {
        assert_eq!(check["fail"], 0, "{check}");
    }
    assert_eq!(findings["findings"].as_array().unwrap().len(), 0);
}

#[test]
fn india_2014_opens_for_study_only() {
    let case = Case {
        set: "in2014_up_form20",
        form: "in-form20",
        date: "2014-05-16",
        levels: "ac",
        options: vec!["votes_all_candidates"],
        against_all: Some("None of the Above"),
    };
    let Some((_place, findings, tally)) = run(&case) else { return };
    assert_eq!(findings["study"], true);
    assert_eq!(tally["study"], true);
    let checks = findings["checks"].as_array().unwrap();
    let failing: Vec<u64> =
        checks.iter().map(|c| c["fail"].as_u64().unwrap()).filter(|n| *n > 0).collect();
    assert_eq!(failing, [1, 1]);
}

/// Two independent digitisations of the same signed sheets: one stands as the table, the other as
/// copies held against it.
#[test]
fn venezuela_2024_two_hands_read_the_same_sheets() {
    let candidates = sets::VENEZUELA_2024;
    let case = Case {
        set: "pair_ve2024__a_convzla",
        form: "ve-acta",
        date: "2024-07-28",
        levels: "estado,{estado} {municipio} {parroquia}",
        options: candidates.to_vec(),
        against_all: None,
    };
    let Some((place, _, _)) = run(&case) else { return };
    let Some(data) = real_data() else { return };
    unpack(&data, "pair_ve2024__b_independent", &place.path().join("second.csv"));
    let mut mapping =
        "document = \"certified_copy\"\ncontest = \"contest\"\nunit = \"station_id\"\nignore = \"rest\"\n[options]\n"
            .to_owned();
    for (nth, name) in (1..).zip(candidates) {
        let _ = writeln!(mapping, "o{nth:02} = \"{name}\"");
    }
    std::fs::write(place.path().join("second.toml"), mapping).unwrap();
    let with = |words: &[&str]| {
        let ran = place.adal("en", &[words, &["--book", "book"]].concat());
        assert!(ran.code < 2, "{words:?}: {}", ran.all());
        ran.out
    };
    with(&["import", "second.csv", "--mapping", "second.toml"]);
    let findings: Value = serde_json::from_str(&with(&["reconcile", "--format", "json"])).unwrap();
    let tally: Value = serde_json::from_str(&with(&["tally", "--format", "json"])).unwrap();
    let sheets = |source: &str| {
        let rows = tally["rows"].as_array().unwrap();
        rows.iter().find(|r| r["source"] == source).unwrap()["sheets"].as_u64().unwrap()
    };
    assert_eq!((sheets("official"), sheets("copies")), (24_532, 21_924));
    assert_eq!(sheets("official") - sheets("copies"), 2_608);
    let differing: std::collections::BTreeSet<String> =
        units(&findings, "copy-official").into_iter().collect();
    assert_eq!(differing.len(), 7, "{differing:?}");
    assert_eq!(units(&findings, "unknown-unit").len(), 28);
}
