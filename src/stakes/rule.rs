//! The law pack's rule for a contest as `outcome` takes it.

use super::error::NotWeighed;
use super::piles::Gathered;
use crate::election::{Contest, Election};
use crate::lang::Message;
use crate::outcome::{
    AgainstAll, Bar, Base, Formula, Meets, Method, Otherwise, Ratio, Rule, TieBreak,
};
use crate::pack::{self, SeatMethod, SeatRule};

/// A rule, and how what the pack leaves open was read.
pub(super) struct Reading<'a> {
    pub law: &'a SeatRule,
    pub rule: Rule,
    pub readings: Vec<Message>,
}

/// Reads the rule of a contest.
pub(super) fn read<'a>(
    election: &'a Election,
    contest: &Contest,
    gathered: &Gathered,
) -> Result<Reading<'a>, NotWeighed> {
    let kind = &contest.form.contest_kind;
    let law = election
        .law
        .seat_rule(kind)
        .ok_or_else(|| NotWeighed::NoRule { pack: election.law.id.clone(), kind: kind.clone() })?;
    let mut readings = Vec::new();
    let method = match law.method {
        SeatMethod::Plurality => {
            one_seat(contest)?;
            Method::Plurality
        }
        SeatMethod::Majority => {
            one_seat(contest)?;
            let share = share(contest, law)?.ok_or(NotWeighed::NoShare)?;
            let bar = Bar { share, base: base(law, gathered)?, meets: Meets::MoreThan };
            let question = contest.options.iter().any(|o| o.role == pack::Role::Yes);
            // What follows where nobody reaches it stands in no pack; the view says so. For the
            // margins it is the same as a repeat election: every option misses the majority.
            let otherwise = if question { Otherwise::NotAdopted } else { Otherwise::Repeat };
            Method::Majority { bar, otherwise }
        }
        SeatMethod::LargestRemainder => lists(contest, law, gathered, Formula::LargestRemainder)?,
        SeatMethod::Dhondt => lists(contest, law, gathered, Formula::DHondt)?,
        SeatMethod::SainteLague => lists(contest, law, gathered, Formula::SainteLague)?,
    };
    if let Method::Lists { threshold: Some(_), .. } = method {
        readings.push(Message::new("lawyer-reading-threshold"));
    }
    let tie_break = match election.law.tie_break {
        pack::TieBreak::Repeat => TieBreak::Repeat,
        pack::TieBreak::Lot => TieBreak::Lot,
        pack::TieBreak::ByRegistration => {
            readings.push(Message::new("lawyer-reading-registration"));
            TieBreak::Lot
        }
        pack::TieBreak::Unknown => {
            readings.push(Message::new("lawyer-reading-tie"));
            TieBreak::Lot
        }
    };
    if contest.options.iter().any(|o| o.role == pack::Role::AgainstAll) {
        readings.push(Message::new("lawyer-reading-against-all"));
    }
    let question = contest.options.iter().any(|o| o.role == pack::Role::Yes);
    if question {
        readings.push(Message::new("lawyer-reading-quorum"));
    }
    let rule = Rule { method, tie_break, against_all: AgainstAll::CannotWin, quorum: None };
    Ok(Reading { law, rule, readings })
}

/// A winner is sought: more seats than one would need a rule the pack does not have.
fn one_seat(contest: &Contest) -> Result<(), NotWeighed> {
    match contest.seats {
        None | Some(1) => Ok(()),
        Some(seats) => Err(NotWeighed::ManySeats { seats }),
    }
}

/// The share of the contest, else of the law.
fn share(contest: &Contest, law: &SeatRule) -> Result<Option<Ratio>, NotWeighed> {
    let of_law = || law.threshold_percent.and_then(pack::Exact::to_decimal);
    let percent = contest.threshold_percent.or_else(of_law);
    let hundredth = Ratio::percent(1);
    let share = percent.map(|p| Ratio::from_decimal(p)?.times(hundredth)).transpose();
    Ok(share?)
}

fn lists(
    contest: &Contest,
    law: &SeatRule,
    gathered: &Gathered,
    formula: Formula,
) -> Result<Method, NotWeighed> {
    let seats = contest.seats.ok_or(NotWeighed::NoSeats)?;
    let threshold = match share(contest, law)? {
        Some(share) => Some(Bar { share, base: base(law, gathered)?, meets: Meets::AtLeast }),
        None => None,
    };
    Ok(Method::Lists { seats, formula, threshold })
}

/// The base: valid votes and ballots found move with the piles, any other measure stays.
fn base(law: &SeatRule, gathered: &Gathered) -> Result<Base, NotWeighed> {
    match law.base.as_str() {
        "valid" => Ok(Base::Valid),
        "boxes" => Ok(Base::Ballots),
        name => gathered.measure(name).map(Base::Number),
    }
}
