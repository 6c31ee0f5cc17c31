//! What a command is given from outside: output, words, clock, randomness. Nothing is global.

use std::io::Write;
use std::path::PathBuf;

use jiff::Timestamp;

use crate::lang::Words;

/// The time, as an argument.
pub trait Clock {
    /// Now, whole seconds, `YYYY-MM-DDTHH:MM:SSZ`.
    fn now(&self) -> Timestamp;
}

/// Randomness, as an argument.
pub trait Random {
    /// Fills `out` with bytes nobody can guess.
    fn fill(&mut self, out: &mut [u8]) -> std::io::Result<()>;

    /// 128 random bits, the nonce of a statement (ledger format E7).
    fn nonce(&mut self) -> std::io::Result<[u8; 16]> {
        let mut out = [0; 16];
        self.fill(&mut out)?;
        Ok(out)
    }
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The machine's randomness.
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&mut self, out: &mut [u8]) -> std::io::Result<()> {
        getrandom::fill(out).map_err(|e| std::io::Error::other(e.to_string()))
    }
}

/// Everything a command may touch besides the files it is told of.
pub struct Env<'a> {
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where progress and complaints go.
    pub err: &'a mut dyn Write,
    /// The language.
    pub words: Words,
    /// The time.
    pub clock: &'a dyn Clock,
    /// Randomness.
    pub random: &'a mut dyn Random,
    /// Whether `out` takes colour.
    pub colour: bool,
    /// Whether `err` is a terminal, so that progress is drawn.
    pub progress: bool,
    /// Columns of the terminal.
    pub width: u16,
    /// Where the command was started.
    pub here: PathBuf,
    /// The folder for keys and signer state, outside every book.
    pub home: PathBuf,
}
