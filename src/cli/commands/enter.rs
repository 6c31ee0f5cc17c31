//! `adal enter`: a sheet typed in the terminal or given as a file, signed and appended.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::acts::no_contest;
use super::common::{SMALL, book_error, find_book, load_election, read_text};
use super::say::{Meant, attach, meant, report, say};
use crate::book::{
    self, EntryView, Folder, ImportState, PaperSaid, Said, SheetSaid, Standing, Statement, Texts,
    Visitor, statement_id,
};
use crate::cli::args::EnterArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::{Contest, Election, Text3};
use crate::enter::{
    EnterError, Facts, Form, FormOption, Look, Outcome, Presence, Setup, Sheet, TimeHome,
    load_draft,
};
use crate::lang::{Message, io_reason};
use crate::pack::Titles;
use crate::paper::{Hash32, LineKey, PaperValue, UnitId};

/// Runs it.
pub fn run(args: &EnterArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let second = args.second.as_deref().map(|s| meant(&folder, s)).transpose()?;
    let (sheet, draft) = match &args.from {
        Some(file) => (from_file(&env.here.join(file), &election, env)?, None),
        None => match type_in(args, &election, second.as_ref(), env)? {
            Some((sheet, draft)) => (sheet, Some(draft)),
            None => return Ok(Exit::Ok),
        },
    };
    if let Some(first) = &second
        && (first.unit != sheet.unit.as_str()
            || first.contest.as_deref() != Some(sheet.contest.as_str()))
    {
        return Err(CliError::usage(Message::new("people-other-paper")));
    }
    let follows = args.follows.as_deref().map(|f| meant(&folder, f)).transpose()?;
    let follows = follows.map(|f| f.id).zip(args.reason.clone());
    let unit = sheet.unit.to_string();
    let base = args.from.as_ref().and_then(|f| f.parent()).map(|p| env.here.join(p));
    let base = base.unwrap_or_else(|| env.here.clone());
    let signed = attach(&folder, &sheet.files, &base).and_then(|files| {
        let said = said(sheet, files, second.as_ref().map(|s| s.id), follows);
        say(&folder, &args.person, &unit, Said::Sheet(said), env)
    });
    if let (Err(_), Some(draft)) = (&signed, &draft) {
        let kept = Message::new("people-draft-kept").text("file", draft.display());
        writeln!(env.err, "{}", env.words.say(&kept))?;
    }
    let spoken = signed?;
    if let Some(draft) = draft {
        // The sheet stands in the book; a draft that cannot be removed does no harm.
        let _ = std::fs::remove_file(draft);
    }
    report(&spoken, env)?;
    if let Some(first) = second {
        closed_or_not(&folder, &first.id, &spoken.id, env)?;
    }
    Ok(Exit::Ok)
}

/// The lines of two sheets.
struct Typed<'a> {
    ids: [&'a Hash32; 2],
    values: BTreeMap<Hash32, Vec<(LineKey, PaperValue)>>,
}

impl Visitor for Typed<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, _: &Standing, _: &[ImportState]) {
        if let Ok(Statement::Person(person)) = &entry.statement
            && let Said::Sheet(sheet) = &person.said
        {
            let id = statement_id(entry.body);
            if self.ids.contains(&&id) {
                self.values.insert(id, sheet.paper.values.clone());
            }
        }
    }
}

/// Whether both typings agree. Which lines differ is for a third person, not for these two.
fn closed_or_not(
    folder: &Folder,
    first: &Hash32,
    second: &Hash32,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    let mut typed = Typed { ids: [first, second], values: BTreeMap::new() };
    book::scan(folder, &mut typed).map_err(|e| book_error(&e))?;
    let equal = typed.values.get(first) == typed.values.get(second);
    let id = if equal { "people-second-equal" } else { "people-second-differs" };
    writeln!(env.out, "{}", env.words.get(id))?;
    Ok(())
}

fn refused(error: &EnterError, env: &Env<'_>) -> CliError {
    let said = Message::new("people-sheet-refused");
    CliError { exit: Exit::Refused, said, shown: Some(error.show(&env.words)) }
}

/// A sheet file, checked against the form; what does not balance is said and stops nothing.
fn from_file(path: &Path, election: &Election, env: &mut Env<'_>) -> Result<Sheet, CliError> {
    let text = read_text(path, SMALL).map_err(|e| {
        let said = Message::new("people-unreadable")
            .text("file", path.display())
            .message("why", io_reason(&e));
        CliError { exit: Exit::Usage, said, shown: None }
    })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let sheet = Sheet::from_toml(&text, &name).map_err(|e| refused(&e, env))?;
    let setup = setup(election, sheet.contest.as_str(), sheet.unit.as_str())?;
    // Which lines there are is known only now: one of another form is shown where it stands.
    let empty = Form::new(setup.clone()).map_err(|e| refused(&e, env))?;
    let sheet = Sheet::from_toml_for(&text, &name, &empty).map_err(|e| refused(&e, env))?;
    let form = Form::resume(setup, sheet).map_err(|e| refused(&e, env))?;
    let whole = form.finish().map_err(|e| refused(&e, env))?;
    for check in form.checks().iter().filter(|c| c.fails()) {
        let said = Message::new("people-does-not-balance")
            .text("code", check.code)
            .text("check", &check.id)
            .text("numbers", &check.numbers);
        writeln!(env.err, "{}", env.words.say(&said))?;
    }
    Ok(whole)
}

