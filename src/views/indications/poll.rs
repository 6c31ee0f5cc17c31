//! Polls as documents: the record, the publication, the estimate beside the official figure.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::election::Election;
use crate::lang::{Lang, Message, Say, Words};
use crate::report::{Cell, Column, Document, Table};
use crate::stats::poll::{
    CopyContrast, PairedStation, PairedTest, PollEstimate, PollField, PollRecord, PollStation,
    Response, SilenceRule, Tally, Voting, contrast_copies, may_publish, paired_test, poll_estimate,
};
use crate::stats::{
    Estimate, Explained, StatsError, fixed, percent, percent_plain, plain, plain_p, share,
};
use crate::views::ViewContext;

use super::error::IndicationError;
use super::poll_file::PollFile;
use super::stations::Stations;
use super::{cited, explain, finding, name, not_proof, shown, texts};

/// A poll beside the stations of its contest.
pub struct PollView<'a> {
    /// The poll.
    pub file: &'a PollFile,
    /// The stations.
    pub stations: &'a Stations<'a>,
    /// Position of the option among those of the contest.
    pub option: usize,
    /// What was asked for.
    pub selection: String,
}

/// What is stated and what is missing (EXP-01). The second value: whether all is there.
#[must_use]
pub fn check_document(context: &ViewContext<'_>, file: &PollFile) -> (Document, bool) {
    let words = context.words;
    let mut out = context.document(&words.get("indications-poll-record"), &file.contest);
    let missing = file.record.missing();
    fields(&mut out, words, &file.record);
    if missing.is_empty() {
        out.info(words.get("indications-poll-complete"));
    } else {
        finding(context, &mut out, "EXP-01");
        out.warn(words.say(&incomplete(words, &missing)));
    }
    (out, missing.is_empty())
}

fn incomplete(words: &Words, missing: &[PollField]) -> IndicationError {
    let names: Vec<String> = missing.iter().map(|f| words.say(f)).collect();
    IndicationError::Incomplete { fields: names.join("; ") }
}

/// The table of the fields, in the order of the law.
fn fields(out: &mut Document, words: &Words, record: &PollRecord) {
    let columns = [
        Column::text(words.get("indications-field")),
        Column::text(words.get("indications-stated")),
    ];
    let mut table =
        Table::new("record", columns).caption(words.get("indications-poll-record")).fixed();
    for field in PollField::ALL {
        let stated = match field {
            PollField::Sample => record.sample.map(|n| words.number(n)),
            PollField::Pollster => record.pollster.clone(),
            PollField::Client => record.client.clone(),
            PollField::Payer => record.payer.clone(),
            PollField::Time => record.time.clone(),
            PollField::Method => record.method.clone(),
            PollField::Question => record.question.clone(),
            PollField::Error => record.error.clone(),
            PollField::Notice => record.notice.clone(),
            PollField::Experience => record.experience.clone(),
        };
        table.row([Cell::from(words.say(&field)), Cell::from(stated.unwrap_or("—".to_owned()))]);
    }
    out.push(table);
}

/// Refuses a publication that lacks a field, or that the silence or the open polls forbid at the
/// moment `at`. Every voting day of the contest's stations counts.
fn may(
    election: &Election,
    words: &Words,
    view: &PollView<'_>,
    at: Timestamp,
) -> Result<(), IndicationError> {
    let missing = view.file.record.missing();
    if !missing.is_empty() {
        return Err(incomplete(words, &missing));
    }
    let zone = election.time_zone.clone();
    let silence = election.law.silence.iter().find(|s| s.polls);
    let rule = silence.map(|s| SilenceRule {
        days_before: u8::try_from(s.days_before).unwrap_or(u8::MAX),
        voting_day: true,
    });
    let contest = election.contest(view.stations.contest.id.as_str()).map(|c| c.0);
    let due = election.expected.iter().filter(|e| Some(e.contest) == contest);
    let mut days: Vec<Date> = due.map(|e| election.voting_date(e.unit)).collect();
    days.push(election.date);
    days.sort_unstable();
    days.dedup();
    // The latest first: its refusal names the time from which everything is free.
    for day in days.into_iter().rev() {
        let closing = day.to_datetime(election.closes);
        let closes = zone.to_ambiguous_timestamp(closing).later().map_err(|_| StatsError::Time)?;
        let voting = Voting { day, polls_close: closes, zone: &zone };
        may_publish(view.file.kind(), rule, &voting, at).map_err(|error| {
            let citation = silence.and_then(|s| election.law.citation(&s.article, day));
            match (error, citation) {
                (StatsError::Silence { allowed }, Some(c)) => {
                    let law = cited(&c.article.number, c.standing, words);
                    IndicationError::Silence { allowed, law }
                }
                (error, _) => IndicationError::Stats(error),
            }
        })?;
    }
    Ok(())
}

