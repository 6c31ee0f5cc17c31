//! One code, or one finding, explained.

use crate::findings::{Finding, Step};
use crate::lang::{Message, Say};
use crate::pack::{Code, LawPack, codes};
use crate::report::{Document, Prose};

use super::cited::cited;
use super::discrepancies::{contest, law, lines, place, said};
use super::head::ViewContext;
use crate::election::Election;
use crate::lang::Words;

/// A code: what it says, what else may explain it, what the law pack cites.
#[must_use]
pub fn explain_code(code: Code, election: Option<&Election>, words: &Words) -> Document {
    let mut document =
        Document::new(words.lang(), format!("{} — {}", code.as_str(), words.say(&code.title())));
    if let Some(entry) = codes().get(code) {
        document.fact(words.get("view-severity"), words.say(&entry.severity));
        if !entry.standards.is_empty() {
            document.fact(words.get("view-standards"), entry.standards.join("; "));
        }
    }
    if let Some(election) = election {
        let cited = citations(&election.law, code, election, words);
        document.fact(words.get("view-law"), cited);
    }
    document.paragraph(words.say(&code.why()));
    document.info(words.get("view-record-not-guilt"));
    document
}

fn citations(law: &LawPack, code: Code, election: &Election, words: &Words) -> String {
    let one = |c: crate::pack::Citation| cited(&c.article.number, c.standing, words);
    law.cite(code, election.date).into_iter().map(one).collect::<Vec<_>>().join("; ")
}

/// What became of the finding, step by step.
pub(super) fn life(context: &ViewContext<'_>, finding: &Finding, document: &mut Document) {
    let words = context.words;
    let lives = &context.head.lives;
    let status = words.say(&lives.status(&finding.id));
    let prose = Prose::new().strong(format!("{}: ", words.get("lawyer-state"))).plain(status);
    document.paragraph(prose);
    for step in lives.steps(&finding.id) {
        document.paragraph(words.say(&step_said(step)));
    }
}

/// One step in words.
pub(super) fn step_said(step: &Step) -> Message {
    let date = if step.date.is_empty() { step.at.get(..10).unwrap_or("") } else { &step.date };
    Message::new("lawyer-step")
        .moment("date", date)
        .message("state", step.status.say())
        .text("by", &step.by)
        .text("reason", &step.reason)
        .text("seq", step.seq)
        .text("hash", step.hash)
}

/// One finding: the numbers, the entries with their hashes, the law, and how to look them up.
#[must_use]
pub fn explain_finding(context: &ViewContext<'_>, finding: &Finding) -> Document {
    let words = context.words;
    let title = words.say(&finding.code.title());
    let mut document = context.document(&title, finding.id.as_str());
    document.heading(1, format!("{}  {}", finding.id, place(finding)));
    document.paragraph(Prose::new().strong(said(context, finding)));
    if let Some(formula) = &finding.formula {
        document.code(formula.clone());
    }
    let fact = |label: &str, value: String, document: &mut Document| {
        if !value.is_empty() {
            let prose = Prose::new().strong(format!("{}: ", words.get(label))).plain(value);
            document.paragraph(prose);
        }
    };
    let mut severity = words.say(&finding.severity);
    if finding.unconfirmed {
        severity = format!("{severity}; {}", words.get("view-unconfirmed-long"));
    }
    fact("view-severity", severity, &mut document);
    fact("view-line", lines(context, finding), &mut document);
    fact("view-votes", words.number(finding.votes), &mut document);
    fact("view-law", law(context, finding), &mut document);
    let form = contest(context, finding).map(|c| c.form.id.clone()).unwrap_or_default();
    fact("view-check", format!("{form} / {}", finding.check), &mut document);
    document.paragraph(words.say(&finding.code.why()));
    life(context, finding, &mut document);
    document.heading(2, words.get("view-entries"));
    for entry in &finding.entries {
        let said = Message::new("view-entry")
            .text("seq", entry.seq)
            .text("hash", entry.hash)
            .text("file", &entry.file)
            .text("row", entry.row);
        document.paragraph(words.say(&said));
        document.code(format!("sed -n {}p ledger.jsonl | sha256sum", entry.seq + 1));
    }
    document.info(words.get("view-record-not-guilt"));
    document
}
