//! `adal report`: a document of the book in a format to be handed in.

use std::fs::File;
use std::io::{IsTerminal as _, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use clap::ValueEnum as _;
use jiff::Timestamp;

use super::common::{book_error, dated_head, find_book, load_election, load_sheets, shell_command};
use super::outcome::{in_dispute, weigh_all};
use super::reconcile::choose;
use super::since::changes;
use crate::book::{Folder, MAX_LINE, replace_file};
use crate::cli::args::{ReportArgs, ReportKind, TrustArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::{Election, Level, UnitIndex};
use crate::lang::{Message, Say as _};
use crate::reconcile::{self, Loaded, Reconciliation};
use crate::report::{Document, Format, Options, ReportError, TextLook, csv, render};
use crate::tally::tally;
use crate::views::{
    BookHead, Facts, Matter, ViewContext, amendments, completeness, discrepancy_report, stations,
    summary, tally_report,
};

/// A book read and reconciled: what every report needs.
pub struct Read {
    /// Its folder.
    pub folder: Folder,
    /// Its definition.
    pub election: Election,
    /// Its sheets.
    pub loaded: Loaded,
    /// Its state.
    pub head: BookHead,
    /// What the checks found.
    pub result: Reconciliation,
}

/// Reads and reconciles the book.
pub fn read(
    book: Option<PathBuf>,
    packs: &[PathBuf],
    pin: Option<&str>,
    trust: &TrustArgs,
    env: &Env<'_>,
) -> Result<Read, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), packs, env)?;
    let loaded = load_sheets(&folder, &election, env)?;
    let head = dated_head(&folder, &loaded.end, pin, trust, env)?;
    let result =
        reconcile::run(&election, &loaded.sheets).map_err(|e| super::packs::refused(&e, env))?;
    Ok(Read { folder, election, loaded, head, result })
}

/// Runs it.
pub fn run(args: &ReportArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let format: Format = args.format.parse().map_err(|e: ReportError| CliError::usage(e.say()))?;
    let binary = matches!(format, Format::Pdf | Format::Xlsx);
    if binary && args.output.is_none() && std::io::stdout().is_terminal() {
        return Err(CliError::usage(
            Message::new("lawyer-needs-file").text("format", format.name()),
        ));
    }
    let mut read = read(book, &args.pack, args.pin.as_deref(), &args.trust, env)?;
    read.head.command = again(args, &read, env);
    if let Some(since) = &args.since {
        read.head.changes = Some(changes(since, &read, env)?);
    }
    let document = document(args, &read, env)?;
    let wide = TextLook { width: 100, colour: false };
    let here = TextLook { width: env.width, colour: env.colour };
    let look = if args.output.is_some() { wide } else { here };
    let options = Options { look, made: made(&read.folder, read.loaded.end.bytes)? };
    let wanted = main_table(args);
    let main = document.tables().find(|t| t.name == wanted);
    let bytes = match (format, main) {
        (Format::Csv, Some(table)) => csv(table),
        _ => render(&document, format, &options),
    };
    let bytes = bytes.map_err(|e| match e {
        ReportError::Failed { .. } => CliError::internal(&e),
        other => CliError::usage(other.say()),
    })?;
    match &args.output {
        Some(file) => write_new(&env.here.join(file), &bytes)?,
        None => env.out.write_all(&bytes)?,
    }
    Ok(Exit::Ok)
}

/// The command that makes the same report again.
fn again(args: &ReportArgs, read: &Read, env: &Env<'_>) -> String {
    let kind = args.kind.to_possible_value();
    let (units, codes) = (args.unit.join(","), args.code.join(","));
    let mut options = vec![
        ("--lang", env.words.lang().code()),
        ("--kind", kind.as_ref().map_or("", |k| k.get_name())),
        ("--unit", &units),
        ("--code", &codes),
        ("--severity", args.severity.as_deref().unwrap_or_default()),
        ("--since", args.since.as_deref().unwrap_or_default()),
        ("--format", &args.format),
    ];
    options.extend(args.pack.iter().filter_map(|p| p.to_str()).map(|p| ("--pack", p)));
    let pin = args.pin.as_deref().filter(|_| read.head.pinned);
    options.extend(pin.map(|pin| ("--pin", pin)));
    shell_command("report", &options, &args.trust)
}

