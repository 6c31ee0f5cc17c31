//! Why an indication is refused.

use thiserror::Error;

use crate::lang::{Message, Say};
use crate::pack::PackError;
use crate::stats::StatsError;

/// Why an indication is refused.
#[derive(Debug, Error)]
pub enum IndicationError {
    /// The statistics refuse.
    #[error(transparent)]
    Stats(#[from] StatsError),
    /// A measure of the form does not compile.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// A file is not in the format it should be.
    #[error("indications-err-file")]
    File {
        /// What the reader said.
        why: String,
    },
    /// A table lacks a column.
    #[error("indications-err-column")]
    Column {
        /// The column.
        column: String,
    },
    /// A cell of a table holds no number.
    #[error("indications-err-number")]
    Number {
        /// The line of the file.
        line: u64,
        /// What stood there.
        found: String,
    },
    /// Something named in a file is not in the election.
    #[error("indications-err-unknown")]
    Unknown {
        /// What was named.
        found: String,
    },
    /// What the law asks of a publication is missing.
    #[error("indications-err-incomplete")]
    Incomplete {
        /// The fields, already in words.
        fields: String,
    },
    /// The law pack orders silence.
    #[error("indications-err-silence")]
    Silence {
        /// From when the poll may be published.
        allowed: String,
        /// The article, already in words.
        law: String,
    },
    /// No option leads all others, so there is no margin.
    #[error("indications-err-no-margin")]
    NoMargin,
    /// Nothing was committed before the dice.
    #[error("indications-err-no-commitment")]
    NoCommitment {
        /// The contest.
        contest: String,
    },
    /// A file committed to is not in the book, or has other bytes.
    #[error("indications-err-attachment")]
    Attachment {
        /// Its hash.
        hash: String,
    },
    /// The totals of the book are no longer those committed.
    #[error("indications-err-totals")]
    Totals {
        /// The number of the commitment.
        seq: u64,
    },
    /// A station of the frame has no figures, so its largest error is not known.
    #[error("indications-err-no-figures")]
    NoFigures {
        /// The station.
        unit: String,
        /// How many there are.
        count: u64,
    },
}

impl Say for IndicationError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::Stats(error) => error.say(),
            Self::Pack(error) => error.say(),
            Self::Column { column } => message.text("column", column),
            Self::Number { line, found } => message.text("line", line).text("found", found),
            Self::Unknown { found } => message.text("found", found),
            Self::Incomplete { fields } => message.text("fields", fields),
            Self::NoCommitment { contest } => message.text("contest", contest),
            Self::Attachment { hash } => message.text("hash", hash),
            Self::Totals { seq } => message.text("seq", seq),
            Self::NoFigures { unit, count } => message.text("unit", unit).number("count", *count),
            Self::Silence { allowed, law } => message.text("allowed", allowed).text("law", law),
            // What the reader said is shown below the sentence.
            Self::File { .. } | Self::NoMargin => message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Words};

    #[test]
    fn every_refusal_has_words() {
        let x = || "x".to_owned();
        let errors = [
            IndicationError::File { why: x() },
            IndicationError::Column { column: x() },
            IndicationError::Number { line: 2, found: x() },
            IndicationError::Unknown { found: x() },
            IndicationError::Incomplete { fields: x() },
            IndicationError::NoMargin,
            IndicationError::Silence { allowed: x(), law: x() },
            IndicationError::NoCommitment { contest: x() },
            IndicationError::Attachment { hash: x() },
            IndicationError::Totals { seq: 2 },
            IndicationError::NoFigures { unit: x(), count: 2 },
        ];
        for words in Lang::ALL.map(Words::new) {
            for error in &errors {
                let said = words.say(error);
                assert!(!said.contains('⟨') && !said.contains("{$"), "{said}");
            }
        }
    }
}
