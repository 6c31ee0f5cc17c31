//! What has been typed, and how it becomes a sheet and comes back from one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use unicode_normalization::UnicodeNormalization as _;

use super::field::{Fact, Field, Row};
use super::{FormOption, Setup};
use crate::enter::EnterError;
use crate::enter::sheet::{Facts, MAX_FILES, MAX_MEMBERS, MAX_TEXT, Presence, Sheet};
use crate::lang::safe_line;
use crate::paper::{Count, DocumentKind, LineKey, PaperValue};

/// What has been typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    pub document: DocumentKind,
    /// By column.
    pub values: Vec<Option<PaperValue>>,
    /// By row; an empty text has not been entered.
    pub words: Vec<String>,
    pub facts: Facts,
    /// None of them empty.
    pub files: Vec<String>,
    /// By the id of the check; none empty.
    pub answers: BTreeMap<String, String>,
}

impl Content {
    pub fn new(rows: &[Row]) -> Self {
        let columns = rows.iter().filter(|row| row.column.is_some()).count();
        Self {
            document: DocumentKind::CertifiedCopy,
            values: vec![None; columns],
            words: vec![String::new(); rows.len()],
            facts: Facts::default(),
            files: Vec::new(),
            answers: BTreeMap::new(),
        }
    }

    /// Takes a sheet of the same contest and unit. A row that has words gets its field for them.
    pub fn of(sheet: Sheet, setup: &Setup, rows: &mut [Row]) -> Result<Self, EnterError> {
        if (&sheet.contest, &sheet.unit) != (&setup.contest, &setup.unit) {
            return Err(EnterError::OtherPaper {
                wanted: format!("{} / {}", setup.contest, setup.unit),
                found: format!("{} / {}", sheet.contest, sheet.unit),
            });
        }
        let unknown = |key: &LineKey| EnterError::UnknownLine { line: key.to_string() };
        let mut content = Self::new(rows);
        for (key, value) in &sheet.values {
            let column = rows.iter().find(|row| row.key == *key).and_then(|row| row.column);
            let slot = column.and_then(|column| content.values.get_mut(column));
            let slot = slot.filter(|slot| slot.is_none()).ok_or_else(|| unknown(key))?;
            *slot = Some(*value);
        }
        for (key, text) in &sheet.words {
            let found = rows.iter_mut().zip(&mut content.words).find(|(row, _)| row.key == *key);
            let (row, slot) =
                found.filter(|(_, slot)| slot.is_empty()).ok_or_else(|| unknown(key))?;
            row.words = true;
            slot.clone_from(text);
        }
        content.document = sheet.document;
        content.facts = sheet.facts;
        content.files = sheet.files.iter().map(|f| f.to_string_lossy().into_owned()).collect();
        content.answers = sheet.answers.into_iter().collect();
        Ok(content)
    }

    pub fn sheet(&self, setup: &Setup, rows: &[Row]) -> Sheet {
        let mut sheet = Sheet::new(setup.contest.clone(), setup.unit.clone(), self.document);
        for (row, text) in rows.iter().zip(&self.words) {
            let value = row.column.and_then(|column| self.values.get(column).copied().flatten());
            sheet.values.extend(value.map(|value| (row.key.clone(), value)));
            if !text.is_empty() {
                sheet.words.push((row.key.clone(), text.clone()));
            }
        }
        sheet.facts = self.facts.clone();
        sheet.files = self.files.iter().map(PathBuf::from).collect();
        sheet.answers = self.answers.clone().into_iter().collect();
        sheet
    }

    pub fn value(&self, row: &Row) -> Option<PaperValue> {
        row.column.and_then(|column| self.values.get(column).copied().flatten())
    }

    pub fn set_value(&mut self, row: &Row, value: Option<PaperValue>) {
        if let Some(slot) = row.column.and_then(|column| self.values.get_mut(column)) {
            *slot = value;
        }
    }

    /// The text of a field, if the field holds text.
    pub fn text(&self, field: Field) -> Option<String> {
        let facts = &self.facts;
        let plain = match field {
            Field::Words(row) => self.words.get(row),
            Field::File(at) => self.files.get(at),
            Field::Fact(Fact::FormId) => facts.form_id.as_ref(),
            Field::Fact(Fact::CopyNo) => facts.copy_no.as_ref(),
            Field::Fact(Fact::Signed) => facts.signed.as_ref(),
            Field::Fact(Fact::Issued) => facts.issued.as_ref(),
            Field::Fact(Fact::Captured) => facts.captured.as_ref(),
            Field::Fact(Fact::Obtained) => facts.obtained.as_ref(),
            Field::Fact(Fact::Note) => facts.note.as_ref(),
            Field::Fact(Fact::Pages) => {
                return Some(facts.pages.map(|n| n.to_string()).unwrap_or_default());
            }
            Field::Fact(Fact::Members) => {
                return Some(facts.members.iter().map(|member| member.sign()).collect());
            }
            Field::Document | Field::Figure(_) | Field::Fact(_) => return None,
        };
        Some(plain.cloned().unwrap_or_default())
    }

