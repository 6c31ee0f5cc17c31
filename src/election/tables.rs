//! The definition's tables: `units.csv`, `options.csv`, `expected.csv`. UTF-8, comma, one header
//! line; each cell is checked, and the error names file, line and column.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::ErrorKind;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};
use jiff::civil::Date;

use super::definition::{Expected, OptionEntry, Text3};
use super::error::ElectionError;
use super::units::{Level, Unit, UnitDetail, UnitIndex, UnitKind, UnitTree};
use super::when;
use crate::lang::Message;
use crate::pack::Role;
use crate::paper::{ContestId, LineKey, UnitId, channel};

/// The largest table of a definition that is read, in bytes, and the most columns it may have.
const MAX_TABLE: u64 = 128 << 20;
const MAX_COLUMNS: usize = 1000;

/// One table being read: knows its file and where its columns stand.
struct Table {
    file: String,
    /// Known columns and where each stands; few, so that a walk over them is the fastest search.
    columns: Vec<(&'static str, usize)>,
    reader: csv::Reader<std::fs::File>,
    record: StringRecord,
}

impl Table {
    fn open(
        path: &Path,
        required: &[&'static str],
        optional: &[&'static str],
    ) -> Result<Self, ElectionError> {
        let file = path.display().to_string();
        let damaged = |what: String| ElectionError::Table { file: file.clone(), what };
        let unreadable = |kind: ErrorKind| ElectionError::Unreadable {
            file: path.to_owned(),
            source: kind.into(),
        };
        let meta = std::fs::metadata(path)
            .map_err(|source| ElectionError::Unreadable { file: path.to_owned(), source })?;
        // A pipe would be waited for, a device read, without end.
        if !meta.is_file() {
            return Err(unreadable(ErrorKind::InvalidInput));
        }
        if meta.len() > MAX_TABLE {
            return Err(unreadable(ErrorKind::FileTooLarge));
        }
        let mut reader =
            ReaderBuilder::new().from_path(path).map_err(|e| damaged(e.to_string()))?;
        let header = reader.headers().map_err(|e| damaged(e.to_string()))?.clone();
        if header.len() > MAX_COLUMNS {
            return Err(unreadable(ErrorKind::FileTooLarge));
        }
        let mut columns: Vec<(&'static str, usize)> = Vec::new();
        for name in required.iter().chain(optional) {
            if let Some(at) = header.iter().position(|h| h.trim_start_matches('\u{feff}') == *name)
            {
                columns.push((name, at));
            }
        }
        for name in &header {
            let name = name.trim_start_matches('\u{feff}');
            if let Some(refused) = channel::refused(name) {
                let place = name.to_owned();
                return Err(ElectionError::Channel { file, place, refused });
            }
            if !columns.iter().any(|c| c.0 == name) {
                return Err(damaged(format!("“{name}”?")));
            }
        }
        if let Some(missing) = required.iter().find(|n| !columns.iter().any(|c| c.0 == **n)) {
            return Err(damaged(format!("“{missing}” —")));
        }
        Ok(Self { file, columns, reader, record: StringRecord::new() })
    }

    /// Moves to the next row; `false` at the end.
    fn next(&mut self) -> Result<bool, ElectionError> {
        self.reader
            .read_record(&mut self.record)
            .map_err(|e| ElectionError::Table { file: self.file.clone(), what: e.to_string() })
    }

    fn text(&self, column: &'static str) -> &str {
        // The names are literals of this file: equal ones nearly always share their address.
        let same = |c: &&(&'static str, usize)| std::ptr::eq(c.0, column) || c.0 == column;
        let at = self.columns.iter().find(same).map(|c| c.1);
        at.and_then(|at| self.record.get(at)).unwrap_or("").trim()
    }

    fn wrong(&self, column: &'static str, expected: Message) -> ElectionError {
        ElectionError::Cell {
            file: self.file.clone(),
            line: self.record.position().map_or(0, csv::Position::line),
            column,
            found: self.text(column).to_owned(),
            expected,
        }
    }

    /// A cell read by `FromStr`-like means.
    fn read<T, E: Display>(
        &self,
        column: &'static str,
        expected: &'static str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, ElectionError> {
        read(self.text(column)).map_err(|_| self.wrong(column, Message::new(expected)))
    }

    fn date(&self, column: &'static str) -> Result<Option<Date>, ElectionError> {
        match self.text(column) {
            "" => Ok(None),
            _ => self.read(column, "election-want-date", |t| when::day(t).ok_or("")).map(Some),
        }
    }

    fn names(&self) -> Text3 {
        Text3 {
            kk: self.text("name_kk").to_owned(),
            ru: self.text("name_ru").to_owned(),
            en: self.text("name_en").to_owned(),
        }
    }

    fn refuse_channels(&self, names: &Text3) -> Result<(), ElectionError> {
        let (kk, ru, en) = (&names.kk, &names.ru, &names.en);
        for (name, before) in [(kk, None), (ru, Some(kk)), (en, Some(ru))] {
            if before != Some(name)
                && let Some(refused) = channel::refused(name)
            {
                let (file, place) = (self.file.clone(), name.clone());
                return Err(ElectionError::Channel { file, place, refused });
            }
        }
        Ok(())
    }
}

/// Reads `units.csv`.
pub(super) fn read_units(path: &Path) -> Result<UnitTree, ElectionError> {
    let mut table = Table::open(
        path,
        &["id", "parent", "level"],
        &["kind", "name_kk", "name_ru", "name_en", "valid_from", "valid_to", "voting_date"],
    )?;
    let mut read: Vec<(Unit, Option<UnitId>, u64)> = Vec::new();
    while table.next()? {
        let id = table.read("id", "election-want-id", UnitId::new)?;
        let before = read.last().and_then(|r| r.1.as_ref());
        let parent = match table.text("parent") {
            "" => None,
            // Stations of one commission stand together: its id is kept once.
            same if before.is_some_and(|b| b.as_str() == same) => before.cloned(),
            _ => Some(table.read("parent", "election-want-id", UnitId::new)?),
        };
        let level = table.read("level", "election-want-level", |t| Level::from_key(t).ok_or(""))?;
        let kind = table.read("kind", "election-want-kind", |t| UnitKind::from_key(t).ok_or(""))?;
        let name = table.names();
        table.refuse_channels(&name)?;
        let detail = UnitDetail {
            name,
            valid_from: table.date("valid_from")?,
            valid_to: table.date("valid_to")?,
            voting_date: table.date("voting_date")?,
        };
        let plain = detail.name == Text3::default()
            && detail.valid_from.is_none()
            && detail.valid_to.is_none()
            && detail.voting_date.is_none();
        let detail = (!plain).then(|| Box::new(detail));
        let line = table.record.position().map_or(0, csv::Position::line);
        read.push((Unit { id, parent: None, level, kind, detail }, parent, line));
    }
    link_units(&table.file, read)
}

fn link_units(
    file: &str,
    mut read: Vec<(Unit, Option<UnitId>, u64)>,
) -> Result<UnitTree, ElectionError> {
    let wrong = |line: u64, column, found: &UnitId, expected| ElectionError::Cell {
        file: file.to_owned(),
        line,
        column,
        found: found.to_string(),
        expected: Message::new(expected),
    };
    read.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    for pair in read.windows(2) {
        if let [a, b] = pair
            && a.0.id == b.0.id
        {
            return Err(wrong(a.2.max(b.2), "id", &b.0.id, "election-want-unique"));
        }
    }
    let ids: Vec<UnitId> = read.iter().map(|(u, _, _)| u.id.clone()).collect();
    let mut last: Option<(UnitId, usize)> = None;
    for (unit, parent, line) in &mut read {
        let Some(parent) = parent.take() else { continue };
        let at = match &last {
            Some((same, at)) if *same == parent => *at,
            _ => ids
                .binary_search(&parent)
                .map_err(|_| wrong(*line, "parent", &parent, "election-want-known-unit"))?,
        };
        unit.parent = u32::try_from(at).ok().map(UnitIndex);
        last = Some((parent, at));
    }
    drop(ids);
    let lines: Vec<u64> = read.iter().map(|r| r.2).collect();
    let tree = UnitTree::from_sorted(read.into_iter().map(|r| r.0).collect());
    for ((index, unit), line) in tree.iter().zip(lines) {
        // A parent stands at a higher level, so no unit can be above itself.
        let parent = unit.parent.and_then(|p| tree.get(p));
        if parent.is_some_and(|p| p.level <= unit.level) || unit.parent == Some(index) {
            return Err(wrong(line, "parent", &unit.id, "election-want-higher-parent"));
        }
    }
    Ok(tree)
}

/// A place on a list: 1, 2, 3 …
fn place(text: &str) -> Result<u32, &'static str> {
    text.parse().ok().filter(|n: &u32| *n > 0 && n.to_string() == text).ok_or("")
}

/// Reads `options.csv` into options by contest, in the order of the ballot.
pub(super) fn read_options(
    path: &Path,
) -> Result<BTreeMap<ContestId, Vec<OptionEntry>>, ElectionError> {
    let mut table = Table::open(
        path,
        &["contest", "id", "order", "role"],
        &["name_kk", "name_ru", "name_en", "class", "registered"],
    )?;
    let mut out: BTreeMap<ContestId, Vec<OptionEntry>> = BTreeMap::new();
    while table.next()? {
        let contest = table.read("contest", "election-want-id", ContestId::new)?;
        let key = table.read("id", "election-want-id", LineKey::new)?;
        let order = table.read("order", "election-want-order", place)?;
        let role = table.read("role", "election-want-role", |t| Role::from_word(t).ok_or(""))?;
        let names = table.names();
        table.refuse_channels(&names)?;
        let class = Some(table.text("class").to_owned()).filter(|c| !c.is_empty());
        let registered = match table.text("registered") {
            "" => None,
            _ => Some(table.read("registered", "election-want-order", place)?),
        };
        let options = out.entry(contest).or_default();
        if options.iter().any(|o| o.key == key || o.order == order) {
            return Err(table.wrong("id", Message::new("election-want-unique")));
        }
        if registered.is_some() && options.iter().any(|o| o.registered == registered) {
            return Err(table.wrong("registered", Message::new("election-want-unique")));
        }
        options.push(OptionEntry { key, order, role, names, class, registered });
    }
    for options in out.values_mut() {
        options.sort_by_key(|o| o.order);
    }
    Ok(out)
}

/// Reads `expected.csv`: which unit owes a sheet of which contest.
pub(super) fn read_expected(
    path: &Path,
    contests: &[ContestId],
    units: &UnitTree,
) -> Result<Vec<Expected>, ElectionError> {
    let mut table = Table::open(path, &["contest", "unit"], &[])?;
    let mut read: Vec<(Expected, u64)> = Vec::new();
    let mut hint = None;
    while table.next()? {
        let contest = table.text("contest");
        let at = contests.iter().position(|c| c.as_str() == contest);
        let contest = at
            .and_then(|at| u16::try_from(at).ok())
            .ok_or_else(|| table.wrong("contest", Message::new("election-want-known-contest")))?;
        let unit = units
            .find_near(table.text("unit"), hint)
            .ok_or_else(|| table.wrong("unit", Message::new("election-want-known-unit")))?;
        hint = Some(unit);
        let line = table.record.position().map_or(0, csv::Position::line);
        read.push((Expected { contest, unit }, line));
    }
    read.sort_unstable();
    if let Some([_, (twice, line)]) = read.array_windows().find(|[a, b]| a.0 == b.0) {
        return Err(ElectionError::Cell {
            file: table.file,
            line: *line,
            column: "unit",
            found: units.id(twice.unit).map(ToString::to_string).unwrap_or_default(),
            expected: Message::new("election-want-unique"),
        });
    }
    Ok(read.into_iter().map(|(expected, _)| expected).collect())
}
