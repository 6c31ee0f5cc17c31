//! `adal explain CODE|ID`.

use std::path::PathBuf;

use super::common::{find_book, head, load_election, load_sheets, write_document};
use crate::cli::args::ExplainArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::pack::{Code, codes};
use crate::reconcile;
use crate::views::{ViewContext, explain_code, explain_finding};

/// Runs it: a code needs no book, a finding does.
pub fn run(args: &ExplainArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let asked = args.what.to_ascii_uppercase();
    if let Some(code) = Code::new(&asked) {
        if codes().get(code).is_none() {
            let said = Message::new("cli-no-such-code").text("code", asked);
            return Err(CliError::usage(said));
        }
        let election = find_book(book, env)
            .ok()
            .map(|folder| load_election(&folder.election(), &args.pack, env))
            .transpose()?;
        let document = explain_code(code, election.as_ref(), &env.words);
        write_document(&document, env)?;
        return Ok(Exit::Ok);
    }
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &args.pack, env)?;
    let loaded = load_sheets(&folder, &election, env)?;
    let head = head(&loaded.end, None)?;
    let result =
        reconcile::run(&election, &loaded.sheets).map_err(|e| super::packs::refused(&e, env))?;
    let finding = result.findings.iter().find(|f| f.id.as_str().eq_ignore_ascii_case(&args.what));
    let Some(finding) = finding else {
        return Err(CliError::usage(Message::new("cli-no-such-finding").text("id", &args.what)));
    };
    let context = ViewContext { election: &election, head: &head, words: &env.words };
    let document = explain_finding(&context, finding);
    write_document(&document, env)?;
    Ok(Exit::Ok)
}
