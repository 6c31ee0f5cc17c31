//! A law pack: one country's articles, limits, deadlines and seat rules as data.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::code::Code;
use super::error::PackError;
use super::exact::Exact;
use super::form::FormPack;
use super::seats::{SeatRule, TieBreak};
use super::titles::Titles;

/// One edition of an article: when it was in force and where its text was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleEdition {
    /// First day of force, if known.
    pub from: Option<Date>,
    /// Last day of force, if it has ended.
    pub to: Option<Date>,
    /// Where the text was seen.
    pub source: String,
    /// Whether the text was checked against an official publication.
    pub verified: bool,
}

impl ArticleEdition {
    fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// An article of a law, resolution or code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its id within the pack.
    pub id: String,
    /// How it is cited: the act and the article's number.
    pub number: Titles,
    /// What it says, in a line.
    pub titles: Titles,
    /// Its editions, at least one.
    pub editions: Vec<ArticleEdition>,
}

/// An article as cited for a code on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The article.
    pub article: &'a Article,
    /// What its citation is worth on that day.
    pub standing: Standing,
}

/// What a citation is worth on the day it is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The edition of that day was compared with an official publication.
    Verified,
    /// An edition of that day is known, and nobody has compared it.
    Unverified,
    /// The pack has no edition of the article that was in force on that day.
    NoEdition(Date),
}

impl Standing {
    /// The standing of a rule that rests on the article: no better than what the rule says of
    /// itself.
    #[must_use]
    pub const fn of_rule(self, verified: bool) -> Self {
        match self {
            Self::Verified if !verified => Self::Unverified,
            other => other,
        }
    }
}

/// A limit or tolerance that a law, resolution or this pack sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitKind {
    /// Hours within which a requested certified copy must be issued.
    CopyHours,
    /// Ballots one station can issue in an hour.
    IssuingPerHour,
    /// Voters added on the day, in percent of the list.
    ListGrowthPercent,
    /// Headcount against issued, in percent.
    HeadcountTolerancePercent,
    /// Last bulletin against the protocol, in voters.
    BulletinTolerance,
    /// Ballots printed above the number of voters, in percent.
    BallotReservePercent,
    /// Days for which the posted copy must hang.
    PostingDays,
    /// Hours within which the count must end.
    CountHours,
    /// Voters one trip of a portable box can serve in an hour.
    MobilePerHour,
}

impl LimitKind {
    /// All limits.
    pub const ALL: [Self; 9] = [
        Self::CopyHours,
        Self::IssuingPerHour,
        Self::ListGrowthPercent,
        Self::HeadcountTolerancePercent,
        Self::BulletinTolerance,
        Self::BallotReservePercent,
        Self::PostingDays,
        Self::CountHours,
        Self::MobilePerHour,
    ];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::CopyHours => "copy_hours",
            Self::IssuingPerHour => "issuing_per_hour",
            Self::ListGrowthPercent => "list_growth_percent",
            Self::HeadcountTolerancePercent => "headcount_tolerance_percent",
            Self::BulletinTolerance => "bulletin_tolerance",
            Self::BallotReservePercent => "ballot_reserve_percent",
            Self::PostingDays => "posting_days",
            Self::CountHours => "count_hours",
            Self::MobilePerHour => "mobile_per_hour",
        }
    }

    /// The message that names it.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("pack-limit-{}", self.word().replace('_', "-"))
    }
}

/// The value of a limit and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// The value, in the unit its kind names.
    pub value: Exact,
    /// The article that sets it; `None` if it is this pack's choice.
    pub article: Option<String>,
    /// Whether it was checked against its source.
    pub verified: bool,
}

/// A time in which results or polls must not be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// What must not be published.
    pub titles: Titles,
    /// Whether it is about polls (else about results).
    pub polls: bool,
    /// How many days before the voting day it begins; 0 is the day itself.
    pub days_before: u32,
    /// The article.
    pub article: String,
    /// Whether it was checked against its source.
    pub verified: bool,
}

