//! Writing so that a crash leaves the old or the new and never a part: files replaced whole, new
//! folders that appear whole (ledger format W1).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::{BookError, IoContext};

/// What stands behind the name of a folder that is not whole yet.
const UNFINISHED: &str = ".unfinished";

/// What stands behind the name of a file that is not whole yet.
const NEW: &str = ".new";

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    path.with_file_name(name)
}

/// A new, empty file for writing. What lies there, left by a crash, is removed and never written
/// through: it could be a link to somewhere else.
pub(super) fn fresh(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    options.write(true).create_new(true).open(path)
}

/// Reads a plain file of at most so many bytes. A link or a pipe in a folder that somebody handed
/// over is refused before it is opened: it would be waited for, or lead elsewhere.
pub fn read_plain(path: &Path, most: u64) -> Result<Vec<u8>, BookError> {
    let meta = fs::symlink_metadata(path).about(path)?;
    if !meta.is_file() {
        return Err(BookError::NotPlain { path: path.to_owned() });
    }
    if meta.len() > most {
        return Err(BookError::TooLarge { path: path.to_owned(), most });
    }
    fs::read(path).about(path)
}

/// Replaces a file as a whole: temporary, fsync, rename, fsync of the folder.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), BookError> {
    replace_as(path, bytes, &mut OpenOptions::new()).about(path)
}

/// The same, the file made with these options.
pub(super) fn replace_as(path: &Path, bytes: &[u8], options: &mut OpenOptions) -> io::Result<()> {
    let temporary = beside(path, NEW);
    let mut file = fresh(&temporary, options)?;
    let whole = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    match whole.and_then(|()| fs::rename(&temporary, path)) {
        Ok(()) => sync_folder(path),
        Err(failed) => {
            // What cannot be removed either is replaced by the next attempt.
            let _ = fs::remove_file(&temporary);
            Err(failed)
        }
    }
}

/// Makes the names in the folder of `path` durable.
pub(super) fn sync_folder_of(path: &Path) -> Result<(), BookError> {
    sync_folder(path).about(path)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(parent)?.sync_all()
}

/// Folders cannot be opened and synced here; the rename alone must do.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// A folder in the making, beside the place where it is to appear: `<name>.unfinished`. What a
/// killed command leaves there is refused by name; an error removes it.
#[derive(Debug)]
pub struct NewFolder {
    part: PathBuf,
    target: PathBuf,
}

impl NewFolder {
    /// Begins a folder that is to appear at `target`, where nothing may be yet.
    pub fn begin(target: &Path) -> Result<Self, BookError> {
        if fs::symlink_metadata(target).is_ok() {
            return Err(BookError::Exists { path: target.to_owned() });
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).about(parent)?;
        }
        let part = beside(target, UNFINISHED);
        match fs::create_dir(&part) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                Err(BookError::Unfinished { path: part })
            }
            Err(e) => Err(e).about(part),
            Ok(()) => Ok(Self { part, target: target.to_owned() }),
        }
    }

    /// Where to write.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.part
    }

    /// Syncs all that was written and lets the folder appear.
    pub fn finish(self) -> Result<(), BookError> {
        sync_all(&self.part)?;
        if fs::symlink_metadata(&self.target).is_ok() {
            return Err(BookError::Exists { path: self.target.clone() });
        }
        fs::rename(&self.part, &self.target).about(&self.target)?;
        sync_folder_of(&self.target)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        // After `finish` nothing is there. What cannot be removed is said by the next `begin`.
        let _ = fs::remove_dir_all(&self.part);
    }
}

fn sync_all(folder: &Path) -> Result<(), BookError> {
    for item in fs::read_dir(folder).about(folder)? {
        let item = item.about(folder)?;
        let path = item.path();
        if item.file_type().about(&path)?.is_dir() {
            sync_all(&path)?;
        } else {
            File::open(&path).and_then(|f| f.sync_all()).about(&path)?;
        }
    }
    sync_folder_of(&folder.join("x"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_appears_whole_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a/copy");
        let new = NewFolder::begin(&target).unwrap();
        fs::create_dir(new.path().join("sub")).unwrap();
        fs::write(new.path().join("sub/x"), "x").unwrap();
        assert!(!target.exists());
        assert!(matches!(NewFolder::begin(&target), Err(BookError::Unfinished { .. })));
        drop(new);
        assert_eq!(fs::read_dir(dir.path().join("a")).unwrap().count(), 0, "an error removes it");
        let new = NewFolder::begin(&target).unwrap();
        fs::write(new.path().join("x"), "x").unwrap();
        new.finish().unwrap();
        assert_eq!(fs::read(target.join("x")).unwrap(), b"x");
        assert_eq!(fs::read_dir(dir.path().join("a")).unwrap().count(), 1);
        assert!(matches!(NewFolder::begin(&target), Err(BookError::Exists { .. })));
    }

    /// What a crash, or somebody who hands a folder over, left under the name of the temporary.
    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_temporary_is_not_written_through() {
        let dir = tempfile::tempdir().unwrap();
        let (path, other) = (dir.path().join("checkpoint"), dir.path().join("precious"));
        fs::write(&other, "precious").unwrap();
        std::os::unix::fs::symlink(&other, dir.path().join("checkpoint.new")).unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read(&other).unwrap(), b"precious");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
    }
}
