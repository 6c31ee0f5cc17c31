//! Reads a number written in words, exactly or not at all. The words of each language are data:
//! `specs/number-words/*.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use crate::lang::Lang;

/// What a word does in a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    And,
    Zero,
    /// "a" in "a thousand": one, before a multiplier alone.
    Article,
    Ones(u32),
    Teens(u32),
    Tens(u32),
    /// A word that is whole hundreds by itself: «двести».
    Hundreds(u32),
    Hundred,
    Thousand,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    and: Vec<String>,
    thousand: Vec<String>,
    hundred: Vec<String>,
    zero: Vec<String>,
    one_before_multiplier: Vec<String>,
    ones: Spellings,
    teens: Spellings,
    tens: Spellings,
    hundreds: Spellings,
}

type OfNumber = fn(u32) -> Part;
type Vocabulary = BTreeMap<String, Part>;
/// Spellings by number; the numbers are keys of TOML and so texts.
type Spellings = BTreeMap<String, Vec<String>>;

static VOCABULARIES: LazyLock<[Vocabulary; 3]> =
    LazyLock::new(|| Lang::ALL.map(|lang| vocabulary(source(lang)).unwrap_or_default()));

const fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => include_str!("../../specs/number-words/kk.toml"),
        Lang::Ru => include_str!("../../specs/number-words/ru.toml"),
        Lang::En => include_str!("../../specs/number-words/en.toml"),
    }
}

/// `None` if the file is damaged; the tests hold the embedded files to be whole.
fn vocabulary(text: &str) -> Option<Vocabulary> {
    let file: File = toml::from_str(text).ok()?;
    let mut parts = Vocabulary::new();
    let single = [
        (file.and, Part::And),
        (file.zero, Part::Zero),
        (file.one_before_multiplier, Part::Article),
        (file.hundred, Part::Hundred),
        (file.thousand, Part::Thousand),
    ];
    let mut entries: Vec<(Vec<String>, Part)> = single.into();
    let tables: [(Spellings, OfNumber); 4] = [
        (file.ones, Part::Ones),
        (file.teens, Part::Teens),
        (file.tens, Part::Tens),
        (file.hundreds, Part::Hundreds),
    ];
    for (table, part) in tables {
        for (number, words) in table {
            entries.push((words, part(number.parse().ok()?)));
        }
    }
    for (words, part) in entries {
        for word in words {
            parts.insert(plain(&word), part).is_none().then_some(())?;
        }
    }
    Some(parts)
}

/// A word as it is compared: NFC, lower case, ё as е.
fn plain(word: &str) -> String {
    word.nfc().flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

/// Reads a number from 0 to 999,999 written in words of Kazakh, Russian or English; in one of
/// them, not mixed. `None` if any word is not known or the words are no number: then nothing can
/// be said of them.
#[must_use]
pub fn read_number_words(text: &str) -> Option<u64> {
    let between = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}');
    let around = |c: char| matches!(c, '.' | ',' | ';' | '(' | ')' | '«' | '»' | '"');
    let words: Vec<String> = text
        .split(between)
        .map(|word| plain(word.trim_matches(around)))
        .filter(|word| !word.is_empty())
        .collect();
    VOCABULARIES.iter().find_map(|vocabulary| {
        let parts: Option<Vec<Part>> = words.iter().map(|w| vocabulary.get(w).copied()).collect();
        number(&parts?).map(u64::from)
    })
}

fn number(parts: &[Part]) -> Option<u32> {
    if parts == [Part::Zero] {
        return Some(0);
    }
    let Some(at) = parts.iter().position(|part| *part == Part::Thousand) else {
        return below_thousand(parts);
    };
    let (before, after) = (parts.get(..at)?, parts.get(at + 1..)?);
    let thousands = match before {
        [] | [Part::Article] => 1,
        before => below_thousand(before)?,
    };
    let rest = match after {
        [] => 0,
        [Part::And, rest @ ..] | rest => below_thousand(rest)?,
    };
    Some(thousands * 1000 + rest)
}

