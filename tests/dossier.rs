//! Dossiers: every command that one prints is run, and what a public one must not hold is looked
//! for in its bytes.
#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod desk;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use desk::{KEY, adal, demo, demo_copy, said};
use serde_json::Value;

/// The commands of a dossier's page, exactly as printed.
fn printed(folder: &Path) -> Vec<String> {
    let page = std::fs::read_to_string(folder.join("CHECK.md")).unwrap();
    let blocks = page.split("```sh\n").skip(1);
    blocks.map(|b| b.split("\n```").next().unwrap().to_owned()).collect()
}

/// A folder with nothing but the tools the page promises to use.
fn tools() -> &'static Path {
    static TOOLS: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let dir = tempfile::tempdir().unwrap();
        for tool in ["sha256sum", "ssh-keygen", "openssl", "sed"] {
            let paths = std::env::var("PATH").unwrap();
            let found = std::env::split_paths(&paths).map(|p| p.join(tool)).find(|p| p.exists());
            let found = found.unwrap_or_else(|| panic!("{tool} is not installed"));
            std::os::unix::fs::symlink(found, dir.path().join(tool)).unwrap();
        }
        dir
    });
    TOOLS.path()
}

/// Runs one block of commands in a dossier; whether it succeeds.
fn holds(folder: &Path, commands: &str) -> bool {
    ran(folder, commands).status.success()
}

fn ran(folder: &Path, commands: &str) -> Output {
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(commands).current_dir(folder).env_clear().env("PATH", tools());
    shell.output().unwrap()
}

#[test]
#[cfg(unix)]
fn every_command_of_a_dossier_runs_as_printed() {
    let (dir, book) = demo_copy();
    let out =
        adal(&book, &["reconcile", "--unit", "so1.183", "--format", "json", "--fail-on", "never"]);
    let out: Value = serde_json::from_slice(&out.stdout).unwrap();
    let id = out["findings"][0]["id"].as_str().unwrap().to_owned();
    let mark = ["mark", &id, "explained", "--reason", "it's \"dark\", they \\ say"];
    assert!(adal(&book, &[&mark[..], &KEY].concat()).status.success());
    assert!(adal(&book, &[&["checkpoint"][..], &KEY].concat()).status.success());
    let folder = dir.path().join("dossier");
    said(&book, &["dossier", "so1.183", "-o", folder.to_str().unwrap()]);
    let commands = printed(&folder);
    // One for the entries, one for the checkpoint; the rest by entry.
    let proofs = commands.iter().filter(|c| c.contains("node.0")).count();
    let signatures = commands.iter().filter(|c| c.contains("ssh-keygen")).count();
    let sources = commands
        .iter()
        .filter(|c| c.contains("attachments\\/") || c.contains("ATTACHMENTS"))
        .count();
    assert_eq!(commands.len(), 2 + proofs + signatures + sources, "nothing else is printed");
    // Genesis, key-add (two signatures), three imports, and the state of the finding.
    assert!(proofs >= 9 && signatures >= 7 && sources >= 3, "{proofs} {signatures} {sources}");
    for command in &commands {
        assert!(holds(&folder, command), "{command}");
    }
    // Each entry that is changed is seen by the hashes and by its proof, and a signed one by its
    // signature; each file that is changed by the command that reads it.
    for item in std::fs::read_dir(folder.join("entries")).unwrap() {
        let path = item.unwrap().path();
        if path.extension().is_some_and(|e| e == "tlog-proof") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let other = text.replacen("\"nonce\":\"", "\"nonce\":\"f", 1);
        assert_ne!(text, other);
        std::fs::write(&path, other).unwrap();
        let name = format!("entries/{}", path.file_name().unwrap().to_str().unwrap());
        let reading = commands.iter().filter(|c| c.contains(&name) || c.contains("ENTRIES"));
        let outputs = reading.map(|c| ran(&folder, c));
        let failures: Vec<Output> = outputs.filter(|o| !o.status.success()).collect();
        // A reader sees that it failed; nobody looks at the exit code of a pasted command.
        let told = |o: &Output| {
            let said = [&o.stdout[..], &o.stderr[..]].concat();
            String::from_utf8_lossy(&said).to_uppercase().contains("FAILED")
        };
        for output in &failures {
            assert!(told(output) || !output.stderr.is_empty(), "{name}: fails and does not say so");
        }
        let failed = failures.len();
        assert!(failed >= if text.contains("\"sigs\":[]") { 2 } else { 3 }, "{}", path.display());
        std::fs::write(&path, text).unwrap();
    }
    let names = ["checkpoint", "checkpoint.sig", "log.pem", "allowed_signers"];
    for name in names {
        let path = folder.join(name);
        let bytes = std::fs::read(&path).unwrap();
        let mut other = bytes.clone();
        let at = if name == "checkpoint" { 70 } else { other.len() - 40 };
        other[at] = if other[at] == b'A' { b'B' } else { b'A' };
        std::fs::write(&path, other).unwrap();
        let mut reading = commands.iter().filter(|c| c.contains(name));
        assert!(reading.any(|c| !holds(&folder, c)), "{name}");
        std::fs::write(&path, bytes).unwrap();
    }
}

