//! Control relations: one readable line each, parsed (`parse`), resolved to the columns of a
//! contest (`resolve`), sized so that 128 bits suffice (`node`), and computed without rounding and
//! without allocation (`eval`, `linear`). The language is described in
//! `specs/relation-language.md`.

mod compiled;
mod eval;
mod hint;
mod linear;
mod node;
mod parse;
mod resolve;
pub(super) mod syntax;
mod text;
mod token;

#[cfg(test)]
pub mod tests;

use std::ops::Range;

use super::code::{Code, Severity};
use super::error::Mistake;
use super::exact::Exact;
use super::read::Placed;
use super::titles::Titles;

pub(super) use compiled::refused;
pub use compiled::{Compiled, Quantity, Verdict};
pub use hint::{Hint, hints};
pub use syntax::is_reserved;
use syntax::{Expr, Func, Kind};

/// A formula as written in a pack, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    text: String,
    expr: Expr,
    span: Range<usize>,
    /// Whether the text stands in the file exactly as it is, so that places can be pointed at.
    plain: bool,
}

impl Formula {
    /// Parses a text of the file `source`.
    pub(super) fn read(written: &Placed<String>, source: &str) -> Result<Self, Mistake> {
        let inner = written.span.start + 1..written.span.end.saturating_sub(1);
        let plain = source.get(inner) == Some(written.value.as_str());
        let place = |m: Mistake| place(m, &written.span, plain);
        let expr = parse::parse(&written.value).map_err(place)?;
        Ok(Self { text: written.value.clone(), expr, span: written.span.clone(), plain })
    }

    /// The formula as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(super) const fn expr(&self) -> &Expr {
        &self.expr
    }

    /// Gives a mistake inside the formula its place in the file.
    fn place(&self, mistake: Mistake) -> Mistake {
        place(mistake, &self.span, self.plain)
    }

    /// The argument of `same(…)`, if that is the whole formula.
    fn same(&self) -> Option<&Expr> {
        match &self.expr.kind {
            Kind::Call(Func::Same, args) => match args.as_slice() {
                [only] => Some(only),
                _ => None,
            },
            _ => None,
        }
    }
}

fn place(mistake: Mistake, file: &Range<usize>, plain: bool) -> Mistake {
    let inner = mistake.span.filter(|_| plain);
    let span = inner.map_or_else(
        || file.clone(),
        |s| {
            let start = file.start + 1 + s.start;
            // An empty place (the end of the text) gets the closing quote for its caret.
            start..(file.start + 1 + s.end).max(start + 1)
        },
    );
    Mistake { span: Some(span), message: mistake.message }
}

/// Between which sheets a relation holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Within one sheet.
    Station,
    /// Between the sheets of one unit for simultaneous contests.
    CrossContest,
    /// Between a unit's sheet and those of its children.
    Parent,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 3] = [Self::Station, Self::CrossContest, Self::Parent];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Station => "station",
            Self::CrossContest => "cross_contest",
            Self::Parent => "parent",
        }
    }
}

/// Which tolerance decides when there are two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decides {
    /// The difference may reach the larger of the two: one kept is enough (`larger`, `either`).
    Larger,
    /// The difference may reach only the smaller of the two: both must be kept (`smaller`,
    /// `both`).
    Smaller,
}

/// How far the two sides of a relation may differ before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tolerance {
    /// In units of the lines.
    pub absolute: Option<Exact>,
    /// In percent of the right side.
    pub percent: Option<Exact>,
    /// Which decides; needed exactly when both are given.
    pub decides: Option<Decides>,
}

/// A control relation of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Its name within the form.
    pub id: String,
    /// What must hold.
    pub check: Formula,
    /// When it must hold; always, if there is no condition.
    pub when: Option<Formula>,
    /// The code of the finding when it does not.
    pub code: Code,
    /// A severity other than the code's own.
    pub severity: Option<Severity>,
    /// Whether the law or the state's system enforces it on every sheet.
    pub hard: bool,
    /// Whether it was found in an official text or holds on real data. An unconfirmed relation is
    /// soft, and its findings are marked.
    pub confirmed: bool,
    /// Between which sheets it holds.
    pub scope: Scope,
    /// How far the sides may differ.
    pub tolerance: Option<Tolerance>,
    /// Articles of the country's law pack it rests on.
    pub law: Vec<String>,
    /// Whether the citation was checked against its source.
    pub verified: bool,
    /// A remark for the reader.
    pub note: Option<Titles>,
}

impl Relation {
    /// The severity of a finding by this relation.
    #[must_use]
    pub fn effective_severity(&self) -> Severity {
        let own = || super::code::codes().get(self.code).map_or(Severity::Low, |row| row.severity);
        self.severity.unwrap_or_else(own)
    }
}
