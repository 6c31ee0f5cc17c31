// A judge made of npm's @sigstore/verify, which npm itself checks provenance with: its checkpoint opens signed notes, its
// merkle checks inclusion (RFC 6962), its timestamp checks RFC 3161 tokens. Canonical form, rows, roles and the chain of
// `prev` are not its business. Proofs of a book's entries are made here and believed only as far as it checks them.
// Usage: judge.js book FOLDER | receipt PROOF LINE VKEY | fork PROOF LINE PROOF LINE VKEY | token TSR TEXT CERTIFICATES
"use strict";
const { createHash, createPublicKey } = require("node:crypto");
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { RFC3161Timestamp, X509Certificate } = require("@sigstore/core");
const { verifyCheckpoint } = require("@sigstore/verify/dist/tlog/checkpoint.js");
const { verifyMerkleInclusion } = require("@sigstore/verify/dist/tlog/merkle.js");
const { verifyRFC3161Timestamp } = require("@sigstore/verify/dist/timestamp/tsa.js");

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const need = (good, why) => {
  if (!good) throw new Error(why);
};

/** A vkey as a log that sigstore knows: key id, name, key (SubjectPublicKeyInfo of Ed25519, RFC 8410). */
function log(vkey) {
  const [name, id, ...rest] = vkey.split("+");
  const key = Buffer.from(rest.join("+"), "base64");
  need(key[0] === 1 && sha256(Buffer.from(name + "\n"), key).subarray(0, 4).toString("hex") === id, "no vkey of a log");
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.subarray(1)]);
  const publicKey = createPublicKey({ key: der, format: "der", type: "spki" });
  return { name, logID: Buffer.from(id, "hex"), baseURL: name, publicKey };
}

function opened(note, vkey) {
  const known = log(vkey);
  const head = verifyCheckpoint({ inclusionProof: { checkpoint: { envelope: note } } }, [known]);
  need(head.origin === known.name && head.rest.length === 0, "another log, or not three lines");
  return head;
}

function included(head, index, hashes, leaf) {
  verifyMerkleInclusion({ canonicalizedBody: leaf, inclusionProof: { logIndex: String(index), hashes } }, head);
}

function receipt(proof, line, vkey) {
  const [top, ...rest] = readFileSync(proof, "utf8").split("\n\n");
  const lines = top.split("\n");
  need(lines[0] === "c2sp.org/tlog-proof@v1" && /^index (0|[1-9][0-9]*)$/.test(lines[1]), "no tlog-proof");
  const leaf = sha256(readFileSync(line));
  const hashes = lines.slice(2).map((text) => Buffer.from(text, "base64"));
  included(opened(rest.join("\n\n"), vkey), lines[1].slice(6), hashes, leaf);
  return [lines[1], leaf.toString("hex")];
}

/** Levels of the tree over leaves: what stands beside a leaf on the way up is its proof. */
function levels(leaves) {
  const all = [leaves.map((leaf) => sha256(Buffer.from([0]), leaf))];
  while (all.at(-1).length > 1) {
    const below = all.at(-1);
    const pair = (_, n) => (2 * n + 1 < below.length ? sha256(Buffer.from([1]), below[2 * n], below[2 * n + 1]) : below[2 * n]);
    all.push(Array.from({ length: Math.ceil(below.length / 2) }, pair));
  }
  return all;
}

function book(folder) {
  const text = readFileSync(join(folder, "ledger.jsonl"));
  need(text.at(-1) === 10, "bytes after the last line feed");
  const lines = text.toString("latin1").split("\n").slice(0, -1).map((line) => Buffer.from(line + "\n", "latin1"));
  const entries = lines.map((line) => JSON.parse(line.toString("utf8")));
  const heads = lines.map((line, n) => (entries[n].redacted ? Buffer.from(entries[n].redacted, "hex") : sha256(line)));
  const keys = entries.map((entry, n) => [n + 1, entry.body && entry.body.log]).filter(([, key]) => key);
  const { org, election } = entries[0].body;
  const origin = `adal.v1/${org}/${election}/${heads[0].toString("hex").slice(0, 32)}`;
  const notes = readdirSync(join(folder, "checkpoints")).map((name) => join(folder, "checkpoints", name));
  for (const path of [...notes, join(folder, "checkpoint")]) {
    const note = readFileSync(path, "utf8");
    const size = Number(note.split("\n")[1]);
    const key = keys.filter(([since]) => since <= size).at(-1)[1].split("+").slice(2).join("+");
    const id = sha256(Buffer.from(origin + "\n"), Buffer.from(key, "base64")).subarray(0, 4).toString("hex");
    const head = opened(note, `${origin}+${id}+${key}`);
    need(size <= heads.length, "fewer entries than a checkpoint covers");
    const tree = levels(heads.slice(0, size));
    for (let index = 0; index < size; index++) {
      const hashes = tree.map((level, up) => level[(index >> up) ^ 1]).filter(Boolean);
      included(head, index, hashes, heads[index]);
    }
  }
}

function token(response, text, certificates) {
  const parts = readFileSync(certificates, "utf8").match(/-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/g);
  const certChain = parts.map((part) => X509Certificate.parse(part));
  const validFor = { start: new Date(0), end: new Date(8.64e15) };
  const stamp = RFC3161Timestamp.parse(readFileSync(response));
  need(stamp.status <= 1, "not granted");
  verifyRFC3161Timestamp(stamp, readFileSync(text), [{ certChain, validFor }]);
}

const [what, ...args] = process.argv.slice(2);
try {
  if (what === "fork") {
    const [one, two] = [receipt(args[0], args[1], args[4]), receipt(args[2], args[3], args[4])];
    need(one[0] === two[0] && one[1] !== two[1], "no fork");
  } else {
    ({ book, receipt, token })[what](...args);
  }
  console.log("good");
} catch (why) {
  console.log("BAD:", why.message);
  process.exit(1);
}
