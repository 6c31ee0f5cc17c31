//! Reads the TOML of a pack with the place of every key and value, so that each mistake is named
//! in the reader's language and shown where it stands.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{MAX_PACK_BYTES, Mistake, PackError};
use super::exact::Exact;
use super::titles::Titles;
use crate::lang::{Message, Say};
use crate::paper::LineKey;

type Reading<T> = Result<T, Mistake>;

/// A value and its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    pub value: T,
    pub span: Range<usize>,
}

impl<T> Placed<T> {
    pub fn mistake(&self, message: Message) -> Mistake {
        Mistake::at(&self.span, message)
    }
}

/// Reads the text of a pack with `reader` and gives a mistake its file.
pub fn pack<T>(
    text: &str,
    origin: &str,
    reader: impl FnOnce(&Table<'_>) -> Reading<T>,
) -> Result<T, PackError> {
    if text.len() > MAX_PACK_BYTES {
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        return Err(PackError::TooLarge { origin: origin.to_owned(), bytes });
    }
    let refused =
        |mistake| PackError::Mistake { origin: origin.to_owned(), text: Arc::from(text), mistake };
    let root = DeTable::parse(text).map_err(|e| {
        refused(Mistake {
            span: e.span(),
            message: Message::new("pack-toml").text("detail", e.message()),
        })
    })?;
    let table = Table { map: root.get_ref(), span: 0..text.len().min(1) };
    reader(&table).map_err(refused)
}

/// A table of the file: keys to values, each with its place.
pub struct Table<'a> {
    map: &'a DeTable<'a>,
    span: Range<usize>,
}

impl<'a> Table<'a> {
    /// The place of the table's head.
    pub const fn span(&self) -> &Range<usize> {
        &self.span
    }

