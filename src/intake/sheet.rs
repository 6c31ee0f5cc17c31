//! XLSX workbooks, by `calamine`, within bounds.

use std::io::{Read, Seek, SeekFrom};

use calamine::{DataRef, Reader, Xlsx};

use super::caught::caught;
use super::cells::{MAX_COLUMNS, MAX_ROW, Row};
use super::mapping::SheetName;
use super::refusal::{IntakeError, Reason, Refusal};
use super::source::{ReadSeek, Source};

/// The largest workbook, unpacked, in bytes; and the most text of one sheet.
const MAX_UNPACKED: u64 = 1 << 29;
/// The most rows a sheet can have (ECMA-376).
const MAX_ROWS: u32 = 1 << 20;

/// The rows of one sheet, those without a cell left out, and the sheet's name.
pub(super) fn rows(
    source: &Source<'_>,
    sheet: &SheetName,
) -> Result<(Vec<Row>, String), IntakeError> {
    let file = source.name();
    let mut input = source.open().map_err(|e| source.unreadable(&e))?;
    let unpacked = unpacked_size(&mut *input).map_err(|e| source.unreadable(&e))?;
    match unpacked {
        Some(size) if size <= MAX_UNPACKED => {}
        Some(size) => {
            return Err(Refusal::file(&file, &size.to_string(), Reason::LargeWorkbook).into());
        }
        None => return Err(Refusal::file(&file, "", Reason::Workbook).into()),
    }
    input.seek(SeekFrom::Start(0)).map_err(|e| source.unreadable(&e))?;
    let damaged = || Err(Refusal::file(&file, "", Reason::Workbook).into());
    caught(|| cells(input, &file, sheet)).unwrap_or_else(damaged)
}

fn cells(
    input: Box<dyn ReadSeek + '_>,
    file: &str,
    sheet: &SheetName,
) -> Result<(Vec<Row>, String), IntakeError> {
    let broken = |e: calamine::XlsxError| Refusal::file(file, &e.to_string(), Reason::Workbook);
    let mut book = Xlsx::new(std::io::BufReader::new(input)).map_err(broken)?;
    let names = book.sheet_names();
    let wanted = match sheet {
        SheetName::First => names.first(),
        SheetName::Named(name) => names.iter().find(|n| *n == name),
    };
    let Some(name) = wanted.cloned() else {
        let asked = match sheet {
            SheetName::First => "",
            SheetName::Named(name) => name,
        };
        let reason = Reason::NoSheet { has: names.join(", ") };
        return Err(Refusal::file(file, asked, reason).into());
    };
    let mut reader = book.worksheet_cells_reader(&name).map_err(broken)?;
    let mut rows: Vec<Row> = Vec::new();
    let mut total = 0_u64;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (down, across) = cell.get_position();
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        total += text.len() as u64;
        let number = u64::from(down) + 1;
        let across = across as usize;
        if down >= MAX_ROWS || total > MAX_UNPACKED {
            return Err(Refusal::file(file, &number.to_string(), Reason::LargeWorkbook).into());
        }
        if across >= MAX_COLUMNS {
            return Err(Refusal::row(file, number, None, b"", Reason::ManyColumns).into());
        }
        if rows.last().is_none_or(|r| r.number != number) {
            // Cells come row by row; a file that goes back is damaged.
            if rows.last().is_some_and(|r| r.number > number) {
                return Err(Refusal::row(file, number, None, b"", Reason::Workbook).into());
            }
            rows.push(Row { number, ..Row::default() });
        }
        let Some(row) = rows.last_mut() else { continue };
        while row.len() < across {
            row.push(b"");
        }
        if row.data.len() + text.len() > MAX_ROW {
            return Err(Refusal::row(file, number, None, b"", Reason::LongRow).into());
        }
        if row.len() == across {
            row.push(text.as_bytes());
            if matches!(cell.get_value(), DataRef::Float(_)) && text.contains('.') {
                row.fractions.push(across);
            }
        }
    }
    Ok((rows, name))
}

/// A cell as text. A whole number has no point, whatever type the workbook gives it; a formula is
/// its last value; an error stays an error and is refused as a count.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(x) => x.to_string(),
        DataRef::String(t) | DataRef::DateTimeIso(t) | DataRef::DurationIso(t) => t.clone(),
        DataRef::SharedString(t) => (*t).to_owned(),
        DataRef::Bool(b) => if *b { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(t) => {
            let (year, month, day, hour, minute, second, _) = t.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
        DataRef::Error(e) => e.to_string(),
    }
}

