//! `adal log`: the entries of a book, oldest first; rows of imports only when asked for.

use std::collections::VecDeque;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::auditing::read_times;
use super::common::{book_error, find_book, write_json};
use crate::audit::{Bound, time_text};
use crate::book::{self, EntryView, ImportState, Standing, Statement, Visitor};
use crate::cli::args::{Format, LogArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::{Say as _, safe_line};
use crate::paper::Hash32;

struct Line {
    seq: u64,
    at: String,
    kind: String,
    subject: String,
    hash: Hash32,
}

/// Keeps the last so many entries.
struct Last {
    most: usize,
    rows: bool,
    lines: VecDeque<Line>,
}

impl Visitor for Last {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, _: &[ImportState]) {
        if self.most == 0 || (!self.rows && matches!(standing, Standing::Row { .. })) {
            return;
        }
        let (kind, subject) = match &entry.statement {
            Ok(statement) => (statement.kind().to_owned(), subject(statement)),
            Err(_) => ("?".to_owned(), String::new()),
        };
        if self.lines.len() == self.most {
            self.lines.pop_front();
        }
        let at = entry.at.to_owned();
        self.lines.push_back(Line { seq: entry.seq, at, kind, subject, hash: entry.hash });
    }
}

fn subject(statement: &Statement<'_>) -> String {
    match statement {
        Statement::Genesis(genesis) => format!("{} {}", genesis.org, genesis.election),
        Statement::Import(import) => {
            format!("{} {} ({})", import.document.key(), import.file, import.rows)
        }
        Statement::Row(row) => format!("{} {}", row.unit, row.line),
        Statement::Withdrawal(withdrawal) => withdrawal.reason.clone(),
        Statement::FindingState(state) => format!("{} {}", state.finding, state.state.word()),
        Statement::DrawCommit(draw) => format!("{} ({})", draw.contest, draw.stations),
        Statement::KeyAdd(key) => key.principal.clone(),
        Statement::Person(said) => format!("{} {}", said.frame.by, said.frame.unit),
        Statement::Timestamp(stamp) => format!("{} {}", stamp.size, stamp.token),
        Statement::ForeignCheckpoint(seen) => match seen.head() {
            Some((_, head)) => format!("{} {}", head.origin, head.size),
            None => String::new(),
        },
        Statement::ManifestAmend(_)
        | Statement::LogKey(_)
        | Statement::KeyRevoke(_)
        | Statement::Unknown { .. } => String::new(),
    }
}

/// Runs it.
pub fn run(args: &LogArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let mut last = Last { most: args.last, rows: args.rows, lines: VecDeque::new() };
    let end = book::scan(&folder, &mut last).map_err(|e| book_error(&e))?;
    let times = read_times(&folder, &end, &args.trust, env)?;
    if args.format.format == Format::Text {
        for line in &last.lines {
            let short = line.hash.hex();
            let short = short.get(..12).unwrap_or_default().to_owned();
            let subject = safe_line(&line.subject);
            writeln!(
                env.out,
                "{:>8}  {}  {short}  {:<12} {subject}",
                line.seq, line.at, line.kind
            )?;
            for bound in times.words_of(line.seq) {
                writeln!(env.out, "{:>8}  {}", "", env.words.say(&bound))?;
            }
        }
    } else {
        let entries: Vec<Value> = last
            .lines
            .iter()
            .map(|l| {
                let bound = |b: Option<&Bound>| b.map(|b| time_text(b.time));
                json!({"seq": l.seq, "at": l.at, "type": l.kind, "subject": l.subject,
                    "hash": l.hash.hex(), "no_earlier": bound(times.earliest_of(l.seq)),
                    "no_later": bound(times.latest_of(l.seq))})
            })
            .collect();
        write_json(&json!({"schema": "adal-log/1", "size": end.size, "entries": entries}), env)?;
    }
    if let Some(broken) = &end.broken {
        return Err(CliError::not_whole(&broken.say()));
    }
    Ok(Exit::Ok)
}
