//! Published results from `stats-golden.json`, by every formula. Needs `ADAL_REAL_DATA`.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use adal::outcome::{
    AgainstAll, ChangeKind, Contest, Decision, Formula, Method, OptionVotes, Role, Rule, TieBreak,
    decide, margins, narrowest,
};
use adal::paper::LineKey;
use serde_json::Value;

fn goldens() -> Option<Value> {
    let Some(folder) = std::env::var_os("ADAL_REAL_DATA") else {
        println!("SKIPPED: ADAL_REAL_DATA not set");
        return None;
    };
    let text = std::fs::read_to_string(PathBuf::from(folder).join("stats-golden.json")).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

fn numbers(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect()
}

fn lists(votes: &[u64]) -> Contest {
    let options = votes.iter().enumerate().map(|(i, votes)| OptionVotes {
        key: LineKey::new(&i.to_string()).unwrap(),
        role: Role::LIST,
        votes: *votes,
    });
    Contest { options: options.collect(), others: Vec::new() }
}

#[test]
fn seats_and_closest_margins_of_published_results() {
    let Some(goldens) = goldens() else { return };
    let mut tried = 0;
    for (name, case) in goldens["apportionment"].as_object().unwrap() {
        let contest = lists(&numbers(&case["votes"]));
        let seats = u32::try_from(case["seats"].as_u64().unwrap()).unwrap();
        for (id, formula) in [
            ("lr", Formula::LargestRemainder),
            ("dhondt", Formula::DHondt),
            ("saintelague", Formula::SainteLague),
        ] {
            let expected = &case[id];
            let rule = Rule {
                method: Method::Lists { seats, formula, threshold: None },
                tie_break: TieBreak::Lot,
                against_all: AgainstAll::CannotWin,
                quorum: None,
            };
            let outcome = decide(&contest, &rule).unwrap();
            assert_eq!(!outcome.ties.is_empty(), expected["tie"].as_bool().unwrap(), "{name} {id}");
            let Decision::Seats { lists, .. } = outcome.decision else { panic!("{name} {id}") };
            let found: Vec<u64> = lists.iter().map(|l| u64::from(l.seats)).collect();
            assert_eq!(found, numbers(&expected["seats"]), "{name} {id}");
            let margins = margins(&contest, &rule).unwrap();
            let least = expected["min_moved_votes"].as_u64().unwrap();
            let closest = narrowest(&margins, ChangeKind::Moved).unwrap();
            assert_eq!(closest.moved.as_ref().unwrap().votes, least, "{name} {id}");
            // Several pairs can need as many votes; the published one is among them.
            let (from, to) = (&expected["from_idx"], &expected["to_idx"]);
            assert!(
                margins.iter().any(|m| {
                    let change = m.moved.as_ref().unwrap();
                    change.votes == least
                        && change.from.iter().map(ToString::to_string).eq([from.to_string()])
                        && change.to.as_ref().map(ToString::to_string) == Some(to.to_string())
                        && m.value.to_string() == expected["margin"].as_str().unwrap()
                }),
                "{name} {id}"
            );
            tried += 1;
        }
    }
    assert_eq!(tried, 24);
}

#[test]
fn the_published_tie_trap() {
    let Some(goldens) = goldens() else { return };
    let trap = &goldens["tie_trap"];
    let rule = Rule {
        method: Method::Lists {
            seats: u32::try_from(trap["seats"].as_u64().unwrap()).unwrap(),
            formula: Formula::LargestRemainder,
            threshold: None,
        },
        tie_break: TieBreak::Lot,
        against_all: AgainstAll::CannotWin,
        quorum: None,
    };
    let outcome = decide(&lists(&numbers(&trap["votes"])), &rule).unwrap();
    let Decision::Seats { lists, .. } = outcome.decision else { panic!() };
    assert_eq!(lists.iter().map(|l| l.seats).collect::<Vec<_>>(), [1, 1, 2, 1]);
    assert_eq!((outcome.ties[0].places, outcome.ties[0].among.len()), (1, 2));
}
