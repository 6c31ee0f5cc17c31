//! Signatures checked ahead of the walk over a ledger, on all cores: they are nearly all the work
//! of a book that people signed. The walk asks for what was found at each entry; whoever waits for
//! a block helps with another one, so that one core and many go the same way.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Read, Write as _};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use super::chain::MAX_LINE;
use super::entry::Sigs;
use super::sshsig::{Known, Signer};

/// What is read at once, and what one thread checks at a time.
const BLOCK: usize = 256 << 10;

/// The most threads that are of use: the walk itself is one, and cannot feed more.
const MOST: usize = 16;

/// How long the walk waits for a thread that the system does not let run, before it does the work
/// itself.
const PATIENCE: Duration = Duration::from_secs(1);

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The signatures of the entry whose line begins at `offset`.
pub(super) struct Checked {
    offset: u64,
    /// How many bytes of body they were checked against: an entry's body begins at one place.
    body: usize,
    signed: Vec<Option<Signer>>,
}

/// Whole lines of a ledger, the last block's end excepted.
struct Block {
    offset: u64,
    bytes: Vec<u8>,
    /// What was found, until the walk takes it.
    checked: Mutex<Option<Vec<Checked>>>,
}

impl Block {
    fn check(&self, known: &mut Known) {
        let mut found = Vec::new();
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', &self.bytes) {
            let line = self.bytes.get(start..end).unwrap_or_default();
            if line.ends_with(b"\"]}")
                && let Some((body, sigs)) = signed_parts(line)
            {
                let signed = known.check_all(body, sigs.iter());
                let offset = self.offset + start as u64;
                found.push(Checked { offset, body: body.len(), signed });
            }
            start = end + 1;
        }
        *lock(&self.checked) = Some(found);
    }
}

/// The body and the signatures of a line, found by the frame alone (ledger format E1, E4), from its
/// end: no signature holds a quote. Of a line that is not of this form nothing is said that anybody
/// asks for.
fn signed_parts(line: &[u8]) -> Option<(&str, Sigs<'_>)> {
    const HEAD: usize = "{\"at\":\"2026-01-01T00:00:00Z\",\"body\":".len();
    const SIGS: &[u8] = b",\"sigs\":[";
    /// `,"prev":"<64>","seq":<at most 16>`.
    const PLACE: usize = 9 + 64 + 8 + 16;
    let rest = line.strip_suffix(b"]}")?;
    let open = memchr::memrchr_iter(b'[', rest)
        .find(|at| rest.get(..=*at).is_some_and(|r| r.ends_with(SIGS)))?;
    let place = open.saturating_sub(SIGS.len() + PLACE);
    let prev = place + memchr::memmem::rfind(rest.get(place..open)?, b",\"prev\":\"")?;
    let text = |bytes| std::str::from_utf8(bytes).ok();
    Some((text(rest.get(HEAD..prev)?)?, Sigs::of(text(rest.get(open + 1..)?)?)))
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Arc<Block>>,
    closed: bool,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    /// A block waits, or no more will come.
    more: Condvar,
    /// A block was checked.
    done: Condvar,
}

impl Shared {
    /// What a thread does until no more blocks come.
    fn work(&self) {
        let mut known = Known::default();
        let mut queue = lock(&self.queue);
        loop {
            if let Some(block) = queue.waiting.pop_front() {
                drop(queue);
                block.check(&mut known);
                queue = lock(&self.queue);
                self.done.notify_all();
            } else if queue.closed {
                return;
            } else {
                queue = self.more.wait(queue).unwrap_or_else(PoisonError::into_inner);
            }
        }
    }
}

/// A ledger read ahead: bytes for the reader, and for the walk what was found about them.
pub(super) struct Ahead<R>(RefCell<Inner<R>>);

struct Inner<R> {
    source: R,
    /// Read and not yet passed on as a whole, oldest first.
    blocks: VecDeque<Arc<Block>>,
    /// How many bytes of the oldest block were passed on.
    passed: usize,
    /// What was read after the last line feed: the next block begins with it.
    rest: Vec<u8>,
    /// Room of blocks that were passed on: a quarter of a megabyte is dear to ask for anew.
    spare: Vec<Vec<u8>>,
    /// Where the next block begins in the file.
    offset: u64,
    ended: bool,
    /// Found in the blocks that were begun, oldest first.
    found: VecDeque<Checked>,
    /// Whether signatures are to be expected: at the start, where the walk met one, and where the
    /// block begun last holds one.
    signed: bool,
    known: Known,
    shared: Arc<Shared>,
    threads: usize,
    helpers: Vec<JoinHandle<()>>,
}

