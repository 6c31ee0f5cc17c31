//! Counts by territory: the commission right above the stations.

use std::collections::BTreeMap;

use crate::election::{Level, UnitIndex};
use crate::findings::{EntryRef, Finding};
use crate::pack::Severity;
use crate::report::{Document, Figure};
use crate::stats::plot::{Bar, Labels, Tone, bar_list};

use super::annex::Annex;
use super::head::ViewContext;

/// The territory of a unit: its territorial commission, else its region, else itself.
pub(super) fn territory(context: &ViewContext<'_>, unit: UnitIndex) -> UnitIndex {
    let units = &context.election.units;
    let above = units.at_level(unit, Level::Territorial);
    above.or_else(|| units.at_level(unit, Level::Region)).unwrap_or(unit)
}

/// The id and the name of a unit.
pub(super) fn named(context: &ViewContext<'_>, unit: UnitIndex) -> String {
    let Some(unit) = context.election.units.get(unit) else { return String::new() };
    let name = unit.detail.as_ref().map_or("", |d| d.name.get(context.words.lang()));
    format!("{} {name}", unit.id).trim().to_owned()
}

/// A picture of counts by territory, greatest first; at most forty bars.
pub(super) fn picture(
    context: &ViewContext<'_>,
    counts: &BTreeMap<UnitIndex, u64>,
    title: &str,
    tone: Tone,
) -> String {
    let mut sorted: Vec<(u64, String)> = counts
        .iter()
        .filter(|(_, n)| **n > 0)
        .map(|(unit, n)| (*n, named(context, *unit)))
        .collect();
    sorted.sort_by(|a, b| (b.0, &a.1).cmp(&(a.0, &b.1)));
    sorted.truncate(40);
    let shown: Vec<String> = sorted.iter().map(|(n, _)| context.words.number(*n)).collect();
    let bars: Vec<Bar<'_>> = sorted
        .iter()
        .zip(&shown)
        .map(|((value, name), shown)| Bar { name, value: *value, shown, tone })
        .collect();
    bar_list(&bars, &Labels { title, x: "", y: "", note: "" })
}

/// Findings of medium severity and above by territory.
pub(super) fn findings(
    context: &ViewContext<'_>,
    document: &mut Document,
    annex: &mut Annex,
    findings: &[&Finding],
) {
    let mut counts: BTreeMap<UnitIndex, u64> = BTreeMap::new();
    let mut entries: Vec<EntryRef> = Vec::new();
    for finding in findings.iter().filter(|f| f.severity >= Severity::Medium) {
        let Some(unit) = context.election.units.find(finding.unit.as_str()) else { continue };
        *counts.entry(territory(context, unit)).or_default() += 1;
        entries.extend(finding.entries.iter().cloned());
    }
    if counts.is_empty() {
        return;
    }
    let title = context.words.get("lawyer-by-territory");
    let svg = picture(context, &counts, &title, Tone::Marked);
    let alt = alt(context, &counts);
    let figure: Figure = annex.figure(svg, &title, &alt, &entries);
    document.push(figure);
}

/// The picture in words.
pub(super) fn alt(context: &ViewContext<'_>, counts: &BTreeMap<UnitIndex, u64>) -> String {
    let one = |(unit, n): (&UnitIndex, &u64)| {
        format!("{}: {}", named(context, *unit), context.words.number(*n))
    };
    counts.iter().map(one).collect::<Vec<_>>().join("; ")
}
