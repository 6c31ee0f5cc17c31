#!/usr/bin/env python3
"""Puts a book before judges that others wrote: `sha256sum`, `ssh-keygen -Y`, `openssl`, and the Python verifier written
from the specification. Each accepts what adal accepts; each damage that adal refuses is refused by at least one of them.
Usage: judges.py [--adal PROGRAM] [--write TABLE.md]"""

import argparse
import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURE = HERE.parent / "fixtures" / "book-v1"
sys.path.insert(0, str(HERE.parent / "tools"))
from book_kit import AGAINST_ALL, CANDIDATES, Adal, write_table  # noqa: E402

OPERATOR_KINDS = ("import", "withdrawal", "timestamp", "foreign-checkpoint")
KEY_KINDS = ("genesis", "key-add", "key-revoke", "log-key", "manifest-amend")


def run(*words, given=None, where=None):
    """Whether a program accepts."""
    words = [str(word) for word in words]
    return subprocess.run(words, input=given, cwd=where, capture_output=True, check=False).returncode == 0


def sha256sum(*files):
    """Hash by file, as the program of that name computes it; None where it fails."""
    done = subprocess.run(["sha256sum", *map(str, files)], capture_output=True, text=True, check=False)
    found = {Path(line[66:]): line[:64] for line in done.stdout.splitlines()}
    return found if done.returncode == 0 else None


def entries(book):
    """Each line with its statement: the bytes between `"body":` and the last `,"prev":"`, plus LF (rule E4)."""
    for line in (book / "ledger.jsonl").read_bytes().splitlines(keepends=True):
        if b'"redacted":' in line[:12]:
            continue
        start, end = line.index(b'"body":') + 7, line.rindex(b',"prev":"')
        yield json.loads(line), line[start:end] + b"\n"


def chain(book, work):
    """`sha256sum` of each line without its LF is what the next line carries as `prev`."""
    parts = work / "lines"
    shutil.rmtree(parts, ignore_errors=True)
    parts.mkdir()
    prevs, files, stones = [], [], []
    for n, line in enumerate((book / "ledger.jsonl").read_bytes().splitlines(keepends=True)):
        files.append(parts / f"{n:08}")
        files[-1].write_bytes(line)
        entry = json.loads(line)
        stones.append(entry.get("redacted"))
        prevs.append(None if stones[-1] else entry["prev"])
    hashes = {}
    for at in range(0, len(files), 1000):
        hashes.update(sha256sum(*files[at : at + 1000]))
    heads = [stone or hashes[file] for stone, file in zip(stones, files)]
    return all(prev in (None, head) for prev, head in zip(prevs, ["0" * 64, *heads]))


def folder(book, _work):
    """`sha256sum -c` of the manifest, its hash in entry 0, and each attachment under its own name."""
    manifest = book / "election" / "MANIFEST"
    first, _ = next(entries(book))
    named = first["body"]["manifest"] == sha256sum(manifest)[manifest]
    files = sorted((book / "attachments").iterdir())
    attached = not files or all(path.name == value for path, value in sha256sum(*files).items())
    return named and attached and run("sha256sum", "--check", "--strict", "--quiet", "MANIFEST", where=manifest.parent)


def signatures(book, work):
    """`ssh-keygen -Y verify` of each signature that a signed entry carries."""
    signers = book / "allowed_signers"
    names = {line.split()[-1]: line.split()[0] for line in signers.read_text().splitlines()}
    seen = 0
    for entry, statement in entries(book):
        kind = entry["body"]["type"]
        if not entry["sigs"] and kind in OPERATOR_KINDS + KEY_KINDS:
            return False
        for raw in entry["sigs"]:
            blob = base64.b64decode(raw)
            key = base64.b64encode(blob[14 : 14 + 51]).decode()
            body = "\n".join(raw[at : at + 70] for at in range(0, len(raw), 70))
            (work / "sig").write_text(f"-----BEGIN SSH SIGNATURE-----\n{body}\n-----END SSH SIGNATURE-----\n")
            space = "key@adal.v1" if kind in KEY_KINDS else "statement@adal.v1"
            words = ("-f", signers, "-I", names.get(key, "nobody"), "-n", space, "-s", work / "sig")
            if not run("ssh-keygen", "-Y", "verify", *words, given=statement):
                return False
            seen += 1
    return seen > 0