/// The table that CSV gives. What changed since an earlier report is what its amendments are.
const fn main_table(args: &ReportArgs) -> &'static str {
    match (args.kind, &args.since) {
        (ReportKind::Amendments, Some(_)) => "changes",
        (kind, _) => kind.table(),
    }
}

impl ReportKind {
    /// The table that the report is about.
    const fn table(self) -> &'static str {
        match self {
            Self::Summary | Self::Discrepancies => "findings",
            Self::Amendments => "amendments",
            Self::Station => "lines",
            Self::Completeness => "completeness",
            Self::Tally => "tally",
        }
    }
}

fn document(args: &ReportArgs, read: &Read, env: &Env<'_>) -> Result<Document, CliError> {
    let election = &read.election;
    let filter = choose(&args.unit, &args.code, args.severity.as_deref(), election)?;
    let context = ViewContext { election, head: &read.head, words: &env.words };
    let findings = in_dispute(&read.result.findings, &read.head);
    let sheets = &read.loaded.sheets;
    let outcomes = weigh_all(election, sheets, &findings, None);
    let matter = Matter { sheets, result: &read.result, outcomes: &outcomes };
    Ok(match args.kind {
        ReportKind::Summary => summary(&context, &matter, &filter),
        ReportKind::Discrepancies => discrepancy_report(&context, &matter, &filter),
        ReportKind::Amendments => amendments(&context, sheets, "all"),
        ReportKind::Completeness => completeness(&context, sheets, "all"),
        ReportKind::Station => {
            let units = units(&args.unit, election)?;
            stations(&context, &matter, &units, &args.unit.join(","), Facts::All)
        }
        ReportKind::Tally => {
            let mut all = Vec::new();
            for (index, _) in (0_u16..).zip(&election.contests) {
                let one = tally(election, sheets, index, Level::Central);
                all.extend(one.map_err(|e| super::packs::refused(&e, env))?);
            }
            tally_report(&context, &all, "all")
        }
    })
}

/// The stations asked for; a page of none is wrong use.
pub fn units(asked: &[String], election: &Election) -> Result<Vec<UnitIndex>, CliError> {
    if asked.is_empty() {
        return Err(CliError::usage(Message::new("lawyer-needs-unit")));
    }
    let find = |id: &String| {
        let no = || CliError::usage(Message::new("cli-no-such-unit").text("unit", id));
        election.units.find(id).ok_or_else(no)
    };
    asked.iter().map(find).collect()
}

/// The moment a report gives as that of its making: when the last entry was made, so that the same
/// book gives the same bytes on any day.
pub fn made(folder: &Folder, bytes: u64) -> Result<Timestamp, CliError> {
    let path = folder.ledger();
    let mut file = File::open(&path)?;
    let window = bytes.min(u64::try_from(MAX_LINE).unwrap_or(u64::MAX));
    file.seek(SeekFrom::Start(bytes - window))?;
    let mut end = Vec::new();
    file.take(window).read_to_end(&mut end)?;
    let line = end.strip_suffix(b"\n").unwrap_or(&end);
    let line = line.rsplit(|b| *b == b'\n').next().unwrap_or_default();
    let at = line.strip_prefix(b"{\"at\":\"").and_then(|rest| rest.get(..20));
    let at = at.and_then(|at| std::str::from_utf8(at).ok()).and_then(|at| at.parse().ok());
    at.ok_or_else(|| book_error(&crate::book::BookError::NotFound { start: path }))
}

/// Writes a file as a whole; one that is there is replaced.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    replace_file(path, bytes).map_err(|e| book_error(&e))
}