/// The sheet for publication: every field, the estimate with its error, and what it is not.
pub fn publish_document(
    context: &ViewContext<'_>,
    view: &PollView<'_>,
    at: Timestamp,
) -> Result<Document, IndicationError> {
    let words = context.words;
    may(context.election, words, view, at)?;
    let tallies = view.file.tallies();
    let estimate = poll_estimate(&view.file.frame(), &view.file.stations(&tallies))?;
    let mut out = context.document(&words.get("indications-publication"), &view.selection);
    not_proof(&mut out, words);
    fields(&mut out, words, &view.file.record);
    out.push(forms(words, &estimate));
    response(&mut out, words, estimate.response.as_ref());
    explain(&mut out, words, Explained::ExitPoll);
    Ok(out)
}

/// The estimate in its three forms, refusals, the official figure, the paired comparison with the
/// ratio of response rates, stations with and without a copy.
pub fn estimate_document(
    context: &ViewContext<'_>,
    view: &PollView<'_>,
) -> Result<Document, IndicationError> {
    let words = context.words;
    let tallies = view.file.tallies();
    let polled = view.file.stations(&tallies);
    let estimate = poll_estimate(&view.file.frame(), &polled)?;
    let mut out = context.document(&words.get("indications-poll"), &view.selection);
    not_proof(&mut out, words);
    let said = Message::new("indications-polled")
        .text("option", option_name(view, words.lang()))
        .number("stations", estimate.stations)
        .number("completed", estimate.completed);
    out.paragraph(words.say(&said));
    out.push(forms(words, &estimate));
    let effects = Message::new("indications-effects")
        .text("kish", fixed(words.lang(), estimate.weights_effect, 3))
        .text("design", fixed(words.lang(), estimate.design_effect, 3));
    out.paragraph(words.say(&effects));
    response(&mut out, words, estimate.response.as_ref());
    out.push(intervals(words, &tallies));
    official(context, &mut out, view, &estimate);
    explain(&mut out, words, Explained::ExitPoll);
    name(&mut out, words, Explained::Paired);
    let (pairs, unknown) = pairs(view, &polled);
    if unknown > 0 {
        let said = Message::new("indications-unpaired").number("count", unknown);
        out.info(words.say(&said));
    }
    paired(&mut out, words, view, &pairs, estimate.response.as_ref());
    texts(&mut out, words, Explained::Paired);
    copies(&mut out, words, view, &pairs);
    texts(&mut out, words, Explained::Copies);
    Ok(out)
}

fn option_name<'a>(view: &PollView<'a>, lang: Lang) -> &'a str {
    let option = view.stations.contest.options.get(view.option);
    option.map_or("", |o| o.names.get(lang))
}

fn forms(words: &Words, estimate: &PollEstimate) -> Table {
    let mut table = Table::new("estimate", super::quick::estimate_columns(words))
        .caption(words.get("indications-estimate"))
        .fixed();
    table.row([
        Cell::from(words.get("indications-unweighted")),
        Cell::exact(percent_plain(estimate.unweighted)),
    ]);
    let mut row = |name: &str, estimate: &Estimate| {
        table.row(super::quick::estimate_row(&words.get(name), estimate));
    };
    row("indications-weighted", &estimate.weighted);
    if let Some(adjusted) = &estimate.refusal_adjusted {
        row("indications-refusal-adjusted", adjusted);
    }
    table
}

fn response(out: &mut Document, words: &Words, response: Option<&Response>) {
    let Some(response) = response else {
        out.warn(words.get("stats-poll-no-nonresponse"));
        return;
    };
    let said = Message::new("indications-response")
        .number("approached", response.approached)
        .number("refused", response.refused)
        .number("missed", response.missed)
        .number("completed", response.completed)
        .text("rate", percent(words.lang(), response.rate()));
    out.paragraph(words.say(&said));
}

