//! The syntax tree of the relation language (`specs/relation-language.md`).

use std::ops::Range;

use crate::pack::exact::Exact;

/// A node of the tree, with its place in the relation's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expr {
    pub kind: Kind,
    pub span: Range<usize>,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A constant; a percentage is already divided by a hundred.
    Number(Exact),
    /// A line, a measure, or one of the words `options` and `against_all`.
    Name(String),
    /// `-x`
    Negate(Box<Expr>),
    /// Two operands.
    Binary(Op, Box<Expr>, Box<Expr>),
    /// A function and its arguments.
    Call(Func, Vec<Expr>),
    /// `a..b`: every line from a to b in the order of the form.
    Range(Box<Expr>, Box<Expr>),
}

/// An operator between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Add,
    Subtract,
    Multiply,
    And,
    Or,
    Compare(Cmp),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cmp {
    /// `=`
    Equal,
    /// `!=`
    Different,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
    /// `<`
    Less,
    /// `>`
    More,
}

impl Cmp {
    /// The sign as a person reads it.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Different => "≠",
            Self::AtMost => "≤",
            Self::AtLeast => "≥",
            Self::Less => "<",
            Self::More => ">",
        }
    }
}

/// A function of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Func {
    Ceil,
    Floor,
    Abs,
    Min,
    Max,
    Sum,
    Each,
    If,
    Children,
    Same,
}

impl Func {
    const ALL: [(&'static str, Self); 10] = [
        ("ceil", Self::Ceil),
        ("floor", Self::Floor),
        ("abs", Self::Abs),
        ("min", Self::Min),
        ("max", Self::Max),
        ("sum", Self::Sum),
        ("each", Self::Each),
        ("if", Self::If),
        ("children", Self::Children),
        ("same", Self::Same),
    ];

    /// The function of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(n, _)| *n == name).map(|(_, f)| *f)
    }

    /// The name as written.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, f)| *f == self).map_or("", |(n, _)| n)
    }
}

/// Whether a word belongs to the language and so cannot name a line.
pub fn is_reserved(word: &str) -> bool {
    matches!(word, "options" | "against_all" | "and" | "or") || Func::from_name(word).is_some()
}
