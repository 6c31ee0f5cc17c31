//! Indications through the command line: the demo's book, a poll, a quick count, a draw.

#![allow(clippy::unwrap_used, clippy::panic, clippy::format_push_string)] // a test that cannot be set up fails

mod shell;

use std::fs;
use std::path::Path;

use serde_json::Value;
use shell::Place;

/// A poll at six stations of the invented constituency 7; numbers of the tallies are made by hand.
fn poll(place: &Place, name: &str, change: impl Fn(String) -> String) {
    let rows = [(80, 52, 20), (75, 41, 19), (90, 60, 27), (60, 33, 12), (85, 50, 26), (70, 45, 20)];
    let mut text = "format = \"adal-poll/1\"\ncontest = \"smd-7\"\noption = \"aigerim\"\n\
        kind = \"exit\"\n[record]\npollster = \"Invented\"\nclient = \"A\"\npayer = \"A\"\n\
        time = \"21 March\"\nmethod = \"every tenth\"\nquestion = \"For whom?\"\nsample = 281\n\
        error = \"5 points\"\nnotice = \"No 12\"\nexperience = \"2019\"\n\
        [[stratum]]\nname = \"all\"\nunits = 15\n"
        .to_owned();
    for (nth, (approached, completed, named)) in (181..).zip(rows) {
        let refused = approached - completed;
        text += &format!(
            "[[station]]\nunit = \"so1.{nth}\"\nstratum = \"all\"\n[[station.tally]]\n\
             interval = \"07-20\"\napproached = {approached}\nrefused = {refused}\nmissed = 0\n\
             completed = {completed}\nnamed = {named}\n"
        );
    }
    fs::write(place.path().join(name), change(text)).unwrap();
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

/// The rows of a table of a report, as plain values.
fn rows(report: &Value, table: &str) -> Vec<Vec<Value>> {
    let blocks = report["blocks"].as_array().unwrap();
    let found = blocks.iter().find(|b| b["name"] == table);
    let found = found.unwrap_or_else(|| panic!("no table {table}"));
    let rows = found["rows"].as_array().unwrap();
    let plain = |cell: &Value| cell.get("exact").unwrap_or(cell).clone();
    rows.iter().map(|r| r["cells"].as_array().unwrap().iter().map(plain).collect()).collect()
}

/// A book in its own folder, with what is needed to run a command on it.
struct Demo {
    place: Place,
    book: String,
    key: String,
}

impl Demo {
    fn new() -> Self {
        let place = Place::new();
        let book = place.demo().to_str().unwrap().to_owned();
        let key = place.path().join("adal-demo/keys/operator").to_str().unwrap().to_owned();
        Self { place, book, key }
    }

    fn run(&self, lang: &str, words: &[&str]) -> shell::Ran {
        let mut all = words.to_vec();
        all.extend(["--book", &self.book]);
        self.place.adal(lang, &all)
    }
}

#[test]
fn a_screening_lists_the_silent_tests_too() {
    let demo = Demo::new();
    let ran = demo.run("en", &["screen", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let record = json(&ran.out);
    assert_eq!(record["schema"], "adal-screen/1");
    assert_eq!(record["indication"], "An indication, not proof.");
    assert_eq!(record["speaks"], false);
    let family: Vec<(String, String)> = record["family"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (l["test"].to_string(), l["voice"].to_string()))
        .collect();
    let tests = ["integer", "digit-issued", "digit-leader", "twins"];
    let voices = ["silent", "silent", "silent", "not_evaluable"];
    let quoted = |t: &str| format!("\"{t}\"");
    let wanted: Vec<_> = tests.iter().zip(voices).map(|(t, v)| (quoted(t), quoted(v))).collect();
    assert_eq!(family, wanted);
    // Three sheets of the demo lack a line the tests need.
    assert_eq!((&record["sheets"], &record["stations"]), (&239.into(), &236.into()));
}

#[test]
fn a_screening_is_explained_in_every_language() {
    let demo = Demo::new();
    for (lang, proof) in [
        ("en", "An indication, not proof."),
        ("ru", "Это указание, а не доказательство."),
        ("kk", "Бұл — белгі ғана, дәлел емес."),
    ] {
        for words in [vec!["screen"], vec!["turnout"], vec!["turnout", "--format", "html"]] {
            let ran = demo.run(lang, &words);
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert!(ran.out.contains(proof), "{lang} {words:?}");
            assert!(!ran.out.contains('⟨') && !ran.out.contains("{$"), "{lang} {words:?}");
        }
    }
    let text = demo.run("en", &["screen"]).all();
    // The header names hashes of the book, which other tests hold.
    let (_, body) = text.split_once("│ Warning").unwrap();
    insta::assert_snapshot!("screen_en", body);
}

#[test]
fn twins_are_named_in_a_table() {
    let demo = Demo::new();
    let units = include_str!("../examples/demo/election/units.csv");
    let stations: Vec<&str> = units
        .lines()
        .map(|l| l.split(',').collect::<Vec<_>>())
        .filter(|c| c.get(2) == Some(&"station"))
        .map(|c| c[0])
        .collect();
    let pairs: Vec<String> = stations.chunks_exact(2).map(|p| p.join(",")).collect();
    fs::write(demo.place.path().join("twins.csv"), format!("first,second\n{}\n", pairs.join("\n")))
        .unwrap();
    let ran = demo.run("en", &["screen", "--twins", "twins.csv", "--format", "json"]);
    let family = json(&ran.out)["family"].clone();
    assert_eq!((&family[3]["test"], &family[3]["voice"]), (&"twins".into(), &"silent".into()));
    assert!(family[3]["stations"].as_u64().unwrap() > 100, "{family}");
    fs::write(demo.place.path().join("twins.csv"), "a,b\n1,2\n").unwrap();
    let ran = demo.run("en", &["screen", "--twins", "twins.csv"]);
    assert!(ran.code == 3 && ran.err.contains("“first”"), "{}", ran.all());
}

#[test]
fn pictures_are_the_same_bytes_every_time() {
    let demo = Demo::new();
    for folder in ["one", "two"] {
        assert_eq!(demo.run("kk", &["screen", "--plots", folder]).code, 0);
    }
    let read = |folder: &str, name: &str| fs::read(demo.place.path().join(folder).join(name));
    let names = ["turnout-share", "turnout", "share", "fingerprint", "votes-turnout"];
    for name in names.map(|n| format!("list-{n}.svg")) {
        let one = read("one", &name).unwrap();
        assert!(one.starts_with(b"<svg") && one == read("two", &name).unwrap(), "{name}");
    }
}

#[test]
fn the_day_of_the_demo() {
    let demo = Demo::new();
    let ran = demo.run("en", &["turnout", "--format", "json"]);
    let signs: Vec<(String, String)> = rows(&json(&ran.out), "signs")
        .iter()
        .map(|r| (r[1].as_str().unwrap().to_owned(), r[2].as_str().unwrap().to_owned()))
        .collect();
    let of = |unit: &str| signs.iter().filter(|s| s.0 == unit).count();
    // What the demo planted: a last bulletin, a fall, a rush, and two headcounts.
    let planted = [of("kb4.180"), of("so2.196"), of("so2.208"), of("so2.210")];
    assert_eq!((planted, signs.len()), ([1, 1, 1, 2], 5), "{signs:?}");
    assert!(signs[1].1.contains("16:00 names 205"), "{signs:?}");
    fs::write(
        demo.place.path().join("trips.csv"),
        "unit,out,back,voters\nso2.196,10:00,11:00,40\nso2.196,12:00,14:00,5\n",
    )
    .unwrap();
    let ran = demo.run("en", &["turnout", "--trips", "trips.csv", "--unit", "so2.196"]);
    assert!(ran.out.contains("mobile box from 10:00 to 11:00: 40 voters visited"), "{}", ran.out);
    assert!(!ran.out.contains("mobile box from 12:00"));
    let ran = demo.run("en", &["turnout", "--tolerance", "100"]);
    assert!(ran.out.contains("None differs by more."), "{}", ran.out);
}

#[test]
fn a_poll_waits_for_the_silence_and_states_what_the_law_asks() {
    let demo = Demo::new();
    poll(&demo.place, "whole.toml", |t| t);
    poll(&demo.place, "less.toml", |t| t.replace("payer = \"A\"\n", ""));
    assert_eq!(demo.run("en", &["exit-poll", "check", "whole.toml"]).code, 0);
    let ran = demo.run("en", &["exit-poll", "check", "less.toml"]);
    assert!(ran.code == 1 && ran.out.contains("EXP-01"), "{}", ran.all());
    assert!(ran.out.contains("who paid") && ran.out.contains("28(9)"), "{}", ran.out);
    let publish =
        |file: &str, at: &str| demo.run("en", &["exit-poll", "publish", file, "--at", at]);
    let late = "2027-03-22T00:00:00+05:00";
    let ran = publish("less.toml", late);
    assert!(ran.code == 3 && ran.err.contains("who paid"), "{}", ran.all());
    // The polls close at 20:00, the silence covers the day; the election's zone decides.
    for early in ["2027-03-21T21:00:00+05:00", "2027-03-21T18:59:59Z"] {
        let ran = publish("whole.toml", early);
        assert!(ran.code == 3 && ran.err.contains("2027-03-22 00:00 +05:00"), "{}", ran.all());
        assert!(ran.err.contains("28(9)"), "{}", ran.err);
    }
    assert_eq!(publish("whole.toml", late).code, 0);
    assert_eq!(publish("whole.toml", "2027-03-21T19:00:00Z").code, 0);
    assert_eq!(publish("whole.toml", "tomorrow").code, 2);
    let opinion = |t: String| t.replace("kind = \"exit\"", "kind = \"opinion\"");
    poll(&demo.place, "opinion.toml", opinion);
    assert_eq!(publish("opinion.toml", "2027-03-15T23:59:59+05:00").code, 0);
    assert_eq!(publish("opinion.toml", "2027-03-16T00:00:00+05:00").code, 3);
}

#[test]
fn a_poll_beside_the_protocols() {
    let demo = Demo::new();
    poll(&demo.place, "poll.toml", |t| t);
    let ran = demo.run("en", &["exit-poll", "estimate", "poll.toml", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let report = json(&ran.out);
    // Computed by hand from the six protocols: 109/255, 156/341, 155/353, 149/321, 168/377, 141/304.
    let values: Vec<String> = rows(&report, "test").iter().map(|r| r[1].to_string()).collect();
    assert_eq!(values[..4], ["\"-0.011921\"", "\"0.023911\"", "\"-0.499\"", "5"]);
    let said = ran.out.contains("answered 0.950 times as often as others");
    assert!(said && ran.out.contains("61.09%"), "{}", ran.out);
    assert!(ran.out.contains("lies inside the weighted interval"));
    poll(&demo.place, "silent.toml", |t| t.replace("missed = 0\n", ""));
    let ran = demo.run("en", &["exit-poll", "estimate", "silent.toml"]);
    assert!(ran.out.contains("no nonresponse data"), "{}", ran.out);
    poll(&demo.place, "far.toml", |t| t.replace("aigerim", "gauhar"));
    let ran = demo.run("en", &["exit-poll", "estimate", "far.toml"]);
    assert!(ran.out.contains("EXP-02") && ran.out.contains("lies outside"), "{}", ran.out);
    poll(&demo.place, "wrong.toml", |t| t.replace("sample = 281", "sampel = 281"));
    let ran = demo.run("en", &["exit-poll", "check", "wrong.toml"]);
    assert!(ran.code == 3 && ran.err.contains("sampel"), "{}", ran.all());
    poll(&demo.place, "other.toml", |t| t.replace("aigerim", "nobody"));
    assert_eq!(demo.run("en", &["exit-poll", "estimate", "other.toml"]).code, 3);
}

const SAMPLE: &str = "format = \"adal-sample/1\"\ndesign = \"random\"\noption = \"Kemel\"\n\
    [[stratum]]\nname = \"A\"\nunits = 40\n[[stratum]]\nname = \"B\"\nunits = 25\n";

fn quick(folder: &Path, design: &str, leave_out: usize) {
    let a = [(500, 260), (620, 300), (480, 255), (710, 401), (555, 270)];
    let b = [(900, 610), (1010, 640), (870, 480), (950, 700)];
    let mut sample = SAMPLE.replace("random", design);
    let mut reports = "unit,base,votes\n".to_owned();
    let all = a.iter().map(|r| ("A", r)).chain(b.iter().map(|r| ("B", r)));
    for (nth, (stratum, (base, votes))) in all.enumerate() {
        sample += &format!("[[station]]\nunit = \"s{nth}\"\nstratum = \"{stratum}\"\n");
        if nth >= leave_out {
            reports += &format!("s{nth},{base},{votes}\n");
        }
    }
    fs::write(folder.join("sample.toml"), sample).unwrap();
    fs::write(folder.join("reports.csv"), reports).unwrap();
}

#[test]
fn a_quick_count_of_the_fixture() {
    let place = Place::new();
    quick(place.path(), "random", 0);
    let words = ["quick-count", "reports.csv", "--sample", "sample.toml", "--format", "json"];
    let ran = place.adal("en", &words);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let row = rows(&json(&ran.out), "estimate").remove(0);
    assert_eq!(row[..4], [json("\"Kemel\""), json("\"58.5638\""), json("\"0.019332\""), json("7")]);
    assert_eq!(row[4..], [json("\"53.9926\""), json("\"63.1350\"")]);
    assert!(ran.out.contains("0.006066"), "the warning of the formula for single voters");
    // A station that was drawn and is missing: bounds, never a guess.
    quick(place.path(), "random", 1);
    let ran = place.adal("en", &words[..4]);
    assert!(ran.out.contains("Missing stations are not filled in"), "{}", ran.out);
    // A heap nobody drew has no margin.
    quick(place.path(), "brought", 0);
    let ran = place.adal("en", &words[..4]);
    assert!(ran.out.contains("no estimate and no margin of error"), "{}", ran.out);
    assert!(!ran.out.contains("58.56"), "{}", ran.out);
    fs::write(place.path().join("reports.csv"), "unit,base,votes\nelse,10,5\n").unwrap();
    assert_eq!(place.adal("en", &words[..4]).code, 3);
}

const SEED: [&str; 4] = ["--contest", "smd-7", "--seed", "4 1 6"];

fn draw<'a>(what: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["draw", what];
    words.extend(SEED);
    words.extend(more);
    words
}

#[test]
fn nothing_is_drawn_before_the_commitment() {
    let demo = Demo::new();
    let ran = demo.run("en", &draw("tickets", &["--draws", "3"]));
    assert!(ran.code == 2 && ran.err.contains("adal draw commit"), "{}", ran.all());
    let ran = demo.run("en", &draw("tickets", &["--draws", "3", "--rehearsal"]));
    assert!(ran.code == 0 && ran.out.contains("This draw proves nothing"), "{}", ran.all());
    let ran = demo.run("en", &["draw", "commit", "--key", &demo.key]);
    assert!(ran.code == 2 && ran.err.contains("list, smd-4, smd-7"), "{}", ran.all());
}

#[test]
fn commit_draw_and_recheck_by_hand() {
    let demo = Demo::new();
    let ran = demo.run("en", &["draw", "commit", "--contest", "smd-7", "--key", &demo.key]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    // What the commitment tells people to run gives what it committed to.
    let committed = |name: &str| {
        let line = ran.out.lines().find(|l| l.trim_start().starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    };
    let commands: Vec<&str> = ran.out.lines().filter(|l| l.contains("sha256sum")).collect();
    for (command, name) in commands.iter().zip(["entry ", "frame ", "totals "]) {
        let printed = demo.place.shell(&format!("cd '{}' && {}", demo.book, command.trim()));
        assert!(printed.out.starts_with(&committed(name)), "{command}: {}", printed.all());
    }
    assert_eq!(commands.len(), 3);
    assert_eq!(demo.run("en", &["verify"]).code, 0);
    let log = demo.run("en", &["log", "--last", "1"]).out;
    assert!(log.contains("draw-commit") && log.contains("smd-7 (15)"), "{log}");
    // One ticket by hand: the printed command gives the printed hash, and the hash the ticket.
    let ran = demo.run("en", &draw("tickets", &["--draws", "3"]));
    let command = ran.out.lines().find(|l| l.trim_start().starts_with("printf")).unwrap();
    let hash = demo.place.shell(command.trim()).out;
    let hash = hash.split_whitespace().next().unwrap();
    assert!(hash.len() == 64 && ran.out.contains(hash), "{command} {hash}");
    let decimal = demo.place.shell(&format!("python3 -c 'print(str(int(\"{hash}\", 16))[::-1])'"));
    assert!(ran.out.contains(&format!("0.{}", decimal.out.trim())), "{}", decimal.all());
    // Spaces between the dice do not matter, and a longer draw continues the shorter.
    let mut other = draw("tickets", &["--draws", "5"]);
    other[5] = "416";
    let longer = demo.run("en", &other).out;
    assert!(longer.contains(command), "{longer}");
}

#[test]
fn recount_of_drawn_stations() {
    let demo = Demo::new();
    demo.run("en", &["draw", "commit", "--contest", "smd-7", "--key", &demo.key]);
    let ran = demo.run("en", &draw("weighted", &["--draws", "40", "--format", "json"]));
    assert_eq!(ran.code, 0, "{}", ran.err);
    let drawn: Vec<String> = rows(&json(&ran.out), "weighted")
        .iter()
        .map(|r| r[1].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(drawn.len(), 40);
    let ran = demo.run("en", &["draw", "plan", "--contest", "smd-7"]);
    assert!(ran.out.contains("leads by 33 votes at least"), "{}", ran.out);
    assert!(ran.out.contains("not a threshold") && ran.out.contains("recount them all"));
    // The copies of the observers as a recount: the official table gave six of them away.
    let copies = fs::read_to_string(demo.place.path().join("adal-demo/tables/copies-smd-7.csv"));
    let mut recount = "unit,aigerim,nurlan,gauhar,against_all\n".to_owned();
    for line in copies.unwrap().lines().skip(1) {
        let cells: Vec<&str> = line.rsplit(',').collect();
        let unit = line.split(',').next().unwrap();
        recount += &format!("{unit},{},{},{},{}\n", cells[3], cells[2], cells[1], cells[0]);
    }
    fs::write(demo.place.path().join("recount.csv"), &recount).unwrap();
    let words = draw("measure", &["--recount", "recount.csv", "--draws", "40"]);
    let ran = demo.run("en", &words);
    assert!(ran.out.contains("Risk after 40 draws (Kaplan–Markov): 1.000000"), "{}", ran.out);
    // A recount that finds nothing lowers the risk to (1 − 33/4740)^40.
    let official =
        fs::read_to_string(demo.place.path().join("adal-demo/tables/official-smd-7.csv"));
    let mut clean = "unit,aigerim,nurlan,gauhar,against_all\n".to_owned();
    for line in official.unwrap().lines().skip(1) {
        let cells: Vec<&str> = line.rsplit(',').collect();
        let unit = line.split(',').nth(1).unwrap();
        clean += &format!("so1.{unit},{},{},{},{}\n", cells[3], cells[2], cells[1], cells[0]);
    }
    fs::write(demo.place.path().join("recount.csv"), &clean).unwrap();
    let ran = demo.run("en", &words);
    assert!(ran.out.contains("(Kaplan–Markov): 0.756"), "{}", ran.out);
    // A drawn station left out of the file counts as wholly wrong.
    let rest: Vec<&str> = clean.lines().filter(|l| !l.starts_with(drawn[0].as_str())).collect();
    fs::write(demo.place.path().join("recount.csv"), rest.join("\n")).unwrap();
    let ran = demo.run("en", &words);
    assert!(ran.out.contains("not recounted: 1") && ran.out.contains("1.000000"), "{}", ran.out);
}

#[test]
fn totals_that_changed_are_refused() {
    let demo = Demo::new();
    demo.run("en", &["draw", "commit", "--contest", "smd-7", "--key", &demo.key]);
    let import = demo.run("en", &["log", "--last", "200", "--format", "json"]);
    let entries = json(&import.out);
    let is = |e: &&Value| e["subject"].as_str().is_some_and(|s| s.contains("official-smd-7.csv"));
    let seq = entries["entries"].as_array().unwrap().iter().find(is).unwrap()["seq"].to_string();
    let withdraw = ["withdraw", &seq, "--reason", "a test", "--key", &demo.key];
    assert_eq!(demo.run("en", &withdraw).code, 0);
    let ran = demo.run("en", &draw("weighted", &["--draws", "3"]));
    assert!(ran.code == 3 && ran.err.contains("no longer those committed"), "{}", ran.all());
    // The list of stations is as it was, so tickets can still be drawn.
    assert_eq!(demo.run("en", &draw("tickets", &["--draws", "3"])).code, 0);
    let folder = Path::new(&demo.book).join("attachments");
    for file in fs::read_dir(folder).unwrap() {
        fs::write(file.unwrap().path(), "so1.181\n").unwrap();
    }
    let ran = demo.run("en", &draw("tickets", &["--draws", "1"]));
    assert!(ran.code == 3 && ran.err.contains("other bytes"), "{}", ran.all());
}

#[test]
fn a_commitment_covers_its_files() {
    let demo = Demo::new();
    // Nothing is committed with a key that is not the operator's.
    let root = demo.key.replace("operator", "root");
    let ran = demo.run("en", &["draw", "commit", "--contest", "smd-7", "--key", &root]);
    assert_eq!(ran.code, 3, "{}", ran.all());
    let ran = demo.run("en", &["draw", "commit", "--contest", "smd-7", "--key", &demo.key]);
    let hash = ran.out.lines().find_map(|l| l.trim().strip_prefix("frame   ")).unwrap();
    fs::write(Path::new(&demo.book).join("attachments").join(hash), "so1.181\n").unwrap();
    let ran = demo.run("en", &["verify"]);
    assert!(ran.code == 4 && ran.all().contains(hash), "{}", ran.all());
}

#[test]
fn observers_by_lot() {
    let demo = Demo::new();
    demo.run("en", &["draw", "commit", "--contest", "smd-7", "--key", &demo.key]);
    fs::write(demo.place.path().join("names.txt"), "Aigerim\n\nBolat\nDana\n").unwrap();
    let drawn = demo.run("en", &draw("tickets", &["--draws", "3", "--format", "json"]));
    let drawn: Vec<Value> =
        rows(&json(&drawn.out), "tickets").iter().map(|r| r[1].clone()).collect();
    let ran = demo.run("en", &draw("assign", &["--observers", "names.txt", "--format", "json"]));
    let sent: Vec<Value> =
        rows(&json(&ran.out), "observers").iter().map(|r| r[1].clone()).collect();
    assert_eq!(sent, drawn);
    let words = draw("measure", &["--observers", "names.txt", "--rounds", "99"]);
    let ran = demo.run("en", &words);
    assert!(ran.code == 0 && ran.out.contains("3 stations drawn for observers less 12 others"));
    assert_eq!(demo.run("en", &draw("measure", &[])).code, 2);
}

#[test]
fn reconcile_finds_what_was_planted_whatever_was_committed() {
    let demo = Demo::new();
    let ids = |ran: &shell::Ran| -> Vec<String> {
        let record = json(&ran.out);
        let findings = record["findings"].as_array().unwrap();
        findings.iter().map(|f| f["id"].to_string()).collect()
    };
    let words = ["reconcile", "--format", "json"];
    let before = ids(&demo.run("en", &words));
    demo.run("en", &["draw", "commit", "--contest", "smd-7", "--key", &demo.key]);
    assert_eq!(ids(&demo.run("en", &words)), before);
}
