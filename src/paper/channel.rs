//! Voting adal does not know: online, remote, by post, by machine, or a mixture. The terms stand
//! in `specs/channels.toml`, where a lawyer can read and extend them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

/// How votes were cast other than in person, on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// Over a network.
    Online,
    /// From afar by other means.
    Remote,
    /// By post.
    Postal,
    /// Several channels in one figure.
    Mixed,
    /// In person, on a machine. Open in a book with `purpose = "study"` only: the caller decides.
    Machine,
}

impl Channel {
    /// The id, as in `specs/channels.toml`; the words are in the message `channel-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Remote => "remote",
            Self::Postal => "postal",
            Self::Mixed => "mixed",
            Self::Machine => "machine",
        }
    }
}

/// A channel that a text names, and the term that gave it away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// Which channel.
    pub channel: Channel,
    /// The term of `specs/channels.toml`.
    pub term: &'static str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    innocent: Vec<String>,
    channel: Vec<Kind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    id: Channel,
    terms: Vec<String>,
}

/// One term: its words (`(start, any ending)`).
struct Term {
    text: String,
    words: Vec<(String, bool)>,
}

impl Term {
    fn new(text: String) -> Self {
        let word = |w: &str| match w.strip_suffix('*') {
            Some(stem) => (stem.to_lowercase(), true),
            None => (w.to_lowercase(), false),
        };
        let words = text.split_whitespace().map(word).collect();
        Self { text, words }
    }

    /// Whether the term stands at the beginning of `words`.
    fn begins(&self, words: &[String]) -> bool {
        words.len() >= self.words.len()
            && self.words.iter().zip(words).all(|((stem, open), word)| {
                if *open { word.starts_with(stem.as_str()) } else { word == stem }
            })
    }
}

struct Terms {
    innocent: Vec<Term>,
    refused: Vec<(Channel, Term)>,
    /// Up to [`START`] letters with which refused terms start, by the first of them.
    starts: BTreeMap<char, BTreeSet<Vec<char>>>,
}

/// Letters that decide whether a word is worth a closer look.
const START: usize = 3;

/// The embedded file, read. A test holds it to be whole.
static TERMS: LazyLock<Terms> = LazyLock::new(|| {
    let file: Option<File> = toml::from_str(include_str!("../../specs/channels.toml")).ok();
    let mut terms = Terms { innocent: Vec::new(), refused: Vec::new(), starts: BTreeMap::new() };
    for term in file.iter().flat_map(|f| &f.innocent) {
        terms.innocent.push(Term::new(term.clone()));
    }
    for kind in file.into_iter().flat_map(|f| f.channel) {
        terms.refused.extend(kind.terms.into_iter().map(|t| (kind.id, Term::new(t))));
    }
    for (stem, _) in terms.refused.iter().filter_map(|(_, term)| term.words.first()) {
        let start: Vec<char> = stem.chars().take(START).collect();
        if let Some(first) = start.first() {
            terms.starts.entry(*first).or_default().insert(start);
        }
    }
    // Longest first; the sort is stable, so equals keep the order of the file.
    terms.refused.sort_by_key(|(_, term)| std::cmp::Reverse(term.words.len()));
    terms
});

/// The channel that `text` names, if adal refuses it. Votes in person on paper only: law drafts
/// and courts differ on every other channel, and none leaves paper that can be counted again.
#[must_use]
pub fn refused(text: &str) -> Option<Refused> {
    // Every name of a hundred thousand stations comes through here: most need no closer look.
    if words(text).any(starts_a_term) { search(text) } else { None }
}

/// Whether a word starts with letters with which some refused term starts.
fn starts_a_term(word: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    let Some(starts) = letters.next().and_then(|first| TERMS.starts.get(&first)) else {
        return false;
    };
    starts.iter().any(|start| {
        let mut next = letters.clone();
        start.iter().skip(1).all(|letter| next.next() == Some(*letter))
    })
}

fn search(text: &str) -> Option<Refused> {
    let terms: &'static Terms = &TERMS;
    let words: Vec<String> =
        words(text).map(|w| w.chars().flat_map(char::to_lowercase).collect()).collect();
    let mut rest: Vec<&[String]> = vec![&words];
    for term in &terms.innocent {
        rest = rest.iter().flat_map(|part| without(part, term)).collect();
    }
    let found = |term: &Term| {
        rest.iter()
            .any(|part| (0..part.len()).any(|i| part.get(i..).is_some_and(|p| term.begins(p))))
    };
    let (channel, term) = terms.refused.iter().find(|(_, term)| found(term))?;
    Some(Refused { channel: *channel, term: &term.text })
}

