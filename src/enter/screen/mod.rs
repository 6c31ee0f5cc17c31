//! Draws the form: a pure function of its state, made for 80 columns and 24 lines, readable
//! without colour. What matters is said by marks and words; colour only repeats it.

mod fields;
mod panel;
#[cfg(test)]
mod tests;
mod text;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::form::{Check, Field, Focus, Form, Standing};
use crate::lang::{Message, Words};
use text::{fit, pad, width};

/// How the screen may look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether colours may be used.
    pub colour: bool,
}

/// Lines of the panel of checks.
const CHECKS: u16 = 6;

/// Draws the form on the whole frame.
pub fn draw(frame: &mut Frame<'_>, form: &Form, words: &Words, look: Look) {
    let [head, list, rule, checks, hint, status, help] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Min(1),
        Constraint::Length(1),
        Constraint::Length(CHECKS),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(2),
    ])
    .areas(frame.area());
    let painter = Painter { form, words, look, width: usize::from(frame.area().width) };
    frame.render_widget(Paragraph::new(painter.head()), head);
    let fields = painter.fields(usize::from(list.height));
    frame.render_widget(Paragraph::new(fields.lines), list);
    frame.render_widget(Paragraph::new(painter.rule()), rule);
    let panel = painter.panel(usize::from(checks.height));
    frame.render_widget(Paragraph::new(panel), checks);
    let (hint_line, answer_cursor) = painter.hint();
    frame.render_widget(Paragraph::new(hint_line), hint);
    let said = match (form.status(), form.focus()) {
        (Some(message), _) => words.say(message),
        (None, Focus::Field(Field::Fact(fact))) if !fact.choices().is_empty() => {
            words.get("enter-choice-keys")
        }
        _ => String::new(),
    };
    frame.render_widget(Paragraph::new(fit(&said, painter.width)), status);
    frame.render_widget(Paragraph::new(painter.help()), help);
    let cursor = match answer_cursor {
        Some(column) => Some((column, hint.y)),
        None => fields.cursor.map(|(column, line)| (column, list.y.saturating_add(line))),
    };
    if let Some(position) = cursor.filter(|at| inside(frame.area(), *at)) {
        frame.set_cursor_position(position);
    }
}

const fn inside(area: Rect, (x, y): (u16, u16)) -> bool {
    x < area.width && y < area.height
}

struct Painter<'a> {
    form: &'a Form,
    words: &'a Words,
    look: Look,
    width: usize,
}

impl Painter<'_> {
    /// Two lines: whose paper and how far along; which form.
    fn head(&self) -> Vec<Line<'static>> {
        let (setup, lang) = (self.form.setup(), self.words.lang());
        let (entered, all) = self.form.progress();
        let number = |n: usize| i128::try_from(n).unwrap_or(i128::MAX);
        let progress = Message::new("enter-progress")
            .number("entered", number(entered))
            .number("all", number(all));
        let right = self.words.say(&progress);
        let left = format!("{} · {}", setup.unit_name.get(lang), setup.contest_title.get(lang));
        let left = pad(&left, self.width.saturating_sub(width(&right) + 1));
        let title = fit(setup.form.titles.get(lang), self.width);
        vec![Line::from(format!("{left} {right}")), Line::from(title)]
    }

    /// The rule above the checks, with the count of each mark.
    fn rule(&self) -> Line<'static> {
        let count = |mark| {
            let marks = self.form.checks().iter().map(mark_of);
            i128::try_from(marks.filter(|m| *m == Some(mark)).count()).unwrap_or(i128::MAX)
        };
        let said = Message::new("enter-checks")
            .number("pass", count(Mark::Pass))
            .number("fail", count(Mark::Fail))
            .number("open", count(Mark::Open));
        let said = format!("── {} ", self.words.say(&said));
        let rest = self.width.saturating_sub(width(&said));
        Line::from(fit(&format!("{said}{}", "─".repeat(rest)), self.width))
    }

    fn help(&self) -> Vec<Line<'static>> {
        ["enter-help-1", "enter-help-2"]
            .map(|id| Line::from(fit(&self.words.get(id), self.width)))
            .to_vec()
    }

    fn marked(&self, mark: Mark) -> Span<'static> {
        let colour = match mark {
            Mark::Pass => Color::Green,
            Mark::Fail => Color::Red,
            Mark::Open => Color::Yellow,
        };
        let style = if self.look.colour { Style::new().fg(colour) } else { Style::new() };
        Span::styled(mark.sign(), style)
    }
}

/// How a check stands, as a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Pass,
    Open,
    Fail,
}

impl Mark {
    const fn sign(self) -> &'static str {
        match self {
            Self::Pass => "✓",
            Self::Open => "?",
            Self::Fail => "✗",
        }
    }
}

/// `None` if the check does not speak of this sheet.
const fn mark_of(check: &Check) -> Option<Mark> {
    match check.standing {
        Standing::Pass => Some(Mark::Pass),
        Standing::Fail { .. } => Some(Mark::Fail),
        Standing::NotEvaluable { .. } => Some(Mark::Open),
        Standing::NotApplicable => None,
    }
}
