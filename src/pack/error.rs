//! What can be wrong with a pack, and how it is shown: file, line, column and a caret.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use thiserror::Error;

use crate::lang::{Message, Say, Words, safe_line, safe_source};

/// The largest pack, in bytes. The longest pack we know of has 20 KiB.
pub const MAX_PACK_BYTES: usize = 256 * 1024;

/// One mistake in the text of a pack: where, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Byte range in the text of the file; `None` if the mistake has no place.
    pub span: Option<Range<usize>>,
    /// What is wrong.
    pub message: Message,
}

impl Mistake {
    /// A mistake at a place.
    pub(super) fn at(span: &Range<usize>, message: Message) -> Self {
        Self { span: Some(span.clone()), message }
    }
}

/// Why a pack is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PackError {
    /// The text has a mistake.
    #[error("pack-mistake")]
    Mistake {
        /// File name, or the name of the embedded pack.
        origin: String,
        /// The whole text, for showing the line.
        text: Arc<str>,
        /// Where and what.
        mistake: Mistake,
    },
    /// The file is larger than [`MAX_PACK_BYTES`].
    #[error("pack-too-large")]
    TooLarge {
        /// File name.
        origin: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// The file cannot be read.
    #[error("pack-unreadable")]
    Unreadable {
        /// File or folder name.
        origin: String,
        /// What the system said.
        detail: String,
    },
    /// The text is not UTF-8.
    #[error("pack-not-utf8")]
    NotUtf8 {
        /// File name.
        origin: String,
    },
    /// Two packs of one set have the same id.
    #[error("pack-id-twice")]
    IdTwice {
        /// The id.
        id: String,
        /// File name of the second one.
        origin: String,
    },
    /// A form cites an article that its law pack does not have.
    #[error("pack-article-lacking")]
    ArticleLacking {
        /// The form's id.
        form: String,
        /// The relation that cites it.
        relation: String,
        /// The article's id.
        article: String,
        /// The law pack's id.
        law: String,
    },
    /// A contest does not fit the form that serves it.
    #[error("pack-contest")]
    Contest {
        /// The form's id.
        form: String,
        /// What does not fit.
        message: Message,
    },
}

impl PackError {
    /// The error with file, line, column and a caret under the mistake, in the chosen language.
    /// Plain text; the last line ends without a line feed.
    #[must_use]
    pub fn show(&self, words: &Words) -> String {
        let Self::Mistake { origin, text, mistake } = self else {
            return words.say(self);
        };
        let title = words.say(&mistake.message);
        let Some(span) = mistake.span.clone().filter(|s| text.get(s.clone()).is_some()) else {
            return format!("{}: {title}", safe_line(origin));
        };
        let level = Level::ERROR.with_name(words.get("pack-error-word"));
        let origin = safe_line(origin);
        let source = safe_source(text);
        let snippet = Snippet::source(source.as_str())
            .path(origin.as_str())
            .annotation(AnnotationKind::Primary.span(span));
        Renderer::plain().render(&[level.primary_title(title).element(snippet)])
    }

    /// Line and column (both from 1, columns in characters) of the mistake, if it has a place.
    #[must_use]
    pub fn place(&self) -> Option<(usize, usize)> {
        let Self::Mistake { text, mistake, .. } = self else { return None };
        let before = text.get(..mistake.span.as_ref()?.start)?;
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(line_start..)?.chars().count() + 1;
        Some((before.matches('\n').count() + 1, column))
    }
}

impl Say for PackError {
    fn say(&self) -> Message {
        match self {
            Self::Mistake { origin, mistake, .. } => {
                let mut place = String::from(origin);
                if let Some((line, column)) = self.place() {
                    let _ = write!(place, ":{line}:{column}");
                }
                let what = mistake.message.clone();
                Message::new("pack-mistake").text("place", place).message("what", what)
            }
            Self::TooLarge { origin, bytes } => Message::new("pack-too-large")
                .text("origin", origin)
                .number("bytes", *bytes)
                .number("most", i128::try_from(MAX_PACK_BYTES).unwrap_or(i128::MAX)),
            Self::Unreadable { origin, detail } => {
                Message::new("pack-unreadable").text("origin", origin).text("detail", detail)
            }
            Self::NotUtf8 { origin } => Message::new("pack-not-utf8").text("origin", origin),
            Self::IdTwice { id, origin } => {
                Message::new("pack-id-twice").text("id", id).text("origin", origin)
            }
            Self::ArticleLacking { form, relation, article, law } => {
                Message::new("pack-article-lacking")
                    .text("form", form)
                    .text("relation", relation)
                    .text("article", article)
                    .text("law", law)
            }
            Self::Contest { form, message } => {
                Message::new("pack-contest").text("form", form).message("what", message.clone())
            }
        }
    }
}
