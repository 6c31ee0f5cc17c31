//! From sheets to piles: the official totals, and the stations that can matter.

use std::collections::BTreeMap;

use super::error::NotWeighed;
use crate::election::{Contest, Election, UnitIndex};
use crate::findings::{EntryRef, Finding};
use crate::outcome::{self, Flag, Kind, OptionVotes, Pile, Role, Station};
use crate::pack::{self, Cell, LineKind, PackError, Quantity, Severity};
use crate::paper::{DocumentKind, LineKey, UnitId};
use crate::reconcile::{ContestSheets, Sheets};
use crate::tally::chosen;

/// Which marks a copy bears, as its row in the book says; `None` where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Grade {
    /// Signed by the chair.
    pub chair: Option<bool>,
    /// Signed by the secretary.
    pub secretary: Option<bool>,
    /// Sealed.
    pub seal: Option<bool>,
}

impl Grade {
    fn of(facts: &[(String, String)]) -> Self {
        let mark = |id: &str| match facts.iter().find(|f| f.0 == id)?.1.as_str() {
            "present" => Some(true),
            "absent" | "refused" => Some(false),
            _ => None,
        };
        Self { chair: mark("chair"), secretary: mark("secretary"), seal: mark("seal") }
    }

    /// Whether all three marks are there.
    #[must_use]
    pub fn is_full(self) -> bool {
        [self.chair, self.secretary, self.seal] == [Some(true); 3]
    }
}

/// A station with a copy: both sheets side by side.
#[derive(Debug, Clone)]
pub struct CopyRow {
    /// The station.
    pub unit: UnitId,
    /// The kind of copy.
    pub kind: DocumentKind,
    /// The copy's marks.
    pub grade: Grade,
    /// Official piles; none if the official sheet is missing.
    pub official: Option<Vec<u64>>,
    /// The copy's piles.
    pub copy: Vec<u64>,
    /// The copy's entry, then the official one.
    pub entries: Vec<EntryRef>,
}

/// What the sheets of a contest come to.
pub(super) struct Gathered {
    pub piles: outcome::Contest,
    pub official: u64,
    pub stations: Vec<Station>,
    pub copies: Vec<CopyRow>,
    pub unbounded: Vec<UnitId>,
    pub gaps: Vec<UnitId>,
    measures: BTreeMap<String, Option<u64>>,
}

impl Gathered {
    /// The official total of a measure or line; refused where a sheet has no number for it.
    pub fn measure(&self, name: &str) -> Result<u64, NotWeighed> {
        let base = name.to_owned();
        match self.measures.get(name) {
            None => Err(NotWeighed::NoBase { base }),
            Some(None) => Err(NotWeighed::BaseGap { base }),
            Some(Some(sum)) => Ok(*sum),
        }
    }
}

/// How the columns of a contest's sheets make its piles and quantities.
struct Reader<'a> {
    sheets: &'a ContestSheets,
    /// Columns of the options, then of ballots set apart.
    columns: Vec<usize>,
    /// How many of them are options.
    options: usize,
    /// Invalid ballots, as the form measures them; the last pile.
    invalid: Option<Quantity>,
    measures: BTreeMap<String, Quantity>,
}

impl<'a> Reader<'a> {
    fn new(contest: &Contest, sheets: &'a ContestSheets) -> Result<Self, PackError> {
        let layout = &contest.layout;
        let mut columns: Vec<usize> =
            contest.options.iter().filter_map(|o| layout.column(&o.key)).collect();
        let options = columns.len();
        let mut measures = BTreeMap::new();
        for name in pack::MEASURES {
            if let Some(quantity) = contest.form.compile_measure(name, layout)? {
                measures.insert(name.to_owned(), quantity);
            }
        }
        let invalid = measures.get("invalid").cloned();
        let counted =
            |column: &usize| invalid.as_ref().is_some_and(|q| q.columns_used().contains(column));
        let apart = contest.form.lines.iter().filter(|l| l.kind == LineKind::Uncounted);
        let apart = apart.filter_map(|l| layout.column(&l.key)).filter(|c| !counted(c));
        columns.extend(apart);
        Ok(Self { sheets, columns, options, invalid, measures })
    }

    /// The piles of a sheet, and whether every option has a number. Ballots that count for nobody
    /// are nothing where the sheet has no number: no claim rests on them alone.
    fn piles(&self, at: usize) -> (Vec<u64>, bool) {
        let cells = self.columns.iter().map(|c| self.sheets.cell(at, *c).number());
        let cells: Vec<Option<u64>> = cells.collect();
        let whole = cells.iter().take(self.options).all(Option::is_some);
        let mut piles: Vec<u64> = cells.into_iter().map(Option::unwrap_or_default).collect();
        if let Some(invalid) = &self.invalid {
            piles.push(self.quantity(at, invalid).unwrap_or(0));
        }
        (piles, whole)
    }

