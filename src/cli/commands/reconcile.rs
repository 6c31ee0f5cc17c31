//! `adal reconcile`.

use std::path::PathBuf;

use super::common::{
    dated_head, find_book, load_election, load_sheets, write_document, write_json,
};
use crate::cli::args::{Format, ReconcileArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::Election;
use crate::findings::Filter;
use crate::lang::Message;
use crate::pack::Severity;
use crate::paper::UnitId;
use crate::reconcile;
use crate::report;
use crate::views::{Scope, ViewContext, discrepancies, findings_json};

/// Runs it.
pub fn run(
    args: &ReconcileArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let fail_on = match args.fail_on.as_str() {
        "never" => None,
        word => Some(severity(word)?),
    };
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &args.pack, env)?;
    let filter = filter(args, &election)?;
    let loaded = load_sheets(&folder, &election, env)?;
    let head = dated_head(&folder, &loaded.end, args.pin.as_deref(), &args.trust, env)?;
    let result =
        reconcile::run(&election, &loaded.sheets).map_err(|e| super::packs::refused(&e, env))?;
    let context = ViewContext { election: &election, head: &head, words: &env.words };
    match args.format.format {
        Format::Text => {
            let document = discrepancies(&context, &result, &filter, Scope::First(args.limit));
            write_document(&document, env)?;
        }
        Format::Json => {
            let value = findings_json(&context, &result, &filter);
            write_json(&value, env)?;
        }
        Format::Csv => {
            let document = discrepancies(&context, &result, &filter, Scope::All);
            let table = document.tables().find(|t| t.name == "findings");
            if let Some(table) = table {
                env.out.write_all(&report::csv(table).map_err(|e| CliError::internal(&e))?)?;
            }
        }
    }
    let worst = result.findings.iter().filter(|f| filter.takes(f)).map(|f| f.severity).max();
    let fails = fail_on.is_some_and(|least| worst.is_some_and(|worst| worst >= least));
    Ok(if fails { Exit::Findings } else { Exit::Ok })
}

pub fn severity(word: &str) -> Result<Severity, CliError> {
    Severity::from_word(word)
        .ok_or_else(|| CliError::usage(Message::new("cli-bad-severity").text("found", word)))
}

/// The filter of the arguments; a unit stands for itself and all below it.
fn filter(args: &ReconcileArgs, election: &Election) -> Result<Filter, CliError> {
    choose(&args.unit, &args.code, args.severity.as_deref(), election)
}

/// A filter of units with all below them, codes and the least severity.
pub fn choose(
    units: &[String],
    codes: &[String],
    least: Option<&str>,
    election: &Election,
) -> Result<Filter, CliError> {
    let units = if units.is_empty() {
        None
    } else {
        let mut chosen: Vec<UnitId> = Vec::new();
        for id in units {
            let above = election.units.find(id).ok_or_else(|| {
                CliError::usage(Message::new("cli-no-such-unit").text("unit", id))
            })?;
            let below =
                election.units.iter().filter(|(at, _)| election.units.is_within(*at, above));
            chosen.extend(below.map(|(_, unit)| unit.id.clone()));
        }
        chosen.sort();
        Some(chosen)
    };
    let severity = least.map(severity).transpose()?;
    Ok(Filter { units, codes: codes.to_vec(), severity })
}
