//! From the syntax tree to columns: every name becomes a line, a measure or a group of options.

use std::ops::Range;

use super::node::{Node, Truth};
use super::syntax::{Expr, Func, Kind, Op};
use crate::lang::Message;
use crate::pack::error::Mistake;
use crate::pack::layout::Layout;

/// The most nodes one relation may have once its measures are written out.
const MAX_NODES: usize = 5000;

/// Resolves the expressions of one relation on one layout.
pub struct Resolver<'a> {
    layout: &'a Layout,
    /// The option that `each(options)` stands for in this pass.
    each: Option<u32>,
    /// Whether `children(…)` has a meaning here.
    parent: bool,
    in_measure: bool,
    nodes: usize,
}

impl<'a> Resolver<'a> {
    /// A resolver for one pass; `each` is the option `each(options)` stands for.
    pub const fn new(layout: &'a Layout, parent: bool, each: Option<u32>) -> Self {
        Self { layout, each, parent, in_measure: false, nodes: 0 }
    }

    /// A resolver for a measure, which may name lines only.
    pub const fn for_measure(layout: &'a Layout) -> Self {
        Self { in_measure: true, ..Self::new(layout, false, None) }
    }

    /// A condition.
    pub fn truth(&mut self, expr: &Expr) -> Result<Truth, Mistake> {
        match &expr.kind {
            Kind::Binary(Op::Compare(cmp), left, right) => {
                Ok(Truth::Compare(*cmp, self.number(left)?, self.number(right)?))
            }
            Kind::Binary(Op::And, left, right) => {
                Ok(Truth::All(vec![self.truth(left)?, self.truth(right)?]))
            }
            Kind::Binary(Op::Or, left, right) => {
                Ok(Truth::Any(vec![self.truth(left)?, self.truth(right)?]))
            }
            _ => Err(wrong(expr, "pack-want-condition")),
        }
    }

