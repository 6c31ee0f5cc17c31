//! Duplicate vectors: stations of one territory with the very same votes for every option. First
//! of all a sign of a sheet entered twice, so it is listed for checking and never speaks by itself.

use std::collections::BTreeMap;

use super::super::figures::StationFigures;

/// Stations with the same votes for every option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate<'a> {
    /// The territory.
    pub territory: &'a str,
    /// The votes, in ballot order.
    pub votes: &'a [u64],
    /// The stations, in the order given.
    pub units: Vec<&'a str>,
}

/// Groups of stations in one territory whose votes agree option by option, where at least three
/// options have votes and together they have at least 100.
#[must_use]
pub fn duplicates<'a>(stations: &[StationFigures<'a>]) -> Vec<Duplicate<'a>> {
    let mut groups: BTreeMap<(&str, &[u64]), Vec<&str>> = BTreeMap::new();
    for station in stations.iter().filter(|s| is_telling(s.options)) {
        groups.entry((station.territory, station.options)).or_default().push(station.unit);
    }
    groups
        .into_iter()
        .filter(|(_, units)| units.len() > 1)
        .map(|((territory, votes), units)| Duplicate { territory, votes, units })
        .collect()
}

fn is_telling(votes: &[u64]) -> bool {
    let total: u128 = votes.iter().map(|&v| u128::from(v)).sum();
    votes.iter().filter(|&&v| v > 0).count() >= 3 && total >= 100
}

#[cfg(test)]
mod tests {
    use super::*;

    fn station<'a>(unit: &'a str, territory: &'a str, options: &'a [u64]) -> StationFigures<'a> {
        let leader = 0;
        StationFigures { unit, territory, registered: 0, issued: 0, ballots: 0, leader, options }
    }

    #[test]
    fn only_telling_vectors_of_one_territory() {
        let found = duplicates(&[
            station("1", "a", &[60, 30, 10]),
            station("2", "b", &[60, 30, 10]),
            station("3", "a", &[60, 30, 10]),
            station("4", "a", &[60, 30, 9]),
            station("5", "a", &[60, 30, 9]),
            station("6", "a", &[100, 30, 0]),
            station("7", "a", &[100, 30, 0]),
        ]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].units, ["1", "3"]);
        assert_eq!((found[0].territory, found[0].votes), ("a", &[60, 30, 10][..]));
    }
}
