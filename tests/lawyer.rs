//! The lawyer's commands, run as a lawyer runs them.
#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

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
fn adal(here: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adal"))
        .args(args)
        .current_dir(here)
        .env_clear()
        .env("ADAL_HOME", home(here))
        .env("ADAL_LANG", "en")
        .output()
        .unwrap()
}

fn said(here: &Path, args: &[&str]) -> String {
    let out = adal(here, args);
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{args:?}: {text}{}", String::from_utf8_lossy(&out.stderr));
    text
}

fn json(here: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&said(here, args)).unwrap()
}

/// The demo book, made once; whoever writes into a book makes a copy.
fn demo() -> &'static Path {
    static DEMO: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
        let dir = tempfile::tempdir().unwrap();
        said(dir.path(), &["demo", "made"]);
        let book = dir.path().join("made/book");
        (dir, book)
    });
    &DEMO.1
}

/// The national figures of Kazakhstan 2023 in a book.
fn kz_2023(dir: &Path, change: impl FnOnce(&Path)) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/kz-2023");
    copy(&example.join("election"), &dir.join("definition"));
    change(&dir.join("definition"));
    said(dir, &["init", "book", "--election", "definition", "--org", "test", "--unencrypted"]);
    let book = dir.join("book");
    let table = example.join("national/table.csv");
    let mapping = example.join("national/table.toml");
    let args = ["import", table.to_str().unwrap(), "--mapping", mapping.to_str().unwrap()];
    said(&book, &args);
    book
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) {
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

#[test]
fn the_flagship_dispute_exceeds_its_margin() {
    let out = json(demo(), &["outcome", "--contest", "smd-7", "--format", "json"]);
    let contest = &out["contests"][0];
    let closest = &contest["claims"][0];
    assert_eq!(closest["margin"], "33");
    // The copies have her ahead by 67, the protocols behind by 33: a swing of 100.
    assert_eq!(closest["documented"], "100");
    assert_eq!(closest["verdict"], "exceeds");
    assert_eq!(closest["moved"]["votes"], 17);
    assert_eq!(closest["deciding_documented"][0]["unit"], "so1.183");
    assert_eq!(closest["deciding_documented"].as_array().unwrap().len(), 2);
    assert_eq!(contest["copies"], 15);
    let page = said(demo(), &["outcome", "--contest", "smd-7"]);
    assert!(page.contains("documented differences alone exceed the margin"), "{page}");
    // Her copies are signed by the secretary and sealed; not all by the chair. They count and say so.
    assert!(page.contains("chair −,"), "{page}");
}

#[test]
fn a_station_of_which_nothing_is_known_excludes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let book = kz_2023(dir.path(), |definition| {
        let add = |file: &str, line: &str| {
            let path = definition.join(file);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, format!("{}\n{line}\n", text.trim_end())).unwrap();
        };
        add("units.csv", "kz.new,kz,region,,,");
        add("expected.csv", "list,kz.new");
    });
    let out = json(&book, &["outcome", "--format", "json"]);
    let list = &out["contests"][0];
    assert_eq!(list["unbounded"][0], "kz.new");
    let claims = list["claims"].as_array().unwrap();
    assert!(claims.iter().all(|c| c["verdict"] == "not_excluded"), "{list}");
}

#[test]
fn kazakhstan_2023_is_recomputed() {
    let dir = tempfile::tempdir().unwrap();
    let book = kz_2023(dir.path(), |_| {});
    let out = json(&book, &["outcome", "--format", "json"]);
    let contest = &out["contests"][0];
    let seats: Vec<(String, u64)> = contest["seats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["id"].as_str().unwrap().to_owned(), s["seats"].as_u64().unwrap()))
        .collect();
    let given = |id: &str| seats.iter().find(|s| s.0 == id).unwrap().1;
    let found = ["amanat", "auyl", "respublica", "aqjol", "npk", "osdp", "baitaq"].map(given);
    assert_eq!(found, [40, 8, 6, 6, 5, 4, 0]);
    let fewest = |kind: &str, text: &str| {
        let claims = contest["claims"].as_array().unwrap();
        let those = claims.iter().filter(|c| c["claim"].as_str().unwrap().contains(text));
        those.filter_map(|c| c[kind]["votes"].as_u64()).min().unwrap()
    };
    assert_eq!(fewest("moved", "seat"), 14_159);
    assert_eq!(fewest("moved", "Democratic Party reaches the threshold"), 12_736);
    assert_eq!(fewest("removed", "Democratic Party reaches the threshold"), 13_407);
    assert_eq!(fewest("added", "Democratic Party reaches the threshold"), 254_720);
    // No copy, no flag, nothing missing: nothing can change.
    let verdicts = contest["claims"].as_array().unwrap();
    assert!(verdicts.iter().all(|c| c["verdict"] == "cannot_change"));
}

#[test]
fn without_a_rule_nothing_is_guessed() {
    let dir = tempfile::tempdir().unwrap();
    let law = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/law/kz.toml");
    let text = std::fs::read_to_string(law).unwrap();
    let other = text.replace("contest_kind = \"single\"", "contest_kind = \"other\"");
    assert_ne!(text, other);
    let pack = dir.path().join("kz.toml");
    std::fs::write(&pack, other).unwrap();
    let pack = pack.to_str().unwrap();
    let page = said(demo(), &["outcome", "--contest", "smd-7", "--pack", pack]);
    assert!(page.contains("does not say how contests of the kind “single” are decided"), "{page}");
    assert!(!page.contains("elected"), "{page}");
}

/// A copy of the demo's book with the operator's key beside it.
fn demo_copy() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    copy(demo().parent().unwrap(), &dir.path().join("made"));
    let book = dir.path().join("made/book");
    (dir, book)
}

