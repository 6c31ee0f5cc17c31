//! What proofs, requests and fraud proofs have in common: lines, an empty line, a note.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::paper::Hash32;

/// The most hashes a proof may carry: one for each bit of a size.
const HASHES_MAX: usize = 63;

/// Splits a text at its first empty line: the lines before it, and what follows.
pub(super) fn split(bytes: &[u8]) -> Option<(std::str::Split<'_, char>, &str)> {
    let (head, rest) = std::str::from_utf8(bytes).ok()?.split_once("\n\n")?;
    Some((head.split('\n'), rest))
}

/// A number in its one spelling.
pub(super) fn number(text: &str) -> Option<u64> {
    text.parse::<u64>().ok().filter(|n| n.to_string() == text)
}

/// A hash in base64, its one spelling.
pub(super) fn hash(text: &str) -> Option<Hash32> {
    Some(Hash32(STANDARD.decode(text).ok()?.try_into().ok()?))
}

/// The rest of the lines as hashes.
pub(super) fn hashes<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Vec<Hash32>> {
    let read: Option<Vec<Hash32>> = lines.take(HASHES_MAX + 1).map(hash).collect();
    read.filter(|r| r.len() <= HASHES_MAX)
}

/// A hash in base64.
pub(super) fn base64(hash: &Hash32) -> String {
    STANDARD.encode(hash.0)
}

/// Hashes in base64, a line each.
pub(super) fn put_hashes(out: &mut String, hashes: &[Hash32]) {
    for hash in hashes {
        out.push_str(&base64(hash));
        out.push('\n');
    }
}
