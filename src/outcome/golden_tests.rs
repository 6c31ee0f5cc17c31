//! Published results and hand-made traps. Sources of the totals: the election commissions'
//! published tables; margins were worked out apart from this code.

use super::*;
use crate::lang::{Lang, Say, Words};
use crate::paper::{LineKey, UnitId};

pub(super) fn key(name: &str) -> LineKey {
    LineKey::new(name).unwrap()
}

pub(super) fn contest(options: &[(&str, Role, u64)], others: &[(&str, u64)]) -> Contest {
    let options = options.iter().map(|(k, role, votes)| OptionVotes {
        key: key(k),
        role: *role,
        votes: *votes,
    });
    let others = others.iter().map(|(k, n)| Pile { key: key(k), ballots: *n });
    Contest { options: options.collect(), others: others.collect() }
}

fn lists(votes: &[u64]) -> Contest {
    let names: Vec<String> = (0..votes.len()).map(|i| format!("l{i}")).collect();
    let options: Vec<_> =
        names.iter().zip(votes).map(|(n, v)| (n.as_str(), Role::LIST, *v)).collect();
    contest(&options, &[])
}

pub(super) fn rule(method: Method) -> Rule {
    Rule { method, tie_break: TieBreak::Lot, against_all: AgainstAll::CannotWin, quorum: None }
}

fn seats_rule(seats: u32, formula: Formula, threshold: Option<Bar>) -> Rule {
    rule(Method::Lists { seats, formula, threshold: threshold.map(Threshold::from) })
}

fn at_least(percent: u8, base: Base) -> Bar {
    Bar { share: Ratio::percent(percent), base, meets: Meets::AtLeast }
}

fn seats(outcome: &Outcome) -> Vec<u32> {
    match &outcome.decision {
        Decision::Seats { lists, .. } => lists.iter().map(|l| l.seats).collect(),
        other => panic!("{other:?}"),
    }
}

fn kz2023() -> Contest {
    contest(
        &[
            ("amanat", Role::LIST, 3_431_510),
            ("auyl", Role::LIST, 693_938),
            ("respublica", Role::LIST, 547_154),
            ("aqjol", Role::LIST, 535_139),
            ("npk", Role::LIST, 432_920),
            ("osdp", Role::LIST, 331_058),
            ("baitaq", Role::LIST, 146_431),
            ("against_all", Role::AGAINST_ALL, 248_291),
        ],
        &[("invalid", 155_419)],
    )
}

fn kz_rule(base: Base) -> Rule {
    seats_rule(69, Formula::LargestRemainder, Some(at_least(5, base)))
}

fn votes(margin: &Margin, kind: ChangeKind) -> Option<u64> {
    margin.change(kind).map(|c| c.votes)
}

fn of<'a>(margins: &'a [Margin], claim: &Claim) -> &'a Margin {
    margins.iter().find(|m| m.claim == *claim).unwrap()
}

#[test]
fn kazakhstan_2023_seats_by_each_formula() {
    let hare = decide(&kz2023(), &kz_rule(Base::Valid)).unwrap();
    assert_eq!(seats(&hare), [40, 8, 6, 6, 5, 4, 0]);
    assert_eq!(hare.against_all, Some(std::cmp::Ordering::Less));
    let Decision::Seats { quota, lists } = hare.decision else { panic!() };
    assert_eq!(quota, Some(Ratio::new(5_971_719, 69).unwrap()));
    assert!(!lists.last().unwrap().admitted);
    for (formula, expected, moved) in [
        (Formula::DHondt, [41, 8, 6, 6, 5, 3, 0], 3393),
        (Formula::SainteLague, [40, 8, 6, 6, 5, 4, 0], 15_049),
    ] {
        let rule = seats_rule(69, formula, Some(at_least(5, Base::Valid)));
        assert_eq!(seats(&decide(&kz2023(), &rule).unwrap()), expected);
        let margins = margins(&kz2023(), &rule).unwrap();
        let seat = margins.iter().filter(|m| m.claim.question() == Question::Seat);
        assert_eq!(
            votes(narrowest(seat, ChangeKind::Moved).unwrap(), ChangeKind::Moved),
            Some(moved)
        );
    }
}

