//! What the form does with events.

use std::fmt::Write as _;

use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::enter::{load_draft, save_draft};
use crate::pack::{Cell, Verdict};
use crate::paper::Count;

const PACK: &str = r#"
id = "test"
edition = "1"
country = "kz"
contest_kind = "list"
purpose = "paper"
percent_base = "valid"
[titles]
kk = "Учаскелік сайлау комиссиясының хаттамасы (ойдан шығарылған нысан)"
ru = "Протокол участковой избирательной комиссии (вымышленная форма)"
en = "Precinct commission protocol (invented form)"
[[role]]
role = "list"
counts_in_valid = true
can_win = true
seat_eligible = true
[[role]]
role = "against_all"
counts_in_valid = true
can_win = false
seat_eligible = false
"#;

const LINES: [(&str, &str, &str, &str, &str, bool); 7] = [
    (
        "registered",
        "1",
        "тізімге енгізілген сайлаушылардың жалпы саны",
        "избиратели, включённые в список",
        "voters on the list",
        false,
    ),
    (
        "issued",
        "2",
        "бюллетень алған сайлаушылар",
        "избиратели, получившие бюллетени",
        "voters who received ballots",
        false,
    ),
    (
        "box_mobile",
        "3a",
        "тасымалды жәшіктердегі бюллетеньдер",
        "бюллетени в переносных урнах",
        "ballots in portable boxes",
        false,
    ),
    (
        "box_fixed",
        "3b",
        "стационарлық жәшіктердегі бюллетеньдер",
        "бюллетени в стационарных урнах",
        "ballots in stationary boxes",
        false,
    ),
    (
        "invalid",
        "4",
        "жарамсыз деп танылған бюллетеньдер",
        "недействительные бюллетени",
        "invalid ballots",
        false,
    ),
    ("valid", "5", "жарамды бюллетеньдер", "действительные бюллетени", "valid ballots", true),
    (
        "remarks",
        "6",
        "комиссия мүшелерінің ерекше пікірі",
        "особое мнение членов комиссии",
        "dissenting opinions",
        false,
    ),
];

const RELATIONS: [(&str, &str, &str); 4] = [
    ("valid-is-sum", "valid = sum(options) + against_all", "ARI-01"),
    ("boxes-are-valid-and-invalid", "box_mobile + box_fixed = valid + invalid", "ARI-02"),
    ("issued-within-list", "issued <= registered", "ARI-04"),
    ("boxes-within-issued", "box_mobile + box_fixed <= issued", "ARI-05"),
];

pub fn setup() -> Setup {
    let mut text = String::from(PACK);
    for (key, number, kk, ru, en, words) in LINES {
        let (number, sub) = number.split_at(1);
        let sub = if sub.is_empty() { String::new() } else { format!("sub = \"{sub}\"\n") };
        let kind = if key == "remarks" { "text" } else { "stock" };
        writeln!(
            text,
            "[[line]]\nkey = \"{key}\"\nnumber = \"{number}\"\n{sub}kind = \"{kind}\"\n\
             words_required = {words}\nlabels = {{ kk = \"{kk}\", ru = \"{ru}\", en = \"{en}\" }}"
        )
        .unwrap();
    }
    for (id, check, code) in RELATIONS {
        writeln!(
            text,
            "[[relation]]\nid = \"{id}\"\ncheck = \"{check}\"\ncode = \"{code}\"\nhard = false\nconfirmed = true"
        )
        .unwrap();
    }
    let form = FormPack::load(&text, "test.toml").unwrap_or_else(|e| panic!("{e:?}"));
    let titles =
        |kk: &str, ru: &str, en: &str| Titles { kk: kk.into(), ru: ru.into(), en: en.into() };
    let option = |key, role, names| FormOption { key: LineKey::new(key).unwrap(), role, names };
    Setup {
        form,
        contest: ContestId::new("list-2026").unwrap(),
        contest_title: titles("партиялық тізімдер", "партийные списки", "party lists"),
        unit: UnitId::new("99").unwrap(),
        unit_name: titles("№ 99 учаске", "Участок № 99", "Station 99"),
        options: vec![
            option(
                "kaktus",
                Role::List,
                titles("«Кактус» партиясы", "Партия «Кактус»", "Cactus Party"),
            ),
            option(
                "qaragai",
                Role::List,
                titles("«Қарағай» партиясы", "Партия «Карагай»", "Pine Party"),
            ),
            option(
                "against",
                Role::AgainstAll,
                titles("барлығына қарсы", "против всех", "against all"),
            ),
        ],
        times: TimeHome { day: Date::new(2026, 11, 22).ok(), offset: Some(300) },
    }
}

