//! The commitment before a public draw (`specs/draw.md`): read into owned values, written from
//! them.

use super::fields::{BodyFault, Fields, Member, Members, hash, id, nonce, text};
use crate::canon::WriteFault;
use crate::paper::Hash32;

/// Which stations may be drawn and which totals are claimed, fixed before the dice are thrown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawCommit {
    /// The contest.
    pub contest: String,
    /// The election's id.
    pub election: String,
    /// SHA-256 of the list of stations, an attachment.
    pub frame: Hash32,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// How many stations the list has.
    pub stations: u64,
    /// SHA-256 of the totals by station, an attachment.
    pub totals: Hash32,
    /// The program that will draw.
    pub version: String,
}

impl DrawCommit {
    pub(super) const TYPE: &'static str = "draw-commit";

    pub(super) fn read(mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            contest: f.must("contest", id)?,
            election: f.must("election", id)?,
            frame: f.must("frame", hash)?,
            manifest: f.must("manifest", hash)?,
            nonce: f.must("nonce", nonce)?,
            stations: f.must("stations", Member::as_int)?,
            totals: f.must("totals", hash)?,
            version: f.must("version", text)?,
        };
        f.end()?;
        Ok(read)
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        Members::of(Self::TYPE)
            .with("contest", self.contest.as_str())
            .with("election", self.election.as_str())
            .with("frame", self.frame)
            .with("manifest", self.manifest)
            .with("nonce", self.nonce.as_str())
            .with("stations", self.stations)
            .with("totals", self.totals)
            .with("version", self.version.as_str())
            .bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Statement;
    use crate::paper::sha256;

    #[test]
    fn what_is_written_is_read() {
        let commit = DrawCommit {
            contest: "list".to_owned(),
            election: "invented-2026".to_owned(),
            frame: sha256(b"S-1\nS-2\n"),
            manifest: sha256(b"manifest"),
            nonce: "0".repeat(32),
            stations: 2,
            totals: sha256(b"totals"),
            version: "adal 0.1.0".to_owned(),
        };
        let body = String::from_utf8(commit.to_body().unwrap()).unwrap();
        let read = Statement::parse(&body).unwrap().unwrap();
        assert_eq!(read.kind(), "draw-commit");
        assert_eq!(read, Statement::DrawCommit(Box::new(commit)));
        let less = body.replace(",\"stations\":2", "");
        let missing = BodyFault::Missing { field: "stations" };
        assert_eq!(Statement::parse(&less).unwrap(), Err(missing));
    }
}
