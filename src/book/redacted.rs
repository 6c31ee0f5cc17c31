//! Tombstones: lines whose content was taken out of a public copy (ledger format E10,
//! `specs/public-copy.md`).

use std::collections::BTreeMap;

use super::entry::EntryFault;
use crate::canon::Reader;
use crate::paper::Hash32;

/// How a tombstone begins; no entry does.
pub(super) const HEAD: &str = "{\"redacted\":\"";

/// A line whose content was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tombstone {
    /// The number of the entry that stood there.
    pub seq: u64,
    /// Its hash, as the copy claims it: the next line and the checkpoints vouch for it.
    pub hash: Hash32,
    /// Where the line begins in the file.
    pub offset: u64,
}

impl Tombstone {
    /// Reads `{"redacted":"<64 hex>","seq":<decimal>}` and a line feed.
    pub(super) fn read(line: &[u8], offset: u64) -> Result<Self, EntryFault> {
        let mut reader = Reader::new(line)?;
        reader.need(HEAD)?;
        let place = reader.fault(crate::canon::Expected::Hex);
        let hex = reader.exactly(64).and_then(|t| Hash32::from_hex(t.as_bytes()).ok());
        let hash = hex.ok_or(place)?;
        reader.need("\",\"seq\":")?;
        let seq = reader.int()?;
        reader.need("}\n")?;
        reader.end()?;
        Ok(Self { seq, hash, offset })
    }

    /// The line, its line feed included.
    #[must_use]
    pub fn line(seq: u64, hash: &Hash32) -> String {
        format!("{HEAD}{hash}\",\"seq\":{seq}}}\n")
    }
}

/// How many stretches of tombstones are named; a hostile copy could have any number.
const STRETCHES: usize = 100;

/// The tombstones of a book, and which imports they may have taken rows from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Redacted {
    /// How many there are.
    pub count: u64,
    /// The first one's number.
    pub first: u64,
    /// The last one's number.
    pub last: u64,
    /// The first stretches of tombstones that stand in a row, both ends included.
    pub stretches: Vec<(u64, u64)>,
    imports: BTreeMap<usize, Gap>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Gap {
    /// How many tombstones stood before the import's newest line.
    seen: u64,
    /// How many of its rows are known to be missing.
    missing: u64,
}

impl Redacted {
    pub(super) fn take(&mut self, tombstone: &Tombstone) {
        if self.count == 0 {
            self.first = tombstone.seq;
        }
        let named = self.stretches.len();
        match self.stretches.last_mut() {
            Some((_, end)) if *end + 1 == tombstone.seq => *end = tombstone.seq,
            _ if named < STRETCHES => self.stretches.push((tombstone.seq, tombstone.seq)),
            _ => {}
        }
        self.last = tombstone.seq;
        self.count += 1;
    }

    /// The numbers of the redacted entries, like `5-9, 40`.
    #[must_use]
    pub fn numbers(&self) -> String {
        let one = |(from, to): &(u64, u64)| {
            if from == to { from.to_string() } else { format!("{from}-{to}") }
        };
        let mut all: Vec<String> = self.stretches.iter().map(one).collect();
        if self.stretches.last().is_some_and(|(_, end)| *end != self.last) {
            all.push("…".to_owned());
        }
        all.join(", ")
    }

    /// An import stands here.
    pub(super) fn begin(&mut self, import: usize) {
        if self.count > 0 {
            self.imports.insert(import, Gap { seen: self.count, missing: 0 });
        }
    }

    /// Whether the tombstones since an import's newest line can have been so many of its rows; if
    /// so, its newest line is here.
    pub(super) fn bridges(&mut self, import: usize, rows: u64) -> bool {
        if self.count == 0 {
            return rows == 0;
        }
        let gap = self.imports.entry(import).or_default();
        let fits = rows <= self.count.saturating_sub(gap.seen);
        if fits {
            gap.seen = self.count;
            gap.missing += rows;
        }
        fits
    }

    /// How many rows of an import are known to be missing between others.
    pub(super) fn missing(&self, import: usize) -> u64 {
        self.imports.get(&import).map_or(0, |gap| gap.missing)
    }

    /// Whether an import that lacks so many rows at its end lacks some for a tombstone.
    pub(super) fn explains(&self, import: usize, rest: u64) -> bool {
        let seen = self.imports.get(&import).map_or(0, |gap| gap.seen);
        self.missing(import) > 0 || (rest > 0 && rest <= self.count.saturating_sub(seen))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::sha256;

    #[test]
    fn a_tombstone_has_one_form() {
        let hash = sha256(b"x");
        let line = Tombstone::line(7, &hash);
        let read = Tombstone::read(line.as_bytes(), 9);
        assert_eq!(read, Ok(Tombstone { seq: 7, hash, offset: 9 }));
        for bad in [
            line.replace(":7}", ":07}"),
            line.replace(":7}", ":7,\"x\":1}"),
            line.replace("\",\"seq", "\", \"seq"),
            line.replace(&hash.hex(), &hash.hex().to_uppercase()),
            format!("{line} "),
        ] {
            assert!(Tombstone::read(bad.as_bytes(), 0).is_err(), "{bad}");
        }
    }

    #[test]
    fn tombstones_bridge_no_more_rows_than_they_are() {
        let stone = |seq| Tombstone { seq, hash: Hash32::default(), offset: 0 };
        let mut redacted = Redacted::default();
        assert!(redacted.bridges(0, 0) && !redacted.bridges(0, 1));
        redacted.take(&stone(4));
        redacted.take(&stone(5));
        redacted.begin(1);
        assert!(!redacted.bridges(1, 1), "they stood before the import");
        assert!(!redacted.bridges(0, 3) && redacted.bridges(0, 2));
        assert!(!redacted.bridges(0, 1), "each bridges once");
        assert_eq!((redacted.missing(0), redacted.first, redacted.last), (2, 4, 5));
        redacted.take(&stone(9));
        assert_eq!(redacted.numbers(), "4-5, 9");
        assert!(redacted.explains(1, 1) && !redacted.explains(1, 2));
    }
}
