//! Where everything of a workbook stands, and what its front sheet says.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::Url;

use crate::lang::{Message, Words, safe_line};
use crate::report::Anchor;
use crate::report::doc::{Block, Document, NoteKind, Prose, Run};
use crate::report::table::Table;

/// UTF-16 units of a sheet's name (Excel's published limit).
const MAX_NAME: usize = 31;

/// Where everything stands, worked out before anything is written, so that links can lead ahead.
pub(super) struct Plan<'a> {
    /// Sheet names; the first is the front sheet.
    pub(super) sheets: Vec<String>,
    /// Sheet and row (from 0) of each anchor.
    pub(super) places: BTreeMap<&'a Anchor, (usize, u32)>,
    /// The lines of the front sheet.
    pub(super) front: Vec<Front<'a>>,
}

/// A line of the front sheet: a mark or label, and what it says.
pub(super) struct Front<'a> {
    pub(super) look: Look,
    pub(super) label: String,
    pub(super) text: String,
    pub(super) link: Link<'a>,
}

/// Where a line leads.
pub(super) enum Link<'a> {
    Nowhere,
    Place(&'a Anchor),
    Sheet(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Code,
    Heading,
    Text,
    Title,
    Warning,
}

impl<'a> Plan<'a> {
    pub(super) fn new(document: &'a Document, words: &Words) -> Self {
        let mut plan = Self { sheets: Vec::new(), places: BTreeMap::new(), front: Vec::new() };
        let mut taken = BTreeSet::new();
        plan.sheets.push(sheet_name(&words.get("report-sheet"), 1, &mut taken));
        plan.line(Look::Title, &document.title, "");
        for (label, value) in &document.header {
            plan.prose(Look::Text, label, value);
        }
        for block in &document.blocks {
            match block {
                Block::Table(table) => {
                    let number = plan.sheets.len();
                    plan.sheets.push(sheet_name(&table.name, number + 1, &mut taken));
                    plan.table(table, number, words);
                }
                other => plan.block(other, words),
            }
        }
        plan
    }

    fn table(&mut self, table: &'a Table, sheet: usize, words: &Words) {
        let name = self.sheets.get(sheet).cloned().unwrap_or_default();
        let text = table.caption.clone().unwrap_or_else(|| name.clone());
        let label = words.get("report-table");
        self.front.push(Front { look: Look::Text, label, text, link: Link::Sheet(sheet) });
        for (row, at) in table.rows.iter().zip(1_u32..) {
            if let Some(anchor) = &row.anchor {
                self.places.entry(anchor).or_insert((sheet, at));
            }
        }
    }

    fn block(&mut self, block: &'a Block, words: &Words) {
        match block {
            Block::Code(lines) => {
                for line in lines.lines() {
                    self.line(Look::Code, "", line);
                }
            }
            Block::Figure(figure) => {
                let alt = words.say(&Message::new("report-picture").text("alt", &figure.alt));
                self.line(Look::Text, "", &alt);
                self.prose(Look::Text, "", &figure.caption);
            }
            Block::Heading(heading) => {
                self.line(Look::Text, "", "");
                if let Some(anchor) = &heading.anchor {
                    let at = u32::try_from(self.front.len()).unwrap_or(u32::MAX);
                    self.places.entry(anchor).or_insert((0, at));
                }
                self.line(Look::Heading, &heading.text, "");
            }
            Block::List(list) => {
                for (i, item) in list.items.iter().enumerate() {
                    let mark = if list.ordered { format!("{}.", i + 1) } else { "•".to_owned() };
                    self.prose(Look::Text, &mark, item);
                }
            }
            Block::Note(note) => {
                let (id, look) = match note.kind {
                    NoteKind::Info => ("report-note", Look::Text),
                    NoteKind::Warn => ("report-warning", Look::Warning),
                };
                self.prose(look, &words.get(id), &note.body);
            }
            Block::PageBreak => self.line(Look::Text, "", ""),
            Block::Paragraph(prose) => self.prose(Look::Text, "", prose),
            Block::Table(_) => {}
        }
    }

    fn line(&mut self, look: Look, label: &str, text: &str) {
        let (label, text) = (label.to_owned(), text.to_owned());
        self.front.push(Front { look, label, text, link: Link::Nowhere });
    }

    /// A cell holds one link: that of prose which has one only.
    fn prose(&mut self, look: Look, label: &str, prose: &'a Prose) {
        let mut links = prose
            .0
            .iter()
            .filter_map(|r| if let Run::Link { to, .. } = r { Some(to) } else { None });
        let link = match (links.next(), links.next()) {
            (Some(to), None) => Link::Place(to),
            _ => Link::Nowhere,
        };
        self.front.push(Front { look, label: label.to_owned(), text: prose.words(), link });
    }

    /// The spelling of a link to a row of a sheet.
    pub(super) fn url(&self, sheet: usize, row: u32) -> Option<Url> {
        let name = self.sheets.get(sheet)?;
        Some(Url::new(format!("internal:'{}'!A{}", name.replace('\'', "''"), row + 1)))
    }
}

/// A name Excel takes for a sheet, not taken yet whatever the case of its letters.
fn sheet_name(wish: &str, number: usize, taken: &mut BTreeSet<String>) -> String {
    let clean: String = safe_line(wish)
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { '-' } else { c })
        .collect();
    let clean = clean.trim();
    let clean = if clean.is_empty() { "-" } else { clean };
    let mut name = cut(clean, MAX_NAME);
    let mut tail = number;
    // Excel keeps "History" for itself.
    while name.eq_ignore_ascii_case("history") || taken.contains(&name.to_lowercase()) {
        let suffix = format!(" {tail}");
        name = format!("{}{suffix}", cut(clean, MAX_NAME - suffix.len()));
        tail += 1;
    }
    taken.insert(name.to_lowercase());
    name
}

/// The longest beginning of at most `units` UTF-16 units.
pub(super) fn cut(text: &str, units: usize) -> String {
    let mut left = units;
    text.chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_fit_and_differ() {
        let mut taken = BTreeSet::new();
        let long = "Алшақтықтар мен дәлелдемелердің тізімі";
        let names: Vec<_> = (1..=3).map(|n| sheet_name(long, n, &mut taken)).collect();
        assert_eq!(names[0], "Алшақтықтар мен дәлелдемелердің");
        assert_eq!(
            names[1],
            "Алшақтықтар мен дәлелдемелерді 2".chars().take(29).collect::<String>() + " 2"
        );
        assert_ne!(names[1], names[2]);
        assert!(names.iter().all(|n| n.encode_utf16().count() <= 31));
        assert_eq!(sheet_name("HISTORY", 4, &mut taken), "HISTORY 4");
        assert_eq!(sheet_name("'[]'", 5, &mut taken), "----");
        assert_eq!(sheet_name(" ", 6, &mut taken), "-");
    }
}
