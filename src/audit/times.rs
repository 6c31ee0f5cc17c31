//! What existed when, by those whom the verifier names: witnesses, time-stamping authorities
//! (`specs/times.md`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::cosign::{Lines, WitnessKey};
use super::error::AuditError;
use super::hashes::roots_at;
use crate::book::{
    AttachmentState, Checkpoint, CheckpointState, Evidence, Finding, Folder, IoContext as _, Note,
    ScanEnd, Timestamp, Vkey, attachment_path, check_attachment,
};
use crate::lang::{Message, Say as _};
use crate::paper::Hash32;
use crate::stamp::{Anchors, StampError, Token};

/// The largest token that is read.
const TOKEN_MAX: u64 = 1 << 20;

/// Whom the verifier believes about times; nothing of it stands in a book.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// The witnesses.
    pub witnesses: Vec<WitnessKey>,
    /// How many of them must have signed a checkpoint.
    pub threshold: u64,
    /// The certificates that vouch for time-stamping authorities.
    pub anchors: Anchors,
}

impl Trust {
    /// Which of the named witnesses signed a note and when, POSIX seconds.
    #[must_use]
    pub fn lines(&self, note: &Note) -> Vec<(String, u64)> {
        let mut keys = BTreeSet::new();
        let mut lines = Vec::new();
        for witness in &self.witnesses {
            if let Lines::Hold(time) = witness.lines(note)
                && keys.insert(*witness.key().as_bytes())
            {
                lines.push((witness.name().to_owned(), time));
            }
        }
        lines
    }

    /// Whether so many lines are enough.
    #[must_use]
    pub fn suffice(&self, lines: &[(String, u64)]) -> bool {
        lines.len() as u64 >= self.threshold
    }

    /// When enough of the named witnesses had signed a note, and who they are.
    fn signed(&self, note: &Note) -> Option<(u64, Vec<String>)> {
        let mut lines = self.lines(note);
        lines.sort_by_key(|(_, time)| *time);
        let needed = usize::try_from(self.threshold.max(1)).ok()?;
        let (_, time) = lines.get(needed - 1)?;
        Some((*time, lines.iter().take(needed).map(|(name, _)| name.clone()).collect()))
    }
}

/// A bound on when entries were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// No later: the first so many entries. No earlier: this entry and those behind it.
    pub place: u64,
    /// POSIX seconds.
    pub time: u64,
    /// Who says so.
    pub by: String,
}

/// A checkpoint of another log that stands in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The entry's number.
    pub seq: u64,
    /// The other log's key.
    pub vkey: Vkey,
    /// What its checkpoint says.
    pub head: Checkpoint,
    /// The note.
    pub note: Note,
}

/// What bounds the times of a book's entries.
#[derive(Debug, Clone, Default)]
pub struct Times {
    /// Narrowest bounds only, by size.
    pub no_later: Vec<Bound>,
    /// Narrowest bounds only, by entry.
    pub no_earlier: Vec<Bound>,
    /// Checkpoints of other logs, in the book's order.
    pub seen: Vec<Seen>,
    /// What is wrong with the evidence.
    pub findings: Vec<Finding>,
    /// What of it was not checked.
    pub unchecked: Vec<Message>,
}

impl Times {
    /// Weighs all evidence of a book.
    pub fn of(folder: &Folder, end: &ScanEnd, trust: &Trust) -> Result<Self, AuditError> {
        let mut times = Self::default();
        for kept in end.checkpoints.iter().filter(|k| k.state == CheckpointState::Holds) {
            if let Some((time, names)) = kept.note().ok().and_then(|note| trust.signed(&note)) {
                times.no_later.push(Bound { place: kept.size, time, by: names.join(", ") });
            }
        }
        let stamps = end.evidence.iter().filter_map(|evidence| match evidence {
            Evidence::Stamp { seq, said } => Some((*seq, said)),
            Evidence::Seen { .. } => None,
        });
        times.stamps(folder, end, &stamps.collect::<Vec<_>>(), trust)?;
        for evidence in &end.evidence {
            if let Evidence::Seen { seq, note, head, vkey } = evidence {
                times.see(*seq, note, head, vkey, trust);
            }
        }
        times.no_later = narrowest(times.no_later);
        times.no_earlier = latest(times.no_earlier);
        Ok(times)
    }

