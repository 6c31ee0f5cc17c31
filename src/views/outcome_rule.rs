//! The rule a contest was decided by, in words: what the law pack says, with its articles.

use crate::lang::{Message, Words};
use crate::outcome::{Kind, Method, Ratio};
use crate::pack::{Reach, Standing};
use crate::stakes::Weighed;

use super::cited::{cited, mark};
use super::head::ViewContext;
use super::outcome::shown;

/// The rule as computed, with its article and whether anybody has checked it.
pub(super) fn law(context: &ViewContext<'_>, weighed: &Weighed<'_>) -> String {
    let (words, election) = (context.words, context.election);
    let line = weighed.contest.form.line(&weighed.law.base);
    let base = line.map_or(weighed.law.base.as_str(), |l| l.labels.get(words.lang()));
    let citation = election.law.citation(&weighed.law.article, election.date);
    let article = citation.map_or("", |c| c.article.number.get(words.lang()));
    let standing = citation.map_or(Standing::Unverified, |c| c.standing);
    let mark = mark(standing.of_rule(weighed.law.verified), words);
    let share = match &weighed.rule.method {
        Method::Majority { bar, .. } => percent(bar.share, words),
        Method::Lists { threshold: Some(threshold), .. } => {
            let own = threshold.own.iter().map(|(key, bar)| {
                let name = weighed.contest.label(key, words.lang());
                format!("; {name}: {}", percent(bar.share, words))
            });
            std::iter::once(percent(threshold.general.share, words)).chain(own).collect()
        }
        Method::Lists { threshold: None, .. } | Method::Plurality => "—".to_owned(),
    };
    let said = Message::new("lawyer-rule")
        .message(
            "method",
            Message::new(format!("pack-method-{}", weighed.law.method.word().replace('_', "-"))),
        )
        .text("share", share)
        .text("base", base)
        .text("seats", weighed.contest.seats.map_or("—".to_owned(), |s| s.to_string()))
        .text("article", article)
        .text("mark", mark);
    words.say(&said)
}

fn percent(share: Ratio, words: &Words) -> String {
    share.times(Ratio::whole(100)).map_or(String::new(), |p| shown(p, words))
}

/// What the law says besides: what "against all" does, how many must take part.
pub(super) fn effects(context: &ViewContext<'_>, weighed: &Weighed<'_>) -> Vec<String> {
    let words = context.words;
    let article = |id: &str, verified: bool| {
        let citation = context.election.law.citation(id, context.election.date);
        citation.map_or(String::new(), |c| {
            cited(&c.article.number, c.standing.of_rule(verified), words)
        })
    };
    let mut said = Vec::new();
    let has = weighed.piles.options.iter().any(|o| o.role.kind == Kind::AgainstAll);
    if let Some(rule) = weighed.law.against_all.as_ref().filter(|_| has) {
        let id =
            if rule.repeats { "lawyer-against-all-repeats" } else { "lawyer-against-all-none" };
        said.push(Message::new(id).text("article", article(&rule.article, rule.verified)));
    }
    if let Some(rule) = &weighed.law.quorum {
        let article = article(&rule.article, rule.verified);
        said.push(match &weighed.rule.quorum {
            None => Message::new("lawyer-no-quorum-asked").text("article", article),
            Some(quorum) => Message::new("lawyer-quorum")
                .text("percent", percent(quorum.share, words))
                .message("reach", reach(rule.reach))
                .number("registered", quorum.registered)
                .text("article", article),
        });
    }
    said.iter().map(|message| words.say(message)).collect()
}

fn reach(reach: Reach) -> Message {
    Message::new(format!("pack-reach-{}", reach.word().replace('_', "-")))
}
