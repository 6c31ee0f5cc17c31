//! The commands, one file each: parse, call, render.

pub mod checkpoint;
pub mod common;
pub mod deadlines;
pub mod define;
pub mod demo;
pub mod dossier;
pub mod explain;
pub mod import;
pub mod init;
pub mod key;
pub mod log;
pub mod mark;
pub mod outcome;
pub mod packs;
pub mod reconcile;
pub mod report;
pub mod shell;
pub mod show;
pub mod status;
pub mod tally;
pub mod verify;
pub mod withdraw;
