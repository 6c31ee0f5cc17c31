//! `adal timestamp request|import`: time-stamp tokens by exchanged files (`specs/times.md`).

use std::path::PathBuf;

use super::auditing::{audit_error, read_anchors, read_file};
use super::common::{book_error, find_book, nonce, now, open_writer};
use super::init::operator_of;
use crate::audit::{stamped_text, time_text};
use crate::book::{
    self, Checkpoint, CheckpointState, Kept, Pending, STATEMENT_NAMESPACE, ScanEnd, Timestamp,
    attach_bytes, replace_file,
};
use crate::cli::args::{TimestampCommand, TimestampImportArgs, TimestampRequestArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::stamp::{StampError, Token, request};

/// `adal timestamp …`.
pub fn run(
    command: &TimestampCommand,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    match command {
        TimestampCommand::Request(args) => ask(args, book, env),
        TimestampCommand::Import(args) => import(args, book, env),
    }
}

/// The checkpoints that hold, the newest last.
fn heads(end: &ScanEnd) -> Vec<Checkpoint> {
    let holds = end.checkpoints.iter().filter(|k| k.state == CheckpointState::Holds);
    holds.filter_map(Kept::claim).collect()
}

fn ask(
    args: &TimestampRequestArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let end = book::scan(&folder, &mut book::Nothing).map_err(|e| book_error(&e))?;
    let wanted = |head: &Checkpoint| args.size.is_none_or(|size| head.size == size);
    let Some(head) = heads(&end).into_iter().rfind(wanted) else {
        return Err(CliError::usage(Message::new("stamp-no-checkpoint")));
    };
    let text = stamped_text(&head.origin, head.size, &head.root);
    let bytes = request(&text).map_err(|e| audit_error(&e.into()))?;
    replace_file(&env.here.join(&args.output), &bytes).map_err(|e| book_error(&e))?;
    let said = Message::new("stamp-request-made")
        .text("file", args.output.display())
        .number("size", head.size);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

fn import(
    args: &TimestampImportArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let refused = |e| audit_error(&crate::audit::AuditError::Stamp(e));
    let token = Token::parse(&read_file(&args.response, env)?).map_err(refused)?;
    let anchors = read_anchors(&args.tsa_ca, env)?;
    let by = if anchors.is_empty() { token.signer(&anchors) } else { token.trusted(&anchors) };
    let by = by.map_err(refused)?;
    let mut writer = open_writer(&folder, &mut book::Nothing, env)?;
    let end = book::scan(&folder, &mut book::Nothing).map_err(|e| book_error(&e))?;
    let is_of =
        |head: &Checkpoint| token.is_of(&stamped_text(&head.origin, head.size, &head.root)).is_ok();
    let head = heads(&end).into_iter().rfind(is_of);
    let head = head.ok_or_else(|| refused(StampError::Other))?;
    let hash = attach_bytes(&folder, token.der()).map_err(|e| book_error(&e))?;
    if let Some(there) = end.evidence.iter().find(|e| e.token() == Some(hash)) {
        let said = Message::new("stamp-there").text("seq", there.seq());
        writeln!(env.out, "{}", env.words.say(&said))?;
        return Ok(Exit::Ok);
    }
    let (key, _) = operator_of(&args.operator, &writer, env)?;
    let genesis = writer.roster().genesis();
    let stamp = Timestamp {
        election: genesis.map(|g| g.election.clone()).unwrap_or_default(),
        manifest: writer.roster().manifest().copied().unwrap_or_default(),
        nonce: nonce(env)?,
        root: head.root,
        size: head.size,
        token: hash,
    };
    let body = stamp.to_body().map_err(|e| CliError::refused(&e))?;
    let sigs = [book::sign_body(&key, STATEMENT_NAMESPACE, &body)];
    let (seq, at) = (writer.size(), now(env));
    writer
        .append_batch(&[Pending { body: &body, sigs: &sigs }], &at)
        .map_err(|e| book_error(&e))?;
    let id = if anchors.is_empty() { "stamp-imported-unasked" } else { "stamp-imported" };
    let said = Message::new(id)
        .text("seq", seq)
        .number("size", head.size)
        .text("time", time_text(token.latest()))
        .text("by", by);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}
