//! Who looks on while a book is walked over.

use super::entry::EntryView;
use super::import_state::ImportState;
use super::redacted::Tombstone;
use super::roster::Standing;

/// Sees each entry of a book, as it comes.
pub trait Visitor {
    /// An entry that met E1–E3, with what its statement is worth here. `imports` holds the imports
    /// so far; whether one is whole, and so whether its rows count, is known only at the end.
    fn entry(&mut self, entry: &EntryView<'_>, standing: &Standing, imports: &[ImportState]);

    /// A tombstone stands in the place of an entry.
    fn redacted(&mut self, _: &Tombstone) {}

    /// How far the walk has come: bytes read and bytes in all.
    fn progress(&mut self, _done: u64, _total: u64) {}
}

/// A visitor that looks at nothing.
pub struct Nothing;

impl Visitor for Nothing {
    fn entry(&mut self, _: &EntryView<'_>, _: &Standing, _: &[ImportState]) {}
}