    /// A number.
    pub fn number(&mut self, expr: &Expr) -> Result<Node, Mistake> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Mistake::at(&expr.span, Message::new("pack-relation-long")));
        }
        match &expr.kind {
            Kind::Number(value) => Ok(Node::Constant(*value, 0)),
            Kind::Name(name) => self.name(name, &expr.span),
            Kind::Negate(inner) => Ok(match self.number(inner)? {
                Node::Constant(value, _) => Node::Constant(value.negated(), 0),
                node => Node::Add(vec![(true, node)]),
            }),
            Kind::Binary(Op::Add, left, right) => self.add(left, right, false),
            Kind::Binary(Op::Subtract, left, right) => self.add(left, right, true),
            Kind::Binary(Op::Multiply, left, right) => self.multiply(expr, left, right),
            Kind::Binary(..) => Err(wrong(expr, "pack-want-number-here")),
            Kind::Range(..) => Err(Mistake::at(&expr.span, Message::new("pack-range-outside"))),
            Kind::Call(func, args) => self.call(*func, args, expr),
        }
    }

    fn add(&mut self, left: &Expr, right: &Expr, minus: bool) -> Result<Node, Mistake> {
        let (left, right) = (self.number(left)?, self.number(right)?);
        let mut terms = match left {
            Node::Add(terms) => terms,
            node => vec![(false, node)],
        };
        terms.push((minus, right));
        Ok(Node::Add(terms))
    }

    fn multiply(&mut self, expr: &Expr, left: &Expr, right: &Expr) -> Result<Node, Mistake> {
        let too_large = || Mistake::at(&expr.span, Message::new("pack-bad-number"));
        match (self.number(left)?, self.number(right)?) {
            (Node::Constant(a, _), Node::Constant(b, _)) => {
                Ok(Node::Constant(a.times(b).ok_or_else(too_large)?, 0))
            }
            (Node::Constant(by, _), node) | (node, Node::Constant(by, _)) => {
                Ok(Node::Times(Box::new(node), by))
            }
            _ => Err(Mistake::at(&expr.span, Message::new("pack-two-factors"))),
        }
    }

    fn name(&mut self, name: &str, span: &Range<usize>) -> Result<Node, Mistake> {
        match name {
            "options" => return Err(Mistake::at(span, Message::new("pack-options-alone"))),
            "against_all" => return self.against_all(span),
            _ => {}
        }
        if let Some(column) = self.layout.line_column(name) {
            return Ok(Node::Column(column));
        }
        let layout = self.layout;
        if let Some(measure) = layout.measure_expr(name).filter(|_| !self.in_measure) {
            self.in_measure = true;
            // A mistake inside the measure is shown where the measure is used.
            let node = self.number(measure).map_err(|m| Mistake::at(span, m.message));
            self.in_measure = false;
            return node;
        }
        let known = self.layout.known_names(!self.in_measure).join(", ");
        let message = Message::new("pack-name-unknown").text("name", name).text("known", known);
        Err(Mistake::at(span, message))
    }

    fn against_all(&self, span: &Range<usize>) -> Result<Node, Mistake> {
        let columns = self.layout.against_all();
        if columns.is_empty() {
            return Err(Mistake::at(span, Message::new("pack-no-against-all")));
        }
        Ok(Node::Sum(columns.into()))
    }

    fn options(&self, span: &Range<usize>) -> Result<Vec<u32>, Mistake> {
        let columns = self.layout.standing_options();
        if columns.is_empty() {
            return Err(Mistake::at(span, Message::new("pack-no-options")));
        }
        Ok(columns)
    }

    fn range(&self, first: &Expr, last: &Expr, span: &Range<usize>) -> Result<Vec<u32>, Mistake> {
        let column = |end: &Expr| match &end.kind {
            Kind::Name(name) => self.layout.line_column(name).ok_or_else(|| {
                let known = self.layout.known_names(false).join(", ");
                let message = Message::new("pack-name-unknown");
                Mistake::at(&end.span, message.text("name", name).text("known", known))
            }),
            _ => Err(wrong(end, "pack-want-line")),
        };
        let (first, last) = (column(first)?, column(last)?);
        if first >= last {
            return Err(Mistake::at(span, Message::new("pack-range-order")));
        }
        Ok((first..=last).collect())
    }

    /// The columns an argument of `sum`, `min` or `max` stands for, if it stands for several.
    fn group(&self, arg: &Expr) -> Result<Option<Vec<u32>>, Mistake> {
        match &arg.kind {
            Kind::Name(name) if name == "options" => self.options(&arg.span).map(Some),
            Kind::Range(first, last) => self.range(first, last, &arg.span).map(Some),
            _ => Ok(None),
        }
    }

    fn call(&mut self, func: Func, args: &[Expr], expr: &Expr) -> Result<Node, Mistake> {
        match (func, args) {
            (Func::Ceil, [x]) => Ok(Node::Ceil(Box::new(self.number(x)?))),
            (Func::Floor, [x]) => Ok(Node::Floor(Box::new(self.number(x)?))),
            (Func::Abs, [x]) => Ok(Node::Abs(Box::new(self.number(x)?))),
            (Func::Sum, _) => self.sum(args),
            (Func::Min, _) => Ok(Node::Min(self.each_of(args)?)),
            (Func::Max, _) => Ok(Node::Max(self.each_of(args)?)),
            (Func::If, [condition, yes, no]) => {
                let condition = Box::new(self.truth(condition)?);
                Ok(Node::If(condition, Box::new(self.number(yes)?), Box::new(self.number(no)?)))
            }
            (Func::Each, [Expr { kind: Kind::Name(name), .. }]) if name == "options" => {
                let column = self.each.filter(|_| !self.in_measure);
                column
                    .map(Node::Column)
                    .ok_or_else(|| Mistake::at(&expr.span, Message::new("pack-each-outside")))
            }
            (Func::Children, [x]) if self.parent => {
                self.parent = false;
                let inner = self.number(x);
                self.parent = true;
                Ok(Node::Children(Box::new(inner?)))
            }
            (Func::Children, [_]) => {
                Err(Mistake::at(&expr.span, Message::new("pack-children-outside")))
            }
            (Func::Same, [_]) => Err(Mistake::at(&expr.span, Message::new("pack-same-outside"))),
            _ => {
                let message = Message::new("pack-arguments").text("name", func.name());
                Err(Mistake::at(&expr.span, message))
            }
        }
    }

    fn sum(&mut self, args: &[Expr]) -> Result<Node, Mistake> {
        let mut terms = Vec::new();
        for arg in args {
            let term = match self.group(arg)? {
                Some(columns) => Node::Sum(columns.into()),
                None => self.number(arg)?,
            };
            terms.push((false, term));
        }
        match (terms.pop(), terms.is_empty()) {
            (Some((_, only)), true) => Ok(only),
            (last, _) => {
                terms.extend(last);
                Ok(Node::Add(terms))
            }
        }
    }

    fn each_of(&mut self, args: &[Expr]) -> Result<Vec<Node>, Mistake> {
        let mut nodes = Vec::new();
        for arg in args {
            match self.group(arg)? {
                Some(columns) => nodes.extend(columns.into_iter().map(Node::Column)),
                None => nodes.push(self.number(arg)?),
            }
        }
        Ok(nodes)
    }
}

/// Whether `each(options)` stands anywhere in the expression.
pub fn has_each(expr: &Expr) -> bool {
    match &expr.kind {
        Kind::Number(_) | Kind::Name(_) | Kind::Range(..) => false,
        Kind::Negate(inner) => has_each(inner),
        Kind::Binary(_, left, right) => has_each(left) || has_each(right),
        Kind::Call(func, args) => *func == Func::Each || args.iter().any(has_each),
    }
}

fn wrong(expr: &Expr, want: &str) -> Mistake {
    let want = Message::new(want);
    Mistake::at(&expr.span, Message::new("pack-relation-syntax").message("want", want))
}
