//! Random assignment of observers from the same seed, and its analysis. Stations are drawn, not
//! chosen, so a difference between stations with and without observers has no explanation in the
//! stations themselves (Enikolopov, Korovkin, Petrova, Sonin, Zakharov, PNAS 110(2), 2013).

use super::super::error::StatsError;
use super::generator::Generator;
use super::ticket::{Drawn, draw_equal};

/// Draws the stations to which observers go: the first observer to the first, and so on.
pub fn assign_observers<'a>(
    seed: &str,
    stations: &[&str],
    observers: &[&'a str],
) -> Result<Vec<(&'a str, Drawn)>, StatsError> {
    let drawn = draw_equal(seed, stations, observers.len())?;
    Ok(observers.iter().copied().zip(drawn).collect())
}

/// The result of [`analyse_as_assigned`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AsAssigned {
    /// Stations drawn for observers.
    pub assigned: usize,
    /// The others.
    pub others: usize,
    /// Mean share at the stations drawn, less that at the others.
    pub difference: f64,
    /// Draws that gave at least this difference either way, of `rounds`.
    pub as_extreme: u64,
    /// Draws tried.
    pub rounds: u64,
    /// (1 + as extreme) ÷ (1 + rounds).
    pub p: f64,
}

/// Compares the stations as they were assigned: one whose observer was not admitted stays among
/// the assigned. `rows` holds per station (votes, ballots, drawn for an observer); the draw is
/// repeated `rounds` times from the published seed.
pub fn analyse_as_assigned(
    seed: &str,
    rows: &[(u64, u64, bool)],
    rounds: u64,
) -> Result<AsAssigned, StatsError> {
    let shares: Vec<f64> = rows.iter().map(|&(a, n, _)| share(a, n)).collect();
    let all: f64 = shares.iter().sum();
    let assigned = rows.iter().filter(|row| row.2).count();
    let others = rows.len() - assigned;
    if assigned == 0 || others == 0 {
        return Err(StatsError::NoData);
    }
    let gap = |sum: f64| sum / assigned as f64 - (all - sum) / others as f64;
    let drawn: f64 = rows.iter().zip(&shares).filter(|(row, _)| row.2).map(|(_, s)| s).sum();
    let difference = gap(drawn);
    // A hair below, so that the order of summation cannot hide an equal draw.
    let limit = difference.abs() * (1.0 - 1e-12);
    let mut generator = Generator::new(seed)?;
    let mut as_extreme = 0;
    for _ in 0..rounds {
        let drawn = generator.positions(rows.len(), assigned)?;
        let sum: f64 = drawn.iter().filter_map(|i| shares.get(*i)).sum();
        as_extreme += u64::from(gap(sum).abs() >= limit);
    }
    let p = (1 + as_extreme) as f64 / (1 + rounds) as f64;
    Ok(AsAssigned { assigned, others, difference, as_extreme, rounds, p })
}

fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn observers_follow_the_tickets() {
        let stations = ["s1", "s2", "s3", "s4"];
        let assigned = assign_observers("31", &stations, &["Aigerim", "Bolat"]).unwrap();
        let drawn = draw_equal("31", &stations, 2).unwrap();
        assert_eq!(assigned[0], ("Aigerim", drawn[0].clone()));
        assert_eq!(assigned[1], ("Bolat", drawn[1].clone()));
        assert!(assign_observers("31", &stations, &["a", "b", "c", "d", "e"]).is_err());
    }

    #[test]
    fn a_gap_and_its_absence() {
        let row = |i: u64| (if i < 12 { 36 } else { 47 } + i % 3, 100, i < 12);
        let gap: Vec<_> = (0..40).map(row).collect();
        let found = analyse_as_assigned("2026", &gap, 499).unwrap();
        assert!((found.difference + 0.11).abs() < 0.005, "{found:?}");
        assert!(found.p <= 0.01 && found.assigned == 12 && found.others == 28);
        let none: Vec<_> = (0..40).map(|i| (40 + i % 7, 100, i % 3 == 0)).collect();
        assert!(analyse_as_assigned("2026", &none, 199).unwrap().p > 0.05);
        assert_eq!(analyse_as_assigned("1", &[(1, 2, true)], 9), Err(StatsError::NoData));
    }
}
