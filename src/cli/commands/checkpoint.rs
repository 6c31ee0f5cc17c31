//! `adal checkpoint`: the operator signs the book as it now is.

use std::path::PathBuf;

use super::common::{book_error, find_book, open_writer};
use super::init::operator_of;
use crate::book;
use crate::cli::args::CheckpointArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;

/// Runs it.
pub fn run(
    args: &CheckpointArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let writer = open_writer(&folder, &mut book::Nothing, env)?;
    let (key, path) = operator_of(&args.operator, &writer, env)?;
    let state = book::state_path(&path, writer.roster().h0());
    if args.adopt {
        book::adopt(&writer, &state).map_err(|e| book_error(&e))?;
    }
    let signed = book::make_checkpoint(&writer, &key, &state).map_err(|e| book_error(&e))?;
    let file = signed.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let said = Message::new("cli-checkpoint-made")
        .number("size", signed.checkpoint.size)
        .text("root", signed.checkpoint.root)
        .text("file", file);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}
