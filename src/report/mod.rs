//! Report: a document without a format, and the formats it can be put into.
//!
//! [`Document`] holds headings, paragraphs, tables, lists, figures, code and notes, every string
//! already in its language. Each renderer is a pure function from a document to bytes: the same
//! document gives the same bytes on any day, in any time zone, under any locale. The room knows
//! nothing of books, findings or law; who builds the document decides what it says.
//!
//! Imports `lang` (the few words the renderers add) and `paper` (SHA-256) only.

mod anchor;
mod csv;
mod doc;
mod error;
mod format;
mod html;
mod json;
mod number;
#[cfg(feature = "pdf")]
mod pdf;
mod table;
mod text;
mod xlsx;

#[cfg(test)]
mod sample;

pub use anchor::Anchor;
pub use csv::csv;
pub use doc::{Block, Document, Figure, Heading, List, Note, NoteKind, Prose, Run};
pub use error::ReportError;
pub use format::{Format, Options, render};
pub use html::html;
pub use json::{SCHEMA, json};
pub use number::{is_decimal, local_decimal};
#[cfg(feature = "pdf")]
pub use pdf::pdf;
pub use table::{Align, Cell, Column, Kind, Row, Table};
pub use text::{TextLook, text};
pub use xlsx::xlsx;
