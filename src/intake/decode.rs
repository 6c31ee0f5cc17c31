//! Bytes to UTF-8. The encoding is declared, or found out and said; nothing is replaced.

use std::io::{self, BufRead, Read};

use chardetng::EncodingDetector;
use encoding_rs::{
    CoderResult, Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251,
    WINDOWS_1252,
};

use super::refusal::{IntakeError, Reason, Refusal};
use super::source::Source;
use crate::lang::Message;

/// How much is looked at for a pattern of zeros.
const HEAD: u64 = 1 << 16;

/// How the encoding was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Declared,
    Mark,
    Valid,
    Zeros,
    Guessed,
}

/// The encoding of a source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) encoding: &'static Encoding,
    pub(super) how: How,
    /// Length of the byte order mark.
    pub(super) mark: u64,
}

impl Found {
    /// What is said of it.
    pub(super) fn note(&self) -> Message {
        let id = match self.how {
            How::Declared => "intake-note-encoding-declared",
            How::Mark => "intake-note-encoding-mark",
            How::Valid => "intake-note-encoding-valid",
            How::Zeros => "intake-note-encoding-zeros",
            How::Guessed => "intake-note-encoding-guessed",
        };
        Message::new(id).text("encoding", name_of(self.encoding))
    }
}

/// The encoding's name; Windows-1252 is what files called Latin-1 are read as.
pub(super) fn name_of(encoding: &'static Encoding) -> &'static str {
    if encoding == WINDOWS_1252 { "windows-1252 (Latin-1)" } else { encoding.name() }
}

/// Tells the encoding of a source and reads it through once, so that no byte is unknown to it.
pub(super) fn sniff(
    source: &Source<'_>,
    declared: Option<&'static Encoding>,
) -> Result<Found, IntakeError> {
    let io = |e: io::Error| IntakeError::from(source.unreadable(&e));
    let head = source.head(HEAD).map_err(io)?;
    let found = match (Encoding::for_bom(&head), declared) {
        (Some((by_mark, length)), declared) => {
            let same =
                |d: &'static Encoding| d == by_mark || (d == UTF_16LE && by_mark == UTF_16BE);
            if let Some(declared) = declared.filter(|d| !same(d)) {
                let declared = declared.name().to_owned();
                let reason = Reason::ByteOrderMark { declared };
                return Err(Refusal::file(&source.name(), by_mark.name(), reason).into());
            }
            Found { encoding: by_mark, how: How::Mark, mark: length as u64 }
        }
        (None, Some(declared)) => Found { encoding: declared, how: How::Declared, mark: 0 },
        (None, None) => match zeros(&head) {
            Some(encoding) => Found { encoding, how: How::Zeros, mark: 0 },
            None => return undeclared(source),
        },
    };
    match read_through(source, &found).map_err(io)? {
        None => Ok(found),
        Some(bad) => Err(bad.refusal(source, found.encoding).into()),
    }
}

/// UTF-8 when all of it is; else Windows-1251 or Windows-1252 when it looks like one of these.
fn undeclared(source: &Source<'_>) -> Result<Found, IntakeError> {
    let io = |e: io::Error| IntakeError::from(source.unreadable(&e));
    let utf8 = Found { encoding: UTF_8, how: How::Valid, mark: 0 };
    let Some(bad) = read_through(source, &utf8).map_err(io)? else { return Ok(utf8) };
    if bad.after_letters {
        return Err(bad.refusal(source, UTF_8).into());
    }
    let mut detector = EncodingDetector::new();
    let mut input = source.read_from(0).map_err(io)?;
    loop {
        let chunk = input.fill_buf().map_err(io)?;
        let length = chunk.len();
        detector.feed(chunk, length == 0);
        if length == 0 {
            break;
        }
        input.consume(length);
    }
    let (encoding, certain) = detector.guess_assess(None, false);
    if certain && (encoding == WINDOWS_1251 || encoding == WINDOWS_1252) {
        Ok(Found { encoding, how: How::Guessed, mark: 0 })
    } else {
        Err(Refusal::file(&source.name(), encoding.name(), Reason::Encoding).into())
    }
}

/// UTF-16 without a mark: every second byte of digits and separators is zero.
fn zeros(head: &[u8]) -> Option<&'static Encoding> {
    let count = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (count(0), count(1));
    let many = head.len() / 8;
    match (even, odd) {
        _ if head.len() < 4 => None,
        (0, odd) if odd > many => Some(UTF_16LE),
        (even, 0) if even > many => Some(UTF_16BE),
        _ => None,
    }
}

