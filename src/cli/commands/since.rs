//! `--since`: the state of the book that a report is compared with.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::common::{book_error, trouble_free};
use super::report::Read;
use crate::book::{
    Checkpoint, EntryView, ImportState, Note, Standing, Tombstone, Visitor, scan, tree,
};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::lang::Message;
use crate::paper::Hash32;
use crate::reconcile;
use crate::views::{Changes, Since, State};

/// Compares the book with itself as it stood at the place that `text` names.
pub fn changes(text: &str, read: &Read, env: &Env<'_>) -> Result<Changes, CliError> {
    let mut book = Places::default();
    scan(&read.folder, &mut book).map_err(|e| book_error(&e))?;
    let size = size(text, &book, read, env)?;
    let since = Since {
        size,
        root: tree::root(book.first(size)).hex(),
        at: book.times.get(book.first(size).len().saturating_sub(1)).cloned().unwrap_or_default(),
    };
    let loaded = reconcile::load(&read.folder, &read.election, size, &mut |_, _| {})
        .map_err(|e| book_error(&e))?;
    trouble_free(&loaded.end)?;
    let result = reconcile::run(&read.election, &loaded.sheets)
        .map_err(|e| super::packs::refused(&e, env))?;
    let lives = reconcile::lives(&loaded.end);
    let then = State { sheets: &loaded.sheets, result: &result, lives: &lives };
    let (sheets, lives) = (&read.loaded.sheets, &read.head.lives);
    Ok(Changes::between(since, then, State { sheets, result: &read.result, lives }))
}

/// How many entries the state has that `text` names.
fn size(text: &str, book: &Places, read: &Read, env: &Env<'_>) -> Result<u64, CliError> {
    let all = u64::try_from(book.hashes.len()).unwrap_or(u64::MAX);
    let found = if let Ok(size) = text.parse::<u64>() {
        Some(size)
    } else if let Ok(hash) = Hash32::from_hex(text.as_bytes()) {
        book.with_hash(&hash)
    } else if let Some(second) = second(text, &read.election.time_zone) {
        let size = book.before(&second);
        if size == 0 {
            let said = Message::new("lawyer-since-before").moment("found", text);
            return Err(CliError::usage(said));
        }
        Some(size)
    } else {
        of_checkpoint(text, book, read, env)?
    };
    found.filter(|size| (1..=all).contains(size)).ok_or_else(|| {
        let said = Message::new("lawyer-since-unreadable").text("found", text).number("size", all);
        CliError::usage(said)
    })
}

/// The size that a checkpoint's file names, if the book has its root there; none where no file is.
fn of_checkpoint(
    file: &str,
    book: &Places,
    read: &Read,
    env: &Env<'_>,
) -> Result<Option<u64>, CliError> {
    let Ok(bytes) = std::fs::read(env.here.join(file)) else { return Ok(None) };
    let Some(log) = read.loaded.end.roster.log() else { return Ok(None) };
    let note = Note::parse(&bytes).map_err(|e| CliError::refused(&e))?;
    let signed = Checkpoint::of(&note, log).map_err(|e| CliError::refused(&e))?;
    let covered = book.first(signed.size);
    if u64::try_from(covered.len()) != Ok(signed.size) || tree::root(covered) != signed.root {
        let said =
            Message::new("lawyer-since-differs").text("file", file).number("size", signed.size);
        return Err(CliError { exit: Exit::NotWhole, said, shown: None });
    }
    Ok(Some(signed.size))
}

/// A day's beginning or a local time of the election's zone, as entries write their times.
fn second(text: &str, zone: &TimeZone) -> Option<String> {
    let local = match text.parse::<Date>() {
        Ok(day) if text.len() == 10 => day.to_datetime(jiff::civil::Time::midnight()),
        _ => text.parse::<DateTime>().ok().filter(|_| !text.ends_with('Z'))?,
    };
    let at = zone.to_ambiguous_timestamp(local).compatible().ok()?;
    Some(at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// The hash of each entry, and when it was entered.
#[derive(Default)]
struct Places {
    hashes: Vec<Hash32>,
    times: Vec<String>,
}

impl Places {
    fn first(&self, size: u64) -> &[Hash32] {
        let size = usize::try_from(size).unwrap_or(usize::MAX).min(self.hashes.len());
        self.hashes.get(..size).unwrap_or_default()
    }

    /// The size at which a hash is that of the last entry, or the root over all.
    fn with_hash(&self, wanted: &Hash32) -> Option<u64> {
        let mut tree = tree::Frontier::new();
        self.hashes.iter().find_map(|hash| {
            tree.push(hash);
            (hash == wanted || tree.root() == *wanted).then(|| tree.size())
        })
    }

    /// How many entries stand before the first that was entered at this moment or later.
    fn before(&self, moment: &str) -> u64 {
        let first = self.times.iter().position(|at| at.as_str() >= moment);
        u64::try_from(first.unwrap_or(self.times.len())).unwrap_or(u64::MAX)
    }
}

impl Visitor for Places {
    fn entry(&mut self, entry: &EntryView<'_>, _: &Standing, _: &[ImportState]) {
        self.hashes.push(entry.hash);
        self.times.push(entry.at.to_owned());
    }

    fn redacted(&mut self, stone: &Tombstone) {
        self.hashes.push(stone.hash);
        self.times.push(self.times.last().cloned().unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::sha256;

    fn book() -> Places {
        let times = ["T03:00:00Z", "T03:00:00Z", "T09:30:00Z"].map(|t| format!("2027-03-22{t}"));
        let hashes = [b"a", b"b", b"c"].map(|n| sha256(n));
        Places { hashes: hashes.to_vec(), times: times.to_vec() }
    }

    #[test]
    fn a_day_begins_at_its_own_midnight_in_the_zone() {
        let five = TimeZone::fixed(jiff::tz::offset(5));
        let almaty = TimeZone::get("Asia/Almaty").unwrap();
        assert_eq!(second("2027-03-22", &five).unwrap(), "2027-03-21T19:00:00Z");
        assert_eq!(second("2027-03-22T14:00", &almaty).unwrap(), "2027-03-22T09:00:00Z");
        for bad in ["2027-02-30", "2027-03-22T14:00Z", "monday", ""] {
            assert_eq!(second(bad, &five), None, "{bad}");
        }
        assert_eq!(book().before("2027-03-22T03:00:00Z"), 0);
        assert_eq!(book().before("2027-03-22T09:00:00Z"), 2);
        assert_eq!(book().before("2028-01-01T00:00:00Z"), 3);
    }

    #[test]
    fn a_hash_is_that_of_a_last_entry_or_a_root() {
        let book = book();
        for size in 1..=3 {
            let first = book.first(size);
            assert_eq!(book.with_hash(first.last().unwrap()), Some(size));
            assert_eq!(book.with_hash(&tree::root(first)), Some(size));
        }
        assert_eq!(book.with_hash(&sha256(b"d")), None);
    }
}