    /// Refuses a key that is none of `known`, by name and place.
    pub fn only(&self, known: &[&str]) -> Reading<()> {
        for key in self.map.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                let message = Message::new("pack-unknown-key")
                    .text("key", key.get_ref())
                    .text("known", known.join(", "));
                return Err(Mistake::at(&key.span(), message));
            }
        }
        Ok(())
    }

    fn find(&self, key: &str) -> Option<(Range<usize>, &'a DeValue<'a>)> {
        let (_, value) = self.map.iter().find(|(k, _)| k.get_ref().as_ref() == key)?;
        Some((value.span(), value.get_ref()))
    }

    fn must<T>(&self, key: &str, found: Option<T>) -> Reading<T> {
        found.ok_or_else(|| {
            Mistake::at(&self.span, Message::new("pack-key-missing").text("key", key))
        })
    }

    /// The text under `key`, if the key is there.
    pub fn opt_text(&self, key: &str) -> Reading<Option<Placed<String>>> {
        match self.find(key) {
            None => Ok(None),
            Some((span, DeValue::String(text))) => {
                Ok(Some(Placed { value: text.clone().into_owned(), span }))
            }
            Some((span, _)) => Err(expected(&span, key, "pack-want-text")),
        }
    }

    /// The text under `key`.
    pub fn text(&self, key: &str) -> Reading<Placed<String>> {
        let found = self.opt_text(key)?;
        self.must(key, found)
    }

    /// The id under `key` (ledger format E2).
    pub fn id(&self, key: &str) -> Reading<Placed<String>> {
        let text = self.text(key)?;
        LineKey::new(&text.value).map_err(|e| text.mistake(e.say()))?;
        Ok(text)
    }

    /// The truth value under `key`, or `default`.
    pub fn flag(&self, key: &str, default: bool) -> Reading<bool> {
        match self.find(key) {
            None => Ok(default),
            Some((_, DeValue::Boolean(value))) => Ok(*value),
            Some((span, _)) => Err(expected(&span, key, "pack-want-flag")),
        }
    }

    /// The truth value under `key`, which must be there.
    pub fn must_flag(&self, key: &str) -> Reading<bool> {
        self.must(key, self.find(key))?;
        self.flag(key, false)
    }

    /// The date under `key`, if the key is there.
    pub fn opt_date(&self, key: &str) -> Reading<Option<Date>> {
        let Some((span, value)) = self.find(key) else { return Ok(None) };
        let date = match value {
            DeValue::Datetime(when) if when.time.is_none() => when.date,
            _ => None,
        };
        let date = date.and_then(|d| {
            let year = i16::try_from(d.year).ok()?;
            Date::new(year, i8::try_from(d.month).ok()?, i8::try_from(d.day).ok()?).ok()
        });
        date.map(Some).ok_or_else(|| expected(&span, key, "pack-want-date"))
    }

    /// The exact non-negative decimal under `key` (a TOML number as written), if the key is there.
    pub fn opt_exact(&self, key: &str) -> Reading<Option<Exact>> {
        let Some((span, value)) = self.find(key) else { return Ok(None) };
        let written = match value {
            DeValue::Integer(n) if n.radix() == 10 => Some(n.as_str()),
            DeValue::Float(n) => Some(n.as_str()),
            _ => None,
        };
        let number = written.and_then(Exact::parse);
        number.map(Some).ok_or_else(|| expected(&span, key, "pack-want-number"))
    }

    /// The exact non-negative decimal under `key`.
    pub fn exact(&self, key: &str) -> Reading<Exact> {
        let found = self.opt_exact(key)?;
        self.must(key, found)
    }

    /// The whole number under `key`.
    pub fn whole(&self, key: &str) -> Reading<u32> {
        let (span, _) = self.must(key, self.find(key))?;
        let number = self.opt_exact(key)?.and_then(Exact::as_whole);
        number
            .and_then(|n| u32::try_from(n).ok())
            .ok_or_else(|| expected(&span, key, "pack-want-whole"))
    }

    /// The texts under `key`; none if the key is not there.
    pub fn texts(&self, key: &str) -> Reading<Vec<Placed<String>>> {
        let list = match self.find(key) {
            None => return Ok(Vec::new()),
            Some((_, DeValue::Array(list))) => list,
            Some((span, _)) => return Err(expected(&span, key, "pack-want-texts")),
        };
        list.iter()
            .map(|item| match item.get_ref() {
                DeValue::String(text) => {
                    Ok(Placed { value: Cow::clone(text).into_owned(), span: item.span() })
                }
                _ => Err(expected(&item.span(), key, "pack-want-texts")),
            })
            .collect()
    }

    /// The table under `key`, if the key is there.
    pub fn opt_table(&self, key: &str) -> Reading<Option<Self>> {
        match self.find(key) {
            None => Ok(None),
            Some((span, DeValue::Table(map))) => Ok(Some(Self { map, span })),
            Some((span, _)) => Err(expected(&span, key, "pack-want-table")),
        }
    }

    /// The tables of the list under `key`; none if the key is not there.
    pub fn tables(&self, key: &str) -> Reading<Vec<Self>> {
        let list = match self.find(key) {
            None => return Ok(Vec::new()),
            Some((_, DeValue::Array(list))) => list,
            Some((span, _)) => return Err(expected(&span, key, "pack-want-tables")),
        };
        list.iter().map(|item| Self::of(item, key)).collect()
    }

    fn of(item: &'a Spanned<DeValue<'a>>, key: &str) -> Reading<Self> {
        match item.get_ref() {
            DeValue::Table(map) => Ok(Self { map, span: item.span() }),
            _ => Err(expected(&item.span(), key, "pack-want-tables")),
        }
    }

    /// Calls `check` with every text below this table and its place, except below the keys of
    /// `except`.
    pub fn each_text(
        &self,
        except: &[&str],
        check: &mut dyn FnMut(&str, &Range<usize>) -> Reading<()>,
    ) -> Reading<()> {
        for (key, value) in self.map {
            if !except.contains(&key.get_ref().as_ref()) {
                each_text(value, except, check)?;
            }
        }
        Ok(())
    }

    /// All keys, each with its place, in the order of their bytes.
    pub fn keys(&self) -> impl Iterator<Item = Placed<String>> + '_ {
        self.map.keys().map(|k| Placed { value: k.get_ref().clone().into_owned(), span: k.span() })
    }

    /// The titles in three languages under `key`: all three, none empty.
    pub fn titles(&self, key: &str) -> Reading<Titles> {
        let found = self.opt_titles(key)?;
        self.must(key, found)
    }

    /// The titles in three languages under `key`, if the key is there.
    pub fn opt_titles(&self, key: &str) -> Reading<Option<Titles>> {
        let Some(table) = self.opt_table(key)? else { return Ok(None) };
        table.only(&["kk", "ru", "en"])?;
        let one = |lang: &str| -> Reading<String> {
            let text = table.text(lang)?;
            if text.value.trim().is_empty() {
                return Err(text.mistake(Message::new("pack-title-empty")));
            }
            Ok(text.value)
        };
        Ok(Some(Titles { kk: one("kk")?, ru: one("ru")?, en: one("en")? }))
    }
}

fn each_text(
    value: &Spanned<DeValue<'_>>,
    except: &[&str],
    check: &mut dyn FnMut(&str, &Range<usize>) -> Reading<()>,
) -> Reading<()> {
    match value.get_ref() {
        DeValue::String(text) => check(text, &value.span()),
        DeValue::Array(items) => items.iter().try_for_each(|item| each_text(item, except, check)),
        DeValue::Table(map) => Table { map, span: value.span() }.each_text(except, check),
        _ => Ok(()),
    }
}

fn expected(span: &Range<usize>, key: &str, want: &str) -> Mistake {
    let want = Message::new(want);
    Mistake::at(span, Message::new("pack-wrong-kind").text("key", key).message("want", want))
}
