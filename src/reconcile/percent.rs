//! Percentages a document states against those its own figures give on the pack's base (ARI-10),
//! and "against all" left out of that base (AAL-03).

use rust_decimal::{Decimal, RoundingStrategy};

use crate::lang::Message;
use crate::pack::Role;
use crate::paper::LineKey;

use super::collect::{Collector, Draft, Station};
use super::measures::Measures;
use super::sheets::Sheet;

/// The fact that carries a stated percentage is `percent.` and the option's id.
const FACT: &str = "percent.";

struct Stated<'a> {
    option: &'a LineKey,
    votes: u64,
    percent: Decimal,
    written: String,
}

/// Checks every stated percentage on the sheets of a station.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>, measures: &mut Measures) {
    for (at, sheet) in station.of(|kind| !kind.is_series()) {
        let stated = stated(station, at);
        if stated.is_empty() {
            continue;
        }
        let Some(base) = measures.percent_base(station, at) else { continue };
        let against_all: u64 = station
            .contest
            .options
            .iter()
            .filter(|o| o.role == Role::AgainstAll)
            .filter_map(|o| station.cell(at, &o.key).number())
            .sum();
        let wrong: Vec<&Stated<'_>> = stated.iter().filter(|s| !agrees(s, base)).collect();
        let dropped = base.saturating_sub(against_all);
        if against_all > 0 && wrong.len() > 1 && wrong.iter().all(|s| agrees(s, dropped)) {
            base_dropped(to, station, sheet, (base, dropped, against_all));
            continue;
        }
        for one in wrong {
            differs(to, station, at, sheet, one, base);
        }
    }
}

fn stated<'a>(station: &Station<'a>, at: usize) -> Vec<Stated<'a>> {
    let Some(extra) = station.sheets.extra(at) else { return Vec::new() };
    let one = |(id, text): &(String, String)| {
        let key = id.strip_prefix(FACT)?;
        let option = station.contest.options.iter().find(|o| o.key.as_str() == key)?;
        let written = text.trim().trim_end_matches('%').trim().replace(',', ".");
        Some(Stated {
            option: &option.key,
            votes: station.cell(at, &option.key).number()?,
            percent: written.parse().ok()?,
            written,
        })
    };
    extra.facts.iter().filter_map(one).collect()
}

/// The share in percent with as many places as were written, halves away from zero.
fn share(votes: u64, base: u64, places: u32) -> Option<Decimal> {
    let exact = Decimal::from(votes).checked_mul(Decimal::ONE_HUNDRED)?;
    let share = exact.checked_div(Decimal::from(base))?;
    Some(share.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
}

fn agrees(stated: &Stated<'_>, base: u64) -> bool {
    share(stated.votes, base, stated.percent.scale()) == Some(stated.percent)
}

fn differs(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    at: usize,
    sheet: &Sheet,
    stated: &Stated<'_>,
    base: u64,
) {
    let Some(computed) = share(stated.votes, base, stated.percent.scale()) else { return };
    let said = Message::new("finding-percent")
        .text("stated", &stated.written)
        .text("computed", computed)
        .number("votes", stated.votes)
        .number("base", base);
    let mut draft = Draft::new("ARI-10", station.id.clone(), "percent", said)
        .in_contest(station.contest)
        .line(stated.option)
        .at(format!("{}/{}", station.place(at, sheet), stated.option))
        .resting_on([to.sheets.entry(sheet)]);
    draft.formula =
        Some(format!("{} / {base} = {computed} % ≠ {} %", stated.votes, stated.written));
    draft.delta = Some((stated.percent - computed).to_string());
    // How many votes the stated share would be, against the votes written beside it.
    let implied = (stated.percent * Decimal::from(base) / Decimal::ONE_HUNDRED).round();
    let votes = (implied - Decimal::from(stated.votes)).abs();
    draft.votes = u64::try_from(votes.trunc().mantissa().unsigned_abs()).unwrap_or(u64::MAX);
    to.add(draft);
}

fn base_dropped(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    sheet: &Sheet,
    (base, dropped, against_all): (u64, u64, u64),
) {
    let said = Message::new("finding-base-dropped")
        .number("base", base)
        .number("dropped", dropped)
        .number("against_all", against_all);
    let mut draft = Draft::new("AAL-03", station.id.clone(), "percent-base", said)
        .in_contest(station.contest)
        .delta(-i128::from(against_all))
        .resting_on([to.sheets.entry(sheet)]);
    draft.formula = Some(format!("{base} − {against_all} = {dropped}"));
    to.add(draft);
}
