//! Small files beside the book: tables and TOML, read from their text.

use serde::de::DeserializeOwned;

use super::error::IndicationError;

/// The columns asked for, row by row, each row with its line in the file.
pub(super) fn rows(
    text: &str,
    columns: &[&str],
) -> Result<Vec<(u64, Vec<String>)>, IndicationError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let bad = |e: csv::Error| IndicationError::File { why: e.to_string() };
    let head = reader.headers().map_err(bad)?.clone();
    let at = |column: &&str| {
        let found = head.iter().position(|h| h == *column);
        found.ok_or_else(|| IndicationError::Column { column: (*column).to_owned() })
    };
    let places = columns.iter().map(at).collect::<Result<Vec<usize>, _>>()?;
    let mut out = Vec::new();
    for record in reader.records() {
        let record = record.map_err(bad)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: &usize| record.get(*at).unwrap_or_default().to_owned();
        out.push((line, places.iter().map(cell).collect()));
    }
    Ok(out)
}

/// A whole number of a table.
pub(super) fn whole(line: u64, text: &str) -> Result<u64, IndicationError> {
    text.parse().map_err(|_| IndicationError::Number { line, found: text.to_owned() })
}

/// Minutes from midnight of `HH:MM`.
pub(super) fn minute(line: u64, text: &str) -> Result<u64, IndicationError> {
    let bad = || IndicationError::Number { line, found: text.to_owned() };
    let (hour, minute) = text.split_once(':').ok_or_else(bad)?;
    let (hour, minute) = (whole(line, hour)?, whole(line, minute)?);
    if hour < 48 && minute < 60 { Ok(hour * 60 + minute) } else { Err(bad()) }
}

/// A TOML file in which nothing unknown may stand.
pub(super) fn toml<T: DeserializeOwned>(text: &str) -> Result<T, IndicationError> {
    toml::from_str(text)
        .map_err(|e| IndicationError::File { why: e.to_string().trim_end().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_times() {
        let read = rows("\u{feff}b,a\n1, x\n2,y\n", &["a", "b"]).unwrap();
        assert_eq!(read[0], (2, vec!["x".to_owned(), "1".to_owned()]));
        assert_eq!(read[1].0, 3);
        let refused = rows("a\n1\n", &["b"]);
        assert!(matches!(refused, Err(IndicationError::Column { column }) if column == "b"));
        assert!(matches!(rows("a,b\n1\n", &["a"]), Err(IndicationError::File { .. })));
        assert_eq!(minute(2, "09:30").unwrap(), 570);
        assert!(minute(2, "9:60").is_err() && minute(2, "noon").is_err());
        assert!(matches!(whole(7, "-1"), Err(IndicationError::Number { line: 7, .. })));
    }
}
