//! Output that neither a terminal nor a spreadsheet can be made to obey.

/// Replaces what could steer a terminal or turn a line around (control characters, bidirectional
/// marks) by U+FFFD. Tabs and line feeds become spaces.
#[must_use]
pub fn safe_line(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' => ' ',
            c if is_unsafe(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// The same for a text of several lines that places are pointed at in: line feeds stay, and what is
/// replaced becomes as many question marks as it has bytes, so that every place is where it was.
#[must_use]
pub fn safe_source(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push(c),
            '\t' => out.push(' '),
            c if is_unsafe(c) => out.extend(std::iter::repeat_n('?', c.len_utf8())),
            c => out.push(c),
        }
    }
    out
}

/// A text for a cell of a spreadsheet or CSV file: a leading `=`, `+`, `-`, `@`, tab or carriage
/// return, which a spreadsheet would take for a formula, gets an apostrophe before it.
#[must_use]
pub fn safe_cell(text: &str) -> String {
    let text = safe_line(text);
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}

/// Control and bidirectional characters that a book refuses (ledger format E2).
#[must_use]
pub const fn is_unsafe(c: char) -> bool {
    matches!(
        c,
        '\u{0}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_do_not_pass() {
        assert_eq!(safe_line("a\u{1b}[31mb\u{202e}c\td"), "a\u{fffd}[31mb\u{fffd}c d");
        let source = "a = \u{feff}1\n\tb\r\u{1b}\u{85}\u{61c}\u{202e}";
        assert_eq!(safe_source(source), "a = ???1\n b?????????");
        assert_eq!(safe_source(source).len(), source.len());
        assert_eq!(safe_cell("=1+1"), "'=1+1");
        assert_eq!(safe_cell("@cmd"), "'@cmd");
        assert_eq!(safe_cell("12"), "12");
    }
}
