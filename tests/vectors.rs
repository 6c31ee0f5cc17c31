//! The test vectors of `specs/vectors/`: what they say is what the program says, and each good or
//! bad example is so on purpose. `ADAL_BLESS=1` writes them anew; `tests/foreign/vectors.py` judges
//! them from the specification alone.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

#[path = "vectors/bodies.rs"]
mod bodies;
#[path = "vectors/bundles.rs"]
mod bundles;
mod crowd;
mod kit;
#[path = "vectors/requests.rs"]
mod requests;
#[path = "vectors/table_s.rs"]
mod table_s;
#[path = "vectors/tokens.rs"]
mod tokens;

use std::fs;
use std::path::Path;

use adal::audit::{Fraud, Proof, Wanted, WitnessKey, prove};
use adal::book::tree::{
    check_consistency, check_inclusion, prove_consistency, prove_inclusion, root,
};
use adal::book::{
    Checkpoint, EntryView, Folder, KEY_NAMESPACE, Note, NoteSignature, Person, Role,
    STATEMENT_NAMESPACE, Said, SecretKey, Verdict, VerifyOptions, Vkey, adopt, check_signature,
    make_checkpoint, put_line, sign_body, verify,
};
use adal::canon::Value as Canonical;
use adal::paper::{Hash32, sha256};
use serde_json::{Value, json};

