//! The three languages and their message files.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use super::message::{Arg, Message, Say};
use super::number::group_digits;
use super::safe::safe_line;

/// A language adal speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order of the state's own: Kazakh, Russian, English.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// Reads a code or a POSIX locale name (`kk`, `ru_RU.UTF-8`); `None` for another language.
    #[must_use]
    pub fn from_locale(name: &str) -> Option<Self> {
        let head = name.split(['_', '-', '.', '@']).next()?;
        Self::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(head))
    }

    const fn source(self) -> &'static str {
        match self {
            Self::Kk => include_str!("../../specs/messages/kk.ftl"),
            Self::Ru => include_str!("../../specs/messages/ru.ftl"),
            Self::En => include_str!("../../specs/messages/en.ftl"),
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Kk => langid!("kk"),
            Self::Ru => langid!("ru"),
            Self::En => langid!("en"),
        }
    }
}

/// The words of one language: its message file, read.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the embedded message file of `lang`. A damaged part of the file is left out; the
    /// tests hold the embedded files to be whole.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new(vec![lang.identifier()]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(lang.source().to_owned()) {
            Ok(whole) => whole,
            Err((part, _)) => part,
        };
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// Which language this is.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether the language has the message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// Puts something into words. An id the file lacks is shown as `⟨id⟩` with its arguments, so
    /// that nothing is lost.
    #[must_use]
    pub fn say(&self, what: &impl Say) -> String {
        self.render(&what.say())
    }

    /// The words of a message that takes no arguments.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.render(&Message::new(id))
    }

    /// A whole number as the language writes it.
    #[must_use]
    pub fn number(&self, number: impl Into<i128>) -> String {
        group_digits(self.lang, number.into())
    }

    /// A day or a moment in ISO 8601 as the language writes it; any other text as it stands.
    #[must_use]
    pub fn moment(&self, text: &str) -> String {
        super::date::read(text).map_or_else(|| safe_line(text), |said| self.render(&said))
    }

    fn render(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            match arg {
                Arg::Text(text) => args.set(*name, FluentValue::from(safe_line(text))),
                Arg::Moment(text) => args.set(*name, FluentValue::from(self.moment(text))),
                Arg::Message(inner) => args.set(*name, FluentValue::from(self.render(inner))),
                Arg::Number(number) => {
                    // Plural forms need the bare number, the reader the grouped one: a message
                    // selects on `{$x_plural}` and shows `{$x}`.
                    args.set(*name, FluentValue::from(group_digits(self.lang, *number)));
                    let last = i64::try_from(number.unsigned_abs() % 1_000_000).unwrap_or(0);
                    args.set(format!("{name}_plural"), FluentValue::from(last));
                }
            }
        }
        let pattern = self.bundle.get_message(&message.id).and_then(|m| m.value());
        let Some(pattern) = pattern else {
            return format!("⟨{}⟩ {:?}", message.id, message.args);
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_bundle::FluentResource;

    use super::*;

    /// The ids of a message file, and for each the names it puts in braces.
    fn ids(lang: Lang) -> BTreeSet<(String, BTreeSet<String>)> {
        let source = lang.source();
        assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{} is damaged", lang.code());
        let mut out: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in source.lines() {
            let head = line.split(" =").next().unwrap_or_default();
            if line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" =") {
                out.push((head.to_owned(), BTreeSet::new()));
            }
            if let Some((_, names)) = out.last_mut().filter(|_| !line.starts_with('#')) {
                for part in line.split('$').skip(1) {
                    let name: String =
                        part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    names.insert(name.trim_end_matches("_plural").to_owned());
                }
            }
        }
        let set: BTreeSet<_> = out.iter().cloned().collect();
        let distinct: BTreeSet<_> = out.iter().map(|(id, _)| id).collect();
        assert_eq!(distinct.len(), out.len(), "an id stands twice in {}", lang.code());
        set
    }

    #[test]
    fn no_key_is_missing_and_no_placeholder_lost() {
        let english = ids(Lang::En);
        assert!(!english.is_empty());
        for lang in [Lang::Kk, Lang::Ru] {
            let other = ids(lang);
            let missing: Vec<_> = english.difference(&other).collect();
            let extra: Vec<_> = other.difference(&english).collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{}: {missing:?} {extra:?}",
                lang.code()
            );
        }
    }

    #[test]
    fn words_take_arguments() {
        let words = Words::new(Lang::En);
        let said = words.say(&Message::new("id-too-long").text("found", "a\u{1b}b"));
        assert!(said.contains("a\u{fffd}b"), "{said}");
    }
}
