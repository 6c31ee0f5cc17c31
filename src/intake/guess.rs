//! A first mapping file, guessed from the names of the columns; a person checks it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::lang::Words;
use crate::paper::{DocumentKind, LineKey, check_id};

use super::mapping::{Quotes, SheetName, TableShape};
use super::text::collapse;

/// A line of the form, and what it may be called.
#[derive(Debug, Clone, Copy)]
pub struct LineInfo<'a> {
    /// Its key.
    pub key: &'a LineKey,
    /// Its printed number with sub-number, when it has one.
    pub number: Option<&'a str>,
    /// Its labels in any language.
    pub labels: &'a [&'a str],
}

/// An option of the contest, and what it may be called.
#[derive(Debug, Clone, Copy)]
pub struct OptionInfo<'a> {
    /// Its key.
    pub key: &'a LineKey,
    /// Its names in any language.
    pub names: &'a [&'a str],
}

/// What a guess starts from.
#[derive(Debug, Clone, Copy)]
pub struct Guess<'a> {
    /// The kind of paper.
    pub document: DocumentKind,
    /// The contest, when known.
    pub contest: Option<&'a str>,
    /// How the table was read: what is declared there goes into the file.
    pub shape: &'a TableShape,
    /// Names of the columns.
    pub header: &'a [String],
    /// The first rows.
    pub sample: &'a [Vec<String>],
    /// Lines of the form.
    pub lines: &'a [LineInfo<'a>],
    /// Options of the contest.
    pub options: &'a [OptionInfo<'a>],
}

/// Names a column of unit ids may have.
const UNIT_NAMES: [&str; 18] = [
    "unit",
    "unitid",
    "stationid",
    "station",
    "precinctid",
    "precinct",
    "uik",
    "уик",
    "участок",
    "номеручастка",
    "участокголосования",
    "учаске",
    "учаскесі",
    "учаскенөмірі",
    "pollingstation",
    "partno",
    "boothid",
    "codigomesa",
];

/// How sure a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Match {
    /// By key, label or printed number.
    Sure,
    /// By some of the words.
    Likely,
}

/// Something a column may be: a line or an option.
struct Target<'a> {
    key: &'a LineKey,
    number: Option<String>,
    names: Vec<String>,
    words: BTreeSet<String>,
    column: Option<(usize, Match)>,
}

impl<'a> Target<'a> {
    fn new(key: &'a LineKey, number: Option<&str>, names: &[&str]) -> Self {
        let number = number.map(fold);
        let names = names.iter().map(|n| fold(n)).filter(|n| !n.is_empty()).collect();
        Self { key, number, names, words: words_of(key.as_str()), column: None }
    }
}

/// Writes a first mapping file, with comments in the language of `words`.
#[must_use]
pub fn guess(input: &Guess<'_>, words: &Words) -> String {
    let lines = input.lines.iter().map(|l| Target::new(l.key, l.number, l.labels));
    let options = input.options.iter().map(|o| Target::new(o.key, None, o.names));
    let mut targets: Vec<Target<'_>> = lines.chain(options).collect();
    let unit = find_unit(input);
    let mut free: BTreeSet<usize> = (0..input.header.len())
        .filter(|c| Some(*c) != unit && looks_counted(input.sample, *c))
        .collect();
    let folded: Vec<String> = input.header.iter().map(|h| fold(h)).collect();
    let is_key =
        |t: &Target<'_>, c: usize| folded.get(c).is_some_and(|h| *h == fold(t.key.as_str()));
    let is_name = |t: &Target<'_>, c: usize| folded.get(c).is_some_and(|h| names(t, h));
    let is_number = |t: &Target<'_>, c: usize| folded.get(c).is_some_and(|h| numbered(t, h));
    assign(&mut targets, &mut free, Match::Sure, &is_key);
    assign(&mut targets, &mut free, Match::Sure, &is_name);
    assign(&mut targets, &mut free, Match::Sure, &is_number);
    let split: Vec<_> = input.header.iter().map(|h| words_of(h)).collect();
    let holds = |t: &Target<'_>, c: usize| split.get(c).is_some_and(|h| t.words.is_subset(h));
    let held = |t: &Target<'_>, c: usize| {
        split.get(c).is_some_and(|h| !h.is_empty() && h.is_subset(&t.words))
    };
    assign(&mut targets, &mut free, Match::Likely, &holds);
    assign(&mut targets, &mut free, Match::Likely, &held);
    write(input, words, &targets, unit, &free)
}

