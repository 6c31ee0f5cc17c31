//! Negative controls: simulated clean elections from fixed seeds, with stations and territories as
//! unlike as real ones (over-dispersed turnout and shares). The whole screening may raise a false
//! alarm in at most one of a hundred; and it must still see a planted one.
#![allow(clippy::float_arithmetic)]

use adal::stats::StationFigures;
use adal::stats::screen::{Test, Voice, screen};

const ELECTIONS: u64 = 200;
const TERRITORIES: usize = 3;
const STATIONS: usize = 120;

/// `SplitMix64` (Steele, Lea, Flood 2014): enough for a control, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// Bin(n, p per mille), trial by trial on 16 bits each.
    fn binomial(&mut self, n: u64, permille: u64) -> u64 {
        let limit = permille * 65_536 / 1_000;
        let words = n.div_ceil(4);
        let mut left = n;
        let mut hits = 0;
        for _ in 0..words {
            let word = self.next();
            for part in 0..left.min(4) {
                hits += u64::from((word >> (16 * part)) & 0xffff < limit);
            }
            left = left.saturating_sub(4);
        }
        hits
    }

    /// About normal around `centre`: the sum of four uniform draws, kept within 3 … 97 %.
    fn around(&mut self, centre: u64, spread: u64) -> u64 {
        let sum: u64 = (0..4).map(|_| self.below(2 * spread + 1)).sum();
        (centre + sum).saturating_sub(4 * spread).clamp(30, 970)
    }
}

#[derive(Clone)]
struct Station {
    unit: String,
    territory: String,
    figures: [u64; 4],
    options: [u64; 4],
}

impl Station {
    fn view(&self) -> StationFigures<'_> {
        let [registered, issued, ballots, leader] = self.figures;
        StationFigures {
            unit: &self.unit,
            territory: &self.territory,
            registered,
            issued,
            ballots,
            leader,
            options: &self.options,
        }
    }
}

fn station(dice: &mut Dice, unit: String, territory: &str, turnout: u64, share: u64) -> Station {
    // Mostly towns of one to three thousand, some villages.
    let registered =
        if dice.below(4) == 0 { 100 + dice.below(400) } else { 800 + dice.below(1_700) };
    let turnout = dice.around(turnout, 40);
    let issued = dice.binomial(registered, turnout);
    let ballots = issued - dice.below(3).min(issued);
    let share = dice.around(share, 50);
    let leader = dice.binomial(ballots, share);
    let invalid = dice.binomial(ballots - leader, 20);
    let second = dice.binomial(ballots - leader - invalid, 600);
    let third = dice.binomial(ballots - leader - invalid - second, 700);
    let last = ballots - leader - invalid - second - third;
    let options = [leader, second, third, last];
    let territory = territory.to_owned();
    Station { unit, territory, figures: [registered, issued, ballots, leader], options }
}

fn election(seed: u64) -> Vec<Station> {
    let mut dice = Dice(seed);
    let mut stations = Vec::new();
    for territory in 0..TERRITORIES {
        let name = format!("T{territory}");
        let (turnout, share) = (400 + dice.below(400), 300 + dice.below(500));
        for i in 0..STATIONS {
            let unit = format!("{name}-{i}");
            stations.push(station(&mut dice, unit, &name, turnout, share));
        }
    }
    stations
}

/// Pairs in one building: the same voters, divided by lot.
fn twins(seed: u64) -> Vec<(Station, Station)> {
    let mut dice = Dice(seed ^ 0xfeed);
    (0..40)
        .map(|i| {
            let (turnout, share) = (dice.around(600, 40), dice.around(500, 60));
            let mut half = |side: &str| {
                let registered = 900 + dice.below(600);
                let issued = dice.binomial(registered, turnout);
                let leader = dice.binomial(issued, share);
                Station {
                    unit: format!("{i}{side}"),
                    territory: "T".to_owned(),
                    figures: [registered, issued, issued, leader],
                    options: [leader, issued - leader, 0, 0],
                }
            };
            (half("a"), half("b"))
        })
        .collect()
}

fn speaking(stations: &[Station], twins: &[(Station, Station)]) -> Vec<Test> {
    let views: Vec<_> = stations.iter().map(Station::view).collect();
    let pairs: Vec<_> = twins.iter().map(|(a, b)| (a.view(), b.view())).collect();
    let found = screen(&views, &pairs);
    assert_eq!(found.family.len(), 4 + TERRITORIES, "every test is listed");
    assert!(found.family.iter().all(|l| l.voice != Voice::NotEvaluable));
    let speaks = found.family.iter().filter(|l| l.voice == Voice::Speaks);
    speaks.map(|l| l.test).collect()
}

#[test]
fn clean_elections_raise_at_most_one_false_alarm_in_a_hundred() {
    let alarms: Vec<(u64, Vec<Test>)> = (1..=ELECTIONS)
        .map(|seed| (seed, speaking(&election(seed), &twins(seed))))
        .filter(|(_, tests)| !tests.is_empty())
        .collect();
    assert!(alarms.len() as u64 * 100 <= ELECTIONS, "{alarms:?}");
}

#[test]
fn planted_whole_percentages_are_seen() {
    let mut stations = election(7);
    // A fifth of the stations writes down a turnout and a share in whole percent.
    for station in stations.iter_mut().step_by(5) {
        let [registered, issued, _, leader] = station.figures;
        let whole = |part: u64, of: u64| (of * (100 * part / of + 1)).div_ceil(100).min(of);
        let issued = whole(issued, registered);
        station.figures = [registered, issued, issued, whole(leader, issued)];
    }
    assert!(speaking(&stations, &twins(7)).contains(&Test::Integer));
}

#[test]
fn planted_last_digits_and_a_planted_twin_are_seen() {
    let mut stations = election(8);
    for station in stations.iter_mut().step_by(2) {
        station.figures[3] -= station.figures[3] % 10;
    }
    assert!(speaking(&stations, &twins(8)).contains(&Test::DigitLeader));
    let mut pairs = twins(9);
    let odd = &mut pairs[3].0.figures;
    odd[3] = odd[2] * 95 / 100;
    assert!(speaking(&election(9), &pairs).contains(&Test::Twins));
}

#[test]
fn the_order_of_stations_changes_no_count() {
    let stations = election(11);
    let mut turned = stations.clone();
    turned.reverse();
    let run = |stations: &[Station]| {
        let views: Vec<_> = stations.iter().map(Station::view).collect();
        let found = screen(&views, &[]);
        let lines: Vec<_> = found
            .family
            .iter()
            .map(|l| {
                (l.test, l.territory.to_owned(), l.stations, l.voice, format!("{:.6}", l.statistic))
            })
            .collect();
        (found.integer.union.observed, lines)
    };
    assert_eq!(run(&stations), run(&turned));
}
