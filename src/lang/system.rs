//! What the system says when a file cannot be read or written, in the user's language and with
//! what to do about it.

use std::io::{Error, ErrorKind};

use super::message::Message;

/// The error number of a device that failed (`EIO`), on every Unix.
const DEVICE: i32 = 5;

/// Why a file could not be read or written.
#[must_use]
pub fn io_reason(error: &Error) -> Message {
    let id = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "io-full",
        ErrorKind::ReadOnlyFilesystem => "io-read-only",
        ErrorKind::PermissionDenied => "io-denied",
        ErrorKind::NotFound => "io-not-found",
        ErrorKind::AlreadyExists => "io-exists",
        ErrorKind::InvalidInput => "io-not-plain",
        ErrorKind::IsADirectory => "io-folder",
        ErrorKind::NotADirectory => "io-no-folder",
        ErrorKind::FileTooLarge => "io-too-large",
        ErrorKind::InvalidFilename => "io-name",
        ErrorKind::InvalidData => "io-not-text",
        _ if error.raw_os_error() == Some(DEVICE) => "io-device",
        _ => return Message::new("io-other").text("why", error),
    };
    Message::new(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Words};

    #[test]
    fn every_reason_is_said_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for number in [1, 2, 5, 13, 17, 20, 21, 22, 27, 28, 30, 36, 122] {
                let reason = io_reason(&Error::from_raw_os_error(number));
                let said = words.say(&reason);
                assert!(words.has(&reason.id) && reason.id != "io-other", "{number}: {said}");
            }
            let other = words.say(&io_reason(&Error::other("odd\u{1b}")));
            assert!(other.contains("odd") && !other.contains('\u{1b}'), "{other}");
        }
    }
}
