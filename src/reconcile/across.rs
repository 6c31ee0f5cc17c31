//! Simultaneous contests of one station against each other: relations of scope `cross_contest`.

use crate::lang::Message;
use crate::pack::{Compiled, PackError, Relation, Scope, Verdict};
use crate::paper::DocumentKind;

use super::collect::{Collector, Draft, count_of};
use super::sheets::ContestSheets;
use crate::election::{Contest, UnitIndex};

/// One relation `same(…)` that two contests' forms both have.
struct Across<'a> {
    relation: &'a Relation,
    contests: (&'a Contest, &'a Contest),
    sheets: (&'a ContestSheets, &'a ContestSheets),
    compiled: (Compiled, Compiled),
}

/// Checks every pair of contests whose forms carry the same cross-contest relation.
pub(super) fn check(to: &mut Collector<'_>) -> Result<(), PackError> {
    let of_book: Vec<(&Contest, &ContestSheets)> =
        to.election.contests.iter().zip(&to.sheets.contests).collect();
    for (nth, first) in of_book.iter().enumerate() {
        for second in of_book.iter().skip(nth + 1) {
            for relation in &first.0.form.relations {
                let twin = second.0.form.relations.iter().find(|r| r.id == relation.id);
                let Some(twin) = twin.filter(|_| relation.scope == Scope::CrossContest) else {
                    continue;
                };
                let across = Across {
                    relation,
                    contests: (first.0, second.0),
                    sheets: (first.1, second.1),
                    compiled: (relation.compile(&first.0.layout)?, twin.compile(&second.0.layout)?),
                };
                across.check(to);
            }
        }
    }
    Ok(())
}

/// The sheet that counts, by unit, sorted.
fn current(sheets: &ContestSheets) -> Vec<(UnitIndex, usize)> {
    let official = sheets.sheets().iter().enumerate();
    let mut all: Vec<(UnitIndex, usize)> = official
        .filter(|(_, s)| DocumentKind::is_official(s.document))
        .map(|(at, s)| (s.unit, at))
        .collect();
    all.sort_unstable();
    all.reverse();
    all.dedup_by_key(|c| c.0);
    all.reverse();
    all
}

impl Across<'_> {
    fn check(&self, to: &mut Collector<'_>) {
        let others = current(self.sheets.1);
        let mut count = count_of(self.contests.0, self.relation);
        let (mut own, mut other) = (Vec::new(), Vec::new());
        for (unit, at) in current(self.sheets.0) {
            let Ok(found) = others.binary_search_by_key(&unit, |o| o.0) else { continue };
            let Some((_, other_at)) = others.get(found).copied() else { continue };
            self.sheets.0.cells_into(at, &mut own);
            self.sheets.1.cells_into(other_at, &mut other);
            match self.compiled.0.eval_same(&own, &self.compiled.1, &other) {
                Verdict::Pass => count.pass += 1,
                Verdict::NotApplicable => count.not_applicable += 1,
                Verdict::NotEvaluable { .. } => count.not_evaluable += 1,
                Verdict::Fail { left, right, delta } => {
                    count.fail += 1;
                    let Some(id) = to.election.units.id(unit) else { continue };
                    let said = Message::new("finding-across")
                        .text("first", &self.contests.0.id)
                        .text("second", &self.contests.1.id)
                        .text("left", left)
                        .text("right", right)
                        .text("delta", delta.absolute());
                    let pairs = [self.sheets.0.sheet(at), self.sheets.1.sheet(other_at)];
                    let entries: Vec<_> =
                        pairs.into_iter().flatten().map(|s| to.sheets.entry(s)).collect();
                    let mut draft = Draft::of_relation(self.relation, self.contests.0, id, said)
                        .at(self.contests.1.id.as_str())
                        .differing_by(delta)
                        .resting_on(entries);
                    draft.formula = Some(format!("{left} ≠ {right}"));
                    to.add_coded(self.relation.code, draft);
                }
            }
        }
        to.counts.push(count);
    }
}
