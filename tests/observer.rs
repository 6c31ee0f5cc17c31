//! What observers and headquarters do at the command line: receipts, double entry decided by a third
//! person, reasons that stay, thresholds, names kept apart, stock `ssh-keygen` over a whole book.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value;
use shell::{Place, Ran};

const BOOK: [&str; 2] = ["--book", "adal-demo/book"];

/// The demo with the keys of three people.
fn place() -> Place {
    let place = Place::new();
    place.demo();
    for (name, role) in [("aigul", "observer"), ("daulet", "observer"), ("saule", "auditor")] {
        admit(&place, name, role);
    }
    place
}

fn admit(place: &Place, name: &str, role: &str) {
    let (file, by) = (format!("{name}.key"), format!("{name}@haq"));
    ok(place, &["key", "new", &file, "--name", &by, "--unencrypted"]);
    let add = ["key", "add", &file, "--name", &by, "--role", role, "--root-key"];
    ok(place, &[&add[..], &["adal-demo/keys/root"], &BOOK].concat());
}

fn ok(place: &Place, words: &[&str]) -> String {
    let ran = place.adal("en", words);
    assert_eq!(ran.code, 0, "{words:?}: {}", ran.all());
    ran.out
}

/// Enters the demo's sheet as `who`, changed by `change`; gives the statement's id.
fn enter(place: &Place, who: &str, change: &[(&str, &str)], more: &[&str]) -> String {
    let mut sheet = include_str!("../examples/demo/sheet-so1.184.toml").to_owned();
    for (from, to) in change {
        assert!(sheet.contains(from), "{from}");
        sheet = sheet.replacen(from, to, 1);
    }
    fs::write(place.path().join("sheet.toml"), sheet).unwrap();
    let key = format!("{who}.key");
    let words = ["enter", "--from", "sheet.toml", "--sign-with", &key];
    let said = ok(place, &[&words[..], more, &BOOK].concat());
    let id = said.lines().next().and_then(|l| l.rsplit(' ').next()).unwrap();
    assert_eq!(id.len(), 64, "{said}");
    id.to_owned()
}

fn findings(place: &Place, code: &str) -> Vec<Value> {
    let words = ["reconcile", "--unit", "so1.184", "--code", code, "--fail-on", "never"];
    let out = ok(place, &[&words[..], &["--format", "json"], &BOOK].concat());
    let value: Value = serde_json::from_str(&out).unwrap();
    value["findings"].as_array().unwrap().clone()
}

#[test]
fn a_receipt_goes_back() {
    let place = place();
    assert_eq!(place.shell("cp -r adal-demo/book observer").code, 0);
    let words = ["enter", "--from", "adal-demo/tables/sheet-so1.184.toml", "--sign-with"];
    ok(&place, &[&words[..], &["aigul.key", "--book", "observer"]].concat());
    ok(&place, &["bundle", "stick/aigul", "--by", "aigul@haq", "--book", "observer"]);
    // Without the log's key nothing is lost: the two commands that give the receipt are named.
    let owed = ok(&place, &[&["merge", "stick/aigul"][..], &BOOK].concat());
    assert!(owed.contains("adal checkpoint --book") && owed.contains("adal merge stick/aigul"));
    assert!(!place.path().join("stick/aigul-receipts").exists());
    let ledger = place.path().join("adal-demo/book/ledger.jsonl");
    let before = fs::read(&ledger).unwrap();
    let key = ["--key", "adal-demo/keys/operator"];
    let given = ok(&place, &[&["merge", "stick/aigul"][..], &key, &BOOK].concat());
    assert!(given.contains("receipts: 1 in stick/aigul-receipts"), "{given}");
    assert_eq!(fs::read(&ledger).unwrap(), before, "merging again changes nothing");
    let check = "cd stick/aigul-receipts && adal verify-receipt entry-*.tlog-proof entry-*.json \
                 --pin \"$(head -1 ../../adal-demo/book/vkeys)\"";
    let ran = place.shell(check);
    assert!(ran.code == 0 && ran.out.starts_with("HOLDS"), "{}", ran.all());
    // The bundle itself is as it was; the receipts of many go where headquarters wants them.
    let again = [&["merge", "stick/aigul", "--receipts", "out"][..], &BOOK].concat();
    ok(&place, &again);
    assert!(place.path().join("out/aigul").is_dir());
}

