//! Text cut and padded to columns of the terminal, not to bytes or characters.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::lang::safe_line;

/// How many columns the text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in at most `columns` columns; what is cut off is shown as `…`.
pub fn fit(text: &str, columns: usize) -> String {
    let text = safe_line(text);
    if width(&text) <= columns {
        return text;
    }
    let mut out = String::new();
    let mut room = columns.saturating_sub(1);
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if wide > room {
            break;
        }
        room -= wide;
        out.push(c);
    }
    if columns > 0 {
        out.push('…');
    }
    out
}

/// The end of the text in at most `columns` columns: where a person types.
pub fn fit_end(text: &str, columns: usize) -> String {
    let text = safe_line(text);
    if width(&text) <= columns {
        return text;
    }
    let mut room = columns.saturating_sub(1);
    let mut from = text.len();
    for (at, c) in text.char_indices().rev() {
        let wide = c.width().unwrap_or(0);
        if wide > room {
            break;
        }
        room -= wide;
        from = at;
    }
    let end = text.get(from..).unwrap_or_default();
    if columns > 0 { format!("…{end}") } else { String::new() }
}

/// The text broken between words into at most `rows` lines of at most `columns` columns.
pub fn wrap(text: &str, columns: usize, rows: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let more = lines.len() < rows;
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if !more || width(line) + 1 + width(word) <= columns {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.iter().map(|line| fit(line, columns)).collect()
}

/// The text cut or filled with spaces on the right to exactly `columns`.
pub fn pad(text: &str, columns: usize) -> String {
    let text = fit(text, columns);
    let rest = columns.saturating_sub(width(&text));
    format!("{text}{}", " ".repeat(rest))
}

/// The text cut or filled with spaces on the left to exactly `columns`.
pub fn pad_left(text: &str, columns: usize) -> String {
    let text = fit(text, columns);
    let rest = columns.saturating_sub(width(&text));
    format!("{}{text}", " ".repeat(rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn columns_are_those_of_the_terminal() {
        assert_eq!(pad("қала", 6), "қала  ");
        assert_eq!(pad_left("投票", 6), "  投票");
        assert_eq!(fit("投票所", 4), "投…");
        assert_eq!(fit_end("дауыстарды санау", 6), "…санау");
        assert_eq!(fit("й\u{306}e\u{301}", 2), "й\u{306}e\u{301}");
        assert_eq!(wrap("бір екі үш төрт", 8, 2), ["бір екі", "үш төрт"]);
        assert_eq!(wrap("бір екі үш төрт", 8, 1), ["бір екі…"]);
        assert_eq!((fit("ab", 0), fit_end("ab", 0)), (String::new(), String::new()));
    }

    proptest! {
        #[test]
        fn never_wider(text in "\\PC{0,30}", columns in 0..20_usize) {
            // The width of a text is not always the sum of its characters'; it is never more.
            prop_assert!(width(&fit(&text, columns)) <= columns);
            prop_assert!(width(&fit_end(&text, columns)) <= columns);
        }
    }
}
