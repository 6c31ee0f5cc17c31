//! The examples of the pages under `specs/` are true: each good one is taken, each bad one is
//! refused with the message that stands beside it. How a page writes them: `specs/README.md`.

#![allow(clippy::unwrap_used, clippy::panic)] // a page that cannot be read fails
#![allow(clippy::float_arithmetic)] // percent of a risk

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use adal::audit::WitnessKey;
use adal::book::{Statement, Vkey};
use adal::enter::Sheet;
use adal::intake::{IntakeError, Mapping, Settings, Source, read_rows};
use adal::lang::{Arg, Message, Say};
use adal::pack::{Cell, ContestOption, FormPack, LawPack, Layout, Role, Verdict};
use adal::paper::{Count, LineKey};
use adal::stats::draw::{
    BoundTotal, Ticket, chance_to_see, draw_weighted, draws_needed, frame_hash, kaplan_markov,
    normal_seed, taint,
};
use adal::stats::screen::is_whole_percentage;
use adal::stats::{StatsError, plain};
use adal::views::indications::{PollFile, QuickInput};
use toml::{Table, Value};

/// The kind of tables whose rows are something computed: what, of what, and what comes out.
const WORKED: &str = "worked";

/// The blocks and the tables of examples of one page.
#[derive(Default)]
struct Page {
    name: String,
    /// Whole examples: kind and text.
    blocks: Vec<(String, String)>,
    /// Rows of the tables: kind and cells.
    rows: Vec<(String, Vec<String>)>,
}

fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    names.sort();
    names.retain(|path| path.extension().is_some_and(|end| end == "md"));
    names.iter().map(|path| page(path)).collect()
}

fn page(path: &Path) -> Page {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let mut page = Page { name, ..Page::default() };
    let (mut block, mut table): (Option<Option<String>>, Option<(String, usize)>) = (None, None);
    for line in fs::read_to_string(path).unwrap().lines() {
        if let Some(info) = line.strip_prefix("```") {
            block = match block {
                Some(_) => None,
                None => Some(info.split_once(' ').map(|(_, kind)| kind.to_owned())),
            };
            if let Some(Some(kind)) = &block {
                page.blocks.push((kind.clone(), String::new()));
            }
        } else if let Some(kind) = &block {
            if let (Some(_), Some((_, text))) = (kind, page.blocks.last_mut()) {
                text.push_str(line);
                text.push('\n');
            }
        } else if let Some(kind) = line.strip_prefix("<!-- examples: ") {
            table = Some((kind.trim_end_matches(" -->").to_owned(), 0));
        } else if line == "<!-- worked -->" {
            table = Some((WORKED.to_owned(), 0));
        } else if let Some((kind, seen)) = &mut table {
            if !line.starts_with('|') {
                table = None;
                continue;
            }
            *seen += 1;
            if *seen > 2 {
                page.rows.push((kind.clone(), cells(line)));
            }
        }
    }
    page
}

fn cells(line: &str) -> Vec<String> {
    let line = line.replace("\\|", "\u{0}");
    line.trim_matches('|').split('|').map(|cell| cell.replace('\u{0}', "|")).collect()
}

/// What stands between backticks.
fn spans(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// Every message id of a message, those of its arguments too.
fn ids(message: &Message, found: &mut BTreeSet<String>) {
    found.insert(message.id.clone());
    for (_, arg) in &message.args {
        if let Arg::Message(inner) = arg {
            ids(inner, found);
        }
    }
}

fn said(why: &impl Say) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    ids(&why.say(), &mut found);
    found
}

/// The pages' whole examples by kind, those of the page itself first.
struct Bases<'p> {
    pages: &'p [Page],
    own: &'p Page,
}

