//! A book of the demo's election with people in it: fixed keys, clock and nonces.
#![allow(dead_code)] // each test binary uses its own part
#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

use std::fs;
use std::path::Path;

use adal::book::{
    BookError, Folder, IncidentSaid, KEY_NAMESPACE, KeyAdd, KeyRevoke, NewBook, Nothing, PaperSaid,
    Pending, Person, PersonFrame, Role, STATEMENT_NAMESPACE, Said, ScanEnd, SecretKey, SheetSaid,
    Writer, create, scan, sign_body, write_manifest,
};
use adal::paper::{Count, Hash32, LineKey, PaperValue, sha256};

pub const AT: &str = "2027-03-22T04:00:00Z";
pub const ELECTION: &str = "demo-2027";

pub fn key(n: u8) -> SecretKey {
    SecretKey::from_seed(&[n; 32]).unwrap()
}

pub fn nonce(n: u64) -> String {
    format!("{n:032x}")
}

/// Who holds the key with this seed.
pub fn name(n: u8) -> String {
    format!("p{n}@crowd")
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.file_type().unwrap().is_dir() {
            copy_all(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).unwrap();
        }
    }
}

/// A book whose roots and operator have the seeds 1 and 2.
pub fn new_book(path: &Path, definition: &Path, election: &str) -> Folder {
    copy_all(definition, &path.join("election"));
    let folder = Folder::at(path);
    write_manifest(&folder).unwrap();
    let (root, operator) = (key(1), key(2));
    create(&NewBook {
        folder: &folder,
        org: "crowd",
        election,
        roots: &[(&name(1), &root)],
        threshold: 1,
        operator: (&name(2), &operator),
        at: AT,
        nonces: [&nonce(1), &nonce(2)],
    })
    .unwrap();
    folder
}

/// A book of the demo's election.
pub fn demo_book(path: &Path) -> Folder {
    new_book(path, Path::new("examples/demo/election"), ELECTION)
}

pub fn open(folder: &Folder) -> Writer {
    Writer::open(folder, &mut Nothing).unwrap()
}

pub fn end(folder: &Folder) -> ScanEnd {
    scan(folder, &mut Nothing).unwrap()
}

fn genesis(writer: &Writer) -> (String, Hash32) {
    let roster = writer.roster();
    (roster.genesis().unwrap().election.clone(), *roster.manifest().unwrap())
}

pub fn admit(writer: &mut Writer, n: u8, by: &str, role: Role) {
    let (election, manifest) = genesis(writer);
    let body = KeyAdd {
        book: *writer.roster().h0(),
        election,
        key: key(n).public().clone(),
        manifest,
        nonce: nonce(1000 + u64::from(n)),
        principal: by.to_owned(),
        role,
        seq: writer.size(),
    };
    key_event(writer, &body.to_body().unwrap(), &[1, n]);
}

pub fn revoke(writer: &mut Writer, n: u8, by: &str) {
    let (election, manifest) = genesis(writer);
    let body = KeyRevoke {
        book: *writer.roster().h0(),
        election,
        key: key(n).public().clone(),
        manifest,
        nonce: nonce(2000 + u64::from(n)),
        principal: by.to_owned(),
        reason: "lost".to_owned(),
        seq: writer.size(),
    };
    key_event(writer, &body.to_body().unwrap(), &[1]);
}

fn key_event(writer: &mut Writer, body: &[u8], keys: &[u8]) {
    let sigs = keys.iter().map(|k| sign_body(&key(*k), KEY_NAMESPACE, body));
    let mut sigs: Vec<String> = sigs.collect();
    sigs.sort();
    writer.append_batch(&[Pending { body, sigs: &sigs }], AT).unwrap();
}

/// A statement by the holder of the key with seed `who`, as bytes and signature.
#[derive(Debug, Clone)]
pub struct Spoken {
    pub body: Vec<u8>,
    pub sigs: Vec<String>,
    pub id: Hash32,
}

impl Spoken {
    pub fn line(&self) -> String {
        let sigs: Vec<String> = self.sigs.iter().map(|s| format!("\"{s}\"")).collect();
        let body = std::str::from_utf8(&self.body).unwrap();
        format!("{{\"body\":{body},\"sigs\":[{}]}}\n", sigs.join(","))
    }
}

pub fn sign(who: u8, person: &Person) -> Spoken {
    let body = person.to_body().unwrap();
    let sigs = vec![sign_body(&key(who), STATEMENT_NAMESPACE, &body)];
    let id = sha256(&[body.as_slice(), b"\n"].concat());
    Spoken { body, sigs, id }
}

/// What `who` says under the number `n` about `unit`.
pub fn person(manifest: Hash32, who: u8, n: u64, unit: &str, said: Said) -> Person {
    let frame = PersonFrame {
        by: name(who),
        election: ELECTION.to_owned(),
        manifest,
        n,
        nonce: nonce(u64::from(who) * 10_000 + n),
        time: format!("2027-03-22T01:{:02}:00+05:00", n % 60),
        unit: unit.to_owned(),
    };
    Person { frame, said }
}

pub fn count(n: u64) -> PaperValue {
    PaperValue::Count(Count::new(n).unwrap())
}

pub fn line(id: &str) -> LineKey {
    LineKey::new(id).unwrap()
}

/// A certified copy with a few lines.
pub fn copy(values: &[(&str, u64)]) -> SheetSaid {
    let mut values: Vec<_> = values.iter().map(|(k, v)| (line(k), count(*v))).collect();
    values.sort_by(|a, b| a.0.cmp(&b.0));
    SheetSaid {
        contest: "list".to_owned(),
        document: "certified_copy".to_owned(),
        paper: PaperSaid { values, ..PaperSaid::default() },
        ..SheetSaid::default()
    }
}

pub fn incident(code: &str) -> Said {
    Said::Incident(IncidentSaid {
        code: code.to_owned(),
        note: Some("көрдім".to_owned()),
        ..IncidentSaid::default()
    })
}

/// Appends; the message of a refusal.
pub fn append(writer: &mut Writer, spoken: &Spoken) -> Option<String> {
    let pending = Pending { body: &spoken.body, sigs: &spoken.sigs };
    match writer.append_batch(&[pending], AT) {
        Ok(()) => None,
        Err(BookError::Refused { why }) => Some(why.id),
        Err(other) => Some(other.to_string()),
    }
}

/// A bundle folder with these statements and files.
pub fn bundle(path: &Path, spoken: &[&Spoken], files: &[&[u8]]) {
    fs::create_dir_all(path).unwrap();
    let lines: String = spoken.iter().map(|s| s.line()).collect();
    fs::write(path.join("statements.jsonl"), lines).unwrap();
    if !files.is_empty() {
        fs::create_dir_all(path.join("attachments")).unwrap();
    }
    for file in files {
        fs::write(path.join("attachments").join(sha256(file).hex()), file).unwrap();
    }
}
