//! CSV records, strictly (RFC 4180 with any delimiter).
//!
//! A reader of its own: the `csv` crate forgives quotation marks inside a cell and grows without
//! bound on one that is never closed; here the first is refused by row and column and the second
//! ends at 1 MiB. Property tests hold it to agree with the `csv` crate on what both accept.

use std::io::{self, BufRead, Read};

use super::cells::{MAX_COLUMNS, MAX_ROW, Row};
use super::mapping::Quotes;
use super::refusal::Reason;

/// What came of reading a record.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A row (without cells: an empty line).
    Row,
    /// A row that cannot be cut into cells; it is left as one. Reading can go on.
    Bad {
        /// The cell at fault, from 0.
        column: usize,
        /// Where in the row it begins, in bytes.
        at: usize,
        /// Why.
        reason: Reason,
    },
    /// A row after which reading cannot go on.
    Stop(Reason),
    /// No more rows.
    End,
}

/// Reads records from UTF-8 bytes.
pub(super) struct Records<R> {
    input: R,
    delimiter: u8,
    quotes: Quotes,
    number: u64,
    /// The row in hand as it was read, if it has quotation marks.
    raw: Vec<u8>,
    /// Whether the line read last ended with a line feed.
    pub(super) ended: bool,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(input: R, delimiter: u8, quotes: Quotes) -> Self {
        Self { input, delimiter, quotes, number: 0, raw: Vec::new(), ended: true }
    }

    /// Appends one line to `data`, without its end; false when there is none.
    fn line(&mut self, data: &mut Vec<u8>) -> io::Result<bool> {
        let room = (MAX_ROW + 1).saturating_sub(data.len());
        let before = data.len();
        (&mut self.input).take(room as u64).read_until(b'\n', data)?;
        if data.len() == before {
            return Ok(false);
        }
        self.ended = data.last() == Some(&b'\n');
        if self.ended {
            data.pop();
            if data.last() == Some(&b'\r') && data.len() > before {
                data.pop();
            }
        }
        Ok(true)
    }

    /// Reads the next record into `row`.
    pub(super) fn read(&mut self, row: &mut Row) -> io::Result<Outcome> {
        row.clear();
        if !self.line(&mut row.data)? {
            return Ok(Outcome::End);
        }
        self.number += 1;
        row.number = self.number;
        if row.data.len() > MAX_ROW {
            return Ok(Outcome::Stop(Reason::LongRow));
        }
        if row.data.is_empty() {
            return Ok(Outcome::Row);
        }
        if self.quotes == Quotes::Double && row.data.contains(&b'"') {
            return self.quoted(row);
        }
        let mut from = 0;
        for (at, byte) in row.data.iter().enumerate() {
            if *byte == self.delimiter {
                row.cells.push((from, at));
                from = at + 1;
                if row.cells.len() >= MAX_COLUMNS {
                    return Ok(Outcome::Stop(Reason::ManyColumns));
                }
            }
        }
        row.cells.push((from, row.data.len()));
        Ok(Outcome::Row)
    }

    /// Cuts a record with quotation marks; doubled ones are undone in place.
    fn quoted(&mut self, row: &mut Row) -> io::Result<Outcome> {
        let (mut read, mut write) = (0, 0);
        self.raw.clone_from(&row.data);
        loop {
            if row.cells.len() >= MAX_COLUMNS {
                return Ok(Outcome::Stop(Reason::ManyColumns));
            }
            let (from, at) = (write, read);
            if row.data.get(read) == Some(&b'"') {
                read += 1;
                match self.inside(row, &mut read, &mut write)? {
                    Outcome::Row => {}
                    other => return Ok(other),
                }
                if row.data.get(read).is_some_and(|b| *b != self.delimiter) {
                    return Ok(self.bad(row, at));
                }
            } else {
                while let Some(byte) = row.data.get(read).copied().filter(|b| *b != self.delimiter)
                {
                    if byte == b'"' {
                        return Ok(self.bad(row, at));
                    }
                    put(&mut row.data, &mut write, byte);
                    read += 1;
                }
            }
            row.cells.push((from, write));
            if read >= row.data.len() {
                return Ok(Outcome::Row);
            }
            put(&mut row.data, &mut write, self.delimiter);
            read += 1;
        }
    }

    /// A row with a misplaced quotation mark in the cell that begins `at`: one cell, as it was read.
    fn bad(&mut self, row: &mut Row, at: usize) -> Outcome {
        let column = row.cells.len();
        row.clear();
        row.push(&self.raw);
        Outcome::Bad { column, at, reason: Reason::Quote }
    }