impl Bases<'_> {
    fn find(&self, kind: &str) -> Option<String> {
        let all = self.own.blocks.iter().chain(self.pages.iter().flat_map(|p| &p.blocks));
        all.filter(|(k, _)| k == kind).map(|(_, text)| text.clone()).next()
    }

    fn get(&self, kind: &str) -> String {
        self.find(kind).unwrap_or_else(|| panic!("{}: no whole example of {kind}", self.own.name))
    }

    /// What is said of a whole example; nothing: it is taken. `None`: this kind is not read here.
    fn judge(&self, kind: &str, text: &str) -> Option<BTreeSet<String>> {
        let judged = match kind {
            "sheet" => Sheet::from_toml(text, "sheet.toml").map_err(|e| said(&e)).err(),
            "mapping" => Mapping::load(text, "mapping.toml").err().map(|e| {
                let mut found = BTreeSet::new();
                e.mistakes.iter().for_each(|m| ids(&m.message, &mut found));
                found
            }),
            "table" => self.table(text),
            "form" => FormPack::load(text, "form.toml").map_err(|e| said(&e)).err(),
            "law" => LawPack::load(text, "law.toml").map_err(|e| said(&e)).err(),
            "poll" => PollFile::read(text).map_err(|e| said(&e)).err(),
            "sample" => QuickInput::read(text, "unit,base,votes\n").map_err(|e| said(&e)).err(),
            "reports" => QuickInput::read(&self.get("sample"), text).map_err(|e| said(&e)).err(),
            "election" | "units" | "options" | "expected" => self.election(kind, text),
            "vkey" => Vkey::parse(text).map_err(|e| said(&e)).err(),
            "witness" => WitnessKey::parse(text).map_err(|e| said(&e)).err(),
            "body" => match Statement::parse(text.trim_end()) {
                Ok(Ok(_)) => None,
                Ok(Err(fault)) => Some(said(&fault)),
                Err(fault) => Some(said(&fault)),
            },
            _ => return None,
        };
        Some(judged.unwrap_or_default())
    }

    /// A table read by the page's mapping.
    fn table(&self, text: &str) -> Option<BTreeSet<String>> {
        let mapping = Mapping::load(&self.get("mapping"), "mapping.toml").unwrap();
        let source = Source::Bytes { name: "table.csv", bytes: text.as_bytes() };
        match read_rows(&source, &mapping, &Settings::default(), &mut |_| {}) {
            Ok(_) => None,
            Err(IntakeError::Refused { refusals, .. }) => {
                Some(refusals.iter().flat_map(said).collect())
            }
            Err(other) => Some(said(&other)),
        }
    }

    /// The definition of the pages with one of its files exchanged.
    fn election(&self, kind: &str, text: &str) -> Option<BTreeSet<String>> {
        let home = tempfile::tempdir().unwrap();
        let put = |name: &str, kind_of: &str| {
            let path = home.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let text = if kind == kind_of { text.to_owned() } else { self.get(kind_of) };
            fs::write(path, text).unwrap();
        };
        put("election.toml", "election");
        for table in ["units", "options", "expected"] {
            put(&format!("{table}.csv"), table);
        }
        put("packs/forms/form.toml", "form");
        put("packs/law/law.toml", "law");
        let loaded = adal::election::load(home.path());
        let loaded = loaded.and_then(|election| election.refuse_out_of_force());
        loaded.map_err(|e| said(&e)).err()
    }

    /// A whole example with the change that a cell names.
    fn changed(&self, kind: &str, example: &str) -> (String, String) {
        let own = |kind: &str, text: String| (kind.to_owned(), text);
        match kind {
            "relation" => own("form", self.with_relation(example)),
            "check" => own("form", self.with_relation(&check(example))),
            "units" | "options" | "expected" | "reports" => {
                own(kind, self.get(kind) + example + "\n")
            }
            "row" => own("table", self.get("table") + &unescaped(example) + "\n"),
            "vkey" | "witness" => own(kind, example.to_owned()),
            _ => match kind.strip_prefix("body ") {
                Some(_) => own("body", with_member(&self.get(kind), example)),
                None => own(kind, with_key(&self.get(kind), example)),
            },
        }
    }

    fn with_relation(&self, example: &str) -> String {
        let form = self.get("form");
        let written: Table = self.get("relation").parse().unwrap();
        let mut form: Table = form.parse().unwrap();
        form.insert("relation".to_owned(), written["relation"].clone());
        let example = example.strip_prefix("no ").map_or_else(
            || format!("relation.0 = {{ {example} }}"),
            |key| format!("no relation.0.{key}"),
        );
        with_key(&toml::to_string(&form).unwrap(), &example)
    }
}

fn check(text: &str) -> String {
    format!("check = {}", Value::String(text.to_owned()))
}

