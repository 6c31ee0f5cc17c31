//! Every relation of the form on every sheet: pass, fail, or not evaluable with the reason.

use crate::findings::{CheckCount, WhyNot};
use crate::lang::Message;
use crate::pack::{
    Cell, Code, Compiled, Missing, PackError, Relation, Scope, Verdict, read_number_words,
};
use crate::paper::{DocumentKind, LineKey};

use super::collect::{Collector, Draft, Station, count_of, why_not};
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
            let count = count_of(contest, relation);
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
                words(to, station, at, sheet);
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
                    let of = (check.relation, &check.compiled);
                    let sides = (left, right, delta);
                    let mut draft =
                        Draft::of_failed(of, station.contest, station.id, sheet, formula, sides)
                            .resting_on([to.sheets.entry(sheet)]);
                    // The sheet that counts is one place whatever its kind, so that a corrected
                    // protocol which still does not add up keeps its finding's id.
                    draft.place = if sheet.document.is_official() {
                        "official".to_owned()
                    } else {
                        station.place(at, sheet)
                    };
                    draft.answer =
                        station.sheets.extra(at).and_then(|e| e.answer(&check.relation.id));
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

/// ARI-08: the number in words beside a figure is another.
fn words(to: &mut Collector<'_>, station: &Station<'_>, at: usize, sheet: &Sheet) {
    let Some(extra) = station.sheets.extra(at) else { return };
    for (line, written) in &extra.words {
        let Ok(line) = LineKey::new(line) else { continue };
        if station.contest.layout.column(&line).is_none() {
            continue;
        }
        let (check, cell) = (format!("words.{line}"), station.cell(at, &line));
        let (found, figure) = match (read_number_words(written), cell.number()) {
            (Some(found), Some(figure)) if found == figure => continue,
            (Some(found), Some(figure)) => (found, figure),
            (in_words, _) => {
                let why = cell.missing().map(why_not).filter(|_| in_words.is_some());
                if let Some(code) = Code::new("ARI-08") {
                    let why = why.unwrap_or(WhyNot::Illegible);
                    to.not_evaluable(code, station, &check, Some(&line), why);
                }
                continue;
            }
        };
        let said = Message::new("finding-words")
            .message("document", Message::new(sheet.document.message_id()))
            .text("written", written)
            .number("words", found)
            .number("figure", figure);
        let mut draft = Draft::new("ARI-08", station.id.clone(), &check, said)
            .in_contest(station.contest)
            .line(&line)
            .at(station.place(at, sheet))
            .delta(i128::from(figure) - i128::from(found))
            .resting_on([to.sheets.entry(sheet)]);
        draft.formula = Some(format!("{figure} ≠ {found}"));
        draft.answer = extra.answer(&check);
        to.add(draft);
    }
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