fn same_as_committed(name: &str, value: &Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/vectors").join(name);
    let text = format!("{}\n", serde_json::to_string_pretty(value).unwrap());
    if std::env::var_os("ADAL_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &text).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == text, "{name} is not what the program says: write it with ADAL_BLESS=1");
}

fn key(seed: u8) -> SecretKey {
    SecretKey::from_seed(&[seed; 32]).unwrap()
}

#[test]
fn canonical_values() {
    let good = [
        "0",
        "9007199254740991",
        "\"\"",
        "\"a\\\"\\\\\\t\\n\"",
        "[]",
        "{}",
        "true",
        "false",
        "[1,2]",
        "{\"a\":1,\"b\":2}",
        "{\"a_1\":[{\"id\":\"03.05\",\"v\":12}]}",
        "\"Ә.\\tБ.\"",
        "[[[[[[[[]]]]]]]]",
        "\"\u{2027}\u{202f}\u{200d}\u{a0}\"",
    ];
    let bad = [
        ("", "no value"),
        ("00", "a leading zero"),
        ("-0", "negative"),
        ("1.0", "a fraction"),
        ("1e3", "an exponent"),
        ("9007199254740992", "above 2^53 − 1"),
        ("null", "null"),
        (" 1", "white space"),
        ("1\n", "something after it"),
        ("[1,]", "a comma too many"),
        ("{\"b\":1,\"a\":2}", "keys unsorted"),
        ("{\"a\":1,\"a\":1}", "a key twice"),
        ("{\"A\":1}", "a key not in the grammar"),
        ("{\"1\":1}", "a key not in the grammar"),
        ("\"\\u0041\"", "an escape that is none"),
        ("\"\\/\"", "an escape that is none"),
        ("\"\\r\"", "an escape that is none"),
        ("\"\t\"", "a tab not escaped"),
        ("\"\u{7f}\"", "U+007F"),
        ("\"\u{85}\"", "U+0085"),
        ("\"\u{61c}\"", "U+061C"),
        ("\"\u{200f}\"", "U+200F"),
        ("\"\u{202e}\"", "U+202E"),
        ("\"\u{2066}\"", "U+2066"),
        ("\"\u{feff}\"", "U+FEFF"),
        ("\u{feff}1", "a byte order mark"),
        ("\"a", "no end"),
        ("[[[[[[[[[]]]]]]]]]", "nine levels"),
    ];
    let good = good.map(|text| {
        assert!(Canonical::parse(text.as_bytes()).is_ok(), "{text}");
        json!({"text": text, "ok": true})
    });
    let bad = bad.map(|(text, why)| {
        assert!(Canonical::parse(text.as_bytes()).is_err(), "{text}");
        json!({"text": text, "ok": false, "why": why})
    });
    same_as_committed("canonical.json", &json!([&good[..], &bad[..]].concat()));
}

#[test]
fn lines() {
    let body = "{\"a\":1,\"type\":\"x\"}";
    let mut bytes = Vec::new();
    let sigs = vec![sign_body(&key(1), STATEMENT_NAMESPACE, body.as_bytes())];
    put_line(&mut bytes, kit::AT, body.as_bytes(), &sha256(b"p").digits(), 41, &sigs).unwrap();
    let line = String::from_utf8(bytes).unwrap();
    let edits = [
        ("whole", "", "", true),
        ("no line feed", "]}\n", "]}", false),
        ("carriage return", "]}\n", "]}\r\n", false),
        ("two line feeds", "]}\n", "]}\n\n", false),
        ("a time that is no day", "2026-11-23", "2026-02-30", false),
        ("a time with offset", "09:00:00Z", "09:00:00+05:00", false),
        ("the 61st second", "09:00:00Z", "09:00:60Z", false),
        ("seq with a leading zero", "\"seq\":41", "\"seq\":041", false),
        ("seq as a text", "\"seq\":41", "\"seq\":\"41\"", false),
        (
            "prev in capitals",
            "\"prev\":\"148de9c5a7a44d19e56cd9ae1a554bf67847afb0c58f6e12fa29ac7ddfca9940",
            "\"prev\":\"148DE9C5A7A44D19E56CD9AE1A554BF67847AFB0C58F6E12FA29AC7DDFCA9940",
            false,
        ),
        ("members in another order", "\"a\":1,\"type\":\"x\"", "\"type\":\"x\",\"a\":1", false),
        ("white space", "\"a\":1", "\"a\": 1", false),
        ("body no object", "{\"a\":1,\"type\":\"x\"}", "[]", false),
        ("one member more", "]}\n", "],\"to\":1}\n", false),
        ("an escape in a signature", "\"sigs\":[\"U", "\"sigs\":[\"\\tU", false),
        ("no signatures", &format!("[\"{}\"]", sigs[0]), "[]", true),
    ];
    let cases = edits.map(|(name, from, to, ok)| {
        assert!(line.contains(from), "{name}");
        let edited = line.replacen(from, to, 1);
        assert_eq!(EntryView::of_line(edited.as_bytes()).is_ok(), ok, "{name}");
        let hash = ok.then(|| sha256(edited.as_bytes()).hex());
        json!({"name": name, "line": edited, "ok": ok, "hash": hash})
    });
    same_as_committed("lines.json", &json!(cases));
}

#[test]
fn signatures() {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    let (body, secret) = ("{\"a\":1,\"type\":\"x\"}", key(9));
    let good = sign_body(&secret, STATEMENT_NAMESPACE, body.as_bytes());
    let blob = STANDARD.decode(&good).unwrap();
    let edit = |at: usize, bit: u8| {
        let mut other = blob.clone();
        other[at] ^= bit;
        STANDARD.encode(other)
    };
    let end = blob.len();
    // S + L is the same scalar in another spelling.
    let mut malleated = blob.clone();
    let order = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10_u8,
    ];
    let mut carry = 0_u16;
    for (byte, l) in malleated[end - 32..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + u16::from(l) + carry;
        (*byte, carry) = (sum.to_le_bytes()[0], sum >> 8);
    }
    // The neutral point as key and as R, S = 0: [0]B = R + [k]A for any message.
    let mut small = blob.clone();
    for at in [33, end - 64] {
        small[at..at + 32].fill(0);
        small[at] = 1;
    }
    small[end - 32..].fill(0);
    let key_event = sign_body(&secret, KEY_NAMESPACE, body.as_bytes());
    let cases = [
        ("good", good.clone(), Some(STATEMENT_NAMESPACE)),
        ("good, of a key event", key_event, Some(KEY_NAMESPACE)),
        ("another namespace", sign_body(&secret, "file", body.as_bytes()), None),
        ("another statement", sign_body(&secret, STATEMENT_NAMESPACE, b"{}"), None),
        ("another key", edit(33, 1), None),
        ("one bit of R", edit(end - 64, 1), None),
        ("one bit of S", edit(end - 32, 1), None),
        ("S + L", STANDARD.encode(&malleated), None),
        ("key and R of small order", STANDARD.encode(&small), None),
        ("version 2", edit(9, 3), None),
        ("a byte after it", STANDARD.encode([&blob[..], &[0]].concat()), None),
        ("no padding", good.trim_end_matches('=').to_owned() + "A", None),
        ("white space", format!("{good}\n"), None),
        ("none", String::new(), None),
    ];
    let cases = cases.map(|(name, sig, namespace)| {
        let found = check_signature(&sig, body);
        assert_eq!(found.as_ref().map(|s| s.namespace), namespace, "{name}");
        let by = found.map(|s| s.key.ssh_text());
        json!({"name": name, "body": body, "sig": sig, "ok": namespace.is_some(), "namespace": namespace, "key": by})
    });
    same_as_committed("signatures.json", &json!(cases));
}

