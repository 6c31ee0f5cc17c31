//! Bundles in any order: the same set of statements, the same worth, the same findings.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails
#![allow(clippy::cast_possible_truncation)] // of numbers drawn at will

mod crowd;

use std::fs;
use std::path::Path;

use adal::book::{CorrectionSaid, Folder, Role, Said, merge};
use adal::election;
use adal::paper::{Hash32, sha256};
use adal::reconcile;
use crowd::{
    AT, Spoken, admit, bundle, copy, count, demo_book, end, incident, name, open, person, sign,
};
use proptest::prelude::*;

const UNITS: [&str; 4] = ["ak1.022", "ak1.023", "ak2.031", "nowhere"];
const SPEAKERS: u8 = 6;

/// What one generated statement is made of: speaker, number, unit, kind, two values.
type Seed = (u8, u64, usize, u8, u64, usize);

/// Statements made from seeds; later ones may follow, decide between or take back earlier ones.
fn statements(manifest: Hash32, seeds: &[Seed]) -> Vec<Spoken> {
    // So many counters a speaker that some meet and some do not, however many statements there are.
    let counters = (seeds.len() as u64 / 6).max(8);
    let mut made: Vec<(Spoken, &str)> = Vec::new();
    for (who, n, unit, kind, value, other) in seeds {
        let who = 10 + who % SPEAKERS;
        let mut unit = UNITS[unit % UNITS.len()];
        let earlier = made.get(other % made.len().max(1)).map(|(s, u)| (s.id, *u));
        let another =
            made.get(value.rem_euclid(97) as usize % made.len().max(1)).map(|(s, _)| s.id);
        let reason = "себебі".to_owned();
        let said = match (kind % 9, earlier) {
            (0..=2, _) => {
                let mut sheet = copy(&[("valid", 300 + value % 5), ("kemel", 100 + value % 3)]);
                if value % 3 == 0 {
                    sheet.files = vec![sha256(&[(value % 4) as u8])];
                }
                if value % 4 == 0 {
                    sheet.paper.facts = vec![("chair".to_owned(), "absent".to_owned())];
                }
                if who == 10 && value % 2 == 0 {
                    "official".clone_into(&mut sheet.document);
                }
                Said::Sheet(sheet)
            }
            (3, _) | (_, None) => incident("COP-04"),
            (4, Some((first, of))) => {
                unit = of;
                let mut sheet = copy(&[("valid", 300 + value % 5)]);
                sheet.second = Some(first);
                Said::Sheet(sheet)
            }
            (5, Some((follows, of))) => {
                unit = of;
                Said::Correction(CorrectionSaid {
                    contest: "list".to_owned(),
                    files: Vec::new(),
                    follows,
                    line: crowd::line("valid"),
                    new: count(318),
                    old: count(300 + value % 5),
                    reason,
                })
            }
            (6, Some((chosen, of))) if another.is_some_and(|a| a != chosen) => {
                unit = of;
                let mut two = [chosen, another.unwrap()];
                two.sort();
                Said::Resolve { chosen, except: Vec::new(), of: two, reason }
            }
            (7, Some((follows, of))) => {
                unit = of;
                Said::Retract { follows, reason }
            }
            (_, Some((first, of))) => {
                unit = of;
                Said::Endorse(first)
            }
        };
        let spoken = sign(who, &person(manifest, who, n % counters, unit, said));
        if made.iter().all(|(s, _)| s.id != spoken.id) {
            made.push((spoken, unit));
        }
    }
    made.into_iter().map(|(s, _)| s).collect()
}

fn people(path: &Path) -> Folder {
    let folder = demo_book(path);
    let mut writer = open(&folder);
    for n in 10..10 + SPEAKERS {
        let role = match n {
            10 => Role::Operator,
            11 => Role::Auditor,
            _ => Role::Observer,
        };
        admit(&mut writer, n, &name(n), role);
    }
    folder
}

