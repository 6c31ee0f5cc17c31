//! Public copies: chosen lines replaced by tombstones (ledger format E10, `specs/public-copy.md`).

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use super::error::AuditError;
use crate::book::{
    BookError, EntryView, Folder, ImportState, IoContext as _, LedgerReader, NewFolder, Standing,
    Statement, Step, Tombstone, Visitor, scan,
};
use crate::canon::Value;
use crate::paper::Hash32;

/// Types whose loss would change what other entries mean.
const KEPT: [&str; 13] = [
    "genesis",
    "key-add",
    "key-revoke",
    "log-key",
    "manifest-amend",
    "import",
    "withdrawal",
    "draw-commit",
    "timestamp",
    "foreign-checkpoint",
    "finding_state",
    "endorse",
    "resolve",
];

/// Members that make an entry one about another.
const ABOUT: [&str; 2] = ["follows", "target"];

/// Which entries to redact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Ranges of numbers, both ends included.
    pub lines: Vec<(u64, u64)>,
    /// Imports whose rows go, by the import's number.
    pub rows: BTreeSet<u64>,
}

impl Chosen {
    fn has(&self, seq: u64) -> bool {
        self.lines.iter().any(|(from, to)| (*from..=*to).contains(&seq))
    }
}

/// What became of a public copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Redaction {
    /// How many entries became tombstones.
    pub redacted: u64,
    /// How many attachments were copied.
    pub copied: u64,
    /// How many were left out.
    pub left: u64,
}

/// Writes a public copy of a book into the new folder `to`.
pub fn redact(folder: &Folder, chosen: &Chosen, to: &Path) -> Result<Redaction, AuditError> {
    let new = NewFolder::begin(to)?;
    let to = new.path();
    let attachments = names(&folder.attachments())?;
    let mut plan = Plan::new(chosen, &attachments);
    let end = scan(folder, &mut plan)?;
    if end.broken.is_some() {
        return Err(AuditError::BookBroken { size: end.size });
    }
    if let Some(refused) = plan.refused.take() {
        return Err(refused);
    }
    let named = chosen.lines.iter().map(|(_, to)| *to).find(|to| *to >= end.size);
    let empty = chosen.rows.iter().copied().find(|seq| !plan.rows_of.contains(seq));
    if let Some(seq) = named.or(empty) {
        return Err(AuditError::RedactNothing { seq });
    }
    let target = Folder::at(to);
    write_ledger(folder, &target, &plan.gone)?;
    copy_folder(&folder.election(), &target.election())?;
    for kept in &end.checkpoints {
        let part = if kept.file == "checkpoint" { "" } else { "checkpoints" };
        copy_file(&folder.path().join(part).join(&kept.file), &to.join(part).join(&kept.file))?;
    }
    for name in ["allowed_signers", "vkeys"] {
        if folder.path().join(name).exists() {
            copy_file(&folder.path().join(name), &to.join(name))?;
        }
    }
    let mut copied = 0;
    for hash in plan.stays.difference(&plan.goes) {
        let name = hash.hex();
        copy_file(&folder.attachments().join(&name), &target.attachments().join(&name))?;
        copied += 1;
    }
    new.finish()?;
    let left = (attachments.len() as u64).saturating_sub(copied);
    Ok(Redaction { redacted: plan.gone.len() as u64, copied, left })
}

/// What goes and which attachments stay.
struct Plan<'a> {
    chosen: &'a Chosen,
    attachments: &'a BTreeSet<Hash32>,
    gone: BTreeSet<u64>,
    /// Attachments that a line that stays names, and those that one that goes names.
    stays: BTreeSet<Hash32>,
    goes: BTreeSet<Hash32>,
    /// Chosen imports of which a row was seen.
    rows_of: BTreeSet<u64>,
    refused: Option<AuditError>,
}

impl<'a> Plan<'a> {
    fn new(chosen: &'a Chosen, attachments: &'a BTreeSet<Hash32>) -> Self {
        Self {
            chosen,
            attachments,
            gone: BTreeSet::new(),
            stays: BTreeSet::new(),
            goes: BTreeSet::new(),
            rows_of: BTreeSet::new(),
            refused: None,
        }
    }
}

