//! Every single bit of every file of a book of 40 entries, flipped one by one: what verifying does
//! not catch lies in a region that is named here as outside what is signed.
//!
//! `cargo test` walks a share, one bit of each byte at most; `ADAL_ALL_BITS=1` walks all of them
//! (`.ci/run flips`). What was found stands in specs/faults.md.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot be set up fails

mod crowd;
mod kit;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use adal::audit::{Trust, WitnessKey, add_reply, make_request, witness};
use adal::book::{
    CorrectionSaid, Folder, Pin, Role, Said, SecretKey, Verdict, VerifyOptions, Vkey, adopt,
    attach_bytes, make_checkpoint, verify, write_derived,
};
use adal::lang::{Lang, Words};
use crowd::{Spoken, admit, append, copy, count, incident, name, open, person, sign};

/// What lies outside what is signed, region by region, and how a verifier is told of it.
const OUTSIDE: [(&str, &str); 5] = [
    // Derived from the ledger for stock tools: said by name, and written anew by the next writer.
    ("allowed_signers", "DERIVED"),
    // Name and key id of a witness's line: it becomes a line of nobody the verifier named, and is
    // not counted. (What it signs, and the log's own lines, are signed.)
    ("checkpoint", "audit-strangers"),
    ("checkpoints/0000000030.note", "audit-strangers"),
    ("checkpoints/0000000040.note", "audit-strangers"),
    ("vkeys", "DERIVED"),
];

struct Book {
    folder: Folder,
    log: Vkey,
    witness: WitnessKey,
}

/// 40 entries: keys of every role, two imports, what persons say, a revoked key, three checkpoints,
/// a witness's line under each of the last two.
fn book(dir: &Path) -> Book {
    let definition = dir.join("definition");
    fs::create_dir_all(&definition).unwrap();
    fs::write(definition.join("election.toml"), "title = \"Invented\"\n").unwrap();
    fs::write(definition.join("units.csv"), "id\nS-0\nS-1\n").unwrap();
    let folder = crowd::new_book(&dir.join("book"), &definition, crowd::ELECTION);
    let state = dir.join("key.state");
    let mut writer = open(&folder);
    adopt(&writer, &state).unwrap();
    for (n, role) in
        [(10, Role::Observer), (11, Role::Observer), (12, Role::Auditor), (13, Role::Witness)]
    {
        admit(&mut writer, n, &name(n), role);
    }
    kit::import(&mut writer, "first", 9, 3).unwrap();
    make_checkpoint(&writer, &crowd::key(2), &state).unwrap();
    kit::import(&mut writer, "second", 5, 4).unwrap();
    let manifest = *writer.roster().manifest().unwrap();
    let photo = attach_bytes(&folder, b"photo").unwrap();
    let say = |who, n, said| sign(who, &person(manifest, who, n, "S-1", said));
    let sheet = |who, n, valid| {
        let mut sheet = copy(&[("valid", valid), ("invalid", 8)]);
        sheet.files = vec![photo];
        say(who, n, Said::Sheet(sheet))
    };
    let correction = |follows| {
        Said::Correction(CorrectionSaid {
            contest: "list".to_owned(),
            files: Vec::new(),
            follows,
            line: crowd::line("valid"),
            new: count(321),
            old: count(312),
            reason: "a slip".to_owned(),
        })
    };
    let (one, twin) = (sheet(10, 0, 312), sheet(10, 0, 313));
    let mut of = [one.id, twin.id];
    of.sort();
    let resolve =
        Said::Resolve { chosen: one.id, except: Vec::new(), of, reason: "the photo".to_owned() };
    let seen = say(11, 0, incident("COP-04"));
    let back = Said::Retract { follows: seen.id, reason: "not so".to_owned() };
    let spoken: Vec<Spoken> = vec![
        say(10, 1, correction(one.id)),
        one,
        twin,
        say(12, 0, resolve),
        seen,
        say(11, 1, back),
        say(13, 0, incident("PRO-02")),
        sheet(11, 2, 320),
    ];
    for spoken in [1, 2, 0, 3, 4, 5, 6, 7].map(|i| &spoken[i]) {
        assert_eq!(append(&mut writer, spoken), None);
    }
    make_checkpoint(&writer, &crowd::key(2), &state).unwrap();
    let secret = SecretKey::from_seed(&[30; 32]).unwrap();
    let key = WitnessKey::new("w", secret.public()).unwrap();
    let cosign = || {
        let request = make_request(&folder, 0).unwrap();
        let line = key.cosign(&secret, &request.note.text, 1_800_000_000).line();
        add_reply(&folder, line.as_bytes(), &key).unwrap();
    };
    drop(writer);
    cosign();
    let mut writer = open(&folder);
    crowd::revoke(&mut writer, 11, &name(11));
    for n in 2..13 {
        if writer.size() == 40 {
            break;
        }
        assert_eq!(append(&mut writer, &say(10, n, incident("COP-04"))), None);
    }
    assert_eq!(writer.size(), 40);
    make_checkpoint(&writer, &crowd::key(2), &state).unwrap();
    write_derived(&folder, writer.roster()).unwrap();
    let log = writer.roster().log().unwrap().clone();
    drop(writer);
    cosign();
    // A public copy's reader has no lock of a writer's.
    fs::remove_file(folder.lock()).unwrap();
    Book { folder, log, witness: key }
}

