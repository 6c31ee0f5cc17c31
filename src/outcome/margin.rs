//! Margins: every requirement of a result as a linear claim, its value, and the fewest votes that
//! break it.
//!
//! The result stands exactly while every claim holds. A change that breaks the closest claim
//! changes the result or makes it hang on a tie.

use super::contest::{Contest, Kind};
use super::decide::{Course, Settled, TieAt, over_bar, over_quorum, reaches, settle};
use super::form::{AtZero, Fewest, Form};
use super::rule::{AgainstAll, Bar, Method, Rule, TieBreak, place};
use super::seats::divisor;
use super::{Formula, OutcomeError, Ratio};
use crate::paper::LineKey;

/// One requirement of the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// The winner (or who stands in the second round) has more votes than another.
    Beats {
        /// Who is ahead.
        winner: LineKey,
        /// Who is behind.
        loser: LineKey,
    },
    /// Two are equal for a place that is still open.
    Equal {
        /// One of them.
        one: LineKey,
        /// The other.
        other: LineKey,
    },
    /// The best option is not behind "against all" (where that repeats the election).
    NotBehindAgainstAll {
        /// The best option.
        option: LineKey,
    },
    /// "Against all" is ahead of this option, and the election is repeated.
    BehindAgainstAll {
        /// The option behind.
        option: LineKey,
    },
    /// Enough voters took part.
    ReachesQuorum,
    /// Too few voters took part.
    MissesQuorum,
    /// The option reaches the majority.
    ReachesMajority {
        /// The option.
        option: LineKey,
    },
    /// The option does not reach the majority.
    MissesMajority {
        /// The option.
        option: LineKey,
    },
    /// The list reaches the threshold.
    ReachesThreshold {
        /// The list.
        list: LineKey,
    },
    /// The list does not reach the threshold.
    MissesThreshold {
        /// The list.
        list: LineKey,
    },
    /// The holder's last seat is due to it before the rival's next one.
    Seat {
        /// The list that holds the seat.
        holder: LineKey,
        /// The list that would get it.
        rival: LineKey,
    },
    /// Two lists are equal for a seat that is still open.
    SeatEqual {
        /// One of them.
        one: LineKey,
        /// The other.
        other: LineKey,
    },
}

/// What a reader asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Who wins?
    Winner,
    /// Who passes the threshold?
    Threshold,
    /// Who gets the seat?
    Seat,
}

impl Claim {
    /// The question the claim belongs to.
    #[must_use]
    pub const fn question(&self) -> Question {
        match self {
            Self::Beats { .. }
            | Self::Equal { .. }
            | Self::NotBehindAgainstAll { .. }
            | Self::BehindAgainstAll { .. }
            | Self::ReachesQuorum
            | Self::MissesQuorum
            | Self::ReachesMajority { .. }
            | Self::MissesMajority { .. } => Question::Winner,
            Self::ReachesThreshold { .. } | Self::MissesThreshold { .. } => Question::Threshold,
            Self::Seat { .. } | Self::SeatEqual { .. } => Question::Seat,
        }
    }
}

/// How votes are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// From one pile to another.
    Moved,
    /// Taken away.
    Removed,
    /// Added.
    Added,
}

/// The fewest votes of one kind of change after which the claim no longer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// How they are changed.
    pub kind: ChangeKind,
    /// How many.
    pub votes: u64,
    /// From which piles; empty if added. More than one where the first has too few.
    pub from: Vec<LineKey>,
    /// To which pile; none if removed.
    pub to: Option<LineKey>,
    /// The number of votes, one fewer, at which the claim hangs on a tie-break.
    pub ties_at: Option<u64>,
}

/// A claim, its form, its value and the fewest votes that break it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// What is claimed.
    pub claim: Claim,
    /// The claim as a linear form over the piles.
    pub form: Form,
    /// The form's value at the official piles, in votes (for divisor formulas: in quotients).
    pub value: Ratio,
    /// The fewest moved; none if no move breaks the claim.
    pub moved: Option<Change>,
    /// The fewest removed.
    pub removed: Option<Change>,
    /// The fewest added.
    pub added: Option<Change>,
    /// Whether breaking the claim always breaks the result. False only for the lead of lists over
    /// "against all", where another list may still be ahead: fewer votes cannot change the
    /// result, this many need not.
    pub decisive: bool,
}