#[test]
fn a_third_person_sees_the_differing_lines_only_and_decides() {
    let place = place();
    // The first misreads one line, the second two others; nobody is right everywhere.
    let first = enter(&place, "aigul", &[], &[]);
    let changes = [("valid = 312", "valid = 321"), ("invalid = 8", "invalid = 3")];
    let second = enter(&place, "daulet", &changes, &["--second", &first]);
    assert_eq!(findings(&place, "SYS-02").len(), 2);
    let open = ok(&place, &[&["resolve"][..], &BOOK].concat());
    let lines: Vec<&str> = open.lines().filter(|l| l.contains("valid")).collect();
    assert_eq!(lines.len(), 2, "{open}");
    for hidden in ["aigul", "daulet", "aigerim", "registered", "644"] {
        assert!(!open.contains(hidden), "{hidden}: {open}");
    }
    for shown in ["312", "321", &first[..12], &second[..12], "adal resolve"] {
        assert!(open.contains(shown), "{shown}: {open}");
    }
    // Nobody types the paper a second time for himself, and neither of the two may decide.
    let own = ["enter", "--from", "sheet.toml", "--second", &first, "--sign-with", "aigul.key"];
    let ran = place.adal("en", &[&own[..], &BOOK].concat());
    assert!(ran.code == 2 && ran.err.contains("another person"), "{}", ran.all());
    let decide =
        ["resolve", &first, "--over", &second, "--except", "valid", "--reason", "the photo"];
    for own in ["aigul.key", "daulet.key"] {
        let ran = place.adal("en", &[&decide[..], &["--sign-with", own], &BOOK].concat());
        assert!(ran.code == 2 && ran.err.contains("a third person"), "{}", ran.all());
    }
    assert_eq!(place.adal("en", &[&["resolve"][..], &BOOK].concat()).out, open);
    let wrong = ["resolve", &first, "--over", &second, "--except", "nothing", "--reason", "x"];
    let ran = place.adal("en", &[&wrong[..], &["--sign-with", "saule.key"], &BOOK].concat());
    assert_eq!(ran.code, 2, "{}", ran.all());
    ok(&place, &[&decide[..], &["--sign-with", "saule.key"], &BOOK].concat());
    let open = ok(&place, &[&["resolve"][..], &BOOK].concat());
    assert!(open.contains("nothing waits"), "{open}");
    // 8 invalid by the first, 321 valid by the second: now everything adds up.
    let own = findings(&place, "ARI");
    assert!(own.is_empty(), "{own:?}");
    let words = ["history", "so1.184", "--format", "json"];
    let life = ok(&place, &[&words[..], &BOOK].concat());
    assert!(life.contains("in the lines valid") && life.contains("the photo"), "{life}");
    assert!(life.contains("a second time"), "all three stay: {life}");
}

#[test]
fn neither_of_two_typings_is_right() {
    let place = place();
    let first = enter(&place, "aigul", &[("valid = 312", "valid = 213")], &[]);
    let second = enter(&place, "daulet", &[], &["--second", &first]);
    let decide = ["resolve", &second, "--over", &first, "--reason", "nearer", "--sign-with"];
    ok(&place, &[&decide[..], &["saule.key"], &BOOK].concat());
    let correct = ["correct", &first, "--line", "valid", "--old", "312", "--new", "321"];
    let why = ["--reason", "the photo says 321", "--sign-with", "adal-demo/keys/operator"];
    ok(&place, &[&correct[..], &why, &BOOK].concat());
    assert!(findings(&place, "REP-05").is_empty());
    assert!(findings(&place, "ARI-01").iter().all(|f| f["formula"] != "312 = 311 + 10"));
    let correct = ["correct", "289", "--line", "valid", "--old", "321", "--new", "312"];
    let why = ["--reason", "act", "--sign-with", "saule.key"];
    ok(&place, &[&correct[..], &why, &BOOK].concat());
    let life = ok(&place, &[&["history", "so1.184", "--format", "json"][..], &BOOK].concat());
    assert!(life.contains("corrects #289, line valid"), "a row by its number: {life}");
    assert!(life.contains("instead of 312, 321"), "{life}");
    assert!(life.contains("149; differs by 6 [Aigerim Suieuova]"), "which line: {life}");
}

