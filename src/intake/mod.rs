//! Intake: outside bytes in, checked rows out. A table (CSV of any delimiter and encoding, XLSX)
//! and a mapping file that says which column is which line; every refusal names file, row, column,
//! what stood there, what was expected and what to do. Nothing is written here: the caller puts
//! the rows into a book.
//!
//! ```text
//! source (bytes) → decode (UTF-8) → records | sheet (cells) → table (rows) → rows (ids, values)
//!                                   mapping (TOML) → fit (columns of this header) ↗
//! ```
//!
//! Imports `paper` (ids, values, channels) and `lang` (words of its errors), nothing else.

mod caught;
mod cells;
mod decode;
mod fit;
mod guess;
mod mapping;
mod mapping_read;
mod mistake;
mod records;
mod refusal;
mod report;
mod row_texts;
mod rows;
mod sheet;
mod source;
mod table;
mod text;
mod value;

pub use caught::silence_caught_panics;
pub use guess::{Guess, LineInfo, OptionInfo, guess};
pub use mapping::{LastLine, Mapping, Quotes, Ragged, Repeats, SheetName, Skip, TableShape};
pub use mistake::{MappingError, Mistake};
pub use refusal::{IntakeError, Reason, Refusal};
pub use report::{Fact, ReadReport, RefusedRow, RowIn, Settings, write_refused};
pub use rows::read_rows;
pub use source::Source;
pub use table::{Peek, peek};
