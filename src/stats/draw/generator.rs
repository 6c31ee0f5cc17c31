//! The SHA-256 generator of Stark and Rivest ("cryptorandom"), in integers: a stream of hashes
//! SHA-256(seed ‖ "," ‖ 0x00 × i) whose bits are used from the lowest up; a number that falls
//! outside the range is thrown away, so no remainder favours small numbers.

use std::collections::VecDeque;

use sha2::{Digest, Sha256};

use super::super::error::StatsError;
use super::commit::normal_seed;
use crate::paper::Hash32;

/// The generator at one place of its stream.
#[derive(Debug, Clone)]
pub struct Generator {
    /// Everything the next hash is taken of, already taken in.
    input: Sha256,
    /// Bits not used yet, the next one in front.
    bits: VecDeque<bool>,
}

impl Generator {
    /// The generator of a seed, which is normalised first ([`normal_seed`]).
    pub fn new(seed: &str) -> Result<Self, StatsError> {
        let input = Sha256::new_with_prefix(normal_seed(seed)? + ",");
        Ok(Self { input, bits: VecDeque::new() })
    }

    /// The next hash of the stream.
    pub fn next_hash(&mut self) -> Hash32 {
        let hash = Hash32(self.input.clone().finalize().into());
        self.input.update([0]);
        hash
    }

    /// A number below `n`, each with the same chance; 0 for `n` = 0 or 1.
    pub fn below(&mut self, n: u128) -> u128 {
        if n <= 1 {
            return 0;
        }
        let width = 128 - (n - 1).leading_zeros();
        loop {
            let number = self.take_bits(width);
            if number < n {
                return number;
            }
        }
    }

    /// `count` different positions below `n`, each set and order with the same chance.
    pub fn positions(&mut self, n: usize, count: usize) -> Result<Vec<usize>, StatsError> {
        if count > n {
            return Err(StatsError::DrawTooLarge { wanted: count as u64, found: n as u64 });
        }
        let mut left: Vec<usize> = (0..n).collect();
        let mut drawn = Vec::with_capacity(count);
        for _ in 0..count {
            let at = usize::try_from(self.below(left.len() as u128)).unwrap_or(0);
            // The last one moves to the place that falls empty.
            drawn.push(left.swap_remove(at));
        }
        Ok(drawn)
    }

    fn take_bits(&mut self, width: u32) -> u128 {
        while self.bits.len() < width as usize {
            let hash = self.next_hash();
            for byte in hash.0.iter().rev() {
                self.bits.extend((0..8).map(|i| byte >> i & 1 == 1));
            }
        }
        let taken = self.bits.drain(..width as usize);
        taken.rev().fold(0, |number, bit| number << 1 | u128::from(bit))
    }
}

/// Draws `count` times with replacement, each time position `i` with chance
/// `weights[i]` ÷ their sum (largest possible error of a station, as an integer). Arithmetic is
/// exact: cumulative sums and a number below the total.
pub fn draw_weighted(seed: &str, weights: &[u64], count: usize) -> Result<Vec<usize>, StatsError> {
    let mut total = 0_u128;
    let ends: Vec<u128> = weights
        .iter()
        .map(|weight| {
            total += u128::from(*weight);
            total
        })
        .collect();
    if total == 0 {
        return Err(StatsError::Weights);
    }
    let mut generator = Generator::new(seed)?;
    let mut draw = || {
        let number = generator.below(total);
        ends.partition_point(|end| *end <= number)
    };
    Ok((0..count).map(|_| draw()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &str = "12345678901234567890";

    fn between(seed: &str, low: u128, high: u128, count: usize) -> Vec<u128> {
        let mut generator = Generator::new(seed).unwrap();
        (0..count).map(|_| low + generator.below(high - low)).collect()
    }

    #[test]
    fn goldens_of_the_generator() {
        let mut generator = Generator::new(SEED).unwrap();
        let hashes = [generator.next_hash(), generator.next_hash(), generator.next_hash()];
        assert_eq!(
            hashes[0].hex(),
            "ed62fa818e24178bacddf881b26221e52436f1c1040b10d416e709f962df2953"
        );
        assert_eq!(
            hashes[1].hex(),
            "310d959ce65476647a3ec93074beff0aa6d720949207daf915712fd574635165"
        );
        // The same hashes read as fractions, as the golden file prints them.
        let fractions = hashes.map(|h| {
            h.0.iter().rev().fold(0.0, |fraction, byte| (fraction + f64::from(*byte)) / 256.0)
        });
        assert_eq!(
            fractions.map(|f| format!("{f:.15}")),
            ["0.927291542653748", "0.191613531880948", "0.584623704731049"]
        );
        assert_eq!(between(SEED, 1, 1_001, 5), [340, 971, 558, 998, 778]);
        assert_eq!(between(SEED, 0, 5, 10), [3, 2, 4, 2, 2, 4, 4, 3, 2, 0]);
        let sample = Generator::new(SEED).unwrap().positions(100, 10).unwrap();
        assert_eq!(sample, [83, 82, 22, 97, 63, 66, 96, 40, 67, 88]);
    }

    #[test]
    fn weights_decide() {
        let drawn = draw_weighted("5", &[0, 3, 0, 1], 400).unwrap();
        let heavy = drawn.iter().filter(|i| **i == 1).count();
        assert!(drawn.iter().all(|i| *i == 1 || *i == 3));
        assert!((260..340).contains(&heavy), "{heavy}");
        assert_eq!(draw_weighted("5", &[0, 0], 1), Err(StatsError::Weights));
        assert_eq!(draw_weighted(" ", &[1], 1), Err(StatsError::SeedEmpty));
    }

    #[test]
    fn a_sample_is_a_set() {
        let mut sample = Generator::new("9").unwrap().positions(50, 50).unwrap();
        sample.sort_unstable();
        assert!(sample.into_iter().eq(0..50));
        assert!(Generator::new("9").unwrap().positions(3, 4).is_err());
        assert_eq!(Generator::new("9").unwrap().below(1), 0);
    }
}
