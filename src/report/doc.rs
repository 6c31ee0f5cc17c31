//! The document: what a report says, before it has a format.

use super::anchor::Anchor;
use super::table::Table;
use crate::lang::Lang;

/// A report without a format. All strings are in the language `lang`; renderers make them safe
/// for their format themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The title.
    pub title: String,
    /// The language of every string, and of the few words a renderer adds.
    pub lang: Lang,
    /// What identifies the report (book, head hash, versions): labels and values, in order.
    pub header: Vec<(String, Prose)>,
    /// What stands at the foot of every page, so that no page can be taken for one of another
    /// book.
    pub mark: Option<String>,
    /// The contents, in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// An empty document.
    pub fn new(lang: Lang, title: impl Into<String>) -> Self {
        Self { title: title.into(), lang, header: Vec::new(), mark: None, blocks: Vec::new() }
    }

    /// Adds a line to the header.
    pub fn fact(&mut self, label: impl Into<String>, value: impl Into<Prose>) -> &mut Self {
        self.header.push((label.into(), value.into()));
        self
    }

    /// Adds any block.
    pub fn push(&mut self, block: impl Into<Block>) -> &mut Self {
        self.blocks.push(block.into());
        self
    }

    /// Adds a heading without an anchor; `level` is 1 to 4.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) -> &mut Self {
        self.push(Heading { level, text: text.into(), anchor: None })
    }

    /// Adds a heading that links can lead to.
    pub fn heading_at(&mut self, level: u8, text: impl Into<String>, at: Anchor) -> &mut Self {
        self.push(Heading { level, text: text.into(), anchor: Some(at) })
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, prose: impl Into<Prose>) -> &mut Self {
        self.push(Block::Paragraph(prose.into()))
    }

    /// Adds a note that the reader should know of.
    pub fn info(&mut self, prose: impl Into<Prose>) -> &mut Self {
        self.push(Note { kind: NoteKind::Info, body: prose.into() })
    }

    /// Adds a note that the reader must not miss.
    pub fn warn(&mut self, prose: impl Into<Prose>) -> &mut Self {
        self.push(Note { kind: NoteKind::Warn, body: prose.into() })
    }

    /// Adds lines to be copied as they are.
    pub fn code(&mut self, lines: impl Into<String>) -> &mut Self {
        self.push(Block::Code(lines.into()))
    }

    /// Puts every text through `change`: words, ids, pictures. Links lead where they led.
    pub fn rewrite(&mut self, change: &dyn Fn(&str) -> String) {
        self.title = change(&self.title);
        for (label, value) in &mut self.header {
            *label = change(label);
            value.rewrite(change);
        }
        for block in &mut self.blocks {
            block.rewrite(change);
        }
    }

    /// The tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|b| if let Block::Table(t) = b { Some(t) } else { None })
    }
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Lines to be copied as they are (commands, hashes); line feeds divide lines.
    Code(String),
    /// A picture.
    Figure(Figure),
    /// A heading.
    Heading(Heading),
    /// A list.
    List(List),
    /// A note set apart.
    Note(Note),
    /// What follows starts a new page where there are pages.
    PageBreak,
    /// A paragraph.
    Paragraph(Prose),
    /// A table.
    Table(Table),
}

impl Block {
    fn rewrite(&mut self, change: &dyn Fn(&str) -> String) {
        match self {
            Self::Code(text) => *text = change(text),
            Self::Figure(figure) => {
                figure.svg = change(&figure.svg);
                figure.alt = change(&figure.alt);
                figure.caption.rewrite(change);
            }
            Self::Heading(heading) => heading.text = change(&heading.text),
            Self::List(list) => list.items.iter_mut().for_each(|item| item.rewrite(change)),
            Self::Note(note) => note.body.rewrite(change),
            Self::PageBreak => {}
            Self::Paragraph(prose) => prose.rewrite(change),
            Self::Table(table) => table.rewrite(change),
        }
    }
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 (a part) to 4; the title of the document stands above 1. Other numbers are brought into
    /// this range.
    pub level: u8,
    /// The words.
    pub text: String,
    /// Where links to it lead.
    pub anchor: Option<Anchor>,
}

impl Heading {
    /// The level within 1 to 4.
    pub(super) fn depth(&self) -> u8 {
        self.level.clamp(1, 4)
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Numbered from 1, or with bullets.
    pub ordered: bool,
    /// The items.
    pub items: Vec<Prose>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// A whole SVG 1.1 document, `<svg xmlns=…>` with a `viewBox`; it must not refer to anything
    /// outside itself. HTML shows it as an image, where no script in it can run.
    pub svg: String,
    /// What stands under it; links to the entries the picture was drawn from go here.
    pub caption: Prose,
    /// What the picture shows, for those who do not see it, and in formats without pictures.
    pub alt: String,
}

/// A note set apart from the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// How much it matters.
    pub kind: NoteKind,
    /// What it says.
    pub body: Prose,
}

/// How much a note matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Worth knowing.
    Info,
    /// Must not be missed.
    Warn,
}

/// Running text: runs one after another, without anything put between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose(pub Vec<Run>);

/// A stretch of running text of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Ids, hashes, commands.
    Code(String),
    /// Leads to a place in the same document.
    Link {
        /// The words.
        text: String,
        /// The place.
        to: Anchor,
    },
    /// Text.
    Plain(String),
    /// What matters most.
    Strong(String),
}

impl Run {
    /// The words alone.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Code(text) | Self::Link { text, .. } | Self::Plain(text) | Self::Strong(text) => {
                text
            }
        }
    }
}

impl Prose {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds text.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run::Plain(text.into()));
        self
    }

    /// Adds text that matters most.
    #[must_use]
    pub fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run::Strong(text.into()));
        self
    }

    /// Adds an id, a hash or a command.
    #[must_use]
    pub fn code(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run::Code(text.into()));
        self
    }

    /// Adds a link.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, to: Anchor) -> Self {
        self.0.push(Run::Link { text: text.into(), to });
        self
    }

    fn rewrite(&mut self, change: &dyn Fn(&str) -> String) {
        for run in &mut self.0 {
            match run {
                Run::Code(text) | Run::Link { text, .. } | Run::Plain(text) | Run::Strong(text) => {
                    *text = change(text);
                }
            }
        }
    }

    /// The words alone.
    #[must_use]
    pub fn words(&self) -> String {
        self.0.iter().map(Run::words).collect()
    }
}

impl<T: Into<String>> From<T> for Prose {
    fn from(text: T) -> Self {
        Self::new().plain(text)
    }
}

impl From<Figure> for Block {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}

impl From<Heading> for Block {
    fn from(heading: Heading) -> Self {
        Self::Heading(heading)
    }
}

impl From<List> for Block {
    fn from(list: List) -> Self {
        Self::List(list)
    }
}

impl From<Note> for Block {
    fn from(note: Note) -> Self {
        Self::Note(note)
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}
