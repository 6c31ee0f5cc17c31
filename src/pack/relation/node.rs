//! A relation whose names are resolved to the columns of one layout.

use super::syntax::Cmp;
use crate::pack::exact::Exact;

/// A number to be computed from the cells of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A constant, and its value in the units of the compiled relation.
    Constant(Exact, i128),
    /// One cell.
    Column(u32),
    /// The sum of several cells that belong together (`sum(options)`, a range, `against_all`).
    Sum(Box<[u32]>),
    /// A sum of signed terms; `true` marks a term taken away.
    Add(Vec<(bool, Node)>),
    /// A number times a constant.
    Times(Box<Node>, Exact),
    Ceil(Box<Node>),
    Floor(Box<Node>),
    Abs(Box<Node>),
    Min(Vec<Node>),
    Max(Vec<Node>),
    If(Box<Truth>, Box<Node>, Box<Node>),
    /// The sum over the sheets of the unit's children.
    Children(Box<Node>),
}

/// A condition to be judged on the cells of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Truth {
    Compare(Cmp, Node, Node),
    All(Vec<Truth>),
    Any(Vec<Truth>),
}

impl Node {
    /// Calls `f` with every node below and including this one.
    pub fn walk(&mut self, f: &mut impl FnMut(&mut Self)) {
        match self {
            Self::Constant(..) | Self::Column(_) | Self::Sum(_) => {}
            Self::Add(terms) => terms.iter_mut().for_each(|(_, n)| n.walk(f)),
            Self::Min(nodes) | Self::Max(nodes) => nodes.iter_mut().for_each(|n| n.walk(f)),
            Self::Times(inner, _)
            | Self::Ceil(inner)
            | Self::Floor(inner)
            | Self::Abs(inner)
            | Self::Children(inner) => inner.walk(f),
            Self::If(truth, yes, no) => {
                truth.walk(f);
                yes.walk(f);
                no.walk(f);
            }
        }
        f(self);
    }
}

impl Truth {
    /// Calls `f` with every number node of the condition.
    pub fn walk(&mut self, f: &mut impl FnMut(&mut Node)) {
        match self {
            Self::Compare(_, left, right) => {
                left.walk(f);
                right.walk(f);
            }
            Self::All(parts) | Self::Any(parts) => parts.iter_mut().for_each(|t| t.walk(f)),
        }
    }
}

/// How large the numbers of a node can become, so that 128 bits are known to suffice.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Decimal places of the value.
    places: u8,
    /// The most decimal places met on the way.
    most_places: u8,
    /// Bound of the value without its places.
    bound: u128,
    /// Bound of everything met on the way.
    peak: u128,
}

/// Bound of one cell: 2^53.
const CELL: u128 = 1 << 53;
/// Bound of the number of children of one unit: 2^24.
const CHILDREN: u128 = 1 << 24;

impl Size {
    const fn plain(places: u8, bound: u128) -> Self {
        Self { places, most_places: places, bound, peak: bound }
    }

    fn with(self, other: Self, bound: u128) -> Self {
        Self {
            places: self.places.max(other.places),
            most_places: self.most_places.max(other.most_places),
            bound,
            peak: self.peak.max(other.peak).max(bound),
        }
    }

    fn whole(self) -> Self {
        Self { places: 0, bound: self.bound.saturating_add(1), ..self }
    }

    /// The larger of two sizes in every respect.
    pub fn join(self, other: Self) -> Self {
        self.with(other, self.bound.max(other.bound))
    }

    /// The size of a product with a constant.
    pub fn times(self, by: Exact) -> Self {
        let (units, places) = by.parts();
        let raw = self.bound.saturating_mul(units.unsigned_abs());
        let places = self.places.saturating_add(places);
        let bound = self.bound.saturating_mul(by.absolute().ceil_units());
        Self {
            places,
            most_places: self.most_places.max(places),
            bound,
            peak: self.peak.max(raw).max(bound),
        }
    }

    /// The decimal places the relation is computed in; `None` if the numbers could outgrow
    /// 128 bits.
    pub fn fits(self) -> Option<u8> {
        let unit = 10_u128.checked_pow(u32::from(self.most_places))?;
        let most = self.peak.checked_mul(unit)?;
        (most < 1 << 120).then_some(self.most_places)
    }

    /// The size of a node.
    pub fn of(node: &Node) -> Self {
        let every = |nodes: &mut dyn Iterator<Item = &Node>| {
            nodes.map(Self::of).fold(Self::plain(0, 0), Self::join)
        };
        match node {
            Node::Constant(value, _) => Self::plain(value.parts().1, value.absolute().ceil_units()),
            Node::Column(_) => Self::plain(0, CELL),
            Node::Sum(columns) => Self::plain(0, CELL.saturating_mul(columns.len() as u128)),
            Node::Add(terms) => {
                terms.iter().map(|(_, n)| Self::of(n)).fold(Self::plain(0, 0), |sum, size| {
                    sum.with(size, sum.bound.saturating_add(size.bound))
                })
            }
            Node::Times(inner, by) => Self::of(inner).times(*by),
            Node::Ceil(inner) | Node::Floor(inner) => Self::of(inner).whole(),
            Node::Abs(inner) => Self::of(inner),
            Node::Min(nodes) | Node::Max(nodes) => every(&mut nodes.iter()),
            Node::If(truth, yes, no) => {
                let condition = Self { bound: 0, places: 0, ..Self::of_truth(truth) };
                condition.join(Self::of(yes)).join(Self::of(no))
            }
            Node::Children(inner) => {
                let one = Self::of(inner);
                one.with(one, one.bound.saturating_mul(CHILDREN))
            }
        }
    }

    /// The size of everything compared in a condition.
    pub fn of_truth(truth: &Truth) -> Self {
        match truth {
            Truth::Compare(_, left, right) => Self::of(left).join(Self::of(right)),
            Truth::All(parts) | Truth::Any(parts) => {
                parts.iter().map(Self::of_truth).fold(Self::plain(0, 0), Self::join)
            }
        }
    }
}
