//! A contest as piles of ballots: one for each option, and those that count for nobody.

use super::OutcomeError;
use crate::paper::LineKey;

/// What an option of the ballot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A person.
    Candidate,
    /// A party list.
    List,
    /// "Against all", "none of the above", "не подкрепям никого".
    AgainstAll,
    /// The answer yes.
    Yes,
    /// The answer no.
    No,
}

/// What the law lets an option do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Role {
    /// What it is.
    pub kind: Kind,
    /// Its votes are valid votes.
    pub counts_in_valid: bool,
    /// It can be elected or adopted.
    pub can_win: bool,
    /// It can be given seats.
    pub seat_eligible: bool,
}

impl Role {
    /// A person: valid, can win, no list.
    pub const CANDIDATE: Self =
        Self { kind: Kind::Candidate, counts_in_valid: true, can_win: true, seat_eligible: false };
    /// A list: valid, takes seats.
    pub const LIST: Self =
        Self { kind: Kind::List, counts_in_valid: true, can_win: true, seat_eligible: true };
    /// Against all as in Kazakhstan and Kyrgyzstan: valid, cannot win, takes no seat.
    pub const AGAINST_ALL: Self = Self {
        kind: Kind::AgainstAll,
        counts_in_valid: true,
        can_win: false,
        seat_eligible: false,
    };
    /// Against all as in Bulgaria: outside the valid votes for lists.
    pub const AGAINST_ALL_OUTSIDE: Self = Self { counts_in_valid: false, ..Self::AGAINST_ALL };
    /// The answer yes: what is adopted if it reaches the majority.
    pub const YES: Self = Self { kind: Kind::Yes, ..Self::CANDIDATE };
    /// The answer no: valid; its lead adopts nothing.
    pub const NO: Self = Self { kind: Kind::No, can_win: false, ..Self::CANDIDATE };
}

/// An option and its votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionVotes {
    /// The option's line.
    pub key: LineKey,
    /// What the law lets it do.
    pub role: Role,
    /// Votes.
    pub votes: u64,
}

/// Ballots that count for no option: invalid, marked twice and not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pile {
    /// The line of the form.
    pub key: LineKey,
    /// Ballots.
    pub ballots: u64,
}

/// A contest: every pile of its ballots. Pile numbers run over the options, then the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contest {
    /// The options, in the order of the ballot.
    pub options: Vec<OptionVotes>,
    /// The other piles.
    pub others: Vec<Pile>,
}

impl Contest {
    /// The keys of the piles, in pile order.
    pub fn keys(&self) -> impl Iterator<Item = &LineKey> {
        self.options.iter().map(|o| &o.key).chain(self.others.iter().map(|p| &p.key))
    }

    /// The piles' sizes, in pile order.
    #[must_use]
    pub fn piles(&self) -> Vec<u64> {
        let options = self.options.iter().map(|o| o.votes);
        options.chain(self.others.iter().map(|p| p.ballots)).collect()
    }

    /// The number of piles: how wide a station's row is.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.options.len() + self.others.len()
    }

    /// Refuses two piles with one key.
    pub(super) fn check(&self) -> Result<(), OutcomeError> {
        let mut seen: Vec<&LineKey> = self.keys().collect();
        seen.sort();
        let twice = seen.windows(2).find(|pair| pair.first() == pair.last());
        match twice.and_then(|pair| pair.first()) {
            Some(key) => Err(OutcomeError::RepeatedKey { key: (*key).clone() }),
            None => Ok(()),
        }
    }

    /// The numbers of the options that meet `test`.
    pub(super) fn which(&self, test: impl Fn(&Role) -> bool) -> Vec<usize> {
        let options = self.options.iter().enumerate();
        options.filter(|(_, o)| test(&o.role)).map(|(i, _)| i).collect()
    }

    /// The votes of option `i`.
    pub(super) fn votes(&self, i: usize) -> u64 {
        self.options.get(i).map_or(0, |o| o.votes)
    }

    /// The votes of all options against all together.
    pub(super) fn against_all(&self) -> Option<u64> {
        let those = self.options.iter().filter(|o| o.role.kind == Kind::AgainstAll);
        those.map(|o| o.votes).reduce(u64::saturating_add)
    }
}
