//! The screening of one contest as a document: the whole family of tests, silent ones too.

use serde_json::{Value, json};

use crate::lang::{Lang, Message, Words};
use crate::report::{Cell, Column, Document, Table};
use crate::stats::screen::{
    Excess, FAMILY_LEVEL, LastDigit, Measure, SPEAKS_FROM_Z, Screen, TestLine, TwinGap, Voice,
    screen,
};
use crate::stats::{Explained, StationFigures, fixed, percent};
use crate::views::ViewContext;

use super::error::IndicationError;
use super::file::rows;
use super::pictures::{Picture, show};
use super::stations::Stations;
use super::{chance, count, name, not_proof, number, texts};

/// How many rows a list to check has at most in a document; all stand in the JSON.
const LISTED: usize = 30;

/// Reads pairs of stations in one building: a table with `first` and `second`.
pub fn read_pairs(text: &str) -> Result<Vec<(String, String)>, IndicationError> {
    let rows = rows(text, &["first", "second"])?;
    let pair = |(_, row): (u64, Vec<String>)| <[String; 2]>::try_from(row).ok();
    Ok(rows.into_iter().filter_map(pair).map(|[a, b]| (a, b)).collect())
}

/// What is screened.
pub struct ScreenView<'a> {
    /// The stations of the contest.
    pub stations: &'a Stations<'a>,
    /// Their figures.
    pub figures: &'a [StationFigures<'a>],
    /// Pairs of stations in one building, by id; pairs of unknown stations are passed over.
    pub twins: &'a [(String, String)],
    /// Contests of the book that this report is not about.
    pub others: Vec<String>,
    /// What was asked for.
    pub selection: String,
    /// Pictures to be shown.
    pub pictures: Vec<Picture>,
}

/// Runs the family and gives the document and the record (`adal-screen/1`).
#[must_use]
pub fn screening(context: &ViewContext<'_>, view: ScreenView<'_>) -> (Document, Value) {
    let find = |id: &String| view.figures.iter().find(|f| f.unit == id).copied();
    let pairs: Vec<_> = view.twins.iter().filter_map(|(a, b)| find(a).zip(find(b))).collect();
    let result = screen(view.figures, &pairs);
    let record = record(context, &view, &result);
    (document(context, view, &result), record)
}

fn document(context: &ViewContext<'_>, view: ScreenView<'_>, result: &Screen<'_>) -> Document {
    let words = context.words;
    let mut out = context.document(&words.get("indications-screening"), &view.selection);
    not_proof(&mut out, words);
    let contest = view.stations.contest;
    let leader = contest.options.get(view.stations.leader);
    let said = Message::new("indications-screened")
        .text("contest", contest.title.get(words.lang()))
        .number("sheets", count(view.stations.all.len()))
        .number("figures", count(result.stations))
        .number("included", count(result.included))
        .text("leader", leader.map_or("", |o| o.names.get(words.lang())));
    out.paragraph(words.say(&said));
    if !view.others.is_empty() {
        let said =
            Message::new("indications-other-contests").text("contests", view.others.join(", "));
        out.info(words.say(&said));
    }
    out.push(family(words, &result.family));
    let rate = Message::new("indications-screen-rate")
        .text("level", percent(words.lang(), FAMILY_LEVEL))
        .text("z", fixed(words.lang(), SPEAKS_FROM_Z, 0));
    out.paragraph(words.say(&rate));
    name(&mut out, words, Explained::Integer);
    out.push(whole(words, result));
    texts(&mut out, words, Explained::Integer);
    name(&mut out, words, Explained::LastDigit);
    if let Some(table) = digits(words, result) {
        out.push(table);
    }
    texts(&mut out, words, Explained::LastDigit);
    name(&mut out, words, Explained::Twins);
    if let Some(twins) = &result.twins {
        out.push(twin_table(words, twins));
    }
    texts(&mut out, words, Explained::Twins);
    lists(&mut out, words, result);
    if !view.pictures.is_empty() {
        name(&mut out, words, Explained::Pictures);
        show(&mut out, words, view.pictures);
        texts(&mut out, words, Explained::Pictures);
    }
    out
}

