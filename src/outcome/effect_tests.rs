//! Disputed stations: documented effect, worst case, verdict, deciding stations.

use super::golden_tests::{contest, key, rule, votes_moved};
use super::*;
use crate::lang::{Lang, Words};
use crate::paper::UnitId;

/// The shape of a real dispute: 15 stations, copies 2150 to 2083 for one, official the other way
/// round by 33.
fn dispute() -> (Contest, Vec<Station>) {
    let mut stations = Vec::new();
    let (mut hers, mut theirs) = (0, 0);
    for i in 0..15_u64 {
        let copy = if i < 14 { vec![143, 139] } else { vec![148, 137] };
        let moved = if i < 10 { 5 } else { 0 };
        let official = vec![copy[0] - moved, copy[1] + moved];
        hers += official[0];
        theirs += official[1];
        stations.push(Station {
            unit: UnitId::new(&format!("s{i:02}")).unwrap(),
            official: Some(official),
            copy: Some(copy),
            ballots: 300,
            flag: Flag::None,
        });
    }
    let votes = contest(&[("she", Role::CANDIDATE, hers), ("other", Role::CANDIDATE, theirs)], &[]);
    (votes, stations)
}

#[test]
fn documented_differences_alone_exceed_the_margin() {
    let (votes, stations) = dispute();
    assert_eq!(votes.piles(), [2100, 2133]);
    let found = margins(&votes, &rule(Method::Plurality)).unwrap();
    let margin = found.first().unwrap();
    assert_eq!((margin.value, votes_moved(&found)), (Ratio::whole(33), 17));
    let disputed = Disputed::new(&votes, &stations).unwrap();
    let weight = disputed.weigh(margin).unwrap();
    assert_eq!(weight.documented.net, Ratio::whole(100));
    assert_eq!(weight.documented.against, Ratio::ZERO);
    assert_eq!((weight.documented.stations, weight.documented.differing), (15, 10));
    assert_eq!(weight.verdict, Verdict::Exceeds);
    assert_eq!(weight.worst.stations, 10, "a documented difference is itself a flag");
    let set = disputed.deciding(margin, Effect::Documented).unwrap().unwrap();
    assert_eq!(set.sum, Ratio::whole(40));
    let units: Vec<_> = set.stations.iter().map(|(u, _)| u.as_str()).collect();
    assert_eq!(units, ["s00", "s01", "s02", "s03"]);
    for (lang, said) in [
        (Lang::En, "documented differences alone exceed the margin"),
        (Lang::Ru, "одни только документально подтверждённые расхождения превышают запас голосов"),
        (Lang::Kk, "құжатпен расталған алшақтықтардың өзі-ақ дауыс айырмасынан асады"),
    ] {
        assert_eq!(Words::new(lang).say(&weight.verdict), said);
    }
}

#[test]
fn copies_that_differ_both_ways_are_netted_and_both_sums_shown() {
    let (votes, mut stations) = dispute();
    // Three stations where the copies favour the winner by 30 each.
    for station in &mut stations[10..13] {
        let copy = station.copy.as_mut().unwrap();
        (copy[0], copy[1]) = (copy[0] - 15, copy[1] + 15);
    }
    let margin = &margins(&votes, &rule(Method::Plurality)).unwrap()[0];
    let weight = Disputed::new(&votes, &stations).unwrap().weigh(margin).unwrap();
    assert_eq!(weight.documented.in_favour, Ratio::whole(100));
    assert_eq!(weight.documented.against, Ratio::whole(-90));
    assert_eq!(weight.documented.net, Ratio::whole(10));
    assert_eq!(weight.verdict, Verdict::NotExcluded);
}

#[test]
fn the_worst_case_counts_flagged_and_missing_stations() {
    let votes =
        contest(&[("a", Role::CANDIDATE, 1000), ("b", Role::CANDIDATE, 400)], &[("invalid", 10)]);
    let margin = &margins(&votes, &rule(Method::Plurality)).unwrap()[0];
    let station = |unit: &str, official: Option<Vec<u64>>, ballots, flag| Station {
        unit: UnitId::new(unit).unwrap(),
        official,
        copy: None,
        ballots,
        flag,
    };
    // Flagged: 100 − 50 as reported, at worst −155: 205. Low: 20 − 10, at worst −30: 40.
    // Missing with 350 registered: 350.
    let mut stations = vec![
        station("flagged", Some(vec![100, 50, 1]), 155, Flag::Serious),
        station("low", Some(vec![20, 10, 0]), 30, Flag::Low),
        station("quiet", Some(vec![500, 100, 3]), 700, Flag::None),
        station("missing", None, 350, Flag::None),
    ];
    let disputed = Disputed::new(&votes, &stations).unwrap();
    let weight = disputed.weigh(margin).unwrap();
    assert_eq!(weight.worst.without_low, Ratio::whole(205 + 350));
    assert_eq!(weight.worst.with_low, Ratio::whole(205 + 350 + 40));
    assert_eq!((weight.worst.stations, weight.worst.low_stations), (3, 1));
    assert_eq!(weight.verdict, Verdict::CannotChange, "595 < 600");
    assert_eq!(disputed.deciding(margin, Effect::Worst).unwrap(), None);

    // Five more ballots make it a tie: no longer excluded, but for the low flag it would be.
    stations[1].ballots = 35;
    let disputed = Disputed::new(&votes, &stations).unwrap();
    let weight = disputed.weigh(margin).unwrap();
    assert_eq!(weight.verdict, Verdict::NotExcluded);
    assert_eq!(weight.verdict_without_low, Verdict::CannotChange);
    let set = disputed.deciding(margin, Effect::Worst).unwrap().unwrap();
    let units: Vec<_> = set.stations.iter().map(|(u, _)| u.as_str()).collect();
    assert_eq!((units, set.sum), (vec!["missing", "flagged", "low"], Ratio::whole(600)));

    // More votes than ballots: the votes count.
    stations[0].ballots = 0;
    let raised = Disputed::new(&votes, &stations).unwrap().weigh(margin).unwrap();
    assert_eq!(raised.worst.without_low, Ratio::whole(50 + 151 + 350));

    stations[0].official = Some(vec![1]);
    let refused = Disputed::new(&votes, &stations);
    assert!(matches!(refused, Err(OutcomeError::WrongWidth { expected: 3, found: 1, .. })));
}

#[test]
fn a_tie_a_lot_broke_is_not_called_disputed() {
    let votes = contest(&[("a", Role::CANDIDATE, 7), ("b", Role::CANDIDATE, 7)], &[]);
    let mut plurality = rule(Method::Plurality);
    let open = decide(&votes, &plurality).unwrap();
    assert_eq!(open.decision, Decision::Open { why: Open::Lot });
    plurality.tie_break = TieBreak::Repeat;
    let repeat = decide(&votes, &plurality).unwrap();
    assert_eq!(repeat.decision, Decision::Repeat { why: Repeat::Tie });
    plurality.tie_break = TieBreak::Drawn(vec![key("b"), key("a")]);
    let drawn = decide(&votes, &plurality).unwrap();
    assert_eq!(drawn.decision, Decision::Elected { winner: key("b") });
    let margin = &margins(&votes, &plurality).unwrap()[0];
    let moved = margin.moved.as_ref().unwrap();
    assert_eq!((moved.votes, moved.ties_at), (1, Some(0)));
    let weight = Disputed::new(&votes, &[]).unwrap().weigh(margin).unwrap();
    assert_eq!(weight.verdict, Verdict::CannotChange);
}
