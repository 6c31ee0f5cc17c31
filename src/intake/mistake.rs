//! A mistake in a mapping file: shown with file, line, column and a caret.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use thiserror::Error;

use crate::lang::{Message, Say, Words, safe_line, safe_source};

/// One mistake and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Bytes of the mapping file.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: Message,
}

/// The mistakes of one mapping file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("intake-mapping-mistake")]
pub struct MappingError {
    /// The name of the mapping file.
    pub origin: String,
    /// Its text.
    pub text: String,
    /// At least one mistake, in the order of the text.
    pub mistakes: Vec<Mistake>,
}

impl MappingError {
    /// Line and column (both from 1, columns in characters) of a byte of the text.
    #[must_use]
    pub fn place(&self, byte: usize) -> (u64, u64) {
        let before = self.text.get(..byte).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        (line as u64, column as u64)
    }

    /// All mistakes, each with the lines it stands in and a caret.
    #[must_use]
    pub fn render(&self, words: &Words) -> String {
        let label = words.get("intake-word-mistake");
        let titles: Vec<String> = self.mistakes.iter().map(|m| words.say(&m.message)).collect();
        let shown = safe_source(&self.text);
        let origin = safe_line(&self.origin);
        let report: Vec<_> = self
            .mistakes
            .iter()
            .zip(&titles)
            .map(|(mistake, title)| {
                let end = mistake.span.end.min(shown.len());
                let span = mistake.span.start.min(end)..end;
                let snippet = Snippet::source(shown.as_str())
                    .path(origin.as_str())
                    .annotation(AnnotationKind::Primary.span(span));
                Level::ERROR
                    .with_name(label.as_str())
                    .primary_title(title.as_str())
                    .element(snippet)
            })
            .collect();
        Renderer::plain().render(&report)
    }
}

impl Say for MappingError {
    fn say(&self) -> Message {
        let first = self.mistakes.first();
        let (line, column) = self.place(first.map_or(0, |m| m.span.start));
        let what = first.map_or_else(|| Message::new("intake-word-mistake"), |m| m.message.clone());
        Message::new("intake-mapping-mistake")
            .text("file", &self.origin)
            .number("line", line)
            .number("column", column)
            .message("what", what)
    }
}