#[test]
fn a_counter_used_twice_waits_until_somebody_decides() {
    let place = place();
    admit(&place, "erlan", "auditor");
    assert_eq!(place.shell("cp -r adal-demo/book other").code, 0);
    let said = ["incident", "PRO-02", "--unit", "so1.186", "--sign-with", "aigul.key"];
    ok(&place, &[&said[..], &["--note", "one", "--book", "other"]].concat());
    assert_eq!(place.shell("rm -r home/counters").code, 0);
    ok(&place, &[&said[..], &["--note", "two"], &BOOK].concat());
    ok(&place, &["bundle", "out", "--book", "other"]);
    ok(&place, &[&["merge", "out", "--key", "adal-demo/keys/operator"][..], &BOOK].concat());
    let open = ok(&place, &[&["resolve"][..], &BOOK].concat());
    let line = open.lines().find(|l| l.contains("--over")).unwrap();
    let pair: Vec<&str> = line.split_whitespace().collect();
    let decide = ["resolve", pair[2], "--over", pair[4], "--reason", "he says so", "--sign-with"];
    ok(&place, &[&decide[..], &["erlan.key"], &BOOK].concat());
    let open = ok(&place, &[&["resolve"][..], &BOOK].concat());
    assert!(open.contains("nothing waits"), "{open}");
    let life = ok(&place, &[&["history", "so1.186"][..], &BOOK].concat());
    assert!(life.contains("one was chosen by a signed decision"), "{life}");
    // Only who said it takes it back.
    let take = ["retract", pair[2], "--reason", "x", "--sign-with", "erlan.key"];
    let ran = place.adal("en", &[&take[..], &BOOK].concat());
    assert!(ran.code == 2 && ran.err.contains("only what they said"), "{}", ran.all());
    // Who signs with a revoked key is told at once.
    let revoke = ["key", "revoke", "aigul@haq", "--reason", "lost"];
    ok(&place, &[&revoke[..], &["--root-key", "adal-demo/keys/root"], &BOOK].concat());
    let late = place.adal("en", &[&said[..], &BOOK].concat());
    assert!(late.code == 0 && late.err.contains("LATE"), "{}", late.all());
}

#[test]
fn a_file_that_is_not_there_is_the_persons_to_mend() {
    let place = place();
    let said = ["incident", "PRO-02", "--unit", "so1.186", "--sign-with", "aigul.key"];
    let ran = place.adal("en", &[&said[..], &["--file", "photo.jpg"], &BOOK].concat());
    assert!(ran.code == 3 && ran.err.contains("photo.jpg cannot be read"), "{}", ran.all());
}

#[test]
fn only_its_author_and_the_operator_correct_a_copy() {
    let place = place();
    let copy = enter(&place, "aigul", &[], &[]);
    let correct = ["correct", &copy, "--line", "valid", "--old", "312", "--new", "321"];
    for who in ["daulet.key", "aigul.key"] {
        let more = ["--reason", "the photo", "--sign-with", who];
        ok(&place, &[&correct[..], &more, &BOOK].concat());
    }
    let life = ok(&place, &[&["history", "so1.184", "--format", "json"][..], &BOOK].concat());
    let life: Value = serde_json::from_str(&life).unwrap();
    let events = life["events"].as_array().unwrap().iter();
    let corrections = events.filter(|e| e["type"] == "correction");
    let worth: Vec<_> = corrections.map(|e| (e["by"].as_str(), e["worth"].as_str())).collect();
    assert_eq!(
        worth,
        [(Some("daulet@haq"), Some("told")), (Some("aigul@haq"), Some("counts"))],
        "{life}"
    );
}