def digest(path):
    """SHA-256 of a file as `openssl` computes it."""
    done = subprocess.run(["openssl", "dgst", "-sha256", "-r", str(path)], capture_output=True, text=True, check=False)
    return done.stdout[:64]


def openssl_files(book):
    """The files of the definition against its manifest, the manifest against the book, attachments against their names."""
    manifest = book / "election" / "MANIFEST"
    listed = [line.split("  ", 1) for line in manifest.read_text().splitlines()]
    admitted = [entry["body"].get("amended", entry["body"].get("manifest")) for entry, _ in entries(book)
                if entry["body"]["type"] in ("genesis", "manifest-amend")]
    named = all(digest(manifest.parent / name) == value for value, name in listed)
    attached = all(path.name == digest(path) for path in (book / "attachments").iterdir())
    return named and attached and digest(manifest) == admitted[-1]


def openssl(book, work):
    """`openssl` verifies the log's Ed25519 signature on each checkpoint, by the key in force there, and hashes the files."""
    keys = [(entry["seq"] + 1, entry["body"]["log"]) for entry, _ in entries(book) if "log" in entry["body"]]
    for path in sorted((book / "checkpoints").iterdir()) + [book / "checkpoint"]:
        text, _, lines = path.read_bytes().rpartition(b"\n\n")
        size = int(text.split(b"\n")[1])
        log = [vkey for since, vkey in keys if since <= size][-1]
        key = base64.b64decode(log.split("+", 2)[2])[1:]
        public = bytes.fromhex("302a300506032b6570032100") + key  # SubjectPublicKeyInfo of Ed25519, RFC 8410
        (work / "key.der").write_bytes(public)
        (work / "note").write_bytes(text + b"\n")
        (work / "note.sig").write_bytes(base64.b64decode(lines.split(b"\n")[0].rsplit(b" ", 1)[1])[4:])
        words = ("-pubin", "-keyform", "DER", "-inkey", work / "key.der", "-rawin", "-in", work / "note")
        if not run("openssl", "pkeyutl", "-verify", *words, "-sigfile", work / "note.sig"):
            return False
    return openssl_files(book)


def python(book, _work):
    """The verifier written from the specification."""
    return run(sys.executable, HERE / "verify_book.py", book)


JUDGES = {
    "sha256sum, chain": chain, "sha256sum, files": folder, "ssh-keygen": signatures, "openssl": openssl, "Python": python,
}


def accepts(judge, book, work):
    """A judge that cannot even read the book refuses it."""
    try:
        return judge(book, work)
    except (ValueError, KeyError, IndexError, OSError, TypeError, StopIteration):
        return False


def edit(path, change):
    path.chmod(0o644)
    path.write_bytes(change(path.read_bytes()))


def lines(change):
    return lambda book: edit(book / "ledger.jsonl", lambda data: b"".join(change(data.splitlines(keepends=True))))


def flip(data, at):
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def in_line(number, what):
    """Flips one bit just behind the first `what` of a line."""
    return lines(lambda all_: [*all_[:number], flip(all_[number], all_[number].index(what) + len(what)), *all_[number + 1 :]])


def last_row(all_):
    return max(n for n, line in enumerate(all_) if b'"type":"row"' in line)


