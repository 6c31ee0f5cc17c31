//! `adal witness …`: a second organisation signs that a book only ever grew, by exchanged files.

use std::path::{Path, PathBuf};

use super::auditing::{audit_error, read_file, read_log, read_witness};
use super::common::{book_error, find_book, read_key};
use super::key::{Guard, make};
use crate::audit::{
    self, Admitted, AuditError, Home, Request, WitnessKey, add_reply, make_request,
};
use crate::book::{Folder, is_name, replace_file};
use crate::cli::args::{
    WitnessAddArgs, WitnessCheckArgs, WitnessCommand, WitnessCosignArgs, WitnessInitArgs,
    WitnessRekeyArgs, WitnessRequestArgs,
};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::paper::Hash32;

/// `adal witness …`.
pub fn run(
    command: &WitnessCommand,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    match command {
        WitnessCommand::Init(args) => init(args, env),
        WitnessCommand::Request(args) => request(args, book, env),
        WitnessCommand::Check(args) => check(args, book, env),
        WitnessCommand::Cosign(args) => cosign(args, book, env),
        WitnessCommand::Add(args) => add(args, book, env),
        WitnessCommand::Rekey(args) => rekey(args, book, env),
    }
}

fn init(args: &WitnessInitArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let logs = args.log.iter().map(|t| read_log(t)).collect::<Result<Vec<_>, _>>()?;
    let home = Home::at(env.here.join(&args.home));
    if !home.vkey().exists() {
        let file = args.passphrase_file.as_ref().map(|p| env.here.join(p));
        let bad_name = || CliError::usage(Message::new("audit-bad-name").text("found", &args.name));
        // Before a key is made that no witness of this name could use.
        if !is_name(&args.name) {
            return Err(bad_name());
        }
        let guard = Guard::choose(args.unencrypted, file.as_deref(), &home.key(), env)?;
        let secret = make(&home.key(), &args.name, &guard, env)?;
        let witness = WitnessKey::new(&args.name, secret.public()).ok_or_else(bad_name)?;
        let text = format!("{}\n", witness.text());
        replace_file(&home.vkey(), text.as_bytes()).map_err(|e| book_error(&e))?;
    }
    for log in &logs {
        let id = match home.admit(log).map_err(|e| audit_error(&e))? {
            Admitted::New => "audit-log-admitted",
            Admitted::There => "audit-log-there",
        };
        let said = Message::new(id).text("origin", &log.name);
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    let said = Message::new("audit-witness-vkey").text("vkey", own_key(&home, env)?.text());
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

fn own_key(home: &Home, env: &Env<'_>) -> Result<WitnessKey, CliError> {
    let bytes = read_file(&home.vkey(), env)?;
    read_witness(String::from_utf8_lossy(&bytes).trim_end_matches('\n'))
}

fn request(
    args: &WitnessRequestArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let request = make_request(&folder, args.old).map_err(|e| audit_error(&e))?;
    let path = env.here.join(&args.output);
    replace_file(&path, &request.to_bytes()).map_err(|e| book_error(&e))?;
    let said = Message::new("audit-request-made").text("file", args.output.display());
    writeln!(env.out, "{}", env.words.say(&said.text("old", args.old)))?;
    Ok(Exit::Ok)
}

/// The entry hashes of the request's book, where `--book` gives it.
fn book_hashes(book: Option<PathBuf>, env: &Env<'_>) -> impl Fn(u64) -> Option<Vec<Hash32>> {
    let folder = book.and_then(|path| Folder::open(&env.here.join(path)).ok());
    move |size| audit::entry_hashes(folder.as_ref()?, size).ok()
}

fn read_request(path: &Path, env: &Env<'_>) -> Result<Request, CliError> {
    Request::parse(&read_file(path, env)?).map_err(|e| audit_error(&e))
}

fn check(
    args: &WitnessCheckArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let home = Home::at(env.here.join(&args.home));
    let request = read_request(&args.request, env)?;
    let head = home.weigh(&request, &book_hashes(book, env)).map_err(|e| audit_error(&e))?;
    let said = Message::new("audit-would-sign")
        .text("origin", head.origin)
        .text("old", request.old)
        .number("size", head.size)
        .text("root", head.root);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

fn cosign(
    args: &WitnessCosignArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let home = Home::at(env.here.join(&args.home));
    let request = read_request(&args.request, env)?;
    let witness = own_key(&home, env)?;
    let passphrase = args.passphrase_file.as_ref().map(|p| env.here.join(p));
    let secret = read_key(&home.key(), passphrase.as_deref(), env)?;
    if secret.public() != witness.key() {
        return Err(CliError::usage(Message::new("audit-other-witness-key")));
    }
    let time = u64::try_from(env.clock.now().as_second()).unwrap_or(0);
    let done = home.cosign(&request, &book_hashes(book, env), (&witness, &secret), time);
    let path = env.here.join(&args.output);
    let (head, line) = match done {
        Ok(done) => done,
        Err(why) => return Err(refused(&why, &path, env)?),
    };
    replace_file(&path, line.line().as_bytes()).map_err(|e| book_error(&e))?;
    let said = Message::new("audit-cosigned")
        .text("origin", head.origin)
        .number("size", head.size)
        .text("file", args.output.display());
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// Why a witness signs nothing; where the log signed two books, the proof is written beside `path`.
fn refused(why: &AuditError, path: &Path, env: &mut Env<'_>) -> Result<CliError, CliError> {
    if let AuditError::Fraud(fraud) = why {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".fraud");
        let file = path.with_file_name(name);
        let bytes = fraud.to_bytes().map_err(|e| audit_error(&e))?;
        replace_file(&file, &bytes).map_err(|e| book_error(&e))?;
        let said = Message::new("audit-fraud-written").text("file", file.display());
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    Ok(audit_error(why))
}

fn rekey(
    args: &WitnessRekeyArgs,
    book: Option<PathBuf>,
    env: &mut Env<'_>,
) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let log = read_log(&args.log)?;
    let home = Home::at(env.here.join(&args.home));
    if let Err(why) = home.rekey(&log, &folder) {
        return Err(refused(&why, &home.path().join("rekey"), env)?);
    }
    let said = Message::new("audit-rekeyed").text("vkey", log.text());
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

fn add(args: &WitnessAddArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let witness = read_witness(&args.witness)?;
    let reply = read_file(&args.reply, env)?;
    let size = add_reply(&folder, &reply, &witness).map_err(|e| audit_error(&e))?;
    let said = Message::new("audit-added").text("witness", witness.name()).number("size", size);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}
