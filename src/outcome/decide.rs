//! Who wins.

use std::cmp::Ordering;

use super::contest::{Contest, Kind};
use super::form::Form;
use super::rule::{AgainstAll, Bar, Method, Otherwise, Quorum, Rule, TieBreak, place};
use super::seats::{Shared, first, share};
use super::{OutcomeError, Ratio};
use crate::paper::LineKey;

/// The result of a contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was decided.
    pub decision: Decision,
    /// Every tie at the cut and how it was or is to be broken.
    pub ties: Vec<Tie>,
    /// The votes against all beside those of the best option that stands; `None` if the ballot
    /// has no such option. `Greater`: against all leads.
    pub against_all: Option<Ordering>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// One option wins.
    Elected {
        /// The winner.
        winner: LineKey,
    },
    /// A second round.
    Runoff {
        /// Who is certain to stand in it; a tie can leave a place open.
        between: Vec<LineKey>,
    },
    /// A repeat election.
    Repeat {
        /// Why.
        why: Repeat,
    },
    /// The question is adopted.
    Adopted,
    /// The question is not adopted.
    NotAdopted,
    /// Too few took part: the vote does not count.
    NoQuorum,
    /// Seats for lists.
    Seats {
        /// Every list that stands, in the order of the ballot.
        lists: Vec<ListSeats>,
        /// The Hare quota, for the largest remainder.
        quota: Option<Ratio>,
    },
    /// The rule leaves the result open.
    Open {
        /// Why.
        why: Open,
    },
}

/// Why an election is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Against all has more votes than every option.
    AgainstAllLeads,
    /// Equal votes, and the law repeats the vote.
    Tie,
    /// Nobody reaches the majority.
    NoMajority,
}

/// Why a result is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Equal votes: a lot is to be drawn.
    Lot,
    /// No list is admitted.
    NoList,
}

/// A list's seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListSeats {
    /// The list.
    pub key: LineKey,
    /// Its votes.
    pub votes: u64,
    /// It reached the threshold.
    pub admitted: bool,
    /// Its seats, without those that hang on an open tie.
    pub seats: u32,
}

/// Equal votes (or remainders, or quotients) at the cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Who is equal, in the order of the ballot.
    pub among: Vec<LineKey>,
    /// For how many places.
    pub places: u32,
    /// What breaks the tie.
    pub how: TieHow,
    /// Who got the places; empty while the tie is open.
    pub to: Vec<LineKey>,
}

/// What breaks a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieHow {
    /// A lot, not drawn yet.
    Lot,
    /// A lot, drawn.
    Drawn,
    /// Earlier registration.
    Registration,
    /// A repeat vote.
    Repeat,
}

/// A tie by option numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TieAt {
    pub among: Vec<usize>,
    pub places: u32,
    pub to: Vec<usize>,
}

impl TieAt {
    pub(super) const fn is_open(&self) -> bool {
        self.to.is_empty()
    }
}

/// What was decided, by option numbers, for the margins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Course {
    Elected(usize),
    Tied,
    NoQuorum,
    Runoff(Vec<usize>),
    AgainstAllLeads,
    NoMajority(Otherwise),
    NoList,
    /// Admitted lists and their seats.
    Seats(Vec<(usize, u32)>),
}

/// A course and the tie on it, if any.
pub(super) struct Settled {
    pub course: Course,
    pub tie: Option<TieAt>,
}