/// Reads 1 to 999.
fn below_thousand(parts: &[Part]) -> Option<u32> {
    let (hundreds, rest) = match parts {
        [Part::Ones(n), Part::Hundred, rest @ ..] => (n * 100, rest),
        [Part::Article, Part::Hundred, rest @ ..] | [Part::Hundred, rest @ ..] => (100, rest),
        [Part::Hundreds(n), rest @ ..] => (*n, rest),
        rest => (0, rest),
    };
    let low = match rest {
        [Part::And, rest @ ..] if hundreds > 0 => below_hundred(rest)?,
        [] if hundreds > 0 => 0,
        rest => below_hundred(rest)?,
    };
    Some(hundreds + low)
}

/// Reads 1 to 99.
fn below_hundred(parts: &[Part]) -> Option<u32> {
    match parts {
        [Part::Ones(n) | Part::Teens(n) | Part::Tens(n)] => Some(*n),
        [Part::Tens(tens), Part::Ones(ones)] => Some(tens + ones),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_files_are_whole() {
        for lang in Lang::ALL {
            let parts = vocabulary(source(lang)).unwrap_or_else(|| panic!("{lang:?}"));
            let has = |part| parts.values().any(|p| *p == part);
            assert!((1..10).all(|n| has(Part::Ones(n))), "{lang:?}");
            assert!((2..10).all(|n| has(Part::Tens(n * 10))), "{lang:?}");
            let hundreds = (2..10).all(|n| has(Part::Hundreds(n * 100)));
            assert!(has(Part::Hundred) ^ hundreds, "{lang:?}");
            let teens = (11..20).all(|n| has(Part::Teens(n)));
            assert!(has(Part::Tens(10)) ^ teens, "{lang:?}");
            assert!(has(Part::Zero) && has(Part::Thousand));
        }
    }

    #[test]
    fn numbers_of_protocols() {
        for (text, value) in [
            ("мың екі жүз жеті", 1207),
            ("Бір мың бір жүз тоқсан", 1190),
            ("он бір", 11),
            ("жүз мың", 100_000),
            ("нөл", 0),
            ("тысяча двести семь", 1207),
            ("Одна тысяча сто девяносто", 1190),
            ("две тысячи", 2000),
            ("двадцать одна тысяча одиннадцать", 21_011),
            ("сто", 100),
            ("one thousand two hundred and seven", 1207),
            ("a hundred thousand and one", 100_001),
            ("(Twenty-one).", 21),
        ] {
            assert_eq!(read_number_words(text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        for text in [
            "",
            "двести пять бюллетеней",
            "пять двадцать",
            "двадцать одиннадцать",
            "сто ноль",
            "двадцать десять",
            "екі екі",
            "он он",
            "мың мың",
            "сто екі",
            "twenty and one",
            "a",
            "two a hundred",
            "and one",
            "hundred and",
            "двестипять",
            "12",
        ] {
            assert_eq!(read_number_words(text), None, "{text}");
        }
    }

    /// Writes a number with the first word of each kind.
    fn spelled(lang: Lang, n: u32) -> String {
        let file: File = toml::from_str(source(lang)).unwrap();
        let group = |n: u32| {
            let mut out: Vec<String> = Vec::new();
            let word = |t: &Spellings, n: u32| t.get(&n.to_string()).map(|w| w[0].clone());
            let (hundreds, low) = (n / 100, n % 100);
            if let Some(whole) = word(&file.hundreds, hundreds * 100) {
                out.push(whole);
            } else if hundreds > 0 {
                out.extend([word(&file.ones, hundreds).unwrap(), file.hundred[0].clone()]);
            }
            if let Some(teen) = word(&file.teens, low) {
                out.push(teen);
            } else {
                out.extend(word(&file.tens, low - low % 10));
                out.extend(word(&file.ones, low % 10));
            }
            out
        };
        if n == 0 {
            return file.zero[0].clone();
        }
        let mut out = Vec::new();
        if n >= 1000 {
            out.extend(group(n / 1000));
            out.push(file.thousand[0].clone());
        }
        out.extend(group(n % 1000));
        out.join(" ")
    }

    proptest! {
        #[test]
        fn every_number_is_read_back(n in 0..=999_999_u32, lang in 0..3_usize) {
            let text = spelled(Lang::ALL[lang], n);
            prop_assert_eq!(read_number_words(&text), Some(u64::from(n)), "{}", text);
            prop_assert_eq!(read_number_words(&text.to_uppercase()), Some(u64::from(n)));
        }

        #[test]
        fn no_text_is_too_odd(text in "\\PC{0,40}") {
            let _ = read_number_words(&text);
        }
    }
}