pub fn empty_form() -> Form {
    Form::new(setup()).unwrap()
}

pub fn type_text(form: &mut Form, text: &str) {
    for c in text.chars() {
        form.handle(Event::Char(c));
    }
}

/// Types figures into the lines of the form in order, going over the fields of words.
pub fn filled(figures: [&str; 9]) -> Form {
    let mut form = empty_form();
    for figure in figures {
        while !matches!(form.focus(), Focus::Field(Field::Figure(_))) {
            form.handle(Event::Next);
        }
        type_text(&mut form, figure);
        form.handle(Event::Next);
    }
    form
}

/// Balances: boxes 145 + 1062 = 1207 = 12 + 1195; 700 + 450 + 45 = 1195.
pub const WHOLE: [&str; 9] = ["2000", "1210", "145", "1062", "12", "1195", "700", "450", "45"];

/// As [`WHOLE`], with two neighbouring digits of line 5 swapped.
pub const SWAPPED: [&str; 9] = ["2000", "1210", "145", "1062", "12", "1159", "700", "450", "45"];

pub fn go_to(form: &mut Form, field: Field) {
    form.handle(Event::Cancel);
    form.handle(Event::First);
    while form.focus().field() != field {
        form.handle(Event::Next);
    }
}

fn check<'a>(form: &'a Form, id: &str) -> &'a Check {
    form.checks().iter().find(|check| check.id == id).unwrap()
}

#[test]
fn a_sheet_that_balances() {
    let mut form = filled(WHOLE);
    assert_eq!(form.progress(), (9, 9));
    assert!(
        form.checks()
            .iter()
            .all(|c| matches!(c.standing, Standing::Pass | Standing::NotApplicable))
    );
    assert_eq!(form.suggestions(), []);
    let Step::Finished(sheet) = form.handle(Event::Finish) else { panic!("{:?}", form.status()) };
    assert_eq!(
        sheet.value(&LineKey::new("valid").unwrap()).and_then(PaperValue::count),
        Some(1195)
    );
    let order: Vec<_> = sheet.values.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(order[..3], ["registered", "issued", "box_mobile"]);
    assert_eq!(order[6..], ["kaktus", "qaragai", "against"]);
}

#[test]
fn the_hint_that_mends_two_relations_comes_first() {
    let mut form = filled(SWAPPED);
    assert_eq!(
        check(&form, "valid-is-sum").standing,
        Standing::Fail { delta: crate::pack::Exact::whole(-36) }
    );
    assert_eq!(check(&form, "valid-is-sum").numbers, "1159 = 1150 + 45");
    let best = &form.suggestions()[0];
    assert_eq!((best.value, best.mends.len(), best.breaks), (1195, 2, 0));
    assert_eq!(form.row_of(best.column).unwrap().key.as_str(), "valid");
    assert!(form.suggestions().len() > 1, "there are other readings that mend one");
    // One field is corrected without retyping the rest.
    go_to(&mut form, Field::Figure(5));
    type_text(&mut form, "1195");
    assert_eq!(form.suggestions(), []);
    assert_eq!(form.progress(), (9, 9));
}

