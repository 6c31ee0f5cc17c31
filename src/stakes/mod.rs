//! What is at stake: a contest's sheets, its findings and the country's law brought into the form
//! in which `outcome` weighs them. Where the law pack does not say how a contest is decided, or a
//! number is missing, nothing is guessed: it is said.
//!
//! May import `lang`, `paper`, `pack`, `election`, `findings`, `tally`, the sheets of `reconcile`
//! and `outcome`.

mod error;
mod piles;
mod rule;

use crate::election::{Contest, Election};
use crate::findings::Finding;
use crate::lang::Message;
use crate::outcome::{self, Disputed, Margin, Materiality, Outcome, Rule};
use crate::pack::SeatRule;
use crate::paper::UnitId;
use crate::reconcile::Sheets;

pub use error::NotWeighed;
pub use piles::{CopyRow, Grade};

/// A contest decided and weighed.
pub struct Weighed<'a> {
    /// The contest.
    pub contest: &'a Contest,
    /// The law pack's rule.
    pub law: &'a SeatRule,
    /// The rule as it was computed.
    pub rule: Rule,
    /// What the law pack leaves open and how it was read.
    pub readings: Vec<Message>,
    /// The official totals.
    pub piles: outcome::Contest,
    /// How many official sheets they were added up from.
    pub sheets: u64,
    /// The result of the official totals.
    pub result: Outcome,
    /// Every claim the result rests on, weighed.
    pub claims: Vec<(Margin, Materiality)>,
    /// What can matter.
    pub disputed: Disputed,
    /// The stations with a copy.
    pub copies: Vec<CopyRow>,
    /// Missing stations of which not even the number of voters is known: no worst case bounds them.
    pub unbounded: Vec<UnitId>,
    /// Stations whose official sheet leaves a line of the ballot without a number.
    pub gaps: Vec<UnitId>,
}

/// Decides a contest by the official sheets and weighs what is disputed. `findings` are those that
/// put a station in dispute; others of them are passed over.
pub fn weigh<'a>(
    election: &'a Election,
    sheets: &Sheets,
    findings: &[&Finding],
    index: u16,
) -> Result<Weighed<'a>, NotWeighed> {
    let at = usize::from(index);
    let (Some(contest), Some(of_contest)) = (election.contests.get(at), sheets.contests.get(at))
    else {
        return Err(NotWeighed::NoSheets);
    };
    let gathered = piles::gather(election, sheets, findings, index, contest, of_contest)?;
    let reading = rule::read(election, contest, &gathered)?;
    let result = outcome::decide(&gathered.piles, &reading.rule)?;
    let disputed = Disputed::new(&gathered.piles, &gathered.stations)?;
    let margins = outcome::margins(&gathered.piles, &reading.rule)?;
    let mut claims = Vec::with_capacity(margins.len());
    for margin in margins {
        let weight = disputed.weigh(&margin)?;
        claims.push((margin, weight));
    }
    Ok(Weighed {
        contest,
        law: reading.law,
        rule: reading.rule,
        readings: reading.readings,
        piles: gathered.piles,
        sheets: gathered.official,
        result,
        claims,
        disputed,
        copies: gathered.copies,
        unbounded: gathered.unbounded,
        gaps: gathered.gaps,
    })
}
