//! What became of findings, as the book says.

use std::collections::BTreeMap;

use super::id::FindingId;
use crate::paper::{FindingStatus, Hash32};

/// One step in the life of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The entry that says it.
    pub seq: u64,
    /// The entry's hash.
    pub hash: Hash32,
    /// When it was entered, as the operator claims.
    pub at: String,
    /// Where the finding stands after it.
    pub status: FindingStatus,
    /// Who explained, disputed or decided.
    pub by: String,
    /// On which day, `YYYY-MM-DD`; empty where none was given.
    pub date: String,
    /// Why.
    pub reason: String,
}

/// The lives of all findings that anybody marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lives(BTreeMap<String, Vec<Step>>);

impl Lives {
    /// Adds a step; steps come in the order of the book.
    pub fn add(&mut self, finding: &str, step: Step) {
        self.0.entry(finding.to_owned()).or_default().push(step);
    }

    /// The steps of a finding, oldest first.
    #[must_use]
    pub fn steps(&self, finding: &FindingId) -> &[Step] {
        self.0.get(finding.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Where a finding stands.
    #[must_use]
    pub fn status(&self, finding: &FindingId) -> FindingStatus {
        self.steps(finding).last().map_or(FindingStatus::Open, |step| step.status)
    }

    /// Every finding that was marked.
    pub fn marked(&self) -> impl Iterator<Item = (&str, &[Step])> {
        self.0.iter().map(|(id, steps)| (id.as_str(), steps.as_slice()))
    }
}
