//! Copies against the official record, line by line; copies against each other; two options whose
//! figures stand in each other's place.

use crate::findings::WhyNot;
use crate::lang::Message;
use crate::pack::Code;
use crate::paper::{DocumentKind, LineKey};

use super::collect::{Collector, Draft, Station, why_not};
use super::sheets::Sheet;

/// Two sheets of one station, the first of which is the yardstick.
struct Pair<'a> {
    code: &'static str,
    check: &'static str,
    /// The yardstick.
    base: (usize, &'a Sheet),
    other: (usize, &'a Sheet),
}

/// Compares all copies of a station.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>) {
    let copies: Vec<_> = station.of(DocumentKind::is_copy).collect();
    if copies.is_empty() {
        return;
    }
    let certified: Vec<_> =
        copies.iter().copied().filter(|(_, s)| s.document == DocumentKind::CertifiedCopy).collect();
    if let Some(official) = station.current() {
        for copy in &copies {
            let pair =
                Pair { code: "COP-01", check: "copy-official", base: official, other: *copy };
            compare(to, station, &pair);
            swapped(to, station, &pair);
        }
    } else if let Some(code) = Code::new("COP-01") {
        to.not_evaluable(code, station, "copy-official", None, WhyNot::NoDocument);
    }
    let Some(first) = certified.first() else { return };
    for copy in certified.iter().skip(1) {
        let pair = Pair { code: "COP-03", check: "copy-copy", base: *first, other: *copy };
        compare(to, station, &pair);
    }
    for copy in copies.iter().filter(|(_, s)| s.document == DocumentKind::PostedCopy) {
        let pair = Pair { code: "COP-02", check: "posted-certified", base: *first, other: *copy };
        compare(to, station, &pair);
    }
}

/// One finding a line that differs. A line that one of the two does not have is no difference; a
/// line that one of them leaves blank is not evaluable.
fn compare(to: &mut Collector<'_>, station: &Station<'_>, pair: &Pair<'_>) {
    for line in station.contest.layout.columns() {
        let (base, other) = (station.cell(pair.base.0, line), station.cell(pair.other.0, line));
        match (base.number(), other.number()) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => {
                let delta = i128::from(b) - i128::from(a);
                to.add(differs(to, station, pair, line, (a, b, delta)));
            }
            _ => {
                let why = [base.missing(), other.missing()].into_iter().flatten().map(why_not);
                // Absent on either side, or blank on both: nothing to compare.
                let open = base != other && why.clone().all(|w| w != WhyNot::Absent);
                if let (true, Some(why), Some(code)) = (open, why.min(), Code::new(pair.code)) {
                    to.not_evaluable(code, station, pair.check, Some(line), why);
                }
            }
        }
    }
}

fn differs(
    to: &Collector<'_>,
    station: &Station<'_>,
    pair: &Pair<'_>,
    line: &LineKey,
    (base, other, delta): (u64, u64, i128),
) -> Draft {
    let said = Message::new("finding-copy-line")
        .message("base", station.named(pair.base.0, pair.base.1))
        .message("other", station.named(pair.other.0, pair.other.1))
        .number("base_value", base)
        .number("other_value", other)
        .number("delta", delta);
    let mut draft = Draft::new(pair.code, station.id.clone(), pair.check, said)
        .in_contest(station.contest)
        .line(line)
        .at(format!("{}/{line}", station.place(pair.other.0, pair.other.1)))
        .delta(delta)
        .resting_on([to.sheets.entry(pair.other.1), to.sheets.entry(pair.base.1)]);
    draft.formula = Some(format!("{other} ≠ {base}"));
    draft
}

/// COP-09: exactly two options differ, and each has the other's figure.
fn swapped(to: &mut Collector<'_>, station: &Station<'_>, pair: &Pair<'_>) {
    let mut moved = Vec::new();
    for option in &station.contest.options {
        let base = station.cell(pair.base.0, &option.key).number();
        let other = station.cell(pair.other.0, &option.key).number();
        let (Some(base), Some(other)) = (base, other) else { return };
        if base != other {
            moved.push((&option.key, base, other));
        }
    }
    let [(a, a_base, a_other), (b, b_base, b_other)] = moved.as_slice() else { return };
    if a_base != b_other || b_base != a_other {
        return;
    }
    let delta = i128::from(*a_other) - i128::from(*a_base);
    let said = Message::new("finding-options-swapped")
        .message("other", station.named(pair.other.0, pair.other.1))
        .number("first", *a_base)
        .number("second", *b_base);
    let draft = Draft::new("COP-09", station.id.clone(), "options-swapped", said)
        .in_contest(station.contest)
        .line(a)
        .line(b)
        .at(station.place(pair.other.0, pair.other.1))
        .delta(delta)
        .resting_on([to.sheets.entry(pair.other.1), to.sheets.entry(pair.base.1)]);
    to.add(draft);
}
