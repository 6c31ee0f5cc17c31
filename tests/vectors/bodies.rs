//! The grammar of every body (`specs/book-format.md` §4, `specs/people.md` §1, `specs/draw.md`,
//! `specs/times.md`, `specs/finding-states.md`): for each type whole ones and changed ones.

use std::collections::BTreeMap;

use adal::audit::WitnessKey;
use adal::book::{Statement, Vkey};
use serde_json::{Value, json};

use crate::{key, same_as_committed};

type Members = BTreeMap<String, Value>;

const HASH: &str = "9612b202b348a241c945ee0f70d5fa78b02309d227d7ebe0bc419c931911a0f5";
const LOWER: &str = "0000000000000000000000000000000000000000000000000000000000000001";
const NONCE: &str = "b974ee03af5e62be3a455a62004ca943";

/// What all bodies have, with these members besides.
fn body(kind: &str, members: &Value) -> Members {
    let frame = json!({"election": "e1", "manifest": HASH, "nonce": NONCE, "type": kind});
    let mut all: Members = serde_json::from_value(frame).unwrap();
    all.extend(serde_json::from_value::<Members>(members.clone()).unwrap());
    all
}

fn person(kind: &str, members: &Value) -> Members {
    let frame =
        json!({"by": "obs-1@org", "n": 0, "time": "2026-11-22T23:05:00+05:00", "unit": "S-1"});
    let mut all = body(kind, &frame);
    all.extend(serde_json::from_value::<Members>(members.clone()).unwrap());
    all
}

fn ssh(seed: u8) -> String {
    key(seed).public().ssh_text()
}

fn vkey(name: &str, seed: u8) -> String {
    Vkey { name: name.to_owned(), key: key(seed).public().clone() }.text()
}

/// Changes of a whole body: members to set (`null` takes one away), and whether it is still good.
type Changes = Vec<(Value, bool)>;

fn of_keys() -> Vec<(Members, Changes)> {
    let root = |by: &str, seed| json!({"by": by, "key": ssh(seed)});
    let weak = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let place = json!({"book": HASH, "seq": 4});
    let with = |members: Value| {
        let mut all: Members = serde_json::from_value(place.clone()).unwrap();
        all.extend(serde_json::from_value::<Members>(members).unwrap());
        json!(all)
    };
    vec![
        (
            body(
                "genesis",
                &json!({"format": "adal-book/1", "log": vkey("adal.v1/org/e1", 2), "org": "org",
                    "roots": [root("a@org", 1), root("b@org", 3)], "threshold": 2}),
            ),
            vec![
                (json!({"threshold": 1}), true),
                (json!({"threshold": 0}), false),
                (json!({"threshold": 3}), false),
                (json!({"format": "adal-book/2"}), false),
                (json!({"roots": [], "threshold": 0}), false),
                (json!({"roots": [root("b@org", 3), root("a@org", 1)]}), false),
                (json!({"roots": [root("a@org", 1), root("a@org", 3)]}), false),
                (json!({"roots": [root("a@org", 1), root("b@org", 1)]}), false),
                (json!({"roots": [root("a@org", 1), root("b@org", 2)]}), false),
                (json!({"log": vkey("adal.v1/org/e2", 2)}), false),
                (json!({"org": "the org"}), false),
                (json!({"manifest": HASH.to_uppercase()}), false),
                (json!({"nonce": LOWER}), false),
                (json!({"nonce": null}), false),
                (json!({"reason": "x"}), false),
            ],
        ),
        (
            body(
                "key-add",
                &with(json!({"key": ssh(5), "principal": "obs-1@org", "role": "observer"})),
            ),
            vec![
                (json!({"role": "root"}), true),
                (json!({"role": "chief"}), false),
                (json!({"principal": "Obs@org"}), false),
                (json!({"principal": "obs"}), false),
                (json!({"principal": "-obs@org"}), false),
                (json!({"principal": format!("{}@org", "o".repeat(33))}), false),
                (json!({"principal": format!("{}@org", "o".repeat(32))}), true),
                (json!({"key": format!("{} comment", ssh(5))}), false),
                (json!({"key": weak}), false),
                (json!({"seq": "4"}), false),
                (json!({"book": null}), false),
            ],
        ),
        (
            body(
                "key-revoke",
                &with(json!({"key": ssh(5), "principal": "obs-1@org", "reason": "lost"})),
            ),
            vec![(json!({"reason": null}), false), (json!({"role": "observer"}), false)],
        ),
        (
            body("log-key", &with(json!({"log": vkey("adal.v1/org/e1/00", 4)}))),
            vec![
                (json!({"log": WitnessKey::new("w", key(4).public()).unwrap().text()}), false),
                (json!({"log": vkey("w", 4).replacen('w', "v", 1)}), false),
            ],
        ),
        (
            body("manifest-amend", &with(json!({"amended": LOWER, "reason": "a list was due"}))),
            vec![(json!({"amended": "x"}), false), (json!({"seq": null}), false)],
        ),
    ]
}

