//! The Merkle tree of RFC 6962 over entry hashes (ledger format T1): leaf `SHA-256(00 ‖ H_i)`,
//! node `SHA-256(01 ‖ left ‖ right)`; incremental root, proofs and their checks (RFC 9162 §2.1.3
//! and §2.1.4 give the checking steps).

use sha2::block_api::compress256;

use crate::paper::Hash32;

/// The first state of SHA-256 (FIPS 180-4 §5.3.3).
const INITIAL: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

fn digest(state: [u32; 8]) -> Hash32 {
    let mut out = [0; 32];
    for (bytes, word) in out.chunks_exact_mut(4).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    Hash32(out)
}

/// The leaf of an entry: `SHA-256(00 ‖ H_i)`. 33 bytes are one padded block, built here: an entry
/// costs one leaf and one node, and the general hasher's bookkeeping would double that.
#[must_use]
pub fn leaf(entry: &Hash32) -> Hash32 {
    let mut block = [0; 64];
    block[1..33].copy_from_slice(&entry.0);
    block[33] = 0x80;
    block[62..].copy_from_slice(&(33_u16 * 8).to_be_bytes());
    let mut state = INITIAL;
    compress256(&mut state, &[block]);
    digest(state)
}

/// A node: `SHA-256(01 ‖ left ‖ right)`; 65 bytes are two padded blocks.
#[must_use]
pub fn node(left: &Hash32, right: &Hash32) -> Hash32 {
    let (mut first, mut second) = ([0; 64], [0; 64]);
    first[0] = 1;
    first[1..33].copy_from_slice(&left.0);
    first[33..].copy_from_slice(&right.0[..31]);
    second[0] = right.0[31];
    second[1] = 0x80;
    second[62..].copy_from_slice(&(65_u16 * 8).to_be_bytes());
    let mut state = INITIAL;
    compress256(&mut state, &[first, second]);
    digest(state)
}

/// A growing tree that keeps only the roots of its whole subtrees: at most 64 hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    roots: Vec<Hash32>,
}

impl Frontier {
    /// The tree without leaves.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many entries it covers.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds the entry with this hash.
    pub fn push(&mut self, entry: &Hash32) {
        let mut hash = leaf(entry);
        // One whole subtree closes for each trailing 1 of the size.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.roots.pop() {
                hash = node(&left, &hash);
            }
        }
        self.roots.push(hash);
        self.size += 1;
    }

    /// The root; of no entries, SHA-256 of nothing (RFC 6962 §2.1).
    #[must_use]
    pub fn root(&self) -> Hash32 {
        let mut roots = self.roots.iter().rev();
        let Some(last) = roots.next() else {
            return crate::paper::sha256(b"");
        };
        roots.fold(*last, |right, left| node(left, &right))
    }
}

/// The root over entries.
#[must_use]
pub fn root(entries: &[Hash32]) -> Hash32 {
    let mut tree = Frontier::new();
    for entry in entries {
        tree.push(entry);
    }
    tree.root()
}

/// The largest power of two smaller than `n` (n ≥ 2).
fn split(n: usize) -> usize {
    n.next_power_of_two() / 2
}

/// The inclusion proof of entry `index` (RFC 6962 §2.1.1); `None` when there is no such entry.
#[must_use]
pub fn prove_inclusion(entries: &[Hash32], index: usize) -> Option<Vec<Hash32>> {
    entries.get(index)?;
    let mut proof = Vec::new();
    let (mut part, mut at) = (entries, index);
    while part.len() > 1 {
        let (left, right) = part.split_at(split(part.len()));
        if at < left.len() {
            proof.push(root(right));
            part = left;
        } else {
            proof.push(root(left));
            at -= left.len();
            part = right;
        }
    }
    proof.reverse();
    Some(proof)
}

/// The proof that the first `old` entries stand unchanged at the beginning of `entries`
/// (RFC 6962 §2.1.2); `None` unless 0 < old ≤ number of entries.
#[must_use]
pub fn prove_consistency(entries: &[Hash32], old: usize) -> Option<Vec<Hash32>> {
    if old == 0 || old > entries.len() {
        return None;
    }
    let mut proof = Vec::new();
    let (mut part, mut old, mut known) = (entries, old, true);
    while old != part.len() {
        let (left, right) = part.split_at(split(part.len()));
        if old <= left.len() {
            proof.push(root(right));
            part = left;
        } else {
            proof.push(root(left));
            old -= left.len();
            part = right;
            known = false;
        }
    }
    if !known {
        proof.push(root(part));
    }
    proof.reverse();
    Some(proof)
}