/// Lets the person type; `None` when they kept the draft or threw the sheet away.
fn type_in(
    args: &EnterArgs,
    election: &Election,
    second: Option<&Meant>,
    env: &mut Env<'_>,
) -> Result<Option<(Sheet, PathBuf)>, CliError> {
    let only = election.contests.first().filter(|_| election.contests.len() == 1);
    let contest = args.contest.clone().or_else(|| second.and_then(|s| s.contest.clone()));
    let contest = contest.or_else(|| only.map(|c| c.id.to_string()));
    let unit = args.unit.clone().or_else(|| second.map(|s| s.unit.clone()));
    let (Some(contest), Some(unit)) = (contest, unit) else {
        return Err(CliError::usage(Message::new("people-which-sheet")));
    };
    let setup = setup(election, &contest, &unit)?;
    let pass = if second.is_some() { "-second" } else { "" };
    let drafts = env.home.join("drafts");
    std::fs::create_dir_all(&drafts)?;
    let draft = drafts.join(format!("{}-{contest}-{unit}{pass}.toml", election.id));
    let kept = load_draft(&draft).map_err(|e| refused(&e, env))?;
    let mut form = match kept {
        Some(sheet) => Form::resume(setup, sheet),
        None => Form::new(setup),
    }
    .map_err(|e| refused(&e, env))?;
    let look = Look { colour: env.colour };
    let outcome = crate::enter::run(&mut form, &draft, &env.words, look);
    match outcome.map_err(|e| refused(&e, env))? {
        Outcome::Finished(sheet) => Ok(Some((*sheet, draft))),
        Outcome::Saved => {
            let said = Message::new("people-draft-kept").text("file", draft.display());
            writeln!(env.out, "{}", env.words.say(&said))?;
            Ok(None)
        }
        Outcome::Quit => {
            std::fs::remove_file(&draft).or_else(|e| match e.kind() {
                std::io::ErrorKind::NotFound => Ok(()),
                _ => Err(e),
            })?;
            writeln!(env.out, "{}", env.words.get("people-thrown-away"))?;
            Ok(None)
        }
    }
}

fn titles(text: &Text3) -> Titles {
    Titles { kk: text.kk.clone(), ru: text.ru.clone(), en: text.en.clone() }
}

/// What the form of a contest at a unit is made of.
fn setup(election: &Election, contest: &str, unit: &str) -> Result<Setup, CliError> {
    let (_, of) = election.contest(contest).ok_or_else(|| no_contest(contest))?;
    let no_unit = || CliError::usage(Message::new("cli-no-such-unit").text("unit", unit));
    let at = election.units.find(unit).ok_or_else(no_unit)?;
    let found = election.units.get(at).ok_or_else(no_unit)?;
    let named = found.detail.as_ref().map(|d| titles(&d.name));
    // A station without a name is known by its id.
    let by_id = || Titles { kk: unit.to_owned(), ru: unit.to_owned(), en: unit.to_owned() };
    let name = named.filter(|n| n.all().any(|t| !t.is_empty())).unwrap_or_else(by_id);
    let day = election.voting_date(at);
    Ok(Setup {
        form: of.form.clone(),
        contest: of.id.clone(),
        contest_title: titles(&of.title),
        unit: UnitId::new(unit).map_err(|e| CliError::refused(&e))?,
        unit_name: name,
        options: options(of),
        times: TimeHome { day: Some(day), offset: offset(&election.time_zone, day) },
    })
}

fn options(contest: &Contest) -> Vec<FormOption> {
    let option = |o: &crate::election::OptionEntry| FormOption {
        key: o.key.clone(),
        role: o.role,
        names: titles(&o.names),
    };
    contest.options.iter().map(option).collect()
}

/// Minutes east of UTC at noon of the day.
fn offset(zone: &TimeZone, day: jiff::civil::Date) -> Option<i16> {
    let noon = day.at(12, 0, 0, 0).to_zoned(zone.clone()).ok()?;
    i16::try_from(noon.offset().seconds() / 60).ok()
}

/// The sheet as it is signed: lists by id, what is unknown left out.
fn said(
    sheet: Sheet,
    files: Vec<Hash32>,
    second: Option<Hash32>,
    follows: Option<(Hash32, String)>,
) -> SheetSaid {
    let mut values = sheet.values;
    values.sort_by(|a, b| a.0.cmp(&b.0));
    let mut words: Texts = sheet.words.into_iter().map(|(k, t)| (k.to_string(), t)).collect();
    words.sort();
    let mut answers = sheet.answers;
    answers.sort();
    SheetSaid {
        contest: sheet.contest.to_string(),
        document: sheet.document.key().to_owned(),
        files,
        follows,
        paper: PaperSaid { answers, facts: facts(&sheet.facts), values, words },
        second,
    }
}

fn facts(facts: &Facts) -> Texts {
    let word = |p: &Option<Presence>| p.map(|p| p.word().to_owned());
    let members: String = facts.members.iter().map(|p| p.sign()).collect();
    let all = [
        ("captured", facts.captured.clone()),
        ("chair", word(&facts.chair)),
        ("copy_no", facts.copy_no.clone()),
        ("decision", word(&facts.decision)),
        ("form_id", facts.form_id.clone()),
        ("issued", facts.issued.clone()),
        ("members", Some(members)),
        ("note", facts.note.clone()),
        ("notice", word(&facts.notice)),
        ("observers", word(&facts.observers)),
        ("obtained", facts.obtained.clone()),
        ("pages", facts.pages.map(|p| p.to_string())),
        ("seal", word(&facts.seal)),
        ("secretary", word(&facts.secretary)),
        ("signed", facts.signed.clone()),
    ];
    let known = |(id, text): (&str, Option<String>)| {
        text.filter(|t| !t.is_empty()).map(|t| (id.to_owned(), t))
    };
    all.into_iter().filter_map(known).collect()
}