/// The sum of the unpacked sizes that the directory of a zip file states (APPNOTE 4.3.12);
/// `None` when there is no directory. Keeps a small file from filling the memory.
fn unpacked_size(input: &mut dyn ReadSeek) -> std::io::Result<Option<u64>> {
    let length = input.seek(SeekFrom::End(0))?;
    let tail_length = length.min(22 + 65_535);
    input.seek(SeekFrom::Start(length - tail_length))?;
    let mut tail = Vec::new();
    input.take(tail_length).read_to_end(&mut tail)?;
    let Some(at) = tail.windows(4).rposition(|w| w == b"PK\x05\x06") else { return Ok(None) };
    let end = tail.get(at..).unwrap_or_default();
    let (Some(size), Some(start)) = (number(end, 12), number(end, 16)) else { return Ok(None) };
    if size > 1 << 24 {
        return Ok(Some(u64::MAX));
    }
    input.seek(SeekFrom::Start(start))?;
    let mut directory = Vec::new();
    input.take(size).read_to_end(&mut directory)?;
    let mut sum = 0_u64;
    let mut entry = directory.as_slice();
    while entry.starts_with(b"PK\x01\x02") {
        let (Some(unpacked), Some(names), Some(comment)) =
            (number(entry, 24), number(entry, 28), number(entry, 32))
        else {
            return Ok(None);
        };
        sum = sum.saturating_add(unpacked);
        let skip = 46 + (names & 0xffff) + (names >> 16) + (comment & 0xffff);
        entry = usize::try_from(skip).ok().and_then(|n| entry.get(n..)).unwrap_or_default();
    }
    Ok(Some(sum))
}

/// Four bytes, little-endian.
fn number(bytes: &[u8], at: usize) -> Option<u64> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u64::from(u32::from_le_bytes(four)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::Workbook;

    fn book() -> Vec<u8> {
        let mut book = Workbook::new();
        book.add_worksheet().set_name("Notes").expect("name").write(0, 0, "hello").expect("cell");
        let sheet = book.add_worksheet().set_name("Results").expect("name");
        sheet.write(0, 0, "unit").expect("cell");
        sheet.write(0, 1, "valid").expect("cell");
        sheet.write(1, 0, "03.05").expect("cell");
        sheet.write(1, 1, 1207.0).expect("cell");
        sheet.write(3, 0, "03.06").expect("cell");
        sheet.write(3, 2, 0.5).expect("cell");
        sheet.write(3, 3, true).expect("cell");
        book.save_to_buffer().expect("workbook")
    }

    fn named(name: &str) -> SheetName {
        SheetName::Named(name.to_owned())
    }

    #[test]
    fn whole_numbers_have_no_point() {
        let bytes = book();
        let source = Source::Bytes { name: "t.xlsx", bytes: &bytes };
        let (rows, name) = rows(&source, &named("Results")).expect("workbook");
        assert_eq!(name, "Results");
        let texts: Vec<_> = rows.iter().map(|r| (r.number, r.texts().join("|"))).collect();
        let expected =
            [(1, "unit|valid".into()), (2, "03.05|1207".into()), (4, "03.06||0.5|TRUE".into())];
        assert_eq!(texts, expected);
    }

    #[test]
    fn first_sheet_or_named() {
        let bytes = book();
        let source = Source::Bytes { name: "t.xlsx", bytes: &bytes };
        assert_eq!(rows(&source, &SheetName::First).expect("workbook").1, "Notes");
        let Err(IntakeError::Refused { refusals, .. }) = rows(&source, &named("Votes")) else {
            panic!("a sheet that is not there");
        };
        assert_eq!(refusals[0].reason, Reason::NoSheet { has: "Notes, Results".into() });
    }

    /// Found by fuzzing: a cell in a column whose number fits no integer.
    #[test]
    fn what_the_library_panics_on_is_refused() {
        let bytes = include_bytes!("../../fuzz/corpus/workbook/column-overflow");
        let source = Source::Bytes { name: "t.xlsx", bytes };
        let Err(IntakeError::Refused { refusals, .. }) = rows(&source, &SheetName::First) else {
            panic!("a column that no sheet has");
        };
        assert_eq!(refusals[0].reason, Reason::Workbook);
    }

    #[test]
    fn damaged_and_swollen_workbooks_are_refused() {
        let mut bytes = book();
        let cut = &bytes[..bytes.len() / 2];
        assert!(rows(&Source::Bytes { name: "t.xlsx", bytes: cut }, &SheetName::First).is_err());
        let at = bytes.windows(4).rposition(|w| w == b"PK\x01\x02").expect("directory");
        bytes[at + 24..at + 28].copy_from_slice(&u32::MAX.to_le_bytes());
        let source = Source::Bytes { name: "t.xlsx", bytes: &bytes };
        let Err(IntakeError::Refused { refusals, .. }) = rows(&source, &SheetName::First) else {
            panic!("four gigabytes");
        };
        assert_eq!(refusals[0].reason, Reason::LargeWorkbook);
    }
}
