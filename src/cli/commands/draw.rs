//! `adal draw`: commit before the dice, draw after them, measure what the recount found.

use std::path::PathBuf;

use super::common::{
    book_error, find_book, head, load_election, load_sheets, nonce, now, open_writer,
};
use super::indication::{MAX_FILE, contest, read_file, refused, write};
use super::init::operator_of;
use crate::book::{
    self, DrawCommit, EntryView, Folder, ImportState, Pending, STATEMENT_NAMESPACE, Standing,
    Statement, Visitor,
};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::cli::indication_args::{
    DrawCommand, DrawCommitArgs, DrawPlanArgs, PageFormat, SeedArgs,
};
use crate::election::{Election, Level};
use crate::paper::{Hash32, sha256};
use crate::reconcile::Loaded;
use crate::report;
use crate::stats::StatsError;
use crate::tally::tally;
use crate::views::indications::{
    Committed, DrawPage, IndicationError, Stations, assigned_document, commit_document, frame_of,
    observed_document, plan_document, recount_document, tickets_document, weighted_document,
};
use crate::views::{BookHead, ViewContext, tallies_table};

/// The program that draws, as a commitment names it.
const VERSION: &str = concat!("adal ", env!("CARGO_PKG_VERSION"));

/// Runs it.
pub fn run(
    command: &DrawCommand,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let lines = |file: &PathBuf, env: &Env<'_>| -> Result<Vec<String>, CliError> {
        let text = read_file(file, env)?;
        let names = text.lines().map(str::trim).filter(|n| !n.is_empty());
        Ok(names.map(str::to_owned).collect())
    };
    match command {
        DrawCommand::Commit(args) => commit(args, book, env),
        DrawCommand::Plan(args) => plan(args, book, env),
        DrawCommand::Tickets(args) => {
            drawn(&args.seed, book, env, &|page, _| tickets_document(page, size(args.draws)))
        }
        DrawCommand::Weighted(args) => {
            let draw = &|page: &DrawPage<'_>, room: &Room| {
                room.committed_totals(page)?;
                weighted_document(page, &room.stations()?, size(args.draws))
            };
            drawn(&args.seed, book, env, draw)
        }
        DrawCommand::Assign(args) => {
            let names = lines(&args.observers, env)?;
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            drawn(&args.seed, book, env, &|page, _| assigned_document(page, &names))
        }
        DrawCommand::Measure(args) => {
            let recount = args.recount.as_ref().map(|f| read_file(f, env)).transpose()?;
            let names = args.observers.as_ref().map(|f| lines(f, env)).transpose()?;
            let names: Vec<&str> = names.iter().flatten().map(String::as_str).collect();
            let measure = &|page: &DrawPage<'_>, room: &Room| {
                let stations = room.stations()?;
                if let Some(recount) = &recount {
                    room.committed_totals(page)?;
                    let draws = size(args.draws.unwrap_or(0));
                    return recount_document(page, &stations, draws, recount);
                }
                observed_document(page, &stations, &names, args.rounds)
            };
            drawn(&args.seed, book, env, measure)
        }
    }
}

fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// A book opened for one contest.
struct Room {
    folder: Folder,
    election: Election,
    index: u16,
    loaded: Loaded,
    head: BookHead,
}

impl Room {
    fn open(id: Option<&str>, book: Option<PathBuf>, env: &Env<'_>) -> Result<Self, CliError> {
        let folder = find_book(book, env)?;
        let election = load_election(&folder.election(), &[], env)?;
        let index = contest(id, &election)?;
        let loaded = load_sheets(&folder, &election, env)?;
        let head = head(&loaded.end, None)?;
        Ok(Self { folder, election, index, loaded, head })
    }

    fn contest(&self) -> &str {
        let contest = self.election.contests.get(usize::from(self.index));
        contest.map_or("", |c| c.id.as_str())
    }

    fn stations(&self) -> Result<Stations<'_>, IndicationError> {
        let sheets = &self.loaded.sheets;
        let read = Stations::read(&self.election, sheets, self.index, Level::Territorial)?;
        read.ok_or(IndicationError::Stats(StatsError::NoData))
    }

    /// The totals by station: the bytes of `adal tally --level station --format csv`.
    fn totals(&self, context: &ViewContext<'_>) -> Result<Vec<u8>, IndicationError> {
        let sums = tally(&self.election, &self.loaded.sheets, self.index, Level::Station)?;
        let all: Vec<_> = sums.into_iter().collect();
        report::csv(&tallies_table(context, &all))
            .map_err(|e| IndicationError::File { why: e.to_string() })
    }

    /// Refuses to go on where the totals are no longer those committed.
    fn committed_totals(&self, page: &DrawPage<'_>) -> Result<(), IndicationError> {
        let Some(committed) = page.committed else { return Ok(()) };
        if sha256(&self.totals(page.context)?) == committed.totals {
            Ok(())
        } else {
            Err(IndicationError::Totals { seq: committed.seq })
        }
    }
}

