//! One station's page: every document of it side by side, what differs, and what may explain it.

use crate::election::{Contest, UnitIndex};
use crate::findings::{EntryRef, Finding};
use crate::lang::{Message, Words};
use crate::reconcile::{ContestSheets, Sheet, Used, used};
use crate::report::{Anchor, Cell, Column, Document, List, Prose, Table};
use crate::stats::plot::{Labels, protocol_against_copy};

use super::amendments::shown;
use super::annex::Annex;
use super::changes;
use super::discrepancies::{law, lines, said};
use super::explain::life;
use super::head::ViewContext;
use super::origin;
use super::outcome::{decision, verdict};
use super::reports::{Matter, explanations};
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
    let sides = sides(context, matter, unit, facts);
    for side in &sides {
        let title = side.contest.title.get(words.lang());
        document.heading(2, format!("{} · {title}", side.contest.id));
        side.documents(context, matter, document, annex);
        document.push(side.table(context));
        side.picture(context, matter, document, annex);
    }
    if !findings.is_empty() {
        document.heading(2, words.get("view-findings"));
    }
    for finding in &findings {
        in_full(context, finding, document, annex);
    }
    origin::custody(context, matter, &sides, document, annex);
    origin::acts(context, matter, id, document, annex);
    origin::timeline(context, matter, unit, document, annex);
    document.heading(2, words.get("lawyer-outcome-section"));
    for side in &sides {
        materiality(context, matter, side.contest, document);
    }
    explanations(context, &findings, document, 2);
}

/// The sheets of a station, contest by contest.
fn sides<'a>(
    context: &ViewContext<'a>,
    matter: &Matter<'a>,
    unit: UnitIndex,
    facts: Facts,
) -> Vec<Side<'a>> {
    let of = context.election.contests.iter().zip(&matter.sheets.contests);
    let side = |(contest, sheets): (&'a Contest, &'a ContestSheets)| {
        let those = sheets.sheets().iter().enumerate();
        let those = those.filter(|(_, s)| s.unit == unit && !s.document.is_series()).collect();
        Side { contest, sheets, those, facts }
    };
    of.map(side).filter(|side| !side.those.is_empty()).collect()
}

/// The sheets of a station in one contest.
pub(super) struct Side<'a> {
    pub contest: &'a Contest,
    pub sheets: &'a ContestSheets,
    pub those: Vec<(usize, &'a Sheet)>,
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
        let unit = self.those.first().map(|(_, s)| s.unit);
        for one in used(context.election, matter.sheets, unit) {
            if one.contest == self.contest.id {
                document.paragraph(used_said(context.words, &one));
            }
        }
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

/// Which document was used, and why, as a sentence.
#[must_use]
pub fn used_said(words: &Words, one: &Used) -> String {
    let said = Message::new("used-said")
        .message("document", Message::new(one.document.message_id()))
        .text("entry", format!("#{}", one.entry.seq))
        .message("why", one.why());
    words.say(&said)
}

/// A fact of a sheet in words where the reader's language has them.
fn fact(context: &ViewContext<'_>, id: &str, value: &str) -> String {
    let words = context.words;
    let known = format!("enter-fact-{}", id.replace(['_', '.'], "-"));
    let label = if words.has(&known) { words.get(&known) } else { id.to_owned() };
    let value = match value {
        "present" | "absent" | "refused" => words.get(&format!("enter-presence-{value}")),
        other => words.moment(other),
    };
    format!("{label}: {value}")
}

pub(super) fn name(context: &ViewContext<'_>, sheet: &Sheet) -> String {
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

/// One finding in full: numbers, law, entries, what became of it.
fn in_full(
    context: &ViewContext<'_>,
    finding: &Finding,
    document: &mut Document,
    annex: &mut Annex,
) {
    let words = context.words;
    document.heading_at(3, finding.id.to_string(), Anchor::new(finding.id.as_str()));
    let lines = lines(context, finding);
    let lines = if lines.is_empty() { lines } else { format!(" [{lines}]") };
    document.paragraph(Prose::new().strong(format!("{}{lines}", said(context, finding))));
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
    life(context, finding, document);
}
