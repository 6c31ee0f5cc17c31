//! What a person's statement is written as, and what is refused.

use super::person::*;
use crate::book::Statement;
use crate::paper::{Count, LineKey, PaperValue, sha256};

fn person(said: Said) -> Person {
    let frame = PersonFrame {
        by: "aigul@haq".to_owned(),
        election: "e".to_owned(),
        manifest: sha256(b"m"),
        n: 3,
        nonce: "0".repeat(32),
        time: "2026-11-22T23:05:00+05:00".to_owned(),
        unit: "99".to_owned(),
    };
    Person { frame, said }
}

fn key(id: &str) -> LineKey {
    LineKey::new(id).unwrap()
}

fn n(n: u64) -> PaperValue {
    PaperValue::Count(Count::new(n).unwrap())
}

fn all() -> Vec<Person> {
    let (a, b) = (sha256(b"a"), sha256(b"b"));
    let of = if a < b { [a, b] } else { [b, a] };
    let reason = "түсінік".to_owned();
    let sheet = SheetSaid {
        contest: "list".to_owned(),
        document: "certified_copy".to_owned(),
        files: vec![a],
        follows: Some((a, reason.clone())),
        paper: PaperSaid {
            answers: vec![("valid-is-sum".to_owned(), reason.clone())],
            facts: vec![
                ("chair".to_owned(), "absent".to_owned()),
                ("notice".to_owned(), "present".to_owned()),
                ("pages".to_owned(), "2".to_owned()),
                ("seal".to_owned(), "present".to_owned()),
            ],
            values: vec![(key("01"), n(7)), (key("02"), PaperValue::Blank)],
            words: vec![("01".to_owned(), "жеті".to_owned())],
        },
        second: Some(b),
    };
    let correction = CorrectionSaid {
        contest: "list".to_owned(),
        files: Vec::new(),
        follows: a,
        line: key("01"),
        new: n(131),
        old: n(311),
        reason: reason.clone(),
    };
    let incident = IncidentSaid {
        code: "COP-04".to_owned(),
        happened: Some("2026-11-22T22:00:00+05:00".to_owned()),
        witnesses: vec!["a@b".to_owned(), "c@d".to_owned()],
        ..IncidentSaid::default()
    };
    [
        Said::Sheet(sheet),
        Said::Correction(correction),
        Said::Incident(incident),
        Said::Endorse(a),
        Said::Resolve { chosen: a, except: Vec::new(), of, reason: reason.clone() },
        Said::Resolve {
            chosen: a,
            except: vec!["01".to_owned(), "valid".to_owned()],
            of,
            reason: reason.clone(),
        },
        Said::Retract { follows: a, reason },
    ]
    .map(person)
    .to_vec()
}

#[test]
fn what_is_written_is_read_back() {
    for person in all() {
        let body = String::from_utf8(person.to_body().unwrap()).unwrap();
        let read = Statement::parse(&body).unwrap().unwrap();
        assert_eq!(read, Statement::Person(std::sync::Arc::new(person.clone())), "{body}");
        for member in ["by", "n", "time", "unit", "manifest"] {
            let other = body.replacen(&format!("\"{member}\":"), "\"a\":", 1);
            assert!(!matches!(Statement::parse(&other), Ok(Ok(_))), "{other}");
        }
    }
}

#[test]
fn what_the_grammar_refuses() {
    let bodies: Vec<String> =
        all().iter().map(|p| String::from_utf8(p.to_body().unwrap()).unwrap()).collect();
    let refused = |body: &str, from: &str, to: &str| {
        assert!(body.contains(from), "{from}");
        let other = body.replace(from, to);
        let read = Statement::parse(&other);
        assert!(!matches!(read, Ok(Ok(Statement::Person(_)))), "{other}");
    };
    refused(&bodies[0], "certified_copy", "bulletin");
    refused(&bodies[0], "absent", "maybe");
    refused(&bodies[0], ",\"reason\":\"түсінік\"", "");
    refused(&bodies[0], "\"id\":\"02\"", "\"id\":\"01\"");
    for pages in ["two", "+2", "02"] {
        refused(&bodies[0], "\"v\":\"2\"", &format!("\"v\":\"{pages}\""));
    }
    refused(&bodies[0], "\"notice\",\"v\":\"present\"", "\"notice\",\"v\":\"refused\"");
    refused(&bodies[1], "\"old\":311", "\"old\":\"none\"");
    refused(&bodies[1], "\"reason\":\"түсінік\"", "\"reason\":\"\"");
    refused(&bodies[2], "COP-04", "COP-01");
    refused(&bodies[2], "\"a@b\",\"c@d\"", "\"c@d\",\"a@b\"");
    refused(&bodies[2], "+05:00\",\"m", "\",\"m");
    refused(&bodies[4], &sha256(b"b").hex(), &sha256(b"a").hex());
    refused(&bodies[5], "\"01\",\"valid\"", "\"valid\",\"01\"");
    refused(&bodies[5], "\"01\",\"valid\"", "");
}
