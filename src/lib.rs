//! adal — the honest count.
//!
//! Paper protocols of polling stations go in; a hash-chained book, a reconciliation and a list of
//! discrepancies with the law they offend come out. Data flows one way:
//!
//! ```text
//! paper → pack (form, law) → election → intake → book → reconcile → findings → report
//! ```
//!
//! Each folder below is one room with one owner concept; its `mod.rs` says what lives there and
//! what it may import. `tests/architecture.rs` holds the rooms to what they say.
#![forbid(unsafe_code)]

pub mod audit;
pub mod book;
pub mod canon;
pub mod cli;
pub mod dossier;
pub mod election;
pub mod enter;
pub mod findings;
pub mod intake;
pub mod lang;
pub mod outcome;
pub mod pack;
pub mod paper;
pub mod reconcile;
pub mod report;
pub mod stakes;
pub mod stamp;
pub mod stats;
pub mod tally;
pub mod views;