#[test]
fn kazakhstan_2023_the_closest_seat() {
    let margins = margins(&kz2023(), &kz_rule(Base::Valid)).unwrap();
    let seat = margins.iter().filter(|m| m.claim.question() == Question::Seat);
    let closest = narrowest(seat, ChangeKind::Moved).unwrap();
    let claim = Claim::Seat { holder: key("amanat"), rival: key("respublica") };
    assert_eq!(closest.claim, claim);
    assert_eq!(closest.value, Ratio::new(651_279, 23).unwrap());
    let moved = closest.moved.clone().unwrap();
    assert_eq!(moved.votes, 14_159);
    assert_eq!((moved.from, moved.to), (vec![key("amanat")], Some(key("respublica"))));
    assert_eq!(moved.ties_at, None);
}

#[test]
fn kazakhstan_2023_the_threshold_on_each_base() {
    let osdp = Claim::ReachesThreshold { list: key("osdp") };
    let valid = margins(&kz2023(), &kz_rule(Base::Valid)).unwrap();
    let margin = of(&valid, &osdp);
    assert_eq!(margin.value.rounded(2), "12735.95");
    assert_eq!(votes(margin, ChangeKind::Moved), Some(12_736));
    assert_eq!(votes(margin, ChangeKind::Removed), Some(13_407));
    assert_eq!(votes(margin, ChangeKind::Added), Some(254_720));
    assert_eq!(narrowest(&valid, ChangeKind::Moved).unwrap().claim, osdp);
    // All ballots, invalid ones too; as a sum of piles and as a number that stays.
    for base in [Base::Ballots, Base::Number(6_521_860)] {
        let margins = margins(&kz2023(), &kz_rule(base)).unwrap();
        assert_eq!(votes(of(&margins, &osdp), ChangeKind::Moved), Some(4966));
    }
    let without = margins(&kz2023(), &kz_rule(Base::ValidWithoutAgainstAll)).unwrap();
    assert_eq!(of(&without, &osdp).value.rounded(2), "25150.50");
    let baitaq = Claim::MissesThreshold { list: key("baitaq") };
    assert!(of(&valid, &baitaq).value > Ratio::ZERO);
}

/// Seats, then the closest seat: its margin and the fewest votes moved.
type Golden<'a> = (&'a [u64], u32, Formula, &'a [u32], (i128, i128), u64);

#[test]
fn other_published_and_textbook_cases() {
    use Formula::{DHondt, LargestRemainder as Hare, SainteLague};
    let kz2021: &[u64] = &[5_148_074, 792_828, 659_019];
    let by1: &[u64] = &[5117, 4400, 162, 161, 160];
    let by2: &[u64] = &[9061, 7179, 5259, 3319, 1182];
    let antwerp: &[u64] = &[368_877, 249_826, 127_973, 125_894, 125_257, 90_370, 70_890];
    let hainaut: &[u64] = &[213_501, 192_759, 114_559, 103_339];
    let denmark: &[u64] = &[833_499, 588_102, 65_480, 183_724, 605_889];
    let austria: &[u64] = &[1_789_417, 1_011_868, 772_666, 387_124, 664_055];
    let cases: &[Golden] = &[
        (kz2021, 98, Hare, &[76, 12, 10], (2_180_757, 98), 11_127),
        (kz2021, 98, DHondt, &[77, 12, 9], (2654, 39), 708),
        (by1, 100, Hare, &[51, 44, 2, 2, 1], (1, 1), 1),
        (by1, 100, DHondt, &[52, 45, 1, 1, 1], (587, 477), 30),
        (by1, 100, SainteLague, &[51, 43, 2, 2, 2], (779, 8787), 5),
        (by2, 26, Hare, &[9, 7, 5, 4, 1], (60, 1), 31),
        (by2, 26, SainteLague, &[9, 8, 5, 3, 1], (28, 55), 4),
        (antwerp, 24, Hare, &[8, 5, 3, 3, 2, 2, 1], (637, 1), 319),
        (antwerp, 24, DHondt, &[8, 5, 3, 3, 2, 2, 1], (637, 3), 319),
        (hainaut, 17, DHondt, &[6, 5, 3, 3], (13_919, 6), 4640),
        (denmark, 13, DHondt, &[5, 3, 0, 1, 4], (17_787, 4), 8894),
        (denmark, 13, Hare, &[5, 3, 0, 1, 4], (195_235, 13), 7510),
        (austria, 183, DHondt, &[71, 40, 31, 15, 26], (160_025, 2232), 1554),
    ];
    for (votes, number, formula, expected, (top, bottom), moved) in cases {
        let rule = seats_rule(*number, *formula, None);
        let outcome = decide(&lists(votes), &rule).unwrap();
        assert_eq!((seats(&outcome).as_slice(), outcome.ties.len()), (*expected, 0));
        let margins = margins(&lists(votes), &rule).unwrap();
        let closest = narrowest(&margins, ChangeKind::Moved).unwrap();
        assert_eq!(closest.moved.as_ref().unwrap().votes, *moved, "{formula:?} {votes:?}");
        assert_eq!(closest.value, Ratio::new(*top, *bottom).unwrap(), "{formula:?} {votes:?}");
    }
    let council = decide(&lists(&[600, 302, 98, 99, 101]), &seats_rule(23, DHondt, None)).unwrap();
    assert_eq!(seats(&council), [12, 6, 1, 2, 2]);
}

