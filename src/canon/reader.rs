//! A strict pull reader: it accepts the one canonical form and nothing else (ledger format E2).

use std::borrow::Cow;

use super::class::{CLASS, ESCAPE, ID, LOOK, MAX_ID, PLAIN, QUOTE, refused_char};
use super::fault::{Expected, Fault};

/// Levels of objects and arrays, the line being the first (ledger format E2).
pub const MAX_DEPTH: usize = 8;

/// The largest integer: 2^53 − 1 (ledger format E2).
pub const MAX_INT: u64 = (1 << 53) - 1;

/// One open object or array.
#[derive(Debug, Clone, Copy, Default)]
struct Level<'a> {
    /// The key read last, empty before the first one.
    key: &'a str,
    /// Whether anything was read in it yet.
    begun: bool,
}

/// Reads canonical JSON piece by piece; strings without escapes are borrowed.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    text: &'a str,
    pos: usize,
    depth: usize,
    levels: [Level<'a>; MAX_DEPTH],
}

impl<'a> Reader<'a> {
    /// A reader of a whole line or document: its outermost object is level 1.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Fault> {
        let text = std::str::from_utf8(bytes)
            .map_err(|e| Fault { offset: e.valid_up_to(), expected: Expected::Utf8 })?;
        Ok(Self::of_text(text))
    }

    /// A reader of a text, its outermost object being level 1.
    #[must_use]
    pub fn of_text(text: &'a str) -> Self {
        Self { text, pos: 0, depth: 0, levels: [Level::default(); MAX_DEPTH] }
    }

    /// A reader of an entry's body: its outermost object is level 2.
    #[must_use]
    pub fn of_body(text: &'a str) -> Self {
        Self { depth: 1, ..Self::of_text(text) }
    }

    /// Where the reader stands, in bytes.
    #[must_use]
    pub fn pos(&self) -> usize {
        self.pos
    }

    /// What was read from `start` to here.
    #[must_use]
    pub fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.pos).unwrap_or_default()
    }

    /// Moves to `pos`, somewhere this reader (or a part reader of the same text) has stood.
    pub(crate) fn set_pos(&mut self, pos: usize) {
        self.pos = pos;
    }

    /// The text from here on.
    #[must_use]
    pub fn rest(&self) -> &'a str {
        self.text.get(self.pos..).unwrap_or_default()
    }

    /// A fault at the place where the reader stands.
    #[must_use]
    pub fn fault(&self, expected: Expected) -> Fault {
        Fault { offset: self.pos, expected }
    }

    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes().get(self.pos).copied()
    }

    /// Passes over `literal` if it stands here.
    #[inline]
    pub fn take(&mut self, literal: &str) -> bool {
        let end = self.pos.saturating_add(literal.len());
        let found = self.bytes().get(self.pos..end) == Some(literal.as_bytes());
        if found {
            self.pos = end;
        }
        found
    }

    /// Passes over `literal`, which must stand here.
    #[inline]
    pub fn need(&mut self, literal: &'static str) -> Result<(), Fault> {
        if self.take(literal) { Ok(()) } else { Err(self.fault(Expected::Literal(literal))) }
    }

    /// Takes exactly `n` bytes.
    pub fn exactly(&mut self, n: usize) -> Option<&'a str> {
        let end = self.pos.checked_add(n)?;
        let part = self.text.get(self.pos..end)?;
        self.pos = end;
        Some(part)
    }

    /// An integer 0 … 2^53 − 1 without leading zeros.
    #[inline]
    pub fn int(&mut self) -> Result<u64, Fault> {
        let bytes = self.bytes();
        let (mut at, mut n) = (self.pos, 0_u64);
        while let Some(digit) = bytes.get(at).map(|b| b.wrapping_sub(b'0')).filter(|d| *d < 10) {
            // 16 digits at most: 2^53 has 16, so this cannot overflow before it is refused.
            if at - self.pos == 16 {
                return Err(self.fault(Expected::Integer));
            }
            n = n * 10 + u64::from(digit);
            at += 1;
        }
        let digits = at - self.pos;
        let leading_zero = digits > 1 && bytes.get(self.pos) == Some(&b'0');
        if digits == 0 || leading_zero || n > MAX_INT {
            return Err(self.fault(Expected::Integer));
        }
        self.pos = at;
        Ok(n)
    }

    /// A string.
    pub fn text(&mut self) -> Result<Cow<'a, str>, Fault> {
        let start = self.open_text()?;
        let end = self.run(start)?;
        if self.bytes().get(end) == Some(&b'"') {
            self.pos = end + 1;
            return Ok(Cow::Borrowed(self.text.get(start..end).unwrap_or_default()));
        }
        self.escaped(start, end).map(Cow::Owned)
    }

    /// A string that holds no escape.
    #[inline]
    pub fn plain(&mut self) -> Result<&'a str, Fault> {
        let start = self.open_text()?;
        let end = self.run(start)?;
        if self.bytes().get(end) != Some(&b'"') {
            return Err(Fault { offset: end, expected: Expected::Literal("\"") });
        }
        self.pos = end + 1;
        Ok(self.text.get(start..end).unwrap_or_default())
    }

    /// An id, in its quotes.
    #[inline]
    pub fn id(&mut self) -> Result<&'a str, Fault> {
        let start = self.open_text()?;
        let bytes = self.bytes();
        let mut at = start;
        // The class of the byte before: an id neither begins nor ends with a mark.
        let mut class = 2;
        loop {
            match bytes.get(at).map(|b| (ID[usize::from(*b)], *b)) {
                Some((0, b'"')) if class == 1 && at - start <= MAX_ID => break,
                Some((1, _)) => class = 1,
                Some((2, _)) if at > start => class = 2,
                _ => return Err(Fault { offset: at, expected: Expected::Id }),
            }
            at += 1;
        }
        self.pos = at + 1;
        Ok(self.text.get(start..at).unwrap_or_default())
    }

    /// Exactly `n` lower-case hexadecimal digits, in their quotes.
    #[inline]
    pub fn hex(&mut self, n: usize) -> Result<&'a str, Fault> {
        let start = self.open_text()?;
        let (end, bytes) = (start + n, self.bytes());
        let digits = bytes.get(start..end).unwrap_or_default();
        // No early end: this way the compiler checks many digits at once.
        let hex = |b: u8| b.is_ascii_digit() | matches!(b, b'a'..=b'f');
        let good = digits.iter().fold(true, |good, b| good & hex(*b));
        if !good || digits.len() != n || bytes.get(end) != Some(&b'"') {
            return Err(Fault { offset: start, expected: Expected::Hex });
        }
        self.pos = end + 1;
        Ok(self.text.get(start..end).unwrap_or_default())
    }

    #[inline]
    fn open_text(&self) -> Result<usize, Fault> {
        if self.peek() == Some(b'"') { Ok(self.pos + 1) } else { Err(self.fault(Expected::Text)) }
    }

    /// Finds the quote or backslash that ends a run of characters standing for themselves.
    #[inline]
    fn run(&self, start: usize) -> Result<usize, Fault> {
        let bytes = self.bytes();
        let mut at = start;
        loop {
            let Some(&byte) = bytes.get(at) else {
                return Err(Fault { offset: at, expected: Expected::Literal("\"") });
            };
            match CLASS[usize::from(byte)] {
                PLAIN => at += 1,
                QUOTE | ESCAPE => return Ok(at),
                LOOK => match self.text.get(at..).and_then(|t| t.chars().next()) {
                    Some(c) if !refused_char(c) => at += c.len_utf8(),
                    c => {
                        let code = c.map_or(u32::from(byte), u32::from);
                        let expected = Expected::AllowedCharacter(code);
                        return Err(Fault { offset: at, expected });
                    }
                },
                _ => {
                    let expected = Expected::AllowedCharacter(u32::from(byte));
                    return Err(Fault { offset: at, expected });
                }
            }
        }
    }

    fn escaped(&mut self, start: usize, first: usize) -> Result<String, Fault> {
        let (mut from, mut to) = (start, first);
        let mut out = String::new();
        loop {
            out.push_str(self.text.get(from..to).unwrap_or_default());
            if self.bytes().get(to) == Some(&b'"') {
                self.pos = to + 1;
                return Ok(out);
            }
            out.push(match self.bytes().get(to + 1) {
                Some(b'"') => '"',
                Some(b'\\') => '\\',
                Some(b't') => '\t',
                Some(b'n') => '\n',
                _ => return Err(Fault { offset: to, expected: Expected::Escape }),
            });
            from = to + 2;
            to = self.run(from)?;
        }
    }

    fn open(&mut self, mark: &'static str, expected: Expected) -> Result<(), Fault> {
        if self.peek() != mark.as_bytes().first().copied() {
            return Err(self.fault(expected));
        }
        let Some(level) = self.levels.get_mut(self.depth) else {
            return Err(self.fault(Expected::Depth));
        };
        *level = Level::default();
        self.depth += 1;
        self.pos += 1;
        Ok(())
    }

    fn level(&mut self) -> Option<&mut Level<'a>> {
        self.depth.checked_sub(1).and_then(|i| self.levels.get_mut(i))
    }

    /// Begins an object.
    pub fn begin_object(&mut self) -> Result<(), Fault> {
        self.open("{", Expected::Object)
    }

    /// Begins an array.
    pub fn begin_array(&mut self) -> Result<(), Fault> {
        self.open("[", Expected::Array)
    }

    /// Passes over what stands before the next member; `false` when the object or array ended.
    fn next(&mut self, close: u8) -> Result<bool, Fault> {
        let begun = self.level().is_some_and(|l| std::mem::replace(&mut l.begun, true));
        match self.peek() {
            Some(b) if b == close => {
                self.pos += 1;
                self.depth = self.depth.saturating_sub(1);
                Ok(false)
            }
            Some(b',') if begun => {
                self.pos += 1;
                Ok(true)
            }
            _ if begun => Err(self.fault(Expected::Comma)),
            _ => Ok(true),
        }
    }

    /// The next key of the object, its colon passed; `None` when the object has ended.
    pub fn next_key(&mut self) -> Result<Option<&'a str>, Fault> {
        if !self.next(b'}')? {
            return Ok(None);
        }
        let start = self.pos;
        let fault = |expected| Fault { offset: start, expected };
        let key = self.plain().map_err(|_| fault(Expected::Key))?;
        if !is_key(key) {
            return Err(fault(Expected::Key));
        }
        if let Some(level) = self.level() {
            if key <= level.key {
                return Err(fault(Expected::KeyOrder));
            }
            level.key = key;
        }
        self.need(":")?;
        Ok(Some(key))
    }

    /// Whether the array has another item; when not, its end is passed.
    pub fn next_item(&mut self) -> Result<bool, Fault> {
        self.next(b']')
    }

    /// `true` or `false`.
    pub fn bool(&mut self) -> Result<bool, Fault> {
        if self.take("true") {
            Ok(true)
        } else if self.take("false") {
            Ok(false)
        } else {
            Err(self.fault(Expected::Value))
        }
    }

    /// Passes over one value of any kind.
    pub fn skip(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b'{') => {
                self.begin_object()?;
                while self.next_key()?.is_some() {
                    self.skip()?;
                }
                Ok(())
            }
            Some(b'[') => {
                self.begin_array()?;
                while self.next_item()? {
                    self.skip()?;
                }
                Ok(())
            }
            Some(b'"') => self.text().map(drop),
            Some(b'0'..=b'9') => self.int().map(drop),
            _ => self.bool().map(drop),
        }
    }

    /// Nothing may follow.
    pub fn end(&self) -> Result<(), Fault> {
        if self.pos == self.text.len() { Ok(()) } else { Err(self.fault(Expected::End)) }
    }

    /// The first byte of the next value.
    pub(super) fn kind(&self) -> Option<u8> {
        self.peek()
    }
}

/// Whether a text is a key: `[a-z][a-z0-9_]*`.
pub(super) fn is_key(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_lowercase())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
