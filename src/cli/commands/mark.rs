//! `adal mark`: what became of a finding is said in the book.

use std::path::PathBuf;

use jiff::civil::Date;

use super::common::{book_error, find_book, load_election, load_sheets, nonce, now, open_writer};
use super::init::operator_of;
use crate::book::{self, FindingState, Pending, STATEMENT_NAMESPACE};
use crate::cli::args::MarkArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::paper::FindingStatus;
use crate::reconcile;

/// Runs it.
pub fn run(args: &MarkArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let state = FindingStatus::from_word(&args.state).ok_or_else(|| {
        CliError::usage(Message::new("lawyer-bad-state").text("found", &args.state))
    })?;
    let date = args.date.as_deref().map(day).transpose()?;
    if state.is_decision() && (date.is_none() || args.by.is_none()) {
        return Err(CliError::usage(Message::new("lawyer-decision-needs")));
    }
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let finding = known(&args.finding, &folder, &election, env)?;
    let mut writer = open_writer(&folder, &mut book::Nothing, env)?;
    let (key, _) = operator_of(&args.operator, &writer, env)?;
    let own = || {
        let mut keys = writer.roster().keys().iter();
        keys.rfind(|k| k.key == *key.public()).map(|k| k.principal.clone()).unwrap_or_default()
    };
    let said = FindingState {
        by: args.by.clone().unwrap_or_else(own),
        date,
        election: election.id.clone(),
        finding: finding.clone(),
        manifest: writer.roster().manifest().copied().unwrap_or_default(),
        nonce: nonce(env)?,
        reason: args.reason.clone(),
        state,
    };
    let body = said.to_body().map_err(|e| CliError::refused(&e))?;
    let sigs = [book::sign_body(&key, STATEMENT_NAMESPACE, &body)];
    let at = now(env);
    let seq = writer.size();
    writer
        .append_batch(&[Pending { body: &body, sigs: &sigs }], &at)
        .map_err(|e| book_error(&e))?;
    let said = Message::new("lawyer-marked")
        .text("finding", finding)
        .message("state", Message::new(format!("lawyer-state-{}", state.word())))
        .text("seq", seq);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

fn day(text: &str) -> Result<Date, CliError> {
    let bad = || CliError::usage(Message::new("election-bad-date").text("found", text));
    text.parse().ok().filter(|_| text.len() == 10).ok_or_else(bad)
}

/// The finding's id as the book gives it: what no finding has is not marked.
fn known(
    asked: &str,
    folder: &book::Folder,
    election: &crate::election::Election,
    env: &Env<'_>,
) -> Result<String, CliError> {
    let loaded = load_sheets(folder, election, env)?;
    let result =
        reconcile::run(election, &loaded.sheets).map_err(|e| super::packs::refused(&e, env))?;
    let found = result.findings.iter().find(|f| f.id.as_str().eq_ignore_ascii_case(asked));
    found
        .map(|f| f.id.to_string())
        .ok_or_else(|| CliError::usage(Message::new("cli-no-such-finding").text("id", asked)))
}
