#!/usr/bin/env python3
"""Writes the table of verdicts, damage × judge, over books, receipts, cosignatures and fork proofs: `specs/verdicts.md`.
Each damage that adal refuses is refused by at least two judges that others wrote, or the page says why they cannot see it.
Judges that are not installed are left out, loudly. Usage: table.py [--adal PROGRAM] [--python PYTHON-WITH-LIBRARIES] [--write PAGE]"""

import argparse
import base64
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from judges import DAMAGES, JUDGES, accepts, all_notes, edit, fresh_book  # noqa: E402
from book_kit import Adal  # noqa: E402  (judges.py puts its folder on the path)

GO = ["go", "/usr/lib/go-1.19/bin/go"]
# Damages that fewer than two foreign judges can see, and why.
WHY = {
    "an attached file": "an attachment's hash is its name and no more: only `sha256sum` looks there, and `adal`",
    "the definition": "the manifest is a list of `sha256sum`: only it looks there, and `adal`",
    "a witness's line": "the Go judge and the Python one are given the witness's vkey; the others look at the log's signature only",
}


def run(*words):
    """Whether a program accepts."""
    return subprocess.run([str(word) for word in words], capture_output=True, check=False).returncode == 0


def build_go(work):
    """The Go judge, where Debian's Go and golang-golang-x-mod-dev are installed."""
    program = next((path for path in map(shutil.which, GO) if path), None)
    if not program:
        return None
    env = dict(os.environ, GO111MODULE="off", GOPATH="/usr/share/gocode", GOCACHE=str(work / "gocache"))
    words = [program, "build", "-o", str(work / "judge"), str(HERE / "go" / "judge.go")]
    return work / "judge" if subprocess.run(words, env=env, check=False).returncode == 0 else None


def reroot(book):
    """Rewrites one count and chains everything behind it anew, as an operator could."""
    def change(data):
        out, prev = [], "0" * 64
        for number, line in enumerate(data.decode().splitlines(keepends=True)):
            head, tail = line.rsplit(',"prev":"', 1)
            if number == 5:
                head = re.sub(r'("v":)(\d+)', lambda m: f"{m[1]}{int(m[2]) + 1}", head, count=1)
            out.append(f'{head},"prev":"{prev}{tail[64:]}')
            prev = hashlib.sha256(out[-1].encode()).hexdigest()
        return "".join(out).encode()

    edit(book / "ledger.jsonl", change)


def spaced_tail(book):
    """One more line behind the newest checkpoint, chained rightly, with a space that JCS does not write."""
    def change(data):
        last = data.splitlines(keepends=True)[-1].decode()
        head, tail = last.rsplit(',"prev":"', 1)
        seq = re.search(r'"seq":(\d+)', tail)[1]
        tail = tail[64:].replace(f'"seq":{seq}', f'"seq":{int(seq) + 1}', 1)
        prev = hashlib.sha256(last.encode()).hexdigest()
        return data + f'{head.replace(",", ", ", 1)},"prev":"{prev}{tail}'.encode()

    edit(book / "ledger.jsonl", change)


def flip(path, at):
    edit(path, lambda data: data[: at % len(data)] + bytes([data[at % len(data)] ^ 1]) + data[at % len(data) + 1 :])


def swap(path, old, new):
    edit(path, lambda data: data.replace(old, new, 1))


BOOK_DAMAGES = {
    **DAMAGES, "a count rewritten, the chain made anew": reroot, "an unsigned line that is not canonical": spaced_tail,
}