/// Gives each target without a column the only free column that `matches`, as long as no other
/// target wants it too.
fn assign(
    targets: &mut [Target<'_>],
    free: &mut BTreeSet<usize>,
    how: Match,
    matches: &dyn Fn(&Target<'_>, usize) -> bool,
) {
    let wanted: Vec<Option<usize>> = targets
        .iter()
        .map(|target| {
            let mut columns = free.iter().copied().filter(|c| matches(target, *c));
            let first = columns.next().filter(|_| target.column.is_none());
            first.filter(|_| columns.next().is_none())
        })
        .collect();
    for (target, column) in targets.iter_mut().zip(&wanted) {
        let Some(column) = *column else { continue };
        if wanted.iter().filter(|w| **w == Some(column)).count() == 1 {
            target.column = Some((column, how));
            free.remove(&column);
        }
    }
}

fn names(target: &Target<'_>, header: &str) -> bool {
    let bare = header.trim_start_matches(|c: char| c.is_ascii_digit());
    target.names.iter().any(|name| name == header || name == bare)
}

/// `1`, `line 1`, `f_01`, `строка 1`, `№ 1` for the printed number 1.
fn numbered(target: &Target<'_>, header: &str) -> bool {
    let Some(number) = &target.number else { return false };
    let prefixes = ["строка", "стр", "жол", "line", "row", "no", "f", "n", ""];
    prefixes.iter().any(|prefix| {
        let rest = header.strip_prefix(prefix).map(|r| r.trim_start_matches('0'));
        rest.is_some_and(|r| !r.is_empty() && r == number.trim_start_matches('0'))
    })
}

/// Letters and digits in lower case, nothing else.
fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.map(str::to_lowercase).collect()
}

fn cells(sample: &[Vec<String>], column: usize) -> impl Iterator<Item = &str> {
    sample.iter().map(move |row| row.get(column).map_or("", |c| c.trim()))
}

/// Whether a column may hold counts: digits, marks between them, blanks.
fn looks_counted(sample: &[Vec<String>], column: usize) -> bool {
    let mark = |c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '\u{a0}' | '\u{202f}');
    cells(sample, column).all(|c| c.chars().all(mark) || matches!(c, "-" | "?" | "–" | "—"))
}

/// The column of unit ids: by its name, else the first whose cells are all ids and all differ.
fn find_unit(input: &Guess<'_>) -> Option<usize> {
    let sound = |column: usize| {
        let distinct: BTreeSet<_> = cells(input.sample, column).collect();
        distinct.len() == input.sample.len() && distinct.iter().all(|c| check_id(c).is_ok())
    };
    let columns = || (0..input.header.len()).filter(|c| sound(*c));
    let named = UNIT_NAMES.iter().find_map(|name| {
        columns().find(|c| input.header.get(*c).is_some_and(|h| fold(h) == *name))
    });
    named.or_else(|| columns().next())
}

