//! The reports a lawyer hands in: the whole list of discrepancies, and the summary.

use std::collections::BTreeMap;

use crate::findings::{Filter, Finding, Unevaluated};
use crate::lang::{Message, Say};
use crate::outcome::Verdict;
use crate::pack::Severity;
use crate::paper::FindingStatus;
use crate::reconcile::{Reconciliation, Sheets};
use crate::report::{Anchor, Cell, Column, Document, Prose, Table};

use super::annex::Annex;
use super::changes;
use super::discrepancies::{Lines, by_code, checks, list, unevaluated};
use super::head::ViewContext;
use super::outcome::{OutcomeOf, decision, verdict};
use super::territory;

/// What reports are made from.
#[derive(Clone, Copy)]
pub struct Matter<'a> {
    /// The sheets that count.
    pub sheets: &'a Sheets,
    /// What the checks found.
    pub result: &'a Reconciliation,
    /// Each contest, weighed.
    pub outcomes: &'a [OutcomeOf<'a>],
}

/// Every discrepancy with its formula, its law, its state and its entries.
#[must_use]
pub fn discrepancy_report(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    filter: &Filter,
) -> Document {
    let words = context.words;
    let title = words.get("view-discrepancies");
    let mut document = context.document(&title, &filter.describe());
    let mut annex = Annex::default();
    let chosen: Vec<&Finding> = matter.result.findings.iter().filter(|f| filter.takes(f)).collect();
    document.info(words.get("view-record-not-guilt"));
    if chosen.is_empty() {
        document.info(words.get("view-nothing-found"));
    } else {
        section(&mut document, words.get("view-by-code"));
        document.push(by_code(context, &chosen));
        territory::findings(context, &mut document, &mut annex, &chosen);
        section(&mut document, words.get("view-findings"));
        let entries = |f: &Finding| annex.cell(&f.entries);
        document.push(list(context, &chosen, Lines::Within, entries));
        section(&mut document, words.get("lawyer-formulas"));
        document.push(formulas(context, &chosen));
    }
    changes::write(context, &mut document, &mut annex);
    materiality(context, matter, &mut document);
    explanations(context, &chosen, &mut document, 1);
    section(&mut document, words.get("view-checks"));
    document.push(checks(context, &matter.result.counts));
    if !matter.result.unevaluated.is_empty() {
        let open: Vec<&Unevaluated> = matter.result.unevaluated.iter().collect();
        document.push(unevaluated(context, &open));
    }
    annex.write(context, &mut document);
    document
}

fn section(document: &mut Document, text: String) {
    let at = Anchor::new(&text);
    document.heading_at(1, text, at);
}

/// The numbers put into each relation, for whoever recomputes.
fn formulas(context: &ViewContext<'_>, findings: &[&Finding]) -> Table {
    let words = context.words;
    let columns = [
        Column::code(words.get("view-id")),
        Column::code(words.get("view-check")),
        Column::code(words.get("lawyer-formula")),
        Column::exact(words.get("lawyer-delta")),
        Column::number(words.get("view-votes")),
    ];
    let mut table = Table::new("formulas", columns);
    for finding in findings {
        let id = finding.id.as_str();
        table.row([
            Cell::link(id, Anchor::new(id)),
            Cell::from(finding.check.as_str()),
            Cell::from(finding.formula.clone().unwrap_or_default()),
            finding.delta.as_ref().map_or(Cell::Empty, Cell::exact),
            Cell::int(finding.votes),
        ]);
    }
    table
}

/// What else may explain each kind of discrepancy that was found.
pub(super) fn explanations(
    context: &ViewContext<'_>,
    findings: &[&Finding],
    document: &mut Document,
    level: u8,
) {
    let words = context.words;
    let mut codes: Vec<_> = findings.iter().map(|f| f.code).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.is_empty() {
        return;
    }
    let head = words.get("lawyer-explanations");
    document.heading_at(level, head, Anchor::new("explanations"));
    for code in codes {
        let head = format!("{} — {}. ", code.as_str(), words.say(&code.title()));
        document.paragraph(Prose::new().strong(head).plain(words.say(&code.why())));
    }
}

/// One line a contest: can what is disputed change it?
fn materiality(context: &ViewContext<'_>, matter: &Matter<'_>, document: &mut Document) {
    let words = context.words;
    section(document, words.get("lawyer-outcome-section"));
    let columns = [
        Column::code(words.get("view-contest")),
        Column::text(words.get("lawyer-result")),
        Column::text(words.get("lawyer-verdict")),
    ];
    let mut table = Table::new("outcome", columns);
    for (contest, weighed) in matter.outcomes {
        let (result, answer) = match weighed {
            Ok(weighed) => {
                let of = weighed.claims.iter().map(|(_, w)| verdict(weighed, w.verdict)).max();
                let of = of.unwrap_or(Verdict::NotExcluded);
                (decision(weighed, words), words.say(&of))
            }
            Err(why) => {
                let said = Message::new("lawyer-not-weighed").message("why", why.say());
                ("—".to_owned(), words.say(&said))
            }
        };
        table.row([Cell::from(contest.id.as_str()), Cell::from(result), Cell::from(answer)]);
    }
    document.push(table);
}

/// The summary: one or two pages.
#[must_use]
pub fn summary(context: &ViewContext<'_>, matter: &Matter<'_>, filter: &Filter) -> Document {
    let words = context.words;
    let title = words.get("lawyer-summary");
    let mut document = context.document(&title, &filter.describe());
    let mut annex = Annex::default();
    let chosen: Vec<&Finding> = matter.result.findings.iter().filter(|f| filter.takes(f)).collect();
    materiality(context, matter, &mut document);
    changes::write(context, &mut document, &mut annex);
    section(&mut document, words.get("view-by-code"));
    document.push(by_code(context, &chosen));
    document.push(states(context, &chosen));
    territory::findings(context, &mut document, &mut annex, &chosen);
    let open = u64::try_from(matter.result.unevaluated.len()).unwrap_or(u64::MAX);
    if open > 0 {
        document.info(words.say(&Message::new("view-open-count").number("count", open)));
    }
    let worst: Vec<&Finding> =
        chosen.iter().copied().filter(|f| f.severity == Severity::Critical).take(20).collect();
    if !worst.is_empty() {
        section(&mut document, words.get("view-findings"));
        let entries = |f: &Finding| annex.cell(&f.entries);
        document.push(list(context, &worst, Lines::Within, entries));
    }
    document.info(words.get("view-record-not-guilt"));
    annex.write(context, &mut document);
    document
}

/// How many findings stand where.
fn states(context: &ViewContext<'_>, findings: &[&Finding]) -> Table {
    let words = context.words;
    let mut counts: BTreeMap<FindingStatus, u64> = BTreeMap::new();
    for finding in findings {
        *counts.entry(context.head.lives.status(&finding.id)).or_default() += 1;
    }
    let columns =
        [Column::text(words.get("lawyer-state")), Column::number(words.get("view-count"))];
    let mut table = Table::new("states", columns).fixed();
    for (status, count) in counts {
        table.row([Cell::from(words.say(&status)), Cell::int(count)]);
    }
    table
}
