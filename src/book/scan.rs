//! One walk over a book: chain, rows, Table S, tree, checkpoints. `verify`, the writer and the
//! reconciliation all go this way.

use std::collections::BTreeMap;
use std::fs::File;

use sha2::{Digest as _, Sha256};

use super::ahead::Ahead;
use super::body::{Import, Withdrawal};
use super::chain::{Broken, LedgerReader, Step, Tail};
use super::checkpoint::{Kept, read_checkpoints};
use super::draw::DrawCommit;
use super::entry::EntryView;
use super::error::{BookError, IoContext};
use super::evidence::Evidence;
use super::fields::shortened;
use super::finding_state::FindingMark;
use super::folder::Folder;
use super::import_state::ImportState;
use super::people::{People, PersonState, worth_at};
use super::person::Person;
use super::redacted::{Redacted, Tombstone};
use super::roster::{BadWhy, Roster, Standing};
use super::row::Row;
use super::scan_end::{BadEntry, ScanEnd};
use super::statement::{Statement, statement_id};
use super::tree::Frontier;
use super::visitor::Visitor;
use crate::paper::Hash32;

/// How many entries of a kind of trouble are named; the rest are counted.
const NAMED: usize = 100;

/// Walks over a book from its beginning.
pub fn scan(folder: &Folder, visitor: &mut impl Visitor) -> Result<ScanEnd, BookError> {
    scan_first(folder, u64::MAX, visitor)
}

/// Walks over the first `most` entries of a book, as if it ended there; checkpoints that cover
/// more are left aside.
pub fn scan_first(
    folder: &Folder,
    most: u64,
    visitor: &mut impl Visitor,
) -> Result<ScanEnd, BookError> {
    Ok(walk(folder, most, visitor)?.end())
}

pub(super) fn walk(
    folder: &Folder,
    most: u64,
    visitor: &mut impl Visitor,
) -> Result<Walk, BookError> {
    let path = folder.ledger();
    let file = File::open(&path).about(&path)?;
    let total = file.metadata().about(&path)?.len();
    let mut checkpoints = read_checkpoints(folder)?;
    checkpoints.retain(|kept| kept.size <= most);
    let mut walk = Walk::new(checkpoints);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let ahead = Ahead::new(file, threads);
    let mut reader = LedgerReader::new(&ahead);
    let mut said = 0;
    while walk.tree.size() < most {
        match reader.step()? {
            Step::Entry(mut entry) => {
                if !entry.sigs.is_empty() {
                    entry.signed = ahead.signed(entry.offset, entry.body.len());
                }
                let standing = walk.take(&entry);
                visitor.entry(&entry, &standing, &walk.imports);
                if entry.offset >= said {
                    visitor.progress(entry.offset, total);
                    said = entry.offset + (4 << 20);
                }
            }
            Step::Redacted(stone) => {
                walk.redact(&stone, reader.end().bytes);
                visitor.redacted(&stone);
            }
            Step::Broken(broken) => {
                walk.broken = Some(broken);
                break;
            }
            Step::Torn(tail) => {
                walk.torn = Some(tail);
                break;
            }
            Step::End => break,
        }
    }
    visitor.progress(total, total);
    walk.head = reader.end().head;
    walk.bytes = reader.end().bytes;
    Ok(walk)
}

/// The state of a walk; the writer goes on from it.
#[derive(Clone)]
pub(super) struct Walk {
    pub roster: Roster,
    pub imports: Vec<ImportState>,
    pub marks: Vec<FindingMark>,
    draws: Vec<Hash32>,
    evidence: Vec<Evidence>,
    pub people: People,
    pub tree: Frontier,
    pub head: Hash32,
    pub bytes: u64,
    by_nonce: BTreeMap<String, usize>,
    /// The import whose rows came last: nearly always the next row's too.
    last_import: usize,
    last_at: String,
    /// The ids of statements signed well; sorted when they are hashed.
    ids: Vec<Hash32>,
    broken: Option<Broken>,
    torn: Option<Tail>,
    redacted: Redacted,
    bad: Vec<BadEntry>,
    bad_count: u64,
    foreign: Option<(u64, u64)>,
    late: Option<(u64, u64)>,
    not_checked: BTreeMap<String, u64>,
    at_back: Option<(u64, u64)>,
    checkpoints: Vec<Kept>,
    next_checkpoint: usize,
}

fn count(slot: &mut Option<(u64, u64)>, seq: u64) {
    let (n, first) = slot.unwrap_or((0, seq));
    *slot = Some((n + 1, first));
}

