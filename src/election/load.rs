//! Reading `election/` whole, and holding its parts against each other.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::definition::{
    Contest, Election, OptionEntry, PackUse, Postponement, Purpose, Restriction, RestrictionKind,
    Text3,
};
use super::error::ElectionError;
use super::tables::{read_expected, read_options, read_units};
use super::units::{UnitIndex, UnitTree};
use super::when;
use crate::lang::Message;
use crate::pack::{ContestOption, FormPack, LawPack, Layout, is_law};
use crate::paper::{
    ContestId,
    channel::{self, Channel},
};

/// The largest `election.toml` that is read, bytes.
const MAX_TOML: u64 = 4 << 20;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Toml {
    format: String,
    id: ContestId,
    country: String,
    purpose: Purpose,
    channel: String,
    date: String,
    opens: String,
    closes: String,
    zone: String,
    law: String,
    title: Text3,
    contest: Vec<ContestToml>,
    #[serde(default)]
    restriction: Vec<RestrictionToml>,
    #[serde(default)]
    postponement: Vec<PostponementToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContestToml {
    id: ContestId,
    form: String,
    scope: String,
    seats: Option<u32>,
    threshold_percent: Option<Decimal>,
    form_id: Option<String>,
    form_reason: Option<String>,
    title: Text3,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RestrictionToml {
    id: String,
    unit: String,
    kind: RestrictionKind,
    from: String,
    to: Option<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PostponementToml {
    unit: String,
    from: String,
    to: Option<String>,
    source: String,
}

/// Reads the definition in `folder` with the packs that stand in it.
pub fn load(folder: &Path) -> Result<Election, ElectionError> {
    load_with_packs(folder, &[])
}

/// Reads the definition in `folder`; each pack in `outside` takes the place of the book's pack of
/// the same id, and [`Election::packs`] says so.
pub fn load_with_packs(folder: &Path, outside: &[PathBuf]) -> Result<Election, ElectionError> {
    let file = folder.join("election.toml");
    let name = file.display().to_string();
    let text = read_text(&file)?;
    let toml: Toml = toml::from_str(&text).map_err(|e| ElectionError::Toml {
        report: format!("{name}: {}", e.to_string().trim_end()),
    })?;
    refuse_channels(&name, &toml)?;
    let packs = Packs::read(folder, outside)?;
    let units = read_units(&folder.join("units.csv"))?;
    let mut options = read_options(&folder.join("options.csv"))?;
    let wrong = |what: Message| ElectionError::Contradiction { file: name.clone(), what };
    if toml.format != "adal-election/1" {
        return Err(wrong(Message::new("election-bad-format").text("found", &toml.format)));
    }
    let mut contests = Vec::new();
    for contest in toml.contest {
        if contests.iter().any(|c: &Contest| c.id == contest.id) {
            return Err(wrong(Message::new("election-contest-twice").text("contest", contest.id)));
        }
        let options = options.remove(&contest.id).unwrap_or_default();
        contests.push(build_contest(&name, contest, options, &units, &packs, toml.purpose)?);
    }
    if let Some(left) = options.keys().next() {
        return Err(wrong(Message::new("election-option-of-no-contest").text("contest", left)));
    }
    let ids: Vec<ContestId> = contests.iter().map(|c| c.id.clone()).collect();
    let expected = read_expected(&folder.join("expected.csv"), &ids, &units)?;
    let reader = Reader { file: &name, units: &units };
    let restrictions =
        toml.restriction.into_iter().map(|r| reader.restriction(r)).collect::<Result<_, _>>()?;
    let postponements =
        toml.postponement.into_iter().map(|p| reader.postponement(p)).collect::<Result<_, _>>()?;
    let law = packs
        .law(&toml.law)
        .ok_or_else(|| wrong(Message::new("election-no-such-pack").text("pack", &toml.law)))?;
    for contest in &contests {
        law.covers(&contest.form)?;
        let rule = law.seat_rule(&contest.form.contest_kind);
        let known = |class: &String| rule.is_some_and(|r| r.thresholds.contains_key(class));
        let class = contest.options.iter().filter_map(|o| o.class.as_ref()).find(|c| !known(c));
        if let Some(class) = class {
            let what = Message::new("election-no-such-class")
                .text("class", class)
                .text("contest", &contest.id)
                .text("law", &law.id);
            return Err(wrong(what));
        }
    }
    Ok(Election {
        id: toml.id.to_string(),
        country: toml.country,
        purpose: toml.purpose,
        title: toml.title,
        date: reader.date(&toml.date)?,
        opens: reader.time(&toml.opens)?,
        closes: reader.time(&toml.closes)?,
        time_zone: reader.zone(&toml.zone)?,
        zone: toml.zone,
        contests,
        expected,
        restrictions,
        postponements,
        law,
        packs: packs.used,
        units,
    })
}

fn build_contest(
    file: &str,
    toml: ContestToml,
    options: Vec<OptionEntry>,
    units: &UnitTree,
    packs: &Packs,
    purpose: Purpose,
) -> Result<Contest, ElectionError> {
    let wrong = |what: Message| ElectionError::Contradiction { file: file.to_owned(), what };
    let form = packs
        .form(&toml.form)
        .ok_or_else(|| wrong(Message::new("election-no-such-pack").text("pack", &toml.form)))?;
    let study_form = form.purpose == crate::pack::Purpose::Study;
    if study_form != (purpose == Purpose::Study) {
        // Machine records open only in a study book, and never beside paper.
        let id = if study_form { "election-study-only" } else { "election-paper-only" };
        return Err(wrong(Message::new(id).text("pack", &form.id)));
    }
    let scope = units
        .find(&toml.scope)
        .ok_or_else(|| wrong(Message::new("election-no-such-unit").text("unit", &toml.scope)))?;
    let roles: Vec<ContestOption> =
        options.iter().map(|o| ContestOption { key: o.key.clone(), role: o.role }).collect();
    let layout = Layout::new(&form, &roles)?;
    Ok(Contest {
        id: toml.id,
        title: toml.title,
        scope,
        seats: toml.seats,
        threshold_percent: toml.threshold_percent,
        form_id: toml.form_id,
        form_reason: toml.form_reason,
        options,
        layout,
        form,
    })
}

fn refuse_channels(file: &str, toml: &Toml) -> Result<(), ElectionError> {
    let refuse = |place: &str, refused| ElectionError::Channel {
        file: file.to_owned(),
        place: place.to_owned(),
        refused,
    };
    let study = toml.purpose == Purpose::Study;
    if let Some(found) =
        channel::refused(&toml.channel).filter(|r| !(study && r.channel == Channel::Machine))
    {
        return Err(refuse("channel", found));
    }
    let wanted = if study { "machine-in-person" } else { "paper-in-person" };
    if toml.channel != wanted {
        let what = Message::new("election-bad-channel")
            .text("found", &toml.channel)
            .text("wanted", wanted);
        return Err(ElectionError::Contradiction { file: file.to_owned(), what });
    }
    let titles = toml.contest.iter().map(|c| (c.id.as_str(), &c.title));
    for (place, title) in titles.chain([("title", &toml.title)]) {
        for text in [&title.kk, &title.ru, &title.en] {
            if let Some(found) =
                channel::refused(text).filter(|r| !(study && r.channel == Channel::Machine))
            {
                return Err(refuse(place, found));
            }
        }
    }
    Ok(())
}

fn read_text(file: &Path) -> Result<String, ElectionError> {
    let unreadable = |source| ElectionError::Unreadable { file: file.to_owned(), source };
    let meta = std::fs::metadata(file).map_err(unreadable)?;
    // A pipe would be waited for, a device read, without end.
    if !meta.is_file() {
        return Err(unreadable(std::io::ErrorKind::InvalidInput.into()));
    }
    if meta.len() > MAX_TOML {
        return Err(unreadable(std::io::ErrorKind::FileTooLarge.into()));
    }
    std::fs::read_to_string(file).map_err(unreadable)
}

/// The packs of a book, with those from outside in their place.
struct Packs {
    forms: BTreeMap<String, FormPack>,
    laws: BTreeMap<String, LawPack>,
    used: BTreeMap<String, PackUse>,
}

impl Packs {
    fn read(folder: &Path, outside: &[PathBuf]) -> Result<Self, ElectionError> {
        let mut packs =
            Self { forms: BTreeMap::new(), laws: BTreeMap::new(), used: BTreeMap::new() };
        for file in toml_files(&folder.join("packs/forms"))? {
            packs.add_form(&file, false)?;
        }
        for file in toml_files(&folder.join("packs/law"))? {
            packs.add_law(&file, false)?;
        }
        for file in outside {
            if is_law(&read_text(file)?) {
                packs.add_law(file, true)?;
            } else {
                packs.add_form(file, true)?;
            }
        }
        Ok(packs)
    }

    fn add_form(&mut self, file: &Path, from_outside: bool) -> Result<(), ElectionError> {
        let pack = FormPack::load(&read_text(file)?, &file.display().to_string())?;
        self.used.insert(pack.id.clone(), PackUse { edition: pack.edition.clone(), from_outside });
        self.forms.insert(pack.id.clone(), pack);
        Ok(())
    }

    fn add_law(&mut self, file: &Path, from_outside: bool) -> Result<(), ElectionError> {
        let pack = LawPack::load(&read_text(file)?, &file.display().to_string())?;
        self.used.insert(pack.id.clone(), PackUse { edition: pack.edition.clone(), from_outside });
        self.laws.insert(pack.id.clone(), pack);
        Ok(())
    }

    fn form(&self, id: &str) -> Option<FormPack> {
        self.forms.get(id).cloned()
    }

    fn law(&self, id: &str) -> Option<LawPack> {
        self.laws.get(id).cloned()
    }
}

fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, ElectionError> {
    let unreadable = |source| ElectionError::Unreadable { file: folder.to_owned(), source };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads the small values of `election.toml` that need the unit tree or a calendar.
struct Reader<'a> {
    file: &'a str,
    units: &'a UnitTree,
}

impl Reader<'_> {
    fn wrong(&self, id: &str, name: &'static str, found: &str) -> ElectionError {
        let what = Message::new(id).text(name, found);
        ElectionError::Contradiction { file: self.file.to_owned(), what }
    }

    fn date(&self, text: &str) -> Result<Date, ElectionError> {
        when::day(text).ok_or_else(|| self.wrong("election-bad-date", "found", text))
    }

    fn time(&self, text: &str) -> Result<Time, ElectionError> {
        when::time(text).ok_or_else(|| self.wrong("election-bad-time", "found", text))
    }

    fn zone(&self, text: &str) -> Result<TimeZone, ElectionError> {
        when::zone(text).ok_or_else(|| self.wrong("election-bad-zone", "found", text))
    }

    fn unit(&self, id: &str) -> Result<UnitIndex, ElectionError> {
        self.units.find(id).ok_or_else(|| self.wrong("election-no-such-unit", "unit", id))
    }

    fn restriction(&self, toml: RestrictionToml) -> Result<Restriction, ElectionError> {
        Ok(Restriction {
            unit: self.unit(&toml.unit)?,
            from: self.date(&toml.from)?,
            to: toml.to.as_deref().map(|t| self.date(t)).transpose()?,
            id: toml.id,
            kind: toml.kind,
            source: toml.source,
        })
    }

    fn postponement(&self, toml: PostponementToml) -> Result<Postponement, ElectionError> {
        Ok(Postponement {
            unit: self.unit(&toml.unit)?,
            from: self.date(&toml.from)?,
            to: toml.to.as_deref().map(|t| self.date(t)).transpose()?,
            source: toml.source,
        })
    }
}