#[test]
fn notes() {
    let (secret, other) = (key(2), key(3));
    let name = "adal.v1/org/e1/00112233445566778899aabbccddeeff";
    let log = Vkey { name: name.to_owned(), key: secret.public().clone() };
    let head = Checkpoint { origin: name.to_owned(), size: 41, root: sha256(b"root") };
    let mut note = Note::sign(head.text(), name, &secret);
    let witnesses = [6, 7]
        .map(|seed| (key(seed), WitnessKey::new(&format!("w{seed}"), key(seed).public()).unwrap()));
    let cosigned = |text: &str, time| -> Vec<_> {
        witnesses.iter().map(|(secret, w)| w.cosign(secret, text, time)).collect()
    };
    let alone = String::from_utf8(note.to_bytes()).unwrap();
    let log_line = alone.split_inclusive('\n').next_back().unwrap();
    let mut bad_line = note.signatures[0].clone();
    bad_line.bytes[9] ^= 1;
    let bad_line = bad_line.line();
    note.add(cosigned(&note.text, 1_800_000_002), &log);
    let whole = String::from_utf8(note.to_bytes()).unwrap();
    let lines = cosigned(&note.text, 1_800_000_002);
    let lines: Vec<String> = lines.iter().map(NoteSignature::line).collect();
    let other_size = cosigned(&note.text.replace("\n41\n", "\n40\n"), 1_800_000_002)[0].line();
    let mut changed = cosigned(&note.text, 1_800_000_002)[0].clone();
    changed.bytes[7] ^= 1;
    let other_time = changed.line();
    let too_late = cosigned(&note.text, 1 << 63)[0].line();
    let as_log = Note::sign(note.text.clone(), "w6", &key(6)).signatures[0].line();
    let text = |size: &str| head.text().replace("\n41\n", &format!("\n{size}\n"));
    let signed =
        |text: String| String::from_utf8(Note::sign(text, name, &secret).to_bytes()).unwrap();
    let foreign = String::from_utf8(Note::sign(head.text(), name, &other).to_bytes()).unwrap();
    let all = vec!["w6", "w7"];
    let cases = [
        ("signed by the log", alone.clone(), true, vec![]),
        ("with two cosignatures", whole.clone(), true, all.clone()),
        ("another size in a cosigned note", whole.replacen("\n41\n", "\n42\n", 1), false, vec![]),
        ("size with a leading zero", signed(text("041")), false, vec![]),
        ("size 0", signed(text("0")), false, vec![]),
        ("an extension line", signed(head.text() + "more\n"), false, vec![]),
        ("another origin", signed(head.text().replacen("org", "orc", 1)), false, vec![]),
        ("another key of the same name", foreign, false, vec![]),
        ("the log's line twice", alone.clone() + log_line, true, vec![]),
        (
            "a second line of the log's, which does not hold",
            alone.clone() + &bad_line,
            false,
            vec![],
        ),
        ("a cosignature over another size", whole.clone() + &other_size, true, all.clone()),
        (
            "a cosignature's time changed",
            whole.replacen(&lines[0], &other_time, 1),
            true,
            vec!["w7"],
        ),
        ("a time of 2^63", whole.replacen(&lines[0], &too_late, 1), true, vec!["w7"]),
        ("a cosignature under type 01", alone.clone() + &as_log, true, vec![]),
        (
            "a name with white space",
            alone.replacen("\u{2014} adal", "\u{2014} a dal", 1),
            false,
            vec![],
        ),
        ("a tab", signed(text("41").replace("org", "o\trg")), false, vec![]),
        ("no signature", head.text() + "\n", false, vec![]),
        ("no empty line", alone.replacen("\n\n", "\n", 1), false, vec![]),
        ("a minus for the dash", alone.replacen('\u{2014}', "-", 1), false, vec![]),
        ("no last line feed", alone.trim_end().to_owned(), false, vec![]),
    ];
    let vkeys: Vec<String> = witnesses.iter().map(|(_, w)| w.text()).collect();
    let cases = cases.map(|(name, note, ok, witnessed)| {
        let opened = Checkpoint::open(note.as_bytes(), &log);
        assert_eq!(opened.is_ok(), ok, "{name}");
        if let Ok(read) = Note::parse(note.as_bytes()).and_then(|n| Checkpoint::of(&n, &log).map(|_| n)) {
            let times = |w: &WitnessKey| read.signatures.iter().any(|s| w.time_of(s, &read.text).is_some());
            let found: Vec<&str> = witnesses.iter().filter(|(_, w)| times(w)).map(|(_, w)| w.name()).collect();
            assert_eq!(found, witnessed, "{name}");
        }
        json!({"name": name, "note": note, "log": log.text(), "witnesses": vkeys, "ok": ok, "witnessed": witnessed})
    });
    same_as_committed("notes.json", &json!(cases));
}

