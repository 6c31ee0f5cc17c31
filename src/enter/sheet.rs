//! A protocol sheet as typed: what stands on the paper, and what a court asks of the paper.

use std::path::PathBuf;

use super::error::EnterError;
use super::form::Form;
use crate::pack::Layout;
use crate::paper::{ContestId, DocumentKind, LineKey, PaperValue, UnitId};

/// Whether a signature or a seal stands on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// It stands there.
    Present,
    /// It does not.
    Absent,
    /// The member refused to sign, and the paper or an act says so. A seal cannot refuse.
    Refused,
}

impl Presence {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Present, Self::Absent, Self::Refused];

    /// The word used in the book and in sheet files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Absent => "absent",
            Self::Refused => "refused",
        }
    }

    /// Reads the word used in the book and in sheet files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|presence| presence.word() == word)
    }

    /// The sign that stands for it in the form's field of members.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Present => '+',
            Self::Absent => '-',
            Self::Refused => '!',
        }
    }

    /// Reads the sign of the form's field of members.
    #[must_use]
    pub fn from_sign(sign: char) -> Option<Self> {
        Self::ALL.into_iter().find(|presence| presence.sign() == sign)
    }
}

/// What a court asks of a paper. Everything may be unknown; unknown is not absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// What the paper says of its form: resolution and annex.
    pub form_id: Option<String>,
    /// The number of the copy.
    pub copy_no: Option<String>,
    /// How many pages it has.
    pub pages: Option<u16>,
    /// The chair's signature.
    pub chair: Option<Presence>,
    /// The secretary's signature.
    pub secretary: Option<Presence>,
    /// The signatures of the other members, in the order of the paper.
    pub members: Vec<Presence>,
    /// The seal; never [`Presence::Refused`].
    pub seal: Option<Presence>,
    /// When the paper says it was signed: RFC 3339 with offset.
    pub signed: Option<String>,
    /// When the copy was given or posted: RFC 3339 with offset.
    pub issued: Option<String>,
    /// When the photo was taken: RFC 3339 with offset.
    pub captured: Option<String>,
    /// Where and from whom it was got.
    pub obtained: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Of a repeat protocol: the commission's decision; never [`Presence::Refused`].
    pub decision: Option<Presence>,
    /// Of a repeat protocol: notice given of the count; never [`Presence::Refused`].
    pub notice: Option<Presence>,
    /// Of a repeat protocol: observers at the count; never [`Presence::Refused`].
    pub observers: Option<Presence>,
}

/// One sheet, whole or still being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The contest.
    pub contest: ContestId,
    /// The unit whose paper it is.
    pub unit: UnitId,
    /// Which document it is.
    pub document: DocumentKind,
    /// What stands in each line, in the order of the form. A line that is not here has not been
    /// entered, which is not the same as a blank.
    pub values: Vec<(LineKey, PaperValue)>,
    /// The words written beside the figures, as written, and the lines that hold words alone.
    pub words: Vec<(LineKey, String)>,
    /// What a court asks of the paper.
    pub facts: Facts,
    /// Files to attach: photos and scans, as paths.
    pub files: Vec<PathBuf>,
    /// Answers to warnings: the id of the check and the reason given.
    pub answers: Vec<(String, String)>,
}

/// The most members whose signatures a sheet can hold.
pub const MAX_MEMBERS: usize = 40;
/// The most files a sheet can name.
pub const MAX_FILES: usize = 40;
/// The longest text of a sheet, in characters: a reason, a note, a line in words.
pub const MAX_TEXT: usize = 500;

impl Sheet {
    /// A sheet on which nothing has been entered.
    #[must_use]
    pub fn new(contest: ContestId, unit: UnitId, document: DocumentKind) -> Self {
        Self {
            contest,
            unit,
            document,
            values: Vec::new(),
            words: Vec::new(),
            facts: Facts::default(),
            files: Vec::new(),
            answers: Vec::new(),
        }
    }

    /// What stands in a line; `None` if it has not been entered.
    #[must_use]
    pub fn value(&self, key: &LineKey) -> Option<PaperValue> {
        self.values.iter().find(|(k, _)| k == key).map(|(_, value)| *value)
    }

    /// The lines of the layout that have not been entered, in the order of the form.
    #[must_use]
    pub fn not_entered(&self, layout: &Layout) -> Vec<LineKey> {
        layout.columns().iter().filter(|key| self.value(key).is_none()).cloned().collect()
    }

    /// Reads a whole sheet (`specs/sheet-file.md`). `origin` is the file's name as it is to be
    /// shown in errors. Whether its lines are those of the form, [`super::Form::resume`] says.
    pub fn from_toml(text: &str, origin: &str) -> Result<Self, EnterError> {
        super::sheet_read::read(text, origin, super::sheet_read::Strictness::Whole, None)
    }

    /// As [`Sheet::from_toml`], for a sheet of one contest: a line that `form` has not is refused
    /// where it stands.
    pub fn from_toml_for(text: &str, origin: &str, form: &Form) -> Result<Self, EnterError> {
        let strict = super::sheet_read::Strictness::Whole;
        super::sheet_read::read(text, origin, strict, Some(form))
    }

    /// Reads a draft: as [`Sheet::from_toml`], but a time may still be half typed.
    pub fn from_draft(text: &str, origin: &str) -> Result<Self, EnterError> {
        super::sheet_read::read(text, origin, super::sheet_read::Strictness::Draft, None)
    }

    /// The text of the sheet file, whole or draft. Reading it gives the same sheet.
    #[must_use]
    pub fn to_toml(&self) -> String {
        super::sheet_write::write(self)
    }
}
