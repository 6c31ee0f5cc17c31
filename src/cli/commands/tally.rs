//! `adal tally`.

use std::path::PathBuf;

use super::common::{find_book, head, load_election, load_sheets, write_document, write_json};
use crate::cli::args::{Format, TallyArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::Level;
use crate::lang::Message;
use crate::report;
use crate::tally::{Tally, tally};
use crate::views::{ViewContext, tallies, tallies_table, tally_json};

/// Runs it.
pub fn run(args: &TallyArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let level = Level::from_key(&args.level)
        .ok_or_else(|| CliError::usage(Message::new("cli-bad-level").text("found", &args.level)))?;
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &args.pack, env)?;
    let wanted = match &args.contest {
        None => None,
        Some(id) => Some(election.contest(id).map(|c| c.0).ok_or_else(|| {
            CliError::usage(Message::new("cli-no-such-contest").text("contest", id))
        })?),
    };
    let loaded = load_sheets(&folder, &election, env)?;
    let head = head(&loaded.end, None)?;
    let mut all: Vec<Tally<'_>> = Vec::new();
    for (index, _) in (0_u16..).zip(&election.contests) {
        if wanted.is_none_or(|w| w == index) {
            let one = tally(&election, &loaded.sheets, index, level)
                .map_err(|e| super::packs::refused(&e, env))?;
            all.extend(one);
        }
    }
    let contest = args.contest.as_deref().unwrap_or("all");
    let selection = format!("contest={contest} level={}", level.key());
    let context = ViewContext { election: &election, head: &head, words: &env.words };
    match args.format.format {
        Format::Text => {
            let document = tallies(&context, &all, &selection);
            write_document(&document, env)?;
        }
        Format::Json => {
            let value = tally_json(&context, &all, &selection);
            write_json(&value, env)?;
        }
        Format::Csv => {
            let table = tallies_table(&context, &all);
            env.out.write_all(&report::csv(&table).map_err(|e| CliError::internal(&e))?)?;
        }
    }
    Ok(Exit::Ok)
}
