//! Can the disputed votes change the result? One page a contest.

use crate::election::Contest;
use crate::findings::EntryRef;
use crate::lang::{Message, Say, Words};
use crate::outcome::{
    ChangeKind, DecidingSet, Decision, Effect, Margin, Materiality, NOTES, Question, Ratio, Repeat,
    Verdict,
};
use crate::paper::{FindingStatus, LineKey};
use crate::report::{Cell, Column, Document, Figure, Prose, Table, local_decimal};
use crate::stakes::{CopyRow, Grade, NotWeighed, Weighed};
use crate::stats::plot::{Labels, margin_bars};

use super::annex::Annex;
use super::count;
use super::head::ViewContext;
use super::outcome_rule::{effects, law};

/// A contest and what came of weighing it.
pub type OutcomeOf<'a> = (&'a Contest, Result<Weighed<'a>, NotWeighed>);

/// Which copies the page lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    /// Those that differ from the official sheet.
    Differing,
    /// All.
    All,
}

/// The page of every contest asked for.
#[must_use]
pub fn outcome(
    context: &ViewContext<'_>,
    all: &[OutcomeOf<'_>],
    selection: &str,
    copies: Copies,
) -> Document {
    let words = context.words;
    let mut document = context.document(&words.get("lawyer-outcome"), selection);
    let mut annex = Annex::default();
    for (contest, weighed) in all {
        let title = contest.title.get(words.lang());
        document.heading(1, format!("{} · {title}", contest.id));
        match weighed {
            Ok(weighed) => {
                let to = (&mut document, &mut annex);
                one(context, to, weighed, copies);
            }
            Err(why) => {
                let said = Message::new("lawyer-not-weighed").message("why", why.say());
                document.warn(words.say(&said));
            }
        }
    }
    for note in NOTES {
        document.info(words.get(note));
    }
    let dismissed = context.head.lives.marked().filter(|(_, steps)| {
        steps.last().is_some_and(|step| step.status == FindingStatus::Dismissed)
    });
    let dismissed = count(dismissed.count());
    if dismissed > 0 {
        document.info(words.say(&Message::new("lawyer-dismissed").number("count", dismissed)));
    }
    document.info(words.get("view-record-not-guilt"));
    if copies == Copies::All {
        annex.write(context, &mut document);
    }
    document
}

fn one(
    context: &ViewContext<'_>,
    (document, annex): (&mut Document, &mut Annex),
    weighed: &Weighed<'_>,
    which: Copies,
) {
    let words = context.words;
    document.paragraph(Prose::new().strong(decision(weighed, words)));
    for tie in &weighed.result.ties {
        let name = |key: &LineKey| weighed.contest.label(key, words.lang());
        document.paragraph(words.say(&tie.say_with(&name)));
    }
    warnings(document, weighed, words);
    for question in [Question::Winner, Question::Threshold, Question::Seat] {
        answer((&mut *document, &mut *annex), weighed, question, words);
    }
    document.push(votes(weighed, words));
    document.paragraph(law(context, weighed));
    for said in effects(context, weighed) {
        document.paragraph(said);
    }
    for reading in &weighed.readings {
        document.paragraph(words.say(reading));
    }
    if !weighed.claims.is_empty() {
        document.push(claims(weighed, words));
    }
    if !weighed.copies.is_empty() {
        copies((document, annex), weighed, which, words);
    }
}

/// What must be known before the verdict is read.
fn warnings(document: &mut Document, weighed: &Weighed<'_>, words: &Words) {
    for (id, units) in [("lawyer-unbounded", &weighed.unbounded), ("lawyer-gaps", &weighed.gaps)] {
        if !units.is_empty() {
            let names: Vec<&str> =
                units.iter().take(10).map(crate::paper::UnitId::as_str).collect();
            let rest = if units.len() > names.len() { ", …" } else { "" };
            let said = Message::new(id)
                .number("count", count(units.len()))
                .text("units", names.join(", ") + rest);
            document.warn(words.say(&said));
        }
    }
    let undisputed = weighed.claims.iter().all(|(_, weight)| weight.worst.stations == 0);
    if undisputed && weighed.copies.is_empty() {
        document.warn(words.get("lawyer-nothing-held"));
    }
}

/// The decision; where nobody reaches the majority, that the law pack does not say what follows.
pub(super) fn decision(weighed: &Weighed<'_>, words: &Words) -> String {
    let name = |key: &LineKey| weighed.contest.label(key, words.lang());
    match &weighed.result.decision {
        Decision::Repeat { why: Repeat::NoMajority } if weighed.law.otherwise.is_none() => {
            words.get("lawyer-no-majority")
        }
        other => words.say(&other.say_with(&name)),
    }
}

/// A station without any bound excludes nothing.
pub(super) fn verdict(weighed: &Weighed<'_>, found: Verdict) -> Verdict {
    if found == Verdict::CannotChange && !weighed.unbounded.is_empty() {
        return Verdict::NotExcluded;
    }
    found
}

/// The claims of a question: the gravest first, of these the one that the fewest moved votes break.
fn closest<'a>(
    weighed: &'a Weighed<'_>,
    question: Question,
) -> Option<(&'a Margin, &'a Materiality)> {
    let votes = |m: &Margin| m.change(ChangeKind::Moved).map_or(u64::MAX, |c| c.votes);
    let those = weighed.claims.iter().filter(|(m, _)| m.claim.question() == question);
    let first = those.min_by_key(|(m, w)| (std::cmp::Reverse(w.verdict), votes(m)));
    first.map(|(m, w)| (m, w))
}

