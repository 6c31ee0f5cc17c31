//! Two organisations watch each other: checkpoints of the other's log are recorded and bound times,
//! a contradiction is proved, and a witness goes on after the log's key has changed.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod shell;

use std::fs;

use shell::Place;

/// A place with a book `a` of organisation “one” and a witness `w` that knows its log.
struct Two {
    place: Place,
    log: String,
    witness: String,
}

impl Two {
    fn new() -> Self {
        let place = Place::new();
        place.demo();
        let log = vkey(&place, "adal-demo/book");
        let new = Self { place, log, witness: String::new() };
        let init = ["witness", "init", "w", "--name", "w.example", "--unencrypted", "--log"];
        new.run(&[&init[..], &[&new.log]].concat(), 0);
        let witness = fs::read_to_string(new.place.path().join("w/witness.vkey")).unwrap();
        Self { witness: witness.trim_end().to_owned(), ..new }
    }

    fn run(&self, words: &[&str], code: i32) -> String {
        let ran = self.place.adal("en", words);
        assert_eq!(ran.code, code, "{words:?}: {}", ran.all());
        ran.all()
    }

    fn copy(&self, from: &str, to: &str) {
        assert_eq!(self.place.shell(&format!("cp -r {from} {to}")).code, 0);
    }

    /// A copy of the demo's book that goes on by itself, as an operator who forks would.
    fn fork(&self, copy: &str, withdrawn: &str) {
        self.copy("adal-demo/book", copy);
        self.copy("adal-demo/keys", &format!("{copy}-keys"));
        let key = format!("{copy}-keys/operator");
        let withdraw = ["--book", copy, "withdraw", withdrawn, "--reason", "twice", "--key", &key];
        self.run(&withdraw, 0);
        self.run(&["--book", copy, "checkpoint", "--key", &key], 0);
    }

    /// A second organisation's book.
    fn other(&self) -> (&'static str, String) {
        let election = "adal-demo/tables/election";
        self.run(&["init", "b", "--election", election, "--org", "two", "--unencrypted"], 0);
        self.run(&["--book", "b", "checkpoint"], 0);
        ("b", vkey(&self.place, "b"))
    }
}

fn vkey(place: &Place, book: &str) -> String {
    let text = fs::read_to_string(place.path().join(book).join("vkeys")).unwrap();
    text.split_whitespace().rfind(|w| w.starts_with("adal.v1/")).unwrap().to_owned()
}

#[test]
fn what_a_book_saw_of_another_log_bounds_both() {
    let two = Two::new();
    let (b, _) = two.other();
    let note = "adal-demo/book/checkpoint";
    // A witness signs one's head; two records it with the witness's line on it.
    let book = ["--book", "adal-demo/book"];
    two.run(&[&book[..], &["witness", "request", "-o", "req"]].concat(), 0);
    two.run(&["witness", "cosign", "w", "req", "-o", "reply"], 0);
    two.run(&[&book[..], &["witness", "add", "reply", "--witness", &two.witness]].concat(), 0);
    let foreign = ["--book", b, "foreign", note, "--log"];
    let own = vkey(&two.place, b);
    two.run(&[&foreign[..], &[&own]].concat(), 4);
    assert!(two.run(&["--book", b, "foreign", "b/checkpoint", "--log", &own], 3).contains("own"));
    two.run(&[&foreign[..], &[&two.log]].concat(), 0);
    assert!(two.run(&[&foreign[..], &[&two.log]].concat(), 0).contains("nothing changed"));
    let seen = "this book saw 504 entries, root 60099e91";
    let said = two.run(&["--book", b, "verify"], 0);
    assert!(said.contains(seen) && said.contains("nobody you named"), "{said}");
    assert!(said.contains(&two.log), "the whole vkey, to be compared: {said}");
    let said = two.run(&["--book", b, "verify", "--witness", &two.witness], 4);
    assert!(said.contains("entry 2 and those behind it were written no earlier than"), "{said}");

    // Another witness bounds two's own head: so one's head existed by then.
    two.run(&["--book", b, "checkpoint"], 0);
    let init = ["witness", "init", "v", "--name", "v.example", "--unencrypted", "--log"];
    two.run(&[&init[..], &[&own]].concat(), 0);
    two.run(&["--book", b, "witness", "request", "-o", "req2"], 0);
    two.run(&["witness", "cosign", "v", "req2", "-o", "reply2"], 0);
    let other = fs::read_to_string(two.place.path().join("v/witness.vkey")).unwrap();
    let other = other.trim_end();
    two.run(&["--book", b, "witness", "add", "reply2", "--witness", other], 0);
    let said = two.run(&["--book", b, "verify", "--witness", other], 0);
    assert!(said.contains(seen) && said.contains("no later than"), "{said}");
    let json = two.run(&["--book", b, "verify", "--witness", other, "--format", "json"], 0);
    assert!(json.contains("\"seen\"") && json.contains("\"no_later\": \"20"), "{json}");
    let log = two.run(&["--book", b, "log", "--witness", other], 0);
    assert!(log.contains("foreign-checkpoint") && log.contains("existed no later than"), "{log}");

    // The receipt that one takes home says what was seen, and until when.
    two.run(&["--book", b, "prove", "2", "-o", "r"], 0);
    let receipt = ["verify-receipt", "r/entry-2.tlog-proof", "r/entry-2.json", "--pin", &own];
    let said = two.run(&[&receipt[..], &["--witness", other]].concat(), 0);
    assert!(said.contains("the book saw 504 entries") && said.contains(&two.log), "{said}");
    assert!(said.contains("no later than") && said.contains("v.example, 20"), "{said}");
}

