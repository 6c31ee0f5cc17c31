//! `adal key …`, and how keys are made.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::common::{ask_passphrase, book_error, read_passphrase};
use super::key_events;
use crate::book::{SecretKey, is_principal, replace_file};
use crate::cli::args::{KeyCommand, KeyNewArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::{Message, io_reason};

/// `adal key …`.
pub fn run(
    command: &KeyCommand,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    match command {
        KeyCommand::New(args) => new(args, env),
        KeyCommand::Add(args) => key_events::add(args, book, env),
        KeyCommand::Revoke(args) => key_events::revoke(args, book, env),
        KeyCommand::Log(args) => key_events::log(args, book, env),
        KeyCommand::Finish(args) => key_events::finish(args, book, env),
    }
}

fn new(args: &KeyNewArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    if !is_principal(&args.name) {
        return Err(CliError::usage(Message::new("cli-bad-principal").text("found", &args.name)));
    }
    let file = args.passphrase_file.as_ref().map(|p| env.here.join(p));
    let guard = Guard::choose(args.unencrypted, file.as_deref(), &args.file, env)?;
    let path = env.here.join(&args.file);
    let key = make(&path, &args.name, &guard, env)?;
    let said = Message::new("cli-key-made")
        .text("file", args.file.display())
        .text("public", key.public().ssh_text());
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// How a key file is guarded.
pub enum Guard {
    /// By a passphrase.
    Passphrase(Zeroizing<String>),
    /// Not at all, because somebody said so.
    Nothing,
}

impl Guard {
    /// A passphrase from a file or a prompt, unless none is wanted.
    pub fn choose(
        unencrypted: bool,
        file: Option<&Path>,
        key: &Path,
        env: &Env<'_>,
    ) -> Result<Self, CliError> {
        if unencrypted {
            return Ok(Self::Nothing);
        }
        let passphrase = if let Some(file) = file {
            read_passphrase(file)?
        } else {
            let prompt = Message::new("cli-new-passphrase-for").text("file", key.display());
            ask_passphrase(&env.words.say(&prompt))?
        };
        if passphrase.is_empty() {
            return Err(CliError::usage(Message::new("cli-empty-passphrase")));
        }
        Ok(Self::Passphrase(passphrase))
    }

    const fn passphrase(&self) -> Option<&Zeroizing<String>> {
        match self {
            Self::Passphrase(text) => Some(text),
            Self::Nothing => None,
        }
    }
}

/// Makes a key file and its `.pub` beside it; refuses to overwrite one.
pub fn make(
    path: &Path,
    principal: &str,
    guard: &Guard,
    env: &mut Env<'_>,
) -> Result<SecretKey, CliError> {
    let mut seed = Zeroizing::new([0; 32]);
    env.random.fill(seed.as_mut())?;
    let mut salt = [0; 20];
    env.random.fill(&mut salt)?;
    let key = SecretKey::from_seed(&seed).map_err(|e| CliError::refused(&e))?;
    let text = key
        .to_openssh(principal, guard.passphrase().map(|p| p.as_bytes()), &salt)
        .map_err(|e| CliError::refused(&e))?;
    let unwritable = |e: std::io::Error| {
        let said = Message::new("cli-key-unwritable")
            .text("file", path.display())
            .message("why", io_reason(&e));
        CliError { exit: Exit::Usage, said, shown: None }
    };
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(unwritable)?;
    }
    key.save(path, &text).map_err(unwritable)?;
    let public = format!("{} {principal}\n", key.public().ssh_text());
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".pub");
    replace_file(&path.with_file_name(name), public.as_bytes()).map_err(|e| book_error(&e))?;
    Ok(key)
}