impl Margin {
    /// The fewest votes of one kind.
    #[must_use]
    pub const fn change(&self, kind: ChangeKind) -> Option<&Change> {
        match kind {
            ChangeKind::Moved => self.moved.as_ref(),
            ChangeKind::Removed => self.removed.as_ref(),
            ChangeKind::Added => self.added.as_ref(),
        }
    }
}

/// The margin that the fewest votes break; the first of equals.
#[must_use]
pub fn narrowest<'a>(
    margins: impl IntoIterator<Item = &'a Margin>,
    kind: ChangeKind,
) -> Option<&'a Margin> {
    let with_votes = |m: &'a Margin| m.change(kind).map(|c| (c.votes, m));
    margins.into_iter().filter_map(with_votes).min_by_key(|(votes, _)| *votes).map(|(_, m)| m)
}

/// Every claim the result rests on, in a fixed order: quorum, majority or threshold, then pairs.
///
/// Threshold and seat claims are separate: the seat claims take the admitted lists as given. The
/// narrowest of all of them is still the true minimum, for below it no claim of either sort is
/// broken.
pub fn margins(contest: &Contest, rule: &Rule) -> Result<Vec<Margin>, OutcomeError> {
    let Settled { course, tie } = settle(contest, rule)?;
    let mut claims = Claims { contest, rule, piles: contest.piles(), found: Vec::new() };
    claims.quorum(course == Course::NoQuorum)?;
    match &course {
        Course::NoQuorum => {}
        Course::Elected(winner) => {
            claims.majority(Some(*winner))?;
            claims.ahead(&[*winner], None)?;
            claims.above_against_all(*winner)?;
        }
        Course::Tied => {
            claims.majority(tie.as_ref().and_then(|t| t.among.first()).copied())?;
            claims.ahead(&[], tie.as_ref())?;
            if let Some(one) = tie.as_ref().and_then(|t| t.among.first()) {
                claims.above_against_all(*one)?;
            }
        }
        Course::Runoff(between) => {
            claims.majority(None)?;
            claims.ahead(between, tie.as_ref())?;
            claims.best_above_against_all()?;
        }
        Course::AgainstAllLeads => claims.below_against_all()?,
        Course::NoMajority(_) => {
            claims.majority(None)?;
            claims.best_above_against_all()?;
        }
        Course::NoList => {
            claims.thresholds()?;
            claims.best_above_against_all()?;
        }
        Course::Seats(seats) => {
            claims.thresholds()?;
            claims.seats(seats, tie.as_ref())?;
            claims.best_above_against_all()?;
        }
    }
    Ok(claims.found)
}

/// Claims as they are collected.
struct Claims<'a> {
    contest: &'a Contest,
    rule: &'a Rule,
    piles: Vec<u64>,
    found: Vec<Margin>,
}

