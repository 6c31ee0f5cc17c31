//! `adal import`: a table and a mapping file become an import and its rows.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::common::{
    Bar, SMALL, Watching, book_error, find_book, load_election, nonce, now, open_writer, read_text,
};
use super::init::operator_of;
use crate::book::{
    self, Begun, BookError, Folder, ImportFacts, ImportJob, Imported, SecretKey, Writer,
    replace_file,
};
use crate::cli::args::ImportArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::{Contest, Election, Purpose};
use crate::intake::{
    self, Guess, IntakeError, LineInfo, Mapping, OptionInfo, ReadReport, Settings, Source,
};
use crate::lang::{Message, io_reason};
use crate::paper::{ContestId, DocumentKind, LineKey, sha256_of};

/// Lines that a turnout series may hold, whatever the form.
const SERIES_LINES: [&str; 4] = ["issued", "participated", "registered", "voted"];

/// Runs it.
pub fn run(args: &ImportArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let file = env.here.join(&args.file);
    if args.guess {
        return guess(args, &file, &election, env);
    }
    let mapping_path = args.mapping.as_ref().map(|m| env.here.join(m)).ok_or_else(|| {
        CliError::usage(Message::new("cli-no-mapping").text("file", args.file.display()))
    })?;
    let mapping = read_mapping(&mapping_path, env)?;
    let contest = contest(&mapping, args.contest.as_deref(), &election)?;
    mapping
        .check_keys(&known_lines(contest, &mapping))
        .map_err(|e| intake_error(&IntakeError::from(e), env))?;
    if args.dry_run {
        return dry_run(args, &file, &mapping, &election, env);
    }
    let bar = Bar::new(env, "progress-reading");
    let mut writer = open_writer(&folder, &mut Watching(&bar), env)?;
    drop(bar);
    let (key, _) = operator_of(&args.operator, &writer, env)?;
    let request = ImportRequest {
        file: &file,
        mapping: &mapping,
        contest,
        study: election.purpose == Purpose::Study,
        partial: args.partial,
    };
    if request.study {
        writeln!(env.out, "{}", env.words.get("view-study"))?;
    }
    let outcome = import(&request, &mut writer, &key, env)?;
    say_outcome(args, &outcome, env)
}

/// One table to be taken in.
pub struct ImportRequest<'a> {
    /// The table.
    pub file: &'a Path,
    /// How to read it.
    pub mapping: &'a Mapping,
    /// The contest it belongs to.
    pub contest: &'a Contest,
    /// Whether the book is one of study.
    pub study: bool,
    /// Whether refused rows may be left out.
    pub partial: bool,
}

/// What an import came to.
pub enum Outcome {
    /// The same file stands in the book already, at this entry.
    AlreadyThere(u64),
    /// It was appended.
    Done(Imported, ReadReport),
}

/// Reads the table, keeps it and its mapping as attachments, appends.
pub fn import(
    request: &ImportRequest<'_>,
    writer: &mut Writer,
    key: &SecretKey,
    env: &mut Env<'_>,
) -> Result<Outcome, CliError> {
    let nonce = nonce(env)?;
    let folder = writer.folder().clone();
    let facts = facts(request)?;
    let mut job = match ImportJob::begin(writer, facts, &nonce).map_err(|e| book_error(&e))? {
        Begun::AlreadyThere(state) => return Ok(Outcome::AlreadyThere(state.seq)),
        Begun::Job(job) => job,
    };
    let report = read_into(request, &mut job, env)?;
    if !report.refused.is_empty() {
        job.refused(u64::try_from(report.refused.len()).unwrap_or(u64::MAX));
    }
    keep_sources(request, &folder).map_err(|e| book_error(&e))?;
    let bar = Bar::new(env, "progress-writing");
    let at = now(env);
    let imported =
        job.finish(key, &at, &mut |done, total| bar.at(done, total)).map_err(|e| book_error(&e))?;
    Ok(Outcome::Done(imported, report))
}

fn facts(request: &ImportRequest<'_>) -> Result<ImportFacts, CliError> {
    let unreadable = |e: std::io::Error| {
        let said = Message::new("cli-file-unreadable")
            .text("file", request.file.display())
            .message("why", io_reason(&e));
        CliError { exit: Exit::Refused, said, shown: None }
    };
    let attachment = File::open(request.file).and_then(sha256_of).map_err(unreadable)?;
    let mapping = request.mapping;
    let peek = intake::peek(&Source::File(request.file), &mapping.shape, 0).ok();
    Ok(ImportFacts {
        attachment,
        contest: Some(request.contest.id.to_string()),
        document: mapping.document,
        encoding: peek.as_ref().and_then(|p| p.encoding).map(str::to_owned),
        file: Source::File(request.file).name(),
        mapping: crate::paper::sha256(mapping.source().as_bytes()),
        note: mapping.note.clone(),
        pack: Some(request.contest.form.id.clone()),
        sheet: peek.and_then(|p| p.sheet),
    })
}

