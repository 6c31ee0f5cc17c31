//! The pictures of turnout and shares, with their words.

use crate::lang::{Message, Words};
use crate::report::{Document, Figure, Prose};
use crate::stats::plot::{Labels, fingerprint, histogram, share_by_turnout, turnout_by_share};
use crate::stats::{self, StationFigures};

use super::stations::Stations;

/// A picture and the name its file has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file's name without extension; safe in any file system.
    pub name: &'static str,
    /// What stands above it.
    pub title: String,
    /// SVG.
    pub svg: String,
}

/// Turnout against share, both histograms, the fingerprint, votes by turnout. The same figures
/// and words give the same bytes.
#[must_use]
pub fn pictures(
    words: &Words,
    stations: &Stations<'_>,
    figures: &[StationFigures<'_>],
) -> Vec<Picture> {
    let lang = words.lang();
    let names: Vec<&str> = stations.contest.options.iter().map(|o| o.names.get(lang)).collect();
    let leader = names.get(stations.leader).copied().unwrap_or_default();
    let note = words.say(&stats::indication());
    let turnout = words.get("indications-axis-turnout");
    let share = words.say(&Message::new("indications-axis-share").text("option", leader));
    let count = words.get("indications-axis-stations");
    let votes = words.get("indications-axis-votes");
    let draw = |name: &'static str, x: &str, y: &str, of: &dyn Fn(&Labels<'_>) -> String| {
        let title = words.get(&format!("indications-picture-{name}"));
        let svg = of(&Labels { title: &title, x, y, note: &note });
        Picture { name, title, svg }
    };
    let turnouts = || figures.iter().map(|s| (s.issued, s.registered));
    let shares = || figures.iter().map(|s| (s.leader, s.ballots));
    vec![
        draw("turnout-share", &turnout, &share, &|l| turnout_by_share(figures, |s| s.leader, l)),
        draw("turnout", &turnout, &count, &|l| histogram(turnouts(), 1_000, l)),
        draw("share", &share, &count, &|l| histogram(shares(), 1_000, l)),
        draw("fingerprint", &turnout, &share, &|l| fingerprint(figures, l)),
        draw("votes-turnout", &turnout, &votes, &|l| share_by_turnout(figures, &names, l)),
    ]
}

/// Puts pictures into a document; each says in words what it shows.
pub(super) fn show(document: &mut Document, words: &Words, pictures: Vec<Picture>) {
    for Picture { title, svg, .. } in pictures {
        let alt = words.say(&Message::new("indications-picture-alt").text("title", &title));
        document.push(Figure { svg, caption: Prose::from(title), alt });
    }
}
