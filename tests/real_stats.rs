//! The screening over real elections. Needs the data folder in `ADAL_REAL_DATA`; nothing of it
//! lies in this repository, the expected numbers were computed independently
//! (`stats-golden.json` there).
#![allow(clippy::float_arithmetic, clippy::unwrap_used, clippy::cast_precision_loss)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use adal::stats::plot::{fingerprint_cells, histogram_bins};
use adal::stats::screen::{
    Excess, IntegerTest, StationHit, Test, Voice, benjamini_hochberg, integer_test, screen,
    station_hit,
};
use adal::stats::{StationFigures, normal_upper};
use serde_json::Value;

fn data(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("ADAL_REAL_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("SKIPPED: ADAL_REAL_DATA not set ({test})");
    }
    folder
}

fn golden(folder: &Path) -> Value {
    let bytes = std::fs::read(folder.join("stats-golden.json")).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

struct Row {
    id: String,
    territory: String,
    registered: u64,
    issued: u64,
    ballots: u64,
    leader: u64,
    options: Vec<u64>,
}

impl Row {
    fn figures(&self) -> StationFigures<'_> {
        StationFigures {
            unit: &self.id,
            territory: &self.territory,
            registered: self.registered,
            issued: self.issued,
            ballots: self.ballots,
            leader: self.leader,
            options: &self.options,
        }
    }
}

/// Reads a set; `issued`, `ballots` and `territory` name the columns that are added (joined),
/// options begin at the column `first_option`.
fn read(
    folder: &Path,
    set: &str,
    territory: &[&str],
    issued: &[&str],
    ballots: &[&str],
    leader: &str,
    first_option: &str,
) -> Vec<Row> {
    let mut zstd = Command::new("zstd")
        .arg("-dc")
        .arg(folder.join(format!("{set}.csv.zst")))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut reader = csv::Reader::from_reader(zstd.stdout.take().unwrap());
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|h| h == name).unwrap();
    let columns = |names: &[&str]| names.iter().map(|n| at(n)).collect::<Vec<usize>>();
    let (territory, issued, ballots) = (columns(territory), columns(issued), columns(ballots));
    let (id, registered) = (at("station_id"), at("voters_registered"));
    let (leader, first_option) = (at(leader), at(first_option));
    let rows = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let number = |i: usize| record[i].parse::<u64>().unwrap_or(0);
            let sum = |columns: &[usize]| columns.iter().map(|i| number(*i)).sum();
            Row {
                id: record[id].to_owned(),
                territory: territory.iter().map(|i| &record[*i]).collect::<Vec<_>>().join("-"),
                registered: number(registered),
                issued: sum(&issued),
                ballots: sum(&ballots),
                leader: number(leader),
                options: (first_option..record.len()).map(number).collect(),
            }
        })
        .collect();
    assert!(zstd.wait().unwrap().success());
    rows
}

const ISSUED: [&str; 3] =
    ["ballots_issued_early", "ballots_issued_inside", "ballots_issued_outside"];
const BALLOTS: [&str; 2] = ["ballots_invalid", "ballots_valid"];

fn close(found: f64, expected: &Value, tolerance: f64, what: &str) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() <= tolerance, "{what}: {found} instead of {expected}");
}

fn check_excess(found: &Excess, golden: &Value, what: &str) {
    assert_eq!(found.observed, golden[0].as_u64().unwrap(), "{what}");
    close(found.expected, &golden[1], 0.001, what);
    close(found.sd, &golden[2], 0.001, what);
    close(found.z, &golden[3], 0.001, what);
}

fn check_year(rows: &[Row], golden: &Value, year: &str) -> Vec<(String, StationHit)> {
    let sum = |of: fn(&Row) -> u64| rows.iter().map(of).sum::<u64>();
    assert_eq!(rows.len() as u64, golden["rows"].as_u64().unwrap());
    assert_eq!(sum(|r| r.registered), golden["registered"].as_u64().unwrap());
    assert_eq!(sum(|r| r.issued), golden["issued"].as_u64().unwrap());
    assert_eq!(sum(|r| r.ballots), golden["ballots"].as_u64().unwrap());
    assert_eq!(sum(|r| r.leader), golden["leader"].as_u64().unwrap());
    let hits: Vec<(String, StationHit)> = rows
        .iter()
        .filter_map(|r| Some((r.territory.clone(), station_hit(&r.figures())?)))
        .collect();
    let test: IntegerTest = integer_test(hits.iter().map(|h| &h.1));
    assert_eq!(test.stations as u64, golden["included"].as_u64().unwrap());
    let scores = &golden["obs_mean_sd_z"];
    check_excess(&test.union, &scores["union"], &format!("{year} union"));
    check_excess(&test.result, &scores["result"], &format!("{year} result"));
    check_excess(&test.turnout, &scores["turnout"], &format!("{year} turnout"));
    hits
}

#[test]
fn russia_2004_to_the_digit() {
    let Some(folder) = data("russia_2004_to_the_digit") else { return };
    let leader = "Путин Владимир Владимирович";
    let first = "Глазьев Сергей Юрьевич";
    let rows = read(&folder, "ru2004", &["region"], &ISSUED, &BALLOTS, leader, first);
    check_year(&rows, &golden(&folder)["russia_integer_exact"]["2004"], "2004");

    let figures: Vec<_> = rows.iter().map(Row::figures).collect();
    let found = screen(&figures, &[]);
    assert_eq!(found.integer.union.observed, 17_393);
    assert!((found.integer.union.expected - 16_458.642).abs() < 0.001);
    assert!((found.integer.union.sd - 113.656).abs() < 0.001);
    assert!(found.family.iter().any(|l| l.test == Test::Integer && l.voice == Voice::Speaks));
    // No two stations of one territorial commission share a vector (statistics.md, 5.2).
    let columns = ["region", "tik"];
    let rows = read(&folder, "ru2004", &columns, &ISSUED, &BALLOTS, leader, first);
    let figures: Vec<_> = rows.iter().map(Row::figures).collect();
    assert_eq!(adal::stats::screen::duplicates(&figures).len(), 0);
}

