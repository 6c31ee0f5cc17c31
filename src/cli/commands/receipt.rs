//! `adal prove` and `adal verify-receipt`: one entry proved without the book.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::auditing::{audit_error, read_file, read_log, read_trust, witness_json, witness_lines};
use super::common::{book_error, find_book, write_json};
use crate::audit::{
    AuditError, Fraud, Proof, Proved, Receipt, Trust, Wanted, check_fork, prove as make, time_text,
};
use crate::book::{
    AttachmentState, Folder, Statement, Vkey, attachment_path, check_attachment, replace_file,
};
use crate::cli::args::{Format, ProveArgs, VerifyReceiptArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::stamp::Token;

/// Writes the receipt of an entry: proof, line, and what a reader needs.
pub fn prove(args: &ProveArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let proved = make(&folder, &Wanted::read(&args.entry), args.size).map_err(|e| match e {
        AuditError::NoEntry => {
            CliError::usage(Message::new("cli-no-such-entry").text("entry", &args.entry))
        }
        other => audit_error(&other),
    })?;
    let to = env.here.join(&args.output);
    let mut names = write_receipt(&proved, &to, env)?;
    names.extend(write_tokens(&folder, &proved, &to)?);
    for name in names {
        writeln!(env.out, "{}", args.output.join(name).display())?;
    }
    Ok(Exit::Ok)
}

/// Writes the files of a receipt into a folder; gives their names.
pub fn write_receipt(proved: &Proved, to: &Path, env: &Env<'_>) -> Result<Vec<String>, CliError> {
    std::fs::create_dir_all(to)?;
    let stem = format!("entry-{}", proved.proof.index);
    let reader = Message::new("audit-receipt-text")
        .text("seq", proved.proof.index)
        .text("stem", &stem)
        .text("origin", &proved.log.name)
        .text("vkey", proved.log.text());
    let text = format!("{}\n", env.words.say(&reader));
    let files = [
        (format!("{stem}.json"), proved.line.clone().into_bytes()),
        (format!("{stem}.tlog-proof"), proved.proof.to_bytes()),
        (format!("{stem}.txt"), text.into_bytes()),
    ];
    for (name, bytes) in &files {
        replace_file(&to.join(name), bytes).map_err(|e| book_error(&e))?;
    }
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

/// Writes the tokens over a receipt's checkpoint that the book has, for `openssl ts` too.
fn write_tokens(folder: &Folder, proved: &Proved, to: &Path) -> Result<Vec<String>, CliError> {
    let mut names = Vec::new();
    for token in &proved.tokens {
        let state = check_attachment(folder, token).map_err(|e| book_error(&e))?;
        if state == AttachmentState::Present {
            let more = if names.is_empty() { String::new() } else { format!("-{}", names.len()) };
            let name = format!("entry-{}{more}.tst", proved.proof.index);
            let bytes = std::fs::read(attachment_path(folder, token))?;
            replace_file(&to.join(&name), &bytes).map_err(|e| book_error(&e))?;
            names.push(name);
        }
    }
    Ok(names)
}

/// A time-stamp over a receipt's checkpoint: its time at the latest, and whose it is.
fn token_bound(
    args: &VerifyReceiptArgs,
    receipt: &Receipt<'_>,
    trust: &Trust,
    env: &Env<'_>,
) -> Result<Option<(u64, String)>, CliError> {
    let Some(path) = &args.token else { return Ok(None) };
    let refused = |e| audit_error(&AuditError::Stamp(e));
    let token = Token::parse(&read_file(path, env)?).map_err(refused)?;
    token.is_of(receipt.note.text.as_bytes()).map_err(refused)?;
    let by = token.trusted(&trust.anchors).map_err(refused)?;
    Ok(Some((token.latest(), by)))
}

/// Checks a receipt, or the proof of a fork, with no book at all.
pub fn verify(args: &VerifyReceiptArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let logs = args.pin.iter().map(|text| read_log(text)).collect::<Result<Vec<_>, _>>()?;
    if args.fork {
        return fork(args, &logs, env);
    }
    let line = args.line.as_deref().unwrap_or(Path::new(""));
    let (proof, line) = (read_file(&args.proof, env)?, read_file(line, env)?);
    let proof = Proof::parse(&proof).map_err(|e| audit_error(&e))?;
    let receipt = proof.check(&line, &logs).map_err(|e| audit_error(&e))?;
    let trust = read_trust(&args.trust, env)?;
    let signed = trust.lines(receipt.note);
    let enough = trust.suffice(&signed);
    let stamped = token_bound(args, &receipt, &trust, env)?;
    if args.format.format == Format::Text {
        text(&receipt, &signed, stamped.as_ref(), env)?;
        if !enough {
            let said = Message::new("audit-unwitnessed").number("threshold", trust.threshold);
            writeln!(env.out, "{}", env.words.say(&said))?;
        }
    } else {
        let head = &receipt.checkpoint;
        let keys: Vec<_> = receipt
            .signers
            .iter()
            .map(|k| k.as_ref().map(crate::book::PublicKey::ssh_text))
            .collect();
        let value = json!({
            "schema": "adal-receipt/1",
            "verdict": if enough { "holds" } else { "unwitnessed" },
            "origin": head.origin,
            "size": head.size,
            "root": head.root.hex(),
            "seq": receipt.entry.seq,
            "hash": receipt.entry.hash.hex(),
            "id": receipt.id().hex(),
            "type": kind(&receipt),
            "at": receipt.entry.at,
            "signers": keys,
            "witnessed_by": witness_json(&signed),
            "token": stamped.map(|(time, by)| json!({"no_later": time_text(time), "by": by})),
        });
        write_json(&value, env)?;
    }
    Ok(if enough { Exit::Ok } else { Exit::NotWhole })
}

fn kind<'r>(receipt: &'r Receipt<'_>) -> &'r str {
    receipt.entry.statement.as_ref().map_or("?", Statement::kind)
}

fn text(
    receipt: &Receipt<'_>,
    signed: &[(String, u64)],
    stamped: Option<&(u64, String)>,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    let (entry, head) = (&receipt.entry, &receipt.checkpoint);
    let said = Message::new("audit-receipt-holds")
        .text("seq", entry.seq)
        .text("kind", kind(receipt))
        .text("at", entry.at)
        .text("hash", entry.hash)
        .text("id", receipt.id())
        .text("origin", &head.origin)
        .number("size", head.size)
        .text("root", head.root);
    writeln!(env.out, "{}", env.words.say(&said))?;
    for signer in &receipt.signers {
        let said = match signer {
            Some(key) => Message::new("audit-receipt-signer").text("key", key.ssh_text()),
            None => Message::new("audit-receipt-bad-signature"),
        };
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    if let Ok(Statement::ForeignCheckpoint(seen)) = &entry.statement
        && let Some((_, seen_head)) = seen.head()
    {
        let said = Message::new("audit-receipt-seen")
            .text("vkey", seen.vkey.text())
            .number("size", seen_head.size)
            .text("root", seen_head.root);
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    if !signed.is_empty() {
        writeln!(env.out, "{}", env.words.get("audit-receipt-witnessed"))?;
        witness_lines(signed, env)?;
    }
    if let Some((time, by)) = stamped {
        let said = Message::new("audit-entry-no-later").text("time", time_text(*time));
        writeln!(env.out, "{}", env.words.say(&said.text("by", by)))?;
    }
    writeln!(env.out, "{}", env.words.get("audit-receipt-limits"))?;
    Ok(())
}

/// Two receipts of one place, or a fraud proof.
fn fork(args: &VerifyReceiptArgs, logs: &[Vkey], env: &mut Env<'_>) -> Result<Exit, CliError> {
    let origin = logs.first().map_or("", |log| log.name.as_str());
    let said = if let Some(other) = &args.line {
        let (one, two) = (receipt(&args.proof, env)?, receipt(other, env)?);
        let seq =
            check_fork((&one.0, &one.1), (&two.0, &two.1), logs).map_err(|e| audit_error(&e))?;
        Message::new("audit-fork-receipts").text("seq", seq).text("origin", origin)
    } else {
        let fraud = Fraud::parse(&read_file(&args.proof, env)?).map_err(|e| audit_error(&e))?;
        let (older, newer) = fraud.check(logs).map_err(|e| audit_error(&e))?;
        Message::new("audit-fork-checkpoints")
            .text("origin", origin)
            .number("older", older.size)
            .number("newer", newer.size)
    };
    if args.format.format == Format::Text {
        writeln!(env.out, "{}", env.words.say(&said))?;
    } else {
        let value = json!({"schema": "adal-fork/1", "verdict": "fork", "origin": origin,
            "text": env.words.say(&said)});
        write_json(&value, env)?;
    }
    Ok(Exit::Findings)
}

/// A proof and the line beside it.
fn receipt(path: &Path, env: &Env<'_>) -> Result<(Proof, Vec<u8>), CliError> {
    let proof = Proof::parse(&read_file(path, env)?).map_err(|e| audit_error(&e))?;
    Ok((proof, read_file(&path.with_extension("json"), env)?))
}
