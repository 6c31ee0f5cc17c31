//! Blind double entry: where two typings of one paper differ.

use super::sheet::Sheet;
use crate::paper::{LineKey, PaperValue};

/// A line that two people read differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The line.
    pub line: LineKey,
    /// What the first typed; `None` if they did not enter the line.
    pub first: Option<PaperValue>,
    /// What the second typed.
    pub second: Option<PaperValue>,
}

/// The lines whose values differ, in the order of the first sheet, then of the second. A blank, an
/// illegible mark, a zero and a line not entered are four different things. Whether both are of one
/// contest, unit and document is for the caller to see to.
#[must_use]
pub fn compare(first: &Sheet, second: &Sheet) -> Vec<Difference> {
    let only_second = second.values.iter().filter(|(key, _)| first.value(key).is_none());
    let lines = first.values.iter().chain(only_second).map(|(key, _)| key);
    lines
        .map(|line| Difference {
            line: line.clone(),
            first: first.value(line),
            second: second.value(line),
        })
        .filter(|difference| difference.first != difference.second)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::DocumentKind;
    use crate::paper::{ContestId, Count, UnitId};

    fn sheet(values: &[(&str, Option<u64>)]) -> Sheet {
        let mut sheet = Sheet::new(
            ContestId::new("c").unwrap(),
            UnitId::new("u").unwrap(),
            DocumentKind::Official,
        );
        for (key, value) in values {
            let value =
                value.map_or(PaperValue::Blank, |n| PaperValue::Count(Count::new(n).unwrap()));
            sheet.values.push((LineKey::new(key).unwrap(), value));
        }
        sheet
    }

    #[test]
    fn only_what_differs() {
        let first = sheet(&[("a", Some(1)), ("b", Some(0)), ("c", Some(131)), ("d", None)]);
        let second = sheet(&[("c", Some(311)), ("b", None), ("a", Some(1)), ("e", Some(2))]);
        let found: Vec<_> = compare(&first, &second)
            .into_iter()
            .map(|d| {
                (
                    d.line.to_string(),
                    d.first.map(PaperValue::count),
                    d.second.map(PaperValue::count),
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                ("b".to_owned(), Some(Some(0)), Some(None)),
                ("c".to_owned(), Some(Some(131)), Some(Some(311))),
                ("d".to_owned(), Some(None), None),
                ("e".to_owned(), None, Some(Some(2))),
            ]
        );
        assert_eq!(compare(&first, &first), []);
    }
}
