//! Merging a bundle into a book (ledger format W2): everything is checked before anything is
//! written, signatures before presence.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::append::Writer;
use super::attach::{AttachmentState, attachment_path, check_attachment};
use super::bundle::{Bundle, BundleFault, Line, copy_checked};
use super::chain::MAX_LINE;
use super::disk::sync_folder_of;
use super::entry::{EntryView, Memory, put_line, read_line};
use super::error::{BookError, IoContext};
use super::roster::{BadWhy, Standing};
use super::scan::Walk;
use super::sshsig::Known;
use super::statement::statement_id;
use super::time::is_utc_time;
use crate::lang::{Message, Say};
use crate::paper::{Hash32, sha256};

/// A statement that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The number of its entry.
    pub seq: u64,
    /// Its id.
    pub id: Hash32,
    /// Who said it.
    pub by: String,
    /// What it is worth by its place: counts, LATE or FOREIGN.
    pub standing: Standing,
}

/// What merging came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// What was new, in the bundle's order.
    pub taken: Vec<Taken>,
    /// The entries of statements that stood in the book already.
    pub already: Vec<u64>,
    /// How many files were taken.
    pub files: u64,
    /// How many files its statements name and nobody has handed over yet.
    pub absent: u64,
}

/// Takes what is new of the bundle in `path`. Refused as a whole if anything is wrong with it.
pub fn merge(writer: &mut Writer, path: &Path, at: &str) -> Result<Merged, BookError> {
    if !is_utc_time(at) {
        return Err(BookError::Argument { what: "at" });
    }
    let bundle = Bundle::open(path)?;
    let mut trial = Trial {
        walk: writer.trial(),
        lines: Vec::new(),
        merged: Merged::default(),
        known: Known::default(),
    };
    let mut named = BTreeSet::new();
    for (number, line) in bundle.lines() {
        let line = line?;
        trial.take(number, &line, at)?;
        named.extend(line.person.said.files().iter().copied());
    }
    if let Some((hash, _)) = bundle.files.iter().find(|(hash, _)| !named.contains(hash)) {
        return Err(BundleFault::Surplus { name: format!("attachments/{hash}") }.into());
    }
    let Trial { walk, lines, mut merged, .. } = trial;
    let staged = stage(writer, &bundle)?;
    merged.files = staged.keep(writer)?;
    for hash in &named {
        if check_attachment(writer.folder(), hash)? == AttachmentState::Absent {
            merged.absent += 1;
        }
    }
    writer.take_tried(walk, &lines)?;
    Ok(merged)
}

/// The entries as they would be, tried on a copy of what the writer knows.
struct Trial {
    walk: Walk,
    lines: Vec<u8>,
    merged: Merged,
    known: Known,
}

impl Trial {
    fn take(&mut self, number: u64, line: &Line<'_>, at: &str) -> Result<(), BookError> {
        let start = self.lines.len();
        let (seq, prev) = (self.walk.tree.size(), self.walk.head.digits());
        let sigs: Vec<String> = line.sigs.iter().map(str::to_owned).collect();
        put_line(&mut self.lines, at, line.body.as_bytes(), &prev, seq, &sigs)?;
        let refused = |why: Message| BundleFault::Line { line: number, why: Box::new(why) };
        let bytes = self.lines.get(start..).unwrap_or_default();
        if bytes.len() > MAX_LINE {
            return Err(BookError::TooLong);
        }
        let mut memory = Memory::default();
        let parts = read_line(bytes, &mut memory).map_err(|f| refused(f.say()))?;
        let entry = EntryView {
            seq,
            hash: sha256(bytes),
            offset: self.walk.bytes,
            at: parts.at,
            body: parts.body,
            sigs: parts.sigs,
            line: parts.line,
            statement: parts.statement,
            signed: Some(self.known.check_all(parts.body, parts.sigs.iter())),
        };
        match self.walk.try_person(&entry, &line.person) {
            Ok(()) => {
                let standing = self.walk.take(&entry);
                let (id, by) = (statement_id(line.body), line.person.frame.by.clone());
                self.merged.taken.push(Taken { seq, id, by, standing });
            }
            Err(BadWhy::RepeatedStatement) => {
                let id = statement_id(line.body);
                self.merged.already.extend(self.walk.people.get(&id).map(|state| state.seq));
                self.lines.truncate(start);
            }
            Err(why) => return Err(refused(why.say()).into()),
        }
        Ok(())
    }
}

/// Copies of a bundle's files beside their places, checked; removed again unless kept.
struct Staged {
    files: Vec<(PathBuf, PathBuf)>,
}

fn stage(writer: &Writer, bundle: &Bundle) -> Result<Staged, BookError> {
    let folder = writer.folder();
    let dir = folder.attachments();
    fs::create_dir_all(&dir).about(&dir)?;
    let mut staged = Staged { files: Vec::new() };
    for (hash, source) in &bundle.files {
        let (temporary, path) = (dir.join(format!("new-{hash}")), attachment_path(folder, hash));
        staged.files.push((temporary.clone(), path.clone()));
        copy_checked(source, hash, &temporary)?;
        match check_attachment(folder, hash)? {
            AttachmentState::Absent => {}
            AttachmentState::Present => {
                fs::remove_file(&temporary).about(&temporary)?;
                staged.files.pop();
            }
            AttachmentState::Changed => return Err(BookError::AttachmentChanged { path }),
        }
    }
    Ok(staged)
}

impl Staged {
    fn keep(mut self, writer: &Writer) -> Result<u64, BookError> {
        let files = std::mem::take(&mut self.files);
        for (temporary, path) in &files {
            fs::rename(temporary, path).about(path)?;
        }
        if !files.is_empty() {
            sync_folder_of(&writer.folder().attachments().join("x"))?;
        }
        Ok(files.len() as u64)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        for (temporary, _) in &self.files {
            // What cannot be removed is harmless: the next merge writes over it.
            let _ = fs::remove_file(temporary);
        }
    }
}
