//! `adal verify`.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::auditing::{audit_error, read_trust, witness_json, witness_lines};
use super::common::{Bar, book_error, find_book, read_pin, write_json};
use crate::audit::{self, Bound, Times, Witnessed, time_text};
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
    let trust = read_trust(&args.trust, env)?;
    let mut report = book::verify(&folder, &options, &mut |done, total| bar.at(done, total))
        .map_err(|e| book_error(&e))?;
    drop(bar);
    let witnessed = audit::witness(&mut report, &trust);
    let times = Times::of(&folder, &report.end, &trust).map_err(|e| audit_error(&e))?;
    weigh(&mut report, &times);
    if args.format.format == Format::Text {
        text(&report, witnessed.as_ref(), &times, env)?;
    } else {
        let value = record(&report, witnessed.as_ref(), &times, env);
        write_json(&value, env)?;
    }
    Ok(match report.verdict {
        Verdict::Verified | Verdict::ConsistentUnpinned => Exit::Ok,
        Verdict::Incomplete | Verdict::NotWhole => Exit::NotWhole,
    })
}

/// What is wrong with the evidence of times is wrong with the book.
fn weigh(report: &mut VerifyReport, times: &Times) {
    if times.findings.iter().any(|f| f.fault) {
        report.verdict = Verdict::NotWhole;
    }
    report.findings.extend(times.findings.iter().cloned());
    report.findings.sort_by_key(|f| !f.fault);
    report.unchecked.extend(times.unchecked.iter().cloned());
}

/// The bounds, and what was seen of other logs.
fn bounds(times: &Times, env: &mut Env<'_>) -> Result<(), CliError> {
    let said = |id: &'static str, bound: &Bound| {
        let said = Message::new(id).text("time", time_text(bound.time)).text("by", &bound.by);
        said.text("place", bound.place)
    };
    let later = times.no_later.iter().map(|bound| said("audit-no-later", bound));
    let earlier = times.no_earlier.iter().map(|bound| said("audit-no-earlier", bound));
    let seen = times.seen.iter().map(|seen| {
        let latest = times.latest_of(seen.seq);
        let id = if latest.is_some() { "audit-seen" } else { "audit-seen-unbounded" };
        let said = Message::new(id)
            .text("seq", seen.seq)
            .text("vkey", seen.vkey.text())
            .number("size", seen.head.size)
            .text("root", seen.head.root);
        latest.map_or(said.clone(), |bound| said.text("time", time_text(bound.time)))
    });
    for said in later.chain(earlier).chain(seen) {
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    Ok(())
}

fn text(
    report: &VerifyReport,
    witnessed: Option<&Witnessed>,
    times: &Times,
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
    bounds(times, env)?;
    writeln!(env.out, "{}", env.words.say(&report.verdict_message()))?;
    Ok(())
}

fn record(
    report: &VerifyReport,
    witnessed: Option<&Witnessed>,
    times: &Times,
    env: &Env<'_>,
) -> Value {
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
        "redacted": end.redacted.stretches,
        "times": times_json(times),
        "findings": findings,
        "not_checked": unchecked,
    })
}

fn times_json(times: &Times) -> Value {
    let later = |b: &Bound| json!({"first": b.place, "time": time_text(b.time), "by": b.by});
    let earlier = |b: &Bound| json!({"from": b.place, "time": time_text(b.time), "by": b.by});
    let seen: Vec<Value> = times
        .seen
        .iter()
        .map(|s| {
            let latest = times.latest_of(s.seq).map(|bound| time_text(bound.time));
            json!({"seq": s.seq, "vkey": s.vkey.text(), "size": s.head.size,
                "root": s.head.root.hex(), "no_later": latest})
        })
        .collect();
    json!({
        "no_later": times.no_later.iter().map(later).collect::<Vec<_>>(),
        "no_earlier": times.no_earlier.iter().map(earlier).collect::<Vec<_>>(),
        "seen": seen,
    })
}
