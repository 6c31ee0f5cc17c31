//! Views: documents and machine-readable records made from a book's reconciliation. Every view is
//! a pure function of the book and its packs; the header of each says which (ledger format R1).
//!
//! May import `lang`, `paper`, `pack`, `election`, `findings`, `reconcile`, `tally`, `stakes`,
//! `outcome`, the pictures of `stats` and the document model of `report`.

mod amendments;
mod annex;
mod changes;
mod cited;
mod completeness;
mod deadlines;
mod discrepancies;
mod explain;
mod head;
pub mod indications;
mod origin;
mod outcome;
mod outcome_json;
mod outcome_rule;
mod public;
mod record;
mod reports;
mod station;
mod tallies;
mod territory;

pub use amendments::amendments;
pub use changes::{Changes, Since, State};
pub use completeness::completeness;
pub use deadlines::{Events, deadlines, until};
pub use discrepancies::{Scope, digest, discrepancies, told};
pub use explain::{explain_code, explain_finding};
pub use head::{BookHead, HeadBound, ViewContext};
pub use outcome::{Copies, OutcomeOf, outcome};
pub use outcome_json::outcome_json;
pub use public::Private;
pub use record::{findings_json, tally_json};
pub use reports::{Matter, discrepancy_report, summary};
pub use station::{Facts, stations, used_said};
pub use tallies::{tallies, tallies_table, tally_report};

/// A length as a whole number to be shown.
fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
