//! The tree and its proofs against two libraries that others wrote, `ct-merkle` and `tlog_tiles`:
//! proofs are the same hashes, ours are checked by theirs and theirs by ours, and all three refuse
//! the same damaged ones.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

use adal::book::tree::{
    Frontier, check_consistency, check_inclusion, prove_consistency, prove_inclusion, root,
};
use adal::paper::{Hash32, sha256};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use proptest::prelude::*;
use sha2::Sha256;
use tlog_tiles::tlog;

/// What `tlog_tiles` reads hashes from: those it stored itself.
struct Stored(Vec<tlog::Hash>);

impl tlog::HashReader for Stored {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog::Hash>, tlog::Error> {
        Ok(indexes.iter().map(|i| self.0[usize::try_from(*i).unwrap()]).collect())
    }
}

/// The same entries in all three, and their roots at every size.
struct Trees {
    entries: Vec<Hash32>,
    roots: Vec<Hash32>,
    ct: MemoryBackedTree<Sha256, [u8; 32]>,
    ct_roots: Vec<RootHash<Sha256>>,
    tiles: Stored,
}

fn foreign(hash: &Hash32) -> tlog::Hash {
    tlog::Hash(hash.0)
}

fn bytes(proof: &[Hash32]) -> Vec<u8> {
    proof.iter().flat_map(|h| h.0).collect()
}

fn hashes(bytes: &[u8]) -> Vec<Hash32> {
    bytes.chunks_exact(32).map(|c| Hash32(c.try_into().unwrap())).collect()
}

/// The hash of this entry: any bytes do, and each seed gives another tree.
fn entry(seed: u64, n: u64) -> Hash32 {
    sha256(&[seed.to_be_bytes(), n.to_be_bytes()].concat())
}

impl Trees {
    fn new(seed: u64, size: u64) -> Self {
        let (mut frontier, mut ct) = (Frontier::new(), MemoryBackedTree::new());
        let (mut tiles, mut roots, mut ct_roots) = (Stored(Vec::new()), Vec::new(), Vec::new());
        let entries: Vec<Hash32> = (0..size).map(|n| entry(seed, n)).collect();
        for (n, hash) in (0..).zip(&entries) {
            frontier.push(hash);
            ct.push(hash.0);
            let new = tlog::stored_hashes(n, &hash.0, &tiles).unwrap();
            tiles.0.extend(new);
            roots.push(frontier.root());
            ct_roots.push(ct.root());
        }
        Self { entries, roots, ct, ct_roots, tiles }
    }

    fn roots_agree(&self) {
        for (at, ours) in self.roots.iter().enumerate() {
            assert_eq!(self.ct_roots[at].as_bytes()[..], ours.0, "size {}", at + 1);
            let theirs = tlog::tree_hash(at as u64 + 1, &self.tiles).unwrap();
            assert_eq!(theirs.0, ours.0, "size {}", at + 1);
        }
        assert_eq!(self.roots.last(), Some(&root(&self.entries)));
    }

    /// Whether each of the three accepts an inclusion proof; they must be of one mind.
    fn included(&self, leaf: &Hash32, at: usize, size: usize, proof: &[Hash32]) -> bool {
        let ours = check_inclusion(leaf, at as u64, size as u64, proof, &self.roots[size - 1]);
        let ct_proof = InclusionProof::try_from_bytes(bytes(proof)).unwrap();
        let ct = self.ct_roots[size - 1].verify_inclusion(&leaf.0, at as u64, &ct_proof).is_ok();
        let listed: Vec<_> = proof.iter().map(foreign).collect();
        let (top, record) = (foreign(&self.roots[size - 1]), tlog::record_hash(&leaf.0));
        let tiles = tlog::check_record(&listed, size as u64, top, at as u64, record).is_ok();
        assert_eq!((ours, ours), (ct, tiles), "inclusion of {at} in {size}");
        ours
    }

