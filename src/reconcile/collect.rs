//! Where the checks put what they find.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::election::{Contest, Election, UnitIndex};
use crate::findings::{Answer, CheckCount, EntryRef, Finding, FindingId, Law, Unevaluated, WhyNot};
use crate::lang::Message;
use crate::pack::{Cell, Citation, Code, Compiled, Exact, Missing, Relation, Severity, codes};
use crate::paper::{ContestId, DocumentKind, LineKey, UnitId};

use super::sheets::{ContestSheets, Sheet, Sheets};

/// A finding before its id, severity and law are looked up.
pub(super) struct Draft {
    pub code: &'static str,
    pub severity: Option<Severity>,
    pub hard: bool,
    pub unconfirmed: bool,
    pub contest: Option<ContestId>,
    pub unit: UnitId,
    pub check: String,
    /// Tells apart what one check finds several times in one unit.
    pub place: String,
    pub lines: Vec<LineKey>,
    pub formula: Option<String>,
    pub delta: Option<String>,
    pub votes: u64,
    pub said: Message,
    /// Articles that a relation names; where empty, those the law pack cites for the code.
    pub law: Vec<String>,
    pub entries: Vec<EntryRef>,
    /// The reason that whoever entered the sheet gave.
    pub answer: Option<Answer>,
}

impl Draft {
    /// A draft of a check of this program, with the rest empty.
    pub fn new(code: &'static str, unit: UnitId, check: &str, said: Message) -> Self {
        Self {
            code,
            severity: None,
            hard: false,
            unconfirmed: false,
            contest: None,
            unit,
            check: check.to_owned(),
            place: String::new(),
            lines: Vec::new(),
            formula: None,
            delta: None,
            votes: 0,
            said,
            law: Vec::new(),
            entries: Vec::new(),
            answer: None,
        }
    }

    /// A draft of a relation that a pack states, added with [`Collector::add_coded`].
    pub fn of_relation(
        relation: &Relation,
        contest: &Contest,
        unit: &UnitId,
        said: Message,
    ) -> Self {
        let mut draft = Self::new("", unit.clone(), &relation.id, said).in_contest(contest);
        draft.hard = relation.hard;
        draft.unconfirmed = !relation.confirmed;
        draft.severity = relation.severity;
        draft.law.clone_from(&relation.law);
        draft
    }

    /// A relation that does not hold on a sheet: `formula` with its numbers, then its two sides and
    /// their difference.
    pub fn of_failed(
        (relation, compiled): (&Relation, &Compiled),
        contest: &Contest,
        unit: &UnitId,
        sheet: &Sheet,
        formula: String,
        (left, right, delta): (Exact, Exact, Exact),
    ) -> Self {
        let said = Message::new("finding-relation")
            .text("formula", &formula)
            .text("relation", relation.check.text())
            .text("compared", compared(left, right))
            .text("delta", delta.absolute())
            .message("document", Message::new(sheet.document.message_id()));
        let columns = contest.layout.columns();
        let lines = compiled.columns_used().iter().filter_map(|c| columns.get(*c));
        let mut draft = Self::of_relation(relation, contest, unit, said).differing_by(delta);
        draft.lines = lines.cloned().collect();
        draft.formula = Some(formula);
        draft
    }

    /// The difference of a relation's two sides.
    pub fn differing_by(mut self, delta: Exact) -> Self {
        self.delta = Some(delta.to_string());
        self.votes = delta.absolute().whole_up();
        self
    }

    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }

    pub fn in_contest(mut self, contest: &Contest) -> Self {
        self.contest = Some(contest.id.clone());
        self
    }

    pub fn line(mut self, line: &LineKey) -> Self {
        self.lines.push(line.clone());
        self
    }

    /// The signed difference; its size is the votes affected.
    pub fn delta(mut self, delta: i128) -> Self {
        self.delta = Some(delta.to_string());
        self.votes = u64::try_from(delta.unsigned_abs()).unwrap_or(u64::MAX);
        self
    }

    pub fn resting_on(mut self, entries: impl IntoIterator<Item = EntryRef>) -> Self {
        self.entries.extend(entries);
        self
    }
}

/// Findings, checks that could not be made, and counts.
pub(super) struct Collector<'a> {
    pub election: &'a Election,
    pub sheets: &'a Sheets,
    pub findings: Vec<Finding>,
    pub unevaluated: Vec<Unevaluated>,
    pub counts: Vec<CheckCount>,
    law: BTreeMap<Code, Vec<Law>>,
}

impl<'a> Collector<'a> {
    pub fn new(election: &'a Election, sheets: &'a Sheets) -> Self {
        Self {
            election,
            sheets,
            findings: Vec::new(),
            unevaluated: Vec::new(),
            counts: Vec::new(),
            law: BTreeMap::new(),
        }
    }

    /// Adds a finding. A code that `specs/codes.toml` lacks would be a mistake of this program;
    /// a test walks through every code used.
    pub fn add(&mut self, draft: Draft) {
        let Some(code) = Code::new(draft.code) else { return };
        self.add_coded(code, draft);
    }