#[test]
fn what_is_missing_is_named_with_the_option_that_gives_it() {
    let place = place();
    let add = ["key", "add", "aigul.key", "--name", "x@haq", "--role", "observer"];
    let ran = place.adal("en", &[&add[..], &BOOK].concat());
    assert!(ran.code == 2 && ran.err.contains("--root-key"), "{}", ran.all());
    // Nothing is drawn, and no draft is begun, where nobody can type.
    let enter = ["enter", "--contest", "list", "--unit", "so1.184", "--sign-with", "aigul.key"];
    let ran = place.adal("en", &[&enter[..], &BOOK].concat());
    assert!(ran.code == 3 && ran.out.is_empty() && ran.err.contains("--from"), "{}", ran.all());
    let drafts = fs::read_dir(place.path().join("home/drafts")).map_or(0, Iterator::count);
    assert_eq!(drafts, 0);
}

#[test]
fn a_copy_without_a_signature_is_named_with_who_typed_it() {
    let place = place();
    let sheet = include_str!("../examples/demo/sheet-so1.184.toml");
    let chair = sheet.lines().find(|l| l.starts_with("chair")).unwrap();
    enter(&place, "daulet", &[(chair, "chair = \"absent\"")], &[]);
    let found = findings(&place, "COP-06");
    let said: Vec<_> = found.iter().filter_map(|f| f["text"].as_str()).collect();
    let named = said.iter().filter(|t| t.contains("certified copy") && t.contains("daulet@haq"));
    assert_eq!(named.count(), 1, "{found:?}");
}

#[test]
fn a_witness_without_a_key_is_asked_about() {
    let place = place();
    let said = ["incident", "PRO-02", "--unit", "so1.186", "--sign-with", "aigul.key"];
    let with = ["--witness", "daulet@haq", "--witness", "dualet@haq"];
    let ran = place.adal("en", &[&said[..], &with, &BOOK].concat());
    assert!(ran.code == 0 && ran.err.contains("dualet@haq has no key"), "{}", ran.all());
    assert!(!ran.err.contains("daulet@haq has no key"), "{}", ran.all());
    // Nothing was written about it, and nothing is not said with an empty line.
    for words in
        [&["history", "so1.186"][..], &["reconcile", "--code", "PRO-02", "--fail-on", "never"]]
    {
        let out = ok(&place, &[words, &BOOK].concat());
        assert!(out.contains("not described"), "{out}");
    }
}

#[test]
fn a_reason_given_is_printed_ever_after() {
    let place = place();
    let answer = "\n[answers]\nvalid-is-sum = \"so it stands on the paper\"\n";
    let words = "\n[words]\nissued = \"three hundred and thirty\"\n";
    let with = format!("[facts]\n{}", "");
    let tail = "obtained = \"from the secretary, at the station\"";
    let facts = format!("{tail}{answer}{words}");
    enter(&place, "aigul", &[(&with, &with), (tail, &facts)], &[]);
    let found = findings(&place, "ARI-01");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["answer"]["reason"], "so it stands on the paper");
    assert_eq!(found[0]["answer"]["by"], "aigul@haq");
    let unanswered = findings(&place, "ARI-02");
    assert!(unanswered[0]["answer"].is_null());
    let in_words = findings(&place, "ARI-08");
    assert_eq!(in_words[0]["formula"], "332 ≠ 330", "{in_words:?}");
    let said = "reason given by aigul@haq: “so it stands on the paper”";
    let reconcile = ["reconcile", "--unit", "so1.184", "--fail-on", "never"];
    let explain = ["explain", found[0]["id"].as_str().unwrap()];
    for words in [&reconcile[..], &["history", "so1.184"], &explain] {
        let out = ok(&place, &[words, &BOOK].concat()).replace('\n', " ");
        let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.contains("reason given by"), "{words:?}: {out}");
        assert!(out.contains(said) || out.contains("so it stands"), "{words:?}: {out}");
    }
}

