//! The list of discrepancies: each a numbered fact.

use std::collections::BTreeMap;

use crate::election::Contest;
use crate::findings::{CheckCount, Filter, Finding, Unevaluated};
use crate::lang::{Message, Words};
use crate::pack::{Code, Severity};
use crate::paper::{FindingStatus, LineKey};
use crate::reconcile::{Reconciliation, Used};
use crate::report::{Anchor, Cell, Column, Document, Prose, Table};

use super::cited::cited;
use super::count;
use super::head::ViewContext;

/// How much of the list a reader wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// At most so many findings, and the checks in counts.
    First(usize),
    /// All of them.
    All,
}

/// The discrepancies as a document.
#[must_use]
pub fn discrepancies(
    context: &ViewContext<'_>,
    result: &Reconciliation,
    filter: &Filter,
    scope: Scope,
) -> Document {
    let words = context.words;
    let chosen: Vec<&Finding> = result.findings.iter().filter(|f| filter.takes(f)).collect();
    let mut document = context.document(&words.get("view-discrepancies"), &filter.describe());
    if chosen.is_empty() {
        document.info(words.get("view-nothing-found"));
    } else {
        document.push(by_code(context, &chosen));
    }
    // The counts are of the whole book: beside a choice they would mislead.
    if filter.is_everything() {
        document.push(checks(context, &result.counts));
    }
    let most = match scope {
        Scope::All => chosen.len(),
        Scope::First(most) => most.min(chosen.len()),
    };
    let shown = chosen.get(..most).unwrap_or_default();
    match scope {
        Scope::All => {
            let table = list(context, shown, Lines::Apart, |f| Cell::from(entries(f)));
            document.push(table.caption(words.get("view-findings")));
        }
        Scope::First(_) if !shown.is_empty() => read_aloud(context, &mut document, shown),
        Scope::First(_) => {}
    }
    if most < chosen.len() {
        let said = Message::new("view-more")
            .number("shown", count(most))
            .number("all", count(chosen.len()));
        document.info(words.say(&said));
    }
    let documents: Vec<&Used> = result.used.iter().filter(|u| filter.takes_unit(&u.unit)).collect();
    if !documents.is_empty() {
        let most = match scope {
            Scope::All => documents.len(),
            Scope::First(most) => most.min(documents.len()),
        };
        document.push(used(context, documents.get(..most).unwrap_or_default()));
        if most < documents.len() {
            let said = Message::new("view-more")
                .number("shown", count(most))
                .number("all", count(documents.len()));
            document.info(words.say(&said));
        }
    }
    let open: Vec<&Unevaluated> =
        result.unevaluated.iter().filter(|u| filter.takes_unit_and_code(&u.unit, u.code)).collect();
    if !open.is_empty() {
        document.push(unevaluated(context, &open));
    }
    document
}

/// One line a code: how many, how grave, what it is.
pub(super) fn by_code(context: &ViewContext<'_>, findings: &[&Finding]) -> Table {
    let words = context.words;
    let mut by: BTreeMap<(std::cmp::Reverse<Severity>, Code), (u64, u64)> = BTreeMap::new();
    for finding in findings {
        let slot = by.entry((std::cmp::Reverse(finding.severity), finding.code)).or_default();
        slot.0 += 1;
        slot.1 += u64::from(finding.unconfirmed);
    }
    let columns = [
        Column::code(words.get("view-code")),
        Column::text(words.get("view-severity")),
        Column::number(words.get("view-count")),
        Column::text(words.get("view-what")),
    ];
    let mut table = Table::new("codes", columns).caption(words.get("view-by-code"));
    for ((severity, code), (number, unconfirmed)) in by {
        let mut what = words.say(&code.title());
        if unconfirmed == number {
            what = format!("{what} ({})", words.get("view-unconfirmed"));
        }
        table.row([
            Cell::from(code.as_str()),
            Cell::from(words.say(&severity.0)),
            Cell::int(number),
            Cell::from(what),
        ]);
    }
    table
}

/// Every relation and how often it held.
pub(super) fn checks(context: &ViewContext<'_>, counts: &[CheckCount]) -> Table {
    let words = context.words;
    let columns = [
        Column::code(words.get("view-contest")),
        Column::code(words.get("view-check")),
        Column::text(words.get("view-relation")),
        Column::number(words.get("view-holds")),
        Column::number(words.get("view-differs")),
        Column::number(words.get("view-not-evaluable")),
    ];
    let mut table = Table::new("checks", columns).caption(words.get("view-checks"));
    for count in counts {
        table.row([
            Cell::from(count.contest.as_str()),
            Cell::from(count.check.as_str()),
            Cell::from(count.text.as_str()),
            Cell::int(count.pass),
            Cell::int(count.fail),
            Cell::int(count.not_evaluable),
        ]);
    }
    table
}

