//! The fuzz targets over their corpora: every find and seed in `fuzz/corpus/`, and some changes of
//! them that are the same on every run. The search by coverage is another matter:
//! `specs/building.md`. `ADAL_BLESS=1` writes the seeds anew.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod crowd;
mod kit;

#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use adal::audit::{Fraud, Wanted, WitnessKey, make_request, prove};
use adal::book::{Said, adopt, make_checkpoint, write_bundle};

/// How many changes are tried in each target, of its files in turn, unless `ADAL_FUZZ_CHANGES` says how many.
const CHANGES: usize = 150;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

/// Every file of a target's corpus, by name.
fn seeds(target: &str) -> BTreeMap<String, Vec<u8>> {
    let items = fs::read_dir(corpus().join(target)).unwrap().map(Result::unwrap);
    let named = |item: fs::DirEntry| {
        (item.file_name().to_string_lossy().into_owned(), fs::read(item.path()).unwrap())
    };
    items.map(named).collect()
}

/// A small generator (Knuth's MMIX constants): the same changes on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

/// What breaks parsers.
const HOSTILE: [&[u8]; 14] = [
    b"\n\n",
    b"\0",
    b"\x1b[2J",
    b"\xff",
    b"\"",
    b"\\u0041",
    b"{",
    b"]",
    b"=",
    b"18446744073709551616",
    b"9007199254740992",
    b"-1",
    "\u{202e}".as_bytes(),
    "\u{feff}".as_bytes(),
];

fn changed(seed: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance.below(3) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(24)).min(bytes.len());
        match chance.below(5) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.truncate(at),
            2 => drop(bytes.splice(at..at, HOSTILE[chance.below(HOSTILE.len())].iter().copied())),
            3 => drop(bytes.splice(at..at, seed[at.min(seed.len())..end.min(seed.len())].to_vec())),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
        }
    }
    bytes
}

#[test]
fn every_target_keeps_its_promises() {
    let asked = std::env::var("ADAL_FUZZ_CHANGES").ok().and_then(|n| n.parse().ok());
    let changes: usize = asked.unwrap_or(CHANGES);
    for (name, run) in targets::TARGETS {
        let mut chance = Chance(1);
        let seeds = seeds(name);
        assert!(!seeds.is_empty(), "{name}: no corpus");
        for seed in seeds.values() {
            run(seed);
        }
        for seed in seeds.values().cycle().take(changes) {
            run(&changed(seed, &mut chance));
        }
    }
}

/// Each target has a program for the search by coverage, and each program a target.
#[test]
fn targets_and_programs_are_the_same() {
    let names: Vec<&str> = targets::TARGETS.iter().map(|(name, _)| *name).collect();
    let programs = fs::read_dir(corpus().with_file_name("src").join("bin")).unwrap();
    let stem = |item: fs::DirEntry| item.path().file_stem().unwrap().to_str().unwrap().to_owned();
    let mut programs: Vec<String> = programs.map(|item| stem(item.unwrap())).collect();
    programs.sort();
    assert_eq!(programs, names);
}

/// The search is built `--locked`, from a lock file of its own.
#[test]
fn the_lock_file_knows_every_dependency() {
    let lock = include_str!("../fuzz/Cargo.lock");
    let adal = lock.split("[[package]]").find(|p| p.contains("name = \"adal\"\n")).unwrap();
    let manifest: toml::Table = toml::from_str(include_str!("../Cargo.toml")).unwrap();
    for (name, how) in manifest["dependencies"].as_table().unwrap() {
        let optional = how.get("optional").is_some();
        let known =
            adal.contains(&format!("\n \"{name}\"")) || adal.contains(&format!("\n \"{name} "));
        assert!(known || optional, "{name}: run `cargo update --workspace` in fuzz/");
    }
}

/// The committed seeds are those the program writes today.
#[test]
fn seeds_are_up_to_date() {
    for (target, name, bytes) in made_seeds() {
        let path = corpus().join(target).join(name);
        if std::env::var_os("ADAL_BLESS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &bytes).unwrap();
        }
        let found = fs::read(&path).unwrap_or_default();
        assert!(found == bytes, "{}: write it anew with ADAL_BLESS=1", path.display());
    }
}