/// TOML with keys set (`a.b = 1, c = 2`; a number names the place in a list), or without one
/// (`no a.b`).
fn with_key(base: &str, example: &str) -> String {
    let mut whole = Value::Table(base.parse().unwrap());
    if let Some(path) = example.strip_prefix("no ") {
        let (above, key) = path.rsplit_once('.').unwrap_or(("", path));
        let mut at = &mut whole;
        for step in above.split('.').filter(|s| !s.is_empty()) {
            at = match at {
                Value::Array(list) => &mut list[step.parse::<usize>().unwrap()],
                other => &mut other[step],
            };
        }
        let gone = match at {
            Value::Array(list) => Some(list.remove(key.parse::<usize>().unwrap())),
            other => other.as_table_mut().unwrap().remove(key),
        };
        assert!(gone.is_some(), "{path} is not in the whole example");
    } else {
        let edit = format!("x = {{ {example} }}");
        let edit: Table = edit.parse().unwrap_or_else(|e| panic!("{edit}: {e}"));
        merge(&mut whole, edit["x"].clone());
    }
    toml::to_string(&whole).unwrap()
}

fn merge(into: &mut Value, edit: Value) {
    match (into, edit) {
        (Value::Table(into), Value::Table(edit)) => {
            for (key, value) in edit {
                match into.get_mut(&key) {
                    Some(there) => merge(there, value),
                    None => drop(into.insert(key, value)),
                }
            }
        }
        (Value::Array(list), Value::Table(edit))
            if edit.keys().all(|k| k.parse::<usize>().is_ok()) =>
        {
            for (place, value) in edit {
                match list.get_mut(place.parse::<usize>().unwrap()) {
                    Some(there) => merge(there, value),
                    None => list.push(value),
                }
            }
        }
        (into, edit) => *into = edit,
    }
}

/// The text with `\u` and four digits put for the character.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        let (digits, rest) = part.split_at(4);
        out + &char::from_u32(u32::from_str_radix(digits, 16).unwrap()).unwrap().to_string() + rest
    })
}

/// A body with members set (`"a":1`), or without one (`no a`); canonical.
fn with_member(base: &str, example: &str) -> String {
    type Members = BTreeMap<String, serde_json::Value>;
    let mut members: Members = serde_json::from_str(base).unwrap();
    if let Some(member) = example.strip_prefix("no ") {
        assert!(members.remove(member).is_some(), "{member} is not in the whole example");
    } else {
        let edit = format!("{{{example}}}");
        members.extend(serde_json::from_str::<Members>(&edit).unwrap());
    }
    serde_json::to_string(&members).unwrap()
}

#[test]
fn whole_examples_are_taken() {
    let pages = pages();
    let mut seen = BTreeSet::new();
    for own in &pages {
        let bases = Bases { pages: &pages, own };
        for (kind, text) in &own.blocks {
            let kind = if kind.starts_with("body ") { "body" } else { kind };
            let Some(found) = bases.judge(kind, text) else { continue };
            assert!(found.is_empty(), "{}: a whole {kind} is refused: {found:?}\n{text}", own.name);
            seen.insert(kind.to_owned());
        }
    }
    assert!(seen.len() >= 10, "{seen:?}");
}

