//! Machine-readable records: JSON with a documented, stable shape (`specs/output.md`). Numbers are
//! integers, exact decimals are strings.

use serde_json::{Value, json};

use crate::election::Purpose;
use crate::findings::{CheckCount, Filter, Finding, Law, Unevaluated};
use crate::pack::Standing;
use crate::reconcile::{Reconciliation, Use, Used};
use crate::tally::Tally;

use super::head::ViewContext;

pub(super) fn head(context: &ViewContext<'_>, schema: &str, selection: &str) -> Value {
    let packs: Vec<Value> = context
        .election
        .packs
        .iter()
        .map(|(id, p)| json!({"id": id, "edition": p.edition, "from_outside": p.from_outside}))
        .collect();
    let out_of_force: Vec<Value> = context
        .election
        .out_of_force()
        .map(|c| json!({"contest": c.id.as_str(), "form": c.form.id, "reason": c.form_reason}))
        .collect();
    json!({
        "schema": schema,
        "program": concat!("adal ", env!("CARGO_PKG_VERSION")),
        "election": context.election.id,
        "study": context.election.purpose == Purpose::Study,
        "selection": selection,
        "book": context.head,
        "packs": packs,
        "out_of_force": out_of_force,
    })
}

/// Findings, counts and open checks.
#[must_use]
pub fn findings_json(context: &ViewContext<'_>, result: &Reconciliation, filter: &Filter) -> Value {
    let mut out = head(context, "adal-findings/1", &filter.describe());
    let chosen = result.findings.iter().filter(|f| filter.takes(f));
    let findings: Vec<Value> = chosen.map(|f| finding(context, f)).collect();
    let checks: Vec<Value> = result.counts.iter().map(check).collect();
    let open: Vec<Value> = result.unevaluated.iter().map(unevaluated).collect();
    if let Value::Object(map) = &mut out {
        map.insert("findings".to_owned(), Value::Array(findings));
        map.insert("checks".to_owned(), Value::Array(checks));
        map.insert("not_evaluable".to_owned(), Value::Array(open));
        let used = result.used.iter().filter(|u| filter.takes_unit(&u.unit));
        let used: Vec<Value> = used.map(|u| used_json(context, u)).collect();
        map.insert("used".to_owned(), Value::Array(used));
    }
    out
}

fn finding(context: &ViewContext<'_>, f: &Finding) -> Value {
    let lines: Vec<&str> = f.lines.iter().map(crate::paper::LineKey::as_str).collect();
    let law: Vec<Value> = f.law.iter().map(article).collect();
    let entries: Vec<Value> = f
        .entries
        .iter()
        .map(|e| json!({"seq": e.seq, "hash": e.hash.hex(), "file": &*e.file, "row": e.row}))
        .collect();
    json!({
        "id": f.id.as_str(),
        "code": f.code.as_str(),
        "severity": f.severity.word(),
        "hard": f.hard,
        "unconfirmed": f.unconfirmed,
        "unit": f.unit.as_str(),
        "contest": f.contest.as_ref().map(crate::paper::ContestId::as_str),
        "check": f.check,
        "lines": lines,
        "formula": f.formula,
        "delta": f.delta,
        "votes": f.votes,
        "text": context.words.say(&f.said),
        "answer": f.answer.as_ref().map(|a| json!({"by": a.by, "reason": a.reason})),
        "law": law,
        "entries": entries,
        "state": context.head.lives.status(&f.id).word(),
    })
}

fn article(law: &Law) -> Value {
    json!({
        "article": law.article,
        "verified": law.standing == Standing::Verified,
        "in_force": !matches!(law.standing, Standing::NoEdition(_)),
    })
}

fn check(c: &CheckCount) -> Value {
    json!({
        "contest": c.contest.as_str(),
        "check": c.check,
        "code": c.code.as_str(),
        "relation": c.text,
        "hard": c.hard,
        "pass": c.pass,
        "fail": c.fail,
        "not_evaluable": c.not_evaluable,
        "not_applicable": c.not_applicable,
    })
}

fn used_json(context: &ViewContext<'_>, u: &Used) -> Value {
    json!({
        "unit": u.unit.as_str(),
        "contest": u.contest.as_str(),
        "document": u.document.key(),
        "seq": u.entry.seq,
        "hash": u.entry.hash.hex(),
        "as": match u.using { Use::Record => "record", Use::Yardstick => "yardstick" },
        "of": u.of,
        "why": context.words.say(&u.why()),
    })
}

fn unevaluated(u: &Unevaluated) -> Value {
    json!({
        "check": u.check,
        "code": u.code.as_str(),
        "contest": u.contest.as_str(),
        "unit": u.unit.as_str(),
        "line": u.line.as_ref().map(crate::paper::LineKey::as_str),
        "why": u.why.message_id().trim_start_matches("why-not-"),
    })
}

/// Tallies.
#[must_use]
pub fn tally_json(context: &ViewContext<'_>, all: &[Tally<'_>], selection: &str) -> Value {
    let mut out = head(context, "adal-tally/1", selection);
    let rows: Vec<Value> = all.iter().flat_map(|t| rows(context, t)).collect();
    if let Value::Object(map) = &mut out {
        map.insert("rows".to_owned(), Value::Array(rows));
    }
    out
}

fn rows(context: &ViewContext<'_>, tally: &Tally<'_>) -> Vec<Value> {
    let one = |row: &crate::tally::TallyRow| {
        let lines: Vec<Value> = tally
            .columns
            .iter()
            .enumerate()
            .map(|(at, key)| {
                let percent = super::tallies::percent_of(tally, row, at).map(|p| p.to_string());
                json!({
                    "id": key.as_str(),
                    "sum": row.sums.get(at),
                    "gaps": row.gaps.get(at),
                    "percent": percent,
                })
            })
            .collect();
        json!({
            "contest": tally.contest.id.as_str(),
            "unit": context.election.units.id(row.unit).map(crate::paper::UnitId::as_str),
            "source": row.source.key(),
            "sheets": row.sheets,
            "expected": row.expected,
            "base": row.base,
            "lines": lines,
        })
    };
    tally.rows.iter().map(one).collect()
}
