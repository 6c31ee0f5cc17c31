//! The commands, one file each: parse, call, render.

pub mod checkpoint;
pub mod common;
pub mod define;
pub mod demo;
pub mod draw;
pub mod explain;
pub mod import;
pub mod indication;
pub mod init;
pub mod key;
pub mod log;
pub mod packs;
pub mod poll;
pub mod quick;
pub mod reconcile;
pub mod screen;
pub mod shell;
pub mod show;
pub mod status;
pub mod tally;
pub mod turnout;
pub mod verify;
pub mod withdraw;
