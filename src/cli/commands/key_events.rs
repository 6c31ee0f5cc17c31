//! `adal key add|revoke|log|finish`: keys are admitted, revoked and replaced by as many roots as the
//! book asks.
//! Where not all keys are on one machine, the statement is prepared, signed elsewhere with
//! `ssh-keygen -Y sign -n key@adal.v1`, and finished here.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::common::{SMALL, book_error, find_book, nonce, now, open_writer, read_key, read_text};
use crate::book::{
    self, Folder, KEY_NAMESPACE, KeyAdd, KeyRevoke, LogKey, Pending, PublicKey, Role, SecretKey,
    Vkey, Writer, is_principal, replace_file, sign_body, unarmour, write_derived,
};
use crate::cli::args::{KeyAddArgs, KeyFinishArgs, KeyLogArgs, KeyRevokeArgs, RootArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::{Message, io_reason, safe_line};
use crate::paper::Hash32;

/// `adal key add`.
pub fn add(args: &KeyAddArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let role = Role::from_code(&args.role).ok_or_else(|| {
        CliError::usage(Message::new("people-bad-role").text("found", &args.role))
    })?;
    if !is_principal(&args.name) {
        return Err(CliError::usage(Message::new("cli-bad-principal").text("found", &args.name)));
    }
    let folder = find_book(book, env)?;
    let writer = open_writer(&folder, &mut book::Nothing, env)?;
    let path = env.here.join(&args.file);
    let (public, own) = read_either(&path, args.roots.passphrase_file.as_deref(), env)?;
    let (election, manifest) = place(&writer);
    let body = KeyAdd {
        book: *writer.roster().h0(),
        election,
        key: public,
        manifest,
        nonce: nonce(env)?,
        principal: args.name.clone(),
        role,
        seq: writer.size(),
    };
    let body = body.to_body().map_err(|e| CliError::refused(&e))?;
    let own: Vec<SecretKey> = own.into_iter().collect();
    let done = sign_or_prepare(writer, &body, own, &args.roots, env)?;
    if let Some(person) = &args.person {
        keep_name(&folder, &args.name, person)?;
    }
    Ok(done)
}

/// Writes down who is behind a pseudonym, where no public copy and no bundle takes it from.
fn keep_name(folder: &Folder, principal: &str, person: &str) -> Result<(), CliError> {
    let private = folder.path().join("private");
    let mut folder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.recursive(true).create(&private)?;
    let path = private.join("names.csv");
    let mut text = std::fs::read_to_string(&path).unwrap_or_else(|_| "name,person\n".to_owned());
    let quoted = safe_line(person).replace('"', "\"\"");
    let _ = writeln!(text, "{principal},\"{quoted}\"");
    book::replace_file(&path, text.as_bytes()).map_err(|e| book_error(&e))
}

/// `adal key revoke`.
pub fn revoke(
    args: &KeyRevokeArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let writer = open_writer(&folder, &mut book::Nothing, env)?;
    let held = writer.roster().keys().iter();
    let Some(state) = held.clone().find(|k| k.principal == args.name && k.revoked.is_none()) else {
        let said = Message::new("people-no-such-key").text("name", &args.name);
        return Err(CliError::usage(said));
    };
    let key = state.key.clone();
    let (election, manifest) = place(&writer);
    let body = KeyRevoke {
        book: *writer.roster().h0(),
        election,
        key,
        manifest,
        nonce: nonce(env)?,
        principal: args.name.clone(),
        reason: args.reason.clone(),
        seq: writer.size(),
    };
    let body = body.to_body().map_err(|e| CliError::refused(&e))?;
    sign_or_prepare(writer, &body, Vec::new(), &args.roots, env)
}

/// `adal key log`: another key signs the book's checkpoints from here on.
pub fn log(args: &KeyLogArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let writer = open_writer(&folder, &mut book::Nothing, env)?;
    let path = env.here.join(&args.file);
    let (key, _) = read_either(&path, args.roots.passphrase_file.as_deref(), env)?;
    let (election, manifest) = place(&writer);
    let log = Vkey { name: writer.roster().origin().unwrap_or_default(), key };
    let body = LogKey {
        book: *writer.roster().h0(),
        election,
        log: log.clone(),
        manifest,
        nonce: nonce(env)?,
        seq: writer.size(),
    };
    let body = body.to_body().map_err(|e| CliError::refused(&e))?;
    let done = sign_or_prepare(writer, &body, Vec::new(), &args.roots, env)?;
    let said = Message::new("people-key-log").text("vkey", log.text());
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(done)
}

fn place(writer: &Writer) -> (String, Hash32) {
    let roster = writer.roster();
    let election = roster.genesis().map(|g| g.election.clone()).unwrap_or_default();
    (election, roster.manifest().copied().unwrap_or_default())
}

/// A key file: the private one, or the `.pub` beside it, a comment allowed.
fn read_either(
    path: &Path,
    passphrase: Option<&Path>,
    env: &Env<'_>,
) -> Result<(PublicKey, Option<SecretKey>), CliError> {
    let text = read_text(path, SMALL).unwrap_or_default();
    if text.starts_with("ssh-") {
        let words: Vec<&str> = text.split_whitespace().take(2).collect();
        let public =
            PublicKey::from_ssh_text(&words.join(" ")).map_err(|e| CliError::refused(&e))?;
        return Ok((public, None));
    }
    let passphrase = passphrase.map(|p| env.here.join(p));
    let key = read_key(path, passphrase.as_deref(), env)?;
    Ok((key.public().clone(), Some(key)))
}

fn sign_or_prepare(
    mut writer: Writer,
    body: &[u8],
    own: Vec<SecretKey>,
    roots: &RootArgs,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    if let Some(path) = &roots.prepare {
        let bytes = [body, b"\n"].concat();
        replace_file(&env.here.join(path), &bytes).map_err(|e| book_error(&e))?;
        let said = Message::new("people-key-prepared")
            .text("file", path.display())
            .text("namespace", KEY_NAMESPACE);
        writeln!(env.out, "{}", env.words.say(&said))?;
        return Ok(Exit::Ok);
    }
    let mut keys = own;
    let passphrase = roots.passphrase_file.as_ref().map(|p| env.here.join(p));
    let mut files = roots.root_key.clone();
    if files.is_empty() {
        let org = writer.roster().genesis().map_or("", |g| g.org.as_str());
        let usual = env.home.join(org).join("root");
        if !usual.exists() {
            let said = Message::new("people-root-key-where").text("file", usual.display());
            return Err(CliError::usage(said));
        }
        files.push(usual);
    }
    for file in files {
        keys.push(read_key(&env.here.join(file), passphrase.as_deref(), env)?);
    }
    let mut sigs: Vec<String> = keys.iter().map(|k| sign_body(k, KEY_NAMESPACE, body)).collect();
    sigs.sort();
    sigs.dedup();
    append(&mut writer, body, &sigs, env)
}

fn append(
    writer: &mut Writer,
    body: &[u8],
    sigs: &[String],
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let (seq, at) = (writer.size(), now(env));
    writer.append_batch(&[Pending { body, sigs }], &at).map_err(|e| book_error(&e))?;
    write_derived(&writer.folder().clone(), writer.roster()).map_err(|e| book_error(&e))?;
    let said = Message::new("people-key-event").text("seq", seq);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// `adal key finish`.
pub fn finish(
    args: &KeyFinishArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let mut writer = open_writer(&folder, &mut book::Nothing, env)?;
    let read = |path: &PathBuf| {
        read_text(&env.here.join(path), SMALL).map_err(|e| {
            let said = Message::new("people-unreadable")
                .text("file", path.display())
                .message("why", io_reason(&e));
            CliError { exit: Exit::Usage, said, shown: None }
        })
    };
    let statement = read(&args.statement)?;
    let mut sigs = Vec::new();
    for path in &args.signatures {
        let bad = || {
            CliError::usage(Message::new("people-bad-signature-file").text("file", path.display()))
        };
        sigs.push(unarmour(&read(path)?).ok_or_else(bad)?);
    }
    sigs.sort();
    let body = statement.strip_suffix('\n').unwrap_or(&statement);
    append(&mut writer, body.as_bytes(), &sigs, env)
}