/// The findings as a reader at a terminal wants them: what differs first, then where it stands.
fn read_aloud(context: &ViewContext<'_>, document: &mut Document, findings: &[&Finding]) {
    let words = context.words;
    document.heading(2, words.get("view-findings"));
    for (number, finding) in (1_u64..).zip(findings) {
        let head = format!("{number}. {}  {}:", finding.id, place(finding));
        let mut facts = vec![words.say(&finding.severity), entries(finding)];
        let law = law(context, finding);
        if !law.is_empty() {
            facts.push(law);
        }
        if finding.unconfirmed {
            facts.push(words.get("view-unconfirmed"));
        }
        let status = context.head.lives.status(&finding.id);
        if status != FindingStatus::Open {
            facts.push(words.say(&status));
        }
        let lines = lines(context, finding);
        let lines = if lines.is_empty() { lines } else { format!(" [{lines}]") };
        let said = format!("{}{lines} — {}", said(context, finding), facts.join(" · "));
        document.paragraph(Prose::new().strong(head).plain(format!("  {said}")));
    }
}

/// Where a list of findings names the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// In a column of their own.
    Apart,
    /// In the sentence: narrow enough for paper.
    Within,
}

/// The findings as a table; `entries` writes the entries one rests on.
pub(super) fn list(
    context: &ViewContext<'_>,
    findings: &[&Finding],
    at: Lines,
    mut entries: impl FnMut(&Finding) -> Cell,
) -> Table {
    let words = context.words;
    let changes = context.head.changes.as_ref();
    let mut columns = vec![
        Column::number(words.get("view-number")),
        Column::code(words.get("view-id")),
        Column::text(words.get("view-severity")),
        Column::code(words.get("view-unit")),
    ];
    columns.extend((at == Lines::Apart).then(|| Column::text(words.get("view-line"))));
    columns.extend([
        Column::text(words.get("view-finding")),
        Column::text(words.get("view-law")),
        Column::code(words.get("view-entries")),
        Column::text(words.get("lawyer-state")),
    ]);
    columns.extend(changes.map(|_| Column::text(words.get("lawyer-change"))));
    let mut table = Table::new("findings", columns);
    for (number, finding) in (1_u64..).zip(findings) {
        let (mut said, lines) = (said(context, finding), lines(context, finding));
        if at == Lines::Within && !lines.is_empty() {
            said = format!("{lines}: {said}");
        }
        if finding.unconfirmed {
            said = format!("{said} [{}]", words.get("view-unconfirmed"));
        }
        let mut cells = vec![
            Cell::int(number),
            Cell::from(finding.id.as_str()),
            Cell::from(words.say(&finding.severity)),
            Cell::from(place(finding)),
        ];
        cells.extend((at == Lines::Apart).then(|| Cell::from(lines)));
        cells.extend([
            Cell::from(said),
            Cell::from(law(context, finding)),
            entries(finding),
            Cell::from(words.say(&context.head.lives.status(&finding.id))),
        ]);
        cells.extend(changes.map(|c| Cell::from(c.of(&finding.id, context))));
        table.row_at(Anchor::new(finding.id.as_str()), cells);
    }
    table
}

/// What differs, with the reason that whoever entered the sheet gave for it.
#[must_use]
pub fn told(words: &Words, finding: &Finding) -> String {
    let said = words.say(&finding.said);
    let Some(answer) = &finding.answer else { return said };
    let answer = Message::new("view-answer").text("by", &answer.by).text("reason", &answer.reason);
    format!("{said}; {}", words.say(&answer))
}

/// Which documents were used, wherever there was a choice.
fn used(context: &ViewContext<'_>, all: &[&Used]) -> Table {
    let words = context.words;
    let columns = [
        Column::code(words.get("view-unit")),
        Column::code(words.get("view-contest")),
        Column::text(words.get("status-document")),
        Column::code(words.get("view-entries")),
        Column::text(words.get("used-why")),
    ];
    let mut table = Table::new("used", columns).caption(words.get("used-documents"));
    for one in all {
        table.row([
            Cell::from(one.unit.as_str()),
            Cell::from(one.contest.as_str()),
            Cell::from(words.get(&one.document.message_id())),
            Cell::from(entry_list(std::slice::from_ref(&one.entry))),
            Cell::from(words.say(&one.why())),
        ]);
    }
    table
}

/// The unit, with its contest where the book has one.
pub(super) fn place(finding: &Finding) -> String {
    match &finding.contest {
        Some(contest) => format!("{} · {contest}", finding.unit),
        None => finding.unit.to_string(),
    }
}

/// The contest of a finding.
pub(super) fn contest<'a>(context: &ViewContext<'a>, finding: &Finding) -> Option<&'a Contest> {
    context.election.contest(finding.contest.as_ref()?.as_str()).map(|c| c.1)
}

