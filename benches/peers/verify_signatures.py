#!/usr/bin/env python3
"""What `adal verify` does, as somebody would write it in an afternoon: chain, canonical form, tree and every person's
signature of a ledger, with the standard library and `cryptography`, on one thread. Keys are decoded once.
Usage: verify_signatures.py LEDGER"""

import base64
import hashlib
import json
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

NAMESPACE = {True: b"key@adal.v1", False: b"statement@adal.v1"}
EVENTS = ("genesis", "key-add")


def string(data):
    return len(data).to_bytes(4, "big") + data


def signed_bytes(namespace, statement):
    digest = hashlib.sha512(statement).digest()
    return b"SSHSIG" + string(namespace) + string(b"") + string(b"sha512") + string(digest)


def main():
    prev, frontier, keys, checked = "0" * 64, [], {}, 0
    with open(sys.argv[1], "rb") as ledger:
        for seq, line in enumerate(ledger):
            entry = json.loads(line)
            again = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            assert again.encode() + b"\n" == line, "not canonical"
            assert entry["seq"] == seq and entry["prev"] == prev, "the chain"
            entry_hash = hashlib.sha256(line).digest()
            prev = entry_hash.hex()
            frontier.append((1, hashlib.sha256(b"\0" + entry_hash).digest()))
            while len(frontier) > 1 and frontier[-1][0] == frontier[-2][0]:
                (size, right), (_, left) = frontier.pop(), frontier.pop()
                frontier.append((2 * size, hashlib.sha256(b"\1" + left + right).digest()))
            statement = line[line.index(b'"body":') + 7 : line.rindex(b',"prev":"')] + b"\n"
            message = signed_bytes(NAMESPACE[entry["body"]["type"] in EVENTS], statement)
            for signature in entry["sigs"]:
                blob = base64.b64decode(signature, validate=True)
                key = blob[33:65]
                if key not in keys:
                    keys[key] = Ed25519PublicKey.from_public_bytes(key)
                keys[key].verify(blob[-64:], message)
                checked += 1
    root = frontier[-1][1]
    for _, left in reversed(frontier[:-1]):
        root = hashlib.sha256(b"\1" + left + root).digest()
    print(seq + 1, base64.b64encode(root).decode(), checked)


if __name__ == "__main__":
    main()
