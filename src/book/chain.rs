//! Reading the ledger from its beginning: lines in blocks, each checked against E1–E3, in memory
//! that does not grow with the book.

use std::fs::File;
use std::io::Read;

use super::entry::{EntryFault, EntryView, Memory, read_line};
use super::error::{BookError, IoContext};
use super::folder::Folder;
use super::redacted::{HEAD, Tombstone};
use crate::lang::{Message, Say};
use crate::paper::{Hash32, sha256};

/// The longest line, its line feed included (ledger format E1).
pub const MAX_LINE: usize = 1 << 20;

/// What is read at once: small enough to be still in the cache when it is hashed.
const BLOCK: usize = 256 << 10;

/// A rule of the ledger format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The line.
    E1,
    /// The canonical form.
    E2,
    /// The chain.
    E3,
}

impl Rule {
    /// The rule's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::E1 => "E1",
            Self::E2 => "E2",
            Self::E3 => "E3",
        }
    }
}

/// The first line that is no entry of this book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The number its entry should have.
    pub seq: u64,
    /// Where the line begins in the file, in bytes.
    pub offset: u64,
    /// The rule it breaks.
    pub rule: Rule,
    /// How.
    pub fault: EntryFault,
}

impl Broken {
    /// The number of the line in the file, from 1.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.seq + 1
    }
}

impl Say for Broken {
    fn say(&self) -> Message {
        Message::new("book-broken")
            .text("seq", self.seq)
            .text("line", self.line())
            .text("offset", self.offset)
            .text("rule", self.rule.name())
            .message("fault", self.fault.say())
    }
}

/// Bytes after the last whole line that was read: no entry (ledger format E1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tail {
    /// Where they begin.
    pub offset: u64,
    /// How many.
    pub bytes: u64,
}

/// Where the reader has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainEnd {
    /// How many entries were read.
    pub size: u64,
    /// The hash of the last one; zeros before the first.
    pub head: Hash32,
    /// How many bytes of the file they take.
    pub bytes: u64,
}

/// What the reader found next.
#[derive(Debug)]
#[allow(clippy::large_enum_variant)] // an entry is the rule, and boxing it would cost each one
pub enum Step<'a> {
    /// An entry.
    Entry(EntryView<'a>),
    /// A line whose content was taken out of a public copy.
    Redacted(Tombstone),
    /// A line that breaks a rule: nothing after it can be read.
    Broken(Broken),
    /// Bytes without a line feed at the end of the file.
    Torn(Tail),
    /// The end of the file.
    End,
}

/// Reads entries from the beginning of a ledger.
pub struct LedgerReader<R> {
    source: R,
    buffer: Vec<u8>,
    /// What was read and not yet passed lies in `buffer[start..filled]`.
    start: usize,
    filled: usize,
    ended: bool,
    end: ChainEnd,
    memory: Memory,
}

impl<R: Read> LedgerReader<R> {
    /// A reader of a ledger.
    pub fn new(source: R) -> Self {
        let end = ChainEnd { size: 0, head: Hash32::default(), bytes: 0 };
        let (buffer, memory) = (vec![0; BLOCK], Memory::default());
        Self { source, buffer, start: 0, filled: 0, ended: false, end, memory }
    }

    /// How far it has come.
    #[must_use]
    pub fn end(&self) -> &ChainEnd {
        &self.end
    }

