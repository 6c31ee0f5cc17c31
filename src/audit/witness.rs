//! A witness: what it keeps, what it refuses, what it signs (`specs/witness.md` §4, §5).

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use super::cosign::WitnessKey;
use super::error::AuditError;
use super::fraud::Fraud;
use super::hashes::{entry_hashes, roots_at};
use super::request::{Request, make_request};
use crate::book::tree;
use crate::book::{
    BookError, Checkpoint, Folder, IoContext as _, Note, NoteSignature, Nothing, SecretKey, Vkey,
    replace_file, scan,
};
use crate::canon::Value;
use crate::paper::{Hash32, sha256};

/// The largest state file that is read: a vkey and a note.
const STATE_MAX: u64 = 1 << 20;

/// The folder in which a witness keeps its key and what it signed last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    path: PathBuf,
}

/// What became of a log that was to be admitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admitted {
    /// It is new.
    New,
    /// It was there already.
    There,
}

struct State {
    log: Vkey,
    /// The keys the log had before, oldest first.
    former: Vec<Vkey>,
    last: Option<(Note, Checkpoint)>,
}

impl Home {
    /// The folder at `path`.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The witness's private key file.
    #[must_use]
    pub fn key(&self) -> PathBuf {
        self.path.join("witness")
    }

    /// The file of the witness's vkey.
    #[must_use]
    pub fn vkey(&self) -> PathBuf {
        self.path.join("witness.vkey")
    }

    /// An origin is text from outside and never becomes a file's name.
    fn state(&self, origin: &str) -> PathBuf {
        self.path.join("logs").join(format!("{}.json", sha256(origin.as_bytes())))
    }

    fn lock(&self) -> Result<File, AuditError> {
        let path = self.path.join(".lock");
        let options = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let lock = options.about(&path)?;
        match lock.try_lock() {
            Ok(()) => Ok(lock),
            Err(fs::TryLockError::WouldBlock) => Err(AuditError::WitnessLocked),
            Err(fs::TryLockError::Error(e)) => Err(BookError::Io { path, source: e }.into()),
        }
    }

    /// Admits a log, whose vkey was given by hand.
    pub fn admit(&self, log: &Vkey) -> Result<Admitted, AuditError> {
        let logs = self.path.join("logs");
        fs::create_dir_all(&logs).about(&logs)?;
        let _lock = self.lock()?;
        match self.read(&log.name)? {
            Some(state) if state.log == *log => Ok(Admitted::There),
            Some(_) => Err(AuditError::OtherLogKey { origin: log.name.clone() }),
            None => {
                self.write(&State { log: log.clone(), former: Vec::new(), last: None })?;
                Ok(Admitted::New)
            }
        }
    }

    /// Takes another key for a log it knows. The vkey was given by hand, and the book must bear it
    /// out: its origin names the hash of its entry 0 and so its roots, enough of whom signed that
    /// this key follows the one the witness knows; and the book continues what was signed last.
    pub fn rekey(&self, log: &Vkey, book: &Folder) -> Result<(), AuditError> {
        let _lock = self.lock()?;
        let origin = || log.name.clone();
        let state = self.read(&log.name)?;
        let mut state = state.ok_or_else(|| AuditError::UnknownLog { origin: origin() })?;
        if state.log == *log {
            return Ok(());
        }
        let end = scan(book, &mut Nothing)?;
        let known = end.roster.origin().as_ref() == Some(&log.name)
            && end.roster.was_log(&state.log)
            && end.roster.log() == Some(log);
        if !known || end.broken.is_some() {
            return Err(AuditError::NotLogKey { origin: origin() });
        }
        if let Some((note, last)) = &state.last {
            let roots = roots_at(book, &[last.size].into())?;
            if roots.get(&last.size) != Some(&last.root) {
                let fraud = || {
                    let newest = make_request(book, 0).ok()?.note;
                    let entries = entry_hashes(book, end.signed_size()).ok()?;
                    Fraud::of_book(note, &newest, &entries)
                };
                let plain = AuditError::Inconsistent { last: last.size };
                return Err(fraud().map_or(plain, |fraud| AuditError::Fraud(Box::new(fraud))));
            }
        }
        state.former.push(std::mem::replace(&mut state.log, log.clone()));
        self.write(&state)
    }

    /// The size this witness signed last of a log; 0: never; `None`: the log is unknown.
    pub fn last(&self, origin: &str) -> Result<Option<u64>, AuditError> {
        let state = self.read(origin)?;
        Ok(state.map(|s| s.last.map_or(0, |(_, head)| head.size)))
    }

