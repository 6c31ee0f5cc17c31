//! The rule of a contest, as the pack of the country gives it.

use super::contest::{Contest, Kind};
use super::form::AtZero;
use super::{OutcomeError, Ratio};
use crate::paper::LineKey;

/// How a contest is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Who wins.
    pub method: Method,
    /// What the law does with equal votes.
    pub tie_break: TieBreak,
    /// What a lead of "against all" does.
    pub against_all: AgainstAll,
    /// How many must have taken part for the vote to count at all, if the law says so (Kazakhstan:
    /// more than one half of the voters, in a referendum only).
    pub quorum: Option<Quorum>,
}

/// How many must have taken part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// Who took part.
    pub taken_part: Base,
    /// The share of the registered voters, 0 … 1.
    pub share: Ratio,
    /// Registered voters.
    pub registered: u64,
    /// Whether the share itself is enough.
    pub meets: Meets,
}

impl Rule {
    /// The most seats a contest can have.
    pub const MAX_SEATS: u32 = 10_000;
}

/// Who wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method {
    /// The most votes.
    Plurality,
    /// A share of a base; without it the second way.
    Majority {
        /// What must be reached.
        bar: Bar,
        /// What happens if nobody reaches it.
        otherwise: Otherwise,
    },
    /// Seats for lists.
    Lists {
        /// How many.
        seats: u32,
        /// By which formula.
        formula: Formula,
        /// What a list must reach to be admitted.
        threshold: Option<Threshold>,
    },
}

/// What happens if nobody reaches the majority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// A second round of the first two.
    Runoff,
    /// A repeat election.
    Repeat,
    /// The question is not adopted.
    NotAdopted,
}

/// A formula for seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// Hare quota over the admitted lists, largest remainders (Kazakhstan: Art. 97-1).
    LargestRemainder,
    /// Divisors 1, 2, 3 …
    DHondt,
    /// Divisors 1, 3, 5 …
    SainteLague,
}

/// What lists must reach to be admitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// Every list without one of its own.
    pub general: Bar,
    /// Lists with one of their own: blocs, coalitions, independent candidates.
    pub own: Vec<(LineKey, Bar)>,
}

impl From<Bar> for Threshold {
    fn from(general: Bar) -> Self {
        Self { general, own: Vec::new() }
    }
}

impl Threshold {
    /// What option `i` must reach.
    pub(super) fn of(&self, contest: &Contest, i: usize) -> &Bar {
        let key = contest.options.get(i).map(|o| &o.key);
        let own = self.own.iter().find(|(k, _)| Some(k) == key);
        own.map_or(&self.general, |(_, bar)| bar)
    }

    fn bars(&self) -> impl Iterator<Item = &Bar> {
        std::iter::once(&self.general).chain(self.own.iter().map(|(_, bar)| bar))
    }
}

/// A share of a base that must be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The share, 0 … 1.
    pub share: Ratio,
    /// Of what.
    pub base: Base,
    /// Whether the share itself is enough.
    pub meets: Meets,
}

/// Whether exactly the share is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meets {
    /// "At least".
    AtLeast,
    /// "More than": "50 % + 1" is more than one half.
    MoreThan,
}

impl Meets {
    /// What a form over the bar is at exactly zero.
    pub(super) const fn at_zero(self) -> AtZero {
        match self {
            Self::AtLeast => AtZero::Holds,
            Self::MoreThan => AtZero::Fails,
        }
    }

    /// The other way round: what a form under the bar is at exactly zero.
    pub(super) const fn at_zero_below(self) -> AtZero {
        match self {
            Self::AtLeast => AtZero::Fails,
            Self::MoreThan => AtZero::Holds,
        }
    }
}

/// Of what a share is a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// Valid votes: every option whose votes count as valid, against all among them if it counts.
    Valid,
    /// Valid votes without those against all.
    ValidWithoutAgainstAll,
    /// All ballots in the piles, invalid ones too.
    Ballots,
    /// A number that stays whatever happens to the piles: registered voters.
    Number(u64),
    /// A sum of piles and a number, for bases such as "participants".
    Sum {
        /// Piles and their weights.
        terms: Vec<(LineKey, Ratio)>,
        /// What stays.
        constant: Ratio,
    },
}

