//! From statements of persons to sheets and to what is said about them. The result depends on the
//! set of statements that count, not on the order in which they reached the book: they are taken
//! by the time they claim, then by id, after all imports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::sync::Arc;

use jiff::Timestamp;

use crate::book::{
    BookError, CorrectionSaid, Folder, IoContext as _, LedgerReader, Person, PersonState, Role,
    Said, ScanEnd, SheetSaid, Statement, Step, statement_id,
};
use crate::election::{Contest, Election};
use crate::findings::EntryRef;
use crate::pack::{Cell, Missing};
use crate::paper::{DocumentKind, Hash32, LineKey, PaperValue, UnitId};

use super::notes::{Double, Equivocation, Incident, Misquote, SharedFile};
use super::sheets::{ContestSheets, Import, Sheet, SheetExtra, Sheets, Stray};

/// Adds what persons said to the sheets of the imports; `papers` is what they read off, by entry.
pub(super) fn add(
    sheets: &mut Sheets,
    election: &Election,
    end: &ScanEnd,
    papers: &BTreeMap<u64, Arc<Person>>,
    folder: &Folder,
) -> Result<(), BookError> {
    if end.people.all().is_empty() {
        return Ok(());
    }
    let mut counting: Vec<&PersonState> = end.people.all().iter().filter(|s| s.counts()).collect();
    counting.sort_by_key(|s| when(s));
    let rows = find_rows(folder, &counting, end)?;
    let mut adding = Adding {
        sheets,
        election,
        end,
        papers,
        counting,
        rows,
        placed: BTreeMap::new(),
        imports: BTreeMap::new(),
        said: BTreeMap::new(),
        partial: BTreeSet::new(),
    };
    adding.sheets();
    adding.corrections();
    adding.order();
    adding.incidents();
    adding.equivocations();
    adding.shared_files();
    Ok(())
}

/// The entries of the rows that corrections follow, by statement id. Reads the ledger once more,
/// and only where there are such corrections; only rows of the units they name are hashed.
fn find_rows(
    folder: &Folder,
    counting: &[&PersonState],
    end: &ScanEnd,
) -> Result<BTreeMap<Hash32, u64>, BookError> {
    let (mut units, mut wanted, mut found) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
    for state in counting {
        if let Said::Correction(c) = &state.person.said
            && end.people.get(&c.follows).is_none()
        {
            units.insert(state.person.frame.unit.as_str());
            wanted.insert(c.follows);
        }
    }
    if wanted.is_empty() {
        return Ok(found);
    }
    let path = folder.ledger();
    let mut reader = LedgerReader::new(File::open(&path).about(&path)?);
    while let Step::Entry(entry) = reader.step()? {
        if let Ok(Statement::Row(row)) = &entry.statement
            && units.contains(row.unit)
        {
            let id = statement_id(entry.body);
            if wanted.contains(&id) {
                found.insert(id, entry.seq);
            }
        }
    }
    Ok(found)
}

struct Adding<'a> {
    sheets: &'a mut Sheets,
    election: &'a Election,
    end: &'a ScanEnd,
    papers: &'a BTreeMap<u64, Arc<Person>>,
    counting: Vec<&'a PersonState>,
    /// Rows that corrections follow: statement id to entry number.
    rows: BTreeMap<Hash32, u64>,
    /// Where the sheets of persons stand: contest and index.
    placed: BTreeMap<Hash32, (u16, usize)>,
    imports: BTreeMap<(String, DocumentKind), u16>,
    /// When each sheet of a person was said, by contest and position.
    said: BTreeMap<(u16, usize), When>,
    /// Acts that state only what they change, by entry: the rest stands as it stood.
    partial: BTreeSet<u64>,
}

/// The time a statement claims, then its id: the same in every book.
type When = (Option<Timestamp>, Hash32);

fn when(state: &PersonState) -> When {
    (state.person.frame.time.parse().ok(), state.id)
}

fn reference(state: &PersonState) -> EntryRef {
    let file = Arc::from(state.person.frame.by.as_str());
    EntryRef { seq: state.seq, hash: state.hash, file, row: 0 }
}

/// What a paper counts as. The official record is what the operator took in; what others read off
/// an official paper is a copy of it.
fn kind_of(state: &PersonState, said: &SheetSaid) -> DocumentKind {
    let kind = DocumentKind::from_key(&said.document).unwrap_or(DocumentKind::CertifiedCopy);
    let official = kind.is_official() || kind == DocumentKind::Summary;
    if official && state.role != Role::Operator { DocumentKind::CertifiedCopy } else { kind }
}

