//! Small contests, decided a second time by a plain count over every order that could break a
//! tie, and every possible change of them tried.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::paper::LineKey;

/// What a plain count finds: how the contest ends, and the numbers that belong to it.
type Ending = (&'static str, Vec<u64>);

#[derive(Debug, Clone)]
struct Case {
    contest: Contest,
    rule: Rule,
}

/// The options that stand come first; then against all; then the invalid pile.
fn standing(case: &Case) -> usize {
    case.contest.options.len() - 1
}

fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(n - 1).into_iter();
    shorter
        .flat_map(|o| {
            (0..n).map(move |at| {
                let mut longer = o.clone();
                longer.insert(at, n - 1);
                longer
            })
        })
        .collect()
}

fn reaches(bar: &Bar, piles: &[u64], i: usize) -> bool {
    let n = piles.len() - 2;
    let base: u64 = match &bar.base {
        Base::Valid => piles[..=n].iter().sum(),
        Base::ValidWithoutAgainstAll => piles[..n].iter().sum(),
        Base::Ballots => piles.iter().sum(),
        Base::Number(number) => *number,
        Base::Sum { .. } => unreachable!(),
    };
    let own = i128::from(piles[i]) * bar.share.denominator();
    let needed = i128::from(base) * bar.share.numerator();
    if bar.meets == Meets::AtLeast { own >= needed } else { own > needed }
}

/// Decides with ties broken by `order` (places by option).
fn ending(case: &Case, piles: &[u64], order: &[usize]) -> Ending {
    let n = standing(case);
    let mut ranked: Vec<usize> = (0..n).collect();
    ranked.sort_by_key(|i| (std::cmp::Reverse(piles[*i]), order[*i]));
    if let Some(quorum) = &case.rule.quorum
        && 2 * piles.iter().sum::<u64>() <= quorum.registered
    {
        return ("no quorum", Vec::new());
    }
    let behind = piles[n] > piles[ranked[0]];
    if behind && case.rule.against_all == AgainstAll::RepeatElection {
        return ("against all", Vec::new());
    }
    let winner = ("elected", vec![ranked[0] as u64]);
    match &case.rule.method {
        Method::Plurality => winner,
        Method::Majority { bar, otherwise } => {
            if (0..n).any(|i| reaches(bar, piles, i)) {
                return winner;
            }
            let mut two: Vec<u64> = ranked.iter().take(2).map(|i| *i as u64).collect();
            two.sort_unstable();
            if *otherwise == Otherwise::Runoff { ("runoff", two) } else { ("none", Vec::new()) }
        }
        Method::Lists { seats, formula, threshold } => {
            // Only the first list has a threshold of its own.
            let bar = |i: usize| {
                let threshold = threshold.as_ref()?;
                let own = threshold.own.first().filter(|_| i == 0);
                Some(own.map_or(&threshold.general, |(_, bar)| bar))
            };
            let passes = |i: &usize| bar(*i).is_none_or(|b| reaches(b, piles, *i));
            let admitted: Vec<usize> = (0..n).filter(passes).collect();
            let mut given = vec![99; n];
            let total: u64 = admitted.iter().map(|i| piles[*i]).sum();
            if total == 0 {
                return ("no list", Vec::new());
            }
            for i in &admitted {
                given[*i] = 0;
            }
            let seats = u64::from(*seats);
            if *formula == Formula::LargestRemainder {
                for i in &admitted {
                    given[*i] = piles[*i] * seats / total;
                }
                let left = seats - admitted.iter().map(|i| given[*i]).sum::<u64>();
                let mut by_rest = admitted.clone();
                let rest = |i: usize| piles[i] * seats % total;
                by_rest.sort_by_key(|i| (std::cmp::Reverse(rest(*i)), order[*i]));
                for i in by_rest.iter().take(usize::try_from(left).unwrap()) {
                    given[*i] += 1;
                }
                return ("seats", given);
            }
            for _ in 0..seats {
                let divisor = |i: usize| match formula {
                    Formula::DHondt => given[i] + 1,
                    _ => 2 * given[i] + 1,
                };
                let better = |a: usize, b: usize| {
                    let (left, right) = (piles[a] * divisor(b), piles[b] * divisor(a));
                    left > right || (left == right && order[a] < order[b])
                };
                let best = admitted.iter().copied().reduce(|a, b| if better(b, a) { b } else { a });
                given[best.unwrap()] += 1;
            }
            ("seats", given)
        }
    }
}