/// Checks an inclusion proof (RFC 9162 §2.1.3.2).
#[must_use]
pub fn check_inclusion(
    entry: &Hash32,
    index: u64,
    size: u64,
    proof: &[Hash32],
    root: &Hash32,
) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, leaf(entry));
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            hash = node(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Checks a consistency proof (RFC 9162 §2.1.4.2). An old size of 0 is refused: it proves nothing.
#[must_use]
pub fn check_consistency(
    (old_size, old_root): (u64, &Hash32),
    (new_size, new_root): (u64, &Hash32),
    proof: &[Hash32],
) -> bool {
    let folded = fold_consistency((old_size, old_root), new_size, proof);
    folded.is_some_and(|(old, new)| old == *old_root && new == *new_root)
}

/// The two roots a consistency proof binds together; the old root given is used where the proof
/// does not carry it (equal sizes, an old size that is a power of two).
#[must_use]
pub fn fold_consistency(
    (old_size, old_root): (u64, &Hash32),
    new_size: u64,
    proof: &[Hash32],
) -> Option<(Hash32, Hash32)> {
    if old_size == 0 || old_size > new_size {
        return None;
    }
    if old_size == new_size {
        return proof.is_empty().then_some((*old_root, *old_root));
    }
    let mut steps = proof.iter();
    let first = if old_size.is_power_of_two() { old_root } else { steps.next()? };
    let (mut at, mut last) = (old_size - 1, new_size - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let (mut old, mut new) = (*first, *first);
    for step in steps {
        if last == 0 {
            return None;
        }
        if at & 1 == 1 || at == last {
            old = node(step, &old);
            new = node(step, &new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new = node(&new, step);
        }
        at >>= 1;
        last >>= 1;
    }
    (last == 0).then_some((old, new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::sha256;

    fn entries(n: u32) -> Vec<Hash32> {
        (0..n).map(|i| sha256(&i.to_be_bytes())).collect()
    }

    /// RFC 6962 §2.1 word for word, with the general hasher.
    fn by_definition(entries: &[Hash32]) -> Hash32 {
        match entries {
            [] => sha256(b""),
            [one] => sha256(&[&[0][..], &one.0].concat()),
            many => {
                let (l, r) = many.split_at(split(many.len()));
                sha256(&[&[1][..], &by_definition(l).0, &by_definition(r).0].concat())
            }
        }
    }

    #[test]
    fn roots_are_those_of_the_definition() {
        for n in 0..70 {
            assert_eq!(root(&entries(n)), by_definition(&entries(n)), "{n}");
        }
    }

    #[test]
    fn proofs_hold_and_no_other_does() {
        let all = entries(40);
        for n in 1..=40_usize {
            let (part, now) = (&all[..n], root(&all[..n]));
            for i in 0..n {
                let proof = prove_inclusion(part, i).unwrap();
                assert!(check_inclusion(&part[i], i as u64, n as u64, &proof, &now));
                assert!(!check_inclusion(&part[i], (i + 1) as u64, n as u64, &proof, &now));
                assert!(!check_inclusion(&now, i as u64, n as u64, &proof, &now));
                let longer = [&proof[..], &[now]].concat();
                assert!(!check_inclusion(&part[i], i as u64, n as u64, &longer, &now));
                let old = root(&part[..=i]);
                let proof = prove_consistency(part, i + 1).unwrap();
                let (a, b) = ((i as u64 + 1, &old), (n as u64, &now));
                assert!(check_consistency(a, b, &proof), "{i} {n}");
                let longer = [&proof[..], &[now]].concat();
                assert!(!check_consistency(a, b, &longer));
                assert!(!check_consistency((a.0, &all[0]), b, &proof));
            }
            assert!(!check_consistency((0, &now), (n as u64, &now), &[]));
            assert_eq!(prove_inclusion(part, n), None);
            assert_eq!(prove_consistency(part, n + 1), None);
        }
    }
}
