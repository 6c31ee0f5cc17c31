//! HTML: one self-contained page that works from a disk, without network and without script.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Anchor;
use super::anchor::{Once, anchors};
use super::doc::{Block, Document, Figure, Heading, List, Note, NoteKind, Prose, Run};
use super::table::{Align, Cell, Column, Kind, Row, Table};
use crate::lang::{Message, Words, safe_line};
use crate::paper::sha256;

const STYLE: &str = include_str!("html/report.css");
const SCRIPT: &str = include_str!("html/report.js");

/// A table with more rows scrolls within its own frame, so that its head stays in sight.
const TALL: usize = 40;
/// A code no longer than this stands on one line.
const WHOLE: usize = 20;
/// Headings from which a list of contents is worth its place.
const CONTENTS_FROM: usize = 4;

/// A document as one HTML page. Everything that comes from the document is escaped; the page's
/// policy lets it load nothing, and run no script and no style but the two it was made with.
/// Pictures are images, in which no script can run. Without script all of it can be read; with
/// script, tables marked `sortable` can be sorted and filtered.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut page = Page {
        out: String::new(),
        words: Words::new(document.lang),
        targets: anchors(document),
        once: Once::default(),
    };
    page.head(document);
    page.header(document);
    page.contents(document);
    for block in &document.blocks {
        page.block(block);
    }
    page.out.push_str("</main>\n<script>");
    page.out.push_str(SCRIPT);
    page.out.push_str("</script>\n</body>\n</html>\n");
    page.out
}

/// Text made safe for an element or a quoted attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in safe_line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// The source that a content security policy (CSP level 3, §2.3.1) names an inline text by.
fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(sha256(text.as_bytes()).0))
}

struct Page<'a> {
    out: String,
    words: Words,
    targets: BTreeSet<&'a Anchor>,
    once: Once<'a>,
}

