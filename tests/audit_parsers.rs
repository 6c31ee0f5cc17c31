//! Bytes from outside: no parser panics on any, and what one accepts it writes back as it stood.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod kit;

use adal::audit::{Fraud, Proof, Request, Wanted, WitnessKey, make_request, prove, read_reply};
use adal::book::{Checkpoint, EntryView, LedgerReader, Note, Step, Vkey, check_signature};
use proptest::prelude::*;

/// Good examples of each kind of bytes: ledger, note, proof, request, fraud proof, texts of keys.
struct Seeds {
    ledger: Vec<u8>,
    line: Vec<u8>,
    note: Vec<u8>,
    proof: Vec<u8>,
    request: Vec<u8>,
    fraud: Vec<u8>,
    reply: Vec<u8>,
    log: Vkey,
    witness: WitnessKey,
    signature: String,
}

fn seeds() -> Seeds {
    let dir = tempfile::tempdir().unwrap();
    let (folder, made) = kit::book_of(&dir.path().join("b"), &dir.path().join("s"), [3, 2]);
    let proved = prove(&folder, &Wanted::Seq(2), None).unwrap();
    let request = make_request(&folder, 3).unwrap();
    let secret = adal::book::SecretKey::from_seed(&[6; 32]).unwrap();
    let witness = WitnessKey::new("w", secret.public()).unwrap();
    let reply = witness.cosign(&secret, &request.note.text, 1_700_000_000).line();
    let (older, newer) = (request.note.clone(), request.note.clone());
    let fraud = Fraud { root: made.h0, proof: request.proof.clone(), older, newer };
    let line = proved.line.clone().into_bytes();
    let signature = EntryView::of_line(&line).unwrap().sigs.iter().next().unwrap().to_owned();
    Seeds {
        ledger: std::fs::read(folder.ledger()).unwrap(),
        line,
        note: request.note.to_bytes(),
        proof: proved.proof.to_bytes(),
        request: request.to_bytes(),
        fraud: fraud.to_bytes().unwrap(),
        reply: reply.into_bytes(),
        log: made.vkey,
        witness,
        signature,
    }
}

fn read_all(bytes: &[u8], seeds: &Seeds) -> Result<(), TestCaseError> {
    if let Ok(note) = Note::parse(bytes) {
        prop_assert_eq!(note.to_bytes(), bytes);
        let _ = (note.is_signed_by(&seeds.log), seeds.witness.lines(&note));
        if let Ok(head) = Checkpoint::parse(&note.text) {
            prop_assert_eq!(head.text(), note.text);
        }
    }
    if let Ok(proof) = Proof::parse(bytes) {
        let extra = bytes.windows(7).any(|w| w == b"\nextra ");
        prop_assert!(extra || proof.to_bytes() == bytes);
        let _ = proof.check(&seeds.line, std::slice::from_ref(&seeds.log));
    }
    if let Ok(request) = Request::parse(bytes) {
        prop_assert_eq!(request.to_bytes(), bytes);
    }
    if let Ok(fraud) = Fraud::parse(bytes) {
        prop_assert_eq!(fraud.to_bytes().unwrap(), bytes);
        let _ = fraud.check(std::slice::from_ref(&seeds.log));
    }
    let text = "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    prop_assert!(read_reply(bytes, text, &seeds.witness).is_err(), "a reply over another text");
    if let Ok(entry) = EntryView::of_line(bytes) {
        prop_assert_eq!(entry.line.as_bytes(), bytes);
    }
    let mut reader = LedgerReader::new(bytes);
    while let Step::Entry(_) | Step::Redacted(_) = reader.step().unwrap() {}
    prop_assert!(reader.end().bytes <= bytes.len() as u64);
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Ok(vkey) = Vkey::parse(text) {
            prop_assert_eq!(vkey.text(), text);
        }
        if let Ok(witness) = WitnessKey::parse(text) {
            prop_assert_eq!(witness.text(), text);
        }
        prop_assert_eq!(check_signature(text, "x"), None, "a signature over another text");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        thread_local! { static SEEDS: Seeds = seeds(); }
        SEEDS.with(|seeds| read_all(&bytes, seeds))?;
    }

    /// Good bytes, with parts changed, cut, repeated or exchanged for hostile ones.
    #[test]
    fn changed_bytes(
        which in 0..8_usize,
        edits in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..6_u8, any::<u8>(), 0..40_usize), 1..5),
    ) {
        thread_local! { static SEEDS: Seeds = seeds(); }
        SEEDS.with(|seeds| {
            let vkeys = [seeds.log.text(), seeds.witness.text(), seeds.signature.clone()];
            let all = [
                &seeds.ledger, &seeds.line, &seeds.note, &seeds.proof, &seeds.request,
                &seeds.fraud, &seeds.reply,
            ];
            let picked = all.get(which).map(|b| (*b).clone());
            let mut bytes = picked.unwrap_or_else(|| {
                vkeys[edits.len() % vkeys.len()].clone().into_bytes()
            });
            for (at, how, byte, length) in edits {
                if bytes.is_empty() {
                    break;
                }
                let at = at.index(bytes.len());
                let end = (at + length).min(bytes.len());
                match how {
                    0 => bytes[at] = byte,
                    1 => bytes.insert(at, byte),
                    2 => drop(bytes.drain(at..end)),
                    3 => bytes.truncate(at),
                    4 => { let part = bytes[at..end].to_vec(); bytes.splice(at..at, part); }
                    _ => {
                        let hostile = ["\n\n", "\u{202e}", "\u{2014} ", "18446744073709551615", "=", "\0"];
                        let part = hostile[usize::from(byte) % hostile.len()];
                        bytes.splice(at..at, part.bytes());
                    }
                }
            }
            read_all(&bytes, seeds)
        })?;
    }
}
