//! Reads a form pack and refuses what does not hang together.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::code::{Code, Severity};
use super::error::{Mistake, PackError};
use super::form::{FormPack, Line, LineKind, MEASURES, Purpose, Role, RoleRule};
use super::layout::{ContestOption, Layout, Names};
use super::read::{self, Placed, Table};
use super::relation::{Decides, Formula, Relation, Scope, Tolerance, is_reserved};
use crate::lang::Message;
use crate::paper::LineKey;
use crate::paper::channel::{self, Channel};

type Reading<T> = Result<T, Mistake>;

/// The most lines one form may have. The longest form we know of has 40.
const MAX_LINES: usize = 400;
/// The most relations one form may have.
const MAX_RELATIONS: usize = 400;

pub fn load(text: &str, origin: &str) -> Result<FormPack, PackError> {
    let pack = read::pack(text, origin, |root| read_form(root, text, origin))?;
    try_out(&pack, text, origin)?;
    Ok(pack)
}

fn read_form(root: &Table<'_>, text: &str, origin: &str) -> Reading<FormPack> {
    root.only(&[
        "id",
        "edition",
        "resolution",
        "annex",
        "country",
        "contest_kind",
        "valid_from",
        "valid_to",
        "titles",
        "purpose",
        "percent_base",
        "sources",
        "tried",
        "note",
        "measures",
        "role",
        "line",
        "relation",
    ])?;
    let id = root.id("id")?.value;
    let written = root.text("purpose")?;
    let purpose = one_of(&written, &[Purpose::Paper, Purpose::Study], Purpose::word)?;
    refuse_channels(root, purpose)?;
    let lines = read_lines(root)?;
    let measures = read_measures(root, text)?;
    let names =
        Names { form: id.clone(), origin: origin.to_owned(), text: Arc::from(text), measures };
    Ok(FormPack {
        id,
        edition: root.text("edition")?.value,
        resolution: root.opt_text("resolution")?.map(|t| t.value),
        annex: root.opt_text("annex")?.map(|t| t.value),
        country: root.id("country")?.value,
        contest_kind: root.id("contest_kind")?.value,
        valid_from: root.opt_date("valid_from")?,
        valid_to: root.opt_date("valid_to")?,
        titles: root.titles("titles")?,
        purpose,
        lines,
        roles: read_roles(root)?,
        percent_base: Formula::read(&root.text("percent_base")?, text)?,
        relations: read_relations(root, text)?,
        sources: root.texts("sources")?.into_iter().map(|t| t.value).collect(),
        tried: root.texts("tried")?.into_iter().map(|t| t.value).collect(),
        note: root.opt_titles("note")?,
        names: Arc::new(names),
    })
}

/// Refuses a form that names a channel other than voting in person on paper; a record for study
/// may be of in-person machine voting. Remarks and sources may speak of anything.
fn refuse_channels(root: &Table<'_>, purpose: Purpose) -> Reading<()> {
    root.each_text(&["note", "sources", "tried", "law"], &mut |text, span| {
        let refused = channel::refused(text)
            .filter(|r| !(purpose == Purpose::Study && r.channel == Channel::Machine));
        let Some(refused) = refused else { return Ok(()) };
        let message = Message::new("pack-channel")
            .text("term", refused.term)
            .message("channel", Message::new(format!("channel-{}", refused.channel.id())));
        Err(Mistake::at(span, message))
    })
}

/// The one of `all` that the text spells.
pub(super) fn one_of<T: Copy>(
    text: &Placed<String>,
    all: &[T],
    word: fn(T) -> &'static str,
) -> Reading<T> {
    let found = all.iter().copied().find(|one| word(*one) == text.value);
    found.ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|one| word(*one)).collect();
        text.mistake(Message::new("pack-not-one-of").text("known", known.join(", ")))
    })
}

fn read_lines(root: &Table<'_>) -> Reading<Vec<Line>> {
    let mut lines: Vec<Line> = Vec::new();
    for table in root.tables("line")? {
        table.only(&["key", "number", "sub", "labels", "kind", "words_required", "required"])?;
        let key = table.id("key")?;
        check_name(&key)?;
        if lines.iter().any(|line| line.key.as_str() == key.value) {
            return Err(key.mistake(Message::new("pack-twice").text("key", &key.value)));
        }
        if lines.len() >= MAX_LINES {
            return Err(key.mistake(Message::new("pack-too-many")));
        }
        lines.push(Line {
            number: table.opt_text("number")?.map(|t| t.value),
            sub: table.opt_text("sub")?.map(|t| t.value),
            labels: table.titles("labels")?,
            kind: one_of(&table.text("kind")?, &LineKind::ALL, LineKind::word)?,
            words_required: table.flag("words_required", false)?,
            required: table.flag("required", true)?,
            key: LineKey::new(&key.value).map_err(|e| key.mistake(crate::lang::Say::say(&e)))?,
        });
    }
    if lines.is_empty() {
        return Err(Mistake::at(root.span(), Message::new("pack-no-lines")));
    }
    Ok(lines)
}

/// A name relations can use: a letter, then letters, digits and `_`, and no word of the language.
fn check_name(name: &Placed<String>) -> Reading<()> {
    let letter = name.value.starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = name.value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if !letter || !rest {
        return Err(name.mistake(Message::new("pack-name-grammar").text("name", &name.value)));
    }
    if is_reserved(&name.value) {
        return Err(name.mistake(Message::new("pack-name-reserved").text("name", &name.value)));
    }
    Ok(())
}

