//! `adal resolve`: a third person sees the lines in which two typings of one paper differ, and only
//! those, and decides with a reason. What both typed and who they are is not shown.

use std::path::PathBuf;

use super::acts::no_line;
use super::common::{find_book, load_election, load_sheets, write_document};
use super::say::{meant, report, say};
use crate::book::Said;
use crate::cli::args::ResolveArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::Election;
use crate::lang::{Message, Words};
use crate::paper::{Hash32, PaperValue};
use crate::reconcile::{Double, PersonNotes};
use crate::report::{Cell, Column, Document, Table};

/// Decides, or shows what is to be decided.
pub fn run(args: &ResolveArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let (Some(chosen), Some(over), Some(reason)) = (&args.chosen, &args.over, &args.reason) else {
        return open(book, env);
    };
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let (chosen, over) = (meant(&folder, chosen)?, meant(&folder, over)?);
    let mut of = [chosen.id, over.id];
    of.sort();
    if chosen.id == over.id {
        return Err(CliError::usage(Message::new("people-same-statement")));
    }
    let contest = chosen.contest.as_deref().and_then(|c| election.contest(c));
    let known = |line: &str| {
        contest.is_some_and(|(_, c)| c.layout.columns().iter().any(|key| key.as_str() == line))
    };
    let mut except = args.except.clone();
    except.sort();
    except.dedup();
    if let Some(line) = except.iter().find(|line| !known(line)) {
        return Err(no_line(line));
    }
    let said = Said::Resolve { chosen: chosen.id, except, of, reason: reason.clone() };
    let spoken = say(&folder, &args.person, &chosen.unit, said, env)?;
    report(&spoken, env)
}

/// What waits for a third person.
fn open(book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let loaded = load_sheets(&folder, &election, env)?;
    let document = document(&election, &loaded.sheets.people, &env.words);
    write_document(&document, env)?;
    Ok(Exit::Ok)
}

fn document(election: &Election, notes: &PersonNotes, words: &Words) -> Document {
    let mut document = Document::new(words.lang(), words.get("people-open"));
    let doubles: Vec<&Double> = notes.doubles.iter().filter(|d| !d.decided).collect();
    let pairs: Vec<_> = notes.equivocations.iter().filter(|e| !e.settled).collect();
    if doubles.is_empty() && pairs.is_empty() {
        document.info(words.get("people-nothing-open"));
        return document;
    }
    for double in &doubles {
        let contest = election.contests.get(usize::from(double.contest));
        let name = contest.map_or("", |c| c.id.as_str());
        document.heading(1, format!("{} · {name}", double.unit));
        // By id: which of the two came first is nothing to go by.
        let turned = double.ids[1] < double.ids[0];
        let (one, other) = if turned { (1, 0) } else { (0, 1) };
        let columns = [
            Column::code(words.get("people-line-id")),
            Column::text(words.get("view-line")),
            Column::text(short(double.ids.get(one))),
            Column::text(short(double.ids.get(other))),
        ];
        let mut table = Table::new("lines", columns);
        for (line, first, second) in &double.lines {
            let (left, right) = if turned { (second, first) } else { (first, second) };
            table.row([
                Cell::from(line.as_str()),
                Cell::from(contest.map_or_else(String::new, |c| c.label(line, words.lang()))),
                Cell::from(shown(*left, words)),
                Cell::from(shown(*right, words)),
            ]);
        }
        document.push(table);
        let (one, other) = (short(double.ids.get(one)), short(double.ids.get(other)));
        decide(&mut document, &one, &other, words);
    }
    for pair in pairs {
        document.heading(1, pair.unit.to_string());
        let said = Message::new("people-two-said").text("by", &pair.by).text("n", pair.n);
        document.paragraph(words.say(&said.number("count", pair.count)));
        let seqs: Vec<String> = pair.entries.iter().map(|e| e.seq.to_string()).collect();
        if let [one, other, ..] = seqs.as_slice() {
            decide(&mut document, one, other, words);
        }
    }
    document.info(words.get("people-how-to-decide"));
    document
}

fn decide(document: &mut Document, one: &str, other: &str, words: &Words) {
    let reason = words.get("people-reason-here");
    document.code(format!("adal resolve {one} --over {other} --reason \"{reason}\""));
}

/// The beginning of an id, by which `adal resolve` and `adal show` find the statement.
fn short(id: Option<&Hash32>) -> String {
    id.map(|id| id.hex().get(..12).unwrap_or_default().to_owned()).unwrap_or_default()
}

fn shown(value: Option<PaperValue>, words: &Words) -> String {
    match value {
        None => words.get("people-value-not-entered"),
        Some(PaperValue::Blank) => words.get("people-value-blank"),
        Some(PaperValue::Illegible) => words.get("people-value-illegible"),
        Some(PaperValue::Count(n)) => words.number(n.get()),
    }
}
