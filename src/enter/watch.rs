//! Ends the program when its terminal has gone away and nothing else did. Normally the signal of
//! the hang-up does; but where that is ignored (`nohup`), `crossterm` would read from the dead
//! terminal without end. The draft was kept after the last change, so nothing is lost.

use std::fs::File;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(1);

/// Looks as long as it is kept.
pub struct Watch {
    /// Dropping it wakes the thread, which then ends.
    _stop: Option<Sender<()>>,
}

impl Watch {
    /// Begins to look, if there is a controlling terminal to look at.
    pub fn begin() -> Self {
        if !alive() {
            return Self { _stop: None };
        }
        let (stop, stopped) = channel();
        thread::spawn(move || {
            while stopped.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                if !alive() {
                    // The same as leaving with the draft kept.
                    std::process::exit(0);
                }
            }
        });
        Self { _stop: Some(stop) }
    }
}

/// Whether the program has a controlling terminal. Where there is no such file it has none, and
/// nothing is looked at.
fn alive() -> bool {
    File::open("/dev/tty").is_ok()
}
