//! A new country is a new pack and no code; and the published national figures of Kazakhstan.
#![expect(clippy::expect_used, reason = "a test may fail loudly in its helpers too")]

use std::path::Path;

use adal::lang::{Lang, Words};
use adal::pack::{
    Cell, Code, ContestOption, FormPack, Layout, LimitKind, Role, Standing, TieBreak, Verdict,
    form, forms_at, laws_at, show_form, show_law,
};
use adal::paper::{Count, LineKey};
use jiff::civil::date;

fn option(key: &str, role: Role) -> ContestOption {
    ContestOption { key: LineKey::new(key).expect("an id"), role }
}

fn number(n: u64) -> Cell {
    Cell::count(Count::new(n).expect("a count"))
}

fn freedonia() -> FormPack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pack-freedonia");
    let mut forms = forms_at(&folder.join("form.toml")).expect("the form loads");
    forms.pop().expect("one form").0
}

#[test]
fn an_invented_form_finds_what_its_law_would_find() {
    let form = freedonia();
    let options = [
        option("firefly", Role::Candidate),
        option("trentino", Role::Candidate),
        option("nobody", Role::AgainstAll),
    ];
    let layout = Layout::new(&form, &options).expect("the contest fits");
    let keys: Vec<&str> = layout.columns().iter().map(LineKey::as_str).collect();
    assert_eq!(
        keys,
        [
            "on_list",
            "on_list_late",
            "given",
            "found",
            "torn",
            "valid",
            "firefly",
            "trentino",
            "nobody"
        ]
    );
    let verdicts = |sheet: [u64; 9]| -> Vec<bool> {
        let cells: Vec<Cell> = sheet.iter().map(|n| number(*n)).collect();
        form.relations
            .iter()
            .map(|r| r.compile(&layout).expect("it compiles").eval(&cells))
            .map(|v| matches!(v, Verdict::Fail { .. }))
            .collect()
    };
    assert_eq!(verdicts([500, 3, 400, 400, 4, 390, 200, 190, 6]), [false, false, false]);
    assert_eq!(verdicts([500, 3, 400, 399, 3, 390, 200, 189, 6]), [true, false, false]);
    assert_eq!(verdicts([500, 3, 400, 400, 5, 390, 200, 190, 6]), [false, true, true]);
    let registered = form.compile_measure("registered", &layout).expect("a measure");
    let cells: Vec<Cell> = [500, 3, 0, 0, 0, 0, 0, 0, 0].map(number).to_vec();
    let value = registered.expect("the form has it").of(&cells);
    assert_eq!(value.map(|v| v.to_string()), Ok("503".to_owned()));
}

#[test]
fn a_contest_must_fit_its_form() {
    let form = freedonia();
    let words = Words::new(Lang::En);
    for (options, said) in [
        (vec![option("a", Role::Candidate)], "“against all”"),
        (vec![option("a", Role::Candidate), option("b", Role::Yes)], "role yes"),
        (vec![option("valid", Role::Candidate), option("b", Role::AgainstAll)], "stands twice"),
    ] {
        let error = Layout::new(&form, &options).expect_err("it does not fit");
        assert!(error.show(&words).contains(said), "{}", error.show(&words));
    }
}

#[test]
fn an_invented_law_is_cited_by_day() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pack-freedonia");
    let laws = laws_at(&folder.join("law.toml")).expect("the law loads");
    let (law, _) = laws.first().expect("one law");
    let code = Code::new("ARI-02").expect("a code");
    let standing = |day| law.cite(code, day).iter().map(|c| c.standing).collect::<Vec<_>>();
    assert_eq!(standing(date(1931, 5, 1)), [Standing::Verified]);
    assert_eq!(standing(date(1933, 11, 17)), [Standing::Unverified]);
    let before = date(1931, 4, 30);
    assert_eq!(standing(before), [Standing::NoEdition(before)], "no edition of that day");
    assert_eq!(Standing::Verified.of_rule(false), Standing::Unverified);
    assert_eq!(Standing::NoEdition(before).of_rule(true), Standing::NoEdition(before));
    assert!(law.cite(Code::new("SYS-01").expect("a code"), date(1931, 5, 1)).is_empty());
    let hours = law.limit(LimitKind::CopyHours).expect("it is set");
    assert_eq!((hours.value.to_string().as_str(), hours.verified), ("1.5", true));
    assert_eq!((law.tie_break, law.limit(LimitKind::CountHours)), (TieBreak::ByRegistration, None));
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let shown = show_law(law, &words) + &show_form(&freedonia(), &words);
        assert!(!shown.contains('⟨'), "{shown}");
    }
}

