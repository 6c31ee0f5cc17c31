//! What changed since an earlier report: the same book, read as it stood then and as it stands now.

use std::collections::BTreeMap;

use crate::findings::{EntryRef, Finding, FindingId, Lives};
use crate::lang::Message;
use crate::paper::{DocumentKind, FindingStatus};
use crate::reconcile::{ContestSheets, Reconciliation, Sheets};
use crate::report::{Anchor, Cell, Column, Document, Table};

use super::annex::Annex;
use super::count;
use super::discrepancies::{place, said};
use super::head::ViewContext;

/// The sheets of a book at one moment and what the checks made of them.
#[derive(Clone, Copy)]
pub struct State<'a> {
    /// The sheets that count.
    pub sheets: &'a Sheets,
    /// What the checks found.
    pub result: &'a Reconciliation,
    /// What became of findings.
    pub lives: &'a Lives,
}

/// The place in the book that a report is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// How many entries the book had.
    pub size: u64,
    /// The root over them.
    pub root: String,
    /// When the last of them was entered, as the operator claims.
    pub at: String,
}

/// How a finding differs from what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It was not there.
    New,
    /// It is there no longer.
    Gone,
    /// Its numbers are others.
    Numbers,
    /// Its state is another.
    State,
}

impl Turn {
    const fn message_id(self) -> &'static str {
        match self {
            Self::New => "lawyer-turn-new",
            Self::Gone => "lawyer-turn-gone",
            Self::Numbers => "lawyer-turn-numbers",
            Self::State => "lawyer-turn-state",
        }
    }
}

/// One finding that is not as it was.
#[derive(Debug, Clone)]
struct Changed {
    turn: Turn,
    finding: Finding,
    said_before: Option<Message>,
    state: [FindingStatus; 2],
}

/// Papers of one kind from one source, in one contest.
#[derive(Debug, Clone)]
struct Papers {
    contest: usize,
    document: DocumentKind,
    gone: bool,
    sheets: u64,
    entries: Vec<EntryRef>,
}

/// What changed.
#[derive(Debug, Clone)]
pub struct Changes {
    since: Since,
    before: u64,
    now: u64,
    findings: Vec<Changed>,
    turns: BTreeMap<FindingId, Turn>,
    papers: Vec<Papers>,
}

impl Changes {
    /// Compares two states of one book.
    #[must_use]
    pub fn between(since: Since, then: State<'_>, now: State<'_>) -> Self {
        let by_id = |state: State<'_>| -> BTreeMap<FindingId, Finding> {
            state.result.findings.iter().map(|f| (f.id.clone(), f.clone())).collect()
        };
        let (mut old, mut findings) = (by_id(then), Vec::new());
        let states = |id: &FindingId| [then.lives.status(id), now.lives.status(id)];
        for finding in &now.result.findings {
            let state = states(&finding.id);
            let earlier = old.remove(&finding.id);
            let turn = match &earlier {
                None => Turn::New,
                Some(e) if e.said != finding.said || e.formula != finding.formula => Turn::Numbers,
                Some(_) if state[0] != state[1] => Turn::State,
                Some(_) => continue,
            };
            let said_before = earlier.filter(|_| turn == Turn::Numbers).map(|e| e.said);
            findings.push(Changed { turn, finding: finding.clone(), said_before, state });
        }
        for finding in old.into_values() {
            let state = states(&finding.id);
            findings.push(Changed { turn: Turn::Gone, finding, said_before: None, state });
        }
        findings.sort_by_key(|c| c.turn);
        Self {
            turns: findings.iter().map(|c| (c.finding.id.clone(), c.turn)).collect(),
            before: count(then.result.findings.len()),
            now: count(now.result.findings.len()),
            findings,
            papers: papers(then.sheets, now.sheets),
            since,
        }
    }

    /// How many entries the book had then.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.since.size
    }

    /// What a finding of today is against then, in words; nothing where it is as it was.
    pub(super) fn of(&self, id: &FindingId, context: &ViewContext<'_>) -> String {
        self.turns.get(id).map_or_else(String::new, |t| context.words.get(t.message_id()))
    }
}

/// Papers that count now and did not then, and the other way round.
fn papers(then: &Sheets, now: &Sheets) -> Vec<Papers> {
    let mut out = Vec::new();
    for (contest, (before, after)) in then.contests.iter().zip(&now.contests).enumerate() {
        for (gone, (from, to)) in [(false, (before, after)), (true, (after, before))] {
            let all = if gone { then } else { now };
            for ((_, document), entries) in only_in(to, from, all) {
                let sheets = count(entries.len());
                out.push(Papers { contest, document, gone, sheets, entries });
            }
        }
    }
    out
}

