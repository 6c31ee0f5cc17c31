//! Parses a relation. Depth and size are bounded, so no text can exhaust the program.

use std::ops::Range;

use super::syntax::{Expr, Func, Kind, Op};
use super::token::{Token, What, tokens};
use crate::lang::Message;
use crate::pack::error::Mistake;

/// The longest relation, in bytes.
const MAX_TEXT: usize = 1000;
/// How deep parentheses and functions may stand in each other.
const MAX_DEPTH: usize = 24;

/// Parses the text of a relation, measure or condition. Places are bytes of `text`.
pub fn parse(text: &str) -> Result<Expr, Mistake> {
    if text.len() > MAX_TEXT {
        return Err(Mistake::at(&(0..text.len()), Message::new("pack-relation-long")));
    }
    let mut parser = Parser { tokens: tokens(text)?, at: 0, depth: 0 };
    let expr = parser.or()?;
    match parser.peek() {
        What::End => Ok(expr),
        _ => Err(parser.unexpected("pack-want-operator")),
    }
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> &What {
        self.tokens.get(self.at).map_or(&What::End, |t| &t.what)
    }

    fn span(&self) -> Range<usize> {
        self.tokens.get(self.at).or(self.tokens.last()).map_or(0..0, |t| t.span.clone())
    }

    fn take(&mut self) -> Range<usize> {
        let span = self.span();
        self.at += 1;
        span
    }

    fn unexpected(&self, want: &str) -> Mistake {
        let want = Message::new(want);
        Mistake::at(&self.span(), Message::new("pack-relation-syntax").message("want", want))
    }

    fn expect(&mut self, what: &What, want: &str) -> Result<Range<usize>, Mistake> {
        if self.peek() == what { Ok(self.take()) } else { Err(self.unexpected(want)) }
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), What::Name(name) if name == word)
    }

    fn or(&mut self) -> Result<Expr, Mistake> {
        let mut left = self.and()?;
        while self.is_word("or") {
            self.take();
            left = binary(Op::Or, left, self.and()?);
        }
        Ok(left)
    }

    fn and(&mut self) -> Result<Expr, Mistake> {
        let mut left = self.comparison()?;
        while self.is_word("and") {
            self.take();
            left = binary(Op::And, left, self.comparison()?);
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Result<Expr, Mistake> {
        let left = self.sum()?;
        let What::Compare(cmp) = *self.peek() else { return Ok(left) };
        self.take();
        let right = self.sum()?;
        if matches!(self.peek(), What::Compare(_)) {
            return Err(Mistake::at(&self.span(), Message::new("pack-two-comparisons")));
        }
        Ok(binary(Op::Compare(cmp), left, right))
    }

    fn sum(&mut self) -> Result<Expr, Mistake> {
        let mut left = self.product()?;
        loop {
            let op = match self.peek() {
                What::Plus => Op::Add,
                What::Minus => Op::Subtract,
                _ => return Ok(left),
            };
            self.take();
            left = binary(op, left, self.product()?);
        }
    }

    fn product(&mut self) -> Result<Expr, Mistake> {
        let mut left = self.operand()?;
        while *self.peek() == What::Times {
            self.take();
            left = binary(Op::Multiply, left, self.operand()?);
        }
        Ok(left)
    }

    fn operand(&mut self) -> Result<Expr, Mistake> {
        if self.depth >= MAX_DEPTH {
            return Err(Mistake::at(&self.span(), Message::new("pack-relation-deep")));
        }
        self.depth += 1;
        let operand = self.operand_within();
        self.depth -= 1;
        operand
    }

    fn operand_within(&mut self) -> Result<Expr, Mistake> {
        match self.peek().clone() {
            What::Number(value) => Ok(Expr { kind: Kind::Number(value), span: self.take() }),
            What::Minus => {
                let start = self.take().start;
                let inner = self.operand()?;
                let span = start..inner.span.end;
                Ok(Expr { kind: Kind::Negate(Box::new(inner)), span })
            }
            What::Open => {
                self.take();
                let inner = self.or()?;
                self.expect(&What::Close, "pack-want-close")?;
                Ok(inner)
            }
            What::Name(name) if name != "and" && name != "or" => self.name(name),
            _ => Err(self.unexpected("pack-want-operand")),
        }
    }

    fn name(&mut self, name: String) -> Result<Expr, Mistake> {
        let span = self.take();
        if *self.peek() != What::Open {
            return Ok(Expr { kind: Kind::Name(name), span });
        }
        let Some(func) = Func::from_name(&name) else {
            return Err(Mistake::at(
                &span,
                Message::new("pack-function-unknown").text("name", name),
            ));
        };
        self.take();
        let mut args = vec![self.argument()?];
        while *self.peek() == What::Comma {
            self.take();
            args.push(self.argument()?);
        }
        let end = self.expect(&What::Close, "pack-want-close")?.end;
        Ok(Expr { kind: Kind::Call(func, args), span: span.start..end })
    }

    fn argument(&mut self) -> Result<Expr, Mistake> {
        let first = self.or()?;
        if *self.peek() != What::Dots {
            return Ok(first);
        }
        self.take();
        let last = self.operand()?;
        let span = first.span.start..last.span.end;
        Ok(Expr { kind: Kind::Range(Box::new(first), Box::new(last)), span })
    }
}

fn binary(op: Op, left: Expr, right: Expr) -> Expr {
    let span = left.span.start..right.span.end;
    Expr { kind: Kind::Binary(op, Box::new(left), Box::new(right)), span }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precedence() {
        let tree = |text: &str| parse(text).map(|e| e.kind);
        let Ok(Kind::Binary(Op::Or, _, and)) = tree("a = 1 or b < 2 and c + 2 * d > 3") else {
            panic!("or binds loosest")
        };
        assert!(matches!(and.kind, Kind::Binary(Op::And, ..)));
        let Ok(Kind::Binary(Op::Compare(_), _, right)) = tree("x = a - b + 1% * c") else {
            panic!("a comparison")
        };
        assert!(matches!(right.kind, Kind::Binary(Op::Add, ..)));
        assert!(matches!(tree("sum(a..b)"), Ok(Kind::Call(Func::Sum, _))));
    }

    #[test]
    fn mistakes_have_places() {
        for (text, id, span) in [
            ("a = ", "pack-relation-syntax", 4..4),
            ("a = b = c", "pack-two-comparisons", 6..7),
            ("a + ? = 1", "pack-bad-character", 4..5),
            ("a = sqrt(b)", "pack-function-unknown", 4..8),
            ("a = (b", "pack-relation-syntax", 6..6),
            ("a b", "pack-relation-syntax", 2..3),
            ("a = 1.0000000001", "pack-bad-number", 4..16),
        ] {
            let mistake = parse(text).unwrap_err();
            assert_eq!((mistake.message.id.as_str(), mistake.span), (id, Some(span)), "{text}");
        }
    }

    #[test]
    fn neither_depth_nor_length_can_exhaust_it() {
        let deep = format!("{}a{} = 1", "(".repeat(400), ")".repeat(400));
        assert_eq!(parse(&deep).unwrap_err().message.id, "pack-relation-deep");
        let deep = format!("{}a = 1", "-".repeat(400));
        assert_eq!(parse(&deep).unwrap_err().message.id, "pack-relation-deep");
        let long = format!("a = {}1", "1 + ".repeat(1000));
        assert_eq!(parse(&long).unwrap_err().message.id, "pack-relation-long");
    }
}