#[test]
fn nothing_is_judged_before_it_is_entered() {
    let mut form = empty_form();
    assert_eq!(
        check(&form, "issued-within-list").standing,
        Standing::NotEvaluable { column: 1, why: Why::NotEntered }
    );
    form.handle(Event::Blank);
    form.handle(Event::Next);
    type_text(&mut form, "7?");
    assert_eq!(
        check(&form, "issued-within-list").standing,
        Standing::NotEvaluable { column: 1, why: Why::Illegible }
    );
    form.handle(Event::Char('8'));
    assert_eq!(
        check(&form, "issued-within-list").standing,
        Standing::NotEvaluable { column: 0, why: Why::Blank }
    );
    assert!(matches!(form.handle(Event::Finish), Step::Stay));
    assert_eq!(form.focus(), &Focus::Field(Field::Figure(2)), "at the first line not entered");
    assert!(matches!(form.finish(), Err(EnterError::NotEntered { lines }) if lines.len() == 7));
}

#[test]
fn digits_replace_what_stood_there_and_backspace_corrects_it() {
    let mut form = filled(WHOLE);
    let value = |form: &Form| form.value(&form.rows()[0]).and_then(PaperValue::count);
    go_to(&mut form, Field::Figure(0));
    form.handle(Event::Backspace);
    type_text(&mut form, "7");
    assert_eq!(value(&form), Some(2007));
    go_to(&mut form, Field::Figure(0));
    type_text(&mut form, "31");
    assert_eq!(value(&form), Some(31));
    type_text(&mut form, "x");
    assert!(form.status().is_some() && value(&form) == Some(31));
    type_text(&mut form, "99999999999999999");
    assert_eq!(value(&form), Some(3_199_999_999_999_999), "no more than 2^53 − 1");
    form.handle(Event::Clear);
    assert_eq!(value(&form), None);
    form.handle(Event::Undo);
    assert_eq!(value(&form), Some(3_199_999_999_999_999));
    form.handle(Event::Redo);
    assert_eq!(value(&form), None);
}

#[test]
fn words_beside_figures() {
    let mut form = filled(SWAPPED);
    let words = |form: &Form| check(form, "words.valid").standing;
    assert_eq!(words(&form), Standing::NotApplicable);
    go_to(&mut form, Field::Words(5));
    type_text(&mut form, "мың жүз");
    assert!(matches!(words(&form), Standing::Fail { .. }));
    type_text(&mut form, " тоқс");
    assert_eq!(words(&form), Standing::NotEvaluable { column: 5, why: Why::WordsUnread });
    type_text(&mut form, "ан бес");
    assert!(
        matches!(words(&form), Standing::Fail { delta } if delta == crate::pack::Exact::whole(-36))
    );
    let best = &form.suggestions()[0];
    assert_eq!((best.value, best.mends.len()), (1195, 3), "the words say so too");
    go_to(&mut form, Field::Figure(5));
    type_text(&mut form, "1195");
    assert_eq!(words(&form), Standing::Pass);
}

#[test]
fn warnings_never_block_and_can_be_answered() {
    let mut form = filled(SWAPPED);
    go_to(&mut form, Field::Figure(5));
    form.handle(Event::Answer);
    type_text(&mut form, " as on the paper ");
    // Out of the reason and back: the next warning, not the same again.
    form.handle(Event::Next);
    form.handle(Event::Answer);
    type_text(&mut form, "so too");
    form.handle(Event::Next);
    assert_eq!(form.focus(), &Focus::Field(Field::Figure(5)));
    let Step::Finished(sheet) = form.handle(Event::Finish) else { panic!() };
    let answers: Vec<_> = sheet.answers.iter().map(|(id, r)| (id.as_str(), r.as_str())).collect();
    assert_eq!(
        answers,
        [("boxes-are-valid-and-invalid", "so too"), ("valid-is-sum", "as on the paper")]
    );
    // An answer to what does not fail any more is not kept in the sheet.
    type_text(&mut form, "1195");
    assert_eq!(form.finish().unwrap().answers, []);
    assert_eq!(form.sheet().answers.len(), 2, "but in the draft");
    form.handle(Event::Answer);
    assert!(form.status().is_some(), "nothing to answer");
}

