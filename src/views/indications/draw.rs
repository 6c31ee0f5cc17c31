//! The public draw as documents: commitment, tickets, weighted draws, plan, observers.

use crate::election::{Election, Level};
use crate::lang::{Message, Words};
use crate::paper::{Hash32, UnitId};
use crate::report::{Cell, Column, Document, Table};
use crate::stats::draw::{
    BoundTotal, Drawn, assign_observers, draw_equal, draw_weighted, draws_needed, frame_text,
    normal_seed, stations_to_see, ticket_hash,
};
use crate::stats::{Explained, StatsError, percent, share};
use crate::views::ViewContext;

use super::error::IndicationError;
use super::stations::{Bounds, Stations};
use super::{count, explain, line};

/// A commitment as it stands in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Its number.
    pub seq: u64,
    /// When the operator says it was written.
    pub at: String,
    /// Its hash.
    pub hash: Hash32,
    /// The contest.
    pub contest: String,
    /// SHA-256 of the list of stations.
    pub frame: Hash32,
    /// Its length.
    pub stations: u64,
    /// SHA-256 of the totals by station.
    pub totals: Hash32,
    /// The program that was to draw.
    pub version: String,
}

/// What every draw starts from.
pub struct DrawPage<'a> {
    /// The election and the book.
    pub context: &'a ViewContext<'a>,
    /// The commitment; `None` in a rehearsal.
    pub committed: Option<&'a Committed>,
    /// What the dice showed.
    pub seed: &'a str,
    /// The list of stations, normal ids in byte order.
    pub frame: &'a [&'a str],
    /// What was asked for.
    pub selection: String,
}

impl DrawPage<'_> {
    pub(super) fn words(&self) -> &Words {
        self.context.words
    }

    /// The document's beginning: what was committed, and the seed as it enters the draw.
    pub(super) fn begin(&self, title: &str) -> Result<Document, IndicationError> {
        let words = self.words();
        let mut out = self.context.document(&words.get(title), &self.selection);
        match self.committed {
            Some(committed) => facts(&mut out, words, committed),
            None => {
                out.warn(words.get("indications-rehearsal"));
            }
        }
        let seed = normal_seed(self.seed)?;
        line(&mut out, &Message::new("indications-seed"), seed, words);
        Ok(out)
    }
}

fn facts(out: &mut Document, words: &Words, committed: &Committed) {
    let said = Message::new("indications-committed")
        .text("seq", committed.seq)
        .moment("at", &committed.at)
        .text("contest", &committed.contest)
        .number("stations", committed.stations)
        .text("version", &committed.version);
    out.paragraph(words.say(&said));
    out.code(format!(
        "entry   {}\nframe   {}\ntotals  {}",
        committed.hash, committed.frame, committed.totals
    ));
}

/// The frame of a contest: the stations whose sheet is due, one a line.
pub fn frame_of(election: &Election, contest: u16) -> Result<String, StatsError> {
    let due = election.expected.iter().filter(|e| e.contest == contest);
    let stations = due.filter_map(|e| election.units.get(e.unit));
    let stations = stations.filter(|u| u.level == Level::Station);
    let ids: Vec<&str> = stations.map(|u| UnitId::as_str(&u.id)).collect();
    frame_text(&ids)
}

/// What was fixed, how to check it, and what to do next.
#[must_use]
pub fn commit_document(context: &ViewContext<'_>, committed: &Committed) -> Document {
    let words = context.words;
    let mut out = context.document(&words.get("indications-commitment"), &committed.contest);
    facts(&mut out, words, committed);
    out.paragraph(words.get("indications-commit-check"));
    out.code(format!(
        "sed -n {}p ledger.jsonl | sha256sum\nsha256sum attachments/{}\nadal tally --contest {} --level station --format csv | sha256sum",
        committed.seq + 1,
        committed.frame,
        committed.contest
    ));
    out.warn(words.get("indications-commit-next"));
    explain(&mut out, words, Explained::Draw);
    out
}

