//! The fast way: most relations only add and subtract whole counts, which 64 bits can do.

use super::eval::{Gap, Slack, holds};
use super::node::{Node, Truth};
use super::syntax::Cmp;
use crate::pack::cell::Cell;
use crate::paper::MAX_COUNT;

/// One term: a column and what it is multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Term {
    column: u32,
    by: i64,
}

/// `left cmp right` where both sides are sums of whole multiples of cells and a constant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linear {
    cmp: Cmp,
    left: Side,
    right: Side,
    allowed: i128,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Side {
    terms: Vec<Term>,
    constant: i64,
    /// Sum of the sizes of all factors: bounds the side together with the bound of a cell.
    weight: i64,
}

/// The most factors a side may have in all: 2^53 × 2^8 < 2^62.
const MAX_WEIGHT: i64 = 1 << 8;

impl Side {
    fn of(node: &Node) -> Option<Self> {
        let mut side = Self::default();
        side.add(node, 1)?;
        (side.weight <= MAX_WEIGHT && side.constant.unsigned_abs() < MAX_COUNT).then_some(side)
    }

    fn add(&mut self, node: &Node, by: i64) -> Option<()> {
        match node {
            Node::Constant(value, _) => {
                let units = i64::try_from(value.as_whole()?).ok()?;
                self.constant = self.constant.checked_add(units.checked_mul(by)?)?;
            }
            Node::Column(column) => self.term(*column, by)?,
            Node::Sum(columns) => {
                for column in columns {
                    self.term(*column, by)?;
                }
            }
            Node::Add(terms) => {
                for (minus, term) in terms {
                    self.add(term, if *minus { -by } else { by })?;
                }
            }
            Node::Times(inner, factor) => {
                let factor = i64::try_from(factor.as_whole()?).ok()?;
                self.add(inner, by.checked_mul(factor)?)?;
            }
            _ => return None,
        }
        Some(())
    }

    fn term(&mut self, column: u32, by: i64) -> Option<()> {
        self.terms.push(Term { column, by });
        self.weight = self.weight.checked_add(by.checked_abs()?)?;
        Some(())
    }

    /// The sum, and all cells or-ed together: a cell without a number sets its highest bit. With
    /// such a cell the sum means nothing, so it may wrap.
    #[inline]
    fn sum(&self, cells: &[Cell]) -> (i64, u64) {
        let (mut sum, mut seen) = (self.constant, 0);
        for term in &self.terms {
            let raw = cells.get(term.column as usize).copied().unwrap_or(Cell::ABSENT).raw();
            seen |= raw;
            sum = sum.wrapping_add(raw.cast_signed().wrapping_mul(term.by));
        }
        (sum, seen)
    }

    fn gap(&self, cells: &[Cell]) -> Option<Gap> {
        self.terms.iter().find_map(|term| {
            let column = term.column as usize;
            let cell = cells.get(column).copied().unwrap_or(Cell::ABSENT);
            cell.missing().map(|why| Gap { column, why })
        })
    }
}

impl Linear {
    /// The fast form of a check; `None` if the check needs more than sums of whole counts.
    pub fn of(truth: &Truth, slack: &Slack) -> Option<Self> {
        let Truth::Compare(cmp, left, right) = truth else { return None };
        if slack.share.is_some() {
            return None;
        }
        let (left, right) = (Side::of(left)?, Side::of(right)?);
        Some(Self { cmp: *cmp, left, right, allowed: slack.absolute.unwrap_or(0) })
    }

    /// As [`super::eval::Sheets::judge`].
    #[inline]
    pub fn judge(&self, cells: &[Cell]) -> Result<Option<(i128, i128)>, Gap> {
        let (left, seen_left) = self.left.sum(cells);
        let (right, seen_right) = self.right.sum(cells);
        if (seen_left | seen_right) > MAX_COUNT
            && let Some(gap) = self.left.gap(cells).or_else(|| self.right.gap(cells))
        {
            return Err(gap);
        }
        let (left, right) = (i128::from(left), i128::from(right));
        if holds(self.cmp, left, right, self.allowed) { Ok(None) } else { Ok(Some((left, right))) }
    }
}