    /// Whether each of the three accepts a consistency proof; they must be of one mind.
    fn consistent(&self, old: usize, new: usize, old_root: &Hash32, proof: &[Hash32]) -> bool {
        let top = &self.roots[new - 1];
        let ours = check_consistency((old as u64, old_root), (new as u64, top), proof);
        let ct_old = RootHash::new(old_root.0.into(), old as u64);
        let ct_proof = ConsistencyProof::try_from_bytes(bytes(proof)).unwrap();
        let ct = self.ct_roots[new - 1].verify_consistency(&ct_old, &ct_proof).is_ok();
        let listed: Vec<_> = proof.iter().map(foreign).collect();
        let (n, o) = (new as u64, old as u64);
        let tiles = tlog::check_tree(&listed, n, foreign(top), o, foreign(old_root)).is_ok();
        assert_eq!((ours, ours), (ct, tiles), "consistency of {old} with {new}");
        ours
    }

    /// The proof of one entry in the first `size`; with the whole tree also theirs.
    fn inclusion(&self, at: usize, size: usize) {
        let ours = prove_inclusion(&self.entries[..size], at).unwrap();
        let theirs = tlog::prove_record(size as u64, at as u64, &self.tiles).unwrap();
        assert_eq!(theirs, ours.iter().map(foreign).collect::<Vec<_>>());
        if size == self.entries.len() {
            assert_eq!(hashes(self.ct.prove_inclusion(at).as_bytes()), ours);
        }
        assert!(self.included(&self.entries[at], at, size, &ours));
        assert!(!self.included(&self.roots[0], at, size, &ours), "another entry");
        self.damaged(&ours, |proof| self.included(&self.entries[at], at, size, proof));
    }

    /// The proof that the first `old` entries stand in the first `new`; with the whole tree also theirs.
    fn consistency(&self, old: usize, new: usize) {
        let ours = prove_consistency(&self.entries[..new], old).unwrap();
        let theirs = tlog::prove_tree(new as u64, old as u64, &self.tiles).unwrap();
        assert_eq!(theirs, ours.iter().map(foreign).collect::<Vec<_>>());
        if new == self.entries.len() {
            assert_eq!(hashes(self.ct.prove_consistency(new - old).as_bytes()), ours);
        }
        let old_root = &self.roots[old - 1];
        assert!(self.consistent(old, new, old_root, &ours));
        assert!(!self.consistent(old, new, &self.entries[0], &ours), "another old root");
        self.damaged(&ours, |proof| self.consistent(old, new, old_root, proof));
    }

    /// A hash more, a hash less, another hash: refused, by all three.
    fn damaged(&self, proof: &[Hash32], accepts: impl Fn(&[Hash32]) -> bool) {
        let longer = [proof, &[self.entries[0]]].concat();
        assert!(!accepts(&longer), "a hash too many");
        if let Some((_, shorter)) = proof.split_last() {
            assert!(!accepts(shorter), "a hash too few");
        }
        for at in 0..proof.len() {
            let mut other = proof.to_vec();
            other[at].0[31] ^= 1;
            assert!(!accepts(&other), "hash {at} altered");
        }
    }
}

#[test]
fn all_pairs_of_small_trees() {
    let trees = Trees::new(0, 40);
    trees.roots_agree();
    for size in 1..=trees.entries.len() {
        let part = Trees::new(0, size as u64);
        for at in 0..size {
            part.inclusion(at, size);
            part.consistency(at + 1, size);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn random_trees(
        seed in any::<u64>(), size in 1..=2000_u64,
        picks in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 6),
    ) {
        let trees = Trees::new(seed, size);
        trees.roots_agree();
        for (a, b) in picks {
            let part = b.index(trees.entries.len()) + 1;
            trees.inclusion(a.index(part), part);
            trees.consistency(a.index(part) + 1, part);
            let whole = trees.entries.len();
            trees.inclusion(a.index(whole), whole);
            trees.consistency(b.index(whole) + 1, whole);
        }
    }
}
