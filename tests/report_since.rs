//! What changed since an earlier report, asked in each way it can be asked.
#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod desk;

use std::path::{Path, PathBuf};

use desk::{KEY, adal, demo, demo_copy, json, said};
use serde_json::Value;

/// The demo's book before its last import, and the numbers of the entries at that point.
fn since(book: &Path, since: &str, kind: &str) -> Value {
    json(book, &["report", "--kind", kind, "--since", since, "--format", "json"])
}

fn table<'a>(page: &'a Value, name: &str) -> Vec<&'a Vec<Value>> {
    let blocks = page["blocks"].as_array().unwrap();
    let found = blocks.iter().find(|b| b["name"] == name);
    let rows = found.and_then(|b| b["rows"].as_array()).map_or(&[][..], Vec::as_slice);
    rows.iter().map(|r| r["cells"].as_array().unwrap()).collect()
}

/// Sizes of the book before each import, from its log.
fn imports(book: &Path) -> Vec<u64> {
    let log = json(book, &["log", "--format", "json"]);
    let entries = log["entries"].as_array().unwrap();
    let imports = entries.iter().filter(|e| e["type"] == "import");
    imports.map(|e| e["seq"].as_u64().unwrap()).collect()
}

#[test]
fn new_papers_bring_new_findings() {
    let at = imports(demo()).last().copied().unwrap();
    let page = since(demo(), &at.to_string(), "discrepancies");
    let documents = table(&page, "documents");
    assert_eq!(documents.len(), 1, "{documents:?}");
    assert_eq!(documents[0][0], "new");
    let changes = table(&page, "changes");
    assert!(!changes.is_empty());
    // Each says what it is, and the list of findings says the same beside each.
    let findings = table(&page, "findings");
    for change in &changes {
        let id = change[1]["text"].as_str().unwrap();
        let listed = findings.iter().find(|f| f[1] == id);
        assert_eq!(change[0] == "gone", listed.is_none(), "{id}");
        if let Some(listed) = listed {
            assert_eq!(listed[8], change[0], "{id}");
        }
    }
    let marked = findings.iter().filter(|f| f[8] != "").count();
    let there = changes.iter().filter(|c| c[0] != "gone").count();
    assert_eq!(marked, there);
    // Nothing came after the last entry.
    let size = json(demo(), &["status", "--format", "json"])["size"].as_u64().unwrap();
    let page = since(demo(), &size.to_string(), "summary");
    assert!(table(&page, "changes").is_empty() && table(&page, "documents").is_empty());
}

#[test]
fn a_state_is_a_change_and_a_withdrawn_paper_takes_its_findings_along() {
    let (_dir, book) = demo_copy();
    let size = json(&book, &["status", "--format", "json"])["size"].as_u64().unwrap();
    let root = json(&book, &["status", "--format", "json"])["root"].as_str().unwrap().to_owned();
    let out = adal(&book, &["reconcile", "--format", "json", "--fail-on", "never"]);
    let out: Value = serde_json::from_slice(&out.stdout).unwrap();
    let arithmetic = |f: &&Value| f["code"] == "ARI-05";
    let one = out["findings"].as_array().unwrap().iter().find(arithmetic).unwrap();
    let id = one["id"].as_str().unwrap();
    said(&book, &[&["mark", id, "disputed", "--reason", "recount asked"][..], &KEY].concat());
    for names in [size.to_string(), root] {
        let page = since(&book, &names, "amendments");
        let changes = table(&page, "changes");
        assert_eq!(changes.len(), 1, "{changes:?}");
        assert_eq!(changes[0][0], "other state");
        assert_eq!(changes[0][5], "open → disputed");
    }
    let last = imports(&book).last().copied().unwrap().to_string();
    let gone = ["withdraw", &last, "--reason", "typed from the wrong pile"];
    said(&book, &[&gone[..], &KEY].concat());
    let page = since(&book, &size.to_string(), "amendments");
    assert!(table(&page, "documents").iter().any(|d| d[0] == "counts no longer"));
    assert!(table(&page, "changes").iter().any(|c| c[0] == "gone"));
}

#[test]
fn a_state_of_the_book_is_named_in_each_way() {
    let (dir, book) = demo_copy();
    let status = json(&book, &["status", "--format", "json"]);
    let size = status["size"].as_u64().unwrap();
    let mark = ["mark", "COP-01-3cd1d52e3d", "disputed", "--reason", "x"];
    said(&book, &[&mark[..], &KEY].concat());
    let ledger = std::fs::read_to_string(book.join("ledger.jsonl")).unwrap();
    let last = ledger.split_inclusive('\n').nth(usize::try_from(size).unwrap() - 1).unwrap();
    let head = adal::paper::sha256(last.as_bytes()).hex();
    let whole = said(&book, &["report", "--kind", "summary", "--since", &size.to_string()]);
    let root = status["root"].as_str().unwrap();
    let note = format!("checkpoints/{size:010}.note");
    let renamed = |names: &str| whole.replace(names, &size.to_string());
    for names in [root, &head, &note] {
        let page = said(&book, &["report", "--kind", "summary", "--since", names]);
        // The recipe alone keeps the name that was given.
        assert_eq!(page.replace(names, &size.to_string()), renamed(names), "{names}");
    }
    // After all of it nothing is news.
    let page = since(&book, "2099-01-01", "summary");
    assert!(table(&page, "changes").is_empty());
    let refused = |names: &str| {
        let out = adal(&book, &["report", "--since", names]);
        (out.status.code(), String::from_utf8(out.stderr).unwrap())
    };
    for names in ["0", "999999", "yesterday", &"0".repeat(64), "2027-03-21"] {
        assert_eq!(refused(names).0, Some(2), "{names}: {}", refused(names).1);
    }
    // A checkpoint of another book, and one that was changed.
    let other = PathBuf::from("../other/book");
    copy_demo(&dir.path().join("made/other"));
    let foreign = other.join("checkpoints/made.note");
    assert_eq!(refused(foreign.to_str().unwrap()).0, Some(3), "another log's");
    let text = std::fs::read_to_string(book.join(&note)).unwrap();
    let fewer = text.replacen(&format!("\n{size}\n"), &format!("\n{}\n", size - 1), 1);
    assert_ne!(text, fewer);
    std::fs::write(book.join("changed.note"), fewer).unwrap();
    assert_eq!(refused("changed.note").0, Some(3));
}

/// A book of another organisation.
fn copy_demo(to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    let definition = demo().join("election");
    let args = ["init", "book", "--election", definition.to_str().unwrap(), "--org", "other"];
    said(to, &[&args[..], &["--unencrypted"]].concat());
    let book = to.join("book");
    let out = adal(&book, &["checkpoint"]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let made = std::fs::read_dir(book.join("checkpoints")).unwrap().next().unwrap().unwrap();
    std::fs::rename(made.path(), book.join("checkpoints/made.note")).unwrap();
}