/// A byte that the encoding does not know.
struct Bad {
    /// From 1.
    line: u64,
    /// Place in the file, from 0.
    at: u64,
    /// Whether letters beyond ASCII were read before it.
    after_letters: bool,
}

impl Bad {
    fn refusal(&self, source: &Source<'_>, encoding: &'static Encoding) -> Refusal {
        let mut byte = [0_u8; 1];
        let there = source.read_from(self.at).and_then(|mut input| input.read(&mut byte));
        let found = match there {
            Ok(1) => format!("0x{:02x}", byte[0]),
            _ => String::new(),
        };
        let reason = Reason::NotText { encoding: name_of(encoding).to_owned(), byte: self.at + 1 };
        Refusal::row(&source.name(), self.line, None, found.as_bytes(), reason)
    }
}

/// Decodes everything and keeps nothing: the first byte that is no text, if there is one.
fn read_through(source: &Source<'_>, found: &Found) -> io::Result<Option<Bad>> {
    let mut input = source.read_from(found.mark)?;
    let mut decoder = found.encoding.new_decoder_without_bom_handling();
    let mut out = vec![0_u8; 1 << 16];
    let (mut line, mut at, mut after_letters) = (1_u64, found.mark, false);
    loop {
        let chunk = input.fill_buf()?;
        let last = chunk.is_empty();
        let (result, read, written) =
            decoder.decode_to_utf8_without_replacement(chunk, &mut out, last);
        input.consume(read);
        at += read as u64;
        let text = out.get(..written).unwrap_or_default();
        line += text.split(|b| *b == b'\n').count().saturating_sub(1) as u64;
        after_letters |= !text.is_ascii();
        match result {
            DecoderResult::InputEmpty if last => return Ok(None),
            DecoderResult::Malformed(length, extra) => {
                let back = u64::from(length) + u64::from(extra);
                return Ok(Some(Bad { line, at: at.saturating_sub(back), after_letters }));
            }
            DecoderResult::InputEmpty | DecoderResult::OutputFull => {}
        }
    }
}

/// A source as UTF-8, without its byte order mark.
pub(super) fn utf8<'a>(source: &Source<'a>, found: &Found) -> io::Result<Box<dyn BufRead + 'a>> {
    let input = source.read_from(found.mark)?;
    if found.encoding == UTF_8 {
        return Ok(input);
    }
    let decoder = found.encoding.new_decoder_without_bom_handling();
    Ok(Box::new(Recode { input, decoder, out: vec![0; 1 << 16], from: 0, to: 0, done: false }))
}

/// Another encoding, read as UTF-8.
struct Recode<R> {
    input: R,
    decoder: Decoder,
    out: Vec<u8>,
    from: usize,
    to: usize,
    done: bool,
}

impl<R: BufRead> BufRead for Recode<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.from == self.to && !self.done {
            let chunk = self.input.fill_buf()?;
            let last = chunk.is_empty();
            let (result, read, written, replaced) =
                self.decoder.decode_to_utf8(chunk, &mut self.out, last);
            if replaced {
                // `sniff` has read it through without a fault: the file changed meanwhile.
                return Err(io::Error::from(io::ErrorKind::InvalidData));
            }
            self.input.consume(read);
            (self.from, self.to) = (0, written);
            self.done = last && result == CoderResult::InputEmpty;
        }
        Ok(self.out.get(self.from..self.to).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.from = (self.from + amount).min(self.to);
    }
}