/// Every test of the declared family, the silent ones too.
fn family(words: &Words, lines: &[TestLine<'_>]) -> Table {
    let columns = [
        Column::text(words.get("indications-test")),
        Column::code(words.get("indications-territory")),
        Column::number(words.get("indications-stations")),
        Column::exact(words.get("indications-statistic")),
        Column::exact("p"),
        Column::exact(words.get("indications-adjusted")),
        Column::text(words.get("indications-says")),
    ];
    let mut table = Table::new("family", columns).caption(words.get("indications-family")).fixed();
    for line in lines {
        let evaluable = line.voice != Voice::NotEvaluable;
        let p = |p: Option<f64>| p.map_or(Cell::Empty, |p| chance(words, p));
        table.row([
            Cell::from(words.say(&line.test)),
            Cell::from(line.territory),
            Cell::int(count(line.stations)),
            if evaluable { number(line.statistic, 3) } else { Cell::Empty },
            p(line.p),
            p(line.adjusted),
            Cell::from(words.say(&line.voice)),
        ]);
    }
    table
}

/// Whole percentages in full: turnout, share, either.
fn whole(words: &Words, result: &Screen<'_>) -> Table {
    let columns = [
        Column::text(words.get("indications-whole-of")),
        Column::number(words.get("indications-observed")),
        Column::exact(words.get("indications-expected")),
        Column::exact(words.get("indications-sd")),
        Column::exact("z"),
        Column::exact("p"),
        Column::text(words.get("indications-tail")),
    ];
    let mut table = Table::new("whole", columns).fixed();
    let parts = [
        ("either", &result.integer.union),
        ("turnout", &result.integer.turnout),
        ("share", &result.integer.result),
    ];
    for (name, excess) in parts {
        let tail = if excess.exact { "indications-tail-exact" } else { "indications-tail-normal" };
        table.row([
            Cell::from(words.get(&format!("indications-whole-{name}"))),
            Cell::int(excess.observed),
            number(excess.expected, 3),
            number(excess.sd, 3),
            number(excess.z, 3),
            chance(words, excess.p),
            Cell::from(words.get(tail)),
        ]);
    }
    table
}

/// How often each digit stood last and was to be expected.
fn digits(words: &Words, result: &Screen<'_>) -> Option<Table> {
    if result.digit_issued.is_none() && result.digit_leader.is_none() {
        return None;
    }
    let columns = [
        Column::number(words.get("indications-digit")),
        Column::number(words.get("indications-digit-issued")),
        Column::exact(words.get("indications-expected")),
        Column::number(words.get("indications-digit-leader")),
        Column::exact(words.get("indications-expected")),
    ];
    let mut table = Table::new("digits", columns).fixed();
    for digit in 0..10_usize {
        let cells = |of: &Option<LastDigit>| match of {
            None => [Cell::Empty, Cell::Empty],
            Some(of) => [
                of.counts.get(digit).map_or(Cell::Empty, |n| Cell::int(*n)),
                of.expected.get(digit).map_or(Cell::Empty, |e| number(*e, 1)),
            ],
        };
        let mut row = vec![Cell::int(count(digit))];
        row.extend(cells(&result.digit_issued));
        row.extend(cells(&result.digit_leader));
        table.row(row);
    }
    Some(table)
}

fn twin_table(words: &Words, twins: &[TwinGap<'_>]) -> Table {
    let columns = [
        Column::code(words.get("indications-unit")),
        Column::code(words.get("indications-unit")),
        Column::exact(words.get("indications-share-gap")),
        Column::exact("z"),
        Column::exact("p"),
    ];
    let mut table = Table::new("twins", columns);
    let mut widest: Vec<&TwinGap<'_>> = twins.iter().collect();
    widest.sort_by(|a, b| b.z.abs().total_cmp(&a.z.abs()).then(a.first.cmp(b.first)));
    for gap in widest.into_iter().take(LISTED) {
        table.row([
            Cell::from(gap.first),
            Cell::from(gap.second),
            number(gap.share_gap, 4),
            number(gap.z, 3),
            chance(words, gap.p),
        ]);
    }
    table
}

/// Lists to check, without p: they never speak.
fn lists(out: &mut Document, words: &Words, result: &Screen<'_>) {
    let columns = [
        Column::code(words.get("indications-territory")),
        Column::code(words.get("indications-stations")),
        Column::text(words.get("indications-votes")),
    ];
    let mut table = Table::new("duplicates", columns);
    for same in result.duplicates.iter().take(LISTED) {
        let votes: Vec<String> = same.votes.iter().map(ToString::to_string).collect();
        table.row([
            Cell::from(same.territory),
            Cell::from(same.units.join(", ")),
            Cell::from(votes.join(" · ")),
        ]);
    }
    list(out, words, table, Explained::Duplicates, result.duplicates.len());
    let columns = [
        Column::code(words.get("indications-unit")),
        Column::code(words.get("indications-territory")),
        Column::text(words.get("indications-measure")),
        Column::text(words.get("indications-value")),
        Column::text(words.get("indications-median")),
        Column::exact(words.get("indications-distance")),
    ];
    let mut table = Table::new("outliers", columns);
    for far in result.outliers.iter().take(LISTED) {
        table.row([
            Cell::from(far.unit),
            Cell::from(far.territory),
            Cell::from(words.say(&far.measure)),
            Cell::from(percent(words.lang(), far.value)),
            Cell::from(percent(words.lang(), far.median)),
            number(far.distance, 1),
        ]);
    }
    list(out, words, table, Explained::Outliers, result.outliers.len());
}

fn list(out: &mut Document, words: &Words, table: Table, method: Explained, all: usize) {
    let shown = table.rows.len();
    name(out, words, method);
    if shown == 0 {
        out.paragraph(words.get("indications-none"));
    } else {
        out.push(table);
    }
    if all > shown {
        let said =
            Message::new("view-more").number("shown", count(shown)).number("all", count(all));
        out.info(words.say(&said));
    }
    texts(out, words, method);
}

fn measure(of: Measure) -> &'static str {
    match of {
        Measure::Turnout => "turnout",
        Measure::Share => "share",
        Measure::Invalid => "invalid",
    }
}

/// The record of a screening. Numbers that are not whole are strings of fixed digits.
fn record(context: &ViewContext<'_>, view: &ScreenView<'_>, result: &Screen<'_>) -> Value {
    let text = |value: f64, digits| fixed(Lang::En, value, digits).replace('\u{2212}', "-");
    let excess = |e: &Excess| {
        json!({"observed": e.observed, "expected": text(e.expected, 3), "sd": text(e.sd, 3),
            "z": text(e.z, 3), "p": format!("{:e}", e.p), "exact": e.exact})
    };
    let family: Vec<Value> = result
        .family
        .iter()
        .map(|l| {
            let voice = match l.voice {
                Voice::Speaks => "speaks",
                Voice::Silent => "silent",
                Voice::NotEvaluable => "not_evaluable",
            };
            json!({"test": l.test.id(), "territory": l.territory, "stations": l.stations,
                "statistic": text(l.statistic, 3), "p": l.p.map(|p| format!("{p:e}")),
                "adjusted": l.adjusted.map(|p| format!("{p:e}")), "voice": voice})
        })
        .collect();
    let digits = |d: &LastDigit| {
        json!({"stations": d.stations, "counts": d.counts, "chi_square": text(d.chi_square, 3),
            "p": format!("{:e}", d.p)})
    };
    let same: Vec<Value> = result
        .duplicates
        .iter()
        .map(|d| json!({"territory": d.territory, "units": d.units, "votes": d.votes}))
        .collect();
    let far: Vec<Value> = result
        .outliers
        .iter()
        .map(|o| {
            json!({"unit": o.unit, "territory": o.territory,
                "measure": measure(o.measure), "value": text(o.value, 6),
                "median": text(o.median, 6), "distance": text(o.distance, 3)})
        })
        .collect();
    let contest = view.stations.contest;
    json!({
        "schema": "adal-screen/1",
        "program": concat!("adal ", env!("CARGO_PKG_VERSION")),
        "indication": context.words.say(&crate::stats::indication()),
        "election": context.election.id,
        "contest": contest.id.as_str(),
        "selection": view.selection,
        "book": context.head,
        "leader": contest.options.get(view.stations.leader).map(|o| o.key.as_str()),
        "sheets": view.stations.all.len(),
        "stations": result.stations,
        "included": result.included,
        "speaks": result.speaks(),
        "family": family,
        "whole": {"either": excess(&result.integer.union),
            "turnout": excess(&result.integer.turnout), "share": excess(&result.integer.result)},
        "digit_issued": result.digit_issued.as_ref().map(digits),
        "digit_leader": result.digit_leader.as_ref().map(digits),
        "duplicates": same,
        "outliers": far,
    })
}