    fn quantity(&self, at: usize, quantity: &Quantity) -> Option<u64> {
        let mut cells: Vec<Cell> = Vec::new();
        self.sheets.cells_into(at, &mut cells);
        quantity.of(&cells).ok()?.as_whole().and_then(|n| u64::try_from(n).ok())
    }

    fn measure(&self, at: usize, name: &str) -> Option<u64> {
        self.quantity(at, self.measures.get(name)?)
    }

    /// The most ballots a sheet lets the station have held.
    fn ballots(&self, at: usize) -> u64 {
        let of = |name| self.measure(at, name).unwrap_or(0);
        of("boxes").max(of("issued")).max(of("participated"))
    }

    /// Voters on the list with those added.
    fn voters(&self, at: usize) -> Option<u64> {
        let added = self.measure(at, "added").unwrap_or(0);
        Some(self.measure(at, "registered")?.saturating_add(added))
    }
}

/// Reads the sheets of a contest.
pub(super) fn gather(
    election: &Election,
    all: &Sheets,
    findings: &[&Finding],
    index: u16,
    contest: &Contest,
    sheets: &ContestSheets,
) -> Result<Gathered, NotWeighed> {
    let reader = Reader::new(contest, sheets)?;
    let flags = flags(findings, contest);
    let mut gathered = Gathered {
        piles: empty(contest, &reader),
        official: 0,
        stations: Vec::new(),
        copies: Vec::new(),
        unbounded: Vec::new(),
        gaps: Vec::new(),
        measures: reader.measures.keys().map(|name| (name.clone(), Some(0))).collect(),
    };
    let chosen = chosen(sheets);
    for (unit, official, copy) in chosen.iter().filter(|c| c.1.or(c.2).is_some()) {
        let Some(id) = election.units.id(*unit) else { continue };
        let flag = flags.get(id).copied().unwrap_or(Flag::None);
        station(&mut gathered, &reader, all, id, (*official, *copy), flag);
    }
    if gathered.official == 0 {
        return Err(NotWeighed::NoSheets);
    }
    let voters = Voters::new(election, all)?;
    let due = election.expected.iter().filter(|e| e.contest == index);
    for expected in due {
        let held = chosen.binary_search_by_key(&expected.unit, |c| c.0).ok();
        let held = held.and_then(|at| chosen.get(at));
        if held.is_some_and(|c| c.1.is_some()) {
            continue;
        }
        let Some(id) = election.units.id(expected.unit) else { continue };
        missing(&mut gathered, id, voters.of(expected.unit), held.is_some_and(|c| c.2.is_some()));
    }
    Ok(gathered)
}

/// A station of which a sheet is in the book.
fn station(
    gathered: &mut Gathered,
    reader: &Reader<'_>,
    all: &Sheets,
    id: &UnitId,
    (official, copy): (Option<usize>, Option<usize>),
    mut flag: Flag,
) {
    let mut ballots = 0;
    let official_piles = official.map(|at| {
        let (piles, whole) = reader.piles(at);
        if !whole {
            gathered.gaps.push(id.clone());
            flag = Flag::Serious;
        }
        add(gathered, reader, at, &piles);
        ballots = reader.ballots(at);
        piles
    });
    let mut copy_piles = None;
    if let Some(at) = copy {
        let (piles, whole) = reader.piles(at);
        ballots = ballots.max(reader.ballots(at));
        let entries = [Some(at), official].into_iter().flatten();
        let entries = entries.filter_map(|at| reader.sheets.sheet(at)).map(|s| all.entry(s));
        gathered.copies.push(CopyRow {
            unit: id.clone(),
            kind: reader.sheets.sheet(at).map_or(DocumentKind::CertifiedCopy, |s| s.document),
            grade: Grade::of(reader.sheets.extra(at).map_or(&[][..], |e| &e.facts)),
            official: official_piles.clone(),
            copy: piles.clone(),
            entries: entries.collect(),
        });
        // A copy that cannot be read whole documents nothing; the station is in dispute.
        if whole {
            copy_piles = Some(piles);
        } else {
            flag = Flag::Serious;
        }
    }
    if copy_piles.is_some() || official_piles.is_none() || flag != Flag::None {
        let unit = id.clone();
        gathered.stations.push(Station {
            unit,
            official: official_piles,
            copy: copy_piles,
            ballots,
            flag,
        });
    }
}

