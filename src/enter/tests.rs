//! The room as a whole: the example and the spec are read, every embedded form can be typed.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;
use crate::lang::{Lang, Words};
use crate::pack::{FormPack, Role, Titles, forms};
use crate::paper::{ContestId, LineKey, PaperValue, UnitId};

const EXAMPLE: &str = include_str!("../../examples/enter-sheet.toml");
const SPEC: &str = include_str!("../../specs/sheet-file.md");

fn option(key: &str, role: Role) -> FormOption {
    let names = Titles { kk: key.into(), ru: key.into(), en: key.into() };
    FormOption { key: LineKey::new(key).unwrap(), role, names }
}

fn setup(form: FormPack, options: Vec<FormOption>) -> Setup {
    let title = Titles { kk: "т".into(), ru: "т".into(), en: "t".into() };
    Setup {
        form,
        contest: ContestId::new("list-2026").unwrap(),
        contest_title: title.clone(),
        unit: UnitId::new("99").unwrap(),
        unit_name: title,
        options,
        times: TimeHome::default(),
    }
}

fn kz_list() -> Setup {
    let (form, _) = crate::pack::form("kz-list").unwrap().unwrap();
    let options =
        [("kaktus", Role::List), ("qaragai", Role::List), ("against-all", Role::AgainstAll)];
    setup(form, options.map(|(key, role)| option(key, role)).to_vec())
}

#[test]
fn the_example_says_what_it_promises() {
    let empty = Form::new(kz_list()).unwrap();
    let sheet = Sheet::from_toml_for(EXAMPLE, "enter-sheet.toml", &empty).unwrap();
    let form = Form::resume(kz_list(), sheet).unwrap();
    let failing: Vec<_> =
        form.checks().iter().filter(|check| check.fails()).map(|check| check.id.as_str()).collect();
    assert_eq!(failing, ["valid-is-sum", "boxes-are-valid-and-invalid", "words.valid"]);
    let best = form.suggestions().first().unwrap();
    assert_eq!((best.value, best.mends.len(), best.breaks), (1195, 3, 0));
    let whole = form.finish().unwrap();
    assert_eq!(whole.answers.len(), 1);
    assert_eq!(whole.value(&LineKey::new("applications").unwrap()), Some(PaperValue::Blank));
    assert_eq!(Sheet::from_toml(&whole.to_toml(), "again"), Ok(whole));
}

#[test]
fn the_block_in_the_spec_is_a_sheet_in_its_one_spelling() {
    let block =
        SPEC.split("```toml sheet\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let sheet = Sheet::from_toml(block, "sheet-file.md").unwrap();
    assert_eq!(sheet.to_toml(), block);
}

/// Every form is typed through with zeros, and every screen of it is drawn in every language.
#[test]
fn every_embedded_form_can_be_typed() {
    let languages = Lang::ALL.map(Words::new);
    for form in forms().unwrap() {
        let roles: Vec<Role> = form.roles.iter().map(|rule| rule.role).collect();
        let options = roles
            .iter()
            .map(|role| option(&format!("option.{}", role.word()).replace('_', "-"), *role));
        let mut form = Form::new(setup(form.clone(), options.collect())).unwrap();
        let fields = form.fields().len();
        form.handle(Event::First);
        for at in 0..fields {
            if matches!(form.focus(), Focus::Field(Field::Figure(_))) {
                form.handle(Event::Char('0'));
            }
            // Eleven fields are in sight at once.
            let drawn = if at % 10 == 0 { languages.as_slice() } else { &[] };
            for words in drawn {
                let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
                terminal.draw(|frame| draw(frame, &form, words, Look { colour: true })).unwrap();
                let shot = terminal.backend().to_string();
                assert!(!shot.contains('⟨'), "a sentence is missing: {shot}");
            }
            form.handle(Event::Next);
        }
        let id = form.setup().form.id.clone();
        assert!(matches!(form.handle(Event::Finish), Step::Finished(_)), "{id}");
    }
}
