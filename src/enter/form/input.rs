//! What an event does, by the kind of field the cursor is in.

use super::Form;
use super::check::Check;
use super::content::{with_digit, without_digit};
use super::event::Event;
use super::field::{Field, Focus};
use crate::enter::sheet::Presence;
use crate::lang::{Message, Say as _, safe_line};
use crate::paper::{CountError, PaperValue};

impl Form {
    pub(super) fn in_answer(&mut self, event: Event, check: &str, back: Field) {
        let text = self.answer(check).unwrap_or_default().to_owned();
        match event {
            Event::Char(c) => self.change(|content| content.set_answer(check, &plus(&text, c))),
            Event::Backspace => self.change(|content| content.set_answer(check, &minus(&text))),
            Event::Clear => self.change(|content| content.set_answer(check, "")),
            Event::Next | Event::Previous | Event::Cancel => self.go(Focus::Field(back)),
            _ => {}
        }
    }

    pub(super) fn in_field(&mut self, event: Event, field: Field) {
        let fields = self.fields();
        let last = fields.len().saturating_sub(1);
        let at = fields.iter().position(|f| *f == field).unwrap_or(0);
        let target = match event {
            Event::Next => Some(at + 1),
            Event::Previous => Some(at.saturating_sub(1)),
            Event::Forward(by) => Some(at.saturating_add(by)),
            Event::Back(by) => Some(at.saturating_sub(by)),
            Event::First => Some(0),
            Event::Last => Some(last),
            _ => None,
        };
        if let Some(target) = target {
            let field = fields.get(target.min(last)).copied().unwrap_or(field);
            return self.go(Focus::Field(field));
        }
        match field {
            Field::Figure(row) => self.in_figure(event, row),
            Field::Document => self.in_choice(event, field),
            Field::Fact(fact) if !fact.choices().is_empty() => self.in_choice(event, field),
            Field::Words(_) | Field::Fact(_) | Field::File(_) => self.in_text(event, field),
        }
    }

    fn in_figure(&mut self, event: Event, at: usize) {
        let Some(row) = self.rows.get(at).cloned() else { return };
        let stood = self.value(&row);
        let value = match event {
            Event::Blank | Event::Char('-') => Some(PaperValue::Blank),
            Event::Illegible | Event::Char('?') => Some(PaperValue::Illegible),
            Event::Clear => None,
            Event::Backspace => stood.and_then(without_digit),
            Event::Char(c) => {
                let Some(digit) = c.to_digit(10) else {
                    self.status = Some(Message::new("enter-digits-only"));
                    return;
                };
                // The first digit typed into a line replaces what stood there.
                let before = stood.filter(|_| !self.now.fresh).and_then(PaperValue::count);
                let Some(value) = with_digit(before.unwrap_or(0), digit) else {
                    self.status = Some(CountError::TooLarge.say());
                    return;
                };
                Some(value)
            }
            _ => return,
        };
        self.change(|content| content.set_value(&row, value));
        self.now.fresh = false;
    }

    fn in_choice(&mut self, event: Event, field: Field) {
        let sign = |c| Presence::from_sign(c).map(Some);
        match (event, field) {
            (Event::Choose | Event::Char(' '), _) => self.change(|c| c.choose(field, false)),
            (Event::ChooseBack, _) => self.change(|c| c.choose(field, true)),
            (Event::Char(c), Field::Fact(fact)) => match sign(c) {
                Some(presence) => self.change(|content| content.set_presence(fact, presence)),
                None => self.status = Some(Message::new("enter-choice-keys")),
            },
            (Event::Backspace | Event::Clear, Field::Fact(fact)) => {
                self.change(|content| content.set_presence(fact, None));
            }
            (Event::Char(_), _) => self.status = Some(Message::new("enter-choice-keys")),
            _ => {}
        }
    }

    fn in_text(&mut self, event: Event, field: Field) {
        let text = self.text(field).unwrap_or_default();
        match event {
            Event::Char(c) => self.change(|content| content.set_text(field, &plus(&text, c))),
            Event::Backspace => self.change(|content| content.set_text(field, &minus(&text))),
            Event::Clear => self.change(|content| content.set_text(field, "")),
            Event::Blank | Event::Illegible => {
                self.status = Some(Message::new("enter-figures-only"));
            }
            _ => {}
        }
    }

    /// Goes to the reason for a failing check: those of the current line first, then the others;
    /// from one reason to the next, and from a line to the first that has none yet.
    pub(super) fn answer_next(&mut self) {
        let field = self.now.focus.field();
        let column = match field {
            Field::Figure(row) | Field::Words(row) => self.rows.get(row).and_then(|r| r.column),
            _ => None,
        };
        let here = |check: &&Check| column.is_some_and(|c| check.columns.contains(&c));
        let failing = || self.checks.iter().filter(|check| check.fails());
        let order: Vec<&Check> =
            failing().filter(here).chain(failing().filter(|check| !here(check))).collect();
        let next = match &self.now.focus {
            Focus::Answer { check, .. } => {
                order.iter().position(|c| c.id == *check).map_or(0, |at| at + 1)
            }
            Focus::Field(_) => order.iter().position(|c| self.answer(&c.id).is_none()).unwrap_or(0),
        };
        match order.get(next).or_else(|| order.first()).map(|check| check.id.clone()) {
            Some(check) => self.go(Focus::Answer { check, back: field }),
            None => self.status = Some(Message::new("enter-nothing-to-answer")),
        }
    }
}

/// The text with a character added; control characters are left out.
fn plus(text: &str, c: char) -> String {
    let mut text = text.to_owned();
    let one = c.to_string();
    if safe_line(&one) == one {
        text.push(c);
    }
    text
}

/// The text without its last character.
fn minus(text: &str) -> String {
    let mut text = text.to_owned();
    text.pop();
    text
}
