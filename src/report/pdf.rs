//! PDF through Typst.

use jiff::Timestamp;

use super::{Document, ReportError};

/// A document as PDF. Not yet: says so.
pub fn pdf(_document: &Document, _made: Timestamp) -> Result<Vec<u8>, ReportError> {
    Err(ReportError::PdfNotBuilt)
}
