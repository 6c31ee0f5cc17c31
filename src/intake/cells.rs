//! One row of a table: its cells, in one buffer that is used again for the next row.

/// The longest row, in bytes.
pub(super) const MAX_ROW: usize = 1 << 20;
/// The most cells of a row.
pub(super) const MAX_COLUMNS: usize = 4096;

/// Cells of a row, and its number in the source table (from 1, header lines counted).
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) number: u64,
    pub(super) data: Vec<u8>,
    /// Where each cell begins and ends in `data`.
    pub(super) cells: Vec<(usize, usize)>,
    /// Columns whose cell is a number with a fraction, in a workbook.
    pub(super) fractions: Vec<usize>,
}

impl Row {
    pub(super) fn clear(&mut self) {
        self.data.clear();
        self.cells.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The bytes of a cell; a cell that the row does not have is empty.
    #[inline]
    pub(super) fn cell(&self, column: usize) -> &[u8] {
        let range = self.cells.get(column).copied().unwrap_or_default();
        self.data.get(range.0..range.1).unwrap_or_default()
    }

    pub(super) fn push(&mut self, cell: &[u8]) {
        let from = self.data.len();
        self.data.extend_from_slice(cell);
        self.cells.push((from, self.data.len()));
    }

    /// Makes one cell of `column` and the `extra` cells after it, with `mark` between them.
    pub(super) fn join(&mut self, column: usize, extra: usize, mark: u8) {
        let mut joined = self.cell(column).to_vec();
        for next in column + 1..=column + extra {
            joined.push(mark);
            joined.extend_from_slice(self.cell(next));
        }
        let from = self.data.len();
        self.data.extend_from_slice(&joined);
        self.cells.drain(column + 1..=column + extra);
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = (from, self.data.len());
        }
    }

    /// How many cells at the end are empty.
    pub(super) fn empty_at_end(&self) -> usize {
        self.cells.iter().rev().take_while(|(from, to)| from == to).count()
    }

    /// All cells as text, for a list of refused rows.
    pub(super) fn texts(&self) -> Vec<String> {
        (0..self.len()).map(|i| String::from_utf8_lossy(self.cell(i)).into_owned()).collect()
    }
}