/// The entries of sheets that stand in one state only, by source and kind.
fn only_in(
    here: &ContestSheets,
    there: &ContestSheets,
    all: &Sheets,
) -> BTreeMap<(String, DocumentKind), Vec<EntryRef>> {
    let known: std::collections::BTreeSet<u64> = there.sheets().iter().map(|s| s.seq).collect();
    let mut out: BTreeMap<(String, DocumentKind), Vec<EntryRef>> = BTreeMap::new();
    for sheet in here.sheets().iter().filter(|s| !known.contains(&s.seq)) {
        let entry = all.entry(sheet);
        out.entry((entry.file.to_string(), sheet.document)).or_default().push(entry);
    }
    out
}

/// The part of a report that says what changed; where no earlier state was named, how to name one.
pub(super) fn write(context: &ViewContext<'_>, document: &mut Document, annex: &mut Annex) {
    let words = context.words;
    document.heading_at(1, words.get("lawyer-changes"), Anchor::new("changes"));
    let Some(changes) = &context.head.changes else {
        document.paragraph(words.get("lawyer-changes-none-named"));
        return;
    };
    let since = &changes.since;
    let said = Message::new("lawyer-changes-since")
        .number("size", since.size)
        .text("root", &since.root)
        .moment("at", &since.at)
        .number("entries", context.head.size - since.size);
    document.paragraph(words.say(&said));
    let number = |turn| count(changes.findings.iter().filter(|c| c.turn == turn).count());
    let said = Message::new("lawyer-changes-counts")
        .number("before", changes.before)
        .number("now", changes.now)
        .number("new", number(Turn::New))
        .number("gone", number(Turn::Gone))
        .number("numbers", number(Turn::Numbers))
        .number("states", number(Turn::State));
    document.paragraph(words.say(&said));
    if !changes.papers.is_empty() {
        document.push(papers_table(context, changes, annex));
    }
    if !changes.findings.is_empty() {
        document.push(findings_table(context, changes, annex));
    }
    document.info(words.get("lawyer-changes-how"));
}

fn papers_table(context: &ViewContext<'_>, changes: &Changes, annex: &mut Annex) -> Table {
    let words = context.words;
    let columns = [
        Column::text(words.get("lawyer-change")),
        Column::code(words.get("view-contest")),
        Column::text(words.get("status-document")),
        Column::number(words.get("lawyer-papers-count")),
        Column::code(words.get("view-entries")),
    ];
    let mut table = Table::new("documents", columns).caption(words.get("lawyer-papers-changed"));
    for papers in &changes.papers {
        let contest = context.election.contests.get(papers.contest);
        let turn = if papers.gone { "lawyer-paper-gone" } else { "lawyer-turn-new" };
        let entry = papers.entries.first().map_or(&[][..], std::slice::from_ref);
        table.row([
            Cell::from(words.get(turn)),
            Cell::from(contest.map_or("", |c| c.id.as_str())),
            Cell::from(words.get(&papers.document.message_id())),
            Cell::int(papers.sheets),
            annex.cell(entry),
        ]);
    }
    table
}

fn findings_table(context: &ViewContext<'_>, changes: &Changes, annex: &mut Annex) -> Table {
    let words = context.words;
    let columns = [
        Column::text(words.get("lawyer-change")),
        Column::code(words.get("view-id")),
        Column::text(words.get("view-severity")),
        Column::code(words.get("view-unit")),
        Column::text(words.get("view-finding")),
        Column::text(words.get("lawyer-state")),
        Column::code(words.get("view-entries")),
    ];
    let mut table = Table::new("changes", columns).caption(words.get("lawyer-changed-findings"));
    for changed in &changes.findings {
        let (finding, id) = (&changed.finding, changed.finding.id.as_str());
        let mut said = said(context, finding);
        if let Some(before) = &changed.said_before {
            let both = Message::new("lawyer-said-before")
                .text("now", &said)
                .text("before", words.say(before));
            said = words.say(&both);
        }
        let [was, is] = changed.state.map(|state| words.say(&state));
        let state =
            if was == is || changed.turn == Turn::New { is } else { format!("{was} → {is}") };
        table.row([
            Cell::from(words.get(changed.turn.message_id())),
            Cell::link(id, Anchor::new(id)),
            Cell::from(words.say(&finding.severity)),
            Cell::from(place(finding)),
            Cell::from(said),
            Cell::from(state),
            annex.cell(&finding.entries),
        ]);
    }
    table
}
