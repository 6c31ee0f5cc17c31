//! CSV: one table as RFC 4180 text in UTF-8.

use csv::{Terminator, WriterBuilder};

use super::{Cell, ReportError, Table, is_decimal};
use crate::lang::safe_cell;

/// A table as CSV (RFC 4180: CRLF line ends, quotes where needed; UTF-8 without a mark at its
/// start). Numbers stand without grouping and with a point, so that any program reads them; text
/// that a spreadsheet would take for a formula gets an apostrophe.
///
/// # Errors
/// [`ReportError::Failed`] when the CSV library fails, which it does not when writing to memory.
pub fn csv(table: &Table) -> Result<Vec<u8>, ReportError> {
    let failed = |e: &dyn std::fmt::Display| ReportError::failed("csv", e);
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let head = table.columns.iter().map(|c| safe_cell(&c.head));
    writer.write_record(head).map_err(|e| failed(&e))?;
    for row in &table.rows {
        let cells = table.cells(row).map(|(_, cell)| field(cell));
        writer.write_record(cells).map_err(|e| failed(&e))?;
    }
    writer.into_inner().map_err(|e| failed(&e))
}

/// A negative number stays a number; all else that begins like a formula is disarmed.
fn field(cell: &Cell) -> String {
    match cell {
        Cell::Integer(number) => number.to_string(),
        Cell::Exact(text) if is_decimal(text) => text.clone(),
        other => safe_cell(&other.plain()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Anchor, Column};

    #[test]
    fn rfc_4180_and_disarmed() {
        let mut table =
            Table::new("t", [Column::text("=head"), Column::number("n"), Column::exact("x")]);
        table.row(["=1+1".into(), Cell::int(-12_345), Cell::exact("-0.50")]);
        table.row(["a \"b\", c".into(), Cell::Empty, Cell::exact("=2/3")]);
        table.row([Cell::link("@x", Anchor::new("x"))]);
        table.row([
            "\u{1b}[2Jж\u{202e}\r\n+".into(),
            Cell::int(1),
            Cell::exact("1/3"),
            "extra".into(),
        ]);
        let out = String::from_utf8(csv(&table).unwrap()).unwrap();
        assert_eq!(
            out,
            "'=head,n,x\r\n'=1+1,-12345,-0.50\r\n\"a \"\"b\"\", c\",,'=2/3\r\n'@x,,\r\n\
             \u{fffd}[2Jж\u{fffd}\u{fffd} +,1,1/3\r\n"
        );
    }

    #[test]
    fn reads_back() {
        let mut table = Table::new("t", [Column::text("a"), Column::code("b")]);
        table.row([Cell::from("x,\"y\""), Cell::from("")]);
        let bytes = csv(&table).unwrap();
        let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row.iter().collect::<Vec<_>>(), ["x,\"y\"", ""]);
    }
}
