//! Every embedded pack over real records: exactly the discrepancies that others counted.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly in its helpers too")]

mod sets;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use adal::pack::{Cell, Compiled, ContestOption, FormPack, Layout, Role, Verdict, form};
use adal::paper::{Count, LineKey};

/// The folder of the real data; says loudly when it is not given.
fn data() -> Option<PathBuf> {
    let found = std::env::var_os("ADAL_REAL_DATA").map(PathBuf::from);
    if found.is_none() {
        eprintln!("SKIPPED: ADAL_REAL_DATA not set");
    }
    found
}

/// What the relations said of one set.
struct Outcome {
    relations: BTreeMap<String, Tally>,
    totals: BTreeMap<String, u64>,
    rows: usize,
}

#[derive(Debug, Default)]
struct Tally {
    /// Station, formula with its numbers.
    failed: Vec<(String, String)>,
    open: Vec<String>,
}

impl Outcome {
    /// Relations that fail, with the number of their failures.
    fn failures(&self) -> Vec<(&str, usize)> {
        let some = self.relations.iter().filter(|(_, t)| !t.failed.is_empty());
        some.map(|(id, t)| (id.as_str(), t.failed.len())).collect()
    }

    fn open(&self) -> Vec<(&str, usize)> {
        let some = self.relations.iter().filter(|(_, t)| !t.open.is_empty());
        some.map(|(id, t)| (id.as_str(), t.open.len())).collect()
    }
}

/// Evaluates a pack over the rows of a set whose id begins with `of`. Lines the table has no column
/// for are absent. `options` names the columns that are options.
fn run(folder: &Path, set: &str, pack: &str, of: &str, options: &[(&str, Role)]) -> Outcome {
    let (form, _) = form(pack).expect("the pack loads").expect("the pack is embedded");
    let key = |at| LineKey::new(&format!("option.{at}")).expect("an id");
    let keys: Vec<ContestOption> = options
        .iter()
        .enumerate()
        .map(|(at, (_, role))| ContestOption { key: key(at), role: *role })
        .collect();
    let layout = Layout::new(&form, &keys).expect("the contest fits the form");
    let relations = compile(&form, &layout);
    let mut zstd = Command::new("zstd")
        .arg("-dc")
        .arg(folder.join(format!("{set}.csv.zst")))
        .stdout(Stdio::piped())
        .spawn()
        .expect("zstd runs");
    let mut reader = csv::Reader::from_reader(zstd.stdout.take().expect("its output"));
    let header = reader.headers().expect("a header").clone();
    let columns: Vec<(String, Option<usize>)> = layout
        .columns()
        .iter()
        .enumerate()
        .map(|(at, key)| {
            let name = at.checked_sub(layout.line_count()).map_or(key.as_str(), |o| options[o].0);
            (name.to_owned(), header.iter().position(|h| h == name))
        })
        .collect();
    let mut out = Outcome {
        relations: relations.iter().map(|(id, _)| (id.clone(), Tally::default())).collect(),
        totals: columns.iter().map(|(name, _)| (name.clone(), 0)).collect(),
        rows: 0,
    };
    let mut cells = vec![Cell::BLANK; columns.len()];
    for row in reader.records() {
        let row = row.expect("a row");
        if !row[0].starts_with(of) {
            continue;
        }
        out.rows += 1;
        for (cell, (name, at)) in cells.iter_mut().zip(&columns) {
            let Some(at) = *at else {
                *cell = Cell::ABSENT;
                continue;
            };
            *cell = Cell::BLANK;
            if let Ok(number) = row[at].parse() {
                *out.totals.get_mut(name).expect("entered above") += number;
                *cell = Cell::count(Count::new(number).expect("a count"));
            }
        }
        for (id, relation) in &relations {
            let tally = out.relations.get_mut(id).expect("entered above");
            match relation.eval(&cells) {
                Verdict::Pass => {}
                Verdict::Fail { .. } => {
                    tally.failed.push((row[0].to_owned(), relation.substituted(&cells)));
                }
                Verdict::NotEvaluable { .. } => tally.open.push(row[0].to_owned()),
                Verdict::NotApplicable => panic!("{id} applies"),
            }
        }
    }
    assert!(zstd.wait().expect("zstd ends").success());
    out
}

fn compile(form: &FormPack, layout: &Layout) -> Vec<(String, Compiled)> {
    let one =
        |r: &adal::pack::Relation| (r.id.clone(), r.compile(layout).expect("a relation compiles"));
    form.relations.iter().map(one).collect()
}

