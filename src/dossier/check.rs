//! The page "check this yourself" and the files its commands read.

use std::fmt::Write as _;

use super::gather::{Evidence, Line};
use super::sign::pem;
use crate::audit::Proof;
use crate::book::{Note, armour};
use crate::lang::{Message, Words};
use crate::paper::Hash32;

/// The files of a dossier beside the report page, the attachments and `allowed_signers`: their
/// paths, with `/`, and bytes. The last one is `CHECK.md`.
#[must_use]
pub fn check_page(evidence: &Evidence, words: &Words) -> Vec<(String, Vec<u8>)> {
    let mut page = Page { text: String::new(), files: Vec::new(), words };
    page.heading(1, "lawyer-check-title");
    page.say(&Message::new("lawyer-check-intro").text("origin", &evidence.origin));
    page.entries(evidence);
    page.signatures(evidence);
    page.checkpoint(evidence);
    page.proofs(evidence);
    page.receipts(evidence);
    page.attachments(evidence);
    page.heading(2, "lawyer-check-limits");
    page.say(&Message::new("lawyer-hash-is-not-truth"));
    page.say(&Message::new("lawyer-check-pin").text("origin", &evidence.origin));
    let Page { text, mut files, .. } = page;
    files.push(("CHECK.md".to_owned(), text.into_bytes()));
    files
}

struct Page<'a> {
    text: String,
    files: Vec<(String, Vec<u8>)>,
    words: &'a Words,
}

