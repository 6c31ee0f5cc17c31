#!/usr/bin/env python3
"""Judges the test vectors of `specs/vectors/` from the specification alone: `hashlib` and `cryptography`, no line of the
program. A reader of statements with persons' keys and roles (Table S), of notes, cosignatures, proofs and receipts.
Usage: vectors.py [FOLDER]"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
KEY = re.compile(r"[a-z][a-z0-9_]*\Z")
LINE = re.compile(
    r'\{"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)","body":(\{.*\}),"prev":"([0-9a-f]{64})",'
    r'"seq":(0|[1-9][0-9]{0,15}),"sigs":\[(.*)\]\}\n', re.S)
STONE = re.compile(r'\{"redacted":"([0-9a-f]{64})","seq":(0|[1-9][0-9]*)\}\n')
STATEMENT, EVENT = b"statement@adal.v1", b"key@adal.v1"
ORDER = 2**252 + 27742317777372353535851937790883648493
PRIME = 2**255 - 19
PERSONS = {
    "sheet": ("observer", "auditor", "operator"), "correction": ("observer", "auditor", "operator"),
    "resolve": ("observer", "auditor", "operator"), "incident": ("observer", "auditor", "witness", "operator"),
    "endorse": ("observer", "auditor", "witness", "operator"), "retract": ("observer", "auditor", "witness", "operator"),
}


def sha(data):
    return hashlib.sha256(data).digest()


class Bad(Exception):
    """Something does not meet a rule."""


class Already(Bad):
    """A statement that stands in the book: BAD as an entry, passed over in a bundle."""


def need(good, why):
    if not good:
        raise Bad(why)


def unbase64(text):
    """RFC 4648 §4, padded, spare bits zero."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Bad("base64") from None
    need(base64.b64encode(data).decode() == text, "base64 in another spelling")
    return data


# --- E2 -----------------------------------------------------------------------------------------


def write(value, depth=1):
    if isinstance(value, str):
        need(not REFUSED.search(value), "a refused character")
        for raw, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\t", "\\t"), ("\n", "\\n")):
            value = value.replace(raw, escaped)
        return f'"{value}"'
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        need(0 <= value < 2**53, "a number out of range")
        return str(value)
    need(isinstance(value, (list, dict)), "null or a fraction")
    need(depth <= 8, "too deep")
    if isinstance(value, list):
        return "[" + ",".join(write(v, depth + 1) for v in value) + "]"
    need(all(KEY.match(k) for k in value), "a malformed key")
    return "{" + ",".join(f'"{k}":{write(value[k], depth + 1)}' for k in sorted(value)) + "}"


def canonical(text):
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise Bad("not JSON") from None
    need(write(value) == text, "not canonical")
    return value


def a_line(text):
    """E1 and E2: body as it stands, prev, seq, sigs."""
    match = LINE.fullmatch(text)
    need(match and len(text.encode()) <= 1 << 20, "E1")
    entry = canonical(text[:-1])
    need(set(entry) == {"at", "body", "prev", "seq", "sigs"}, "E1")
    year, month, day, hour, minute, second = (int(x) for x in re.findall(r"\d+", entry["at"]))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    need(1 <= month <= 12 and 1 <= day <= days[month - 1] and hour < 24 and minute < 60 and second < 60, "E1: time")
    need(all(isinstance(s, str) and not re.search(r'["\\\t\n]', s) for s in entry["sigs"]), "E1: sigs")
    body = text[text.index('"body":') + 7 : text.rindex(',"prev":"')]
    return entry, body


# --- E5 -----------------------------------------------------------------------------------------


def s(data):
    return len(data).to_bytes(4, "big") + data


def small_order(point):
    """Whether 32 bytes are a point of order 1, 2, 4 or 8, or not the one encoding of a point."""
    y = int.from_bytes(point, "little") & (2**255 - 1)
    if y >= PRIME:
        return True
    d = -121665 * pow(121666, -1, PRIME)
    # The points of order 8 are those whose y is a root of d·y⁴ + 2·y² − 1.
    return y in (0, 1, PRIME - 1) or (d * pow(y, 4, PRIME) + 2 * y * y - 1) % PRIME == 0


