//! A station's evidence out of a book, in files that stock tools can check: the entries, the
//! signatures, the newest checkpoint with the proof that each entry stands under it, a receipt of
//! each, and a page whose commands use nothing but `sha256sum`, `ssh-keygen`, `openssl`, `sed` and the shell.
//!
//! May import `lang`, `paper`, `book` and the receipts of `audit`.

mod check;
mod gather;
mod sign;

pub use check::check_page;
pub use gather::{Evidence, Head, Held, Line, Public, Wanted, gather};
