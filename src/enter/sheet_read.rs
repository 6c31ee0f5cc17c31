//! Reads a sheet file (`specs/sheet-file.md`), so that each mistake is named in the reader's
//! language and shown where it stands.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use unicode_normalization::UnicodeNormalization as _;

use super::error::EnterError;
use super::form::Form;
use super::sheet::{Facts, MAX_FILES, MAX_MEMBERS, MAX_TEXT, Presence, Sheet};
use super::sheet_write::FORMAT;
use super::time::is_time;
use crate::lang::{Message, Say, safe_line};
use crate::pack::{MAX_PACK_BYTES, Mistake, PackError};
use crate::paper::{ContestId, Count, DocumentKind, IdError, LineKey, PaperValue, UnitId};

type Reading<T> = Result<T, Mistake>;
type Item<'a> = (&'a str, Range<usize>, &'a Spanned<DeValue<'a>>);

/// Whether times must be whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// A sheet to be taken.
    Whole,
    /// A draft, to be typed on.
    Draft,
}

/// Reads a sheet; with `form`, refuses lines that it has not.
pub fn read(
    text: &str,
    origin: &str,
    strictness: Strictness,
    form: Option<&Form>,
) -> Result<Sheet, EnterError> {
    if text.len() > MAX_PACK_BYTES {
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        return Err(PackError::TooLarge { origin: origin.to_owned(), bytes }.into());
    }
    let refused = |mistake| {
        let (origin, text) = (origin.to_owned(), Arc::from(text));
        EnterError::File(PackError::Mistake { origin, text, mistake })
    };
    let root = DeTable::parse(text).map_err(|e| {
        let message = Message::new("pack-toml").text("detail", e.message());
        refused(Mistake { span: e.span(), message })
    })?;
    let table = Table { map: root.get_ref(), span: 0..text.len().min(1) };
    sheet(&table, strictness, form).map_err(refused)
}

fn sheet(root: &Table<'_>, strictness: Strictness, form: Option<&Form>) -> Reading<Sheet> {
    root.only(&[
        "format", "contest", "unit", "document", "files", "values", "words", "facts", "answers",
    ])?;
    let (format, place) = root.must("format", root.text("format")?)?;
    if format != FORMAT {
        let message = Message::new("enter-format").text("found", format).text("want", FORMAT);
        return Err(at(&place, message));
    }
    let mut sheet = Sheet::new(
        root.id("contest", ContestId::new)?,
        root.id("unit", UnitId::new)?,
        root.must(
            "document",
            root.word("document", DocumentKind::typed_from_key, &document_words())?,
        )?,
    );
    sheet.files = root.list("files", MAX_FILES, |text, _| Ok(PathBuf::from(text)))?;
    for (key, span, value) in root.table("values")?.items() {
        let line = line(key, &span, form.map(|f| f.layout().columns()))?;
        sheet.values.push((line, paper(key, value)?));
    }
    let lines = form.map(Form::lines);
    for (key, span, value) in root.table("words")?.items() {
        sheet.words.push((line(key, &span, lines.as_deref())?, text(key, value)?.0));
    }
    sheet.facts = facts(&root.table("facts")?, strictness)?;
    for (key, _, value) in root.table("answers")?.items() {
        sheet.answers.push((key.to_owned(), text(key, value)?.0));
    }
    Ok(sheet)
}

fn facts(table: &Table<'_>, strictness: Strictness) -> Reading<Facts> {
    table.only(&[
        "form_id",
        "copy_no",
        "pages",
        "chair",
        "secretary",
        "members",
        "seal",
        "signed",
        "issued",
        "captured",
        "obtained",
        "note",
        "decision",
        "notice",
        "observers",
    ])?;
    let plain = |key| Ok(table.text(key)?.map(|(text, _)| text));
    let time = |key| match table.text(key)? {
        Some((text, span)) if strictness == Strictness::Whole && !is_time(&text) => {
            let message = Message::new("enter-bad-time").text("fact", key).text("found", text);
            Err(at(&span, message))
        }
        found => Ok(found.map(|(text, _)| text)),
    };
    let signature = |key| table.word(key, Presence::from_word, &presence_words());
    let there = |word: &str| Presence::from_word(word).filter(|p| *p != Presence::Refused);
    let there = |key| table.word(key, there, &["present", "absent"]);
    let member = |word: &str, span: &Range<usize>| {
        Presence::from_word(word).ok_or_else(|| unknown_word(span, word, &presence_words()))
    };
    Ok(Facts {
        form_id: plain("form_id")?,
        copy_no: plain("copy_no")?,
        pages: table.pages()?,
        chair: signature("chair")?,
        secretary: signature("secretary")?,
        members: table.list("members", MAX_MEMBERS, member)?,
        seal: there("seal")?,
        signed: time("signed")?,
        issued: time("issued")?,
        captured: time("captured")?,
        obtained: plain("obtained")?,
        note: plain("note")?,
        decision: there("decision")?,
        notice: there("notice")?,
        observers: there("observers")?,
    })
}

