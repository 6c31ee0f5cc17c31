#!/usr/bin/env python3
"""Checks a book (format adal-book/1) from its specification alone: entries E1-E3, tombstones E10, rows of imports, tree,
checkpoints under changing keys of the log. Roles and thresholds are not checked. Usage: verify_book.py FOLDER [H_0]"""
import base64, glob, hashlib, json, os, re, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
KEY = re.compile(r"[a-z][a-z0-9_]*\Z")
LINE = re.compile(rb'\{"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ","body":(\{.*\}),"prev":"([0-9a-f]{64})",'
                  rb'"seq":(0|[1-9][0-9]*),"sigs":\[[^\[\]]*\]\}\n', re.S)
STONE = re.compile(rb'\{"redacted":"([0-9a-f]{64})","seq":(0|[1-9][0-9]*)\}\n')
sha = lambda data: hashlib.sha256(data).digest()
def fail(text): sys.exit(print("BAD: " + text) or 1)

def canonical(value, depth=1):
    if isinstance(value, str):
        if REFUSED.search(value): raise ValueError("a refused character")
        for raw, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\t", "\\t"), ("\n", "\\n")):
            value = value.replace(raw, escaped)
        return '"' + value + '"'
    if isinstance(value, int) and 0 <= value < 2**53: return str(value).lower() if isinstance(value, bool) else str(value)
    if depth > 8: raise ValueError("too deep")
    if isinstance(value, list): return "[" + ",".join(canonical(v, depth + 1) for v in value) + "]"
    if not isinstance(value, dict): raise ValueError("null, a fraction or a number out of range")
    if not all(KEY.match(k) for k in value): raise ValueError("a malformed key")
    return "{" + ",".join('"%s":%s' % (k, canonical(value[k], depth + 1)) for k in sorted(value)) + "}"

def root(frontier):                                   # of [(size of subtree, hash)], left to right
    node = frontier[-1][1]
    for _, left in reversed(frontier[:-1]): node = sha(b"\1" + left + node)
    return node

def ledger(path):
    prev, frontier, roots, genesis, imports, logs, stones = bytes(32), [], {}, None, {}, {}, 0
    with open(path, "rb") as file:
        for seq, line in enumerate(file):
            if not line.endswith(b"\n"): fail("TORN: line %d has no line feed" % (seq + 1))
            stone = STONE.fullmatch(line)
            match = None if stone or len(line) > 1 << 20 else LINE.fullmatch(line)
            if int(stone[2] if stone else match[3] if match else -1) != seq: fail("E1: line %d" % (seq + 1))
            if match and match[2].decode() != prev.hex(): fail("E3: line %d: prev differs" % (seq + 1))
            try:
                if canonical(json.loads(line)).encode() + b"\n" != line: raise ValueError("not canonical")
            except (ValueError, RecursionError) as why: fail("E2: line %d: %s" % (seq + 1, why))
            prev, body = (bytes.fromhex(stone[1].decode()), {}) if stone else (sha(line), json.loads(line)["body"])
            stones += bool(stone)
            if seq == 0: genesis, h0 = body, prev
            if body.get("type") in ("genesis", "log-key"): logs[seq + 1] = body["log"]
            if body.get("type") == "import": imports[body["nonce"]] = [body, 0, hashlib.sha256()]
            state = imports.get(body.get("import")) if body.get("type") == "row" else None
            if state: state[1] += 1; state[2].update(match[1] + b"\n")
            frontier.append((1, sha(b"\0" + prev)))
            while len(frontier) > 1 and frontier[-1][0] == frontier[-2][0]:
                frontier[-2:] = [(2 * frontier[-1][0], sha(b"\1" + frontier[-2][1] + frontier[-1][1]))]
            roots[seq + 1] = root(frontier)
    if not genesis or genesis.get("type") != "genesis": fail("no genesis")
    for body, rows, hasher in imports.values():
        if rows == body["rows"] and hasher.hexdigest() != body["rows_sha256"]: fail("rows of %s" % body["file"])
    return genesis, h0, roots, logs, stones

def checkpoint(path, genesis, h0, roots, logs):
    text, _, signatures = open(path, encoding="utf-8").read().rpartition("\n\n")
    origin, size, value = (text + "\n").split("\n")[:3]
    if origin != "adal.v1/%s/%s/%s" % (genesis["org"], genesis["election"], h0.hex()[:32]): fail(path + ": origin")
    log = logs[max([n for n in logs if n <= int(size)] or [1])]   # in force after entry size - 1
    key = base64.b64decode(log.split("+", 2)[2])                  # type 0x01, then 32 bytes
    name, blob = signatures.split("\n")[0].removeprefix("\u2014 ").rsplit(" ", 1)
    blob = base64.b64decode(blob)
    if name != origin or blob[:4] != sha(origin.encode() + b"\n" + key)[:4]: fail(path + ": key id")
    try: Ed25519PublicKey.from_public_bytes(key[1:]).verify(blob[4:], (text + "\n").encode())
    except InvalidSignature: fail(path + ": signature")
    if base64.b64decode(value) != roots.get(int(size)): fail(path + ": root at size " + size)

genesis, h0, roots, logs, stones = ledger(os.path.join((folder := sys.argv[1]), "ledger.jsonl"))
if len(sys.argv) > 2 and sys.argv[2] != h0.hex(): fail("H_0 is " + h0.hex())
for path in sorted(glob.glob(os.path.join(folder, "checkpoints", "*.note"))) + [os.path.join(folder, "checkpoint")]:
    if os.path.exists(path): checkpoint(path, genesis, h0, roots, logs)
if stones: print("INCOMPLETE: %d redacted entries cannot be checked" % stones)
print("size %d\nroot %s\nH_0 %s" % (len(roots), roots[len(roots)].hex(), h0.hex()))