type Seed = (&'static str, String, Vec<u8>);

/// Good examples of everything that is written by the program.
fn made_seeds() -> Vec<Seed> {
    let mut out: Vec<Seed> = Vec::new();
    books(&mut out);
    people(&mut out);
    texts(&mut out);
    desks(&mut out);
    out
}

fn books(out: &mut Vec<Seed>) {
    let (_home, folder) = targets::seed_book();
    let state = tempfile::tempdir().unwrap();
    let mut writer = kit::open(&folder);
    adopt(&writer, &state.path().join("s")).unwrap();
    make_checkpoint(&writer, &targets::secret(2), &state.path().join("s")).unwrap();
    kit::import(&mut writer, "first", 4, 3);
    make_checkpoint(&writer, &targets::secret(2), &state.path().join("s")).unwrap();
    drop(writer);
    let ledger = fs::read(folder.ledger()).unwrap();
    let request = make_request(&folder, 2).unwrap();
    let proved = prove(&folder, &Wanted::Seq(1), None).unwrap();
    let witness = targets::secret(6);
    let cosigner = WitnessKey::new("w", witness.public()).unwrap();
    let reply = cosigner.cosign(&witness, &request.note.text, 1_700_000_000).line();
    let (older, newer) = (request.note.clone(), request.note.clone());
    let root = adal::paper::sha256(b"another");
    let fraud = Fraud { root, proof: request.proof.clone(), older, newer };
    for (number, line) in ledger.split_inclusive(|b| *b == b'\n').enumerate() {
        out.push(("line", format!("entry-{number}"), line.to_vec()));
    }
    let stone = format!("{{\"redacted\":\"{}\",\"seq\":2}}\n", root.hex());
    out.push(("book", "imported".to_owned(), ledger.clone()));
    let head: Vec<u8> =
        ledger.split_inclusive(|b| *b == b'\n').take(2).flatten().copied().collect();
    out.push(("book", "tombstone".to_owned(), [head, stone.into_bytes()].concat()));
    out.push(("note", "checkpoint".to_owned(), request.note.to_bytes()));
    out.push(("note", "request".to_owned(), request.to_bytes()));
    out.push(("note", "reply".to_owned(), reply.into_bytes()));
    out.push(("proof", "receipt".to_owned(), proved.proof.to_bytes()));
    out.push(("proof", "fraud".to_owned(), fraud.to_bytes().unwrap()));
}

/// Statements by the operator of the shared book, who may say anything.
fn people(out: &mut Vec<Seed>) {
    let (home, folder) = targets::seed_book();
    let mut writer = kit::open(&folder);
    let manifest = *writer.roster().manifest().unwrap();
    let sheet = crowd::copy(&[("registered", 1000), ("valid", 700)]);
    let said = [Said::Sheet(sheet), crowd::incident("COP-04"), crowd::incident("PRO-01")];
    for (n, said) in (0..).zip(said) {
        let mut person = crowd::person(manifest, 2, n, "1", said);
        "operator@fuzz".clone_into(&mut person.frame.by);
        "fuzz-2027".clone_into(&mut person.frame.election);
        let spoken = crowd::sign(2, &person);
        assert_eq!(crowd::append(&mut writer, &spoken), None);
    }
    drop(writer);
    let ledger = fs::read(folder.ledger()).unwrap();
    for (number, line) in ledger.split_inclusive(|b| *b == b'\n').enumerate().skip(2) {
        out.push(("line", format!("said-{number}"), line.to_vec()));
    }
    let bundle = home.path().join("bundle");
    write_bundle(&folder, &bundle, None).unwrap();
    out.push(("book", "people".to_owned(), ledger));
    out.push(("bundle", "people".to_owned(), fs::read(bundle.join("statements.jsonl")).unwrap()));
}

/// What people write, and what they are given: keys, signatures, tables, packs, sheets.
fn texts(out: &mut Vec<Seed>) {
    let secret = targets::secret(9);
    let mut put = |target, name: &str, bytes: Vec<u8>| out.push((target, name.to_owned(), bytes));
    put("key", "bare", secret.to_openssh("a", None, &[1; 20]).unwrap().as_bytes().to_vec());
    let shut = secret.to_openssh("a", Some(b"word"), &[1; 20]).unwrap();
    put("key", "encrypted", shut.as_bytes().to_vec());
    put("key", "public", secret.public().ssh_text().into_bytes());
    let vkey = adal::book::Vkey { name: "adal.v1/a/b/c".to_owned(), key: secret.public().clone() };
    put("key", "vkey", vkey.text().into_bytes());
    put("key", "witness", WitnessKey::new("w", secret.public()).unwrap().text().into_bytes());
    put("key", "number", "екі мың үш жүз он жеті".into());
    put("key", "time", b"2027-03-22T01:02:03+05:00".to_vec());
    let sig = adal::book::sign_body(&secret, adal::book::STATEMENT_NAMESPACE, b"{}");
    put("signature", "armoured", adal::book::armour(&sig).into_bytes());
    put("signature", "bare", sig.into_bytes());

    let read = |path: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    put("form", "kz-list", read("specs/forms/kz/kz-list.toml"));
    put("form", "freedonia", read("tests/fixtures/pack-freedonia/form.toml"));
    put("law", "kg", read("specs/law/kg.toml"));
    put("law", "md", read("specs/law/md.toml"));
    put("sheet", "example", read("examples/enter-sheet.toml"));
    put("sheet", "demo", read("examples/demo/sheet-so1.184.toml"));
    put("workbook", "formula", read("examples/dirty/formula.xlsx"));
    for name in ["online", "semicolons", "two-header-rows"] {
        let table = read(&format!("examples/dirty/{name}.csv"));
        let mapping = read(&format!("examples/dirty/{name}.toml"));
        put("table", name, [mapping, vec![0], table].concat());
    }
    let files = ["election.toml", "units.csv", "options.csv", "expected.csv"];
    let demo = files.map(|name| read(&format!("examples/demo/election/{name}")));
    put("election", "demo", demo.join(&0));
    let checks = [
        ("sum", "check = \"valid = sum(options) + against_all\""),
        ("bound", "check = \"issued <= registered + 2 * max(mobile, fixed)\"\ntolerance = \"1%\""),
        ("condition", "check = \"valid + invalid = if(mobile > 0, boxes, fixed)\""),
        ("each", "check = \"each(options) <= ceil(valid * 1.01) and sum(issued..fixed) >= 0\""),
        ("children", "check = \"children(valid) = valid\"\nscope = \"parent\""),
    ];
    for (name, check) in checks {
        put("relation", name, check.into());
    }
}

/// Tables of the book of four stations, and files beside it.
fn desks(out: &mut Vec<Seed>) {
    let table = targets::TABLE;
    let mut lines = table.lines();
    let (head, rows) = (lines.next().unwrap(), lines);
    let copies: Vec<String> = rows
        .map(|row| {
            let (unit, rest) = row.split_once(',').unwrap();
            let rest = rest.replace(",17", ",19").replace("1277", "");
            format!("{unit},1,present,present,2,2027-03-22 00:40,2027-03-22 01:15,{rest}\n")
        })
        .collect();
    let head = head.replace("unit,", "unit,copy,chair,seal,pages,signed,given,");
    let copies = format!("{head}\n{}", copies.concat());
    let bulletins = "unit,time,issued\n1,10:00,190\n1,12:00,170\n3,12:00,900\n3,20:00,1303\n";
    out.push(("views", "four".to_owned(), [table, &copies, bulletins].join("\0").into_bytes()));

    let sample = "format = \"adal-sample/1\"\ndesign = \"random\"\noption = \"a\"\n\
        [[stratum]]\nname = \"s\"\nunits = 9\n\
        [[station]]\nunit = \"1\"\nstratum = \"s\"\n\
        [[station]]\nunit = \"2\"\nstratum = \"s\"\ncluster = \"k\"\n\
        [[station]]\nunit = \"3\"\nstratum = \"s\"\n";
    let station = |n: u32| {
        format!(
            "[[station]]\nunit = \"{n}\"\nstratum = \"s\"\n[[station.tally]]\ninterval = \"07-20\"\n\
             group = \"f\"\napproached = {}\nrefused = 9\nmissed = 2\ncompleted = {}\nnamed = {n}\n",
            20 + n,
            11 + n
        )
    };
    let poll = "format = \"adal-poll/1\"\ncontest = \"c\"\noption = \"a\"\nkind = \"exit\"\n\
        [record]\npollster = \"p\"\nclient = \"p\"\npayer = \"p\"\ntime = \"21 March\"\n\
        method = \"every tenth\"\nquestion = \"whom?\"\nsample = 40\nerror = \"5 points\"\n\
        notice = \"12\"\nexperience = \"2019\"\n[[stratum]]\nname = \"s\"\nunits = 4\n";
    let poll = format!("{poll}{}{}{}", station(1), station(2), station(3));
    let recount = table.replace("178,123", "177,124");
    for (command, file, other) in [
        ("quick-count", sample, "unit,base,votes\n1,318,178\n2,378,219\n"),
        ("exit-poll", poll.as_str(), ""),
        ("twins", "first,second\n1,2\n3,4\n", ""),
        ("trips", "unit,out,back,voters\n1,10:00,11:30,14\n3,20:00,19:00,2\n", ""),
        ("observers", "A\nB\n\nC\n", ""),
        ("recount", recount.as_str(), ""),
    ] {
        out.push(("beside", command.to_owned(), [command, file, other].join("\0").into_bytes()));
    }
}