def ed25519(key, signature, message):
    """S < L, A and R canonical and not of small order, no cofactor (what OpenSSL computes)."""
    need(len(key) == 32 and len(signature) == 64, "lengths")
    need(not small_order(key) and not small_order(signature[:32]), "small order")
    need(int.from_bytes(signature[32:], "little") < ORDER, "S")
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise Bad("signature") from None


def sshsig(text, body):
    """The key and the namespace of an element of `sigs` that holds."""
    blob = unbase64(text)
    key, signature = blob[33:65], blob[-64:]
    for namespace in (STATEMENT, EVENT):
        head = b"SSHSIG" + (1).to_bytes(4, "big") + s(s(b"ssh-ed25519") + s(key)) + s(namespace) + s(b"") + s(b"sha512")
        if blob == head + s(s(b"ssh-ed25519") + s(signature)):
            digest = hashlib.sha512(body.encode() + b"\n").digest()
            ed25519(key, signature, b"SSHSIG" + s(namespace) + s(b"") + s(b"sha512") + s(digest))
            return key, namespace
    raise Bad("not this blob")


def ssh_text(key):
    return "ssh-ed25519 " + base64.b64encode(s(b"ssh-ed25519") + s(key)).decode()


# --- T1, T2, T3 ---------------------------------------------------------------------------------


def leaf(entry):
    return sha(b"\0" + entry)


def node(left, right):
    return sha(b"\1" + left + right)


def root(entries):
    if len(entries) == 1:
        return leaf(entries[0])
    split = 1 << (len(entries) - 1).bit_length() - 1
    return node(root(entries[:split]), root(entries[split:]))


def included(entry, index, size, proof):
    """The root that an inclusion proof leads to (RFC 9162 §2.1.3.2)."""
    need(index < size, "index")
    at, last, value = index, size - 1, leaf(entry)
    for step in proof:
        need(last > 0, "a hash too many")
        if at & 1 or at == last:
            value = node(step, value)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            value = node(value, step)
        at, last = at >> 1, last >> 1
    need(last == 0, "a hash too few")
    return value


def consistent(old, old_root, size, proof):
    """The two roots that a consistency proof binds (RFC 9162 §2.1.4.2)."""
    need(0 < old <= size, "sizes")
    if old == size:
        need(not proof, "a hash too many")
        return old_root, old_root
    steps = list(proof)
    if old & (old - 1):
        need(steps, "a hash too few")
        first = steps.pop(0)
    else:
        first = old_root
    at, last, one, other = old - 1, size - 1, first, first
    while at & 1:
        at, last = at >> 1, last >> 1
    for step in steps:
        need(last > 0, "a hash too many")
        if at & 1 or at == last:
            one, other = node(step, one), node(step, other)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            other = node(other, step)
        at, last = at >> 1, last >> 1
    need(last == 0, "a hash too few")
    return one, other


def vkey(text, kind):
    name, key_id, data = text.split("+", 2)
    data = unbase64(data)
    need(data[0] == kind and len(data) == 33, "vkey")
    need(sha(name.encode() + b"\n" + data)[:4].hex() == key_id, "key id")
    return name, bytes.fromhex(key_id), data[1:]


def note(text):
    body, gap, lines = text.rpartition("\n\n")
    need(gap and lines.endswith("\n"), "form of a note")
    need(not REFUSED.search(text) and "\t" not in text, "a refused character")
    signatures = []
    for line in lines[:-1].split("\n"):
        match = re.fullmatch("\u2014 ([^ +]+) ([^ ]+)", line)
        need(match, "a signature line")
        blob = unbase64(match[2])
        need(len(blob) > 4, "a signature line")
        signatures.append((match[1], blob[:4], blob[4:]))
    return body + "\n", signatures


def checkpoint(text, log):
    """Origin, size and root of a note that the log signed."""
    name, key_id, key = vkey(log, 1)
    body, signatures = note(text)
    own = [blob for n, i, blob in signatures if (n, i) == (name, key_id)]
    lines = body.split("\n")
    need(len(lines) == 4 and lines[3] == "" and re.fullmatch("[1-9][0-9]*", lines[1]), "form of a checkpoint")
    value = unbase64(lines[2])
    need(len(value) == 32 and lines[0] == name, "root or origin")
    need(own, "not signed by the log")
    for blob in own:
        ed25519(key, blob, body.encode())
    return body, signatures, int(lines[1]), value


