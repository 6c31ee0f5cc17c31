//! `adal redact`: a public copy with chosen lines redacted.

use super::auditing::audit_error;
use super::common::book_error;
use crate::audit::{Chosen, redact};
use crate::book::Folder;
use crate::cli::args::RedactArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;

/// Runs it.
pub fn run(args: &RedactArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let mut chosen = Chosen { lines: Vec::new(), rows: args.rows.iter().copied().collect() };
    for text in &args.lines {
        let bad = || CliError::usage(Message::new("audit-bad-lines").text("found", text));
        chosen.lines.push(range(text).ok_or_else(bad)?);
    }
    let folder = Folder::open(&env.here.join(&args.source)).map_err(|e| book_error(&e))?;
    let done =
        redact(&folder, &chosen, &env.here.join(&args.output)).map_err(|e| audit_error(&e))?;
    let said = Message::new("audit-redacted")
        .text("folder", args.output.display())
        .number("count", done.redacted)
        .number("copied", done.copied)
        .number("left", done.left);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// `5` or `9-12`.
fn range(text: &str) -> Option<(u64, u64)> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then_some((from, to))
}