fn hexes(hashes: &[Hash32]) -> Vec<String> {
    hashes.iter().map(Hash32::hex).collect()
}

#[test]
fn proofs() {
    let entries: Vec<Hash32> = (0..11_u8).map(|n| sha256(&[n])).collect();
    let roots: Vec<String> = (1..=entries.len()).map(|n| root(&entries[..n]).hex()).collect();
    let (mut inclusion, mut consistency) = (Vec::new(), Vec::new());
    for size in [1, 2, 3, 7, 8, 11] {
        let (part, top) = (&entries[..size], root(&entries[..size]));
        for at in [0, size / 2, size - 1] {
            let proof = prove_inclusion(part, at).unwrap();
            let longer = [&proof[..], &[top]].concat();
            for (proof, index) in [(proof.clone(), at), (longer, at), (proof, at + 1)] {
                let ok = check_inclusion(&part[at], index as u64, size as u64, &proof, &top);
                assert_eq!(ok, index == at && proof.len() < 5 && proof.last() != Some(&top));
                inclusion.push(json!({"entry": part[at].hex(), "index": index, "size": size,
                    "root": top.hex(), "proof": hexes(&proof), "ok": ok}));
            }
        }
        for old in [1, size.div_ceil(2), size] {
            let (proof, old_root) = (prove_consistency(part, old).unwrap(), root(&part[..old]));
            for from in [old_root, entries[0]] {
                let ok = check_consistency((old as u64, &from), (size as u64, &top), &proof);
                assert_eq!(ok, from == old_root);
                consistency.push(json!({"old": old, "old_root": from.hex(), "size": size,
                    "root": top.hex(), "proof": hexes(&proof), "ok": ok}));
            }
        }
    }
    let value = json!({"entries": hexes(&entries), "roots": roots, "inclusion": inclusion, "consistency": consistency});
    same_as_committed("proofs.json", &value);
}

/// A book with observers 10 and 11, auditor 12 and witness 13, and what they said.
struct Told {
    _home: tempfile::TempDir,
    folder: Folder,
    vkey: Vkey,
    h0: Hash32,
    manifest: Hash32,
    next: u64,
}