fn name(context: &ViewContext<'_>, unit: &str) -> String {
    let units = &context.election.units;
    let detail = units.find(unit).and_then(|u| units.get(u)?.detail.as_ref());
    detail.map_or_else(String::new, |d| d.name.get(context.words.lang()).to_owned())
}

/// A text as one word of a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// Stations drawn with equal chances, none twice, each ticket to be rechecked by hand.
pub fn tickets_document(page: &DrawPage<'_>, wanted: usize) -> Result<Document, IndicationError> {
    let words = page.words();
    let mut out = page.begin("indications-tickets")?;
    let drawn = draw_equal(page.seed, page.frame, wanted)?;
    let columns = [
        Column::number(words.get("indications-place")),
        Column::code(words.get("indications-unit")),
        Column::text(words.get("indications-name")),
        Column::code(words.get("indications-ticket")),
        Column::code("SHA-256"),
    ];
    let mut table = Table::new("tickets", columns).fixed();
    let seed = normal_seed(page.seed)?;
    for (place, Drawn { ticket, id }) in (1_u64..).zip(&drawn) {
        let start: String = ticket.as_str().chars().take(18).collect();
        table.row([
            Cell::int(place),
            Cell::from(id.as_str()),
            Cell::from(name(page.context, id)),
            Cell::from(format!("{start}…")),
            Cell::from(ticket_hash(&seed, id).hex()),
        ]);
    }
    out.push(table);
    if let Some(first) = drawn.first() {
        let said = Message::new("indications-recheck").text("unit", &first.id);
        out.paragraph(words.say(&said));
        let (seed, id) = (quoted(&seed), quoted(&first.id));
        out.code(format!(
            "printf '%s%s' \"$(printf %s {seed} | sha256sum | cut -c1-64)\" {id} | sha256sum"
        ));
        line(&mut out, &Message::new("indications-ticket"), first.ticket.as_str(), words);
    }
    explain(&mut out, words, Explained::Draw);
    Ok(out)
}

/// The weights of a frame, and the total error bound.
pub(super) struct Weights {
    pub bounds: Bounds,
    pub each: Vec<u64>,
    pub total: BoundTotal,
    pub sum: u128,
}

impl Weights {
    pub fn of(frame: &[&str], stations: &Stations<'_>) -> Result<Self, IndicationError> {
        let bounds = stations.bounds().ok_or(IndicationError::NoMargin)?;
        let weight = |id: &&str| stations.find(id).and_then(|s| bounds.weight(s));
        let weights: Vec<Option<u64>> = frame.iter().map(weight).collect();
        let mut without = frame.iter().zip(&weights).filter(|(_, w)| w.is_none());
        if let Some((unit, _)) = without.next() {
            let unit = (*unit).to_owned();
            return Err(IndicationError::NoFigures { unit, count: 1 + count(without.count()) });
        }
        let weights: Vec<u64> = weights.into_iter().flatten().collect();
        let sum = weights.iter().map(|w| u128::from(*w)).sum();
        let total = BoundTotal::new(sum, u128::from(bounds.margin))?;
        Ok(Self { bounds, each: weights, total, sum })
    }

    /// Says what is tested, by which margin, and what is not tested.
    pub fn state(&self, out: &mut Document, words: &Words, stations: &Stations<'_>) {
        let leader = stations.contest.options.get(stations.leader);
        let said = Message::new("indications-bound")
            .text("leader", leader.map_or("", |o| o.names.get(words.lang())))
            .number("margin", self.bounds.margin)
            .number("sum", i128::try_from(self.sum).unwrap_or(i128::MAX));
        out.paragraph(words.say(&said));
        out.info(words.get("indications-plurality-only"));
    }
}