fn document_words() -> Vec<&'static str> {
    DocumentKind::TYPED.map(DocumentKind::key).to_vec()
}

fn presence_words() -> Vec<&'static str> {
    Presence::ALL.map(Presence::word).to_vec()
}

fn at(span: &Range<usize>, message: Message) -> Mistake {
    Mistake { span: Some(span.clone()), message }
}

fn unknown_word(span: &Range<usize>, found: &str, known: &[&str]) -> Mistake {
    let message = Message::new("enter-unknown-word");
    at(span, message.text("found", found).text("known", known.join(", ")))
}

fn wrong_kind(span: &Range<usize>, key: &str, want: &str) -> Mistake {
    let message = Message::new("pack-wrong-kind").text("key", key);
    at(span, message.message("want", Message::new(want)))
}

/// A line's key: of the right grammar, and one of `lines`.
fn line(key: &str, span: &Range<usize>, lines: Option<&[LineKey]>) -> Reading<LineKey> {
    let line = LineKey::new(key).map_err(|e| at(span, e.say()))?;
    let Some(lines) = lines.filter(|lines| !lines.contains(&line)) else { return Ok(line) };
    let known: BTreeSet<&str> = lines.iter().map(LineKey::as_str).collect();
    let known: Vec<&str> = known.into_iter().collect();
    let message = Message::new("pack-unknown-key").text("key", key);
    Err(at(span, message.text("known", known.join(", "))))
}

/// What stands in a line: a plain whole number, `"blank"` or `"illegible"`.
fn paper(key: &str, value: &Spanned<DeValue<'_>>) -> Reading<PaperValue> {
    let want = || wrong_kind(&value.span(), key, "enter-want-paper");
    match value.get_ref() {
        DeValue::Integer(n) if n.radix() == 10 => {
            let number: u64 = n.as_str().parse().map_err(|_| want())?;
            let count = Count::new(number).map_err(|e| at(&value.span(), e.say()))?;
            Ok(PaperValue::Count(count))
        }
        DeValue::String(word) if word == "blank" => Ok(PaperValue::Blank),
        DeValue::String(word) if word == "illegible" => Ok(PaperValue::Illegible),
        _ => Err(want()),
    }
}

/// A text of one line in Unicode form NFC.
fn text(key: &str, value: &Spanned<DeValue<'_>>) -> Reading<(String, Range<usize>)> {
    let (text, span) = raw_text(key, value)?;
    Ok((text.nfc().collect(), span))
}

/// A text of one line, as it is, that neither a terminal nor a book refuses.
fn raw_text(key: &str, value: &Spanned<DeValue<'_>>) -> Reading<(String, Range<usize>)> {
    let span = value.span();
    let DeValue::String(text) = value.get_ref() else {
        return Err(wrong_kind(&span, key, "pack-want-text"));
    };
    let text = text.clone().into_owned();
    if safe_line(&text) != text {
        return Err(at(&span, Message::new("enter-text-unsafe")));
    }
    if text.is_empty() || text.chars().count() > MAX_TEXT {
        let most = i128::try_from(MAX_TEXT).unwrap_or(i128::MAX);
        return Err(at(&span, Message::new("enter-text-length").number("most", most)));
    }
    Ok((text, span))
}

/// A table of the file.
struct Table<'a> {
    map: &'a DeTable<'a>,
    span: Range<usize>,
}

impl<'a> Table<'a> {
    fn only(&self, known: &[&str]) -> Reading<()> {
        match self.items().into_iter().find(|(key, ..)| !known.contains(key)) {
            None => Ok(()),
            Some((key, span, _)) => {
                let message = Message::new("pack-unknown-key").text("key", key);
                Err(at(&span, message.text("known", known.join(", "))))
            }
        }
    }

