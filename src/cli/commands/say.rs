//! How a person's statement gets into a book: the key, its counter, the signature, the entry.

use std::path::{Path, PathBuf};

use super::common::{SMALL, book_error, nonce, now, open_writer, operator_key, read_text};
use super::init::default_operator;
use crate::book::{
    self, EntryView, Folder, ImportState, Pending, People, Person, PersonFrame, PublicKey, Roster,
    STATEMENT_NAMESPACE, Said, SecretKey, SheetSaid, Standing, Statement, Visitor, Writer,
    attach_file, replace_file, statement_id, write_derived,
};
use crate::cli::args::{OperatorArgs, PersonArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::{Message, io_reason};
use crate::paper::{Hash32, sha256};

/// A statement that was appended.
pub struct Spoken {
    /// The number of its entry.
    pub seq: u64,
    /// Its id.
    pub id: Hash32,
    /// Who said it.
    pub by: String,
}

/// The person's key: `--sign-with`, `ADAL_KEY`, else the operator's of this book.
pub fn key_of(
    args: &PersonArgs,
    roster: &Roster,
    env: &mut Env<'_>,
) -> Result<(SecretKey, String), CliError> {
    let org = roster.genesis().map_or("", |g| g.org.as_str());
    let operator =
        OperatorArgs { key: args.sign_with.clone(), passphrase_file: args.passphrase_file.clone() };
    let (key, path) = operator_key(&operator, default_operator(env, org), env)?;
    let Some(state) = roster.keys().iter().find(|k| k.key == *key.public()) else {
        let said = Message::new("people-key-not-in-book").text("file", path.display());
        return Err(CliError::usage(said));
    };
    if state.revoked.is_some() {
        let said = Message::new("people-key-revoked").text("by", &state.principal);
        writeln!(env.err, "{}", env.words.say(&said))?;
    }
    Ok((key, state.principal.clone()))
}

/// Signs and appends what a person says about a unit.
pub fn say(
    folder: &Folder,
    args: &PersonArgs,
    unit: &str,
    said: Said,
    env: &mut Env<'_>,
) -> Result<Spoken, CliError> {
    let mut writer = open_writer(folder, &mut book::Nothing, env)?;
    let (key, by) = key_of(args, writer.roster(), env)?;
    not_own(&said, &by, writer.people())?;
    if let Said::Incident(incident) = &said {
        let known = |name: &String| writer.roster().keys().iter().any(|k| k.principal == *name);
        for name in incident.witnesses.iter().filter(|name| !known(name)) {
            let unknown = Message::new("people-witness-unknown").text("name", name);
            writeln!(env.err, "{}", env.words.say(&unknown))?;
        }
    }
    let genesis = writer.roster().genesis();
    let election = genesis.map(|g| g.election.clone()).unwrap_or_default();
    let manifest = writer.roster().manifest().copied().unwrap_or_default();
    let n = take_number(&writer, &key, &election, env)?;
    let frame = PersonFrame {
        by: by.clone(),
        election,
        manifest,
        n,
        nonce: nonce(env)?,
        time: now(env),
        unit: unit.to_owned(),
    };
    let body = Person { frame, said }.to_body().map_err(|e| CliError::refused(&e))?;
    let sigs = [book::sign_body(&key, STATEMENT_NAMESPACE, &body)];
    let (seq, at) = (writer.size(), now(env));
    writer
        .append_batch(&[Pending { body: &body, sigs: &sigs }], &at)
        .map_err(|e| book_error(&e))?;
    let id = sha256(&[body.as_slice(), b"\n"].concat());
    write_derived(folder, writer.roster()).map_err(|e| book_error(&e))?;
    Ok(Spoken { seq, id, by })
}

/// Two typings are by two people, a third decides between them, and nobody takes back what another
/// said. A book that holds a breach of
/// this (merged, or made by another program) gives it no effect; here nobody is let into it.
fn not_own(said: &Said, by: &str, people: &People) -> Result<(), CliError> {
    let author = |id: &Hash32| people.get(id).map(|state| state.person.frame.by.as_str());
    let own = |id: &Hash32| author(id) == Some(by);
    let refused = match said {
        Said::Sheet(SheetSaid { second: Some(first), .. }) if own(first) => "people-second-own",
        Said::Resolve { of, .. } if of.iter().any(own) => "people-resolve-own",
        Said::Retract { follows, .. } if !own(follows) => "people-retract-other",
        _ => return Ok(()),
    };
    Err(CliError::usage(Message::new(refused).text("by", by)))
}

/// Tells the person what was appended.
pub fn report(spoken: &Spoken, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let said = Message::new("people-said")
        .text("seq", spoken.seq)
        .text("id", spoken.id)
        .text("by", &spoken.by);
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// The key's next number: beyond all that this book has and all that were given out here. It is
/// written down before anything is signed with it, so that a crash leaves a gap, never a number
/// used twice.
fn take_number(
    writer: &Writer,
    key: &SecretKey,
    election: &str,
    env: &Env<'_>,
) -> Result<u64, CliError> {
    let path = counter_path(env, key.public(), election);
    let unwritable = |e: std::io::Error| {
        let said = Message::new("people-counter")
            .text("path", path.display())
            .message("why", io_reason(&e));
        CliError { exit: Exit::Usage, said, shown: None }
    };
    let kept = match read_text(&path, SMALL) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => 0,
        Err(e) if e.kind() != std::io::ErrorKind::InvalidData => return Err(unwritable(e)),
        // A number that cannot be read must not become 0: it would be given out twice.
        read => read.ok().and_then(|t| t.trim().parse::<u64>().ok()).ok_or_else(|| {
            let said = Message::new("people-counter-form").text("path", path.display());
            CliError { exit: Exit::Usage, said, shown: None }
        })?,
    };
    let n = kept.max(writer.people().next_n(key.public()));
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(unwritable)?;
    }
    replace_file(&path, format!("{}\n", n + 1).as_bytes()).map_err(|e| book_error(&e))?;
    Ok(n)
}

