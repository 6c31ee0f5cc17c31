//! The formats by name.

use std::str::FromStr;

use jiff::Timestamp;

use super::{Document, ReportError, TextLook, csv, html, json, text, xlsx};

/// What a document can be put into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// The first table, as RFC 4180 text.
    Csv,
    /// One self-contained page.
    Html,
    /// The document as data; see `specs/report-schema.md`.
    Json,
    /// PDF/A-2a; needs the Cargo feature `pdf`.
    Pdf,
    /// For a terminal.
    Text,
    /// A workbook, one sheet a table.
    Xlsx,
}

impl Format {
    /// All formats, in the order in which help names them.
    pub const ALL: [Self; 6] =
        [Self::Text, Self::Html, Self::Pdf, Self::Xlsx, Self::Csv, Self::Json];

    /// The name, which is also the file extension but for text (`txt`).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Json => "json",
            Self::Pdf => "pdf",
            Self::Text => "text",
            Self::Xlsx => "xlsx",
        }
    }

    /// The file extension, without a point.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            other => other.name(),
        }
    }
}

impl FromStr for Format {
    type Err = ReportError;

    fn from_str(name: &str) -> Result<Self, ReportError> {
        Self::ALL
            .into_iter()
            .find(|f| f.name() == name)
            .ok_or_else(|| ReportError::UnknownFormat(name.to_owned()))
    }
}

/// What the formats need beside the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// For text: columns and colour.
    pub look: TextLook,
    /// The moment PDF and XLSX give as that of their making. For the same bytes from the same
    /// book, take it from the book (its last entry), not from a clock.
    pub made: Timestamp,
}

/// Puts a document into a format.
///
/// # Errors
/// [`ReportError`]: no table for CSV, a table too large for a workbook, PDF left out of the build,
/// or a library that fails.
pub fn render(
    document: &Document,
    format: Format,
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    match format {
        Format::Csv => csv(document.tables().next().ok_or(ReportError::NoTable)?),
        Format::Html => Ok(html(document).into_bytes()),
        Format::Json => json(document),
        #[cfg(feature = "pdf")]
        Format::Pdf => super::pdf(document, options.made),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(ReportError::PdfNotBuilt),
        Format::Text => Ok(text(document, options.look).into_bytes()),
        Format::Xlsx => xlsx(document, options.made),
    }
}