#[test]
fn russia_2004_to_2024_to_the_digit() {
    let Some(folder) = data("russia_2004_to_2024_to_the_digit") else { return };
    let golden = golden(&folder);
    let rows = read(&folder, "scale_ru_862k", &["region"], &ISSUED, &BALLOTS, "leader", "leader");
    let mut years: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows {
        years.entry(row.id[..4].to_owned()).or_default().push(row);
    }
    assert_eq!(years.len(), 9);
    for (year, rows) in &years {
        let hits = check_year(rows, &golden["russia_integer_exact"][year], year);
        // The published simulation of 1,000 draws agrees within its own noise.
        let published = &golden["russia_published_union_stations_d_sd"][year];
        let union = integer_test(hits.iter().map(|h| &h.1)).union;
        let noise = published[1].as_f64().unwrap() / 1_000_f64.sqrt();
        let excess = union.observed as f64 - union.expected;
        close(excess, &published[0], 1.75 * noise, &format!("{year} published"));
        if year == "2018" {
            regions_2018(&hits, &golden["russia2018_regions_bh"]);
            fingerprint_2018(rows, &golden["fingerprint2018"]);
        }
    }
}

fn regions_2018(hits: &[(String, StationHit)], golden: &Value) {
    let mut regions: BTreeMap<&str, Vec<&StationHit>> = BTreeMap::new();
    for (region, hit) in hits {
        regions.entry(region).or_default().push(hit);
    }
    let mut tests: Vec<IntegerTest> =
        regions.into_values().filter(|h| h.len() >= 100).map(integer_test).collect();
    assert_eq!(tests.len() as u64, golden["regions_ge_100_stations"].as_u64().unwrap());
    let p: Vec<f64> = tests.iter().map(|t| t.union.p).collect();
    let count = |p: &[f64], level: f64| p.iter().filter(|p| **p <= level).count() as u64;
    let adjusted = benjamini_hochberg(&p);
    assert_eq!(count(&adjusted, 0.05), golden["bh_q05"].as_u64().unwrap());
    assert_eq!(count(&adjusted, 0.01), golden["bh_q01"].as_u64().unwrap());
    // The golden count of plain p-values is that of the normal tail; the exact tail is stricter by
    // one region.
    let normal: Vec<f64> = tests.iter().map(|t| normal_upper(t.union.z)).collect();
    assert_eq!(count(&normal, 0.05), golden["p_lt_05"].as_u64().unwrap());
    assert_eq!(count(&p, 0.05), 21);
    tests.sort_by(|a, b| b.union.z.total_cmp(&a.union.z));
    for (test, golden) in tests.iter().zip(golden["top5"].as_array().unwrap()) {
        assert_eq!(test.stations as u64, golden[1].as_u64().unwrap());
        assert_eq!(test.union.observed, golden[2].as_u64().unwrap());
        close(test.union.expected, &golden[3], 1e-6, "expected");
        close(test.union.z, &golden[4], 1e-6, "z");
    }
}

fn fingerprint_2018(rows: &[Row], golden: &Value) {
    // The notebook's picture leaves out stations without ballots and those at 100 % turnout.
    let figures: Vec<_> = rows
        .iter()
        .map(Row::figures)
        .filter(|s| s.ballots > 0 && s.issued < s.registered)
        .collect();
    assert_eq!(figures.len() as u64, golden["stations"].as_u64().unwrap());
    let cells = fingerprint_cells(&figures);
    assert_eq!(cells.len() as u64, golden["cells_nonempty"].as_u64().unwrap());
    let fullest = cells.iter().max_by_key(|c| c.1.stations).unwrap();
    assert_eq!((*fullest.0, fullest.1.stations), ((124, 148), 94));
    let most = cells.iter().max_by_key(|c| c.1.registered).unwrap();
    assert_eq!((*most.0, most.1.registered), ((123, 148), 163_846));
    let voters: u64 = cells.values().map(|c| c.registered).sum();
    assert_eq!(voters, golden["sum_voters"].as_u64().unwrap());
    let bins = histogram_bins(figures.iter().map(|s| (s.issued, s.registered)), 1_000);
    for (from, key) in [
        (698, "69.8..70.2"),
        (748, "74.8..75.2"),
        (798, "79.8..80.2"),
        (848, "84.8..85.2"),
        (898, "89.8..90.2"),
        (948, "94.8..95.2"),
    ] {
        let golden: Vec<u64> =
            serde_json::from_value(golden["turnout_0_1pct_bins"][key].clone()).unwrap();
        assert_eq!(bins[from..from + 5], golden[..], "{key}");
    }
}

/// Everything balances there: no test may speak, for no option taken as the leader.
#[test]
fn taiwan_2014_says_nothing() {
    let Some(folder) = data("taiwan_2014_says_nothing") else { return };
    for leader in ["cand_1", "cand_2"] {
        let rows = read(
            &folder,
            "tw2014_tc",
            &["prv", "city"],
            &["ballots_issued"],
            &["ballots_cast"],
            leader,
            "cand_1",
        );
        let figures: Vec<_> = rows.iter().map(Row::figures).collect();
        let found = screen(&figures, &[]);
        assert!(!found.speaks(), "{leader}");
    }
}