impl Walk {
    fn new(checkpoints: Vec<Kept>) -> Self {
        Self {
            roster: Roster::default(),
            imports: Vec::new(),
            marks: Vec::new(),
            draws: Vec::new(),
            evidence: Vec::new(),
            people: People::default(),
            tree: Frontier::new(),
            head: Hash32::default(),
            bytes: 0,
            by_nonce: BTreeMap::new(),
            last_import: 0,
            last_at: String::new(),
            ids: Vec::new(),
            broken: None,
            torn: None,
            redacted: Redacted::default(),
            bad: Vec::new(),
            bad_count: 0,
            foreign: None,
            late: None,
            not_checked: BTreeMap::new(),
            at_back: None,
            checkpoints,
            next_checkpoint: 0,
        }
    }

    /// Takes the next entry and says what it is worth.
    pub(super) fn take(&mut self, entry: &EntryView<'_>) -> Standing {
        if entry.at != self.last_at {
            if entry.at < self.last_at.as_str() {
                count(&mut self.at_back, entry.seq);
            }
            entry.at.clone_into(&mut self.last_at);
        }
        let standing = self.judge(entry);
        match &standing {
            Standing::Bad(why) => self.note_bad(entry.seq, entry.offset, why.clone()),
            Standing::Foreign => count(&mut self.foreign, entry.seq),
            Standing::Late => count(&mut self.late, entry.seq),
            Standing::Counts | Standing::Row { .. } | Standing::NotChecked => {}
        }
        self.pass(&entry.hash, entry.line.len() as u64);
        self.check_checkpoints();
        standing
    }

    fn redact(&mut self, stone: &Tombstone, end: u64) {
        self.redacted.take(stone);
        self.pass(&stone.hash, end.saturating_sub(stone.offset));
        self.check_checkpoints();
    }

    /// Goes on to the entry after this one.
    pub(super) fn pass(&mut self, hash: &Hash32, bytes: u64) {
        self.tree.push(hash);
        self.head = *hash;
        self.bytes += bytes;
    }

    fn note_bad(&mut self, seq: u64, offset: u64, why: BadWhy) {
        self.bad_count += 1;
        if self.bad.len() < NAMED {
            self.bad.push(BadEntry { seq, offset, why });
        }
    }

    fn check_checkpoints(&mut self) {
        while let Some(kept) = self.checkpoints.get_mut(self.next_checkpoint) {
            if kept.size > self.tree.size() {
                return;
            }
            if kept.size == self.tree.size() {
                kept.check(&self.tree.root(), self.roster.log());
            }
            self.next_checkpoint += 1;
        }
    }

    #[inline]
    fn judge(&mut self, entry: &EntryView<'_>) -> Standing {
        match &entry.statement {
            Ok(Statement::Row(row)) => self.row(entry, row).unwrap_or_else(Standing::Bad),
            Ok(other) => self.rare(entry, other),
            Err(fault) => Standing::Bad(BadWhy::Body(fault.clone())),
        }
    }

    #[inline]
    fn row(&mut self, entry: &EntryView<'_>, row: &Row<'_>) -> Result<Standing, BadWhy> {
        if !entry.sigs.is_empty() {
            return Err(BadWhy::SignatureCount);
        }
        let same = |i: &ImportState| i.import.nonce == row.import;
        if !self.imports.get(self.last_import).is_some_and(same) {
            self.last_import = *self.by_nonce.get(row.import).ok_or(BadWhy::OrphanRow)?;
        }
        let index = self.last_import;
        let state = self.imports.get_mut(index).ok_or(BadWhy::OrphanRow)?;
        let gap = row.row.checked_sub(state.present).filter(|_| row.row < state.import.rows);
        if !gap.is_some_and(|rows| self.redacted.bridges(index, rows)) {
            let (expected, found) = (state.present, row.row);
            return Err(BadWhy::RowOrder { expected, found });
        }
        let of_import = row.election == state.import.election
            && row.manifest.as_bytes() == state.manifest
            && (state.import.contest.is_none() || row.contest == state.import.contest.as_deref());
        if !of_import {
            return Err(BadWhy::RowDiffers);
        }
        state.present = row.row + 1;
        state.hasher.update(entry.body.as_bytes());
        state.hasher.update(b"\n");
        if self.redacted.missing(index) == 0 {
            state.close_if_full();
        }
        if state.rows_hold == Some(false) {
            let seq = state.seq;
            self.note_bad(seq, entry.offset, BadWhy::RowsSha256);
        }
        Ok(Standing::Row { import: index })
    }

