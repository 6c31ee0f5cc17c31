//! Being asked to end from outside: `kill`, a closed terminal, a machine that shuts down. The form
//! then leaves as with the draft kept and gives the terminal back as it was. Once the form is left
//! the signals do again what they always did.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Listens as long as it is kept.
pub struct Asked {
    asked: Arc<AtomicBool>,
    over: Arc<AtomicBool>,
}

impl Asked {
    /// Begins to listen. A signal that cannot be listened to ends the program as before; the draft
    /// was kept after the last change.
    pub fn listen() -> Self {
        let listening = Self { asked: Arc::default(), over: Arc::default() };
        listening.register();
        listening
    }

    /// Whether somebody asked.
    pub fn to_end(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }

    #[cfg(unix)]
    fn register(&self) {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        use signal_hook::flag;
        for signal in [SIGTERM, SIGHUP, SIGINT] {
            // Comes first, so that the usual end comes only when the form is over.
            let usual = flag::register_conditional_default(signal, Arc::clone(&self.over));
            let _ = usual.and_then(|_| flag::register(signal, Arc::clone(&self.asked)));
        }
    }

    /// Nothing to listen to here: a console that is closed ends the program, the draft is kept.
    #[cfg(not(unix))]
    #[expect(clippy::unused_self, reason = "the same shape as on Unix")]
    fn register(&self) {}
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
    }
}