impl<'a> Adding<'a> {
    fn sheets(&mut self) {
        let counting = self.counting.clone();
        let all: BTreeMap<Hash32, (&PersonState, &SheetSaid)> =
            counting.iter().filter_map(|s| Some((s.id, (*s, self.read_off(s)?)))).collect();
        let mut seconds: BTreeMap<Hash32, Vec<&PersonState>> = BTreeMap::new();
        let mut not_own: BTreeSet<Hash32> = BTreeSet::new();
        for state in &counting {
            let Some(said) = self.read_off(state) else { continue };
            if let Some((first, first_said)) = said.second.and_then(|id| all.get(&id))
                && first_said.second.is_none()
                && first_said.contest == said.contest
                && first.person.frame.unit == state.person.frame.unit
            {
                // One's own second reading is no second typing: nothing is held against it.
                if first.person.frame.by != state.person.frame.by {
                    seconds.entry(first.id).or_default().push(state);
                }
                not_own.insert(state.id);
            }
            // An author's later reading of the same copy takes the place of the earlier one.
            if let Some((earlier, before)) = said.follows.as_ref().and_then(|f| all.get(&f.0))
                && earlier.person.frame.by == state.person.frame.by
                && before.document == said.document
                && !kind_of(earlier, before).is_official()
            {
                not_own.insert(earlier.id);
            }
        }
        for state in counting.iter().filter(|s| !not_own.contains(&s.id)) {
            let Some(said) = self.read_off(state) else { continue };
            let others = seconds.get(&state.id).map_or(&[][..], Vec::as_slice);
            self.sheet(state, said, others);
        }
    }

