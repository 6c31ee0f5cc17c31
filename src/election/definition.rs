//! The definition in memory.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::error::ElectionError;
use super::units::{UnitIndex, UnitTree};
use crate::lang::Lang;
use crate::pack::{FormPack, LawPack, Layout, Role};
use crate::paper::{ContestId, LineKey};

/// A text in the three languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text3 {
    /// Kazakh.
    #[serde(default)]
    pub kk: String,
    /// Russian.
    #[serde(default)]
    pub ru: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Text3 {
    /// The text in `lang`; where it is empty, the first that is not.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        };
        [own, &self.ru, &self.kk, &self.en]
            .into_iter()
            .find(|t| !t.is_empty())
            .map_or("", String::as_str)
    }
}

/// What a book is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// An election on paper, in person.
    Election,
    /// A study: in-person machine records may be opened, never mixed with paper, and every output
    /// says so.
    Study,
}

/// One option of a contest.
#[derive(Debug, Clone)]
pub struct OptionEntry {
    /// Its id, also the key of its line.
    pub key: LineKey,
    /// Its place on the ballot, from 1.
    pub order: u32,
    /// Its role, whose legal effect the form pack declares.
    pub role: Role,
    /// Its names.
    pub names: Text3,
    /// Its class, where the law has a threshold of its own for such options.
    pub class: Option<String>,
    /// Its place in the order of registration, from 1, where that is known.
    pub registered: Option<u32>,
}

/// One contest.
#[derive(Debug, Clone)]
pub struct Contest {
    /// Its id.
    pub id: ContestId,
    /// Its title.
    pub title: Text3,
    /// The form pack that serves it.
    pub form: FormPack,
    /// The unit within which it is held.
    pub scope: UnitIndex,
    /// Mandates to be given, where there are any.
    pub seats: Option<u32>,
    /// Threshold in percent, as an exact decimal, where there is one.
    pub threshold_percent: Option<rust_decimal::Decimal>,
    /// The `form_id` the contest's sheets must carry, where it is known.
    pub form_id: Option<String>,
    /// Why its form is used although it is not in force on the voting day.
    pub form_reason: Option<String>,
    /// Options in the order of the ballot.
    pub options: Vec<OptionEntry>,
    /// The columns of its sheets: the form's lines, then the options.
    pub layout: Layout,
}

impl Contest {
    /// The label of a line or option in a language; the key where there is none.
    #[must_use]
    pub fn label(&self, key: &LineKey, lang: Lang) -> String {
        if let Some(option) = self.options.iter().find(|o| &o.key == key) {
            let name = option.names.get(lang);
            return if name.is_empty() { key.to_string() } else { name.to_owned() };
        }
        self.form
            .line(key.as_str())
            .map(|l| l.labels.get(lang).to_owned())
            .filter(|l| !l.is_empty())
            .unwrap_or_else(|| key.to_string())
    }
}

/// A period in which the law or a quarantine bars or burdens voting.
#[derive(Debug, Clone)]
pub struct Restriction {
    /// Its id.
    pub id: String,
    /// Where it holds.
    pub unit: UnitIndex,
    /// Its kind.
    pub kind: RestrictionKind,
    /// First day.
    pub from: Date,
    /// Last day; open where `None`.
    pub to: Option<Date>,
    /// Where it was decreed.
    pub source: String,
}

/// Quarantine is not emergency (brief §1.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RestrictionKind {
    /// A quarantine.
    Quarantine,
    /// A state of emergency.
    Emergency,
}

/// Voting moved to another day.
#[derive(Debug, Clone)]
pub struct Postponement {
    /// Where.
    pub unit: UnitIndex,
    /// The day it was set for.
    pub from: Date,
    /// The new day; not yet set where `None`.
    pub to: Option<Date>,
    /// Who decided it, and where that stands.
    pub source: String,
}

/// A sheet that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expected {
    /// Index of the contest in [`Election::contests`].
    pub contest: u16,
    /// The unit that owes it.
    pub unit: UnitIndex,
}

/// The whole definition.
#[derive(Debug, Clone)]
pub struct Election {
    /// Its id.
    pub id: String,
    /// Country, ISO 3166-1 alpha-2, lower case.
    pub country: String,
    /// What the book is for.
    pub purpose: Purpose,
    /// Title.
    pub title: Text3,
    /// Voting day.
    pub date: Date,
    /// When stations open.
    pub opens: Time,
    /// When stations close.
    pub closes: Time,
    /// The zone of those times: an IANA name or a fixed offset.
    pub zone: String,
    /// The same, to reckon with.
    pub time_zone: TimeZone,
    /// Contests, in the order of the file.
    pub contests: Vec<Contest>,
    /// The unit tree.
    pub units: UnitTree,
    /// Sheets due, sorted.
    pub expected: Vec<Expected>,
    /// Restrictions.
    pub restrictions: Vec<Restriction>,
    /// Postponements.
    pub postponements: Vec<Postponement>,
    /// The country's law.
    pub law: LawPack,
    /// Every pack in use, `id edition`, with a mark where it was applied from outside the book.
    pub packs: BTreeMap<String, PackUse>,
}

/// One pack in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackUse {
    /// Its edition.
    pub edition: String,
    /// Whether it came from `--pack` and not from the book.
    pub from_outside: bool,
}

impl Election {
    /// Finds a contest by id.
    #[must_use]
    pub fn contest(&self, id: &str) -> Option<(u16, &Contest)> {
        let at = self.contests.iter().position(|c| c.id.as_str() == id)?;
        Some((u16::try_from(at).ok()?, self.contests.get(at)?))
    }

    /// Contests whose form is not in force on the voting day.
    pub fn out_of_force(&self) -> impl Iterator<Item = &Contest> {
        self.contests.iter().filter(|c| !c.form.in_force(self.date))
    }

    /// Refuses a form that is not in force on the voting day, unless the contest says why it is
    /// used. For whoever makes a definition or a book: a book that is sealed stays readable.
    pub fn refuse_out_of_force(&self) -> Result<(), ElectionError> {
        match self.out_of_force().find(|c| c.form_reason.as_deref().is_none_or(str::is_empty)) {
            None => Ok(()),
            Some(contest) => Err(ElectionError::out_of_force(&contest.form, self.date)),
        }
    }

    /// The day on which a unit votes: its own, the nearest above it, or the election's.
    #[must_use]
    pub fn voting_date(&self, unit: UnitIndex) -> Date {
        self.units
            .line_up(unit)
            .find_map(|at| self.units.get(at)?.detail.as_ref()?.voting_date)
            .unwrap_or(self.date)
    }
}