def cosignature(key, blob, body):
    need(len(blob) == 72, "length")
    time = int.from_bytes(blob[:8], "big")
    need(time < 2**63, "time")
    ed25519(key, blob[8:], f"cosignature/v1\ntime {time}\n{body}".encode())


def cosigned(body, signatures, witness):
    name, key_id, key = vkey(witness, 4)
    own = [blob for n, i, blob in signatures if (n, i) == (name, key_id)]
    return any(holds(cosignature, key, blob, body) for blob in own)


def split_proof(text, lines_before):
    """The lines before the empty one, the hashes among them, and what follows."""
    head, gap, rest = text.partition("\n\n")
    lines = head.split("\n")
    need(gap and len(lines) >= lines_before and len(lines) <= lines_before + 63, "form of a proof")
    hashes = [unbase64(line) for line in lines[lines_before:]]
    need(all(len(h) == 32 for h in hashes), "a hash")
    return lines[:lines_before], hashes, rest


def number(line, word):
    match = re.fullmatch(word + " (0|[1-9][0-9]*)", line)
    need(match, word)
    return int(match[1])


def receipt(proof, line, log):
    extra = proof.split("\n")[1].startswith("extra ")
    head, hashes, rest = split_proof(proof, 3 if extra else 2)
    first, index = head[0], head[-1]
    need(first == "c2sp.org/tlog-proof@v1", "the first line")
    if extra:
        unbase64(head[1][6:])
    entry, _ = a_line(line)
    _, _, size, top = checkpoint(rest, log)
    need(entry["seq"] == number(index, "index"), "another index")
    need(included(sha(line.encode()), entry["seq"], size, hashes) == top, "the root")


def fraud(text, log):
    (first, old, claimed), hashes, rest = split_proof(text, 3)
    need(first == "adal-fraud/1", "the first line")
    need(claimed.startswith("root "), "root")
    claimed = unbase64(claimed[5:])
    older, newer = re.fullmatch("(.*?\n\n(?:\u2014[^\n]*\n)+)\n(.*)", rest, re.S).groups()
    _, _, old_size, old_root = checkpoint(older, log)
    _, _, size, top = checkpoint(newer, log)
    need(number(old, "old") == old_size <= size, "sizes")
    need(consistent(old_size, claimed, size, hashes) == (claimed, top) and (old_size < size or claimed == top), "consistency")
    need(claimed != old_root, "no contradiction")


def request(text, last, log):
    """What a witness says that was given this log and signed `last` before (witness.md §5)."""
    try:
        (old,), hashes, rest = split_proof(text, 1)
        old, (body, _) = number(old, "old"), note(rest)
        origin, size, top = body.split("\n")[:3]
        need(body == f"{origin}\n{size}\n{top}\n" and re.fullmatch("[1-9][0-9]*", size), "form of a checkpoint")
        size, top = int(size), unbase64(top)
        need(len(top) == 32, "root")
    except (Bad, ValueError):
        return "FORM"
    if origin != vkey(log, 1)[0]:
        return "UNKNOWN"
    if not holds(checkpoint, rest, log):
        return "SIGNATURE"
    if last is None:
        return "sign" if old == 0 and not hashes else "CONFLICT"
    _, _, last_size, last_root = checkpoint(last, log)
    if size == last_size and top != last_root:
        return "FRAUD"
    try:
        one, other = consistent(last_size, last_root, size, hashes)
    except Bad:
        one = other = None
    if other == top and one != last_root:
        return "FRAUD"
    if old != last_size or size < last_size:
        return "CONFLICT"
    return "sign" if (one, other) == (last_root, top) else "INCONSISTENT"


# --- bodies: the grammar of each type (book-format.md §4, people.md §1) ---------------------------

TIME = re.compile(r"\d{4}-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(Z|[+-]([01]\d|2[0-3]):[0-5]\d)", re.A)
DOCUMENTS = ("official corrected repeat certified_copy posted_copy summary summary_row bulletin headcount list_event").split()
CODES = ("COP-04 COP-05 COP-08 CHR-01 CHR-02 CHR-03 PRO-01 PRO-02 PRO-03 BAL-02 BAL-03 MOB-04 LST-02 LST-04 FRM-04 FRM-05 "
         "FRM-06 REP-02 REP-04").split()


