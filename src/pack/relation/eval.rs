//! Computes resolved relations. Nothing here allocates or can panic.

use super::node::{Node, Truth};
use super::syntax::Cmp;
use crate::pack::cell::{Cell, Missing};
use crate::pack::exact::{Exact, power_of_ten};

/// The cells a relation is computed on.
#[derive(Clone, Copy)]
pub struct Sheets<'a> {
    /// The unit's own sheet.
    pub own: &'a [Cell],
    /// The sheets of its children, for relations of scope `parent`.
    pub children: &'a [&'a [Cell]],
    /// `10^places` of the compiled relation.
    pub unit: i128,
}

/// A line that gives no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Its column.
    pub column: usize,
    /// Why.
    pub why: Missing,
}

/// How far the two sides of a comparison may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slack {
    /// In units of the compiled relation.
    pub absolute: Option<i128>,
    /// A share of the right side.
    pub share: Option<Exact>,
    /// Whether the narrower of the two decides, when there are both.
    pub narrower: bool,
}

impl Slack {
    pub fn allowed(&self, right: i128) -> i128 {
        let share = self.share.map(|share| times(right.abs(), share));
        match (self.absolute, share) {
            (Some(a), Some(s)) if self.narrower => a.min(s),
            (Some(a), Some(s)) => a.max(s),
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => 0,
        }
    }
}

/// Whether `left cmp right` holds within the allowed difference.
pub fn holds(cmp: Cmp, left: i128, right: i128, allowed: i128) -> bool {
    let delta = left - right;
    match cmp {
        Cmp::Equal => delta.abs() <= allowed,
        Cmp::Different => delta.abs() > allowed,
        Cmp::AtMost => delta <= allowed,
        Cmp::AtLeast => delta >= -allowed,
        Cmp::Less => delta < allowed,
        Cmp::More => delta > -allowed,
    }
}

fn times(value: i128, by: Exact) -> i128 {
    let (units, places) = by.parts();
    value * units / power_of_ten(places)
}

impl Sheets<'_> {
    fn cell(&self, column: u32) -> Result<i128, Gap> {
        let column = column as usize;
        let cell = self.own.get(column).copied().unwrap_or(Cell::ABSENT);
        match cell.missing() {
            None => Ok(i128::from(cell.raw())),
            Some(why) => Err(Gap { column, why }),
        }
    }

    /// The number, in units of the compiled relation.
    pub fn number(&self, node: &Node) -> Result<i128, Gap> {
        match node {
            Node::Constant(_, units) => Ok(*units),
            Node::Column(column) => Ok(self.cell(*column)? * self.unit),
            Node::Sum(columns) => {
                let mut sum = 0;
                for column in columns {
                    sum += self.cell(*column)?;
                }
                Ok(sum * self.unit)
            }
            Node::Add(terms) => {
                let mut sum = 0;
                for (minus, term) in terms {
                    let term = self.number(term)?;
                    sum += if *minus { -term } else { term };
                }
                Ok(sum)
            }
            Node::Times(inner, by) => Ok(times(self.number(inner)?, *by)),
            Node::Ceil(inner) => Ok(-(-self.number(inner)?).div_euclid(self.unit) * self.unit),
            Node::Floor(inner) => Ok(self.number(inner)?.div_euclid(self.unit) * self.unit),
            Node::Abs(inner) => Ok(self.number(inner)?.abs()),
            Node::Min(nodes) => self.extreme(nodes, i128::min),
            Node::Max(nodes) => self.extreme(nodes, i128::max),
            Node::If(truth, yes, no) => self.number(if self.condition(truth)? { yes } else { no }),
            Node::Children(inner) => {
                let mut sum = 0;
                for child in self.children {
                    sum += Sheets { own: child, children: &[], unit: self.unit }.number(inner)?;
                }
                Ok(sum)
            }
        }
    }

    fn extreme(&self, nodes: &[Node], pick: fn(i128, i128) -> i128) -> Result<i128, Gap> {
        let mut best: Option<i128> = None;
        for node in nodes {
            let value = self.number(node)?;
            best = Some(best.map_or(value, |b| pick(b, value)));
        }
        Ok(best.unwrap_or(0))
    }

    /// Whether a condition holds, without any tolerance.
    pub fn condition(&self, truth: &Truth) -> Result<bool, Gap> {
        Ok(self.judge(truth, &Slack::default())?.is_none())
    }

    /// Judges a check: `None` if it holds, else both sides of the first comparison that fails. A
    /// part that lacks a number decides nothing that the other parts decide already.
    pub fn judge(&self, truth: &Truth, slack: &Slack) -> Result<Option<(i128, i128)>, Gap> {
        match truth {
            Truth::Compare(cmp, left, right) => {
                let (left, right) = (self.number(left)?, self.number(right)?);
                let held = holds(*cmp, left, right, slack.allowed(right));
                Ok(if held { None } else { Some((left, right)) })
            }
            Truth::All(parts) => {
                let mut gap = None;
                for part in parts {
                    match self.judge(part, slack) {
                        Ok(None) => {}
                        Ok(failed) => return Ok(failed),
                        Err(found) => gap = gap.or(Some(found)),
                    }
                }
                gap.map_or(Ok(None), Err)
            }
            Truth::Any(parts) => {
                let (mut gap, mut failed) = (None, None);
                for part in parts {
                    match self.judge(part, slack) {
                        Ok(None) => return Ok(None),
                        Ok(found) => failed = failed.or(found),
                        Err(found) => gap = gap.or(Some(found)),
                    }
                }
                gap.map_or(Ok(failed), Err)
            }
        }
    }
}
