//! Stable ids: the same discrepancy has the same id tomorrow.

use std::fmt;

use crate::paper::sha256;

/// A finding's id, such as `ARI-01-3f9a0c21de`: its code and ten hexadecimal digits of a SHA-256
/// over what makes it this discrepancy and no other — election, contest, unit, check and place,
/// never the numbers, so that a later document which changes a number keeps the id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingId(String);

impl FindingId {
    /// Derives the id. `place` tells apart what one check can find several times in one unit: a
    /// line, a time, a copy number.
    #[must_use]
    pub fn derive(
        election: &str,
        code: &str,
        contest: &str,
        unit: &str,
        check: &str,
        place: &str,
    ) -> Self {
        let text = ["adal-finding/1", election, code, contest, unit, check, place].join("\n");
        let hex = sha256(text.as_bytes()).hex();
        Self(format!("{code}-{}", hex.get(..10).unwrap_or(&hex)))
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FindingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_of_the_place_not_of_the_numbers() {
        let id = |unit, place| FindingId::derive("e", "ARI-01", "list", unit, "valid-sum", place);
        assert_eq!(id("0101", ""), id("0101", ""));
        assert_ne!(id("0101", ""), id("0102", ""));
        assert_ne!(id("0101", "copy-1"), id("0101", "copy-2"));
        // Written down so that tomorrow's binary gives today's ids.
        assert_eq!(id("0101", "").as_str(), "ARI-01-05aa30ed88");
    }
}
