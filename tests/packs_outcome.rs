//! What a law pack says of deciding a contest, through the book: each gap and each exact equality.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::fs;

use serde_json::Value;
use shell::Place;

/// One sheet under an embedded form.
struct Case<'a> {
    form: &'a str,
    /// The country's law, and what is changed in it.
    law: &'a str,
    change: &'a [(&'a str, &'a str)],
    /// The form's own columns, a number each; the options' votes, then those against all.
    lines: &'a [(&'a str, u64)],
    votes: &'a [u64],
    against_all: Option<u64>,
    /// `class,registered` of each option.
    marks: &'a [&'a str],
}

/// The page and the record of `adal outcome`.
fn outcome(case: &Case<'_>) -> (String, Value) {
    let place = Place::new();
    let write = |name: &str, text: &str| fs::write(place.path().join(name), text).unwrap();
    let read = |name: &str| fs::read_to_string(place.path().join(name)).unwrap();
    let law = format!("{}/specs/law/{}.toml", env!("CARGO_MANIFEST_DIR"), case.law);
    let mut law = fs::read_to_string(law).unwrap();
    for (from, to) in case.change {
        assert!(law.contains(from), "{from}");
        law = law.replace(from, to);
    }
    write("law.toml", &law);
    let options: Vec<String> = (1..=case.votes.len()).map(|n| format!("o{n:02}")).collect();
    let mut columns: Vec<(String, u64)> =
        case.lines.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect();
    columns.extend(options.iter().cloned().zip(case.votes.iter().copied()));
    columns.extend(case.against_all.map(|votes| ("nobody".to_owned(), votes)));
    let head: Vec<&str> = columns.iter().map(|c| c.0.as_str()).collect();
    let cells: Vec<String> = columns.iter().map(|c| c.1.to_string()).collect();
    write("t.csv", &format!("id,{}\n1,{}\n", head.join(","), cells.join(",")));
    let ok = |words: &[&str]| {
        let ran = place.adal("en", words);
        assert_eq!(ran.code, 0, "{words:?}: {}", ran.all());
        ran.out
    };
    let names = options.join(",");
    let mut words = vec!["define", "e", "--form", case.form, "--law", "law.toml", "--unit", "id"];
    words.extend(["--from", "t.csv", "--options", &names, "--id", "t", "--date", "2024-10-06"]);
    if case.against_all.is_some() {
        words.extend(["--against-all", "nobody"]);
    }
    ok(&words);
    if case.form != "kz-referendum-2024" && case.form != "id-c1" {
        let text = read("e/election.toml");
        write("e/election.toml", &text.replace("scope = \"top\"", "scope = \"top\"\nseats = 3"));
    }
    if case.form == "kz-referendum-2024" {
        let text = read("e/options.csv").replace("o01,1,no", "o01,1,yes");
        write("e/options.csv", &text.replace("o02,2,yes", "o02,2,no"));
    }
    if !case.marks.is_empty() {
        let text = read("e/options.csv");
        let marks = ["class,registered"].iter().chain(case.marks).chain([&","]);
        let marked = text.lines().zip(marks).map(|(line, mark)| format!("{line},{mark}\n"));
        write("e/options.csv", &marked.collect::<String>());
    }
    ok(&["init", "b", "--election", "e", "--org", "o", "--unencrypted"]);
    ok(&["import", "t.csv", "--mapping", "e.mapping.toml", "--book", "b"]);
    let page = ok(&["outcome", "--book", "b"]);
    let record = ok(&["outcome", "--book", "b", "--format", "json"]);
    let record: Value = serde_json::from_str(&record).unwrap();
    (page, record["contests"][0].clone())
}

fn seats(contest: &Value) -> Vec<(bool, u64)> {
    let list = |l: &Value| (l["admitted"].as_bool().unwrap(), l["seats"].as_u64().unwrap());
    contest["seats"].as_array().unwrap_or_else(|| panic!("{contest}")).iter().map(list).collect()
}

#[test]
fn each_class_of_options_has_its_threshold() {
    let mut case = Case {
        form: "md-parliament",
        law: "md",
        change: &[],
        lines: &[("h", 100)],
        // A party at exactly 5 %, a bloc below 7 %, an independent at exactly 2 %.
        votes: &[5, 6, 2, 87],
        against_all: None,
        marks: &[",", "bloc,", "independent,", ","],
    };
    let (page, contest) = outcome(&case);
    let admitted: Vec<bool> = seats(&contest).iter().map(|s| s.0).collect();
    assert_eq!(admitted, [true, false, true, true]);
    assert!(page.contains("exactly that share too; the law pack does not say"), "{page}");
    assert!(page.contains("o02: 7"), "{page}");
    case.change = &[("thresholds =", "reach = \"more_than\"\nthresholds =")];
    let (page, contest) = outcome(&case);
    let admitted: Vec<bool> = seats(&contest).iter().map(|s| s.0).collect();
    assert_eq!(admitted, [false, false, false, true]);
    assert!(!page.contains("the law pack does not say: a list"), "{page}");
    case.change = &[];
    case.marks = &[];
    let admitted: Vec<bool> = seats(&outcome(&case).1).iter().map(|s| s.0).collect();
    assert_eq!(admitted, [true, true, false, true], "one threshold for all");
}

