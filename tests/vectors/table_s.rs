//! Ledgers with one or two entries more than the book that was told: who may sign what, and where
//! (Table S of `specs/book-format.md`).

use std::collections::BTreeMap;

use adal::book::{Checkpoint, KEY_NAMESPACE, Note, STATEMENT_NAMESPACE, Vkey, sign_body};
use adal::paper::{Hash32, sha256};
use serde_json::{Value, json};

use crate::{Told, key, sheet, statement_id};

type Members = BTreeMap<String, Value>;

/// The body of a line, with members set.
fn like(line: &str, members: &Value) -> Vec<u8> {
    let line: Value = serde_json::from_str(line).unwrap();
    let mut body: Members = serde_json::from_value(line["body"].clone()).unwrap();
    body.extend(serde_json::from_value::<Members>(members.clone()).unwrap());
    serde_json::to_vec(&body).unwrap()
}

fn sigs(line: &str) -> Vec<String> {
    let line: Value = serde_json::from_str(line).unwrap();
    serde_json::from_value(line["sigs"].clone()).unwrap()
}

fn signed(body: &[u8], namespace: &str, seeds: &[u8]) -> Vec<String> {
    let mut sigs: Vec<_> = seeds.iter().map(|s| sign_body(&key(*s), namespace, body)).collect();
    sigs.sort_unstable();
    sigs
}

struct More<'b> {
    book: &'b Told,
    whole: String,
}

impl More<'_> {
    fn line(&self, at: usize) -> &str {
        self.whole.split_inclusive('\n').nth(at).unwrap()
    }

    fn with(&self, body: &[u8], namespace: &str, seeds: &[u8]) -> String {
        Told::and(&self.whole, body, &signed(body, namespace, seeds))
    }

    fn event(&self, kind: &str, members: &Value) -> Vec<u8> {
        let mut all = json!({"book": self.book.h0.hex(), "election": "invented-2026",
            "manifest": self.book.manifest.hex(), "nonce": "0".repeat(32), "seq": self.book.next,
            "type": kind});
        all.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        let all: Members = serde_json::from_value(all).unwrap();
        serde_json::to_vec(&all).unwrap()
    }

    fn statement(&self, kind: &str, members: &Value) -> Vec<u8> {
        let body: Value = serde_json::from_slice(&self.event(kind, members)).unwrap();
        let mut body: Members = serde_json::from_value(body).unwrap();
        body.retain(|member, _| !["book", "seq"].contains(&member.as_str()));
        serde_json::to_vec(&body).unwrap()
    }

    fn add(&self, seed: u8, members: &Value) -> Vec<u8> {
        let mut all = json!({"key": key(seed).public().ssh_text(), "principal": "new@org",
            "role": "observer"});
        all.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        self.event("key-add", &all)
    }

    fn revoke(&self, seed: u8, principal: &str) -> Vec<u8> {
        let key = key(seed).public().ssh_text();
        self.event("key-revoke", &json!({"key": key, "principal": principal, "reason": "lost"}))
    }
}

