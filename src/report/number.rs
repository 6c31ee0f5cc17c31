//! Exact decimals as each language writes them.

use crate::lang::{Lang, group_digits};

/// Whether a text is a plain decimal: an optional minus, digits, and perhaps a point and digits.
#[must_use]
pub fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let body = text.strip_prefix('-').unwrap_or(text);
    body.split_once('.').map_or_else(|| digits(body), |(whole, part)| digits(whole) && digits(part))
}

/// A plain decimal as the language writes it: thousands grouped, a comma before the fraction in
/// Kazakh and Russian. Any other text comes back as it is.
#[must_use]
pub fn local_decimal(lang: Lang, text: &str) -> String {
    if !is_decimal(text) {
        return text.to_owned();
    }
    let (minus, body) = text.strip_prefix('-').map_or(("", text), |body| ("\u{2212}", body));
    let (whole, part) = body.split_once('.').map_or((body, None), |(w, p)| (w, Some(p)));
    // A whole part longer than any number the program counts with stays ungrouped.
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |n: i128| group_digits(lang, n));
    let mark = if lang == Lang::En { '.' } else { ',' };
    part.map_or_else(|| format!("{minus}{whole}"), |part| format!("{minus}{whole}{mark}{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_the_languages() {
        assert_eq!(local_decimal(Lang::En, "-12345.670"), "\u{2212}12,345.670");
        assert_eq!(local_decimal(Lang::Ru, "12345.670"), "12\u{a0}345,670");
        assert_eq!(local_decimal(Lang::Kk, "0.05"), "0,05");
        assert_eq!(local_decimal(Lang::Kk, "7"), "7");
    }

    #[test]
    fn other_spellings_stay() {
        for text in ["", "-", "1/3", "1.", ".5", "1e5", "+1", "--1", "1.2.3", "٣"] {
            assert_eq!(local_decimal(Lang::Ru, text), text);
        }
        let long = "9".repeat(60);
        assert_eq!(local_decimal(Lang::En, &long), long);
    }
}
