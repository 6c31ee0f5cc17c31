//! XLSX: a workbook with the words on its first sheet and one sheet a table.

mod plan;

use jiff::Timestamp;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook,
    Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use self::plan::{Link, Look, Plan, cut};
use super::doc::Document;
use super::table::{Align, Cell, Column, Kind, Table};
use super::{Anchor, ReportError, is_decimal};
use crate::lang::{Words, safe_line};

/// Rows and columns of a sheet, and UTF-16 units of a cell (Excel's published limits).
const MAX_ROWS: usize = 1_048_576;
const MAX_COLUMNS: usize = 16_384;
const MAX_CELL: usize = 32_767;
/// Links of a sheet; Excel drops those beyond.
const MAX_LINKS: u32 = 65_530;
/// Decimal digits that a cell's number (a double) keeps, as Excel counts them.
const MAX_DIGITS: usize = 15;
/// Rows looked at for the width of a column.
const SAMPLED_ROWS: usize = 500;

/// Pixels of a line of text, lines of the tallest row (Excel ends at 409 points), and characters of
/// the front sheet's second column.
const LINE: u32 = 20;
const MOST_LINES: usize = 27;
const FRONT_WIDTH: u16 = 100;

/// A document as a workbook: typed cells, frozen headers, filters. Text is never taken for a
/// formula; a number too long for a spreadsheet to keep exactly stands as text. `made` is the
/// creation time the file gives.
///
/// # Errors
/// [`ReportError::TooLarge`] for a table with more rows or columns than a sheet holds;
/// [`ReportError::Failed`] when the XLSX library fails.
pub fn xlsx(document: &Document, made: Timestamp) -> Result<Vec<u8>, ReportError> {
    for table in document.tables() {
        let (rows, columns) = (table.rows.len(), table.columns.len());
        if rows >= MAX_ROWS || columns > MAX_COLUMNS {
            return Err(ReportError::TooLarge { rows, columns });
        }
    }
    build(document, made).map_err(|e| ReportError::failed("xlsx", e))
}

fn build(document: &Document, made: Timestamp) -> Result<Vec<u8>, XlsxError> {
    let words = Words::new(document.lang);
    let plan = Plan::new(document, &words);
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp(made.as_second())?;
    let title = safe_line(&document.title).chars().take(255).collect::<String>();
    book.set_properties(
        &DocProperties::new().set_title(title).set_author("adal").set_creation_datetime(&made),
    );
    let styles = Styles::new();
    Pen::new(&plan, &words, &styles, book.add_worksheet()).front(document)?;
    for (table, name) in document.tables().zip(plan.sheets.iter().skip(1)) {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        Pen::new(&plan, &words, &styles, sheet).table(table)?;
    }
    book.save_to_buffer()
}

/// The looks of cells, made once.
struct Styles {
    code: Format,
    head: Format,
    heading: Format,
    label: Format,
    link: Format,
    text: Format,
    title: Format,
    warning: Format,
}

impl Styles {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            code: top().set_font_name("Consolas"),
            head: top()
                .set_bold()
                .set_text_wrap()
                .set_border_bottom(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00E8_EDF2)),
            heading: Format::new().set_bold().set_font_size(13),
            label: top().set_font_color(Color::RGB(0x0055_5555)).set_text_wrap(),
            link: top().set_hyperlink().set_text_wrap(),
            text: top().set_text_wrap(),
            title: Format::new().set_bold().set_font_size(16),
            warning: top().set_bold().set_text_wrap().set_font_color(Color::RGB(0x009C_3A00)),
        }
    }
}

/// Writes one sheet.
struct Pen<'a> {
    plan: &'a Plan<'a>,
    words: &'a Words,
    styles: &'a Styles,
    sheet: &'a mut Worksheet,
    links: u32,
}

impl<'a> Pen<'a> {
    fn new(
        plan: &'a Plan<'a>,
        words: &'a Words,
        styles: &'a Styles,
        sheet: &'a mut Worksheet,
    ) -> Self {
        Self { plan, words, styles, sheet, links: 0 }
    }

    fn front(mut self, document: &Document) -> Result<(), XlsxError> {
        let plan = self.plan;
        if let Some(name) = plan.sheets.first() {
            self.sheet.set_name(name)?;
        }
        let label = document.header.iter().map(|(l, _)| l.width()).max().unwrap_or(0);
        self.sheet.set_column_width(0, u16::try_from(label.clamp(14, 34)).unwrap_or(34))?;
        self.sheet.set_column_width(1, FRONT_WIDTH)?;
        self.sheet.set_print_fit_to_pages(1, 0);
        for (line, row) in plan.front.iter().zip(0..) {
            let styles = self.styles;
            let (left, right) = match line.look {
                Look::Code => (&styles.label, &styles.code),
                Look::Heading => (&styles.heading, &styles.text),
                Look::Text => (&styles.label, &styles.text),
                Look::Title => (&styles.title, &styles.text),
                Look::Warning => (&styles.warning, &styles.warning),
            };
            if !line.label.is_empty() {
                self.string(row, 0, &line.label, left)?;
            }
            let url = match line.link {
                Link::Nowhere => None,
                Link::Place(anchor) => self.place(anchor),
                Link::Sheet(sheet) => plan.url(sheet, 0),
            };
            if !line.text.is_empty() {
                self.linked(row, 1, &line.text, url, right)?;
                self.raise(row, lines(&line.text, FRONT_WIDTH))?;
            }
        }
        Ok(())
    }

