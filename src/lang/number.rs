//! Whole numbers as each language writes them.

use super::Lang;

/// A whole number with its thousands grouped: `12,345` in English, `12 345` (no-break space) in
/// Kazakh and Russian. Numbers below 10,000 stay ungrouped in Kazakh and Russian, as in print.
#[must_use]
pub fn group_digits(lang: Lang, number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let (mark, from) = match lang {
        Lang::En => (",", 4),
        Lang::Kk | Lang::Ru => ("\u{a0}", 5),
    };
    let mut out = String::new();
    if number < 0 {
        out.push('\u{2212}');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && digits.len() >= from && (digits.len() - i).is_multiple_of(3) {
            out.push_str(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grouping() {
        assert_eq!(group_digits(Lang::En, 1234), "1,234");
        assert_eq!(group_digits(Lang::Ru, 1234), "1234");
        assert_eq!(group_digits(Lang::Kk, 108_064_342), "108\u{a0}064\u{a0}342");
        assert_eq!(group_digits(Lang::En, -1_000_000), "\u{2212}1,000,000");
        assert_eq!(group_digits(Lang::En, 0), "0");
    }
}