    /// A sheet with what was read off it.
    fn read_off(&self, state: &PersonState) -> Option<&'a SheetSaid> {
        match &self.papers.get(&state.seq)?.said {
            Said::Sheet(said) => Some(said),
            _ => None,
        }
    }

    fn sheet(&mut self, state: &'a PersonState, said: &SheetSaid, others: &[&'a PersonState]) {
        let Some((index, contest)) = self.election.contest(&said.contest) else { return };
        let frame = &state.person.frame;
        let document = kind_of(state, said);
        let import = self.import(&frame.by, document);
        let Some(unit) = self.election.units.find(&frame.unit) else {
            if let Ok(unit) = UnitId::new(&frame.unit) {
                let entry = reference(state);
                self.sheets.strays.push(Stray { unit, contest: index, import, entry });
            }
            return;
        };
        let mut values = said.paper.values.clone();
        for other in others {
            self.double(index, contest, state, other, &mut values);
        }
        let fact = |id: &str| said.paper.fact(id).map(str::to_owned);
        let known = ["form_id", "copy_no"];
        let facts = said.paper.facts.iter().filter(|(id, _)| !known.contains(&id.as_str()));
        let extra = SheetExtra {
            by: Some(frame.by.clone()),
            said: Some(frame.time.clone()),
            files: said.files.clone(),
            form_id: fact("form_id"),
            copy_no: fact("copy_no"),
            facts: facts.cloned().collect(),
            words: said.paper.words.clone(),
            answers: said.paper.answers.clone(),
            ..SheetExtra::default()
        };
        let sheet = Sheet { unit, import, document, seq: state.seq, row: 0, hash: state.hash };
        let Some(of_contest) = self.sheets.contests.get_mut(usize::from(index)) else { return };
        self.placed.insert(state.id, (index, of_contest.len()));
        self.said.insert((index, of_contest.len()), when(state));
        if said.follows.is_some() && document.is_official() {
            self.partial.insert(state.seq);
        }
        of_contest.push(sheet, extra);
        for (id, value) in &values {
            if let Some(column) = contest.layout.column(id) {
                of_contest.set_last(column, *value);
            }
        }
    }

    fn import(&mut self, by: &str, document: DocumentKind) -> u16 {
        let next = u16::try_from(self.sheets.imports.len()).unwrap_or(u16::MAX);
        let at = *self.imports.entry((by.to_owned(), document)).or_insert(next);
        if at == next && next < u16::MAX {
            self.sheets.imports.push(Import { file: Arc::from(by), document, taken: None });
        }
        at
    }

    /// Lines that two people read differently are held as illegible until a third decides.
    fn double(
        &mut self,
        index: u16,
        contest: &Contest,
        first: &PersonState,
        second: &PersonState,
        values: &mut Vec<(LineKey, PaperValue)>,
    ) {
        let (Some(a), Some(b)) = (self.read_off(first), self.read_off(second)) else { return };
        let (a, b) = (&a.paper.values, &b.paper.values);
        let of = |values: &[(LineKey, PaperValue)], id: &LineKey| {
            values.iter().find(|(k, _)| k == id).map(|(_, v)| *v)
        };
        let ids = a.iter().chain(b).map(|(id, _)| id);
        let ids: BTreeSet<&LineKey> =
            ids.filter(|id| contest.layout.column(id).is_some()).collect();
        let differing: Vec<_> = ids
            .into_iter()
            .map(|id| (id, of(a, id), of(b, id)))
            .filter(|(_, one, other)| one != other)
            .collect();
        if differing.is_empty() {
            return;
        }
        let decision = self.end.people.decision(&first.id, &second.id);
        for (id, one, other) in &differing {
            let value = match &decision {
                // In the lines that the decision excepts, the one that was not chosen is right.
                Some((chosen, except)) if (*chosen == first.id) != except.contains(id.as_str()) => {
                    *one
                }
                Some(_) => *other,
                None => Some(PaperValue::Illegible),
            };
            values.retain(|(k, _)| k != *id);
            values.extend(value.map(|v| ((*id).clone(), v)));
        }
        let lines = differing.into_iter().map(|(id, one, other)| (id.clone(), one, other));
        let Ok(unit) = UnitId::new(&first.person.frame.unit) else { return };
        self.sheets.people.doubles.push(Double {
            contest: index,
            unit,
            lines: lines.collect(),
            decided: decision.is_some(),
            ids: [first.id, second.id],
            entries: vec![reference(first), reference(second)],
        });
    }

    fn corrections(&mut self) {
        let mut of: BTreeMap<Hash32, Vec<(&'a PersonState, &'a CorrectionSaid)>> = BTreeMap::new();
        for state in &self.counting {
            if let Said::Correction(said) = &state.person.said {
                of.entry(said.follows).or_default().push((state, said));
            }
        }
        for (follows, corrections) in of {
            let place = self.placed.get(&follows).copied().or_else(|| self.row(&follows));
            if let Some((index, at)) = place {
                self.correct(index, at, follows, &corrections);
            }
        }
    }

    fn row(&self, id: &Hash32) -> Option<(u16, usize)> {
        let seq = *self.rows.get(id)?;
        (0_u16..).zip(&self.sheets.contests).find_map(|(index, contest)| {
            // Imported sheets stand in the order of the ledger, before those of persons.
            let at = contest.sheets().iter().position(|s| s.seq == seq && s.row > 0)?;
            Some((index, at))
        })
    }

    /// Applies the corrections of one sheet, in the order of the time they claim. An official
    /// sheet keeps its place and gets a corrected one beside it; a copy is changed where it stands.
    fn correct(
        &mut self,
        index: u16,
        at: usize,
        follows: Hash32,
        corrections: &[(&'a PersonState, &'a CorrectionSaid)],
    ) {
        let Some(contest) = self.election.contests.get(usize::from(index)) else { return };
        let Some(of_contest) = self.sheets.contests.get(usize::from(index)) else { return };
        let Some(followed) = of_contest.sheet(at).copied() else { return };
        let entry = self.sheets.entry(&followed);
        let mut cells = Vec::new();
        of_contest.cells_into(at, &mut cells);
        let mut changed: Vec<(usize, PaperValue)> = Vec::new();
        let mut last = None;
        for (state, said) in corrections {
            let named = self.election.units.find(&state.person.frame.unit);
            let Some(column) = contest.layout.column(&said.line) else { continue };
            if said.contest != contest.id.as_str() || named != Some(followed.unit) {
                continue;
            }
            let stood = cells.get(column).copied().and_then(value_of);
            // An act may quote what an earlier act put there, and the same act may be typed twice.
            let quoted_right = stood == Some(said.old)
                || changed.iter().any(|(c, v)| *c == column && *v == said.old);
            if let Some(found) = stood.filter(|s| !quoted_right && *s != PaperValue::Illegible)
                && let Ok(unit) = UnitId::new(&state.person.frame.unit)
            {
                let line = said.line.clone();
                let entries = vec![reference(state), entry.clone()];
                let (id, quoted) = (state.id, said.old);
                let misquote = Misquote { contest: index, unit, line, id, quoted, found, entries };
                self.sheets.people.misquotes.push(misquote);
            }
            let may = state.role == Role::Operator || !followed.document.is_official();
            if may && self.end.people.corrects(state, &follows) {
                changed.push((column, said.new));
                last = Some(*state);
            }
        }
        let Some(last) = last else { return };
        self.apply(index, at, &followed, &changed, last);
    }

    fn apply(
        &mut self,
        index: u16,
        at: usize,
        followed: &Sheet,
        changed: &[(usize, PaperValue)],
        last: &PersonState,
    ) {
        let official = followed.document.is_official();
        let by = last.person.frame.by.clone();
        let import = self.import(&by, DocumentKind::Corrected);
        let Some(of_contest) = self.sheets.contests.get_mut(usize::from(index)) else { return };
        let target = if official {
            let document = DocumentKind::Corrected;
            let (seq, hash, unit) = (last.seq, last.hash, followed.unit);
            let sheet = Sheet { unit, import, document, seq, row: 0, hash };
            self.said.insert((index, of_contest.len()), when(last));
            let said = Some(last.person.frame.time.clone());
            let files = last.person.said.files().to_vec();
            of_contest
                .push(sheet, SheetExtra { by: Some(by), said, files, ..SheetExtra::default() });
            self.partial.insert(seq);
            of_contest.len() - 1
        } else {
            at
        };
        for (column, value) in changed {
            of_contest.set(target, *column, *value);
        }
    }

    /// Sheets of persons stand after all imports, by the time they claim.
    fn order(&mut self) {
        for (index, contest) in (0_u16..).zip(&mut self.sheets.contests) {
            let mut order: Vec<usize> = (0..contest.len()).collect();
            order.sort_by_key(|at| (self.said.get(&(index, *at)), *at));
            if !order.is_sorted() {
                contest.take_in_order(&order);
            }
            carry_over(contest, &self.partial);
        }
    }

    fn incidents(&mut self) {
        for state in &self.counting {
            let Said::Incident(said) = &state.person.said else { continue };
            let code = crate::book::INCIDENT_CODES.into_iter().find(|c| *c == said.code);
            let (Some(code), Ok(unit)) = (code, UnitId::new(&state.person.frame.unit)) else {
                continue;
            };
            let told: Vec<&str> =
                [&said.place, &said.note].into_iter().flatten().map(String::as_str).collect();
            self.sheets.people.incidents.push(Incident {
                code,
                contest: said.contest.as_ref().and_then(|c| self.election.contest(c)).map(|c| c.0),
                unit,
                id: state.id,
                by: state.person.frame.by.clone(),
                time: said.happened.clone().unwrap_or_else(|| state.person.frame.time.clone()),
                told: told.join("; "),
                witnesses: said.witnesses.len() as u64,
                files: said.files.clone(),
                entry: reference(state),
            });
        }
    }

    fn equivocations(&mut self) {
        for group in self.end.people.same_n() {
            let Some(first) = group.first() else { continue };
            let Ok(unit) = UnitId::new(&first.person.frame.unit) else { continue };
            self.sheets.people.equivocations.push(Equivocation {
                by: first.person.frame.by.clone(),
                n: first.person.frame.n,
                unit,
                count: group.len() as u64,
                settled: group.iter().any(|s| s.counts()),
                entries: group.iter().map(|s| reference(s)).collect(),
            });
        }
    }

    fn shared_files(&mut self) {
        let mut by_file: BTreeMap<Hash32, BTreeMap<UnitId, EntryRef>> = BTreeMap::new();
        for state in &self.counting {
            let Ok(unit) = UnitId::new(&state.person.frame.unit) else { continue };
            for file in state.person.said.files() {
                let units = by_file.entry(*file).or_default();
                units.entry(unit.clone()).or_insert_with(|| reference(state));
            }
        }
        for (hash, units) in by_file.into_iter().filter(|(_, units)| units.len() > 1) {
            let (units, entries) = units.into_iter().unzip();
            self.sheets.people.shared_files.push(SharedFile { hash, units, entries });
        }
    }
}