const KEY: [&str; 2] = ["--key", "../keys/operator"];

#[test]
fn a_finding_has_a_life_in_the_book() {
    let (_dir, book) = demo_copy();
    let all = || {
        let out = adal(&book, &["reconcile", "--format", "json", "--fail-on", "never"]);
        let out: Value = serde_json::from_slice(&out.stdout).unwrap();
        out["findings"].as_array().unwrap().clone()
    };
    let flags: Vec<String> = all()
        .iter()
        .filter(|f| f["contest"] == "smd-7" && f["unit"] == "so1.187")
        .map(|f| f["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(!flags.is_empty());
    let state = |id: &str| {
        let findings = all();
        let found = findings.iter().find(|f| f["id"] == id).unwrap();
        found["state"].as_str().unwrap().to_owned()
    };
    let id = flags[0].as_str();
    assert_eq!(state(id), "open");
    let mark = |more: &[&str]| adal(&book, &[&["mark", id][..], more, &KEY].concat());
    assert!(mark(&["explained", "--reason", "the hall was dark"]).status.success());
    assert_eq!(state(id), "explained");
    // A decision needs its body and its day.
    assert_eq!(mark(&["upheld", "--reason", "heard"]).status.code(), Some(2));
    assert_eq!(mark(&["closed", "--reason", "heard"]).status.code(), Some(2));
    let decided = ["--by", "Court", "--date", "2027-04-02", "--reason", "heard"];
    assert!(mark(&[&["upheld"][..], &decided].concat()).status.success());
    let page = said(&book, &["explain", id]);
    assert!(page.contains("the hall was dark") && page.contains("2027-04-02"), "{page}");
    let unknown =
        adal(&book, &[&["mark", "COP-01-0000000000", "open", "--reason", "x"], &KEY[..]].concat());
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&book, &["verify"]).contains("origin not pinned"));
    assert!(said(&book, &["log", "--last", "1"]).contains(&format!("{id} upheld")));
}

#[test]
fn a_dismissed_finding_puts_no_station_in_dispute() {
    let (_dir, book) = demo_copy();
    let outcome = || json(&book, &["outcome", "--contest", "list", "--format", "json"]);
    let worst = |out: &Value| out["contests"][0]["claims"][0]["worst"].clone();
    let before = outcome();
    let out = adal(&book, &["reconcile", "--format", "json", "--fail-on", "never"]);
    let out: Value = serde_json::from_slice(&out.stdout).unwrap();
    let one = out["findings"].as_array().unwrap().iter().find(|f| f["code"] == "ARI-05").unwrap();
    let of_unit = out["findings"].as_array().unwrap().iter().filter(|f| f["unit"] == one["unit"]);
    for finding in of_unit {
        let id = finding["id"].as_str().unwrap();
        let decided = ["--by", "Court", "--date", "2027-04-02", "--reason", "heard"];
        let args = [&["mark", id, "dismissed"], &decided[..], &KEY[..]].concat();
        assert!(adal(&book, &args).status.success());
    }
    assert_ne!(worst(&before), worst(&outcome()));
    let page = said(&book, &["outcome", "--contest", "list"]);
    assert!(page.contains("dismissed by"), "{page}");
}

/// A report as bytes, made under another locale and time zone if `strange`.
fn report(book: &Path, args: &[&str], strange: bool) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adal"));
    command.args(["report", "--lang", "kk"]).args(args).current_dir(book).env_clear();
    if strange {
        let zone = "America/St_Johns";
        command.env("TZ", zone).env("LC_ALL", "tr_TR.UTF-8").env("COLUMNS", "20");
    }
    let out = command.output().unwrap();
    assert!(out.status.success(), "{args:?} {}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    for kind in ["summary", "discrepancies", "amendments", "completeness", "tally"] {
        for format in ["text", "html", "json", "xlsx", "csv"] {
            let args = ["--kind", kind, "--format", format];
            let first = report(demo(), &args, false);
            assert_eq!(first, report(demo(), &args, true), "{kind} {format}");
            assert!(first.len() > 200, "{kind} {format}");
        }
    }
    let station = ["--kind", "station", "--unit", "so1.183", "--format", "html"];
    let page = report(demo(), &station, false);
    assert_eq!(page, report(demo(), &station, true));
    assert_eq!(page.windows(12).filter(|w| w == b"data:image/s").count(), 2, "its pictures");
}

