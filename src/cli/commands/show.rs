//! `adal show`: one entry as it stands, and what it means.

use std::path::PathBuf;

use super::auditing::read_times;
use super::common::{book_error, find_book};
use crate::book::{self, EntryView, ImportState, Standing, Visitor, statement_id};
use crate::cli::args::{Format, ShowArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::{Message, safe_line};

struct Wanted {
    seq: Option<u64>,
    hash: String,
    found: Option<Found>,
}

struct Found {
    seq: u64,
    at: String,
    hash: String,
    id: String,
    body: String,
    signatures: Vec<String>,
    line: String,
}

impl Visitor for Wanted {
    fn entry(&mut self, entry: &EntryView<'_>, _: &Standing, _: &[ImportState]) {
        if self.found.is_some() {
            return;
        }
        let meant = match self.seq {
            Some(seq) => entry.seq == seq,
            None => {
                entry.hash.hex().starts_with(&self.hash)
                    || statement_id(entry.body).hex().starts_with(&self.hash)
            }
        };
        if meant {
            self.found = Some(Found {
                seq: entry.seq,
                at: entry.at.to_owned(),
                hash: entry.hash.hex(),
                id: statement_id(entry.body).hex(),
                body: entry.body.to_owned(),
                signatures: entry.sigs.iter().map(str::to_owned).collect(),
                line: entry.line.to_owned(),
            });
        }
    }
}

/// Runs it.
pub fn run(args: &ShowArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let seq = args.entry.parse::<u64>().ok().filter(|_| args.entry.len() < 12);
    let mut wanted = Wanted { seq, hash: args.entry.to_ascii_lowercase(), found: None };
    let end = book::scan(&folder, &mut wanted).map_err(|e| book_error(&e))?;
    let Some(found) = wanted.found else {
        return Err(CliError::usage(Message::new("cli-no-such-entry").text("entry", &args.entry)));
    };
    if args.format.format != Format::Text {
        env.out.write_all(found.line.as_bytes())?;
        return Ok(Exit::Ok);
    }
    let said = Message::new("show-entry")
        .text("seq", found.seq)
        .text("at", &found.at)
        .text("hash", &found.hash)
        .text("id", &found.id)
        .number("signatures", u64::try_from(found.signatures.len()).unwrap_or(u64::MAX));
    writeln!(env.out, "{}", env.words.say(&said))?;
    for bound in read_times(&folder, &end, &args.trust, env)?.words_of(found.seq) {
        writeln!(env.out, "{}", env.words.say(&bound))?;
    }
    // The body is canonical JSON: parsing it for display cannot change what is signed.
    let value: serde_json::Value =
        serde_json::from_str(&found.body).unwrap_or(serde_json::Value::Null);
    let pretty = serde_json::to_string_pretty(&value).unwrap_or_default();
    for line in pretty.lines() {
        writeln!(env.out, "{}", safe_line(line))?;
    }
    for signature in &found.signatures {
        write!(env.out, "{}", book::armour(signature))?;
    }
    writeln!(env.out, "sed -n {}p ledger.jsonl | sha256sum", found.seq + 1)?;
    Ok(Exit::Ok)
}