    fn table(mut self, table: &Table) -> Result<(), XlsxError> {
        let looks: Vec<[Format; 2]> = table.columns.iter().map(column_looks).collect();
        let widths: Vec<u16> = (0..table.columns.len()).map(|at| self.width(table, at)).collect();
        let mut head = 1;
        for ((column, width), at) in table.columns.iter().zip(&widths).zip(0_u16..) {
            self.string(0, at, &column.head, &self.styles.head)?;
            self.sheet.set_column_width(at, *width)?;
            head = head.max(lines(&column.head, *width));
        }
        self.raise(0, head)?;
        for (row, at) in table.rows.iter().zip(1_u32..) {
            let mut most = 1;
            let cells = table.cells(row).zip(&looks).zip(&widths).zip(0_u16..);
            for ((((column, cell), look), width), number) in cells {
                self.cell(at, number, cell, look)?;
                most = match cell {
                    Cell::Text(text) if column.kind != Kind::Code => most.max(lines(text, *width)),
                    Cell::Link { text, .. } => most.max(lines(text, *width)),
                    _ => most,
                };
            }
            self.raise(at, most)?;
        }
        self.sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
        if table.columns.len() > 6 {
            self.sheet.set_landscape();
        }
        let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        if let Some(last) = table.columns.len().checked_sub(1) {
            self.sheet.autofilter(0, 0, last_row, u16::try_from(last).unwrap_or(u16::MAX))?;
        }
        Ok(())
    }

    /// Makes a row high enough for its wrapped text: not every program does that when it opens.
    fn raise(&mut self, row: u32, lines: usize) -> Result<(), XlsxError> {
        if lines > 1 {
            let lines = u32::try_from(lines.min(MOST_LINES)).unwrap_or(1);
            self.sheet.set_row_height_pixels(row, lines * LINE)?;
        }
        Ok(())
    }

    /// A width in characters that fits the head's longest word and what the first rows hold.
    fn width(&self, table: &Table, column: usize) -> u16 {
        let lang = self.words.lang();
        let head = table.columns.get(column).map_or("", |c| c.head.as_str());
        let words = head.split(' ').map(UnicodeWidthStr::width);
        let cells = table.rows.iter().take(SAMPLED_ROWS).filter_map(|r| r.cells.get(column));
        let widest = cells.map(|c| c.shown(lang).width()).chain(words).max().unwrap_or(0);
        u16::try_from(widest.clamp(6, 60) + 3).unwrap_or(63)
    }

    /// Writes a cell. `looks` are those for text and for a number.
    fn cell(
        &mut self,
        row: u32,
        at: u16,
        cell: &Cell,
        looks: &[Format; 2],
    ) -> Result<(), XlsxError> {
        let [text_look, number_look] = looks;
        match cell {
            Cell::Empty => {}
            Cell::Integer(_) | Cell::Exact(_) => {
                let plain = cell.plain();
                match number(&plain) {
                    Some(value) => {
                        let look = match plain.split_once('.') {
                            // As many decimals as the number has.
                            Some((_, part)) => &number_look
                                .clone()
                                .set_num_format(format!("#,##0.{}", "0".repeat(part.len()))),
                            None => number_look,
                        };
                        self.sheet.write_number_with_format(row, at, value, look)?;
                    }
                    None => self.string(row, at, &plain, text_look)?,
                }
            }
            Cell::Link { text, to } => {
                let url = self.place(to);
                self.linked(row, at, text, url, text_look)?;
            }
            Cell::Text(text) => self.string(row, at, text, text_look)?,
        }
        Ok(())
    }

    fn place(&self, anchor: &Anchor) -> Option<Url> {
        let (sheet, row) = self.plan.places.get(anchor)?;
        self.plan.url(*sheet, *row)
    }

    /// Text with a link, or without one where there are too many or the text is too long.
    fn linked(
        &mut self,
        row: u32,
        at: u16,
        text: &str,
        url: Option<Url>,
        look: &Format,
    ) -> Result<(), XlsxError> {
        match url.filter(|_| self.links < MAX_LINKS) {
            Some(url) => {
                self.links += 1;
                let text = self.fitting(text);
                let link = &self.styles.link;
                self.sheet.write_url_with_options(row, at, url, text, "", Some(link))?;
                Ok(())
            }
            None => self.string(row, at, text, look),
        }
    }

