//! Turnout in depth as a document.

use std::collections::BTreeMap;

use crate::election::UnitIndex;
use crate::lang::{Message, Words};
use crate::reconcile::Sheets;
use crate::report::{Cell, Column, Document, Figure, Prose, Table};
use crate::stats::Explained;
use crate::stats::plot::{Bar, Labels, Tone, bar_list};
use crate::stats::turnout::contest_gap;
use crate::views::ViewContext;

use super::pictures::{Picture, show};
use super::stations::Stations;
use super::turnout_day::{
    Day, Limits, TripRow, by_minute, days, issued_by_contest, minute_of, signs, trips_of,
};
use super::{count, explain, name, not_proof};

/// What is looked at.
pub struct TurnoutView<'a> {
    /// The sheets of the book.
    pub sheets: &'a Sheets,
    /// The stations of every contest, in the order of the definition.
    pub contests: &'a [Stations<'a>],
    /// Trips with mobile boxes.
    pub trips: &'a [TripRow],
    /// Simultaneous contests may differ by so many ballots issued.
    pub tolerance: u64,
    /// Units whose whole series is shown; empty for none.
    pub units: Vec<UnitIndex>,
    /// What was asked for.
    pub selection: String,
    /// Pictures to be shown: whether, and the ready ones.
    pub pictures: Option<Vec<Picture>>,
}

/// The document.
#[must_use]
pub fn turnout_document(context: &ViewContext<'_>, view: TurnoutView<'_>) -> Document {
    let words = context.words;
    let mut out = context.document(&words.get("indications-turnout"), &view.selection);
    not_proof(&mut out, words);
    let limits = Limits::of(context.election);
    if let Some(per_hour) = limits.per_hour {
        let said = Message::new("indications-capacity").number("per_hour", per_hour);
        out.paragraph(words.say(&said));
    }
    let mut table =
        Table::new("signs", sign_columns(words)).caption(words.get("indications-signs"));
    for (nth, stations) in (0_u16..).zip(view.contests) {
        let days = days(context.election, view.sheets, nth);
        let known = known(context, stations, &days, &view);
        for (unit, id, day) in &known {
            let station = stations.at(*unit);
            let trips = trips_of(view.trips, id);
            for sign in signs(context.election, limits, day, station, &trips) {
                table.row([
                    Cell::from(stations.contest.id.as_str()),
                    Cell::from(*id),
                    Cell::from(words.say(&sign)),
                ]);
            }
        }
        series(context, &mut out, stations, &days, &view);
    }
    if table.rows.is_empty() {
        out.paragraph(words.get("indications-no-signs"));
    } else {
        out.push(table);
    }
    gaps(&mut out, words, &view);
    if let Some(pictures) = view.pictures {
        name(&mut out, words, Explained::Pictures);
        show(&mut out, words, pictures);
    }
    explain(&mut out, words, Explained::Turnout);
    out.paragraph(words.get("indications-turnout-rate"));
    out
}

fn sign_columns(words: &Words) -> [Column; 3] {
    [
        Column::code(words.get("view-contest")),
        Column::code(words.get("indications-unit")),
        Column::text(words.get("indications-sign")),
    ]
}

/// Stations with a series or a trip, in the order of the tree. Trips are looked at with the first
/// contest: a trip serves all of them.
fn known<'a>(
    context: &ViewContext<'a>,
    stations: &Stations<'_>,
    days: &BTreeMap<UnitIndex, Day>,
    view: &TurnoutView<'_>,
) -> Vec<(UnitIndex, &'a str, Day)> {
    let units = &context.election.units;
    let mut all: BTreeMap<UnitIndex, Day> = days.clone();
    let first = view.contests.first().is_some_and(|c| c.contest.id == stations.contest.id);
    for trip in view.trips.iter().filter(|_| first) {
        if let Some(unit) = units.find(&trip.unit) {
            all.entry(unit).or_default();
        }
    }
    all.into_iter().filter_map(|(u, day)| Some((u, units.id(u)?.as_str(), day))).collect()
}