fn keep_sources(request: &ImportRequest<'_>, folder: &Folder) -> Result<(), BookError> {
    book::attach_file(folder, request.file)?;
    book::attach_bytes(folder, request.mapping.source().as_bytes())?;
    Ok(())
}

/// Reads the rows into the job's spool; the first error of the book ends it.
fn read_into(
    request: &ImportRequest<'_>,
    job: &mut ImportJob<'_>,
    env: &Env<'_>,
) -> Result<ReadReport, CliError> {
    let keys = request.mapping.keys();
    let mut failed: Option<BookError> = None;
    let mut facts: Vec<(String, String)> = Vec::new();
    let settings = settings(request.partial, request.study);
    let bar = Bar::new(env, "progress-table");
    let mut each = |row: intake::RowIn<'_>| {
        if failed.is_some() {
            return;
        }
        facts.clear();
        facts.extend(row.facts.iter().map(|f| (f.id.to_owned(), f.value.to_owned())));
        let borrowed: Vec<(&str, &str)> =
            facts.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        let out = book::RowIn {
            copy_no: row.copy_no,
            facts: &borrowed,
            form_id: row.form_id,
            line: row.line,
            parent: row.parent,
            time: row.time,
            unit: row.unit,
        };
        let values = keys.iter().map(LineKey::as_str).zip(row.values.iter().copied());
        if let Err(error) = job.row(&out, values) {
            failed = Some(error);
        }
        if row.line.is_multiple_of(4096) {
            bar.at(row.line, row.line + 4096);
        }
    };
    let read =
        intake::read_rows(&Source::File(request.file), request.mapping, &settings, &mut each);
    if let Some(error) = failed {
        return Err(book_error(&error));
    }
    read.map_err(|e| intake_error(&e, env))
}

fn settings(partial: bool, study: bool) -> Settings {
    Settings { partial, study, ..Settings::default() }
}

/// Reads a mapping file.
pub fn read_mapping(path: &Path, env: &Env<'_>) -> Result<Mapping, CliError> {
    let text = read_text(path, SMALL).map_err(|e| {
        let said = Message::new("cli-file-unreadable")
            .text("file", path.display())
            .message("why", io_reason(&e));
        CliError { exit: Exit::Refused, said, shown: None }
    })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Mapping::load(&text, &name).map_err(|e| intake_error(&IntakeError::from(e), env))
}

/// A refusal of the intake: each with its place, a mapping's mistake with a caret.
pub fn intake_error(error: &IntakeError, env: &Env<'_>) -> CliError {
    match error {
        IntakeError::Mapping(mapping) => CliError {
            exit: Exit::Refused,
            said: Message::new("cli-mapping-refused"),
            shown: Some(mapping.render(&env.words)),
        },
        IntakeError::Refused { refusals, more } => {
            let mut shown: Vec<String> = refusals.iter().map(|r| env.words.say(r)).collect();
            if *more > 0 {
                shown.push(env.words.say(&Message::new("cli-refusals-more").number("more", *more)));
            }
            let all = u64::try_from(refusals.len()).unwrap_or(u64::MAX).saturating_add(*more);
            let said = Message::new("cli-table-refused").number("refusals", all);
            CliError { exit: Exit::Refused, said, shown: Some(shown.join("\n")) }
        }
    }
}

/// The contest of a table: `--contest`, the mapping's, or the only one.
pub fn contest<'a>(
    mapping: &Mapping,
    asked: Option<&str>,
    election: &'a Election,
) -> Result<&'a Contest, CliError> {
    let named = asked.or_else(|| mapping.contest.as_ref().map(ContestId::as_str));
    match (named, election.contests.as_slice()) {
        (Some(id), _) => election.contest(id).map(|c| c.1).ok_or_else(|| {
            CliError::usage(Message::new("cli-no-such-contest").text("contest", id))
        }),
        (None, [only]) => Ok(only),
        (None, _) => Err(CliError::usage(Message::new("cli-which-contest"))),
    }
}

