//! A mapping file from TOML: every mistake is collected, with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::lang::{Message, is_unsafe};
use crate::paper::{ContestId, DocumentKind, LineKey, channel};

use super::mapping::{
    Ignore, LastLine, Mapping, Quotes, Ragged, Repeats, SheetName, Skip, TableShape,
};
use super::mistake::{MappingError, Mistake};
use super::text::{ColumnName, ColumnRef, TemplateError, Text};

/// The largest mapping file, in bytes.
const MAX_MAPPING: usize = 1 << 20;

type Value<'i> = Spanned<DeValue<'i>>;
type Span = Range<usize>;

#[derive(Default)]
struct Reading {
    document: Option<DocumentKind>,
    contest: Option<ContestId>,
    pack: Option<String>,
    note: Option<String>,
    shape: TableShape,
    ragged: Ragged,
    last_line: LastLine,
    repeats: Option<Repeats>,
    surplus: Option<ColumnRef>,
    unit: Option<Text<ColumnRef>>,
    time: Option<Text<ColumnRef>>,
    parent: Option<Text<ColumnRef>>,
    form_id: Option<Text<ColumnRef>>,
    copy_no: Option<Text<ColumnRef>>,
    lines: BTreeMap<LineKey, (Span, ColumnRef)>,
    facts: BTreeMap<String, Text<ColumnRef>>,
    ignore: Ignore,
    skip: Vec<Skip>,
    blank: Option<Vec<String>>,
    illegible: Vec<String>,
    thousands: Vec<String>,
    machine: Vec<Mistake>,
    mistakes: Vec<Mistake>,
}

pub(super) fn load(text: &str, origin: &str) -> Result<Mapping, MappingError> {
    let fail =
        |mistakes| MappingError { origin: origin.to_owned(), text: text.to_owned(), mistakes };
    if text.len() > MAX_MAPPING {
        let message = Message::new("intake-map-too-large");
        return Err(MappingError {
            origin: origin.to_owned(),
            text: String::new(),
            mistakes: vec![Mistake { span: 0..0, message }],
        });
    }
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            let message = Message::new("intake-map-toml").text("said", error.message());
            let span = error.span().unwrap_or(0..0);
            return Err(fail(vec![Mistake { span, message }]));
        }
    };
    let mut reading = Reading::default();
    for (key, value) in table.get_ref() {
        reading.entry(key.get_ref(), &key.span(), value);
    }
    reading.finish(text, origin).map_err(fail)
}

impl Reading {
    fn wrong(&mut self, span: &Span, message: Message) {
        self.mistakes.push(Mistake { span: span.clone(), message });
    }

    fn entry(&mut self, key: &str, span: &Span, value: &Value<'_>) {
        match key {
            "document" => {
                let all = DocumentKind::ALL.map(|d| (d.key(), d));
                self.document = self.one_of(key, value, &all);
            }
            "contest" => self.contest = self.contest_id(key, value),
            "pack" => self.pack = self.string(key, value),
            "note" => self.note = self.string(key, value),
            "delimiter" => self.shape.delimiter = self.delimiter(key, value),
            "encoding" => self.shape.encoding = self.encoding(key, value),
            "header_rows" => self.shape.header_rows = self.header_rows(key, value),
            "sheet" => {
                let name = self.string(key, value);
                self.shape.sheet = name.map_or(SheetName::First, SheetName::Named);
            }
            "quotes" => {
                let all = [("double", Quotes::Double), ("none", Quotes::None)];
                self.shape.quotes = self.one_of(key, value, &all).unwrap_or_default();
            }
            "ragged" => {
                let all = [("refuse", Ragged::Refuse), ("pad", Ragged::Pad)];
                self.ragged = self.one_of(key, value, &all).unwrap_or_default();
            }
            "last_line" => {
                let all = [
                    ("refuse", LastLine::Refuse),
                    ("drop", LastLine::Drop),
                    ("keep", LastLine::Keep),
                ];
                self.last_line = self.one_of(key, value, &all).unwrap_or_default();
            }
            "repeats" => {
                let all = [("refuse", Repeats::Refuse), ("keep", Repeats::Keep)];
                self.repeats = self.one_of(key, value, &all);
            }
            "surplus" => self.surplus = self.column(key, value),
            "unit" => self.unit = self.text(key, value),
            "time" => self.time = self.text(key, value),
            "parent" => self.parent = self.text(key, value),
            "form_id" => self.form_id = self.text(key, value),
            "copy_no" => self.copy_no = self.text(key, value),
            "lines" | "options" => self.lines(key, value),
            "facts" => self.facts(key, value),
            "ignore" => self.ignore(key, value),
            "skip" => self.skips(key, value),
            "blank" => self.blank = self.strings(key, value),
            "illegible" => self.illegible = self.strings(key, value).unwrap_or_default(),
            "thousands" => self.thousands = self.strings(key, value).unwrap_or_default(),
            _ => self.wrong(span, Message::new("intake-map-unknown-key").text("key", key)),
        }
    }

