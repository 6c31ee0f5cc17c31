//! What a recount of drawn stations proves, and what the presence of drawn observers changed.

use std::collections::BTreeMap;

use crate::lang::Message;
use crate::report::{Cell, Column, Document, Table};
use crate::stats::draw::{
    analyse_as_assigned, assign_observers, draw_weighted, kaplan_markov, taint,
};
use crate::stats::{Explained, fixed, percent, plain, plain_p};

use super::draw::{DrawPage, Weights};
use super::error::IndicationError;
use super::file::{rows, whole};
use super::stations::Stations;
use super::{count, explain, not_proof, shown};

/// The risk after a recount. `recount` is a CSV with `unit` and a column for every option, by id.
pub fn recount_document(
    page: &DrawPage<'_>,
    stations: &Stations<'_>,
    draws: usize,
    recount: &str,
) -> Result<Document, IndicationError> {
    let words = page.words();
    let mut out = page.begin("indications-recount")?;
    let weights = Weights::of(page.frame, stations)?;
    weights.state(&mut out, words, stations);
    let recounted = read(recount, stations)?;
    let drawn = draw_weighted(page.seed, &weights.each, draws)?;
    let mut times: BTreeMap<usize, u64> = BTreeMap::new();
    for at in &drawn {
        *times.entry(*at).or_default() += 1;
    }
    let columns = [
        Column::code(words.get("indications-unit")),
        Column::number(words.get("indications-times")),
        Column::number(words.get("indications-error")),
        Column::number(words.get("indications-weight")),
        Column::exact(words.get("indications-taint")),
    ];
    let mut table = Table::new("recount", columns);
    let (mut taints, mut missing) = (Vec::new(), 0);
    for (at, times) in times {
        let unit = page.frame.get(at).copied().unwrap_or_default();
        let weight = weights.each.get(at).copied().unwrap_or(0);
        let error = stations.find(unit).zip(recounted.get(unit));
        let error = error.and_then(|(station, votes)| weights.bounds.error(station, votes));
        missing += u64::from(error.is_none());
        // A station nobody recounted counts as wholly wrong.
        let taint = error.map_or_else(|| taint(1, 1), |error| taint(error, weight));
        taints.extend((0..times).map(|_| taint));
        table.row([
            Cell::from(unit),
            Cell::int(times),
            error.map_or(Cell::Empty, Cell::int),
            Cell::int(weight),
            shown(plain(taint, 6)),
        ]);
    }
    out.push(table);
    if missing > 0 {
        out.warn(words.say(&Message::new("indications-not-recounted").number("count", missing)));
    }
    let risk = kaplan_markov(weights.total, &taints);
    let said = Message::new("indications-recount-risk")
        .text("risk", fixed(words.lang(), risk, 6))
        .number("draws", count(drawn.len()));
    out.paragraph(words.say(&said));
    explain(&mut out, words, Explained::Recount);
    Ok(out)
}

fn read(
    recount: &str,
    stations: &Stations<'_>,
) -> Result<BTreeMap<String, Vec<u64>>, IndicationError> {
    let options = &stations.contest.options;
    let mut columns = vec!["unit"];
    columns.extend(options.iter().map(|o| o.key.as_str()));
    let mut out = BTreeMap::new();
    for (line, row) in rows(recount, &columns)? {
        let Some((unit, votes)) = row.split_first() else { continue };
        if stations.find(unit).is_none() {
            return Err(IndicationError::Unknown { found: unit.clone() });
        }
        let votes = votes.iter().map(|v| whole(line, v)).collect::<Result<_, _>>()?;
        if out.insert(unit.clone(), votes).is_some() {
            return Err(crate::stats::StatsError::Twice { what: unit.clone() }.into());
        }
    }
    Ok(out)
}

/// The leader's share where observers were drawn to go against the rest, as assigned.
pub fn observed_document(
    page: &DrawPage<'_>,
    stations: &Stations<'_>,
    observers: &[&str],
    rounds: u64,
) -> Result<Document, IndicationError> {
    let words = page.words();
    let lang = words.lang();
    let mut out = page.begin("indications-with-observers")?;
    not_proof(&mut out, words);
    let drawn = assign_observers(page.seed, page.frame, observers)?;
    let figures: Vec<Option<(u64, u64, bool)>> = page
        .frame
        .iter()
        .map(|unit| {
            let station = stations.find(unit)?;
            let votes = *station.votes.as_ref()?.get(stations.leader)?;
            let assigned = drawn.iter().any(|(_, d)| d.id == *unit);
            Some((votes, station.ballots?, assigned))
        })
        .collect();
    let rows: Vec<(u64, u64, bool)> = figures.iter().flatten().copied().collect();
    let result = analyse_as_assigned(page.seed, &rows, rounds)?;
    let leader = stations.contest.options.get(stations.leader);
    let said = Message::new("indications-observed-means")
        .text("leader", leader.map_or("", |o| o.names.get(lang)))
        .number("assigned", count(result.assigned))
        .number("others", count(result.others))
        .text("difference", percent(lang, result.difference));
    out.paragraph(words.say(&said));
    let columns = [
        Column::number(words.get("indications-rounds")),
        Column::number(words.get("indications-as-extreme")),
        Column::exact("p"),
    ];
    let mut table = Table::new("assigned", columns).fixed();
    table.row([
        Cell::int(result.rounds),
        Cell::int(result.as_extreme),
        shown(plain_p(words.lang(), result.p)),
    ]);
    out.push(table);
    let without = figures.iter().filter(|f| f.is_none()).count();
    if without > 0 {
        let said = Message::new("indications-without-figures").number("count", count(without));
        out.info(words.say(&said));
    }
    explain(&mut out, words, Explained::Assigned);
    Ok(out)
}
