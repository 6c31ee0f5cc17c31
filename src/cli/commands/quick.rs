//! `adal quick-count`: from a sample of stations to the whole, without a book.

use super::indication::{read_file, refused, write};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::cli::indication_args::QuickCountArgs;
use crate::views::indications::{QuickInput, quick_document};

/// Runs it.
pub fn run(args: &QuickCountArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let (sample, reports) = (read_file(&args.sample, env)?, read_file(&args.reports, env)?);
    let input = QuickInput::read(&sample, &reports).map_err(|e| refused(&e, env))?;
    let document = quick_document(&env.words, &input).map_err(|e| refused(&e, env))?;
    write(&document, args.page.page, env)
}