#[test]
fn russia_2004() {
    let Some(folder) = data() else { return };
    let mut options: Vec<_> = sets::RUSSIA_2004.iter().map(|c| (*c, Role::Candidate)).collect();
    options.push(("Против всех", Role::AgainstAll));
    let set = run(&folder, "ru2004", "ru-president-2004", "", &options);
    assert_eq!(set.rows, 95_779);
    assert_eq!(
        set.failures(),
        [("boxes-within-issued", 2), ("certificates-balance", 7), ("mobile-within-outside", 6)]
    );
    assert_eq!(set.open(), []);
    let stuffed = &set.relations["boxes-within-issued"].failed;
    let stations: Vec<&str> = stuffed.iter().map(|(station, _)| station.as_str()).collect();
    assert_eq!(stations, ["013471", "081842"]);
    // 2077 > 2062 and 452 > 451, as the sheets have it.
    for ((_, text), (boxes, issued)) in stuffed.iter().zip([(2077, 2062), (452, 451)]) {
        let (left, right) = text.split_once(" ≤ ").expect("a comparison");
        let sum = |side: &str| side.split(" + ").map(|n| n.parse::<u64>().expect("n")).sum::<u64>();
        assert_eq!((sum(left), sum(right)), (boxes, issued));
    }
    for (key, total) in [
        ("voters_registered", 108_064_342),
        ("ballots_in_mobile_boxes", 4_749_595),
        ("ballots_in_stationary_boxes", 64_754_683),
        ("ballots_valid", 68_925_431),
        ("ballots_lost", 643),
        ("Путин Владимир Владимирович", 49_563_020),
        ("Против всех", 2_396_550),
    ] {
        assert_eq!(set.totals[key], total, "{key}");
    }
}

#[test]
fn georgia_2024() {
    let Some(folder) = data() else { return };
    let options: Vec<_> = sets::GEORGIA_2024.iter().map(|p| (*p, Role::List)).collect();
    let set = run(&folder, "ge2024_final", "ge-parliament-2024", "", &options);
    assert_eq!(set.rows, 3110);
    assert_eq!(
        set.failures(),
        [
            ("by-12-within-by-17", 4),
            ("by-17-within-total", 1),
            ("signatures-are-votes-and-invalid", 235),
            ("signatures-within-lists", 2),
            ("signatures-within-received", 8),
            ("votes-within-signatures", 90),
        ]
    );
    // One sheet has no f_02: that relation alone says nothing of it.
    assert_eq!(set.open(), [("signatures-within-received", 1)]);
    assert_eq!(set.totals["41 Georgian Dream"], 1_120_016);
    assert_eq!(set.totals["f_05"], 2_112_216);
}

#[test]
fn taiwan_2014() {
    let Some(folder) = data() else { return };
    let names: Vec<String> = (1..=10).map(|n| format!("cand_{n}")).collect();
    let options: Vec<_> = names.iter().map(|n| (n.as_str(), Role::Candidate)).collect();
    let set = run(&folder, "tw2014_tc", "tw-2014", "", &options);
    assert_eq!(set.rows, 15_559);
    assert_eq!((set.failures(), set.open()), (vec![], vec![]));
    assert_eq!(set.totals["ballots_cast"], 12_512_135);
}

#[test]
fn india_2014() {
    let Some(folder) = data() else { return };
    let options =
        [("votes_all_candidates", Role::Candidate), ("None of the Above", Role::AgainstAll)];
    let set = run(&folder, "in2014_up_form20", "in-form20", "", &options);
    assert_eq!(set.rows, 138_771);
    assert_eq!(set.failures(), [("total-is-voted", 1), ("voted-are-men-women-other", 1)]);
    assert_eq!(set.relations["total-is-voted"].failed[0].0, "011-77");
    // Twelve rows were cut off; their relations are open, not failed.
    assert_eq!(
        set.open(),
        [
            ("electors-are-men-women-other", 5),
            ("total-is-candidates-and-nota", 12),
            ("total-is-voted", 12),
            ("voted-are-men-women-other", 8),
            ("voted-within-electors", 8),
        ]
    );
    assert_eq!(set.totals["None of the Above"], 584_545);
}

/// Eight more Russian elections, each under the form of its year; the table keeps twelve lines, so
/// what the form says of certificates is open.
#[test]
fn russia_2007_to_2024() {
    let Some(folder) = data() else { return };
    let options = [("leader", Role::List), ("others", Role::List)];
    let (mut rows, mut stuffed) = (0, 0);
    for (year, pack) in [
        ("2007", "ru-2011"),
        ("2008", "ru-2011"),
        ("2011", "ru-2011"),
        ("2012", "ru-2011"),
        ("2016", "ru-2011"),
        ("2018", "ru-2018"),
        ("2021", "ru-2018"),
        ("2024", "ru-2018"),
    ] {
        let set = run(&folder, "scale_ru_862k", pack, year, &options);
        let (form, _) = form(pack).expect("it loads").expect("it is there");
        for relation in form.relations.iter().filter(|r| r.hard) {
            let tally = &set.relations[&relation.id];
            assert_eq!((tally.failed.len(), tally.open.len()), (0, 0), "{year} {}", relation.id);
        }
        rows += set.rows;
        stuffed += set.relations["boxes-within-issued"].failed.len();
    }
    // With the two of 2004: 73 of 862,065.
    assert_eq!((rows, stuffed), (862_065 - 95_779, 73 - 2));
}

#[test]
fn venezuela_2024() {
    let Some(folder) = data() else { return };
    let options: Vec<_> = sets::VENEZUELA_2024.iter().map(|n| (*n, Role::Candidate)).collect();
    let set = run(&folder, "pair_ve2024__a_convzla", "ve-acta", "", &options);
    assert_eq!((set.rows, set.failures(), set.open()), (24_532, vec![], vec![]));
    assert_eq!(set.totals["ballots_valid"], 10_659_128);
}
