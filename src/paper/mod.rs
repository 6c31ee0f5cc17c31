//! Paper: what one sheet can say. Ids of the things a sheet names, and the three kinds of value a
//! line can hold: a count, a blank, an illegible mark.
//!
//! Imports nothing of this crate but `lang` (for the words of its errors).

pub mod channel;
mod hash;
mod id;
mod value;

pub use hash::{Hash32, HashError, sha256};
pub use id::{ContestId, IdError, LineKey, UnitId, check_id};
pub use value::{Count, CountError, MAX_COUNT, PaperValue};
