//! The screening through the book, over real elections. Needs the data folder in `ADAL_REAL_DATA`;
//! nothing of it lies in this repository.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod sets;
mod shell;

use serde_json::Value;
use shell::Place;

/// Makes a book of a set and screens it.
fn screened(set: &str, define: &[&str], territory: &str) -> Option<Value> {
    let data = shell::real_data()?;
    let place = Place::new();
    shell::unpack(&data, set, &place.path().join("set.csv"));
    let mut words = vec!["define", "election", "--from", "set.csv", "--unit", "station_id"];
    words.extend(["--contest", "contest", "--id", set]);
    words.extend(define);
    let run = |words: &[&str]| {
        let ran = place.adal("en", words);
        assert_eq!(ran.code, 0, "{words:?}: {}", ran.all());
        ran.out
    };
    run(&words);
    run(&["init", "book", "--election", "election", "--org", "test", "--unencrypted"]);
    run(&["import", "set.csv", "--mapping", "election.mapping.toml", "--book", "book"]);
    let out = run(&["screen", "--territory", territory, "--format", "json", "--book", "book"]);
    Some(serde_json::from_str(&out).unwrap())
}

#[test]
fn russia_2004_through_the_book() {
    let candidates = sets::RUSSIA_2004.join(",");
    let define = [
        ["--form", "ru-president-2004"],
        ["--levels", "region,tik"],
        ["--options", &candidates],
        ["--against-all", "Против всех"],
        ["--date", "2004-03-14"],
    ];
    let Some(record) = screened("ru2004", &define.concat(), "region") else { return };
    // Kobak, Shpilkin, Pshenichnikov 2016, by the closed form.
    let either = &record["whole"]["either"];
    assert_eq!(either["observed"], 17_393);
    assert_eq!((&either["expected"], &either["sd"]), (&"16458.642".into(), &"113.656".into()));
    assert_eq!((&record["sheets"], &record["stations"]), (&95_779.into(), &95_779.into()));
    assert_eq!((&record["included"], &record["speaks"]), (&85_457.into(), &true.into()));
}

#[test]
fn taiwan_2014_speaks_of_nothing() {
    let candidates: Vec<String> = (1..=10).map(|n| format!("cand_{n}")).collect();
    let candidates = candidates.join(",");
    let define = [
        ["--form", "tw-2014"],
        ["--levels", "city"],
        ["--options", &candidates],
        ["--date", "2014-11-29"],
    ];
    let Some(record) = screened("tw2014_tc", &define.concat(), "territorial") else { return };
    assert_eq!(record["speaks"], false);
    let voices: Vec<&str> =
        record["family"].as_array().unwrap().iter().filter_map(|l| l["voice"].as_str()).collect();
    assert!(voices.len() > 4 && !voices.contains(&"speaks"), "{voices:?}");
}