#[test]
fn every_figure_leads_to_its_entries() {
    let page = said(demo(), &["report", "--format", "json"]);
    let page: Value = serde_json::from_str(&page).unwrap();
    let blocks = page["blocks"].as_array().unwrap();
    let anchors: Vec<&str> = blocks
        .iter()
        .flat_map(|b| b["rows"].as_array().into_iter().flatten())
        .filter_map(|r| r["anchor"].as_str())
        .collect();
    let figures: Vec<&Value> = blocks.iter().filter(|b| b["block"] == "figure").collect();
    assert_eq!(figures.len(), 1);
    for figure in figures {
        let links = figure["caption"].as_array().unwrap().iter().filter_map(|r| r["to"].as_str());
        let links: Vec<&str> = links.collect();
        assert!(!links.is_empty() && links.iter().all(|l| anchors.contains(l)));
    }
    // Every finding's entries lead to a row of the annex with the entry's hash.
    let table = blocks.iter().find(|b| b["name"] == "findings").unwrap();
    for row in table["rows"].as_array().unwrap() {
        let cell = &row["cells"][6];
        assert!(cell.is_null() || anchors.contains(&cell["to"].as_str().unwrap()), "{row}");
    }
}

#[test]
fn a_report_without_a_station_or_a_file_says_what_to_do() {
    let out = adal(demo(), &["report", "--kind", "station"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("--unit"));
    let out = adal(demo(), &["report", "--format", "doc"]);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn deadlines_are_counted_in_the_zone_of_the_election() {
    let page = said(demo(), &["deadlines"]);
    assert!(page.contains("--from-event"), "{page}");
    let events = ["--from-event", "decision=2027-03-22T03:00"];
    let page = said(demo(), &[&["deadlines"][..], &events].concat());
    assert!(page.contains("2027-04-01") && page.contains("23:59:59"), "{page}");
    assert!(page.contains("checked against an official") && page.contains("+05:00"), "{page}");
    for bad in ["decision", "born=2027-03-22", "decision=2027-03-22T03:00Z", "decision=2027-02-30"]
    {
        assert_eq!(
            adal(demo(), &["deadlines", "--from-event", bad]).status.code(),
            Some(2),
            "{bad}"
        );
    }
}

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
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(commands).current_dir(folder).env_clear().env("PATH", tools());
    shell.output().unwrap().status.success()
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
    let sources = commands.iter().filter(|c| c.contains("attachments")).count();
    assert_eq!(commands.len(), 2 + proofs + signatures + sources);
    // Genesis, key-add (two signatures), three imports, and the state of the finding.
    assert!(proofs >= 9 && signatures >= 7 && sources >= 3, "{proofs} {signatures} {sources}");
    for command in &commands {
        assert!(holds(&folder, command), "{command}");
    }
    // Each entry that is changed is seen by the hashes and by its proof, and a signed one by its
    // signature; each file that is changed by the command that reads it.
    for item in std::fs::read_dir(folder.join("entries")).unwrap() {
        let path = item.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let other = text.replacen("\"nonce\":\"", "\"nonce\":\"f", 1);
        assert_ne!(text, other);
        std::fs::write(&path, other).unwrap();
        let name = format!("entries/{}", path.file_name().unwrap().to_str().unwrap());
        let reading = commands.iter().filter(|c| c.contains(&name) || c.contains("ENTRIES"));
        let failed = reading.filter(|c| !holds(&folder, c)).count();
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

#[test]
fn a_public_dossier_leaves_out_what_may_name_a_person() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("public");
    said(demo(), &["dossier", "so1.183", "-o", folder.to_str().unwrap(), "--public"]);
    assert!(!folder.join("attachments").exists());
    let page = std::fs::read_to_string(folder.join("CHECK.md")).unwrap();
    assert!(page.contains("The source files are not part of this dossier"), "{page}");
    let again = adal(demo(), &["dossier", "so1.183", "-o", folder.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(2), "a folder that is there is not written over");
}

#[test]
fn every_page_speaks_all_three_languages() {
    for lang in ["kk", "ru", "en"] {
        let station = ["report", "--kind", "station", "--unit", "so1.183,ak1.009"];
        let reports = ["summary", "discrepancies", "amendments", "completeness", "tally"];
        let reports = reports.map(|kind| ["report", "--kind", kind]);
        let mut all: Vec<&[&str]> = vec![&["outcome"], &["deadlines"], &station];
        all.extend(reports.iter().map(|r| &r[..]));
        for args in all {
            let page = said(demo(), &[&["--lang", lang], args].concat());
            assert!(!page.contains('⟨') && !page.contains("{$"), "{lang} {args:?}: {page}");
        }
    }
}
