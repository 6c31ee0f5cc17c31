//! The command line: parse, call, render. No rule lives here.
//!
//! May import every room.

mod args;
mod audit_args;
mod commands;
mod env;
mod exit;
mod help;
mod indication_args;
mod lawyer_args;
mod run;

pub use env::{Clock, Env, Random, SystemClock, SystemRandom};
pub use exit::{CliError, Exit};
pub use run::{main, run};
