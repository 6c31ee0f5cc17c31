//! Articles as every view cites them.

use crate::lang::{Message, Words};
use crate::pack::{Standing, Titles};

/// The number of an article; beside it, unless the citation was verified, what it is worth.
pub fn cited(number: &Titles, standing: Standing, words: &Words) -> String {
    let number = number.get(words.lang());
    match standing {
        Standing::Verified => number.to_owned(),
        _ => format!("{number} ({})", mark(standing, words)),
    }
}

/// What a citation is worth, in words.
pub fn mark(standing: Standing, words: &Words) -> String {
    words.say(&match standing {
        Standing::Verified => Message::new("lawyer-verified"),
        Standing::Unverified => Message::new("view-unverified"),
        Standing::NoEdition(day) => Message::new("view-no-edition").moment("date", day),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lang::Lang;

    #[test]
    fn an_article_out_of_force_is_told() {
        let words = Words::new(Lang::En);
        let number =
            Titles { kk: "1-бап".into(), ru: "статья 1".into(), en: "article 1".into() };
        let at = |standing| cited(&number, standing, &words);
        assert_eq!(at(Standing::Verified), "article 1");
        assert_eq!(at(Standing::Unverified), "article 1 (citation not verified)");
        let day = Standing::NoEdition(date(2007, 12, 2));
        assert_eq!(at(day), "article 1 (no edition in force on 2 December 2007 in this pack)");
    }
}