fn answer(
    (document, annex): (&mut Document, &mut Annex),
    weighed: &Weighed<'_>,
    question: Question,
    words: &Words,
) {
    let Some((margin, weight)) = closest(weighed, question) else { return };
    let name = |key: &LineKey| weighed.contest.label(key, words.lang());
    document.heading(2, words.say(&question));
    let found = verdict(weighed, weight.verdict);
    document.paragraph(Prose::new().strong(words.say(&found)));
    let without = verdict(weighed, weight.verdict_without_low);
    if without != found {
        let said = Message::new("lawyer-without-low").message("verdict", without.say());
        document.paragraph(words.say(&said));
    }
    let changes = [ChangeKind::Moved, ChangeKind::Removed, ChangeKind::Added];
    let changes = changes.into_iter().filter_map(|kind| margin.change(kind));
    let changes = changes.flat_map(|c| [Some(c.say_with(&name)), c.say_tie()]).flatten();
    let changes: Vec<String> = changes.map(|said| words.say(&said)).collect();
    let said = Message::new("lawyer-closest")
        .message("claim", margin.claim.say_with(&name))
        .text("margin", shown(weight.margin, words))
        .text("changes", changes.join("; "));
    document.paragraph(words.say(&said));
    let documented = &weight.documented;
    let said = Message::new("lawyer-documented")
        .text("net", shown(documented.net, words))
        .text("in_favour", shown(documented.in_favour, words))
        .text("against", shown(documented.against, words))
        .number("stations", count(documented.stations))
        .number("differing", count(documented.differing));
    document.paragraph(words.say(&said));
    let said = Message::new("lawyer-worst")
        .text("worst", shown(weight.worst.with_low, words))
        .text("without", shown(weight.worst.without_low, words))
        .number("stations", count(weight.worst.stations))
        .number("low", count(weight.worst.low_stations));
    document.paragraph(words.say(&said));
    for (effect, id) in [
        (Effect::Documented, "lawyer-deciding-documented"),
        (Effect::Worst, "lawyer-deciding-worst"),
    ] {
        if let Ok(Some(set)) = weighed.disputed.deciding(margin, effect) {
            document.paragraph(words.say(&deciding(&set, id, words)));
        }
    }
    let figure = picture(annex, weighed, (margin, weight), words);
    document.push(figure);
}

