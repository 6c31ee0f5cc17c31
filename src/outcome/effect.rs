//! Whether what is disputed can change the result.
//!
//! For each claim: the margin `g`, the documented effect `D` (official less signed copy, summed
//! over the stations that have a copy) and the worst case `W` (every ballot of every flagged or
//! missing station in the worst pile).

use super::contest::Contest;
use super::form::{AtZero, Form};
use super::margin::Margin;
use super::{OutcomeError, Ratio};
use crate::paper::UnitId;

/// How heavily a station is flagged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Not at all.
    None,
    /// By findings of low severity only.
    Low,
    /// By a finding above low severity.
    Serious,
}

/// A station as the outcome sees it. Piles are in the contest's pile order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// Which station.
    pub unit: UnitId,
    /// Its official piles; none if its protocol is missing from the total.
    pub official: Option<Vec<u64>>,
    /// The piles of its signed copy.
    pub copy: Option<Vec<u64>>,
    /// The most ballots it can have held: the greater of ballots found and ballots issued; for a
    /// missing station its registered voters.
    pub ballots: u64,
    /// How heavily it is flagged.
    pub flag: Flag,
}

/// Which effect of a station is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Official less copy.
    Documented,
    /// Official less the worst that is possible; all flags.
    Worst,
}

/// The stations that can matter: with a copy, flagged or missing. Checked against the contest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Disputed {
    rows: Vec<Row>,
    totals: [Total; 2],
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    unit: UnitId,
    /// Official less copy, where they differ; none without a copy.
    delta: Option<Piles>,
    /// Official piles and the most ballots; none if neither flagged, missing nor contradicted.
    risk: Option<(Piles, i128)>,
    low: bool,
}

/// Pile numbers and what stands there, without the piles where nothing stands.
type Piles = Vec<(usize, i128)>;

/// Sums over stations at risk: serious ones, low ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Total {
    piles: Piles,
    ballots: i128,
    stations: usize,
}

impl Disputed {
    /// Takes the stations of a contest. A station whose official piles differ from its copy, or
    /// are missing, counts as seriously flagged whatever its flag says. Piles that hold more than
    /// `ballots` raise it.
    pub fn new(contest: &Contest, stations: &[Station]) -> Result<Self, OutcomeError> {
        let width = contest.width();
        let mut disputed = Self::default();
        for station in stations {
            let row = Row::new(station, width)?;
            if row.delta.is_none() && row.risk.is_none() {
                continue;
            }
            if let Some((piles, ballots)) = &row.risk {
                let [serious, low] = &mut disputed.totals;
                (if row.low { low } else { serious }).add(piles, *ballots, width)?;
            }
            disputed.rows.push(row);
        }
        Ok(disputed)
    }
}

impl Row {
    fn new(station: &Station, width: usize) -> Result<Self, OutcomeError> {
        for piles in [&station.official, &station.copy].into_iter().flatten() {
            if piles.len() != width {
                let unit = station.unit.clone();
                return Err(OutcomeError::WrongWidth { unit, expected: width, found: piles.len() });
            }
        }
        let wide = |piles: &[u64]| piles.iter().map(|n| i128::from(*n)).collect::<Vec<_>>();
        let official = station.official.as_deref().map_or_else(|| vec![0; width], wide);
        let copy = station.copy.as_deref().map(wide);
        let held = [Some(&official), copy.as_ref()].into_iter().flatten();
        let held = held.map(|piles| piles.iter().sum::<i128>()).max().unwrap_or(0);
        let ballots = held.max(i128::from(station.ballots));
        let less = |copy: Vec<i128>| filled(official.iter().zip(copy).map(|(o, c)| o - c));
        let delta = copy.map(less);
        let differs = delta.as_ref().is_some_and(|d| !d.is_empty());
        let serious = differs || station.official.is_none() || station.flag == Flag::Serious;
        let at_risk = serious || station.flag == Flag::Low;
        let risk = at_risk.then(|| (filled(official.iter().copied()), ballots));
        Ok(Self { unit: station.unit.clone(), delta, risk, low: !serious })
    }

    /// The effect, times the form's common denominator.
    fn effect(&self, form: &Form, effect: Effect) -> Result<i128, OutcomeError> {
        match (effect, &self.delta, &self.risk) {
            (Effect::Documented, Some(delta), _) => form.share(delta),
            (Effect::Worst, _, Some((piles, ballots))) => worst(form, piles, *ballots),
            _ => Ok(0),
        }
    }
}

fn filled(piles: impl Iterator<Item = i128>) -> Piles {
    piles.enumerate().filter(|(_, n)| *n != 0).collect()
}

impl Total {
    fn add(&mut self, piles: &Piles, ballots: i128, width: usize) -> Result<(), OutcomeError> {
        if self.piles.is_empty() {
            self.piles = (0..width).map(|pile| (pile, 0)).collect();
        }
        for (pile, number) in piles {
            if let Some((_, sum)) = self.piles.get_mut(*pile) {
                *sum = plus(*sum, *number)?;
            }
        }
        self.ballots = plus(self.ballots, ballots)?;
        self.stations += 1;
        Ok(())
    }
}

fn plus(a: i128, b: i128) -> Result<i128, OutcomeError> {
    a.checked_add(b).ok_or(OutcomeError::TooLarge)
}

