//! The library that reads workbooks panics on some that no program writes (a reference to column
//! `AAAAAAAA`: with overflow checks it stops, without them it would put the cell elsewhere). Such a
//! panic is caught here, and the workbook is refused as damaged.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};

thread_local! { static READING: Cell<bool> = const { Cell::new(false) }; }

/// What `read` gives; `None` if it panicked. It must own what it changes, so that nothing half
/// changed is seen afterwards.
pub(super) fn caught<T>(read: impl FnOnce() -> T) -> Option<T> {
    READING.set(true);
    let done = catch_unwind(AssertUnwindSafe(read));
    READING.set(false);
    done.ok()
}

/// Lets this process say nothing of the panics that are caught here; of all others it says what it
/// said before.
pub fn silence_caught_panics() {
    let said_before = take_hook();
    set_hook(Box::new(move |panic| {
        if !READING.get() {
            said_before(panic);
        }
    }));
}
