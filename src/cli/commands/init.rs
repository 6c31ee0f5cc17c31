//! `adal init`: a definition and two keys become a book.

use std::path::{Path, PathBuf};

use super::common::{
    book_error, election_error, load_election, nonce, now, operator_key, read_key,
};
use super::key::{Guard, make};
use crate::book::{self, Folder, NewBook, NewFolder, SecretKey, Writer};
use crate::cli::args::{InitArgs, OperatorArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::Election;
use crate::lang::Message;

/// What a new book is made of.
pub struct NewBookRequest<'a> {
    /// Where.
    pub folder: &'a Path,
    /// The definition, copied into the book.
    pub definition: &'a Path,
    /// Who keeps the book.
    pub org: &'a str,
    /// The roots: principals and keys.
    pub roots: &'a [(String, SecretKey)],
    /// How many of them a key or book event needs.
    pub threshold: u64,
    /// The operator's key and its file, beside which its signer state is kept.
    pub operator: (&'a SecretKey, &'a Path),
}

/// Runs it.
pub fn run(args: &InitArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let keys = env.home.join(&args.org);
    let operator_path =
        args.operator.key.as_ref().map_or_else(|| keys.join("operator"), |k| env.here.join(k));
    let roots = roots(args, &keys, env)?;
    let all = u64::try_from(roots.len()).unwrap_or(u64::MAX);
    if !(1..=all).contains(&args.threshold) {
        let said = Message::new("cli-bad-threshold").number("found", args.threshold);
        return Err(CliError::usage(said.number("roots", all)));
    }
    let operator = key_at(&operator_path, &format!("operator@{}", args.org), args, env)?;
    let (folder, definition) = (env.here.join(&args.folder), env.here.join(&args.election));
    let request = NewBookRequest {
        folder: &folder,
        definition: &definition,
        org: &args.org,
        roots: &roots,
        threshold: args.threshold,
        operator: (&operator, &operator_path),
    };
    let (created, election) = create(&request, env)?;
    let said = Message::new("cli-book-made")
        .text("folder", args.folder.display())
        .text("election", &election.id)
        .number("units", u64::try_from(election.units.len()).unwrap_or(u64::MAX))
        .number("sheets", u64::try_from(election.expected.len()).unwrap_or(u64::MAX))
        .text("h0", created.h0)
        .text("vkey", created.vkey.text())
        .text("key", operator_path.display());
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// The roots' keys: those named, or the one beside the operator's. Several are told apart by number.
fn roots(
    args: &InitArgs,
    keys: &Path,
    env: &mut Env<'_>,
) -> Result<Vec<(String, SecretKey)>, CliError> {
    let paths: Vec<PathBuf> = match args.root_key.as_slice() {
        [] => vec![keys.join("root")],
        named => named.iter().map(|k| env.here.join(k)).collect(),
    };
    let mut roots = Vec::new();
    for (number, path) in (1..).zip(&paths) {
        let one = if paths.len() == 1 { String::new() } else { format!("-{number}") };
        let principal = format!("root{one}@{}", args.org);
        let key = key_at(path, &principal, args, env)?;
        roots.push((principal, key));
    }
    Ok(roots)
}

/// The key at a path; one is made where there is none.
fn key_at(
    path: &Path,
    principal: &str,
    args: &InitArgs,
    env: &mut Env<'_>,
) -> Result<SecretKey, CliError> {
    let file = args.operator.passphrase_file.as_ref().map(|p| env.here.join(p));
    if path.exists() {
        return read_key(path, file.as_deref(), env);
    }
    let guard = Guard::choose(args.unencrypted, file.as_deref(), path, env)?;
    make(path, principal, &guard, env)
}

/// Copies the definition, seals it with its manifest, writes the first two entries and adopts the
/// signer's state.
pub fn create(
    request: &NewBookRequest<'_>,
    env: &mut Env<'_>,
) -> Result<(book::Created, Election), CliError> {
    if request.folder.exists() {
        let said = Message::new("cli-folder-exists").text("folder", request.folder.display());
        return Err(CliError::usage(said));
    }
    // Read it where it stands first: a definition that is refused leaves no half-made book.
    let election = load_election(request.definition, &[], env)?;
    election.refuse_out_of_force().map_err(|e| election_error(&e, env))?;
    let new = NewFolder::begin(request.folder).map_err(|e| book_error(&e))?;
    let folder = Folder::at(new.path());
    copy_folder(request.definition, &folder.election())?;
    book::write_manifest(&folder).map_err(|e| book_error(&e))?;
    let nonces = [nonce(env)?, nonce(env)?];
    let at = now(env);
    let roots: Vec<(&str, &SecretKey)> =
        request.roots.iter().map(|(by, key)| (by.as_str(), key)).collect();
    let created = book::create(&NewBook {
        folder: &folder,
        org: request.org,
        election: &election.id,
        roots: &roots,
        threshold: request.threshold,
        operator: (&format!("operator@{}", request.org), request.operator.0),
        at: &at,
        nonces: [&nonces[0], &nonces[1]],
    })
    .map_err(|e| book_error(&e))?;
    let writer = Writer::open(&folder, &mut book::Nothing).map_err(|e| book_error(&e))?;
    book::write_derived(&folder, writer.roster()).map_err(|e| book_error(&e))?;
    let state = book::state_path(request.operator.1, &created.h0);
    book::adopt(&writer, &state).map_err(|e| book_error(&e))?;
    drop(writer);
    new.finish().map_err(|e| book_error(&e))?;
    Ok((created, election))
}

/// Copies plain files and folders; a link is refused, since what it leads to could change.
fn copy_folder(from: &Path, to: &Path) -> Result<(), CliError> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy_folder(&path, &target)?;
        } else if kind.is_file() && entry.file_name() != "MANIFEST" {
            std::fs::copy(&path, &target)?;
        } else if kind.is_symlink() {
            let said = Message::new("cli-link-refused").text("path", path.display());
            return Err(CliError { exit: Exit::Refused, said, shown: None });
        }
    }
    Ok(())
}

/// Where the operator's key of a book lies unless `--key` says otherwise.
pub fn default_operator(env: &Env<'_>, org: &str) -> PathBuf {
    env.home.join(org).join("operator")
}

/// The operator's key for a book that is open.
pub fn operator_of(
    args: &OperatorArgs,
    writer: &Writer,
    env: &Env<'_>,
) -> Result<(SecretKey, PathBuf), CliError> {
    let org = writer.roster().genesis().map_or("", |g| g.org.as_str());
    operator_key(args, default_operator(env, org), env)
}