    /// The narrowest bound on when an entry was written at the latest.
    #[must_use]
    pub fn latest_of(&self, seq: u64) -> Option<&Bound> {
        self.no_later.iter().filter(|b| b.place > seq).min_by_key(|b| b.time)
    }

    /// The narrowest bound on when an entry was written at the earliest.
    #[must_use]
    pub fn earliest_of(&self, seq: u64) -> Option<&Bound> {
        self.no_earlier.iter().filter(|b| b.place <= seq).max_by_key(|b| b.time)
    }

    /// The bounds of an entry in words; none where nothing bounds it.
    #[must_use]
    pub fn words_of(&self, seq: u64) -> Vec<Message> {
        let said = |id: &'static str, bound: &Bound| {
            Message::new(id).text("time", time_text(bound.time)).text("by", &bound.by)
        };
        let earliest = self.earliest_of(seq).map(|bound| said("audit-entry-no-earlier", bound));
        let latest = self.latest_of(seq).map(|bound| said("audit-entry-no-later", bound));
        earliest.into_iter().chain(latest).collect()
    }

    fn stamps(
        &mut self,
        folder: &Folder,
        end: &ScanEnd,
        stamps: &[(u64, &Timestamp)],
        trust: &Trust,
    ) -> Result<(), AuditError> {
        let (mut trusted, mut unasked) = (0_u64, 0_u64);
        let roots = if stamps.is_empty() {
            BTreeMap::new()
        } else {
            roots_at(folder, &stamps.iter().map(|(_, said)| said.size).collect())?
        };
        let origin = end.roster.origin().unwrap_or_default();
        for (seq, said) in stamps {
            let Some(token) = token_of(folder, &said.token)? else { continue };
            let weighed = token.and_then(|token| {
                if roots.get(&said.size) != Some(&said.root) {
                    return Err(StampError::Other);
                }
                token.is_of(&stamped_text(&origin, said.size, &said.root))?;
                let by = token.signer(&trust.anchors)?;
                let by =
                    if trust.anchors.is_empty() { by } else { token.trusted(&trust.anchors)? };
                Ok((by, token.earliest(), token.latest()))
            });
            match weighed {
                Ok(_) if trust.anchors.is_empty() => unasked += 1,
                Ok((by, earliest, latest)) => {
                    trusted += 1;
                    self.no_later.push(Bound { place: said.size, time: latest, by: by.clone() });
                    self.no_earlier.push(Bound { place: *seq, time: earliest, by });
                }
                Err(why) => self.weak_stamp(*seq, &why),
            }
        }
        if unasked > 0 {
            self.unchecked.push(Message::new("audit-stamps-unasked").number("count", unasked));
        }
        if trusted == 0 && !trust.anchors.is_empty() {
            let message = Message::new("audit-unstamped");
            self.findings.push(Finding { fault: true, name: "UNSTAMPED", message });
        }
        Ok(())
    }

    fn weak_stamp(&mut self, seq: u64, why: &StampError) {
        let message = Message::new("audit-stamp").text("seq", seq).message("why", why.say());
        match why {
            StampError::Unknown { .. } | StampError::NoCertificate => self.unchecked.push(message),
            StampError::Untrusted { .. } => {
                self.findings.push(Finding { fault: false, name: "UNTRUSTED", message });
            }
            _ => self.findings.push(Finding { fault: true, name: "STAMP", message }),
        }
    }

    fn see(&mut self, seq: u64, note: &Note, head: &Checkpoint, vkey: &Vkey, trust: &Trust) {
        if let Some((time, names)) = trust.signed(note) {
            self.no_earlier.push(Bound { place: seq, time, by: names.join(", ") });
        }
        if let Some(other) = contradicted(&self.seen, vkey, head) {
            let message = Message::new("audit-foreign-fork")
                .text("vkey", vkey.text())
                .number("size", head.size)
                .text("one", other.seq)
                .text("other", seq);
            self.findings.push(Finding { fault: false, name: "FORK", message });
        }
        let seen = Seen { seq, vkey: vkey.clone(), head: head.clone(), note: note.clone() };
        self.seen.push(seen);
    }
}

