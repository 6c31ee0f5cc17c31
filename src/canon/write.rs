//! Writing single values into a buffer.

use super::class::{CLASS, PLAIN, refused_char};
use super::fault::WriteFault;
use super::reader::MAX_INT;

/// Writes a string with its quotes; refuses what no book holds.
pub fn put_text(out: &mut Vec<u8>, text: &str) -> Result<(), WriteFault> {
    out.push(b'"');
    if text.bytes().all(|b| CLASS[usize::from(b)] == PLAIN) {
        out.extend_from_slice(text.as_bytes());
    } else {
        put_escaped(out, text)?;
    }
    out.push(b'"');
    Ok(())
}

fn put_escaped(out: &mut Vec<u8>, text: &str) -> Result<(), WriteFault> {
    let mut room = [0; 4];
    for c in text.chars() {
        match c {
            '"' => out.extend_from_slice(b"\\\""),
            '\\' => out.extend_from_slice(b"\\\\"),
            '\t' => out.extend_from_slice(b"\\t"),
            '\n' => out.extend_from_slice(b"\\n"),
            c if refused_char(c) => return Err(WriteFault::Character { code: u32::from(c) }),
            c => out.extend_from_slice(c.encode_utf8(&mut room).as_bytes()),
        }
    }
    Ok(())
}

/// Writes an integer 0 … 2^53 − 1.
pub fn put_int(out: &mut Vec<u8>, number: u64) -> Result<(), WriteFault> {
    if number > MAX_INT {
        return Err(WriteFault::Integer { found: number });
    }
    let mut digits = [b'0'; 16];
    let (mut left, mut first) = (number, digits.len());
    for (place, digit) in digits.iter_mut().enumerate().rev() {
        *digit = b'0' + u8::try_from(left % 10).unwrap_or(0);
        left /= 10;
        first = place;
        if left == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(first..).unwrap_or_default());
    Ok(())
}