class Court:
    """The judges there are, and the rows of the page."""

    def __init__(self, adal, python, work):
        self.adal, self.work = adal, work
        self.go = build_go(work)
        self.libraries = {name: run(python, "-c", f"import {name}") for name in ("pymerkle", "rfc8785")}
        self.books = {name: lambda book, judge=judge: accepts(judge, book, work) for name, judge in JUDGES.items()}
        for name, what in [("pymerkle", "tree"), ("rfc8785", "canon")]:
            if self.libraries[name]:
                self.books[name] = lambda book, what=what: run(python, HERE / "libraries.py", what, book)
        if self.go:
            self.books["Go sumdb"] = lambda book: run(self.go, "book", book)
        for name in [n for n in self.libraries if not self.libraries[n]] + ([] if self.go else ["Go"]):
            print(f"SKIPPED: {name} is not installed; its column is missing")
        self.wrong, self.notes = [], set()

    def weigh(self, title, own, others, whole):
        """A row of a table."""
        words = ["accepts" if verdict else "**refuses**" for verdict in [own, *others]]
        refusals = sum(not verdict for verdict in others)
        if whole and not (own and all(others)):
            self.wrong.append(f"{title}: is not accepted by all")
        if not whole and own:
            self.wrong.append(f"{title}: adal accepts it")
        if not whole and refusals < min(2, len(others)):
            if title in WHY:
                self.notes.add(title)
            else:
                self.wrong.append(f"{title}: fewer than two foreign judges refuse it")
        return f"| {title} | " + " | ".join(words) + " |"

    def of_books(self, fresh):
        """Whole and damaged books."""
        rows = ["| book | adal | " + " | ".join(self.books) + " |", "|---|---|" + "---|" * len(self.books)]
        for title, damage in {"whole": lambda book: None, **BOOK_DAMAGES}.items():
            copy = self.work / "book"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(fresh, copy)
            damage(copy)
            own = self.adal.run("verify", "--book", copy, expect=None).returncode == 0
            rows.append(self.weigh(title, own, [judge(copy) for judge in self.books.values()], title == "whole"))
        return rows

    def of_papers(self, title, good, damages, words, accepted=0):
        """Receipts, notes and fork proofs: the same words for adal, the Python of the specification and Go."""
        own, python, go = words
        judges = ["Python"] + (["Go sumdb"] if go and self.go else [])
        rows = [f"| {title} | adal | " + " | ".join(judges) + " |", "|---|---|" + "---|" * len(judges)]
        for name, damage in {"whole": lambda at: None, **damages}.items():
            at = self.work / "papers"
            shutil.rmtree(at, ignore_errors=True)
            shutil.copytree(good, at)
            damage(at)
            mine = self.adal.run(*own(at), expect=None).returncode == accepted
            others = [run(sys.executable, HERE / "verify_receipt.py", *python(at))]
            if len(judges) > 1:
                others.append(run(self.go, *go(at)))
            rows.append(self.weigh(name, mine, others, name == "whole"))
        return rows


def vkey_of(book):
    return next(word for word in (book / "vkeys").read_text().split() if word.startswith("adal.v1/"))


