//! One station's page: every document of it side by side, what differs, and what may explain it.

use crate::election::{Contest, UnitIndex};
use crate::findings::{EntryRef, Finding};
use crate::lang::Message;
use crate::paper::DocumentKind;
use crate::reconcile::{ContestSheets, Sheet, moment};
use crate::report::{Anchor, Cell, Column, Document, List, Prose, Table};
use crate::stats::plot::{Event, Labels, Tone, protocol_against_copy, sheet_timeline};

use super::amendments::shown;
use super::annex::Annex;
use super::changes;
use super::discrepancies::{law, lines};
use super::explain::life;
use super::head::ViewContext;
use super::outcome::{decision, verdict};
use super::reports::Matter;
use super::territory::named;

/// Which facts of a sheet a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facts {
    /// All of them.
    All,
    /// Those that name nobody.
    Harmless,
}

impl Facts {
    /// Facts that name nobody.
    const NAMELESS: [&'static str; 11] = [
        "captured",
        "chair",
        "decision",
        "issued",
        "members",
        "notice",
        "observers",
        "pages",
        "seal",
        "secretary",
        "signed",
    ];

    /// Whether a fact is shown.
    #[must_use]
    pub fn shows(self, fact: &str) -> bool {
        self == Self::All || Self::NAMELESS.contains(&fact) || fact.starts_with("percent.")
    }
}

/// The pages of some stations, one after another.
#[must_use]
pub fn stations(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    units: &[UnitIndex],
    selection: &str,
    facts: Facts,
) -> Document {
    let words = context.words;
    let mut document = context.document(&words.get("lawyer-station"), selection);
    let mut annex = Annex::default();
    for unit in units {
        one(context, matter, (*unit, facts), &mut document, &mut annex);
    }
    changes::write(context, &mut document, &mut annex);
    document.info(words.get("view-record-not-guilt"));
    annex.write(context, &mut document);
    document
}

fn one(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    (unit, facts): (UnitIndex, Facts),
    document: &mut Document,
    annex: &mut Annex,
) {
    let words = context.words;
    let id = context.election.units.id(unit).map_or("", |u| u.as_str());
    document.heading_at(1, named(context, unit), Anchor::new(id));
    let own = |f: &&Finding| f.unit.as_str() == id;
    let findings: Vec<&Finding> = matter.result.findings.iter().filter(own).collect();
    let said = Message::new("lawyer-station-claim")
        .text("unit", id)
        .number("count", u64::try_from(findings.len()).unwrap_or(u64::MAX));
    document.paragraph(Prose::new().strong(words.say(&said)));
    for (contest, sheets) in context.election.contests.iter().zip(&matter.sheets.contests) {
        let those = sheets.sheets().iter().enumerate().filter(|(_, s)| s.unit == unit);
        let those: Vec<(usize, &Sheet)> = those.filter(|(_, s)| !s.document.is_series()).collect();
        if those.is_empty() {
            continue;
        }
        let title = contest.title.get(words.lang());
        document.heading(2, format!("{} · {title}", contest.id));
        let station = Side { contest, sheets, those, facts };
        station.documents(context, matter, document, annex);
        document.push(station.table(context));
        station.picture(context, matter, document, annex);
        materiality(context, matter, contest, document);
    }
    timeline(context, matter, unit, document, annex);
    if !findings.is_empty() {
        document.heading(2, words.get("view-findings"));
    }
    for finding in findings {
        explained(context, finding, document, annex);
    }
}

/// The sheets of a station in one contest.
struct Side<'a> {
    contest: &'a Contest,
    sheets: &'a ContestSheets,
    those: Vec<(usize, &'a Sheet)>,
    facts: Facts,
}