/// Stations drawn by their largest possible error, with replacement.
pub fn weighted_document(
    page: &DrawPage<'_>,
    stations: &Stations<'_>,
    wanted: usize,
) -> Result<Document, IndicationError> {
    let words = page.words();
    let mut out = page.begin("indications-weighted-draw")?;
    let weights = Weights::of(page.frame, stations)?;
    weights.state(&mut out, words, stations);
    let columns = [
        Column::number(words.get("indications-place")),
        Column::code(words.get("indications-unit")),
        Column::text(words.get("indications-name")),
        Column::number(words.get("indications-weight")),
    ];
    let mut table = Table::new("weighted", columns).fixed();
    for (place, at) in (1_u64..).zip(draw_weighted(page.seed, &weights.each, wanted)?) {
        let unit = page.frame.get(at).copied().unwrap_or_default();
        table.row([
            Cell::int(place),
            Cell::from(unit),
            Cell::from(name(page.context, unit)),
            weights.each.get(at).map_or(Cell::Empty, |w| Cell::int(*w)),
        ]);
    }
    out.push(table);
    explain(&mut out, words, Explained::Draw);
    explain(&mut out, words, Explained::Recount);
    Ok(out)
}

/// How many draws, before any seed: by risk, and by the number of bad stations one wants to hit.
pub fn plan_document(
    context: &ViewContext<'_>,
    frame: &[&str],
    stations: &Stations<'_>,
    selection: &str,
) -> Result<Document, IndicationError> {
    let words = context.words;
    let lang = words.lang();
    let mut out = context.document(&words.get("indications-plan"), selection);
    match Weights::of(frame, stations) {
        Ok(weights) => {
            weights.state(&mut out, words, stations);
            let columns = [
                Column::text(words.get("indications-risk")),
                Column::number(words.get("indications-draws")),
            ];
            let mut table =
                Table::new("risk", columns).caption(words.get("indications-plan-risk")).fixed();
            for risk in [20, 10, 5, 1].into_iter().filter_map(|p| share(p, 100)) {
                let draws = draws_needed(weights.total, risk);
                table.row([Cell::from(percent(lang, risk)), draws.map_or(Cell::Empty, Cell::int)]);
            }
            out.push(table);
            let usual = share(5, 100).and_then(|risk| draws_needed(weights.total, risk));
            if usual.is_some_and(|draws| draws >= count(frame.len())) {
                out.info(words.get("indications-plan-all"));
            }
        }
        Err(error) => {
            out.warn(words.say(&error));
        }
    }
    let columns = [
        Column::number(words.get("indications-bad")),
        Column::number("80 %"),
        Column::number("95 %"),
        Column::number("99 %"),
    ];
    let mut table =
        Table::new("chance", columns).caption(words.get("indications-plan-chance")).fixed();
    let all = count(frame.len());
    for bad in [1, 2, 5, 10, 20, 50, 100, 500].into_iter().filter(|k| *k <= all) {
        let mut row = vec![Cell::int(bad)];
        row.extend([80, 95, 99].map(|p| {
            let sample = share(p, 100).and_then(|p| stations_to_see(all, bad, p));
            sample.map_or(Cell::Empty, Cell::int)
        }));
        table.row(row);
    }
    let said = Message::new("indications-plan-stations").number("stations", all);
    out.paragraph(words.say(&said));
    out.push(table);
    explain(&mut out, words, Explained::Recount);
    Ok(out)
}

/// Observers and the stations drawn for them.
pub fn assigned_document(
    page: &DrawPage<'_>,
    observers: &[&str],
) -> Result<Document, IndicationError> {
    let words = page.words();
    let mut out = page.begin("indications-assignment")?;
    let columns = [
        Column::text(words.get("indications-observer")),
        Column::code(words.get("indications-unit")),
        Column::text(words.get("indications-name")),
    ];
    let mut table = Table::new("observers", columns).fixed();
    for (observer, drawn) in assign_observers(page.seed, page.frame, observers)? {
        table.row([
            Cell::from(observer),
            Cell::from(drawn.id.as_str()),
            Cell::from(name(page.context, &drawn.id)),
        ]);
    }
    out.push(table);
    explain(&mut out, words, Explained::Draw);
    explain(&mut out, words, Explained::Assigned);
    Ok(out)
}
