//! The form as a state machine: events in, content, checks and suggestions out. No terminal, no
//! clock, no file.

mod check;
mod content;
mod event;
mod field;
mod input;
mod suggest;
#[cfg(test)]
pub mod tests;

use super::error::EnterError;
use super::sheet::{Presence, Sheet};
use super::time::{TimeHome, read_time};
use crate::lang::{Message, Say as _};
use crate::pack::{FormPack, Layout, Role, Titles};
use crate::paper::{ContestId, DocumentKind, LineKey, PaperValue, UnitId};

use check::Relations;
pub use check::{Check, Standing, Why};
use content::Content;
pub use event::{Event, Step};
pub use field::{Fact, Field, Focus, Row};
pub use suggest::Suggestion;

/// An option of the contest as the form shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormOption {
    /// The key of its line.
    pub key: LineKey,
    /// What choosing it means in law.
    pub role: Role,
    /// Its name in three languages.
    pub names: Titles,
}

/// What a form is made of.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The form.
    pub form: FormPack,
    /// The contest.
    pub contest: ContestId,
    /// Its title, for the head of the screen.
    pub contest_title: Titles,
    /// The unit whose paper is typed.
    pub unit: UnitId,
    /// Its name, for the head of the screen.
    pub unit_name: Titles,
    /// The contest's options, in the order of the ballot.
    pub options: Vec<FormOption>,
    /// Where times without day or offset belong.
    pub times: TimeHome,
}

/// The most changes that can be undone.
const MOST_UNDO: usize = 500;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Moment {
    content: Content,
    focus: Focus,
    fresh: bool,
}

/// A sheet being typed.
#[derive(Debug, Clone)]
pub struct Form {
    setup: Setup,
    layout: Layout,
    rows: Vec<Row>,
    relations: Relations,
    now: Moment,
    undone: Vec<Moment>,
    done: Vec<Moment>,
    checks: Vec<Check>,
    suggestions: Vec<Suggestion>,
    status: Option<Message>,
    quit_asked: bool,
}

impl Form {
    /// An empty form.
    pub fn new(setup: Setup) -> Result<Self, EnterError> {
        let sheet =
            Sheet::new(setup.contest.clone(), setup.unit.clone(), DocumentKind::CertifiedCopy);
        Self::resume(setup, sheet)
    }

    /// A form with what a sheet or draft holds. Refused: a sheet of another contest or unit, a
    /// line the form has not, an answer to a check it has not.
    pub fn resume(setup: Setup, sheet: Sheet) -> Result<Self, EnterError> {
        let layout = Layout::new(&setup.form, &content::contest_options(&setup.options))?;
        let mut rows = field::rows(&setup.form, &setup.options);
        let content = Content::of(sheet, &setup, &mut rows)?;
        let relations = Relations::new(&setup.form, &layout)?;
        let focus = Focus::Field(Field::Document);
        let mut form = Self {
            setup,
            layout,
            rows,
            relations,
            now: Moment { content, focus, fresh: true },
            undone: Vec::new(),
            done: Vec::new(),
            checks: Vec::new(),
            suggestions: Vec::new(),
            status: None,
            quit_asked: false,
        };
        form.judge();
        let known = |id: &String| form.checks.iter().any(|check| check.id == *id);
        if let Some(check) = form.now.content.answers.keys().find(|id| !known(id)) {
            return Err(EnterError::UnknownCheck { check: check.clone() });
        }
        let first = form.rows.iter().position(|row| row.column.is_some());
        let open = form.first_not_entered().or(first).map_or(Field::Document, Field::Figure);
        form.now.focus = Focus::Field(open);
        Ok(form)
    }

    /// What the form is made of.
    #[must_use]
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The columns of the contest's sheets.
    #[must_use]
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The lines of the paper, in order.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of a column.
    #[must_use]
    pub fn row_of(&self, column: usize) -> Option<&Row> {
        self.rows.iter().find(|row| row.column == Some(column))
    }

    /// What stands in a row; `None` if it has not been entered.
    #[must_use]
    pub fn value(&self, row: &Row) -> Option<PaperValue> {
        self.now.content.value(row)
    }