    /// Adds a finding whose code a pack chose.
    pub fn add_coded(&mut self, code: Code, draft: Draft) {
        let listed = codes().get(code).map_or(Severity::Medium, |entry| entry.severity);
        let contest = draft.contest.as_ref().map_or("", ContestId::as_str);
        let unit = draft.unit.as_str();
        let id = FindingId::derive(
            &self.election.id,
            code.as_str(),
            contest,
            unit,
            &draft.check,
            &draft.place,
        );
        let law = if draft.law.is_empty() { self.cited(code) } else { self.articles(&draft.law) };
        self.findings.push(Finding {
            id,
            code,
            severity: draft.severity.unwrap_or(listed),
            hard: draft.hard,
            unconfirmed: draft.unconfirmed,
            unit: draft.unit,
            contest: draft.contest,
            check: draft.check,
            lines: draft.lines,
            formula: draft.formula,
            delta: draft.delta,
            votes: draft.votes,
            said: draft.said,
            entries: draft.entries,
            law,
            answer: draft.answer,
        });
    }

    fn cited(&mut self, code: Code) -> Vec<Law> {
        let election = self.election;
        self.law
            .entry(code)
            .or_insert_with(|| {
                election.law.cite(code, election.date).into_iter().map(law_of).collect()
            })
            .clone()
    }

    /// The articles a relation itself names.
    fn articles(&self, ids: &[String]) -> Vec<Law> {
        let day = self.election.date;
        ids.iter().filter_map(|id| self.election.law.citation(id, day)).map(law_of).collect()
    }

    /// Notes a check that could not be made.
    pub fn not_evaluable(
        &mut self,
        code: Code,
        station: &Station<'_>,
        check: &str,
        line: Option<&LineKey>,
        why: WhyNot,
    ) {
        self.open(station.contest, station.id, (code, check), line, why);
    }

    /// A check that could not be made of a unit in a contest.
    pub fn open(
        &mut self,
        contest: &Contest,
        unit: &UnitId,
        (code, check): (Code, &str),
        line: Option<&LineKey>,
        why: WhyNot,
    ) {
        self.unevaluated.push(Unevaluated {
            check: check.to_owned(),
            code,
            contest: contest.id.clone(),
            unit: unit.clone(),
            line: line.cloned(),
            why,
        });
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

/// No answers yet of a relation in a contest.
pub(super) fn count_of(contest: &Contest, relation: &Relation) -> CheckCount {
    CheckCount {
        contest: contest.id.clone(),
        check: relation.id.clone(),
        code: relation.code,
        text: relation.check.text().to_owned(),
        hard: relation.hard,
        pass: 0,
        fail: 0,
        not_evaluable: 0,
        not_applicable: 0,
    }
}

fn law_of(citation: Citation<'_>) -> Law {
    Law {
        article: citation.article.id.clone(),
        number: citation.article.number.clone(),
        standing: citation.standing,
    }
}

/// Why a cell gives no number, in the words of a check.
pub(super) const fn why_not(missing: Missing) -> WhyNot {
    match missing {
        Missing::Blank => WhyNot::Blank,
        Missing::Illegible => WhyNot::Illegible,
        Missing::Absent => WhyNot::Absent,
    }
}

/// All sheets of one unit in one contest.
pub(super) struct Station<'a> {
    pub contest: &'a Contest,
    pub sheets: &'a ContestSheets,
    pub unit: UnitIndex,
    pub id: &'a UnitId,
    /// Positions of its sheets, in the order of the ledger.
    pub positions: &'a [(UnitIndex, u32)],
}

impl<'a> Station<'a> {
    /// Its sheets of some kinds with their positions, in the order of the ledger.
    pub fn of(&self, takes: fn(DocumentKind) -> bool) -> impl Iterator<Item = (usize, &'a Sheet)> {
        let sheets = self.sheets;
        self.positions.iter().filter_map(move |(_, at)| {
            let at = *at as usize;
            sheets.sheet(at).filter(|s| takes(s.document)).map(|s| (at, s))
        })
    }

    /// The official sheet that counts: the latest in the ledger.
    pub fn current(&self) -> Option<(usize, &'a Sheet)> {
        self.of(DocumentKind::is_official).last()
    }

    /// The cell of a line, `ABSENT` where the form has no such line.
    pub fn cell(&self, at: usize, line: &LineKey) -> Cell {
        self.contest.layout.column(line).map_or(Cell::ABSENT, |column| self.sheets.cell(at, column))
    }

    /// The sheet in words: its kind, and the copy's number and who typed it where they are known.
    pub fn named(&self, at: usize, sheet: &Sheet) -> Message {
        let extra = self.sheets.extra(at);
        let mut said = Message::new(sheet.document.message_id());
        if let Some(number) = extra.and_then(|e| e.copy_no.as_deref()) {
            said =
                Message::new("document-numbered").message("document", said).text("number", number);
        }
        if let Some(by) = extra.and_then(|e| e.by.as_deref()) {
            said = Message::new("document-of-person").message("document", said).text("by", by);
        }
        said
    }

    /// What tells this sheet from the unit's others: the kind, the copy's number, who read it.
    pub fn place(&self, at: usize, sheet: &Sheet) -> String {
        let extra = self.sheets.extra(at);
        let mut place = sheet.document.key().to_owned();
        for part in extra.iter().flat_map(|e| [&e.copy_no, &e.by]).flatten() {
            place.push(':');
            place.push_str(part);
        }
        place
    }
}