#[test]
fn which_document_was_used_is_always_said() {
    let place = place();
    let life = ok(&place, &[&["history", "kb4.167"][..], &BOOK].concat());
    let life = life.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        life.contains("repeat protocol #") && life.contains("the latest of 2 official"),
        "{life}"
    );
    let life = ok(&place, &[&["history", "so1.184"][..], &BOOK].concat());
    assert!(life.contains("the only official document"), "{life}");
    let words = ["reconcile", "--unit", "so1.181", "--fail-on", "never", "--format", "json"];
    let out = ok(&place, &[&words[..], &BOOK].concat());
    let value: Value = serde_json::from_str(&out).unwrap();
    let used = value["used"].as_array().unwrap();
    assert_eq!(used.len(), 1, "{used:?}");
    assert_eq!((&used[0]["as"], &used[0]["of"]), (&"yardstick".into(), &2.into()));
}

#[test]
fn a_later_document_is_told_with_directions_time_and_presence() {
    let place = place();
    let words = ["reconcile", "--unit", "kb4.167", "--code", "REP-01", "--fail-on", "never"];
    let out = ok(&place, &[&words[..], &BOOK].concat());
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(out.contains("(+43)") && out.contains("(-31)"), "{out}");
    assert!(out.contains("signed 14 h 15 min after a copy was given"), "{out}");
    assert!(out.contains("observers absent"), "{out}");
}

#[test]
fn as_many_roots_as_the_book_asks() {
    let place = Place::new();
    place.demo();
    let init = |threshold: &str, book: &str| -> Ran {
        let words = ["init", book, "--election", "adal-demo/tables/election", "--org", "haq"];
        let roots = ["--root-key", "one", "--root-key", "two", "--threshold", threshold];
        place.adal("en", &[&words[..], &roots, &["--unencrypted"]].concat())
    };
    assert_eq!(init("3", "none").code, 2);
    let made = init("2", "book");
    assert_eq!(made.code, 0, "{}", made.all());
    ok(&place, &["key", "new", "aigul.key", "--name", "aigul@haq", "--unencrypted"]);
    let add = ["key", "add", "aigul.key", "--name", "aigul@haq", "--role", "observer"];
    let with = |roots: &[&str]| {
        let person = ["--person", "Айгүл Серікқызы", "--book", "book"];
        place.adal("en", &[&add[..], roots, &person].concat())
    };
    let alone = with(&["--root-key", "one"]);
    assert_ne!(alone.code, 0, "{}", alone.all());
    assert!(!place.path().join("book/private/names.csv").exists());
    let both = with(&["--root-key", "one", "--root-key", "two"]);
    assert_eq!(both.code, 0, "{}", both.all());
    // The name behind the pseudonym lies in one place, and nothing that leaves takes it along.
    let names = fs::read_to_string(place.path().join("book/private/names.csv")).unwrap();
    assert_eq!(names, "name,person\naigul@haq,\"Айгүл Серікқызы\"\n");
    let found = place.shell("grep -rl Айгүл book | sort");
    assert_eq!(found.out, "book/private/names.csv\n");
    ok(&place, &["bundle", "out", "--book", "book"]);
    assert_eq!(place.shell("grep -rl Айгүл out").out, "");
    ok(&place, &["verify", "--book", "book"]);
}

