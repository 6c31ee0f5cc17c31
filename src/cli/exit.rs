//! Exit codes, documented and stable, and the one error every command returns.

use thiserror::Error;

use crate::lang::{Message, Say, io_reason};

/// How a command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: consistent.
    Ok,
    /// 1: findings at or above `--fail-on`.
    Findings,
    /// 2: wrong use of the command.
    Usage,
    /// 3: input refused.
    Refused,
    /// 4: the book is not whole.
    NotWhole,
    /// 70: a mistake of this program.
    Internal,
    /// 141: whoever read the output left before its end, as `head` does; nothing is said.
    ReaderGone,
}

impl Exit {
    /// The number the shell sees.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::NotWhole => 4,
            Self::Internal => 70,
            Self::ReaderGone => 141,
        }
    }
}

/// Why a command stopped.
#[derive(Debug, Error)]
#[error("{}", said.id)]
pub struct CliError {
    /// How the command ends.
    pub exit: Exit,
    /// What is said to the person.
    pub said: Message,
    /// A ready text shown below it: a place in a file with a caret.
    pub shown: Option<String>,
}

impl CliError {
    /// Wrong use.
    #[must_use]
    pub fn usage(said: Message) -> Self {
        Self { exit: Exit::Usage, said, shown: None }
    }

    /// Input refused.
    #[must_use]
    pub fn refused(error: &impl Say) -> Self {
        Self { exit: Exit::Refused, said: error.say(), shown: None }
    }

    /// The book is not whole.
    #[must_use]
    pub fn not_whole(error: &impl Say) -> Self {
        Self { exit: Exit::NotWhole, said: error.say(), shown: None }
    }

    /// A mistake of this program or of a library.
    #[must_use]
    pub fn internal(error: &impl Say) -> Self {
        Self { exit: Exit::Internal, said: error.say(), shown: None }
    }

    /// Something could not be written.
    #[must_use]
    pub fn output(error: &std::io::Error) -> Self {
        let said = Message::new("cli-output").message("why", io_reason(error));
        let gone = error.kind() == std::io::ErrorKind::BrokenPipe;
        let exit = if gone { Exit::ReaderGone } else { Exit::Internal };
        Self { exit, said, shown: None }
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self::output(&error)
    }
}
