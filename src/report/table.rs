//! Tables with typed columns and cells.

use super::anchor::Anchor;
use super::number::local_decimal;
use crate::lang::{Lang, group_digits};

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// A short name: a sheet of a workbook, a file of CSV.
    pub name: String,
    /// What stands above the table.
    pub caption: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows. A row with fewer cells than columns ends in empty ones; cells beyond the last
    /// column are not shown.
    pub rows: Vec<Row>,
    /// Whether a reader may sort and filter it.
    pub sortable: bool,
}

impl Table {
    /// A table without rows that can be sorted.
    pub fn new(name: impl Into<String>, columns: impl Into<Vec<Column>>) -> Self {
        Self {
            name: name.into(),
            caption: None,
            columns: columns.into(),
            rows: Vec::new(),
            sortable: true,
        }
    }

    /// Sets what stands above the table.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// The order of the rows is part of what the table says: it is not to be sorted.
    #[must_use]
    pub fn fixed(mut self) -> Self {
        self.sortable = false;
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl Into<Vec<Cell>>) -> &mut Self {
        self.rows.push(Row { anchor: None, cells: cells.into() });
        self
    }

    /// Adds a row that links can lead to.
    pub fn row_at(&mut self, anchor: Anchor, cells: impl Into<Vec<Cell>>) -> &mut Self {
        self.rows.push(Row { anchor: Some(anchor), cells: cells.into() });
        self
    }

    /// Puts every text through `change`; numbers stay.
    pub(super) fn rewrite(&mut self, change: &dyn Fn(&str) -> String) {
        self.caption = self.caption.as_deref().map(change);
        for column in &mut self.columns {
            column.head = change(&column.head);
        }
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Cell::Text(text) | Cell::Link { text, .. } = cell {
                *text = change(text);
            }
        }
    }

    /// Each column with its cell of a row; a missing cell is empty.
    pub(super) fn cells<'a>(
        &'a self,
        row: &'a Row,
    ) -> impl Iterator<Item = (&'a Column, &'a Cell)> {
        let rest = std::iter::repeat(&Cell::Empty);
        self.columns.iter().zip(row.cells.iter().chain(rest))
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The words at its head.
    pub head: String,
    /// What its cells hold.
    pub kind: Kind,
    /// Where its cells stand.
    pub align: Align,
}

impl Column {
    /// A column of text, aligned left.
    pub fn text(head: impl Into<String>) -> Self {
        Self { head: head.into(), kind: Kind::Text, align: Align::Left }
    }

    /// A column of whole numbers, aligned right.
    pub fn number(head: impl Into<String>) -> Self {
        Self { head: head.into(), kind: Kind::Number, align: Align::Right }
    }

    /// A column of exact decimals or fractions, aligned right.
    pub fn exact(head: impl Into<String>) -> Self {
        Self { head: head.into(), kind: Kind::Exact, align: Align::Right }
    }

    /// A column of ids or hashes, aligned left.
    pub fn code(head: impl Into<String>) -> Self {
        Self { head: head.into(), kind: Kind::Code, align: Align::Left }
    }

    /// Aligns the column otherwise.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Ids, hashes, codes: shown in a fixed-width face.
    Code,
    /// Exact decimals or fractions.
    Exact,
    /// Whole numbers.
    Number,
    /// Text.
    Text,
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// In the middle.
    Center,
    /// At the left.
    Left,
    /// At the right.
    Right,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Where links to it lead.
    pub anchor: Option<Anchor>,
    /// The cells, column by column.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// An exact number as it is to be computed with: `-12.340`, with a point and without grouping.
    /// A decimal is shown with the mark of the language; any other spelling (`1/3`) as it stands.
    Exact(String),
    /// A whole number.
    Integer(i128),
    /// A link to a place in the same document.
    Link {
        /// The words.
        text: String,
        /// The place.
        to: Anchor,
    },
    /// Text, shown in the face of the column.
    Text(String),
}

impl Cell {
    /// A whole number.
    pub fn int(number: impl Into<i128>) -> Self {
        Self::Integer(number.into())
    }

    /// An exact number, for example a `rust_decimal::Decimal`.
    pub fn exact(number: impl std::fmt::Display) -> Self {
        Self::Exact(number.to_string())
    }

    /// A link.
    pub fn link(text: impl Into<String>, to: Anchor) -> Self {
        Self::Link { text: text.into(), to }
    }

    /// The cell as a reader of the language sees it.
    pub(super) fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Exact(text) => local_decimal(lang, text),
            Self::Integer(number) => group_digits(lang, *number),
            Self::Link { text, .. } | Self::Text(text) => text.clone(),
        }
    }

    /// The cell as a program reads it: digits and a point, nothing grouped.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Integer(number) => number.to_string(),
            Self::Exact(text) | Self::Link { text, .. } | Self::Text(text) => text.clone(),
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}
