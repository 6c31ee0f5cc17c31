//! SHA-256 digests and their one spelling: 64 lower-case hexadecimal digits.

use std::{fmt, io};

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::lang::{Message, Say};

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash32(pub [u8; 32]);

/// Why a text is no digest.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HashError {
    /// Not 64 lower-case hexadecimal digits.
    #[error("hash-bad-spelling")]
    BadSpelling,
}

impl Say for HashError {
    fn say(&self) -> Message {
        Message::new("hash-bad-spelling")
    }
}

/// The two digits of each byte.
const HEX: [[u8; 2]; 256] = {
    let digits = *b"0123456789abcdef";
    let mut table = [[0; 2]; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = [digits[i >> 4], digits[i & 15]];
        i += 1;
    }
    table
};

/// Value of a lower-case hexadecimal digit, 0xff for any other byte.
const NIBBLE: [u8; 256] = {
    let mut table = [0xff_u8; 256];
    let (mut digit, mut value) = (b'0', 0_u8);
    while value < 16 {
        table[digit as usize] = value;
        digit = if digit == b'9' { b'a' } else { digit + 1 };
        value += 1;
    }
    table
};

impl Hash32 {
    /// Reads exactly 64 lower-case hexadecimal digits.
    pub fn from_hex(text: &[u8]) -> Result<Self, HashError> {
        if text.len() != 64 {
            return Err(HashError::BadSpelling);
        }
        let mut out = [0_u8; 32];
        let mut seen = 0_u8;
        for (byte, pair) in out.iter_mut().zip(text.chunks_exact(2)) {
            let (high, low) = (NIBBLE[usize::from(pair[0])], NIBBLE[usize::from(pair[1])]);
            seen |= high | low;
            *byte = (high << 4) | (low & 0x0f);
        }
        if seen & 0xf0 == 0 { Ok(Self(out)) } else { Err(HashError::BadSpelling) }
    }

    /// The 64 lower-case hexadecimal digits, without allocation: a row of a book needs two of
    /// these, and the formatter would cost more than hashing the row.
    #[must_use]
    pub fn digits(&self) -> [u8; 64] {
        let mut out = [0; 64];
        for (pair, byte) in out.chunks_exact_mut(2).zip(self.0) {
            pair.copy_from_slice(&HEX[usize::from(byte)]);
        }
        out
    }

    /// The 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Hash32 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.digits()).unwrap_or_default())
    }
}

impl fmt::Debug for Hash32 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// SHA-256 of `bytes` (FIPS 180-4).
#[must_use]
pub fn sha256(bytes: &[u8]) -> Hash32 {
    Hash32(Sha256::digest(bytes).into())
}

/// SHA-256 of all that `source` gives, read in parts.
pub fn sha256_of(mut source: impl io::Read) -> io::Result<Hash32> {
    let mut hasher = Sha256::new();
    let mut part = vec![0; 1 << 16];
    loop {
        match source.read(&mut part)? {
            0 => return Ok(Hash32(hasher.finalize().into())),
            n => hasher.update(part.get(..n).unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling() {
        let abc = sha256(b"abc");
        let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(abc.hex(), hex);
        assert_eq!(Hash32::from_hex(hex.as_bytes()), Ok(abc));
        assert!(Hash32::from_hex(hex.to_uppercase().as_bytes()).is_err());
        assert!(Hash32::from_hex(&hex.as_bytes()[1..]).is_err());
    }
}