impl Claims<'_> {
    fn key(&self, i: usize) -> Result<LineKey, OutcomeError> {
        self.contest.options.get(i).map(|o| o.key.clone()).ok_or(OutcomeError::NoOptions)
    }

    fn push(&mut self, claim: Claim, form: Form) -> Result<(), OutcomeError> {
        let keys: Vec<&LineKey> = self.contest.keys().collect();
        let key = |pile: usize| keys.get(pile).map(|k| (*k).clone());
        let change = |kind, fewest: Option<Fewest>| {
            fewest.map(|f| Change {
                kind,
                votes: f.votes,
                from: f.from.into_iter().filter_map(key).collect(),
                to: f.to.and_then(key),
                ties_at: f.ties_at,
            })
        };
        let margin = Margin {
            value: form.value(&self.piles)?,
            moved: change(ChangeKind::Moved, form.fewest_moved(&self.piles)?),
            removed: change(ChangeKind::Removed, form.fewest_removed(&self.piles)?),
            added: change(ChangeKind::Added, form.fewest_added(&self.piles)?),
            claim,
            form,
            decisive: true,
        };
        self.found.push(margin);
        Ok(())
    }

    /// A form with a few weights.
    fn sparse(&self, terms: &[(usize, Ratio)], at_zero: AtZero) -> Result<Form, OutcomeError> {
        let mut weights = vec![Ratio::ZERO; self.piles.len()];
        for (i, weight) in terms {
            if let Some(slot) = weights.get_mut(*i) {
                *slot = slot.plus(*weight)?;
            }
        }
        Form::new(&weights, Ratio::ZERO, at_zero)
    }

    /// What equality between the one ahead and the one behind means.
    fn at_tie(&self, ahead: usize, behind: usize) -> Result<AtZero, OutcomeError> {
        let TieBreak::Registration(order) = &self.rule.tie_break else { return Ok(AtZero::Ties) };
        let earlier = place(self.contest, order, ahead)? < place(self.contest, order, behind)?;
        Ok(if earlier { AtZero::Holds } else { AtZero::Fails })
    }

    /// The chosen (and those tied for the last place) are ahead of all others who stand.
    fn ahead(&mut self, chosen: &[usize], tie: Option<&TieAt>) -> Result<(), OutcomeError> {
        let open: &[usize] = tie.filter(|t| t.is_open()).map_or(&[], |t| &t.among);
        let standing = self.rule.standing(self.contest);
        let minus = Ratio::whole(-1);
        for (ahead, behind) in
            pairs(chosen, &standing, &[chosen]).chain(pairs(open, &standing, &[chosen, open]))
        {
            let at_zero = self.at_tie(ahead, behind)?;
            let form = self.sparse(&[(ahead, Ratio::ONE), (behind, minus)], at_zero)?;
            let (winner, loser) = (self.key(ahead)?, self.key(behind)?);
            self.push(Claim::Beats { winner, loser }, form)?;
        }
        for (a, b) in pairs(open, open, &[]) {
            let form = self.sparse(&[(a, Ratio::ONE), (b, minus)], AtZero::Ties)?;
            self.push(Claim::Equal { one: self.key(a)?, other: self.key(b)? }, form)?;
        }
        Ok(())
    }

    fn quorum(&mut self, missed: bool) -> Result<(), OutcomeError> {
        let Some(quorum) = &self.rule.quorum else { return Ok(()) };
        let form = over_quorum(self.contest, quorum)?;
        if missed {
            self.push(Claim::MissesQuorum, form.negated(quorum.meets.at_zero_below())?)
        } else {
            self.push(Claim::ReachesQuorum, form)
        }
    }

    fn majority(&mut self, winner: Option<usize>) -> Result<(), OutcomeError> {
        let Method::Majority { bar, .. } = &self.rule.method else { return Ok(()) };
        if let Some(option) = winner {
            let form = over_bar(self.contest, bar, option)?;
            return self.push(Claim::ReachesMajority { option: self.key(option)? }, form);
        }
        for option in self.rule.standing(self.contest) {
            let form = under_bar(self.contest, bar, option)?;
            self.push(Claim::MissesMajority { option: self.key(option)? }, form)?;
        }
        Ok(())
    }

    fn thresholds(&mut self) -> Result<(), OutcomeError> {
        let Method::Lists { threshold: Some(threshold), .. } = &self.rule.method else {
            return Ok(());
        };
        for i in self.rule.standing(self.contest) {
            let bar = threshold.of(self.contest, i);
            let list = self.key(i)?;
            if reaches(self.contest, bar, i)? {
                self.push(Claim::ReachesThreshold { list }, over_bar(self.contest, bar, i)?)?;
            } else {
                self.push(Claim::MissesThreshold { list }, under_bar(self.contest, bar, i)?)?;
            }
        }
        Ok(())
    }

    /// Weights of the options against all together, each `sign`.
    fn against_all(&self, sign: i128) -> Option<Vec<(usize, Ratio)>> {
        let those = self.contest.which(|r| r.kind == Kind::AgainstAll);
        let repeats = self.rule.against_all == AgainstAll::RepeatElection && !those.is_empty();
        repeats.then(|| those.into_iter().map(|i| (i, Ratio::whole(sign))).collect())
    }

    fn above_against_all(&mut self, best: usize) -> Result<(), OutcomeError> {
        let Some(mut terms) = self.against_all(-1) else { return Ok(()) };
        terms.push((best, Ratio::ONE));
        let form = self.sparse(&terms, AtZero::Holds)?;
        self.push(Claim::NotBehindAgainstAll { option: self.key(best)? }, form)
    }

    /// The same where the result is no one's own: another may be ahead instead of the best.
    fn best_above_against_all(&mut self) -> Result<(), OutcomeError> {
        let standing = self.rule.standing(self.contest);
        let best = standing.into_iter().max_by_key(|i| (self.contest.votes(*i), usize::MAX - *i));
        let before = self.found.len();
        if let Some(best) = best {
            self.above_against_all(best)?;
        }
        self.found.iter_mut().skip(before).for_each(|m| m.decisive = false);
        Ok(())
    }

    fn below_against_all(&mut self) -> Result<(), OutcomeError> {
        for i in self.rule.standing(self.contest) {
            let Some(mut terms) = self.against_all(1) else { return Ok(()) };
            terms.push((i, Ratio::whole(-1)));
            let form = self.sparse(&terms, AtZero::Fails)?;
            self.push(Claim::BehindAgainstAll { option: self.key(i)? }, form)?;
        }
        Ok(())
    }

    /// Every holder of a seat against every other admitted list. One of an open tie is taken to
    /// hold the open seat against those outside the tie.
    fn seats(&mut self, seats: &[(usize, u32)], tie: Option<&TieAt>) -> Result<(), OutcomeError> {
        let open: &[usize] = tie.filter(|t| t.is_open()).map_or(&[], |t| &t.among);
        for (a, held) in seats {
            for (b, rival_seats) in seats.iter().filter(|(b, _)| b != a) {
                let (one, other) = (self.key(*a)?, self.key(*b)?);
                if open.contains(a) && open.contains(b) {
                    let form =
                        self.pair(seats, (*a, held + 1), (*b, *rival_seats), AtZero::Ties)?;
                    self.push(Claim::SeatEqual { one, other }, form)?;
                    continue;
                }
                let held = held + u32::from(open.contains(a));
                if held > 0 {
                    let at_zero = self.at_tie(*a, *b)?;
                    let form = self.pair(seats, (*a, held), (*b, *rival_seats), at_zero)?;
                    self.push(Claim::Seat { holder: one, rival: other }, form)?;
                }
            }
        }
        Ok(())
    }

    /// The form "A's last seat before B's next". Hare: `V_A − V_B − (s_A − s_B − 1)·Q ≥ 0` with
    /// the quota `Q` a form itself; divisors: `V_A/d(s_A) − V_B/d(s_B + 1) ≥ 0`.
    fn pair(
        &self,
        admitted: &[(usize, u32)],
        (a, seats_a): (usize, u32),
        (b, seats_b): (usize, u32),
        at_zero: AtZero,
    ) -> Result<Form, OutcomeError> {
        let Method::Lists { seats, formula, .. } = self.rule.method else {
            return Err(OutcomeError::NoOptions);
        };
        if formula != Formula::LargestRemainder {
            let own = Ratio::new(1, divisor(formula, seats_a).into())?;
            let next = Ratio::new(-1, divisor(formula, seats_b + 1).into())?;
            return self.sparse(&[(a, own), (b, next)], at_zero);
        }
        let whole_quotas = i128::from(seats_b) + 1 - i128::from(seats_a);
        let quota = Ratio::new(whole_quotas, seats.into())?;
        let mut terms: Vec<_> = admitted.iter().map(|(i, _)| (*i, quota)).collect();
        terms.extend([(a, Ratio::ONE), (b, Ratio::whole(-1))]);
        self.sparse(&terms, at_zero)
    }
}

/// Pairs of one from `left` and another from `right` that is in none of `without`.
fn pairs<'a>(
    left: &'a [usize],
    right: &'a [usize],
    without: &'a [&'a [usize]],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let outside = move |b: &usize| !without.iter().any(|those| those.contains(b));
    left.iter().flat_map(move |a| {
        right.iter().copied().filter(move |b| b != a && outside(b)).map(move |b| (*a, b))
    })
}

/// The form "share of the base less the votes of `i`", positive when the bar is missed.
fn under_bar(contest: &Contest, bar: &Bar, i: usize) -> Result<Form, OutcomeError> {
    over_bar(contest, bar, i)?.negated(bar.meets.at_zero_below())
}