fn of_operators() -> Vec<(Members, Changes)> {
    vec![
        (
            body(
                "import",
                &json!({"attachment": HASH, "document": "official", "file": "a.csv",
                    "mapping": LOWER, "rows": 3, "rows_sha256": HASH}),
            ),
            vec![
                (
                    json!({"contest": "list", "encoding": "utf-8", "note": "n", "pack": "kz-list",
                    "refused": 0, "sheet": "1"}),
                    true,
                ),
                (json!({"document": "list_event"}), true),
                (json!({"document": "Official"}), false),
                (json!({"contest": "the list"}), false),
                (json!({"rows": "3"}), false),
                (json!({"rows_sha256": null}), false),
                (json!({"by": "obs-1@org"}), false),
            ],
        ),
        (
            body("withdrawal", &json!({"follows": HASH, "reason": "the wrong file"})),
            vec![(json!({"follows": "3"}), false), (json!({"reason": null}), false)],
        ),
        (
            body(
                "draw-commit",
                &json!({"contest": "list", "frame": HASH, "stations": 240, "totals": LOWER,
                    "version": "adal 0.1.0"}),
            ),
            vec![(json!({"stations": null}), false), (json!({"seed": "416"}), false)],
        ),
        (
            body("timestamp", &json!({"root": HASH, "size": 18, "token": LOWER})),
            vec![(json!({"size": "18"}), false), (json!({"token": null}), false)],
        ),
        (
            body("foreign-checkpoint", &json!({"note": "any text", "vkey": vkey("log", 4)})),
            vec![(json!({"vkey": "log"}), false), (json!({"note": null}), false)],
        ),
        (
            body(
                "finding_state",
                &json!({"by": "the court", "date": "2027-04-02", "finding": "COP-01-3cd1d52e3d",
                    "reason": "not signed", "state": "dismissed"}),
            ),
            vec![
                (json!({"state": "explained", "date": null}), true),
                (json!({"state": "closed"}), false),
                (json!({"date": null}), false),
                (json!({"date": "2027-02-29"}), false),
                (json!({"reason": ""}), false),
            ],
        ),
    ]
}

fn of_rows_and_sheets() -> Vec<(Members, Changes)> {
    let pairs = |ids: &[(&str, Value)]| {
        ids.iter().map(|(id, v)| json!({"id": id, "v": v})).collect::<Value>()
    };
    let fact = |id: &str, text: &str| json!({"facts": pairs(&[(id, json!(text))])});
    let line = |v: Value| json!({"values": pairs(&[("01", v)])});
    vec![
        (
            body(
                "row",
                &json!({"import": NONCE, "line": 2, "row": 0, "unit": "S-1",
                    "values": pairs(&[("01", json!(1000)), ("03.05", json!("blank"))])}),
            ),
            vec![
                (
                    json!({"contest": "list", "copy_no": "№ 1", "form_id": "12/34", "parent": "T-1",
                    "time": "2026-11-22T20:00:00Z",
                    "facts": pairs(&[("chair", json!("present"))])}),
                    true,
                ),
                (json!({"values": []}), true),
                (line(json!(9_007_199_254_740_991_u64)), true),
                (line(json!("1000")), false),
                (line(json!("Blank")), false),
                (line(json!("")), false),
                (json!({"values": pairs(&[("b", json!(1)), ("a", json!(1))])}), false),
                (json!({"values": pairs(&[("a", json!(1)), ("a", json!(1))])}), false),
                (json!({"values": pairs(&[("a b", json!(1))])}), false),
                (json!({"facts": []}), false),
                (json!({"time": "2026-11-22T20:00:00"}), false),
                (json!({"import": HASH}), false),
                (json!({"unit": null}), false),
                (json!({"by": "obs-1@org"}), false),
            ],
        ),
        (
            person(
                "sheet",
                &json!({"contest": "list", "document": "certified_copy",
                    "values": pairs(&[("01", json!(318)), ("02", json!("illegible"))])}),
            ),
            vec![
                (json!({"values": []}), true),
                (json!({"follows": HASH, "reason": "a recount"}), true),
                (
                    json!({"answers": pairs(&[("valid-is-sum", json!("as on paper"))]),
                    "files": [LOWER, HASH], "second": HASH,
                    "facts": pairs(&[("captured", json!("2026-11-22T23:21:00+05:00")),
                        ("chair", json!("refused")), ("members", json!("+-!")),
                        ("pages", json!("2")), ("seal", json!("absent"))]),
                    "words": pairs(&[("01", json!("үш жүз он сегіз"))])}),
                    true,
                ),
                (json!({"follows": HASH}), false),
                (json!({"reason": "a recount"}), false),
                (json!({"document": "bulletin"}), false),
                (json!({"files": []}), false),
                (json!({"files": [HASH, LOWER]}), false),
                (json!({"files": [HASH, HASH]}), false),
                (json!({"answers": []}), false),
                (fact("chair", "yes"), false),
                (fact("seal", "refused"), false),
                (fact("members", "+x"), false),
                (fact("pages", "65536"), false),
                (fact("signed", "23:05"), false),
                (fact("note", "any text"), true),
                (json!({"n": "0"}), false),
                (json!({"by": "obs-1"}), false),
                (json!({"time": "2026-11-22T23:05:00"}), false),
                (json!({"time": "2026-11-22T23:05:00+24:00"}), false),
                (json!({"unit": "№ 1"}), false),
                (json!({"values": null}), false),
            ],
        ),
    ]
}

