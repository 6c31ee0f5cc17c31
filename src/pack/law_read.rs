//! Reads a law pack and refuses what does not hang together.

use std::collections::BTreeMap;

use super::code::Code;
use super::error::{Mistake, PackError};
use super::exact::Exact;
use super::form_read::one_of;
use super::law::{
    Article, ArticleEdition, Deadline, DeadlineUnit, LawPack, Limit, LimitKind, Moment, Silence,
};
use super::read::{self, Placed, Table};
use super::seats::{AgainstAllRule, Otherwise, QuorumRule, Reach, SeatMethod, SeatRule, TieBreak};
use crate::lang::Message;

type Reading<T> = Result<T, Mistake>;

pub fn load(text: &str, origin: &str) -> Result<LawPack, PackError> {
    read::pack(text, origin, read_law)
}

fn read_law(root: &Table<'_>) -> Reading<LawPack> {
    root.only(&[
        "id",
        "country",
        "edition",
        "titles",
        "note",
        "article",
        "cites",
        "limits",
        "silence",
        "tie_break",
        "seats",
        "deadline",
        "sources",
    ])?;
    let articles = read_articles(root)?;
    let known = Known { articles: &articles };
    Ok(LawPack {
        id: root.id("id")?.value,
        country: root.id("country")?.value,
        edition: root.text("edition")?.value,
        titles: root.titles("titles")?,
        note: root.opt_titles("note")?,
        cites: known.cites(root)?,
        limits: known.limits(root)?,
        silence: known.silence(root)?,
        tie_break: one_of(&root.text("tie_break")?, &TieBreak::ALL, TieBreak::word)?,
        seats: known.seats(root)?,
        deadlines: known.deadlines(root)?,
        sources: root.texts("sources")?.into_iter().map(|t| t.value).collect(),
        articles,
    })
}

fn read_articles(root: &Table<'_>) -> Reading<Vec<Article>> {
    let mut articles: Vec<Article> = Vec::new();
    for table in root.tables("article")? {
        table.only(&["id", "number", "titles", "edition"])?;
        let id = table.id("id")?;
        if articles.iter().any(|a| a.id == id.value) {
            return Err(id.mistake(Message::new("pack-twice").text("key", &id.value)));
        }
        let editions = table.tables("edition")?.iter().map(read_edition).collect::<Reading<_>>()?;
        let article = Article {
            number: table.titles("number")?,
            titles: table.titles("titles")?,
            editions,
            id: id.value.clone(),
        };
        if article.editions.is_empty() {
            return Err(id.mistake(Message::new("pack-article-without-edition")));
        }
        articles.push(article);
    }
    Ok(articles)
}

fn read_edition(table: &Table<'_>) -> Reading<ArticleEdition> {
    table.only(&["from", "to", "source", "verified"])?;
    Ok(ArticleEdition {
        from: table.opt_date("from")?,
        to: table.opt_date("to")?,
        source: table.text("source")?.value,
        verified: table.must_flag("verified")?,
    })
}

/// The articles that the rest of the pack may name.
struct Known<'a> {
    articles: &'a [Article],
}

