//! Gathering the entries of some stations, with what proves them.

use std::collections::{BTreeMap, BTreeSet};

use super::sign::{self, Signature};
use crate::book::{
    BookError, CheckpointState, EntryView, Folder, ImportState, IoContext as _, Note, ScanEnd,
    Standing, Statement, Visitor, Vkey, scan, tree,
};
use crate::paper::{FindingStatus, Hash32};

/// What a dossier is to hold.
#[derive(Clone, Default)]
pub struct Wanted<'a> {
    /// The stations' ids.
    pub units: BTreeSet<String>,
    /// The ids of their findings, whose states belong to it.
    pub findings: BTreeSet<String>,
    /// Where the dossier is public: what is private.
    pub public: Option<Public<'a>>,
}

/// What a public dossier asks. Left out are attachments, what persons said or explained, rows with
/// any fact that may name somebody, and every line that names a private person.
#[derive(Clone, Copy)]
pub struct Public<'a> {
    /// Whether a fact of this name names nobody.
    pub harmless: fn(&str) -> bool,
    /// Whether a text names a private person.
    pub named_in: &'a dyn Fn(&str) -> bool,
}

/// What kind of entry a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// A key or book event.
    Event,
    /// An import the rows belong to.
    Import,
    /// A row of a station.
    Row,
    /// What a person said of a station.
    Person,
    /// What became of a finding.
    State,
}

/// One entry of a dossier.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash32,
    /// What it is.
    pub held: Held,
    /// The line as it stands; none where a public dossier leaves it out.
    pub text: Option<String>,
    /// Its signatures.
    pub signatures: Vec<Signature>,
    /// The siblings from its leaf to the checkpoint's root, each with whether it stands on the
    /// left; none where no checkpoint covers it.
    pub proof: Option<Vec<(bool, Hash32)>>,
}

/// A signed head of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many entries it covers.
    pub size: u64,
    /// The signed note, byte for byte.
    pub note: Vec<u8>,
    /// The log's signature, 64 bytes.
    pub signature: Vec<u8>,
    /// The log's key that signed it.
    pub log: Vkey,
}

/// Everything a dossier holds of a book.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// The entries, in the order of the book.
    pub lines: Vec<Line>,
    /// The book's origin.
    pub origin: String,
    /// The newest checkpoint that holds.
    pub checkpoint: Option<Head>,
    /// The attachments of imports and persons' statements; empty in a public dossier.
    pub attachments: Vec<Hash32>,
}

/// Walks over the book once and gathers.
pub fn gather(folder: &Folder, wanted: &Wanted<'_>) -> Result<Evidence, BookError> {
    let mut walk =
        Gatherer { wanted, hashes: Vec::new(), lines: Vec::new(), imports: BTreeMap::new() };
    let end = scan(folder, &mut walk)?;
    let checkpoint = newest(folder, &end)?;
    let size = checkpoint.as_ref().map_or(0, |c| usize::try_from(c.size).unwrap_or(0));
    let covered = walk.hashes.get(..size).unwrap_or_default();
    let mut attachments = BTreeSet::new();
    let mut lines = Vec::new();
    for kept in walk.lines {
        let counts = |at: usize| end.imports.get(at).is_some_and(ImportState::counts);
        if kept.row_of.is_some_and(|at| !counts(at)) {
            continue;
        }
        if let Some(state) = kept.row_of.and_then(|at| end.imports.get(at)) {
            attachments.extend([state.import.attachment, state.import.mapping]);
        }
        attachments.extend(kept.files.iter().copied());
        lines.push(kept);
    }
    let used: BTreeSet<usize> = lines.iter().filter_map(|kept| kept.row_of).collect();
    for at in used {
        let import = end.imports.get(at).and_then(|state| walk.imports.remove(&state.seq));
        lines.extend(import);
    }
    lines.sort_by_key(|kept| kept.seq);
    let keys = end.roster.keys();
    let lines = lines
        .into_iter()
        .map(|kept| Line {
            seq: kept.seq,
            hash: kept.hash,
            held: kept.held,
            signatures: kept.sigs.iter().filter_map(|s| sign::read(s, keys)).collect(),
            text: kept
                .text
                .filter(|text| wanted.public.is_none_or(|public| !(public.named_in)(text))),
            proof: prove(covered, kept.seq),
        })
        .collect();
    Ok(Evidence {
        lines,
        origin: end.roster.origin().unwrap_or_default(),
        checkpoint,
        attachments: if wanted.public.is_some() {
            Vec::new()
        } else {
            attachments.into_iter().collect()
        },
    })
}

