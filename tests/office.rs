//! Other programs open what `adal report` writes: `LibreOffice` its workbooks. Runs where `soffice`
//! is installed; says `SKIPPED` elsewhere.
#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod desk;

use std::path::{Path, PathBuf};
use std::process::Command;

use desk::{demo, said};

fn soffice() -> Option<PathBuf> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths).map(|p| p.join("soffice")).find(|p| p.exists());
    if found.is_none() {
        println!("SKIPPED: soffice is not installed; no other program opens the workbooks");
    }
    found
}

/// The sheets of a workbook as `LibreOffice` reads them, each as CSV under its name.
fn sheets(soffice: &Path, book: &Path, to: &Path) -> Vec<(String, String)> {
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    let profile = format!("-env:UserInstallation=file://{}", to.join("profile").display());
    let mut command = Command::new(soffice);
    command.args([&profile, "--headless", "--convert-to", filter, "--outdir"]);
    let out = command.arg(to.join("csv")).arg(book).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let mut found = Vec::new();
    for item in std::fs::read_dir(to.join("csv")).unwrap() {
        let path = item.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        found.push((name, std::fs::read_to_string(path).unwrap()));
    }
    found
}

#[test]
fn libreoffice_reads_every_sheet_of_a_workbook() {
    let Some(soffice) = soffice() else { return };
    let dir = tempfile::tempdir().unwrap();
    let book = dir.path().join("report.xlsx");
    let args = ["--lang", "kk", "report", "--format"];
    said(demo(), &[&args[..], &["xlsx", "-o", book.to_str().unwrap()]].concat());
    let read = sheets(&soffice, &book, dir.path());
    let (_, findings) = read.iter().find(|(name, _)| name.ends_with("findings")).unwrap();
    let own = said(demo(), &[&args[..], &["csv"]].concat());
    assert_eq!(findings.lines().count(), own.lines().count());
    for (theirs, ours) in findings.lines().zip(own.lines()) {
        // The id of each finding stands where it stood, and nothing became a formula or an error.
        let id = |line: &str| line.split(',').nth(1).map(str::to_owned);
        assert_eq!(id(theirs), id(ours));
        assert!(!theirs.contains("#NAME?") && !theirs.contains("Err:"), "{theirs}");
    }
    assert!(findings.contains('ә') && findings.contains('ұ'));
}
