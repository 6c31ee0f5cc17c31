//! A form pack: one protocol form of one country as data.

use std::sync::Arc;

use jiff::civil::Date;

use super::error::PackError;
use super::layout::{Layout, Names};
use super::relation::{Formula, Quantity, Relation};
use super::titles::Titles;
use crate::paper::LineKey;

/// What a line of a form counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// Voters on a list.
    Register,
    /// Ballots or voters at the issuing table.
    Issue,
    /// Ballots or certificates in the commission's hands: received, cancelled, spoiled.
    Stock,
    /// Ballots found in boxes.
    Box,
    /// Valid, invalid, totals of votes.
    Outcome,
    /// Votes for one option, printed on the form itself.
    Option,
    /// A difference the commission itself declares.
    DeclaredDifference,
    /// Ballots set apart: neither valid nor invalid.
    Uncounted,
    /// Words; not a count.
    Text,
}

impl LineKind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Register,
        Self::Issue,
        Self::Stock,
        Self::Box,
        Self::Outcome,
        Self::Option,
        Self::DeclaredDifference,
        Self::Uncounted,
        Self::Text,
    ];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Issue => "issue",
            Self::Stock => "stock",
            Self::Box => "box",
            Self::Outcome => "outcome",
            Self::Option => "option",
            Self::DeclaredDifference => "declared_difference",
            Self::Uncounted => "uncounted",
            Self::Text => "text",
        }
    }
}

/// A line of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its key in relations and tables.
    pub key: LineKey,
    /// The number printed on the form, where it is known.
    pub number: Option<String>,
    /// The printed sub-number.
    pub sub: Option<String>,
    /// Its label.
    pub labels: Titles,
    /// What it counts.
    pub kind: LineKind,
    /// Whether the number must also be written in words.
    pub words_required: bool,
    /// Whether a blank in it is a discrepancy.
    pub required: bool,
}

/// What choosing an option means in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A person.
    Candidate,
    /// A party's list.
    List,
    /// Against all, none of the above.
    AgainstAll,
    /// Yes to a question.
    Yes,
    /// No to a question.
    No,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 5] = [Self::Candidate, Self::List, Self::AgainstAll, Self::Yes, Self::No];

    /// The word used in packs and definitions.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::List => "list",
            Self::AgainstAll => "against_all",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// Reads the word used in packs and definitions.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// The legal effect of a role under one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleRule {
    /// The role.
    pub role: Role,
    /// Whether its votes are part of the valid votes.
    pub counts_in_valid: bool,
    /// Whether it can win.
    pub can_win: bool,
    /// Whether it takes part in the sharing out of seats.
    pub seat_eligible: bool,
}

/// What kind of record a form serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Voting in person, on paper.
    Paper,
    /// A record of in-person machine voting: opened only in a book of purpose `study`.
    Study,
}

impl Purpose {
    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Study => "study",
        }
    }
}

/// Names of the measures that detectors read, with what each means.
pub const MEASURES: [&str; 13] = [
    "registered",
    "added",
    "delivered",
    "issued",
    "issued_outside",
    "applications",
    "absentee_voted",
    "participated",
    "boxes",
    "box_mobile",
    "valid",
    "invalid",
    "unused",
];

/// One protocol form of one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPack {
    /// Its id.
    pub id: String,
    /// Its edition: a version of this description.
    pub edition: String,
    /// The resolution that approved the form, if known.
    pub resolution: Option<String>,
    /// The annex of that resolution, if known.
    pub annex: Option<String>,
    /// The country, by its ISO 3166 code in lower case.
    pub country: String,
    /// What is elected: `list`, `single`, `president`, `referendum`, …
    pub contest_kind: String,
    /// First day of force, if known.
    pub valid_from: Option<Date>,
    /// Last day of force, if known.
    pub valid_to: Option<Date>,
    /// Its title.
    pub titles: Titles,
    /// What kind of record it serves.
    pub purpose: Purpose,
    /// The lines, in the order of the form. The contest's options follow them.
    pub lines: Vec<Line>,
    /// The roles an option may have, with their legal effect.
    pub roles: Vec<RoleRule>,
    /// What percentages are taken of.
    pub percent_base: Formula,
    /// The control relations.
    pub relations: Vec<Relation>,
    /// Where all this was found.
    pub sources: Vec<String>,
    /// Real records the pack was tried on: the set and its number of sheets.
    pub tried: Vec<String>,
    /// A remark for the reader.
    pub note: Option<Titles>,
    pub(super) names: Arc<Names>,
}

impl FormPack {
    /// Reads a pack and checks everything in it, each relation included. `origin` is the file's
    /// name as it is to be shown in errors.
    pub fn load(text: &str, origin: &str) -> Result<Self, PackError> {
        super::form_read::load(text, origin)
    }

    /// The line of that key.
    #[must_use]
    pub fn line(&self, key: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.key.as_str() == key)
    }

    /// The lines that hold counts, in order: the first columns of a layout.
    pub fn counted_lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.kind != LineKind::Text)
    }

    /// The legal effect of a role; `None` if the form does not know it.
    #[must_use]
    pub fn role(&self, role: Role) -> Option<&RoleRule> {
        self.roles.iter().find(|rule| rule.role == role)
    }

    /// The formula of a measure, if the form has it.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<&Formula> {
        self.names.measures.get(name)
    }

    /// The measures of the form by name.
    pub fn measures(&self) -> impl Iterator<Item = (&str, &Formula)> {
        self.names.measures.iter().map(|(name, formula)| (name.as_str(), formula))
    }

    /// A measure compiled for one layout; `None` if the form has no such measure.
    pub fn compile_measure(
        &self,
        name: &str,
        layout: &Layout,
    ) -> Result<Option<Quantity>, PackError> {
        let compiled = self.measure(name).map(|formula| formula.measure(layout)).transpose();
        compiled.map_err(|m| super::relation::refused(layout, m))
    }

    /// The base of percentages compiled for one layout.
    pub fn compile_percent_base(&self, layout: &Layout) -> Result<Quantity, PackError> {
        self.percent_base.quantity(layout).map_err(|m| super::relation::refused(layout, m))
    }

    /// Whether the form was in force on a day, as far as is known.
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}
