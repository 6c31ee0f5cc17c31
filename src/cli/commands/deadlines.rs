//! `adal deadlines`.

use std::path::PathBuf;

use jiff::civil::DateTime;

use super::common::{find_book, load_election, write_document};
use crate::cli::args::DeadlinesArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::pack::Moment;
use crate::views::{Events, deadlines};

/// Runs it.
pub fn run(
    args: &DeadlinesArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &args.pack, env)?;
    let mut events = Events::new();
    for text in &args.from_event {
        let bad = || CliError::usage(Message::new("lawyer-bad-event").text("found", text));
        let (moment, time) = event(text).ok_or_else(bad)?;
        events.insert(moment, time);
    }
    let document = deadlines(&election, &events, &election.time_zone, &env.words);
    write_document(&document, env)?;
    Ok(Exit::Ok)
}

/// `decision=2027-03-22T03:00`.
fn event(text: &str) -> Option<(&'static str, DateTime)> {
    let (moment, time) = text.split_once('=')?;
    let moment = Moment::ALL.into_iter().find(|m| m.word() == moment)?;
    // A time with a zone of its own could be meant otherwise than it is read.
    let local = !time.contains(['Z', 'z', '[', '+']) && time.matches('-').count() == 2;
    let time: DateTime = time.parse().ok().filter(|_| local)?;
    Some((moment.word(), time))
}
