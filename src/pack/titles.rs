//! A name in three languages.

use crate::lang::Lang;

/// A name or sentence of a pack in Kazakh, Russian and English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Titles {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Titles {
    /// The name in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }

    /// All three, for tests of what a pack may not say.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [self.kk.as_str(), self.ru.as_str(), self.en.as_str()].into_iter()
    }
}
