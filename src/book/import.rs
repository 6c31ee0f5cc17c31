//! Importing a table: the import entry, then its rows. A killed import is completed by importing
//! the same file again: the rows are made again with the same bytes, and only those that are
//! missing are appended.

use super::append::{Pending, Writer};
use super::body::Import;
use super::chain::MAX_LINE;
use super::error::BookError;
use super::fields::is_nonce;
use super::import_state::ImportState;
use super::key::SecretKey;
use super::row::{Row, RowFrame, RowIn};
use super::shape::Shape;
use super::spool::Spool;
use super::sshsig::{STATEMENT_NAMESPACE, sign_body};
use super::statement::Statement;
use crate::canon::{Reader, refused_char};
use crate::lang::{Message, Say};
use crate::paper::{DocumentKind, Hash32, PaperValue};

/// More than a line needs beside its body: time, number, hash, keys.
const LINE_FRAME: usize = 256;

/// What an import says of its source; election, manifest and rows are added here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFacts {
    /// SHA-256 of the source file, which is kept as an attachment.
    pub attachment: Hash32,
    /// The contest, when the whole table is of one.
    pub contest: Option<String>,
    /// What the table is.
    pub document: DocumentKind,
    /// The encoding the file was read in.
    pub encoding: Option<String>,
    /// The file's name.
    pub file: String,
    /// SHA-256 of the mapping file, which is kept as an attachment.
    pub mapping: Hash32,
    /// A remark.
    pub note: Option<String>,
    /// The form pack's id.
    pub pack: Option<String>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// What beginning an import came to.
pub enum Begun<'w> {
    /// The same file, mapping and kind stand in the book, whole: nothing to do.
    AlreadyThere(Box<ImportState>),
    /// Hand in the rows, then finish.
    Job(Box<ImportJob<'w>>),
}

/// An import at work: rows are gathered first, since the import entry names their hash.
pub struct ImportJob<'w> {
    writer: &'w mut Writer,
    facts: ImportFacts,
    nonce: String,
    manifest: Hash32,
    election: String,
    frame: RowFrame,
    spool: Spool,
    shape: Shape,
    refused: Option<u64>,
    /// The index of the unfinished import this one completes.
    resumes: Option<usize>,
}

/// What an import came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The number of the import entry.
    pub seq: u64,
    /// The id of the import's statement.
    pub id: Hash32,
    /// How many rows it has.
    pub rows: u64,
    /// How many of them stood in the book before; `Some` when an unfinished import was completed.
    pub resumed_from: Option<u64>,
}

