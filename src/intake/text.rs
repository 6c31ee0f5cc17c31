//! Where a text of a row comes from: a column, a template over columns, or a constant.

use std::ops::Range;

/// How a mapping names a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ColumnName {
    /// By its header, compared with white space collapsed.
    Header(String),
    /// By its number, from 1 (`"#12"`).
    Number(usize),
}

impl ColumnName {
    /// `#` and digits is a number, anything else a header.
    pub(super) fn new(text: &str) -> Self {
        match text.strip_prefix('#').map(str::parse::<usize>) {
            Some(Ok(n)) => Self::Number(n),
            _ => Self::Header(collapse(text)),
        }
    }

    /// As it is shown to a person.
    pub(super) fn show(&self) -> String {
        match self {
            Self::Header(name) => name.clone(),
            Self::Number(n) => format!("#{n}"),
        }
    }
}

/// A column name and where the mapping file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ColumnRef {
    pub(super) name: ColumnName,
    pub(super) span: Range<usize>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece<C> {
    /// As it stands.
    Fixed(String),
    /// A cell, with the number of digits it is padded to by zeros (0: as it stands).
    Cell(C, usize),
}

/// A text of a row: pieces in order. A plain column is one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text<C>(pub(super) Vec<Piece<C>>);

/// Why a template is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TemplateError {
    /// A brace without its partner.
    Brace,
    /// Nothing between the braces.
    Empty,
    /// The padding is not `0` and one or two digits.
    Padding,
}

impl Text<ColumnRef> {
    /// A constant.
    pub(super) fn constant(text: &str) -> Self {
        Self(vec![Piece::Fixed(text.to_owned())])
    }

    /// A column, or with braces in it a template: `"{district}.{precinct:02}"`.
    pub(super) fn parse(text: &str, span: &Range<usize>) -> Result<Self, TemplateError> {
        let column = |t: &str| ColumnRef { name: ColumnName::new(t), span: span.clone() };
        if !text.contains(['{', '}']) {
            return Ok(Self(vec![Piece::Cell(column(text), 0)]));
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (inner, after) = after.split_once('}').ok_or(TemplateError::Brace)?;
            if before.contains('}') || inner.contains('{') {
                return Err(TemplateError::Brace);
            }
            if !before.is_empty() {
                pieces.push(Piece::Fixed(before.to_owned()));
            }
            let (name, width) = match inner.rsplit_once(':') {
                Some((name, digits)) => (name, padding(digits)?),
                None => (inner, 0),
            };
            if name.trim().is_empty() {
                return Err(TemplateError::Empty);
            }
            pieces.push(Piece::Cell(column(name), width));
            rest = after;
        }
        if rest.contains('}') {
            return Err(TemplateError::Brace);
        }
        if !rest.is_empty() {
            pieces.push(Piece::Fixed(rest.to_owned()));
        }
        Ok(Self(pieces))
    }
}

fn padding(digits: &str) -> Result<usize, TemplateError> {
    let width = digits.strip_prefix('0').and_then(|w| w.parse::<usize>().ok());
    width.filter(|w| (1..=20).contains(w)).ok_or(TemplateError::Padding)
}

/// White space at both ends gone, runs of it inside one space: how header names are compared.
pub(super) fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Vec<Piece<String>>, TemplateError> {
        let text = Text::parse(text, &(0..0))?;
        let name = |p: Piece<ColumnRef>| match p {
            Piece::Fixed(t) => Piece::Fixed(t),
            Piece::Cell(c, w) => Piece::Cell(c.name.show(), w),
        };
        Ok(text.0.into_iter().map(name).collect())
    }

    #[test]
    fn columns_and_templates() {
        assert_eq!(parse(" a  b "), Ok(vec![Piece::Cell("a b".into(), 0)]));
        assert_eq!(parse("#3"), Ok(vec![Piece::Cell("#3".into(), 0)]));
        assert_eq!(
            parse("x{d}.{p:02}"),
            Ok(vec![
                Piece::Fixed("x".into()),
                Piece::Cell("d".into(), 0),
                Piece::Fixed(".".into()),
                Piece::Cell("p".into(), 2)
            ])
        );
        assert_eq!(parse("{a"), Err(TemplateError::Brace));
        assert_eq!(parse("a}{b}"), Err(TemplateError::Brace));
        assert_eq!(parse("{}"), Err(TemplateError::Empty));
        assert_eq!(parse("{a:2x}"), Err(TemplateError::Padding));
        assert_eq!(parse("{a:099}"), Err(TemplateError::Padding));
    }
}
