//! Time-stamp tokens by an authority made with `openssl ts` on the spot, checkpoints of other logs,
//! and what both say of when entries were written (`specs/times.md`). `openssl ts -verify` is held
//! against adal over good and damaged tokens.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod shell;

use std::fs;

use adal::stamp::{Anchors, StampError, Token};
use shell::Place;

const BOOK: &str = "adal-demo/book";

/// Authorities: `rsa` and `ec` (P-384 behind an intermediate one), `server` (a certificate for web
/// servers), `old` (no longer valid at its token's time).
const AUTHORITIES: &str = r#"
set -eu
cat > tsa.cnf <<'END'
[req]
distinguished_name = dn
prompt = no
[dn]
CN = replaced
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[tsa]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[server]
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
[ts]
default_tsa = t
[t]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256,sha384,sha512
accuracy = secs:1,millisecs:500
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
END
sed 's/ess_cert_id_alg = sha256/ess_cert_id_alg = sha1/' tsa.cnf > sha1.cnf
echo 01 > serial
key() { if [ "$1" = ec ]; then echo ec -pkeyopt ec_paramgen_curve:P-384; else echo rsa:2048; fi; }
root() {
  openssl req -x509 -newkey $(key $1) -nodes -keyout $1-ca.key -out $1-ca.pem -days 3650 -subj "/CN=$1 root" -config tsa.cnf -extensions ca
}
signed() { # name kind of key, section, issuer
  openssl req -newkey $(key $1) -nodes -keyout $1.key -out $1.csr -subj "/O=Invented/CN=$1 TSA" -config tsa.cnf
  openssl x509 -req -in $1.csr -CA $3.pem -CAkey $3.key -CAcreateserial -days ${4:-3650} -extfile tsa.cnf -extensions $2 -out $1.pem
}
root rsa; root ec
signed ec-mid ca ec-ca; cp ec-mid.pem chain.pem
signed rsa tsa rsa-ca; signed ec tsa ec-mid; signed server server rsa-ca
"#;

fn place() -> Place {
    let place = Place::new();
    place.demo();
    let made = place.shell(AUTHORITIES);
    assert_eq!(made.code, 0, "{}", made.all());
    place
}

fn run(place: &Place, words: &[&str], code: i32) -> String {
    let ran = place.adal("en", words);
    assert_eq!(ran.code, code, "{words:?}: {}", ran.all());
    ran.all()
}

fn own<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let key = "adal-demo/keys/operator";
    [words, &["--book", BOOK, "--key", key]].concat()
}

/// A response by an authority over a request.
fn answer(place: &Place, by: &str, conf: &str, more: &str, out: &str) {
    let line = format!(
        "openssl ts -reply -config {conf} -section t -queryfile head.tsq -signer {by}.pem -inkey {by}.key {more} -out {out}"
    );
    let made = place.shell(&line);
    assert_eq!(made.code, 0, "{}", made.all());
}