DAMAGES = {
    "one bit of entry 0": in_line(0, b'"election":"'),
    "one bit of the operator's key": in_line(1, b'"principal":"'),
    "one bit of a signature": in_line(2, b'"sigs":["U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg'),
    "one bit of a time": in_line(3, b'"at":"202'),
    "a line taken out": lines(lambda all_: all_[:4] + all_[5:]),
    "a line twice": lines(lambda all_: all_[:5] + all_[4:]),
    "two lines in the other order": lines(lambda all_: [*all_[:4], all_[5], all_[4], *all_[6:]]),
    "the last lines cut off": lines(lambda all_: all_[:-2]),
    "the last line cut within": lines(lambda all_: [*all_[:-1], all_[-1][:-9]]),
    "the last row's number altered": lambda book: edit(book / "ledger.jsonl", last_number),
    "the checkpoint's root": lambda book: [edit(note, other_root) for note in all_notes(book)],
    "the checkpoint's signature": lambda book: [edit(note, lambda d: flip(d, len(d) - 20)) for note in all_notes(book)],
    "an attached file": lambda book: edit(sorted((book / "attachments").iterdir())[0], lambda d: flip(d, 5)),
    "the definition": lambda book: edit(book / "election" / "units.csv", lambda d: flip(d, len(d) - 3)),
}


def all_notes(book):
    return [*sorted((book / "checkpoints").iterdir()), book / "checkpoint"]


def other_root(note):
    """Another root of the same shape: only a signature can tell."""
    origin, size, root, rest = note.split(b"\n", 3)
    return b"\n".join([origin, size, base64.b64encode(hashlib.sha256(root).digest()), rest])


def last_number(data):
    """One count of the last row: canonical still, and the chain behind it does not notice."""
    all_ = data.splitlines(keepends=True)
    n = last_row(all_)
    at = all_[n].index(b"}", all_[n].rindex(b'"v":'))
    return b"".join([*all_[:n], flip(all_[n], at - 1), *all_[n + 1 :]])


def fresh_book(adal, work):
    """A book made by the command line: two imports and a checkpoint after each."""
    write_table(work / "a.csv", 120)
    write_table(work / "b.csv", 120, seed=2)
    mapping = adal.define(work / "def", work / "a.csv", CANDIDATES, AGAINST_ALL, "invented", "2004-03-14")
    book = work / "fresh"
    adal.new_book(book, work / "def")
    for table in ("a.csv", "b.csv"):
        adal.run("import", work / table, "--mapping", mapping, "--book", book)
        adal.run("checkpoint", "--book", book)
    return book


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--write", help="a file for the table of verdicts")
    asked = parser.parse_args()
    wrong, table = [], ["| book | adal | " + " | ".join(JUDGES) + " |", "|---|---|" + "---|" * len(JUDGES)]
    with tempfile.TemporaryDirectory(prefix="adal-judges-") as name:
        work = Path(name)
        adal = Adal(asked.adal, work / "home")
        fresh = fresh_book(adal, work)

        def verdicts(title, book):
            own = adal.run("verify", "--book", book, expect=None).returncode == 0
            others = [accepts(judge, book, work) for judge in JUDGES.values()]
            words = ["accepts" if verdict else "**refuses**" for verdict in [own, *others]]
            table.append(f"| {title} | " + " | ".join(words) + " |")
            return own, others

        for title, book in [("committed book", FIXTURE), ("fresh book", fresh)]:
            copy = work / "whole"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(book, copy)
            own, others = verdicts(title, copy)
            if not own or not all(others):
                wrong.append(f"{title}: is not accepted by all")
        for title, damage in DAMAGES.items():
            copy = work / "damaged"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(fresh, copy)
            damage(copy)
            own, others = verdicts(title, copy)
            if own:
                wrong.append(f"{title}: adal accepts it")
            if all(others):
                wrong.append(f"{title}: no foreign judge refuses it")
    print("\n".join(table))
    if asked.write:
        Path(asked.write).write_text("\n".join(table) + "\n", encoding="utf-8")
    for text in wrong:
        print(f"FAILED: {text}")
    print(f"foreign judges: {len(JUDGES)} over {2 + len(DAMAGES)} books, {len(wrong)} disagreements")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
