//! A page of SVG drawn in whole units, without clock, font files or randomness.

use std::fmt::Write as _;

/// The words around a picture, already in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labels<'a> {
    /// Above the picture.
    pub title: &'a str,
    /// Under the horizontal axis.
    pub x: &'a str,
    /// Beside the vertical axis.
    pub y: &'a str,
    /// At the foot: what the picture is not ("an indication, not proof").
    pub note: &'a str,
}

/// Left edge of the plotting field.
pub(super) const LEFT: u64 = 70;
/// Top edge of the plotting field.
pub(super) const TOP: u64 = 40;

/// A picture in the making.
pub(super) struct Page {
    text: String,
}

/// Where a text begins, ends or is centred.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Page {
    /// An empty white page with title and note in place.
    pub(super) fn new(width: u64, height: u64, labels: &Labels<'_>) -> Self {
        let mut page = Self { text: String::new() };
        let title = escape(labels.title);
        page.push(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{title}\" \
             font-family=\"'Noto Sans',sans-serif\" font-size=\"12\">"
        ));
        page.push(format_args!("<title>{title}</title>"));
        page.rect(0, 0, width, height, "#ffffff");
        page.push(format_args!("<text x=\"{LEFT}\" y=\"22\" font-size=\"15\">{title}</text>"));
        page.words(LEFT, height - 8, Anchor::Start, labels.note);
        page
    }

    /// The field of `width` × `height` units with ticks from 0 to 100 % on both axes.
    pub(super) fn percent_axes(&mut self, width: u64, height: u64, labels: &Labels<'_>) {
        for tenth in 0..=10_u64 {
            let (x, y) = (LEFT + width * tenth / 10, TOP + height - height * tenth / 10);
            self.line((x, TOP), (x, TOP + height), "#e4e4e4");
            self.line((LEFT, y), (LEFT + width, y), "#e4e4e4");
            let tick = format!("{}", tenth * 10);
            self.words(x, TOP + height + 16, Anchor::Middle, &tick);
            self.words(LEFT - 6, y + 4, Anchor::End, &tick);
        }
        self.axis_names(width, height, labels);
    }

    /// The frame of the field and the names of its axes.
    pub(super) fn axis_names(&mut self, width: u64, height: u64, labels: &Labels<'_>) {
        let bottom = TOP + height;
        self.line((LEFT, bottom), (LEFT + width, bottom), "#444444");
        self.line((LEFT, TOP), (LEFT, bottom), "#444444");
        self.words(LEFT + width / 2, bottom + 34, Anchor::Middle, labels.x);
        let middle = TOP + height / 2;
        let y = escape(labels.y);
        self.push(format_args!(
            "<text x=\"18\" y=\"{middle}\" text-anchor=\"middle\" \
             transform=\"rotate(-90 18 {middle})\">{y}</text>"
        ));
    }

    pub(super) fn rect(&mut self, x: u64, y: u64, width: u64, height: u64, fill: &str) {
        self.push(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        ));
    }

    pub(super) fn line(&mut self, from: (u64, u64), to: (u64, u64), stroke: &str) {
        let ((x1, y1), (x2, y2)) = (from, to);
        self.push(format_args!(
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{stroke}\"/>"
        ));
    }

    pub(super) fn dot(&mut self, x: u64, y: u64, radius: u64, fill: &str) {
        self.push(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"/>"));
    }

    /// Many dots of two units in one element: a picture of all stations of a country stays small.
    pub(super) fn dots(&mut self, dots: impl IntoIterator<Item = (u64, u64)>, stroke: &str) {
        let mut path = String::new();
        for (x, y) in dots {
            let _ = write!(path, "M{x} {y}h0");
        }
        self.push(format_args!(
            "<path d=\"{path}\" stroke=\"{stroke}\" stroke-width=\"2\" stroke-linecap=\"round\"/>"
        ));
    }

    /// Many squares in one element, named by their upper left corners.
    pub(super) fn squares(&mut self, corners: &[(u64, u64)], side: u64, fill: &str) {
        let mut path = String::new();
        for (x, y) in corners {
            let _ = write!(path, "M{x} {y}h{side}v{side}h-{side}z");
        }
        self.push(format_args!("<path d=\"{path}\" fill=\"{fill}\"/>"));
    }

    pub(super) fn path(&mut self, points: &[(u64, u64)], stroke: &str) {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        self.push(format_args!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"2\"/>",
            points.join(" ")
        ));
    }

    pub(super) fn words(&mut self, x: u64, y: u64, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let text = escape(text);
        self.push(format_args!("<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>"));
    }

    /// The finished picture.
    pub(super) fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    fn push(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.text, "{element}");
    }
}

/// Text that can stand between tags and in attributes; what XML forbids becomes U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// `value` of `whole` on a length of `length` units, at most the length itself.
pub(super) fn scale(value: u64, whole: u64, length: u64) -> u64 {
    let whole = u128::from(whole.max(1));
    let scaled = u128::from(value) * u128::from(length) / whole;
    u64::try_from(scaled).unwrap_or(length).min(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_write_markup() {
        assert_eq!(escape("<a href='x'>&\"\u{1}"), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\u{fffd}");
        let labels = Labels { title: "</title><script>", x: "", y: "", note: "" };
        let page = Page::new(100, 100, &labels).finish();
        assert!(!page.contains("<script>"));
    }

    #[test]
    fn scaling() {
        assert_eq!(scale(1, 3, 300), 100);
        assert_eq!(scale(u64::MAX, 1, 300), 300);
        assert_eq!(scale(5, 0, 300), 300);
        assert_eq!(scale(0, 0, 300), 0);
    }
}
