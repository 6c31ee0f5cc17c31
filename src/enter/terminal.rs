//! The terminal: keys in, screens out, and a draft on disk after every change, so that a crash, a
//! closed terminal or a signal loses nothing.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::crossterm::event::{self, Event as Input};

use super::asked::Asked;
use super::draft::{load_draft, save_draft};
use super::error::EnterError;
use super::form::{Form, Step};
use super::keys::event_of;
use super::screen::{Look, draw};
use super::sheet::Sheet;
use super::watch::Watch;
use crate::lang::{Say as _, Words};

/// How the typing of a sheet ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The sheet is whole. The draft is still there: remove it when the sheet is signed.
    Finished(Box<Sheet>),
    /// The draft is kept, to be typed on.
    Saved,
    /// The person threw the sheet away. The draft is still there: removing it is the caller's.
    Quit,
}

/// Where keys come from.
trait Keys {
    /// The next input; waits for it.
    fn next(&mut self) -> io::Result<Input>;
    /// Whether another input is waiting already.
    fn waiting(&mut self) -> io::Result<bool>;
}

/// How long a wait for a key may last before it is asked whether to end.
const WAIT: Duration = Duration::from_millis(200);

struct Keyboard {
    asked: Asked,
}

impl Keys for Keyboard {
    fn next(&mut self) -> io::Result<Input> {
        loop {
            if self.asked.to_end() {
                return Err(io::ErrorKind::Interrupted.into());
            }
            if event::poll(WAIT)? {
                return event::read();
            }
        }
    }

    fn waiting(&mut self) -> io::Result<bool> {
        event::poll(Duration::ZERO)
    }
}

/// Gives the terminal back as it was, however the typing ends; for a panic `ratatui` has its own
/// hook, which does the same before the message is shown.
struct Screen;

impl Drop for Screen {
    fn drop(&mut self) {
        ratatui::restore();
    }
}

/// Lets a person type on the form until they finish, keep or throw away. After every change the
/// draft at `draft` is replaced. A terminal that goes away and a signal that asks to end, end as
/// [`Outcome::Saved`]. Refused: an
/// output that is no terminal, a draft that cannot be written, and another draft at that place ([`Form::resume`] takes it up).
pub fn run(
    form: &mut Form,
    draft: &Path,
    words: &Words,
    look: Look,
) -> Result<Outcome, EnterError> {
    if !io::stdout().is_terminal() {
        return Err(EnterError::NoTerminal);
    }
    claim(draft, &form.sheet())?;
    let mut terminal = ratatui::try_init().map_err(|e| {
        // Half of it may have been done; what cannot be undone was not done.
        let _ = ratatui::try_restore();
        failed(&e)
    })?;
    let mut keyboard = Keyboard { asked: Asked::listen() };
    let (_screen, _watch) = (Screen, Watch::begin());
    drive(&mut terminal, &mut keyboard, form, draft, words, look)
}

/// Writes the first draft, never over another one.
fn claim(draft: &Path, sheet: &Sheet) -> Result<(), EnterError> {
    match load_draft(draft)? {
        Some(kept) if kept != *sheet => {
            Err(EnterError::OtherDraft { path: draft.display().to_string() })
        }
        _ => save_draft(draft, sheet),
    }
}

fn drive<B: Backend>(
    terminal: &mut Terminal<B>,
    keys: &mut impl Keys,
    form: &mut Form,
    draft: &Path,
    words: &Words,
    look: Look,
) -> Result<Outcome, EnterError> {
    let mut kept = form.sheet();
    loop {
        if terminal.draw(|frame| draw(frame, form, words, look)).is_err() {
            return Ok(Outcome::Saved);
        }
        let (end, alive) = take_waiting(keys, form);
        let sheet = form.sheet();
        if sheet != kept {
            match (save_draft(draft, &sheet), end.is_some() || !alive) {
                (Ok(()), _) => kept = sheet,
                // Nobody could be told later.
                (Err(error), true) => return Err(error),
                (Err(error), false) => form.set_status(error.say()),
            }
        }
        match end {
            Some(outcome) => return Ok(outcome),
            None if alive => {}
            None => return Ok(Outcome::Saved),
        }
    }
}