    fn string(&mut self, row: u32, at: u16, text: &str, look: &Format) -> Result<(), XlsxError> {
        let text = self.fitting(text);
        self.sheet.write_string_with_format(row, at, text, look)?;
        Ok(())
    }

    /// A text a cell can hold; a longer one says that it was cut.
    fn fitting(&self, text: &str) -> String {
        let text = safe_line(text);
        if text.encode_utf16().count() <= MAX_CELL {
            return text;
        }
        let mark = self.words.get("report-cut");
        format!("{} {mark}", cut(&text, MAX_CELL - 1 - mark.encode_utf16().count()))
    }
}

/// How many lines a text takes in a column so many characters wide; wrapping between words and
/// wide letters cost about a sixth.
fn lines(text: &str, width: u16) -> usize {
    let room = usize::from(width).max(1);
    (text.width() * 7 / 6).div_ceil(room).max(1)
}

/// The looks of a column's text and of its numbers.
fn column_looks(column: &Column) -> [Format; 2] {
    let align = match column.align {
        Align::Center => FormatAlign::Center,
        Align::Left => FormatAlign::Left,
        Align::Right => FormatAlign::Right,
    };
    let base = Format::new().set_align(FormatAlign::Top).set_align(align);
    let text = match column.kind {
        Kind::Code => base.clone().set_font_name("Consolas"),
        Kind::Exact | Kind::Number | Kind::Text => base.clone().set_text_wrap(),
    };
    [text, base.set_num_format("#,##0")]
}

/// A decimal as the double a sheet stores, when that keeps every digit. The one place where this
/// room hands a number to a float: the file format has no other.
fn number(plain: &str) -> Option<f64> {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    (is_decimal(plain) && digits <= MAX_DIGITS).then(|| plain.parse().ok())?
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;
    use crate::lang::Lang;
    use crate::report::sample;

    fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn cells_keep_their_types() {
        let mut document = Document::new(Lang::En, "=title()");
        let mut table = Table::new(
            "What/ever?",
            [Column::text("=head"), Column::number("n"), Column::exact("x")],
        );
        table.row(["=1+1".into(), Cell::int(-12_345), Cell::exact("12.50")]);
        table.row(["+7 701".into(), Cell::int(9_007_199_254_740_993_i64), Cell::exact("1/3")]);
        table.row(["'@x\u{202e}".into(), Cell::Empty, Cell::exact("0.1234567890123456789")]);
        table.row(["ә".repeat(40_000).into(), Cell::int(0), Cell::exact("=2")]);
        document.push(table);
        let mut book = open(xlsx(&document, Timestamp::UNIX_EPOCH).unwrap());
        assert_eq!(book.sheet_names(), ["Report", "What-ever-"]);
        let front = book.worksheet_range("Report").unwrap();
        assert_eq!(front.get_value((0, 0)), Some(&Data::String("=title()".into())));
        let sheet = book.worksheet_range("What-ever-").unwrap();
        let rows: Vec<_> = sheet.rows().collect();
        let text = |s: &str| Data::String(s.into());
        assert_eq!(rows[0], [text("=head"), text("n"), text("x")]);
        assert_eq!(rows[1], [text("=1+1"), Data::Float(-12_345.0), Data::Float(12.5)]);
        assert_eq!(rows[2], [text("+7 701"), text("9007199254740993"), text("1/3")]);
        assert_eq!(rows[3], [text("'@x\u{fffd}"), Data::Empty, text("0.1234567890123456789")]);
        assert!(rows[4][0].to_string().ends_with("ә … (cut: a cell holds 32,767 characters)"));
        assert_eq!(rows[4][2], text("=2"));
        assert!(book.worksheet_formula("What-ever-").unwrap().is_empty(), "a formula came out");
    }

    #[test]
    fn wrapped_text_gets_its_lines() {
        assert_eq!((lines("", 10), lines("short", 10), lines(&"ә".repeat(17), 10)), (1, 1, 2));
        assert_eq!(lines(&"сөз ".repeat(90), 60), 7);
    }

    #[test]
    fn too_large_is_said() {
        let mut document = Document::new(Lang::En, "t");
        let mut table = Table::new("t", [Column::text("a")]);
        table.rows = vec![crate::report::Row::default(); MAX_ROWS];
        document.push(table);
        let error = xlsx(&document, Timestamp::UNIX_EPOCH).unwrap_err();
        assert_eq!(error, ReportError::TooLarge { rows: MAX_ROWS, columns: 1 });
    }

    #[test]
    fn same_bytes_each_time() {
        let hostile = [sample::hostile()];
        for document in Lang::ALL.map(sample::document).into_iter().chain(hostile) {
            let made = Timestamp::from_second(1_700_000_000).unwrap();
            let first = xlsx(&document, made).unwrap();
            assert_eq!(first, xlsx(&document, made).unwrap());
            assert_eq!(open(first).sheet_names().len(), 3);
        }
    }
}
