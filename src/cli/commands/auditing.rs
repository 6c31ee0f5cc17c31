//! What the commands of auditors and witnesses share.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::common::{book_error, read_bytes};
use crate::audit::{AuditError, Times, Trust, WitnessKey, time_text};
use crate::book::{Folder, NoteError, ScanEnd, Vkey};
use crate::cli::args::TrustArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::{Message, Say as _, io_reason};
use crate::stamp::{Anchors, StampError};

/// The largest file of outside bytes that is read whole: a line of a ledger is at most so long.
const FILE_MAX: u64 = 2 << 20;

/// An audit's error with its exit code.
pub fn audit_error(error: &AuditError) -> CliError {
    let exit = match error {
        AuditError::Book(inner) => return book_error(inner),
        AuditError::Line(_)
        | AuditError::ProofForm
        | AuditError::RequestForm
        | AuditError::FraudForm
        | AuditError::StateForm { .. }
        | AuditError::Note(NoteError::Form | NoteError::Checkpoint)
        | AuditError::Stamp(StampError::Form | StampError::Anchors) => Exit::Refused,
        AuditError::Note(_)
        | AuditError::OtherIndex { .. }
        | AuditError::NotIncluded
        | AuditError::BookBroken { .. }
        | AuditError::SameLine
        | AuditError::NotOneIndex
        | AuditError::NoFraud
        | AuditError::Inconsistent { .. }
        | AuditError::Stamp(_)
        | AuditError::Fraud(_)
        | AuditError::NoCosignature => Exit::NotWhole,
        AuditError::NotSigned { .. }
        | AuditError::NoEntry
        | AuditError::UnknownLog { .. }
        | AuditError::OtherLogKey { .. }
        | AuditError::NotLogKey { .. }
        | AuditError::Conflict { .. }
        | AuditError::WitnessLocked
        | AuditError::NeverRedacted { .. }
        | AuditError::RedactNothing { .. } => Exit::Usage,
    };
    CliError { exit, said: error.say(), shown: None }
}

/// Reads `--witness`, `--threshold` and `--tsa-ca`.
pub fn read_trust(args: &TrustArgs, env: &Env<'_>) -> Result<Trust, CliError> {
    let witnesses =
        args.witness.iter().map(|text| read_witness(text)).collect::<Result<Vec<_>, _>>()?;
    let all = witnesses.len() as u64;
    let threshold = args.threshold.unwrap_or(all);
    if threshold == 0 && all > 0 || threshold > all {
        let said = Message::new("audit-bad-threshold").number("named", all);
        return Err(CliError::usage(said.number("threshold", threshold)));
    }
    Ok(Trust { witnesses, threshold, anchors: read_anchors(&args.tsa_ca, env)? })
}

/// Reads the certificates that vouch for time-stamping authorities.
pub fn read_anchors(files: &[PathBuf], env: &Env<'_>) -> Result<Anchors, CliError> {
    let mut anchors = Anchors::default();
    for file in files {
        let read = Anchors::parse(&read_file(file, env)?);
        anchors.extend(read.map_err(|e| CliError::refused(&e))?);
    }
    Ok(anchors)
}

/// What bounds the times of a book's entries, by those whom the arguments name.
pub fn read_times(
    folder: &Folder,
    end: &ScanEnd,
    args: &TrustArgs,
    env: &Env<'_>,
) -> Result<Times, CliError> {
    Times::of(folder, end, &read_trust(args, env)?).map_err(|e| audit_error(&e))
}

/// Reads a witness's vkey.
pub fn read_witness(text: &str) -> Result<WitnessKey, CliError> {
    WitnessKey::parse(text)
        .map_err(|_| CliError::usage(Message::new("audit-bad-witness").text("found", text)))
}

/// Reads a log's vkey.
pub fn read_log(text: &str) -> Result<Vkey, CliError> {
    Vkey::parse(text)
        .map_err(|_| CliError::usage(Message::new("audit-bad-log").text("found", text)))
}

/// Reads a file of outside bytes, at most so many as a line of a ledger may have.
pub fn read_file(path: &Path, env: &Env<'_>) -> Result<Vec<u8>, CliError> {
    let full = env.here.join(path);
    read_bytes(&full, FILE_MAX).map_err(|e| {
        if e.kind() == std::io::ErrorKind::FileTooLarge {
            let said = Message::new("audit-file-too-long").text("file", path.display());
            return CliError { exit: Exit::Refused, said, shown: None };
        }
        let said = Message::new("cli-file-unreadable").text("file", path.display());
        let said = said.message("why", io_reason(&e));
        CliError { exit: Exit::Usage, said, shown: None }
    })
}

/// Says which witness signed when.
pub fn witness_lines(lines: &[(String, u64)], env: &mut Env<'_>) -> Result<(), CliError> {
    for (name, time) in lines {
        let said = Message::new("audit-witness-line").text("name", name);
        let said = said.text("time", time_text(*time));
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    Ok(())
}

/// The same for JSON.
pub fn witness_json(lines: &[(String, u64)]) -> Vec<Value> {
    let one = |(name, time): &(String, u64)| json!({"name": name, "time": time_text(*time)});
    lines.iter().map(one).collect()
}
