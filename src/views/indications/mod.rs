//! Indications as documents: what `stats` computes from the sheets of a book, each with its error
//! rate, what else explains it, what it cannot see, and the words "an indication, not proof".
//!
//! Each file holds one command's document and its pure computation; nothing is read here but the
//! sheets. Imports what `views` may.

mod draw;
mod error;
mod file;
mod pictures;
mod poll;
mod poll_file;
mod quick;
mod recount;
mod screening;
mod stations;
mod turnout;
mod turnout_day;

pub use draw::{
    Committed, DrawPage, assigned_document, commit_document, frame_of, plan_document,
    tickets_document, weighted_document,
};
pub use error::IndicationError;
pub use pictures::{Picture, pictures};
pub use poll::{PollView, check_document, estimate_document, publish_document};
pub use poll_file::PollFile;
pub use quick::{QuickInput, quick_document};
pub use recount::{observed_document, recount_document};
pub use screening::{ScreenView, read_pairs, screening};
pub use stations::{Bounds, Station, Stations};
pub use turnout::{TurnoutView, turnout_document};
pub use turnout_day::TripRow;

use crate::lang::{Message, Words};
use crate::report::{Cell, Document, Prose};
use crate::stats::{self, Explained, fixed, fixed_p};

/// A method by name, and its texts.
fn explain(document: &mut Document, words: &Words, method: Explained) {
    name(document, words, method);
    texts(document, words, method);
}

/// The name of a method, above its result.
fn name(document: &mut Document, words: &Words, method: Explained) {
    document.heading(2, words.say(&method.name()));
}

/// The texts of a method, under its result: what it shows, what else explains it, what it cannot
/// see.
fn texts(document: &mut Document, words: &Words, method: Explained) {
    let parts = [
        ("indications-means", method.means()),
        ("indications-otherwise", method.otherwise()),
        ("indications-blind", method.blind()),
    ];
    for (label, text) in parts {
        let label = format!("{} ", words.get(label));
        document.paragraph(Prose::new().strong(label).plain(words.say(&text)));
    }
}

/// "An indication, not proof", where nobody can miss it.
fn not_proof(document: &mut Document, words: &Words) {
    document.warn(words.say(&stats::indication()));
}

/// A label and its value as one paragraph.
fn line(document: &mut Document, label: &Message, value: impl Into<String>, words: &Words) {
    document.paragraph(Prose::new().strong(format!("{}: ", words.say(label))).plain(value));
}

/// A float to fixed digits, as a number that programs can read.
fn number(value: f64, digits: usize) -> Cell {
    Cell::exact(fixed(crate::lang::Lang::En, value, digits).replace('\u{2212}', "-"))
}

/// A probability; "< 0.0001" below that.
fn chance(words: &Words, p: f64) -> Cell {
    let shown = fixed_p(words.lang(), p);
    if shown.starts_with('<') { Cell::from(shown) } else { number(p, 4) }
}

/// A length as a whole number to be shown.
fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