impl<'w> ImportJob<'w> {
    /// Begins an import, or finds the one it completes. `nonce` is 32 hexadecimal digits drawn by
    /// the caller; a completed import keeps its first one.
    pub fn begin(
        writer: &'w mut Writer,
        facts: ImportFacts,
        nonce: &str,
    ) -> Result<Begun<'w>, BookError> {
        if !is_nonce(nonce) {
            return Err(BookError::Argument { what: "nonce" });
        }
        let same = |s: &ImportState| {
            let i = &s.import;
            i.attachment == facts.attachment
                && i.mapping == facts.mapping
                && i.document == facts.document
                && i.sheet == facts.sheet
                && s.withdrawn.is_none()
                && s.standing == super::roster::Standing::Counts
        };
        if let Some(there) = writer.imports().iter().find(|s| same(s) && s.whole()) {
            return Ok(Begun::AlreadyThere(Box::new(there.clone())));
        }
        let resumes = writer.imports().iter().position(|s| same(s) && s.rows_hold.is_none());
        let begun = resumes.and_then(|i| writer.imports().get(i)).map(|s| s.import.clone());
        let (nonce, manifest, contest) = if let Some(import) = begun {
            (import.nonce, import.manifest, import.contest)
        } else {
            let manifest = *writer.roster().manifest().ok_or(BookError::NoGenesis)?;
            (nonce.to_owned(), manifest, facts.contest.clone())
        };
        let election = writer.roster().genesis().ok_or(BookError::NoGenesis)?.election.clone();
        let frame = RowFrame::new(contest.as_deref(), &election, &manifest, &nonce)?;
        let spool = Spool::new(writer.folder(), &nonce);
        let facts = ImportFacts { contest, ..facts };
        let (shape, refused) = (Shape::default(), None);
        Ok(Begun::Job(Box::new(Self {
            writer,
            facts,
            nonce,
            manifest,
            election,
            frame,
            spool,
            shape,
            refused,
            resumes,
        })))
    }

    /// Whether this completes an import that was killed, and how many of its rows are there.
    #[must_use]
    pub fn resumes_from(&self) -> Option<u64> {
        self.resumes.and_then(|i| self.writer.imports().get(i)).map(|s| s.present)
    }

    /// Hands in the next row; values byte-sorted by id, none twice. A refused row is not kept, and
    /// the next one takes its number.
    pub fn row<'v>(
        &mut self,
        row: &RowIn<'_>,
        values: impl IntoIterator<Item = (&'v str, PaperValue)>,
    ) -> Result<(), BookError> {
        let (number, frame, shape) = (self.spool.count(), &self.frame, &mut self.shape);
        self.spool.push(
            |out| Ok(frame.put(out, number, row, values)?),
            |body| check_row(body, shape, row.line),
        )
    }

    /// Says how many rows of the table were refused.
    pub fn refused(&mut self, rows: u64) {
        self.refused = Some(rows);
    }

    /// How many rows were handed in.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.spool.count()
    }

    /// The import entry's words.
    fn entry(&self, rows: u64, rows_sha256: Hash32) -> Import {
        let facts = self.facts.clone();
        Import {
            attachment: facts.attachment,
            contest: facts.contest,
            document: facts.document,
            election: self.election.clone(),
            encoding: facts.encoding,
            file: safe_name(&facts.file),
            manifest: self.manifest,
            mapping: facts.mapping,
            nonce: self.nonce.clone(),
            note: facts.note,
            pack: facts.pack,
            refused: self.refused,
            rows,
            rows_sha256,
            sheet: facts.sheet,
        }
    }

    /// Appends the import and its rows, or the rows that were missing. `progress` is told rows
    /// appended and rows in all.
    pub fn finish(
        self,
        key: &SecretKey,
        at: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Imported, BookError> {
        let (rows, rows_sha256) = (self.spool.count(), self.spool.hash());
        let (index, present) = if let Some(index) = self.resumes {
            let state = self.writer.imports().get(index).ok_or(BookError::RowsDiffer)?;
            if (state.import.rows, state.import.rows_sha256) != (rows, rows_sha256) {
                return Err(BookError::RowsDiffer);
            }
            (index, state.present)
        } else {
            let body = self.entry(rows, rows_sha256).to_body()?;
            let sigs = [sign_body(key, STATEMENT_NAMESPACE, &body)];
            self.writer.append(&Pending { body: &body, sigs: &sigs }, at)?;
            (self.writer.imports().len().saturating_sub(1), 0)
        };
        let writer = self.writer;
        writer.append_rows(index, self.spool, present, at, &mut |done| progress(done, rows))?;
        progress(rows, rows);
        let state = writer.imports().get(index).ok_or(BookError::RowsDiffer)?;
        let resumed_from = self.resumes.map(|_| present);
        Ok(Imported { seq: state.seq, id: state.id, rows, resumed_from })
    }
}

/// A file's name as a book can hold it.
fn safe_name(name: &str) -> String {
    name.chars().map(|c| if c.is_control() || refused_char(c) { '\u{fffd}' } else { c }).collect()
}

/// Reads a row that was just written, as a verifier will.
fn check_row(body: &[u8], shape: &mut Shape, line: u64) -> Result<(), BookError> {
    if body.len() > MAX_LINE - LINE_FRAME {
        return Err(BookError::TooLong);
    }
    let refused = |why: Message| BookError::RowRefused { line, why };
    let text = std::str::from_utf8(body).unwrap_or_default();
    let mut reader = Reader::of_body(text);
    if Row::read(&mut reader, shape).is_ok() && reader.end().is_ok() {
        return Ok(());
    }
    Err(match Statement::parse(text) {
        Ok(Ok(_)) => BookError::Argument { what: "row" },
        Ok(Err(fault)) => refused(fault.say()),
        Err(fault) => refused(fault.say()),
    })
}
