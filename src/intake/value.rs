//! A cell of a line: a count, a blank, an illegible mark, or a reason why none of these.

use crate::paper::{Count, MAX_COUNT, PaperValue};

use super::mapping::Mapping;
use super::refusal::Reason;

/// How this mapping spells what is no number.
pub(super) struct Spelling {
    empty_is_blank: bool,
    blank: Vec<String>,
    illegible: Vec<String>,
    thousands: Vec<String>,
    /// Whether a number is declared blank or illegible: what is declared goes before what it looks
    /// like.
    numbers_declared: bool,
}

impl Spelling {
    pub(super) fn new(mapping: &Mapping) -> Self {
        Self::of(&mapping.blank, &mapping.illegible, &mapping.thousands)
    }

    fn of(blank: &[String], illegible: &[String], thousands: &[String]) -> Self {
        let trimmed = |texts: &[String]| -> Vec<String> {
            texts.iter().map(|t| trim(t).to_owned()).collect()
        };
        let (blank, illegible) = (trimmed(blank), trimmed(illegible));
        Self {
            empty_is_blank: blank.iter().any(String::is_empty),
            numbers_declared: blank
                .iter()
                .chain(&illegible)
                .any(|t| digits(t.as_bytes()).is_some()),
            blank,
            illegible,
            thousands: thousands.to_vec(),
        }
    }

    /// Reads a cell. Nothing is guessed: what is not declared is refused.
    pub(super) fn read(&self, cell: &[u8]) -> Result<PaperValue, Reason> {
        if cell.is_empty() && self.empty_is_blank {
            return Ok(PaperValue::Blank);
        }
        if let Some(number) = digits(cell).filter(|_| !self.numbers_declared) {
            return Count::new(number).map(PaperValue::Count).map_err(|_| Reason::TooLarge);
        }
        self.unusual(cell)
    }

    fn unusual(&self, cell: &[u8]) -> Result<PaperValue, Reason> {
        let Ok(text) = std::str::from_utf8(cell) else { return Err(Reason::Count) };
        let text = trim(text);
        if self.blank.iter().any(|t| t == text) {
            return Ok(PaperValue::Blank);
        }
        if self.illegible.iter().any(|t| t == text) {
            return Ok(PaperValue::Illegible);
        }
        if let Some(number) = digits(text.as_bytes()) {
            return Count::new(number).map(PaperValue::Count).map_err(|_| Reason::TooLarge);
        }
        for mark in &self.thousands {
            if let Some(plain) = ungroup(text, mark) {
                let number = digits(plain.as_bytes()).ok_or(Reason::TooLarge)?;
                return Count::new(number).map(PaperValue::Count).map_err(|_| Reason::TooLarge);
            }
        }
        Err(why(text))
    }
}

/// The reason why `text` is no count.
fn why(text: &str) -> Reason {
    let is_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if is_digits(text) {
        return Reason::TooLarge;
    }
    let minus = ['-', '\u{2212}', '\u{2013}'];
    if text.strip_prefix(minus).is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit())) {
        return Reason::Negative;
    }
    let marks = [" ", "\u{a0}", "\u{202f}", "\u{2009}", ",", ".", "'", "\u{2019}"];
    if marks.iter().any(|mark| ungroup(text, mark).is_some()) {
        return Reason::Grouped;
    }
    match text.split_once(['.', ',']) {
        Some((whole, part)) if is_digits(whole) && is_digits(part) => Reason::Decimal,
        _ => Reason::Count,
    }
}

/// The digits of `12 345` written with `mark` between groups of three; none when it is not so
/// written.
fn ungroup(text: &str, mark: &str) -> Option<String> {
    let mut groups = text.split(mark);
    let head = groups.next()?;
    let mut plain = head.to_owned();
    let mut several = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        plain.push_str(group);
        several = true;
    }
    let sound =
        several && (1..=3).contains(&head.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    sound.then_some(plain)
}

/// A number of at most 18 digits; a longer one, or anything else, is none.
#[inline]
fn digits(bytes: &[u8]) -> Option<u64> {
    if bytes.is_empty() || bytes.len() > 18 {
        return long_zeros(bytes);
    }
    let mut number = 0_u64;
    for byte in bytes {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u64::from(digit);
    }
    Some(number)
}

