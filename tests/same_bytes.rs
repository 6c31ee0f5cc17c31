//! The same book gives the same bytes: on another day, under another locale, in another time zone,
//! for a terminal of another width; for every kind of report in every format, and for dossiers.
#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod desk;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use adal::cli::{Clock, Env, Random, run};
use adal::lang::{Lang, Words};
use desk::demo;
use jiff::Timestamp;

const KINDS: [&str; 6] =
    ["summary", "discrepancies", "amendments", "station", "completeness", "tally"];

fn formats() -> Vec<&'static str> {
    let mut formats = vec!["text", "html", "json", "xlsx", "csv"];
    if cfg!(feature = "pdf") {
        formats.push("pdf");
    }
    formats
}

/// What a lawyer asks for: all reports of a book, and its outcome.
fn asked() -> Vec<Vec<&'static str>> {
    let mut all = vec![
        vec!["outcome"],
        vec!["outcome", "--format", "html"],
        vec!["outcome", "--format", "json"],
        vec!["deadlines", "--from-event", "decision=2027-03-22T03:00"],
        vec!["report", "--since", "440", "--format", "html"],
    ];
    for kind in KINDS {
        for format in formats() {
            let mut one = vec!["report", "--kind", kind, "--format", format];
            if kind == "station" {
                one.extend(["--unit", "so1.183"]);
            }
            all.push(one);
        }
    }
    all
}

/// No command that shows a book asks it.
struct NoClock;

impl Clock for NoClock {
    fn now(&self) -> Timestamp {
        panic!("a view asked for the time");
    }
}

struct NoChance;

impl Random for NoChance {
    fn fill(&mut self, _: &mut [u8]) -> std::io::Result<()> {
        panic!("a view asked for chance");
    }
}

/// Runs a command in this process, without a clock.
fn timeless(here: &Path, args: &[&str]) -> Vec<u8> {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words: Vec<OsString> =
        ["adal", "--lang", "kk"].iter().chain(args).map(Into::into).collect();
    let mut env = Env {
        out: &mut out,
        err: &mut err,
        words: Words::new(Lang::Kk),
        clock: &NoClock,
        random: &mut NoChance,
        colour: false,
        progress: false,
        width: 120,
        here: here.to_owned(),
        home: PathBuf::from("/nonexistent"),
    };
    let exit = run(&words, &mut env);
    assert_eq!(exit.code(), 0, "{args:?}: {}", String::from_utf8_lossy(&err));
    out
}

/// Runs the program somewhere else in time and space.
fn elsewhere(here: &Path, args: &[&str], faketime: Option<&Path>) -> Vec<u8> {
    let adal = env!("CARGO_BIN_EXE_adal");
    let mut command = match faketime {
        Some(faketime) => {
            let mut command = Command::new(faketime);
            command.args(["2031-12-31 23:59:58", adal]);
            command
        }
        None => Command::new(adal),
    };
    command.args(["--lang", "kk"]).args(args).current_dir(here).env_clear();
    command.env("TZ", "America/St_Johns").env("LC_ALL", "tr_TR.UTF-8").env("COLUMNS", "20");
    let out = command.output().unwrap();
    assert!(out.status.success(), "{args:?} {}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

fn faketime() -> Option<PathBuf> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths).map(|p| p.join("faketime")).find(|p| p.exists());
    if found.is_none() {
        println!("SKIPPED: no faketime; the other day is tried without a clock only");
    }
    found
}

#[test]
fn every_report_is_the_same_on_any_day_and_anywhere() {
    let faketime = faketime();
    for args in asked() {
        let here = timeless(demo(), &args);
        assert!(here.len() > 200, "{args:?}");
        assert_eq!(here, elsewhere(demo(), &args, faketime.as_deref()), "{args:?}");
    }
}

#[test]
fn so_is_a_dossier() {
    let dir = tempfile::tempdir().unwrap();
    let (one, other) = (dir.path().join("one/d"), dir.path().join("other/d"));
    let args = |to: &Path| ["dossier", "so1.183", "-o", to.to_str().unwrap()].map(str::to_owned);
    let (first, second) = (args(&one), args(&other));
    timeless(demo(), &first.each_ref().map(String::as_str));
    elsewhere(demo(), &second.each_ref().map(String::as_str), faketime().as_deref());
    let mut seen = 0;
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        for item in std::fs::read_dir(one.join(&below)).unwrap() {
            let name = below.join(item.unwrap().file_name());
            if one.join(&name).is_dir() {
                folders.push(name);
                continue;
            }
            let read = |root: &Path| std::fs::read(root.join(&name)).unwrap();
            assert_eq!(read(&one), read(&other), "{}", name.display());
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

/// The recipe at the end of a report is the command that makes it again.
#[test]
fn the_recipe_of_a_report_makes_it_again() {
    let asked: [&[&str]; 3] = [
        &[
            "report",
            "--format",
            "json",
            "--since",
            "440",
            "--code",
            "COP,AGG",
            "--severity",
            "high",
        ],
        &["report", "--format", "json", "--kind", "station", "--unit", "so1.183,so1.184"],
        &["report", "--format", "json", "--kind", "tally"],
    ];
    for args in asked {
        let made = timeless(demo(), args);
        let page: serde_json::Value = serde_json::from_slice(&made).unwrap();
        let mut codes = page["blocks"].as_array().unwrap().iter().filter(|b| b["block"] == "code");
        let recipe = codes.next_back().unwrap()["text"].as_str().unwrap();
        let line = recipe.lines().find(|line| line.starts_with("adal report")).unwrap();
        let words: Vec<&str> = line.split(' ').skip(1).collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_adal"));
        let again = command.args(&words).current_dir(demo()).env_clear().output().unwrap();
        assert!(again.status.success(), "{line}");
        assert_eq!(again.stdout, made, "{line}");
    }
}
