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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Say, Words};
    use crate::report::sample;

    const OPTIONS: Options =
        Options { look: TextLook { width: 80, colour: false }, made: Timestamp::UNIX_EPOCH };

    #[test]
    fn names_are_read() {
        for format in Format::ALL {
            assert_eq!(format.name().parse(), Ok(format));
        }
        assert_eq!("doc".parse::<Format>(), Err(ReportError::UnknownFormat("doc".to_owned())));
        assert_eq!(Format::Text.extension(), "txt");
    }

    #[test]
    fn every_format_of_every_language_or_how_to_get_it() {
        for document in Lang::ALL.map(sample::document) {
            for format in Format::ALL {
                match render(&document, format, &OPTIONS) {
                    Ok(bytes) => assert!(bytes.len() > 100, "{} is empty", format.name()),
                    Err(e) => {
                        assert!(format == Format::Pdf && !cfg!(feature = "pdf"), "{e:?}");
                        assert!(Words::new(document.lang).say(&e).contains("--features pdf"));
                    }
                }
            }
        }
    }

    #[test]
    fn csv_needs_a_table() {
        let document = Document::new(Lang::En, "t");
        assert_eq!(render(&document, Format::Csv, &OPTIONS), Err(ReportError::NoTable));
    }

    #[test]
    fn every_error_has_words() {
        let errors = [
            ReportError::failed("xlsx", "why"),
            ReportError::NoTable,
            ReportError::PdfNotBuilt,
            ReportError::TooLarge { rows: 2_000_000, columns: 3 },
            ReportError::UnknownFormat("doc".to_owned()),
        ];
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for error in &errors {
                assert!(
                    words.has(&error.say().id) && !words.say(error).contains("{$"),
                    "{error:?}"
                );
            }
        }
    }

    /// Writes the samples where `ADAL_REPORT_OUT` says, to be looked at.
    #[test]
    #[ignore = "writes files to look at"]
    fn write_samples() {
        let out = std::env::var("ADAL_REPORT_OUT").map(std::path::PathBuf::from).unwrap();
        let samples = Lang::ALL.map(|lang| (lang.code(), sample::document(lang)));
        for (name, document) in samples.into_iter().chain([("hostile", sample::hostile())]) {
            for format in Format::ALL {
                if let Ok(bytes) = render(&document, format, &OPTIONS) {
                    std::fs::write(out.join(name).with_extension(format.extension()), bytes)
                        .unwrap();
                }
            }
        }
    }
}