fn read_roles(root: &Table<'_>) -> Reading<Vec<RoleRule>> {
    let mut roles: Vec<RoleRule> = Vec::new();
    for table in root.tables("role")? {
        table.only(&["role", "counts_in_valid", "can_win", "seat_eligible"])?;
        let written = table.text("role")?;
        let role = one_of(&written, &Role::ALL, Role::word)?;
        if roles.iter().any(|rule| rule.role == role) {
            return Err(written.mistake(Message::new("pack-twice").text("key", role.word())));
        }
        roles.push(RoleRule {
            role,
            counts_in_valid: table.must_flag("counts_in_valid")?,
            can_win: table.must_flag("can_win")?,
            seat_eligible: table.must_flag("seat_eligible")?,
        });
    }
    if roles.iter().all(|rule| rule.role == Role::AgainstAll) {
        return Err(Mistake::at(root.span(), Message::new("pack-no-roles")));
    }
    Ok(roles)
}

fn read_measures(root: &Table<'_>, text: &str) -> Reading<BTreeMap<String, Formula>> {
    let mut measures = BTreeMap::new();
    let Some(table) = root.opt_table("measures")? else { return Ok(measures) };
    table.only(&MEASURES)?;
    for key in table.keys() {
        measures.insert(key.value.clone(), Formula::read(&table.text(&key.value)?, text)?);
    }
    Ok(measures)
}

fn read_relations(root: &Table<'_>, text: &str) -> Reading<Vec<Relation>> {
    let mut relations: Vec<Relation> = Vec::new();
    for table in root.tables("relation")? {
        let relation = read_relation(&table, text)?;
        if relations.iter().any(|r| r.id == relation.id) {
            let message = Message::new("pack-twice").text("key", &relation.id);
            return Err(table.id("id")?.mistake(message));
        }
        if relations.len() >= MAX_RELATIONS {
            return Err(Mistake::at(table.span(), Message::new("pack-too-many")));
        }
        relations.push(relation);
    }
    Ok(relations)
}

fn read_relation(table: &Table<'_>, text: &str) -> Reading<Relation> {
    table.only(&[
        "id",
        "check",
        "when",
        "code",
        "severity",
        "hard",
        "confirmed",
        "scope",
        "tolerance",
        "law",
        "verified",
        "note",
    ])?;
    let code = table.text("code")?;
    let severity = table.opt_text("severity")?;
    let (hard, confirmed) = (table.must_flag("hard")?, table.must_flag("confirmed")?);
    if hard && !confirmed {
        return Err(Mistake::at(table.span(), Message::new("pack-hard-unconfirmed")));
    }
    let scope = table.opt_text("scope")?;
    let when = table.opt_text("when")?;
    Ok(Relation {
        id: table.id("id")?.value,
        check: Formula::read(&table.text("check")?, text)?,
        when: when.map(|w| Formula::read(&w, text)).transpose()?,
        code: Code::new(&code.value).ok_or_else(|| {
            code.mistake(Message::new("pack-code-unknown").text("code", &code.value))
        })?,
        severity: severity.map(|s| one_of(&s, &Severity::ALL, Severity::word)).transpose()?,
        hard,
        confirmed,
        scope: scope.map_or(Ok(Scope::Station), |s| one_of(&s, &Scope::ALL, Scope::word))?,
        tolerance: table.opt_table("tolerance")?.map(|t| read_tolerance(&t)).transpose()?,
        law: table.texts("law")?.into_iter().map(|t| t.value).collect(),
        verified: table.flag("verified", false)?,
        note: table.opt_titles("note")?,
    })
}

fn read_tolerance(table: &Table<'_>) -> Reading<Tolerance> {
    table.only(&["absolute", "percent", "decides"])?;
    let (absolute, percent) = (table.opt_exact("absolute")?, table.opt_exact("percent")?);
    let written = table.opt_text("decides")?;
    let decides = match &written {
        None => None,
        Some(word) => Some(match word.value.as_str() {
            "larger" | "either" => Decides::Larger,
            "smaller" | "both" => Decides::Smaller,
            _ => {
                let known = "larger, smaller, both, either";
                return Err(word.mistake(Message::new("pack-not-one-of").text("known", known)));
            }
        }),
    };
    match (absolute, percent, decides) {
        (None, None, _) => Err(Mistake::at(table.span(), Message::new("pack-tolerance-empty"))),
        (Some(_), Some(_), None) => {
            Err(Mistake::at(table.span(), Message::new("pack-tolerance-undecided")))
        }
        (Some(_), Some(_), _) | (_, _, None) => Ok(Tolerance { absolute, percent, decides }),
        _ => Err(Mistake::at(table.span(), Message::new("pack-tolerance-decides-nothing"))),
    }
}

/// Compiles everything once for an invented contest with two options of each role, so that a
/// mistake shows when the pack is read, not when it is used.
fn try_out(pack: &FormPack, text: &str, origin: &str) -> Result<(), PackError> {
    let options = pack.roles.iter().flat_map(|rule| {
        ["x-1", "x-2"].into_iter().filter_map(|n| {
            let key = LineKey::new(&format!("{n}.{}", rule.role.word())).ok()?;
            Some(ContestOption { key, role: rule.role })
        })
    });
    let layout = Layout::new(pack, &options.collect::<Vec<_>>())?;
    let tried = || -> Reading<()> {
        for (_, formula) in pack.measures() {
            formula.measure(&layout)?;
        }
        pack.percent_base.quantity(&layout)?;
        for relation in &pack.relations {
            relation.resolve(&layout)?;
        }
        Ok(())
    };
    tried().map_err(|mistake| PackError::Mistake {
        origin: origin.to_owned(),
        text: Arc::from(text),
        mistake,
    })
}