/// The unit of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineUnit {
    /// Days.
    Days,
    /// Hours.
    Hours,
}

impl DeadlineUnit {
    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Hours => "hours",
        }
    }
}

/// The moment from which a deadline runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The decision, action or omission complained of.
    Decision,
    /// The voting day.
    VotingDay,
    /// The publication of the results.
    Publication,
    /// The filing of the complaint (a deadline of the body that decides it).
    Filing,
}

impl Moment {
    /// All moments.
    pub const ALL: [Self; 4] = [Self::Decision, Self::VotingDay, Self::Publication, Self::Filing];

    /// The word used in packs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::VotingDay => "voting_day",
            Self::Publication => "publication",
            Self::Filing => "filing",
        }
    }
}

/// A deadline of complaint or of its decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its id within the pack.
    pub id: String,
    /// The body that takes the complaint.
    pub body: Titles,
    /// How much time.
    pub amount: u32,
    /// In days or hours.
    pub unit: DeadlineUnit,
    /// From which moment.
    pub from: Moment,
    /// The article.
    pub article: String,
    /// Whether it was checked against its source.
    pub verified: bool,
}

/// One country's law as far as the findings need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawPack {
    /// Its id.
    pub id: String,
    /// The country, by its ISO 3166 code in lower case.
    pub country: String,
    /// Its edition: a version of this description.
    pub edition: String,
    /// Its title.
    pub titles: Titles,
    /// A remark for the reader.
    pub note: Option<Titles>,
    /// The articles.
    pub articles: Vec<Article>,
    /// Which articles each code cites.
    pub cites: BTreeMap<Code, Vec<String>>,
    /// Limits and tolerances.
    pub limits: BTreeMap<LimitKind, Limit>,
    /// Times in which nothing may be published.
    pub silence: Vec<Silence>,
    /// What decides between equals.
    pub tie_break: TieBreak,
    /// How contests are decided.
    pub seats: Vec<SeatRule>,
    /// Deadlines of complaints.
    pub deadlines: Vec<Deadline>,
    /// Where all this was found.
    pub sources: Vec<String>,
}

impl LawPack {
    /// Reads a pack and checks that everything it names is in it.
    pub fn load(text: &str, origin: &str) -> Result<Self, PackError> {
        super::law_read::load(text, origin)
    }

    /// The article of that id.
    #[must_use]
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == id)
    }

    /// The articles a code cites on a day. An article of which no edition is known for that day
    /// is named all the same, and its standing says so.
    #[must_use]
    pub fn cite(&self, code: Code, day: Date) -> Vec<Citation<'_>> {
        let ids = self.cites.get(&code).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(|id| self.citation(id, day)).collect()
    }

    /// One article as cited on a day.
    #[must_use]
    pub fn citation(&self, id: &str, day: Date) -> Option<Citation<'_>> {
        let article = self.article(id)?;
        let in_force = article.editions.iter().filter(|e| e.covers(day));
        let standing = match in_force.map(|e| e.verified).max() {
            None => Standing::NoEdition(day),
            Some(true) => Standing::Verified,
            Some(false) => Standing::Unverified,
        };
        Some(Citation { article, standing })
    }

    /// Refuses a form that cites an article this pack does not have.
    pub fn covers(&self, form: &FormPack) -> Result<(), PackError> {
        for relation in &form.relations {
            if let Some(article) = relation.law.iter().find(|id| self.article(id).is_none()) {
                return Err(PackError::ArticleLacking {
                    form: form.id.clone(),
                    relation: relation.id.clone(),
                    article: article.clone(),
                    law: self.id.clone(),
                });
            }
        }
        Ok(())
    }

    /// A limit, if the pack sets it.
    #[must_use]
    pub fn limit(&self, kind: LimitKind) -> Option<&Limit> {
        self.limits.get(&kind)
    }

    /// The rule for a kind of contest, if the pack has one.
    #[must_use]
    pub fn seat_rule(&self, contest_kind: &str) -> Option<&SeatRule> {
        self.seats.iter().find(|rule| rule.contest_kind == contest_kind)
    }
}