#[test]
fn a_tie_is_never_broken_silently() {
    let trap = lists(&[15, 15, 17, 13]);
    let mut rule = seats_rule(6, Formula::LargestRemainder, None);
    let open = decide(&trap, &rule).unwrap();
    assert_eq!(seats(&open), [1, 1, 2, 1]);
    let tie = open.ties.first().unwrap();
    assert_eq!(
        (tie.among.clone(), tie.places, tie.how),
        (vec![key("l0"), key("l1")], 1, TieHow::Lot)
    );
    assert!(tie.to.is_empty());
    let english = Words::new(Lang::En);
    assert_eq!(
        english.say(tie),
        "tie between l0, l1 for 1 place: to be decided by lot, not drawn yet"
    );
    let margins = margins(&trap, &rule).unwrap();
    assert_eq!(votes(narrowest(&margins, ChangeKind::Moved).unwrap(), ChangeKind::Moved), Some(1));

    let order = ["l1", "l0", "l3", "l2"].map(key).to_vec();
    rule.tie_break = TieBreak::Registration(order.clone());
    let earlier = decide(&trap, &rule).unwrap();
    assert_eq!(seats(&earlier), [1, 2, 2, 1]);
    assert_eq!(earlier.ties.first().unwrap().to, [key("l1")]);
    assert!(english.say(earlier.ties.first().unwrap()).contains("earlier registration to l1"));
    rule.tie_break = TieBreak::Drawn(order);
    let drawn = decide(&trap, &rule).unwrap();
    assert_eq!((seats(&drawn), drawn.ties.first().unwrap().how), (vec![1, 2, 2, 1], TieHow::Drawn));
    rule.tie_break = TieBreak::Registration(vec![key("l1"), key("l2"), key("l3")]);
    assert_eq!(decide(&trap, &rule), Err(OutcomeError::NotInOrder { key: key("l0") }));
}

#[test]
fn two_equal_lists_and_one_larger() {
    // The seat belongs to the larger remainder, not to the later of two equal ones.
    let outcome = decide(&lists(&[10, 10]), &seats_rule(3, Formula::DHondt, None)).unwrap();
    assert_eq!(seats(&outcome), [1, 1]);
    assert_eq!(outcome.ties.first().unwrap().places, 1);
}

#[test]
fn against_all_does_what_the_country_declares() {
    let mut votes = contest(
        &[
            ("a", Role::CANDIDATE, 40),
            ("b", Role::CANDIDATE, 30),
            ("against_all", Role::AGAINST_ALL, 45),
        ],
        &[],
    );
    let mut plurality = rule(Method::Plurality);
    let kazakh = decide(&votes, &plurality).unwrap();
    assert_eq!(kazakh.decision, Decision::Elected { winner: key("a") });
    assert_eq!(kazakh.against_all, Some(std::cmp::Ordering::Greater));
    assert_eq!(margins(&votes, &plurality).unwrap().len(), 1);

    plurality.against_all = AgainstAll::RepeatElection;
    let kyrgyz = decide(&votes, &plurality).unwrap();
    assert_eq!(kyrgyz.decision, Decision::Repeat { why: Repeat::AgainstAllLeads });
    let found = margins(&votes, &plurality).unwrap();
    // 3 moved from against all to a: 42 against 43.
    assert_eq!(narrowest(&found, ChangeKind::Moved).unwrap().moved.as_ref().unwrap().votes, 3);
    // Equal is not above: the first stays elected.
    votes.options[2].votes = 40;
    let equal = decide(&votes, &plurality).unwrap();
    assert_eq!(equal.decision, Decision::Elected { winner: key("a") });

    // It counts in the base of a majority in Kazakhstan, and lies outside in Bulgaria.
    let half = |base| {
        let bar = Bar { share: Ratio::HALF, base, meets: Meets::MoreThan };
        rule(Method::Majority { bar, otherwise: Otherwise::Runoff })
    };
    let three = |role| {
        contest(&[("a", Role::CANDIDATE, 50), ("b", Role::CANDIDATE, 40), ("n", role, 20)], &[])
    };
    let inside = decide(&three(Role::AGAINST_ALL), &half(Base::Valid)).unwrap();
    assert_eq!(inside.decision, Decision::Runoff { between: vec![key("a"), key("b")] });
    let outside = decide(&three(Role::AGAINST_ALL_OUTSIDE), &half(Base::Valid)).unwrap();
    assert_eq!(outside.decision, Decision::Elected { winner: key("a") });
}

