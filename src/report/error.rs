//! Why a document could not be rendered.

use thiserror::Error;

use crate::lang::{Message, Say};

/// Why a document could not be rendered.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReportError {
    /// The library that writes the format failed; this is a defect of adal, not of the input.
    #[error("report-failed")]
    Failed {
        /// The format.
        format: &'static str,
        /// What the library said, in English.
        detail: String,
    },
    /// CSV was asked for, and the document has no table.
    #[error("report-no-table")]
    NoTable,
    /// PDF was asked for, and this build leaves it out.
    #[error("report-pdf-not-built")]
    PdfNotBuilt,
    /// A table has more rows or columns than a sheet of a workbook can hold.
    #[error("report-too-large")]
    TooLarge {
        /// Rows of the table.
        rows: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// No format of that name.
    #[error("report-unknown-format")]
    UnknownFormat(String),
}

impl ReportError {
    /// A failure of the library that writes `format`.
    pub(super) fn failed(format: &'static str, detail: impl std::fmt::Display) -> Self {
        Self::Failed { format, detail: detail.to_string() }
    }
}

impl Say for ReportError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::Failed { format, detail } => {
                message.text("format", format).text("detail", detail)
            }
            Self::NoTable | Self::PdfNotBuilt => message,
            Self::TooLarge { rows, columns } => message
                .number("rows", i128::try_from(*rows).unwrap_or(i128::MAX))
                .number("columns", i128::try_from(*columns).unwrap_or(i128::MAX)),
            Self::UnknownFormat(found) => message.text("found", found),
        }
    }
}
