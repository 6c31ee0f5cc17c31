//! Paper: what one sheet can say. Kinds of documents, ids of the things a sheet names, the three
//! kinds of value a line can hold (a count, a blank, an illegible mark), and the channels that are
//! never taken in.
//!
//! Imports nothing of this crate but `lang` (for the words of its errors).

pub mod channel;
mod document;
mod hash;
mod id;
mod status;
mod value;

pub use document::DocumentKind;
pub use hash::{Hash32, HashError, sha256, sha256_of};
pub use id::{ContestId, IdError, LineKey, UnitId, check_id};
pub use status::FindingStatus;
pub use value::{Count, CountError, MAX_COUNT, PaperValue};
