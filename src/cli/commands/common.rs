//! What several commands need: the book, its definition, keys, progress.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use zeroize::Zeroizing;

use super::auditing::read_times;
use crate::audit::{Bound, time_text};
use crate::book::{
    self, BookError, CheckpointState, Folder, Pin, ScanEnd, SecretKey, Visitor, Vkey, Writer,
};
use crate::cli::args::{OperatorArgs, TrustArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::{self, Election, ElectionError};
use crate::lang::{Message, Say, io_reason};
use crate::paper::Hash32;
use crate::reconcile::{self, Loaded};
use crate::report::{Document, TextLook, text};
use crate::views::{BookHead, HeadBound};

/// The largest file that a person writes by hand or a tool writes for one: a key, a mapping, a
/// sheet.
pub const SMALL: u64 = 1 << 20;

/// The book: `--book`, `ADAL_BOOK`, or the nearest one from here upwards.
pub fn find_book(book: Option<PathBuf>, env: &Env<'_>) -> Result<Folder, CliError> {
    let found = match book {
        Some(path) => Folder::open(&env.here.join(path)),
        None => Folder::find(&env.here),
    };
    found.map_err(|e| book_error(&e))
}

/// A book's error with its exit code.
pub fn book_error(error: &BookError) -> CliError {
    let exit = match error {
        BookError::NotFound { .. }
        | BookError::Exists { .. }
        | BookError::Unfinished { .. }
        | BookError::Locked
        | BookError::Argument { .. }
        | BookError::StateMissing { .. }
        | BookError::WrongKey
        | BookError::OneKeyTwoRoles
        | BookError::Key(_) => Exit::Usage,
        BookError::Refused { .. }
        | BookError::RowRefused { .. }
        | BookError::RowsDiffer
        | BookError::TooLong
        | BookError::Write(_) => Exit::Refused,
        BookError::Io { .. } | BookError::NotSynced { .. } | BookError::WriterStopped => {
            Exit::Internal
        }
        _ => Exit::NotWhole,
    };
    CliError { exit, said: error.say(), shown: None }
}

/// The definition of a book, with packs from outside in the place of its own.
pub fn load_election(
    folder: &Path,
    packs: &[PathBuf],
    env: &Env<'_>,
) -> Result<Election, CliError> {
    let packs: Vec<PathBuf> = packs.iter().map(|p| env.here.join(p)).collect();
    election::load_with_packs(folder, &packs).map_err(|e| election_error(&e, env))
}

/// A definition's error; a pack's shows its place.
pub fn election_error(error: &ElectionError, env: &Env<'_>) -> CliError {
    match error {
        ElectionError::Pack(pack) => super::packs::refused(pack, env),
        ElectionError::Toml { report } => CliError {
            exit: Exit::Refused,
            said: Message::new("cli-toml-refused"),
            shown: Some(report.clone()),
        },
        other => CliError::refused(other),
    }
}

/// The sheets of a book; a book that is not whole is refused, since no view of it could be trusted.
pub fn load_sheets(
    folder: &Folder,
    election: &Election,
    env: &Env<'_>,
) -> Result<Loaded, CliError> {
    let bar = Bar::new(env, "progress-reading");
    let loaded =
        reconcile::load(folder, election, u64::MAX, &mut |done, total| bar.at(done, total))
            .map_err(|e| book_error(&e))?;
    trouble_free(&loaded.end)?;
    // The definition that the view is read by must be the one the book was sealed with.
    let manifest = book::manifest_of(folder).map_err(|e| book_error(&e))?;
    if loaded.end.roster.manifest() != Some(&manifest) {
        let said = Message::new("cli-definition-differs");
        return Err(CliError { exit: Exit::NotWhole, said, shown: None });
    }
    Ok(loaded)
}

/// Opens a book for writing. Bytes of a torn end that had to be moved aside are told of.
pub fn open_writer(
    folder: &Folder,
    visitor: &mut impl Visitor,
    env: &mut Env<'_>,
) -> Result<Writer, CliError> {
    let writer = Writer::open(folder, visitor).map_err(|e| book_error(&e))?;
    if let Some(aside) = writer.recovered() {
        let said = Message::new("cli-torn-aside").text("file", aside.display());
        writeln!(env.err, "{}", env.words.say(&said))?;
    }
    Ok(writer)
}

/// Refuses a book that is unfit for views.
pub fn trouble_free(end: &ScanEnd) -> Result<(), CliError> {
    trouble(end).map_or(Ok(()), |why| {
        let said = Message::new("cli-book-not-whole").message("why", why);
        Err(CliError { exit: Exit::NotWhole, said, shown: None })
    })
}

/// What makes a book unfit for views. A torn end, an incomplete import or an unsigned tail does
/// not: they are said, and what they leave out is not counted.
fn trouble(end: &ScanEnd) -> Option<Message> {
    if let Some(broken) = &end.broken {
        return Some(broken.say());
    }
    end.checkpoints.iter().find_map(|kept| match &kept.state {
        CheckpointState::RootDiffers { .. } => {
            Some(Message::new("cli-checkpoint-differs").number("size", kept.size))
        }
        CheckpointState::Beyond => Some(
            Message::new("cli-checkpoint-beyond")
                .number("covered", kept.size)
                .number("size", end.size),
        ),
        CheckpointState::Bad(_) => {
            Some(Message::new("cli-checkpoint-bad").text("file", &kept.file))
        }
        CheckpointState::Open | CheckpointState::Holds => None,
    })
}

/// The state of a book for the header of a view.
pub fn head(end: &ScanEnd, pin: Option<&Pin>) -> Result<BookHead, CliError> {
    let pinned = match pin {
        None => false,
        Some(Pin::H0(h0)) if end.roster.h0() == h0 => true,
        Some(Pin::Log(vkey)) if end.roster.was_log(vkey) && end.signed_size() > 0 => true,
        Some(_) => {
            let said = Message::new("book-other-than-pinned");
            return Err(CliError { exit: Exit::NotWhole, said, shown: None });
        }
    };
    let incomplete = end.imports.iter().filter(|i| !i.whole()).count();
    Ok(BookHead {
        origin: end.roster.origin().unwrap_or_default(),
        size: end.size,
        root: end.root.hex(),
        set_hash: end.set_hash.hex(),
        manifest: end.roster.manifest().map(Hash32::hex).unwrap_or_default(),
        unsigned_tail: end.unsigned_tail(),
        incomplete_imports: u64::try_from(incomplete).unwrap_or(u64::MAX),
        pinned,
        no_later: Vec::new(),
        no_earlier: Vec::new(),
        command: "adal reconcile --format json".to_owned(),
        lives: reconcile::lives(end),
        changes: None,
    })
}

/// The same with the bounds on times by those whom the arguments name.
pub fn dated_head(
    folder: &Folder,
    end: &ScanEnd,
    pin: Option<&str>,
    trust: &TrustArgs,
    env: &Env<'_>,
) -> Result<BookHead, CliError> {
    let times = read_times(folder, end, trust, env)?;
    let bound = |b: &Bound| HeadBound { place: b.place, time: time_text(b.time), by: b.by.clone() };
    Ok(BookHead {
        no_later: times.no_later.iter().map(bound).collect(),
        no_earlier: times.no_earlier.iter().map(bound).collect(),
        ..head(end, read_pin(pin)?.as_ref())?
    })
}

/// A command with its arguments as a shell takes them; an argument without a value is left out.
pub fn shell_command(command: &str, options: &[(&str, &str)], trust: &TrustArgs) -> String {
    let plain = |c: char| c.is_alphanumeric() || "._:/,=+-".contains(c);
    let mut line = format!("adal {command}");
    let threshold = trust.threshold.map(|n| n.to_string()).unwrap_or_default();
    let mut options = options.to_vec();
    options.extend(trust.witness.iter().map(|vkey| ("--witness", vkey.as_str())));
    options.push(("--threshold", &threshold));
    options.extend(trust.tsa_ca.iter().filter_map(|p| p.to_str()).map(|p| ("--tsa-ca", p)));
    for (name, value) in options.iter().filter(|(_, value)| !value.is_empty()) {
        let quoted = if value.chars().all(plain) {
            (*value).to_owned()
        } else {
            format!("'{}'", value.replace('\'', "'\\''"))
        };
        let _ = write!(line, " {name} {quoted}");
    }
    line
}

/// Reads `--pin`: `H_0` or a vkey.
pub fn read_pin(pin: Option<&str>) -> Result<Option<Pin>, CliError> {
    let Some(text) = pin else { return Ok(None) };
    if let Ok(h0) = Hash32::from_hex(text.as_bytes()) {
        return Ok(Some(Pin::H0(h0)));
    }
    let vkey = Vkey::parse(text)
        .map_err(|_| CliError::usage(Message::new("cli-bad-pin").text("found", text)))?;
    Ok(Some(Pin::Log(vkey)))
}

/// The operator's key: `--key`, or the one `adal init` made for this book.
pub fn operator_key(
    args: &OperatorArgs,
    default: PathBuf,
    env: &Env<'_>,
) -> Result<(SecretKey, PathBuf), CliError> {
    let path = args.key.as_ref().map_or(default, |key| env.here.join(key));
    let passphrase = args.passphrase_file.as_ref().map(|p| env.here.join(p));
    let key = read_key(&path, passphrase.as_deref(), env)?;
    Ok((key, path))
}

/// Reads a key file; asks for its passphrase where it is encrypted.
pub fn read_key(
    path: &Path,
    passphrase_file: Option<&Path>,
    env: &Env<'_>,
) -> Result<SecretKey, CliError> {
    let text = Zeroizing::new(read_bytes(path, SMALL).map_err(|e| {
        let said = Message::new("cli-key-unreadable")
            .text("file", path.display())
            .message("why", io_reason(&e));
        CliError { exit: Exit::Usage, said, shown: None }
    })?);
    let encrypted = SecretKey::is_encrypted(&text).map_err(|e| CliError::refused(&e))?;
    let passphrase = match (encrypted, passphrase_file) {
        (false, _) => None,
        (true, Some(file)) => Some(read_passphrase(file)?),
        (true, None) => {
            let said = Message::new("cli-passphrase-for").text("file", path.display());
            Some(ask_passphrase(&env.words.say(&said))?)
        }
    };
    SecretKey::from_openssh(&text, passphrase.as_ref().map(|p| p.as_bytes()))
        .map_err(|e| CliError::refused(&e))
}

/// A file from outside, of at most so many bytes.
pub fn read_bytes(path: &Path, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    let fits = bytes.len() as u64 <= most;
    if fits { Ok(bytes) } else { Err(std::io::ErrorKind::FileTooLarge.into()) }
}

/// The same, as text.
pub fn read_text(path: &Path, most: u64) -> std::io::Result<String> {
    let bytes = read_bytes(path, most)?;
    String::from_utf8(bytes).map_err(|_| std::io::ErrorKind::InvalidData.into())
}

/// The first line of a passphrase file.
pub fn read_passphrase(file: &Path) -> Result<Zeroizing<String>, CliError> {
    let text = Zeroizing::new(read_text(file, SMALL).map_err(|e| {
        let said = Message::new("cli-key-unreadable")
            .text("file", file.display())
            .message("why", io_reason(&e));
        CliError { exit: Exit::Usage, said, shown: None }
    })?);
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// Asks for a passphrase at the terminal.
pub fn ask_passphrase(prompt: &str) -> Result<Zeroizing<String>, CliError> {
    rpassword::prompt_password(format!("{prompt}: "))
        .map(Zeroizing::new)
        .map_err(|_| CliError::usage(Message::new("cli-no-passphrase")))
}

/// `YYYY-MM-DDTHH:MM:SSZ` of the environment's clock.
pub fn now(env: &Env<'_>) -> String {
    env.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A fresh nonce, 32 hexadecimal digits.
pub fn nonce(env: &mut Env<'_>) -> Result<String, CliError> {
    let bytes = env.random.nonce()?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// Writes a document for a terminal.
pub fn write_document(document: &Document, env: &mut Env<'_>) -> Result<(), CliError> {
    let look = TextLook { width: env.width, colour: env.colour };
    env.out.write_all(text(document, look).as_bytes())?;
    Ok(())
}

/// Writes a JSON value, two spaces deep, with a line feed.
pub fn write_json(value: &serde_json::Value, env: &mut Env<'_>) -> Result<(), CliError> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|e| CliError::output(&std::io::Error::other(e)))?;
    writeln!(env.out, "{text}")?;
    Ok(())
}

/// A progress bar on a terminal, nothing elsewhere.
pub struct Bar(ProgressBar);

impl Bar {
    /// A bar under the words of a message.
    pub fn new(env: &Env<'_>, message: &str) -> Self {
        let bar = ProgressBar::new(0);
        let target = if env.progress {
            ProgressDrawTarget::stderr_with_hz(5)
        } else {
            ProgressDrawTarget::hidden()
        };
        bar.set_draw_target(target);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {percent:>3} %") {
            bar.set_style(style);
        }
        bar.set_message(env.words.get(message));
        Self(bar)
    }

    /// How far the work has come.
    pub fn at(&self, done: u64, total: u64) {
        self.0.set_length(total);
        self.0.set_position(done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// A visitor that looks at nothing and shows how far a walk over a book has come.
pub struct Watching<'a>(pub &'a Bar);

impl book::Visitor for Watching<'_> {
    fn entry(&mut self, _: &book::EntryView<'_>, _: &book::Standing, _: &[book::ImportState]) {}

    fn progress(&mut self, done: u64, total: u64) {
        self.0.at(done, total);
    }
}