fn known_lines(contest: &Contest, mapping: &Mapping) -> Vec<LineKey> {
    if mapping.document.is_series() {
        return SERIES_LINES.iter().filter_map(|l| LineKey::new(l).ok()).collect();
    }
    contest.layout.columns().to_vec()
}

fn guess(
    args: &ImportArgs,
    file: &Path,
    election: &Election,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let contest = match (&args.contest, election.contests.as_slice()) {
        (Some(id), _) => election.contest(id).map(|c| c.1),
        (None, all) => all.first(),
    };
    let contest = contest.ok_or_else(|| CliError::usage(Message::new("cli-which-contest")))?;
    let peek = intake::peek(&Source::File(file), &intake::TableShape::default(), 5)
        .map_err(|e| intake_error(&e, env))?;
    let labels: Vec<[&str; 3]> = contest
        .form
        .counted_lines()
        .map(|l| [l.labels.kk.as_str(), &l.labels.ru, &l.labels.en])
        .collect();
    let lines: Vec<LineInfo<'_>> = contest
        .form
        .counted_lines()
        .zip(&labels)
        .map(|(line, labels)| LineInfo { key: &line.key, number: line.number.as_deref(), labels })
        .collect();
    let names: Vec<[&str; 3]> =
        contest.options.iter().map(|o| [o.names.kk.as_str(), &o.names.ru, &o.names.en]).collect();
    let options: Vec<OptionInfo<'_>> = contest
        .options
        .iter()
        .zip(&names)
        .map(|(option, names)| OptionInfo { key: &option.key, names })
        .collect();
    let text = intake::guess(
        &Guess {
            document: DocumentKind::Official,
            contest: Some(contest.id.as_str()),
            shape: &intake::TableShape::default(),
            header: &peek.header,
            sample: &peek.rows,
            lines: &lines,
            options: &options,
        },
        &env.words,
    );
    write!(env.out, "{text}")?;
    Ok(Exit::Ok)
}

fn dry_run(
    args: &ImportArgs,
    file: &Path,
    mapping: &Mapping,
    election: &Election,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let settings = settings(args.partial, election.purpose == Purpose::Study);
    let mut shown = Vec::new();
    let mut each = |row: intake::RowIn<'_>| {
        if shown.len() < 3 {
            let values = mapping.keys().iter().zip(row.values);
            let cells: Vec<String> = values
                .map(|(key, value)| match value.count() {
                    Some(n) => format!("{key}={n}"),
                    None => format!("{key}={value:?}"),
                })
                .collect();
            shown.push(format!("{}  {}", row.unit, cells.join(" ")));
        }
    };
    let report = intake::read_rows(&Source::File(file), mapping, &settings, &mut each)
        .map_err(|e| intake_error(&e, env))?;
    for line in &shown {
        writeln!(env.out, "{line}")?;
    }
    notes(&report, env)?;
    let said = Message::new("cli-dry-run")
        .number("rows", report.rows)
        .number("refused", u64::try_from(report.refused.len()).unwrap_or(u64::MAX));
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

fn notes(report: &ReadReport, env: &mut Env<'_>) -> Result<(), CliError> {
    for note in &report.notes {
        writeln!(env.out, "{}", env.words.say(note))?;
    }
    Ok(())
}

fn say_outcome(args: &ImportArgs, outcome: &Outcome, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let (imported, report) = match outcome {
        Outcome::AlreadyThere(seq) => {
            let said = Message::new("cli-import-there").text("seq", seq);
            writeln!(env.out, "{}", env.words.say(&said))?;
            return Ok(Exit::Ok);
        }
        Outcome::Done(imported, report) => (imported, report),
    };
    notes(report, env)?;
    if !report.refused.is_empty() {
        let path = args.refused.clone().unwrap_or_else(|| {
            let mut name = args.file.file_name().unwrap_or_default().to_owned();
            name.push(".refused.csv");
            PathBuf::from(name)
        });
        let mut rows = Vec::new();
        intake::write_refused(&mut rows, report, &env.words)?;
        replace_file(&env.here.join(&path), &rows).map_err(|e| book_error(&e))?;
        let said = Message::new("cli-import-refused-rows")
            .number("refused", u64::try_from(report.refused.len()).unwrap_or(u64::MAX))
            .text("file", path.display());
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    if let Some(from) = imported.resumed_from {
        let said = Message::new("cli-import-resumed").number("present", from);
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    let said = Message::new("cli-imported")
        .number("rows", imported.rows)
        .text("seq", imported.seq)
        .text("id", imported.id);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}