const STATION: &str = "so1.184";
const NOTE: &str = "the chair Bolat Ospan shut the door on us";
const REASON: &str = "Gulnara Seitkali says the lamp was out";

/// The demo's book with an observer who typed a copy from two photos and reported a refusal, a
/// finding that somebody explained, and a checkpoint over all of it.
fn with_people() -> (tempfile::TempDir, PathBuf) {
    let (dir, book) = demo_copy();
    let made = dir.path().join("made");
    let run = |args: &[&str]| said(&made, &[&["--book", "book"][..], args].concat());
    run(&["key", "new", "aigul.key", "--name", "aigul@haq", "--unencrypted"]);
    let add = ["key", "add", "aigul.key", "--name", "aigul@haq", "--role", "observer"];
    run(&[&add[..], &["--root-key", "keys/root"]].concat());
    for (name, bytes) in [("page-1.jpg", "first photo"), ("act.jpg", "photo of the act")] {
        std::fs::write(made.join(name), bytes).unwrap();
    }
    let sheet = std::fs::read_to_string(made.join("tables/sheet-so1.184.toml")).unwrap();
    let sheet = format!("files = [\"page-1.jpg\"]\n{sheet}");
    std::fs::write(made.join("sheet.toml"), sheet).unwrap();
    let enter = adal(
        &made,
        &["--book", "book", "enter", "--from", "sheet.toml", "--sign-with", "aigul.key"],
    );
    assert!(enter.status.success(), "{}", String::from_utf8_lossy(&enter.stderr));
    let act = ["incident", "COP-04", "--unit", STATION, "--note", NOTE, "--file", "act.jpg"];
    run(&[&act[..], &["--sign-with", "aigul.key"]].concat());
    let args = ["reconcile", "--unit", STATION, "--format", "json", "--fail-on", "never"];
    let out: Value = serde_json::from_slice(&adal(&book, &args).stdout).unwrap();
    let id = out["findings"][0]["id"].as_str().unwrap().to_owned();
    let mark = ["mark", &id, "explained", "--by", "Gulnara Seitkali", "--reason", REASON];
    said(&book, &[&mark[..], &KEY].concat());
    said(&book, &[&["checkpoint"][..], &KEY].concat());
    (dir, book)
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() { out.extend(files(&path)) } else { out.push(path) }
    }
    out.sort();
    out
}

fn holds_text(path: &Path, text: &str) -> bool {
    std::fs::read(path).unwrap().windows(text.len()).any(|w| w == text.as_bytes())
}

#[test]
#[cfg(unix)]
fn what_people_signed_is_in_it_with_their_photos() {
    let (dir, book) = with_people();
    let folder = dir.path().join("dossier");
    said(&book, &["dossier", STATION, "-o", folder.to_str().unwrap()]);
    let commands = printed(&folder);
    for command in &commands {
        assert!(holds(&folder, command), "{command}");
    }
    let own = commands.iter().filter(|c| c.contains("-I aigul@haq"));
    assert_eq!(own.count(), 3, "the sheet, the incident and her key, with her signatures");
    for photo in ["first photo", "photo of the act"] {
        let those = files(&folder.join("attachments"));
        let path = those.iter().find(|p| holds_text(p, photo)).unwrap();
        assert!(commands.iter().any(|c| c.contains("ATTACHMENTS")));
        let page = folder.join("page.html");
        let hash = path.file_name().unwrap().to_str().unwrap();
        assert!(holds_text(&page, hash), "the page names the photo by its hash");
        // A photo that was changed is seen.
        std::fs::write(path, "another").unwrap();
        assert!(!holds(&folder, commands.iter().find(|c| c.contains("ATTACHMENTS")).unwrap()));
        std::fs::write(path, photo).unwrap();
    }
    assert!(holds_text(&folder.join("page.html"), NOTE));
}