impl<'a> Page<'a> {
    /// Appends formatted text; writing into a string cannot fail.
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(text);
    }

    fn head(&mut self, document: &Document) {
        let (lang, title) = (document.lang.code(), escape(&document.title));
        let (style, script) = (policy_hash(STYLE), policy_hash(SCRIPT));
        self.put(format_args!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             img-src data:; style-src {style}; script-src {script}; base-uri 'none'; \
             form-action 'none'\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"generator\" content=\"adal\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n</head>\n"
        ));
        let filter = escape(&self.words.get("report-filter"));
        let sort = escape(&self.words.get("report-sort"));
        // The script puts its numbers where these two words stand.
        let message = Message::new("report-rows-shown").text("shown", "@shown").text("all", "@all");
        let shown = escape(&self.words.say(&message));
        self.put(format_args!(
            "<body data-filter=\"{filter}\" data-sort=\"{sort}\" data-shown=\"{shown}\">\n<main>\n"
        ));
    }

    fn header(&mut self, document: &Document) {
        self.put(format_args!("<header>\n<h1>{}</h1>\n", escape(&document.title)));
        if !document.header.is_empty() {
            self.out.push_str("<dl>\n");
            for (label, value) in &document.header {
                let value = self.prose(value);
                self.put(format_args!("<div><dt>{}</dt><dd>{value}</dd></div>\n", escape(label)));
            }
            self.out.push_str("</dl>\n");
        }
        self.out.push_str("</header>\n");
    }

    fn contents(&mut self, document: &Document) {
        let headings = || {
            document.blocks.iter().filter_map(|b| match b {
                Block::Heading(h) if h.depth() <= 2 => h.anchor.as_ref().map(|a| (h, a)),
                _ => None,
            })
        };
        if headings().count() < CONTENTS_FROM {
            return;
        }
        let label = escape(&self.words.get("report-contents"));
        self.put(format_args!("<nav aria-label=\"{label}\">\n<p>{label}</p>\n<ul>\n"));
        for (heading, anchor) in headings() {
            let (depth, text, to) = (heading.depth(), escape(&heading.text), anchor.as_str());
            self.put(format_args!("<li class=\"l{depth}\"><a href=\"#{to}\">{text}</a></li>\n"));
        }
        self.out.push_str("</ul>\n</nav>\n");
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Code(lines) => {
                let lines: Vec<String> = lines.lines().map(escape).collect();
                self.put(format_args!("<pre><code>{}</code></pre>\n", lines.join("\n")));
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Heading(heading) => self.heading(heading),
            Block::List(list) => self.list(list),
            Block::Note(note) => self.note(note),
            Block::PageBreak => self.out.push_str("<hr class=\"page\">\n"),
            Block::Paragraph(prose) => {
                let prose = self.prose(prose);
                self.put(format_args!("<p>{prose}</p>\n"));
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn heading(&mut self, heading: &'a Heading) {
        let (tag, text) = (heading.depth() + 1, escape(&heading.text));
        let id = self.id(heading.anchor.as_ref());
        self.put(format_args!("<h{tag}{id}>{text}</h{tag}>\n"));
    }

    fn figure(&mut self, figure: &Figure) {
        let (data, alt) = (STANDARD.encode(&figure.svg), escape(&figure.alt));
        let caption = self.prose(&figure.caption);
        self.put(format_args!(
            "<figure><img src=\"data:image/svg+xml;base64,{data}\" alt=\"{alt}\">\
             <figcaption>{caption}</figcaption></figure>\n"
        ));
    }

    fn list(&mut self, list: &List) {
        let tag = if list.ordered { "ol" } else { "ul" };
        self.put(format_args!("<{tag}>\n"));
        for item in &list.items {
            let item = self.prose(item);
            self.put(format_args!("<li>{item}</li>\n"));
        }
        self.put(format_args!("</{tag}>\n"));
    }

    fn note(&mut self, note: &Note) {
        let (class, id) = match note.kind {
            NoteKind::Info => ("info", "report-note"),
            NoteKind::Warn => ("warn", "report-warning"),
        };
        let (label, body) = (escape(&self.words.get(id)), self.prose(&note.body));
        self.put(format_args!(
            "<p class=\"note {class}\" role=\"note\"><strong>{label}.</strong> {body}</p>\n"
        ));
    }

    fn table(&mut self, table: &'a Table) {
        let tall = if table.rows.len() > TALL { " tall" } else { "" };
        let label = escape(table.caption.as_deref().unwrap_or(&table.name));
        self.put(format_args!(
            "<div class=\"table{tall}\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">\n"
        ));
        self.out.push_str(if table.sortable { "<table data-sortable>\n" } else { "<table>\n" });
        if table.caption.is_some() {
            self.put(format_args!("<caption>{label}</caption>\n"));
        }
        self.out.push_str("<thead><tr>");
        for column in &table.columns {
            let (class, head) = (class(column), escape(&column.head));
            self.put(format_args!("<th scope=\"col\"{class}>{head}</th>"));
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(table, row);
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn row(&mut self, table: &Table, row: &'a Row) {
        let id = self.id(row.anchor.as_ref());
        self.put(format_args!("<tr{id}>"));
        for (column, cell) in table.cells(row) {
            let shown = cell.shown(self.words.lang());
            let whole = column.kind == Kind::Code && shown.len() <= WHOLE && !shown.contains(' ');
            let class = if whole { " class=\"k n\"" } else { class(column) };
            let shown = escape(&shown);
            match cell {
                Cell::Integer(_) | Cell::Exact(_) => {
                    let value = escape(&cell.plain());
                    self.put(format_args!("<td{class} data-v=\"{value}\">{shown}</td>"));
                }
                Cell::Link { to, .. } if self.targets.contains(to) => {
                    let to = to.as_str();
                    self.put(format_args!("<td{class}><a href=\"#{to}\">{shown}</a></td>"));
                }
                _ => self.put(format_args!("<td{class}>{shown}</td>")),
            }
        }
        self.out.push_str("</tr>\n");
    }

    fn id(&mut self, anchor: Option<&'a Anchor>) -> String {
        self.once.take(anchor).map_or_else(String::new, |a| format!(" id=\"{}\"", a.as_str()))
    }

    fn prose(&self, prose: &Prose) -> String {
        let mut out = String::new();
        for run in &prose.0 {
            let text = escape(run.words());
            let _ = match run {
                Run::Code(_) => write!(out, "<code>{text}</code>"),
                Run::Link { to, .. } if self.targets.contains(to) => {
                    write!(out, "<a href=\"#{}\">{text}</a>", to.as_str())
                }
                Run::Link { .. } | Run::Plain(_) => write!(out, "{text}"),
                Run::Strong(_) => write!(out, "<strong>{text}</strong>"),
            };
        }
        out
    }
}

/// The class attribute of a column's cells: where they stand, and their face.
fn class(column: &Column) -> &'static str {
    match (column.kind == Kind::Code, column.align) {
        (false, Align::Left) => "",
        (false, Align::Center) => " class=\"c\"",
        (false, Align::Right) => " class=\"r\"",
        (true, Align::Left) => " class=\"k\"",
        (true, Align::Center) => " class=\"k c\"",
        (true, Align::Right) => " class=\"k r\"",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lang::Lang;
    use crate::report::sample;

    /// The tags of a page in order, without their attributes.
    fn tags(page: &str) -> Vec<&str> {
        let rest = page.split('<').skip(1);
        rest.map(|t| t.split([' ', '>', '\n']).next().unwrap_or_default()).collect()
    }

    fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
        let rest = page.split(attribute).skip(1);
        rest.filter_map(|t| t.split('"').next()).collect()
    }

    fn one_of_each(text: &str) -> Document {
        let mut doc = Document::new(Lang::En, text);
        let at = Anchor::new(text);
        doc.fact(text, Prose::new().code(text)).heading_at(1, text, at.clone());
        doc.paragraph(Prose::new().plain(text).strong(text).link(text, at.clone())).warn(text);
        doc.code(text.replace('\n', " "));
        let mut table = Table::new(text, [Column::text(text), Column::code(text)]).caption(text);
        table.row([Cell::link(text, at), Cell::exact(text)]);
        doc.push(table);
        doc
    }

    #[test]
    fn small_page() {
        let mut doc = Document::new(Lang::Kk, "Есеп");
        doc.fact("Кітап", Prose::new().code("ab12"));
        doc.heading_at(1, "Бөлім", Anchor::new("x"));
        doc.paragraph(Prose::new().plain("a < b ").strong("&").link("→", Anchor::new("x")));
        let mut table = Table::new("t", [Column::text("A"), Column::exact("B")]);
        table.row(["x".into(), Cell::exact("-1234567.50")]);
        doc.push(table);
        let page = html(&doc);
        let body = page.split("<main>").nth(1).and_then(|t| t.split("</main>").next()).unwrap();
        insta::assert_snapshot!(body);
    }

    #[test]
    fn page_is_whole_and_alone() {
        for lang in Lang::ALL {
            let page = html(&sample::document(lang));
            assert_eq!(page, html(&sample::document(lang)), "two runs differ");
            let ids = values(&page, " id=\"");
            let distinct: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), distinct.len(), "an id stands twice");
            for to in values(&page, "href=\"#") {
                assert!(ids.contains(&to), "a link leads nowhere: {to}");
            }
            assert!(
                values(&page, " src=\"")
                    .iter()
                    .all(|s| s.starts_with("data:image/svg+xml;base64,"))
            );
            assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("url("));
            assert!(page.contains(&format!("<html lang=\"{}\">", lang.code())));
            assert!(!page.contains('⟨'), "a message is missing");
        }
    }

    #[test]
    fn policy_names_the_style_and_the_script() {
        let page = html(&sample::document(Lang::En));
        for (tag, end) in [("<style>", "</style>"), ("<script>", "</script>")] {
            let text = page.split(tag).nth(1).and_then(|t| t.split(end).next()).unwrap();
            assert!(page.contains(&policy_hash(text)), "{tag} is not in the policy");
        }
        assert!(page.contains("default-src 'none'"));
    }

    #[test]
    fn nothing_breaks_out() {
        let page = html(&sample::hostile());
        assert_eq!(page.matches("<script").count(), 1);
        assert_eq!(page.matches("<img ").count(), 1);
        assert!(!page.contains('\u{1b}') && !page.contains('\u{202e}') && !page.contains('\0'));
        assert_eq!(
            page.matches(" onmouseover=").count(),
            page.matches("&quot; onmouseover=").count()
        );
        assert_eq!(values(&page, " id=\"").len(), 1, "the second of two equal anchors gets no id");
    }

    proptest! {
        #[test]
        fn text_never_changes_the_structure(text in "\\PC{0,40}|[<>\"'&=/a-z \n-]{0,40}") {
            let (page, calm) = (html(&one_of_each(&text)), html(&one_of_each("calm")));
            prop_assert_eq!(tags(&page), tags(&calm));
            prop_assert_eq!(page.matches('"').count(), calm.matches('"').count());
        }
    }
}