/// What the law does with equal votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieBreak {
    /// A lot that is not drawn yet: the result stays open and says so.
    Lot,
    /// A lot that was drawn: who stands earlier here wins.
    Drawn(Vec<LineKey>),
    /// Who is registered earlier, that is stands earlier here, wins (Kazakhstan, lists).
    Registration(Vec<LineKey>),
    /// A repeat vote.
    Repeat,
}

/// What a lead of "against all" does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgainstAll {
    /// Nothing: it is counted and cannot win (Kazakhstan).
    CannotWin,
    /// More votes than every option that can win: a repeat election (Kyrgyzstan).
    RepeatElection,
}

impl Base {
    /// The base as weights of the piles and a constant.
    pub(super) fn weights(&self, contest: &Contest) -> Result<(Vec<Ratio>, Ratio), OutcomeError> {
        let mut weights = vec![Ratio::ZERO; contest.width()];
        let mut constant = Ratio::ZERO;
        let options = weights.iter_mut().zip(&contest.options);
        match self {
            Self::Valid => {
                options.filter(|(_, o)| o.role.counts_in_valid).for_each(|(w, _)| *w = Ratio::ONE);
            }
            Self::ValidWithoutAgainstAll => options
                .filter(|(_, o)| o.role.counts_in_valid && o.role.kind != Kind::AgainstAll)
                .for_each(|(w, _)| *w = Ratio::ONE),
            Self::Ballots => weights.fill(Ratio::ONE),
            Self::Number(number) => constant = Ratio::from(*number),
            Self::Sum { terms, constant: number } => {
                constant = *number;
                for (key, weight) in terms {
                    let slot = contest.keys().zip(&mut weights).find(|(k, _)| *k == key);
                    let unknown = || OutcomeError::UnknownKey { key: key.clone() };
                    let (_, slot) = slot.ok_or_else(unknown)?;
                    *slot = slot.plus(*weight)?;
                }
            }
        }
        Ok((weights, constant))
    }
}

impl Rule {
    /// Refuses what cannot be computed.
    pub(super) fn check(&self, contest: &Contest) -> Result<(), OutcomeError> {
        let bars: Vec<&Bar> = match &self.method {
            Method::Plurality => Vec::new(),
            Method::Majority { bar, .. } => vec![bar],
            Method::Lists { seats, threshold, .. } => {
                if !(1..=Self::MAX_SEATS).contains(seats) {
                    return Err(OutcomeError::BadSeats { seats: *seats });
                }
                threshold.iter().flat_map(Threshold::bars).collect()
            }
        };
        let quorum = self.quorum.as_ref().map(|q| q.share);
        for share in bars.iter().map(|b| b.share).chain(quorum) {
            if !(Ratio::ZERO..=Ratio::ONE).contains(&share) {
                return Err(OutcomeError::BadShare { share: share.to_string() });
            }
        }
        let standing = self.standing(contest);
        if standing.is_empty() {
            return Err(OutcomeError::NoOptions);
        }
        if let TieBreak::Registration(order) = &self.tie_break {
            for i in standing {
                place(contest, order, i)?;
            }
        }
        Ok(())
    }

    /// The options that can win or, for lists, can be given seats.
    pub(super) fn standing(&self, contest: &Contest) -> Vec<usize> {
        match self.method {
            Method::Lists { .. } => contest.which(|r| r.seat_eligible),
            Method::Plurality | Method::Majority { .. } => contest.which(|r| r.can_win),
        }
    }
}

/// The place of option `i` in an order that breaks ties.
pub(super) fn place(contest: &Contest, order: &[LineKey], i: usize) -> Result<usize, OutcomeError> {
    let key = &contest.options.get(i).ok_or(OutcomeError::NoOptions)?.key;
    let found = order.iter().position(|k| k == key);
    found.ok_or_else(|| OutcomeError::NotInOrder { key: key.clone() })
}
