//! One entry, one line (ledger format E1–E3).

use std::borrow::Cow;

use thiserror::Error;

use super::chain::MAX_LINE;
use super::fields::{BodyFault, shortened};
use super::shape::Shape;
use super::sshsig::{Known, Signer};
use super::statement::Statement;
use super::time::is_utc_time;
use crate::canon::{Expected, Fault, Reader, WriteFault, put_int, put_text};
use crate::lang::{Message, Say};
use crate::paper::{Hash32, sha256};

/// How a line fails E1, E2 or E3.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryFault {
    /// Not the form of an entry, or not canonical.
    #[error(transparent)]
    Form(#[from] Fault),
    /// `at` is no `YYYY-MM-DDTHH:MM:SSZ`.
    #[error("book-entry-time")]
    Time {
        /// What stood there.
        found: String,
    },
    /// The line is longer than 1 MiB.
    #[error("book-entry-too-long")]
    TooLong,
    /// `seq` is not the number of the line.
    #[error("book-entry-seq")]
    Seq {
        /// The number of the line.
        expected: u64,
        /// What stood there.
        found: u64,
    },
    /// `prev` is not the hash of the line before.
    #[error("book-entry-prev")]
    Prev {
        /// The hash of the line before.
        expected: Hash32,
        /// What stood there.
        found: String,
    },
}

impl Say for EntryFault {
    fn say(&self) -> Message {
        match self {
            Self::Form(fault) => fault.say(),
            Self::Time { found } => Message::new("book-entry-time").text("found", found),
            Self::TooLong => Message::new("book-entry-too-long"),
            Self::Seq { expected, found } => {
                Message::new("book-entry-seq").text("expected", expected).text("found", found)
            }
            Self::Prev { expected, found } => {
                Message::new("book-entry-prev").text("expected", expected).text("found", found)
            }
        }
    }
}

/// The signatures of an entry, in base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sigs<'a>(&'a str);

impl<'a> Sigs<'a> {
    /// What stands between the brackets of a line's `sigs`.
    pub(super) const fn of(inside: &'a str) -> Self {
        Self(inside)
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each signature, as it stands.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let inner = self.0.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
        // Between two signatures stands a comma in quotes, and no signature holds a quote.
        inner.into_iter().flat_map(|t| t.split('"').step_by(2))
    }
}

/// An entry that met E1–E3.
#[derive(Debug)]
pub struct EntryView<'a> {
    /// Its number, from 0.
    pub seq: u64,
    /// Its hash `H_i`.
    pub hash: Hash32,
    /// Where its line begins in the file.
    pub offset: u64,
    /// The operator's claim when it was written.
    pub at: &'a str,
    /// The body's bytes.
    pub body: &'a str,
    /// The signatures.
    pub sigs: Sigs<'a>,
    /// The line, its line feed included.
    pub line: &'a str,
    /// What the body says, or how it fails the grammar of its type.
    pub statement: Result<Statement<'a>, BodyFault>,
    /// Who signed, where it was found out ahead of the walk.
    pub(super) signed: Option<Vec<Option<Signer>>>,
}

impl<'a> EntryView<'a> {
    /// Who signed: for each signature whose it is, `None` where it does not hold.
    #[must_use]
    pub fn signed(&self) -> Cow<'_, [Option<Signer>]> {
        match &self.signed {
            Some(known) => Cow::Borrowed(known),
            None => Cow::Owned(Known::default().check_all(self.body, self.sigs.iter())),
        }
    }

    /// Reads one line on its own, its line feed included (E1, E2). Its place in a chain is not
    /// checked, and `offset` is 0.
    pub fn of_line(line: &'a [u8]) -> Result<Self, EntryFault> {
        if line.len() > MAX_LINE {
            return Err(EntryFault::TooLong);
        }
        let parts = read_line(line, &mut Memory::default())?;
        Ok(Self {
            seq: parts.seq,
            hash: sha256(line),
            offset: 0,
            at: parts.at,
            body: parts.body,
            sigs: parts.sigs,
            line: parts.line,
            statement: parts.statement,
            signed: None,
        })
    }
}

/// A line in its parts, before its place in the chain is checked.
pub(super) struct Parts<'a> {
    pub line: &'a str,
    pub at: &'a str,
    pub body: &'a str,
    pub prev: &'a str,
    pub seq: u64,
    pub sigs: Sigs<'a>,
    pub statement: Result<Statement<'a>, BodyFault>,
}

/// What was checked in the line before and need not be checked again if it stands again.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    at: String,
    shape: Shape,
}

/// Reads a line, its line feed included (E1, E2).
pub(super) fn read_line<'a>(line: &'a [u8], memory: &mut Memory) -> Result<Parts<'a>, EntryFault> {
    let text = std::str::from_utf8(line)
        .map_err(|e| Fault { offset: e.valid_up_to(), expected: Expected::Utf8 })?;
    // The frame is read as literals, so the body's outermost object is level 2 for the reader.
    let mut reader = Reader::of_body(text);
    reader.need("{\"at\":")?;
    let at = reader.plain()?;
    if at != memory.at {
        if !is_utc_time(at) {
            return Err(EntryFault::Time { found: shortened(at) });
        }
        at.clone_into(&mut memory.at);
    }
    reader.need(",\"body\":")?;
    let start = reader.pos();
    let statement = Statement::read(&mut reader, &mut memory.shape)?;
    let body = reader.since(start);
    if !body.starts_with('{') {
        return Err(Fault { offset: start, expected: Expected::Object }.into());
    }
    reader.need(",\"prev\":")?;
    let prev = reader.hex(64)?;
    reader.need(",\"seq\":")?;
    let seq = reader.int()?;
    reader.need(",\"sigs\":[")?;
    let sigs = read_sigs(&mut reader)?;
    reader.need("]}\n")?;
    reader.end()?;
    Ok(Parts { line: text, at, body, prev, seq, sigs, statement })
}

/// The signatures of an entry, up to the closing bracket.
pub(super) fn read_sigs<'a>(reader: &mut Reader<'a>) -> Result<Sigs<'a>, Fault> {
    let start = reader.pos();
    if reader.rest().starts_with(']') {
        return Ok(Sigs(""));
    }
    loop {
        reader.plain()?;
        if !reader.take(",") {
            return Ok(Sigs(reader.since(start)));
        }
    }
}

/// Appends the line of an entry to `out`. The body must be canonical; `at`, the chain and the
/// signatures are the writer's business.
pub fn put_line(
    out: &mut Vec<u8>,
    at: &str,
    body: &[u8],
    prev: &[u8; 64],
    seq: u64,
    sigs: &[String],
) -> Result<(), WriteFault> {
    out.extend_from_slice(b"{\"at\":");
    put_text(out, at)?;
    out.extend_from_slice(b",\"body\":");
    out.extend_from_slice(body);
    out.extend_from_slice(b",\"prev\":\"");
    out.extend_from_slice(prev);
    out.extend_from_slice(b"\",\"seq\":");
    put_int(out, seq)?;
    out.extend_from_slice(b",\"sigs\":[");
    for (i, sig) in sigs.iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        put_text(out, sig)?;
    }
    out.extend_from_slice(b"]}\n");
    Ok(())
}
