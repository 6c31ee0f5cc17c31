//! One linear claim over the piles: `Σ weight · pile + constant`, which is positive while the
//! result stands.

use super::ratio::gcd;
use super::{OutcomeError, Ratio};

/// What the claim is when its form is exactly zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtZero {
    /// It still holds ("at least 5 %" with exactly 5 %).
    Holds,
    /// It needs a tie-break.
    Ties,
    /// It fails ("more than one half" with exactly one half).
    Fails,
}

/// A linear form over the piles, kept as whole numbers over one common denominator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    weights: Vec<i128>,
    constant: i128,
    bottom: i128,
    at_zero: AtZero,
}

/// The fewest votes that break a form, and where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fewest {
    pub votes: u64,
    pub from: Vec<usize>,
    pub to: Option<usize>,
    pub ties_at: Option<u64>,
}

/// Votes that can be changed with one effect each.
struct Supply {
    pile: usize,
    gain: i128,
    votes: Option<u64>,
}

impl Form {
    /// Brings exact weights to one denominator.
    pub(super) fn new(
        weights: &[Ratio],
        constant: Ratio,
        at_zero: AtZero,
    ) -> Result<Self, OutcomeError> {
        let mut bottom = constant.denominator();
        for weight in weights {
            let other = weight.denominator();
            let common = i128::try_from(gcd(bottom, other)).map_err(|_| OutcomeError::TooLarge)?;
            bottom = (bottom / common).checked_mul(other).ok_or(OutcomeError::TooLarge)?;
        }
        let scale = |r: &Ratio| {
            let factor = bottom / r.denominator();
            r.numerator().checked_mul(factor).ok_or(OutcomeError::TooLarge)
        };
        let constant = scale(&constant)?;
        let weights = weights.iter().map(scale).collect::<Result<_, _>>()?;
        Ok(Self { weights, constant, bottom, at_zero })
    }

    /// The form with every sign changed.
    pub(super) fn negated(mut self, at_zero: AtZero) -> Result<Self, OutcomeError> {
        for number in self.weights.iter_mut().chain([&mut self.constant]) {
            *number = number.checked_neg().ok_or(OutcomeError::TooLarge)?;
        }
        self.at_zero = at_zero;
        Ok(self)
    }

    /// The exact weight of each pile, in pile order.
    pub fn weights(&self) -> impl Iterator<Item = Result<Ratio, OutcomeError>> {
        self.weights.iter().map(|w| Ratio::new(*w, self.bottom))
    }

    /// The part that no pile changes.
    pub fn constant(&self) -> Result<Ratio, OutcomeError> {
        Ratio::new(self.constant, self.bottom)
    }

    /// What the claim is at exactly zero.
    #[must_use]
    pub const fn at_zero(&self) -> AtZero {
        self.at_zero
    }

    /// The value at these piles (in pile order; missing piles are empty).
    pub fn value(&self, piles: &[u64]) -> Result<Ratio, OutcomeError> {
        self.exact(self.scaled(piles)?)
    }

    /// Whether the claim holds at these piles; a tie is held.
    pub fn holds(&self, piles: &[u64]) -> Result<bool, OutcomeError> {
        let value = self.scaled(piles)?;
        Ok(value > 0 || (value == 0 && self.at_zero != AtZero::Fails))
    }

    /// What these piles add to the value, times the common denominator. Adding such numbers and
    /// dividing once by [`Self::exact`] spares a station its own fraction.
    pub(super) fn share(&self, piles: &[(usize, i128)]) -> Result<i128, OutcomeError> {
        let mut sum = 0_i128;
        for (pile, number) in piles {
            let weight = self.weights.get(*pile).copied().unwrap_or(0);
            let term = weight.checked_mul(*number);
            sum = term.and_then(|t| sum.checked_add(t)).ok_or(OutcomeError::TooLarge)?;
        }
        Ok(sum)
    }

    /// The least that one ballot can add, times the common denominator: the weight of the worst
    /// pile, or 0 for no ballot.
    pub(super) fn worst_ballot(&self) -> i128 {
        self.weights.iter().copied().min().unwrap_or(0).min(0)
    }

    /// The exact value of a number that is times the common denominator.
    pub(super) fn exact(&self, scaled: i128) -> Result<Ratio, OutcomeError> {
        Ratio::new(scaled, self.bottom)
    }

    fn dot(&self, piles: impl Iterator<Item = i128>) -> Result<i128, OutcomeError> {
        let terms = self.weights.iter().zip(piles).map(|(w, n)| w.checked_mul(n));
        let sum = terms.reduce(|a, b| a?.checked_add(b?)).unwrap_or(Some(0));
        sum.ok_or(OutcomeError::TooLarge)
    }

    fn scaled(&self, piles: &[u64]) -> Result<i128, OutcomeError> {
        let dot = self.dot(piles.iter().map(|n| i128::from(*n)))?;
        dot.checked_add(self.constant).ok_or(OutcomeError::TooLarge)
    }