#[test]
fn a_referendum_counts_participants() {
    // Kazakhstan 2024: participants stand above the published piles by what was not published.
    let (yes, no, participants) = (5_561_937, 2_047_271, 7_820_204);
    let piles = contest(&[("yes", Role::YES, yes), ("no", Role::NO, no)], &[]);
    let terms = vec![(key("yes"), Ratio::ONE), (key("no"), Ratio::ONE)];
    let constant = Ratio::from(participants - yes - no);
    let base = Base::Sum { terms, constant };
    let bar = Bar { share: Ratio::HALF, base: base.clone(), meets: Meets::MoreThan };
    let mut rule = rule(Method::Majority { bar, otherwise: Otherwise::NotAdopted });
    let outcome = decide(&piles, &rule).unwrap();
    assert_eq!(outcome.decision, Decision::Adopted);
    let found = margins(&piles, &rule).unwrap();
    // 5,561,937 − 3,910,102 = 1,651,835; exactly one half is not enough.
    assert_eq!(votes_moved(&found), 1_651_835);
    let fewer = contest(&[("yes", Role::YES, 3_910_102 - no), ("no", Role::NO, no)], &[]);
    assert_eq!(decide(&fewer, &rule).unwrap().decision, Decision::NotAdopted);

    // More than one half of 12,284,487 voters must take part: 6,142,243.5.
    rule.quorum = Some(Quorum {
        taken_part: base,
        share: Ratio::HALF,
        registered: 12_284_487,
        meets: Meets::MoreThan,
    });
    let found = margins(&piles, &rule).unwrap();
    let quorum = of(&found, &Claim::ReachesQuorum);
    assert_eq!(quorum.value, Ratio::new(3_355_921, 2).unwrap());
    assert_eq!(votes(quorum, ChangeKind::Removed), Some(1_677_961));
    assert_eq!(quorum.moved, None, "a move leaves the number of participants");
    let few = contest(&[("yes", Role::YES, yes), ("no", Role::NO, no - 1_677_961)], &[]);
    assert_eq!(decide(&few, &rule).unwrap().decision, Decision::NoQuorum);
    let missed = margins(&few, &rule).unwrap();
    assert_eq!(votes(of(&missed, &Claim::MissesQuorum), ChangeKind::Added), Some(1));
}

pub(super) fn votes_moved(margins: &[Margin]) -> u64 {
    narrowest(margins, ChangeKind::Moved).unwrap().moved.as_ref().unwrap().votes
}

