//! The commands, one file each: parse, call, render.

pub mod common;
pub mod explain;
pub mod packs;
pub mod reconcile;
pub mod shell;
pub mod tally;