/// Decides a contest.
pub fn decide(contest: &Contest, rule: &Rule) -> Result<Outcome, OutcomeError> {
    let settled = settle(contest, rule)?;
    let standing = rule.standing(contest);
    let best = standing.iter().map(|i| contest.votes(*i)).max().unwrap_or(0);
    let against_all = contest.against_all().map(|votes| votes.cmp(&best));
    let ties = settled.tie.iter().map(|t| tie_in_words(contest, rule, t)).collect();
    let decision = match settled.course {
        Course::Elected(winner) => match contest.options.get(winner) {
            Some(option) if option.role.kind == Kind::Yes => Decision::Adopted,
            Some(option) => Decision::Elected { winner: option.key.clone() },
            None => return Err(OutcomeError::NoOptions),
        },
        Course::Tied if rule.tie_break == TieBreak::Repeat => Decision::Repeat { why: Repeat::Tie },
        Course::Tied => Decision::Open { why: Open::Lot },
        Course::NoQuorum => Decision::NoQuorum,
        Course::Runoff(between) => Decision::Runoff { between: keys(contest, &between) },
        Course::AgainstAllLeads => Decision::Repeat { why: Repeat::AgainstAllLeads },
        Course::NoMajority(Otherwise::NotAdopted) => Decision::NotAdopted,
        Course::NoMajority(_) => Decision::Repeat { why: Repeat::NoMajority },
        Course::NoList => Decision::Open { why: Open::NoList },
        Course::Seats(seats) => seats_in_words(contest, rule, &standing, &seats)?,
    };
    Ok(Outcome { decision, ties, against_all })
}

fn keys(contest: &Contest, numbers: &[usize]) -> Vec<LineKey> {
    numbers.iter().filter_map(|i| contest.options.get(*i)).map(|o| o.key.clone()).collect()
}

fn tie_in_words(contest: &Contest, rule: &Rule, tie: &TieAt) -> Tie {
    let how = match rule.tie_break {
        TieBreak::Lot => TieHow::Lot,
        TieBreak::Drawn(_) => TieHow::Drawn,
        TieBreak::Registration(_) => TieHow::Registration,
        TieBreak::Repeat => TieHow::Repeat,
    };
    let (among, to) = (keys(contest, &tie.among), keys(contest, &tie.to));
    Tie { among, places: tie.places, how, to }
}

fn seats_in_words(
    contest: &Contest,
    rule: &Rule,
    standing: &[usize],
    admitted: &[(usize, u32)],
) -> Result<Decision, OutcomeError> {
    let lists = standing.iter().filter_map(|i| {
        let option = contest.options.get(*i)?;
        let seats = admitted.iter().find(|(list, _)| list == i).map(|(_, seats)| *seats);
        Some(ListSeats {
            key: option.key.clone(),
            votes: option.votes,
            admitted: seats.is_some(),
            seats: seats.unwrap_or(0),
        })
    });
    let total: i128 = admitted.iter().map(|(i, _)| i128::from(contest.votes(*i))).sum();
    let quota = match rule.method {
        Method::Lists { seats, formula: super::Formula::LargestRemainder, .. } => {
            Some(Ratio::new(total, i128::from(seats))?)
        }
        _ => None,
    };
    Ok(Decision::Seats { lists: lists.collect(), quota })
}

/// Decides a contest by option numbers.
pub(super) fn settle(contest: &Contest, rule: &Rule) -> Result<Settled, OutcomeError> {
    contest.check()?;
    rule.check(contest)?;
    if let Some(quorum) = &rule.quorum
        && !over_quorum(contest, quorum)?.holds(&contest.piles())?
    {
        return Ok(Settled { course: Course::NoQuorum, tie: None });
    }
    let standing = rule.standing(contest);
    let best = standing.iter().map(|i| contest.votes(*i)).max().unwrap_or(0);
    let against_all_leads = contest.against_all().is_some_and(|votes| votes > best);
    if against_all_leads && rule.against_all == AgainstAll::RepeatElection {
        return Ok(Settled { course: Course::AgainstAllLeads, tie: None });
    }
    match &rule.method {
        Method::Plurality => one_winner(contest, rule, &standing),
        Method::Majority { bar, otherwise } => {
            let mut reached = false;
            for i in &standing {
                reached |= reaches(contest, bar, *i)?;
            }
            match otherwise {
                _ if reached => one_winner(contest, rule, &standing),
                Otherwise::Runoff => runoff(contest, rule, &standing),
                other => Ok(Settled { course: Course::NoMajority(*other), tie: None }),
            }
        }
        Method::Lists { seats, formula, threshold } => {
            let mut admitted = Vec::new();
            for i in standing {
                let bar = threshold.as_ref().map(|t| t.of(contest, i));
                if bar.map_or(Ok(true), |bar| reaches(contest, bar, i))? {
                    admitted.push(i);
                }
            }
            let votes: Vec<u64> = admitted.iter().map(|i| contest.votes(*i)).collect();
            let Some(shared) = share(&votes, *seats, *formula)? else {
                return Ok(Settled { course: Course::NoList, tie: None });
            };
            let (places, tie) = break_tie(contest, rule, &admitted, shared)?;
            let seats = admitted.into_iter().zip(places).collect();
            Ok(Settled { course: Course::Seats(seats), tie })
        }
    }
}