impl<R: BufRead> Read for Recode<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut ready = self.fill_buf()?;
        let amount = ready.read(buffer)?;
        self.consume(amount);
        Ok(amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "unit,Партия «Алға»,қарсы\n03.05,12,3\n";

    fn read(bytes: &[u8], declared: Option<&str>) -> Result<(String, How), IntakeError> {
        let source = Source::Bytes { name: "t.csv", bytes };
        let declared = declared.and_then(|l| Encoding::for_label(l.as_bytes()));
        let found = sniff(&source, declared)?;
        let mut text = String::new();
        utf8(&source, &found).expect("memory").read_to_string(&mut text).expect("utf-8");
        Ok((text, found.how))
    }

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let start = if mark { "\u{feff}" } else { "" };
        let units: Vec<u16> = start.encode_utf16().chain(text.encode_utf16()).collect();
        let order = |u: &u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
        units.iter().flat_map(order).collect()
    }

    fn reason(bytes: &[u8], declared: Option<&str>) -> (Option<u64>, Reason) {
        match read(bytes, declared) {
            Err(IntakeError::Refused { refusals, .. }) => {
                (refusals[0].row, refusals[0].reason.clone())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_encoding_is_read_and_said() {
        let whole = Ok((TEXT.to_owned(), How::Valid));
        assert_eq!(read(TEXT.as_bytes(), None), whole);
        let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        assert_eq!(read(&marked, None), Ok((TEXT.to_owned(), How::Mark)));
        for big in [false, true] {
            let marked = read(&utf16(TEXT, big, true), None);
            assert_eq!(marked, Ok((TEXT.to_owned(), How::Mark)));
            let bare = read(&utf16(TEXT, big, false), None);
            assert_eq!(bare, Ok((TEXT.to_owned(), How::Zeros)));
        }
        let russian = "участок,Избирателей внесено в список,Против всех\n1,2242,37\n";
        let bytes = WINDOWS_1251.encode(russian).0;
        assert_eq!(read(&bytes, None), Ok((russian.to_owned(), How::Guessed)));
        assert_eq!(read(&bytes, Some("cp1251")), Ok((russian.to_owned(), How::Declared)));
        let spanish = "mesa,país,votación,niños\n1,España,Berlín,José\n";
        let bytes = WINDOWS_1252.encode(spanish).0;
        assert_eq!(read(&bytes, None), Ok((spanish.to_owned(), How::Guessed)));
        assert_eq!(read(&bytes, Some("latin1")), Ok((spanish.to_owned(), How::Declared)));
    }

    #[test]
    fn wrong_encodings_are_refused() {
        let (row, why) = reason(b"a,b\n1,\xe9\n", Some("utf-8"));
        assert_eq!(row, Some(2));
        assert_eq!(why, Reason::NotText { encoding: "UTF-8".into(), byte: 7 });
        // A few letters of good UTF-8 and then a broken one: damaged, not another encoding.
        let damaged = [TEXT.as_bytes(), b"\xd0,1\n"].concat();
        assert!(matches!(reason(&damaged, None), (Some(3), Reason::NotText { .. })));
        let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        assert!(matches!(reason(&marked, Some("cp1251")).1, Reason::ByteOrderMark { .. }));
        let half = &utf16(TEXT, false, true)[..21];
        assert!(matches!(reason(half, None).1, Reason::NotText { .. }));
        let greek = b"\xc5\xf0\xe9\xeb\xef\xe3\xdd\xf2 \xf8\xde\xf6\xef\xe9,\xec\xe5\n";
        assert_eq!(reason(greek, None).1, Reason::Encoding);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

        #[test]
        fn any_bytes_are_text_or_refused(bytes: Vec<u8>) {
            let _ = read(&bytes, None);
        }
    }
}
