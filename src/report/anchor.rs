//! Names of places in a document.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::doc::{Block, Document};

/// A place a link can lead to: a heading or a table row. The spelling is safe as an HTML `id`, a
/// Typst label and a JSON string, whatever text it was made from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor(String);

impl Anchor {
    /// Makes an anchor of any text. Latin letters, digits, `.` and `-` stay; anything else becomes
    /// `_` with its code point and `_`, so that two texts never give one anchor.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut out = String::from("a-");
        for c in text.chars() {
            if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') {
                out.push(c);
            } else {
                // Writing into a string cannot fail.
                let _ = write!(out, "_{:x}_", u32::from(c));
            }
        }
        Self(out)
    }

    /// The spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// All anchors that stand in a document. A link to any other is shown as plain text.
pub(super) fn anchors(document: &Document) -> BTreeSet<&Anchor> {
    let mut out = BTreeSet::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => out.extend(&heading.anchor),
            Block::Table(table) => out.extend(table.rows.iter().filter_map(|r| r.anchor.as_ref())),
            _ => {}
        }
    }
    out
}

/// Hands each anchor out once: a second place of the same name gets none.
#[derive(Default)]
pub(super) struct Once<'a>(BTreeSet<&'a Anchor>);

impl<'a> Once<'a> {
    pub(super) fn take(&mut self, anchor: Option<&'a Anchor>) -> Option<&'a Anchor> {
        anchor.filter(|a| self.0.insert(a))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spelling_is_safe() {
        assert_eq!(Anchor::new("K203-03.05").as_str(), "a-K203-03.05");
        assert_eq!(Anchor::new("a b\"<ә").as_str(), "a-a_20_b_22__3c__4d9_");
    }

    proptest! {
        #[test]
        fn two_texts_never_give_one_anchor(a in "\\PC{0,6}|[_a0-9]{0,6}", b in "[_a0-9 ]{0,6}") {
            prop_assert_eq!(a == b, Anchor::new(&a) == Anchor::new(&b));
        }
    }
}