    /// Puts a text into a field that holds text. A text that the field cannot hold is not taken.
    pub fn set_text(&mut self, field: Field, text: &str) {
        // A file keeps the very name it has.
        let text = if matches!(field, Field::File(_)) { fit(text.to_owned()) } else { tidy(text) };
        let Some(text) = text else { return };
        let whole = Some(text.clone()).filter(|text| !text.is_empty());
        let facts = &mut self.facts;
        match field {
            Field::Words(row) => {
                if let Some(slot) = self.words.get_mut(row) {
                    *slot = text;
                }
            }
            Field::File(at) => self.set_file(at, whole),
            Field::Fact(Fact::FormId) => facts.form_id = whole,
            Field::Fact(Fact::CopyNo) => facts.copy_no = whole,
            Field::Fact(Fact::Signed) => facts.signed = whole,
            Field::Fact(Fact::Issued) => facts.issued = whole,
            Field::Fact(Fact::Captured) => facts.captured = whole,
            Field::Fact(Fact::Obtained) => facts.obtained = whole,
            Field::Fact(Fact::Note) => facts.note = whole,
            Field::Fact(Fact::Pages) => match (whole, text.parse()) {
                (None, _) => facts.pages = None,
                (Some(_), Ok(pages)) => facts.pages = Some(pages),
                (Some(_), Err(_)) => {}
            },
            Field::Fact(Fact::Members) => {
                let members: Option<Vec<_>> = text.chars().map(Presence::from_sign).collect();
                if let Some(members) = members.filter(|m| m.len() <= MAX_MEMBERS) {
                    facts.members = members;
                }
            }
            Field::Document | Field::Figure(_) | Field::Fact(_) => {}
        }
    }

    fn set_file(&mut self, at: usize, text: Option<String>) {
        let room = self.files.len() < MAX_FILES;
        match (self.files.get_mut(at), text) {
            (Some(slot), Some(text)) => *slot = text,
            (Some(_), None) => drop(self.files.remove(at)),
            (None, Some(text)) if room => self.files.push(text),
            (None, _) => {}
        }
    }

    pub fn set_answer(&mut self, check: &str, text: &str) {
        match tidy(text) {
            Some(text) if text.is_empty() => drop(self.answers.remove(check)),
            Some(text) => drop(self.answers.insert(check.to_owned(), text)),
            None => {}
        }
    }

    /// Which choice the field holds.
    pub fn presence(&self, fact: Fact) -> Option<Presence> {
        match fact {
            Fact::Chair => self.facts.chair,
            Fact::Secretary => self.facts.secretary,
            Fact::Seal => self.facts.seal,
            Fact::Decision => self.facts.decision,
            Fact::Notice => self.facts.notice,
            Fact::Observers => self.facts.observers,
            _ => None,
        }
    }

    pub fn set_presence(&mut self, fact: Fact, presence: Option<Presence>) {
        if presence.is_some_and(|p| !fact.choices().contains(&p)) {
            return;
        }
        match fact {
            Fact::Chair => self.facts.chair = presence,
            Fact::Secretary => self.facts.secretary = presence,
            Fact::Seal => self.facts.seal = presence,
            Fact::Decision => self.facts.decision = presence,
            Fact::Notice => self.facts.notice = presence,
            Fact::Observers => self.facts.observers = presence,
            _ => {}
        }
    }

    /// Steps through the choices of a field; after the last comes "not entered" again.
    pub fn choose(&mut self, field: Field, back: bool) {
        match field {
            Field::Document => {
                let all = DocumentKind::TYPED.map(Some);
                self.document = step(&all, Some(self.document), back).unwrap_or(self.document);
            }
            Field::Fact(fact) if !fact.choices().is_empty() => {
                let choices = fact.choices().iter().copied().map(Some);
                let all: Vec<Option<Presence>> = std::iter::once(None).chain(choices).collect();
                self.set_presence(fact, step(&all, self.presence(fact), back));
            }
            _ => {}
        }
    }
}

/// The text in NFC; `None` if it does not fit.
fn tidy(text: &str) -> Option<String> {
    fit(text.nfc().collect())
}

/// `None` if the text is too long, or holds what a terminal or a book refuses.
fn fit(text: String) -> Option<String> {
    (text.chars().count() <= MAX_TEXT && safe_line(&text) == text).then_some(text)
}

fn step<T: Copy + PartialEq>(all: &[Option<T>], now: Option<T>, back: bool) -> Option<T> {
    let at = all.iter().position(|choice| *choice == now).unwrap_or(0);
    let next = if back { (at + all.len()).saturating_sub(1) } else { at + 1 };
    all.get(next % all.len().max(1)).copied().flatten()
}

/// The number with a digit added; `None` if it is too large for a count.
pub fn with_digit(number: u64, digit: u32) -> Option<PaperValue> {
    let number = number.checked_mul(10)?.checked_add(u64::from(digit))?;
    Count::new(number).ok().map(PaperValue::Count)
}

/// The number with its last digit taken away.
pub fn without_digit(value: PaperValue) -> Option<PaperValue> {
    let rest = value.count()? / 10;
    if rest == 0 { None } else { Count::new(rest).ok().map(PaperValue::Count) }
}

/// The options as a layout takes them.
pub fn contest_options(options: &[FormOption]) -> Vec<crate::pack::ContestOption> {
    let option = |o: &FormOption| crate::pack::ContestOption { key: o.key.clone(), role: o.role };
    options.iter().map(option).collect()
}
