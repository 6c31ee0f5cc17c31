//! Equal-probability draws by tickets (Rivest 2018, "Consistent Sampling with Replacement",
//! arXiv 1808.10016). The ticket of a station depends on the seed and its own id alone, so adding
//! a station reorders no other, and one ticket can be rechecked with `sha256sum`:
//!
//! ```text
//! ticket = "0." + decimal digits, reversed, of SHA-256( hex(SHA-256(seed)) + id )
//! ```

use std::fmt;

use super::super::error::StatsError;
use super::commit::{frame_text, normal_id, normal_seed};
use crate::paper::{Hash32, sha256};

/// The hash whose decimal digits, reversed, are the first ticket of `id` under `seed`, both as they
/// enter a draw: what `sha256sum` prints when a ticket is rechecked by hand.
#[must_use]
pub fn ticket_hash(seed: &str, id: &str) -> Hash32 {
    let seed = sha256(seed.as_bytes()).hex();
    sha256(format!("{seed}{id}").as_bytes())
}

/// A number between 0 and 1, written out in decimal digits. Compared digit by digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(String);

impl Ticket {
    /// The first ticket of `id` under `seed`.
    #[must_use]
    pub fn first(seed: &str, id: &str) -> Self {
        Self(format!("0.{}", reversed_digits(ticket_hash(seed, id))))
    }

    /// The digits, beginning with `0.`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A station drawn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drawn {
    /// The ticket that drew it.
    pub ticket: Ticket,
    /// The station, as normalised for the draw.
    pub id: String,
}

/// Draws `count` stations with equal chances, none twice, in the order of their tickets. A larger
/// `count` later continues the same list.
pub fn draw_equal(seed: &str, ids: &[&str], count: usize) -> Result<Vec<Drawn>, StatsError> {
    let mut drawn = tickets(seed, ids)?;
    if count > drawn.len() {
        let (wanted, found) = (count as u64, drawn.len() as u64);
        return Err(StatsError::DrawTooLarge { wanted, found });
    }
    drawn.sort();
    drawn.truncate(count);
    Ok(drawn)
}

fn tickets(seed: &str, ids: &[&str]) -> Result<Vec<Drawn>, StatsError> {
    let seed = normal_seed(seed)?;
    frame_text(ids)?; // refuses an empty list and an id that stands twice
    let ticket = |id: &&str| {
        let id = normal_id(id)?;
        Ok(Drawn { ticket: Ticket::first(&seed, &id), id })
    };
    ids.iter().map(ticket).collect()
}

/// The hash as a decimal number of at least 64 digits, last digit first: the low digits are
/// unbiased, the leading ones are not.
fn reversed_digits(hash: Hash32) -> String {
    let mut limbs: Vec<u32> = hash
        .0
        .chunks_exact(4)
        .map(|c| c.iter().fold(0, |limb, byte| (limb << 8) | u32::from(*byte)))
        .collect();
    let mut digits = String::with_capacity(80);
    while limbs.iter().any(|limb| *limb > 0) || digits.len() < 64 {
        let mut rest = 0_u64;
        for limb in &mut limbs {
            let value = (rest << 32) | u64::from(*limb);
            // The quotient of a value below 10·2^32 by 10 fits a limb.
            *limb = u32::try_from(value / 10).unwrap_or(u32::MAX);
            rest = value % 10;
        }
        digits.push(char::from(b'0' + u8::try_from(rest).unwrap_or(0)));
    }
    digits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn goldens_of_the_sampler() {
        assert_eq!(
            Ticket::first("01382438112797316654", "AB-130").as_str(),
            "0.26299714122838008416507544297546663599715395525154425586041245287750224561854"
        );
        let ids: Vec<String> = (0..100).map(|i| i.to_string()).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let drawn = draw_equal("41", &ids, 10).unwrap();
        let order: Vec<&str> = drawn.iter().map(|d| d.id.as_str()).collect();
        assert_eq!(order, ["73", "51", "17", "58", "38", "42", "39", "20", "11", "67"]);
        let drawn = draw_equal("31", &["a", "b", "c", "d"], 4).unwrap();
        assert_eq!(drawn.iter().map(|d| d.id.as_str()).collect::<String>(), "badc");
    }

    #[test]
    fn short_hashes_keep_their_digits() {
        let mut bytes = [0; 32];
        bytes[31] = 12;
        assert_eq!(reversed_digits(Hash32(bytes)), format!("21{}", "0".repeat(62)));
    }

    proptest! {
        #[test]
        fn a_new_station_reorders_no_other(seed in "[0-9]{1,20}", n in 2_usize..30) {
            let ids: Vec<String> = (0..=n).map(|i| format!("S{i}")).collect();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let all: Vec<_> = draw_equal(&seed, &ids, n + 1).unwrap();
            let fewer = draw_equal(&seed, &ids[..n], n).unwrap();
            let kept: Vec<_> = all.into_iter().filter(|d| d.id != ids[n]).collect();
            prop_assert_eq!(fewer, kept);
        }
    }
}