/// A recount act or a correction states some lines; the others are those of the official sheet
/// that stood before it.
fn carry_over(contest: &mut ContestSheets, partial: &BTreeSet<u64>) {
    if partial.is_empty() {
        return;
    }
    let (mut standing, mut before) = (BTreeMap::new(), Vec::new());
    for at in 0..contest.len() {
        let Some(sheet) = contest.sheet(at).copied().filter(|s| s.document.is_official()) else {
            continue;
        };
        let earlier = standing.insert(sheet.unit, at);
        let Some(earlier) = earlier.filter(|_| partial.contains(&sheet.seq)) else { continue };
        contest.cells_into(earlier, &mut before);
        for (column, cell) in before.iter().enumerate() {
            if contest.cell(at, column).missing() == Some(Missing::Absent)
                && let Some(value) = value_of(*cell)
            {
                contest.set(at, column, value);
            }
        }
    }
}

fn value_of(cell: Cell) -> Option<PaperValue> {
    match cell.missing() {
        Some(Missing::Blank) => Some(PaperValue::Blank),
        Some(Missing::Illegible) => Some(PaperValue::Illegible),
        Some(Missing::Absent) => None,
        None => {
            let count = cell.number().and_then(|n| crate::paper::Count::new(n).ok())?;
            Some(PaperValue::Count(count))
        }
    }
}
