//! What became of a finding (`specs/finding-states.md`): said in the book, never a flag in a file.

use jiff::civil::Date;

use super::entry::EntryView;
use super::fields::{BodyFault, Fields, Member, Members, hash, id, nonce, text};
use super::roster::Standing;
use super::scan::Walk;
use crate::canon::WriteFault;
use crate::paper::{FindingStatus, Hash32};

/// An operator writes down what became of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingState {
    /// Who explained, disputed or decided.
    pub by: String,
    /// On which day.
    pub date: Option<Date>,
    /// The election's id.
    pub election: String,
    /// The finding's id.
    pub finding: String,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// Why.
    pub reason: String,
    /// Where it stands now.
    pub state: FindingStatus,
}

/// A statement of a finding's state that counts, at its place in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingMark {
    /// The entry's number.
    pub seq: u64,
    /// The entry's hash.
    pub hash: Hash32,
    /// When it was entered, as the operator claims.
    pub at: String,
    /// What it says.
    pub said: FindingState,
}

fn day(member: Member<'_>) -> Option<Date> {
    let text = member.as_text().filter(|t| t.len() == 10)?;
    text.parse().ok()
}

fn filled(member: Member<'_>) -> Option<String> {
    text(member).filter(|t| !t.trim().is_empty())
}

impl FindingState {
    pub(super) const TYPE: &'static str = "finding_state";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            by: f.must("by", filled)?,
            date: f.may("date", day)?,
            election: f.must("election", id)?,
            finding: f.must("finding", id)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            reason: f.must("reason", filled)?,
            state: f.must("state", |v| v.as_text().and_then(|t| FindingStatus::from_word(&t)))?,
        };
        f.end()?;
        if read.state.is_decision() && read.date.is_none() {
            return Err(BodyFault::Missing { field: "date" });
        }
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("by", self.by.as_str())
            .maybe("date", self.date.map(|d| d.to_string()).as_deref())
            .with("election", self.election.as_str())
            .with("finding", self.finding.as_str())
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("reason", self.reason.as_str())
            .with("state", self.state.word())
            .bytes()
    }
}

impl Walk {
    /// What a statement of a finding's state is worth at its place; what counts is kept.
    pub(super) fn mark(
        &mut self,
        entry: &EntryView<'_>,
        body: &FindingState,
        context: Option<Standing>,
    ) -> Standing {
        let standing = self.signed(entry, context);
        if standing == Standing::Counts {
            let (seq, hash, at) = (entry.seq, entry.hash, entry.at.to_owned());
            self.marks.push(FindingMark { seq, hash, at, said: body.clone() });
        }
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Statement;

    fn state() -> FindingState {
        FindingState {
            by: "Court".to_owned(),
            date: Some(jiff::civil::date(2027, 4, 2)),
            election: "demo-2027".to_owned(),
            finding: "COP-01-3cd1d52e3d".to_owned(),
            manifest: Hash32([7; 32]),
            nonce: "00000000000000000000000000000009".to_owned(),
            reason: "the copy was not signed".to_owned(),
            state: FindingStatus::Dismissed,
        }
    }

    fn read(text: &str) -> Result<Statement<'_>, BodyFault> {
        Statement::parse(text).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        for status in FindingStatus::ALL {
            let said = FindingState { state: status, ..state() };
            let body = String::from_utf8(said.to_body().unwrap()).unwrap();
            assert_eq!(read(&body), Ok(Statement::FindingState(Box::new(said))));
        }
    }

    #[test]
    fn the_bad_examples_of_the_page_are_refused() {
        let body = String::from_utf8(state().to_body().unwrap()).unwrap();
        let wrong = |field: &str| Err(BodyFault::Wrong { field: field.to_owned() });
        assert_eq!(read(&body.replace("dismissed", "closed")), wrong("state"));
        assert_eq!(read(&body.replace("the copy was not signed", "")), wrong("reason"));
        assert_eq!(read(&body.replace("2027-04-02", "2027-02-30")), wrong("date"));
        let undated = body.replace("\"date\":\"2027-04-02\",", "");
        assert_eq!(read(&undated), Err(BodyFault::Missing { field: "date" }));
        assert!(read(&undated.replace("dismissed", "explained")).is_ok());
    }
}