def day(year, month, day_of):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= month <= 12 and 1 <= day_of <= days[month - 1]


def offset_time(text):
    match = TIME.fullmatch(text)
    month, day_of, hour, minute, second = (int(x) for x in match.groups()[:5])
    return day(int(text[:4]), month, day_of) and hour < 24 and minute < 60 and second < 60


def date(text):
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.A) and day(int(text[:4]), int(text[5:7]), int(text[8:]))


def an_id(text):
    return len(text) <= 64 and re.fullmatch("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", text)


def ssh_key(text):
    head, data = text[:12], unbase64(text[12:])
    return head == "ssh-ed25519 " and len(data) == 51 and data[:19] == s(b"ssh-ed25519") + b"\0\0\0\x20" and not small_order(data[19:])


def a_sorted_list(value, item):
    return value and value == sorted(set(value), key=str.encode) and all(item(v) for v in value)


def pairs(value, item, least=1):
    ids = [one["id"] for one in value]
    good = all(set(one) == {"id", "v"} and an_id(one["id"]) and item(one["v"]) for one in value)
    return len(value) >= least and good and ids == sorted(set(ids))


def paper(value):
    return value in ("blank", "illegible") or (isinstance(value, int) and not isinstance(value, bool))


def a_text(value):
    return isinstance(value, str)


def roots_of(value):
    names, keys = [r["by"] for r in value], [r["key"] for r in value]
    good = all(set(r) == {"by", "key"} and KINDS["principal"](r["by"]) and ssh_key(r["key"]) for r in value)
    return value and good and names == sorted(set(names)) and len(set(keys)) == len(keys)


def facts_of_sheet(value):
    allowed = {"chair": "present|absent|refused", "secretary": "present|absent|refused", "seal": "present|absent",
               "members": "[-+!]*", "pages": "[0-9]{1,5}"}
    for one in value:
        if one["id"] in allowed:
            need(re.fullmatch(allowed[one["id"]], one["v"]), one["id"])
        if one["id"] == "pages":
            need(int(one["v"]) <= 65535, "pages")
        if one["id"] in ("signed", "issued", "captured"):
            need(offset_time(one["v"]), one["id"])
    return pairs(value, a_text)


KINDS = {
    "hash": lambda v: re.fullmatch("[0-9a-f]{64}", v),
    "nonce": lambda v: re.fullmatch("[0-9a-f]{32}", v),
    "id": an_id,
    "count": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "text": a_text,
    "said": lambda v: a_text(v) and v,
    "filled": lambda v: v.strip(),
    "key": ssh_key,
    "vkey": lambda v: vkey(v, 1),
    "principal": lambda v: re.fullmatch("[a-z0-9][a-z0-9-]{0,31}@[a-z0-9][a-z0-9.-]{0,62}", v),
    "time": offset_time,
    "date": date,
    "paper": paper,
    "values": lambda v: pairs(v, paper, 0),
    "texts": lambda v: pairs(v, a_text),
    "facts": facts_of_sheet,
    "hashes": lambda v: a_sorted_list(v, KINDS["hash"]),
    "two": lambda v: len(v) == 2 and a_sorted_list(v, KINDS["hash"]),
    "ids": lambda v: a_sorted_list(v, an_id),
    "principals": lambda v: a_sorted_list(v, KINDS["principal"]),
    "roots": roots_of,
    "format": lambda v: v == "adal-book/1",
    "role": lambda v: v in ("root", "operator", "observer", "auditor", "witness"),
    "document": lambda v: v in DOCUMENTS,
    "paperdoc": lambda v: v in DOCUMENTS[:6],
    "code": lambda v: v in CODES,
    "state": lambda v: v in ("open", "explained", "disputed", "upheld", "dismissed"),
}
GRAMMAR = {
    "genesis": "format:format log:vkey org:id roots:roots threshold:count",
    "key-add": "book:hash key:key principal:principal role:role seq:count",
    "key-revoke": "book:hash key:key principal:principal reason:text seq:count",
    "log-key": "book:hash log:vkey seq:count",
    "manifest-amend": "amended:hash book:hash reason:text seq:count",
    "import": "attachment:hash contest?:id document:document encoding?:text file:text mapping:hash note?:text pack?:text "
              "refused?:count rows:count rows_sha256:hash sheet?:text",
    "withdrawal": "follows:hash reason:text",
    "draw-commit": "contest:id frame:hash stations:count totals:hash version:text",
    "timestamp": "root:hash size:count token:hash",
    "foreign-checkpoint": "note:text vkey:vkey",
    "finding_state": "by:filled date?:date finding:id reason:filled state:state",
    "row": "contest?:id copy_no?:text facts?:texts form_id?:text import:nonce line:count parent?:id row:count time?:time unit:id values:values",
    "sheet": "answers?:texts contest:id document:paperdoc facts?:facts files?:hashes follows?:hash reason?:said second?:hash "
             "values:values words?:texts",
    "correction": "contest:id files?:hashes follows:hash line:id new:paper old:paper reason:said",
    "incident": "code:code contest?:id files?:hashes happened?:time note?:said place?:said witnesses?:principals",
    "endorse": "of:hash",
    "resolve": "chosen:hash except?:ids of:two reason:said",
    "retract": "follows:hash reason:said",
}


