//! Runs the program as a person would: its own folder, its own home, no locale, no colour.
#![allow(dead_code)] // each test binary uses its own part
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test that cannot be set up fails

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder in which commands are run, gone afterwards.
pub struct Place {
    folder: tempfile::TempDir,
}

/// What a command came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Both outputs and the exit code, for a snapshot.
    pub fn all(&self) -> String {
        format!("{}{}[exit {}]\n", self.out, self.err, self.code)
    }
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn finish(output: &Output) -> Ran {
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    fn clean(&self, mut command: Command, lang: &str) -> Command {
        let path = format!("{}:{}", program().parent().unwrap().display(), path_of_tools());
        command.env_clear().env("PATH", path).env("ADAL_LANG", lang).env("LC_ALL", "C.UTF-8");
        command.env("ADAL_HOME", self.path().join("home")).env("HOME", self.path());
        command.current_dir(self.path());
        command
    }

    /// Runs `adal` with the words given.
    pub fn adal(&self, lang: &str, words: &[&str]) -> Ran {
        let mut command = self.clean(Command::new(program()), lang);
        Self::finish(&command.args(words).output().expect("adal runs"))
    }

    /// Runs a line of a shell.
    pub fn shell(&self, line: &str) -> Ran {
        let mut command = self.clean(Command::new("bash"), "en");
        Self::finish(&command.args(["-c", line]).output().expect("bash runs"))
    }

    /// Makes the demo in `adal-demo` and gives its book's folder.
    pub fn demo(&self) -> PathBuf {
        let ran = self.adal("en", &["demo"]);
        assert_eq!(ran.code, 0, "{}", ran.all());
        self.path().join("adal-demo/book")
    }
}

pub fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_adal"))
}

fn path_of_tools() -> String {
    std::env::var("PATH").unwrap_or_default()
}

/// The folder of the real data; absent, the caller says so loudly and returns.
pub fn real_data() -> Option<PathBuf> {
    let found = std::env::var_os("ADAL_REAL_DATA").map(PathBuf::from);
    if found.is_none() {
        eprintln!("SKIPPED: ADAL_REAL_DATA not set; this test saw no real data");
    }
    found
}

/// Unpacks a set of the real data into `to`.
pub fn unpack(data: &Path, set: &str, to: &Path) {
    let packed = data.join(format!("{set}.csv.zst"));
    let done = Command::new("zstd").arg("-dqf").arg(&packed).arg("-o").arg(to).status();
    assert!(done.expect("zstd runs").success(), "{}", packed.display());
}