/// Takes all inputs that are there, at least one: pasted text costs one write of the draft, not
/// one a letter. Says how it ended, and whether the terminal is still there.
fn take_waiting(keys: &mut impl Keys, form: &mut Form) -> (Option<Outcome>, bool) {
    loop {
        let Ok(input) = keys.next() else { return (None, false) };
        let event = match input {
            Input::Key(key) => event_of(key),
            _ => None,
        };
        match event.map(|event| form.handle(event)) {
            Some(Step::Finished(sheet)) => return (Some(Outcome::Finished(sheet)), true),
            Some(Step::Saved) => return (Some(Outcome::Saved), true),
            Some(Step::Quit) => return (Some(Outcome::Quit), true),
            Some(Step::Stay) | None => {}
        }
        match keys.waiting() {
            Ok(true) => {}
            Ok(false) => return (None, true),
            Err(_) => return (None, false),
        }
    }
}

fn failed(error: &io::Error) -> EnterError {
    EnterError::Terminal { detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use ratatui::backend::TestBackend;
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;
    use crate::enter::form::Event;
    use crate::enter::form::tests::empty_form;
    use crate::lang::Lang;

    /// Keys from a list; when it is empty the terminal is gone.
    struct Script(VecDeque<KeyCode>);

    impl Keys for Script {
        fn next(&mut self) -> io::Result<Input> {
            let code = self.0.pop_front().ok_or(io::ErrorKind::BrokenPipe)?;
            Ok(Input::Key(KeyEvent::new(code, KeyModifiers::NONE)))
        }

        fn waiting(&mut self) -> io::Result<bool> {
            Ok(false)
        }
    }

    fn typed(keys: Vec<KeyCode>, draft: &Path) -> (Result<Outcome, EnterError>, Form) {
        let mut form = empty_form();
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let look = Look { colour: false };
        let words = Words::new(Lang::Kk);
        let mut script = Script(keys.into());
        let outcome = drive(&mut terminal, &mut script, &mut form, draft, &words, look);
        (outcome, form)
    }

    #[test]
    fn a_terminal_that_goes_away_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let draft = folder.path().join("d.toml");
        let keys = "1207".chars().map(KeyCode::Char).chain([KeyCode::Enter, KeyCode::Char('-')]);
        let (outcome, form) = typed(keys.collect(), &draft);
        assert_eq!(outcome, Ok(Outcome::Saved));
        assert_eq!(form.progress().0, 2);
        assert_eq!(load_draft(&draft), Ok(Some(form.sheet())));
    }

    #[test]
    fn another_draft_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let draft = folder.path().join("d.toml");
        let mut form = empty_form();
        assert_eq!(claim(&draft, &form.sheet()), Ok(()));
        form.handle(Event::Blank);
        assert!(matches!(claim(&draft, &form.sheet()), Err(EnterError::OtherDraft { .. })));
        let kept = load_draft(&draft).unwrap().unwrap();
        assert_eq!(claim(&draft, &kept), Ok(()));
    }

    #[test]
    fn how_it_ends() {
        let folder = tempfile::tempdir().unwrap();
        let draft = folder.path().join("d.toml");
        let (outcome, _) = typed(vec![KeyCode::F(12), KeyCode::F(12)], &draft);
        assert_eq!(outcome, Ok(Outcome::Quit));
        let (outcome, _) = typed(vec![KeyCode::F(12), KeyCode::Enter, KeyCode::F(9)], &draft);
        assert_eq!(outcome, Ok(Outcome::Saved), "asked once only");
        let all: Vec<_> = [KeyCode::Char('5'), KeyCode::Enter].repeat(11);
        let mut keys = all.clone();
        keys.push(KeyCode::F(10));
        let (outcome, form) = typed(keys, &draft);
        assert_eq!(outcome, Ok(Outcome::Finished(Box::new(form.finish().unwrap()))));
    }

    #[test]
    fn a_draft_that_cannot_be_kept_is_said_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("no/d.toml");
        let (outcome, _) = typed(vec![KeyCode::Char('1'), KeyCode::F(9)], &nowhere);
        assert!(matches!(outcome, Err(EnterError::Unwritable { .. })), "{outcome:?}");
    }
}
