//! The figures of one station, as the caller read them from the book.

/// The largest register of one station that the tests look at. A polling station with more voters
/// does not exist; a larger number is a slip or a hostile file, and walking its distribution would
/// take for ever.
pub const MAX_STATION: u64 = 1_000_000;

/// The integers of one station in one contest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StationFigures<'a> {
    /// Id of the station.
    pub unit: &'a str,
    /// Id of the territory it belongs to (a district or region), "" if none is known.
    pub territory: &'a str,
    /// Voters on the list at the close.
    pub registered: u64,
    /// Ballots issued (turnout is issued ÷ registered).
    pub issued: u64,
    /// Ballots found in the boxes: valid and invalid (shares are votes ÷ ballots).
    pub ballots: u64,
    /// Votes for the option that leads the contest as a whole.
    pub leader: u64,
    /// Votes of every option in ballot order, the leader included.
    pub options: &'a [u64],
}

impl StationFigures<'_> {
    /// Whether the screening looks at this station: at least 100 registered and at most
    /// [`MAX_STATION`], at least one ballot, turnout and share of the leader at most 99 %
    /// (Kobak, Shpilkin, Pshenichnikov 2016). Figures that contradict each other (more votes than
    /// ballots, more issued than registered) fall out with them.
    #[must_use]
    pub fn is_screened(&self) -> bool {
        (100..=MAX_STATION).contains(&self.registered)
            && (1..=MAX_STATION).contains(&self.ballots)
            && at_most_99(self.issued, self.registered)
            && at_most_99(self.leader, self.ballots)
    }
}

/// Whether `part` is at most 99 % of `whole`.
fn at_most_99(part: u64, whole: u64) -> bool {
    u128::from(part) * 100 <= u128::from(whole) * 99
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stations_left_out() {
        let good = StationFigures {
            unit: "1",
            territory: "a",
            registered: 100,
            issued: 99,
            ballots: 99,
            leader: 50,
            options: &[],
        };
        assert!(good.is_screened());
        assert!(!StationFigures { registered: 99, issued: 50, ..good }.is_screened());
        assert!(!StationFigures { issued: 100, ..good }.is_screened());
        assert!(!StationFigures { ballots: 0, leader: 0, ..good }.is_screened());
        assert!(!StationFigures { leader: 99, ..good }.is_screened());
        assert!(!StationFigures { registered: u64::MAX, ..good }.is_screened());
    }
}
