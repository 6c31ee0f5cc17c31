//! The commands, one file each: parse, call, render.

pub mod auditing;
pub mod checkpoint;
pub mod common;
pub mod compare;
pub mod define;
pub mod demo;
pub mod explain;
pub mod import;
pub mod init;
pub mod key;
pub mod log;
pub mod packs;
pub mod receipt;
pub mod reconcile;
pub mod redact;
pub mod shell;
pub mod show;
pub mod status;
pub mod tally;
pub mod verify;
pub mod withdraw;
pub mod witness;
