//! What a byte can mean inside a string (ledger format E2).

/// A byte that stands for itself.
pub(super) const PLAIN: u8 = 0;
/// The quote that ends a string.
pub(super) const QUOTE: u8 = 1;
/// The backslash that begins an escape.
pub(super) const ESCAPE: u8 = 2;
/// A control character, refused.
pub(super) const REFUSED: u8 = 3;
/// The first byte of a sequence that may spell a refused character: it needs a closer look.
pub(super) const LOOK: u8 = 4;

/// The meaning of each byte. Refused characters beyond ASCII begin with C2 (0080–009F), D8 (061C),
/// E2 (200E…2069) or EF (FEFF); all other bytes of valid UTF-8 stand for themselves.
pub(super) const CLASS: [u8; 256] = {
    let mut table = [PLAIN; 256];
    let mut i = 0;
    while i < 0x20 {
        table[i] = REFUSED;
        i += 1;
    }
    table[0x7f] = REFUSED;
    table[b'"' as usize] = QUOTE;
    table[b'\\' as usize] = ESCAPE;
    table[0xc2] = LOOK;
    table[0xd8] = LOOK;
    table[0xe2] = LOOK;
    table[0xef] = LOOK;
    table
};

/// The longest id, in bytes (ledger format E2).
pub(super) const MAX_ID: usize = 64;

/// 1 for a letter or digit, 2 for a mark an id may hold inside, 0 for any other byte.
pub(super) const ID: [u8; 256] = {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 128 {
        #[allow(clippy::cast_possible_truncation)] // i < 128
        if (i as u8).is_ascii_alphanumeric() {
            table[i] = 1;
        }
        i += 1;
    }
    table[b'.' as usize] = 2;
    table[b'_' as usize] = 2;
    table[b'-' as usize] = 2;
    table
};

/// Whether a text is an id: `[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?`, at most 64 bytes.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    let class = |b: &u8| ID[usize::from(*b)];
    bytes.len() <= MAX_ID
        && bytes.first().map(class) == Some(1)
        && bytes.last().map(class) == Some(1)
        && bytes.iter().all(|b| class(b) != 0)
}

/// Whether no string of a book may hold the character, not even escaped. (Tab and line feed are
/// held, escaped.)
#[must_use]
pub const fn refused_char(c: char) -> bool {
    !matches!(c, '\t' | '\n') && crate::lang::is_unsafe(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refused_character_beyond_ascii_begins_with_a_looked_at_byte() {
        for c in ('\u{80}'..=char::MAX).filter(|c| refused_char(*c)) {
            let mut room = [0; 4];
            let first = c.encode_utf8(&mut room).as_bytes()[0];
            assert_eq!(CLASS[usize::from(first)], LOOK, "{c:?}");
        }
    }
}