impl Side<'_> {
    /// The official sheet that counts.
    fn current(&self) -> Option<usize> {
        self.those.iter().rev().find(|(_, s)| s.document.is_official()).map(|(at, _)| *at)
    }

    /// Each document with its entry, form, number and marks.
    fn documents(
        &self,
        context: &ViewContext<'_>,
        matter: &Matter<'_>,
        document: &mut Document,
        annex: &mut Annex,
    ) {
        let mut items = Vec::new();
        for (at, sheet) in &self.those {
            let entry = matter.sheets.entry(sheet);
            let Cell::Link { text, to } = annex.cell(std::slice::from_ref(&entry)) else {
                continue;
            };
            let mut prose = Prose::new()
                .strong(name(context, sheet))
                .plain(" ")
                .link(text, to)
                .plain(format!(" SHA-256 {}", entry.hash));
            if let Some(extra) = self.sheets.extra(*at) {
                let own = [("form_id", &extra.form_id), ("copy_no", &extra.copy_no)];
                let own = own.into_iter().filter_map(|(id, v)| Some((id, v.as_ref()?)));
                let shown = |fact: &&(String, String)| self.facts.shows(&fact.0);
                let facts =
                    extra.facts.iter().filter(shown).map(|(id, value)| (id.as_str(), value));
                for (id, value) in own.chain(facts) {
                    prose = prose.plain(format!("; {}", fact(context, id, value)));
                }
            }
            items.push(prose);
        }
        document.push(crate::report::Block::List(List { ordered: false, items }));
    }

    /// Line by line, a document a column; what differs from the official sheet is marked.
    fn table(&self, context: &ViewContext<'_>) -> Table {
        let words = context.words;
        let mut columns = vec![Column::text(words.get("view-line"))];
        for (_, sheet) in &self.those {
            let head = format!("{} #{}", name(context, sheet), sheet.seq);
            columns.push(Column::text(head).align(crate::report::Align::Right));
        }
        columns.push(Column::text(words.get("view-differs")));
        let caption = words.get("lawyer-line-by-line");
        let mut table = Table::new("lines", columns).caption(caption).fixed();
        let current = self.current();
        for (column, key) in self.contest.layout.columns().iter().enumerate() {
            let official = current.and_then(|at| self.sheets.cell(at, column).number());
            let mut differs = false;
            let mut cells = vec![Cell::from(self.contest.label(key, words.lang()))];
            for (at, _) in &self.those {
                let value = self.sheets.cell(*at, column);
                let other = value.number().zip(official).is_some_and(|(a, b)| a != b);
                differs |= other;
                let mark = if other { " ≠" } else { "" };
                cells.push(Cell::from(format!("{}{mark}", shown(context, value))));
            }
            cells.push(Cell::from(if differs { words.get("lawyer-yes") } else { String::new() }));
            table.row(cells);
        }
        table
    }

    /// Each number of the copies against the same number of the protocol.
    fn picture(
        &self,
        context: &ViewContext<'_>,
        matter: &Matter<'_>,
        document: &mut Document,
        annex: &mut Annex,
    ) {
        let Some(current) = self.current() else { return };
        let copies = self.those.iter().filter(|(_, s)| s.document.is_copy());
        let mut pairs = Vec::new();
        let mut entries: Vec<EntryRef> = Vec::new();
        for (at, sheet) in copies {
            entries.push(matter.sheets.entry(sheet));
            for column in 0..self.contest.layout.columns().len() {
                let copy = self.sheets.cell(*at, column).number();
                pairs.extend(copy.zip(self.sheets.cell(current, column).number()));
            }
        }
        let Some(sheet) = self.sheets.sheet(current).filter(|_| !pairs.is_empty()) else { return };
        entries.push(matter.sheets.entry(sheet));
        let words = context.words;
        let title = words.get("lawyer-against-copy");
        let labels = Labels {
            title: &title,
            x: &words.get("lawyer-copy"),
            y: &words.get("document-official"),
            note: "",
        };
        let differing = pairs.iter().filter(|(a, b)| a != b).count();
        let alt = Message::new("lawyer-against-copy-alt")
            .number("pairs", u64::try_from(pairs.len()).unwrap_or(u64::MAX))
            .number("differing", u64::try_from(differing).unwrap_or(u64::MAX));
        let svg = protocol_against_copy(&pairs, &labels);
        document.push(annex.figure(svg, &title, &words.say(&alt), &entries));
    }
}

/// A fact of a sheet in words where the reader's language has them.
fn fact(context: &ViewContext<'_>, id: &str, value: &str) -> String {
    let words = context.words;
    let known = format!("enter-fact-{}", id.replace(['_', '.'], "-"));
    let label = if words.has(&known) { words.get(&known) } else { id.to_owned() };
    let value = match value {
        "present" | "absent" | "refused" => words.get(&format!("enter-presence-{value}")),
        other => other.to_owned(),
    };
    format!("{label}: {value}")
}

