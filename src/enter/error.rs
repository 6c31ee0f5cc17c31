//! What can go wrong with a sheet, its file, its draft and the screen.

use thiserror::Error;

use crate::lang::{Message, Say, Words};
use crate::pack::PackError;
use crate::paper::LineKey;

/// Why a sheet cannot be taken, kept or finished.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EnterError {
    /// The text of a file has a mistake, is too large, is no UTF-8 or cannot be read; or the
    /// contest does not fit the form. The same caret errors as those of packs.
    #[error("enter-file")]
    File(#[from] PackError),
    /// The draft cannot be written.
    #[error("enter-unwritable")]
    Unwritable {
        /// File name.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// At the place of the draft another one is kept, which typing would replace.
    #[error("enter-other-draft")]
    OtherDraft {
        /// File name.
        path: String,
    },
    /// The sheet is of another contest or unit than the form.
    #[error("enter-other-paper")]
    OtherPaper {
        /// Contest and unit of the form.
        wanted: String,
        /// Contest and unit of the sheet.
        found: String,
    },
    /// The sheet holds a line that the form has not, or holds one twice.
    #[error("enter-unknown-line")]
    UnknownLine {
        /// Its key.
        line: String,
    },
    /// An answer names no check of the form.
    #[error("enter-unknown-check")]
    UnknownCheck {
        /// The id it gives.
        check: String,
    },
    /// Lines have not been entered.
    #[error("enter-not-entered")]
    NotEntered {
        /// The lines, in the order of the form.
        lines: Vec<LineKey>,
    },
    /// A fact is no time with an offset.
    #[error("enter-bad-time")]
    BadTime {
        /// Name of the fact.
        fact: &'static str,
        /// What stands there.
        found: String,
    },
    /// What is shown would go to a file or another program: nobody could type.
    #[error("enter-no-terminal")]
    NoTerminal,
    /// The terminal cannot be used.
    #[error("enter-terminal")]
    Terminal {
        /// What the system said.
        detail: String,
    },
}

impl EnterError {
    /// The error in words; a mistake in a file with its line and a caret under the place.
    #[must_use]
    pub fn show(&self, words: &Words) -> String {
        match self {
            Self::File(error) => error.show(words),
            _ => words.say(self),
        }
    }
}

impl Say for EnterError {
    fn say(&self) -> Message {
        match self {
            Self::File(error) => error.say(),
            Self::Unwritable { path, detail } => {
                Message::new("enter-unwritable").text("path", path).text("detail", detail)
            }
            Self::OtherDraft { path } => Message::new("enter-other-draft").text("path", path),
            Self::OtherPaper { wanted, found } => {
                Message::new("enter-other-paper").text("wanted", wanted).text("found", found)
            }
            Self::UnknownLine { line } => Message::new("enter-unknown-line").text("line", line),
            Self::UnknownCheck { check } => {
                Message::new("enter-unknown-check").text("check", check)
            }
            Self::NotEntered { lines } => {
                let names: Vec<&str> = lines.iter().map(LineKey::as_str).collect();
                Message::new("enter-not-entered").text("lines", names.join(", "))
            }
            Self::BadTime { fact, found } => {
                Message::new("enter-bad-time").text("fact", fact).text("found", found)
            }
            Self::NoTerminal => Message::new(self.to_string()),
            Self::Terminal { detail } => Message::new("enter-terminal").text("detail", detail),
        }
    }
}
