#!/usr/bin/env python3
"""Two judges made of libraries that others wrote: `tree` (pymerkle: roots of all checkpoints, an inclusion proof of each entry, consistency
between checkpoints) and `canon` (rfc8785: each line is what that library writes for it). Usage: libraries.py tree|canon FOLDER"""
import base64, hashlib, json, sys, warnings
from pathlib import Path

warnings.simplefilter("ignore")


def refuse(text):
    sys.exit(print("BAD: " + text) or 1)


def no_repeats(pairs):
    """A parser that refuses a repeated key, as rule E2 asks."""
    found = dict(pairs)
    return found if len(found) == len(pairs) else refuse("a repeated key")


def canon(folder):
    import rfc8785

    for number, line in enumerate((folder / "ledger.jsonl").read_bytes().splitlines(keepends=True)):
        if rfc8785.dumps(json.loads(line, object_pairs_hook=no_repeats)) + b"\n" != line:
            refuse(f"line {number + 1} is not canonical")


def tree(folder):
    from pymerkle import InmemoryTree, verify_consistency, verify_inclusion

    lines = (folder / "ledger.jsonl").read_bytes().splitlines(keepends=True)
    stones = [json.loads(line).get("redacted") for line in lines]
    heads = [bytes.fromhex(stone) if stone else hashlib.sha256(line).digest() for line, stone in zip(lines, stones)]
    grown = InmemoryTree(algorithm="sha256")
    for head in heads:
        grown.append_entry(head)
    old = None
    for path in [*sorted((folder / "checkpoints").glob("*.note")), folder / "checkpoint"]:
        size, root = path.read_text(encoding="utf-8").split("\n")[1:3]
        size, root = int(size), base64.b64decode(root)
        if size > len(heads) or grown.get_root(size) != root:
            refuse(f"{path.name}: the root differs, or it covers more than there is")
        for index in range(1, size + 1):
            verify_inclusion(grown.get_leaf(index), root, grown.prove_inclusion(index, size))
        if old and old[0] < size:
            verify_consistency(old[1], root, grown.prove_consistency(old[0], size))
        old = (size, root)


if __name__ == "__main__":
    try:
        {"tree": tree, "canon": canon}[sys.argv[1]](Path(sys.argv[2]))
    except (ValueError, KeyError, TypeError, IndexError, OSError) as why:
        refuse(str(why))
    print("good")
