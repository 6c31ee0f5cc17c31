//! The figures of the stations of one contest, from the official sheets that count.

use crate::election::{Contest, Election, Level, UnitIndex};
use crate::pack::{Cell, PackError, Quantity, Role};
use crate::paper::DocumentKind;
use crate::reconcile::{Sheet, Sheets};
use crate::stats::StationFigures;
use crate::tally::chosen;

/// One station's official sheet in numbers; `None` where a line it needs holds no number.
#[derive(Debug, Clone)]
pub struct Station<'a> {
    /// Where it stands in the tree.
    pub index: UnitIndex,
    /// Its id.
    pub unit: &'a str,
    /// The commission above it at the level asked for; "" if there is none.
    pub territory: &'a str,
    /// Voters on the list.
    pub registered: Option<u64>,
    /// Ballots issued, or who took part where the form has no issuing line.
    pub issued: Option<u64>,
    /// Valid and invalid ballots.
    pub ballots: Option<u64>,
    /// The base of percentages.
    pub base: Option<u64>,
    /// Votes by option, in the order of the ballot.
    pub votes: Option<Vec<u64>>,
    /// Whether a certified copy of its protocol is in the book.
    pub has_copy: bool,
}

impl Station<'_> {
    fn figures(&self, leader: usize) -> Option<StationFigures<'_>> {
        let options = self.votes.as_deref()?;
        Some(StationFigures {
            unit: self.unit,
            territory: self.territory,
            registered: self.registered?,
            issued: self.issued?,
            ballots: self.ballots?,
            leader: *options.get(leader)?,
            options,
        })
    }
}

/// The stations of one contest.
#[derive(Debug, Clone)]
pub struct Stations<'a> {
    /// The contest.
    pub contest: &'a Contest,
    /// Stations with an official sheet, by id.
    pub all: Vec<Station<'a>>,
    /// Votes by option over the stations where every option has a number.
    pub totals: Vec<u64>,
    /// The option with the most votes, "against all" aside; the first of equals.
    pub leader: usize,
}

struct Measures {
    registered: Option<Quantity>,
    issued: Option<Quantity>,
    participated: Option<Quantity>,
    valid: Option<Quantity>,
    invalid: Option<Quantity>,
    base: Quantity,
}

impl Measures {
    fn new(contest: &Contest) -> Result<Self, PackError> {
        let measure = |name| contest.form.compile_measure(name, &contest.layout);
        Ok(Self {
            registered: measure("registered")?,
            issued: measure("issued")?,
            participated: measure("participated")?,
            valid: measure("valid")?,
            invalid: measure("invalid")?,
            base: contest.form.compile_percent_base(&contest.layout)?,
        })
    }
}

fn value(quantity: Option<&Quantity>, cells: &[Cell]) -> Option<u64> {
    let exact = quantity?.of(cells).ok()?;
    exact.as_whole().and_then(|n| u64::try_from(n).ok())
}

impl<'a> Stations<'a> {
    /// Reads the figures of the contest with this index; territories are those of `level`.
    pub fn read(
        election: &'a Election,
        sheets: &Sheets,
        index: u16,
        level: Level,
    ) -> Result<Option<Self>, PackError> {
        let at = usize::from(index);
        let (Some(contest), Some(of_contest)) =
            (election.contests.get(at), sheets.contests.get(at))
        else {
            return Ok(None);
        };
        let measures = Measures::new(contest)?;
        let columns: Vec<Option<usize>> =
            contest.options.iter().map(|o| contest.layout.column(&o.key)).collect();
        let mut cells = Vec::new();
        let mut all = Vec::new();
        for (unit, official, copy) in chosen(of_contest) {
            let known = election.units.get(unit).filter(|u| u.level == Level::Station);
            let (Some(known), Some(sheet)) = (known, official) else { continue };
            of_contest.cells_into(sheet, &mut cells);
            let above = election.units.at_level(unit, level).filter(|above| *above != unit);
            let vote = |column: &Option<usize>| cells.get((*column)?)?.number();
            let (valid, invalid) =
                (value(measures.valid.as_ref(), &cells), value(measures.invalid.as_ref(), &cells));
            all.push(Station {
                index: unit,
                unit: known.id.as_str(),
                territory: above.and_then(|a| election.units.id(a)).map_or("", |id| id.as_str()),
                registered: value(measures.registered.as_ref(), &cells),
                issued: value(measures.issued.as_ref(), &cells)
                    .or_else(|| value(measures.participated.as_ref(), &cells)),
                ballots: valid.zip(invalid).and_then(|(v, i)| v.checked_add(i)),
                base: value(Some(&measures.base), &cells),
                votes: columns.iter().map(vote).collect(),
                has_copy: copy.and_then(|at| of_contest.sheet(at)).is_some_and(is_certified),
            });
        }
        let mut totals = vec![0_u64; contest.options.len()];
        for votes in all.iter().filter_map(|s: &Station<'_>| s.votes.as_ref()) {
            for (total, votes) in totals.iter_mut().zip(votes) {
                *total = total.saturating_add(*votes);
            }
        }
        let mut leader = (0, None);
        for (nth, (option, total)) in contest.options.iter().zip(&totals).enumerate() {
            if option.role != Role::AgainstAll && leader.1.is_none_or(|most| *total > most) {
                leader = (nth, Some(*total));
            }
        }
        Ok(Some(Self { contest, all, totals, leader: leader.0 }))
    }

