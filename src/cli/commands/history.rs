//! `adal history UNIT`: the life of a station's sheets, in the order of the book, and what differs.

use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};

use super::common::{
    book_error, find_book, load_election, load_sheets, write_document, write_json,
};
use crate::book::{
    self, EntryView, ImportState, People, Person, Said, ScanEnd, Standing, Statement, Visitor,
    statement_id,
};
use crate::cli::args::{Format, HistoryArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::Election;
use crate::findings::Finding;
use crate::lang::{Message, Words};
use crate::paper::{Hash32, PaperValue};
use crate::reconcile::{self, used};
use crate::report::{Cell, Column, Document, Table};
use crate::views::{told as told_finding, used_said};

/// One thing that was said about the station.
struct Event {
    seq: u64,
    id: Hash32,
    time: String,
    contest: String,
    by: String,
    what: What,
}

enum What {
    Row { import: usize, line: u64 },
    Person(Arc<Person>),
}

struct Telling<'a> {
    unit: &'a str,
    events: Vec<Event>,
}

impl Visitor for Telling<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, imports: &[ImportState]) {
        let at = entry.at.to_owned();
        match (&entry.statement, standing) {
            (Ok(Statement::Row(row)), Standing::Row { import }) if row.unit == self.unit => {
                let of = imports.get(*import).and_then(|i| i.import.contest.clone());
                let contest = row.contest.map(str::to_owned).or(of).unwrap_or_default();
                let what = What::Row { import: *import, line: row.line };
                let (seq, id) = (entry.seq, statement_id(entry.body));
                self.events.push(Event { seq, id, time: at, contest, by: String::new(), what });
            }
            (_, Standing::Bad(_)) => {}
            (Ok(Statement::Person(person)), _) if person.frame.unit == self.unit => {
                let contest = match &person.said {
                    Said::Sheet(sheet) => sheet.contest.clone(),
                    Said::Correction(correction) => correction.contest.clone(),
                    Said::Incident(incident) => incident.contest.clone().unwrap_or_default(),
                    _ => String::new(),
                };
                self.events.push(Event {
                    seq: entry.seq,
                    id: statement_id(entry.body),
                    time: person.frame.time.clone(),
                    contest,
                    by: person.frame.by.clone(),
                    what: What::Person(Arc::clone(person)),
                });
            }
            _ => {}
        }
    }
}

/// Runs it.
pub fn run(args: &HistoryArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    if election.units.find(&args.unit).is_none() {
        return Err(CliError::usage(Message::new("cli-no-such-unit").text("unit", &args.unit)));
    }
    let mut telling = Telling { unit: &args.unit, events: Vec::new() };
    let end = book::scan(&folder, &mut telling).map_err(|e| book_error(&e))?;
    let loaded = load_sheets(&folder, &election, env)?;
    let result =
        reconcile::run(&election, &loaded.sheets).map_err(|e| super::packs::refused(&e, env))?;
    let findings: Vec<(String, String)> = result
        .findings
        .iter()
        .filter(|f| f.unit.as_str() == args.unit)
        .map(|f| (f.code.to_string(), differs(&election, f, &env.words)))
        .collect();
    if args.format.format != Format::Text {
        let value = record(&args.unit, &telling.events, &end, &findings, &env.words);
        write_json(&value, env)?;
        return Ok(Exit::Ok);
    }
    let words = &env.words;
    let title = words.say(&Message::new("people-history").text("unit", &args.unit));
    let mut document = Document::new(words.lang(), title);
    let columns = [
        Column::number("#"),
        Column::code(words.get("people-when")),
        Column::code(words.get("view-contest")),
        Column::text(words.get("people-what")),
        Column::text(words.get("people-worth")),
    ];
    let mut table = Table::new("history", columns);
    for event in &telling.events {
        table.row([
            Cell::int(event.seq),
            Cell::from(event.time.clone()),
            Cell::from(event.contest.clone()),
            Cell::from(words.say(&told(event, &telling.events, &end))),
            Cell::from(words.get(worth(event, &end))),
        ]);
    }
    document.push(table);
    let unit = election.units.find(&args.unit);
    for one in used(&election, &loaded.sheets, unit) {
        document.paragraph(format!("{}: {}", one.contest, used_said(words, &one)));
    }
    if !findings.is_empty() {
        let columns =
            [Column::code(words.get("people-code")), Column::text(words.get("people-differs"))];
        let mut table = Table::new("findings", columns);
        for (code, said) in &findings {
            table.row([Cell::from(code.clone()), Cell::from(said.clone())]);
        }
        document.push(table);
    }
    write_document(&document, env)?;
    Ok(Exit::Ok)
}

/// What differs, and in which line where it is one.
fn differs(election: &Election, finding: &Finding, words: &Words) -> String {
    let said = told_finding(words, finding);
    let contest = finding.contest.as_ref().and_then(|c| election.contest(c.as_str()));
    match (contest, finding.lines.as_slice()) {
        (Some((_, contest)), [line]) => format!("{said} [{}]", contest.label(line, words.lang())),
        _ => said,
    }
}

