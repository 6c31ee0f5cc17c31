//! Text for a terminal or a mail.

use comfy_table::{Cell as TableCell, CellAlignment, ContentArrangement, presets};
use unicode_width::UnicodeWidthStr;

use super::doc::{Block, Document, List, Note, NoteKind, Prose, Run};
use super::table::{Align, Table};
use crate::lang::{Message, Words, safe_line};

/// The narrowest text that is written; less is taken as this.
const NARROWEST: usize = 20;

/// How text is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLook {
    /// Columns of the terminal. Text is wrapped and tables are arranged to fit; a single word that
    /// is longer (a hash) is left whole.
    pub width: u16,
    /// Whether ANSI escapes may be used.
    pub colour: bool,
}

/// A document as text. Nothing in the document can steer the terminal: control and bidirectional
/// characters are replaced, and the only escapes are those that `look.colour` asks for.
#[must_use]
pub fn text(document: &Document, look: TextLook) -> String {
    let width = usize::from(look.width).max(NARROWEST);
    let mut page =
        Page { out: String::new(), width, colour: look.colour, words: Words::new(document.lang) };
    page.title(&document.title);
    page.header(&document.header);
    for block in &document.blocks {
        page.block(block);
    }
    page.out
}

/// The look of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Strong,
    Code,
    Warn,
}

impl Style {
    const fn escape(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Strong => Some("\u{1b}[1m"),
            Self::Code => Some("\u{1b}[36m"),
            Self::Warn => Some("\u{1b}[1;33m"),
        }
    }
}

/// What stands between two spaces: stretches of one look each.
type Word = Vec<(Style, String)>;

struct Page {
    out: String,
    width: usize,
    colour: bool,
    words: Words,
}

impl Page {
    fn title(&mut self, title: &str) {
        self.fill("", "", words_of(&[(Style::Strong, title)]));
        let rule = title.width().clamp(3, self.width);
        self.line(&"═".repeat(rule));
    }

    fn header(&mut self, header: &[(String, Prose)]) {
        for (label, value) in header {
            let label = safe_line(label);
            let mut words = words_of(&[(Style::Plain, &format!("{label}: "))]);
            words.extend(words_of(&runs(value)));
            self.fill("", "  ", words);
        }
    }

    fn block(&mut self, block: &Block) {
        self.out.push('\n');
        match block {
            Block::Code(lines) => {
                for line in lines.lines() {
                    self.line(&format!("    {}", safe_line(line)));
                }
            }
            Block::Figure(figure) => {
                let alt = self.words.say(&Message::new("report-picture").text("alt", &figure.alt));
                self.fill("", "", words_of(&[(Style::Plain, &alt)]));
                self.fill("", "", words_of(&runs(&figure.caption)));
            }
            Block::Heading(heading) => {
                self.fill("", "", words_of(&[(Style::Strong, &heading.text)]));
                let mark = if heading.depth() == 1 { "─" } else { "·" };
                self.line(&mark.repeat(heading.text.width().clamp(3, self.width)));
            }
            Block::List(list) => self.list(list),
            Block::Note(note) => self.note(note),
            Block::PageBreak => self.line(&"─".repeat(self.width)),
            Block::Paragraph(prose) => self.fill("", "", words_of(&runs(prose))),
            Block::Table(table) => self.table(table),
        }
    }

    fn list(&mut self, list: &List) {
        for (i, item) in list.items.iter().enumerate() {
            let mark = if list.ordered { format!("{}. ", i + 1) } else { "• ".to_owned() };
            self.fill(&mark, &" ".repeat(mark.width()), words_of(&runs(item)));
        }
    }

    fn note(&mut self, note: &Note) {
        let (id, style) = match note.kind {
            NoteKind::Info => ("report-note", Style::Strong),
            NoteKind::Warn => ("report-warning", Style::Warn),
        };
        let mut words = words_of(&[(style, &format!("{}: ", self.words.get(id)))]);
        words.extend(words_of(&runs(&note.body)));
        self.fill("│ ", "│ ", words);
    }

    fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.fill("", "", words_of(&[(Style::Strong, caption)]));
        }
        let mut grid = comfy_table::Table::new();
        grid.load_style(presets::UTF8_FULL_CONDENSED)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(self.width).unwrap_or(u16::MAX));
        let place = |align| match align {
            Align::Center => CellAlignment::Center,
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        };
        let cell = |text: &str, align| TableCell::new(safe_line(text)).set_alignment(place(align));
        grid.set_header(table.columns.iter().map(|c| cell(&c.head, c.align)));
        for row in &table.rows {
            let lang = self.words.lang();
            grid.add_row(table.cells(row).map(|(column, c)| cell(&c.shown(lang), column.align)));
        }
        for line in grid.lines() {
            self.line(&line);
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end_matches(' '));
        self.out.push('\n');
    }

    /// Sets words in lines of the page's width, the first after `first`, the others after `rest`.
    fn fill(&mut self, first: &str, rest: &str, words: Vec<Word>) {
        let mut line = first.to_owned();
        let mut used = first.width();
        let mut fresh = true;
        for word in words {
            let wide: usize = word.iter().map(|(_, text)| text.width()).sum();
            if !fresh && used + 1 + wide > self.width {
                self.line(&line);
                rest.clone_into(&mut line);
                used = rest.width();
                fresh = true;
            }
            if !fresh {
                line.push(' ');
                used += 1;
            }
            for (style, text) in word {
                self.paint(&mut line, style, &text);
            }
            used += wide;
            fresh = false;
        }
        self.line(&line);
    }

    fn paint(&self, line: &mut String, style: Style, text: &str) {
        match style.escape().filter(|_| self.colour) {
            Some(escape) => {
                line.push_str(escape);
                line.push_str(text);
                line.push_str("\u{1b}[0m");
            }
            None => line.push_str(text),
        }
    }
}

fn runs(prose: &Prose) -> Vec<(Style, &str)> {
    prose
        .0
        .iter()
        .map(|run| match run {
            Run::Code(text) => (Style::Code, text.as_str()),
            Run::Strong(text) => (Style::Strong, text.as_str()),
            Run::Link { text, .. } | Run::Plain(text) => (Style::Plain, text.as_str()),
        })
        .collect()
}

/// Divides runs at spaces. A word may go on over the end of a run (`see <strong>K203</strong>.`);
/// a no-break space does not divide.
fn words_of(runs: &[(Style, &str)]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (style, text) in runs {
        for (i, part) in safe_line(text).split(' ').enumerate() {
            open &= i == 0;
            if part.is_empty() {
                continue;
            }
            let piece = (*style, part.to_owned());
            match words.last_mut().filter(|_| open) {
                Some(word) => word.push(piece),
                None => words.push(vec![piece]),
            }
            open = true;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lang::Lang;
    use crate::report::sample;

    const PLAIN: TextLook = TextLook { width: 76, colour: false };

    #[test]
    fn in_three_languages() {
        for lang in Lang::ALL {
            let out = text(&sample::document(lang), PLAIN);
            insta::assert_snapshot!(format!("text_{}", lang.code()), out);
        }
    }

    #[test]
    fn nothing_steers_the_terminal() {
        let out = text(&sample::hostile(), PLAIN);
        assert!(out.chars().all(|c| c == '\n' || safe_line(&c.to_string()) == c.to_string()));
        let painted = text(&sample::hostile(), TextLook { colour: true, ..PLAIN });
        let mut bare = painted.clone();
        for escape in ["\u{1b}[1m", "\u{1b}[36m", "\u{1b}[1;33m", "\u{1b}[0m"] {
            assert!(painted.contains(escape), "{escape:?} is not used");
            bare = bare.replace(escape, "");
        }
        assert_eq!(bare, out, "colour changes more than colour");
    }

    #[test]
    fn words_go_on_over_runs() {
        let mut doc = Document::new(Lang::En, "t");
        doc.paragraph(Prose::new().plain("see ").strong("K203").plain(", then\u{a0}go  onward"));
        let out = text(&doc, TextLook { width: 20, colour: true });
        assert!(out.ends_with("see \u{1b}[1mK203\u{1b}[0m, then\u{a0}go\nonward\n"), "{out:?}");
    }

    proptest! {
        #[test]
        fn lines_fit(words in prop::collection::vec("[a-zә]{1,15}", 0..40), width in 0_u16..90) {
            let mut doc = Document::new(Lang::Kk, "t");
            let line = words.join(" ");
            doc.paragraph(line.as_str()).warn(line.as_str());
            doc.push(List { ordered: true, items: vec![line.as_str().into()] });
            let most = usize::from(width).max(NARROWEST);
            let out = text(&doc, TextLook { width, colour: false });
            for line in out.lines() {
                prop_assert!(line.width() <= most, "{}", line);
            }
            let said: Vec<_> = out.split_whitespace().filter(|w| words.iter().any(|x| x == w)).collect();
            prop_assert!(said.len() >= 3 * words.len());
        }
    }
}
