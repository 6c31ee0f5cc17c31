//! Bins by integer division. Float edges put 96 of 1,000 bins of one election wrong.

use std::collections::BTreeMap;

use super::super::figures::StationFigures;

/// The nearest of `steps` equal steps from 0 to the whole: (2·steps·part + whole) div 2·whole.
pub(super) fn bin(part: u64, whole: u64, steps: u64) -> Option<usize> {
    if whole == 0 || part > whole {
        return None;
    }
    let (part, whole) = (u128::from(part), u128::from(whole));
    let index = (2 * u128::from(steps) * part + whole) / (2 * whole);
    usize::try_from(index).ok()
}

/// How many of the pairs (part, whole) fall into each of `steps` + 1 bins.
#[must_use]
pub fn histogram_bins(pairs: impl IntoIterator<Item = (u64, u64)>, steps: u16) -> Vec<u64> {
    let mut counts = vec![0_u64; usize::from(steps) + 1];
    for (part, whole) in pairs {
        if let Some(count) = bin(part, whole, u64::from(steps)).and_then(|i| counts.get_mut(i)) {
            *count += 1;
        }
    }
    counts
}

/// What falls into one cell of the fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// Stations.
    pub stations: u64,
    /// Their registered voters.
    pub registered: u64,
}

/// Cells of half a percent by turnout (first) and share of the leader (second), 0 … 200 each.
/// Stations without registered voters or ballots, or with a part above its whole, are left out.
#[must_use]
pub fn fingerprint_cells(stations: &[StationFigures<'_>]) -> BTreeMap<(usize, usize), Cell> {
    let mut cells: BTreeMap<(usize, usize), Cell> = BTreeMap::new();
    for s in stations {
        let at = bin(s.issued, s.registered, 200).zip(bin(s.leader, s.ballots, 200));
        if let Some(at) = at {
            let cell = cells.entry(at).or_default();
            cell.stations += 1;
            cell.registered = cell.registered.saturating_add(s.registered);
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_exact() {
        // 0.05 % is half a step of a tenth: upwards.
        assert_eq!(bin(1, 2_000, 1_000), Some(1));
        assert_eq!(bin(749_499_999, 1_000_000_000, 1_000), Some(749));
        assert_eq!(bin(7_495, 10_000, 1_000), Some(750));
        assert_eq!(bin(5, 5, 1_000), Some(1_000));
        assert_eq!(bin(6, 5, 1_000), None);
        assert_eq!(bin(0, 0, 1_000), None);
        let bins = histogram_bins([(1, 2), (50, 100), (9, 5), (1, 1)], 100);
        assert_eq!((bins[50], bins[100], bins.iter().sum::<u64>()), (2, 1, 3));
    }

    #[test]
    fn cells_count_stations_and_voters() {
        let station = StationFigures {
            unit: "1",
            territory: "",
            registered: 1_000,
            issued: 620,
            ballots: 100,
            leader: 74,
            options: &[],
        };
        let cells = fingerprint_cells(&[station, station]);
        let cell = Cell { stations: 2, registered: 2_000 };
        assert_eq!(cells.into_iter().collect::<Vec<_>>(), [((124, 148), cell)]);
    }
}
