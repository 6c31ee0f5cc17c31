//! Floats on paper: always to fixed digits, so that the same inputs give the same bytes.

use crate::lang::Lang;

/// A number to `digits` decimals, with the decimal mark of the language; a value that is not
/// finite is shown as a dash, and no zero carries a sign.
#[must_use]
pub fn fixed(lang: Lang, value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return "—".to_owned();
    }
    let mut text = format!("{:.digits$}", value.abs());
    let is_zero = text.bytes().all(|b| matches!(b, b'0' | b'.'));
    if lang != Lang::En {
        text = text.replace('.', ",");
    }
    if value < 0.0 && !is_zero { format!("\u{2212}{text}") } else { text }
}

/// A probability: four decimals, and below 0.0001 only that it is below.
#[must_use]
pub fn fixed_p(lang: Lang, p: f64) -> String {
    if p < 0.000_1 { format!("< {}", fixed(lang, 0.000_1, 4)) } else { fixed(lang, p, 4) }
}

/// A part of a whole; `None` of nothing.
#[must_use]
pub fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A share in percent to four decimals, as a number that programs can read.
#[must_use]
pub fn percent_plain(share: f64) -> String {
    fixed(Lang::En, share * 100.0, 4).replace('\u{2212}', "-")
}

/// A share as a percentage with two decimals and its sign.
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    let space = if lang == Lang::En { "" } else { "\u{a0}" };
    format!("{}{space}%", fixed(lang, share * 100.0, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_fixed() {
        assert_eq!(fixed(Lang::En, -1.25, 3), "\u{2212}1.250");
        assert_eq!(fixed(Lang::Ru, 1.5, 1), "1,5");
        assert_eq!(fixed(Lang::Kk, -0.000_1, 2), "0,00");
        assert_eq!(fixed(Lang::En, f64::NAN, 2), "—");
        assert_eq!(fixed_p(Lang::En, 0.043), "0.0430");
        assert_eq!(fixed_p(Lang::En, 1e-12), "< 0.0001");
        assert_eq!(percent(Lang::Ru, 0.5), "50,00\u{a0}%");
    }
}
