//! `adal verify`.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::auditing::{read_witnesses, witness_json, witness_lines};
use super::common::{Bar, book_error, find_book, read_pin, write_json};
use crate::audit::{self, Witnessed};
use crate::book::{self, Verdict, VerifyOptions, VerifyReport};
use crate::cli::args::{Format, VerifyArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;

/// Runs it.
pub fn run(args: &VerifyArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let options =
        VerifyOptions { pin: read_pin(args.pin.as_deref())?, attachments: !args.no_attachments };
    let bar = Bar::new(env, "progress-reading");
    let witnesses = read_witnesses(&args.witnesses)?;
    let mut report = book::verify(&folder, &options, &mut |done, total| bar.at(done, total))
        .map_err(|e| book_error(&e))?;
    drop(bar);
    let witnessed = audit::witness(&mut report, &witnesses.keys, witnesses.threshold);
    if args.format.format == Format::Text {
        text(&report, witnessed.as_ref(), env)?;
    } else {
        let value = record(&report, witnessed.as_ref(), env);
        write_json(&value, env)?;
    }
    Ok(match report.verdict {
        Verdict::Verified | Verdict::ConsistentUnpinned => Exit::Ok,
        Verdict::Incomplete | Verdict::NotWhole => Exit::NotWhole,
    })
}

fn text(
    report: &VerifyReport,
    witnessed: Option<&Witnessed>,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    for finding in &report.findings {
        writeln!(env.out, "{:<10} {}", finding.name, env.words.say(finding))?;
    }
    for unchecked in &report.unchecked {
        let said = Message::new("cli-not-checked").message("what", unchecked.clone());
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    let end = &report.end;
    let said = Message::new("cli-verified-state")
        .number("size", end.size)
        .text("origin", end.roster.origin().unwrap_or_default())
        .text("root", end.root)
        .text("set", end.set_hash);
    writeln!(env.out, "{}", env.words.say(&said))?;
    if let Some(witnessed) = witnessed {
        let said = Message::new("audit-witnessed").number("size", witnessed.size);
        writeln!(env.out, "{}", env.words.say(&said))?;
        witness_lines(&witnessed.lines, env)?;
    }
    writeln!(env.out, "{}", env.words.say(&report.verdict_message()))?;
    Ok(())
}

fn record(report: &VerifyReport, witnessed: Option<&Witnessed>, env: &Env<'_>) -> Value {
    let verdict = match report.verdict {
        Verdict::Verified => "verified",
        Verdict::ConsistentUnpinned => "consistent_unpinned",
        Verdict::Incomplete => "incomplete",
        Verdict::NotWhole => "not_whole",
    };
    let findings: Vec<Value> = report
        .findings
        .iter()
        .map(|f| json!({"fault": f.fault, "name": f.name, "text": env.words.say(f)}))
        .collect();
    let unchecked: Vec<String> = report.unchecked.iter().map(|m| env.words.say(m)).collect();
    let end = &report.end;
    json!({
        "schema": "adal-verify/1",
        "verdict": verdict,
        "origin": end.roster.origin(),
        "size": end.size,
        "root": end.root.hex(),
        "head": end.head.hex(),
        "set_hash": end.set_hash.hex(),
        "signed_size": end.signed_size(),
        "unsigned_tail": end.unsigned_tail(),
        "witnessed": witnessed.map(|w| json!({"size": w.size, "by": witness_json(&w.lines)})),
        "findings": findings,
        "not_checked": unchecked,
    })
}