fn told() -> Told {
    let home = tempfile::tempdir().unwrap();
    let (folder, created) = kit::new_book(&home.path().join("book"));
    let mut writer = kit::open(&folder);
    for (seed, role) in
        [(10, Role::Observer), (11, Role::Observer), (12, Role::Auditor), (13, Role::Witness)]
    {
        crowd::admit(&mut writer, seed, &crowd::name(seed), role);
    }
    kit::import(&mut writer, "first", 3, 3);
    let manifest = *writer.roster().manifest().unwrap();
    for n in 0..2 {
        let spoken =
            crowd::sign(10, &says(manifest, 10, n, Said::Sheet(crowd::copy(&[("01", 318 + n)]))));
        assert_eq!(crowd::append(&mut writer, &spoken), None);
    }
    let state = home.path().join("state");
    adopt(&writer, &state).unwrap();
    make_checkpoint(&writer, &kit::operator(), &state).unwrap();
    let next = writer.size();
    drop(writer);
    Told { _home: home, folder, vkey: created.vkey, h0: created.h0, manifest, next }
}

fn says(manifest: Hash32, who: u8, n: u64, said: Said) -> Person {
    let mut person = crowd::person(manifest, who, n, "S-1", said);
    "invented-2026".clone_into(&mut person.frame.election);
    person
}

impl Told {
    fn ledger(&self) -> String {
        fs::read_to_string(self.folder.ledger()).unwrap()
    }

