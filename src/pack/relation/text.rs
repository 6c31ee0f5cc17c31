//! A relation with its numbers put in: `1207 = 1190 + 12`. Signs and digits only, no words.

use std::fmt::Write as _;

use super::compiled::Compiled;
use super::eval::Sheets;
use super::node::{Node, Truth};
use crate::pack::cell::{Cell, Missing};
use crate::pack::exact::Exact;

/// What stands for a line that gives no number.
const fn mark(why: Missing) -> &'static str {
    match why {
        Missing::Blank => "□",
        Missing::Illegible => "?",
        Missing::Absent => "–",
    }
}

impl Compiled {
    /// The formula with the sheet's numbers put in, the sums of options and ranges added up. Of
    /// `each(options)` the first that fails is shown. A blank is shown as `□`, an illegible mark
    /// as `?`, a line the document has not as `–`. Numbers are not grouped.
    #[must_use]
    pub fn substituted(&self, cells: &[Cell]) -> String {
        self.substituted_with(cells, &[])
    }

    /// As [`Compiled::substituted`], for a relation of scope `parent`.
    #[must_use]
    pub fn substituted_with(&self, cells: &[Cell], children: &[&[Cell]]) -> String {
        let sheets = self.sheets(cells, children);
        let mut writer = Writer { sheets, places: self.places, out: String::new() };
        if let Some(truth) = self.telling_arm(&sheets) {
            writer.truth(truth);
        }
        writer.out
    }
}

struct Writer<'a> {
    sheets: Sheets<'a>,
    places: u8,
    out: String,
}

impl Writer<'_> {
    fn truth(&mut self, truth: &Truth) {
        match truth {
            Truth::Compare(cmp, left, right) => {
                self.node(left, false);
                let _ = write!(self.out, " {} ", cmp.sign());
                self.node(right, false);
            }
            Truth::All(parts) => self.parts(parts, " ∧ "),
            Truth::Any(parts) => self.parts(parts, " ∨ "),
        }
    }

    fn parts(&mut self, parts: &[Truth], between: &str) {
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                self.out.push_str(between);
            }
            let nested = !matches!(part, Truth::Compare(..));
            self.open(nested, "(");
            self.truth(part);
            self.open(nested, ")");
        }
    }

    fn open(&mut self, wanted: bool, bracket: &str) {
        if wanted {
            self.out.push_str(bracket);
        }
    }

    fn value(&mut self, node: &Node) {
        match self.sheets.number(node) {
            Ok(units) => {
                let _ = write!(self.out, "{}", Exact::new(units, self.places));
            }
            Err(gap) => self.out.push_str(mark(gap.why)),
        }
    }

    /// Writes a node; `tight` when it stands in a product or after a minus.
    fn node(&mut self, node: &Node, tight: bool) {
        match node {
            Node::Constant(value, _) => {
                let _ = write!(self.out, "{value}");
            }
            Node::Column(_) | Node::Sum(_) | Node::Children(_) => self.value(node),
            Node::Add(terms) => {
                self.open(tight, "(");
                self.terms(terms);
                self.open(tight, ")");
            }
            Node::Times(inner, by) => {
                let _ = write!(self.out, "{by} × ");
                self.node(inner, true);
            }
            Node::Ceil(inner) => self.within("⌈", inner, "⌉"),
            Node::Floor(inner) => self.within("⌊", inner, "⌋"),
            Node::Abs(inner) => self.within("|", inner, "|"),
            Node::Min(nodes) => self.list("min(", nodes),
            Node::Max(nodes) => self.list("max(", nodes),
            Node::If(truth, yes, no) => match self.sheets.condition(truth) {
                Ok(true) => self.node(yes, tight),
                Ok(false) => self.node(no, tight),
                Err(gap) => self.out.push_str(mark(gap.why)),
            },
        }
    }

    fn terms(&mut self, terms: &[(bool, Node)]) {
        for (at, (minus, term)) in terms.iter().enumerate() {
            match (at, minus) {
                (0, false) => {}
                (0, true) => self.out.push('−'),
                (_, false) => self.out.push_str(" + "),
                (_, true) => self.out.push_str(" − "),
            }
            self.node(term, *minus);
        }
    }

    fn within(&mut self, open: &str, inner: &Node, close: &str) {
        self.out.push_str(open);
        self.node(inner, false);
        self.out.push_str(close);
    }

    fn list(&mut self, open: &str, nodes: &[Node]) {
        self.out.push_str(open);
        for (at, node) in nodes.iter().enumerate() {
            self.open(at > 0, ", ");
            self.node(node, false);
        }
        self.out.push(')');
    }
}
