//! Turnout: bulletins against each other, against what one can issue in an hour, against the
//! protocol, and against what observers counted.

use rust_decimal::Decimal;

use crate::election::Level;
use crate::lang::Message;
use crate::pack::LimitKind;
use crate::paper::DocumentKind;

use super::collect::{Collector, Draft, Station};
use super::measures::{Measures, is_after_closing, limit, whole_limit};
use super::sheets::SeriesPoint;
use super::times::minutes;

/// All turnout checks of one station; `points` are its bulletins and headcounts, in any order.
pub(super) fn check(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    measures: &mut Measures,
    points: &[&SeriesPoint],
) {
    let series = |kind| {
        let mut of: Vec<_> = points.iter().copied().filter(|p| p.document == kind).collect();
        of.sort_by_key(|p| (p.time, p.seq));
        of
    };
    let bulletins = series(DocumentKind::Bulletin);
    let headcounts = series(DocumentKind::Headcount);
    for pair in bulletins.windows(2) {
        if let [earlier, later] = pair {
            falls(to, station, earlier, later);
            too_fast(to, station, earlier, later);
        }
    }
    last_bulletin(to, station, measures, &bulletins);
    for headcount in &headcounts {
        headcount_gap(to, station, measures, &bulletins, headcount);
    }
}

/// TRN-01: the running total falls.
fn falls(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    earlier: &SeriesPoint,
    later: &SeriesPoint,
) {
    let (Some(a), Some(b)) = (earlier.issued, later.issued) else { return };
    if b >= a {
        return;
    }
    let delta = i128::from(b) - i128::from(a);
    let said = Message::new("finding-bulletin-falls")
        .moment("earlier", &earlier.written)
        .moment("later", &later.written)
        .number("before", a)
        .number("after", b)
        .number("delta", -delta);
    let mut draft = Draft::new("TRN-01", station.id.clone(), "bulletin-falls", said)
        .in_contest(station.contest)
        .at(&later.written)
        .delta(delta)
        .resting_on([to.sheets.series_entry(later), to.sheets.series_entry(earlier)]);
    draft.formula = Some(format!("{b} < {a}"));
    to.add(draft);
}

/// TRN-02: more ballots in the time between two bulletins than a station can issue.
fn too_fast(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    earlier: &SeriesPoint,
    later: &SeriesPoint,
) {
    let level = to.election.units.get(station.unit).map(|u| u.level);
    let (Some(a), Some(b), Some(Level::Station)) = (earlier.issued, later.issued, level) else {
        return;
    };
    let Some(per_hour) = whole_limit(to, LimitKind::IssuingPerHour) else { return };
    let minutes = minutes(earlier.time, later.time).unsigned_abs();
    let grown = b.saturating_sub(a);
    let capacity = u128::from(per_hour) * u128::from(minutes) / 60;
    if u128::from(grown) <= capacity {
        return;
    }
    let said = Message::new("finding-bulletin-too-fast")
        .moment("earlier", &earlier.written)
        .moment("later", &later.written)
        .number("grown", grown)
        .number("minutes", minutes)
        .number("capacity", i128::try_from(capacity).unwrap_or(i128::MAX))
        .number("per_hour", per_hour);
    let over = i128::from(grown) - i128::try_from(capacity).unwrap_or(i128::MAX);
    let mut draft = Draft::new("TRN-02", station.id.clone(), "bulletin-too-fast", said)
        .in_contest(station.contest)
        .at(&later.written)
        .delta(over)
        .resting_on([to.sheets.series_entry(later), to.sheets.series_entry(earlier)]);
    draft.formula = Some(format!("{b} − {a} = {grown} > {per_hour} × {minutes} / 60 = {capacity}"));
    to.add(draft);
}

/// TRN-03: the last bulletin is not what the protocol says was issued.
fn last_bulletin(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    measures: &mut Measures,
    bulletins: &[&SeriesPoint],
) {
    let Some(last) = bulletins.last() else { return };
    let Some((at, sheet)) = station.current() else { return };
    let (Some(bulletin), Some(protocol)) = (last.issued, measures.issued(station, at)) else {
        return;
    };
    let tolerance = whole_limit(to, LimitKind::BulletinTolerance).unwrap_or(0);
    let delta = i128::from(bulletin) - i128::from(protocol);
    if delta.unsigned_abs() <= u128::from(tolerance) {
        return;
    }
    let said = Message::new("finding-last-bulletin")
        .moment("time", &last.written)
        .number("bulletin", bulletin)
        .number("protocol", protocol)
        .number("delta", delta);
    let mut draft = Draft::new("TRN-03", station.id.clone(), "last-bulletin", said)
        .in_contest(station.contest)
        .delta(delta)
        .resting_on([to.sheets.series_entry(last), to.sheets.entry(sheet)]);
    draft.formula = Some(format!("{bulletin} − {protocol} = {delta}"));
    to.add(draft);
}

/// TRN-04: an observer counted another number of voters than the bulletin of that time, or, after
/// closing, than the protocol.
fn headcount_gap(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    measures: &mut Measures,
    bulletins: &[&SeriesPoint],
    headcount: &SeriesPoint,
) {
    let Some(counted) = headcount.voted else { return };
    let same_time = bulletins.iter().find(|b| b.time == headcount.time);
    let (official, entry) = if let Some(bulletin) = same_time {
        (bulletin.issued, to.sheets.series_entry(bulletin))
    } else if is_after_closing(to.election, station.unit, headcount.time)
        && let Some((at, sheet)) = station.current()
    {
        let in_premises = measures.issued_in_premises(station, at);
        (in_premises, to.sheets.entry(sheet))
    } else {
        return;
    };
    let Some(official) = official else { return };
    let Some(percent) = limit(to, LimitKind::HeadcountTolerancePercent) else { return };
    let delta = i128::from(official) - i128::from(counted);
    let allowed = Decimal::from(official) * percent / Decimal::ONE_HUNDRED;
    if Decimal::from(official.abs_diff(counted)) <= allowed {
        return;
    }
    let said = Message::new("finding-headcount")
        .moment("time", &headcount.written)
        .number("counted", counted)
        .number("official", official)
        .number("delta", delta)
        .text("percent", percent.normalize());
    let mut draft = Draft::new("TRN-04", station.id.clone(), "headcount", said)
        .in_contest(station.contest)
        .at(&headcount.written)
        .delta(delta)
        .resting_on([to.sheets.series_entry(headcount), entry]);
    draft.formula = Some(format!("{official} − {counted} = {delta}"));
    to.add(draft);
}
