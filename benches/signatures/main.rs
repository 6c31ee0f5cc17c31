//! A book of signed statements for `benches/signatures.py`, and the bare loop it is held against.
//!
//! `signatures make DIR STATEMENTS KEYS` makes the book; `signatures bare LEDGER THREADS` checks the
//! same signatures with `verify_strict` and nothing else, and prints the CPU and wall seconds of
//! that loop alone.

#![allow(clippy::unwrap_used)] // a bench that cannot be set up fails
#![allow(clippy::float_arithmetic)] // seconds

#[path = "../../tests/crowd/mod.rs"]
mod crowd;

use std::path::Path;
use std::time::Instant;

use adal::book::{LedgerReader, Step};
use adal::book::{
    PaperSaid, Pending, Role, Said, SheetSaid, adopt, attach_bytes, make_checkpoint, write_derived,
};
use adal::paper::Hash32;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha512};

/// The seed of the first observer's key.
const FIRST: u8 = 10;

/// The lines of a copy: as many as a real form has.
const LINES: u64 = 24;

fn sheet(i: u64, photo: Hash32) -> SheetSaid {
    let value = |n| (crowd::line(&format!("line-{n:02}")), crowd::count(i * n % 3000));
    let values = (1..=LINES).map(value);
    let facts =
        [("chair", "present"), ("form_id", "17"), ("members", "+++-++!"), ("seal", "present")];
    SheetSaid {
        contest: "list".to_owned(),
        document: "certified_copy".to_owned(),
        files: vec![photo],
        paper: PaperSaid {
            facts: facts.map(|(k, v)| (k.to_owned(), v.to_owned())).to_vec(),
            values: values.collect(),
            ..PaperSaid::default()
        },
        ..SheetSaid::default()
    }
}

fn make(dir: &Path, statements: u64, keys: u8) {
    let folder = crowd::demo_book(&dir.join("book"));
    let mut writer = crowd::open(&folder);
    for n in 0..keys {
        crowd::admit(&mut writer, FIRST + n, &crowd::name(FIRST + n), Role::Observer);
    }
    let manifest = *writer.roster().manifest().unwrap();
    let photo = attach_bytes(&folder, b"a photo").unwrap();
    for i in 0..statements {
        let who = FIRST + u8::try_from(i % u64::from(keys)).unwrap();
        let unit = format!("ak1.{:03}", i % 500);
        let said = Said::Sheet(sheet(i, photo));
        let spoken =
            crowd::sign(who, &crowd::person(manifest, who, i / u64::from(keys), &unit, said));
        let pending = Pending { body: &spoken.body, sigs: &spoken.sigs };
        writer.append_batch(&[pending], crowd::AT).unwrap();
    }
    let state = dir.join("state");
    adopt(&writer, &state).unwrap();
    make_checkpoint(&writer, &crowd::key(2), &state).unwrap();
    write_derived(&folder, writer.roster()).unwrap();
    println!("{}", writer.size());
}

/// A statement, its signature, and which of the keys signed.
struct Signed {
    statement: Vec<u8>,
    signature: Signature,
    key: usize,
}

fn read(ledger: &Path) -> (Vec<VerifyingKey>, Vec<Signed>) {
    let (mut keys, mut all) = (Vec::<VerifyingKey>::new(), Vec::new());
    let mut reader = LedgerReader::new(std::fs::File::open(ledger).unwrap());
    while let Step::Entry(entry) = reader.step().unwrap() {
        for sig in entry.sigs.iter().filter(|_| entry.body.contains("\"type\":\"sheet\"")) {
            let blob = STANDARD.decode(sig).unwrap();
            let key: [u8; 32] = blob[33..65].try_into().unwrap();
            let index = keys.iter().position(|k| *k.as_bytes() == key).unwrap_or_else(|| {
                keys.push(VerifyingKey::from_bytes(&key).unwrap());
                keys.len() - 1
            });
            let signature = Signature::from_bytes(blob.last_chunk().unwrap());
            let statement = format!("{}\n", entry.body).into_bytes();
            all.push(Signed { statement, signature, key: index });
        }
    }
    (keys, all)
}

/// Nanoseconds this thread has run.
fn ran() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    told.split(' ').next().unwrap().parse().unwrap()
}

fn bare(ledger: &Path, threads: usize) {
    let (keys, all) = read(ledger);
    let start = Instant::now();
    let check = |part: &[Signed]| {
        let before = ran();
        for one in part {
            let mut message =
                b"SSHSIG\0\0\0\x11statement@adal.v1\0\0\0\0\0\0\0\x06sha512\0\0\0\x40".to_vec();
            message.extend_from_slice(&Sha512::digest(&one.statement));
            keys[one.key].verify_strict(&message, &one.signature).unwrap();
        }
        (ran() - before) / 1e9
    };
    let cpu: f64 = std::thread::scope(|scope| {
        let parts = all.chunks(all.len().div_ceil(threads));
        let running: Vec<_> = parts.map(|part| scope.spawn(|| check(part))).collect();
        running.into_iter().map(|t| t.join().unwrap()).sum()
    });
    println!("{cpu} {} {} {}", start.elapsed().as_secs_f64(), all.len(), keys.len());
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let words: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
    match words.as_slice() {
        ["make", dir, statements, keys] => {
            make(Path::new(dir), statements.parse().unwrap(), keys.parse().unwrap());
        }
        ["bare", ledger, threads] => bare(Path::new(ledger), threads.parse().unwrap()),
        _ => println!("nothing measured: `make DIR STATEMENTS KEYS` or `bare LEDGER THREADS`"),
    }
}