/// Everything that must not depend on the order: the set hash, each statement's worth, and the
/// findings without the numbers of entries.
fn outcome(folder: &Folder) -> String {
    let election = election::load(&folder.election()).unwrap();
    let loaded = reconcile::load(folder, &election, u64::MAX, &mut |_, _| {}).unwrap();
    assert_eq!(loaded.end.bad_count, 0);
    let mut worth: Vec<String> =
        loaded.end.people.all().iter().map(|s| format!("{} {:?}", s.id, s.worth)).collect();
    worth.sort();
    let result = reconcile::run(&election, &loaded.sheets).unwrap();
    let of_people = result.findings.iter().filter(|f| f.code.as_str() != "SYS-04");
    let findings: Vec<String> = of_people
        .map(|f| {
            let mut hashes: Vec<String> = f.entries.iter().map(|e| e.file.to_string()).collect();
            hashes.sort();
            format!("{:?} {} {:?} {:?} {hashes:?}", f.id, f.unit, f.said, f.delta)
        })
        .collect();
    format!("{}\n{}\n{}", loaded.end.set_hash, worth.join("\n"), findings.join("\n"))
}

/// A generator of its own (xorshift): the same orders on every machine.
struct Order(u64);

impl Order {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).unwrap()
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            let other = self.next(at + 1);
            items.swap(at, other);
        }
    }
}

/// Cuts statements into bundles, merges them in `orders` orders, and gives each outcome.
fn outcomes(seeds: &[Seed], bundles: usize, orders: usize, seed: u64) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let base = people(&dir.path().join("base"));
    let manifest = *end(&base).roster.manifest().unwrap();
    let spoken = statements(manifest, seeds);
    let mut order = Order(seed | 1);
    let mut cut: Vec<Vec<&Spoken>> = vec![Vec::new(); bundles];
    for one in &spoken {
        // Some are handed over twice.
        for _ in 0..=usize::from(order.next(5) == 0) {
            let at = order.next(bundles);
            if !cut[at].iter().any(|s| s.id == one.id) {
                cut[at].push(one);
            }
        }
    }
    let paths: Vec<_> = (0..bundles).map(|n| dir.path().join(format!("bundle-{n}"))).collect();
    for (path, mut spoken) in paths.iter().zip(cut) {
        order.shuffle(&mut spoken);
        bundle(path, &spoken, &[]);
    }
    let ledger = fs::read(base.ledger()).unwrap();
    (0..orders)
        .map(|_| {
            fs::write(base.ledger(), &ledger).unwrap();
            let mut writer = open(&base);
            let mut paths = paths.clone();
            order.shuffle(&mut paths);
            let taken: usize =
                paths.iter().map(|p| merge(&mut writer, p, AT).unwrap().taken.len()).sum();
            assert_eq!(taken, spoken.len());
            drop(writer);
            outcome(&base)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_order_of_bundles_does_not_matter(
        seeds in prop::collection::vec(any::<Seed>(), 5..40),
        seed in any::<u64>(),
    ) {
        let outcomes = outcomes(&seeds, 8, 4, seed);
        for other in &outcomes[1..] {
            prop_assert_eq!(&outcomes[0], other);
        }
    }
}

/// The size the issue names: 500 bundles in 20 orders. In a quick run 60 in 3; `ADAL_LONG=1` for all.
#[test]
fn many_bundles_in_many_orders() {
    let (bundles, orders) =
        if std::env::var_os("ADAL_LONG").is_some() { (500, 20) } else { (60, 3) };
    let mut order = Order(0x5eed);
    let mut next = || order.next(1 << 30) as u64;
    let seeds: Vec<Seed> = (0..bundles * 2)
        .map(|i| {
            let (a, b, c, d) = (next(), next(), next(), next());
            ((a % 250) as u8, i as u64, b as usize, (c % 250) as u8, d, next() as usize)
        })
        .collect();
    let outcomes = outcomes(&seeds, bundles, orders, 0xada1);
    assert!(outcomes[0].contains("Counts") && outcomes[0].contains("SameN"));
    assert!(outcomes.iter().all(|o| *o == outcomes[0]));
}
