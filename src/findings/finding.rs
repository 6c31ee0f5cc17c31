//! One finding, and the checks that could not be made.

use std::sync::Arc;

use super::id::FindingId;
use crate::lang::Message;
use crate::pack::{Code, Severity, Standing, Titles};
use crate::paper::{ContestId, Hash32, LineKey, UnitId};

/// An entry of the book that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRef {
    /// Its number in the ledger.
    pub seq: u64,
    /// Its hash `H_i`.
    pub hash: Hash32,
    /// The source file it was read from.
    pub file: Arc<str>,
    /// The row of that file, header lines counted, from 1.
    pub row: u64,
}

/// An article that a code cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// Id of the article in the law pack.
    pub article: String,
    /// The article as it is cited in each language.
    pub number: Titles,
    /// What the citation is worth on the voting day.
    pub standing: Standing,
}

/// One discrepancy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable id.
    pub id: FindingId,
    /// Code of the brief §6.
    pub code: Code,
    /// Severity: about the record, never about guilt.
    pub severity: Severity,
    /// Whether the relation that failed is a hard one of its form.
    pub hard: bool,
    /// Whether the relation still waits for confirmation against the form itself.
    pub unconfirmed: bool,
    /// The unit it concerns.
    pub unit: UnitId,
    /// The contest, where it concerns one.
    pub contest: Option<ContestId>,
    /// The check that found it: a relation of the form pack or a check of this program.
    pub check: String,
    /// The lines it concerns.
    pub lines: Vec<LineKey>,
    /// The formula with the numbers in it: `1207 = 1190 + 12`.
    pub formula: Option<String>,
    /// The signed difference, an exact decimal.
    pub delta: Option<String>,
    /// Votes or ballots affected.
    pub votes: u64,
    /// What differs, before it has a language.
    pub said: Message,
    /// The entries it rests on.
    pub entries: Vec<EntryRef>,
    /// The law.
    pub law: Vec<Law>,
    /// The reason that whoever entered the sheet gave for it.
    pub answer: Option<Answer>,
}

/// A reason given for what does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Who gave it.
    pub by: String,
    /// The reason, as written.
    pub reason: String,
}

/// Why a check could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyNot {
    /// A line it needs is blank.
    Blank,
    /// A line it needs cannot be read.
    Illegible,
    /// The document has no such line.
    Absent,
    /// No document of the kind is in the book.
    NoDocument,
    /// Nothing is recorded of it: unknown, not absent.
    NotSaid,
}

impl WhyNot {
    /// The message that says it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Blank => "why-not-blank",
            Self::Illegible => "why-not-illegible",
            Self::Absent => "why-not-absent",
            Self::NoDocument => "why-not-no-document",
            Self::NotSaid => "why-not-not-said",
        }
    }
}

/// A check that could not be made on one sheet: never a pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unevaluated {
    /// The check.
    pub check: String,
    /// Its code.
    pub code: Code,
    /// The contest.
    pub contest: ContestId,
    /// The unit.
    pub unit: UnitId,
    /// The line that stood in the way.
    pub line: Option<LineKey>,
    /// Why.
    pub why: WhyNot,
}

/// How often one relation was evaluated, and with which answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckCount {
    /// The contest.
    pub contest: ContestId,
    /// The relation.
    pub check: String,
    /// Its code.
    pub code: Code,
    /// The relation as the pack writes it.
    pub text: String,
    /// Whether it is a hard one.
    pub hard: bool,
    /// Sheets on which it holds.
    pub pass: u64,
    /// Sheets on which it does not.
    pub fail: u64,
    /// Sheets on which it could not be evaluated.
    pub not_evaluable: u64,
    /// Sheets to which its condition does not apply.
    pub not_applicable: u64,
}
