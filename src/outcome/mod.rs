//! Outcome: who wins, who passes the threshold, who gets the seat; by how many votes; and whether
//! what is disputed can change it. Pure functions over exact integers and fractions: no I/O, no
//! floats.
//!
//! A contest is a row of piles of ballots; every requirement of its result is one linear claim
//! over the piles, so that margins, documented differences and worst cases are sums
//! (Blom, Stark, Teague et al., "Assertion-based approaches to auditing complex elections").
//!
//! Imports `paper` (ids) and `lang` (messages) only.

mod contest;
mod decide;
mod effect;
mod error;
mod form;
mod margin;
mod ratio;
mod rule;
mod seats;
mod words;

#[cfg(test)]
mod brute_tests;
#[cfg(test)]
mod effect_tests;
#[cfg(test)]
mod golden_tests;

pub use contest::{Contest, Kind, OptionVotes, Pile, Role};
pub use decide::{Decision, ListSeats, Open, Outcome, Repeat, Tie, TieHow, decide};
pub use effect::{
    DecidingSet, Disputed, Documented, Effect, Flag, Materiality, Station, Verdict, Worst,
};
pub use error::OutcomeError;
pub use form::{AtZero, Form};
pub use margin::{Change, ChangeKind, Claim, Margin, Question, margins, narrowest};
pub use ratio::Ratio;
pub use rule::{
    AgainstAll, Bar, Base, Formula, Meets, Method, Otherwise, Quorum, Rule, Threshold, TieBreak,
};
pub use words::NOTES;