fn name(context: &ViewContext<'_>, sheet: &Sheet) -> String {
    context.words.get(&sheet.document.message_id())
}

/// What the disputed votes of the whole contest can change.
fn materiality(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    contest: &Contest,
    document: &mut Document,
) {
    let found = matter.outcomes.iter().find(|(c, _)| c.id == contest.id);
    let Some((_, Ok(weighed))) = found else { return };
    let worst = weighed.claims.iter().map(|(_, w)| verdict(weighed, w.verdict)).max();
    let Some(worst) = worst else { return };
    let words = context.words;
    let said = Message::new("lawyer-materiality")
        .text("decision", decision(weighed, words))
        .text("verdict", words.say(&worst));
    document.paragraph(words.say(&said));
}

/// The bulletins, headcounts and copies of a station in order of time.
fn timeline(
    context: &ViewContext<'_>,
    matter: &Matter<'_>,
    unit: UnitIndex,
    document: &mut Document,
    annex: &mut Annex,
) {
    let words = context.words;
    let mut moments: Vec<(i64, String, String, bool)> = Vec::new();
    let mut entries = Vec::new();
    for point in matter.sheets.series.iter().filter(|p| p.unit == unit) {
        let kind = words.get(&point.document.message_id());
        let value = point.issued.or(point.voted).map_or(String::new(), |n| words.number(n));
        let what = format!("{kind} {value} (#{})", point.seq);
        moments.push((point.time.as_second(), point.written.clone(), what, false));
        entries.push(matter.sheets.series_entry(point));
    }
    for sheets in &matter.sheets.contests {
        for (at, sheet) in sheets.sheets().iter().enumerate().filter(|(_, s)| s.unit == unit) {
            let extra = sheets.extra(at);
            let written = extra.and_then(|e| {
                let facts = ["issued", "signed", "captured"];
                e.time.as_deref().or_else(|| facts.into_iter().find_map(|f| e.fact(f)))
            });
            let Some((second, written)) =
                written.and_then(|w| Some((moment(context.election, w)?.as_second(), w)))
            else {
                continue;
            };
            let what = format!("{} (#{})", name(context, sheet), sheet.seq);
            let marked = sheet.document != DocumentKind::Official;
            moments.push((second, written.to_owned(), what, marked));
            entries.push(matter.sheets.entry(sheet));
        }
    }
    if moments.len() < 2 {
        return;
    }
    moments.sort();
    let events: Vec<Event<'_>> = moments
        .iter()
        .map(|(second, shown, name, marked)| Event {
            second: *second,
            shown,
            name,
            tone: if *marked { Tone::Marked } else { Tone::Plain },
        })
        .collect();
    let title = words.get("lawyer-timeline");
    let svg = sheet_timeline(&events, &Labels { title: &title, x: "", y: "", note: "" });
    let alt: Vec<String> = moments.iter().map(|m| format!("{} {}", m.1, m.2)).collect();
    document.push(annex.figure(svg, &title, &alt.join("; "), &entries));
}

/// One finding in full: numbers, law, what else may explain it, what became of it.
fn explained(
    context: &ViewContext<'_>,
    finding: &Finding,
    document: &mut Document,
    annex: &mut Annex,
) {
    let words = context.words;
    document.heading_at(3, finding.id.to_string(), Anchor::new(finding.id.as_str()));
    let lines = lines(context, finding);
    let lines = if lines.is_empty() { lines } else { format!(" [{lines}]") };
    document.paragraph(Prose::new().strong(format!("{}{lines}", words.say(&finding.said))));
    if let Some(formula) = &finding.formula {
        document.code(formula.clone());
    }
    let mut prose = Prose::new().plain(format!(
        "{}: {}",
        words.get("view-severity"),
        words.say(&finding.severity)
    ));
    let law = law(context, finding);
    if !law.is_empty() {
        prose = prose.plain(format!("; {}: {law}", words.get("view-law")));
    }
    if finding.unconfirmed {
        prose = prose.plain(format!("; {}", words.get("view-unconfirmed-long")));
    }
    document.paragraph(prose);
    if let Cell::Link { text, to } = annex.cell(&finding.entries) {
        let label = format!("{}: ", words.get("view-entries"));
        document.paragraph(Prose::new().plain(label).link(text, to));
    }
    document.paragraph(words.say(&finding.code.why()));
    life(context, finding, document);
}
