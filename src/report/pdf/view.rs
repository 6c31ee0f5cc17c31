//! A document as the template reads it: every string already as it is to be shown.

use std::cell::Cell as Flag;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::faces::Faces;
use crate::lang::{Lang, Message, Words, safe_line};
use crate::report::Anchor;
use crate::report::anchor::{Once, anchors};
use crate::report::doc::{Block, Document, Figure, Heading, List, NoteKind, Prose, Run};
use crate::report::table::{Align, Cell, Column, Kind, Row, Table};

/// A word longer than this may be broken, after every so many characters; a line must not run out
/// of its cell, and no sign is put in that a reader would copy along.
const LONG_WORD: usize = 20;
const PIECE: usize = 8;
/// A table with more columns turns the pages on their side.
const UPRIGHT_COLUMNS: usize = 7;
/// Letters of a table's text that an upright page takes, and one on its side.
const LETTERS: usize = 118;
const WIDE_LETTERS: usize = 175;
/// Headings from which a list of contents is worth its place.
const CONTENTS_FROM: usize = 6;
/// Rows looked at for the widths of columns.
const SAMPLED_ROWS: usize = 500;
/// Characters of the title that stand at the foot of each page.
const FOOT: usize = 100;
/// A row stays on one page where none of its table has a longer cell.
const SHORT_CELL: usize = 600;

/// The data of the template.
pub(super) fn view(document: &Document, faces: &Faces) -> Value {
    let mut maker = Maker {
        faces,
        lang: document.lang,
        words: Words::new(document.lang),
        targets: anchors(document),
        once: Once::default(),
        lacking: Flag::new(false),
    };
    let header: Vec<Value> =
        document.header.iter().map(|(l, v)| json!([maker.text(l), maker.prose(v)])).collect();
    let blocks: Vec<Value> = document.blocks.iter().filter_map(|b| maker.block(b)).collect();
    let headings = document.blocks.iter().filter(|b| matches!(b, Block::Heading(_))).count();
    let title = maker.line(&document.title);
    let page = Message::new("report-page").text("page", "@n").text("pages", "@all");
    json!({
        "lang": document.lang.code(),
        "foot": foot(&title),
        "mark": document.mark.as_ref().map(|mark| maker.line(mark)),
        "title": title,
        "header": header,
        "blocks": blocks,
        "flipped": document.tables().any(|t| t.columns.len() > UPRIGHT_COLUMNS),
        "contents": (headings >= CONTENTS_FROM).then(|| maker.words.get("report-contents")),
        "page": maker.words.say(&page),
        "lacking": maker.lacking.get().then(|| maker.words.get("report-pdf-lacking")),
        "info": maker.words.get("report-note"),
        "warn": maker.words.get("report-warning"),
    })
}

/// The title as it stands at the foot, cut between words.
fn foot(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(FOOT) else { return title.to_owned() };
    let short = title.get(..end).unwrap_or(title);
    format!("{} …", short.rsplit_once(' ').map_or(short, |(words, _)| words))
}

/// The width of a column, in letters.
struct Need {
    /// What it would have.
    wish: usize,
    /// What it must have.
    least: usize,
    /// Whether its lines can be broken anywhere between words.
    yields: bool,
}

struct Maker<'a> {
    faces: &'a Faces,
    lang: Lang,
    words: Words,
    targets: BTreeSet<&'a Anchor>,
    once: Once<'a>,
    /// Set once a character was met that no face has.
    lacking: Flag<bool>,
}

impl<'a> Maker<'a> {
    /// A line with the characters the faces have, the others spelled by their number.
    fn line(&self, text: &str) -> String {
        self.spelled(&safe_line(text), |c| self.faces.have(c))
    }