#[test]
fn a_token_bounds_what_it_covers_and_what_follows_it() {
    let place = place();
    run(&place, &["--book", BOOK, "timestamp", "request", "-o", "head.tsq"], 0);
    run(&place, &["--book", BOOK, "timestamp", "request", "-o", "x", "--size", "7"], 2);
    let same = place.shell(
        "head -3 adal-demo/book/checkpoint > head; openssl ts -query -sha256 -no_nonce -cert -data head | cmp - head.tsq",
    );
    assert_eq!(same.code, 0, "openssl asks the same: {}", same.all());
    answer(&place, "rsa", "tsa.cnf", "", "rsa.tsr");
    answer(&place, "ec", "sha1.cnf", "-chain chain.pem", "ec.tsr");

    // Whom the verifier believes is asked at intake too.
    let import = |file, ca| own(&["timestamp", "import", file, "--tsa-ca", ca]);
    assert!(run(&place, &import("rsa.tsr", "ec-ca.pem"), 4).contains("no chain leads"));
    assert!(run(&place, &import("rsa.tsr", "tsa.cnf"), 3).contains("no certificate"));
    assert!(run(&place, &import("head.tsq", "rsa-ca.pem"), 3).contains("no time-stamp"));
    run(&place, &import("rsa.tsr", "rsa-ca.pem"), 0);
    assert!(run(&place, &import("rsa.tsr", "rsa-ca.pem"), 0).contains("nothing changed"));
    run(&place, &import("ec.tsr", "ec-ca.pem"), 0);

    let verify =
        |more: &[&str], code| run(&place, &[&["--book", BOOK, "verify"], more].concat(), code);
    let said = verify(&["--tsa-ca", "rsa-ca.pem"], 0);
    assert!(said.contains("the first 504 entries existed no later than"), "{said}");
    assert!(said.contains("entry 504 and those behind it were written no earlier than"), "{said}");
    assert!(said.contains("CN=rsa TSA"), "{said}");
    assert!(said.contains("UNTRUSTED") && said.contains("entry 505"), "{said}");
    let said = verify(&[], 0);
    assert!(said.contains("give --tsa-ca") && !said.contains("no later than"), "{said}");
    verify(&["--tsa-ca", "rsa-ca.pem", "--tsa-ca", "ec-ca.pem"], 0);
    fs::copy(place.path().join("rsa.pem"), place.path().join("own.pem")).unwrap();
    verify(&["--tsa-ca", "own.pem"], 0);
    place.shell(
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout o.key -out other.pem -subj '/CN=rsa root' -config tsa.cnf -extensions ca",
    );
    let said = verify(&["--tsa-ca", "other.pem"], 4);
    assert!(said.contains("UNSTAMPED"), "the same name with another key: {said}");

    let log = run(&place, &["--book", BOOK, "log", "--last", "3", "--tsa-ca", "rsa-ca.pem"], 0);
    assert!(log.contains("existed no later than") && log.contains("written no earlier"), "{log}");
    let show = run(&place, &["--book", BOOK, "show", "3", "--tsa-ca", "rsa-ca.pem"], 0);
    assert!(show.contains("existed no later than"), "{show}");
    let report = ["--book", BOOK, "report", "--kind", "summary", "--tsa-ca", "rsa-ca.pem"];
    assert!(run(&place, &report, 0).contains("times: the first 504 entries no later than"));

    // A receipt takes the token along; openssl reads it too.
    run(&place, &["--book", BOOK, "prove", "3", "-o", "r"], 0);
    let log = fs::read_to_string(place.path().join(BOOK).join("vkeys")).unwrap();
    let log = log.split_whitespace().find(|w| w.starts_with("adal.v1/")).unwrap().to_owned();
    let receipt = |token: &str, code| {
        let words = ["verify-receipt", "r/entry-3.tlog-proof", "r/entry-3.json", "--pin", &log];
        let more = ["--token", token, "--tsa-ca", "rsa-ca.pem"];
        run(&place, &[&words[..], &more[..]].concat(), code)
    };
    assert!(receipt("r/entry-3.tst", 0).contains("existed no later than"));
    assert!(receipt("r/entry-3-1.tst", 4).contains("no chain leads"));
    let judged = place.shell(
        "openssl ts -verify -token_in -in r/entry-3.tst -data head -CAfile rsa-ca.pem && openssl ts -verify -token_in -in r/entry-3-1.tst -data head -CAfile ec-ca.pem",
    );
    assert_eq!(judged.code, 0, "{}", judged.all());

    // The next checkpoint has another head: the old token is not over it.
    run(&place, &own(&["checkpoint"]), 0);
    run(&place, &["--book", BOOK, "prove", "3", "-o", "s"], 0);
    let words = ["verify-receipt", "s/entry-3.tlog-proof", "s/entry-3.json", "--pin", &log];
    let more = ["--token", "r/entry-3.tst", "--tsa-ca", "rsa-ca.pem"];
    run(&place, &[&words[..], &more[..]].concat(), 4);
    run(&place, &["--book", BOOK, "prove", "3", "-o", "t", "--size", "504"], 0);
    assert!(
        place.path().join("t/entry-3.tst").exists() && !place.path().join("s/entry-3.tst").exists()
    );
    run(&place, &["--book", BOOK, "prove", "3", "-o", "t", "--size", "503"], 2);

    // A token that the book names and that is changed, is away, or is of something else.
    let token = place.shell("sha256sum < r/entry-3.tst | cut -c1-64").out;
    let path = place.path().join(BOOK).join("attachments").join(token.trim());
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let said = verify(&["--tsa-ca", "rsa-ca.pem"], 4);
    assert!(said.contains("ABSENT") && said.contains("UNSTAMPED"), "{said}");
    fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    assert!(verify(&[], 4).contains("CHANGED"));
}