def a_body(text):
    body = canonical(text)
    need(isinstance(body, dict) and isinstance(body.get("type"), str), "type")
    kind = body["type"]
    if kind not in GRAMMAR:
        return
    grammar = "election:id manifest:hash nonce:nonce " + GRAMMAR[kind]
    if kind in PERSONS:
        grammar += " by:principal n:count time:time unit:id"
    members = dict(member.split(":") for member in grammar.split())
    need(set(body) <= {m.rstrip("?") for m in members} | {"type"}, "a member too many")
    for member, what in members.items():
        if member.rstrip("?") in body:
            need(KINDS[what](body[member.rstrip("?")]), member)
        else:
            need(member.endswith("?"), member)
    if kind == "genesis":
        need(1 <= body["threshold"] <= len(body["roots"]), "threshold")
        name, _, key = vkey(body["log"], 1)
        need(name == f"adal.v1/{body['org']}/{body['election']}", "log")
        need(ssh_text(key) not in [r["key"] for r in body["roots"]], "one key, one role")
    if kind == "finding_state":
        need(body["state"] not in ("upheld", "dismissed") or "date" in body, "date")
    if kind == "sheet":
        need(("follows" in body) == ("reason" in body), "follows and reason")
    if kind == "resolve":
        need(body["chosen"] in body["of"], "chosen")


# --- a whole book: Table S ----------------------------------------------------------------------