#[test]
#[cfg(unix)]
fn every_entry_has_its_receipt() {
    let (dir, book) = with_people();
    let folder = dir.path().join("dossier");
    said(&book, &["dossier", STATION, "-o", folder.to_str().unwrap()]);
    let lines = files(&folder.join("entries"));
    let proofs = lines.iter().filter(|p| p.extension().is_some_and(|e| e == "tlog-proof"));
    assert_eq!(proofs.count() * 2, lines.len(), "one beside each line");
    // The command of the page, exactly as printed, with adal on the path and no book in sight.
    let page = std::fs::read_to_string(folder.join("RECEIPTS.md")).unwrap();
    let command = page.split("```sh\n").nth(1).unwrap().split("\n```").next().unwrap();
    let run = || {
        let bin = Path::new(env!("CARGO_BIN_EXE_adal")).parent().unwrap();
        let mut shell = Command::new("/bin/sh");
        shell.args(["-ec", command]).current_dir(&folder).env_clear();
        shell.env("PATH", bin).env("ADAL_LANG", "en").output().unwrap()
    };
    let out = run();
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(said.matches("HOLDS").count() * 2, lines.len(), "{said}");
    let line = &lines[0];
    let text = std::fs::read_to_string(line).unwrap();
    std::fs::write(line, text.replacen("\"nonce\":\"", "\"nonce\":\"f", 1)).unwrap();
    assert!(!run().status.success());
}

#[test]
fn an_entry_that_no_checkpoint_covers_has_no_receipt() {
    let (dir, book) = demo_copy();
    let args = ["reconcile", "--unit", "so1.183", "--format", "json", "--fail-on", "never"];
    let out: Value = serde_json::from_slice(&adal(&book, &args).stdout).unwrap();
    let id = out["findings"][0]["id"].as_str().unwrap().to_owned();
    let mark = ["mark", &id, "explained", "--reason", "later than the checkpoint"];
    said(&book, &[&mark[..], &KEY].concat());
    let status = said(&book, &["status", "--format", "json"]);
    let size = serde_json::from_str::<Value>(&status).unwrap()["size"].as_u64().unwrap();
    let folder = dir.path().join("dossier");
    said(&book, &["dossier", "so1.183", "-o", folder.to_str().unwrap()]);
    let last = |end: &str| folder.join(format!("entries/{}.{end}", size - 1));
    assert!(last("json").exists() && !last("tlog-proof").exists());
    let page = std::fs::read_to_string(folder.join("CHECK.md")).unwrap();
    assert!(page.contains("is newer than the checkpoint"), "{page}");
}

#[test]
#[cfg(unix)]
fn a_public_dossier_names_nobody() {
    let (dir, book) = with_people();
    let folder = dir.path().join("public");
    said(&book, &["dossier", STATION, "-o", folder.to_str().unwrap(), "--public"]);
    assert!(!folder.join("attachments").exists());
    let page = std::fs::read_to_string(folder.join("CHECK.md")).unwrap();
    assert!(page.contains("The source files are not part of this dossier"), "{page}");
    let private = ["aigul", NOTE, "Bolat", REASON, "Gulnara", "first photo", "photo of the act"];
    for file in files(&folder) {
        for text in private {
            assert!(!holds_text(&file, text), "{} holds “{text}”", file.display());
        }
    }
    let page = std::fs::read_to_string(folder.join("page.html")).unwrap();
    assert!(page.contains("person 1") && page.contains("[left out]"));
    for command in printed(&folder) {
        assert!(holds(&folder, &command), "{command}");
    }
    // The whole one has all of it.
    let whole = dir.path().join("whole");
    said(&book, &["dossier", STATION, "-o", whole.to_str().unwrap()]);
    for text in private {
        assert!(files(&whole).iter().any(|file| holds_text(file, text)), "“{text}”");
    }
    let again = adal(demo(), &["dossier", STATION, "-o", folder.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(2), "a folder that is there is not written over");
}
