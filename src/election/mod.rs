//! The election definition: what was to be voted on, where, by whom, and which sheets are due.
//! Read from a book's `election/` folder (`election.toml`, `units.csv`, `options.csv`,
//! `expected.csv`, `packs/`); in person and on paper only, any other channel is refused by name.
//!
//! May import `lang`, `paper` and `pack`.

mod definition;
mod error;
mod load;
mod scaffold;
mod tables;
mod units;
mod when;

pub use definition::{
    Contest, Election, Expected, OptionEntry, Postponement, Purpose, Restriction, RestrictionKind,
    Text3,
};
pub use error::ElectionError;
pub use load::{load, load_with_packs};
pub use scaffold::{Scaffold, ScaffoldRequest, scaffold};
pub use units::{Level, Unit, UnitIndex, UnitKind, UnitTree};
