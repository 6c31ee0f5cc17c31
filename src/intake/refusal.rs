//! Refusals: file, row, column, what stood there, what was expected, what to do.

use thiserror::Error;

use crate::lang::{Message, Say};
use crate::paper::IdError;
use crate::paper::channel::Channel;

use super::mistake::MappingError;

/// How many characters of a cell a refusal repeats.
const SHOWN: usize = 80;

/// Why something was refused. Each names the messages `intake-expects-…` and `intake-do-…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A cell of a line that is no whole number.
    Count,
    /// A number below zero.
    Negative,
    /// A number with a fraction.
    Decimal,
    /// A whole number with marks between its thousands that the mapping does not declare.
    Grouped,
    /// A number above 2^53 − 1.
    TooLarge,
    /// A unit (or its parent) that is no id.
    Id(IdError),
    /// A unit (or its parent) that a workbook holds as a number with a fraction: 3.10 and 3.1 are
    /// the same number and different units.
    Fraction,
    /// A text of more than 4,096 bytes.
    LongText,
    /// An empty cell where a unit, a parent or a time must stand.
    Missing,
    /// A cell that the mapping pads with zeros and that is no number.
    Digits,
    /// No RFC 3339 date and time with offset.
    Time,
    /// A control or bidirectional character (ledger format E2).
    Control,
    /// Text that is not in Unicode normalisation form C.
    Nfc,
    /// A quotation mark inside a cell.
    Quote,
    /// A quotation mark that is never closed.
    OpenQuote,
    /// Fewer cells than the header has.
    TooFew {
        /// Cells in the row.
        cells: u64,
        /// Cells in the header.
        header: u64,
    },
    /// More cells than the header has.
    TooMany {
        /// Cells in the row.
        cells: u64,
        /// Cells in the header.
        header: u64,
    },
    /// A row longer than 1 MiB.
    LongRow,
    /// A row of more than 4,096 cells.
    ManyColumns,
    /// A last line that looks cut off from the named column on.
    Cut,
    /// A unit that the table has already.
    Repeated {
        /// The row that had it first.
        first: u64,
    },
    /// A byte that the encoding does not know.
    NotText {
        /// The encoding.
        encoding: String,
        /// The byte's place in the file, from 1.
        byte: u64,
    },
    /// An encoding that could not be told with certainty.
    Encoding,
    /// A byte order mark that contradicts the declared encoding.
    ByteOrderMark {
        /// The declared encoding.
        declared: String,
    },
    /// The table has no header.
    NoHeader,
    /// The table has a header and no row.
    NoRows,
    /// Several columns have the name that the mapping uses.
    SameName,
    /// Columns that the mapping neither uses nor leaves out.
    Unmapped,
    /// A column of a channel that adal refuses.
    Channel(Channel),
    /// A workbook in the old binary format.
    OldWorkbook,
    /// A workbook that could not be read.
    Workbook,
    /// A workbook too large to unpack.
    LargeWorkbook,
    /// A workbook without the sheet.
    NoSheet {
        /// The sheets it has.
        has: String,
    },
    /// The file could not be read.
    Unreadable,
    /// More refused rows than a partial import may have.
    TooManyRefused,
}

impl Reason {
    /// The end of its message ids.
    const fn key(&self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Negative => "negative",
            Self::Decimal => "decimal",
            Self::Grouped => "grouped",
            Self::TooLarge => "too-large",
            Self::Id(_) => "id",
            Self::Fraction => "fraction",
            Self::LongText => "long-text",
            Self::Missing => "missing",
            Self::Digits => "digits",
            Self::Time => "time",
            Self::Control => "control",
            Self::Nfc => "nfc",
            Self::Quote => "quote",
            Self::OpenQuote => "open-quote",
            Self::TooFew { .. } => "too-few",
            Self::TooMany { .. } => "too-many",
            Self::LongRow => "long-row",
            Self::ManyColumns => "many-columns",
            Self::Cut => "cut",
            Self::Repeated { .. } => "repeated",
            Self::NotText { .. } => "not-text",
            Self::Encoding => "encoding",
            Self::ByteOrderMark { .. } => "byte-order-mark",
            Self::NoHeader => "no-header",
            Self::NoRows => "no-rows",
            Self::SameName => "same-name",
            Self::Unmapped => "unmapped",
            Self::Channel(_) => "channel",
            Self::OldWorkbook => "old-workbook",
            Self::Workbook => "workbook",
            Self::LargeWorkbook => "large-workbook",
            Self::NoSheet { .. } => "no-sheet",
            Self::Unreadable => "unreadable",
            Self::TooManyRefused => "too-many-refused",
        }
    }

    /// What was expected.
    #[must_use]
    pub fn expected(&self) -> Message {
        let message = Message::new(format!("intake-expects-{}", self.key()));
        match self {
            Self::TooFew { header, .. } | Self::TooMany { header, .. } => {
                message.number("n", *header)
            }
            Self::Repeated { first } => message.number("first", *first),
            Self::NotText { encoding, .. } => message.text("encoding", encoding),
            Self::ByteOrderMark { declared } => message.text("declared", declared),
            Self::NoSheet { has } => message.text("has", has),
            Self::Id(error) => message.message("error", error.say()),
            Self::Channel(channel) => {
                message.message("channel", Message::new(format!("channel-{}", channel.id())))
            }
            _ => message,
        }
    }

    /// What to do.
    #[must_use]
    pub fn remedy(&self) -> Message {
        Message::new(format!("intake-do-{}", self.key()))
    }
}

