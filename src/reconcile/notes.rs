//! What persons said beside their sheets, as the checks need it.

use crate::findings::EntryRef;
use crate::paper::{Hash32, LineKey, PaperValue, UnitId};

/// What persons said beside the sheets, ready for the checks.
#[derive(Debug, Clone, Default)]
pub struct PersonNotes {
    /// Corrections whose old value is not what stood there (REP-05).
    pub misquotes: Vec<Misquote>,
    /// Papers typed twice with different values (SYS-02).
    pub doubles: Vec<Double>,
    /// What happened at stations.
    pub incidents: Vec<Incident>,
    /// One key, one counter, several statements (SYS-07).
    pub equivocations: Vec<Equivocation>,
    /// One file filed under several units (SYS-03): its hash, the units, the entries.
    pub shared_files: Vec<SharedFile>,
}

/// A correction that quotes another value than the one that stood there.
#[derive(Debug, Clone)]
pub struct Misquote {
    /// Index of the contest.
    pub contest: u16,
    /// The unit.
    pub unit: UnitId,
    /// The line.
    pub line: LineKey,
    /// The statement's id, which tells corrections of one line apart.
    pub id: Hash32,
    /// What the correction says stood there.
    pub quoted: PaperValue,
    /// What stood there.
    pub found: PaperValue,
    /// The entries it rests on.
    pub entries: Vec<EntryRef>,
}

/// One paper typed twice.
#[derive(Debug, Clone)]
pub struct Double {
    /// Index of the contest.
    pub contest: u16,
    /// The unit.
    pub unit: UnitId,
    /// The lines with what each typed, `None` where not entered.
    pub lines: Vec<(LineKey, Option<PaperValue>, Option<PaperValue>)>,
    /// Whether a third person decided.
    pub decided: bool,
    /// The ids of both.
    pub ids: [Hash32; 2],
    /// The entries.
    pub entries: Vec<EntryRef>,
}

/// An incident.
#[derive(Debug, Clone)]
pub struct Incident {
    /// Its code.
    pub code: &'static str,
    /// Index of the contest.
    pub contest: Option<u16>,
    /// The unit.
    pub unit: UnitId,
    /// The statement's id.
    pub id: Hash32,
    /// Who says it.
    pub by: String,
    /// When it happened, else when it was said; as written.
    pub time: String,
    /// Where and what, in the person's words.
    pub told: String,
    /// How many others are named who saw it.
    pub witnesses: u64,
    /// The files that go with it.
    pub files: Vec<Hash32>,
    /// The entry.
    pub entry: EntryRef,
}

/// One key said two things under one counter.
#[derive(Debug, Clone)]
pub struct Equivocation {
    /// Whose key.
    pub by: String,
    /// The counter.
    pub n: u64,
    /// The unit of the first by id.
    pub unit: UnitId,
    /// How many statements.
    pub count: u64,
    /// Whether one was chosen.
    pub settled: bool,
    /// The entries, by the ids of the statements.
    pub entries: Vec<EntryRef>,
}

/// One file under several units.
#[derive(Debug, Clone)]
pub struct SharedFile {
    /// The file.
    pub hash: Hash32,
    /// The units, sorted.
    pub units: Vec<UnitId>,
    /// The entries, one a unit.
    pub entries: Vec<EntryRef>,
}