    /// The inside of a quoted cell, up to and with its closing mark, over line ends.
    fn inside(
        &mut self,
        row: &mut Row,
        read: &mut usize,
        write: &mut usize,
    ) -> io::Result<Outcome> {
        loop {
            match row.data.get(*read).copied() {
                Some(b'"') if row.data.get(*read + 1) == Some(&b'"') => {
                    put(&mut row.data, write, b'"');
                    *read += 2;
                }
                Some(b'"') => {
                    *read += 1;
                    return Ok(Outcome::Row);
                }
                Some(byte) => {
                    put(&mut row.data, write, byte);
                    *read += 1;
                }
                None => {
                    row.data.push(b'\n');
                    let before = row.data.len();
                    if !self.ended || !self.line(&mut row.data)? {
                        return Ok(Outcome::Stop(Reason::OpenQuote));
                    }
                    self.raw.push(b'\n');
                    self.raw.extend_from_slice(row.data.get(before..).unwrap_or_default());
                    if row.data.len() > MAX_ROW {
                        return Ok(Outcome::Stop(Reason::OpenQuote));
                    }
                }
            }
        }
    }
}

/// Writes a byte at or before where reading is.
fn put(data: &mut [u8], write: &mut usize, byte: u8) {
    if let Some(place) = data.get_mut(*write) {
        *place = byte;
    }
    *write += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &[u8], quotes: Quotes) -> (Vec<Vec<String>>, Vec<Outcome>) {
        let mut records = Records::new(text, b',', quotes);
        let (mut rows, mut bad, mut row) = (Vec::new(), Vec::new(), Row::default());
        loop {
            match records.read(&mut row).expect("bytes in memory") {
                Outcome::Row => rows.push(row.texts()),
                Outcome::End => return (rows, bad),
                stop @ Outcome::Stop(_) => {
                    bad.push(stop);
                    return (rows, bad);
                }
                other => bad.push(other),
            }
        }
    }

    #[test]
    fn quotes_and_line_ends() {
        let (rows, bad) = all(b"a,b\r\n\"x \"\"y\"\"\",\"1\n2\"\n\n,\nlast,", Quotes::Double);
        assert_eq!(bad, []);
        let expected: [&[&str]; 5] =
            [&["a", "b"], &["x \"y\"", "1\n2"], &[], &["", ""], &["last", ""]];
        assert_eq!(rows, expected);
    }

    #[test]
    fn broken_quotes_are_told() {
        let (rows, bad) = all(b"1,School \"North\", 2,3\n\"a\"b,1\nok,1\n", Quotes::Double);
        assert_eq!(rows, [["ok", "1"]]);
        let told = |column, at| Outcome::Bad { column, at, reason: Reason::Quote };
        assert_eq!(bad, [told(1, 2), told(0, 0)]);
        let (rows, _) = all(b"1,School \"North\", 2,3\n", Quotes::None);
        assert_eq!(rows, [["1", "School \"North\"", " 2", "3"]]);
        let (_, bad) = all(b"1,\"open\n2,3\n", Quotes::Double);
        assert_eq!(bad, [Outcome::Stop(Reason::OpenQuote)]);
    }

    #[test]
    fn memory_is_bounded() {
        let (_, bad) = all(&vec![b','; 500_000], Quotes::Double);
        assert_eq!(bad, [Outcome::Stop(Reason::ManyColumns)]);
        let (_, bad) = all(&vec![b'x'; MAX_ROW + 10], Quotes::Double);
        assert_eq!(bad, [Outcome::Stop(Reason::LongRow)]);
        let mut open = vec![b'"'];
        open.extend(b"line\n".repeat(300_000));
        let (_, bad) = all(&open, Quotes::Double);
        assert_eq!(bad, [Outcome::Stop(Reason::OpenQuote)]);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

        #[test]
        fn agrees_with_the_csv_crate(table: Vec<[String; 3]>) {
            // Line ends inside a cell are read as line feeds, whatever the file has.
            let plain = |cell: String| cell.replace("\r\n", "\n");
            let table: Vec<[String; 3]> = table.into_iter().map(|r| r.map(plain)).collect();
            let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).expect("memory");
            }
            let bytes = writer.into_inner().expect("memory");
            let (rows, bad) = all(&bytes, Quotes::Double);
            assert!(bad.is_empty());
            let table: Vec<Vec<String>> = table.iter().map(|r| r.to_vec()).collect();
            assert_eq!(rows, table);
        }

        #[test]
        fn any_bytes_end(bytes: Vec<u8>) {
            let _ = all(&bytes, Quotes::Double);
            let _ = all(&bytes, Quotes::None);
        }
    }
}