    /// The next entry, or why there is none.
    pub fn step(&mut self) -> Result<Step<'_>, BookError> {
        let offset = self.end.bytes;
        let broken = |rule, fault, seq| Step::Broken(Broken { seq, offset, rule, fault });
        let Some(length) = self.find_line()? else {
            let waiting = self.filled - self.start;
            let bytes = waiting as u64;
            // What follows is not read, were it a terabyte of nothing.
            if waiting >= MAX_LINE {
                return Ok(broken(Rule::E1, EntryFault::TooLong, self.end.size));
            }
            return Ok(if bytes == 0 { Step::End } else { Step::Torn(Tail { offset, bytes }) });
        };
        let waiting = self.buffer.get(self.start..).unwrap_or_default();
        if waiting.starts_with(HEAD.as_bytes()) {
            return Ok(self.tombstone(length));
        }
        let line = self.buffer.get(self.start..self.start + length).unwrap_or_default();
        let seq = self.end.size;
        let parts = match read_line(line, &mut self.memory) {
            Ok(parts) => parts,
            Err(fault) => return Ok(broken(rule_of(&fault, line), fault, seq)),
        };
        if parts.seq != seq {
            let fault = EntryFault::Seq { expected: seq, found: parts.seq };
            return Ok(broken(Rule::E1, fault, seq));
        }
        if parts.prev.as_bytes() != self.end.head.digits() {
            let (expected, found) = (self.end.head, parts.prev.to_owned());
            return Ok(broken(Rule::E3, EntryFault::Prev { expected, found }, seq));
        }
        let hash = sha256(line);
        self.start += length;
        self.end = ChainEnd { size: seq + 1, head: hash, bytes: offset + length as u64 };
        Ok(Step::Entry(EntryView {
            seq,
            hash,
            offset,
            at: parts.at,
            body: parts.body,
            sigs: parts.sigs,
            line: parts.line,
            statement: parts.statement,
            signed: None,
        }))
    }

    /// The tombstone of so many bytes that stands next.
    fn tombstone(&mut self, length: usize) -> Step<'static> {
        let (seq, offset) = (self.end.size, self.end.bytes);
        let line = self.buffer.get(self.start..self.start + length).unwrap_or_default();
        let read = Tombstone::read(line, offset).and_then(|stone| match stone.seq {
            found if found != seq => Err(EntryFault::Seq { expected: seq, found }),
            _ => Ok(stone),
        });
        match read {
            Err(fault) => Step::Broken(Broken { seq, offset, rule: Rule::E1, fault }),
            Ok(stone) => {
                self.start += length;
                let bytes = offset + length as u64;
                self.end = ChainEnd { size: seq + 1, head: stone.hash, bytes };
                Step::Redacted(stone)
            }
        }
    }

    /// The length of the next line with its line feed; `None` when the file ends, or the line is
    /// too long, before one comes.
    fn find_line(&mut self) -> Result<Option<usize>, BookError> {
        let mut searched = 0;
        loop {
            let waiting = self.buffer.get(self.start..self.filled).unwrap_or_default();
            let fresh = waiting.get(searched..).unwrap_or_default();
            if let Some(at) = memchr::memchr(b'\n', fresh) {
                let length = searched + at + 1;
                return Ok((length <= MAX_LINE).then_some(length));
            }
            searched = waiting.len();
            if searched >= MAX_LINE || self.ended {
                return Ok(None);
            }
            self.fill()?;
        }
    }

    /// Moves what is waiting to the front and reads more behind it.
    fn fill(&mut self) -> Result<(), BookError> {
        self.buffer.copy_within(self.start..self.filled, 0);
        self.filled -= self.start;
        self.start = 0;
        if self.filled == self.buffer.len() {
            self.buffer.resize((self.filled * 2).min(MAX_LINE + BLOCK), 0);
        }
        let room = self.buffer.get_mut(self.filled..).unwrap_or_default();
        let count = loop {
            match self.source.read(room) {
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                other => break other.about("ledger.jsonl")?,
            }
        };
        self.filled += count;
        self.ended = count == 0;
        Ok(())
    }
}

/// The line of one entry, its line feed included, and its hash; `None` when the ledger has no such
/// entry. Every entry before it is checked on the way.
pub fn read_entry(folder: &Folder, seq: u64) -> Result<Option<(Hash32, String)>, BookError> {
    let path = folder.ledger();
    let mut reader = LedgerReader::new(File::open(&path).about(&path)?);
    loop {
        match reader.step()? {
            Step::Entry(entry) if entry.seq == seq => {
                return Ok(Some((entry.hash, entry.line.to_owned())));
            }
            Step::Redacted(stone) if stone.seq == seq => return Ok(None),
            Step::Entry(_) | Step::Redacted(_) => {}
            Step::Broken(_) | Step::Torn(_) | Step::End => return Ok(None),
        }
    }
}

/// Which rule a fault of form belongs to: inside the body it is the canonical form's, outside the
/// line's.
fn rule_of(fault: &EntryFault, line: &[u8]) -> Rule {
    let EntryFault::Form(inner) = fault else {
        return Rule::E1;
    };
    let head = "{\"at\":\"2026-01-01T00:00:00Z\",\"body\":".len();
    let tail = memchr::memmem::rfind(line, b",\"prev\":\"").unwrap_or(line.len());
    if (head..tail).contains(&inner.offset) { Rule::E2 } else { Rule::E1 }
}