#[test]
fn good_examples_are_taken_and_bad_ones_refused() {
    let pages = pages();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for own in &pages {
        let bases = Bases { pages: &pages, own };
        for (kind, row) in own.rows.iter().filter(|(kind, _)| kind != "verdict" && kind != WORKED) {
            let [rule, good, bad, says] = row.as_slice() else {
                panic!("{}: rule, good, bad, message: {row:?}", own.name)
            };
            let place = format!("{}:{rule}", own.name);
            let (bad, says) = (spans(bad), spans(says));
            assert!(says.len() == 1 || says.len() == bad.len(), "{place}: a message for each");
            let expected = bad.iter().zip(says.iter().cycle()).map(|(e, id)| (*e, Some(*id)));
            for (example, id) in spans(good).into_iter().map(|e| (e, None)).chain(expected) {
                count += 1;
                let (whole, text) = bases.changed(kind, example);
                let found = bases.judge(&whole, &text);
                let found = found.unwrap_or_else(|| panic!("{place}: unknown kind {kind}"));
                let right = id.map_or(found.is_empty(), |id| found.contains(id));
                if !right {
                    wrong.push(format!("{place} `{example}`: found {found:?}, expected {id:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    assert!(count > 100, "only {count} examples");
}

/// What a relation says of a sheet of the example form, with the options `o1` and `o2` of its first
/// role.
#[test]
fn relations_say_what_the_page_says() {
    let pages = pages();
    let mut count = 0;
    for own in &pages {
        let bases = Bases { pages: &pages, own };
        for (_, row) in own.rows.iter().filter(|(kind, _)| kind == "verdict") {
            let [relation, sheet, says] = row.as_slice() else { panic!("{row:?}") };
            let (relation, sheet) = (spans(relation)[0], spans(sheet)[0]);
            let edit =
                if relation.contains("check = ") { relation.to_owned() } else { check(relation) };
            let form = FormPack::load(&bases.with_relation(&edit), "form.toml").unwrap();
            let first = form.roles.first().unwrap().role;
            let option =
                |(key, role): (&str, Role)| ContestOption { key: LineKey::new(key).unwrap(), role };
            let options = [("o1", first), ("o2", first), ("none", Role::AgainstAll)].map(option);
            let layout = Layout::new(&form, &options).unwrap();
            let values: Table = format!("x = {{ {sheet} }}").parse().unwrap();
            let cell = |key: &LineKey| match values["x"].get(key.as_str()) {
                Some(Value::Integer(n)) => {
                    Cell::count(Count::new(u64::try_from(*n).unwrap()).unwrap())
                }
                Some(word) if word.as_str() == Some("blank") => Cell::BLANK,
                Some(_) => Cell::ILLEGIBLE,
                None => Cell::ABSENT,
            };
            let cells: Vec<Cell> = layout.columns().iter().map(cell).collect();
            let compiled = form.relations[0].compile(&layout).unwrap();
            let found = match compiled.eval(&cells) {
                Verdict::Pass => "pass",
                Verdict::Fail { .. } => "fail",
                Verdict::NotEvaluable { .. } => "not evaluable",
                Verdict::NotApplicable => "not applicable",
            };
            assert_eq!(found, says.trim(), "{}: {relation} of {sheet}", own.name);
            count += 1;
        }
    }
    assert!(count > 8, "only {count} verdicts");
}

/// `a/b`.
fn fraction(text: &str) -> (u64, u64) {
    let (a, b) = text.split_once('/').unwrap();
    (a.parse().unwrap(), b.parse().unwrap())
}

fn bound(text: &str) -> Result<BoundTotal, StatsError> {
    let (a, b) = fraction(text);
    BoundTotal::new(u128::from(a), u128::from(b))
}

/// What the program computes of an example; the message where it refuses.
fn computed(what: &str, of: &str) -> String {
    let words: Vec<&str> = of.split(' ').collect();
    let numbers = || -> Vec<u64> { words.iter().filter_map(|w| w.parse().ok()).collect() };
    let found = match what.split([' ', ',']).next().unwrap() {
        "seed" => normal_seed(of),
        "frame" => frame_hash(&words).map(|hash| hash.hex()),
        "ticket" => Ok(Ticket::first(words[0], words[1]).as_str().to_owned()),
        "weighted" => draw_weighted(words[0], &numbers()[2..], words[1].parse().unwrap())
            .map(|drawn| drawn.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")),
        "draws" | "no" => bound(words[0]).map(|u| {
            let percent: f64 = words[1].parse().unwrap();
            draws_needed(u, percent / 100.0).unwrap().to_string()
        }),
        "risk" | "a" => bound(words[0]).map(|u| {
            let taints = words[1..].iter().map(|t| fraction(t));
            let taints: Vec<f64> =
                taints.map(|(error, most)| taint(i64::try_from(error).unwrap(), most)).collect();
            plain(kaplan_markov(u, &taints), 6)
        }),
        "chance" => Ok(plain(chance_to_see(numbers()[0], numbers()[1], numbers()[2]), 6)),
        "whole" => {
            let hit = is_whole_percentage(numbers()[1], numbers()[0]);
            Ok(if hit { "hit" } else { "no hit" }.to_owned())
        }
        other => panic!("{other}"),
    };
    found.unwrap_or_else(|why| why.say().id)
}

#[test]
fn worked_examples_come_out() {
    let mut count = 0;
    for page in pages() {
        for (_, row) in page.rows.iter().filter(|(kind, _)| kind == WORKED) {
            let [what, of, gives] = row.as_slice() else { panic!("{row:?}") };
            assert_eq!(
                computed(what.trim(), spans(of)[0]),
                spans(gives)[0],
                "{}: {what}",
                page.name
            );
            count += 1;
        }
    }
    assert!(count > 10, "only {count} worked examples");
}
