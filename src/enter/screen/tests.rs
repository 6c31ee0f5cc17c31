//! How the screen looks at 80 columns and 24 lines.

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Color;

use super::*;
use crate::enter::form::tests::{SWAPPED, empty_form, filled, go_to, type_text};
use crate::enter::form::{Event, Fact, Field};
use crate::lang::Lang;

fn shot(form: &Form, lang: Lang) -> String {
    shot_of(form, lang, 80, 24).backend().to_string()
}

fn shot_of(form: &Form, lang: Lang, width: u16, height: u16) -> Terminal<TestBackend> {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let words = Words::new(lang);
    terminal.draw(|frame| draw(frame, form, &words, Look { colour: false })).unwrap();
    terminal
}

#[test]
fn a_swapped_digit_in_kazakh() {
    let mut form = filled(SWAPPED);
    go_to(&mut form, Field::Figure(5));
    println!("KK\n{}", shot(&form, Lang::Kk));
}

#[test]
fn a_reason_in_russian() {
    let mut form = filled(SWAPPED);
    go_to(&mut form, Field::Words(5));
    type_text(&mut form, "тысяча сто пятьдесят девять");
    form.handle(Event::Answer);
    type_text(&mut form, "так на бумаге");
    println!("RU\n{}", shot(&form, Lang::Ru));
}

#[test]
fn an_empty_form_in_english() {
    let mut form = empty_form();
    type_text(&mut form, "2000");
    form.handle(Event::Next);
    form.handle(Event::Blank);
    println!("EN\n{}", shot(&form, Lang::En));
}

#[test]
fn the_facts_in_kazakh() {
    let mut form = filled(SWAPPED);
    go_to(&mut form, Field::Fact(Fact::Chair));
    type_text(&mut form, "+");
    form.handle(Event::Next);
    form.handle(Event::Next);
    type_text(&mut form, "++-!");
    println!("FACTS\n{}", shot(&form, Lang::Kk));
}

#[test]
fn labels_and_keys_are_not_cut() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in [
            "enter-help-1",
            "enter-help-2",
            "enter-digits-only",
            "enter-quit-sure",
            "enter-choice-keys",
            "enter-time-short",
            "enter-time-full",
            "enter-figures-only",
        ] {
            assert!(width(&words.get(id)) <= 80, "{lang:?} {id}: {}", words.get(id));
        }
        for fact in Fact::ALL {
            assert!(width(&words.get(fact.label())) <= 34, "{lang:?} {fact:?}");
        }
    }
}

#[test]
fn colour_only_repeats_what_marks_say() {
    let form = filled(SWAPPED);
    let words = Words::new(Lang::En);
    let shown = |colour| {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal.draw(|frame| draw(frame, &form, &words, Look { colour })).unwrap();
        terminal.backend().clone()
    };
    let (plain, coloured) = (shown(false), shown(true));
    assert_eq!(plain.to_string(), coloured.to_string());
    let coloured_cells = |b: &TestBackend| {
        b.buffer()
            .content()
            .iter()
            .filter(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset)
            .count()
    };
    assert_eq!(coloured_cells(&plain), 0);
    assert!(coloured_cells(&coloured) > 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// No screen is too small and no text too odd to be drawn.
    #[test]
    fn any_size_can_be_drawn(width in 1..100_u16, height in 1..40_u16, moves in 0..40_usize, text in "\\PC{0,60}") {
        let mut form = filled(SWAPPED);
        form.handle(Event::First);
        form.handle(Event::Forward(moves));
        type_text(&mut form, &text);
        let _ = shot_of(&form, Lang::Kk, width, height);
        form.handle(Event::Answer);
        type_text(&mut form, &text);
        let _ = shot_of(&form, Lang::Ru, width, height);
    }
}