/// The recorded checkpoint that cannot be if this one is: one key, one size, another root.
#[must_use]
pub fn contradicted<'s>(seen: &'s [Seen], vkey: &Vkey, head: &Checkpoint) -> Option<&'s Seen> {
    let same = |s: &&Seen| s.vkey == *vkey && s.head.size == head.size && s.head.root != head.root;
    seen.iter().find(same)
}

/// The text that a token is of: that of the checkpoint.
#[must_use]
pub fn stamped_text(origin: &str, size: u64, root: &Hash32) -> Vec<u8> {
    Checkpoint { origin: origin.to_owned(), size, root: *root }.text().into_bytes()
}

/// `YYYY-MM-DDTHH:MM:SSZ` of POSIX seconds; the bare number where a calendar has no such day.
#[must_use]
pub fn time_text(seconds: u64) -> String {
    let at = i64::try_from(seconds).ok().and_then(|s| jiff::Timestamp::from_second(s).ok());
    at.map_or_else(|| seconds.to_string(), |at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// The token that an entry names; `None` where it is not in the folder, or not it.
fn token_of(
    folder: &Folder,
    hash: &Hash32,
) -> Result<Option<Result<Token, StampError>>, AuditError> {
    if check_attachment(folder, hash)? != AttachmentState::Present {
        return Ok(None);
    }
    let path = attachment_path(folder, hash);
    if fs::metadata(&path).about(&path)?.len() > TOKEN_MAX {
        return Ok(Some(Err(StampError::Form)));
    }
    Ok(Some(Token::parse(&fs::read(&path).about(&path)?)))
}

/// Bounds on the latest time that no other one makes needless: of more entries no later.
fn narrowest(mut all: Vec<Bound>) -> Vec<Bound> {
    all.sort_by(|a, b| (b.place, a.time, &a.by).cmp(&(a.place, b.time, &b.by)));
    let mut kept: Vec<Bound> = Vec::new();
    for bound in all {
        if kept.last().is_none_or(|last| bound.time < last.time) {
            kept.push(bound);
        }
    }
    kept.reverse();
    kept
}

/// Bounds on the earliest time that no other one makes needless: of an earlier entry no earlier.
fn latest(mut all: Vec<Bound>) -> Vec<Bound> {
    all.sort_by(|a, b| (a.place, b.time, &a.by).cmp(&(b.place, a.time, &b.by)));
    let mut kept: Vec<Bound> = Vec::new();
    for bound in all {
        if kept.last().is_none_or(|last| bound.time > last.time) {
            kept.push(bound);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(all: &[(u64, u64)]) -> Vec<Bound> {
        let bound =
            |(place, time): &(u64, u64)| Bound { place: *place, time: *time, by: "w".to_owned() };
        all.iter().map(bound).collect()
    }

    fn places(all: &[Bound]) -> Vec<(u64, u64)> {
        all.iter().map(|b| (b.place, b.time)).collect()
    }

    #[test]
    fn the_narrowest_bound_counts() {
        let later = narrowest(bounds(&[(12, 100), (5, 90), (8, 120), (20, 300), (12, 110)]));
        assert_eq!(places(&later), [(5, 90), (12, 100), (20, 300)]);
        let earlier = latest(bounds(&[(7, 50), (3, 60), (9, 70), (9, 65)]));
        assert_eq!(places(&earlier), [(3, 60), (9, 70)]);
        let times = Times { no_later: later, no_earlier: earlier, ..Times::default() };
        let of = |seq| {
            let (from, to) = (times.earliest_of(seq), times.latest_of(seq));
            (from.map(|b| b.time), to.map(|b| b.time))
        };
        assert_eq!(of(2), (None, Some(90)));
        assert_eq!(of(5), (Some(60), Some(100)));
        assert_eq!(of(12), (Some(70), Some(300)));
        assert_eq!(of(20), (Some(70), None), "beyond every bound");
    }
}
