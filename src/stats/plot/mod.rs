//! Pictures as SVG bytes. Every coordinate is an integer and every bin an integer division, so the
//! same figures give the same bytes and the hash of a picture can stand in the book. Words come
//! from the caller, already in a language.
//!
//! Imports the figures of `stats` only.

mod bars;
mod bins;
mod compare;
mod stations;
mod svg;
mod timeline;

pub use bars::{Bar, Tone, bar_list};
pub use bins::{Cell, fingerprint_cells, histogram_bins};
pub use compare::{margin_bars, protocol_against_copy};
pub use stations::{fingerprint, histogram, share_by_turnout, turnout_by_share};
pub use svg::Labels;
pub use timeline::{Event, sheet_timeline};