/// Every file below a folder, by its path there.
fn files(folder: &Path) -> BTreeMap<String, PathBuf> {
    let (mut found, mut open) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = open.pop() {
        for item in fs::read_dir(&next).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, path);
            }
        }
    }
    found
}

/// What a verifier who knows the log's key and the witness is told: the verdict, and the names.
fn told(book: &Book, words: &Words) -> (Verdict, BTreeSet<String>) {
    let options = VerifyOptions { pin: Some(Pin::Log(book.log.clone())), attachments: true };
    let mut report = match verify(&book.folder, &options, &mut |_, _| {}) {
        Ok(report) => report,
        Err(refused) => {
            let said = words.say(&refused);
            assert!(!said.is_empty() && !said.chars().any(adal::lang::is_unsafe), "{said:?}");
            return (Verdict::NotWhole, BTreeSet::from(["REFUSED".to_owned()]));
        }
    };
    let witnesses = vec![book.witness.clone()];
    witness(&mut report, &Trust { witnesses, threshold: 1, ..Trust::default() });
    for finding in &report.findings {
        let said = words.say(finding);
        assert!(!said.is_empty() && !said.chars().any(adal::lang::is_unsafe), "{said:?}");
    }
    let names = report.findings.iter().map(|f| f.name.to_owned());
    (report.verdict, names.chain(report.unchecked.into_iter().map(|m| m.id)).collect())
}

/// The bits of a file that `verify` sees: all, or one of every `step`, at its turn in its byte.
fn bits(step: usize, length: usize) -> impl Iterator<Item = usize> {
    (0..length * 8)
        .filter(move |bit| step == 1 || bit / 8 % step == 0 && bit % 8 == bit / 8 / step % 8)
}

fn flipped(whole: &[u8], bit: usize) -> Vec<u8> {
    let mut other = whole.to_vec();
    other[bit / 8] ^= 1 << (bit % 8);
    other
}

#[test]
fn every_flipped_bit_is_caught_or_outside_by_name() {
    let all = std::env::var_os("ADAL_ALL_BITS").is_some();
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    let dirs: Vec<_> = (0..threads).map(|_| tempfile::tempdir().unwrap()).collect();
    let books: Vec<Book> = dirs.iter().map(|dir| book(dir.path())).collect();
    let words = Words::new(Lang::En);
    let (verdict, before) = told(&books[0], &words);
    assert_eq!(verdict, Verdict::Verified, "as it was made");
    let before = &before;
    let share = |at: usize| {
        let (book, words) = (&books[at], Words::new(Lang::En));
        let mut outside: BTreeMap<(String, String), u64> = BTreeMap::new();
        let (mut seen, mut number) = (0_u64, 0);
        for (file, path) in files(book.folder.path()) {
            let whole = fs::read(&path).unwrap();
            let step = match (all, file.as_str()) {
                (true, _) => 1,
                (false, "ledger.jsonl") => 16,
                (false, _) => 2,
            };
            for bit in bits(step, whole.len()) {
                number += 1;
                if number % threads != at {
                    continue;
                }
                fs::write(&path, flipped(&whole, bit)).unwrap();
                let (verdict, names) = told(book, &words);
                seen += 1;
                if verdict != Verdict::NotWhole {
                    let names: Vec<String> = names.difference(before).cloned().collect();
                    *outside.entry((file.clone(), names.join(" "))).or_default() += 1;
                }
            }
            fs::write(&path, &whole).unwrap();
        }
        (seen, outside)
    };
    let share = &share;
    let done: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|at| scope.spawn(move || share(at))).collect();
        running.into_iter().map(|r| r.join().unwrap()).collect()
    });
    let seen: u64 = done.iter().map(|(n, _)| n).sum();
    let mut outside: BTreeMap<(String, String), u64> = BTreeMap::new();
    for (region, count) in done.into_iter().flat_map(|(_, outside)| outside) {
        *outside.entry(region).or_default() += count;
    }
    println!("bits flipped: {seen}; said and outside what is signed: {outside:?}");
    let named: Vec<_> = outside.keys().map(|(f, n)| (f.as_str(), n.as_str())).collect();
    assert_eq!(named, OUTSIDE);
}