impl Page<'_> {
    fn heading(&mut self, level: usize, id: &str) {
        let said = self.words.get(id);
        let _ = write!(self.text, "{} {said}\n\n", "#".repeat(level));
    }

    fn say(&mut self, said: &Message) {
        let said = self.words.say(said);
        let _ = write!(self.text, "{said}\n\n");
    }

    fn commands(&mut self, commands: &str) {
        let _ = write!(self.text, "```sh\n{commands}\n```\n\n");
    }

    fn file(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.push((path.into(), bytes.into()));
    }

    /// Each entry is its line in the ledger: its hash is the line's.
    fn entries(&mut self, evidence: &Evidence) {
        self.heading(2, "lawyer-check-entries");
        self.say(&Message::new("lawyer-check-entries-why"));
        let mut sums = String::new();
        let mut left_out = 0_u64;
        for line in &evidence.lines {
            match &line.text {
                Some(text) => {
                    let _ = writeln!(sums, "{}  {}", line.hash, path(line));
                    self.file(path(line), text.as_bytes());
                }
                None => left_out += 1,
            }
        }
        self.file("ENTRIES", sums);
        self.commands("sha256sum -c ENTRIES");
        if left_out > 0 {
            self.say(&Message::new("lawyer-check-left-out").number("count", left_out));
        }
    }

    /// Each signature, over the body of its entry and a line feed.
    fn signatures(&mut self, evidence: &Evidence) {
        self.heading(2, "lawyer-check-signatures");
        self.say(&Message::new("lawyer-check-signatures-why"));
        for line in evidence.lines.iter().filter(|l| l.text.is_some()) {
            for (nth, signature) in line.signatures.iter().enumerate() {
                let file = format!("signatures/{}-{nth}.sig", line.seq);
                self.file(file.as_str(), armour(&signature.base64));
                let command = format!(
                    "sed -n 's/^{{\"at\":\"[^\"]*\",\"body\":\\(.*\\),\"prev\":\"[0-9a-f]*\",\"seq\":[0-9]*,\"sigs\":\\[.*\\]}}$/\\1/p' {} \\\n  | ssh-keygen -Y verify -f allowed_signers -I {} -n {} -s {file}",
                    path(line),
                    signature.principal,
                    signature.namespace,
                );
                self.commands(&command);
            }
        }
    }

    /// The signed head of the book.
    fn checkpoint(&mut self, evidence: &Evidence) {
        let Some(head) = &evidence.checkpoint else {
            self.say(&Message::new("lawyer-check-no-checkpoint"));
            return;
        };
        self.heading(2, "lawyer-check-checkpoint");
        self.say(&Message::new("lawyer-check-checkpoint-why").number("size", head.size));
        self.file("checkpoint", head.note.as_slice());
        self.file("checkpoint.sig", head.signature.as_slice());
        self.file("log.pem", pem(head.log.key.as_bytes()));
        self.commands(
            "sed -n 1,3p checkpoint > checkpoint.text\nopenssl pkeyutl -verify -pubin -inkey log.pem -rawin -in checkpoint.text -sigfile checkpoint.sig",
        );
    }

    /// From each entry's leaf up to the root that the checkpoint signs.
    fn proofs(&mut self, evidence: &Evidence) {
        if evidence.checkpoint.is_none() {
            return;
        }
        self.heading(2, "lawyer-check-proofs");
        self.say(&Message::new("lawyer-check-proofs-why"));
        for line in &evidence.lines {
            let (Some(proof), Some(_)) = (&line.proof, &line.text) else { continue };
            let steps = steps(line, proof);
            self.commands(&steps);
            self.receipt(evidence, line, proof);
        }
        let outside = evidence.lines.iter().filter(|l| l.proof.is_none()).count();
        if outside > 0 {
            let outside = u64::try_from(outside).unwrap_or(u64::MAX);
            self.say(&Message::new("lawyer-check-outside").number("count", outside));
        }
    }

    /// The receipt of an entry (`specs/receipt.md`), beside its line under the same name.
    fn receipt(&mut self, evidence: &Evidence, line: &Line, proof: &[(bool, Hash32)]) {
        let note = evidence.checkpoint.as_ref().and_then(|c| Note::parse(&c.note).ok());
        let Some(note) = note else { return };
        let hashes = proof.iter().map(|(_, sibling)| *sibling).collect();
        let receipt = Proof { index: line.seq, hashes, note };
        self.file(format!("entries/{}.tlog-proof", line.seq), receipt.to_bytes());
    }

    /// How whoever has adal checks the receipts; a page of its own, since the commands of the
    /// other need nothing of adal.
    fn receipts(&mut self, evidence: &Evidence) {
        let Some(head) = &evidence.checkpoint else { return };
        let vkey = head.log.text();
        let said = Message::new("lawyer-receipts-why").text("origin", &evidence.origin);
        let text = format!(
            "# {}\n\n{}\n\n```sh\nfor proof in entries/*.tlog-proof; do\n  adal verify-receipt \"$proof\" \"${{proof%.tlog-proof}}.json\" --pin '{vkey}'\ndone\n```\n",
            self.words.get("lawyer-receipts-title"),
            self.words.say(&said),
        );
        self.file("RECEIPTS.md", text);
    }

    /// The source files that the signed imports name.
    fn attachments(&mut self, evidence: &Evidence) {
        if evidence.attachments.is_empty() {
            self.say(&Message::new("lawyer-check-no-attachments"));
            return;
        }
        self.heading(2, "lawyer-check-attachments");
        self.say(&Message::new("lawyer-check-attachments-why"));
        let sums = |hash: &Hash32| format!("{hash}  attachments/{hash}\n");
        let sums: String = evidence.attachments.iter().map(sums).collect();
        self.file("ATTACHMENTS", sums);
        self.commands("sha256sum -c ATTACHMENTS");
        let imports = evidence.lines.iter().filter(|l| l.held == super::Held::Import);
        let paths: Vec<String> = imports.map(path).collect();
        for path in paths {
            let command = format!(
                "sed -n 's/.*\"attachment\":\"\\([0-9a-f]*\\)\".*/\\1  attachments\\/\\1/p' {path} | sha256sum -c",
            );
            self.commands(&command);
        }
    }
}

fn path(line: &Line) -> String {
    format!("entries/{}.json", line.seq)
}

/// The commands of one proof. Hashes go from step to step as base64 in the file `node`; a sibling
/// stands in the command itself, byte by byte, so that nothing but the shell's own `printf` is
/// needed to write it.
fn steps(line: &Line, proof: &[(bool, Hash32)]) -> String {
    let hash = "openssl dgst -sha256 -binary";
    let mut out = format!(
        "{{ printf '\\000'; {hash} {}; }} | {hash} | openssl base64 -A > node.0",
        path(line)
    );
    for (nth, (left, sibling)) in proof.iter().enumerate() {
        let bytes: String = sibling.0.iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "\\{byte:03o}");
            text
        });
        let node = format!("openssl base64 -A -d -in node.{nth}");
        let both = if *left {
            format!("printf '\\001{bytes}'; {node}")
        } else {
            format!("printf '\\001'; {node}; printf '{bytes}'")
        };
        let _ = write!(out, "\n{{ {both}; }} | {hash} | openssl base64 -A > node.{}", nth + 1);
    }
    let (last, name) = (proof.len(), path(line));
    let _ = write!(
        out,
        "\n[ \"$(sed -n 3p checkpoint)\" = \"$(sed -n 1p node.{last})\" ] && printf '%s\\n' '{name}: OK' \
         || {{ printf '%s\\n' '{name}: FAILED'; false; }}"
    );
    out
}