fn counter_path(env: &Env<'_>, key: &PublicKey, election: &str) -> PathBuf {
    let name = sha256(&[key.as_bytes(), election.as_bytes()].concat());
    env.home.join("counters").join(name.hex())
}

/// A statement that a person points at.
pub struct Meant {
    /// Its id.
    pub id: Hash32,
    /// The unit it concerns.
    pub unit: String,
    /// The contest, where it has one.
    pub contest: Option<String>,
}

struct Seeking<'a> {
    seq: Option<u64>,
    prefix: &'a str,
    found: Vec<Meant>,
}

impl Visitor for Seeking<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, _: &[ImportState]) {
        if matches!(standing, Standing::Bad(_)) || self.found.len() > 1 {
            return;
        }
        let (unit, contest) = match &entry.statement {
            Ok(Statement::Row(row)) => (row.unit.to_owned(), row.contest.map(str::to_owned)),
            Ok(Statement::Person(person)) => {
                let contest = match &person.said {
                    Said::Sheet(sheet) => Some(sheet.contest.clone()),
                    Said::Correction(correction) => Some(correction.contest.clone()),
                    Said::Incident(incident) => incident.contest.clone(),
                    _ => None,
                };
                (person.frame.unit.clone(), contest)
            }
            _ => return,
        };
        if self.seq.is_some_and(|seq| seq != entry.seq) {
            return;
        }
        let id = statement_id(entry.body);
        if self.seq.is_some() || id.hex().starts_with(self.prefix) {
            self.found.push(Meant { id, unit, contest });
        }
    }
}

/// Finds the row or statement that a number or the beginning of an id names.
pub fn meant(folder: &Folder, what: &str) -> Result<Meant, CliError> {
    let prefix = what.to_ascii_lowercase();
    let seq = what.parse::<u64>().ok().filter(|_| what.len() < 12);
    let none = || CliError::usage(Message::new("people-no-such-statement").text("what", what));
    if seq.is_none() && prefix.len() < 8 {
        return Err(none());
    }
    let mut seeking = Seeking { seq, prefix: &prefix, found: Vec::new() };
    book::scan(folder, &mut seeking).map_err(|e| book_error(&e))?;
    match (seeking.found.pop(), seeking.found.is_empty()) {
        (Some(meant), true) => Ok(meant),
        _ => Err(none()),
    }
}

/// Attaches files; their hashes, sorted.
pub fn attach(folder: &Folder, files: &[PathBuf], home: &Path) -> Result<Vec<Hash32>, CliError> {
    let mut hashes = Vec::new();
    for file in files {
        let path = home.join(file);
        // A name mistyped is the person's to mend, no fault of this program.
        std::fs::File::open(&path).map_err(|e| {
            let said = Message::new("people-unreadable")
                .text("file", path.display())
                .message("why", io_reason(&e));
            CliError { exit: Exit::Refused, said, shown: None }
        })?;
        hashes.push(attach_file(folder, &path).map_err(|e| book_error(&e))?);
    }
    hashes.sort();
    hashes.dedup();
    Ok(hashes)
}
