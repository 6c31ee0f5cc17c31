#!/usr/bin/env python3
"""Checks receipts, cosignatures and fork proofs from specs/receipt.md and specs/witness.md alone.
Usage: verify_receipt.py receipt PROOF LINE VKEY | witness NOTE WITNESS-VKEY | fraud FILE VKEY | fork PROOF LINE PROOF LINE VKEY"""
import base64, hashlib, json, re, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

sha = lambda data: hashlib.sha256(data).digest()
def fail(text): sys.exit(print("BAD: " + text) or 1)
def read(path): return open(path, "rb").read()
def need(good, text): return good or fail(text)

def b64(text):
    data = base64.b64decode(text, validate=True)
    return data if base64.b64encode(data).decode() == text else fail("base64 of two spellings")

def number(text): return int(text) if re.fullmatch("0|[1-9][0-9]{0,18}", text) else fail("a number")
def hashes(lines): return [need(len(h) == 32 and h, "a hash") for h in map(b64, need(len(lines) < 64 and lines or [], "") if lines else [])]

def key_of(vkey, kind):
    name, id_, text = vkey.split("+", 2)
    key = b64(text)
    need(key[0] == kind and len(key) == 33 and sha(name.encode() + b"\n" + key)[:4].hex() == id_, "vkey")
    return name, key

def verifies(key, signature, message):
    try: Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature, message)
    except InvalidSignature: return False
    return True

def lines_of(note, name, key):
    text, end, rest = note.rpartition("\n\n")
    need(end and rest.endswith("\n"), "no note")
    found = []
    for line in rest[:-1].split("\n"):
        match = need(re.fullmatch("\u2014 ([^ +]+) ([^ ]+)", line), "a signature line")
        blob = b64(match[2])
        if match[1] == name and blob[:4] == sha(name.encode() + b"\n" + key)[:4]: found.append(blob[4:])
    return text + "\n", need(found, "no line of this key")

def checkpoint(note, vkey):
    name, key = key_of(vkey, 1)
    text, found = lines_of(note, name, key)
    need(all(verifies(key, s, text.encode()) for s in found), "the log's signature")
    lines = text.split("\n")
    need(len(lines) == 4 and lines[0] == name, "not three lines, or another origin")
    return number(lines[1]), need(len(b64(lines[2])) == 32 and b64(lines[2]), "root")

def witness(note, vkey):
    name, key = key_of(vkey, 4)
    text, found = lines_of(note, name, key)
    for s in found:
        time = int.from_bytes(s[:8], "big")
        need(len(s) == 72 and time < 2**63 and verifies(key, s[8:], f"cosignature/v1\ntime {time}\n{text}".encode()), "cosignature")

def receipt(proof, line, vkey):
    head, _, note = proof.decode().partition("\n\n")
    lines = head.split("\n")
    need(lines[0] == "c2sp.org/tlog-proof@v1", "no tlog-proof")
    lines = lines[2:] if lines[1].startswith("extra ") and [b64(lines[1][6:])] else lines[1:]
    index, path = number(need(lines[0].startswith("index ") and lines[0][6:], "index")), hashes(lines[1:])
    size, root = checkpoint(note, vkey)
    need(line.endswith(b"\n") and json.loads(line)["seq"] == index < size, "seq, index or size")
    at, last, node = index, size - 1, sha(b"\0" + sha(line))
    for sibling in path:                              # RFC 9162, 2.1.3.2
        need(last, "too many hashes")
        if at & 1 or at == last:
            node = sha(b"\1" + sibling + node)
            while not at & 1 and at: at, last = at >> 1, last >> 1
        else: node = sha(b"\1" + node + sibling)
        at, last = at >> 1, last >> 1
    need(last == 0 and node == root, "the proof does not lead to the root")
    return index, sha(line)

def consistent(size1, root1, size2, root2, path):     # RFC 9162, 2.1.4.2
    if size1 == size2: return not path and root1 == root2
    path = path if size1 & (size1 - 1) else [root1] + path
    if not path: return False
    at, last = size1 - 1, size2 - 1
    while at & 1: at, last = at >> 1, last >> 1
    old = new = path[0]
    for step in path[1:]:
        if not last: return False
        if at & 1 or at == last:
            old, new = sha(b"\1" + step + old), sha(b"\1" + step + new)
            while not at & 1 and at: at, last = at >> 1, last >> 1
        else: new = sha(b"\1" + new + step)
        at, last = at >> 1, last >> 1
    return last == 0 and old == root1 and new == root2

def fraud(data, vkey):
    parts = data.decode().split("\n\n")
    need(len(parts) == 5, "not two notes")
    lines = parts[0].split("\n")
    need(lines[0] == "adal-fraud/1" and lines[1].startswith("old ") and lines[2].startswith("root "), "no fork proof")
    size1, root1 = checkpoint(parts[1] + "\n\n" + parts[2] + "\n", vkey)
    size2, root2 = checkpoint(parts[3] + "\n\n" + parts[4], vkey)
    shown = need(len(b64(lines[2][5:])) == 32 and b64(lines[2][5:]), "root")
    need(number(lines[1][4:]) == size1 and 0 < size1 <= size2 and shown != root1, "no fork")
    need(consistent(size1, shown, size2, root2, hashes(lines[3:])), "the proof does not hold")

def main(what, *args):
    if what == "receipt": receipt(read(args[0]), read(args[1]), args[2])
    elif what == "witness": witness(read(args[0]).decode(), args[1])
    elif what == "fraud": fraud(read(args[0]), args[1])
    elif what == "fork":
        one, two = receipt(read(args[0]), read(args[1]), args[4]), receipt(read(args[2]), read(args[3]), args[4])
        need(one[0] == two[0] and one[1] != two[1], "no fork")
    else: fail(__doc__)
    print("good")

try: main(*sys.argv[1:])
except (ValueError, IndexError, KeyError, TypeError) as why: fail(str(why))