/// Every ending the law leaves possible.
fn endings(case: &Case, piles: &[u64]) -> BTreeSet<Ending> {
    let n = standing(case);
    let all = match &case.rule.tie_break {
        TieBreak::Registration(order) => {
            let options = case.contest.options.iter().take(n);
            vec![options.map(|o| order.iter().position(|k| *k == o.key).unwrap()).collect()]
        }
        _ => orders(n),
    };
    all.iter().map(|order| ending(case, piles, order)).collect()
}

/// Every contest that a change of at most `most` votes can make, with the number changed.
fn changes(from: &[u64], kind: ChangeKind, most: u64) -> Vec<(u64, Vec<u64>)> {
    let total: u64 = from.iter().sum();
    let mut found = Vec::new();
    let mut stack = vec![Vec::new()];
    while let Some(row) = stack.pop() {
        let at: usize = row.len();
        let (lost, gained) = row.iter().zip(from).fold((0, 0), |(lost, gained), (new, old)| {
            (lost + u64::saturating_sub(*old, *new), gained + u64::saturating_sub(*new, *old))
        });
        if lost > most || gained > most {
            continue;
        }
        if at == from.len() {
            match kind {
                ChangeKind::Moved if lost == gained => found.push((lost, row)),
                ChangeKind::Removed => found.push((lost, row)),
                ChangeKind::Added => found.push((gained, row)),
                ChangeKind::Moved => {}
            }
            continue;
        }
        let range = match kind {
            ChangeKind::Moved => 0..=total,
            ChangeKind::Removed => 0..=from[at],
            ChangeKind::Added => from[at]..=from[at] + most,
        };
        for next in range {
            let mut longer = row.clone();
            longer.push(next);
            stack.push(longer);
        }
    }
    found
}

fn bars() -> impl Strategy<Value = Bar> {
    let share = prop::sample::select(vec![(1, 20), (1, 5), (1, 4), (1, 3), (1, 2)]);
    let base = prop::sample::select(vec![
        Base::Valid,
        Base::ValidWithoutAgainstAll,
        Base::Ballots,
        Base::Number(12),
    ]);
    let meets = prop::sample::select(vec![Meets::AtLeast, Meets::MoreThan]);
    (share, base, meets).prop_map(|((top, bottom), base, meets)| Bar {
        share: Ratio::new(top, bottom).unwrap(),
        base,
        meets,
    })
}

fn methods() -> impl Strategy<Value = Method> {
    let formulas = vec![Formula::LargestRemainder, Formula::DHondt, Formula::SainteLague];
    let bar = || prop::option::of(bars());
    let lists = (2_u32..=6, prop::sample::select(formulas), bar(), bar());
    let others = vec![Otherwise::Runoff, Otherwise::Repeat];
    prop_oneof![
        1 => Just(Method::Plurality),
        2 => (bars(), prop::sample::select(others))
            .prop_map(|(bar, otherwise)| Method::Majority { bar, otherwise }),
        4 => lists.prop_map(|(seats, formula, general, own)| {
            let own = own.map(|bar| (LineKey::new("o0").unwrap(), bar)).into_iter().collect();
            let threshold = general.map(|general| Threshold { general, own });
            Method::Lists { seats, formula, threshold }
        }),
    ]
}

fn cases() -> impl Strategy<Value = Case> {
    let votes = prop::collection::vec(0_u64..=7, 2..=3);
    let names: Vec<LineKey> = ["o0", "o1", "o2"].map(|n| LineKey::new(n).unwrap()).to_vec();
    let order = Just(names).prop_shuffle();
    let against_all = prop::sample::select(vec![AgainstAll::CannotWin, AgainstAll::RepeatElection]);
    let registered = prop::option::weighted(0.3, 5_u64..40);
    (votes, 0_u64..=4, 0_u64..=2, methods(), any::<bool>(), order, against_all, registered)
        .prop_filter("somebody is voted for", |(votes, ..)| votes.iter().any(|v| *v > 0))
        .prop_map(|(votes, against, invalid, method, lot, order, against_all, registered)| {
            let mut options: Vec<OptionVotes> = votes
                .iter()
                .enumerate()
                .map(|(i, votes)| OptionVotes {
                    key: LineKey::new(&format!("o{i}")).unwrap(),
                    role: Role::LIST,
                    votes: *votes,
                })
                .collect();
            let key = LineKey::new("against_all").unwrap();
            options.push(OptionVotes { key, role: Role::AGAINST_ALL, votes: against });
            let others = vec![Pile { key: LineKey::new("invalid").unwrap(), ballots: invalid }];
            let tie_break = if lot { TieBreak::Lot } else { TieBreak::Registration(order) };
            let quorum = registered.map(|registered| Quorum {
                taken_part: Base::Ballots,
                share: Ratio::HALF,
                registered,
                meets: Meets::MoreThan,
            });
            let rule = Rule { method, tie_break, against_all, quorum };
            Case { contest: Contest { options, others }, rule }
        })
}

