//! From the shell's words to a command and back to an exit code.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::{ContextKind, ErrorKind};

use super::args::{Cli, Colour, Command};
use super::env::{Env, SystemClock, SystemRandom};
use super::exit::{CliError, Exit};
use super::{commands, help};
use crate::lang::{Lang, Message, Words, safe_line};

/// Runs the command line of this process.
#[must_use]
pub fn main() -> ExitCode {
    crate::intake::silence_caught_panics();
    let args: Vec<OsString> = std::env::args_os().collect();
    let var = |name: &str| std::env::var(name).ok();
    let words = Words::new(choose_language(&args, var));
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    let terminal = std::io::stdout().is_terminal();
    let mut env = Env {
        progress: std::io::stderr().is_terminal(),
        colour: terminal && var("NO_COLOR").is_none_or(|v| v.is_empty()),
        width: terminal_width(terminal),
        out: &mut out,
        err: &mut err,
        words,
        clock: &SystemClock,
        random: &mut SystemRandom,
        here: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
        home: home(var),
    };
    ExitCode::from(run(&args, &mut env).code())
}

/// The folder for keys and signer state: `ADAL_HOME`, or `adal` in the user's own.
fn home(var: impl Fn(&str) -> Option<String>) -> PathBuf {
    if let Some(home) = var("ADAL_HOME") {
        return PathBuf::from(home);
    }
    let base = var("XDG_DATA_HOME").map(PathBuf::from).or_else(|| {
        let user = var("HOME").or_else(|| var("USERPROFILE"))?;
        Some(PathBuf::from(user).join(".local/share"))
    });
    base.unwrap_or_else(|| PathBuf::from(".")).join("adal")
}

/// Columns to write for: those of the terminal, or 120 where the output is a file or a pipe, so
/// that the same inputs give the same bytes on any machine.
fn terminal_width(terminal: bool) -> u16 {
    if !terminal {
        return 120;
    }
    ratatui::crossterm::terminal::size().map_or(120, |(columns, _)| columns.max(40))
}

/// The language: `--lang`, `ADAL_LANG`, the locale, English.
fn choose_language(args: &[OsString], var: impl Fn(&str) -> Option<String>) -> Lang {
    let mut words = args.iter().filter_map(|a| a.to_str());
    let mut asked = None;
    while let Some(word) = words.next() {
        if let Some(value) = word.strip_prefix("--lang=") {
            asked = Lang::from_locale(value);
        } else if word == "--lang" {
            asked = words.next().and_then(Lang::from_locale);
        }
    }
    let locale = ["ADAL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];
    asked
        .or_else(|| locale.iter().filter_map(|n| var(n)).find_map(|v| Lang::from_locale(&v)))
        .unwrap_or(Lang::En)
}

/// Parses and runs a command in a given environment.
pub fn run(args: &[OsString], env: &mut Env<'_>) -> Exit {
    let mut command = help::command(&env.words);
    if env.colour {
        command = command.color(clap::ColorChoice::Always);
    }
    let parsed =
        command.try_get_matches_from_mut(args).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return usage(&error, env),
    };
    match cli.color {
        Colour::Auto => {}
        Colour::Always => env.colour = true,
        Colour::Never => env.colour = false,
    }
    if let Some(lang) = &cli.lang {
        match Lang::from_locale(lang) {
            Some(lang) if lang == env.words.lang() => {}
            Some(lang) => env.words = Words::new(lang),
            None => {
                let said = Message::new("cli-no-such-language").text("found", lang);
                return complain(&CliError::usage(said), env);
            }
        }
    }
    match dispatch(cli, env) {
        Ok(exit) => exit,
        Err(error) => complain(&error, env),
    }
}

