//! Findings: what differs, in numbers, with the law it offends and the entries it rests on. They
//! hold codes and arguments; words are put to them by whoever shows them.
//!
//! May import `lang`, `paper` and `pack`.

mod filter;
mod finding;
mod id;
mod life;

pub use filter::Filter;
pub use finding::{Answer, CheckCount, EntryRef, Finding, Law, Unevaluated, WhyNot};
pub use id::FindingId;
pub use life::{Lives, Step};
