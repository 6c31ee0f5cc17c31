//! A relation compiled for one layout, and what it says of a sheet.

use super::eval::{Gap, Sheets, Slack, holds};
use super::linear::Linear;
use super::node::{Node, Size, Truth};
use super::resolve::{Resolver, has_each};
use super::syntax::Cmp;
use super::{Decides, Formula, Relation, Scope, Tolerance};
use crate::lang::Message;
use crate::pack::cell::{Cell, Missing};
use crate::pack::error::{Mistake, PackError};
use crate::pack::exact::{Exact, power_of_ten};
use crate::pack::layout::Layout;

/// What a relation says of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Pass,
    /// It does not hold.
    Fail {
        /// The left side.
        left: Exact,
        /// The right side.
        right: Exact,
        /// Left minus right.
        delta: Exact,
    },
    /// A line it needs gives no number. A blank is never taken for zero.
    NotEvaluable {
        /// The column of the first such line (of a child's sheet for `children(…)`).
        column: usize,
        /// Why it gives none.
        why: Missing,
    },
    /// It does not speak of this sheet: its condition is not met, or it is of another scope.
    NotApplicable,
}

/// A relation compiled for one layout. Evaluation neither allocates nor rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    pub(super) scope: Scope,
    /// One check, or one for each option when the relation says `each(options)`.
    pub(super) arms: Vec<Arm>,
    when: Option<Truth>,
    pub(super) slack: Slack,
    pub(super) places: u8,
    /// `10^places`.
    unit: i128,
    columns: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Arm {
    pub truth: Truth,
    fast: Option<Linear>,
}

/// A number computed from a sheet: a measure, or the base of percentages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    node: Node,
    places: u8,
    columns: Vec<usize>,
}

impl Relation {
    /// Compiles the relation for one layout.
    pub fn compile(&self, layout: &Layout) -> Result<Compiled, PackError> {
        self.resolve(layout).map_err(|m| refused(layout, m))
    }

    pub(in crate::pack) fn resolve(&self, layout: &Layout) -> Result<Compiled, Mistake> {
        let parent = self.scope == Scope::Parent;
        let mut truths = Vec::new();
        match (self.scope, self.check.same()) {
            (Scope::CrossContest, Some(of)) => {
                let node = Resolver::new(layout, false, None).number(of);
                let node = node.map_err(|m| self.check.place(m))?;
                truths.push(Truth::Compare(Cmp::Equal, node.clone(), node));
            }
            (Scope::CrossContest, None) => {
                let all = 0..self.check.text.len();
                let message = Message::new("pack-same-missing");
                return Err(self.check.place(Mistake::at(&all, message)));
            }
            _ => {
                for each in self.passes(layout)? {
                    let truth = Resolver::new(layout, parent, each).truth(&self.check.expr);
                    truths.push(truth.map_err(|m| self.check.place(m))?);
                }
            }
        }
        let when = self.when.as_ref().map(|when| {
            Resolver::new(layout, false, None).truth(&when.expr).map_err(|m| when.place(m))
        });
        self.assemble(truths, when.transpose()?)
    }

    /// The options to go through: each of them with `each(options)`, else one pass without any.
    fn passes(&self, layout: &Layout) -> Result<Vec<Option<u32>>, Mistake> {
        if !has_each(&self.check.expr) {
            return Ok(vec![None]);
        }
        let options = layout.standing_options();
        if options.is_empty() {
            let message = Message::new("pack-no-options");
            return Err(self.check.place(Mistake::at(&self.check.expr.span, message)));
        }
        Ok(options.into_iter().map(Some).collect())
    }