class Book:
    def __init__(self):
        self.keys, self.hashes, self.said, self.findings = [], [], [], []
        self.ids, self.imports, self.genesis, self.revoked, self.stones, self.open = {}, {}, None, {}, 0, set()

    def find(self, name):
        if name not in self.findings:
            self.findings.append(name)

    def signers(self, entry, body, namespace):
        need(entry["sigs"] == sorted(set(entry["sigs"])), "order of sigs")
        found = [sshsig(sig, body) for sig in entry["sigs"]]
        need(all(space == namespace for _, space in found), "namespace")
        keys = [ssh_text(key) for key, _ in found]
        need(len(set(keys)) == len(keys), "a key twice")
        return keys

    def roots(self, signers, besides=()):
        own = [k for k in signers if k not in besides]
        need(all(self.role(k) == "root" and k not in self.revoked for k in own), "no root")
        need(len(own) >= self.genesis["threshold"], "threshold")

    def role(self, key):
        return next((r for k, _, r in self.keys if k == key), None)

    def take(self, entry, body):
        said, kind = entry["body"], entry["body"].get("type")
        need(isinstance(kind, str), "type")
        if kind == "genesis":
            need(entry["seq"] == 0, "place")
            need(set(self.signers(entry, body, EVENT)) == {r["key"] for r in said["roots"]}, "roots")
            self.genesis = said
            self.keys = [(r["key"], r["by"], "root") for r in said["roots"]]
            return
        if kind not in GRAMMAR:
            return
        a_body(body)
        need(said["election"] == self.genesis["election"], "election")
        foreign = said["manifest"] != self.genesis["manifest"]
        if kind == "row":
            state = self.imports[said["import"]]
            # Tombstones since the import's newest line may have been rows, each of one import.
            gap = said["row"] - state[1]
            need(said.get("contest") == state[0].get("contest", said.get("contest")), "contest")
            need(not entry["sigs"] and said["row"] < state[0]["rows"] and 0 <= gap <= self.stones - state[3], "row")
            state[1], state[3], state[4] = said["row"] + 1, self.stones, state[4] + gap
            state[2].update(body.encode() + b"\n")
            return
        if kind in ("key-add", "key-revoke"):
            need(said["book"] == self.hashes[0].hex() and said["seq"] == entry["seq"], "place")
            signers = self.signers(entry, body, EVENT)
            if kind == "key-add":
                need(said["key"] in signers, "the new key signs too")
                self.roots(signers, [said["key"]])
                need(self.role(said["key"]) is None, "key used")
                need(said["principal"] not in [p for k, p, _ in self.keys if k not in self.revoked], "principal held")
                if not foreign:
                    self.keys.append((said["key"], said["principal"], said["role"]))
            else:
                need((said["key"], said["principal"]) in [(k, p) for k, p, _ in self.keys], "key")
                need(said["key"] not in self.revoked, "revoked")
                if signers != [said["key"]] or self.role(said["key"]) == "root":
                    self.roots(signers, [said["key"]])
                if not foreign:
                    self.revoked[said["key"]] = entry["seq"]
            if foreign:
                self.find("FOREIGN")
            return
        signers = self.signers(entry, body, STATEMENT)
        need(len(signers) == 1, "one signature")
        if kind not in PERSONS:
            need(self.role(signers[0]) == "operator", "role")
            counts = signers[0] not in self.revoked and not foreign
            if not counts:
                self.find("LATE" if signers[0] in self.revoked else "FOREIGN")
        if kind == "timestamp":
            need(1 <= said["size"] <= entry["seq"], "size")
        if kind == "foreign-checkpoint":
            origin = f"adal.v1/{self.genesis['org']}/{self.genesis['election']}/{self.hashes[0].hex()[:32]}"
            checkpoint(said["note"], said["vkey"])
            need(vkey(said["vkey"], 1)[0] != origin, "no evidence for itself")
        if kind == "withdrawal" and counts:
            need(said["follows"] in self.open, "follows")
            self.open.remove(said["follows"])
            self.find("WITHDRAWN")
        if kind not in ("import", *PERSONS):
            return
        if kind == "import":
            need(said["nonce"] not in self.imports, "nonce")
            self.open.add(sha(body.encode() + b"\n").hex())
            self.imports[said["nonce"]] = [said, 0, hashlib.sha256(), self.stones, 0]
            return
        need(self.role(signers[0]) in PERSONS[kind], "role")
        need(said["by"] in [p for k, p, _ in self.keys if k == signers[0]], "principal")
        statement = sha(body.encode() + b"\n").hex()
        if statement in self.ids:
            raise Already("stands already")
        worth = "counts"
        if said["manifest"] != self.genesis["manifest"]:
            worth = "foreign"
        if signers[0] in self.revoked:
            worth = "late"
        self.ids[statement] = len(self.said)
        self.said.append({"seq": entry["seq"], "key": signers[0], "body": said, "id": statement, "worth": worth})

    def settle(self):
        """What statements are worth beside each other (people.md §3)."""
        groups = {}
        for one in self.said:
            groups.setdefault((one["key"], one["body"]["n"]), []).append(one)
        disputed = [g for g in groups.values() if len(g) > 1]
        in_dispute = {one["id"] for g in disputed for one in g}
        acting = [o for o in self.said if o["worth"] == "counts" and o["id"] not in in_dispute]
        for act in acting:
            target = self.said[self.ids[act["body"]["follows"]]] if act["body"]["type"] == "retract" else None
            if target and target["body"]["by"] == act["body"]["by"]:
                target["worth"] = "retracted"
                self.find("RETRACTED")
        for group in disputed:
            self.find("SAME-N")
            ids = sorted(one["id"] for one in group)
            chosen = {a["body"]["chosen"] for a in acting if a["body"]["type"] == "resolve" and a["body"]["of"] == ids
                      and self.role(a["key"]) in ("auditor", "operator") and a["key"] != group[0]["key"]}
            for one in group:
                if one["worth"] == "counts" and chosen != {one["id"]}:
                    one["worth"] = "same-n"
        for key in {k for k, _ in groups}:
            numbers = {n for k, n in groups if k == key}
            if len(numbers) != max(numbers) + 1:
                self.find("GAP")
        for name in ("late", "foreign"):
            if any(one["worth"] == name for one in self.said):
                self.find(name.upper())


