//! Enter: typing a protocol sheet. Keystrokes or a TOML file become a checked [`Sheet`]; the form
//! is a state machine without a terminal (`form`), drawn by a pure function (`screen`), driven by
//! `terminal`, kept in a draft after every change (`draft`). Nothing here knows of keys or books.
//!
//! May import `paper`, `lang` and `pack`. Only `draft`, `terminal` and `watch`
//! touch the outside.

mod asked;
mod compare;
mod draft;
mod error;
mod form;
mod keys;
mod screen;
mod sheet;
mod sheet_read;
mod sheet_write;
mod terminal;
#[cfg(test)]
mod tests;
mod time;
mod watch;

pub use compare::{Difference, compare};
pub use draft::{load_draft, save_draft};
pub use error::EnterError;
pub use form::{
    Check, Event, Fact, Field, Focus, Form, FormOption, Row, Setup, Standing, Step, Suggestion, Why,
};
pub use screen::{Look, draw};
pub use sheet::{Facts, MAX_FILES, MAX_MEMBERS, MAX_TEXT, Presence, Sheet};
pub use terminal::{Outcome, run};
pub use time::{TimeHome, is_time, read_time};
