//! Cuts the text of a relation into tokens.

use std::ops::Range;

use super::syntax::Cmp;
use crate::lang::Message;
use crate::pack::error::Mistake;
use crate::pack::exact::Exact;

/// One token and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub what: What,
    pub span: Range<usize>,
}

/// The kinds of token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Number(Exact),
    Name(String),
    Plus,
    Minus,
    Times,
    Open,
    Close,
    Comma,
    Dots,
    Compare(Cmp),
    End,
}

/// All tokens of `text`, ending with [`What::End`].
pub fn tokens(text: &str) -> Result<Vec<Token>, Mistake> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let (what, length) = match first {
            ' ' => {
                at += 1;
                continue;
            }
            '0'..='9' => number(rest, at)?,
            'a'..='z' | 'A'..='Z' => {
                let length = rest
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .unwrap_or(rest.len());
                (What::Name(rest.get(..length).unwrap_or_default().to_owned()), length)
            }
            _ => mark(rest).ok_or_else(|| {
                let message = Message::new("pack-bad-character").text("found", first);
                Mistake::at(&(at..at + first.len_utf8()), message)
            })?,
        };
        out.push(Token { what, span: at..at + length });
        at += length;
    }
    out.push(Token { what: What::End, span: at..at });
    Ok(out)
}

fn number(rest: &str, at: usize) -> Result<(What, usize), Mistake> {
    // A point belongs to the number unless it begins the `..` of a range.
    let digits = |t: &str| t.find(|c: char| !c.is_ascii_digit()).unwrap_or(t.len());
    let mut length = digits(rest);
    if let Some(part) = rest.get(length..).and_then(|r| r.strip_prefix('.'))
        && !part.starts_with('.')
    {
        length += 1 + digits(part);
    }
    let parsed = rest.get(..length).and_then(Exact::parse);
    let Some(value) = parsed else {
        return Err(Mistake::at(&(at..at + length), Message::new("pack-bad-number")));
    };
    if rest.get(length..).is_some_and(|r| r.starts_with('%')) {
        return Ok((What::Number(value.percent()), length + 1));
    }
    Ok((What::Number(value), length))
}

fn mark(rest: &str) -> Option<(What, usize)> {
    const MARKS: [(&str, What); 14] = [
        ("..", What::Dots),
        ("!=", What::Compare(Cmp::Different)),
        ("<=", What::Compare(Cmp::AtMost)),
        (">=", What::Compare(Cmp::AtLeast)),
        ("=", What::Compare(Cmp::Equal)),
        ("<", What::Compare(Cmp::Less)),
        (">", What::Compare(Cmp::More)),
        ("+", What::Plus),
        ("-", What::Minus),
        ("\u{2212}", What::Minus),
        ("*", What::Times),
        ("(", What::Open),
        (")", What::Close),
        (",", What::Comma),
    ];
    MARKS.into_iter().find(|(mark, _)| rest.starts_with(mark)).map(|(m, what)| (what, m.len()))
}
