//! Every relation of the form on every sheet: pass, fail, or not evaluable with the reason.

use std::cmp::Ordering;

use crate::findings::{CheckCount, WhyNot};
use crate::lang::Message;
use crate::pack::{Cell, Compiled, Exact, Missing, PackError, Relation, Scope, Verdict};
use crate::paper::DocumentKind;

use super::collect::{Collector, Draft, Station, why_not};
use super::sheets::Sheet;
use crate::election::Contest;

/// The relations of a contest's form, compiled for its columns, with their counts.
pub(super) struct Arithmetic<'a> {
    checks: Vec<Check<'a>>,
    cells: Vec<Cell>,
}

struct Check<'a> {
    relation: &'a Relation,
    compiled: Compiled,
    count: CheckCount,
}

impl<'a> Arithmetic<'a> {
    /// Compiles the station-scope relations of the contest's form.
    pub fn new(contest: &'a Contest) -> Result<Self, PackError> {
        let mut checks = Vec::new();
        for relation in contest.form.relations.iter().filter(|r| r.scope == Scope::Station) {
            let count = CheckCount {
                contest: contest.id.clone(),
                check: relation.id.clone(),
                code: relation.code,
                text: relation.check.text().to_owned(),
                hard: relation.hard,
                pass: 0,
                fail: 0,
                not_evaluable: 0,
                not_applicable: 0,
            };
            checks.push(Check { relation, compiled: relation.compile(&contest.layout)?, count });
        }
        Ok(Self { checks, cells: Vec::new() })
    }

    /// Checks the sheet that counts, and every copy on its own.
    pub fn check(&mut self, to: &mut Collector<'_>, station: &Station<'_>) {
        let current = station.current().map(|(at, _)| at);
        for (at, sheet) in station.of(|kind| !kind.is_series() && kind != DocumentKind::SummaryRow)
        {
            let counts = current == Some(at) || sheet.document == DocumentKind::Summary;
            if counts || sheet.document.is_copy() {
                self.check_sheet(to, station, at, sheet, counts);
            }
        }
    }

    fn check_sheet(
        &mut self,
        to: &mut Collector<'_>,
        station: &Station<'_>,
        at: usize,
        sheet: &Sheet,
        counts: bool,
    ) {
        station.sheets.cells_into(at, &mut self.cells);
        for check in &mut self.checks {
            let slot = match check.compiled.eval(&self.cells) {
                Verdict::Pass => &mut check.count.pass,
                Verdict::NotApplicable => &mut check.count.not_applicable,
                Verdict::NotEvaluable { column, why } => {
                    let line = station.contest.layout.columns().get(column);
                    // A table that never had the line says nothing about any one station.
                    if counts || why != Missing::Absent {
                        let why = why_not(why);
                        to.not_evaluable(
                            check.relation.code,
                            station,
                            &check.relation.id,
                            line,
                            why,
                        );
                    }
                    &mut check.count.not_evaluable
                }
                Verdict::Fail { left, right, delta } => {
                    let formula = check.compiled.substituted(&self.cells);
                    let said = Message::new("finding-relation")
                        .text("formula", &formula)
                        .text("relation", check.relation.check.text())
                        .text("compared", compared(left, right))
                        .text("delta", delta.absolute())
                        .message("document", Message::new(sheet.document.message_id()));
                    let columns = station.contest.layout.columns();
                    let lines = check.compiled.columns_used().iter();
                    let mut draft = Draft::new("", station.id.clone(), &check.relation.id, said)
                        .in_contest(station.contest)
                        .resting_on([to.sheets.entry(sheet)]);
                    // The sheet that counts is one place whatever its kind, so that a corrected
                    // protocol which still does not add up keeps its finding's id.
                    draft.place = if sheet.document.is_official() {
                        "official".to_owned()
                    } else {
                        station.place(at, sheet)
                    };
                    draft.lines = lines.filter_map(|c| columns.get(*c)).cloned().collect();
                    draft.formula = Some(formula);
                    draft.delta = Some(delta.to_string());
                    draft.votes = delta.absolute().whole_up();
                    draft.hard = check.relation.hard;
                    draft.unconfirmed = !check.relation.confirmed;
                    draft.severity = check.relation.severity;
                    draft.law.clone_from(&check.relation.law);
                    to.add_coded(check.relation.code, draft);
                    &mut check.count.fail
                }
            };
            if counts {
                *slot += 1;
            }
        }
    }

    /// Hands over the counts.
    pub fn finish(self, to: &mut Collector<'_>) {
        to.counts.extend(self.checks.into_iter().map(|c| c.count));
    }
}

/// How the two sides really stand to each other.
fn compared(left: Exact, right: Exact) -> String {
    let sign = match left.cmp(&right) {
        Ordering::Less => '<',
        Ordering::Equal => '=',
        Ordering::Greater => '>',
    };
    format!("{left} {sign} {right}")
}

/// Lines that must hold a number and do not (ARI-09); the line "against all" has a code of its own
/// (AAL-02).
pub(super) fn required_lines(to: &mut Collector<'_>, station: &Station<'_>) {
    let Some((at, sheet)) = station.current() else { return };
    for line in station.contest.form.lines.iter().filter(|l| l.required) {
        let cell = station.cell(at, &line.key);
        let Some(missing) = cell.missing() else { continue };
        if why_not(missing) == WhyNot::Absent {
            continue;
        }
        let said = Message::new("finding-required-line")
            .message("why", Message::new(why_not(missing).message_id()));
        let draft = Draft::new("ARI-09", station.id.clone(), "required-line", said)
            .in_contest(station.contest)
            .line(&line.key)
            .at(line.key.as_str())
            .resting_on([to.sheets.entry(sheet)]);
        to.add(draft);
    }
}
