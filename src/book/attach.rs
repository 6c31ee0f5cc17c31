//! Attachments: files kept under the name of their hash.

use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::disk::{fresh, replace, sync_folder_of};
use super::error::{BookError, IoContext};
use super::folder::{Folder, copy_into, hash_file};
use crate::paper::{Hash32, sha256};

/// The largest file that is kept as an attachment.
const ATTACHMENT_MAX: u64 = 1 << 30;

/// What became of an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentState {
    /// It is there, with its bytes.
    Present,
    /// It is not there: said, no error.
    Absent,
    /// Other bytes lie under its name: CHANGED, an error.
    Changed,
}

/// Where the attachment with this hash lies.
#[must_use]
pub fn attachment_path(folder: &Folder, hash: &Hash32) -> PathBuf {
    folder.attachments().join(hash.hex())
}

/// Keeps a copy of a file; gives its hash. A copy that is there already is checked, not replaced.
/// Call it while holding the book's `Writer`: two at once would share a temporary file.
pub fn attach_file(folder: &Folder, source: &Path) -> Result<Hash32, BookError> {
    let dir = folder.attachments();
    fs::create_dir_all(&dir).about(&dir)?;
    let temporary = dir.join("new");
    let mut copy = fresh(&temporary, &mut OpenOptions::new()).about(&temporary)?;
    let mut file = File::open(source).about(source)?.take(ATTACHMENT_MAX + 1);
    let mut hasher = Sha256::new();
    let mut size = 0;
    copy_into(&mut file, source, |part| {
        hasher.update(part);
        size += part.len() as u64;
        copy.write_all(part).about(&temporary)
    })?;
    if size > ATTACHMENT_MAX {
        fs::remove_file(&temporary).about(&temporary)?;
        return Err(BookError::TooLarge { path: source.to_owned(), most: ATTACHMENT_MAX });
    }
    copy.sync_all().about(&temporary)?;
    let hash = Hash32(hasher.finalize().into());
    let path = attachment_path(folder, &hash);
    match check_attachment(folder, &hash)? {
        AttachmentState::Present => fs::remove_file(&temporary).about(&temporary)?,
        AttachmentState::Changed => return Err(BookError::AttachmentChanged { path }),
        AttachmentState::Absent => {
            fs::rename(&temporary, &path).about(&path)?;
            sync_folder_of(&path)?;
        }
    }
    Ok(hash)
}

/// Keeps bytes as an attachment; gives their hash.
pub fn attach_bytes(folder: &Folder, bytes: &[u8]) -> Result<Hash32, BookError> {
    let dir = folder.attachments();
    fs::create_dir_all(&dir).about(&dir)?;
    let hash = sha256(bytes);
    let path = attachment_path(folder, &hash);
    match check_attachment(folder, &hash)? {
        AttachmentState::Present => {}
        AttachmentState::Changed => return Err(BookError::AttachmentChanged { path }),
        AttachmentState::Absent => replace(&path, bytes)?,
    }
    Ok(hash)
}

/// Reads the attachment with this hash, streamed, and says what became of it.
pub fn check_attachment(folder: &Folder, hash: &Hash32) -> Result<AttachmentState, BookError> {
    let path = attachment_path(folder, hash);
    match fs::symlink_metadata(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(AttachmentState::Absent),
        Err(e) => Err(e).about(path),
        Ok(meta) if !meta.is_file() => Ok(AttachmentState::Changed),
        Ok(meta) if meta.len() > ATTACHMENT_MAX => Ok(AttachmentState::Changed),
        Ok(_) if hash_file(&path, ATTACHMENT_MAX)? == *hash => Ok(AttachmentState::Present),
        Ok(_) => Ok(AttachmentState::Changed),
    }
}
