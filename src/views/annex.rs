//! The end of every report: the entries it rests on, and how to recompute it.

use std::collections::BTreeMap;

use crate::findings::EntryRef;
use crate::lang::Message;
use crate::report::{Anchor, Cell, Column, Document, Figure, Prose, Table};

use super::head::ViewContext;

/// The entries a report rests on, each once, in the order of the book.
#[derive(Debug, Default)]
pub(super) struct Annex(BTreeMap<u64, EntryRef>);

/// At most so many entries are named under a picture; the rest is in the table they lead to.
const NAMED: usize = 12;

impl Annex {
    /// Notes entries and gives the cell that leads to the first of them.
    pub fn cell(&mut self, entries: &[EntryRef]) -> Cell {
        for entry in entries {
            self.0.entry(entry.seq).or_insert_with(|| entry.clone());
        }
        let text = super::discrepancies::entry_list(entries);
        match entries.first() {
            Some(first) => Cell::link(text, anchor(first.seq)),
            None => Cell::Empty,
        }
    }

    /// A picture whose caption leads to the entries it was drawn from.
    pub fn figure(
        &mut self,
        svg: String,
        caption: &str,
        alt: &str,
        entries: &[EntryRef],
    ) -> Figure {
        let mut prose = Prose::new().plain(caption);
        let mut seqs: Vec<u64> = entries.iter().map(|e| e.seq).collect();
        seqs.sort_unstable();
        seqs.dedup();
        for (nth, seq) in seqs.iter().take(NAMED).enumerate() {
            let gap = if nth == 0 { ": " } else { ", " };
            prose = prose.plain(gap).link(format!("#{seq}"), anchor(*seq));
        }
        if seqs.len() > NAMED {
            prose = prose.plain(", …");
        }
        self.cell(entries);
        Figure { svg, caption: prose, alt: alt.to_owned() }
    }

    /// Writes the table of entries and the recipe.
    pub fn write(self, context: &ViewContext<'_>, document: &mut Document) {
        let words = context.words;
        document.heading_at(1, words.get("lawyer-annex"), Anchor::new("annex"));
        if !self.0.is_empty() {
            let columns = [
                Column::number("#"),
                Column::text(words.get("status-file")),
                Column::number(words.get("lawyer-row")),
                Column::code("SHA-256"),
            ];
            let mut table =
                Table::new("entries", columns).caption(words.get("lawyer-annex-entries"));
            for (seq, entry) in &self.0 {
                table.row_at(
                    anchor(*seq),
                    [
                        Cell::int(*seq),
                        Cell::from(entry.file.to_string()),
                        Cell::int(entry.row),
                        Cell::from(entry.hash.hex()),
                    ],
                );
            }
            document.push(table);
        }
        document.paragraph(words.get("lawyer-annex-entry-check"));
        document.code("sed -n N+1p ledger.jsonl | sha256sum".replace("N+1", &self.example()));
        let said = Message::new("lawyer-annex-recompute").text("root", &context.head.root);
        document.paragraph(words.say(&said));
        let origin = &context.head.origin;
        document.code(format!("adal verify\n{}\n# {origin}", context.head.command));
        document.info(words.get("lawyer-hash-is-not-truth"));
    }

    /// The line of the first entry in the ledger's file.
    fn example(&self) -> String {
        self.0.keys().next().map_or(1, |seq| seq + 1).to_string()
    }
}

fn anchor(seq: u64) -> Anchor {
    Anchor::new(&format!("entry-{seq}"))
}