/// The parts of `words` around every occurrence of `term`.
fn without<'a>(words: &'a [String], term: &Term) -> Vec<&'a [String]> {
    let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
    while let Some(here) = words.get(at..).filter(|p| !p.is_empty()) {
        if term.begins(here) {
            parts.extend(words.get(from..at));
            at += term.words.len();
            from = at;
        } else {
            at += 1;
        }
    }
    parts.extend(words.get(from..));
    parts
}

/// The words of a text: cut at all that is neither letter nor digit, and where a small letter or a
/// digit meets a capital one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut small_before = false;
        let end = rest.char_indices().find(|(at, c)| {
            let cut = !c.is_alphanumeric() || (small_before && c.is_uppercase());
            small_before = c.is_lowercase() || c.is_numeric();
            *at > 0 && cut
        });
        let (word, after) = rest.split_at_checked(end.map_or(rest.len(), |(at, _)| at))?;
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closer_look_is_never_missed() {
        for (_, term) in &TERMS.refused {
            let text = term.text.replace('*', "");
            for text in [text.clone(), text.to_uppercase(), format!("№ 7: {text}, x")] {
                assert!(words(&text).any(starts_a_term), "{text}");
                assert_eq!(refused(&text), search(&text), "{text}");
            }
        }
        assert!(!words("УИК № 1207, Ақжар").any(starts_a_term));
    }

    #[test]
    fn words_are_cut() {
        let cut = |text| words(text).collect::<Vec<_>>();
        assert_eq!(cut(" i-votesOnline2Х ДЭГ!"), ["i", "votes", "Online2", "Х", "ДЭГ"]);
        assert_eq!(cut("—"), [""; 0]);
    }

    #[test]
    fn channels_are_named() {
        for (text, channel) in [
            ("internet_votes", Channel::Online),
            ("InternetVotes", Channel::Online),
            ("i-votes", Channel::Online),
            ("e-voting total", Channel::Online),
            ("votesOnline", Channel::Online),
            ("Избиратели, проголосовавшие ДЭГ", Channel::Online),
            ("число электронных голосов", Channel::Online),
            ("электронное голосование", Channel::Online),
            ("онлайн-голосование", Channel::Online),
            ("электрондық дауыс беру", Channel::Online),
            ("онлайн дауыс беру", Channel::Online),
            ("dystansowo", Channel::Remote),
            ("remote_votes", Channel::Remote),
            ("дистанционное голосование", Channel::Remote),
            ("қашықтан дауыс беру", Channel::Remote),
            ("postal_ballots", Channel::Postal),
            ("votes by mail", Channel::Postal),
            ("голоса по почте", Channel::Postal),
            ("pakiety pocztowe", Channel::Postal),
            ("пошта арқылы дауыс беру", Channel::Postal),
            ("vot prin corespondență", Channel::Postal),
            ("voturi prin poștă", Channel::Postal),
            ("votul la distanță", Channel::Remote),
            ("vot electronic", Channel::Online),
            ("mixed voting", Channel::Mixed),
            ("смешанное голосование", Channel::Mixed),
            ("аралас дауыс беру", Channel::Mixed),
            ("EVM votes", Channel::Machine),
            ("electronic voting machine total", Channel::Machine),
            ("VVPAT slips", Channel::Machine),
            ("машинно гласуване", Channel::Machine),
        ] {
            assert_eq!(refused(text).map(|r| r.channel), Some(channel), "{text}");
        }
    }

    #[test]
    fn paper_in_person_is_let_through() {
        for text in [
            "absentee_voted",
            "absentee_certs_received",
            "открепительное удостоверение",
            "по открепительным удостоверениям",
            "есептен шығару куәлігі",
            "ballots_in_mobile_boxes",
            "тасымалды жәшік",
            "вне помещения",
            "үй-жайдан тыс дауыс беру",
            "advance",
            "remoteness",
            "early votes in remote areas",
            "почтовый индекс",
            "Почтовый адрес участка",
            "postal code",
            "пошталық индекс",
            "e-mail of the commission",
            "электронная почта комиссии",
            "device",
            "votul în secția de votare",
            "corespondent de presă",
            "tendered_votes",
            "None of the Above",
            "Против всех",
            "барлығына қарсы",
            "Electors",
            "machinery",
            "онлайн-трансляция",
            "Evaristo Morales",
            "Ivotić",
            "",
        ] {
            assert_eq!(refused(text), None, "{text}");
        }
    }

    #[test]
    fn an_innocent_term_hides_only_itself() {
        let found = refused("почтовый индекс, голоса по почте");
        assert_eq!(found.map(|r| r.channel), Some(Channel::Postal));
    }
}
