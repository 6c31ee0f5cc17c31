//! What a person says beside sheets: an incident, a correction, a further signature, a retraction.

use std::path::PathBuf;

use super::common::{find_book, load_election};
use super::say::{attach, meant, report, say};
use crate::book::{
    CorrectionSaid, INCIDENT_CODES, IncidentSaid, Said, is_offset_time, is_principal,
};
use crate::cli::args::{CorrectArgs, EndorseArgs, IncidentArgs, RetractArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::paper::{Count, PaperValue};

/// `adal incident`.
pub fn incident(
    args: &IncidentArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let code = args.code.to_ascii_uppercase();
    if !INCIDENT_CODES.contains(&code.as_str()) {
        let said = Message::new("people-no-incident-code")
            .text("code", &code)
            .text("codes", INCIDENT_CODES.join(" "));
        return Err(CliError::usage(said));
    }
    if election.units.find(&args.unit).is_none() {
        return Err(CliError::usage(Message::new("cli-no-such-unit").text("unit", &args.unit)));
    }
    if let Some(contest) = args.contest.as_ref().filter(|c| election.contest(c).is_none()) {
        return Err(no_contest(contest));
    }
    if let Some(time) = args.happened.as_ref().filter(|t| !is_offset_time(t)) {
        return Err(CliError::usage(Message::new("people-bad-time").text("found", time)));
    }
    if let Some(name) = args.witness.iter().find(|w| !is_principal(w)) {
        return Err(CliError::usage(Message::new("cli-bad-principal").text("found", name)));
    }
    let mut witnesses = args.witness.clone();
    witnesses.sort();
    witnesses.dedup();
    let said = IncidentSaid {
        code,
        contest: args.contest.clone(),
        files: attach(&folder, &args.file, &env.here)?,
        happened: args.happened.clone(),
        note: args.note.clone(),
        place: args.place.clone(),
        witnesses,
    };
    let spoken = say(&folder, &args.person, &args.unit, Said::Incident(said), env)?;
    report(&spoken, env)
}

/// The contest is not of this election.
pub fn no_contest(contest: &str) -> CliError {
    CliError::usage(Message::new("people-no-such-contest").text("contest", contest))
}

/// The form has no such line.
pub fn no_line(line: &str) -> CliError {
    CliError::usage(Message::new("people-no-such-line").text("line", line))
}

/// `adal correct`.
pub fn correct(
    args: &CorrectArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let followed = meant(&folder, &args.statement)?;
    let only = election.contests.first().filter(|_| election.contests.len() == 1);
    let contest = followed.contest.or_else(|| only.map(|c| c.id.to_string())).unwrap_or_default();
    let Some((_, of)) = election.contest(&contest) else { return Err(no_contest(&contest)) };
    let line = of.layout.columns().iter().find(|c| c.as_str() == args.line);
    let line = line.ok_or_else(|| no_line(&args.line))?.clone();
    let said = CorrectionSaid {
        contest,
        files: attach(&folder, &args.file, &env.here)?,
        follows: followed.id,
        line,
        new: value(&args.new)?,
        old: value(&args.old)?,
        reason: args.reason.clone(),
    };
    let spoken = say(&folder, &args.person, &followed.unit, Said::Correction(said), env)?;
    report(&spoken, env)
}

fn value(text: &str) -> Result<PaperValue, CliError> {
    match text {
        "blank" => Ok(PaperValue::Blank),
        "illegible" => Ok(PaperValue::Illegible),
        digits => {
            let count = digits.parse::<u64>().ok().and_then(|n| Count::new(n).ok());
            let bad = || CliError::usage(Message::new("people-bad-value").text("found", text));
            count.map(PaperValue::Count).ok_or_else(bad)
        }
    }
}

/// `adal endorse`.
pub fn endorse(
    args: &EndorseArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let of = meant(&folder, &args.statement)?;
    let spoken = say(&folder, &args.person, &of.unit, Said::Endorse(of.id), env)?;
    report(&spoken, env)
}

/// `adal retract`.
pub fn retract(
    args: &RetractArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let of = meant(&folder, &args.statement)?;
    let said = Said::Retract { follows: of.id, reason: args.reason.clone() };
    let spoken = say(&folder, &args.person, &of.unit, said, env)?;
    report(&spoken, env)
}