/// What the piles add to the claim, less what as many ballots would add in the worst pile; times
/// the form's common denominator.
fn worst(form: &Form, piles: &Piles, ballots: i128) -> Result<i128, OutcomeError> {
    let least = form.worst_ballot().checked_mul(ballots).ok_or(OutcomeError::TooLarge)?;
    form.share(piles)?.checked_sub(least).ok_or(OutcomeError::TooLarge)
}

/// What the copies say against the official piles. Positive: the official piles favour the
/// reported result more than the copies do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Documented {
    /// `D`: both directions together.
    pub net: Ratio,
    /// Stations whose official piles favour the result more than their copies: the sum.
    pub in_favour: Ratio,
    /// Stations where it is the other way round: the sum, negative or zero.
    pub against: Ratio,
    /// Stations with a copy.
    pub stations: usize,
    /// Stations whose copy differs in this claim.
    pub differing: usize,
}

/// The worst case over flagged and missing stations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worst {
    /// `W` over all of them.
    pub with_low: Ratio,
    /// `W` without those flagged by low severities only.
    pub without_low: Ratio,
    /// How many stations, low ones too.
    pub stations: usize,
    /// How many are flagged by low severities only.
    pub low_stations: usize,
}

/// The answer, in one of three fixed wordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Cannot change this result even in the worst case.
    CannotChange,
    /// Not excluded.
    NotExcluded,
    /// Documented differences alone exceed the margin.
    Exceeds,
}

/// The answer for one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Materiality {
    /// `g`.
    pub margin: Ratio,
    /// `D`.
    pub documented: Documented,
    /// `W`.
    pub worst: Worst,
    /// The answer with every flag.
    pub verdict: Verdict,
    /// The answer without stations flagged by low severities only.
    pub verdict_without_low: Verdict,
}

/// The fewest stations whose effects together break a claim, greatest effect first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidingSet {
    /// Stations and their effects.
    pub stations: Vec<(UnitId, Ratio)>,
    /// The sum of the effects.
    pub sum: Ratio,
}

impl Disputed {
    /// Weighs what is disputed against one margin.
    pub fn weigh(&self, margin: &Margin) -> Result<Materiality, OutcomeError> {
        let form = &margin.form;
        let documented = self.documented(form)?;
        let [serious, low] = &self.totals;
        let serious_worst = worst(form, &serious.piles, serious.ballots)?;
        let low_worst = worst(form, &low.piles, low.ballots)?;
        let without_low = form.exact(serious_worst)?;
        let with_low = form.exact(plus(serious_worst, low_worst)?)?;
        let stations = serious.stations + low.stations;
        Ok(Materiality {
            margin: margin.value,
            documented,
            worst: Worst { with_low, without_low, stations, low_stations: low.stations },
            verdict: verdict(margin, documented.net, with_low)?,
            verdict_without_low: verdict(margin, documented.net, without_low)?,
        })
    }

    fn documented(&self, form: &Form) -> Result<Documented, OutcomeError> {
        let (mut in_favour, mut against) = (0, 0);
        let (mut stations, mut differing) = (0, 0);
        for row in self.rows.iter().filter(|r| r.delta.is_some()) {
            let effect = row.effect(form, Effect::Documented)?;
            stations += 1;
            differing += usize::from(effect != 0);
            let side = if effect > 0 { &mut in_favour } else { &mut against };
            *side = plus(*side, effect)?;
        }
        Ok(Documented {
            net: form.exact(plus(in_favour, against)?)?,
            in_favour: form.exact(in_favour)?,
            against: form.exact(against)?,
            stations,
            differing,
        })
    }

    /// The fewest stations that together break the claim; none if all together do not. Taking the
    /// greatest effects first is exact: no other choice of as many stations has a greater sum.
    pub fn deciding(
        &self,
        margin: &Margin,
        effect: Effect,
    ) -> Result<Option<DecidingSet>, OutcomeError> {
        let mut effects = Vec::new();
        for row in &self.rows {
            let size = row.effect(&margin.form, effect)?;
            if size > 0 {
                effects.push((size, &row.unit));
            }
        }
        effects.sort_by(|(a, unit_a), (b, unit_b)| b.cmp(a).then_with(|| unit_a.cmp(unit_b)));
        let (mut sum, mut stations) = (0, Vec::new());
        for (size, unit) in effects {
            sum = plus(sum, size)?;
            stations.push((unit.clone(), margin.form.exact(size)?));
            let exact = margin.form.exact(sum)?;
            if breaks(margin, exact)? {
                return Ok(Some(DecidingSet { stations, sum: exact }));
            }
        }
        Ok(None)
    }
}

/// Whether the claim, lowered by `effect`, no longer holds without a tie-break. No effect, no
/// break: a tie that a lot already broke is not broken again.
fn breaks(margin: &Margin, effect: Ratio) -> Result<bool, OutcomeError> {
    let left = margin.value.minus(effect)?;
    let at_zero = left == Ratio::ZERO && margin.form.at_zero() != AtZero::Holds;
    Ok(effect > Ratio::ZERO && (left < Ratio::ZERO || at_zero))
}

fn verdict(margin: &Margin, documented: Ratio, worst: Ratio) -> Result<Verdict, OutcomeError> {
    Ok(if breaks(margin, documented)? {
        Verdict::Exceeds
    } else if breaks(margin, worst)? {
        Verdict::NotExcluded
    } else {
        Verdict::CannotChange
    })
}
