//! Indications: what numbers alone can support, said soberly, and the draw, which is stronger than
//! any of them. Pure functions over slices: no clock, no randomness, no file; what is random comes
//! from a published seed, so the same inputs give the same bytes. Formulas, sources and what is
//! left out on purpose: `specs/statistics.md`.
//!
//! - `screen`: one declared family of tests (whole percentages, last digits, twins, duplicates,
//!   outliers). `poll`: exit polls. `quick`: quick counts. `turnout`: series against capacity.
//!   `draw`: commitment, tickets, weighted draws, recount risk, observers. `plot`: SVG pictures.
//! - `text`: for each method what it shows, what else explains it and what it cannot see.
//!
//! Imports `lang` (words of errors and texts) and `paper` (SHA-256), nothing else of this crate.
//!
//! The one room where floats are allowed: tails of distributions have no exact rational form.
//! Counts stay integers until the last step; every float is printed to fixed digits (`fixed`).
#![allow(
    clippy::float_arithmetic,     // see above
    clippy::cast_precision_loss,  // counts of one election are far below 2^53
    clippy::many_single_char_names, // formulas keep the letters of their sources
    clippy::similar_names
)]

pub mod draw;
mod error;
mod figures;
mod fixed;
pub mod plot;
pub mod poll;
pub mod quick;
mod ratio;
pub mod screen;
mod tails;
mod text;
pub mod turnout;

pub use error::StatsError;
pub use figures::{MAX_STATION, StationFigures};
pub use fixed::{fixed, fixed_p, percent, percent_plain, share};
pub use ratio::{Estimate, StratumFrame};
pub use tails::{
    chi_square_upper, normal_upper, poisson_binomial_upper, student_quantile, student_two_sided,
};
pub use text::{Explained, indication};