fn dispatch(cli: Cli, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let book = cli.book;
    match cli.command {
        Command::Define(args) => commands::define::run(&args, env),
        Command::Init(args) => commands::init::run(&args, env),
        Command::Import(args) => commands::import::run(&args, book, env),
        Command::Withdraw(args) => commands::withdraw::run(&args, book, env),
        Command::Status(args) => commands::status::run(&args, book, env),
        Command::Log(args) => commands::log::run(&args, book, env),
        Command::Show(args) => commands::show::run(&args, book, env),
        Command::Verify(args) => commands::verify::run(&args, book, env),
        Command::Checkpoint(args) => commands::checkpoint::run(&args, book, env),
        Command::Reconcile(args) => commands::reconcile::run(&args, book, env),
        Command::Explain(args) => commands::explain::run(&args, book, env),
        Command::Tally(args) => commands::tally::run(&args, book, env),
        Command::Form(command) => commands::packs::form(&command, env),
        Command::Law(command) => commands::packs::law(&command, env),
        Command::Key(command) => commands::key::run(&command, book, env),
        Command::Completions(args) => commands::shell::completions(&args, env),
        Command::Man(args) => commands::shell::man(&args, env),
        Command::Demo(args) => commands::demo::run(&args, env),
        Command::Prove(args) => commands::receipt::prove(&args, book, env),
        Command::VerifyReceipt(args) => commands::receipt::verify(&args, env),
        Command::Compare(args) => commands::compare::run(&args, env),
        Command::Redact(args) => commands::redact::run(&args, env),
        Command::Timestamp(command) => commands::timestamp::run(&command, book, env),
        Command::Foreign(args) => commands::foreign::run(&args, book, env),
        Command::Witness(command) => commands::witness::run(&command, book, env),
        Command::Mark(args) => commands::mark::run(&args, book, env),
        Command::Report(args) => commands::report::run(&args, book, env),
        Command::Deadlines(args) => commands::deadlines::run(&args, book, env),
        Command::Dossier(args) => commands::dossier::run(&args, book, env),
        Command::Outcome(args) => commands::outcome::run(&args, book, env),
        Command::Screen(args) => commands::screen::run(&args, book, env),
        Command::Turnout(args) => commands::turnout::run(&args, book, env),
        Command::ExitPoll(command) => commands::poll::run(&command, book, env),
        Command::QuickCount(args) => commands::quick::run(&args, env),
        Command::Draw(command) => commands::draw::run(&command, book, env),
        Command::Enter(args) => commands::enter::run(&args, book, env),
        Command::Incident(args) => commands::acts::incident(&args, book, env),
        Command::Correct(args) => commands::acts::correct(&args, book, env),
        Command::Endorse(args) => commands::acts::endorse(&args, book, env),
        Command::Resolve(args) => commands::resolve::run(&args, book, env),
        Command::Retract(args) => commands::acts::retract(&args, book, env),
        Command::Bundle(args) => commands::handover::bundle(&args, book, env),
        Command::Merge(args) => commands::handover::merge(&args, book, env),
        Command::History(args) => commands::history::run(&args, book, env),
    }
}

/// Says what went wrong; that a reader had read enough is no mistake.
fn complain(error: &CliError, env: &mut Env<'_>) -> Exit {
    if error.exit == Exit::ReaderGone {
        return error.exit;
    }
    let head = env.words.get("cli-error");
    let _ = writeln!(env.err, "{head}: {}", env.words.say(&error.said));
    if let Some(shown) = &error.shown {
        for line in shown.lines() {
            let _ = writeln!(env.err, "{}", safe_line(line));
        }
    }
    error.exit
}

/// Help and version go to `out`; a mistake in the command line is said in the chosen language.
fn usage(error: &clap::Error, env: &mut Env<'_>) -> Exit {
    let kind = error.kind();
    if matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = write!(env.out, "{}", error.render());
        return Exit::Ok;
    }
    if kind == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = write!(env.err, "{}", error.render());
        return Exit::Usage;
    }
    let context = |wanted: ContextKind| {
        error
            .context()
            .find(|(kind, _)| *kind == wanted)
            .map(|(_, value)| value.to_string())
            .unwrap_or_default()
    };
    let argument = context(ContextKind::InvalidArg);
    let said = match kind {
        ErrorKind::UnknownArgument => {
            Message::new("cli-unknown-argument").text("argument", argument)
        }
        ErrorKind::InvalidSubcommand => Message::new("cli-unknown-command")
            .text("command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => {
            Message::new("cli-missing-argument").text("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("cli-bad-value")
            .text("argument", argument)
            .text("value", context(ContextKind::InvalidValue))
            .text("expected", context(ContextKind::ValidValue)),
        ErrorKind::ArgumentConflict => Message::new("cli-conflict")
            .text("argument", argument)
            .text("other", context(ContextKind::PriorArg)),
        _ => Message::new("cli-usage").text("why", error.to_string().lines().next().unwrap_or("")),
    };
    complain(&CliError::usage(said), env);
    let _ = writeln!(env.err, "{}", env.words.get("cli-see-help"));
    Exit::Usage
}