def read_book(ledger, note_text, log):
    """Verdict, findings, size and worth of each statement."""
    book, prev, latest, fault = Book(), bytes(32), "", False
    lines = re.findall("[^\n]*\n|[^\n]+$", ledger)
    _, _, covered, top = checkpoint(note_text, log)
    for seq, line in enumerate(lines):
        if not line.endswith("\n"):
            book.find("TORN")
            break
        stone = STONE.fullmatch(line)
        try:
            if stone:
                need(int(stone[2]) == seq, "seq")
                prev, book.stones = bytes.fromhex(stone[1]), book.stones + 1
                book.hashes.append(prev)
                continue
            entry, body = a_line(line)
            need(entry["seq"] == seq and entry["prev"] == prev.hex(), "E3")
            if entry["at"] < latest:
                book.find("TIME")
            latest = entry["at"]
        except Bad:
            book.find("CHANGED" if seq < covered else "BROKEN")
            fault = True
            break
        prev = sha(line.encode())
        book.hashes.append(prev)
        try:
            book.take(entry, body)
        except (Bad, ValueError, KeyError, AttributeError, TypeError, IndexError):
            book.find("BAD")
            fault = True
    size = len(book.hashes)
    if size < covered and not fault:
        book.find("TRUNCATED")
        book.find("CHANGED")  # the checkpoint does not hold
        fault = True
    if size >= covered and root(book.hashes[:covered]) != top:
        book.find("CHANGED")
        fault = True
    for said, rows, hasher, _, missing in book.imports.values():
        if rows == said["rows"] and not missing and hasher.hexdigest() != said["rows_sha256"]:
            book.find("BAD")
            fault = True
    if any(rows < said["rows"] for said, rows, *_ in book.imports.values()):
        book.find("INCOMPLETE")
    book.settle()
    verdict = "not whole" if fault else "incomplete" if book.stones else "whole"
    if book.stones:
        book.find("INCOMPLETE")
    return verdict, book


def bundle(statements, files, ledger):
    """Ids of the statements that a bundle adds, and how many are there already (people.md §4)."""
    book, named, taken, already = Book(), set(), [], 0
    for line in ledger.splitlines(keepends=True):
        entry, body = a_line(line)
        book.hashes.append(sha(line.encode()))
        book.take(entry, body)
    for line in re.findall("[^\n]*\n|[^\n]+$", statements):
        need(line.endswith("\n") and line.startswith('{"body":'), "form of a line")
        parts = canonical(line[:-1])
        need(set(parts) == {"body", "sigs"} and parts["body"].get("type") in PERSONS, "no statement of a person")
        body = line[8 : line.rindex(',"sigs":[')]
        try:
            book.take({"seq": len(book.hashes), **parts}, body)
            book.hashes.append(bytes(32))
            taken.append(sha(body.encode() + b"\n").hex())
        except Already:
            already += 1
        named.update(parts["body"].get("files", []))
    for name, text in files.items():
        need(name in named and sha(text.encode()).hex() == name, "a file")
    return taken, already


