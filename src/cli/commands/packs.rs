//! `adal form` and `adal law`: list, show, check.

use std::path::Path;

use crate::cli::args::{PackCheckArgs, PackCommand};
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
        }
        PackCommand::Show(args) => {
            for (form, _) in forms(&args.pack, env)? {
                write!(env.out, "{}", pack::show_form(&form, &env.words))?;
            }
        }
        PackCommand::Check(args) => check_forms(args, env)?,
    }
    Ok(Exit::Ok)
}

/// `adal law …`.
pub fn law(command: &PackCommand, env: &mut Env<'_>) -> Result<Exit, CliError> {
    match command {
        PackCommand::List => {
            let lang = env.words.lang();
            for law in pack::laws().map_err(|e| refused(&e, env))? {
                writeln!(env.out, "{:<24} {:<4} {}", law.id, law.edition, law.titles.get(lang))?;
            }
        }
        PackCommand::Show(args) => {
            for (law, _) in laws(&args.pack, env)? {
                write!(env.out, "{}", pack::show_law(&law, &env.words))?;
            }
        }
        PackCommand::Check(args) => check_laws(args, env)?,
    }
    Ok(Exit::Ok)
}

/// An embedded form by its id, or the forms of a file or folder; each with its text.
pub fn forms(named: &str, env: &Env<'_>) -> Result<Vec<(FormPack, String)>, CliError> {
    chosen(named, pack::forms_at, pack::form, env)
}

/// An embedded law by its id, or the laws of a file or folder; each with its text.
pub fn laws(named: &str, env: &Env<'_>) -> Result<Vec<(LawPack, String)>, CliError> {
    chosen(named, pack::laws_at, pack::law, env)
}

type At<T> = fn(&Path) -> Result<Vec<(T, String)>, PackError>;
type Embedded<T> = fn(&str) -> Result<Option<(T, &'static str)>, PackError>;

fn chosen<T>(
    named: &str,
    at: At<T>,
    embedded: Embedded<T>,
    env: &Env<'_>,
) -> Result<Vec<(T, String)>, CliError> {
    let path = env.here.join(named);
    if path.exists() {
        return at_path(&path, at, env);
    }
    let (found, text) = embedded(named)
        .map_err(|e| refused(&e, env))?
        .ok_or_else(|| CliError::usage(Message::new("cli-no-such-pack").text("pack", named)))?;
    Ok(vec![(found, text.to_owned())])
}

/// The packs of a file or folder, at least one.
fn at_path<T>(path: &Path, at: At<T>, env: &Env<'_>) -> Result<Vec<(T, String)>, CliError> {
    let packs = at(path).map_err(|e| refused(&e, env))?;
    if packs.is_empty() {
        let said = Message::new("cli-no-pack-there").text("path", path.display());
        return Err(CliError { exit: Exit::Refused, said, shown: None });
    }
    Ok(packs)
}

/// Reads forms and holds each against the law of its country: that of `--with`, that in the same
/// folder, the embedded one.
fn check_forms(args: &PackCheckArgs, env: &mut Env<'_>) -> Result<(), CliError> {
    for file in &args.files {
        let path = env.here.join(file);
        let forms = at_path(&path, pack::forms_at, env)?;
        let laws = others(args, &path, pack::laws_at, pack::laws, env)?;
        for (form, _) in &forms {
            if let Some(law) = laws.iter().find(|law| law.country == form.country) {
                law.covers(form).map_err(|e| refused(&e, env))?;
            } else {
                let said = Message::new("cli-no-law-to-compare")
                    .text("form", &form.id)
                    .text("country", &form.country);
                writeln!(env.out, "{}", env.words.say(&said))?;
            }
        }
        whole(file, forms.len(), env)?;
    }
    Ok(())
}

/// Reads laws and holds each against the forms of its country: those of `--with`, those in the
/// same folder, the embedded ones; of two with one id the former.
fn check_laws(args: &PackCheckArgs, env: &mut Env<'_>) -> Result<(), CliError> {
    for file in &args.files {
        let path = env.here.join(file);
        let laws = at_path(&path, pack::laws_at, env)?;
        let mut forms: Vec<FormPack> = Vec::new();
        for form in others(args, &path, pack::forms_at, pack::forms, env)? {
            if forms.iter().all(|f| f.id != form.id) {
                forms.push(form);
            }
        }
        for (law, _) in &laws {
            for form in forms.iter().filter(|form| form.country == law.country) {
                law.covers(form).map_err(|e| refused(&e, env))?;
            }
        }
        whole(file, laws.len(), env)?;
    }
    Ok(())
}

/// The packs of the other kind, nearest first.
fn others<T>(
    args: &PackCheckArgs,
    path: &Path,
    at: At<T>,
    embedded: fn() -> Result<Vec<T>, PackError>,
    env: &Env<'_>,
) -> Result<Vec<T>, CliError> {
    let mut found = Vec::new();
    if let Some(with) = &args.with {
        found.extend(at_path(&env.here.join(with), at, env)?);
    }
    if path.is_dir() {
        found.extend(at(path).map_err(|e| refused(&e, env))?);
    }
    let found = found.into_iter().map(|(pack, _)| pack);
    Ok(found.chain(embedded().map_err(|e| refused(&e, env))?).collect())
}

fn whole(file: &Path, packs: usize, env: &mut Env<'_>) -> Result<(), CliError> {
    let said = Message::new("cli-pack-whole")
        .text("file", file.display())
        .number("packs", u64::try_from(packs).unwrap_or(u64::MAX));
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(())
}

/// A refused pack with its place shown.
pub fn refused(error: &PackError, env: &Env<'_>) -> CliError {
    let said = Message::new("cli-pack-refused");
    CliError { exit: Exit::Refused, said, shown: Some(error.show(&env.words)) }
}
