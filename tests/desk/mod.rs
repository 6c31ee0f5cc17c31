//! A lawyer's desk: adal run as a person runs it, and the demo's book.
#![allow(dead_code)] // each test binary uses its own part
#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use serde_json::Value;

/// Where the keys of the books of a test lie: beside them, in the test's own folder.
fn home(here: &Path) -> PathBuf {
    let temp = std::env::temp_dir();
    here.ancestors().find(|p| p.parent() == Some(&temp)).unwrap_or(here).join("home")
}

/// Runs adal in a folder, without anything of the machine's own.
pub fn adal(here: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adal"))
        .args(args)
        .current_dir(here)
        .env_clear()
        .env("ADAL_HOME", home(here))
        .env("ADAL_LANG", "en")
        .output()
        .unwrap()
}

pub fn said(here: &Path, args: &[&str]) -> String {
    let out = adal(here, args);
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{args:?}: {text}{}", String::from_utf8_lossy(&out.stderr));
    text
}

pub fn json(here: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&said(here, args)).unwrap()
}

/// The demo book, made once; whoever writes into a book makes a copy.
pub fn demo() -> &'static Path {
    static DEMO: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
        let dir = tempfile::tempdir().unwrap();
        said(dir.path(), &["demo", "made"]);
        let book = dir.path().join("made/book");
        (dir, book)
    });
    &DEMO.1
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for item in std::fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.file_type().unwrap().is_dir() {
            copy(&item.path(), &target);
        } else {
            std::fs::copy(item.path(), target).unwrap();
        }
    }
}

/// A copy of the demo's book with the operator's key beside it.
pub fn demo_copy() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    copy(demo().parent().unwrap(), &dir.path().join("made"));
    let book = dir.path().join("made/book");
    (dir, book)
}

pub const KEY: [&str; 2] = ["--key", "../keys/operator"];
