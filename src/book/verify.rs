//! Verifying a book: one walk, then a verdict, what is wrong, and what was not checked.

use std::fs;

use super::attach::{AttachmentState, check_attachment};
use super::checkpoint::CheckpointState;
use super::create::derived;
use super::error::{BookError, IoContext};
use super::evidence::Evidence;
use super::folder::{Folder, manifest_of};
use super::import_state::ImportState;
use super::note::Vkey;
use super::people::Worth;
use super::scan::scan;
use super::scan_end::ScanEnd;
use super::visitor::{Nothing, Visitor};
use crate::lang::{Message, Say};
use crate::paper::Hash32;

/// What names a book from outside its folder (ledger format K3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pin {
    /// The hash of entry 0.
    H0(Hash32),
    /// The log's vkey.
    Log(Vkey),
}

/// What to verify.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VerifyOptions {
    /// What names the book from outside.
    pub pin: Option<Pin>,
    /// Whether to read the attachments and hold them against their hashes.
    pub attachments: bool,
}

/// The verdict on a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Whole, and the book that was pinned.
    Verified,
    /// Consistent with itself, origin not pinned.
    ConsistentUnpinned,
    /// Nothing is wrong in what can be read, but entries are redacted (ledger format E10).
    Incomplete,
    /// Not whole, or not the book that was pinned.
    NotWhole,
}

/// Something found in a book. A fault makes it not whole; a note is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether the book is not whole because of it.
    pub fault: bool,
    /// The short name: CHANGED, TRUNCATED, TORN, INCOMPLETE, UNSIGNED, BAD, FOREIGN, LATE, …
    pub name: &'static str,
    /// What it is.
    pub message: Message,
}

impl Say for Finding {
    fn say(&self) -> Message {
        self.message.clone()
    }
}

/// What verifying came to.
#[derive(Debug, Clone)]
pub struct VerifyReport {
    /// The verdict.
    pub verdict: Verdict,
    /// What was found, faults first, in the order of the checks.
    pub findings: Vec<Finding>,
    /// What was not checked.
    pub unchecked: Vec<Message>,
    /// The walk's own results: size, root, origin, set hash, imports.
    pub end: ScanEnd,
}

impl VerifyReport {
    /// The verdict in words.
    #[must_use]
    pub fn verdict_message(&self) -> Message {
        Message::new(match self.verdict {
            Verdict::Verified => "book-verdict-verified",
            Verdict::ConsistentUnpinned => "book-verdict-unpinned",
            Verdict::Incomplete => "audit-verdict-incomplete",
            Verdict::NotWhole => "book-verdict-not-whole",
        })
    }
}

/// A visitor that only passes progress on.
struct Progress<'p>(&'p mut dyn FnMut(u64, u64));

impl Visitor for Progress<'_> {
    fn entry(
        &mut self,
        entry: &super::entry::EntryView<'_>,
        standing: &super::roster::Standing,
        imports: &[ImportState],
    ) {
        Nothing.entry(entry, standing, imports);
    }

    fn progress(&mut self, done: u64, total: u64) {
        (self.0)(done, total);
    }
}