#[test]
fn a_lead_of_against_all_repeats_the_election_where_the_law_says_so() {
    let mut case = Case {
        form: "kg-paper",
        law: "kg",
        change: &[],
        lines: &[("valid", 110), ("total", 110)],
        votes: &[40, 29],
        against_all: Some(41),
        marks: &[],
    };
    let (page, contest) = outcome(&case);
    assert!(contest["decision"].as_str().unwrap().contains("repeat election"), "{contest}");
    assert!(page.contains("the election is repeated: Constitutional law on elections"), "{page}");
    case.against_all = Some(40);
    assert_eq!(seats(&outcome(&case).1).len(), 2, "equal is not more");
    case.against_all = Some(41);
    let silent =
        [("against_all = { effect = \"repeat\", article = \"repeat\", verified = false }\n", "")];
    case.change = &silent;
    let (page, contest) = outcome(&case);
    assert_eq!(seats(&contest).len(), 2);
    assert!(page.contains("of which the law pack says nothing"), "{page}");
}

#[test]
fn a_referendum_needs_its_turnout() {
    let lines = |participated| [("registered", 1000), ("participated", participated)];
    let half = lines(500);
    let mut case = Case {
        form: "kz-referendum-2024",
        law: "kz",
        change: &[],
        lines: &half,
        votes: &[400, 50],
        against_all: None,
        marks: &[],
    };
    let (page, contest) = outcome(&case);
    let decision = contest["decision"].as_str().unwrap();
    assert!(decision.contains("too few"), "exactly one half is not more: {decision}");
    assert!(page.contains("more than 50 % of the 1,000 registered"), "{page}");
    let claim = &contest["claims"][0];
    assert_eq!((&claim["margin"], &claim["added"]["votes"]), (&"0".into(), &1.into()), "{claim}");
    let more = lines(501);
    case.lines = &more;
    let (_, contest) = outcome(&case);
    assert_eq!(contest["decision"], "adopted");
    assert_eq!(contest["claims"][0]["removed"]["votes"], 1);
}

#[test]
fn a_tie_is_broken_by_registration_where_the_definition_knows_it() {
    // Three mandates, quota 20: a and b hold 30 each, one of them takes the last.
    let mut case = Case {
        form: "kz-list",
        law: "kz",
        change: &[],
        lines: &[("valid", 60)],
        votes: &[30, 30],
        against_all: Some(0),
        marks: &[",2", ",1"],
    };
    assert_eq!(seats(&outcome(&case).1), [(true, 1), (true, 2)]);
    case.marks = &[",1", ","];
    let (page, contest) = outcome(&case);
    assert_eq!(seats(&contest), [(true, 1), (true, 1)], "one of two known is no order");
    assert!(page.contains("order of registration, which the definition does not hold"), "{page}");
    assert!(page.contains("The law asks for no turnout"), "{page}");
    case.marks = &[];
    case.change = &[("tie_break = \"by_registration\"\n", "")];
    assert!(outcome(&case).0.contains("was not found for this law"));
}

#[test]
fn without_a_majority_what_the_law_says_follows() {
    let mut case = Case {
        form: "id-c1",
        law: "id",
        change: &[],
        lines: &[("valid", 100)],
        // Exactly one half is not more than one half.
        votes: &[50, 30, 20],
        against_all: None,
        marks: &[],
    };
    let decision = |case: &Case<'_>| outcome(case).1["decision"].as_str().unwrap().to_owned();
    assert!(decision(&case).contains("the law pack does not say"));
    case.change = &[("threshold_percent = 50", "threshold_percent = 50\notherwise = \"runoff\"")];
    assert!(decision(&case).contains("second round") && decision(&case).contains("o02"));
    case.change = &[("threshold_percent = 50", "threshold_percent = 50\notherwise = \"repeat\"")];
    assert!(decision(&case).contains("repeat election"));
    case.change = &[("threshold_percent = 50", "threshold_percent = 50\nreach = \"at_least\"")];
    assert!(decision(&case).contains("elected: o01"), "{}", decision(&case));
}
