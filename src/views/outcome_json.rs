//! The outcome as a record. Fractions are exact strings `a/b` or whole numbers.

use serde_json::{Value, json};

use super::head::ViewContext;
use super::outcome::{OutcomeOf, decision, verdict};
use super::record::head;
use crate::lang::Say;
use crate::outcome::{Change, ChangeKind, Decision, Effect, Margin, Materiality, Verdict};
use crate::paper::{LineKey, UnitId};
use crate::stakes::Weighed;

/// Every contest asked for.
#[must_use]
pub fn outcome_json(context: &ViewContext<'_>, all: &[OutcomeOf<'_>], selection: &str) -> Value {
    let mut out = head(context, "adal-outcome/1", selection);
    let contests: Vec<Value> = all
        .iter()
        .map(|(contest, weighed)| match weighed {
            Ok(weighed) => one(context, weighed),
            Err(why) => json!({
                "contest": contest.id.as_str(),
                "not_computed": context.words.say(&why.say()),
            }),
        })
        .collect();
    if let Value::Object(map) = &mut out {
        map.insert("contests".to_owned(), Value::Array(contests));
    }
    out
}

fn one(context: &ViewContext<'_>, weighed: &Weighed<'_>) -> Value {
    let seats: Vec<Value> = match &weighed.result.decision {
        Decision::Seats { lists, .. } => lists
            .iter()
            .map(|l| json!({"id": l.key.as_str(), "admitted": l.admitted, "seats": l.seats}))
            .collect(),
        _ => Vec::new(),
    };
    let votes: Vec<Value> = weighed
        .piles
        .options
        .iter()
        .map(|o| json!({"id": o.key.as_str(), "votes": o.votes}))
        .collect();
    let claims: Vec<Value> =
        weighed.claims.iter().map(|(m, w)| claim(context, weighed, m, w)).collect();
    let units = |units: &[UnitId]| units.iter().map(ToString::to_string).collect::<Vec<_>>();
    json!({
        "contest": weighed.contest.id.as_str(),
        "article": weighed.law.article,
        "article_verified": weighed.law.verified,
        "method": weighed.law.method.word(),
        "sheets": weighed.sheets,
        "votes": votes,
        "decision": decision(weighed, context.words),
        "seats": seats,
        "claims": claims,
        "copies": weighed.copies.len(),
        "unbounded": units(&weighed.unbounded),
        "gaps": units(&weighed.gaps),
    })
}

fn claim(
    context: &ViewContext<'_>,
    weighed: &Weighed<'_>,
    margin: &Margin,
    weight: &Materiality,
) -> Value {
    let name = |key: &LineKey| weighed.contest.label(key, context.words.lang());
    let fewest = |kind| margin.change(kind).map(change);
    let set = |effect| {
        let set = weighed.disputed.deciding(margin, effect).ok().flatten()?;
        let one = |(unit, effect): &(UnitId, crate::outcome::Ratio)| json!({"unit": unit.as_str(), "effect": effect.to_string()});
        Some(set.stations.iter().map(one).collect::<Vec<_>>())
    };
    json!({
        "claim": context.words.say(&margin.claim.say_with(&name)),
        "margin": weight.margin.to_string(),
        "documented": weight.documented.net.to_string(),
        "worst": weight.worst.with_low.to_string(),
        "worst_without_low": weight.worst.without_low.to_string(),
        "moved": fewest(ChangeKind::Moved),
        "removed": fewest(ChangeKind::Removed),
        "added": fewest(ChangeKind::Added),
        "verdict": word(verdict(weighed, weight.verdict)),
        "verdict_without_low": word(verdict(weighed, weight.verdict_without_low)),
        "deciding_documented": set(Effect::Documented),
        "deciding_worst": set(Effect::Worst),
    })
}

fn change(change: &Change) -> Value {
    let keys: Vec<&str> = change.from.iter().map(LineKey::as_str).collect();
    json!({
        "votes": change.votes,
        "from": keys,
        "to": change.to.as_ref().map(LineKey::as_str),
        "ties_at": change.ties_at,
    })
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::CannotChange => "cannot_change",
        Verdict::NotExcluded => "not_excluded",
        Verdict::Exceeds => "exceeds",
    }
}
