//! Comparing two books (ledger format W3, `specs/receipt.md` §4).

use std::collections::{BTreeMap, BTreeSet};

use super::error::AuditError;
use super::receipt::{Proved, Wanted, check_fork, prove};
use crate::book::{
    EntryView, Folder, ImportState, STATEMENT_NAMESPACE, ScanEnd, Signer, Standing, Statement,
    Tombstone, Visitor, scan, statement_id,
};
use crate::canon::Value;
use crate::paper::Hash32;

/// A signed statement of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The entry's number.
    pub seq: u64,
    /// The statement's type.
    pub kind: String,
}

/// Under which number a key said something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Numbered {
    key: String,
    election: String,
    n: u64,
}

/// One of the two books.
pub struct Side {
    /// What a walk found.
    pub end: ScanEnd,
    /// The statements whose one signature holds, by id.
    pub said: BTreeMap<Hash32, Said>,
    hashes: Vec<Hash32>,
    numbered: BTreeMap<Numbered, BTreeSet<Hash32>>,
}

#[derive(Default)]
struct Reading {
    said: BTreeMap<Hash32, Said>,
    hashes: Vec<Hash32>,
    numbered: BTreeMap<Numbered, BTreeSet<Hash32>>,
}

impl Visitor for Reading {
    fn entry(&mut self, entry: &EntryView<'_>, _: &Standing, _: &[ImportState]) {
        self.hashes.push(entry.hash);
        let signed = entry.signed();
        let [Some(Signer { key, namespace: STATEMENT_NAMESPACE })] = &*signed else { return };
        let id = statement_id(entry.body);
        let body = Value::parse(entry.body.as_bytes()).ok();
        let map = body.as_ref().and_then(Value::as_map);
        let text = |name: &str| map.and_then(|m| m.get(name)).and_then(Value::as_text);
        let n = map.and_then(|m| m.get("n")).and_then(Value::as_int);
        if let (Some(_), Some(election), Some(n)) = (text("by"), text("election"), n) {
            let place = Numbered { key: key.ssh_text(), election: election.to_owned(), n };
            self.numbered.entry(place).or_default().insert(id);
        }
        let kind = entry.statement.as_ref().map_or("?", Statement::kind).to_owned();
        self.said.entry(id).or_insert(Said { seq: entry.seq, kind });
    }

    fn redacted(&mut self, stone: &Tombstone) {
        self.hashes.push(stone.hash);
    }
}

impl Side {
    /// Reads a book.
    pub fn read(folder: &Folder) -> Result<Self, AuditError> {
        let mut reading = Reading::default();
        let end = scan(folder, &mut reading)?;
        let Reading { said, hashes, numbered } = reading;
        Ok(Self { end, said, hashes, numbered })
    }
}

/// How two books stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// One book, and the same entries.
    Identical,
    /// One book; the first has so many entries more.
    AheadA(u64),
    /// One book; the second has so many entries more.
    AheadB(u64),
    /// One book up to this entry, which differs.
    Fork(u64),
    /// Two books.
    Two,
}

/// Two things one key said under one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equivocation {
    /// The key, as OpenSSH writes it.
    pub key: String,
    /// The number.
    pub n: u64,
    /// The statements' ids.
    pub ids: Vec<Hash32>,
}

/// How two books stand to each other.
#[must_use]
pub fn relation(a: &Side, b: &Side) -> Relation {
    if a.hashes.first() != b.hashes.first() {
        return Relation::Two;
    }
    let (one, two) = (a.hashes.len() as u64, b.hashes.len() as u64);
    match a.hashes.iter().zip(&b.hashes).position(|(x, y)| x != y) {
        Some(at) => Relation::Fork(at as u64),
        None if one == two => Relation::Identical,
        None if one > two => Relation::AheadA(one - two),
        None => Relation::AheadB(two - one),
    }
}

/// What one key says twice under one number, within a book or between the two.
#[must_use]
pub fn equivocations(a: &Side, b: &Side) -> Vec<Equivocation> {
    let mut all = a.numbered.clone();
    for (place, ids) in &b.numbered {
        all.entry(place.clone()).or_default().extend(ids);
    }
    let several = all.into_iter().filter(|(_, ids)| ids.len() > 1);
    several
        .map(|(place, ids)| Equivocation {
            key: place.key,
            n: place.n,
            ids: ids.into_iter().collect(),
        })
        .collect()
}

/// The receipts of both sides of a fork; `None` where the log did not sign both, by
/// keys that it has or had.
#[must_use]
pub fn fork_proof(a: &Folder, b: &Folder, at: u64) -> Option<(Proved, Proved)> {
    let wanted = Wanted::Seq(at);
    let (one, two) = (prove(a, &wanted, None).ok()?, prove(b, &wanted, None).ok()?);
    let (x, y) = ((&one.proof, one.line.as_bytes()), (&two.proof, two.line.as_bytes()));
    check_fork(x, y, &[one.log.clone(), two.log.clone()]).ok()?;
    Some((one, two))
}
