//! `adal bundle` and `adal merge`: statements of persons leave one book and enter another.

use std::path::{Path, PathBuf};

use super::auditing::audit_error;
use super::common::{book_error, find_book, load_election, now, open_writer};
use super::init::operator_of;
use super::receipt::write_receipt;
use crate::audit::{Wanted, prove_all};
use crate::book::{
    self, Folder, Said, Standing, Writer, is_principal, write_bundle, write_derived,
};
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
    let mut writer = open_writer(&folder, &mut book::Nothing, env)?;
    let mut exit = Exit::Ok;
    let mut owed = Vec::new();
    for bundle in &args.folders {
        let at = now(env);
        match book::merge(&mut writer, &env.here.join(bundle), &at) {
            Ok(merged) => {
                told(bundle, &merged, env)?;
                let taken = merged.taken.iter().map(|t| t.seq);
                owed.push((bundle, taken.chain(merged.already).collect::<Vec<u64>>()));
            }
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
    if owed.iter().any(|(_, seqs)| !seqs.is_empty()) {
        cover(&folder, &writer, &owed, args, env)?;
        for (bundle, seqs) in owed.iter().filter(|(_, seqs)| !seqs.is_empty()) {
            receipts(&folder, bundle, seqs, args, env)?;
        }
    }
    Ok(exit)
}

/// Signs a checkpoint over what came in, if the newest one does not cover it and the log's key is
/// at hand. Without it nothing is lost: the receipts are said to be owed.
fn cover(
    folder: &Folder,
    writer: &Writer,
    owed: &[(&PathBuf, Vec<u64>)],
    args: &MergeArgs,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    let last = owed.iter().flat_map(|(_, seqs)| seqs).max().copied().unwrap_or(0);
    let end = book::scan(folder, &mut book::Nothing).map_err(|e| book_error(&e))?;
    if end.signed_size() > last {
        return Ok(());
    }
    let Ok((key, path)) = operator_of(&args.operator, writer, env) else { return Ok(()) };
    let state = book::state_path(&path, writer.roster().h0());
    match book::make_checkpoint(writer, &key, &state) {
        Ok(signed) => {
            let said = Message::new("people-merge-signed").number("size", signed.checkpoint.size);
            writeln!(env.out, "{}", env.words.say(&said))?;
        }
        Err(error) => {
            let said =
                Message::new("people-merge-unsigned").message("why", book_error(&error).said);
            writeln!(env.err, "{}", env.words.say(&said))?;
        }
    }
    Ok(())
}

/// Writes the receipts of a bundle's statements beside it, or under `--receipts`; where no
/// checkpoint covers them, says which two commands give them.
fn receipts(
    folder: &Folder,
    bundle: &Path,
    seqs: &[u64],
    args: &MergeArgs,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    let wanted: Vec<Wanted> = seqs.iter().map(|seq| Wanted::Seq(*seq)).collect();
    let proved = match prove_all(folder, &wanted, None) {
        Ok(proved) => proved,
        Err(crate::audit::AuditError::NotSigned { .. }) => {
            let said = Message::new("people-receipts-owed")
                .text("book", folder.path().display())
                .text("folder", bundle.display());
            writeln!(env.out, "{}", env.words.say(&said))?;
            return Ok(());
        }
        Err(error) => return Err(audit_error(&error)),
    };
    let name = bundle.file_name().unwrap_or(bundle.as_os_str());
    let target = args.receipts.as_ref().map_or_else(
        || {
            let mut beside = name.to_owned();
            beside.push("-receipts");
            bundle.with_file_name(beside)
        },
        |all| all.join(name),
    );
    for one in &proved {
        write_receipt(one, &env.here.join(&target), env)?;
    }
    let vkey = proved.first().map(|p| p.log.text()).unwrap_or_default();
    let said = Message::new("people-receipts")
        .number("count", u64::try_from(proved.len()).unwrap_or(u64::MAX))
        .text("folder", target.display())
        .text("vkey", vkey);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(())
}

fn told(bundle: &Path, merged: &book::Merged, env: &mut Env<'_>) -> Result<(), CliError> {
    let of = |standing: &Standing| {
        let count = merged.taken.iter().filter(|t| t.standing == *standing).count();
        u64::try_from(count).unwrap_or(u64::MAX)
    };
    let said = Message::new("people-merged")
        .text("folder", bundle.display())
        .number("taken", u64::try_from(merged.taken.len()).unwrap_or(u64::MAX))
        .number("already", u64::try_from(merged.already.len()).unwrap_or(u64::MAX))
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