def papers(adal, book, work):
    """A witness's line on the newest checkpoint, two receipts and the fork of two books, made by adal."""
    log, good = vkey_of(book), work / "good"
    adal.run("witness", "init", work / "w", "--name", "witness.example/w1", "--log", log, "--unencrypted")
    adal.run("witness", "request", "-o", work / "request", "--book", book)
    adal.run("witness", "cosign", work / "w", work / "request", "-o", work / "reply")
    witness = (work / "w" / "witness.vkey").read_text().strip()
    adal.run("witness", "add", work / "reply", "--witness", witness, "--book", book)
    for seq in (2, 3):
        adal.run("prove", seq, "-o", good, "--book", book)
    shutil.copy(book / "checkpoint", good / "note")
    return log, witness, good


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--python", default=sys.executable, help="a Python that has pymerkle and rfc8785")
    parser.add_argument("--write", help="the page")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="adal-table-") as name:
        work = Path(name)
        adal = Adal(asked.adal, work / "home")
        fresh = fresh_book(adal, work)
        court = Court(adal, asked.python, work)
        books = court.of_books(fresh)
        log, witness, good = papers(adal, fresh, work)
        proof, line = "entry-2.tlog-proof", "entry-2.json"
        receipt = {
            "one bit of the line": lambda at: flip(at / line, 60),
            "one bit of the proof": lambda at: swap(at / proof, b"index 2\n", b"index 2\nA"),
            "another index": lambda at: swap(at / proof, b"index 2\n", b"index 3\n"),
            "a hash left out": lambda at: edit(at / proof, lambda d: re.sub(rb"(index 2\n)[^\n]+\n", rb"\1", d)),
            "a hash too many": lambda at: swap(at / proof, b"index 2\n", b"index 2\n" + base64.b64encode(bytes(32)) + b"\n"),
            "the line of another entry": lambda at: shutil.copy(at / "entry-3.json", at / line),
            "the line without its line feed": lambda at: edit(at / line, lambda d: d[:-1]),
            "the log's signature": lambda at: edit(at / proof, lambda d: re.sub(
                rb"(\n\n\xe2\x80\x94 \S+ .{20})(.)", lambda m: m[1] + (b"A" if m[2] != b"A" else b"B"), d, count=1)),
            "another root": lambda at: swap(at / proof, *root_and_other(at / proof)),
        }
        note = {
            "one bit of the signature": lambda at: edit(at / "note", lambda d: bend(d, b"witness.example/w1 ", 40)),
            "one bit of the time": lambda at: edit(at / "note", lambda d: bend(d, b"witness.example/w1 ", 14)),
            "another size": lambda at: edit(at / "note", lambda d: re.sub(rb"\n(\d+)\n", lambda m: b"\n%d\n" % (int(m[1]) + 1), d, count=1)),
            "the line left out": lambda at: edit(at / "note", lambda d: re.sub(rb"\xe2\x80\x94 witness[^\n]*\n", b"", d)),
        }
        receipts = court.of_papers("receipt", good, receipt, (
            lambda at: ("verify-receipt", at / proof, at / line, "--pin", log),
            lambda at: ("receipt", at / proof, at / line, log), lambda at: ("receipt", at / proof, at / line, log)))
        shutil.copytree(fresh, good / "book")

        def verify(at):
            shutil.copy(at / "note", at / "book" / "checkpoint")
            size = (at / "note").read_text().split("\n")[1]
            target = at / "book" / "checkpoints" / f"{int(size):010}.note"
            for old in (at / "book" / "checkpoints").iterdir():
                old.unlink()
            shutil.copy(at / "note", target)
            return ("verify", "--book", at / "book", "--witness", witness)

        cosignatures = court.of_papers("a witness's line", good, note, (
            verify, lambda at: ("witness", at / "note", witness), lambda at: ("witness", at / "note", witness)))
        page = render(books, receipts, cosignatures, court.notes)
    print(page)
    if asked.write:
        Path(asked.write).write_text(page, encoding="utf-8")
    for text in court.wrong:
        print(f"FAILED: {text}")
    return 1 if court.wrong else 0


def bend(data, after, skip):
    """Changes one character of a base64 text."""
    at = data.index(after) + len(after) + skip
    return data[:at] + (b"A" if data[at : at + 1] != b"A" else b"B") + data[at + 1 :]


def root_and_other(proof):
    root = proof.read_bytes().split(b"\n\n")[1].split(b"\n")[2]
    return root, base64.b64encode(hashlib.sha256(root).digest())


def render(books, receipts, cosignatures, notes):
    why = [f"- {title}: {WHY[title]}." for title in sorted(notes)]
    return "\n".join([
        "# Verdicts: damage × judge", "",
        "Made by `tests/foreign/table.py`; do not edit. Each damage that adal refuses is refused by at least two judges that others wrote,",
        "or it is said below why they cannot see it.", "",
        "| judge | what it is |", "|---|---|",
        "| sha256sum | coreutils: the hash of each line against the next line's `prev`; the manifest and the attachments |",
        "| ssh-keygen | OpenSSH: each signature under its namespace |",
        "| openssl | the log's Ed25519 signature on each checkpoint |",
        "| Python | `verify_book.py` and `verify_receipt.py`, written from the specification with `hashlib` and `cryptography` |",
        "| pymerkle | RFC 6962 roots, inclusion and consistency by a library |",
        "| rfc8785 | each line is what a JCS library writes |",
        "| Go sumdb | `note.Open`, `tlog.TreeHash`, `CheckRecord`, `CheckTree` of Go's checksum database |", "",
        "## Books", "", *books, "", "## Receipts", "", *receipts, "", "## Cosignatures", "", *cosignatures, "",
        *(["## Why fewer than two", "", *why, ""] if why else []),
    ])


if __name__ == "__main__":
    sys.exit(main())
