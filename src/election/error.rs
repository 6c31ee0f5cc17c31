//! What can be wrong with a definition: always file, place, what stood there, what was expected.

use std::path::PathBuf;

use jiff::civil::Date;
use thiserror::Error;

use crate::lang::{Message, Say, io_reason};
use crate::pack::{FormPack, PackError};
use crate::paper::channel::Refused;

/// Why a definition is refused.
#[derive(Debug, Error)]
pub enum ElectionError {
    /// A file cannot be read.
    #[error("election-unreadable")]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A TOML file is damaged; the report shows the place with a caret.
    #[error("election-toml")]
    Toml {
        /// The report with file, line, column and caret.
        report: String,
    },
    /// A cell of a table is wrong.
    #[error("election-cell")]
    Cell {
        /// Which file.
        file: String,
        /// Line of the file, from 1.
        line: u64,
        /// Column.
        column: &'static str,
        /// What stood there.
        found: String,
        /// What was expected.
        expected: Message,
    },
    /// A table cannot be read as CSV, or lacks a column.
    #[error("election-table")]
    Table {
        /// Which file.
        file: String,
        /// What is wrong.
        what: String,
    },
    /// Something in `election.toml` contradicts the tables or the packs.
    #[error("election-contradiction")]
    Contradiction {
        /// Which file.
        file: String,
        /// What is wrong.
        what: Message,
    },
    /// An online, remote, postal or mixed channel is named.
    #[error("election-channel")]
    Channel {
        /// Which file.
        file: String,
        /// Where in it.
        place: String,
        /// The channel and the word that named it.
        refused: Refused,
    },
    /// A contest's form is not in force on the voting day.
    #[error("election-out-of-force")]
    OutOfForce {
        /// The form's id.
        form: String,
        /// First and last day of its force; `…` where the pack does not say.
        force: [String; 2],
        /// Voting day.
        date: Date,
    },
    /// A pack is refused.
    #[error("election-pack")]
    Pack(#[from] PackError),
}

impl ElectionError {
    /// That a form is not in force on a day.
    #[must_use]
    pub fn out_of_force(form: &FormPack, date: Date) -> Self {
        let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |d| d.to_string());
        let force = [day(form.valid_from), day(form.valid_to)];
        Self::OutOfForce { form: form.id.clone(), force, date }
    }
}

impl Say for ElectionError {
    fn say(&self) -> Message {
        match self {
            Self::Unreadable { file, source } => Message::new("election-unreadable")
                .text("file", file.display())
                .message("why", io_reason(source)),
            Self::Toml { report } => Message::new("election-toml").text("report", report),
            Self::Cell { file, line, column, found, expected } => Message::new("election-cell")
                .text("file", file)
                .number("line", *line)
                .text("column", column)
                .text("found", found)
                .message("expected", expected.clone()),
            Self::Table { file, what } => {
                Message::new("election-table").text("file", file).text("what", what)
            }
            Self::Contradiction { file, what } => Message::new("election-contradiction")
                .text("file", file)
                .message("what", what.clone()),
            Self::Channel { file, place, refused } => Message::new("election-channel")
                .text("file", file)
                .text("place", place)
                .text("term", refused.term)
                .message("channel", Message::new(format!("channel-{}", refused.channel.id()))),
            Self::OutOfForce { form, force: [from, to], date } => {
                Message::new("election-out-of-force")
                    .text("form", form)
                    .text("from", from)
                    .text("to", to)
                    .text("date", date)
            }
            Self::Pack(error) => error.say(),
        }
    }
}