#[test]
fn what_cannot_be_computed_is_refused() {
    let two = lists(&[1, 2]);
    let none = decide(&two, &seats_rule(0, Formula::DHondt, None));
    assert_eq!(none, Err(OutcomeError::BadSeats { seats: 0 }));
    let share = Ratio::new(3, 2).unwrap();
    let bar = Bar { share, base: Base::Valid, meets: Meets::AtLeast };
    let bad = decide(&two, &seats_rule(3, Formula::DHondt, Some(bar)));
    assert_eq!(bad, Err(OutcomeError::BadShare { share: "3/2".to_owned() }));
    let twice = contest(&[("a", Role::LIST, 1), ("a", Role::LIST, 2)], &[]);
    let refused = decide(&twice, &seats_rule(3, Formula::DHondt, None));
    assert_eq!(refused, Err(OutcomeError::RepeatedKey { key: key("a") }));
    let people = contest(&[("a", Role::CANDIDATE, 1)], &[]);
    let refused = decide(&people, &seats_rule(3, Formula::DHondt, None));
    assert_eq!(refused, Err(OutcomeError::NoOptions));
    let base = Base::Sum { terms: vec![(key("z"), Ratio::ONE)], constant: Ratio::ZERO };
    let refused = decide(&two, &seats_rule(3, Formula::DHondt, Some(at_least(5, base))));
    assert_eq!(refused, Err(OutcomeError::UnknownKey { key: key("z") }));
    for votes in [[0, 0], [crate::paper::MAX_COUNT; 2]] {
        for formula in [Formula::LargestRemainder, Formula::DHondt, Formula::SainteLague] {
            let rule = seats_rule(10_000, formula, Some(at_least(5, Base::Valid)));
            assert!(decide(&lists(&votes), &rule).is_ok(), "{formula:?} {votes:?}");
            assert!(margins(&lists(&votes), &rule).is_ok(), "{formula:?} {votes:?}");
        }
    }
}

#[test]
fn every_message_of_the_room_has_words_in_three_languages() {
    let pair = |claim: fn(LineKey, LineKey) -> Claim| claim(key("a"), key("b")).say();
    let one = |claim: fn(LineKey) -> Claim| claim(key("a")).say();
    let mut messages = vec![
        pair(|winner, loser| Claim::Beats { winner, loser }),
        pair(|one, other| Claim::Equal { one, other }),
        pair(|holder, rival| Claim::Seat { holder, rival }),
        pair(|one, other| Claim::SeatEqual { one, other }),
        one(|option| Claim::NotBehindAgainstAll { option }),
        one(|option| Claim::BehindAgainstAll { option }),
        one(|option| Claim::ReachesMajority { option }),
        one(|option| Claim::MissesMajority { option }),
        one(|list| Claim::ReachesThreshold { list }),
        one(|list| Claim::MissesThreshold { list }),
    ];
    let between = vec![key("a"), key("b")];
    messages.extend([
        Decision::Elected { winner: key("a") }.say(),
        Decision::Runoff { between: between.clone() }.say(),
        Decision::Repeat { why: Repeat::AgainstAllLeads }.say(),
        Decision::Repeat { why: Repeat::NoMajority }.say(),
        Decision::Repeat { why: Repeat::Tie }.say(),
        Decision::Adopted.say(),
        Decision::NotAdopted.say(),
        Decision::NoQuorum.say(),
        Claim::ReachesQuorum.say(),
        Claim::MissesQuorum.say(),
        Decision::Seats { lists: Vec::new(), quota: None }.say(),
        Decision::Open { why: Open::Lot }.say(),
        Decision::Open { why: Open::NoList }.say(),
    ]);
    for how in [TieHow::Lot, TieHow::Drawn, TieHow::Registration, TieHow::Repeat] {
        messages.push(Tie { among: between.clone(), places: 2, how, to: vec![key("a")] }.say());
    }
    for kind in [ChangeKind::Moved, ChangeKind::Removed, ChangeKind::Added] {
        let to = (kind != ChangeKind::Removed).then(|| key("b"));
        let change = Change { kind, votes: 2, from: vec![key("a")], to, ties_at: Some(1) };
        messages.extend([Some(change.say()), change.say_tie()].into_iter().flatten());
    }
    messages
        .extend([Verdict::CannotChange, Verdict::NotExcluded, Verdict::Exceeds].map(|v| v.say()));
    messages.extend([Question::Winner, Question::Threshold, Question::Seat].map(|q| q.say()));
    messages.extend(NOTES.map(crate::lang::Message::new));
    let unit = UnitId::new("s").unwrap();
    messages.extend(
        [
            OutcomeError::TooLarge,
            OutcomeError::ZeroDenominator,
            OutcomeError::BadShare { share: "3/2".to_owned() },
            OutcomeError::BadSeats { seats: 0 },
            OutcomeError::RepeatedKey { key: key("a") },
            OutcomeError::UnknownKey { key: key("a") },
            OutcomeError::NotInOrder { key: key("a") },
            OutcomeError::NoOptions,
            OutcomeError::WrongWidth { unit, expected: 3, found: 1 },
        ]
        .map(|e| e.say()),
    );
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for message in &messages {
            let said = words.say(message);
            assert!(!said.contains(['⟨', '{', '$']), "{}: {said}", lang.code());
        }
    }
}