impl Known<'_> {
    fn check(&self, id: &Placed<String>) -> Reading<String> {
        if self.articles.iter().any(|a| a.id == id.value) {
            return Ok(id.value.clone());
        }
        Err(id.mistake(Message::new("pack-article-unknown").text("id", &id.value)))
    }

    fn article(&self, table: &Table<'_>) -> Reading<String> {
        self.check(&table.text("article")?)
    }

    fn cites(&self, root: &Table<'_>) -> Reading<BTreeMap<Code, Vec<String>>> {
        let mut cites = BTreeMap::new();
        let Some(table) = root.opt_table("cites")? else { return Ok(cites) };
        for key in table.keys() {
            let unknown =
                || key.mistake(Message::new("pack-code-unknown").text("code", &key.value));
            let code = Code::new(&key.value).ok_or_else(unknown)?;
            let ids = table.texts(&key.value)?;
            let ids = ids.iter().map(|id| self.check(id)).collect::<Reading<_>>()?;
            cites.insert(code, ids);
        }
        Ok(cites)
    }

    fn limits(&self, root: &Table<'_>) -> Reading<BTreeMap<LimitKind, Limit>> {
        let mut limits = BTreeMap::new();
        let Some(table) = root.opt_table("limits")? else { return Ok(limits) };
        table.only(&LimitKind::ALL.map(LimitKind::word))?;
        for kind in LimitKind::ALL {
            let Some(limit) = table.opt_table(kind.word())? else { continue };
            limit.only(&["value", "article", "verified"])?;
            let article = limit.opt_text("article")?;
            limits.insert(
                kind,
                Limit {
                    value: limit.exact("value")?,
                    article: article.map(|id| self.check(&id)).transpose()?,
                    verified: limit.must_flag("verified")?,
                },
            );
        }
        Ok(limits)
    }

    fn silence(&self, root: &Table<'_>) -> Reading<Vec<Silence>> {
        let read = |table: &Table<'_>| {
            table.only(&["titles", "of", "days_before", "article", "verified"])?;
            Ok(Silence {
                titles: table.titles("titles")?,
                polls: one_of(&table.text("of")?, &[true, false], silence_word)?,
                days_before: table.whole("days_before")?,
                article: self.article(table)?,
                verified: table.must_flag("verified")?,
            })
        };
        root.tables("silence")?.iter().map(read).collect()
    }

    fn seats(&self, root: &Table<'_>) -> Reading<Vec<SeatRule>> {
        root.tables("seats")?.iter().map(|table| self.seat_rule(table)).collect()
    }

    fn seat_rule(&self, table: &Table<'_>) -> Reading<SeatRule> {
        let method = one_of(&table.text("method")?, &SeatMethod::ALL, SeatMethod::word)?;
        let always = ["contest_kind", "method", "base", "article", "verified"];
        let maybe = ["tie_break", "against_all", "quorum"];
        // What makes sense for the method only: a majority has no classes, a list no second round.
        let own: &[&str] = match method {
            SeatMethod::Plurality => &[],
            SeatMethod::Majority => &["threshold_percent", "reach", "otherwise"],
            _ => &["threshold_percent", "reach", "thresholds"],
        };
        table.only(&[&always[..], &maybe, own].concat())?;
        let word = |key: &str| table.opt_text(key);
        Ok(SeatRule {
            contest_kind: table.id("contest_kind")?.value,
            method,
            threshold_percent: table.opt_exact("threshold_percent")?,
            thresholds: thresholds(table)?,
            reach: word("reach")?.map(|t| one_of(&t, &Reach::ALL, Reach::word)).transpose()?,
            otherwise: word("otherwise")?
                .map(|t| one_of(&t, &Otherwise::ALL, Otherwise::word))
                .transpose()?,
            tie_break: word("tie_break")?
                .map(|t| one_of(&t, &TieBreak::ALL, TieBreak::word))
                .transpose()?,
            against_all: table
                .opt_table("against_all")?
                .map(|t| self.against_all(&t))
                .transpose()?,
            quorum: table.opt_table("quorum")?.map(|t| self.quorum(&t)).transpose()?,
            base: table.id("base")?.value,
            article: self.article(table)?,
            verified: table.must_flag("verified")?,
        })
    }

    fn against_all(&self, table: &Table<'_>) -> Reading<AgainstAllRule> {
        table.only(&["effect", "article", "verified"])?;
        Ok(AgainstAllRule {
            repeats: one_of(&table.text("effect")?, &[true, false], effect_word)?,
            article: self.article(table)?,
            verified: table.must_flag("verified")?,
        })
    }

    fn quorum(&self, table: &Table<'_>) -> Reading<QuorumRule> {
        table.only(&["percent", "reach", "base", "article", "verified"])?;
        Ok(QuorumRule {
            percent: table.exact("percent")?,
            reach: one_of(&table.text("reach")?, &Reach::ALL, Reach::word)?,
            base: table.id("base")?.value,
            article: self.article(table)?,
            verified: table.must_flag("verified")?,
        })
    }

    fn deadlines(&self, root: &Table<'_>) -> Reading<Vec<Deadline>> {
        let units = [DeadlineUnit::Days, DeadlineUnit::Hours];
        let read = |table: &Table<'_>| {
            table.only(&["id", "body", "amount", "unit", "from", "article", "verified"])?;
            Ok(Deadline {
                id: table.id("id")?.value,
                body: table.titles("body")?,
                amount: table.whole("amount")?,
                unit: one_of(&table.text("unit")?, &units, DeadlineUnit::word)?,
                from: one_of(&table.text("from")?, &Moment::ALL, Moment::word)?,
                article: self.article(table)?,
                verified: table.must_flag("verified")?,
            })
        };
        root.tables("deadline")?.iter().map(read).collect()
    }
}

/// The thresholds of classes of options.
fn thresholds(table: &Table<'_>) -> Reading<BTreeMap<String, Exact>> {
    let Some(classes) = table.opt_table("thresholds")? else { return Ok(BTreeMap::new()) };
    table.exact("threshold_percent")?;
    classes.keys().map(|key| Ok((key.value.clone(), classes.exact(&key.value)?))).collect()
}

const fn effect_word(repeats: bool) -> &'static str {
    if repeats { "repeat" } else { "none" }
}

const fn silence_word(polls: bool) -> &'static str {
    if polls { "polls" } else { "results" }
}
