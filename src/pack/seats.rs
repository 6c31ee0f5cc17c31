//! How a law decides contests: who wins, what must be reached, what follows where it is not.

use std::collections::BTreeMap;

use super::exact::Exact;

/// What decides between equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieBreak {
    /// The drawing of lots.
    Lot,
    /// The earlier registration.
    ByRegistration,
    /// Repeat voting.
    Repeat,
    /// The rule was not found.
    Unknown,
}

impl TieBreak {
    /// All rules.
    pub const ALL: [Self; 4] = [Self::Lot, Self::ByRegistration, Self::Repeat, Self::Unknown];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lot => "lot",
            Self::ByRegistration => "by_registration",
            Self::Repeat => "repeat",
            Self::Unknown => "unknown",
        }
    }
}

/// How a contest of a kind is won or its seats are shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatMethod {
    /// The most votes win.
    Plurality,
    /// More than half of the base wins.
    Majority,
    /// Quota of the admitted lists' votes, whole quotas, then the largest remainders.
    LargestRemainder,
    /// Divisors 1, 2, 3, …
    Dhondt,
    /// Divisors 1, 3, 5, …
    SainteLague,
}

impl SeatMethod {
    /// All methods.
    pub const ALL: [Self; 5] =
        [Self::Plurality, Self::Majority, Self::LargestRemainder, Self::Dhondt, Self::SainteLague];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plurality => "plurality",
            Self::Majority => "majority",
            Self::LargestRemainder => "largest_remainder",
            Self::Dhondt => "dhondt",
            Self::SainteLague => "sainte_lague",
        }
    }
}

/// Whether exactly a share is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It is.
    AtLeast,
    /// It is not: "50 % + 1" is more than one half.
    MoreThan,
}

impl Reach {
    /// Both.
    pub const ALL: [Self; 2] = [Self::AtLeast, Self::MoreThan];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
        }
    }
}

/// What follows where nobody reaches the majority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// A second round of the first two.
    Runoff,
    /// The election is repeated.
    Repeat,
    /// The question is not adopted.
    NotAdopted,
}

impl Otherwise {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Runoff, Self::Repeat, Self::NotAdopted];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Runoff => "runoff",
            Self::Repeat => "repeat",
            Self::NotAdopted => "not_adopted",
        }
    }
}

/// What a lead of "against all" over every option that can win does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgainstAllRule {
    /// Whether the election is repeated; else nothing follows.
    pub repeats: bool,
    /// The article.
    pub article: String,
    /// Whether it was checked against its source.
    pub verified: bool,
}

/// How many of the registered voters must have taken part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumRule {
    /// The share in percent; 0 where the law asks for none.
    pub percent: Exact,
    /// Whether exactly the share is enough.
    pub reach: Reach,
    /// The measure of those who took part.
    pub base: String,
    /// The article.
    pub article: String,
    /// Whether it was checked against its source.
    pub verified: bool,
}

/// The rule for one kind of contest. What is `None` the pack does not state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatRule {
    /// The kind of contest, as in form packs.
    pub contest_kind: String,
    /// How it is decided.
    pub method: SeatMethod,
    /// The threshold in percent of the base, if there is one.
    pub threshold_percent: Option<Exact>,
    /// Other thresholds in percent, for classes of options that the definition names.
    pub thresholds: BTreeMap<String, Exact>,
    /// Whether exactly the threshold or majority is enough.
    pub reach: Option<Reach>,
    /// What follows where nobody reaches the majority.
    pub otherwise: Option<Otherwise>,
    /// What decides between equals in this kind of contest; else the pack's own.
    pub tie_break: Option<TieBreak>,
    /// What a lead of "against all" does.
    pub against_all: Option<AgainstAllRule>,
    /// How many must have taken part.
    pub quorum: Option<QuorumRule>,
    /// What the threshold or majority is taken of: a measure's name.
    pub base: String,
    /// The article.
    pub article: String,
    /// Whether it was checked against its source.
    pub verified: bool,
}
