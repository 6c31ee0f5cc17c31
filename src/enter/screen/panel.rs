//! The panel of checks, the line of the hint and of the reason.

use ratatui::text::{Line, Span};

use super::text::{fit, fit_end, width, wrap};
use super::{Mark, Painter, mark_of};
use crate::enter::form::{Check, Field, Focus, Standing, Suggestion, Why};
use crate::lang::Message;
use crate::pack::Exact;

/// What stands before the sentence below a failing check.
const INDENT: &str = "  ";
/// Columns of a line's label in a sentence.
const SHORT: usize = 28;

impl Painter<'_> {
    /// The checks of the current line, those that fail first; then what fails elsewhere.
    pub fn panel(&self, room: usize) -> Vec<Line<'static>> {
        let column = match self.form.focus().field() {
            Field::Figure(row) | Field::Words(row) => {
                self.form.rows().get(row).and_then(|row| row.column)
            }
            _ => None,
        };
        let here = |check: &Check| column.is_some_and(|c| check.columns.contains(&c));
        let mut shown: Vec<(bool, Mark, &Check)> = self
            .form
            .checks()
            .iter()
            .filter_map(|check| Some((here(check), mark_of(check)?, check)))
            .filter(|(here, mark, _)| *here || *mark == Mark::Fail)
            .collect();
        // Stable: equals stay in the order of the form.
        shown.sort_by_key(|(here, mark, _)| (!*here, std::cmp::Reverse(*mark)));
        // Whole sentences if there is room for them, else one line each.
        let lines = |rows| -> Vec<Line<'static>> {
            shown.iter().flat_map(|(_, mark, check)| self.check(*mark, check, rows)).collect()
        };
        let mut all = lines(2);
        if all.len() > room {
            all = lines(1);
        }
        if all.len() > room {
            all.truncate(room.saturating_sub(1));
            all.push(Line::from("  …"));
        }
        all
    }

    /// The lines of one check; the sentence below a failing one takes at most `rows` lines.
    fn check(&self, mark: Mark, check: &Check, rows: usize) -> Vec<Line<'static>> {
        let more = match check.standing {
            Standing::Fail { delta } => self.differs(delta),
            Standing::NotEvaluable { column, why } => self.not_evaluable(column, why),
            Standing::Pass | Standing::NotApplicable => String::new(),
        };
        let between = if more.is_empty() { "" } else { " · " };
        let said = format!(" {}  {}{between}{more}", check.code, check.numbers);
        let first = fit(&said, self.width.saturating_sub(1));
        let mut lines = vec![Line::from(vec![self.marked(mark), Span::raw(first)])];
        if mark == Mark::Fail {
            let below = match self.form.answer(&check.id) {
                Some(reason) => {
                    self.words.say(&Message::new("enter-answered").text("reason", reason))
                }
                None => self.words.say(&check.code.title()),
            };
            let room = self.width.saturating_sub(INDENT.len());
            let below = wrap(&below, room, rows).into_iter();
            lines.extend(below.map(|line| Line::from(format!("{INDENT}{line}"))));
        }
        lines
    }

    fn differs(&self, delta: Exact) -> String {
        let shown = match delta.as_whole() {
            Some(whole) if whole > 0 => format!("+{}", self.words.number(whole)),
            Some(whole) => self.words.number(whole),
            None => delta.to_string(),
        };
        self.words.say(&Message::new("enter-differs").text("by", shown))
    }

    fn not_evaluable(&self, column: usize, why: Why) -> String {
        let id = match why {
            Why::NotEntered => "enter-why-not-entered",
            Why::Blank => "enter-why-blank",
            Why::Illegible => "enter-why-illegible",
            Why::WordsUnread => "enter-why-words",
        };
        self.words.say(&Message::new(id).text("line", self.line_name(column)))
    }

    /// A line by its printed number, or by its label where it has none.
    fn line_name(&self, column: usize) -> String {
        let Some(row) = self.form.row_of(column) else { return String::new() };
        if let Some(number) = &row.number {
            return self.words.say(&Message::new("enter-line-number").text("number", number));
        }
        let label = fit(row.titles.get(self.words.lang()), SHORT);
        self.words.say(&Message::new("enter-line-quoted").text("label", label))
    }

    /// The line below the checks, and where the cursor stands in it while a reason is typed.
    pub fn hint(&self) -> (Line<'static>, Option<u16>) {
        if let Focus::Answer { check, .. } = self.form.focus() {
            let found = self.form.checks().iter().find(|c| c.id == *check);
            let code = found.map(|c| c.code.to_string()).unwrap_or_default();
            let label = self.words.say(&Message::new("enter-reason").text("code", code));
            let room = self.width.saturating_sub(width(&label) + 2);
            let text = fit_end(self.form.answer(check).unwrap_or_default(), room);
            let line = format!("{label} {text}");
            let cursor = u16::try_from(width(&line)).ok();
            return (Line::from(line), cursor);
        }
        (Line::from(fit(&self.suggestion().unwrap_or_default(), self.width)), None)
    }

    /// The best suggestion; and if others are as good, how many.
    fn suggestion(&self) -> Option<String> {
        let all = self.form.suggestions();
        let best = all.first()?;
        let count = |n: usize| i128::try_from(n).unwrap_or(i128::MAX);
        let id = if best.mends.len() > 1 { "enter-hint-several" } else { "enter-hint" };
        let hint = Message::new(id)
            .text("line", self.line_name(best.column))
            .number("value", best.value)
            .number("n", count(best.mends.len()));
        let rank = |s: &Suggestion| (s.mends.len(), s.breaks);
        let others = all.iter().skip(1).filter(|s| rank(s) == rank(best)).count();
        if others == 0 {
            return Some(self.words.say(&hint));
        }
        let both = Message::new("enter-hint-others").message("hint", hint);
        Some(self.words.say(&both.number("n", count(others))))
    }
}
