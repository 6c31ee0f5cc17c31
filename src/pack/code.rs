//! Codes of findings and their severities, from `specs/codes.toml`.

use std::fmt;
use std::sync::LazyLock;

use super::error::{Mistake, PackError};
use super::read::{self, Table};
use crate::lang::{Message, Say};

/// The code of a kind of finding: three capital letters, a hyphen, two digits (`ARI-01`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 6]);

impl Code {
    /// Takes a code of the table; `None` for any other text.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        Self::spelled(text).filter(|code| codes().get(*code).is_some())
    }

    fn spelled(text: &str) -> Option<Self> {
        let bytes: [u8; 6] = text.as_bytes().try_into().ok()?;
        let (group, rest) = bytes.split_at(3);
        let letters = group.iter().all(u8::is_ascii_uppercase);
        let digits = rest.iter().skip(1).all(u8::is_ascii_digit);
        let mark = rest.first() == Some(&b'-');
        (letters && digits && mark).then_some(Self(bytes))
    }

    /// The code as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // The bytes are ASCII by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The message that names the finding in one line.
    #[must_use]
    pub fn title(self) -> Message {
        Message::new(format!("code-{self}"))
    }

    /// The message that tells what differs, which innocent explanations exist, and what to look
    /// at next.
    #[must_use]
    pub fn why(self) -> Message {
        Message::new(format!("code-{self}-why"))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How grave a discrepancy of the record is. It is about the record, never about guilt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// For information.
    Info,
    /// Worth a look.
    Low,
    /// To be explained.
    Medium,
    /// Grave.
    High,
    /// The result itself is in question.
    Critical,
}

impl Severity {
    /// All severities, the gravest first.
    pub const ALL: [Self; 5] = [Self::Critical, Self::High, Self::Medium, Self::Low, Self::Info];

    /// The word used in files and options (`critical` … `info`).
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }

    /// Reads the word used in files and options.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }
}

impl Say for Severity {
    fn say(&self) -> Message {
        Message::new(format!("severity-{}", self.word()))
    }
}

/// One row of the table of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeEntry {
    /// The code.
    pub code: Code,
    /// Its severity unless a form's relation says otherwise.
    pub severity: Severity,
    /// International standards and judgments it rests on, as they are cited.
    pub standards: Vec<String>,
    /// Whether the citations were checked against their source.
    pub verified: bool,
}

/// The table of codes, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodeTable {
    rows: Vec<CodeEntry>,
}

impl CodeTable {
    /// Reads the table. Every code stands once.
    pub fn load(text: &str, origin: &str) -> Result<Self, PackError> {
        read::pack(text, origin, |root| {
            root.only(&["code"])?;
            let mut table = Self::default();
            for row in root.tables("code")? {
                let entry = read_entry(&row)?;
                if table.get(entry.code).is_some() {
                    let message = Message::new("pack-twice").text("key", entry.code);
                    return Err(Mistake::at(row.span(), message));
                }
                table.rows.push(entry);
            }
            Ok(table)
        })
    }

    /// The row of a code.
    #[must_use]
    pub fn get(&self, code: Code) -> Option<&CodeEntry> {
        self.rows.iter().find(|row| row.code == code)
    }

    /// All rows, in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[CodeEntry] {
        &self.rows
    }
}

fn read_entry(row: &Table<'_>) -> Result<CodeEntry, Mistake> {
    row.only(&["code", "severity", "standards", "verified"])?;
    let code = row.text("code")?;
    let severity = row.text("severity")?;
    Ok(CodeEntry {
        code: Code::spelled(&code.value).ok_or_else(|| {
            code.mistake(Message::new("pack-code-unknown").text("code", &code.value))
        })?,
        severity: Severity::from_word(&severity.value).ok_or_else(|| {
            let words = Severity::ALL.map(Severity::word).join(", ");
            severity.mistake(Message::new("pack-not-one-of").text("known", words))
        })?,
        standards: row.texts("standards")?.into_iter().map(|t| t.value).collect(),
        verified: row.flag("verified", false)?,
    })
}

/// The table embedded in the program.
#[must_use]
pub fn codes() -> &'static CodeTable {
    // A damaged embedded table would be empty; the tests hold it to be whole.
    static TABLE: LazyLock<CodeTable> = LazyLock::new(|| {
        let text = include_str!("../../specs/codes.toml");
        CodeTable::load(text, "specs/codes.toml").unwrap_or_default()
    });
    &TABLE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Words};

    #[test]
    fn every_code_has_its_words() {
        assert_eq!(codes().rows().len(), 80);
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for row in codes().rows() {
                assert!(words.has(&row.code.title().id), "{} {}", lang.code(), row.code);
                assert!(words.has(&row.code.why().id), "{} {}", lang.code(), row.code);
            }
            for severity in Severity::ALL {
                assert!(words.has(&severity.say().id));
            }
        }
    }

    #[test]
    fn codes_are_spelled_one_way() {
        assert_eq!(Code::new("ARI-01").map(|c| c.to_string()).as_deref(), Some("ARI-01"));
        for bad in ["ari-01", "ARI-99", "ARI01", "ARI-0", "", "АRI-01"] {
            assert_eq!(Code::new(bad), None, "{bad}");
        }
        assert!(Severity::Critical > Severity::High);
    }

    #[test]
    fn a_code_stands_once() {
        let twice = "[[code]]\ncode = \"ARI-01\"\nseverity = \"high\"\n".repeat(2);
        assert!(CodeTable::load(&twice, "x").is_err());
    }
}
