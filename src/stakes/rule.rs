//! The law pack's rule for a contest as `outcome` takes it.

use super::error::NotWeighed;
use super::piles::Gathered;
use crate::election::{Contest, Election, OptionEntry};
use crate::lang::Message;
use crate::outcome::{
    AgainstAll, Bar, Base, Formula, Meets, Method, Otherwise, Quorum, Ratio, Rule, Threshold,
    TieBreak,
};
use crate::pack::{self, Exact, Reach, SeatMethod, SeatRule};
use crate::paper::LineKey;

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
    let mut reader = Reader { contest, law, gathered, readings: Vec::new() };
    let rule = Rule {
        method: reader.method()?,
        tie_break: reader.tie_break(law.tie_break.unwrap_or(election.law.tie_break)),
        against_all: reader.against_all(),
        quorum: reader.quorum()?,
    };
    Ok(Reading { law, rule, readings: reader.readings })
}

struct Reader<'a> {
    contest: &'a Contest,
    law: &'a SeatRule,
    gathered: &'a Gathered,
    readings: Vec<Message>,
}

impl Reader<'_> {
    /// Says how a gap of the pack was read.
    fn read_so(&mut self, id: &str) {
        self.readings.push(Message::new(id));
    }

    fn method(&mut self) -> Result<Method, NotWeighed> {
        match self.law.method {
            SeatMethod::Plurality => {
                self.one_seat()?;
                Ok(Method::Plurality)
            }
            SeatMethod::Majority => {
                self.one_seat()?;
                let share = self.share()?.ok_or(NotWeighed::NoShare)?;
                let meets = self.law.reach.map_or(Meets::MoreThan, meets);
                let bar = Bar { share, base: self.base(&self.law.base)?, meets };
                Ok(Method::Majority { bar, otherwise: self.otherwise() })
            }
            SeatMethod::LargestRemainder => self.lists(Formula::LargestRemainder),
            SeatMethod::Dhondt => self.lists(Formula::DHondt),
            SeatMethod::SainteLague => self.lists(Formula::SainteLague),
        }
    }

    /// A winner is sought: more seats than one would need a rule the pack does not have.
    fn one_seat(&self) -> Result<(), NotWeighed> {
        match self.contest.seats {
            None | Some(1) => Ok(()),
            Some(seats) => Err(NotWeighed::ManySeats { seats }),
        }
    }

    /// What follows where nobody reaches the majority. A question is then not adopted; where the
    /// pack is silent about an election, the view says so: for the margins it is the same as a
    /// repeat election, since every option misses the majority.
    fn otherwise(&self) -> Otherwise {
        let question = self.contest.options.iter().any(|o| o.role == pack::Role::Yes);
        match self.law.otherwise {
            Some(pack::Otherwise::Runoff) => Otherwise::Runoff,
            Some(pack::Otherwise::NotAdopted) => Otherwise::NotAdopted,
            None if question => Otherwise::NotAdopted,
            Some(pack::Otherwise::Repeat) | None => Otherwise::Repeat,
        }
    }

    /// The share of the contest, else of the law.
    fn share(&self) -> Result<Option<Ratio>, NotWeighed> {
        match self.contest.threshold_percent {
            Some(own) => Ok(Some(Ratio::from_decimal(own)?.times(Ratio::percent(1))?)),
            None => self.law.threshold_percent.map(hundredths).transpose(),
        }
    }

    fn lists(&mut self, formula: Formula) -> Result<Method, NotWeighed> {
        let seats = self.contest.seats.ok_or(NotWeighed::NoSeats)?;
        let meets = self.law.reach.map_or(Meets::AtLeast, meets);
        let bar =
            |share| Ok::<_, NotWeighed>(Bar { share, base: self.base(&self.law.base)?, meets });
        let Some(general) = self.share()?.map(bar).transpose()? else {
            return Ok(Method::Lists { seats, formula, threshold: None });
        };
        let mut threshold = Threshold::from(general);
        for option in &self.contest.options {
            let own = option.class.as_ref().and_then(|class| self.law.thresholds.get(class));
            if let Some(percent) = own {
                threshold.own.push((option.key.clone(), bar(hundredths(*percent)?)?));
            }
        }
        if self.law.reach.is_none() {
            self.read_so("lawyer-reading-threshold");
        }
        Ok(Method::Lists { seats, formula, threshold: Some(threshold) })
    }

    fn tie_break(&mut self, written: pack::TieBreak) -> TieBreak {
        match written {
            pack::TieBreak::Repeat => TieBreak::Repeat,
            pack::TieBreak::Lot => TieBreak::Lot,
            pack::TieBreak::ByRegistration => {
                if let Some(order) = self.registered() {
                    return TieBreak::Registration(order);
                }
                self.read_so("lawyer-reading-registration");
                TieBreak::Lot
            }
            pack::TieBreak::Unknown => {
                self.read_so("lawyer-reading-tie");
                TieBreak::Lot
            }
        }
    }

    /// The options that can win in the order of registration, if the definition knows it of all.
    fn registered(&self) -> Option<Vec<LineKey>> {
        let form = &self.contest.form;
        let stands = |o: &&OptionEntry| {
            form.role(o.role).is_some_and(|rule| rule.can_win || rule.seat_eligible)
        };
        let standing = self.contest.options.iter().filter(stands);
        let mut order: Vec<(u32, LineKey)> =
            standing.map(|o| Some((o.registered?, o.key.clone()))).collect::<Option<_>>()?;
        order.sort();
        Some(order.into_iter().map(|(_, key)| key).collect())
    }

    fn against_all(&mut self) -> AgainstAll {
        let on_ballot = self.contest.options.iter().any(|o| o.role == pack::Role::AgainstAll);
        match &self.law.against_all {
            Some(rule) if rule.repeats => AgainstAll::RepeatElection,
            Some(_) => AgainstAll::CannotWin,
            None => {
                if on_ballot {
                    self.read_so("lawyer-reading-against-all");
                }
                AgainstAll::CannotWin
            }
        }
    }

    fn quorum(&mut self) -> Result<Option<Quorum>, NotWeighed> {
        let Some(rule) = &self.law.quorum else {
            self.read_so("lawyer-reading-quorum");
            return Ok(None);
        };
        if rule.percent == Exact::ZERO {
            return Ok(None);
        }
        Ok(Some(Quorum {
            taken_part: self.base(&rule.base)?,
            share: hundredths(rule.percent)?,
            registered: self.gathered.measure("registered")?,
            meets: meets(rule.reach),
        }))
    }

    /// The base of a share: valid votes and ballots found move with the piles. Who took part moves
    /// with them too, whatever the sheets count beside the piles; any other measure stays.
    fn base(&self, name: &str) -> Result<Base, NotWeighed> {
        Ok(match name {
            "valid" => Base::Valid,
            "boxes" => Base::Ballots,
            "participated" | "issued" => {
                let piles = &self.gathered.piles;
                let held: u64 = piles.piles().iter().fold(0, |sum, n| sum.saturating_add(*n));
                let terms = piles.keys().map(|key| (key.clone(), Ratio::ONE)).collect();
                let counted = Ratio::from(self.gathered.measure(name)?);
                Base::Sum { terms, constant: counted.minus(Ratio::from(held))? }
            }
            name => Base::Number(self.gathered.measure(name)?),
        })
    }
}

fn hundredths(percent: Exact) -> Result<Ratio, NotWeighed> {
    let percent = percent.to_decimal().ok_or(NotWeighed::NoShare)?;
    Ok(Ratio::from_decimal(percent)?.times(Ratio::percent(1))?)
}

const fn meets(reach: Reach) -> Meets {
    match reach {
        Reach::AtLeast => Meets::AtLeast,
        Reach::MoreThan => Meets::MoreThan,
    }
}
