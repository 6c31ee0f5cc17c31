//! `adal bundle` and `adal merge`: statements of persons leave one book and enter another.

use std::path::PathBuf;

use super::common::{book_error, find_book, load_election, now};
use crate::book::{self, Said, Standing, Writer, is_principal, write_bundle, write_derived};
use crate::cli::args::{BundleArgs, MergeArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;

/// `adal bundle`.
pub fn bundle(
    args: &BundleArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    if let Some(by) = args.by.as_ref().filter(|by| !is_principal(by)) {
        return Err(CliError::usage(Message::new("cli-bad-principal").text("found", by)));
    }
    let target = env.here.join(&args.folder);
    let done = write_bundle(&folder, &target, args.by.as_deref()).map_err(|e| book_error(&e))?;
    let said = Message::new("people-bundled")
        .text("folder", args.folder.display())
        .number("statements", done.statements)
        .number("files", done.files)
        .number("absent", done.absent);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// `adal merge`: each bundle whole or not at all. A refused one does not stop the others.
pub fn merge(args: &MergeArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let mut writer = Writer::open(&folder, &mut book::Nothing).map_err(|e| book_error(&e))?;
    let mut exit = Exit::Ok;
    for bundle in &args.folders {
        let at = now(env);
        match book::merge(&mut writer, &env.here.join(bundle), &at) {
            Ok(merged) => told(bundle, &merged, env)?,
            Err(error) => {
                let error = book_error(&error);
                let said = Message::new("people-merge-refused")
                    .text("folder", bundle.display())
                    .message("why", error.said);
                writeln!(env.err, "{}", env.words.say(&said))?;
                exit = if error.exit == Exit::NotWhole { Exit::Refused } else { error.exit };
            }
        }
    }
    let strangers = writer.people().all().iter().filter(|state| {
        let contest = match &state.person.said {
            Said::Sheet(sheet) => Some(&sheet.contest),
            Said::Correction(correction) => Some(&correction.contest),
            _ => None,
        };
        election.units.find(&state.person.frame.unit).is_none()
            || contest.is_some_and(|c| election.contest(c).is_none())
    });
    let strangers = u64::try_from(strangers.count()).unwrap_or(u64::MAX);
    if strangers > 0 {
        let said = Message::new("people-strangers").number("count", strangers);
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    write_derived(&folder, writer.roster()).map_err(|e| book_error(&e))?;
    Ok(exit)
}

fn told(
    bundle: &std::path::Path,
    merged: &book::Merged,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    let of = |standing: &Standing| {
        let count = merged.taken.iter().filter(|t| t.standing == *standing).count();
        u64::try_from(count).unwrap_or(u64::MAX)
    };
    let said = Message::new("people-merged")
        .text("folder", bundle.display())
        .number("taken", u64::try_from(merged.taken.len()).unwrap_or(u64::MAX))
        .number("already", merged.already)
        .number("files", merged.files);
    writeln!(env.out, "{}", env.words.say(&said))?;
    for (standing, id) in
        [(Standing::Late, "people-merged-late"), (Standing::Foreign, "people-merged-foreign")]
    {
        if of(&standing) > 0 {
            let said = Message::new(id).number("count", of(&standing));
            writeln!(env.out, "{}", env.words.say(&said))?;
        }
    }
    if merged.absent > 0 {
        let said = Message::new("people-merged-absent").number("count", merged.absent);
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    for taken in &merged.taken {
        writeln!(env.out, "{:>8}  {}  {}", taken.seq, taken.id, taken.by)?;
    }
    Ok(())
}
