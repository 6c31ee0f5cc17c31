//! The list of fields: one line of the screen each, the current one always in sight.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::text::{fit, fit_end, pad, pad_left, width};
use super::{Mark, Painter, mark_of};
use crate::enter::form::{Check, Field, Focus, Row};
use crate::paper::PaperValue;

/// Columns of the cursor's mark, the check's mark and the printed number, with their spaces.
const LEFT: usize = 8;
/// Columns of a value: 2^53 − 1 grouped has 21.
const VALUE: usize = 22;
/// Columns of the label of a field of text.
const LABEL: usize = 34;

/// The lines of the list, and where the cursor stands in it.
pub struct Fields {
    pub lines: Vec<Line<'static>>,
    pub cursor: Option<(u16, u16)>,
}

impl Painter<'_> {
    /// As many lines as there is room for.
    pub fn fields(&self, room: usize) -> Fields {
        let fields = self.form.fields();
        let current = self.form.focus().field();
        let at = fields.iter().position(|field| *field == current).unwrap_or(0);
        let from = at.saturating_sub(room / 2).min(fields.len().saturating_sub(room));
        let shown = fields.iter().skip(from).take(room);
        let lines: Vec<_> = shown.map(|field| self.field(*field, *field == current)).collect();
        let cursor = lines.get(at - from).and_then(|(_, column)| {
            let line = u16::try_from(at - from).ok()?;
            Some((u16::try_from(*column).ok()?, line))
        });
        let cursor = cursor.filter(|_| matches!(self.form.focus(), Focus::Field(_)));
        Fields { lines: lines.into_iter().map(|(line, _)| line).collect(), cursor }
    }

    /// The line of a field, and the column after its value.
    fn field(&self, field: Field, current: bool) -> (Line<'static>, usize) {
        match field {
            Field::Figure(row) => match self.form.rows().get(row) {
                Some(row) => self.figure(row, current),
                None => (Line::default(), 0),
            },
            _ => self.text_field(field, current),
        }
    }

    fn figure(&self, row: &Row, current: bool) -> (Line<'static>, usize) {
        let mark = self.worst(row).map_or(Span::raw(" "), |mark| self.marked(mark));
        let number = pad_left(row.number.as_deref().unwrap_or_default(), 4);
        let label = row.titles.get(self.words.lang());
        let label = pad(label, self.width.saturating_sub(LEFT + VALUE + 1));
        let value = pad_left(&self.value(self.form.value(row)), VALUE);
        let line = Line::from(vec![
            Span::raw(pointer(current)),
            mark,
            Span::raw(format!(" {number} {label} ")),
            Span::styled(value, emphasis(current)),
        ]);
        (line, self.width.saturating_sub(1))
    }

    /// What stands in a line, in words where it is no number.
    fn value(&self, value: Option<PaperValue>) -> String {
        match value {
            None => "· · ·".to_owned(),
            Some(PaperValue::Count(n)) => self.words.number(n.get()),
            Some(PaperValue::Blank) => self.words.get("enter-blank"),
            Some(PaperValue::Illegible) => self.words.get("enter-illegible"),
        }
    }

    /// The worst mark of the relations that tie the row.
    fn worst(&self, row: &Row) -> Option<Mark> {
        let ties = |check: &&Check| row.column.is_some_and(|c| check.columns.contains(&c));
        self.form.checks().iter().filter(ties).filter_map(mark_of).max()
    }

    fn text_field(&self, field: Field, current: bool) -> (Line<'static>, usize) {
        let label = pad(&format!("{}:", fit(&self.label(field), LABEL)), LABEL + 1);
        let room = self.width.saturating_sub(LEFT + LABEL + 3);
        let text = fit_end(&self.content(field), room);
        let column = LEFT + LABEL + 2 + width(&text);
        let line = Line::from(vec![
            Span::raw(format!("{}{}{label} ", pointer(current), " ".repeat(LEFT - 1))),
            Span::styled(pad(&text, room + 1), emphasis(current)),
        ]);
        (line, column)
    }

    fn label(&self, field: Field) -> String {
        match field {
            Field::Document => self.words.get("enter-document"),
            Field::Words(row) => match self.form.rows().get(row) {
                Some(row) if row.column.is_none() => fit(row.titles.get(self.words.lang()), LABEL),
                _ => self.words.get("enter-in-words"),
            },
            Field::Fact(fact) => self.words.get(fact.label()),
            Field::File(_) => self.words.get("enter-file-label"),
            Field::Figure(_) => String::new(),
        }
    }

    fn content(&self, field: Field) -> String {
        if let Some(text) = self.form.text(field) {
            return text;
        }
        match field {
            Field::Document => {
                self.words.get(&format!("enter-document-{}", self.form.document().key()))
            }
            Field::Fact(fact) => {
                let word = self.form.presence(fact).map_or("unknown", |p| p.word());
                self.words.get(&format!("enter-presence-{word}"))
            }
            _ => String::new(),
        }
    }
}

const fn pointer(current: bool) -> &'static str {
    if current { ">" } else { " " }
}

fn emphasis(current: bool) -> Style {
    if current { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() }
}