/// The ending as the room tells it, for contests without an open tie.
fn told(case: &Case) -> Option<Ending> {
    let outcome = decide(&case.contest, &case.rule).unwrap();
    if outcome.ties.iter().any(|t| t.to.is_empty()) {
        return None;
    }
    let number = |k: &LineKey| case.contest.keys().position(|other| other == k).unwrap() as u64;
    Some(match outcome.decision {
        Decision::Elected { winner } => ("elected", vec![number(&winner)]),
        Decision::Runoff { between } => ("runoff", between.iter().map(number).collect()),
        Decision::Repeat { why: Repeat::AgainstAllLeads } => ("against all", Vec::new()),
        Decision::Repeat { .. } | Decision::Adopted | Decision::NotAdopted => ("none", Vec::new()),
        Decision::NoQuorum => ("no quorum", Vec::new()),
        Decision::Open { .. } => ("no list", Vec::new()),
        Decision::Seats { lists, .. } => {
            let seats = |l: &ListSeats| if l.admitted { u64::from(l.seats) } else { 99 };
            ("seats", lists.iter().map(seats).collect())
        }
    })
}

/// The claims hold after the change, ties counted as holding.
fn all_hold(margins: &[Margin], piles: &[u64]) -> bool {
    margins.iter().filter(|m| m.decisive).all(|m| {
        let value = m.form.value(piles).unwrap();
        value > Ratio::ZERO || (value == Ratio::ZERO && m.form.at_zero() != AtZero::Fails)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() })]

    #[test]
    fn decided_as_by_a_plain_count(case in cases()) {
        let plain = endings(&case, &case.contest.piles());
        match told(&case) {
            Some(told) => prop_assert_eq!(plain, BTreeSet::from([told])),
            None => prop_assert!(plain.len() > 1),
        }
    }

    #[test]
    fn the_fewest_votes_are_the_fewest(case in cases()) {
        let piles = case.contest.piles();
        let before = endings(&case, &piles);
        let margins = margins(&case.contest, &case.rule).unwrap();
        let n = standing(&case);
        for kind in [ChangeKind::Moved, ChangeKind::Removed, ChangeKind::Added] {
            let narrow = narrowest(&margins, kind);
            let fewest = narrow.and_then(|m| m.change(kind)).map(|c| c.votes);
            // Adding has no end: try as far as a small contest allows.
            let most = fewest.unwrap_or(u64::MAX).min(if kind == ChangeKind::Added { 8 } else { 30 });
            // A contest left without any vote for anybody is another matter.
            let tried = changes(&piles, kind, most).into_iter();
            let tried: Vec<_> = tried.filter(|(_, p)| p[..n].iter().any(|v| *v > 0)).collect();
            let changed = tried.iter().filter(|(_, p)| !endings(&case, p).is_superset(&before));
            let least = changed.map(|(votes, _)| *votes).min();
            if let Some(least) = least {
                prop_assert!(fewest.is_some_and(|f| least >= f), "{:?} {:?} {:?}", kind, least, narrow);
            }
            let emptied = kind == ChangeKind::Removed && least.is_none();
            if narrow.is_some_and(|m| m.decisive) && fewest <= Some(most) && !emptied {
                prop_assert_eq!(least, fewest, "{:?} {:?}", kind, narrow);
            }
        }
    }

    #[test]
    fn claims_hold_exactly_while_the_result_stands(case in cases()) {
        let piles = case.contest.piles();
        let before = endings(&case, &piles);
        let margins = margins(&case.contest, &case.rule).unwrap();
        prop_assert!(all_hold(&margins, &piles));
        let n = standing(&case);
        for (_, after) in changes(&piles, ChangeKind::Moved, 4) {
            if after[..n].iter().any(|v| *v > 0) && margins.iter().all(|m| m.decisive) {
                let stands = endings(&case, &after).is_superset(&before);
                prop_assert_eq!(all_hold(&margins, &after), stands, "{:?}", after);
            }
        }
    }
}

