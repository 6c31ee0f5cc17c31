//! A first mapping file, from the names of the columns.

use crate::lang::Words;
use crate::paper::LineKey;

use super::mapping::Document;

/// A line of the form, and what it may be called.
#[derive(Debug, Clone, Copy)]
pub struct LineInfo<'a> {
    /// Its key.
    pub key: &'a LineKey,
    /// Its printed number with sub-number, when it has one.
    pub number: Option<&'a str>,
    /// Its labels in any language.
    pub labels: &'a [&'a str],
}

/// An option of the contest, and what it may be called.
#[derive(Debug, Clone, Copy)]
pub struct OptionInfo<'a> {
    /// Its key.
    pub key: &'a LineKey,
    /// Its names in any language.
    pub names: &'a [&'a str],
}

/// What a guess starts from.
#[derive(Debug, Clone, Copy)]
pub struct Guess<'a> {
    /// The kind of paper.
    pub document: Document,
    /// The contest, when known.
    pub contest: Option<&'a str>,
    /// Names of the columns.
    pub header: &'a [String],
    /// The first rows.
    pub sample: &'a [Vec<String>],
    /// Lines of the form.
    pub lines: &'a [LineInfo<'a>],
    /// Options of the contest.
    pub options: &'a [OptionInfo<'a>],
}

/// Writes a first mapping file.
#[must_use]
pub fn guess(_input: &Guess<'_>, _words: &Words) -> String {
    String::new()
}
