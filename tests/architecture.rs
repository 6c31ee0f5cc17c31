//! The house holds itself to what it says: which room may import which, no cycles, file sizes,
//! where floats may live, no panics outside tests, no loose ends. Every rule is also tried on a
//! small text that breaks it, so that the scan cannot go blind unnoticed.
#![expect(clippy::expect_used, reason = "a test may fail loudly in its helpers too")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and what it may import. `main.rs` and `lib.rs` belong to no room.
const ROOMS: &[(&str, &str)] = &[
    ("lang", ""),
    ("paper", "lang"),
    ("canon", "lang"),
    ("stats", "lang paper"),
    ("stamp", "lang paper"),
    ("outcome", "lang paper"),
    ("intake", "lang paper"),
    ("report", "lang paper"),
    ("pack", "lang paper"),
    ("enter", "lang pack paper"),
    ("election", "lang pack paper"),
    ("findings", "lang pack paper"),
    ("book", "canon lang paper"),
    ("audit", "book canon lang paper stamp"),
    ("dossier", "audit book lang paper"),
    ("reconcile", "book election findings lang pack paper"),
    ("tally", "election lang pack paper reconcile"),
    ("stakes", "election findings lang outcome pack paper reconcile tally"),
    ("views", "election findings lang outcome pack paper reconcile report stakes stats tally"),
    (
        "cli",
        "audit book canon dossier election enter findings intake lang outcome pack paper reconcile \
         report stakes stamp stats tally views",
    ),
];

/// The longest file, in lines; more means two concerns.
const LONGEST: usize = 600;

/// Where floats may be named: statistics, and the cell writer of a spreadsheet, whose format has
/// no other number.
const FLOATS: [&str; 2] = ["stats/", "report/xlsx/"];

/// What nobody may leave behind, in code or comments.
const LOOSE: [&str; 4] = ["TODO", "FIXME", "todo!", "unimplemented!"];

/// What ends a program instead of answering. (`expect` with a text; a parser may have a method of
/// that name.)
const SUDDEN: [&str; 4] = [".unwrap()", ".expect(\"", "panic!(", "unreachable!("];

struct File {
    /// Path below `src`, with `/`.
    path: String,
    text: String,
    /// A file that only tests are built from.
    test_only: bool,
}

impl File {
    fn room(&self) -> Option<&str> {
        self.path.split_once('/').map(|(room, _)| room)
    }

    /// The text before the tests at its end; nothing of a file that only tests use.
    fn shipped(&self) -> &str {
        if self.test_only { "" } else { shipped(&self.text) }
    }
}

/// Everything before the `#[cfg(test)]` whose next line opens a module in place.
fn shipped(text: &str) -> &str {
    let mut from = 0;
    while let Some(at) = text[from..].find("#[cfg(test)]\n") {
        let after = &text[from + at + "#[cfg(test)]\n".len()..];
        let opens = after.lines().find(|line| !line.trim_start().starts_with("#["));
        if opens.is_some_and(|line| line.contains("mod ") && line.ends_with('{')) {
            return &text[..from + at];
        }
        from += at + 1;
    }
    text
}

/// Names of the modules that a text declares for tests only.
fn test_modules(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut waiting = false;
    for line in text.lines().map(str::trim) {
        if waiting && let Some((_, rest)) = line.split_once("mod ") {
            found.extend(rest.strip_suffix(';'));
        }
        waiting = line == "#[cfg(test)]" || (waiting && line.starts_with("#["));
    }
    found
}

/// A line without its comment; quotes are not followed, which only hides text after `//`.
fn code(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

/// The rooms that a text names as `crate::room`, also inside `use crate::{a, b::c}`.
fn imports(text: &str) -> BTreeSet<String> {
    let code: Vec<&str> = text.lines().map(code).collect();
    let code = code.join("\n");
    let mut found = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        if let Some(group) = after.strip_prefix('{') {
            found.extend(heads(group));
        } else {
            found.insert(word(after).to_owned());
        }
    }
    found
}

/// First words of a brace group's members.
fn heads(group: &str) -> Vec<String> {
    let (mut depth, mut fresh, mut found) = (0_u32, true, Vec::new());
    for (at, mark) in group.char_indices() {
        match mark {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh && depth == 0 && !mark.is_whitespace() => {
                found.push(word(&group[at..]).to_owned());
                fresh = false;
            }
            _ => {}
        }
    }
    found
}

fn word(text: &str) -> &str {
    text.split(|mark: char| !mark.is_ascii_alphanumeric() && mark != '_').next().unwrap_or("")
}

/// Whether a text names a float type as a word of its own.
fn names_float(text: &str) -> bool {
    let words = text
        .lines()
        .map(code)
        .flat_map(|line| line.split(|mark: char| !mark.is_ascii_alphanumeric() && mark != '_'));
    words.into_iter().any(|word| word == "f32" || word == "f64")
}

/// Rooms whose imports lead back to themselves.
fn cycles(edges: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let reaches_itself = |start: &String| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&String> = edges.get(start).into_iter().flatten().collect();
        while let Some(room) = open.pop() {
            if room == start {
                return true;
            }
            if seen.insert(room) {
                open.extend(edges.get(room).into_iter().flatten());
            }
        }
        false
    };
    edges.keys().filter(|room| reaches_itself(room)).cloned().collect()
}

