//! `adal exit-poll`: the record, the publication, the estimate.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::common::{find_book, head, load_election, load_sheets};
use super::indication::{contest, read_file, refused, write};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::cli::indication_args::{PageFormat, PollCommand};
use crate::election::Level;
use crate::lang::Message;
use crate::views::ViewContext;
use crate::views::indications::{
    IndicationError, PollFile, PollView, Stations, check_document, estimate_document,
    publish_document,
};

/// What is to be done with a poll.
#[derive(Clone, Copy)]
enum Task {
    Check,
    Publish(Timestamp),
    Estimate,
}

/// Runs it.
pub fn run(
    command: &PollCommand,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    match command {
        PollCommand::Check(args) => task(&args.poll, Task::Check, args.page.page, book, env),
        PollCommand::Estimate(args) => task(&args.poll, Task::Estimate, args.page.page, book, env),
        PollCommand::Publish(args) => {
            let at = match &args.at {
                None => env.clock.now(),
                Some(text) => text.parse().map_err(|_| {
                    CliError::usage(Message::new("indications-bad-time").text("found", text))
                })?,
            };
            task(&args.poll, Task::Publish(at), args.page.page, book, env)
        }
    }
}

fn task(
    file: &Path,
    task: Task,
    format: PageFormat,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let file = PollFile::read(&read_file(file, env)?).map_err(|e| refused(&e, env))?;
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let index = contest(Some(&file.contest), &election)?;
    let loaded = load_sheets(&folder, &election, env)?;
    let head = head(&loaded.end, None)?;
    let stations = Stations::read(&election, &loaded.sheets, index, Level::Territorial)
        .map_err(|e| super::packs::refused(&e, env))?;
    let Some(stations) = stations else { return Ok(Exit::Ok) };
    let option = stations.contest.options.iter().position(|o| o.key.as_str() == file.option);
    let option = option.ok_or_else(|| {
        CliError::refused(&IndicationError::Unknown { found: file.option.clone() })
    })?;
    let selection = format!("contest={} option={}", file.contest, file.option);
    let view = PollView { file: &file, stations: &stations, option, selection };
    let context = ViewContext { election: &election, head: &head, words: &env.words };
    let (document, complete) = match task {
        Task::Check => check_document(&context, &file),
        Task::Publish(at) => {
            (publish_document(&context, &view, at).map_err(|e| refused(&e, env))?, true)
        }
        Task::Estimate => (estimate_document(&context, &view).map_err(|e| refused(&e, env))?, true),
    };
    write(&document, format, env)?;
    Ok(if complete { Exit::Ok } else { Exit::Findings })
}