    /// The text of a field, if it is a field of text.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<String> {
        self.now.content.text(field)
    }

    /// Which document it is.
    #[must_use]
    pub const fn document(&self) -> DocumentKind {
        self.now.content.document
    }

    /// The choice a field of a signature or a seal holds.
    #[must_use]
    pub fn presence(&self, fact: Fact) -> Option<Presence> {
        self.now.content.presence(fact)
    }

    /// The reason given for a check.
    #[must_use]
    pub fn answer(&self, check: &str) -> Option<&str> {
        self.now.content.answers.get(check).map(String::as_str)
    }

    /// Where the cursor is.
    #[must_use]
    pub const fn focus(&self) -> &Focus {
        &self.now.focus
    }

    /// The checks as they stand: relations in the order of the pack, then words.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// Readings that would mend failing checks, the best first.
    #[must_use]
    pub fn suggestions(&self) -> &[Suggestion] {
        &self.suggestions
    }

    /// What the last event gave cause to say.
    #[must_use]
    pub const fn status(&self) -> Option<&Message> {
        self.status.as_ref()
    }

    /// Says something on the line of status, until the next event.
    pub fn set_status(&mut self, message: Message) {
        self.status = Some(message);
    }

    /// How many lines have been entered, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let values = &self.now.content.values;
        (values.iter().filter(|value| value.is_some()).count(), values.len())
    }

    /// The keys of its lines, in the order of the form, those that hold words alone included.
    #[must_use]
    pub fn lines(&self) -> Vec<LineKey> {
        self.rows.iter().map(|row| row.key.clone()).collect()
    }

    /// The sheet as it is now, whole or not: what a draft keeps.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        self.now.content.sheet(&self.setup, &self.rows)
    }

    /// The sheet as whole: every line entered, every time with its offset, texts trimmed, and of
    /// the answers those to checks that fail. Failing checks never stand in the way.
    pub fn finish(&self) -> Result<Sheet, EnterError> {
        let mut sheet = self.sheet();
        let lines = sheet.not_entered(&self.layout);
        if !lines.is_empty() {
            return Err(EnterError::NotEntered { lines });
        }
        let facts = &mut sheet.facts;
        for (fact, time) in [
            (Fact::Signed, &mut facts.signed),
            (Fact::Issued, &mut facts.issued),
            (Fact::Captured, &mut facts.captured),
        ] {
            trim(time);
            let Some(text) = time else { continue };
            let whole = read_time(text, self.setup.times);
            let bad = || EnterError::BadTime { fact: fact.word(), found: text.clone() };
            *time = Some(whole.ok_or_else(bad)?);
        }
        if self.document() != DocumentKind::Repeat {
            // Asked of a repeat protocol alone, and perhaps typed before the kind was changed.
            (facts.decision, facts.notice, facts.observers) = (None, None, None);
        }
        for text in [&mut facts.form_id, &mut facts.copy_no, &mut facts.obtained, &mut facts.note] {
            trim(text);
        }
        trim_all(&mut sheet.words);
        trim_all(&mut sheet.answers);
        let failing = |id: &str| self.checks.iter().any(|check| check.id == id && check.fails());
        sheet.answers.retain(|(id, _)| failing(id));
        Ok(sheet)
    }

    /// The fields in the order in which they are typed.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::Document];
        for (at, row) in self.rows.iter().enumerate() {
            fields.extend(row.column.map(|_| Field::Figure(at)));
            fields.extend(row.words.then_some(Field::Words(at)));
        }
        let asked = Fact::ALL.into_iter().filter(|f| f.is_asked_of(self.document()));
        fields.extend(asked.map(Field::Fact));
        let files = self.now.content.files.len() + 1;
        fields.extend((0..files.min(super::MAX_FILES)).map(Field::File));
        fields
    }

    /// Takes one event.
    pub fn handle(&mut self, event: Event) -> Step {
        self.status = None;
        let asked = std::mem::replace(&mut self.quit_asked, event == Event::Quit);
        match event {
            Event::Undo => self.step_back(),
            Event::Redo => self.step_again(),
            Event::Save => return Step::Saved,
            Event::Finish => return self.try_finish(),
            Event::Quit if asked => return Step::Quit,
            Event::Quit => self.status = Some(Message::new("enter-quit-sure")),
            Event::Answer => self.answer_next(),
            _ => match self.now.focus.clone() {
                Focus::Answer { check, back } => self.in_answer(event, &check, back),
                Focus::Field(field) => self.in_field(event, field),
            },
        }
        Step::Stay
    }

    /// Changes the content; what stood before can be had back.
    fn change(&mut self, by: impl FnOnce(&mut Content)) {
        let before = self.now.clone();
        by(&mut self.now.content);
        if self.now.content == before.content {
            return;
        }
        self.done.push(before);
        if self.done.len() > MOST_UNDO {
            self.done.remove(0);
        }
        self.undone.clear();
        self.judge();
    }

    fn go(&mut self, focus: Focus) {
        self.now.focus = focus;
        self.now.fresh = true;
    }

    fn step_back(&mut self) {
        match self.done.pop() {
            Some(before) => {
                self.undone.push(std::mem::replace(&mut self.now, before));
                self.judge();
            }
            None => self.status = Some(Message::new("enter-nothing-to-undo")),
        }
    }

    fn step_again(&mut self) {
        match self.undone.pop() {
            Some(after) => {
                self.done.push(std::mem::replace(&mut self.now, after));
                self.judge();
            }
            None => self.status = Some(Message::new("enter-nothing-to-redo")),
        }
    }

    fn try_finish(&mut self) -> Step {
        let error = match self.finish() {
            Ok(sheet) => return Step::Finished(Box::new(sheet)),
            Err(error) => error,
        };
        let field = match &error {
            EnterError::NotEntered { .. } => self.first_not_entered().map(Field::Figure),
            EnterError::BadTime { fact, .. } => {
                Fact::ALL.into_iter().find(|f| f.word() == *fact).map(Field::Fact)
            }
            _ => None,
        };
        if let Some(field) = field {
            self.go(Focus::Field(field));
        }
        self.status = Some(self.in_words(&error));
        Step::Stay
    }

    /// What stands in the way, as short as a line of the screen.
    fn in_words(&self, error: &EnterError) -> Message {
        match error {
            EnterError::NotEntered { lines } => {
                let left = i128::try_from(lines.len()).unwrap_or(i128::MAX);
                Message::new("enter-still-open").number("n", left)
            }
            EnterError::BadTime { .. } => {
                let short = self.setup.times.offset.is_some() && self.setup.times.day.is_some();
                Message::new(if short { "enter-time-short" } else { "enter-time-full" })
            }
            other => other.say(),
        }
    }

    fn first_not_entered(&self) -> Option<usize> {
        let open = |row: &Row| row.column.is_some() && self.value(row).is_none();
        self.rows.iter().position(open)
    }

    fn judge(&mut self) {
        self.checks = self.relations.checks(&self.now.content, &self.rows);
        self.suggestions =
            suggest::suggestions(&self.relations, &self.now.content, &self.rows, &self.checks);
    }
}

fn trim(text: &mut Option<String>) {
    *text = text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
}

fn trim_all<K>(texts: &mut Vec<(K, String)>) {
    for (_, text) in texts.iter_mut() {
        *text = text.trim().to_owned();
    }
    texts.retain(|(_, text)| !text.is_empty());
}