    /// Keys and values in the order of the file.
    fn items(&self) -> Vec<Item<'a>> {
        let mut items: Vec<Item<'a>> =
            self.map.iter().map(|(k, v)| (k.get_ref().as_ref(), k.span(), v)).collect();
        items.sort_by_key(|(_, span, _)| span.start);
        items
    }

    fn find(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.map.iter().find(|(k, _)| k.get_ref().as_ref() == key).map(|(_, value)| value)
    }

    fn must<T>(&self, key: &str, found: Option<T>) -> Reading<T> {
        found.ok_or_else(|| at(&self.span, Message::new("pack-key-missing").text("key", key)))
    }

    fn text(&self, key: &str) -> Reading<Option<(String, Range<usize>)>> {
        self.find(key).map(|value| text(key, value)).transpose()
    }

    fn id<T>(&self, key: &str, new: fn(&str) -> Result<T, IdError>) -> Reading<T> {
        let (id, span) = self.must(key, self.text(key)?)?;
        new(&id).map_err(|e| at(&span, e.say()))
    }

    /// One of a few words.
    fn word<T>(
        &self,
        key: &str,
        from: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Reading<Option<T>> {
        let Some((word, span)) = self.text(key)? else { return Ok(None) };
        from(&word).map(Some).ok_or_else(|| unknown_word(&span, &word, known))
    }

    fn pages(&self) -> Reading<Option<u16>> {
        let Some(value) = self.find("pages") else { return Ok(None) };
        let number = match value.get_ref() {
            DeValue::Integer(n) if n.radix() == 10 => n.as_str().parse().ok(),
            _ => None,
        };
        number.map(Some).ok_or_else(|| wrong_kind(&value.span(), "pages", "pack-want-whole"))
    }

    fn list<T>(
        &self,
        key: &str,
        most: usize,
        read: impl Fn(&str, &Range<usize>) -> Reading<T>,
    ) -> Reading<Vec<T>> {
        let Some(value) = self.find(key) else { return Ok(Vec::new()) };
        let items = match value.get_ref() {
            DeValue::Array(items) if items.len() <= most => items,
            DeValue::Array(_) => {
                let most = i128::try_from(most).unwrap_or(i128::MAX);
                let message = Message::new("enter-too-many").text("key", key);
                return Err(at(&value.span(), message.number("most", most)));
            }
            _ => return Err(wrong_kind(&value.span(), key, "pack-want-texts")),
        };
        // A file keeps the very name it has; the words of other lists are plain ASCII.
        let read = |item| raw_text(key, item).and_then(|(text, span)| read(&text, &span));
        items.iter().map(read).collect()
    }

    /// The table under `key`; an empty one if the key is not there.
    fn table(&self, key: &str) -> Reading<Self> {
        static EMPTY: std::sync::LazyLock<DeTable<'static>> =
            std::sync::LazyLock::new(DeTable::default);
        match self.find(key) {
            None => Ok(Self { map: &EMPTY, span: self.span.clone() }),
            Some(value) => match value.get_ref() {
                DeValue::Table(map) => Ok(Self { map, span: value.span() }),
                _ => Err(wrong_kind(&value.span(), key, "pack-want-table")),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Words};

    const HEAD: &str =
        "format = \"adal-sheet-1\"\ncontest = \"c\"\nunit = \"u\"\ndocument = \"official\"\n";

    fn error(rest: &str) -> String {
        let text = format!("{HEAD}{rest}");
        let error = Sheet::from_toml(&text, "s.toml").unwrap_err();
        error.show(&Words::new(Lang::En))
    }

    #[test]
    fn blank_illegible_and_not_entered_are_three_things() {
        let text = format!("{HEAD}[values]\nb = 0\na = \"blank\"\n\"c.1\" = \"illegible\"\n");
        let sheet = Sheet::from_toml(&text, "s.toml").unwrap();
        let key = |k| LineKey::new(k).unwrap();
        assert_eq!(sheet.value(&key("b")), Some(PaperValue::Count(Count::default())));
        assert_eq!(sheet.value(&key("a")), Some(PaperValue::Blank));
        assert_eq!(sheet.value(&key("c.1")), Some(PaperValue::Illegible));
        assert_eq!(sheet.value(&key("d")), None);
        let order: Vec<_> = sheet.values.iter().map(|(k, _)| k.as_str()).collect();
        assert_eq!(order, ["b", "a", "c.1"], "the file's order is kept");
    }

    #[test]
    fn mistakes_have_a_place() {
        for (rest, place) in [
            ("[values]\na = -1\n", "s.toml:6:5"),
            ("[values]\na = 1.0\n", "s.toml:6:5"),
            ("[values]\na = \"\"\n", "s.toml:6:5"),
            ("[values]\na = 9007199254740992\n", "s.toml:6:5"),
            ("[values]\na = 99999999999999999999\n", "s.toml:6:5"),
            ("[values]\n\"a b\" = 1\n", "s.toml:6:1"),
            ("[facts]\nseal = \"refused\"\n", "s.toml:6:8"),
            ("[facts]\nsigned = \"21:40\"\n", "s.toml:6:10"),
            ("[facts]\npages = -1\n", "s.toml:6:9"),
            ("[facts]\nmembers = [\"present\", \"x\"]\n", "s.toml:6:23"),
            ("[facts]\nnote = \"a\\u202Eb\"\n", "s.toml:6:8"),
            ("[facts]\nnotes = \"a\"\n", "s.toml:6:1"),
            ("files = \"a\"\n", "s.toml:5:9"),
            ("vallues = 1\n", "s.toml:5:1"),
        ] {
            let shown = error(rest);
            assert!(shown.contains(place) && shown.contains('^'), "{rest}: {shown}");
            assert!(!shown.contains('⟨'), "{shown}");
        }
        let text = HEAD.replace("sheet-1", "sheet-2");
        let shown = Sheet::from_toml(&text, "s.toml").unwrap_err().show(&Words::new(Lang::Kk));
        assert!(shown.contains("s.toml:1:10"), "{shown}");
        let half = format!("{HEAD}[facts]\nsigned = \"21:4\"\n");
        let draft = Sheet::from_draft(&half, "s.toml").unwrap();
        assert_eq!(draft.facts.signed.as_deref(), Some("21:4"));
    }
}