fn add(gathered: &mut Gathered, reader: &Reader<'_>, at: usize, piles: &[u64]) {
    gathered.official += 1;
    let options = gathered.piles.options.iter_mut().map(|o| &mut o.votes);
    let others = gathered.piles.others.iter_mut().map(|p| &mut p.ballots);
    for (sum, n) in options.chain(others).zip(piles) {
        *sum = sum.saturating_add(*n);
    }
    for (name, sum) in &mut gathered.measures {
        *sum = sum.and_then(|sum| sum.checked_add(reader.measure(at, name)?));
    }
}

/// A station whose official sheet is due and not there.
fn missing(gathered: &mut Gathered, id: &UnitId, voters: Option<u64>, known: bool) {
    if voters.is_none() {
        gathered.unbounded.push(id.clone());
    }
    let voters = voters.unwrap_or(0);
    if known {
        let station = gathered.stations.iter_mut().find(|s| &s.unit == id);
        if let Some(station) = station {
            station.ballots = station.ballots.max(voters);
        }
        return;
    }
    let (official, copy, flag) = (None, None, Flag::Serious);
    gathered.stations.push(Station { unit: id.clone(), official, copy, ballots: voters, flag });
}

/// Voters by unit, from any sheet of any contest.
struct Voters(BTreeMap<UnitIndex, u64>);

impl Voters {
    fn new(election: &Election, all: &Sheets) -> Result<Self, PackError> {
        let mut most: BTreeMap<UnitIndex, u64> = BTreeMap::new();
        for (contest, sheets) in election.contests.iter().zip(&all.contests) {
            let reader = Reader::new(contest, sheets)?;
            for (at, sheet) in sheets.sheets().iter().enumerate() {
                if let Some(voters) = reader.voters(at) {
                    let slot = most.entry(sheet.unit).or_default();
                    *slot = voters.max(*slot);
                }
            }
        }
        Ok(Self(most))
    }

    fn of(&self, unit: UnitIndex) -> Option<u64> {
        self.0.get(&unit).copied()
    }
}

/// The piles of a contest, all empty.
fn empty(contest: &Contest, reader: &Reader<'_>) -> outcome::Contest {
    let options = contest.options.iter().map(|option| {
        let rule = contest.form.role(option.role);
        let kind = match option.role {
            pack::Role::Candidate => Kind::Candidate,
            pack::Role::List => Kind::List,
            pack::Role::AgainstAll => Kind::AgainstAll,
            pack::Role::Yes => Kind::Yes,
            pack::Role::No => Kind::No,
        };
        let role = Role {
            kind,
            counts_in_valid: rule.is_some_and(|r| r.counts_in_valid),
            can_win: rule.is_some_and(|r| r.can_win),
            seat_eligible: rule.is_some_and(|r| r.seat_eligible),
        };
        OptionVotes { key: option.key.clone(), role, votes: 0 }
    });
    let options: Vec<OptionVotes> = options.collect();
    let columns = contest.layout.columns();
    let apart = reader.columns.iter().skip(reader.options).filter_map(|c| columns.get(*c));
    let mut others: Vec<Pile> = apart.map(|key| Pile { key: key.clone(), ballots: 0 }).collect();
    if reader.invalid.is_some()
        && let Ok(key) = LineKey::new("invalid")
    {
        others.push(Pile { key, ballots: 0 });
    }
    outcome::Contest { options, others }
}

/// What a copy lacks makes the copy weaker; it makes no official figure doubtful.
const OF_THE_COPY: [&str; 3] = ["COP-05", "COP-06", "COP-07"];

/// How heavily each station is flagged by findings of this contest or of none.
fn flags(findings: &[&Finding], contest: &Contest) -> BTreeMap<UnitId, Flag> {
    let mut flags = BTreeMap::new();
    let of = |f: &&&Finding| f.contest.as_ref().is_none_or(|c| *c == contest.id);
    for finding in findings.iter().filter(of) {
        if OF_THE_COPY.contains(&finding.code.as_str()) {
            continue;
        }
        let flag = match finding.severity {
            Severity::Info => continue,
            Severity::Low => Flag::Low,
            Severity::Medium | Severity::High | Severity::Critical => Flag::Serious,
        };
        let slot = flags.entry(finding.unit.clone()).or_insert(Flag::None);
        *slot = flag.max(*slot);
    }
    flags
}