    fn read(&self, origin: &str) -> Result<Option<State>, AuditError> {
        let path = self.state(origin);
        match fs::metadata(&path) {
            Ok(meta) if meta.len() <= STATE_MAX => {}
            Ok(_) => return Err(AuditError::StateForm { path }),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(BookError::Io { path, source: e }.into()),
        }
        let bytes = fs::read(&path).about(&path)?;
        let read = || {
            let value = Value::parse(bytes.strip_suffix(b"\n")?).ok()?;
            let map = value.as_map()?;
            let log = Vkey::parse(map.get("log")?.as_text()?).ok()?;
            let former = match map.get("former") {
                None => Vec::new(),
                Some(keys) => {
                    let keys = keys.as_list()?.iter();
                    let keys = keys.map(|key| Vkey::parse(key.as_text()?).ok());
                    keys.collect::<Option<Vec<Vkey>>>().filter(|keys| !keys.is_empty())?
                }
            };
            if map.len() != 2 + usize::from(!former.is_empty()) {
                return None;
            }
            let last = match map.get("last")?.as_text()? {
                "" => None,
                text => {
                    let note = Note::parse(text.as_bytes()).ok()?;
                    let mut keys = former.iter().chain([&log]);
                    let head = keys.find_map(|key| Checkpoint::of(&note, key).ok())?;
                    Some((note, head))
                }
            };
            (log.name == origin).then_some(State { log, former, last })
        };
        read().map(Some).ok_or(AuditError::StateForm { path })
    }

    fn write(&self, state: &State) -> Result<(), AuditError> {
        let last = state.last.as_ref().map_or_else(Vec::new, |(note, _)| note.to_bytes());
        let last = String::from_utf8_lossy(&last).into_owned();
        let mut map: BTreeMap<String, Value> = [
            ("last".to_owned(), Value::from(last.as_str())),
            ("log".to_owned(), Value::from(state.log.text().as_str())),
        ]
        .into();
        if !state.former.is_empty() {
            let former = state.former.iter().map(|key| Value::Text(key.text())).collect();
            map.insert("former".to_owned(), Value::List(former));
        }
        let mut bytes = Value::Map(map).to_bytes().map_err(BookError::from)?;
        bytes.push(b'\n');
        Ok(replace_file(&self.state(&state.log.name), &bytes)?)
    }

    /// Weighs a request and signs nothing. `book`, where it is at hand, gives the entry hashes of
    /// the request's book up to a size, so that a fork is proved even where the request does not
    /// carry what proves it.
    pub fn weigh(
        &self,
        request: &Request,
        book: &dyn Fn(u64) -> Option<Vec<Hash32>>,
    ) -> Result<Checkpoint, AuditError> {
        let claim = Checkpoint::parse(&request.note.text)?;
        let state = self.read(&claim.origin)?;
        let state = state.ok_or_else(|| AuditError::UnknownLog { origin: claim.origin.clone() })?;
        let head = Checkpoint::of(&request.note, &state.log)?;
        let Some((note, last)) = &state.last else {
            let fresh = request.old == 0 && request.proof.is_empty();
            return if fresh { Ok(head) } else { Err(AuditError::Conflict { last: 0 }) };
        };
        if head.size >= last.size {
            let shown = Fraud::of_shown(note, &request.note, &request.proof);
            let fraud = shown.or_else(|| Fraud::of_book(note, &request.note, &book(head.size)?));
            if let Some(fraud) = fraud {
                return Err(AuditError::Fraud(Box::new(fraud)));
            }
        }
        if request.old != last.size || head.size < last.size {
            return Err(AuditError::Conflict { last: last.size });
        }
        let from = (last.size, &last.root);
        if tree::check_consistency(from, (head.size, &head.root), &request.proof) {
            Ok(head)
        } else {
            Err(AuditError::Inconsistent { last: last.size })
        }
    }

    /// Weighs a request, saves the checkpoint, and only then signs it at `time`, POSIX seconds.
    pub fn cosign(
        &self,
        request: &Request,
        book: &dyn Fn(u64) -> Option<Vec<Hash32>>,
        (witness, secret): (&WitnessKey, &SecretKey),
        time: u64,
    ) -> Result<(Checkpoint, NoteSignature), AuditError> {
        let _lock = self.lock()?;
        let head = self.weigh(request, book)?;
        let state = self.read(&head.origin)?;
        let mut state =
            state.ok_or_else(|| AuditError::UnknownLog { origin: head.origin.clone() })?;
        state.last = Some((log_lines(&request.note, &state.log), head.clone()));
        self.write(&state)?;
        Ok((head, witness.cosign(secret, &request.note.text, time)))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The note with the log's own lines only: what others put on it is no business of the state.
fn log_lines(note: &Note, log: &Vkey) -> Note {
    let mut note = note.clone();
    let id = log.id();
    note.signatures.retain(|s| s.name == log.name && s.id == id);
    note
}