    fn assemble(
        &self,
        mut truths: Vec<Truth>,
        mut when: Option<Truth>,
    ) -> Result<Compiled, Mistake> {
        let tolerance = self.tolerance.unwrap_or(Tolerance::NONE);
        let every = truths.iter().chain(&when).map(Size::of_truth);
        let mut size = every.fold(Size::of(&Node::Sum([].into())), Size::join);
        if let Some(share) = tolerance.share() {
            size = size.join(size.times(share));
        }
        if let Some(absolute) = tolerance.absolute {
            size = size.join(Size::of(&Node::Constant(absolute, 0)));
        }
        let too_large = || {
            let message = Message::new("pack-numbers-too-large");
            self.check.place(Mistake::at(&self.check.expr.span, message))
        };
        let places = size.fits().ok_or_else(too_large)?;
        for truth in truths.iter_mut().chain(&mut when) {
            truth.walk(&mut |node| set_units(node, places));
        }
        let slack = Slack {
            absolute: tolerance.absolute.and_then(|a| a.at(places)),
            share: tolerance.share(),
            narrower: tolerance.decides == Some(Decides::Smaller),
        };
        let columns = used_columns(truths.iter_mut().chain(&mut when));
        let arm = |truth: Truth| {
            let simple = places == 0 && self.scope == Scope::Station;
            let fast = if simple { Linear::of(&truth, &slack) } else { None };
            Arm { truth, fast }
        };
        let arms = truths.into_iter().map(arm).collect();
        let unit = power_of_ten(places);
        Ok(Compiled { scope: self.scope, arms, when, slack, places, unit, columns })
    }
}

impl Tolerance {
    const NONE: Self = Self { absolute: None, percent: None, decides: None };

    fn share(&self) -> Option<Exact> {
        self.percent.map(Exact::percent)
    }
}

impl Formula {
    /// Compiles a formula that is a number and may name measures.
    pub(in crate::pack) fn quantity(&self, layout: &Layout) -> Result<Quantity, Mistake> {
        self.finish(Resolver::new(layout, false, None).number(&self.expr))
    }

    /// Compiles a measure: a number of lines and options alone.
    pub(in crate::pack) fn measure(&self, layout: &Layout) -> Result<Quantity, Mistake> {
        self.finish(Resolver::for_measure(layout).number(&self.expr))
    }

    fn finish(&self, node: Result<Node, Mistake>) -> Result<Quantity, Mistake> {
        let mut node = node.map_err(|m| self.place(m))?;
        let places = Size::of(&node).fits().ok_or_else(|| {
            self.place(Mistake::at(&self.expr.span, Message::new("pack-numbers-too-large")))
        })?;
        node.walk(&mut |n| set_units(n, places));
        let mut columns = Vec::new();
        node.walk(&mut |n| collect(n, &mut columns));
        columns.sort_unstable();
        columns.dedup();
        Ok(Quantity { node, places, columns })
    }
}

impl Quantity {
    /// The number on one sheet; else the column that gives none, and why.
    pub fn of(&self, cells: &[Cell]) -> Result<Exact, (usize, Missing)> {
        let sheets = Sheets { own: cells, children: &[], unit: power_of_ten(self.places) };
        match sheets.number(&self.node) {
            Ok(units) => Ok(Exact::new(units, self.places)),
            Err(gap) => Err((gap.column, gap.why)),
        }
    }

    /// The columns it reads, in order.
    #[must_use]
    pub fn columns_used(&self) -> &[usize] {
        &self.columns
    }
}

impl Compiled {
    /// Judges one sheet. A relation of scope `parent` or `cross_contest` is not applicable here.
    #[inline]
    #[must_use]
    pub fn eval(&self, cells: &[Cell]) -> Verdict {
        if self.scope != Scope::Station {
            return Verdict::NotApplicable;
        }
        self.eval_sheets(&self.sheets(cells, &[]))
    }

    /// Judges a unit's sheet by the sheets of its children, all of the same layout. Without
    /// children it is not applicable.
    #[must_use]
    pub fn eval_parent(&self, cells: &[Cell], children: &[&[Cell]]) -> Verdict {
        if self.scope != Scope::Parent || children.is_empty() {
            return Verdict::NotApplicable;
        }
        self.eval_sheets(&self.sheets(cells, children))
    }