#[test]
fn stock_ssh_keygen_accepts_every_signature_of_the_demo() {
    if Command::new("ssh-keygen").arg("-?").output().is_err() {
        eprintln!("SKIPPED: no ssh-keygen on this machine; nobody but us checked the signatures");
        return;
    }
    let place = place();
    let first = enter(&place, "aigul", &[], &[]);
    enter(&place, "daulet", &[], &["--second", &first]);
    let incident = ["incident", "COP-04", "--unit", "so1.184", "--sign-with", "daulet.key"];
    ok(&place, &[&incident[..], &BOOK].concat());
    let book = place.path().join("adal-demo/book");
    let (statement, signature) = (place.path().join("statement"), place.path().join("sig"));
    let signers = book.join("allowed_signers");
    let mut seen = 0;
    for line in fs::read_to_string(book.join("ledger.jsonl")).unwrap().lines() {
        let value: Value = serde_json::from_str(line).unwrap();
        let body = line.split_once("\"body\":").unwrap().1.rsplit_once(",\"prev\":\"").unwrap().0;
        fs::write(&statement, format!("{body}\n")).unwrap();
        let kind = value["body"]["type"].as_str().unwrap();
        let space = match kind {
            "genesis" | "key-add" | "key-revoke" | "log-key" | "manifest-amend" => "key@adal.v1",
            _ => "statement@adal.v1",
        };
        for sig in value["sigs"].as_array().unwrap() {
            fs::write(&signature, adal::book::armour(sig.as_str().unwrap())).unwrap();
            let keygen = |words: &[&str]| {
                let mut command = Command::new("ssh-keygen");
                command.args(words).arg("-s").arg(&signature).arg("-f").arg(&signers);
                command.stdin(fs::File::open(&statement).unwrap()).stderr(Stdio::null());
                command.output().unwrap()
            };
            let who = keygen(&["-Y", "find-principals"]);
            let who = String::from_utf8(who.stdout).unwrap();
            let who = who.lines().next().unwrap_or_else(|| panic!("whose is this? {line}"));
            if let Some(by) = value["body"]["by"].as_str() {
                assert_eq!(by, who, "{line}");
            }
            let verified = keygen(&["-Y", "verify", "-n", space, "-I", who]);
            assert!(verified.status.success(), "{kind}: {line}");
            seen += 1;
        }
    }
    assert!(seen > 25, "only {seen} signatures were seen");
}

#[test]
fn a_line_of_another_form_is_shown_where_it_stands() {
    let place = place();
    let sheet = include_str!("../examples/demo/sheet-so1.184.toml");
    fs::write(place.path().join("s.toml"), sheet.replace("registered =", "registred =")).unwrap();
    let words = ["enter", "--from", "s.toml", "--sign-with", "aigul.key"];
    let ran = place.adal("en", &[&words[..], &BOOK].concat());
    assert_eq!(ran.code, 3, "{}", ran.all());
    let at = 1 + sheet.lines().position(|l| l.starts_with("registered =")).unwrap();
    let place = format!("s.toml:{at}:1");
    assert!(ran.err.contains(&place) && ran.err.contains("registered"), "{}", ran.all());
}

#[test]
fn what_a_cut_off_command_left_is_moved_aside_and_said() {
    let place = place();
    let ledger = place.path().join("adal-demo/book/ledger.jsonl");
    let whole = fs::read(&ledger).unwrap();
    fs::write(&ledger, [&whole[..], b"{\"at\":\"20"].concat()).unwrap();
    fs::write(place.path().join("sheet.toml"), include_str!("../examples/demo/sheet-so1.184.toml"))
        .unwrap();
    let words = ["enter", "--from", "sheet.toml", "--sign-with", "aigul.key"];
    let ran = place.adal("en", &[&words[..], &BOOK].concat());
    assert_eq!(ran.code, 0, "{}", ran.all());
    let file = ran.err.split("were moved to ").nth(1).and_then(|r| r.split(',').next()).unwrap();
    assert_eq!(fs::read(place.path().join(file)).unwrap(), b"{\"at\":\"20");
    assert!(fs::read(&ledger).unwrap().starts_with(&whole));
    let again = place.adal("en", &[&["checkpoint"][..], &BOOK].concat());
    assert!(!again.err.contains("were moved to"), "{}", again.all());
}