    fn expects(&mut self, key: &str, value: &Value<'_>, expected: &'static str) {
        let message = Message::new("intake-map-type")
            .text("key", key)
            .message("expected", Message::new(expected));
        self.wrong(&value.span(), message);
    }

    fn string(&mut self, key: &str, value: &Value<'_>) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.expects(key, value, "intake-word-text");
            return None;
        };
        if text.chars().any(is_unsafe) {
            self.wrong(&value.span(), Message::new("intake-map-control").text("key", key));
            return None;
        }
        Some(text.to_owned())
    }

    fn strings(&mut self, key: &str, value: &Value<'_>) -> Option<Vec<String>> {
        let Some(array) = value.get_ref().as_array() else {
            self.expects(key, value, "intake-word-list");
            return None;
        };
        Some(array.iter().filter_map(|item| self.string(key, item)).collect())
    }

    fn one_of<T: Copy>(
        &mut self,
        key: &str,
        value: &Value<'_>,
        all: &[(&'static str, T)],
    ) -> Option<T> {
        let text = self.string(key, value)?;
        let found = all.iter().find(|(id, _)| *id == text).map(|(_, t)| *t);
        if found.is_none() {
            let choices: Vec<_> = all.iter().map(|(id, _)| *id).collect();
            let message = Message::new("intake-map-choice")
                .text("key", key)
                .text("found", text)
                .text("choices", choices.join(", "));
            self.wrong(&value.span(), message);
        }
        found
    }

    fn contest_id(&mut self, key: &str, value: &Value<'_>) -> Option<ContestId> {
        let text = self.string(key, value)?;
        self.channel(&text, &value.span());
        ContestId::new(&text).map_err(|e| self.wrong(&value.span(), crate::lang::Say::say(&e))).ok()
    }

    fn delimiter(&mut self, key: &str, value: &Value<'_>) -> Option<u8> {
        let all = [
            (",", b','),
            (";", b';'),
            ("\t", b'\t'),
            ("tab", b'\t'),
            ("|", b'|'),
            ("comma", b','),
            ("semicolon", b';'),
            ("pipe", b'|'),
        ];
        // A tab is a control character: it must be let through here.
        if value.get_ref().as_str() == Some("\t") {
            return Some(b'\t');
        }
        self.one_of(key, value, &all)
    }

    fn encoding(&mut self, key: &str, value: &Value<'_>) -> Option<&'static encoding_rs::Encoding> {
        let text = self.string(key, value)?;
        let found = encoding_rs::Encoding::for_label_no_replacement(text.as_bytes());
        if found.is_none() {
            let message = Message::new("intake-map-encoding").text("found", text);
            self.wrong(&value.span(), message);
        }
        found
    }

    fn header_rows(&mut self, key: &str, value: &Value<'_>) -> Option<u64> {
        let number = value.get_ref().as_integer().filter(|i| i.radix() == 10);
        let rows = number.and_then(|i| i.as_str().parse::<u64>().ok()).filter(|n| *n <= 50);
        if rows.is_none() {
            self.expects(key, value, "intake-word-header-rows");
        }
        rows
    }

    fn column(&mut self, key: &str, value: &Value<'_>) -> Option<ColumnRef> {
        let text = self.string(key, value)?;
        if text.trim().is_empty() || text.trim() == "#0" {
            self.expects(key, value, "intake-word-column");
            return None;
        }
        Some(ColumnRef { name: ColumnName::new(&text), span: value.span() })
    }

    fn text(&mut self, key: &str, value: &Value<'_>) -> Option<Text<ColumnRef>> {
        if let Some(table) = value.get_ref().as_table() {
            let mut entries = table.iter();
            if let (Some((is, constant)), None) = (entries.next(), entries.next())
                && is.get_ref() == "is"
            {
                return self.string(key, constant).map(|t| Text::constant(&t));
            }
            self.expects(key, value, "intake-word-constant");
            return None;
        }
        let text = self.string(key, value)?;
        let parsed = Text::parse(&text, &value.span());
        parsed
            .map_err(|error| {
                let id = match error {
                    TemplateError::Brace => "intake-map-brace",
                    TemplateError::Empty => "intake-map-empty-name",
                    TemplateError::Padding => "intake-map-padding",
                };
                self.wrong(&value.span(), Message::new(id).text("key", key));
            })
            .ok()
    }

    /// A channel that adal refuses is a mistake; a machine is one unless the book is for study.
    fn channel(&mut self, text: &str, span: &Span) {
        let Some(found) = channel::refused(text) else { return };
        let message = Message::new("intake-map-channel")
            .text("found", text)
            .message("channel", Message::new(format!("channel-{}", found.channel.id())));
        let mistake = Mistake { span: span.clone(), message };
        if found.channel == channel::Channel::Machine {
            self.machine.push(mistake);
        } else {
            self.mistakes.push(mistake);
        }
    }

    fn lines(&mut self, section: &str, value: &Value<'_>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.expects(section, value, "intake-word-table");
        };
        for (key, column) in table {
            let (name, span) = (key.get_ref(), key.span());
            self.channel(name, &span);
            let Some(column) = self.column(name, column) else { continue };
            match LineKey::new(name) {
                Err(error) => self.wrong(&span, crate::lang::Say::say(&error)),
                Ok(key) if self.lines.contains_key(&key) => {
                    self.wrong(&span, Message::new("intake-map-twice").text("key", name));
                }
                Ok(key) => {
                    self.lines.insert(key, (span, column));
                }
            }
        }
    }

    fn facts(&mut self, section: &str, value: &Value<'_>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.expects(section, value, "intake-word-table");
        };
        for (key, from) in table {
            self.channel(key.get_ref(), &key.span());
            if let Err(error) = LineKey::new(key.get_ref()) {
                self.wrong(&key.span(), crate::lang::Say::say(&error));
            }
            if let Some(text) = self.text(key.get_ref(), from) {
                self.facts.insert(key.get_ref().to_string(), text);
            }
        }
    }

    fn ignore(&mut self, key: &str, value: &Value<'_>) {
        if value.get_ref().as_str() == Some("rest") {
            self.ignore.rest = true;
            return;
        }
        let Some(array) = value.get_ref().as_array() else {
            return self.expects(key, value, "intake-word-ignore");
        };
        self.ignore.columns = array.iter().filter_map(|item| self.column(key, item)).collect();
    }

    fn skips(&mut self, section: &str, value: &Value<'_>) {
        let Some(array) = value.get_ref().as_array() else {
            return self.expects(section, value, "intake-word-skip");
        };
        for item in array {
            self.one_skip(section, item);
        }
    }

    fn one_skip(&mut self, section: &str, item: &Value<'_>) {
        let Some(table) = item.get_ref().as_table() else {
            return self.expects(section, item, "intake-word-skip");
        };
        let (mut column, mut texts, mut when_found, mut known) = (None, None, true, true);
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "column" => column = self.column("column", value),
                name @ ("equals" | "unless") => {
                    when_found = name == "equals";
                    known &= texts.is_none();
                    texts = Some(match value.get_ref().as_str() {
                        Some(_) => self.string(name, value).into_iter().collect::<Vec<_>>(),
                        None => self.strings(name, value).unwrap_or_default(),
                    });
                }
                _ => known = false,
            }
        }
        let (true, Some(column), Some(texts)) = (known, column, texts) else {
            return self.expects(section, item, "intake-word-skip");
        };
        let texts = texts.iter().map(|t| t.trim().to_owned()).collect();
        self.skip.push(Skip { column, texts, when_found });
    }

    /// One column for one line: the same figure twice is a slip more often than a wish.
    fn doubles(&mut self) {
        let mut by_column = BTreeSet::new();
        let mut doubles = Vec::new();
        for (_, column) in self.lines.values() {
            if !by_column.insert(column.name.show()) {
                let message = Message::new("intake-map-column-twice");
                let message = message.text("column", column.name.show());
                doubles.push(Mistake { span: column.span.clone(), message });
            }
        }
        self.mistakes.extend(doubles);
    }

    /// What every mapping of its kind must say, told once all else is sound.
    fn complete(&mut self) {
        if !self.mistakes.is_empty() {
            return;
        }
        let is = |document| self.document == Some(document);
        let timed = self.document.is_some_and(DocumentKind::is_series);
        let contested = self.document.is_some_and(|d| !d.is_series());
        let missing = [
            ("document", self.document.is_none()),
            ("contest", contested && self.contest.is_none()),
            ("unit", self.unit.is_none()),
            ("time", timed && self.time.is_none()),
            ("parent", is(DocumentKind::SummaryRow) && self.parent.is_none()),
            ("lines", self.lines.is_empty()),
        ];
        let missing = missing.into_iter().filter(|(_, missing)| *missing);
        self.mistakes.extend(missing.map(|(key, _)| Mistake {
            span: 0..0,
            message: Message::new("intake-map-needs").text("key", key),
        }));
    }

    fn finish(mut self, source: &str, origin: &str) -> Result<Mapping, Vec<Mistake>> {
        self.doubles();
        self.complete();
        self.mistakes.sort_by_key(|m| m.span.start);
        let (Some(document), Some(unit), []) = (self.document, self.unit, &self.mistakes[..])
        else {
            return Err(self.mistakes);
        };
        let one_a_unit = matches!(
            document,
            DocumentKind::Official
                | DocumentKind::Corrected
                | DocumentKind::Summary
                | DocumentKind::SummaryRow
        );
        let usual = if one_a_unit { Repeats::Refuse } else { Repeats::Keep };
        let mut keys = Vec::with_capacity(self.lines.len());
        let (mut key_spans, mut columns) = (Vec::new(), Vec::new());
        for (key, (span, column)) in self.lines {
            keys.push(key);
            key_spans.push(span);
            columns.push(column);
        }
        Ok(Mapping {
            document,
            contest: self.contest,
            pack: self.pack,
            note: self.note,
            shape: self.shape,
            ragged: self.ragged,
            last_line: self.last_line,
            repeats: self.repeats.unwrap_or(usual),
            surplus: self.surplus,
            unit,
            time: self.time,
            parent: self.parent,
            form_id: self.form_id,
            copy_no: self.copy_no,
            columns,
            keys,
            key_spans,
            facts: self.facts.into_iter().collect(),
            ignore: self.ignore,
            skip: self.skip,
            blank: self.blank.unwrap_or_else(|| vec![String::new()]),
            illegible: self.illegible,
            thousands: self.thousands,
            machine: self.machine,
            origin: origin.to_owned(),
            source: source.to_owned(),
        })
    }
}
