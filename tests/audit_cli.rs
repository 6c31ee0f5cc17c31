//! The auditors' commands as a person runs them, over the invented election.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod shell;

use std::fs;

use shell::Place;

/// From receipt to witness to public copy: each command, its exit code, what it says.
#[test]
fn prove_witness_compare_redact() {
    let place = Place::new();
    place.demo();
    let book = "adal-demo/book";
    let path = place.path();
    let vkeys = fs::read_to_string(path.join(book).join("vkeys")).unwrap();
    let log = vkeys.split_whitespace().find(|w| w.starts_with("adal.v1/")).unwrap();
    let run = |words: &[&str], code: i32| {
        let ran = place.adal("en", words);
        assert_eq!(ran.code, code, "{words:?}: {}", ran.all());
        ran.all()
    };

    run(&["--book", book, "prove", "2", "-o", "r"], 0);
    let (proof, line) = ("r/entry-2.tlog-proof", "r/entry-2.json");
    let text = fs::read_to_string(path.join("r/entry-2.txt")).unwrap();
    assert!(text.contains(log) && text.contains("verify-receipt"));
    assert!(run(&["verify-receipt", proof, line, "--pin", log], 0).contains("HOLDS: entry 2"));
    run(&["verify-receipt", proof, line, "--pin", &"0".repeat(64)], 2);
    run(&["verify-receipt", line, line, "--pin", log], 3);
    run(&["--book", book, "prove", "3", "-o", "r"], 0);
    run(&["verify-receipt", proof, "r/entry-3.json", "--pin", log], 4);
    run(&["verify-receipt", "--fork", proof, "r/entry-3.tlog-proof", "--pin", log], 4);
    run(&["--book", book, "prove", "99999", "-o", "r"], 2);

    let init = ["witness", "init", "w", "--name", "w.example", "--unencrypted", "--log", log];
    run(&init, 0);
    assert!(run(&init, 0).contains("admitted before"));
    run(&["--book", book, "witness", "request", "-o", "req"], 0);
    run(&["witness", "check", "w", "req"], 0);
    run(&["witness", "cosign", "w", "req", "-o", "reply"], 0);
    run(&["witness", "cosign", "w", "req", "-o", "again"], 2);
    let vkey = fs::read_to_string(path.join("w/witness.vkey")).unwrap();
    let vkey = vkey.trim_end();
    run(&["--book", book, "verify", "--pin", log, "--witness", vkey], 4);
    run(&["--book", book, "witness", "add", "reply", "--witness", vkey], 0);
    let said = run(&["--book", book, "verify", "--pin", log, "--witness", vkey], 0);
    assert!(said.contains("witnessed") && said.contains("VERIFIED"), "{said}");
    run(&["--book", book, "verify", "--witness", vkey, "--threshold", "2"], 2);
    run(&["--book", book, "prove", "2", "-o", "s"], 0);
    let receipt = ["verify-receipt", "s/entry-2.tlog-proof", "s/entry-2.json", "--pin", log];
    assert!(run(&[&receipt[..], &["--witness", vkey]].concat(), 0).contains("w.example"));
    run(&["verify-receipt", proof, line, "--pin", log, "--witness", vkey], 4);

    assert!(run(&["compare", book, book], 0).contains("identical"));
    run(&["redact", book, "-o", "pub", "--lines", "50-52,60"], 0);
    run(&["redact", book, "-o", "pub", "--lines", "50"], 2);
    run(&["redact", book, "-o", "pub2", "--lines", "0"], 2);
    run(&["redact", book, "-o", "pub2", "--lines", "9-5"], 2);
    let said = run(&["--book", "pub", "verify", "--pin", log], 4);
    assert!(said.contains("INCOMPLETE: chain") && !said.contains("VERIFIED"), "{said}");
    assert!(run(&["compare", book, "pub", "--format", "json"], 0).contains("\"redacted\": 4"));
    for lang in ["kk", "ru"] {
        let ran = place.adal(lang, &["--book", "pub", "verify", "--pin", log]);
        assert!(!ran.all().contains('⟨'), "{}", ran.all());
    }
}