    /// Judges two sheets of one unit from simultaneous contests by a relation `same(…)`: this
    /// one's sheet, and the other contest's compiled relation with its sheet. The gap's column is
    /// one of the sheet that lacks the number (`own` first).
    #[must_use]
    pub fn eval_same(&self, own: &[Cell], other: &Self, others: &[Cell]) -> Verdict {
        let value = |compiled: &Self, cells| match compiled.arms.as_slice() {
            [Arm { truth: Truth::Compare(_, node, _), .. }]
                if compiled.scope == Scope::CrossContest =>
            {
                let units = compiled.sheets(cells, &[]).number(node);
                Some(units.map(|units| Exact::new(units, compiled.places)))
            }
            _ => None,
        };
        let (left, right) = match (value(self, own), value(other, others)) {
            (Some(Ok(left)), Some(Ok(right))) => (left, right),
            (Some(Err(gap)), Some(_)) | (Some(_), Some(Err(gap))) => return not_evaluable(gap),
            _ => return Verdict::NotApplicable,
        };
        let places = self.places.max(other.places);
        let (Some(l), Some(r)) = (left.at(places), right.at(places)) else {
            return Verdict::NotApplicable;
        };
        // The tolerance of this relation is kept in its own units.
        let up = power_of_ten(places - self.places);
        let allowed = self.slack.allowed(r / up) * up;
        if holds(Cmp::Equal, l, r, allowed) {
            return Verdict::Pass;
        }
        Verdict::Fail { left, right, delta: Exact::new(l - r, places) }
    }

    /// The columns the relation reads, in order.
    #[must_use]
    pub fn columns_used(&self) -> &[usize] {
        &self.columns
    }

    pub(super) fn sheets<'a>(&self, own: &'a [Cell], children: &'a [&'a [Cell]]) -> Sheets<'a> {
        Sheets { own, children, unit: self.unit }
    }

    fn eval_sheets(&self, sheets: &Sheets<'_>) -> Verdict {
        match self.when.as_ref().map(|when| sheets.condition(when)) {
            None | Some(Ok(true)) => {}
            Some(Ok(false)) => return Verdict::NotApplicable,
            Some(Err(gap)) => return not_evaluable(gap),
        }
        let mut gap = None;
        for arm in &self.arms {
            let judged = match &arm.fast {
                Some(fast) => fast.judge(sheets.own),
                None => sheets.judge(&arm.truth, &self.slack),
            };
            match judged {
                Ok(None) => {}
                Ok(failed) => return self.verdict(Ok(failed)),
                Err(found) => gap = gap.or(Some(found)),
            }
        }
        gap.map_or(Verdict::Pass, not_evaluable)
    }

    /// The first arm that fails, else the first.
    pub(super) fn telling_arm(&self, sheets: &Sheets<'_>) -> Option<&Truth> {
        let fails = |arm: &&Arm| matches!(sheets.judge(&arm.truth, &self.slack), Ok(Some(_)));
        self.arms.iter().find(fails).or_else(|| self.arms.first()).map(|arm| &arm.truth)
    }

    #[inline]
    fn verdict(&self, judged: Result<Option<(i128, i128)>, Gap>) -> Verdict {
        match judged {
            Ok(None) => Verdict::Pass,
            Err(gap) => not_evaluable(gap),
            Ok(Some((left, right))) => Verdict::Fail {
                left: Exact::new(left, self.places),
                right: Exact::new(right, self.places),
                delta: Exact::new(left - right, self.places),
            },
        }
    }
}

const fn not_evaluable(gap: Gap) -> Verdict {
    Verdict::NotEvaluable { column: gap.column, why: gap.why }
}

fn set_units(node: &mut Node, places: u8) {
    if let Node::Constant(value, units) = node {
        // `Size::fits` has made sure that the value fits.
        *units = value.at(places).unwrap_or_default();
    }
}

fn collect(node: &mut Node, columns: &mut Vec<usize>) {
    match node {
        Node::Column(column) => columns.push(*column as usize),
        Node::Sum(group) => columns.extend(group.iter().map(|c| *c as usize)),
        _ => {}
    }
}

fn used_columns<'a>(truths: impl Iterator<Item = &'a mut Truth>) -> Vec<usize> {
    let mut columns = Vec::new();
    for truth in truths {
        truth.walk(&mut |node| collect(node, &mut columns));
    }
    columns.sort_unstable();
    columns.dedup();
    columns
}

pub(in crate::pack) fn refused(layout: &Layout, mistake: Mistake) -> PackError {
    PackError::Mistake {
        origin: layout.names.origin.clone(),
        text: layout.names.text.clone(),
        mistake,
    }
}