/// More than 18 digits are a number above the largest count, unless zeros lead.
fn long_zeros(bytes: &[u8]) -> Option<u64> {
    if bytes.is_empty() || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let zeros = bytes.iter().take_while(|b| **b == b'0').count();
    match bytes.get(zeros..) {
        Some(rest) if rest.len() <= 18 => {
            Some(rest.iter().fold(0, |n, b| n * 10 + u64::from(b - b'0')))
        }
        _ => Some(MAX_COUNT + 1),
    }
}

/// Without spaces (ordinary, no-break, narrow) and tabs at both ends.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\u{a0}', '\u{202f}', '\u{2009}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|t| (*t).to_owned()).collect()
    }

    fn spelling(thousands: &[&str]) -> Spelling {
        Spelling::of(&own(&["", "-"]), &own(&["?"]), &own(thousands))
    }

    #[test]
    fn what_is_declared_goes_before_what_it_looks_like() {
        let spelling = Spelling::of(&own(&["-1"]), &own(&["9999"]), &[]);
        assert_eq!(spelling.read(b"9999"), Ok(PaperValue::Illegible));
        assert_eq!(spelling.read(b" -1 "), Ok(PaperValue::Blank));
        assert_eq!(spelling.read(b"9998"), count(9998));
        assert_eq!(spelling.read(b"09999"), count(9999), "another text");
    }

    fn count(n: u64) -> Result<PaperValue, Reason> {
        Count::new(n).map(PaperValue::Count).map_err(|_| Reason::TooLarge)
    }

    #[test]
    fn blank_is_not_zero() {
        let spelling = spelling(&[]);
        assert_eq!(spelling.read(b""), Ok(PaperValue::Blank));
        assert_eq!(spelling.read("\u{a0} ".as_bytes()), Ok(PaperValue::Blank));
        assert_eq!(spelling.read(b"-"), Ok(PaperValue::Blank));
        assert_eq!(spelling.read(b"?"), Ok(PaperValue::Illegible));
        assert_eq!(spelling.read(b"0"), count(0));
    }

    #[test]
    fn only_whole_numbers() {
        let spelling = spelling(&[]);
        assert_eq!(spelling.read(b" 0012 "), count(12));
        assert_eq!(spelling.read(b"9007199254740991"), count(MAX_COUNT));
        assert_eq!(spelling.read(b"9007199254740992"), Err(Reason::TooLarge));
        assert_eq!(spelling.read(b"00000000000000000000000012"), count(12));
        assert_eq!(spelling.read(&[b'9'; 400]), Err(Reason::TooLarge));
        assert_eq!(spelling.read(b"-3"), Err(Reason::Negative));
        assert_eq!(spelling.read("−3".as_bytes()), Err(Reason::Negative));
        assert_eq!(spelling.read(b"1.5"), Err(Reason::Decimal));
        assert_eq!(spelling.read(b"12.0"), Err(Reason::Decimal));
        assert_eq!(spelling.read(b"1,234"), Err(Reason::Grouped));
        for text in ["twelve", "1e3", "+4", "=1+1", "0x10", "١٢", "1 2", "12-"] {
            assert_eq!(spelling.read(text.as_bytes()), Err(Reason::Count), "{text}");
        }
        assert_eq!(spelling.read(b"\xff\xfe"), Err(Reason::Count));
    }

    #[test]
    fn thousands_only_when_declared() {
        assert_eq!(spelling(&[" "]).read(b"12 345 678"), count(12_345_678));
        assert_eq!(spelling(&["\u{a0}"]).read("1\u{a0}234".as_bytes()), count(1234));
        assert_eq!(spelling(&[","]).read(b"12,34"), Err(Reason::Decimal));
        assert_eq!(spelling(&[" "]).read(b"1234 567"), Err(Reason::Count));
        assert_eq!(spelling(&[]).read(b"1 234"), Err(Reason::Grouped));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = spelling(&[" ", ","]).read(&bytes);
        }

        #[test]
        fn every_count_is_read_back(n in 0..=MAX_COUNT) {
            assert_eq!(spelling(&[]).read(n.to_string().as_bytes()), count(n));
        }
    }
}
