//! A pack as a person reads it: plain text that is also Markdown, in one language.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::exact::Exact;
use super::form::{FormPack, Line, Purpose, RoleRule};
use super::law::{DeadlineUnit, LawPack, LimitKind};
use super::relation::{Decides, Relation, Scope, Tolerance};
use super::seats::{SeatMethod, SeatRule};
use super::titles::Titles;
use crate::lang::{Message, Words, safe_line};

/// The form and every check of it. Ends with a line feed.
#[must_use]
pub fn show_form(form: &FormPack, words: &Words) -> String {
    let mut page = Page { words, out: String::new() };
    page.head(1, page.titles(&form.titles));
    page.form_facts(form);
    page.note(form.note.as_ref());
    page.head(2, words.get("pack-heading-lines"));
    page.table_head(&[
        "pack-column-number",
        "pack-column-key",
        "pack-column-kind",
        "pack-column-label",
    ]);
    for line in &form.lines {
        page.line(line);
    }
    page.head(2, words.get("pack-heading-roles"));
    page.table_head(&[
        "pack-column-role",
        "pack-column-in-valid",
        "pack-column-can-win",
        "pack-column-seat",
    ]);
    for rule in &form.roles {
        page.role(*rule);
    }
    page.head(2, words.get("pack-heading-measures"));
    page.table_head(&["pack-column-key", "pack-column-formula"]);
    for (name, formula) in form.measures() {
        page.row(&[code(name), code(formula.text())]);
    }
    page.head(2, words.get("pack-heading-relations"));
    for relation in &form.relations {
        page.relation(relation);
    }
    page.sources(&form.sources);
    for tried in &form.tried {
        page.fact("pack-column-tried", &safe_line(tried));
    }
    page.out
}

/// The law as far as the findings need it. Ends with a line feed.
#[must_use]
pub fn show_law(law: &LawPack, words: &Words) -> String {
    let mut page = Page { words, out: String::new() };
    page.head(1, page.titles(&law.titles));
    page.fact("pack-label-id", &code(&law.id));
    page.fact("pack-label-edition", &law.edition);
    page.fact("pack-label-country", &law.country);
    page.fact("pack-label-tie", &words.get(&dashed("pack-tie", law.tie_break.word())));
    page.note(law.note.as_ref());
    page.articles(law);
    page.cites(law);
    page.limits(law);
    page.silence(law);
    page.seats(law);
    page.deadlines(law);
    page.sources(&law.sources);
    page.out
}

/// A list of packs, one row each: id, edition, title.
#[must_use]
pub fn list_forms(forms: &[FormPack], words: &Words) -> String {
    let mut page = Page { words, out: String::new() };
    page.head(1, words.get("pack-heading-forms"));
    page.list(forms.iter().map(|f| (&f.id, &f.edition, &f.titles)));
    page.out
}

/// A list of packs, one row each: id, edition, title.
#[must_use]
pub fn list_laws(laws: &[LawPack], words: &Words) -> String {
    let mut page = Page { words, out: String::new() };
    page.head(1, words.get("pack-heading-laws"));
    page.list(laws.iter().map(|l| (&l.id, &l.edition, &l.titles)));
    page.out
}

fn code(text: &str) -> String {
    format!("`{}`", safe_line(text))
}

fn dashed(prefix: &str, word: &str) -> String {
    format!("{prefix}-{}", word.replace('_', "-"))
}

/// A page being written.
pub(super) struct Page<'a> {
    pub words: &'a Words,
    pub out: String,
}