#[test]
fn facts_of_the_paper() {
    let mut form = filled(WHOLE);
    go_to(&mut form, Field::Fact(Fact::Pages));
    type_text(&mut form, "2x");
    form.handle(Event::Next);
    form.handle(Event::Choose);
    form.handle(Event::Next);
    type_text(&mut form, "!");
    form.handle(Event::Next);
    type_text(&mut form, "+x-!");
    form.handle(Event::Next);
    type_text(&mut form, "!+");
    form.handle(Event::Next);
    type_text(&mut form, "21:4");
    assert!(matches!(form.handle(Event::Finish), Step::Stay));
    assert_eq!(form.focus(), &Focus::Field(Field::Fact(Fact::Signed)));
    type_text(&mut form, "0");
    go_to(&mut form, Field::File(0));
    type_text(&mut form, "p1.jpg");
    form.handle(Event::Next);
    assert_eq!(form.focus(), &Focus::Field(Field::File(1)));
    type_text(&mut form, "p2.jpg");
    go_to(&mut form, Field::Document);
    form.handle(Event::ChooseBack);
    let sheet = form.finish().unwrap();
    let facts = sheet.facts.clone();
    assert_eq!(facts.pages, Some(2));
    assert_eq!((facts.chair, facts.secretary), (Some(Presence::Present), Some(Presence::Refused)));
    assert_eq!(facts.members, Presence::ALL);
    assert_eq!(facts.seal, Some(Presence::Present), "a seal cannot refuse");
    assert_eq!(facts.signed.as_deref(), Some("2026-11-22T21:40:00+05:00"));
    assert_eq!((sheet.files.len(), sheet.document), (2, DocumentKind::Summary));
    assert_eq!(Sheet::from_toml(&sheet.to_toml(), "s"), Ok(sheet));
}

#[test]
fn a_sheet_of_another_paper_is_refused() {
    let base = filled(WHOLE).sheet();
    let mut other = base.clone();
    other.unit = UnitId::new("98").unwrap();
    assert!(matches!(Form::resume(setup(), other), Err(EnterError::OtherPaper { .. })));
    let mut unknown = base.clone();
    unknown.values.push((LineKey::new("foo").unwrap(), PaperValue::Blank));
    assert!(matches!(Form::resume(setup(), unknown), Err(EnterError::UnknownLine { .. })));
    let mut twice = base.clone();
    twice.values.push(base.values[0].clone());
    assert!(matches!(Form::resume(setup(), twice), Err(EnterError::UnknownLine { .. })));
    let mut answer = base.clone();
    answer.answers.push(("foo".into(), "bar".into()));
    assert!(matches!(Form::resume(setup(), answer), Err(EnterError::UnknownCheck { .. })));
    let form = empty_form();
    let text = base.to_toml().replace("registered", "registred");
    let error = Sheet::from_toml_for(&text, "s.toml", &form).unwrap_err();
    let shown = error.show(&crate::lang::Words::new(crate::lang::Lang::Ru));
    assert!(shown.contains("s.toml:7:1") && shown.contains("registered"), "{shown}");
    assert!(Sheet::from_toml_for(&base.to_toml(), "s.toml", &form).is_ok());
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        20 => prop::char::range('0', '9').prop_map(Event::Char),
        3 => prop::sample::select(vec!['-', '?', '+', '!', ' ', 'ә', '\u{1b}', '\u{306}', '"', '\\', '投'])
            .prop_map(Event::Char),
        1 => any::<char>().prop_map(Event::Char),
        8 => Just(Event::Next),
        10 => prop::sample::select(vec![
            Event::Backspace, Event::Clear, Event::Previous, Event::Forward(7), Event::Back(7),
            Event::First, Event::Last, Event::Blank, Event::Illegible, Event::Choose,
            Event::ChooseBack, Event::Answer, Event::Cancel, Event::Undo, Event::Redo,
            Event::Save, Event::Finish, Event::Quit, Event::Forward(usize::MAX),
        ]),
    ]
}

