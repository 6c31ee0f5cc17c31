//! A definition, and whole commands over a book of four stations, in memory: tables on their way into the book and from there into every
//! view, and the files that commands read beside a book. However they end, it is no mistake of the program, and nothing
//! they print carries a control character.

use std::cell::RefCell;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use adal::cli::{Clock, Env, Exit, Random, run};
use adal::lang::{Lang, Words};
use adal::paper::sha256;
use jiff::Timestamp;
use tempfile::TempDir;

use super::{folder, harmless, parts, said};

/// `election.toml`, `units.csv`, `options.csv` and `expected.csv`, beside the demo's packs.
pub fn election(bytes: &[u8]) {
    thread_local! { static FOLDER: RefCell<Option<tempfile::TempDir>> = const { RefCell::new(None) }; }
    let Some(files) = parts::<4>(bytes) else { return };
    FOLDER.with_borrow_mut(|made| {
        let home = made.get_or_insert_with(|| {
            let home = folder();
            copy(&demo(), home.path());
            home
        });
        for (name, content) in
            ["election.toml", "units.csv", "options.csv", "expected.csv"].into_iter().zip(files)
        {
            fs::write(home.path().join(name), content).unwrap();
        }
        if let Err(error) = adal::election::load(home.path()) {
            said(&error);
        }
    });
}

/// The demo's definition: this file is part of two packages, one in the other's folder.
fn demo() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = here.ancestors().map(|up| up.join("examples/demo/election")).find(|p| p.is_dir());
    found.unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.path().is_dir() {
            copy(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).unwrap();
        }
    }
}

/// The definition without its packs, and the mappings.
const FILES: [(&str, &str); 7] = [
    ("election/election.toml", include_str!("desk/election.toml")),
    ("election/units.csv", include_str!("desk/units.csv")),
    ("election/options.csv", include_str!("desk/options.csv")),
    ("election/expected.csv", include_str!("desk/expected.csv")),
    ("official.toml", include_str!("desk/official.toml")),
    ("copies.toml", include_str!("desk/copies.toml")),
    ("bulletins.toml", include_str!("desk/bulletins.toml")),
];

/// Official protocols of the four stations.
pub const TABLE: &[u8] = include_bytes!("desk/official.csv");

/// 6 April 2027, after the vote.
struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_806_980_400).unwrap()
    }
}

/// The same keys and nonces for the same words every time, no two of them alike.
struct Same {
    words: String,
    asked: u8,
}

impl Random for Same {
    fn fill(&mut self, out: &mut [u8]) -> std::io::Result<()> {
        self.asked += 1;
        let block = sha256(format!("{} {}", self.asked, self.words).as_bytes());
        out.iter_mut().zip(block.0).for_each(|(to, from)| *to = from);
        Ok(())
    }
}

/// Runs adal in a folder.
fn adal(here: &Path, lang: Lang, args: &[&str]) -> Exit {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut env = Env {
        out: &mut out,
        err: &mut err,
        words: Words::new(lang),
        clock: &Still,
        random: &mut Same { words: args.join(" "), asked: 0 },
        colour: false,
        progress: false,
        width: 120,
        here: here.to_owned(),
        home: here.join("home"),
    };
    let args: Vec<OsString> = ["adal"].iter().chain(args).map(OsString::from).collect();
    let exit = run(&args, &mut env);
    let [out, err] = [out, err].map(|said| String::from_utf8(said).unwrap());
    harmless(&out);
    harmless(&err);
    assert_ne!(exit, Exit::Internal, "{args:?}: {err}");
    exit
}

/// A folder with an empty book, and what is needed to fill it.
struct Desk {
    home: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { home: folder() };
        let here = desk.home.path();
        copy(&demo().join("packs"), &here.join("election/packs"));
        for (name, content) in FILES {
            fs::write(here.join(name), content).unwrap();
        }
        let new = ["init", "made", "--election", "election", "--org", "fuzz", "--unencrypted"];
        assert_eq!(adal(here, Lang::En, &new), Exit::Ok);
        desk
    }

    /// The folder with these files and the book as it was made.
    fn begin(&self, files: &[(&str, &[u8])]) -> &Path {
        let here = self.home.path();
        for old in ["book", "dossier"].map(|name| here.join(name)) {
            if old.exists() {
                fs::remove_dir_all(old).unwrap();
            }
        }
        copy(&here.join("made"), &here.join("book"));
        for (name, bytes) in files {
            fs::write(here.join(name), bytes).unwrap();
        }
        here
    }
}

fn with_desk(use_it: impl FnOnce(&Desk)) {
    thread_local! { static DESK: Desk = Desk::new(); }
    DESK.with(use_it);
}

/// The language follows from the bytes, so that each has its turn.
fn lang(bytes: &[u8]) -> Lang {
    let sum: usize = bytes.iter().map(|b| usize::from(*b)).sum();
    Lang::ALL[sum % Lang::ALL.len()]
}

fn import(here: &Path, lang: Lang, table: &str, mapping: &str) -> Exit {
    adal(here, lang, &["import", table, "--mapping", mapping, "--partial", "--book", "book"])
}

/// Views of whatever numbers: official protocols, copies and bulletins, imported as far as they can be.
pub fn views(bytes: &[u8]) {
    let Some([official, copies, bulletins]) = parts(bytes) else { return };
    let tables = [("official", official), ("copies", copies), ("bulletins", bulletins)];
    with_desk(|desk| {
        let here = desk.begin(&[]);
        let lang = lang(bytes);
        for (name, table) in tables {
            let file = format!("{name}.csv");
            fs::write(here.join(&file), table).unwrap();
            import(here, lang, &file, &format!("{name}.toml"));
        }
        for view in VIEWS {
            let exit = adal(here, lang, &[view, &["--book", "book"]].concat());
            assert_ne!(exit, Exit::NotWhole, "{view:?}");
        }
    });
}

const VIEWS: [&[&str]; 8] = [
    &["verify"],
    &["reconcile"],
    &["tally", "--level", "territorial"],
    &["outcome"],
    &["report", "summary", "--format", "html"],
    &["screen", "--format", "html"],
    &["turnout", "--format", "html"],
    &["dossier", "1", "--output", "dossier"],
];

/// A file that a command reads beside the book: first the name of the command, then its files.
pub fn beside(bytes: &[u8]) {
    let Some([name, file, other]) = parts(bytes) else { return };
    let draw = ["--seed", "61423", "--rehearsal"];
    let commands: &[&[&str]] = match name {
        b"quick-count" => &[&["quick-count", "other", "--sample", "file"]],
        b"exit-poll" => &[
            &["exit-poll", "check", "file"],
            &["exit-poll", "estimate", "file"],
            &["exit-poll", "publish", "file"],
        ],
        b"twins" => &[&["screen", "--twins", "file"]],
        b"trips" => &[&["turnout", "--trips", "file"]],
        b"observers" => &[&["draw", "assign", "--observers", "file"]],
        b"recount" => &[&["draw", "measure", "--recount", "file", "--draws", "3"]],
        _ => return,
    };
    with_desk(|desk| {
        let here = desk.begin(&[("file", file), ("other", other), ("official.csv", TABLE)]);
        let lang = lang(bytes);
        assert_eq!(import(here, lang, "official.csv", "official.toml"), Exit::Ok);
        for command in commands {
            let seed: &[&str] = if command[0] == "draw" { &draw } else { &[] };
            adal(here, lang, &[command, seed, &["--book", "book"]].concat());
        }
    });
}
