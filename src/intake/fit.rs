//! A mapping laid on a header: names become column numbers. Every column is used or left out by
//! choice, none names a channel that adal refuses.

use std::collections::BTreeSet;

use crate::lang::Message;
use crate::paper::channel::{Channel, refused};

use super::mapping::{Mapping, Skip, nearest};
use super::mistake::Mistake;
use super::refusal::{IntakeError, Reason, Refusal};
use super::text::{ColumnName, ColumnRef, Piece, Text};

/// Column numbers (from 0) of a mapping in one table.
pub(super) struct Fit<'m> {
    pub(super) unit: Text<usize>,
    pub(super) time: Option<Text<usize>>,
    pub(super) parent: Option<Text<usize>>,
    pub(super) form_id: Option<Text<usize>>,
    pub(super) copy_no: Option<Text<usize>>,
    /// Sorted as the mapping's keys.
    pub(super) counts: Vec<usize>,
    pub(super) facts: Vec<(&'m str, Text<usize>)>,
    pub(super) skip: Vec<(usize, &'m Skip)>,
    pub(super) surplus: Option<usize>,
}

struct Fitting<'a> {
    mapping: &'a Mapping,
    header: &'a [String],
    file: &'a str,
    used: BTreeSet<usize>,
    mistakes: Vec<Mistake>,
    refusals: Vec<Refusal>,
}

pub(super) fn fit<'m>(
    mapping: &'m Mapping,
    file: &str,
    header: &[String],
    study: bool,
) -> Result<Fit<'m>, IntakeError> {
    let mut fitting = Fitting {
        mapping,
        header,
        file,
        used: BTreeSet::new(),
        mistakes: Vec::new(),
        refusals: Vec::new(),
    };
    fitting.channels(study);
    let unit = fitting.text(&mapping.unit);
    let mut optional = |text: &Option<Text<ColumnRef>>| text.as_ref().map(|t| fitting.text(t));
    let (time, parent) = (optional(&mapping.time), optional(&mapping.parent));
    let (form_id, copy_no) = (optional(&mapping.form_id), optional(&mapping.copy_no));
    let counts = mapping.columns.iter().map(|c| fitting.column(c)).collect();
    let facts = mapping.facts.iter().map(|(id, t)| (id.as_str(), fitting.text(t))).collect();
    let skip = mapping.skip.iter().map(|s| (fitting.column(&s.column), s)).collect();
    let surplus = mapping.surplus.as_ref().map(|c| fitting.column(c));
    fitting.leave_out();
    fitting.unmapped();
    if !fitting.mistakes.is_empty() {
        fitting.mistakes.sort_by_key(|m| m.span.start);
        return Err(mapping.mistaken(fitting.mistakes).into());
    }
    if !fitting.refusals.is_empty() {
        return Err(IntakeError::Refused { refusals: fitting.refusals, more: 0 });
    }
    Ok(Fit { unit, time, parent, form_id, copy_no, counts, facts, skip, surplus })
}

impl Fitting<'_> {
    fn refuse(&mut self, column: &str, found: &str, reason: Reason) {
        let row = self.mapping.shape.header_rows().max(1);
        let refusal = Refusal::row(self.file, row, Some(column), found.as_bytes(), reason);
        self.refusals.push(refusal);
    }

    fn channels(&mut self, study: bool) {
        for name in self.header {
            let found = refused(name).map(|r| r.channel);
            if let Some(channel) = found.filter(|c| !(study && *c == Channel::Machine)) {
                self.refuse(name, name, Reason::Channel(channel));
            }
        }
        if !study {
            self.mistakes.extend(self.mapping.machine.iter().cloned());
        }
    }

    fn column(&mut self, column: &ColumnRef) -> usize {
        match self.find(column) {
            Some(index) => {
                self.used.insert(index);
                index
            }
            None => 0,
        }
    }

    fn find(&mut self, column: &ColumnRef) -> Option<usize> {
        let name = match &column.name {
            // Without a header any column may be there; a row that lacks it is refused.
            ColumnName::Number(n) if self.header.is_empty() || *n <= self.header.len() => {
                return n.checked_sub(1);
            }
            ColumnName::Number(_) => return self.missing(column, None),
            ColumnName::Header(name) => name,
        };
        let mut places = self.header.iter().enumerate().filter(|(_, h)| *h == name);
        match (places.next(), places.next()) {
            (Some((index, _)), None) => Some(index),
            (Some((first, _)), Some((second, _))) => {
                let found = format!("{name}: #{}, #{}", first + 1, second + 1);
                self.refuse(name, &found, Reason::SameName);
                None
            }
            (None, _) => {
                let folded = name.to_lowercase();
                let same = self.header.iter().find(|h| h.to_lowercase() == folded);
                let near = same.map(String::as_str);
                let near = near.or_else(|| nearest(name, self.header.iter().map(String::as_str)));
                self.missing(column, near.map(str::to_owned))
            }
        }
    }

    fn missing(&mut self, column: &ColumnRef, near: Option<String>) -> Option<usize> {
        let message = match near {
            Some(near) => Message::new("intake-map-no-column-near").text("near", near),
            None => Message::new("intake-map-no-column"),
        };
        let message = message.text("column", column.name.show()).text("file", self.file);
        self.mistakes.push(Mistake { span: column.span.clone(), message });
        None
    }

    fn text(&mut self, text: &Text<ColumnRef>) -> Text<usize> {
        let piece = |p: &Piece<ColumnRef>| match p {
            Piece::Fixed(t) => Piece::Fixed(t.clone()),
            Piece::Cell(column, width) => Piece::Cell(self.column(column), *width),
        };
        Text(text.0.iter().map(piece).collect())
    }

    fn leave_out(&mut self) {
        for column in &self.mapping.ignore.columns {
            match &column.name {
                // Several columns of one name are left out together.
                ColumnName::Header(name) if self.header.contains(name) => {
                    let places = self.header.iter().enumerate().filter(|(_, h)| *h == name);
                    self.used.extend(places.map(|(index, _)| index));
                }
                _ => {
                    self.column(column);
                }
            }
        }
    }

    fn unmapped(&mut self) {
        if self.mapping.ignore.rest {
            return;
        }
        let left: Vec<String> = self
            .header
            .iter()
            .enumerate()
            .filter(|(index, _)| !self.used.contains(index))
            .map(
                |(index, name)| {
                    if name.is_empty() { format!("#{}", index + 1) } else { name.clone() }
                },
            )
            .collect();
        if let Some(first) = left.first() {
            let (first, all) = (first.clone(), left.join("; "));
            self.refuse(&first, &all, Reason::Unmapped);
        }
    }
}
