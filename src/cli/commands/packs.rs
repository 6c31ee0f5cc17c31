//! `adal form` and `adal law`: list, show, check.

use std::path::Path;

use crate::cli::args::{PackCommand, PackShowArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::pack::{self, FormPack, LawPack, PackError};

/// `adal form …`.
pub fn form(command: &PackCommand, env: &mut Env<'_>) -> Result<Exit, CliError> {
    match command {
        PackCommand::List => {
            let lang = env.words.lang();
            for form in pack::forms().map_err(|e| refused(&e, env))? {
                writeln!(env.out, "{:<24} {:<4} {}", form.id, form.edition, form.titles.get(lang))?;
            }
            Ok(Exit::Ok)
        }
        PackCommand::Show(args) => {
            for form in forms(args, env)? {
                let shown = pack::show_form(&form, &env.words);
                write!(env.out, "{shown}")?;
            }
            Ok(Exit::Ok)
        }
        PackCommand::Check(args) => check(&args.files, env, |path| Ok(pack::forms_at(path)?.len())),
    }
}

/// `adal law …`.
pub fn law(command: &PackCommand, env: &mut Env<'_>) -> Result<Exit, CliError> {
    match command {
        PackCommand::List => {
            let lang = env.words.lang();
            for law in pack::laws().map_err(|e| refused(&e, env))? {
                writeln!(env.out, "{:<24} {:<4} {}", law.id, law.edition, law.titles.get(lang))?;
            }
            Ok(Exit::Ok)
        }
        PackCommand::Show(args) => {
            for law in laws(args, env)? {
                let shown = pack::show_law(&law, &env.words);
                write!(env.out, "{shown}")?;
            }
            Ok(Exit::Ok)
        }
        PackCommand::Check(args) => check(&args.files, env, |path| Ok(pack::laws_at(path)?.len())),
    }
}

/// An embedded form by its id, or the forms of a file or folder.
fn forms(args: &PackShowArgs, env: &Env<'_>) -> Result<Vec<FormPack>, CliError> {
    let path = Path::new(&args.pack);
    if path.exists() {
        return pack::forms_at(&env.here.join(path)).map_err(|e| refused(&e, env));
    }
    let found = pack::form(&args.pack).map_err(|e| refused(&e, env))?;
    found.map(|f| vec![f.0]).ok_or_else(|| no_such(&args.pack))
}

fn laws(args: &PackShowArgs, env: &Env<'_>) -> Result<Vec<LawPack>, CliError> {
    let path = Path::new(&args.pack);
    if path.exists() {
        return pack::laws_at(&env.here.join(path)).map_err(|e| refused(&e, env));
    }
    let found = pack::law(&args.pack).map_err(|e| refused(&e, env))?;
    found.map(|f| vec![f.0]).ok_or_else(|| no_such(&args.pack))
}

fn no_such(id: &str) -> CliError {
    CliError::usage(Message::new("cli-no-such-pack").text("pack", id))
}

fn check(
    files: &[std::path::PathBuf],
    env: &mut Env<'_>,
    load: impl Fn(&Path) -> Result<usize, PackError>,
) -> Result<Exit, CliError> {
    for file in files {
        let packs = load(&env.here.join(file)).map_err(|e| refused(&e, env))?;
        let said = Message::new("cli-pack-whole")
            .text("file", file.display())
            .number("packs", u64::try_from(packs).unwrap_or(u64::MAX));
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    Ok(Exit::Ok)
}

/// A refused pack with its place shown.
pub fn refused(error: &PackError, env: &Env<'_>) -> CliError {
    let said = Message::new("cli-pack-refused");
    CliError { exit: Exit::Refused, said, shown: Some(error.show(&env.words)) }
}
