//! Words: every sentence a person sees comes from `specs/messages/{en,kk,ru}.ftl` (Fluent), one
//! file a language. Other rooms hold message ids and arguments only.
//!
//! Imports nothing of this crate.

mod date;
mod message;
mod number;
mod safe;
mod system;
mod tongue;

pub use message::{Arg, Message, Say};
pub use number::group_digits;
pub use safe::{is_unsafe, safe_cell, safe_line, safe_source};
pub use system::io_reason;
pub use tongue::{Lang, Words};