#[test]
fn another_log_that_signs_two_roots_is_proved_to_have() {
    let two = Two::new();
    let (b, _) = two.other();
    for (copy, seq) in [("x", "2"), ("y", "446")] {
        two.fork(copy, seq);
        let note = format!("{copy}/checkpoint");
        let code = i32::from(copy == "y");
        let said = two.run(&["--book", b, "foreign", &note, "--log", &two.log], code);
        assert_eq!(said.contains("checkpoint.fraud"), copy == "y", "{said}");
    }
    let proof = ["verify-receipt", "--fork", "y/checkpoint.fraud", "--pin", &two.log];
    assert!(two.run(&proof, 1).contains("FORK"));
    let said = two.run(&["--book", b, "verify"], 0);
    assert!(said.contains("FORK") && said.contains("entries 2 and 3"), "{said}");
}

#[test]
fn a_witness_goes_on_after_the_logs_key_has_changed() {
    let two = Two::new();
    let book = ["--book", "adal-demo/book"];
    let on = |words: &[&str], code| two.run(&[&book[..], words].concat(), code);
    on(&["witness", "request", "-o", "first"], 0);
    two.run(&["witness", "cosign", "w", "first", "-o", "reply"], 0);
    on(&["witness", "add", "reply", "--witness", &two.witness], 0);
    two.fork("x", "2");
    two.copy("w", "v");

    // The roots give the log another key; the old one signs no more, the new one only when told.
    two.run(&["key", "new", "new.key", "--name", "log@demo", "--unencrypted"], 0);
    on(&["key", "log", "new.key", "--root-key", "adal-demo/keys/operator"], 3);
    on(&["key", "log", "new.key", "--root-key", "adal-demo/keys/root"], 0);
    let new = vkey(&two.place, "adal-demo/book");
    assert_ne!(new, two.log);
    on(&["checkpoint", "--key", "adal-demo/keys/operator"], 2);
    on(&["checkpoint", "--key", "new.key"], 2);
    on(&["checkpoint", "--key", "new.key", "--adopt"], 0);
    for pin in [&new, &two.log] {
        assert!(on(&["verify", "--pin", pin], 0).contains("VERIFIED"));
        let said = on(&["report", "--kind", "summary", "--pin", pin], 0);
        assert!(!said.contains("not pinned"), "a report takes the pins that verify takes");
    }

    // The witness signs for the new key when the book bears it out, and not before.
    on(&["witness", "request", "--old", "504", "-o", "second"], 0);
    assert!(two.run(&["witness", "cosign", "w", "second", "-o", "r2"], 4).contains("signature"));
    let stranger = on(&["witness", "rekey", "w", "--log", &new.replace("demo/", "demo2/")], 2);
    assert!(!stranger.contains("from now on"), "{stranger}");
    two.run(&["--book", "x", "witness", "rekey", "w", "--log", &new], 2);
    on(&["witness", "rekey", "w", "--log", &new], 0);
    on(&["witness", "rekey", "w", "--log", &new], 0);
    on(&["witness", "rekey", "w", "--log", &two.log], 2);
    two.run(&["witness", "cosign", "w", "second", "-o", "r2"], 0);
    on(&["witness", "add", "r2", "--witness", &two.witness], 0);
    let said = on(&["verify", "--pin", &new, "--witness", &two.witness], 0);
    assert!(said.contains("the first 505 entries are witnessed"), "{said}");
    two.run(&["--book", "x", "witness", "request", "--old", "505", "-o", "third"], 0);
    two.run(&["witness", "cosign", "w", "third", "-o", "r3"], 4);

    // Another witness signed what the old key signed beside the book: the proof spans both keys.
    two.run(&["--book", "x", "witness", "request", "--old", "504", "-o", "other"], 0);
    two.run(&["witness", "cosign", "v", "other", "-o", "r4"], 0);
    assert!(on(&["witness", "rekey", "v", "--log", &new], 4).contains("FORK"));
    let proof = ["verify-receipt", "--fork", "v/rekey.fraud", "--pin", &two.log];
    two.run(&proof, 4);
    two.run(&[&proof[..], &["--pin", &new]].concat(), 1);

    // Receipts of both times hold under both keys.
    on(&["prove", "2", "-o", "r"], 0);
    on(&["prove", "2", "-o", "s", "--size", "504"], 0);
    for (folder, pin, other) in [("r", &new, &two.log), ("s", &two.log, &new)] {
        let (proof, line) =
            (format!("{folder}/entry-2.tlog-proof"), format!("{folder}/entry-2.json"));
        let receipt = ["verify-receipt", &proof, &line, "--pin"];
        two.run(&[&receipt[..], &[pin]].concat(), 0);
        two.run(&[&receipt[..], &[other]].concat(), 4);
        two.run(&[&receipt[..], &[other, "--pin", pin]].concat(), 0);
    }
}