    /// The fewest votes moved from pile to pile that break the claim.
    pub(super) fn fewest_moved(&self, piles: &[u64]) -> Result<Option<Fewest>, OutcomeError> {
        let Some((to, worst)) = self.worst() else { return Ok(None) };
        let supply = self.weights.iter().zip(piles).enumerate().map(|(pile, (w, votes))| {
            Some(Supply { pile, gain: w.checked_sub(worst)?, votes: Some(*votes) })
        });
        let supply = supply.collect::<Option<_>>().ok_or(OutcomeError::TooLarge)?;
        let fewest = self.fewest(piles, supply)?;
        Ok(fewest.map(|f| Fewest { to: Some(to), ..f }))
    }

    /// The fewest votes taken away that break the claim.
    pub(super) fn fewest_removed(&self, piles: &[u64]) -> Result<Option<Fewest>, OutcomeError> {
        let supply = self.weights.iter().zip(piles).enumerate();
        let supply = supply.map(|(pile, (w, n))| Supply { pile, gain: *w, votes: Some(*n) });
        self.fewest(piles, supply.collect())
    }

    /// The fewest votes added that break the claim.
    pub(super) fn fewest_added(&self, piles: &[u64]) -> Result<Option<Fewest>, OutcomeError> {
        let Some((to, worst)) = self.worst() else { return Ok(None) };
        let gain = worst.checked_neg().ok_or(OutcomeError::TooLarge)?;
        let fewest = self.fewest(piles, vec![Supply { pile: to, gain, votes: None }])?;
        Ok(fewest.map(|f| Fewest { from: Vec::new(), to: Some(to), ..f }))
    }

    fn worst(&self) -> Option<(usize, i128)> {
        self.weights.iter().copied().enumerate().min_by_key(|(_, w)| *w)
    }

    /// Takes the votes with the greatest effect first. Votes are alike within a pile, so no other
    /// choice of as many votes lowers the form further: the number found is the least.
    fn fewest(
        &self,
        piles: &[u64],
        mut supply: Vec<Supply>,
    ) -> Result<Option<Fewest>, OutcomeError> {
        let mut left = self.scaled(piles)?;
        supply.retain(|s| s.gain > 0 && s.votes != Some(0));
        supply.sort_by_key(|s| (-s.gain, s.pile));
        let (mut taken, mut from) = (0_u64, Vec::new());
        for Supply { pile, gain, votes } in supply {
            from.push(pile);
            let past_zero = left.div_euclid(gain) + 1;
            let to_zero = left.div_euclid(gain) + i128::from(left.rem_euclid(gain) != 0);
            let needed = if self.at_zero == AtZero::Fails { to_zero } else { past_zero };
            let needed = u64::try_from(needed.max(0)).map_err(|_| OutcomeError::TooLarge)?;
            if votes.is_none_or(|votes| needed <= votes) {
                let total = taken.checked_add(needed).ok_or(OutcomeError::TooLarge)?;
                let on_zero = self.at_zero == AtZero::Ties && left.rem_euclid(gain) == 0;
                let ties_at = on_zero.then(|| total.saturating_sub(1));
                return Ok(Some(Fewest { votes: total, from, to: None, ties_at }));
            }
            let votes = votes.unwrap_or(0);
            left -= gain.checked_mul(i128::from(votes)).ok_or(OutcomeError::TooLarge)?;
            taken = taken.checked_add(votes).ok_or(OutcomeError::TooLarge)?;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(weights: &[i128], constant: i128, at_zero: AtZero) -> Form {
        let weights: Vec<_> = weights.iter().map(|w| Ratio::whole(*w)).collect();
        Form::new(&weights, Ratio::whole(constant), at_zero).unwrap()
    }

    #[test]
    fn a_pile_that_runs_out_hands_over_to_the_next() {
        let f = form(&[2, 1, 0], -12, AtZero::Ties);
        let fewest = f.fewest_moved(&[3, 10, 0]).unwrap().unwrap();
        assert_eq!((fewest.votes, fewest.from, fewest.to), (3, vec![0], Some(2)));
        let f = form(&[2, 1, 0], -8, AtZero::Ties);
        let fewest = f.fewest_moved(&[3, 10, 0]).unwrap().unwrap();
        assert_eq!((fewest.votes, fewest.from, fewest.ties_at), (6, vec![0, 1], Some(5)));
        let f = form(&[2, 1, 0], 1, AtZero::Ties);
        assert_eq!(f.fewest_moved(&[3, 10, 0]).unwrap(), None);
    }

    #[test]
    fn zero_counts_as_the_law_says() {
        let at = |zero| form(&[1, -1], 0, zero).fewest_moved(&[10, 4]).unwrap().unwrap();
        assert_eq!((at(AtZero::Holds).votes, at(AtZero::Holds).ties_at), (4, None));
        assert_eq!((at(AtZero::Ties).votes, at(AtZero::Ties).ties_at), (4, Some(3)));
        assert_eq!(at(AtZero::Fails).votes, 3);
    }
}
