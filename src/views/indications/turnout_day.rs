//! From points of a series to a station's day in minutes of the voting day.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::election::{Election, UnitIndex};
use crate::pack::LimitKind;
use crate::paper::DocumentKind;
use crate::reconcile::{SeriesPoint, Sheets};
use crate::stats::turnout::{
    Bulletin, Capacity, Headcount, StationDay, Trip, TurnoutSign, turnout_signs,
};

use super::error::IndicationError;
use super::file::{minute, rows, whole};
use super::stations::{Station, Stations};

/// A trip with a mobile box, as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TripRow {
    /// The station.
    pub unit: String,
    /// Minutes from midnight of the departure and the return, and voters said to have been
    /// visited.
    pub trip: Trip,
}

impl TripRow {
    /// Reads a table with `unit`, `out`, `back` (`HH:MM`) and `voters`.
    pub fn read(text: &str) -> Result<Vec<Self>, IndicationError> {
        let mut out = Vec::new();
        for (line, row) in rows(text, &["unit", "out", "back", "voters"])? {
            let [unit, left, back, voters] = row.as_slice() else { continue };
            let trip = Trip {
                out: minute(line, left)?,
                back: minute(line, back)?,
                voters: whole(line, voters)?,
            };
            out.push(Self { unit: unit.clone(), trip });
        }
        Ok(out)
    }
}

/// The limits of the law pack, as whole numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub per_hour: Option<u64>,
    pub per_trip_hour: Option<u64>,
    pub headcount_percent: Option<Decimal>,
}

impl Limits {
    pub fn of(election: &Election) -> Self {
        let limit = |kind| election.law.limit(kind).map(|l| l.value);
        let whole = |kind| limit(kind)?.as_whole().and_then(|n| u64::try_from(n).ok());
        Self {
            per_hour: whole(LimitKind::IssuingPerHour),
            per_trip_hour: whole(LimitKind::MobilePerHour),
            headcount_percent: limit(LimitKind::HeadcountTolerancePercent)
                .and_then(crate::pack::Exact::to_decimal),
        }
    }
}

/// What a station's series says, by minute.
#[derive(Debug, Clone, Default)]
pub(super) struct Day {
    pub bulletins: Vec<Bulletin>,
    pub headcounts: Vec<Headcount>,
}

/// The series of one contest by station, in the order of the tree.
pub(super) fn days(election: &Election, sheets: &Sheets, contest: u16) -> BTreeMap<UnitIndex, Day> {
    let mut days: BTreeMap<UnitIndex, Day> = BTreeMap::new();
    let opened = minute_of(election.opens);
    let mut points: Vec<&SeriesPoint> =
        sheets.series.iter().filter(|p| p.contest == contest).collect();
    points.sort_by_key(|p| (p.unit, p.time, p.seq));
    for point in points {
        let Some(at) = minute_in(election, &election.time_zone, point) else { continue };
        let day = days.entry(point.unit).or_default();
        if let Some(issued) = point.issued.filter(|_| point.document == DocumentKind::Bulletin) {
            day.bulletins.push(Bulletin { minute: at, issued });
        }
        if let Some(voted) = point.voted.filter(|_| point.document == DocumentKind::Headcount) {
            // What an observer counted so far runs from the opening.
            day.headcounts.push(Headcount { from: opened, to: at, voted });
        }
    }
    days
}

pub(super) fn minute_of(time: jiff::civil::Time) -> u64 {
    u64::from(time.hour().unsigned_abs()) * 60 + u64::from(time.minute().unsigned_abs())
}

/// Minutes from midnight of the unit's voting day; `None` before it.
fn minute_in(election: &Election, zone: &TimeZone, point: &SeriesPoint) -> Option<u64> {
    let midnight = election.voting_date(point.unit).to_zoned(zone.clone()).ok()?.timestamp();
    let seconds = point.time.as_second().checked_sub(midnight.as_second())?;
    u64::try_from(seconds).ok().map(|s| s / 60)
}

/// Everything in a station's day that does not fit.
pub(super) fn signs(
    election: &Election,
    limits: Limits,
    day: &Day,
    station: Option<&Station<'_>>,
    trips: &[Trip],
) -> Vec<TurnoutSign> {
    let issued = station.and_then(|s| s.issued);
    let tolerance = limits.headcount_percent.zip(issued).and_then(|(percent, issued)| {
        (Decimal::from(issued) * percent / Decimal::ONE_HUNDRED).trunc().to_u64()
    });
    turnout_signs(&StationDay {
        opened: minute_of(election.opens),
        // Without a protocol there is no register to exceed.
        registered: station.and_then(|s| s.registered).unwrap_or(u64::MAX),
        protocol_issued: issued,
        bulletins: &day.bulletins,
        capacity: limits.per_hour.map(|per_hour| Capacity { issuers: 1, per_hour }),
        headcounts: &day.headcounts,
        trips,
        minutes_a_visit: limits.per_trip_hour.and_then(|n| 60_u64.checked_div(n)).unwrap_or(0),
        tolerance: tolerance.unwrap_or(0),
    })
}

/// The trips of one station.
pub(super) fn trips_of(trips: &[TripRow], unit: &str) -> Vec<Trip> {
    trips.iter().filter(|t| t.unit == unit).map(|t| t.trip).collect()
}

/// Sums of the bulletins of a contest by minute: stations that named a number, and the sum.
pub(super) fn by_minute(days: &BTreeMap<UnitIndex, Day>) -> BTreeMap<u64, (u64, u64)> {
    let mut out: BTreeMap<u64, (u64, u64)> = BTreeMap::new();
    for bulletin in days.values().flat_map(|d| &d.bulletins) {
        let slot = out.entry(bulletin.minute).or_default();
        *slot = (slot.0 + 1, slot.1.saturating_add(bulletin.issued));
    }
    out
}

/// Contests with the ballots each issued at one station.
pub(super) type Issued<'a> = Vec<(&'a str, u64)>;

/// Ballots issued in each contest by station id, for stations of two contests or more.
pub(super) fn issued_by_contest<'a>(all: &'a [Stations<'a>]) -> BTreeMap<&'a str, Issued<'a>> {
    let mut out: BTreeMap<&str, Issued<'_>> = BTreeMap::new();
    for stations in all {
        for station in &stations.all {
            if let Some(issued) = station.issued {
                let slot = out.entry(station.unit).or_default();
                slot.push((stations.contest.id.as_str(), issued));
            }
        }
    }
    out.retain(|_, issued| issued.len() > 1);
    out
}
