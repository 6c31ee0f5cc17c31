//! PDF: PDF/A-2a with tags, set by Typst from a template and the document as data.
//!
//! The document never becomes Typst source: the template (`report.typ`) reads it as JSON, so no
//! text in it can be taken for markup. The only files Typst sees are those two and the four faces
//! it is given; it has no network, no packages and no clock.

mod faces;
mod view;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use typst::World;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use self::faces::Faces;
use super::{Document, ReportError};
use crate::paper::sha256;

const TEMPLATE: &str = include_str!("report.typ");

/// A document as PDF/A-2a (ISO 19005-2, level A: tagged), faces embedded. `made` is the creation
/// time the file gives. A character that no embedded face has is spelled `[U+XXXX]`, and a note at
/// the beginning says so.
///
/// # Errors
/// [`ReportError::Failed`] when Typst fails, for example on a figure that is no SVG.
pub fn pdf(document: &Document, made: Timestamp) -> Result<Vec<u8>, ReportError> {
    let failed = |detail: &str| ReportError::failed("pdf", detail);
    let faces = Faces::embedded();
    let data = serde_json::to_vec(&view::view(document, &faces))
        .map_err(|e| ReportError::failed("pdf", e))?;
    let options = PdfOptions {
        ident: Smart::Custom(sha256(&data).hex()),
        creator: Smart::Custom(Some("adal".to_owned())),
        timestamp: Some(timestamp(made).ok_or_else(|| failed("the time is out of range"))?),
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::A_2a])
            .map_err(|e| failed(e.message().as_str()))?,
        tagged: true,
        pretty: false,
    };
    let desk = Desk::new(faces, data).ok_or_else(|| failed("a path of the template is refused"))?;
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|e| said(&e))?;
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|e| said(&e));
    // Typst remembers what it laid out for the next run; a report is not laid out twice.
    typst::comemo::evict(0);
    bytes
}

/// A moment in UTC as PDF metadata.
fn timestamp(made: Timestamp) -> Option<typst_pdf::Timestamp> {
    let at = made.to_zoned(TimeZone::UTC).datetime();
    let part = |n: i8| u8::try_from(n).ok();
    let date = Datetime::from_ymd_hms(
        i32::from(at.year()),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Some(typst_pdf::Timestamp::new_utc(date))
}

/// What Typst said, in one line.
fn said(errors: &[SourceDiagnostic]) -> ReportError {
    let lines: Vec<&str> = errors.iter().map(|e| e.message.as_str()).collect();
    ReportError::failed("pdf", lines.join("; "))
}

/// All that Typst sees of the world.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data_id: FileId,
    data: Bytes,
}

impl Desk {
    fn new(faces: Faces, data: Vec<u8>) -> Option<Self> {
        let id = |path| {
            let path = VirtualPath::new(path).ok()?;
            Some(RootedPath::new(VirtualRoot::Project, path).intern())
        };
        let fonts = faces.into_fonts();
        Some(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(id("report.typ")?, TEMPLATE.to_owned()),
            data_id: id("report.json")?,
            data: Bytes::new(data),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::report::{Cell, Column, Figure, Prose, Table, sample};

    fn holds(bytes: &[u8], text: &str) -> bool {
        bytes.windows(text.len()).any(|w| w == text.as_bytes())
    }

    #[test]
    fn archival_tagged_and_the_same_each_time() {
        let made = Timestamp::from_second(1_700_000_000).unwrap();
        for lang in Lang::ALL {
            let bytes = pdf(&sample::document(lang), made).unwrap();
            assert_eq!(bytes, pdf(&sample::document(lang), made).unwrap(), "two runs differ");
            assert!(bytes.starts_with(b"%PDF-1.7"));
            for mark in
                ["pdfaid:part", "pdfaid:conformance>A<", "/StructTreeRoot", "2023-11-14T22:13:20"]
            {
                assert!(holds(&bytes, mark), "{mark} is missing");
            }
        }
        let later = Timestamp::from_second(1_700_000_001).unwrap();
        let document = sample::document(Lang::Kk);
        assert_ne!(pdf(&document, made).unwrap(), pdf(&document, later).unwrap());
    }

    #[test]
    fn hostile_text_is_only_text() {
        pdf(&sample::hostile(), Timestamp::UNIX_EPOCH).unwrap();
    }

    /// PDF/A asks for the text behind every glyph; no character that is let through may lack it.
    #[test]
    fn every_character_of_the_faces_can_be_archived() {
        let faces = Faces::embedded();
        let all: Vec<char> = ('\u{0}'..='\u{ffff}').filter(|c| faces.have(*c)).collect();
        assert!(all.len() > 3000, "{}", all.len());
        let mut doc = Document::new(Lang::En, "t");
        for some in all.chunks(200) {
            let text: String = some.iter().flat_map(|c| [*c, ' ']).collect();
            doc.paragraph(Prose::new().plain(&text).strong(&text).code(&text));
        }
        pdf(&doc, Timestamp::UNIX_EPOCH).unwrap();
    }

    #[test]
    fn strange_shapes_are_set() {
        let mut doc = Document::new(Lang::Ru, "");
        doc.heading(9, "").paragraph(Prose::new()).code("").fact("", "").warn("");
        doc.push(Table::default());
        doc.push(Table::new("", vec![Column::code(""); 12]));
        let mut wide = Table::new("", vec![Column::number("x".repeat(300)); 30]);
        wide.row(["y".repeat(300).into(), Cell::int(i128::MIN)]);
        doc.push(wide);
        doc.push(crate::report::List { ordered: true, items: vec![] });
        pdf(&doc, Timestamp::UNIX_EPOCH).unwrap();
    }

    #[test]
    fn a_broken_picture_is_said() {
        let mut doc = Document::new(Lang::Ru, "t");
        doc.push(Figure { svg: "<svg".to_owned(), caption: Prose::new(), alt: String::new() });
        let error = pdf(&doc, Timestamp::UNIX_EPOCH).unwrap_err();
        assert!(matches!(error, ReportError::Failed { format: "pdf", .. }), "{error:?}");
    }
}