fn write(
    input: &Guess<'_>,
    words: &Words,
    targets: &[Target<'_>],
    unit: Option<usize>,
    free: &BTreeSet<usize>,
) -> String {
    let mut out = String::new();
    let comment = |out: &mut String, id: &str| {
        for line in words.get(id).lines() {
            let _ = writeln!(out, "# {line}");
        }
    };
    comment(&mut out, "intake-guess-head");
    let _ = writeln!(out, "\ndocument = {}", quoted(input.document.key()));
    if let Some(contest) = input.contest {
        let _ = writeln!(out, "contest = {}", quoted(contest));
    } else if !input.document.is_series() {
        comment(&mut out, "intake-guess-contest");
        out.push_str("# contest = \"\"\n");
    }
    comment(&mut out, "intake-guess-unit");
    match unit {
        Some(column) => {
            let _ = writeln!(out, "unit = {}", reference(input.header, column, true));
        }
        None => out.push_str("# unit = \"\"\n"),
    }
    layout(&mut out, input.shape);
    if input.document.is_series() {
        comment(&mut out, "intake-guess-time");
        out.push_str("# time = \"\"\n");
    }
    comment(&mut out, "intake-guess-blank");
    out.push_str("blank = [\"\"]\nillegible = [\"?\"]\n");
    let left = |c: &usize| {
        Some(*c) != unit && !free.contains(c) && !targets.iter().any(|t| taken(t) == Some(*c))
    };
    let ignored: Vec<usize> = (0..input.header.len()).filter(left).collect();
    if !ignored.is_empty() {
        comment(&mut out, "intake-guess-ignore");
        let names: Vec<_> = ignored
            .iter()
            .map(|c| format!("  {},\n", reference(input.header, *c, false)))
            .collect();
        let _ = writeln!(out, "ignore = [\n{}]", names.concat());
    }
    let (lines, options) = targets.split_at(input.lines.len().min(targets.len()));
    section(&mut out, words, "lines", lines, input.header);
    if !free.is_empty() {
        comment(&mut out, "intake-guess-left");
        for column in free {
            let _ = writeln!(out, "#   {}", reference(input.header, *column, false));
        }
    }
    section(&mut out, words, "options", options, input.header);
    out
}

/// What was declared of the table's layout.
fn layout(out: &mut String, shape: &TableShape) {
    if let Some(rows) = shape.header_rows {
        let _ = writeln!(out, "header_rows = {rows}");
    }
    if let SheetName::Named(name) = &shape.sheet {
        let _ = writeln!(out, "sheet = {}", quoted(name));
    }
    if let Some(encoding) = shape.encoding {
        let _ = writeln!(out, "encoding = {}", quoted(encoding.name()));
    }
    if let Some(delimiter) = shape.delimiter {
        let text = if delimiter == b'\t' { "tab" } else { &char::from(delimiter).to_string() };
        let _ = writeln!(out, "delimiter = {}", quoted(text));
    }
    if shape.quotes == Quotes::None {
        out.push_str("quotes = \"none\"\n");
    }
}

fn taken(target: &Target<'_>) -> Option<usize> {
    target.column.map(|(column, _)| column)
}

fn section(out: &mut String, words: &Words, name: &str, targets: &[Target<'_>], header: &[String]) {
    if targets.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n[{name}]");
    for target in targets {
        let Some((column, how)) = target.column else { continue };
        let _ =
            write!(out, "{} = {}", bare_key(target.key.as_str()), reference(header, column, false));
        if how == Match::Likely {
            let _ = write!(out, "  # {}", words.get("intake-guess-likely"));
        }
        out.push('\n');
    }
    let missing: Vec<_> = targets.iter().filter(|t| t.column.is_none()).collect();
    if !missing.is_empty() {
        let _ = writeln!(out, "# {}", words.get("intake-guess-missing"));
        for target in missing {
            let _ = writeln!(out, "#   {} = \"\"", bare_key(target.key.as_str()));
        }
    }
}

/// A column by its name, or by its number where the name does not tell it.
fn reference(header: &[String], column: usize, template: bool) -> String {
    let name = header.get(column).map_or("", String::as_str);
    let known = header.iter().filter(|h| *h == name).count() == 1
        && !name.is_empty()
        && !name.starts_with('#')
        && collapse(name) == name
        && !(template && name.contains(['{', '}']));
    if known { quoted(name) } else { quoted(&format!("#{}", column + 1)) }
}

fn bare_key(key: &str) -> String {
    let bare = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    if bare { key.to_owned() } else { quoted(key) }
}

/// A TOML basic string; the texts hold no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Mapping;
    use crate::lang::Lang;

    fn key(text: &str) -> LineKey {
        LineKey::new(text).expect("key")
    }

    #[test]
    fn names_labels_and_numbers_are_matched() {
        let header = [
            "district",
            "Station ID",
            "f_01",
            "Ballots Issued early",
            "Действительные  бюллетени",
            "7 \"Ақжол\"",
            "Против всех",
            "members",
            "members",
        ];
        let header: Vec<String> = header.iter().map(|h| collapse(h)).collect();
        let row = |id: &str| {
            [id, "03.0", "1 207", "", "12", "3", "4", "13", "1"].map(str::to_owned).to_vec()
        };
        let mut sample = vec![row("North"), row("North")];
        sample[1][1] = "03.06".to_owned();
        sample[0][1] = "03.05".to_owned();
        let keys = ["registered", "issued_early", "valid", "lost", "o.1", "against_all"].map(key);
        let line = |key, number, labels| LineInfo { key, number, labels };
        let lines = [
            line(&keys[0], Some("1"), &[]),
            line(&keys[1], None, &[]),
            line(&keys[2], Some("10"), &["valid", "действительные бюллетени"]),
            line(&keys[3], Some("11"), &[]),
        ];
        let options = [
            OptionInfo { key: &keys[4], names: &["«Ақжол»"] },
            OptionInfo {
                key: &keys[5], names: &["барлығына қарсы", "против всех"]
            },
        ];
        let input = Guess {
            document: DocumentKind::Official,
            contest: Some("list"),
            shape: &TableShape { delimiter: Some(b'\t'), ..TableShape::default() },
            header: &header,
            sample: &sample,
            lines: &lines,
            options: &options,
        };
        for lang in Lang::ALL {
            let text = guess(&input, &Words::new(lang));
            assert!(text.contains("unit = \"Station ID\"\n"), "{text}");
            for part in [
                "registered = \"f_01\"\n",
                "delimiter = \"tab\"\n",
                "issued_early = \"Ballots Issued early\"  # ",
                "valid = \"Действительные бюллетени\"\n",
                "#   lost = \"\"\n",
                "\"o.1\" = \"7 \\\"Ақжол\\\"\"\n",
                "against_all = \"Против всех\"\n",
                "ignore = [\n  \"district\",\n]\n",
                "#   \"#8\"\n#   \"#9\"\n",
            ] {
                assert!(text.contains(part), "{part} in {text}");
            }
            let mapping = Mapping::load(&text, "guess.toml").expect("a sound mapping");
            // Two columns of numbers are still without a line: it must not pass unseen.
            assert!(mapping.check("t.csv", &header, &keys, false).is_err());
        }
    }

    #[test]
    fn hostile_headers_make_a_sound_file() {
        let header: Vec<String> = ["a\"]\nx=1", "#1", "", "\\u0000", "{x}"].map(collapse).to_vec();
        let input = Guess {
            document: DocumentKind::Bulletin,
            contest: None,
            shape: &TableShape::default(),
            header: &header,
            sample: &[],
            lines: &[],
            options: &[],
        };
        let text = guess(&input, &Words::new(Lang::En));
        let error = Mapping::load(&text, "guess.toml").expect_err("incomplete");
        assert!(error.mistakes.iter().all(|m| m.message.id == "intake-map-needs"), "{error:?}");
    }
}