/// The newest checkpoint that holds, with the log's signature; a later `log-key` may have replaced
/// the key.
fn newest(folder: &Folder, end: &ScanEnd) -> Result<Option<Head>, BookError> {
    // The file `checkpoint` is the newest of the folder again.
    let numbered = end.checkpoints.iter().filter(|k| k.file != "checkpoint");
    let holds = numbered.filter(|k| k.state == CheckpointState::Holds);
    let Some(kept) = holds.max_by_key(|k| k.size) else { return Ok(None) };
    let path = folder.checkpoints().join(&kept.file);
    let bytes = std::fs::read(&path).about(&path)?;
    let Ok(note) = Note::parse(&bytes) else { return Ok(None) };
    let Some(log) = end.roster.logs().iter().find(|log| note.is_signed_by(log)) else {
        return Ok(None);
    };
    let own = note.signatures.iter().find(|s| s.name == log.name && s.id == log.id());
    let head = own.map(|s| (s.bytes.clone(), log.clone()));
    Ok(head.map(|(signature, log)| Head { size: kept.size, note: bytes, signature, log }))
}

/// The proof of an entry with the side each sibling stands on.
fn prove(hashes: &[Hash32], seq: u64) -> Option<Vec<(bool, Hash32)>> {
    let index = usize::try_from(seq).ok()?;
    let siblings = tree::prove_inclusion(hashes, index)?;
    let mut sides = Vec::new();
    let (mut from, mut size) = (0, hashes.len());
    while size > 1 {
        let split = size.next_power_of_two() / 2;
        let right = index - from >= split;
        sides.push(right);
        (from, size) = if right { (from + split, size - split) } else { (from, split) };
    }
    sides.reverse();
    Some(sides.into_iter().zip(siblings).collect())
}

struct Kept {
    seq: u64,
    hash: Hash32,
    held: Held,
    text: Option<String>,
    sigs: Vec<String>,
    row_of: Option<usize>,
    files: Vec<Hash32>,
}

struct Gatherer<'a> {
    wanted: &'a Wanted<'a>,
    hashes: Vec<Hash32>,
    lines: Vec<Kept>,
    imports: BTreeMap<u64, Kept>,
}

impl Visitor for Gatherer<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, _: &[ImportState]) {
        self.hashes.push(entry.hash);
        let kept = |held, row_of| Kept {
            seq: entry.seq,
            hash: entry.hash,
            held,
            text: Some(entry.line.to_owned()),
            sigs: entry.sigs.iter().map(str::to_owned).collect(),
            row_of,
            files: Vec::new(),
        };
        match (&entry.statement, standing) {
            (Ok(Statement::Row(row)), Standing::Row { import })
                if self.wanted.units.contains(row.unit) =>
            {
                let mut kept = kept(Held::Row, Some(*import));
                if self.wanted.public.is_some_and(|p| !row.facts.iter().all(|f| (p.harmless)(f.0)))
                {
                    kept.text = None;
                }
                self.lines.push(kept);
            }
            (Ok(Statement::Import(_)), Standing::Counts) => {
                self.imports.insert(entry.seq, kept(Held::Import, None));
            }
            (Ok(Statement::Person(person)), Standing::Counts | Standing::Late)
                if self.wanted.units.contains(&person.frame.unit) =>
            {
                let mut kept = kept(Held::Person, None);
                kept.files = person.said.files().to_vec();
                if self.wanted.public.is_some() {
                    kept.text = None;
                }
                self.lines.push(kept);
            }
            (Ok(Statement::FindingState(state)), Standing::Counts)
                if self.wanted.findings.contains(&state.finding) =>
            {
                let mut kept = kept(Held::State, None);
                let decided =
                    matches!(state.state, FindingStatus::Upheld | FindingStatus::Dismissed);
                if self.wanted.public.is_some() && !decided {
                    kept.text = None;
                }
                self.lines.push(kept);
            }
            (
                Ok(
                    Statement::Genesis(_)
                    | Statement::KeyAdd(_)
                    | Statement::KeyRevoke(_)
                    | Statement::LogKey(_)
                    | Statement::ManifestAmend(_),
                ),
                Standing::Counts,
            ) => self.lines.push(kept(Held::Event, None)),
            _ => {}
        }
    }
}
