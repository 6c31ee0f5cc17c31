//! Which key does what. Every key of the form works in any keyboard layout: what matters has a
//! function key, since Ctrl with a Cyrillic letter does not reach a program.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::form::Event;

/// How far Page Up and Page Down go, in fields.
const PAGE: usize = 10;

/// What a key does; `None` for keys without a meaning here.
pub fn event_of(key: KeyEvent) -> Option<Event> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            KeyCode::Char('z') => Some(Event::Undo),
            KeyCode::Char('y') => Some(Event::Redo),
            // A reflex that must not lose anything.
            KeyCode::Char('s' | 'c') => Some(Event::Save),
            KeyCode::Char('q') => Some(Event::Quit),
            _ => None,
        };
    }
    match key.code {
        KeyCode::Char(c) => Some(Event::Char(c)),
        KeyCode::Enter | KeyCode::Down | KeyCode::Tab => Some(Event::Next),
        KeyCode::Up | KeyCode::BackTab => Some(Event::Previous),
        KeyCode::PageDown => Some(Event::Forward(PAGE)),
        KeyCode::PageUp => Some(Event::Back(PAGE)),
        KeyCode::Home => Some(Event::First),
        KeyCode::End => Some(Event::Last),
        KeyCode::Backspace => Some(Event::Backspace),
        KeyCode::Delete => Some(Event::Clear),
        KeyCode::Right => Some(Event::Choose),
        KeyCode::Left => Some(Event::ChooseBack),
        KeyCode::Esc => Some(Event::Cancel),
        KeyCode::F(2) => Some(Event::Blank),
        KeyCode::F(3) => Some(Event::Illegible),
        KeyCode::F(6) => Some(Event::Answer),
        KeyCode::F(7) => Some(Event::Undo),
        KeyCode::F(8) => Some(Event::Redo),
        KeyCode::F(9) => Some(Event::Save),
        KeyCode::F(10) => Some(Event::Finish),
        KeyCode::F(12) => Some(Event::Quit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_what_the_screen_says() {
        let press = |code| event_of(KeyEvent::new(code, KeyModifiers::NONE));
        assert_eq!(press(KeyCode::Char('7')), Some(Event::Char('7')));
        assert_eq!(press(KeyCode::Char('ә')), Some(Event::Char('ә')));
        assert_eq!(press(KeyCode::F(2)), Some(Event::Blank));
        assert_eq!(press(KeyCode::F(10)), Some(Event::Finish));
        let control = |c| event_of(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL));
        assert_eq!(control('c'), Some(Event::Save));
        assert_eq!(control('x'), None);
        let released =
            KeyEvent::new_with_kind(KeyCode::F(12), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(event_of(released), None);
    }
}