/// What differs, in words. A later document lists the lines it changes by their keys; the reader
/// knows them by their labels.
pub(super) fn said(context: &ViewContext<'_>, finding: &Finding) -> String {
    let mut said = told(context.words, finding);
    let Some(contest) = contest(context, finding).filter(|_| finding.check == "later-document")
    else {
        return said;
    };
    let mut keys: Vec<&LineKey> = finding.lines.iter().collect();
    keys.sort_by_key(|key| std::cmp::Reverse(key.as_str().len()));
    for key in keys {
        let label = contest.label(key, context.words.lang());
        said = said.replace(&format!(" {key}: "), &format!(" {label}: "));
    }
    said
}

/// The labels of the lines, at most two: a relation over twenty options is better read as formula.
pub(super) fn lines(context: &ViewContext<'_>, finding: &Finding) -> String {
    let Some(contest) = contest(context, finding) else { return String::new() };
    let lang = context.words.lang();
    let mut labels: Vec<String> =
        finding.lines.iter().take(2).map(|l| contest.label(l, lang)).collect();
    if finding.lines.len() > 2 {
        labels.push("…".to_owned());
    }
    labels.join("; ")
}

/// The law, with the mark that says whether anybody has checked the citation.
pub(super) fn law(context: &ViewContext<'_>, finding: &Finding) -> String {
    let one = |law: &crate::findings::Law| cited(&law.number, law.standing, context.words);
    finding.law.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The entries, `#seq file:row`.
pub(super) fn entries(finding: &Finding) -> String {
    entry_list(&finding.entries)
}

/// Entries as they are named beside a number.
pub(super) fn entry_list(entries: &[crate::findings::EntryRef]) -> String {
    let one = |e: &crate::findings::EntryRef| match e.row {
        // A person's statement has no row: the place names who signed it.
        0 => format!("#{} {}", e.seq, e.file),
        row => format!("#{} {}:{row}", e.seq, e.file),
    };
    entries.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Checks that could not be made, by relation and reason, with the first units by name.
pub(super) fn unevaluated(context: &ViewContext<'_>, all: &[&Unevaluated]) -> Table {
    let words = context.words;
    let columns = [
        Column::code(words.get("view-check")),
        Column::text(words.get("view-why-not")),
        Column::code(words.get("view-line")),
        Column::number(words.get("view-count")),
        Column::code(words.get("view-units")),
    ];
    let mut by: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for one in all {
        let line = one.line.as_ref().map_or("", |l| l.as_str());
        by.entry((one.check.as_str(), one.why, line)).or_default().push(one.unit.as_str());
    }
    let mut table = Table::new("not-evaluable", columns).caption(words.get("view-open-checks"));
    for ((check, why, line), units) in by {
        let mut shown = units.iter().take(3).copied().collect::<Vec<_>>().join(", ");
        if units.len() > 3 {
            shown.push_str(", …");
        }
        table.row([
            Cell::from(check),
            Cell::from(words.get(why.message_id())),
            Cell::from(line),
            Cell::int(count(units.len())),
            Cell::from(shown),
        ]);
    }
    table
}

/// The discrepancies on one screen: how many of each severity, and the first few in words.
#[must_use]
pub fn digest(
    context: &ViewContext<'_>,
    result: &Reconciliation,
    least: Severity,
    scope: Scope,
) -> Document {
    let words = context.words;
    let mut document = Document::new(words.lang(), context.election.title.get(words.lang()));
    let columns = [
        Column::text(words.get("view-severity")),
        Column::number(words.get("view-count")),
        Column::code(words.get("view-codes")),
    ];
    let mut table = Table::new("severities", columns).fixed();
    for severity in Severity::ALL {
        let of: Vec<&Finding> = result.findings.iter().filter(|f| f.severity == severity).collect();
        let mut codes: Vec<&str> = of.iter().map(|f| f.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        table.row([
            Cell::from(words.say(&severity)),
            Cell::int(count(of.len())),
            Cell::from(codes.join(" ")),
        ]);
    }
    document.push(table);
    let mut worst: Vec<&Finding> = result.findings.iter().filter(|f| f.severity >= least).collect();
    // One of each code: a reader of one screen wants to see kinds, not repetitions.
    let mut seen = Vec::new();
    worst.retain(|f| {
        !seen.contains(&f.code) && {
            seen.push(f.code);
            true
        }
    });
    let most = match scope {
        Scope::All => worst.len(),
        Scope::First(most) => most.min(worst.len()),
    };
    read_aloud(context, &mut document, worst.get(..most).unwrap_or_default());
    if !result.unevaluated.is_empty() {
        let said = Message::new("view-open-count").number("count", count(result.unevaluated.len()));
        document.info(words.say(&said));
    }
    document
}
