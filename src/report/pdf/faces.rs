//! The faces a PDF is set in: Libertinus Serif (SIL Open Font License) for text and `DejaVu Sans
//! Mono` (Bitstream Vera licence) for ids, both from the crate `typst-assets`.

use typst::foundations::Bytes;
use typst::text::{Font, FontStyle, FontWeight};

/// The families, in the order in which a character is looked for.
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// The regular and bold faces of both families. Bold italic Libertinus has no Kazakh letters, so
/// the template uses no italic at all.
pub(super) struct Faces(Vec<Font>);

impl Faces {
    pub(super) fn embedded() -> Self {
        let fonts = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
        Self(fonts.filter(is_used).collect())
    }

    /// Whether one family has the character in each of its faces. Private-use characters mean
    /// nothing outside one font, and PDF/A refuses them.
    pub(super) fn have(&self, c: char) -> bool {
        if matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) {
            return false;
        }
        FAMILIES.iter().any(|family| {
            let mut faces = self.0.iter().filter(|f| f.info().family == *family).peekable();
            faces.peek().is_some() && faces.all(|f| f.info().coverage.contains(u32::from(c)))
        })
    }

    pub(super) fn into_fonts(self) -> Vec<Font> {
        self.0
    }
}

fn is_used(font: &Font) -> bool {
    let info = font.info();
    let variant = info.variant;
    FAMILIES.contains(&info.family.as_str())
        && variant.style == FontStyle::Normal
        && [FontWeight::REGULAR, FontWeight::BOLD].contains(&variant.weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_and_signs_are_there() {
        let faces = Faces::embedded();
        assert_eq!(faces.0.len(), 4);
        for c in "әғқңөұүһіӘҒҚҢӨҰҮҺІёЁ№₸«»–—−…≠≤≥ \u{a0}\u{fffd}•".chars()
        {
            assert!(faces.have(c), "no {c:?}");
        }
        assert!(!faces.have('選') && !faces.have('\u{e123}'));
    }
}