fn clock(minute: u64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The sums of the day by the hours of the bulletins, and the units asked for in full.
fn series(
    context: &ViewContext<'_>,
    out: &mut Document,
    stations: &Stations<'_>,
    days: &BTreeMap<UnitIndex, Day>,
    view: &TurnoutView<'_>,
) {
    let words = context.words;
    let sums = by_minute(days);
    if sums.is_empty() {
        return;
    }
    out.heading(2, stations.contest.title.get(words.lang()));
    let headcounts: usize = days.values().map(|d| d.headcounts.len()).sum();
    let said = Message::new("indications-series")
        .number("stations", count(days.len()))
        .number("headcounts", count(headcounts));
    out.paragraph(words.say(&said));
    let columns = [
        Column::code(words.get("indications-time")),
        Column::number(words.get("indications-stations")),
        Column::number(words.get("indications-issued")),
    ];
    let mut table = Table::new("day", columns).caption(words.get("indications-day")).fixed();
    let mut rows = Vec::new();
    for (minute, (named, issued)) in &sums {
        table.row([Cell::from(clock(*minute)), Cell::int(*named), Cell::int(*issued)]);
        rows.push((clock(*minute), *issued, words.number(*issued)));
    }
    out.push(table);
    if view.pictures.is_some() {
        let title = words.get("indications-day");
        let mut bars = Vec::with_capacity(rows.len());
        for (name, value, shown) in &rows {
            bars.push(Bar { name, value: *value, shown, tone: Tone::Plain });
        }
        let svg = bar_list(&bars, &Labels { title: &title, x: "", y: "", note: "" });
        let alt = words.say(&Message::new("indications-picture-alt").text("title", &title));
        out.push(Figure { svg, caption: Prose::from(title), alt });
    }
    let opened = minute_of(context.election.opens);
    for unit in view.units.iter().filter(|u| days.contains_key(u)) {
        let (Some(id), Some(day)) = (context.election.units.id(*unit), days.get(unit)) else {
            continue;
        };
        out.push(one_series(words, id.as_str(), day, opened, Limits::of(context.election)));
    }
}

/// The series of one station: bulletin, issued since the one before, what the tables can issue,
/// what an observer counted.
fn one_series(words: &Words, unit: &str, day: &Day, opened: u64, limits: Limits) -> Table {
    let columns = [
        Column::code(words.get("indications-time")),
        Column::number(words.get("indications-bulletin")),
        Column::number(words.get("indications-since")),
        Column::number(words.get("indications-can-issue")),
        Column::number(words.get("indications-headcount")),
    ];
    let mut table = Table::new("series", columns).caption(unit).fixed();
    let mut before = (opened, 0);
    let mut minutes: Vec<u64> = day.bulletins.iter().map(|b| b.minute).collect();
    minutes.extend(day.headcounts.iter().map(|h| h.to));
    minutes.sort_unstable();
    minutes.dedup();
    for minute in minutes {
        let bulletin = day.bulletins.iter().find(|b| b.minute == minute);
        let counted = day.headcounts.iter().find(|h| h.to == minute);
        let mut row = vec![Cell::from(clock(minute))];
        if let Some(bulletin) = bulletin {
            let minutes = u128::from(minute.saturating_sub(before.0));
            let can = limits.per_hour.map(|n| (u128::from(n) * minutes).div_ceil(60));
            let can = can.and_then(|n| i128::try_from(n).ok());
            row.push(Cell::int(bulletin.issued));
            row.push(Cell::int(i128::from(bulletin.issued) - i128::from(before.1)));
            row.push(can.map_or(Cell::Empty, Cell::Integer));
            before = (minute, bulletin.issued);
        } else {
            row.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
        }
        row.push(counted.map_or(Cell::Empty, |h| Cell::int(h.voted)));
        table.row(row);
    }
    table
}

/// Contests of one day whose ballots issued differ at one station.
fn gaps(out: &mut Document, words: &Words, view: &TurnoutView<'_>) {
    let by_station = issued_by_contest(view.contests);
    if by_station.is_empty() {
        return;
    }
    out.heading(2, words.get("indications-contests"));
    let said = Message::new("indications-contests-compared")
        .number("stations", count(by_station.len()))
        .number("tolerance", view.tolerance);
    out.paragraph(words.say(&said));
    let columns = [
        Column::code(words.get("indications-unit")),
        Column::code(words.get("view-contest")),
        Column::number(words.get("indications-issued")),
        Column::code(words.get("view-contest")),
        Column::number(words.get("indications-issued")),
        Column::number(words.get("indications-difference")),
    ];
    let mut table = Table::new("contests", columns);
    for (unit, issued) in &by_station {
        if let Some(gap) = contest_gap(issued, view.tolerance) {
            table.row([
                Cell::from(*unit),
                Cell::from(gap.most.0),
                Cell::int(gap.most.1),
                Cell::from(gap.least.0),
                Cell::int(gap.least.1),
                Cell::int(gap.most.1 - gap.least.1),
            ]);
        }
    }
    if table.rows.is_empty() {
        out.paragraph(words.get("indications-contests-agree"));
    } else {
        out.push(table);
    }
}