impl<R: Read> Ahead<R> {
    /// Reads `source` ahead on so many threads, the caller's included.
    pub(super) fn new(source: R, threads: usize) -> Self {
        Self(RefCell::new(Inner {
            source,
            blocks: VecDeque::new(),
            passed: 0,
            rest: Vec::new(),
            spare: Vec::new(),
            offset: 0,
            ended: false,
            found: VecDeque::new(),
            signed: true,
            known: Known::default(),
            shared: Arc::default(),
            threads: threads.clamp(1, MOST),
            helpers: Vec::new(),
        }))
    }

    /// Who signed the entry at `offset` with a body of so many bytes; `None` if nobody looked, as
    /// at the first signed entry after many unsigned ones: from there on somebody looks ahead.
    pub(super) fn signed(&self, offset: u64, body: usize) -> Option<Vec<Option<Signer>>> {
        let mut inner = self.0.borrow_mut();
        while inner.found.front().is_some_and(|c| c.offset < offset) {
            inner.found.pop_front();
        }
        let Some(checked) = inner.found.pop_front_if(|c| c.offset == offset) else {
            inner.signed = true;
            return None;
        };
        (checked.body == body).then_some(checked.signed)
    }
}

impl<R: Read> Inner<R> {
    /// Reads the next block: up to the last line feed, or all there is where none comes.
    fn read_block(&mut self) -> io::Result<()> {
        let mut bytes = self.spare.pop().unwrap_or_default();
        bytes.append(&mut self.rest);
        let wanted = BLOCK.saturating_sub(bytes.len()).max(BLOCK / 4);
        bytes.reserve_exact(wanted);
        self.ended = (&mut self.source).take(wanted as u64).read_to_end(&mut bytes)? == 0;
        match memchr::memrchr(b'\n', &bytes) {
            Some(last) if !self.ended => self.rest.extend(bytes.drain(last + 1..)),
            None if !self.ended && bytes.len() < MAX_LINE => {
                self.rest = bytes;
                return Ok(());
            }
            _ if bytes.is_empty() => return Ok(()),
            _ => {}
        }
        let block = Arc::new(Block { offset: self.offset, bytes, checked: Mutex::default() });
        self.offset += block.bytes.len() as u64;
        lock(&self.shared.queue).waiting.push_back(Arc::clone(&block));
        self.shared.more.notify_one();
        self.blocks.push_back(block);
        Ok(())
    }

    /// As many helpers as there are threads beside the caller's. A system that gives fewer is
    /// slower and no more.
    fn hire(&mut self) {
        for _ in 1..self.threads {
            let shared = Arc::clone(&self.shared);
            let helper = Builder::new().name("signatures".to_owned());
            self.helpers.extend(helper.spawn(move || shared.work()));
        }
    }

    /// Waits until the block is checked, checking others meanwhile.
    fn finish(&mut self, block: &Block) {
        let found = loop {
            let taken = lock(&block.checked).take();
            if let Some(found) = taken {
                break found;
            }
            let mut queue = lock(&self.shared.queue);
            if let Some(next) = queue.waiting.pop_front() {
                drop(queue);
                next.check(&mut self.known);
            } else if lock(&block.checked).is_none() {
                let waited = self.shared.done.wait_timeout(queue, PATIENCE);
                if waited.unwrap_or_else(PoisonError::into_inner).1.timed_out() {
                    block.check(&mut self.known);
                }
            }
        };
        self.signed = !found.is_empty();
        self.found.extend(found);
    }

    /// Entries that nobody signed: nothing is gained by looking ahead.
    fn pass_on(&mut self, mut out: &mut [u8]) -> io::Result<usize> {
        let length = if self.rest.is_empty() {
            self.source.read(out)?
        } else {
            let length = out.write(&self.rest)?;
            self.rest.drain(..length);
            length
        };
        self.ended = length == 0;
        self.offset += length as u64;
        Ok(length)
    }

    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.signed && self.helpers.is_empty() {
            self.hire();
        }
        if self.signed {
            while !self.ended && self.blocks.len() < 2 * self.threads {
                self.read_block()?;
            }
        } else if self.blocks.is_empty() {
            return self.pass_on(out);
        }
        let Some(block) = self.blocks.front().cloned() else { return Ok(0) };
        if self.passed == 0 {
            self.finish(&block);
        }
        let part = block.bytes.get(self.passed..).unwrap_or_default();
        let length = part.len().min(out.len());
        let (to, from) = (out.get_mut(..length), part.get(..length));
        if let (Some(to), Some(from)) = (to, from) {
            to.copy_from_slice(from);
        }
        self.passed += length;
        if self.passed == block.bytes.len() {
            drop(block);
            self.passed = 0;
            // A block that no helper looks at any more gives its room to the next one.
            let room = self.blocks.pop_front().and_then(Arc::into_inner);
            self.spare.extend(room.map(|b| b.bytes).map(|mut bytes| {
                bytes.clear();
                bytes
            }));
        }
        Ok(length)
    }
}

impl<R: Read> Read for &Ahead<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.borrow_mut().read(out)
    }
}