/// The fewest stations that decide, each with its effect.
fn deciding(set: &DecidingSet, id: &'static str, words: &Words) -> Message {
    let one = |(unit, effect): &(crate::paper::UnitId, Ratio)| {
        format!("{unit} ({})", shown(*effect, words))
    };
    let mut list: Vec<String> = set.stations.iter().take(20).map(one).collect();
    if set.stations.len() > list.len() {
        list.push("…".to_owned());
    }
    Message::new(id)
        .number("stations", count(set.stations.len()))
        .text("sum", shown(set.sum, words))
        .text("list", list.join(", "))
}

/// The margin above the documented differences, with the entries the latter come from.
fn picture(
    annex: &mut Annex,
    weighed: &Weighed<'_>,
    (margin, weight): (&Margin, &Materiality),
    words: &Words,
) -> Figure {
    let name = |key: &LineKey| weighed.contest.label(key, words.lang());
    let claim = words.say(&margin.claim.say_with(&name));
    let (names, note) = ([words.get("lawyer-margin"), words.get("lawyer-net")], "");
    let numbers = [weight.margin, weight.documented.net];
    let texts = numbers.map(|n| shown(n, words));
    let [whole_margin, whole_net] = numbers.map(whole);
    let labels = Labels { title: &claim, x: &words.get("lawyer-votes-axis"), y: "", note };
    let [first, second] = [&names[0], &names[1]];
    let svg =
        margin_bars(whole_margin, whole_net, [first, second], [&texts[0], &texts[1]], &labels);
    let alt = format!("{first}: {}; {second}: {}", texts[0], texts[1]);
    let differs = |row: &&CopyRow| row.official.as_ref().is_none_or(|o| *o != row.copy);
    let of = |row: &CopyRow| row.entries.clone();
    let mut entries: Vec<EntryRef> = weighed.copies.iter().filter(differs).flat_map(of).collect();
    if entries.is_empty() {
        // Where nothing differs, every copy says so.
        entries = weighed.copies.iter().flat_map(of).collect();
    }
    annex.figure(svg, &claim, &alt, &entries)
}

fn whole(ratio: Ratio) -> u64 {
    u64::try_from(ratio.numerator() / ratio.denominator()).unwrap_or(0)
}

/// Votes, seats and admission of each option.
fn votes(weighed: &Weighed<'_>, words: &Words) -> Table {
    let lang = words.lang();
    let lists = match &weighed.result.decision {
        Decision::Seats { lists, .. } => lists.as_slice(),
        _ => &[],
    };
    let mut columns =
        vec![Column::text(words.get("lawyer-option")), Column::number(words.get("lawyer-votes"))];
    if !lists.is_empty() {
        columns.push(Column::text(words.get("lawyer-admitted")));
        columns.push(Column::number(words.get("lawyer-seats")));
    }
    let said = Message::new("lawyer-official").number("sheets", weighed.sheets);
    let mut table = Table::new("votes", columns).caption(words.say(&said)).fixed();
    let options = weighed.piles.options.iter().map(|o| (&o.key, o.votes));
    let others = weighed.piles.others.iter().map(|p| (&p.key, p.ballots));
    for (key, votes) in options.chain(others) {
        let mut cells = vec![Cell::from(weighed.contest.label(key, lang)), Cell::int(votes)];
        if let Some(list) = lists.iter().find(|l| l.key == *key) {
            let id = if list.admitted { "lawyer-yes" } else { "lawyer-no" };
            cells.extend([Cell::from(words.get(id)), Cell::int(list.seats)]);
        }
        table.row(cells);
    }
    table
}