    /// The figures the screening needs; stations with a blank in a line it needs are left out.
    #[must_use]
    pub fn figures(&self) -> Vec<StationFigures<'_>> {
        self.all.iter().filter_map(|station| station.figures(self.leader)).collect()
    }

    /// The station of that id.
    #[must_use]
    pub fn find(&self, unit: &str) -> Option<&Station<'a>> {
        // Units stand in the order of their ids.
        let at = self.all.binary_search_by(|s| s.unit.cmp(unit)).ok()?;
        self.all.get(at)
    }

    /// The station at that place of the tree.
    #[must_use]
    pub fn at(&self, index: UnitIndex) -> Option<&Station<'a>> {
        let at = self.all.binary_search_by_key(&index, |s| s.index).ok()?;
        self.all.get(at)
    }

    /// The largest possible errors of a plurality: see `specs/draw.md`. `None` where the leader
    /// does not lead every other option, or there is no other.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        let lead = *self.totals.get(self.leader)?;
        let mut margins = Vec::with_capacity(self.totals.len());
        for (nth, total) in self.totals.iter().enumerate() {
            let margin = lead.checked_sub(*total).filter(|m| *m > 0);
            if nth != self.leader {
                margins.push((nth, margin?));
            }
        }
        let margin = margins.iter().map(|m| m.1).min()?;
        Some(Bounds { leader: self.leader, margins, margin })
    }
}

fn is_certified(sheet: &Sheet) -> bool {
    sheet.document == DocumentKind::CertifiedCopy
}

/// The margins of the leader, and what they make of a station's figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    leader: usize,
    margins: Vec<(usize, u64)>,
    /// The smallest margin, in votes.
    pub margin: u64,
}

impl Bounds {
    /// The largest possible error of a station in votes of the smallest margin, rounded up; `None`
    /// where a number is missing.
    #[must_use]
    pub fn weight(&self, station: &Station<'_>) -> Option<u64> {
        let votes = station.votes.as_deref()?;
        let ballots = i128::from(station.ballots?);
        let worst = self.worst(|nth| Some(ballots + self.lead(votes, nth)?))?;
        u64::try_from(worst.max(0)).ok()
    }

    /// By how much a recount moved the station against the leader, in the same unit.
    #[must_use]
    pub fn error(&self, station: &Station<'_>, recounted: &[u64]) -> Option<i64> {
        let reported = station.votes.as_deref()?;
        let moved = |nth| Some(self.lead(reported, nth)? - self.lead(recounted, nth)?);
        i64::try_from(self.worst(moved)?).ok()
    }

    /// By how many votes the leader is ahead of an option at one station.
    fn lead(&self, votes: &[u64], nth: usize) -> Option<i128> {
        Some(i128::from(*votes.get(self.leader)?) - i128::from(*votes.get(nth)?))
    }

    /// The largest over the other options of votes · M ÷ margin of that option, rounded up.
    fn worst(&self, votes: impl Fn(usize) -> Option<i128>) -> Option<i128> {
        let scaled = self.margins.iter().map(|(nth, margin)| {
            let whole = votes(*nth)?.checked_mul(i128::from(self.margin))?;
            let margin = i128::from(*margin);
            Some(whole.div_euclid(margin) + i128::from(whole.rem_euclid(margin) > 0))
        });
        let scaled: Option<Vec<i128>> = scaled.collect();
        scaled?.into_iter().max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn station(ballots: u64, votes: &[u64]) -> Station<'static> {
        Station {
            index: UnitIndex(0),
            unit: "s",
            territory: "",
            registered: None,
            issued: None,
            ballots: Some(ballots),
            base: None,
            votes: Some(votes.to_vec()),
            has_copy: false,
        }
    }

    #[test]
    fn the_largest_error_of_a_station() {
        // Totals 500, 400, 200: margins 100 and 300, the smaller is the unit.
        let bounds = Bounds { leader: 0, margins: vec![(1, 100), (2, 300)], margin: 100 };
        // All 100 ballots may belong to the second: 100 + 50 − 40 = 110 votes of its margin;
        // to the third: 100 + 50 − 10 = 140 of a margin three times as wide.
        let one = station(100, &[50, 40, 10]);
        assert_eq!(bounds.weight(&one), Some(110));
        // Twelve votes go from the first to the second.
        assert_eq!(bounds.error(&one, &[38, 52, 10]), Some(24));
        // Ten from the first to the third: ten votes of 100, or ⌈20 ÷ 3⌉ = 7 of 300.
        assert_eq!(bounds.error(&one, &[40, 40, 20]), Some(10));
        // Five from the third to the first: −5 of 100, ⌈−10 ÷ 3⌉ = −3 of 300; nothing against it.
        assert_eq!(bounds.error(&one, &[55, 40, 5]), Some(-3));
        assert_eq!(bounds.weight(&station(100, &[50])), None);
    }
}