impl<R> Drop for Inner<R> {
    fn drop(&mut self) {
        let mut queue = lock(&self.shared.queue);
        queue.waiting.clear();
        queue.closed = true;
        drop(queue);
        self.shared.more.notify_all();
        for helper in self.helpers.drain(..) {
            // One that panicked left its block to the walk, which checked it itself.
            let _ = helper.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::chain::{LedgerReader, Step};
    use crate::book::entry::put_line;
    use crate::book::key::SecretKey;
    use crate::book::sshsig::{STATEMENT_NAMESPACE, sign_body};
    use crate::paper::{Hash32, sha256};

    /// Entries signed well, wrongly, twice and not at all, one longer than a block, and a torn end.
    fn ledger() -> Vec<u8> {
        let keys = [3, 4, 5].map(|seed| SecretKey::from_seed(&[seed; 32]).unwrap());
        let (mut bytes, mut prev) = (Vec::new(), Hash32::default());
        for seq in 0..700_u64 {
            let text = "ә".repeat(if seq == 300 { BLOCK } else { 300 });
            let body = format!("{{\"n\":{seq},\"prev\":\"{text}\",\"type\":\"x\"}}");
            let by = |n: u64| &keys[usize::try_from(n % 3).unwrap()];
            let mut sigs = vec![sign_body(by(seq), STATEMENT_NAMESPACE, body.as_bytes())];
            match seq % 7 {
                1 => sigs.clear(),
                2 => sigs = vec![sign_body(by(seq), STATEMENT_NAMESPACE, b"{}")],
                3 => sigs.push(sign_body(by(seq + 1), "key@adal.v1", body.as_bytes())),
                4 => sigs.push("AAAA".to_owned()),
                _ => {}
            }
            let start = bytes.len();
            let at = "2026-11-23T09:00:00Z";
            put_line(&mut bytes, at, body.as_bytes(), &prev.digits(), seq, &sigs).unwrap();
            prev = sha256(&bytes[start..]);
        }
        bytes.extend_from_slice(b"{\"at\":\"torn");
        bytes
    }

    #[test]
    fn what_is_found_ahead_is_what_the_entry_says_itself() {
        let ledger = ledger();
        for threads in [1, 2, 5] {
            let ahead = Ahead::new(ledger.as_slice(), threads);
            let mut reader = LedgerReader::new(&ahead);
            let (mut entries, mut found) = (0, 0);
            while let Step::Entry(entry) = reader.step().unwrap() {
                entries += 1;
                if let Some(signed) = ahead.signed(entry.offset, entry.body.len()) {
                    assert_eq!(signed, entry.signed().into_owned(), "entry {}", entry.seq);
                    found += 1;
                }
            }
            assert_eq!((entries, found), (700, 600), "{threads} threads");
            assert!(matches!(reader.step().unwrap(), Step::Torn(_)));
        }
    }

    #[test]
    fn after_many_unsigned_entries_somebody_looks_ahead_again() {
        let key = SecretKey::from_seed(&[3; 32]).unwrap();
        let (mut bytes, mut prev) = (Vec::new(), Hash32::default());
        for seq in 0..4_000_u64 {
            let body = format!("{{\"n\":{seq},\"text\":\"{}\"}}", "a".repeat(600));
            let signs = !(50..3_000).contains(&seq);
            let sigs = signs.then(|| sign_body(&key, STATEMENT_NAMESPACE, body.as_bytes()));
            let (start, sigs) = (bytes.len(), Vec::from_iter(sigs));
            let at = "2026-11-23T09:00:00Z";
            put_line(&mut bytes, at, body.as_bytes(), &prev.digits(), seq, &sigs).unwrap();
            prev = sha256(&bytes[start..]);
        }
        for threads in [1, 3] {
            let ahead = Ahead::new(bytes.as_slice(), threads);
            let mut reader = LedgerReader::new(&ahead);
            let mut found = Vec::new();
            while let Step::Entry(entry) = reader.step().unwrap() {
                if entry.sigs.is_empty() {
                    continue;
                }
                if let Some(signed) = ahead.signed(entry.offset, entry.body.len()) {
                    assert_eq!(signed, entry.signed().into_owned(), "entry {}", entry.seq);
                    found.push(entry.seq);
                }
            }
            assert!(found.starts_with(&[0, 1]) && found.ends_with(&[3_998, 3_999]), "{found:?}");
            assert_eq!(reader.end().bytes, bytes.len() as u64);
        }
    }

    #[test]
    fn a_finding_of_another_body_is_not_taken() {
        let ledger = ledger();
        let ahead = Ahead::new(ledger.as_slice(), 1);
        let mut reader = LedgerReader::new(&ahead);
        let step = reader.step().unwrap();
        assert!(matches!(step, Step::Entry(_)));
        let Step::Entry(entry) = step else { return };
        assert_eq!(ahead.signed(entry.offset, entry.body.len() - 1), None);
    }
}
