//! `adal withdraw`: an import is taken back; nothing is erased.

use std::path::PathBuf;

use super::common::{book_error, find_book, nonce, now, open_writer};
use super::init::operator_of;
use crate::book::{self, Pending, STATEMENT_NAMESPACE, Withdrawal};
use crate::cli::args::WithdrawArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;

/// Runs it.
pub fn run(
    args: &WithdrawArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let mut writer = open_writer(&folder, &mut book::Nothing, env)?;
    let state = writer.imports().iter().find(|i| i.seq == args.import);
    let Some(state) = state.filter(|s| s.withdrawn.is_none()) else {
        let said = Message::new("cli-no-such-import").text("seq", args.import);
        return Err(CliError::usage(said));
    };
    let withdrawal = Withdrawal {
        election: state.import.election.clone(),
        follows: state.id,
        manifest: state.import.manifest,
        nonce: nonce(env)?,
        reason: args.reason.clone(),
    };
    let (key, _) = operator_of(&args.operator, &writer, env)?;
    let body = withdrawal.to_body().map_err(|e| CliError::refused(&e))?;
    let sigs = [book::sign_body(&key, STATEMENT_NAMESPACE, &body)];
    let at = now(env);
    writer
        .append_batch(&[Pending { body: &body, sigs: &sigs }], &at)
        .map_err(|e| book_error(&e))?;
    let said = Message::new("cli-withdrawn").text("seq", args.import);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}