fn worth(event: &Event, end: &ScanEnd) -> &'static str {
    match &event.what {
        What::Row { import, .. } => match end.imports.get(*import) {
            Some(state) if state.counts() => "people-worth-counts",
            Some(state) if state.withdrawn.is_some() => "people-worth-withdrawn",
            _ => "people-worth-incomplete",
        },
        What::Person(_) => end.people.get(&event.id).map_or("", |s| match &s.person.said {
            Said::Correction(c) if s.counts() && !end.people.corrects(s, &c.follows) => {
                "people-worth-told"
            }
            _ => s.worth.message_id(),
        }),
    }
}

/// The event as one sentence.
fn told(event: &Event, events: &[Event], end: &ScanEnd) -> Message {
    let person = match &event.what {
        What::Row { import, line } => {
            let Some(state) = end.imports.get(*import) else {
                return Message::new("people-told-row");
            };
            return Message::new("people-told-row")
                .message("document", document(state.import.document.key()))
                .text("file", &state.import.file)
                .text("line", line);
        }
        What::Person(person) => person,
    };
    let named = |id: Option<Hash32>| named(id, events, &end.people);
    let by = |id: &'static str| Message::new(id).text("by", &event.by);
    match &person.said {
        Said::Sheet(sheet) => {
            let id = match (&sheet.second, &sheet.follows) {
                (Some(_), _) => "people-told-second",
                (None, Some(_)) => "people-told-follows",
                (None, None) => "people-told-sheet",
            };
            let follows = sheet.second.or(sheet.follows.as_ref().map(|f| f.0));
            let reason = sheet.follows.as_ref().map_or("", |f| f.1.as_str());
            by(id)
                .message("document", document(&sheet.document))
                .text("of", named(follows))
                .text("reason", reason)
        }
        Said::Correction(c) => by("people-told-correction")
            .text("of", named(Some(c.follows)))
            .text("line", &c.line)
            .message("old", written(c.old))
            .message("new", written(c.new))
            .text("reason", &c.reason),
        Said::Incident(i) => {
            let told = [&i.happened, &i.place, &i.note];
            let told: Vec<String> = told.into_iter().flatten().cloned().collect();
            let said = by("people-told-incident").text("code", &i.code);
            match told.as_slice() {
                [] => said.message("told", Message::new("people-told-nothing")),
                told => said.text("told", told.join("; ")),
            }
        }
        Said::Endorse(of) => by("people-told-endorse").text("of", named(Some(*of))),
        Said::Resolve { chosen, except, of, reason } => {
            let over = of.iter().find(|id| *id != chosen).copied();
            let id = if except.is_empty() { "people-told-resolve" } else { "people-told-divided" };
            by(id)
                .text("lines", except.join(", "))
                .text("chosen", named(Some(*chosen)))
                .text("over", named(over))
                .text("reason", reason)
        }
        Said::Retract { follows, reason } => {
            by("people-told-retract").text("of", named(Some(*follows))).text("reason", reason)
        }
    }
}

fn document(code: &str) -> Message {
    Message::new(format!("document-{}", code.replace('_', "-")))
}

/// A row or statement by its number in this book, or by the beginning of its id.
fn named(id: Option<Hash32>, events: &[Event], people: &People) -> String {
    let Some(id) = id else { return String::new() };
    let here = events.iter().find(|e| e.id == id).map(|e| e.seq);
    here.or_else(|| people.get(&id).map(|state| state.seq))
        .map_or_else(|| id.hex().get(..12).unwrap_or_default().to_owned(), |seq| format!("#{seq}"))
}

fn written(value: PaperValue) -> Message {
    match value {
        PaperValue::Count(n) => Message::new("people-value-number").number("n", n.get()),
        PaperValue::Blank => Message::new("people-value-blank"),
        PaperValue::Illegible => Message::new("people-value-illegible"),
    }
}

fn record(
    unit: &str,
    events: &[Event],
    end: &ScanEnd,
    findings: &[(String, String)],
    words: &Words,
) -> Value {
    let event = |e: &Event| {
        json!({
            "seq": e.seq,
            "id": e.id.hex(),
            "time": e.time,
            "contest": e.contest,
            "by": (!e.by.is_empty()).then_some(&e.by),
            "type": match &e.what { What::Row { .. } => "row", What::Person(p) => p.said.kind() },
            "worth": worth(e, end).trim_start_matches("people-worth-"),
            "text": words.say(&told(e, events, end)),
        })
    };
    let finding = |(code, said): &(String, String)| json!({"code": code, "text": said});
    json!({
        "schema": "adal-history/1",
        "unit": unit,
        "events": events.iter().map(event).collect::<Vec<_>>(),
        "findings": findings.iter().map(finding).collect::<Vec<_>>(),
    })
}