    fn rare(&mut self, entry: &EntryView<'_>, statement: &Statement<'_>) -> Standing {
        if entry.seq == 0 && !matches!(statement, Statement::Genesis(_)) {
            return Standing::Bad(BadWhy::NoGenesis);
        }
        let (election, manifest) = match statement {
            Statement::Genesis(genesis) => return worth(self.roster.open(entry, genesis)),
            Statement::Unknown { kind } => {
                // A hostile book could name a type a line: beyond the bound they share a name.
                let kind = shortened(kind);
                let known = self.not_checked.len() < NAMED || self.not_checked.contains_key(&kind);
                let name = if known { kind } else { "…".to_owned() };
                *self.not_checked.entry(name).or_default() += 1;
                return Standing::NotChecked;
            }
            Statement::Import(b) => (&b.election, &b.manifest),
            Statement::Withdrawal(b) => (&b.election, &b.manifest),
            Statement::DrawCommit(b) => (&b.election, &b.manifest),
            Statement::ManifestAmend(b) => (&b.election, &b.manifest),
            Statement::LogKey(b) => (&b.election, &b.manifest),
            Statement::KeyAdd(b) => (&b.election, &b.manifest),
            Statement::KeyRevoke(b) => (&b.election, &b.manifest),
            Statement::Timestamp(b) => (&b.election, &b.manifest),
            Statement::ForeignCheckpoint(b) => (&b.election, &b.manifest),
            Statement::FindingState(b) => (&b.election, &b.manifest),
            Statement::Row(_) => return Standing::Bad(BadWhy::OrphanRow),
            Statement::Person(person) => {
                return self.person(entry, person).unwrap_or_else(Standing::Bad);
            }
        };
        let context = self.roster.context(election, manifest);
        // Another election's statement is no statement of this book, however well signed.
        if let Some(bad @ Standing::Bad(_)) = context {
            return bad;
        }
        let foreign = context.is_some();
        let event = |judged: Result<(), BadWhy>| match judged {
            Ok(()) if foreign => Standing::Foreign,
            other => worth(other),
        };
        let standing = match statement {
            Statement::Import(b) => self.import(entry, b, context),
            Statement::FindingState(b) => self.mark(entry, b, context),
            Statement::DrawCommit(b) => self.draw(entry, b, context),
            Statement::Timestamp(b) => self.evidence(entry, b.evidence(entry.seq), context),
            Statement::ForeignCheckpoint(b) => {
                let origin = self.roster.origin();
                self.evidence(entry, b.evidence(entry.seq, origin.as_deref()), context)
            }
            Statement::Withdrawal(b) => self.withdraw(entry, b, context),
            Statement::ManifestAmend(b) => return event(self.roster.amend(entry, b, foreign)),
            Statement::LogKey(b) => return event(self.roster.change_log(entry, b, foreign)),
            Statement::KeyAdd(b) => return event(self.roster.add_key(entry, b, foreign)),
            Statement::KeyRevoke(b) => return event(self.roster.revoke(entry, b, foreign)),
            _ => return Standing::NotChecked,
        };
        if !matches!(standing, Standing::Bad(_)) {
            self.ids.push(statement_id(entry.body));
        }
        standing
    }

    /// What an operator's signature is worth here.
    pub(super) fn signed(&self, entry: &EntryView<'_>, context: Option<Standing>) -> Standing {
        match (self.roster.by_operator(entry), context) {
            (Standing::Counts, Some(context)) => context,
            (signed, _) => signed,
        }
    }

    fn person(&mut self, entry: &EntryView<'_>, person: &Person) -> Result<Standing, BadWhy> {
        let (id, holder, standing) = self.weigh(entry, person)?;
        let signer = self.roster.keys().get(holder).ok_or(BadWhy::Signer)?;
        self.ids.push(id);
        self.people.push(PersonState {
            seq: entry.seq,
            hash: entry.hash,
            id,
            key: signer.key.clone(),
            holder,
            role: signer.role,
            person: person.outline(),
            worth: worth_at(&standing),
        });
        Ok(standing)
    }

    /// Whether a person's statement could be taken at this place, and if not, why.
    pub(super) fn try_person(&self, entry: &EntryView<'_>, person: &Person) -> Result<(), BadWhy> {
        self.weigh(entry, person).map(drop)
    }