/// One refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The name of the source file.
    pub file: String,
    /// The row of the source table, from 1, header lines counted; none for the whole file.
    pub row: Option<u64>,
    /// The column's name, or `#` and its number.
    pub column: Option<String>,
    /// What stood there, cut to 80 characters.
    pub found: String,
    /// Why.
    pub reason: Reason,
}

impl Refusal {
    /// A refusal of a whole file.
    pub(super) fn file(file: &str, found: &str, reason: Reason) -> Self {
        Self { file: file.to_owned(), row: None, column: None, found: shorten(found), reason }
    }

    /// A refusal of a row or one of its cells.
    pub(super) fn row(
        file: &str,
        row: u64,
        column: Option<&str>,
        found: &[u8],
        reason: Reason,
    ) -> Self {
        let found = shorten(&String::from_utf8_lossy(found));
        let column = column.map(str::to_owned);
        Self { file: file.to_owned(), row: Some(row), column, found, reason }
    }

    /// What stood there, in words.
    #[must_use]
    pub fn what_stood_there(&self) -> Message {
        match &self.reason {
            Reason::TooFew { cells, .. } | Reason::TooMany { cells, .. } => {
                Message::new("intake-found-cells").number("n", *cells)
            }
            Reason::NotText { byte, .. } => {
                Message::new("intake-found-byte").text("found", &self.found).number("byte", *byte)
            }
            _ if self.found.is_empty() => Message::new("intake-found-nothing"),
            _ => Message::new("intake-found-text").text("found", &self.found),
        }
    }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl Say for Refusal {
    fn say(&self) -> Message {
        let id = match (&self.row, &self.column) {
            (None, _) => "intake-refused-file",
            (Some(_), None) => "intake-refused-row",
            (Some(_), Some(_)) => "intake-refused-cell",
        };
        let mut message = Message::new(id).text("file", &self.file);
        if let Some(row) = self.row {
            message = message.number("row", row);
        }
        if let Some(column) = self.column.as_ref().filter(|_| self.row.is_some()) {
            message = message.text("column", column);
        }
        message
            .message("found", self.what_stood_there())
            .message("expected", self.reason.expected())
            .message("remedy", self.reason.remedy())
    }
}

/// Why nothing was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IntakeError {
    /// Mistakes in the mapping file, or between it and the table.
    #[error("intake-mapping-mistake")]
    Mapping(Box<MappingError>),
    /// Refusals, the first few of them; `more` is how many rows or places beyond these.
    #[error("intake-refused")]
    Refused {
        /// At least one.
        refusals: Vec<Refusal>,
        /// How many are not listed.
        more: u64,
    },
}

impl From<MappingError> for IntakeError {
    fn from(error: MappingError) -> Self {
        Self::Mapping(Box::new(error))
    }
}

impl From<Refusal> for IntakeError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused { refusals: vec![refusal], more: 0 }
    }
}

impl Say for IntakeError {
    fn say(&self) -> Message {
        match self {
            Self::Mapping(error) => error.say(),
            Self::Refused { refusals, more } => match refusals.split_first() {
                Some((first, [])) if *more == 0 => first.say(),
                Some((first, rest)) => Message::new("intake-refused")
                    .message("first", first.say())
                    .number("more", i128::from(*more) + rest.len() as i128),
                None => Message::new("intake-word-mistake"),
            },
        }
    }
}
