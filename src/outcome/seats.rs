//! Seats for lists, and the choice of the first few; ties are found, never broken here.

use super::OutcomeError;
use super::rule::Formula;

/// What is certain and what hangs on a tie.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Shared {
    /// Certain places of each contender, in the order given.
    pub places: Vec<u32>,
    /// Contenders equal at the cut, and how many places are left for them.
    pub tie: Option<(Vec<usize>, u32)>,
}

/// The `k`-th divisor (`k` ≥ 1) of a divisor formula; 1 for the quota formula.
pub(super) const fn divisor(formula: Formula, k: u32) -> u64 {
    match formula {
        Formula::LargestRemainder => 1,
        Formula::DHondt => k as u64,
        Formula::SainteLague => 2 * k as u64 - 1,
    }
}

/// Gives `seats` to lists with these votes. `None` if there is no vote.
pub(super) fn share(
    votes: &[u64],
    seats: u32,
    formula: Formula,
) -> Result<Option<Shared>, OutcomeError> {
    if votes.iter().all(|v| *v == 0) {
        return Ok(None);
    }
    match formula {
        Formula::LargestRemainder => largest_remainder(votes, seats).map(Some),
        Formula::DHondt | Formula::SainteLague => Ok(Some(by_divisors(votes, seats, formula))),
    }
}

fn largest_remainder(votes: &[u64], seats: u32) -> Result<Shared, OutcomeError> {
    let total: u128 = votes.iter().map(|v| u128::from(*v)).sum();
    let mut places = Vec::with_capacity(votes.len());
    let mut rests = Vec::with_capacity(votes.len());
    for vote in votes {
        // At most 2^64 · 10,000: far inside 128 bits.
        let product = u128::from(*vote) * u128::from(seats);
        places.push(u32::try_from(product / total).map_err(|_| OutcomeError::TooLarge)?);
        rests.push(product % total);
    }
    let left = seats - places.iter().sum::<u32>();
    let cut = first(&rests, left);
    for (place, more) in places.iter_mut().zip(&cut.places) {
        *place += more;
    }
    Ok(Shared { places, tie: cut.tie })
}

fn by_divisors(votes: &[u64], seats: u32, formula: Formula) -> Shared {
    let mut shared = Shared { places: vec![0; votes.len()], tie: None };
    let mut left = seats;
    while left > 0 {
        let next = |i: usize| {
            let places = shared.places.get(i).copied().unwrap_or(0);
            (
                u128::from(votes.get(i).copied().unwrap_or(0)),
                u128::from(divisor(formula, places + 1)),
            )
        };
        let mut best: Vec<usize> = Vec::new();
        for i in 0..votes.len() {
            let ((v, d), lead) = (next(i), best.first().map_or((0, 1), |b| next(*b)));
            match (v * lead.1).cmp(&(lead.0 * d)) {
                std::cmp::Ordering::Greater => best = vec![i],
                std::cmp::Ordering::Equal if v > 0 => best.push(i),
                _ => {}
            }
        }
        let wanted = u32::try_from(best.len()).unwrap_or(u32::MAX);
        if wanted > left {
            shared.tie = Some((best, left));
            return shared;
        }
        for i in best {
            if let Some(place) = shared.places.get_mut(i) {
                *place += 1;
            }
        }
        left -= wanted;
    }
    shared
}

/// The `places` greatest numbers, one place each.
pub(super) fn first<N: Ord + Copy>(numbers: &[N], places: u32) -> Shared {
    let mut shared = Shared { places: vec![0; numbers.len()], tie: None };
    let wanted = usize::try_from(places).unwrap_or(usize::MAX);
    let mut sorted: Vec<N> = numbers.to_vec();
    sorted.sort_by(|a, b| b.cmp(a));
    let Some(last) = wanted.checked_sub(1) else { return shared };
    let cut = sorted.get(last).copied();
    let mut above = 0;
    for (number, place) in numbers.iter().zip(&mut shared.places) {
        if cut.is_none_or(|cut| *number > cut) {
            *place = 1;
            above += 1;
        }
    }
    let level: Vec<usize> =
        numbers.iter().enumerate().filter(|(_, n)| Some(**n) == cut).map(|(i, _)| i).collect();
    let left = wanted - usize::min(above, wanted);
    if level.len() > left {
        shared.tie = Some((level, u32::try_from(left).unwrap_or(u32::MAX)));
    } else {
        for i in level {
            if let Some(place) = shared.places.get_mut(i) {
                *place = 1;
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_few() {
        assert_eq!(first(&[3, 9, 5], 2).places, [0, 1, 1]);
        let level = first(&[5, 9, 5], 2);
        assert_eq!((level.places, level.tie), (vec![0, 1, 0], Some((vec![0, 2], 1))));
        assert_eq!(first(&[5, 5], 2).tie, None);
        assert_eq!(first(&[5, 5], 0), Shared { places: vec![0, 0], tie: None });
        assert_eq!(first(&[5], 3).places, [1]);
    }
}
