//! Where bytes come from: a file, or bytes at hand. Both can be read more than once.

use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use super::refusal::{Reason, Refusal};

/// Bytes to take in.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// A file.
    File(&'a Path),
    /// Bytes at hand, and the name to call them by.
    Bytes {
        /// The name, for messages.
        name: &'a str,
        /// The bytes.
        bytes: &'a [u8],
    },
}

/// What the first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Workbook,
    OldWorkbook,
}

/// Reading and seeking in one.
pub(super) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

impl<'a> Source<'a> {
    /// The name of the file, without its folder.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => {
                let name = path.file_name().unwrap_or(path.as_os_str());
                name.to_string_lossy().into_owned()
            }
            Self::Bytes { name, .. } => (*name).to_owned(),
        }
    }

    pub(super) fn open(&self) -> io::Result<Box<dyn ReadSeek + 'a>> {
        Ok(match self {
            Self::File(path) => Box::new(std::fs::File::open(path)?),
            Self::Bytes { bytes, .. } => Box::new(Cursor::new(*bytes)),
        })
    }

    /// Buffered, beginning at byte `from`.
    pub(super) fn read_from(&self, from: u64) -> io::Result<Box<dyn BufRead + 'a>> {
        let mut input = self.open()?;
        input.seek(SeekFrom::Start(from))?;
        Ok(Box::new(BufReader::with_capacity(1 << 16, input)))
    }

    /// How many bytes there are.
    pub(super) fn size(&self) -> io::Result<u64> {
        match self {
            Self::File(path) => std::fs::metadata(path).map(|m| m.len()),
            Self::Bytes { bytes, .. } => Ok(bytes.len() as u64),
        }
    }

    /// The first bytes, at most `most`.
    pub(super) fn head(&self, most: u64) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        self.open()?.take(most).read_to_end(&mut head)?;
        Ok(head)
    }

    pub(super) fn kind(&self) -> io::Result<Kind> {
        let head = self.head(8)?;
        Ok(if head.starts_with(b"PK\x03\x04") {
            Kind::Workbook
        } else if head.starts_with(b"\xd0\xcf\x11\xe0") {
            Kind::OldWorkbook
        } else {
            Kind::Text
        })
    }

    /// The refusal of a source that the system could not read.
    pub(super) fn unreadable(&self, error: &io::Error) -> Refusal {
        Refusal::file(&self.name(), &error.to_string(), Reason::Unreadable)
    }
}
