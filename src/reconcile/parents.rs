//! Relations of scope `parent`: a unit's own totals against the sheets of its children.

use crate::findings::{CheckCount, WhyNot};
use crate::pack::{Cell, Code, Compiled, PackError, Relation, Scope, Verdict};
use crate::paper::UnitId;

use super::collect::{Collector, Draft, count_of, why_not};
use super::sheets::ContestSheets;
use crate::election::Contest;

/// The parent-scope relations of a contest's form, with their counts.
pub(super) struct Parents<'a> {
    contest: &'a Contest,
    sheets: &'a ContestSheets,
    checks: Vec<Check<'a>>,
}

struct Check<'a> {
    relation: &'a Relation,
    compiled: Compiled,
    count: CheckCount,
}

impl<'a> Parents<'a> {
    /// Compiles the relations for the contest's columns.
    pub fn new(contest: &'a Contest, sheets: &'a ContestSheets) -> Result<Self, PackError> {
        let of_parent = contest.form.relations.iter().filter(|r| r.scope == Scope::Parent);
        let check = |relation: &'a Relation| {
            let (compiled, count) =
                (relation.compile(&contest.layout)?, count_of(contest, relation));
            Ok(Check { relation, compiled, count })
        };
        let checks = of_parent.map(check).collect::<Result<_, _>>()?;
        Ok(Self { contest, sheets, checks })
    }

    /// Whether the pack itself says what the line's total must be, so that the general rule
    /// (AGG-01, every line is the sum of the children's) would say the same a second time.
    pub fn judge_line(&self, column: usize) -> bool {
        let of_line = |c: &Check<'_>| c.compiled.columns_used() == [column];
        let sum = Code::new("AGG-01");
        self.checks.iter().any(|c| Some(c.relation.code) == sum && of_line(c))
    }

    /// Judges the totals at `at` by the sheets at `parts`, all children's.
    pub fn check(&mut self, to: &mut Collector<'_>, unit: &UnitId, at: usize, parts: &[usize]) {
        let (contest, sheets) = (self.contest, self.sheets);
        let cells = |at: usize| {
            let mut cells = Vec::new();
            sheets.cells_into(at, &mut cells);
            cells
        };
        let (own, children) = (cells(at), parts.iter().map(|p| cells(*p)).collect::<Vec<_>>());
        let children: Vec<&[Cell]> = children.iter().map(Vec::as_slice).collect();
        let Some(sheet) = sheets.sheet(at) else { return };
        for Check { relation, compiled, count } in &mut self.checks {
            match compiled.eval_parent(&own, &children) {
                Verdict::Pass => count.pass += 1,
                Verdict::NotApplicable => count.not_applicable += 1,
                Verdict::NotEvaluable { column, why } => {
                    count.not_evaluable += 1;
                    let line = contest.layout.columns().get(column);
                    to.open(contest, unit, (relation.code, &relation.id), line, why_not(why));
                }
                Verdict::Fail { left, right, delta } => {
                    count.fail += 1;
                    let formula = compiled.substituted_with(&own, &children);
                    let sides = (left, right, delta);
                    let draft = Draft::of_failed(
                        (relation, compiled),
                        contest,
                        unit,
                        sheet,
                        formula,
                        sides,
                    )
                    .resting_on([to.sheets.entry(sheet)]);
                    to.add_coded(relation.code, draft);
                }
            }
        }
    }

    /// The children's sheets are not all there: nothing was judged.
    pub fn open(&mut self, to: &mut Collector<'_>, unit: &UnitId) {
        for check in &mut self.checks {
            check.count.not_evaluable += 1;
            let (code, id) = (check.relation.code, check.relation.id.as_str());
            to.open(self.contest, unit, (code, id), None, WhyNot::NoDocument);
        }
    }

    /// Hands over the counts.
    pub fn finish(self, to: &mut Collector<'_>) {
        to.counts.extend(self.checks.into_iter().map(|c| c.count));
    }
}