fn commit(
    args: &DrawCommitArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let room = Room::open(args.contest.as_deref(), book, env)?;
    let context = ViewContext { election: &room.election, head: &room.head, words: &env.words };
    let totals = room.totals(&context).map_err(|e| refused(&e, env))?;
    let frame = frame_of(&room.election, room.index).map_err(|e| CliError::refused(&e))?;
    let stations = u64::try_from(frame.lines().count()).unwrap_or(u64::MAX);
    let mut writer = open_writer(&room.folder, &mut book::Nothing, env)?;
    let (key, _) = operator_of(&args.operator, &writer, env)?;
    let attach = |bytes: &[u8]| book::attach_bytes(&room.folder, bytes).map_err(|e| book_error(&e));
    let commit = DrawCommit {
        contest: room.contest().to_owned(),
        election: room.election.id.clone(),
        frame: attach(frame.as_bytes())?,
        manifest: writer.roster().manifest().copied().unwrap_or_default(),
        nonce: nonce(env)?,
        stations,
        totals: attach(&totals)?,
        version: VERSION.to_owned(),
    };
    let body = commit.to_body().map_err(|e| CliError::refused(&e))?;
    let sigs = [book::sign_body(&key, STATEMENT_NAMESPACE, &body)];
    let (seq, at) = (writer.size(), now(env));
    writer
        .append_batch(&[Pending { body: &body, sigs: &sigs }], &at)
        .map_err(|e| book_error(&e))?;
    let committed = committed(seq, &at, *writer.head(), &commit);
    let context = ViewContext { election: &room.election, head: &room.head, words: &env.words };
    let document = commit_document(&context, &committed);
    write(&document, PageFormat::Text, env)
}

fn committed(seq: u64, at: &str, hash: Hash32, commit: &DrawCommit) -> Committed {
    Committed {
        seq,
        at: at.to_owned(),
        hash,
        contest: commit.contest.clone(),
        frame: commit.frame,
        stations: commit.stations,
        totals: commit.totals,
        version: commit.version.clone(),
    }
}

/// Finds the last commitment of a contest that counts.
struct LastCommit<'a> {
    contest: &'a str,
    found: Option<Committed>,
}

impl Visitor for LastCommit<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, _: &[ImportState]) {
        if let (Ok(Statement::DrawCommit(commit)), Standing::Counts) = (&entry.statement, standing)
            && commit.contest == self.contest
        {
            self.found = Some(committed(entry.seq, entry.at, entry.hash, commit));
        }
    }
}

/// The list of stations that was committed: an attachment with the very bytes.
fn committed_frame(folder: &Folder, committed: &Committed) -> Result<String, IndicationError> {
    let lost = || IndicationError::Attachment { hash: committed.frame.hex() };
    let bytes = book::read_plain(&book::attachment_path(folder, &committed.frame), MAX_FILE);
    let bytes = bytes.ok().filter(|b| sha256(b) == committed.frame).ok_or_else(lost)?;
    String::from_utf8(bytes).map_err(|_| lost())
}

fn plan(args: &DrawPlanArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let room = Room::open(args.contest.as_deref(), book, env)?;
    let frame = frame_of(&room.election, room.index).map_err(|e| CliError::refused(&e))?;
    let frame: Vec<&str> = frame.lines().collect();
    let context = ViewContext { election: &room.election, head: &room.head, words: &env.words };
    let selection = format!("contest={}", room.contest());
    let document = room
        .stations()
        .and_then(|stations| plan_document(&context, &frame, &stations, &selection))
        .map_err(|e| refused(&e, env))?;
    write(&document, args.page.page, env)
}

/// What a draw makes of its page.
type Draw<'a> = &'a dyn Fn(&DrawPage<'_>, &Room) -> Result<report::Document, IndicationError>;

/// Draws from the list that was committed; in a rehearsal, from the definition's.
fn drawn(
    args: &SeedArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
    draw: Draw<'_>,
) -> Result<Exit, CliError> {
    let room = Room::open(args.contest.as_deref(), book, env)?;
    let mut last = LastCommit { contest: room.contest(), found: None };
    if !args.rehearsal {
        book::scan(&room.folder, &mut last).map_err(|e| book_error(&e))?;
        if last.found.is_none() {
            let contest = room.contest().to_owned();
            return Err(refused(&IndicationError::NoCommitment { contest }, env));
        }
    }
    let frame = match &last.found {
        Some(found) => committed_frame(&room.folder, found).map_err(|e| refused(&e, env))?,
        None => frame_of(&room.election, room.index).map_err(|e| CliError::refused(&e))?,
    };
    let frame: Vec<&str> = frame.lines().collect();
    let context = ViewContext { election: &room.election, head: &room.head, words: &env.words };
    let page = DrawPage {
        context: &context,
        committed: last.found.as_ref(),
        seed: &args.seed,
        frame: &frame,
        selection: format!("contest={} seed={}", room.contest(), args.seed),
    };
    let document = draw(&page, &room).map_err(|e| refused(&e, env))?;
    write(&document, args.page.page, env)
}