/// Verifies a book; `progress` is told bytes read and bytes in all.
pub fn verify(
    folder: &Folder,
    options: &VerifyOptions,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<VerifyReport, BookError> {
    let end = scan(folder, &mut Progress(progress))?;
    let mut report = Report { findings: Vec::new(), unchecked: Vec::new() };
    report.chain(&end);
    report.checkpoints(&end);
    report.statements(&end);
    report.imports(&end);
    report.redacted(&end);
    report.people(&end);
    report.manifest(folder, &end)?;
    report.attachments(folder, &end, options.attachments)?;
    report.derived(folder, &end)?;
    let pinned = report.pin(&end, options.pin.as_ref());
    let Report { mut findings, unchecked } = report;
    findings.sort_by_key(|f| !f.fault);
    let verdict = if findings.iter().any(|f| f.fault) {
        Verdict::NotWhole
    } else if end.redacted.count > 0 {
        Verdict::Incomplete
    } else if pinned {
        Verdict::Verified
    } else {
        Verdict::ConsistentUnpinned
    };
    Ok(VerifyReport { verdict, findings, unchecked, end })
}

struct Report {
    findings: Vec<Finding>,
    unchecked: Vec<Message>,
}

impl Report {
    fn fault(&mut self, name: &'static str, message: Message) {
        self.findings.push(Finding { fault: true, name, message });
    }

    fn note(&mut self, name: &'static str, message: Message) {
        self.findings.push(Finding { fault: false, name, message });
    }

    fn chain(&mut self, end: &ScanEnd) {
        let covered = end.checkpoints.iter().filter(|k| k.is_own()).map(|k| k.size).max();
        if let Some(broken) = &end.broken {
            let signed = covered.is_some_and(|size| size > broken.seq);
            self.fault(if signed { "CHANGED" } else { "BROKEN" }, broken.say());
        } else if let Some(size) = covered.filter(|size| *size > end.size) {
            let message = Message::new("book-truncated").number("found", end.size);
            self.fault("TRUNCATED", message.number("expected", size));
        }
        if let Some(torn) = &end.torn {
            let message = Message::new("book-torn").text("offset", torn.offset);
            self.note("TORN", message.number("bytes", torn.bytes));
        }
        if let Some((count, first)) = end.at_back {
            let message = Message::new("book-at-back").number("count", count);
            self.note("TIME", message.text("seq", first));
        }
    }

    fn checkpoints(&mut self, end: &ScanEnd) {
        for kept in &end.checkpoints {
            let message = match &kept.state {
                CheckpointState::Holds => continue,
                CheckpointState::RootDiffers { found } => {
                    let message = Message::new("book-checkpoint-root").text("file", &kept.file);
                    message.text("found", found)
                }
                CheckpointState::Beyond | CheckpointState::Open => {
                    let message = Message::new("book-checkpoint-beyond").text("file", &kept.file);
                    message.number("size", kept.size)
                }
                CheckpointState::Bad(why) => {
                    let message = Message::new("book-checkpoint-bad").text("file", &kept.file);
                    message.message("why", why.say())
                }
            };
            self.fault("CHANGED", message);
        }
        let newest = end.checkpoints.iter().find(|k| k.file == "checkpoint").map(|k| k.size);
        let largest = end.checkpoints.iter().map(|k| k.size).max();
        if newest != largest {
            self.note("CHECKPOINT", Message::new("book-checkpoint-not-newest"));
        }
        if end.signed_size() == 0 {
            self.note("UNSIGNED", Message::new("book-no-checkpoint"));
        } else if end.unsigned_tail() > 0 {
            let message = Message::new("book-unsigned-tail").number("count", end.unsigned_tail());
            self.note("UNSIGNED", message.number("size", end.signed_size()));
        }
    }

    fn statements(&mut self, end: &ScanEnd) {
        if end.roster.genesis().is_none() && end.bad.is_empty() && end.broken.is_none() {
            self.fault("BAD", Message::new("book-no-genesis"));
        }
        for bad in &end.bad {
            let message = Message::new("book-bad").text("seq", bad.seq).text("line", bad.seq + 1);
            let message = message.text("offset", bad.offset).message("why", bad.why.say());
            self.fault("BAD", message);
        }
        let more = end.bad_count.saturating_sub(end.bad.len() as u64);
        if more > 0 {
            self.fault("BAD", Message::new("book-bad-more").number("count", more));
        }
        for (slot, name, id) in
            [(end.foreign, "FOREIGN", "book-foreign"), (end.late, "LATE", "book-late")]
        {
            if let Some((count, first)) = slot {
                self.note(name, Message::new(id).number("count", count).text("seq", first));
            }
        }
        for (kind, count) in &end.not_checked {
            let message = Message::new("book-type-not-checked").text("kind", kind);
            self.unchecked.push(message.number("count", *count));
        }
    }

    fn people(&mut self, end: &ScanEnd) {
        for group in end.people.same_n() {
            let Some(first) = group.first() else { continue };
            let frame = &first.person.frame;
            let settled = group.iter().any(|s| s.counts());
            let id = if settled { "people-same-n-settled" } else { "people-same-n" };
            let seqs: Vec<String> = group.iter().map(|s| s.seq.to_string()).collect();
            let message = Message::new(id).text("by", &frame.by).text("n", frame.n);
            self.note("SAME-N", message.text("entries", seqs.join(", ")));
        }
        for gap in end.people.gaps() {
            let message = Message::new("people-gap").text("by", &gap.by).number("count", gap.count);
            self.note("GAP", message.text("first", gap.first));
        }
        let retracted = end.people.all().iter().filter(|s| s.worth == Worth::Retracted);
        for state in retracted {
            self.note("RETRACTED", Message::new("people-retracted").text("seq", state.seq));
        }
    }

    fn imports(&mut self, end: &ScanEnd) {
        for (index, state) in end.imports.iter().enumerate() {
            let of = |id: &'static str| {
                let message = Message::new(id).text("seq", state.seq);
                message.text("file", &state.import.file)
            };
            if let Some(by) = state.withdrawn {
                self.note("WITHDRAWN", of("book-withdrawn").text("by", by));
            }
            let rest = state.import.rows.saturating_sub(state.present);
            if state.rows_hold.is_none() && end.redacted.explains(index, rest) {
                self.note("INCOMPLETE", of("audit-rows-redacted"));
            } else if state.rows_hold.is_none() {
                let message = of("book-incomplete").number("present", state.present);
                self.note("INCOMPLETE", message.number("rows", state.import.rows));
            }
        }
    }

    fn redacted(&mut self, end: &ScanEnd) {
        let stones = &end.redacted;
        if stones.count == 0 {
            return;
        }
        let message = Message::new("audit-tombstones").number("count", stones.count);
        self.note("INCOMPLETE", message.text("entries", stones.numbers()));
        if stones.last >= end.signed_size() {
            self.note("INCOMPLETE", Message::new("audit-tombstone-tail").text("seq", stones.last));
        }
        self.unchecked.push(Message::new("audit-set-partial"));
    }

    fn manifest(&mut self, folder: &Folder, end: &ScanEnd) -> Result<(), BookError> {
        match manifest_of(folder) {
            Ok(found) if Some(&found) == end.roster.manifest() => {}
            Ok(found) if end.roster.manifest().is_some() => {
                self.fault("CHANGED", Message::new("book-manifest-other").text("found", found));
            }
            Ok(_) => {}
            Err(io @ BookError::Io { .. }) => return Err(io),
            Err(other) => self.fault("CHANGED", other.say()),
        }
        Ok(())
    }

    fn attachments(&mut self, folder: &Folder, end: &ScanEnd, read: bool) -> Result<(), BookError> {
        if !read {
            self.unchecked.push(Message::new("book-attachments-not-checked"));
            return Ok(());
        }
        let all = end.imports.iter().flat_map(|i| [i.import.attachment, i.import.mapping]);
        let all = all.chain(end.draws.iter().copied());
        let tokens = end.evidence.iter().filter_map(Evidence::token);
        let all = all.chain(tokens);
        let files = end.people.all().iter().flat_map(|s| s.person.said.files().iter().copied());
        let distinct: std::collections::BTreeSet<Hash32> = all.chain(files).collect();
        for hash in distinct {
            match check_attachment(folder, &hash)? {
                AttachmentState::Present => {}
                AttachmentState::Absent => {
                    self.note("ABSENT", Message::new("book-attachment-absent").text("hash", hash));
                }
                AttachmentState::Changed => {
                    let message = Message::new("book-attachment-differs").text("hash", hash);
                    self.fault("CHANGED", message);
                }
            }
        }
        Ok(())
    }

    /// The derived files prove nothing, but a stock tool that is given one trusts it.
    fn derived(&mut self, folder: &Folder, end: &ScanEnd) -> Result<(), BookError> {
        for (name, text) in derived(&end.roster) {
            let path = folder.path().join(name);
            let meta = match fs::symlink_metadata(&path) {
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => continue,
                meta => meta.about(&path)?,
            };
            let same = meta.is_file() && meta.len() == text.len() as u64;
            if !same || fs::read(&path).about(&path)? != text.as_bytes() {
                self.note("DERIVED", Message::new("book-derived-differs").text("file", name));
            }
        }
        Ok(())
    }

    /// Whether the book is the one that was pinned.
    fn pin(&mut self, end: &ScanEnd, pin: Option<&Pin>) -> bool {
        let same = match pin {
            None => {
                self.unchecked.push(Message::new("book-origin-not-pinned"));
                return false;
            }
            Some(Pin::H0(h0)) => end.roster.genesis().is_some() && end.roster.h0() == h0,
            Some(Pin::Log(vkey)) => end.roster.was_log(vkey) && end.signed_size() > 0,
        };
        if !same {
            self.fault("OTHER", Message::new("book-other-than-pinned"));
        }
        same
    }
}