    /// The ledger with one more line, signed or not as given: nobody checks it.
    fn and(ledger: &str, body: &[u8], sigs: &[String]) -> String {
        let lines: Vec<&str> = ledger.split_inclusive('\n').collect();
        let prev = sha256(lines.last().unwrap().as_bytes()).digits();
        let mut out = ledger.as_bytes().to_vec();
        put_line(&mut out, kit::AT, body, &prev, lines.len() as u64, sigs).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn said(&self, ledger: &str, who: u8, n: u64, said: Said) -> String {
        let spoken = crowd::sign(who, &says(self.manifest, who, n, said));
        Self::and(ledger, &spoken.body, &spoken.sigs)
    }
}

fn sheet(valid: u64) -> Said {
    Said::Sheet(crowd::copy(&[("01", valid)]))
}

fn tombstone(ledger: &str, at: usize) -> String {
    let mut lines: Vec<String> = ledger.split_inclusive('\n').map(str::to_owned).collect();
    let hash = sha256(lines[at].as_bytes());
    lines[at] = format!("{{\"redacted\":\"{hash}\",\"seq\":{at}}}\n");
    lines.concat()
}

/// Whole and damaged ledgers, each with what must be found in it.
fn ledgers(book: &Told) -> Vec<(&'static str, String, &'static [&'static str])> {
    let whole = book.ledger();
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    let last = lines.len() - 1;
    let with = |at: usize, from: &str, to: &str| {
        let mut all: Vec<String> = lines.iter().map(|l| (*l).to_owned()).collect();
        assert!(all[at].contains(from), "{from}");
        all[at] = all[at].replacen(from, to, 1);
        all.concat()
    };
    let mut exchanged = lines.clone();
    exchanged.swap(last - 1, last);
    let foreign = says(sha256(b"another"), 11, 0, sheet(1));
    let foreign = crowd::sign(11, &foreign);
    let signed_by = |who: u8, person: &Person| {
        let body = person.to_body().unwrap();
        let sigs = [sign_body(&key(who), STATEMENT_NAMESPACE, &body)];
        Told::and(&whole, &body, &sigs)
    };
    let mine = says(book.manifest, 11, 0, sheet(5));
    let body = mine.to_body().unwrap();
    let as_event = [sign_body(&key(11), KEY_NAMESPACE, &body)];
    let twice = book.said(&book.said(&whole, 11, 0, sheet(1)), 11, 0, sheet(2));
    let ids: Vec<Hash32> = twice.split_inclusive('\n').rev().take(2).map(statement_id).collect();
    let mut of = [ids[0], ids[1]];
    of.sort_unstable();
    let decided = Said::Resolve {
        chosen: ids[0],
        except: Vec::new(),
        of,
        reason: "the later photo".to_owned(),
    };
    let stone = tombstone(&whole, last);
    let renumbered =
        stone.replacen(&format!("\"seq\":{last}}}"), &format!("\"seq\":{}}}", last + 1), 1);
    let hash = sha256(lines[last].as_bytes()).hex();
    let capitals = stone.replacen(&hash, &hash.to_uppercase(), 1);
    let another_hash = stone.replacen(&hash, &sha256(b"another").hex(), 1);
    let row = lines.iter().position(|l| l.contains("\"type\":\"row\"")).unwrap() + 1;
    let one_more = book.said(&whole, 11, 0, sheet(5));
    let retract =
        Said::Retract { follows: statement_id(lines[last]), reason: "typed wrongly".to_owned() };
    vec![
        ("whole", whole.clone(), &[]),
        ("a torn end", format!("{whole}{{\"at\":"), &["TORN"]),
        ("one digit of a sheet", with(last, ":319", ":318"), &["CHANGED"]),
        ("one digit of a row", with(8, "1001", "1003"), &["CHANGED"]),
        ("a line left out", [&lines[..6], &lines[7..]].concat().concat(), &["CHANGED"]),
        ("two lines exchanged", exchanged.concat(), &["CHANGED"]),
        ("the last line left out", lines[..last].concat(), &["TRUNCATED"]),
        ("a tombstone", tombstone(&whole, last), &["INCOMPLETE"]),
        ("a tombstone of another number", renumbered, &["CHANGED"]),
        ("a tombstone in capitals", capitals, &["CHANGED"]),
        (
            "a tombstone with one member more",
            tombstone(&whole, last).replacen("{\"redacted", "{\"at\":1,\"redacted", 1),
            &["CHANGED"],
        ),
        ("a tombstone's hash changed", another_hash, &["CHANGED"]),
        ("a row's tombstone", tombstone(&whole, row), &["INCOMPLETE"]),
        (
            "a row's tombstone taken out",
            [&lines[..row], &lines[row + 1..]].concat().concat(),
            &["CHANGED"],
        ),
        (
            "a tombstone that no checkpoint covers",
            tombstone(&one_more, lines.len()),
            &["INCOMPLETE"],
        ),
        ("an unsigned statement", Told::and(&whole, &body, &[]), &["BAD"]),
        ("signed as a key event", Told::and(&whole, &body, &as_event), &["BAD"]),
        ("signed by another observer", signed_by(10, &mine), &["BAD"]),
        ("signed by an unknown key", signed_by(99, &mine), &["BAD"]),
        ("a sheet by a witness", book.said(&whole, 13, 0, sheet(5)), &["BAD"]),
        ("the same statement again", book.said(&whole, 10, 1, sheet(319)), &["BAD"]),
        ("a body of no type", Told::and(&whole, b"{}", &[]), &["BAD"]),
        ("of another manifest", Told::and(&whole, &foreign.body, &foreign.sigs), &["FOREIGN"]),
        ("one counter, two statements", twice.clone(), &["SAME-N"]),
        ("one of two chosen", book.said(&twice, 12, 0, decided), &["SAME-N"]),
        ("a number that is not here", book.said(&whole, 11, 2, sheet(5)), &["GAP"]),
        ("taken back", book.said(&whole, 10, 2, retract), &["RETRACTED"]),
        ("after revocation", late(book, &whole), &["LATE"]),
    ]
}

fn statement_id(line: &str) -> Hash32 {
    let (start, end) = (line.find("\"body\":").unwrap() + 7, line.rfind(",\"prev\":\"").unwrap());
    sha256(format!("{}\n", &line[start..end]).as_bytes())
}

fn late(book: &Told, whole: &str) -> String {
    let body = adal::book::KeyRevoke {
        book: book.h0,
        election: "invented-2026".to_owned(),
        key: key(11).public().clone(),
        manifest: book.manifest,
        nonce: crowd::nonce(2011),
        principal: crowd::name(11),
        reason: "lost".to_owned(),
        seq: book.next,
    };
    let body = body.to_body().unwrap();
    let revoked = Told::and(whole, &body, &[sign_body(&key(1), KEY_NAMESPACE, &body)]);
    book.said(&revoked, 11, 0, sheet(7))
}

#[test]
fn books() {
    let book = told();
    let files = ["checkpoint", "checkpoints/0000000012.note"];
    let notes = files.map(|f| fs::read_to_string(book.folder.path().join(f)).unwrap());
    assert_eq!(book.next, 12);
    let cases: Vec<Value> = ledgers(&book)
        .into_iter()
        .chain(table_s::ledgers(&book))
        .map(|(name, ledger, expected)| {
            fs::write(book.folder.ledger(), &ledger).unwrap();
            let options = VerifyOptions { attachments: true, ..VerifyOptions::default() };
            let report = verify(&book.folder, &options, &mut |_, _| {}).unwrap();
            let mut found = kit::names(&report);
            found.dedup();
            for want in expected {
                assert!(found.contains(want), "{name}: {found:?}");
            }
            let verdict = match report.verdict {
                Verdict::ConsistentUnpinned | Verdict::Verified => "whole",
                Verdict::Incomplete => "incomplete",
                Verdict::NotWhole => "not whole",
            };
            let worth = report.end.people.all().iter().map(|s| {
                json!({"seq": s.seq, "worth": s.worth.message_id().trim_start_matches("people-worth-")})
            });
            json!({
                "name": name, "ledger": ledger, "verdict": verdict, "findings": found,
                "size": report.end.size, "root": report.end.root.hex(),
                "statements": worth.collect::<Vec<_>>(),
            })
        })
        .collect();
    let value = json!({"h0": book.h0.hex(), "log": book.vkey.text(), "checkpoint": notes[0], "books": cases});
    assert_eq!(notes[0], notes[1]);
    same_as_committed("books.json", &value);
}

#[test]
fn receipts() {
    let book = told();
    let proved = prove(&book.folder, &Wanted::Seq(10), None).unwrap();
    let text = String::from_utf8(proved.proof.to_bytes()).unwrap();
    let lines: Vec<String> = book.ledger().split_inclusive('\n').map(str::to_owned).collect();
    let other = Vkey { name: book.vkey.name.clone(), key: key(3).public().clone() };
    let stranger = Vkey { name: "log".to_owned(), key: book.vkey.key.clone() };
    let hash_line = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    let shorter = text.lines().enumerate().filter(|(n, _)| *n != 2);
    let shorter: String = shorter.flat_map(|(_, line)| [line, "\n"]).collect();
    let cases = [
        ("good", text.clone(), lines[10].clone(), &book.vkey, true),
        ("another entry", text.clone(), lines[9].clone(), &book.vkey, false),
        (
            "another index",
            text.replacen("index 10", "index 9", 1),
            lines[10].clone(),
            &book.vkey,
            false,
        ),
        (
            "index with a leading zero",
            text.replacen("index 10", "index 010", 1),
            lines[10].clone(),
            &book.vkey,
            false,
        ),
        (
            "with extra data",
            text.replacen("index", "extra AAAA\nindex", 1),
            lines[10].clone(),
            &book.vkey,
            true,
        ),
        (
            "extra data that is no base64",
            text.replacen("index", "extra A\nindex", 1),
            lines[10].clone(),
            &book.vkey,
            false,
        ),
        (
            "another first line",
            text.replacen("@v1", "@v2", 1),
            lines[10].clone(),
            &book.vkey,
            false,
        ),
        (
            "64 hashes",
            text.replacen("\n\n", &format!("\n{}\n", hash_line.repeat(64)), 1),
            lines[10].clone(),
            &book.vkey,
            false,
        ),
        (
            "a hash too many",
            text.replacen("\n\n", &format!("\n{hash_line}\n"), 1),
            lines[10].clone(),
            &book.vkey,
            false,
        ),
        ("no empty line", text.replacen("\n\n", "\n", 1), lines[10].clone(), &book.vkey, false),
        ("two line feeds", text.clone(), lines[10].clone() + "\n", &book.vkey, false),
        ("another log", text.clone(), lines[10].clone(), &stranger, false),
        ("a hash left out", shorter, lines[10].clone(), &book.vkey, false),
        ("no line feed", text.clone(), lines[10].trim_end().to_owned(), &book.vkey, false),
        ("another key", text, lines[10].clone(), &other, false),
    ];
    let cases = cases.map(|(name, proof, line, log, ok)| {
        let read = Proof::parse(proof.as_bytes());
        let holds = read.is_ok_and(|p| p.check(line.as_bytes(), std::slice::from_ref(log)).is_ok());
        assert_eq!(holds, ok, "{name}");
        json!({"name": name, "proof": proof, "line": line, "log": log.text(), "ok": ok})
    });
    same_as_committed("receipts.json", &json!({"receipts": cases, "forks": forks(&book, &lines)}));
}

/// Two checkpoints that cannot both be, and what looks like it.
fn forks(book: &Told, lines: &[String]) -> Vec<Value> {
    let hash_line = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    // The operator signs another book of the same beginning: two checkpoints that cannot both be.
    let hashes: Vec<Hash32> = lines.iter().map(|l| sha256(l.as_bytes())).collect();
    let mut others = hashes.clone();
    others[11] = sha256(b"another line");
    others.push(sha256(b"one more"));
    let grown = [&hashes[..], &[sha256(b"one more")]].concat();
    let note_by = |entries: &[Hash32], by: &SecretKey| {
        let size = entries.len() as u64;
        let head = Checkpoint { origin: book.vkey.name.clone(), size, root: root(entries) };
        Note::sign(head.text(), &book.vkey.name, by)
    };
    let note = |entries: &[Hash32]| note_by(entries, &kit::operator());
    let of = |older: &Note, newer: &Note| {
        let proof = Fraud::of_book(older, newer, &others)
            .map_or_else(|| prove_consistency(&grown, hashes.len()).unwrap(), |fraud| fraud.proof);
        let size = hashes.len();
        let shown = if newer.text == note(&grown).text { &grown } else { &others };
        let fraud =
            Fraud { root: root(&shown[..size]), proof, older: older.clone(), newer: newer.clone() };
        String::from_utf8(fraud.to_bytes().unwrap()).unwrap()
    };
    let fraud = of(&note(&hashes), &note(&others));
    let forks = [
        ("two books", fraud.clone(), true),
        ("another old size", fraud.replacen("old 12", "old 11", 1), false),
        ("a leading zero", fraud.replacen("old 12", "old 012", 1), false),
        ("a root of 31 bytes", fraud.replacen("root ", "root AA", 1), false),
        ("another first line", fraud.replacen("fraud/1", "fraud/2", 1), false),
        ("a hash too many", fraud.replacen("\n\n", &format!("\n{hash_line}\n"), 1), false),
        (
            "one checkpoint",
            fraud.rsplit_once("\n\n").unwrap().0.rsplit_once("\n\n").unwrap().0.to_owned(),
            false,
        ),
        ("another key's older checkpoint", of(&note_by(&hashes, &key(3)), &note(&others)), false),
        ("a book that grew", of(&note(&hashes), &note(&grown)), false),
        ("one checkpoint twice", one_twice(&note(&hashes)), false),
    ];
    let forks = forks.map(|(name, fraud, ok)| {
        let read = Fraud::parse(fraud.as_bytes());
        let holds = read.is_ok_and(|f| f.check(std::slice::from_ref(&book.vkey)).is_ok());
        assert_eq!(holds, ok, "{name}");
        json!({"name": name, "fraud": fraud, "log": book.vkey.text(), "ok": ok})
    });
    forks.to_vec()
}

fn one_twice(note: &Note) -> String {
    let head = Checkpoint::parse(&note.text).unwrap();
    let fraud =
        Fraud { root: head.root, proof: Vec::new(), older: note.clone(), newer: note.clone() };
    String::from_utf8(fraud.to_bytes().unwrap()).unwrap()
}
