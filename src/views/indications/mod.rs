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

use super::cited::cited;
use super::count;
use crate::lang::{Message, Words};
use crate::pack::Code;
use crate::report::{Cell, Document, Prose, is_decimal};
use crate::stats::{self, Explained};
use crate::views::ViewContext;

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

/// A code with its title and the law the pack cites for it.
fn finding(context: &ViewContext<'_>, out: &mut Document, code: &str) {
    let Some(code) = Code::new(code) else { return };
    let words = context.words;
    let articles = context.election.law.cite(code, context.election.date);
    let law = articles.iter().map(|c| cited(&c.article.number, c.standing, words));
    let law: Vec<String> = law.collect();
    let title = words.say(&code.title());
    let said = if law.is_empty() { title } else { format!("{title} · {}", law.join("; ")) };
    out.paragraph(Prose::new().strong(format!("{} ", code.as_str())).plain(said));
}

/// A number as programs read it, or what stands in its place, as a cell.
fn shown(text: String) -> Cell {
    if is_decimal(&text) { Cell::Exact(text) } else { Cell::Text(text) }
}
