//! `adal outcome`: can the disputed votes change the result?

use std::path::PathBuf;

use super::common::{
    dated_head, find_book, load_election, load_sheets, shell_command, write_document, write_json,
};
use crate::cli::args::{OutcomeArgs, PageFormat};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::Election;
use crate::findings::Finding;
use crate::lang::Message;
use crate::paper::FindingStatus;
use crate::reconcile::{self, Sheets};
use crate::report;
use crate::stakes::weigh;
use crate::views::{BookHead, Copies, OutcomeOf, ViewContext, outcome, outcome_json};

/// Runs it.
pub fn run(args: &OutcomeArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &args.pack, env)?;
    if let Some(id) = &args.contest
        && election.contest(id).is_none()
    {
        return Err(CliError::usage(Message::new("cli-no-such-contest").text("contest", id)));
    }
    let loaded = load_sheets(&folder, &election, env)?;
    let mut head = dated_head(&folder, &loaded.end, args.pin.as_deref(), &args.trust, env)?;
    let mut options = vec![
        ("--lang", env.words.lang().code()),
        ("--contest", args.contest.as_deref().unwrap_or_default()),
        ("--format", "html"),
    ];
    options.extend(args.pack.iter().filter_map(|p| p.to_str()).map(|p| ("--pack", p)));
    head.command = shell_command("outcome", &options, &args.trust);
    let result =
        reconcile::run(&election, &loaded.sheets).map_err(|e| super::packs::refused(&e, env))?;
    let findings = in_dispute(&result.findings, &head);
    let all = weigh_all(&election, &loaded.sheets, &findings, args.contest.as_deref());
    let selection = format!("contest={}", args.contest.as_deref().unwrap_or("all"));
    let context = ViewContext { election: &election, head: &head, words: &env.words };
    match args.format {
        PageFormat::Text => {
            let document = outcome(&context, &all, &selection, Copies::Differing);
            write_document(&document, env)?;
        }
        PageFormat::Html => {
            let document = outcome(&context, &all, &selection, Copies::All);
            env.out.write_all(report::html(&document).as_bytes())?;
        }
        PageFormat::Json => {
            let value = outcome_json(&context, &all, &selection);
            write_json(&value, env)?;
        }
    }
    Ok(Exit::Ok)
}

/// The findings that put a station in dispute: all but those a body dismissed.
pub fn in_dispute<'a>(findings: &'a [Finding], head: &BookHead) -> Vec<&'a Finding> {
    findings.iter().filter(|f| head.lives.status(&f.id) != FindingStatus::Dismissed).collect()
}

/// Weighs the contest asked for, or every one.
pub fn weigh_all<'a>(
    election: &'a Election,
    sheets: &Sheets,
    findings: &[&Finding],
    wanted: Option<&str>,
) -> Vec<OutcomeOf<'a>> {
    let contests = (0_u16..).zip(&election.contests);
    let chosen = contests.filter(|(_, c)| wanted.is_none_or(|w| c.id.as_str() == w));
    chosen.map(|(at, contest)| (contest, weigh(election, sheets, findings, at))).collect()
}
