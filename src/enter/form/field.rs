//! The fields of the form, in the order in which they are typed.

use crate::enter::sheet::Presence;
use crate::pack::{FormPack, LineKind, Titles};
use crate::paper::{DocumentKind, LineKey};

use super::FormOption;

/// A line of the paper: one of the form's, or an option of the contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its key.
    pub key: LineKey,
    /// The number printed on the form with its sub-number, where it is known.
    pub number: Option<String>,
    /// Its label, or the option's name.
    pub titles: Titles,
    /// Its column in the layout; `None` for a line that holds words alone.
    pub column: Option<usize>,
    /// Whether words are typed for it.
    pub words: bool,
}

/// The rows of one contest's sheet, in the order of the form.
pub fn rows(form: &FormPack, options: &[FormOption]) -> Vec<Row> {
    let mut columns = 0..;
    let mut rows = Vec::new();
    for line in &form.lines {
        let text = line.kind == LineKind::Text;
        let number = line.number.as_ref().map(|n| match &line.sub {
            Some(sub) => format!("{n}{sub}"),
            None => n.clone(),
        });
        let column = if text { None } else { columns.next() };
        let (key, titles) = (line.key.clone(), line.labels.clone());
        rows.push(Row { key, number, titles, column, words: text || line.words_required });
    }
    for option in options {
        let (key, titles) = (option.key.clone(), option.names.clone());
        rows.push(Row { key, number: None, titles, column: columns.next(), words: false });
    }
    rows
}

/// A fact of the paper that is typed as a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// What the paper says of its form.
    FormId,
    /// The number of the copy.
    CopyNo,
    /// How many pages.
    Pages,
    /// The chair's signature.
    Chair,
    /// The secretary's signature.
    Secretary,
    /// The members' signatures, one sign each: `+ - !`.
    Members,
    /// The seal.
    Seal,
    /// When it was signed.
    Signed,
    /// When the copy was given.
    Issued,
    /// When the photo was taken.
    Captured,
    /// Where it was got.
    Obtained,
    /// A remark.
    Note,
    /// The commission's decision on a repeat count.
    Decision,
    /// Notice given of it.
    Notice,
    /// Observers at it.
    Observers,
}

impl Fact {
    /// All facts, in the order of the form.
    pub const ALL: [Self; 15] = [
        Self::FormId,
        Self::CopyNo,
        Self::Pages,
        Self::Chair,
        Self::Secretary,
        Self::Members,
        Self::Seal,
        Self::Signed,
        Self::Issued,
        Self::Captured,
        Self::Obtained,
        Self::Note,
        Self::Decision,
        Self::Notice,
        Self::Observers,
    ];

    /// Whether it is asked of a paper: some facts are those of a repeat protocol alone.
    #[must_use]
    pub fn is_asked_of(self, document: DocumentKind) -> bool {
        document == DocumentKind::Repeat
            || !matches!(self, Self::Decision | Self::Notice | Self::Observers)
    }

    /// What it can be, where it is a choice of a few.
    #[must_use]
    pub const fn choices(self) -> &'static [Presence] {
        match self {
            Self::Chair | Self::Secretary => &Presence::ALL,
            Self::Seal | Self::Decision | Self::Notice | Self::Observers => {
                &[Presence::Present, Presence::Absent]
            }
            _ => &[],
        }
    }

    /// Its key in a sheet file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::FormId => "form_id",
            Self::CopyNo => "copy_no",
            Self::Pages => "pages",
            Self::Chair => "chair",
            Self::Secretary => "secretary",
            Self::Members => "members",
            Self::Seal => "seal",
            Self::Signed => "signed",
            Self::Issued => "issued",
            Self::Captured => "captured",
            Self::Obtained => "obtained",
            Self::Note => "note",
            Self::Decision => "decision",
            Self::Notice => "notice",
            Self::Observers => "observers",
        }
    }

    /// The message that names it on the form.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::FormId => "enter-fact-form-id",
            Self::CopyNo => "enter-fact-copy-no",
            Self::Pages => "enter-fact-pages",
            Self::Chair => "enter-fact-chair",
            Self::Secretary => "enter-fact-secretary",
            Self::Members => "enter-fact-members",
            Self::Seal => "enter-fact-seal",
            Self::Signed => "enter-fact-signed",
            Self::Issued => "enter-fact-issued",
            Self::Captured => "enter-fact-captured",
            Self::Obtained => "enter-fact-obtained",
            Self::Note => "enter-fact-note",
            Self::Decision => "enter-fact-decision",
            Self::Notice => "enter-fact-notice",
            Self::Observers => "enter-fact-observers",
        }
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Which document it is.
    Document,
    /// The figure of a row.
    Figure(usize),
    /// The words of a row.
    Words(usize),
    /// A fact.
    Fact(Fact),
    /// A file to attach; the one after the last is empty.
    File(usize),
}

/// Where the cursor is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Focus {
    /// In a field.
    Field(Field),
    /// In the reason that answers a warning.
    Answer {
        /// The id of the check.
        check: String,
        /// The field to go back to.
        back: Field,
    },
}

impl Focus {
    /// The field the cursor is in, or came from.
    #[must_use]
    pub const fn field(&self) -> Field {
        match self {
            Self::Field(field) | Self::Answer { back: field, .. } => *field,
        }
    }
}