/// Approached, refused, missed, completed by interval; a blank where a tally does not say.
fn intervals(words: &Words, tallies: &[Vec<Tally<'_>>]) -> Table {
    let columns = [
        Column::code(words.get("indications-interval")),
        Column::number(words.get("indications-approached")),
        Column::number(words.get("indications-refused")),
        Column::number(words.get("indications-missed")),
        Column::number(words.get("indications-completed")),
    ];
    let mut sums: BTreeMap<&str, [Option<u64>; 4]> = BTreeMap::new();
    for tally in tallies.iter().flatten() {
        let slot = sums.entry(tally.interval).or_insert([Some(0); 4]);
        let own = [tally.approached, tally.refused, tally.missed, Some(tally.completed)];
        for (sum, own) in slot.iter_mut().zip(own) {
            *sum = sum.zip(own).map(|(sum, own)| sum.saturating_add(own));
        }
    }
    let mut table = Table::new("intervals", columns).caption(words.get("indications-by-interval"));
    for (interval, sums) in sums {
        let mut row = vec![Cell::from(interval)];
        row.extend(sums.map(|sum| sum.map_or(Cell::Empty, Cell::int)));
        table.row(row);
    }
    table
}

/// The official figure of the contest against the interval (EXP-02).
fn official(
    context: &ViewContext<'_>,
    out: &mut Document,
    view: &PollView<'_>,
    estimate: &PollEstimate,
) {
    let words = context.words;
    let (mut votes, mut base) = (0_u64, 0_u64);
    for station in &view.stations.all {
        let own = station.votes.as_ref().and_then(|v| v.get(view.option));
        if let Some((own, of)) = own.zip(station.base) {
            (votes, base) = (votes.saturating_add(*own), base.saturating_add(of));
        }
    }
    let Some(official) = share(votes, base) else {
        out.paragraph(words.get("indications-no-official"));
        return;
    };
    let inside = estimate.weighted.covers(official);
    let id = if inside { "indications-official-inside" } else { "indications-official-outside" };
    let said = Message::new(id)
        .text("share", percent(words.lang(), official))
        .number("votes", votes)
        .number("base", base);
    out.paragraph(words.say(&said));
    if !inside {
        finding(context, out, "EXP-02");
    }
}

/// The poll and the protocol at the same stations, and whether a copy is held; how many polled
/// stations have no official figure.
fn pairs<'a>(
    view: &PollView<'a>,
    polled: &[PollStation<'a>],
) -> (Vec<(PairedStation<'a>, bool)>, u64) {
    let mut out = Vec::new();
    let mut unknown = 0;
    for station in polled {
        let official = view.stations.find(station.unit).and_then(|s| {
            let votes = *s.votes.as_ref()?.get(view.option)?;
            Some((votes, s.base.filter(|b| *b > 0)?, s.has_copy))
        });
        let Some((official_votes, official_base, has_copy)) = official else {
            unknown += 1;
            continue;
        };
        let sum =
            |of: fn(&Tally<'_>) -> u64| station.tallies.iter().map(of).fold(0, u64::saturating_add);
        let pair = PairedStation {
            unit: station.unit,
            stratum: station.stratum,
            completed: sum(|t| t.completed),
            named: sum(|t| t.named),
            official_base,
            official_votes,
        };
        out.push((pair, has_copy));
    }
    (out, unknown)
}

fn test_table(words: &Words, rows: [(&str, Cell); 5]) -> Table {
    let columns = [
        Column::text(words.get("indications-statistic")),
        Column::exact(words.get("indications-value")),
    ];
    let mut table = Table::new("test", columns).fixed();
    for (name, cell) in rows {
        let name = if name.len() > 2 { words.get(name) } else { name.to_owned() };
        table.row([Cell::from(name), cell]);
    }
    table
}

fn paired(
    out: &mut Document,
    words: &Words,
    view: &PollView<'_>,
    pairs: &[(PairedStation<'_>, bool)],
    response: Option<&Response>,
) {
    let stations: Vec<PairedStation<'_>> = pairs.iter().map(|p| p.0).collect();
    let test: PairedTest = match paired_test(&stations) {
        Ok(test) => test,
        Err(error) => {
            out.paragraph(words.say(&error.say()));
            return;
        }
    };
    let rows = [
        ("indications-mean-difference", shown(plain(test.mean_difference, 6))),
        ("indications-se", shown(plain(test.se, 6))),
        ("t", shown(plain(test.t, 3))),
        ("df", Cell::int(test.df)),
        ("p", shown(plain_p(words.lang(), test.p))),
    ];
    out.push(test_table(words, rows));
    // The sentence that always stands beside the comparison.
    match test.sentence(words.lang(), option_name(view, words.lang()), response) {
        Some(sentence) => out.warn(words.say(&sentence)),
        None => out.warn(words.get("indications-no-ratio")),
    };
}

fn copies(
    out: &mut Document,
    words: &Words,
    view: &PollView<'_>,
    pairs: &[(PairedStation<'_>, bool)],
) {
    name(out, words, Explained::Copies);
    let of = |copy: bool| -> Vec<PairedStation<'_>> {
        pairs.iter().filter(|p| p.1 == copy).map(|p| p.0).collect()
    };
    let (with, without) = (of(true), of(false));
    let said = Message::new("indications-copies")
        .text("option", option_name(view, words.lang()))
        .number("with", super::count(with.len()))
        .number("without", super::count(without.len()));
    out.paragraph(words.say(&said));
    let test: CopyContrast = match contrast_copies(&with, &without) {
        Ok(test) => test,
        Err(error) => {
            out.paragraph(words.say(&error.say()));
            return;
        }
    };
    let rows = [
        ("indications-difference", shown(plain(test.difference, 6))),
        ("indications-se", shown(plain(test.se, 6))),
        ("t", shown(plain(test.t, 3))),
        ("df", shown(plain(test.df, 1))),
        ("p", shown(plain_p(words.lang(), test.p))),
    ];
    out.push(test_table(words, rows));
}
