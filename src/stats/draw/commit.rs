//! What is fixed before the dice roll.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::super::error::StatsError;
use crate::paper::{Hash32, sha256};

/// What is committed before the seed is known. Once it stands in the book, neither the list of
/// stations nor the totals can be fitted to the draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// SHA-256 of the list of stations ([`frame_text`]).
    pub frame: Hash32,
    /// How many stations are in the list.
    pub stations: u64,
    /// SHA-256 of the totals, of whatever bytes the caller publishes.
    pub totals: Hash32,
    /// Version of the program that will draw.
    pub version: String,
}

impl Commitment {
    /// Commits to a list of stations, published totals and a version.
    pub fn new(ids: &[&str], totals: &[u8], version: &str) -> Result<Self, StatsError> {
        Ok(Self {
            frame: frame_hash(ids)?,
            stations: ids.len() as u64,
            totals: sha256(totals),
            version: version.to_owned(),
        })
    }
}

/// The list of stations as a text file: normal ids in byte order, one a line, each line ended by a
/// line feed. `sha256sum` of that file is the frame hash.
pub fn frame_text(ids: &[&str]) -> Result<String, StatsError> {
    if ids.is_empty() {
        return Err(StatsError::NoData);
    }
    let mut frame = BTreeSet::new();
    for id in ids {
        let id = normal_id(id)?;
        if let Some(unit) = frame.replace(id) {
            return Err(StatsError::Twice { what: unit });
        }
    }
    Ok(frame.into_iter().map(|id| id + "\n").collect())
}

/// SHA-256 of [`frame_text`].
pub fn frame_hash(ids: &[&str]) -> Result<Hash32, StatsError> {
    frame_text(ids).map(|text| sha256(text.as_bytes()))
}

/// An id as it enters a draw: Unicode NFC, without white space.
pub fn normal_id(id: &str) -> Result<String, StatsError> {
    let normal = without_space(id)?;
    if normal.is_empty() {
        Err(StatsError::BadCharacter { found: id.to_owned() })
    } else {
        Ok(normal)
    }
}

/// The seed as it enters a draw: Unicode NFC, without white space, so that dice read aloud as
/// `4 1 6` and typed as `416` are one seed.
pub fn normal_seed(seed: &str) -> Result<String, StatsError> {
    let normal = without_space(seed)?;
    if normal.is_empty() { Err(StatsError::SeedEmpty) } else { Ok(normal) }
}

fn without_space(text: &str) -> Result<String, StatsError> {
    let normal: String = text.nfc().filter(|c| !c.is_whitespace()).collect();
    if normal.chars().any(|c| c.is_control() || is_invisible(c)) {
        return Err(StatsError::BadCharacter { found: text.to_owned() });
    }
    Ok(normal)
}

/// Characters that change a hash without showing on paper.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_is_a_file_anyone_can_hash() {
        let text = frame_text(&["B-2", "A 1", "A10"]).unwrap();
        assert_eq!(text, "A1\nA10\nB-2\n");
        // printf 'A1\nA10\nB-2\n' | sha256sum
        let hash = "cdd3a51a37f562aa620dab5463d9509e4068811fca2953c6b0e04f8fe2f4e705";
        assert_eq!(frame_hash(&["A10", "B-2", "A1"]).unwrap().hex(), hash);
        let twice = StatsError::Twice { what: "A1".to_owned() };
        assert_eq!(frame_text(&["A1", "A 1"]), Err(twice));
        assert_eq!(frame_text(&[]), Err(StatsError::NoData));
    }

    #[test]
    fn seeds_are_read_alike() {
        assert_eq!(normal_seed(" 4 1\u{a0}6\n").unwrap(), "416");
        assert_eq!(normal_seed("\u{439}"), normal_seed("\u{438}\u{306}"));
        assert_eq!(normal_seed(" \t"), Err(StatsError::SeedEmpty));
        assert!(matches!(normal_seed("4\u{200b}1"), Err(StatsError::BadCharacter { .. })));
        assert!(matches!(normal_id("a\u{0}"), Err(StatsError::BadCharacter { .. })));
    }

    #[test]
    fn a_commitment_covers_all_it_names() {
        let one = Commitment::new(&["a", "b"], b"totals", "0.1.0").unwrap();
        assert_ne!(one.frame, Commitment::new(&["a", "c"], b"totals", "0.1.0").unwrap().frame);
        assert_ne!(one.totals, Commitment::new(&["a", "b"], b"Totals", "0.1.0").unwrap().totals);
        assert_eq!(one.stations, 2);
    }
}
