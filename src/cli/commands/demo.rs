//! `adal demo`: an invented election with planted discrepancies, made, verified and reconciled in
//! one go. Clock and randomness are fixed, so that every machine makes the same bytes.

use std::path::Path;

use include_dir::{Dir, include_dir};
use jiff::Timestamp;

use super::common::{book_error, head, load_election, load_sheets, now};
use super::import::{self, ImportRequest, Outcome, read_mapping};
use super::init::{NewBookRequest, create};
use super::key::{Guard, make};
use crate::book::{self, Folder, NewFolder, SecretKey, VerifyOptions, Writer};
use crate::cli::args::DemoArgs;
use crate::cli::env::{Clock, Env, Random};
use crate::cli::exit::{CliError, Exit};
use crate::election::Election;
use crate::lang::Message;
use crate::pack::Severity;
use crate::paper::sha256;
use crate::reconcile::{self, Reconciliation};
use crate::views::{Scope, ViewContext, digest};

/// The election: definition, tables, mappings, planted discrepancies.
static DEMO: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples/demo");

/// Every demo is made at the same moment.
struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        // 2027-04-06T03:00:00Z, the day after the last district voted (it was moved by two weeks).
        Timestamp::from_second(1_806_980_400).unwrap_or_default()
    }
}

/// The same "random" bytes for every demo: good for a demo, and for nothing else.
struct FixedRandom(u64);

impl Random for FixedRandom {
    fn fill(&mut self, out: &mut [u8]) -> std::io::Result<()> {
        for part in out.chunks_mut(32) {
            self.0 += 1;
            let block = sha256(format!("adal demo {}", self.0).as_bytes());
            for (to, from) in part.iter_mut().zip(block.0) {
                *to = from;
            }
        }
        Ok(())
    }
}

/// Runs it.
pub fn run(args: &DemoArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let whole = env.here.join(&args.folder);
    if whole.exists() {
        let said = Message::new("cli-folder-exists").text("folder", args.folder.display());
        return Err(CliError::usage(said));
    }
    let new = NewFolder::begin(&whole).map_err(|e| book_error(&e))?;
    let folder = new.path().to_owned();
    write_tables(&folder)?;
    let (clock, mut random) = (FixedClock, FixedRandom(0));
    let mut fixed = Env {
        out: &mut *env.out,
        err: &mut *env.err,
        words: crate::lang::Words::new(env.words.lang()),
        clock: &clock,
        random: &mut random,
        colour: env.colour,
        progress: env.progress,
        width: env.width,
        here: folder.clone(),
        home: folder.join("keys"),
    };
    let operator = make_book(&folder, &mut fixed)?;
    let book = Folder::open(&folder.join("book")).map_err(|e| book_error(&e))?;
    let election = load_election(&book.election(), &[], &fixed)?;
    let rows = take_in(&folder, &book, &election, &operator, &mut fixed)?;
    let key_path = folder.join("keys/operator");
    let writer = Writer::open(&book, &mut book::Nothing).map_err(|e| book_error(&e))?;
    let state = book::state_path(&key_path, writer.roster().h0());
    book::make_checkpoint(&writer, &operator, &state).map_err(|e| book_error(&e))?;
    drop(writer);
    new.finish().map_err(|e| book_error(&e))?;
    let book = Folder::at(whole.join("book"));
    show(args, &book, &election, rows, &mut fixed)
}

fn write_tables(folder: &Path) -> Result<(), CliError> {
    for file in files(&DEMO).filter(|f| f.extension().is_none_or(|e| e != "py")) {
        let (path, bytes) = (folder.join("tables").join(file), DEMO.get_file(file));
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, bytes.map_or(&[][..], include_dir::File::contents))?;
    }
    Ok(())
}

fn files<'a>(dir: &'a Dir<'a>) -> Box<dyn Iterator<Item = &'a Path> + 'a> {
    let own = dir.files().map(include_dir::File::path);
    Box::new(own.chain(dir.dirs().flat_map(files)))
}

fn make_book(folder: &Path, env: &mut Env<'_>) -> Result<SecretKey, CliError> {
    let keys = folder.join("keys");
    let root = make(&keys.join("root"), "root@demo", &Guard::Nothing, env)?;
    let path = keys.join("operator");
    let operator = make(&path, "operator@demo", &Guard::Nothing, env)?;
    let request = NewBookRequest {
        folder: &folder.join("book"),
        definition: &folder.join("tables/election"),
        org: "demo",
        roots: &[("root@demo".to_owned(), root)],
        threshold: 1,
        operator: (&operator, &path),
    };
    create(&request, env)?;
    Ok(operator)
}

/// Imports every table in the order of `order.txt`; gives the number of rows.
fn take_in(
    folder: &Path,
    book: &Folder,
    election: &Election,
    operator: &SecretKey,
    env: &mut Env<'_>,
) -> Result<u64, CliError> {
    let order = DEMO.get_file("order.txt").and_then(include_dir::File::contents_utf8);
    let mut rows = 0;
    for line in order.unwrap_or_default().lines() {
        let Some((table, mapping)) = line.split_once(' ') else { continue };
        let tables = folder.join("tables");
        let mapping = read_mapping(&tables.join(mapping), env)?;
        let request = ImportRequest {
            file: &tables.join(table),
            contest: import::contest(&mapping, None, election)?,
            mapping: &mapping,
            study: false,
            partial: false,
        };
        let mut writer = Writer::open(book, &mut book::Nothing).map_err(|e| book_error(&e))?;
        if let Outcome::Done(done, _) = import::import(&request, &mut writer, operator, env)? {
            rows += done.rows;
        }
    }
    Ok(rows)
}

/// One screen: what was made, what the book is worth, what differs, and what to try next.
fn show(
    args: &DemoArgs,
    book: &Folder,
    election: &Election,
    rows: u64,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let h0 = book_pin(book)?;
    let options = VerifyOptions { pin: Some(h0), attachments: true };
    let report = book::verify(book, &options, &mut |_, _| {}).map_err(|e| book_error(&e))?;
    let loaded = load_sheets(book, election, env)?;
    let result: Reconciliation =
        reconcile::run(election, &loaded.sheets).map_err(|e| super::packs::refused(&e, env))?;
    let head = head(&loaded.end, options.pin.as_ref())?;
    let context = ViewContext { election, head: &head, words: &env.words };
    let document = digest(&context, &result, Severity::Critical, Scope::First(4));
    let made = Message::new("demo-made")
        .text("folder", args.folder.display())
        .number("units", u64::try_from(election.units.len()).unwrap_or(u64::MAX))
        .number("rows", rows)
        .number("entries", report.end.size)
        .text("at", now(env));
    writeln!(env.out, "{}", env.words.say(&made))?;
    writeln!(env.out, "{}\n", env.words.say(&report.verdict_message()))?;
    super::common::write_document(&document, env)?;
    let next = Message::new("demo-next").text("book", args.folder.join("book").display());
    writeln!(env.out, "{}", env.words.say(&next))?;
    Ok(Exit::Ok)
}

/// The demo pins its own book: it has just made it.
fn book_pin(book: &Folder) -> Result<book::Pin, CliError> {
    let end = book::scan(book, &mut book::Nothing).map_err(|e| book_error(&e))?;
    Ok(book::Pin::H0(*end.roster.h0()))
}