fn played(events: &[Event]) -> Form {
    let mut form = empty_form();
    for event in events {
        form.handle(*event);
    }
    form
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn undo_takes_back_any_event(events in prop::collection::vec(event(), 0..80), last in event()) {
        let mut form = played(&events);
        let before = form.now.clone();
        form.handle(last);
        if !matches!(last, Event::Undo | Event::Redo) && form.now.content != before.content {
            let after = form.now.content.clone();
            form.handle(Event::Undo);
            prop_assert_eq!(&form.now, &before);
            form.handle(Event::Redo);
            prop_assert_eq!(&form.now.content, &after);
        }
    }

    #[test]
    fn a_draft_is_the_sheet(events in prop::collection::vec(event(), 0..120)) {
        let form = played(&events);
        let sheet = form.sheet();
        prop_assert_eq!(Sheet::from_draft(&sheet.to_toml(), "d"), Ok(sheet.clone()));
        let again = Form::resume(setup(), sheet.clone()).unwrap();
        prop_assert_eq!(again.sheet(), sheet);
        prop_assert_eq!(again.checks(), form.checks());
        prop_assert_eq!(again.suggestions(), form.suggestions());
    }

    #[test]
    fn what_is_finished_is_whole(events in prop::collection::vec(event(), 0..120)) {
        let mut form = filled(WHOLE);
        for event in events {
            if let Step::Finished(sheet) = form.handle(event) {
                prop_assert_eq!(sheet.not_entered(form.layout()), []);
                prop_assert_eq!(Sheet::from_toml(&sheet.to_toml(), "d"), Ok(*sheet));
            }
        }
    }

    #[test]
    fn hints_really_balance(numbers in prop::collection::vec(0..2000_u64, 9), slip in 0..9_usize, by in 0..10_u32) {
        let mut numbers = numbers;
        // Balanced, then one digit of one line is set to another.
        numbers[5] = numbers[6] + numbers[7] + numbers[8];
        numbers[2] = numbers[2].min(numbers[5] + numbers[4]);
        numbers[3] = numbers[5] + numbers[4] - numbers[2];
        let text = numbers[slip].to_string();
        let wrong = format!("{}{by}", &text[..text.len() - 1]);
        let right = numbers[slip];
        numbers[slip] = wrong.parse().unwrap();
        let texts: Vec<String> = numbers.iter().map(u64::to_string).collect();
        let form = filled(std::array::from_fn(|at| texts[at].as_str()));
        let cells: Vec<Cell> = numbers.iter().map(|n| Cell::count(Count::new(*n).unwrap())).collect();
        for hint in form.suggestions() {
            let mut mended = cells.clone();
            mended[hint.column] = Cell::count(Count::new(hint.value).unwrap());
            prop_assert!(!hint.mends.is_empty());
            for id in &hint.mends {
                let relation = form.setup().form.relations.iter().find(|r| r.id == *id).unwrap();
                let compiled = relation.compile(form.layout()).unwrap();
                let fails = matches!(compiled.eval(&cells), Verdict::Fail { .. });
                prop_assert!(fails && compiled.eval(&mended) == Verdict::Pass);
            }
        }
        // A single slip that an equation sees is always among the hints.
        let equation_fails = |id| check(&form, id).fails();
        if wrong.len() == text.len() && wrong != text && !(wrong.starts_with('0') || text.starts_with('0'))
            && (equation_fails("valid-is-sum") || equation_fails("boxes-are-valid-and-invalid")) {
            let found = form.suggestions().iter().any(|h| h.column == slip && h.value == right);
            let crowded = form.suggestions().len() >= 20;
            prop_assert!(found || crowded, "{numbers:?} {slip} {right} {:?}", form.suggestions());
        }
    }

    #[test]
    fn a_draft_on_disk_is_the_sheet(events in prop::collection::vec(event(), 0..40)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("draft.toml");
        let sheet = played(&events).sheet();
        save_draft(&path, &sheet).unwrap();
        prop_assert_eq!(load_draft(&path), Ok(Some(sheet)));
    }
}
