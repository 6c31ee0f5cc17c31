//! The draft of a sheet on disk. It is replaced whole, so that a crash leaves the old one or the
//! new one and never a part.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::EnterError;
use super::sheet::Sheet;
use crate::pack::{MAX_PACK_BYTES, PackError};

/// Writes the draft: a file beside it, fsync, rename, fsync of the folder.
pub fn save_draft(path: &Path, sheet: &Sheet) -> Result<(), EnterError> {
    replace(path, sheet.to_toml().as_bytes()).map_err(|e| EnterError::Unwritable {
        path: path.display().to_string(),
        detail: e.to_string(),
    })
}

/// Reads a draft; `None` if there is none.
pub fn load_draft(path: &Path) -> Result<Option<Sheet>, EnterError> {
    let origin = path.display().to_string();
    let unreadable = |e: io::Error| {
        EnterError::File(PackError::Unreadable { origin: origin.clone(), detail: e.to_string() })
    };
    let file = match File::open(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file.map_err(unreadable)?,
    };
    // One byte more than a sheet may have is enough to see that it is too large.
    let most = u64::try_from(MAX_PACK_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| EnterError::File(PackError::NotUtf8 { origin: origin.clone() }))?;
    Sheet::from_draft(&text, &origin).map(Some)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(path);
    // What an earlier crash left is removed, never written through: it could be a link.
    match fs::remove_file(&beside) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)?;
    sync_folder(path)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// Folders cannot be opened and synced here; the rename alone must do.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::DocumentKind;
    use crate::paper::{ContestId, UnitId};

    #[test]
    fn a_draft_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("d.toml");
        assert_eq!(load_draft(&path), Ok(None));
        let mut sheet = Sheet::new(
            ContestId::new("c").unwrap(),
            UnitId::new("u").unwrap(),
            DocumentKind::PostedCopy,
        );
        for note in ["one", "two \u{1b}«\"\\»"] {
            // A crash before the rename leaves this file; it neither stops nor joins the next.
            fs::write(folder.path().join("d.toml.part"), "rubbish").unwrap();
            sheet.facts.note = Some(note.replace('\u{1b}', ""));
            save_draft(&path, &sheet).unwrap();
            assert_eq!(load_draft(&path), Ok(Some(sheet.clone())));
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        }
        let nowhere = folder.path().join("no/d.toml");
        assert!(matches!(save_draft(&nowhere, &sheet), Err(EnterError::Unwritable { .. })));
        fs::write(&path, b"\xff").unwrap();
        assert!(matches!(load_draft(&path), Err(EnterError::File(PackError::NotUtf8 { .. }))));
    }
}