fn of_persons() -> Vec<(Members, Changes)> {
    vec![
        (
            person(
                "correction",
                &json!({"contest": "list", "follows": HASH, "line": "06", "new": 131, "old": 311,
                    "reason": "as on paper"}),
            ),
            vec![
                (json!({"new": "illegible", "old": "blank"}), true),
                (json!({"old": "311"}), false),
                (json!({"old": null}), false),
                (json!({"reason": ""}), false),
            ],
        ),
        (
            person("incident", &json!({"code": "PRO-02"})),
            vec![
                (
                    json!({"contest": "list", "happened": "2026-11-22T21:40:00Z", "note": "n",
                    "place": "the hall", "witnesses": ["a@org", "b@org"]}),
                    true,
                ),
                (json!({"code": "ARI-01"}), false),
                (json!({"happened": "21:40"}), false),
                (json!({"note": ""}), false),
                (json!({"witnesses": ["b@org", "a@org"]}), false),
                (json!({"witnesses": []}), false),
            ],
        ),
        (
            person("endorse", &json!({"of": HASH})),
            vec![(json!({"of": [HASH]}), false), (json!({"reason": "x"}), false)],
        ),
        (
            person(
                "resolve",
                &json!({"chosen": HASH, "of": [LOWER, HASH], "reason": "the photo is clearer"}),
            ),
            vec![
                (json!({"chosen": LOWER, "except": ["01", "02"]}), true),
                (json!({"chosen": LOWER.replace('1', "2")}), false),
                (json!({"of": [HASH, LOWER]}), false),
                (json!({"of": [HASH, HASH]}), false),
                (json!({"of": [HASH]}), false),
                (json!({"except": []}), false),
                (json!({"except": ["02", "01"]}), false),
                (json!({"reason": null}), false),
            ],
        ),
        (
            person("retract", &json!({"follows": HASH, "reason": "typed wrongly"})),
            vec![(json!({"reason": ""}), false), (json!({"of": HASH}), false)],
        ),
        (
            body("of-another-program", &json!({"anything": [true]})),
            vec![(json!({"type": 3}), false), (json!({"type": null}), false)],
        ),
    ]
}

fn case(kind: &str, change: &str, members: &Members, ok: bool) -> Value {
    let text = serde_json::to_string(members).unwrap();
    let found = Statement::parse(&text).is_ok_and(|read| read.is_ok());
    assert_eq!(found, ok, "{text}");
    json!({"type": kind, "change": change, "body": text, "ok": ok})
}

#[test]
fn bodies() {
    let mut cases = Vec::new();
    for (whole, changes) in
        of_keys().into_iter().chain(of_operators()).chain(of_rows_and_sheets()).chain(of_persons())
    {
        let kind = whole["type"].as_str().unwrap();
        cases.push(case(kind, "", &whole, true));
        for (change, ok) in changes {
            let mut changed = whole.clone();
            for (member, value) in change.as_object().unwrap() {
                changed.remove(member);
                if !value.is_null() {
                    changed.insert(member.clone(), value.clone());
                }
            }
            cases.push(case(kind, &change.to_string(), &changed, ok));
        }
    }
    same_as_committed("bodies.json", &json!(cases));
}
