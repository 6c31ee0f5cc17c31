//! `adal foreign`: a checkpoint of another log is recorded (`specs/times.md` §4).

use std::path::PathBuf;

use super::auditing::{audit_error, read_file, read_log};
use super::common::{book_error, find_book, nonce, now, open_writer};
use super::init::operator_of;
use crate::audit::{AuditError, Fraud, Times, Trust, contradicted};
use crate::book::{
    self, Checkpoint, ForeignCheckpoint, Note, Pending, STATEMENT_NAMESPACE, replace_file,
};
use crate::cli::args::ForeignArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;

/// Runs it.
pub fn run(args: &ForeignArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let vkey = read_log(&args.log)?;
    let bytes = read_file(&args.note, env)?;
    let note = Note::parse(&bytes).map_err(|e| audit_error(&e.into()))?;
    let head = Checkpoint::of(&note, &vkey).map_err(|e| audit_error(&e.into()))?;
    let mut writer = open_writer(&folder, &mut book::Nothing, env)?;
    let end = book::scan(&folder, &mut book::Nothing).map_err(|e| book_error(&e))?;
    let times =
        Times::of(&folder, &end, &Trust::default()).map_err(|e: AuditError| audit_error(&e))?;
    if let Some(there) = times.seen.iter().find(|s| s.vkey == vkey && s.note == note) {
        let said = Message::new("audit-foreign-there").text("seq", there.seq);
        writeln!(env.out, "{}", env.words.say(&said))?;
        return Ok(Exit::Ok);
    }
    let genesis = writer.roster().genesis();
    let seen = ForeignCheckpoint {
        election: genesis.map(|g| g.election.clone()).unwrap_or_default(),
        manifest: writer.roster().manifest().copied().unwrap_or_default(),
        nonce: nonce(env)?,
        note: String::from_utf8_lossy(&bytes).into_owned(),
        vkey: vkey.clone(),
    };
    let (key, _) = operator_of(&args.operator, &writer, env)?;
    let body = seen.to_body().map_err(|e| CliError::refused(&e))?;
    let sigs = [book::sign_body(&key, STATEMENT_NAMESPACE, &body)];
    let (seq, at) = (writer.size(), now(env));
    writer
        .append_batch(&[Pending { body: &body, sigs: &sigs }], &at)
        .map_err(|e| book_error(&e))?;
    let said = Message::new("audit-foreign-recorded")
        .text("seq", seq)
        .text("origin", &head.origin)
        .number("size", head.size)
        .text("root", head.root);
    writeln!(env.out, "{}", env.words.say(&said))?;
    let Some(other) = contradicted(&times.seen, &vkey, &head) else { return Ok(Exit::Ok) };
    fork(args, &other.note, &note, env)
}

/// The other log signed two books: the proof is written beside the note.
fn fork(
    args: &ForeignArgs,
    older: &Note,
    newer: &Note,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let fraud = Fraud::of_shown(older, newer, &[]).ok_or(AuditError::NoFraud);
    let fraud = fraud.and_then(|fraud| fraud.to_bytes()).map_err(|e| audit_error(&e))?;
    let mut name = args.note.file_name().unwrap_or_default().to_owned();
    name.push(".fraud");
    let file = args.note.with_file_name(name);
    replace_file(&env.here.join(&file), &fraud).map_err(|e| book_error(&e))?;
    let said = Message::new("audit-fraud-written").text("file", file.display());
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Findings)
}