fn claims(weighed: &Weighed<'_>, words: &Words) -> Table {
    let name = |key: &LineKey| weighed.contest.label(key, words.lang());
    let columns = [
        Column::text(words.get("lawyer-claim")),
        Column::exact("g"),
        Column::exact("D"),
        Column::exact("W"),
        Column::exact(words.get("lawyer-w-without")),
        Column::number(words.get("lawyer-moved")),
        Column::number(words.get("lawyer-removed")),
        Column::number(words.get("lawyer-added")),
        Column::text(words.get("lawyer-verdict")),
    ];
    let mut table = Table::new("claims", columns).caption(words.get("lawyer-claims"));
    for (margin, weight) in &weighed.claims {
        let fewest = |kind| margin.change(kind).map_or(Cell::Empty, |c| Cell::int(c.votes));
        table.row([
            Cell::from(words.say(&margin.claim.say_with(&name))),
            exact(weight.margin),
            exact(weight.documented.net),
            exact(weight.worst.with_low),
            exact(weight.worst.without_low),
            fewest(ChangeKind::Moved),
            fewest(ChangeKind::Removed),
            fewest(ChangeKind::Added),
            Cell::from(words.say(&verdict(weighed, weight.verdict))),
        ]);
    }
    table
}

/// The copies beside the official sheets, with what each bears.
fn copies(
    (document, annex): (&mut Document, &mut Annex),
    weighed: &Weighed<'_>,
    which: Copies,
    words: &Words,
) {
    let lang = words.lang();
    let full = weighed.copies.iter().filter(|c| c.grade.is_full()).count();
    let said = Message::new("lawyer-grades")
        .number("copies", count(weighed.copies.len()))
        .number("full", count(full));
    document.paragraph(words.say(&said));
    let mut columns = vec![
        Column::code(words.get("view-unit")),
        Column::text(words.get("lawyer-copy")),
        Column::text(words.get("lawyer-grade")),
    ];
    for option in &weighed.piles.options {
        let label = weighed.contest.label(&option.key, lang);
        columns.push(Column::text(label).align(crate::report::Align::Right));
    }
    columns.push(Column::code(words.get("view-entries")));
    let caption = words.get("lawyer-copies-caption");
    let mut table = Table::new("copies", columns).caption(caption);
    let differs = |row: &&CopyRow| {
        which == Copies::All || row.official.as_ref().is_none_or(|o| *o != row.copy)
    };
    for row in weighed.copies.iter().filter(differs) {
        table.row(copy_row(row, weighed.piles.options.len(), annex, words));
    }
    if !table.rows.is_empty() {
        document.push(table);
    }
}

fn copy_row(row: &CopyRow, options: usize, annex: &mut Annex, words: &Words) -> Vec<Cell> {
    let mut cells = vec![
        Cell::from(row.unit.as_str()),
        Cell::from(words.get(&row.kind.message_id())),
        Cell::from(grade(row.grade, words)),
    ];
    for at in 0..options {
        let copy = row.copy.get(at).copied().unwrap_or(0);
        let official = row.official.as_ref().and_then(|o| o.get(at).copied());
        let official = official.map_or("—".to_owned(), |n| words.number(n));
        let copy = words.number(copy);
        let same = copy == official;
        cells.push(Cell::from(if same { copy } else { format!("{copy} ≠ {official}") }));
    }
    cells.push(annex.cell(&row.entries));
    cells
}

/// The marks of a copy in words: `chair +, secretary +, seal −`.
pub(super) fn grade(grade: Grade, words: &Words) -> String {
    let marks = [
        ("lawyer-mark-chair", grade.chair),
        ("lawyer-mark-secretary", grade.secretary),
        ("lawyer-mark-seal", grade.seal),
    ];
    let one = |(id, mark): (&str, Option<bool>)| {
        let sign = match mark {
            Some(true) => "+",
            Some(false) => "−",
            None => "?",
        };
        format!("{} {sign}", words.get(id))
    };
    marks.map(one).join(", ")
}

/// A number of votes as a reader sees it: whole, or with two places.
pub(super) fn shown(ratio: Ratio, words: &Words) -> String {
    if ratio.denominator() == 1 {
        return words.number(ratio.numerator());
    }
    local_decimal(words.lang(), &plain(ratio))
}

/// Two places and a plain minus: what tables compute with.
pub(super) fn plain(ratio: Ratio) -> String {
    ratio.rounded(2).replace('\u{2212}', "-")
}

fn exact(ratio: Ratio) -> Cell {
    if ratio.denominator() == 1 {
        return Cell::int(ratio.numerator());
    }
    Cell::exact(plain(ratio))
}