impl Visitor for Plan<'_> {
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, imports: &[ImportState]) {
        let import = match standing {
            Standing::Row { import } => imports.get(*import),
            _ => None,
        };
        let by_rows = import.filter(|i| self.chosen.rows.contains(&i.seq));
        if let Some(import) = by_rows {
            self.rows_of.insert(import.seq);
        }
        let goes = by_rows.is_some() || self.chosen.has(entry.seq);
        let quoted = entry.line.split('"').filter_map(|t| Hash32::from_hex(t.as_bytes()).ok());
        let named = quoted.filter(|hash| self.attachments.contains(hash));
        if !goes {
            self.stays.extend(named);
            return;
        }
        self.goes.extend(named);
        if let Some(kind) = kept_kind(entry) {
            let seq = entry.seq;
            self.refused.get_or_insert(AuditError::NeverRedacted { seq, kind });
        }
        self.gone.insert(entry.seq);
        if let Some(import) = import {
            // The table the row came from would show what the tombstone hides.
            self.goes.insert(import.import.attachment);
        }
    }
}

/// The type of an entry that is never tombstoned.
fn kept_kind(entry: &EntryView<'_>) -> Option<String> {
    if matches!(entry.statement, Ok(Statement::Row(_))) {
        return None;
    }
    let body = Value::parse(entry.body.as_bytes()).ok();
    let map = body.as_ref().and_then(Value::as_map);
    let kind = map.and_then(|m| m.get("type")).and_then(Value::as_text).unwrap_or("?");
    let about = map.is_some_and(|m| ABOUT.iter().any(|name| m.contains_key(*name)));
    (KEPT.contains(&kind) || about).then(|| kind.to_owned())
}

fn write_ledger(folder: &Folder, target: &Folder, gone: &BTreeSet<u64>) -> Result<(), AuditError> {
    let (from, to) = (folder.ledger(), target.ledger());
    let mut reader = LedgerReader::new(File::open(&from).about(&from)?);
    let mut out = BufWriter::new(File::create_new(&to).about(&to)?);
    loop {
        let line = match reader.step()? {
            Step::Entry(entry) if gone.contains(&entry.seq) => {
                Tombstone::line(entry.seq, &entry.hash)
            }
            Step::Entry(entry) => entry.line.to_owned(),
            Step::Redacted(stone) => Tombstone::line(stone.seq, &stone.hash),
            Step::Broken(_) | Step::Torn(_) | Step::End => break,
        };
        out.write_all(line.as_bytes()).about(&to)?;
    }
    Ok(out.flush().about(&to)?)
}

/// The attachments of a folder: plain files named by a hash.
fn names(folder: &Path) -> Result<BTreeSet<Hash32>, AuditError> {
    let mut found = BTreeSet::new();
    if !folder.exists() {
        return Ok(found);
    }
    for item in fs::read_dir(folder).about(folder)? {
        let item = item.about(folder)?;
        let name = item.file_name();
        if item.file_type().about(folder)?.is_file()
            && let Some(hash) = name.to_str().and_then(|n| Hash32::from_hex(n.as_bytes()).ok())
        {
            found.insert(hash);
        }
    }
    Ok(found)
}

/// Copies a plain file; a link is refused, since what it leads to is not the book's.
fn copy_file(from: &Path, to: &Path) -> Result<(), AuditError> {
    if !fs::symlink_metadata(from).about(from)?.is_file() {
        return Err(BookError::NotPlain { path: from.to_owned() }.into());
    }
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).about(parent)?;
    }
    fs::copy(from, to).about(to)?;
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), AuditError> {
    for item in fs::read_dir(from).about(from)? {
        let item = item.about(from)?;
        let (path, target) = (item.path(), to.join(item.file_name()));
        if item.file_type().about(&path)?.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            copy_file(&path, &target)?;
        }
    }
    Ok(())
}
