//! Canonical JSON, the one byte form a book accepts (ledger format E2): a strict pull reader that
//! borrows, a small value tree, and a writer that refuses what the reader refuses.
//!
//! Imports nothing of this crate but `lang` (for the words of its errors).

mod class;
mod fault;
mod reader;
mod value;
mod write;

pub use class::{is_id, refused_char};
pub use fault::{Expected, Fault, WriteFault};
pub use reader::{MAX_DEPTH, MAX_INT, Reader};
pub use value::Value;
pub use write::{put_int, put_text};
