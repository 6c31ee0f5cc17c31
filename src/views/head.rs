//! What every report says of the book it was made from (ledger format R1).

use serde::Serialize;

use crate::election::{Election, Purpose};
use crate::findings::Lives;
use crate::lang::{Message, Words};
use crate::paper::Hash32;
use crate::report::{Document, Prose};

use super::changes::Changes;

/// The state of the book a view was made from.
#[derive(Debug, Clone, Serialize)]
pub struct BookHead {
    /// Origin: `adal.v1/<org>/<election>/<first 32 hex of H_0>`.
    pub origin: String,
    /// Entries.
    pub size: u64,
    /// Root of the tree over them.
    pub root: String,
    /// Set hash over the signed statements.
    pub set_hash: String,
    /// The manifest of the definition.
    pub manifest: String,
    /// Entries beyond the newest checkpoint.
    pub unsigned_tail: u64,
    /// Imports whose rows are not all there; their rows are not counted.
    pub incomplete_imports: u64,
    /// Whether the origin was pinned from outside the folder.
    pub pinned: bool,
    /// Until when its first entries were written at the latest, by those the reader named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub no_later: Vec<HeadBound>,
    /// From which entry on it was written no earlier than when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub no_earlier: Vec<HeadBound>,
    /// The command that makes this view again, byte for byte.
    #[serde(skip)]
    pub command: String,
    /// What became of findings; said with each finding, not with the book.
    #[serde(skip)]
    pub lives: Lives,
    /// What changed since the state of the book that a report is compared with.
    #[serde(skip)]
    pub changes: Option<Changes>,
}

/// A bound on when entries were written (`specs/times.md`).
#[derive(Debug, Clone, Serialize)]
pub struct HeadBound {
    /// No later: the first so many entries. No earlier: this entry and those behind it.
    pub place: u64,
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    pub time: String,
    /// Who says so.
    pub by: String,
}

impl BookHead {
    /// Spells the hashes.
    #[must_use]
    pub fn hex(hash: &Hash32) -> String {
        hash.hex()
    }
}

/// What a view needs besides its own matter.
pub struct ViewContext<'a> {
    /// The definition.
    pub election: &'a Election,
    /// The state of the book.
    pub head: &'a BookHead,
    /// The words.
    pub words: &'a Words,
}

impl ViewContext<'_> {
    /// A document with the header that every report has; `selection` is what was asked for.
    #[must_use]
    pub fn document(&self, title: &str, selection: &str) -> Document {
        let words = self.words;
        let election = self.election.title.get(words.lang());
        let mut document = Document::new(words.lang(), format!("{election} — {title}"));
        let mut code = |label: &str, value: &str| {
            document.fact(words.get(label), Prose::new().code(value));
        };
        code("view-origin", &self.head.origin);
        code("view-size", &self.head.size.to_string());
        code("view-root", &self.head.root);
        code("view-set-hash", &self.head.set_hash);
        code("view-manifest", &self.head.manifest);
        let all = words.get("view-selection-all");
        code("view-selection", if selection == "all" { &all } else { selection });
        let packs: Vec<String> = self
            .election
            .packs
            .iter()
            .map(|(id, used)| {
                let outside =
                    if used.from_outside { words.get("view-pack-outside") } else { String::new() };
                format!("{id} {}{outside}", used.edition)
            })
            .collect();
        code("view-packs", &packs.join(", "));
        code("view-program", concat!("adal ", env!("CARGO_PKG_VERSION")));
        self.times(&mut document);
        document.mark = Some(format!("{}: {}", words.get("view-root"), self.head.root));
        self.warnings(&mut document);
        document
    }

    /// What bounds the times of the entries, where the reader named somebody to believe.
    fn times(&self, document: &mut Document) {
        let words = self.words;
        let later = self.head.no_later.iter().map(|bound| ("view-no-later", bound));
        let earlier = self.head.no_earlier.iter().map(|bound| ("view-no-earlier", bound));
        for (id, bound) in later.chain(earlier) {
            let said = Message::new(id).text("place", bound.place).text("time", &bound.time);
            document.fact(words.get("view-times"), words.say(&said.text("by", &bound.by)));
        }
    }

    /// What the reader of any view must not miss.
    fn warnings(&self, document: &mut Document) {
        let words = self.words;
        if self.election.purpose == Purpose::Study {
            document.warn(words.get("view-study"));
        }
        if self.election.packs.values().any(|p| p.from_outside) {
            document.warn(words.get("view-outside-pack"));
        }
        for contest in self.election.out_of_force() {
            let reason = contest.form_reason.clone().unwrap_or_default();
            let reason = if reason.is_empty() { words.get("view-no-reason") } else { reason };
            let said = Message::new("view-out-of-force")
                .text("form", &contest.form.id)
                .text("contest", &contest.id)
                .text("date", self.election.date)
                .text("reason", reason);
            document.warn(words.say(&said));
        }
        if self.head.incomplete_imports > 0 {
            let said =
                Message::new("view-incomplete").number("count", self.head.incomplete_imports);
            document.warn(words.say(&said));
        }
        if self.head.unsigned_tail > 0 {
            let said = Message::new("view-unsigned-tail").number("count", self.head.unsigned_tail);
            document.info(words.say(&said));
        }
        if !self.head.pinned {
            document.info(words.get("view-not-pinned"));
        }
    }
}
