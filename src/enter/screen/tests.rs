//! How the screen looks at 80 columns and 24 lines.

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Color;

use super::*;
use crate::enter::form::tests::{SWAPPED, empty_form, filled, go_to, type_text};
use crate::enter::form::{Event, Fact};
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
    insta::assert_snapshot!(shot(&form, Lang::Kk), @r#"
    "№ 99 учаске · партиялық тізімдер                                   жолдар: 9 / 9"
    "Учаскелік сайлау комиссиясының хаттамасы (ойдан шығарылған нысан)               "
    " ✓    1 тізімге енгізілген сайлаушылардың жалпы саны                        2000"
    " ✓    2 бюллетень алған сайлаушылар                                         1210"
    " ✗   3a тасымалды жәшіктердегі бюллетеньдер                                  145"
    " ✗   3b стационарлық жәшіктердегі бюллетеньдер                              1062"
    " ✗    4 жарамсыз деп танылған бюллетеньдер                                    12"
    ">✗    5 жарамды бюллетеньдер                                                1159"
    "        жазумен:                                                                "
    "        комиссия мүшелерінің ерекше пікірі:                                     "
    " ✗      «Кактус» партиясы                                                    700"
    " ✗      «Қарағай» партиясы                                                   450"
    " ✗      барлығына қарсы                                                       45"
    "── тексерулер: ✓ 2  ✗ 2  ? 0 ───────────────────────────────────────────────────"
    "✗ ARI-01  1159 = 1150 + 45 · алшақтық −36                                       "
    "  Жарамды бюллетеньдер саны барлық нұсқаға берілген дауыстардың қосындысымен    "
    "  алшақ                                                                         "
    "✗ ARI-02  145 + 1062 = 1159 + 12 · алшақтық +36                                 "
    "  Жәшіктердегі бюллетеньдер саны жарамды және жарамсыз бюллетеньдердің          "
    "  қосындысымен алшақ                                                            "
    "5-жол 1195 болса, 2 тексеру дұрыс шығар еді                                     "
    "                                                                                "
    "Enter ↓ ↑ жол  - F2 бос  ? F3 оқылмайды  Del өшіру  F6 себеп                    "
    "F7 болдырмау  F8 қайтару  F9 сақтап шығу  F10 аяқтау  F12 тастау                "
    "#);
}