#[test]
fn a_mistake_is_shown_with_line_column_and_caret() {
    let (_, text) = form("ru-president-2004").expect("it loads").expect("it is there");
    let broken = text.replace("check = \"boxes <= issued\"", "check = \"boxes <= isued\"");
    let error = FormPack::load(&broken, "my/form.toml").expect_err("isued is no line");
    let line = broken.lines().position(|l| l.contains("isued")).expect("it is there") + 1;
    assert_eq!(error.place(), Some((line, 19)));
    let shown = error.show(&Words::new(Lang::En));
    assert!(shown.contains(&format!("my/form.toml:{line}:19")), "{shown}");
    assert!(shown.contains("no line or measure “isued”"), "{shown}");
    let caret = shown.lines().find(|l| l.contains('^')).expect("a caret");
    let source = shown.lines().find(|l| l.contains("boxes <= isued")).expect("the line");
    assert_eq!(caret.find("^^^^^"), source.find("isued"), "{shown}");
    let russian = error.show(&Words::new(Lang::Ru));
    assert!(russian.starts_with("ошибка"), "{russian}");
    let toml = FormPack::load("id = [1,\n", "x.toml").expect_err("no TOML");
    assert!(toml.show(&Words::new(Lang::Kk)).contains("x.toml:"), "{toml:?}");
}

#[test]
fn only_in_person_on_paper() {
    let (_, text) = form("kz-smd").expect("it loads").expect("it is there");
    let words = Words::new(Lang::En);
    for (from, to, said) in [
        ("key = \"added\"", "key = \"online_votes\"", "voting online"),
        ("voters on the list at close", "ballots by post", "voting by post"),
        ("ballots in portable boxes", "machine votes", "voting on a machine"),
        ("contest_kind = \"single\"", "contest_kind = \"remote\"", "remote voting"),
    ] {
        let broken = text.replacen(from, to, 1);
        let error = FormPack::load(&broken, "f.toml").expect_err(to);
        assert!(error.show(&words).contains(said), "{}", error.show(&words));
        assert!(error.place().is_some());
    }
    // A record for study may be of machines; nothing else changes.
    let study = text.replacen("\"paper\"", "\"study\"", 1);
    assert!(
        FormPack::load(&study.replacen("ballots in portable boxes", "machine votes", 1), "f")
            .is_ok()
    );
    assert!(
        FormPack::load(&study.replacen("ballots in portable boxes", "online", 1), "f").is_err()
    );
}

/// A national table: shares of the options on the pack's base, in percent with two decimals.
fn shares(pack: &str, lines: &[(&str, u64)], options: &[(u64, Role)]) -> Vec<String> {
    let (form, _) = form(pack).expect("it loads").expect("it is there");
    let keys: Vec<ContestOption> = options
        .iter()
        .enumerate()
        .map(|(at, (_, role))| option(&format!("o.{at}"), *role))
        .collect();
    let layout = Layout::new(&form, &keys).expect("the contest fits");
    let mut cells = vec![Cell::ABSENT; layout.columns().len()];
    for (key, n) in lines {
        let column = layout.column(&LineKey::new(key).expect("an id")).expect("a line");
        cells[column] = number(*n);
    }
    for ((column, _), (n, _)) in layout.options().zip(options) {
        cells[column] = number(*n);
    }
    // What the published table holds must balance; what it lacks is open, never wrong.
    for relation in &form.relations {
        let verdict = relation.compile(&layout).expect("it compiles").eval(&cells);
        assert!(!matches!(verdict, Verdict::Fail { .. }), "{pack} {}: {verdict:?}", relation.id);
    }
    let base = form.compile_percent_base(&layout).expect("a base").of(&cells).expect("a number");
    let base = base.to_decimal().expect("it fits");
    let share = |n: u64| (rust_decimal::Decimal::from(n * 100) / base).round_dp(2).to_string();
    options.iter().map(|(n, _)| share(*n)).collect()
}

#[test]
fn national_figures_of_kazakhstan() {
    let candidate = |n| (n, Role::Candidate);
    let president = |against| {
        shares(
            "kz-president-2022",
            &[
                ("valid", 7_940_477 - 460_484 + against),
                ("issued", 8_300_046),
                ("absentee_voted", 13_282),
            ],
            &[
                candidate(6_456_392),
                candidate(271_641),
                candidate(206_206),
                candidate(200_907),
                candidate(176_116),
                candidate(168_731),
                (against, Role::AgainstAll),
            ],
        )
    };
    assert_eq!(president(460_484), ["81.31", "3.42", "2.60", "2.53", "2.22", "2.12", "5.80"]);
    // One outlet printed 480,484 beside 5.8 %: its own percentage refutes it.
    assert_ne!(president(480_484).last().map(String::as_str), Some("5.80"));
    let list = |n| (n, Role::List);
    let mazhilis = shares(
        "kz-list",
        &[("registered", 12_035_578), ("valid", 6_366_441)],
        &[
            list(3_431_510),
            list(693_938),
            list(547_154),
            list(535_139),
            list(432_920),
            list(331_058),
            list(146_431),
            (248_291, Role::AgainstAll),
        ],
    );
    assert_eq!(mazhilis.first().map(String::as_str), Some("53.90"));
    let referendum = shares(
        "kz-referendum-2024",
        &[("registered", 12_284_487), ("participated", 7_820_204)],
        &[(5_561_937, Role::Yes), (2_047_271, Role::No)],
    );
    // Of those who took part, not of the valid votes (which would be 73.09).
    assert_eq!(referendum, ["71.12", "26.18"]);
}