    /// The statement's id, its key's place in the roster and what it is worth at this place.
    fn weigh(
        &self,
        entry: &EntryView<'_>,
        person: &Person,
    ) -> Result<(Hash32, usize, Standing), BadWhy> {
        let context = self.roster.context(&person.frame.election, &person.frame.manifest);
        if let Some(Standing::Bad(why)) = context {
            return Err(why);
        }
        // The signature before presence (ledger format W2).
        let (holder, signed) = self.roster.by_person(entry, person)?;
        let id = statement_id(entry.body);
        if self.people.get(&id).is_some() {
            return Err(BadWhy::RepeatedStatement);
        }
        let standing = if signed == Standing::Late { signed } else { context.unwrap_or(signed) };
        Ok((id, holder, standing))
    }

    fn import(
        &mut self,
        entry: &EntryView<'_>,
        body: &Import,
        context: Option<Standing>,
    ) -> Standing {
        if self.by_nonce.contains_key(&body.nonce) {
            return Standing::Bad(BadWhy::RepeatedNonce);
        }
        let standing = self.signed(entry, context);
        if matches!(standing, Standing::Bad(_)) {
            return standing;
        }
        let mut state = ImportState {
            seq: entry.seq,
            hash: entry.hash,
            id: statement_id(entry.body),
            import: body.clone(),
            standing: standing.clone(),
            present: 0,
            withdrawn: None,
            rows_hold: None,
            manifest: body.manifest.digits(),
            hasher: Sha256::new(),
        };
        state.close_if_full();
        if state.rows_hold == Some(false) {
            self.note_bad(entry.seq, entry.offset, BadWhy::RowsSha256);
        }
        self.last_import = self.imports.len();
        self.redacted.begin(self.last_import);
        self.by_nonce.insert(body.nonce.clone(), self.last_import);
        self.imports.push(state);
        standing
    }

    fn withdraw(
        &mut self,
        entry: &EntryView<'_>,
        body: &Withdrawal,
        context: Option<Standing>,
    ) -> Standing {
        let standing = self.signed(entry, context);
        if standing == Standing::Counts {
            let open = |i: &&mut ImportState| i.id == body.follows && i.withdrawn.is_none();
            match self.imports.iter_mut().find(open) {
                Some(state) => state.withdrawn = Some(entry.seq),
                None => return Standing::Bad(BadWhy::Follows),
            }
        }
        standing
    }

    fn draw(
        &mut self,
        entry: &EntryView<'_>,
        body: &DrawCommit,
        context: Option<Standing>,
    ) -> Standing {
        let standing = self.signed(entry, context);
        if standing == Standing::Counts {
            self.draws.extend([body.frame, body.totals]);
        }
        standing
    }

    fn evidence(
        &mut self,
        entry: &EntryView<'_>,
        evidence: Option<Evidence>,
        context: Option<Standing>,
    ) -> Standing {
        let Some(evidence) = evidence else { return Standing::Bad(BadWhy::Evidence) };
        let standing = self.signed(entry, context);
        if standing == Standing::Counts {
            self.evidence.push(evidence);
        }
        standing
    }

    /// All rows of the import stand in the book and are those it was signed over.
    pub(super) fn complete(&mut self, index: usize) {
        if let Some(state) = self.imports.get_mut(index) {
            state.present = state.import.rows;
            state.rows_hold = Some(true);
        }
    }

    /// What the walk found so far; the walk goes on.
    pub(super) fn snapshot(&self) -> ScanEnd {
        self.clone().end()
    }

    fn end(mut self) -> ScanEnd {
        self.people.settle();
        let mut set = Sha256::new();
        self.ids.sort_unstable();
        self.ids.dedup();
        for id in &self.ids {
            set.update(format!("{id}\n"));
        }
        // Checkpoints that the walk did not reach cover more than there is.
        for kept in self.checkpoints.iter_mut().skip(self.next_checkpoint) {
            kept.beyond(self.roster.log());
        }
        ScanEnd {
            size: self.tree.size(),
            head: self.head,
            root: self.tree.root(),
            bytes: self.bytes,
            set_hash: Hash32(set.finalize().into()),
            roster: self.roster,
            imports: self.imports,
            marks: self.marks,
            draws: self.draws,
            evidence: self.evidence,
            people: self.people,
            broken: self.broken,
            torn: self.torn,
            redacted: self.redacted,
            bad: self.bad,
            bad_count: self.bad_count,
            foreign: self.foreign,
            late: self.late,
            not_checked: self.not_checked,
            at_back: self.at_back,
            checkpoints: self.checkpoints,
        }
    }
}

fn worth(done: Result<(), BadWhy>) -> Standing {
    match done {
        Ok(()) => Standing::Counts,
        Err(why) => Standing::Bad(why),
    }
}