/// Piles of one station with at most `ballots` ballots.
fn fillings(width: usize, ballots: u64) -> Vec<Vec<u64>> {
    let nothing = vec![0; width];
    let filled = changes(&nothing, ChangeKind::Added, ballots).into_iter();
    filled.map(|(_, piles)| piles).filter(|p| p.iter().sum::<u64>() <= ballots).collect()
}

/// Official piles, piles of the copy, ballots beyond the votes, serious or low or no flag.
type Sheet = (Vec<u64>, Option<Vec<u64>>, u64, Flag);

fn sheets(width: usize) -> impl Strategy<Value = Vec<Sheet>> {
    let piles = move || prop::collection::vec(0_u64..=3, width);
    let flag = prop::sample::select(vec![Flag::None, Flag::Low, Flag::Serious]);
    prop::collection::vec((piles(), prop::option::of(piles()), 0_u64..=2, flag), 1..=5)
}

fn total<'a>(width: usize, rows: impl Iterator<Item = &'a Vec<u64>>) -> Vec<u64> {
    rows.fold(vec![0; width], |sum, row| sum.iter().zip(row).map(|(a, b)| a + b).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]

    #[test]
    fn documented_and_worst_are_what_trying_all_finds(case in cases(), rows in sheets(5)) {
        let Case { mut contest, rule } = case;
        let width = contest.width();
        let cut = |row: &[u64]| row[..width].to_vec();
        let stations: Vec<Station> = rows
            .iter()
            .enumerate()
            .map(|(i, (official, copy, more, flag))| Station {
                unit: crate::paper::UnitId::new(&format!("s{i}")).unwrap(),
                ballots: cut(official).iter().sum::<u64>() + more,
                official: Some(cut(official)),
                copy: copy.as_deref().map(cut),
                flag: *flag,
            })
            .collect();
        let official = total(width, stations.iter().filter_map(|s| s.official.as_ref()));
        let corrected = total(width, stations.iter().filter_map(|s| s.copy.as_ref().or(s.official.as_ref())));
        contest.options.iter_mut().zip(&official).for_each(|(o, n)| o.votes = *n);
        contest.others[0].ballots = official[width - 1];
        let disputed = Disputed::new(&contest, &stations).unwrap();
        for margin in margins(&contest, &rule).unwrap() {
            let weight = disputed.weigh(&margin).unwrap();
            let (g, at) = (margin.value, |piles: &[u64]| margin.form.value(piles).unwrap());
            prop_assert_eq!(g.minus(weight.documented.net).unwrap(), at(&corrected));
            let mut worst = [Ratio::ZERO; 2];
            let mut effects = Vec::new();
            for station in &stations {
                let reported = station.official.as_ref().unwrap();
                let copy = station.copy.as_ref().filter(|c| *c != reported);
                effects.push(copy.map_or(Ratio::ZERO, |c| at(reported).minus(at(c)).unwrap()));
                if copy.is_none() && station.flag == Flag::None {
                    continue;
                }
                let most = copy.map_or(0, |c| c.iter().sum::<u64>()).max(station.ballots);
                // No pile need hold more than one ballot to show which pile is the worst.
                let least = fillings(width, 1).iter().map(|p| at(p)).min().unwrap();
                let none = at(&vec![0; width]);
                let lowest = least.minus(none).unwrap().times(Ratio::from(most)).unwrap();
                let effect = at(reported).minus(none).unwrap().minus(lowest).unwrap();
                let low = copy.is_none() && station.flag == Flag::Low;
                worst[0] = worst[0].plus(effect).unwrap();
                if !low {
                    worst[1] = worst[1].plus(effect).unwrap();
                }
            }
            prop_assert_eq!([weight.worst.with_low, weight.worst.without_low], worst);
            let breaking = (0_u32..1 << effects.len()).filter(|set| {
                let chosen = effects.iter().enumerate().filter(|(i, _)| set & (1 << i) != 0);
                let sum = chosen.fold(Ratio::ZERO, |sum, (_, e)| sum.plus(*e).unwrap());
                let holds = g > sum || (g == sum && margin.form.at_zero() == AtZero::Holds);
                sum > Ratio::ZERO && !holds
            });
            let fewest = breaking.map(u32::count_ones).min();
            let found = disputed.deciding(&margin, Effect::Documented).unwrap();
            prop_assert_eq!(found.map(|set| u32::try_from(set.stations.len()).unwrap()), fewest);
        }
    }
}