impl Page<'_> {
    pub fn head(&mut self, level: usize, text: impl AsRef<str>) {
        let gap = if self.out.is_empty() || self.out.ends_with("\n\n") { "" } else { "\n" };
        let _ = writeln!(self.out, "{gap}{} {}\n", "#".repeat(level), text.as_ref());
    }

    pub fn table_head(&mut self, ids: &[&str]) {
        let cells: Vec<String> = ids.iter().map(|id| self.words.get(id)).collect();
        self.row(&cells);
        let _ = writeln!(self.out, "|{}", "---|".repeat(ids.len()));
    }

    pub fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|c| c.replace('|', "\\|")).collect();
        let _ = writeln!(self.out, "| {} |", cells.join(" | "));
    }

    fn item(&mut self, text: &str) {
        let _ = writeln!(self.out, "- {text}");
    }

    fn fact(&mut self, label: &str, value: &str) {
        let label = self.words.get(label);
        let _ = writeln!(self.out, "- {label}: {value}");
    }

    pub fn titles(&self, titles: &Titles) -> String {
        safe_line(titles.get(self.words.lang()))
    }

    pub fn yes(&self, flag: bool) -> String {
        self.words.get(if flag { "pack-yes" } else { "pack-no" })
    }

    fn unknown(&self) -> String {
        self.words.get("pack-unknown")
    }

    pub fn verified(&self, flag: bool) -> String {
        self.words.get(if flag { "pack-verified" } else { "pack-unverified" })
    }

    fn span(&self, from: Option<Date>, to: Option<Date>) -> String {
        if from.is_none() && to.is_none() {
            return self.unknown();
        }
        let day = |date: Option<Date>| date.map_or_else(|| "…".to_owned(), |d| d.to_string());
        format!("{} – {}", day(from), day(to))
    }

    fn note(&mut self, note: Option<&Titles>) {
        if let Some(note) = note {
            let text = self.titles(note);
            let _ = writeln!(self.out, "\n{text}");
        }
    }

    fn list<'b>(&mut self, packs: impl Iterator<Item = (&'b String, &'b String, &'b Titles)>) {
        self.table_head(&["pack-label-id", "pack-label-edition", "pack-column-title"]);
        for (id, edition, titles) in packs {
            let title = self.titles(titles);
            self.row(&[code(id), safe_line(edition), title]);
        }
    }

    fn sources(&mut self, sources: &[String]) {
        if sources.is_empty() {
            return;
        }
        self.head(2, self.words.get("pack-heading-sources"));
        for source in sources {
            self.item(&safe_line(source));
        }
    }

    fn form_facts(&mut self, form: &FormPack) {
        self.fact("pack-label-id", &code(&form.id));
        self.fact("pack-label-edition", &safe_line(&form.edition));
        self.fact("pack-label-country", &form.country);
        self.fact("pack-label-contest", &form.contest_kind);
        let span = self.span(form.valid_from, form.valid_to);
        self.fact("pack-label-force", &span);
        let unknown = self.unknown();
        let approved = Message::new("pack-form-id")
            .text("resolution", form.resolution.as_deref().unwrap_or(&unknown))
            .text("annex", form.annex.as_deref().unwrap_or(&unknown));
        let known = form.resolution.is_some() || form.annex.is_some();
        let approved = if known { self.words.say(&approved) } else { unknown };
        self.fact("pack-label-form-id", &approved);
        let purpose = match form.purpose {
            Purpose::Paper => "pack-purpose-paper",
            Purpose::Study => "pack-purpose-study",
        };
        self.fact("pack-label-purpose", &self.words.get(purpose));
        self.fact("pack-label-base", &code(form.percent_base.text()));
    }

    fn line(&mut self, line: &Line) {
        let number = line.number.iter().chain(&line.sub).map(|t| safe_line(t)).collect::<String>();
        let mut label = self.titles(&line.labels);
        for (said, id) in
            [(line.words_required, "pack-words-required"), (!line.required, "pack-may-be-blank")]
        {
            if said {
                let _ = write!(label, " ({})", self.words.get(id));
            }
        }
        let kind = self.words.get(&dashed("pack-kind", line.kind.word()));
        self.row(&[number, code(line.key.as_str()), kind, label]);
    }

    fn role(&mut self, rule: RoleRule) {
        let cells = [
            self.words.get(&dashed("pack-role", rule.role.word())),
            self.yes(rule.counts_in_valid),
            self.yes(rule.can_win),
            self.yes(rule.seat_eligible),
        ];
        self.row(&cells);
    }

    fn relation(&mut self, relation: &Relation) {
        self.head(3, code(&relation.id));
        let _ = writeln!(self.out, "    {}\n", safe_line(relation.check.text()));
        let severity = self.words.say(&relation.effective_severity());
        let title = self.words.say(&relation.code.title());
        self.item(&format!("{} ({severity}): {title}", relation.code));
        let strength = self.words.get(if relation.hard { "pack-hard" } else { "pack-soft" });
        let confirmed = if relation.confirmed { "pack-confirmed" } else { "pack-unconfirmed" };
        self.item(&format!("{strength}, {}", self.words.get(confirmed)));
        if relation.scope != Scope::Station {
            self.item(&self.words.get(&dashed("pack-scope", relation.scope.word())));
        }
        if let Some(when) = &relation.when {
            self.fact("pack-label-when", &code(when.text()));
        }
        if let Some(tolerance) = relation.tolerance {
            let text = self.tolerance(tolerance);
            self.fact("pack-label-tolerance", &text);
        }
        if !relation.law.is_empty() {
            let checked = self.verified(relation.verified);
            self.fact("pack-label-law", &format!("{} ({checked})", relation.law.join(", ")));
        }
        if let Some(note) = &relation.note {
            self.item(&self.titles(note));
        }
    }

    fn tolerance(&self, tolerance: Tolerance) -> String {
        let mut parts = Vec::new();
        parts.extend(tolerance.absolute.map(|a| format!("±{a}")));
        parts.extend(
            tolerance.percent.map(|p| {
                self.words.say(&Message::new("pack-tolerance-percent").text("percent", p))
            }),
        );
        parts.extend(tolerance.decides.map(|d| {
            self.words.get(match d {
                Decides::Larger => "pack-tolerance-larger",
                Decides::Smaller => "pack-tolerance-smaller",
            })
        }));
        parts.join("; ")
    }

    fn articles(&mut self, law: &LawPack) {
        self.head(2, self.words.get("pack-heading-articles"));
        for article in &law.articles {
            let line = format!(
                "{} **{}** — {}",
                code(&article.id),
                self.titles(&article.number),
                self.titles(&article.titles)
            );
            self.item(&line);
            for edition in &article.editions {
                let line = format!(
                    "{}; {}; {}",
                    self.span(edition.from, edition.to),
                    safe_line(&edition.source),
                    self.verified(edition.verified)
                );
                let _ = writeln!(self.out, "  - {line}");
            }
        }
    }

    fn cites(&mut self, law: &LawPack) {
        self.head(2, self.words.get("pack-heading-cites"));
        self.table_head(&["pack-column-code", "pack-column-title", "pack-column-article"]);
        for (code, ids) in &law.cites {
            let title = self.words.say(&code.title());
            self.row(&[code.to_string(), title, ids.join(", ")]);
        }
    }

    fn limits(&mut self, law: &LawPack) {
        if law.limits.is_empty() {
            return;
        }
        self.head(2, self.words.get("pack-heading-limits"));
        self.table_head(&["pack-column-title", "pack-column-value", "pack-column-article"]);
        for kind in LimitKind::ALL {
            let Some(limit) = law.limit(kind) else { continue };
            let rests = match &limit.article {
                Some(id) => format!("{id} ({})", self.verified(limit.verified)),
                None => self.words.get("pack-own-choice"),
            };
            let title = self.words.get(&kind.message_id());
            self.row(&[title, limit.value.to_string(), rests]);
        }
    }

    fn silence(&mut self, law: &LawPack) {
        if law.silence.is_empty() {
            return;
        }
        self.head(2, self.words.get("pack-heading-silence"));
        for silence in &law.silence {
            let said = Message::new("pack-silence-from")
                .text("what", self.titles(&silence.titles))
                .number("n", silence.days_before);
            let line = format!(
                "{} ({}, {})",
                self.words.say(&said),
                silence.article,
                self.verified(silence.verified)
            );
            self.item(&line);
        }
    }

    fn seats(&mut self, law: &LawPack) {
        if law.seats.is_empty() {
            return;
        }
        self.head(2, self.words.get("pack-heading-seats"));
        for rule in &law.seats {
            let base = match rule.threshold_percent {
                Some(percent) => {
                    Message::new("pack-threshold").text("percent", percent).text("base", &rule.base)
                }
                None => Message::new("pack-base").text("base", &rule.base),
            };
            let classes = rule.thresholds.iter().map(|(class, percent)| {
                let said = Message::new("pack-threshold-class").text("class", class);
                self.words.say(&said.text("percent", percent))
            });
            let shares = [self.words.say(&base)].into_iter().chain(classes).collect::<Vec<_>>();
            let line = format!(
                "{}: {}; {} ({}, {})",
                code(&rule.contest_kind),
                self.words.get(&dashed("pack-method", rule.method.word())),
                shares.join("; "),
                rule.article,
                self.verified(rule.verified)
            );
            self.item(&line);
            for (label, value) in self.seat_details(rule) {
                let _ = writeln!(self.out, "  - {}: {value}", self.words.get(label));
            }
        }
    }

    /// What a rule says besides, and what it does not: a gap is shown as one.
    fn seat_details(&self, rule: &SeatRule) -> Vec<(&'static str, String)> {
        let word = |id: &str, word: &str| self.words.get(&dashed(id, word));
        let cited = |said: String, article: &str, verified: bool| {
            format!("{said} ({article}, {})", self.verified(verified))
        };
        let stated = |said: Option<String>| said.unwrap_or_else(|| word("pack", "not-stated"));
        let mut details = Vec::new();
        if rule.threshold_percent.is_some() {
            let reach = rule.reach.map(|r| word("pack-reach", r.word()));
            details.push(("pack-seat-reach", stated(reach)));
        }
        if rule.method == SeatMethod::Majority {
            let otherwise = rule.otherwise.map(|o| word("pack-otherwise", o.word()));
            details.push(("pack-seat-otherwise", stated(otherwise)));
        }
        if let Some(tie) = rule.tie_break {
            details.push(("pack-seat-tie", word("pack-tie", tie.word())));
        }
        let against_all = rule.against_all.as_ref().map(|a| {
            let effect = if a.repeats { "repeat" } else { "none" };
            cited(word("pack-against-all", effect), &a.article, a.verified)
        });
        details.push(("pack-seat-against-all", stated(against_all)));
        let quorum = rule.quorum.as_ref().map(|q| {
            let said = if q.percent == Exact::ZERO {
                Message::new("pack-quorum-none")
            } else {
                Message::new("pack-quorum")
                    .message("reach", Message::new(dashed("pack-reach", q.reach.word())))
                    .text("percent", q.percent)
                    .text("base", &q.base)
            };
            cited(self.words.say(&said), &q.article, q.verified)
        });
        details.push(("pack-seat-quorum", stated(quorum)));
        details
    }

    fn deadlines(&mut self, law: &LawPack) {
        if law.deadlines.is_empty() {
            return;
        }
        self.head(2, self.words.get("pack-heading-deadlines"));
        for deadline in &law.deadlines {
            let amount = match deadline.unit {
                DeadlineUnit::Days => Message::new("pack-days"),
                DeadlineUnit::Hours => Message::new("pack-hours"),
            };
            let line = format!(
                "{} {}: {} {} ({}, {})",
                code(&deadline.id),
                self.titles(&deadline.body),
                self.words.say(&amount.number("n", deadline.amount)),
                self.words.get(&dashed("pack-moment", deadline.from.word())),
                deadline.article,
                self.verified(deadline.verified)
            );
            self.item(&line);
        }
    }
}