def stamped(case):
    """Whether `openssl ts` says that a token is of the text and leads to the certificates, at its own time."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("token", unbase64(case["token"])), ("text", case["text"].encode()), ("ca", case["ca"].encode())):
            (Path(folder) / name).write_bytes(data)
        words = ["openssl", "ts", "-verify", "-token_in", "-in", "token", "-data", "text", "-CAfile", "ca", "-attime", str(case["at"])]
        return subprocess.run(words, cwd=folder, capture_output=True, check=False).returncode == 0


# --- the files ----------------------------------------------------------------------------------


def holds(check, *words):
    try:
        check(*words)
    except (Bad, ValueError, KeyError, AttributeError, TypeError, IndexError):
        return False
    return True


def hexes(texts):
    return [bytes.fromhex(text) for text in texts]


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent.parent / "specs" / "vectors")
    read = lambda name: json.loads((folder / name).read_text(encoding="utf-8"))
    wrong, count = [], 0

    def judge(name, found, expected):
        nonlocal count
        count += 1
        if found != expected:
            wrong.append(f"{name}: found {found}, expected {expected}")

    for case in read("canonical.json"):
        judge(f"canonical {case['text']!r}", holds(canonical, case["text"]), case["ok"])
    for case in read("lines.json"):
        judge(f"line: {case['name']}", holds(a_line, case["line"]), case["ok"])
        if case["ok"]:
            judge("hash", sha(case["line"].encode()).hex(), case["hash"])
    for case in read("signatures.json"):
        judge(f"signature: {case['name']}", holds(sshsig, case["sig"], case["body"]), case["ok"])
        if case["ok"]:
            key, namespace = sshsig(case["sig"], case["body"])
            judge("signer", [ssh_text(key), namespace.decode()], [case["key"], case["namespace"]])
    for case in read("notes.json"):
        judge(f"note: {case['name']}", holds(checkpoint, case["note"], case["log"]), case["ok"])
        if case["ok"]:
            body, signatures, _, _ = checkpoint(case["note"], case["log"])
            found = [vkey(w, 4)[0] for w in case["witnesses"] if cosigned(body, signatures, w)]
            judge("witnesses", found, case["witnessed"])
    proofs = read("proofs.json")
    entries = hexes(proofs["entries"])
    judge("roots", [root(entries[: n + 1]).hex() for n in range(len(entries))], proofs["roots"])
    for case in proofs["inclusion"]:
        check = lambda c: need(included(bytes.fromhex(c["entry"]), c["index"], c["size"], hexes(c["proof"])).hex() == c["root"], "root")
        judge(f"inclusion of {case['index']} in {case['size']}", holds(check, case), case["ok"])
    for case in proofs["consistency"]:
        old, new = bytes.fromhex(case["old_root"]), bytes.fromhex(case["root"])
        check = lambda c: need(consistent(c["old"], old, c["size"], hexes(c["proof"])) == (old, new), "roots")
        judge(f"consistency of {case['old']} and {case['size']}", holds(check, case), case["ok"])
    receipts = read("receipts.json")
    for case in receipts["receipts"]:
        judge(f"receipt: {case['name']}", holds(receipt, case["proof"], case["line"], case["log"]), case["ok"])
    for case in receipts["forks"]:
        judge(f"fork: {case['name']}", holds(fraud, case["fraud"], case["log"]), case["ok"])
    for case in read("requests.json"):
        judge(f"request: {case['name']}", request(case["request"], case["last"], case["log"]), case["verdict"])
    for case in read("bodies.json"):
        judge(f"body: {case['type']} {case['change']}", holds(a_body, case["body"]), case["ok"])
    for case in read("tokens.json"):
        judge(f"token: {case['name']}", stamped(case), case["openssl"])
    bundles = read("bundles.json")
    for case in bundles["bundles"]:
        words = case["statements"], case["attachments"], bundles["ledger"]
        judge(f"bundle: {case['name']}", holds(bundle, *words), case["ok"])
        if case["ok"]:
            judge(f"bundle: {case['name']}", bundle(*words), (case["taken"], case["already"]))
    books = read("books.json")
    ignored = {"UNSIGNED", "CHECKPOINT", "ABSENT", "DERIVED"}
    for case in books["books"]:
        verdict, book = read_book(case["ledger"], books["checkpoint"], books["log"])
        judge(f"book: {case['name']}", verdict, case["verdict"])
        judge(f"findings: {case['name']}", set(book.findings) - ignored, set(case["findings"]) - ignored)
        if verdict == "whole":
            judge(f"worth: {case['name']}", [{"seq": o["seq"], "worth": o["worth"]} for o in book.said], case["statements"])
            judge(f"root: {case['name']}", root(book.hashes).hex(), case["root"])
    for text in wrong:
        print("WRONG", text)
    print(f"{count - len(wrong)} of {count} vectors judged as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