fn source() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let mut files: Vec<File> = paths
        .iter()
        .map(|path| {
            let below = path.strip_prefix(&root).expect("a path under src");
            let path_text = below.to_str().expect("a readable name").replace('\\', "/");
            let text = fs::read_to_string(path).expect("a readable file");
            File { path: path_text, text, test_only: false }
        })
        .collect();
    let mut for_tests = BTreeSet::new();
    for file in &files {
        let folder = match file.path.strip_suffix("/mod.rs") {
            Some(folder) => folder.to_owned(),
            None => file.path.trim_end_matches(".rs").to_owned(),
        };
        for module in test_modules(&file.text) {
            for_tests.insert(format!("{folder}/{module}"));
        }
    }
    for file in &mut files {
        let stem = file.path.trim_end_matches(".rs");
        file.test_only = for_tests
            .iter()
            .any(|module| stem == module || file.path.starts_with(&format!("{module}/")));
    }
    files
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|end| end == "rs") {
            paths.push(path);
        }
    }
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn rooms_import_only_what_the_table_allows() {
    let split = |(room, allowed): &(&'static str, &'static str)| {
        (*room, allowed.split_whitespace().collect::<BTreeSet<_>>())
    };
    let table: BTreeMap<_, _> = ROOMS.iter().map(split).collect();
    let mut wrong = Vec::new();
    for file in source() {
        let Some(room) = file.room() else { continue };
        let Some(allowed) = table.get(room) else {
            wrong.push(format!("{}: the room `{room}` is not in the table", file.path));
            continue;
        };
        for other in imports(&file.text) {
            let known = table.contains_key(other.as_str());
            if known && other != room && !allowed.contains(other.as_str()) {
                wrong.push(format!("{}: `{room}` may not import `{other}`", file.path));
            }
        }
    }
    none(&wrong);
}

#[test]
fn rooms_have_no_cycles() {
    let names: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in source() {
        let Some(room) = file.room() else { continue };
        let others = imports(&file.text);
        let others = others.into_iter().filter(|o| o != room && names.contains(o.as_str()));
        edges.entry(room.to_owned()).or_default().extend(others);
    }
    assert!(edges.len() > 10, "the scan found only {} rooms", edges.len());
    none(&cycles(&edges));
}

#[test]
fn each_room_says_what_lives_there() {
    let mut wrong = Vec::new();
    for file in source() {
        let parts: Vec<&str> = file.path.split('/').collect();
        if let [room, "mod.rs"] = parts.as_slice() {
            let head: String =
                file.text.lines().take_while(|line| line.starts_with("//!")).collect();
            if !head.to_lowercase().contains("import") {
                wrong.push(format!("src/{room}/mod.rs does not say what the room may import"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn files_are_short() {
    let long = source().into_iter().filter_map(|file| {
        let lines = file.text.lines().count();
        (lines > LONGEST).then(|| format!("{}: {lines} lines", file.path))
    });
    none(&long.collect::<Vec<_>>());
}

#[test]
fn floats_stay_where_they_belong() {
    let wrong = source().into_iter().filter(|file| {
        !FLOATS.iter().any(|room| file.path.starts_with(room)) && names_float(file.shipped())
    });
    none(&wrong.map(|file| file.path).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_for_later_and_nothing_ends_suddenly() {
    let mut wrong = Vec::new();
    for file in source() {
        let loose = LOOSE.iter().filter(|mark| file.text.contains(**mark));
        wrong.extend(loose.map(|mark| format!("{}: {mark}", file.path)));
        for (at, line) in file.shipped().lines().enumerate() {
            let sudden = SUDDEN.iter().find(|mark| code(line).contains(**mark));
            wrong.extend(sudden.map(|mark| format!("{}:{}: {mark}", file.path, at + 1)));
        }
    }
    none(&wrong);
}

#[test]
fn no_room_reads_the_clock_or_chance_or_the_network_by_itself() {
    // Clock and randomness are arguments; only the command line may ask the machine for them.
    let asked = ["SystemTime::now", "Instant::now", "Zoned::now", "Timestamp::now", "getrandom::"];
    let never = ["std::net", "TcpStream", "UdpSocket", "TcpListener"];
    let mut wrong = Vec::new();
    for file in source() {
        for (at, line) in file.shipped().lines().enumerate() {
            let line = code(line);
            let clock = file.room() != Some("cli") && asked.iter().any(|mark| line.contains(mark));
            if clock || never.iter().any(|mark| line.contains(mark)) {
                wrong.push(format!("{}:{}: {}", file.path, at + 1, line.trim()));
            }
        }
    }
    none(&wrong);
}

#[test]
fn the_scan_sees() {
    let text =
        "use crate::{\n  lang::{Say, Words},\n  paper,\n};\nuse crate::pack::Form; // crate::cli\n";
    let seen: Vec<String> = imports(text).into_iter().collect();
    assert_eq!(seen, ["lang", "pack", "paper"]);
    let cut =
        "fn a() {}\n#[cfg(test)]\nuse x;\nfn b() {}\n#[cfg(test)]\nmod tests {\n f.unwrap()\n}\n";
    assert_eq!(shipped(cut), "fn a() {}\n#[cfg(test)]\nuse x;\nfn b() {}\n");
    assert_eq!(
        test_modules("#[cfg(test)]\n#[path = \"x.rs\"]\npub mod kit;\nmod real;\n"),
        ["kit"]
    );
    assert!(names_float("let x: f64 = y;") && !names_float("// f64\nlet sf64x = 1;"));
    let edge = |from: &str, to: &str| (from.to_owned(), BTreeSet::from([to.to_owned()]));
    assert_eq!(
        cycles(&BTreeMap::from([edge("a", "b"), edge("b", "a"), edge("c", "a")])),
        ["a", "b"]
    );
    assert!(cycles(&BTreeMap::from([edge("a", "b"), edge("b", "c")])).is_empty());
}