#[test]
fn a_reason_in_russian() {
    let mut form = filled(SWAPPED);
    go_to(&mut form, Field::Words(5));
    type_text(&mut form, "тысяча сто пятьдесят девять");
    form.handle(Event::Answer);
    type_text(&mut form, "так на бумаге");
    insta::assert_snapshot!(shot(&form, Lang::Ru), @r#"
    "Участок № 99 · партийные списки                                    строк: 9 из 9"
    "Протокол участковой избирательной комиссии (вымышленная форма)                  "
    " ✓    2 избиратели, получившие бюллетени                                    1210"
    " ✗   3a бюллетени в переносных урнах                                         145"
    " ✗   3b бюллетени в стационарных урнах                                      1062"
    " ✗    4 недействительные бюллетени                                            12"
    " ✗    5 действительные бюллетени                                            1159"
    ">       прописью:                           тысяча сто пятьдесят девять         "
    "        особое мнение членов комиссии:                                          "
    " ✗      Партия «Кактус»                                                      700"
    " ✗      Партия «Карагай»                                                     450"
    " ✗      против всех                                                           45"
    "        форма (постановление, приложение):                                      "
    "── проверки: ✓ 3  ✗ 2  ? 0 ─────────────────────────────────────────────────────"
    "✗ ARI-01  1159 = 1150 + 45 · расхождение −36                                    "
    "  указана причина: так на бумаге                                                "
    "✗ ARI-02  145 + 1062 = 1159 + 12 · расхождение +36                              "
    "  Число бюллетеней в урнах расходится с суммой действительных и недействительных"
    "✓ ARI-08  1159 = 1159                                                           "
    "                                                                                "
    "причина для ARI-01: так на бумаге                                               "
    "                                                                                "
    "Enter ↓ ↑ строка  - F2 пусто  ? F3 неразборчиво  Del стереть  F6 причина        "
    "F7 отмена  F8 возврат  F9 сохранить и выйти  F10 готово  F12 отбросить          "
    "#);
}

#[test]
fn an_empty_form_in_english() {
    let mut form = empty_form();
    type_text(&mut form, "2000");
    form.handle(Event::Next);
    form.handle(Event::Blank);
    insta::assert_snapshot!(shot(&form, Lang::En), @r#"
    "Station 99 · party lists                                           lines: 2 of 9"
    "Precinct commission protocol (invented form)                                    "
    "        document:                           certified copy                      "
    " ?    1 voters on the list                                                 2,000"
    ">?    2 voters who received ballots                                        blank"
    " ?   3a ballots in portable boxes                                          · · ·"
    " ?   3b ballots in stationary boxes                                        · · ·"
    " ?    4 invalid ballots                                                    · · ·"
    " ?    5 valid ballots                                                      · · ·"
    "        in words:                                                               "
    "        dissenting opinions:                                                    "
    " ?      Cactus Party                                                       · · ·"
    " ?      Pine Party                                                         · · ·"
    "── checks: ✓ 0  ✗ 0  ? 4 ───────────────────────────────────────────────────────"
    "? ARI-04  □ ≤ 2000 · line 2 is blank                                            "
    "? ARI-05  – + – ≤ □ · line 3a is not entered                                    "
    "                                                                                "
    "                                                                                "
    "                                                                                "
    "                                                                                "
    "                                                                                "
    "                                                                                "
    "Enter ↓ ↑ move  - F2 blank  ? F3 illegible  Del empty  F6 reason                "
    "F7 undo  F8 redo  F9 keep and leave  F10 finish  F12 throw away                 "
    "#);
}

#[test]
fn the_facts_in_kazakh() {
    let mut form = filled(SWAPPED);
    go_to(&mut form, Field::Fact(Fact::Chair));
    type_text(&mut form, "+");
    form.handle(Event::Next);
    form.handle(Event::Next);
    type_text(&mut form, "++-!");
    insta::assert_snapshot!(shot(&form, Lang::Kk), @r#"
    "№ 99 учаске · партиялық тізімдер                                   жолдар: 9 / 9"
    "Учаскелік сайлау комиссиясының хаттамасы (ойдан шығарылған нысан)               "
    "        нысан (қаулы, қосымша):                                                 "
    "        көшірменің нөмірі:                                                      "
    "        бет саны:                                                               "
    "        төрағаның қолы:                     бар                                 "
    "        хатшының қолы:                      көрсетілмеген                       "
    ">       комиссия мүшелерінің қолы (+ - !):  ++-!                                "
    "        мөр:                                көрсетілмеген                       "
    "        қол қойылған уақыт:                                                     "
    "        көшірме берілген уақыт:                                                 "
    "        суретке түсірілген уақыт:                                               "
    "        қайда және кімнен алынды:                                               "
    "── тексерулер: ✓ 2  ✗ 2  ? 0 ───────────────────────────────────────────────────"
    "✗ ARI-01  1159 = 1150 + 45 · алшақтық −36                                       "
    "  Жарамды бюллетеньдер саны барлық нұсқаға берілген дауыстардың қосындысымен    "
    "  алшақ                                                                         "
    "✗ ARI-02  145 + 1062 = 1159 + 12 · алшақтық +36                                 "
    "  Жәшіктердегі бюллетеньдер саны жарамды және жарамсыз бюллетеньдердің          "
    "  қосындысымен алшақ                                                            "
    "5-жол 1195 болса, 2 тексеру дұрыс шығар еді                                     "
    "                                                                                "
    "Enter ↓ ↑ жол  - F2 бос  ? F3 оқылмайды  Del өшіру  F6 себеп                    "
    "F7 болдырмау  F8 қайтару  F9 сақтап шығу  F10 аяқтау  F12 тастау                "
    "#);
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
fn a_choice_says_its_keys_before_they_are_asked_for() {
    let keys = Words::new(Lang::Kk).get("enter-choice-keys");
    let mut form = filled(SWAPPED);
    form.handle(Event::First);
    assert!(!shot(&form, Lang::Kk).contains(&keys));
    while *form.focus() != Focus::Field(Field::Fact(Fact::Seal)) {
        form.handle(Event::Next);
    }
    assert!(shot(&form, Lang::Kk).contains(&keys));
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