fn one_winner(contest: &Contest, rule: &Rule, standing: &[usize]) -> Result<Settled, OutcomeError> {
    let (chosen, tie) = choose(contest, rule, standing, 1)?;
    let course = chosen.first().map_or(Course::Tied, |winner| Course::Elected(*winner));
    Ok(Settled { course, tie })
}

fn runoff(contest: &Contest, rule: &Rule, standing: &[usize]) -> Result<Settled, OutcomeError> {
    let (chosen, tie) = choose(contest, rule, standing, 2)?;
    Ok(Settled { course: Course::Runoff(chosen), tie })
}

/// The first `places` options by votes.
fn choose(
    contest: &Contest,
    rule: &Rule,
    standing: &[usize],
    places: u32,
) -> Result<(Vec<usize>, Option<TieAt>), OutcomeError> {
    let votes: Vec<u64> = standing.iter().map(|i| contest.votes(*i)).collect();
    let (places, tie) = break_tie(contest, rule, standing, first(&votes, places))?;
    let chosen = standing.iter().zip(places).filter(|(_, place)| *place > 0);
    Ok((chosen.map(|(i, _)| *i).collect(), tie))
}

/// Gives the places of a tie to those whom the rule prefers; leaves it open if the rule cannot.
fn break_tie(
    contest: &Contest,
    rule: &Rule,
    standing: &[usize],
    shared: Shared,
) -> Result<(Vec<u32>, Option<TieAt>), OutcomeError> {
    let Shared { mut places, tie } = shared;
    let Some((level, left)) = tie else { return Ok((places, None)) };
    let among: Vec<usize> = level.iter().filter_map(|i| standing.get(*i).copied()).collect();
    let mut to = Vec::new();
    if let TieBreak::Drawn(order) | TieBreak::Registration(order) = &rule.tie_break {
        let mut ordered = Vec::new();
        for (slot, i) in level.iter().zip(&among) {
            ordered.push((place(contest, order, *i)?, *slot, *i));
        }
        ordered.sort_unstable();
        for (_, slot, i) in ordered.into_iter().take(left as usize) {
            to.push(i);
            if let Some(seats) = places.get_mut(slot) {
                *seats += 1;
            }
        }
    }
    Ok((places, Some(TieAt { among, places: left, to })))
}

/// Whether option `i` reaches the bar.
pub(super) fn reaches(contest: &Contest, bar: &Bar, i: usize) -> Result<bool, OutcomeError> {
    over_bar(contest, bar, i)?.holds(&contest.piles())
}

/// The form "votes of `i` less the share of the base", positive when the bar is passed.
pub(super) fn over_bar(contest: &Contest, bar: &Bar, i: usize) -> Result<Form, OutcomeError> {
    let (mut weights, constant) = bar.base.weights(contest)?;
    let minus = bar.share.negated()?;
    for weight in &mut weights {
        *weight = weight.times(minus)?;
    }
    if let Some(own) = weights.get_mut(i) {
        *own = own.plus(Ratio::ONE)?;
    }
    Form::new(&weights, constant.times(minus)?, bar.meets.at_zero())
}

/// The form "who took part less the share of the registered", positive when the quorum is met.
pub(super) fn over_quorum(contest: &Contest, quorum: &Quorum) -> Result<Form, OutcomeError> {
    let (weights, constant) = quorum.taken_part.weights(contest)?;
    let needed = quorum.share.times(Ratio::from(quorum.registered))?;
    Form::new(&weights, constant.minus(needed)?, quorum.meets.at_zero())
}
