//! `adal compare`: two books, or two copies of one.

use std::path::Path;

use serde_json::{Value, json};

use super::common::{book_error, write_json};
use super::{auditing::audit_error, receipt::write_receipt};
use crate::audit::{Equivocation, Relation, Side, equivocations, fork_proof, relation};
use crate::book::Folder;
use crate::cli::args::{CompareArgs, Format};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;

/// Runs it.
pub fn run(args: &CompareArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let open =
        |path: &Path, env: &Env<'_>| Folder::open(&env.here.join(path)).map_err(|e| book_error(&e));
    let folders = (open(&args.a, env)?, open(&args.b, env)?);
    let read = |folder: &Folder| Side::read(folder).map_err(|e| audit_error(&e));
    let (a, b) = (read(&folders.0)?, read(&folders.1)?);
    let found = relation(&a, &b);
    let twice = equivocations(&a, &b);
    let proof = match found {
        Relation::Fork(at) => fork_proof(&folders.0, &folders.1, at),
        _ => None,
    };
    if let (Some((one, two)), Some(output)) = (&proof, &args.output) {
        for (name, proved) in [("a", one), ("b", two)] {
            write_receipt(proved, &env.here.join(output).join(name), env)?;
        }
    }
    if args.format.format == Format::Text {
        text(&a, &b, found, proof.is_some(), args, env)?;
        say_twice(&twice, env)?;
    } else {
        write_json(&record(&a, &b, found, proof.is_some(), &twice), env)?;
    }
    let broken = a.end.broken.is_some() || b.end.broken.is_some();
    Ok(match found {
        _ if broken => Exit::NotWhole,
        Relation::Fork(_) => Exit::Findings,
        _ if !twice.is_empty() => Exit::Findings,
        _ => Exit::Ok,
    })
}

fn say(message: &Message, env: &mut Env<'_>) -> Result<(), CliError> {
    writeln!(env.out, "{}", env.words.say(message))?;
    Ok(())
}

fn text(
    a: &Side,
    b: &Side,
    found: Relation,
    provable: bool,
    args: &CompareArgs,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    for (which, side) in [("A", a), ("B", b)] {
        if side.end.broken.is_some() {
            let said = Message::new("audit-compare-broken").text("which", which);
            say(&said.number("size", side.end.size), env)?;
        }
        if side.end.redacted.count > 0 {
            let said = Message::new("audit-compare-redacted").text("which", which);
            say(&said.number("count", side.end.redacted.count), env)?;
        }
    }
    let sets = Message::new("audit-compare-set-hash").text("a", a.end.set_hash);
    say(&sets.text("b", b.end.set_hash), env)?;
    let ahead = |which, by: u64, size: u64| {
        let said = Message::new("audit-compare-ahead").text("which", which);
        said.number("count", by).number("size", size)
    };
    match found {
        Relation::Identical => {
            let said = Message::new("audit-compare-identical").number("size", a.end.size);
            say(&said.text("root", a.end.root), env)
        }
        Relation::AheadA(by) => say(&ahead("A", by, b.end.size), env),
        Relation::AheadB(by) => say(&ahead("B", by, a.end.size), env),
        Relation::Fork(seq) => {
            say(&Message::new("audit-compare-fork").text("seq", seq), env)?;
            let proof = match &args.output {
                Some(output) if provable => Message::new("audit-compare-fork-proof")
                    .text("seq", seq)
                    .text("folder", output.display()),
                None if provable => Message::new("audit-compare-fork-provable"),
                _ => Message::new("audit-compare-fork-unsigned").text("seq", seq),
            };
            say(&proof, env)
        }
        Relation::Two => two(a, b, args.limit, env),
    }
}

fn two(a: &Side, b: &Side, limit: usize, env: &mut Env<'_>) -> Result<(), CliError> {
    let both = a.said.keys().filter(|id| b.said.contains_key(id)).count() as u64;
    let origin = |side: &Side| side.end.roster.origin().unwrap_or_default();
    say(&Message::new("audit-compare-two").text("a", origin(a)).text("b", origin(b)), env)?;
    let counts = Message::new("audit-compare-sets")
        .number("both", both)
        .number("only_a", a.said.len() as u64 - both)
        .number("only_b", b.said.len() as u64 - both);
    say(&counts, env)?;
    for (which, side, other) in [("A", a, b), ("B", b, a)] {
        let mut only: Vec<_> =
            side.said.iter().filter(|(id, _)| !other.said.contains_key(*id)).collect();
        only.sort_by_key(|(_, said)| said.seq);
        for (id, said) in only.iter().take(limit) {
            let line = Message::new("audit-compare-only").text("which", which);
            say(&line.text("seq", said.seq).text("kind", &said.kind).text("id", id), env)?;
        }
        let more = only.len().saturating_sub(limit) as u64;
        if more > 0 {
            say(&Message::new("audit-compare-more").number("count", more), env)?;
        }
    }
    Ok(())
}

fn say_twice(twice: &[Equivocation], env: &mut Env<'_>) -> Result<(), CliError> {
    for found in twice {
        let [one, two, ..] = found.ids.as_slice() else { continue };
        let said = Message::new("audit-equivocation").text("key", &found.key).text("n", found.n);
        say(&said.text("one", one).text("two", two), env)?;
    }
    Ok(())
}

fn record(a: &Side, b: &Side, found: Relation, provable: bool, twice: &[Equivocation]) -> Value {
    let (name, at) = match found {
        Relation::Identical => ("identical", None),
        Relation::AheadA(_) => ("a_ahead", Some(b.end.size)),
        Relation::AheadB(_) => ("b_ahead", Some(a.end.size)),
        Relation::Fork(at) => ("fork", Some(at)),
        Relation::Two => ("two_books", None),
    };
    let side = |side: &Side, other: &Side| {
        let mut only: Vec<_> =
            side.said.iter().filter(|(id, _)| !other.said.contains_key(*id)).collect();
        only.sort_by_key(|(_, said)| said.seq);
        let only: Vec<Value> = only
            .iter()
            .map(|(id, said)| json!({"seq": said.seq, "type": said.kind, "id": id.hex()}))
            .collect();
        json!({
            "origin": side.end.roster.origin(),
            "size": side.end.size,
            "root": side.end.root.hex(),
            "set_hash": side.end.set_hash.hex(),
            "redacted": side.end.redacted.count,
            "broken_at": side.end.broken.as_ref().map(|b| b.seq),
            "only_here": only,
        })
    };
    let both: Vec<String> =
        a.said.keys().filter(|id| b.said.contains_key(id)).map(ToString::to_string).collect();
    let twice: Vec<Value> = twice
        .iter()
        .map(|t| {
            let ids: Vec<String> = t.ids.iter().map(ToString::to_string).collect();
            json!({"key": t.key, "n": t.n, "ids": ids})
        })
        .collect();
    json!({
        "schema": "adal-compare/1",
        "relation": name,
        "same_up_to": at,
        "fork_provable": provable,
        "a": side(a, b),
        "b": side(b, a),
        "in_both": both,
        "equivocations": twice,
    })
}