/// What is not an authority's certificate of now is refused, and so is a token over other bytes.
#[test]
fn a_certificate_must_be_for_time_stamps() {
    let place = place();
    run(&place, &["--book", BOOK, "timestamp", "request", "-o", "head.tsq"], 0);
    answer(&place, "rsa", "tsa.cnf", "", "rsa.tsr");
    let read = |name: &str| fs::read(place.path().join(name)).unwrap();
    let anchors = Anchors::parse(&read("rsa-ca.pem")).unwrap();
    let token = Token::parse(&read("rsa.tsr")).unwrap();
    place.shell("head -3 adal-demo/book/checkpoint > head");
    assert_eq!(token.is_of(&read("head")), Ok(()));
    assert_eq!(token.is_of(b"head"), Err(StampError::Other));
    assert_eq!(token.trusted(&anchors).as_deref(), Ok("CN=rsa TSA,O=Invented"));
    assert!(token.latest() >= token.earliest() + 3, "accuracy of 1.5 seconds to both sides");
    assert_eq!(Token::parse(token.der()).unwrap().trusted(&anchors), token.trusted(&anchors));
    // The same key under a certificate of another purpose: openssl itself makes no such token, so
    // the signer's certificate is exchanged behind it.
    let made = place.shell(
        "cp rsa.key server.key; openssl req -new -key rsa.key -subj '/O=Invented/CN=rsa TSA' -config tsa.cnf -out s.csr && serial=$(openssl x509 -in rsa.pem -noout -serial | cut -d= -f2) && openssl x509 -req -in s.csr -CA rsa-ca.pem -CAkey rsa-ca.key -set_serial 0x$serial -days 9 -extfile tsa.cnf -extensions server -out server.pem",
    );
    assert_eq!(made.code, 0, "{}", made.all());
    let made = place.shell(
        "openssl ts -query -sha256 -no_nonce -data head > bare.tsq; openssl ts -reply -config tsa.cnf -section t -queryfile bare.tsq -signer rsa.pem -inkey rsa.key -out bare.tsr",
    );
    assert_eq!(made.code, 0, "{}", made.all());
    let bare = Token::parse(&read("bare.tsr")).unwrap();
    assert_eq!(bare.trusted(&anchors), Err(StampError::NoCertificate));
    let mut both = Anchors::parse(&read("rsa.pem")).unwrap();
    both.extend(anchors.clone());
    assert!(bare.trusted(&both).is_ok(), "the verifier may bring the certificate along");
    let mut server = Anchors::parse(&read("server.pem")).unwrap();
    server.extend(anchors);
    assert_eq!(bare.trusted(&server), Err(StampError::Signature), "it is named by its hash");
}

/// Every eleventh byte of a token changed: adal accepts nothing that openssl refuses.
#[test]
fn openssl_agrees_on_damaged_tokens() {
    let place = place();
    run(&place, &["--book", BOOK, "timestamp", "request", "-o", "head.tsq"], 0);
    answer(&place, "ec", "tsa.cnf", "-chain chain.pem", "ec.tsr");
    place.shell("head -3 adal-demo/book/checkpoint > head");
    let at = |name: &str| place.path().join(name);
    let anchors = Anchors::parse(&fs::read(at("ec-ca.pem")).unwrap()).unwrap();
    let text = fs::read(at("head")).unwrap();
    let ours = |bytes: &[u8]| {
        Token::parse(bytes).is_ok_and(|t| t.is_of(&text).is_ok() && t.trusted(&anchors).is_ok())
    };
    let bytes = fs::read(at("ec.tsr")).unwrap();
    assert!(ours(&bytes));
    let places: Vec<usize> = (0..bytes.len()).step_by(11).collect();
    for place in &places {
        let mut other = bytes.clone();
        other[*place] ^= 1 << (place % 8);
        fs::write(at(&format!("d{place}")), other).unwrap();
    }
    let judged = place.shell(
        "for f in d*; do openssl ts -verify -in $f -data head -CAfile ec-ca.pem >/dev/null 2>&1 && echo $f; done; true",
    );
    let theirs: Vec<&str> = judged.out.lines().collect();
    let mine: Vec<String> = places
        .iter()
        .filter(|place| ours(&fs::read(at(&format!("d{place}"))).unwrap()))
        .map(|place| format!("d{place}"))
        .collect();
    println!("changed bytes {}, accepted by openssl {theirs:?}, by adal {mine:?}", places.len());
    for name in &mine {
        assert!(theirs.contains(&name.as_str()), "openssl refuses {name}");
    }
    // openssl passes over some bytes that nobody signed; what the token says is the same then.
    let says =
        |file: &str| place.shell(&format!("openssl ts -reply -in {file} -text | sed 1,/^TST/d"));
    let said = says("ec.tsr").out;
    assert!(said.contains("Message data"), "{said}");
    for name in theirs {
        assert_eq!(says(name).out, said, "openssl accepts {name}");
    }
}
