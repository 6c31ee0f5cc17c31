//! The columns of one contest's sheets: the form's lines, then the contest's options.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::error::PackError;
use super::form::{FormPack, Role};
use super::relation::Formula;
use super::relation::syntax::Expr;
use crate::lang::Message;
use crate::paper::LineKey;

/// An option of a contest as the relations see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContestOption {
    /// The key of its line.
    pub key: LineKey,
    /// What choosing it means in law.
    pub role: Role,
}

/// What the relations of a form need to know of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub form: String,
    pub origin: String,
    pub text: Arc<str>,
    pub measures: BTreeMap<String, Formula>,
}

/// The order of the columns of one contest's sheets.
#[derive(Debug, Clone)]
pub struct Layout {
    columns: Vec<LineKey>,
    index: BTreeMap<LineKey, usize>,
    lines: usize,
    options: Vec<(u32, Role)>,
    pub(super) names: Arc<Names>,
}

impl Layout {
    /// The columns of `form` with the options of one contest. Refused: a key that stands twice, a
    /// role the form does not know, and a contest without "against all" on a form that has it.
    pub fn new(form: &FormPack, options: &[ContestOption]) -> Result<Self, PackError> {
        let refused = |message| PackError::Contest { form: form.id.clone(), message };
        for option in options {
            if form.role(option.role).is_none() {
                return Err(refused(
                    Message::new("pack-role-not-in-form")
                        .text("option", &option.key)
                        .text("role", option.role.word()),
                ));
            }
        }
        let has = |role| options.iter().any(|o| o.role == role);
        if form.role(Role::AgainstAll).is_some() && !has(Role::AgainstAll) {
            return Err(refused(Message::new("pack-contest-without-against-all")));
        }
        let lines: Vec<&LineKey> = form.counted_lines().map(|line| &line.key).collect();
        let columns: Vec<LineKey> =
            lines.iter().copied().chain(options.iter().map(|o| &o.key)).cloned().collect();
        let mut index = BTreeMap::new();
        for (at, key) in columns.iter().enumerate() {
            if index.insert(key.clone(), at).is_some() {
                return Err(refused(Message::new("pack-twice").text("key", key)));
            }
        }
        let options = options
            .iter()
            .zip(lines.len()..)
            .filter_map(|(option, at)| Some((u32::try_from(at).ok()?, option.role)))
            .collect();
        let names = Arc::clone(&form.names);
        Ok(Self { columns, index, lines: lines.len(), options, names })
    }

    /// The column of a line or option.
    #[must_use]
    pub fn column(&self, key: &LineKey) -> Option<usize> {
        self.index.get(key).copied()
    }

    /// The keys of all columns in order.
    #[must_use]
    pub fn columns(&self) -> &[LineKey] {
        &self.columns
    }

    /// How many of the first columns are lines of the form; the rest are options.
    #[must_use]
    pub const fn line_count(&self) -> usize {
        self.lines
    }

    /// Columns and roles of the options, in order.
    pub fn options(&self) -> impl Iterator<Item = (usize, Role)> + '_ {
        self.options.iter().map(|(column, role)| (*column as usize, *role))
    }

    /// The column of a line of the form (never of an option).
    pub(super) fn line_column(&self, name: &str) -> Option<u32> {
        let at = self.index.get(name).copied().filter(|at| *at < self.lines)?;
        u32::try_from(at).ok()
    }

    pub(super) fn measure_expr(&self, name: &str) -> Option<&Expr> {
        self.names.measures.get(name).map(Formula::expr)
    }

    pub(super) fn known_names(&self, with_measures: bool) -> Vec<&str> {
        let lines = self.columns.iter().take(self.lines).map(LineKey::as_str);
        let measures = self.names.measures.keys().map(String::as_str);
        let mut names: Vec<&str> = lines.chain(measures.filter(|_| with_measures)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    pub(super) fn against_all(&self) -> Vec<u32> {
        self.options.iter().filter(|(_, r)| *r == Role::AgainstAll).map(|(c, _)| *c).collect()
    }

    /// Every option except those of the role "against all".
    pub(super) fn standing_options(&self) -> Vec<u32> {
        self.options.iter().filter(|(_, r)| *r != Role::AgainstAll).map(|(c, _)| *c).collect()
    }
}
