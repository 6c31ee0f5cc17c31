//! `adal status`: one screen on where a book stands.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::common::{
    Bar, Watching, book_error, find_book, load_election, write_document, write_json,
};
use crate::book::{self, ImportState, ScanEnd};
use crate::cli::args::{Format, FormatArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::{Election, Purpose};
use crate::lang::{Message, Say, Words};
use crate::report::{Cell, Column, Document, Prose, Table};

/// Runs it.
pub fn run(args: &FormatArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let bar = Bar::new(env, "progress-reading");
    let end = book::scan(&folder, &mut Watching(&bar)).map_err(|e| book_error(&e))?;
    drop(bar);
    if args.format == Format::Text {
        let document = document(&election, &end, &env.words);
        write_document(&document, env)?;
    } else {
        write_json(&record(&election, &end), env)?;
    }
    Ok(if end.broken.is_some() || end.torn.is_some() { Exit::NotWhole } else { Exit::Ok })
}

const fn state(import: &ImportState) -> &'static str {
    if import.withdrawn.is_some() {
        "status-withdrawn"
    } else if import.rows_hold.is_none() {
        "status-incomplete"
    } else {
        "status-whole"
    }
}

fn document(election: &Election, end: &ScanEnd, words: &Words) -> Document {
    let mut document = Document::new(words.lang(), election.title.get(words.lang()));
    let origin = end.roster.origin().unwrap_or_default();
    document.fact(words.get("view-origin"), Prose::new().code(origin));
    document.fact(words.get("view-size"), words.number(end.size));
    document.fact(words.get("status-signed"), words.number(end.signed_size()));
    document.fact(words.get("view-root"), Prose::new().code(end.root.hex()));
    if election.purpose == Purpose::Study {
        document.warn(words.get("view-study"));
    }
    if let Some(broken) = &end.broken {
        document.warn(words.say(&broken.say()));
    }
    if end.torn.is_some() {
        document.warn(words.get("status-torn"));
    }
    if end.unsigned_tail() > 0 {
        let said = Message::new("view-unsigned-tail").number("count", end.unsigned_tail());
        document.info(words.say(&said));
    }
    let columns = [
        Column::number("#"),
        Column::text(words.get("status-document")),
        Column::code(words.get("view-contest")),
        Column::code(words.get("status-file")),
        Column::number(words.get("status-rows")),
        Column::number(words.get("status-present")),
        Column::text(words.get("status-state")),
    ];
    let mut table = Table::new("imports", columns).caption(words.get("status-imports"));
    for import in &end.imports {
        table.row([
            Cell::int(import.seq),
            Cell::from(words.get(&import.import.document.message_id())),
            Cell::from(import.import.contest.clone().unwrap_or_default()),
            Cell::from(import.import.file.clone()),
            Cell::int(import.import.rows),
            Cell::int(import.present),
            Cell::from(words.get(state(import))),
        ]);
    }
    document.push(table);
    document
}

fn record(election: &Election, end: &ScanEnd) -> Value {
    let imports: Vec<Value> = end
        .imports
        .iter()
        .map(|i| {
            json!({
                "seq": i.seq,
                "id": i.id.hex(),
                "document": i.import.document.key(),
                "contest": i.import.contest,
                "file": i.import.file,
                "rows": i.import.rows,
                "present": i.present,
                "state": state(i).trim_start_matches("status-"),
            })
        })
        .collect();
    json!({
        "schema": "adal-status/1",
        "election": election.id,
        "study": election.purpose == Purpose::Study,
        "origin": end.roster.origin(),
        "size": end.size,
        "signed_size": end.signed_size(),
        "root": end.root.hex(),
        "torn": end.torn.is_some(),
        "broken_at": end.broken.as_ref().map(|b| b.seq),
        "imports": imports,
    })
}