    fn spelled(&self, text: &str, stays: impl Fn(char) -> bool) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if stays(c) {
                out.push(c);
            } else {
                self.lacking.set(true);
                // Writing into a string cannot fail.
                let _ = write!(out, "[U+{:04X}]", u32::from(c));
            }
        }
        out
    }

    /// A line in pieces between which it may be broken; one string when there is one piece.
    fn text(&self, text: &str) -> Value {
        let line = self.line(text);
        let mut pieces: Vec<String> = Vec::new();
        let mut last = String::new();
        for word in line.split_inclusive(' ') {
            let mut left = word.chars().count();
            let long = left > LONG_WORD;
            for (i, c) in word.chars().enumerate() {
                // No scrap of a letter or two is left for the last piece.
                if long && i > 0 && i % PIECE == 0 && left >= PIECE / 2 {
                    pieces.push(std::mem::take(&mut last));
                }
                last.push(c);
                left -= 1;
            }
        }
        pieces.push(last);
        match pieces.as_slice() {
            [one] => json!(one),
            _ => json!(pieces),
        }
    }

    fn block(&mut self, block: &'a Block) -> Option<Value> {
        Some(match block {
            Block::Code(lines) => {
                let lines: Vec<String> = lines.lines().map(|l| self.line(l)).collect();
                json!({"kind": "code", "text": lines.join("\n")})
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Heading(heading) => self.heading(heading),
            Block::List(list) => self.list(list),
            Block::Note(note) => {
                let warn = note.kind == NoteKind::Warn;
                json!({"kind": "note", "warn": warn, "body": self.prose(&note.body)})
            }
            Block::PageBreak => json!({"kind": "break"}),
            Block::Paragraph(prose) => json!({"kind": "paragraph", "body": self.prose(prose)}),
            Block::Table(table) if table.columns.is_empty() => return None,
            Block::Table(table) => self.table(table),
        })
    }

    fn heading(&mut self, heading: &'a Heading) -> Value {
        let (level, text) = (heading.depth(), self.text(&heading.text));
        json!({"kind": "heading", "level": level, "text": text, "at": self.at(heading.anchor.as_ref())})
    }

    fn figure(&self, figure: &Figure) -> Value {
        let (alt, caption) = (self.line(&figure.alt), self.prose(&figure.caption));
        // The markup itself is ASCII; beyond it there are only the words of the picture.
        let svg = self.spelled(&figure.svg, |c| c.is_ascii() || self.faces.have(c));
        json!({"kind": "figure", "svg": svg, "alt": alt, "caption": caption})
    }

    fn list(&self, list: &List) -> Value {
        let items: Vec<Value> = list.items.iter().map(|item| self.prose(item)).collect();
        json!({"kind": "list", "ordered": list.ordered, "items": items})
    }

    fn prose(&self, prose: &Prose) -> Value {
        let runs = prose.0.iter().map(|run| {
            let text = self.text(run.words());
            match run {
                Run::Code(_) => json!({"code": text}),
                Run::Link { to, .. } if self.targets.contains(to) => {
                    json!({"to": to.as_str(), "text": text})
                }
                Run::Link { .. } | Run::Plain(_) => json!({"text": text}),
                Run::Strong(_) => json!({"strong": text}),
            }
        });
        runs.collect()
    }

    fn table(&mut self, table: &'a Table) -> Value {
        let align = |column: &Column| match column.align {
            Align::Center => "center",
            Align::Left => "left",
            Align::Right => "right",
        };
        let columns: Vec<Value> = table
            .columns
            .iter()
            .zip(self.widths(table))
            .map(|(c, width)| {
                let code = c.kind == Kind::Code;
                json!({"head": self.text(&c.head), "align": align(c), "code": code, "width": width})
            })
            .collect();
        let rows: Vec<Value> = table.rows.iter().map(|row| self.row(table, row)).collect();
        let caption = table.caption.as_ref().map(|c| self.text(c));
        let mut cells = table.rows.iter().flat_map(|row| &row.cells);
        let whole = cells.all(|cell| cell.shown(self.lang).len() <= SHORT_CELL);
        json!({"kind": "table", "caption": caption, "columns": columns, "rows": rows, "whole": whole})
    }

    fn row(&mut self, table: &Table, row: &'a Row) -> Value {
        let at = self.at(row.anchor.as_ref());
        let cells: Vec<Value> = table
            .cells(row)
            .map(|(_, cell)| {
                let text = self.text(&cell.shown(self.lang));
                match cell {
                    Cell::Link { to, .. } if self.targets.contains(to) => {
                        json!({"to": to.as_str(), "text": text})
                    }
                    _ => text,
                }
            })
            .collect();
        json!({"at": at, "cells": cells})
    }

    /// Shares of the page's width. Numbers and ids get what they need, so that none is broken;
    /// text shares what is left, in proportion to its length.
    fn widths(&self, table: &Table) -> Vec<usize> {
        let needs: Vec<Need> =
            table.columns.iter().enumerate().map(|(i, c)| self.need(table, i, c)).collect();
        let rigid: usize = needs.iter().filter(|n| !n.yields).map(|n| n.wish).sum();
        let text: usize = needs.iter().filter(|n| n.yields).map(|n| n.wish).sum();
        let page = if table.columns.len() > UPRIGHT_COLUMNS { WIDE_LETTERS } else { LETTERS };
        let room = page.saturating_sub(rigid).min(text);
        let share = |n: &Need| match (n.wish * room).checked_div(text) {
            Some(part) if n.yields => part.max(n.least),
            _ => n.wish,
        };
        needs.iter().map(share).collect()
    }

    /// What a column needs, in letters of text.
    fn need(&self, table: &Table, index: usize, column: &Column) -> Need {
        let rows = table.rows.iter().take(SAMPLED_ROWS);
        let cells = rows.filter_map(|r| r.cells.get(index)).map(|c| c.shown(self.lang));
        let cells: Vec<String> = cells.collect();
        let widest = cells.iter().map(|c| c.width()).max().unwrap_or(0);
        let longest =
            |text: &str| text.split(' ').map(|w| w.width().min(LONG_WORD)).max().unwrap_or(0);
        let word = longest(&column.head);
        // A word that is not broken must not run into the next column.
        let within = cells.iter().map(|c| longest(c)).max().unwrap_or(0);
        // Bold letters are wider than those of text, fixed-width ones wider still.
        let head = word + word / 3;
        let (wish, yields) = match column.kind {
            Kind::Code => (widest.min(28) * 5 / 4, widest > 28),
            Kind::Exact | Kind::Number => (widest.min(40), false),
            Kind::Text => (widest.min(80), true),
        };
        Need { wish: wish.max(head).max(2) + 3, least: head.max(within).max(8) + 3, yields }
    }

    fn at(&mut self, anchor: Option<&'a Anchor>) -> Option<&'a str> {
        self.once.take(anchor).map(Anchor::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn long_words_come_in_pieces_and_lose_nothing() {
        let faces = Faces::embedded();
        let mut doc = Document::new(Lang::En, "t");
        let hash = "0123456789abcdef".repeat(4);
        doc.fact("short words stay whole however long the line is", hash.as_str());
        let data = view(&doc, &faces);
        assert!(data["header"][0][0].is_string());
        let pieces = data["header"][0][1][0]["text"].as_array().unwrap();
        assert!(pieces.iter().all(|p| p.as_str().unwrap().len() <= PIECE + PIECE / 2));
        assert_eq!(pieces.iter().filter_map(Value::as_str).collect::<String>(), hash);
    }

    #[test]
    fn what_no_face_has_is_spelled_and_said() {
        let faces = Faces::embedded();
        let data = view(&sample::hostile(), &faces);
        assert!(data.to_string().contains("[U+9078][U+8209]") && data["lacking"].is_string());
        assert!(view(&sample::document(Lang::Kk), &faces)["lacking"].is_null());
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        assert_eq!(foot("short"), "short");
        let cut = foot(&"сөз ".repeat(40));
        assert!(cut.ends_with("сөз …") && cut.chars().count() <= FOOT + 2, "{cut}");
    }

    #[test]
    fn text_makes_room_for_numbers() {
        let mut table = Table::new(
            "t",
            [Column::text("a"), Column::number("n"), Column::code("k"), Column::text("b")],
        );
        table.row(["x".repeat(500).into(), Cell::int(i64::MAX), "ab12".into(), "y".into()]);
        let mut doc = Document::new(Lang::En, "t");
        doc.push(table);
        let data = view(&doc, &Faces::embedded());
        let width = |i: usize| data["blocks"][0]["columns"][i]["width"].as_u64().unwrap();
        assert!(width(1) >= 25 && width(2) >= 5 && width(3) >= 8, "{data}");
        assert!((0..4).map(width).sum::<u64>() <= u64::try_from(LETTERS).unwrap() + 8);
    }
}