type Case = (&'static str, String, &'static [&'static str]);

pub fn ledgers(book: &Told) -> Vec<Case> {
    let more = More { book, whole: book.ledger() };
    [keys(&more), imports(&more), operators(&more)].concat()
}

fn keys(more: &More<'_>) -> Vec<Case> {
    let (none, bad): (&[&str], &[&str]) = (&[], &["BAD"]);
    let add =
        |members: &Value, seeds: &[u8]| more.with(&more.add(14, members), KEY_NAMESPACE, seeds);
    let genesis = more.line(0);
    let again = like(more.line(2), &json!({}));
    let body = more.add(10, &json!({}));
    let in_use = more.with(&body, KEY_NAMESPACE, &[1, 10]);
    let own = more.revoke(11, "p11@crowd");
    let by_operator = more.with(&own, KEY_NAMESPACE, &[2]);
    let root = more.revoke(1, "root@adal.test");
    vec![
        (
            "a second genesis",
            Told::and(&more.whole, &like(genesis, &json!({})), &sigs(genesis)),
            bad,
        ),
        ("a key added", add(&json!({}), &[1, 14]), none),
        ("a key event again", Told::and(&more.whole, &again, &sigs(more.line(2))), bad),
        ("a key added at another place", add(&json!({"seq": 11}), &[1, 14]), bad),
        ("a key added to another book", add(&json!({"book": "0".repeat(64)}), &[1, 14]), bad),
        ("not signed by the new key", add(&json!({}), &[1]), bad),
        ("not signed by a root", add(&json!({}), &[14]), bad),
        ("signed by one more", add(&json!({}), &[1, 2, 14]), bad),
        ("a name that is held", add(&json!({"principal": "p11@crowd"}), &[1, 14]), bad),
        ("a key that was there before", in_use, bad),
        ("revoked by itself", more.with(&own, KEY_NAMESPACE, &[11]), none),
        ("revoked by a root", more.with(&own, KEY_NAMESPACE, &[1]), none),
        ("revoked by both", more.with(&own, KEY_NAMESPACE, &[1, 11]), none),
        ("revoked by the operator", by_operator, bad),
        (
            "revoked under another name",
            more.with(&more.revoke(11, "p12@crowd"), KEY_NAMESPACE, &[1]),
            bad,
        ),
        ("the one root revokes itself", more.with(&root, KEY_NAMESPACE, &[1]), bad),
        ("a key event as a statement", more.with(&own, STATEMENT_NAMESPACE, &[11]), bad),
    ]
}

fn imports(more: &More<'_>) -> Vec<Case> {
    let bad: &[&str] = &["BAD"];
    let import = |nonce: &str, rows: u64, seeds: &[u8]| {
        let empty = sha256(b"").hex();
        let members = json!({"attachment": "1".repeat(64), "nonce": nonce, "rows": rows,
            "rows_sha256": if rows == 0 { empty } else { "2".repeat(64) }});
        more.with(&like(more.line(6), &members), STATEMENT_NAMESPACE, seeds)
    };
    let fresh = "f".repeat(32);
    let row = |ledger: &str, members: &Value, sigs: &[String]| {
        Told::and(ledger, &like(more.line(9), members), sigs)
    };
    let begun = import(&fresh, 2, &[2]);
    let wrong = row(&begun, &json!({"import": fresh, "row": 0}), &[]);
    let first = row(&begun, &json!({"import": fresh, "row": 0}), &[]);
    let withdrawal = |follows: Hash32| {
        more.statement("withdrawal", &json!({"follows": follows.hex(), "reason": "another file"}))
    };
    let of_import = withdrawal(statement_id(more.line(6)));
    let withdrawn = more.with(&of_import, STATEMENT_NAMESPACE, &[2]);
    let twice = withdrawal(statement_id(more.line(6)));
    let twice = Told::and(&withdrawn, &twice, &signed(&twice, STATEMENT_NAMESPACE, &[2]));
    let of_sheet = withdrawal(statement_id(more.line(11)));
    vec![
        ("an import without rows", import(&fresh, 0, &[2]), &[]),
        ("an import whose rows are still to come", begun.clone(), &["INCOMPLETE"]),
        ("an import by an observer", import(&fresh, 0, &[10]), bad),
        ("an import by two", import(&fresh, 0, &[2, 10]), bad),
        ("an import with a nonce that is used", import(&format!("{:032x}", 3), 0, &[2]), bad),
        ("a row too many", row(&more.whole, &json!({"row": 3}), &[]), bad),
        ("a row out of order", row(&begun, &json!({"import": fresh, "row": 1}), &[]), bad),
        ("a row of no import", row(&more.whole, &json!({"import": fresh}), &[]), bad),
        (
            "a row of another contest",
            row(&begun, &json!({"contest": "list", "import": fresh, "row": 0}), &[]),
            bad,
        ),
        (
            "a signed row",
            row(&begun, &json!({"import": fresh, "row": 0}), &sigs(more.line(10))),
            bad,
        ),
        ("the first of two rows", first, &["INCOMPLETE"]),
        ("other rows than were signed", row(&wrong, &json!({"import": fresh, "row": 1}), &[]), bad),
        ("an import taken back", withdrawn, &["WITHDRAWN"]),
        ("taken back twice", twice, &["BAD", "WITHDRAWN"]),
        ("a withdrawal of a sheet", more.with(&of_sheet, STATEMENT_NAMESPACE, &[2]), bad),
        ("a withdrawal by a root", more.with(&of_import, STATEMENT_NAMESPACE, &[1]), bad),
    ]
}

fn operators(more: &More<'_>) -> Vec<Case> {
    let (none, bad): (&[&str], &[&str]) = (&[], &["BAD"]);
    let hash = "1".repeat(64);
    let stamp = |size: u64| {
        more.statement("timestamp", &json!({"root": hash, "size": size, "token": hash}))
    };
    let stamped = |size, seeds: &[u8]| more.with(&stamp(size), STATEMENT_NAMESPACE, seeds);
    let seen = |name: &str, seed: u8, by: u8| {
        let head = Checkpoint { origin: name.to_owned(), size: 3, root: sha256(b"root") };
        let note = Note::sign(head.text(), name, &key(by)).to_bytes();
        let vkey = Vkey { name: name.to_owned(), key: key(seed).public().clone() };
        let members = json!({"note": String::from_utf8(note).unwrap(), "vkey": vkey.text()});
        more.with(&more.statement("foreign-checkpoint", &members), STATEMENT_NAMESPACE, &[2])
    };
    let state = more.statement(
        "finding_state",
        &json!({"by": "the court", "date": "2027-04-02", "finding": "COP-01-1", "reason": "x",
            "state": "upheld"}),
    );
    let commit = more.statement(
        "draw-commit",
        &json!({"contest": "list", "frame": hash, "stations": 2, "totals": hash, "version": "x"}),
    );
    let other = like(more.line(10), &json!({"election": "another", "n": 7}));
    let unknown = more.statement("of-another-program", &json!({}));
    let own = more.book.vkey.name.clone();
    let revoke = more.revoke(2, "operator@adal.test");
    let revoked = Told::and(&more.whole, &revoke, &signed(&revoke, KEY_NAMESPACE, &[1]));
    let late = Told::and(&revoked, &state, &signed(&state, STATEMENT_NAMESPACE, &[2]));
    let root_says = more.book.said(&more.whole, 1, 0, sheet(5));
    let of_another = |body: &[u8], members: &Value| {
        let mut body: Members = serde_json::from_slice(body).unwrap();
        body.extend(serde_json::from_value::<Members>(members.clone()).unwrap());
        serde_json::to_vec(&body).unwrap()
    };
    let manifest = json!({"manifest": "3".repeat(64)});
    let foreign = of_another(&commit, &manifest);
    let foreign_key = of_another(&more.add(14, &json!({})), &manifest);
    let admitted = more.with(&foreign_key, KEY_NAMESPACE, &[1, 14]);
    let elsewhere = of_another(&state, &json!({"election": "another"}));
    let elsewhere = Told::and(&revoked, &elsewhere, &signed(&elsewhere, STATEMENT_NAMESPACE, &[2]));
    vec![
        ("under another manifest", more.with(&foreign, STATEMENT_NAMESPACE, &[2]), &["FOREIGN"]),
        ("under another manifest, unsigned", Told::and(&more.whole, &foreign, &[]), bad),
        (
            "under another manifest, by an observer",
            more.with(&foreign, STATEMENT_NAMESPACE, &[10]),
            bad,
        ),
        ("a key added under another manifest", admitted.clone(), &["FOREIGN"]),
        (
            "not signed by a root under another manifest",
            more.with(&foreign_key, KEY_NAMESPACE, &[14]),
            bad,
        ),
        (
            "said with a key added under another manifest",
            more.book.said(&admitted, 14, 0, sheet(5)),
            &["BAD", "FOREIGN"],
        ),
        ("of another election by an operator revoked before", elsewhere, bad),
        ("a time-stamp over what stands before it", stamped(12, &[2]), none),
        ("a time-stamp over itself", stamped(13, &[2]), bad),
        ("a time-stamp over nothing", stamped(0, &[2]), bad),
        ("a time-stamp by an observer", stamped(12, &[10]), bad),
        ("another log's checkpoint", seen("log", 4, 4), none),
        ("another log's checkpoint by another key", seen("log", 4, 5), bad),
        ("the book's own checkpoint", seen(&own, 2, 2), bad),
        ("what became of a finding", more.with(&state, STATEMENT_NAMESPACE, &[2]), none),
        ("the same by an auditor", more.with(&state, STATEMENT_NAMESPACE, &[12]), bad),
        ("the same by an operator revoked before", late, &["LATE"]),
        ("a draw's commitment", more.with(&commit, STATEMENT_NAMESPACE, &[2]), none),
        ("a draw's commitment as a key event", more.with(&commit, KEY_NAMESPACE, &[2]), bad),
        ("a statement of another election", more.with(&other, STATEMENT_NAMESPACE, &[10]), bad),
        ("a sheet by a root", root_says, bad),
        ("of a type nobody knows, unsigned", Told::and(&more.whole, &unknown, &[]), none),
    ]
}
