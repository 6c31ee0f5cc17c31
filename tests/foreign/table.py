#!/usr/bin/env python3
"""Writes the table of verdicts, damage × judge, over books, public copies, receipts, cosignatures, fork proofs and time-stamps:
`specs/verdicts.md`. Each damage that adal refuses is refused by at least two judges that others wrote, or the page says why they
cannot see it. Judges that are not installed are left out, loudly.
Usage: table.py [--adal PROGRAM] [--python PYTHON-WITH-LIBRARIES] [--node-modules FOLDER] [--write PAGE]"""

import argparse
import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from authority import Authority  # noqa: E402
from judges import DAMAGES, JUDGES, accepts, all_notes, edit, fresh_book, in_line, lines  # noqa: E402
from book_kit import Adal, write_table  # noqa: E402  (judges.py puts its folder on the path)
from cryptography.hazmat.primitives.serialization import load_ssh_private_key  # noqa: E402

GO = ["go", "/usr/lib/go-1.19/bin/go"]
# Damages that fewer than two foreign judges can see, and why: none today.
WHY = {}
# What `adal verify` may say of a book that is accepted, and of a public copy.
WHOLE, PUBLIC = ("verified", "consistent_unpinned"), ("incomplete",)


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


def sign_again(book, key_file):
    """The newest checkpoint with the signature of another key under the same name."""
    key = load_ssh_private_key(key_file.read_bytes(), None)
    public = b"\1" + key.public_key().public_bytes_raw()

    def change(data):
        text = data.partition(b"\n\n")[0] + b"\n"
        name = text.split(b"\n")[0]
        blob = hashlib.sha256(name + b"\n" + public).digest()[:4] + key.sign(text)
        return text + b"\n\xe2\x80\x94 " + name + b" " + base64.b64encode(blob) + b"\n"

    for note in (book / "checkpoint", sorted((book / "checkpoints").iterdir())[-1]):
        edit(note, change)


def first_stone(all_):
    return next(n for n, line in enumerate(all_) if line.startswith(b'{"redacted":'))


def stone(change):
    """Changes the first tombstone of a public copy."""
    return lines(lambda all_: [*all_[: first_stone(all_)], *change(all_[first_stone(all_)]), *all_[first_stone(all_) + 1 :]])


def bent(line, what):
    at = line.index(what) + len(what)
    other = b"1" if line[at : at + 1] != b"1" else b"2"
    return line[:at] + other + line[at + 1 :]


PUBLIC_DAMAGES = {
    "a tombstone's hash": stone(lambda line: [bent(line, b'"redacted":"')]),
    "a tombstone's number": stone(lambda line: [bent(line, b'"seq":')]),
    "a tombstone taken out": stone(lambda line: []),
    "a bit of a line that stays": in_line(2, b'"file":"'),
    "the checkpoint's root": DAMAGES["the checkpoint's root"],
    "the checkpoint's signature": DAMAGES["the checkpoint's signature"],
}


class Court:
    """The judges there are, and the rows of the page."""

    def __init__(self, adal, python, modules, work):
        self.adal, self.work = adal, work
        self.go = build_go(work)
        self.node = self.sigstore(modules)
        self.libraries = {name: run(python, "-c", f"import {name}") for name in ("pymerkle", "rfc8785")}
        self.books = {name: lambda book, judge=judge: accepts(judge, book, work) for name, judge in JUDGES.items()}
        for name, what in [("pymerkle", "tree"), ("rfc8785", "canon")]:
            if self.libraries[name]:
                self.books[name] = lambda book, what=what: run(python, HERE / "libraries.py", what, book)
        if self.go:
            self.books["Go sumdb"] = lambda book: run(self.go, "book", book)
        if self.node:
            self.books["sigstore"] = lambda book: self.node("book", book)
        self.missing = [n for n in self.libraries if not self.libraries[n]]
        self.missing += ([] if self.go else ["Go sumdb"]) + ([] if self.node else ["sigstore"])
        for name in self.missing:
            print(f"SKIPPED: the judge {name} is not installed; its column is missing")
        self.wrong, self.notes = [], set()

    @staticmethod
    def sigstore(modules):
        """npm's @sigstore/verify, where Node and the pinned packages are."""
        if not shutil.which("node") or not modules or not (Path(modules) / "@sigstore" / "verify").is_dir():
            return None
        env = dict(os.environ, NODE_PATH=str(Path(modules).resolve()))

        def judge(*words):
            command = ["node", str(HERE / "sigstore" / "judge.js"), *map(str, words)]
            return subprocess.run(command, env=env, capture_output=True, check=False).returncode == 0

        return judge

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

    def of_books(self, title, fresh, damages, accepted=WHOLE):
        """Whole and damaged books."""
        rows = [f"| {title} | adal | " + " | ".join(self.books) + " |", "|---|---|" + "---|" * len(self.books)]
        for name, damage in {"whole": lambda book: None, **damages}.items():
            copy = self.work / "book"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(fresh, copy)
            damage(copy)
            said = self.adal.run("verify", "--format", "json", "--book", copy, expect=None).stdout
            own = said != "" and json.loads(said)["verdict"] in accepted
            rows.append(self.weigh(name, own, [judge(copy) for judge in self.books.values()], name == "whole"))
        return rows

    def of_papers(self, title, good, damages, words, accepted=0):
        """Receipts, notes, fork proofs, tokens: `words` are adal's own, and each foreign judge's by its name."""
        own, *foreign = words.items()
        programs = {
            "Python": lambda *asked: run(sys.executable, HERE / "verify_receipt.py", *asked),
            "Go sumdb": self.go and (lambda *asked: run(self.go, *asked)),
            "sigstore": self.node,
            "openssl ts": lambda *asked: run("openssl", "ts", "-verify", *asked),
        }
        judges = [(name, programs[name], asked) for name, asked in foreign if programs[name]]
        rows = [f"| {title} | adal | " + " | ".join(name for name, *_ in judges) + " |", "|---|---|" + "---|" * len(judges)]
        for name, damage in {"whole": lambda at: None, **damages}.items():
            at = self.work / "papers"
            shutil.rmtree(at, ignore_errors=True)
            shutil.copytree(good, at)
            damage(at)
            mine = self.adal.run(*own[1](at), expect=None).returncode == accepted
            others = [program(*asked(at)) for _, program, asked in judges]
            rows.append(self.weigh(name, mine, others, name == "whole"))
        return rows


def vkey_of(book):
    return next(word for word in (book / "vkeys").read_text().split() if word.startswith("adal.v1/"))


def papers(adal, book, work):
    """A witness's line on the newest checkpoint, two receipts, a token over their checkpoint."""
    log, good = vkey_of(book), work / "good"
    adal.run("witness", "init", work / "w", "--name", "witness.example/w1", "--log", log, "--unencrypted")
    adal.run("witness", "request", "-o", work / "request", "--book", book)
    adal.run("witness", "cosign", work / "w", work / "request", "-o", work / "reply")
    witness = (work / "w" / "witness.vkey").read_text().strip()
    adal.run("witness", "add", work / "reply", "--witness", witness, "--book", book)
    for seq in (2, 3):
        adal.run("prove", seq, "-o", good, "--book", book)
    shutil.copy(book / "checkpoint", good / "note")
    adal.run("timestamp", "request", "-o", work / "head.tsq", "--book", book)
    authority = Authority(work / "tsa")
    authority.answer(work / "head.tsq", good / "head.tsr")
    (good / "head").write_bytes((good / "note").read_bytes().partition(b"\n\n")[0] + b"\n")
    for name in ("root.pem", "chain.pem"):
        shutil.copy(work / "tsa" / name, good / name)
    return log, witness, good


def forks(adal, fresh, work):
    """Two books by one key: receipts of the entry in which they part, and the fraud proof of a witness."""
    log = vkey_of(fresh)
    for name, seed, rows in (("x", 3, 119), ("y", 4, 120)):
        shutil.copytree(fresh, work / name)
        shutil.copytree(work / "home", work / f"home-{name}")
        own = Adal(adal.program, work / f"home-{name}")
        write_table(work / f"{name}.csv", rows, seed=seed)
        own.run("import", work / f"{name}.csv", "--mapping", work / "def.mapping.toml", "--book", work / name)
        own.run("checkpoint", "--book", work / name)
    good = work / "forks"
    adal.run("compare", work / "x", work / "y", "-o", good, expect=(1,))
    adal.run("witness", "init", work / "v", "--name", "witness.example/w2", "--log", log, "--unencrypted")
    signed = (work / "x" / "checkpoint").read_text().split("\n")[1]
    for name, old in (("x", 0), ("y", signed)):
        adal.run("witness", "request", "--old", old, "-o", work / f"req-{name}", "--book", work / name)
        adal.run("witness", "cosign", work / "v", work / f"req-{name}", "-o", work / f"re-{name}", "--book", work / name, expect=(0, 4))
    shutil.copy(work / "re-y.fraud", good / "fraud")
    return good


def changed(adal, fresh, work):
    """The book after its log's key changed, with a time-stamp and another log's checkpoint as entries."""
    book, home = work / "changed", work / "home-changed"
    shutil.copytree(fresh, book)
    shutil.copytree(work / "home", home)
    own = Adal(adal.program, home)
    own.run("timestamp", "import", work / "good" / "head.tsr", "--tsa-ca", work / "tsa" / "root.pem", "--book", book)
    other = Adal(adal.program, work / "home-other")
    other.new_book(work / "other", work / "def")
    other.run("checkpoint", "--book", work / "other")
    own.run("foreign", work / "other" / "checkpoint", "--log", vkey_of(work / "other"), "--book", book)
    own.run("checkpoint", "--book", book)
    own.run("key", "new", work / "log.key", "--name", "log@house", "--unencrypted")
    own.run("key", "log", work / "log.key", "--book", book)
    own.run("checkpoint", "--key", work / "log.key", "--adopt", "--book", book)
    return book, home / "house" / "operator"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--python", default=sys.executable, help="a Python that has pymerkle and rfc8785")
    parser.add_argument("--node-modules", help="a folder with the packages of tests/foreign/sigstore")
    parser.add_argument("--write", help="the page")
    parser.add_argument("--same", help="a page that must be what this run writes, if no judge is missing")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="adal-table-") as name:
        work = Path(name)
        adal = Adal(asked.adal, work / "home")
        fresh = fresh_book(adal, work)
        court = Court(adal, asked.python, asked.node_modules, work)
        sections = [("Books", court.of_books("book", fresh, BOOK_DAMAGES))]
        fork = forks(adal, fresh, work)
        log, witness, good = papers(adal, fresh, work)
        book, old_key = changed(adal, fresh, work)
        sections.append(("Books whose log changed its key, with a time-stamp and another log's checkpoint", court.of_books("book", book, {
            "a checkpoint by the key before": lambda book: sign_again(book, old_key),
            "a bit of the token": lambda book: flip(token_of(book), 700),
            "a bit of the other log's checkpoint": lines(lambda all_: [
                bent(line, b'"note":"adal.v1/house/') if b'"foreign-checkpoint"' in line else line for line in all_]),
        })))
        adal.run("redact", book, "-o", work / "public", "--lines", "5-9,40")
        sections.append(("Public copies", court.of_books("public copy", work / "public", PUBLIC_DAMAGES, PUBLIC)))
        sections += paper_sections(court, good, fork, fresh, log, witness)
        page = render(sections, court.notes)
    print(page)
    if asked.write:
        Path(asked.write).write_text(page, encoding="utf-8")
    if asked.same and court.missing:
        print(f"SKIPPED: {asked.same} is not compared, judges are missing: {', '.join(court.missing)}")
    elif asked.same and Path(asked.same).read_text(encoding="utf-8") != page:
        court.wrong.append(f"{asked.same} is not what this run writes: table.py --write makes it anew")
    for text in court.wrong:
        print(f"FAILED: {text}")
    return 1 if court.wrong else 0


def token_of(book):
    """The attachment that the book's time-stamp names."""
    line = next(line for line in (book / "ledger.jsonl").read_text().splitlines() if '"type":"timestamp"' in line)
    return book / "attachments" / json.loads(line)["body"]["token"]


def paper_sections(court, good, fork, fresh, log, witness):
    """Everything that is checked without a book."""
    proof, line = "entry-2.tlog-proof", "entry-2.json"
    receipt = {
        "one bit of the line": lambda at: flip(at / line, 60),
        "one bit of the proof": lambda at: swap(at / proof, b"index 2\n", b"index 2\nA"),
        "another index": lambda at: swap(at / proof, b"index 2\n", b"index 3\n"),
        "a hash left out": lambda at: edit(at / proof, lambda d: re.sub(rb"(index 2\n)[^\n]+\n", rb"\1", d)),
        "a hash too many": lambda at: swap(at / proof, b"index 2\n", b"index 2\n" + base64.b64encode(bytes(32)) + b"\n"),
        "the line of another entry": lambda at: shutil.copy(at / "entry-3.json", at / line),
        "the line without its line feed": lambda at: edit(at / line, lambda d: d[:-1]),
        "the log's signature": lambda at: edit(at / proof, other_signature),
        "another root": lambda at: swap(at / proof, *root_and_other(at / proof)),
    }
    asked = lambda at: ("receipt", at / proof, at / line, log)
    words = {"adal": lambda at: ("verify-receipt", at / proof, at / line, "--pin", log),
             "Python": asked, "Go sumdb": asked, "sigstore": asked}
    yield "Receipts", court.of_papers("receipt", good, receipt, words)

    name = b"witness.example/w1 "
    note = {
        "one bit of the signature": lambda at: edit(at / "note", lambda d: bend(d, name, 40)),
        "one bit of the time": lambda at: edit(at / "note", lambda d: bend(d, name, 14)),
        "another size": lambda at: edit(at / "note", lambda d: re.sub(rb"\n(\d+)\n", lambda m: b"\n%d\n" % (int(m[1]) + 1), d, count=1)),
        "the line left out": lambda at: edit(at / "note", lambda d: re.sub(rb"\xe2\x80\x94 witness[^\n]*\n", b"", d)),
    }

    def verify(at):
        shutil.copytree(fresh, at / "book")
        shutil.copy(at / "note", at / "book" / "checkpoint")
        size = (at / "note").read_text().split("\n")[1]
        for old in (at / "book" / "checkpoints").iterdir():
            old.unlink()
        shutil.copy(at / "note", at / "book" / "checkpoints" / f"{int(size):010}.note")
        return ("verify", "--book", at / "book", "--witness", witness)

    asked = lambda at: ("witness", at / "note", witness)
    yield "Cosignatures", court.of_papers("a witness's line", good, note, {"adal": verify, "Python": asked, "Go sumdb": asked})

    stem = next((fork / "a").glob("*.tlog-proof")).name
    line = stem.replace(".tlog-proof", ".json")
    both = lambda at: (at / "a" / stem, at / "a" / line, at / "b" / stem, at / "b" / line, log)
    receipts = {
        "both of one book": lambda at: [shutil.copy(at / "a" / file, at / "b" / file) for file in (stem, line)],
        "one bit of a line": lambda at: flip(at / "b" / line, 60),
        "another index": lambda at: edit(at / "b" / stem, lambda d: re.sub(rb"index (\d+)", lambda m: b"index %d" % (int(m[1]) + 1), d)),
        "the log's signature": lambda at: edit(at / "b" / stem, other_signature),
        "another root": lambda at: swap(at / "b" / stem, *root_and_other(at / "b" / stem)),
    }
    asked = lambda at: ("fork", *both(at))
    words = {"adal": lambda at: ("verify-receipt", "--fork", at / "a" / stem, at / "b" / stem, "--pin", log),
             "Python": asked, "Go sumdb": asked, "sigstore": asked}
    yield "Forks shown by two receipts", court.of_papers("fork", fork, receipts, words, accepted=1)

    split = lambda data: data.split(b"\n\n")
    fraud = {
        "the root shown": lambda at: edit(at / "fraud", lambda d: bend(d, b"\nroot ", 3)),
        "a hash left out": lambda at: edit(at / "fraud", lambda d: re.sub(rb"(\nroot [^\n]+\n)[^\n]+\n", rb"\1", d, count=1)),
        "the older checkpoint's signature": lambda at: edit(at / "fraud", other_signature),
        "the newer checkpoint's root": lambda at: edit(at / "fraud", lambda d: b"\n\n".join(
            [*split(d)[:3], other_root_of(split(d)[3]), *split(d)[4:]])),
        "two checkpoints that can both be": lambda at: edit(at / "fraud", lambda d: re.sub(
            rb"\nroot [^\n]+", b"\nroot " + split(d)[1].split(b"\n")[2], d, count=1)),
        "the checkpoints exchanged": lambda at: edit(at / "fraud", lambda d: b"\n\n".join(
            [split(d)[0], split(d)[3], split(d)[4][:-1], split(d)[1], split(d)[2] + b"\n"])),
    }
    asked = lambda at: ("fraud", at / "fraud", log)
    words = {"adal": lambda at: ("verify-receipt", "--fork", at / "fraud", "--pin", log), "Python": asked, "Go sumdb": asked}
    yield "Fork proofs (two checkpoints that cannot both be)", court.of_papers("fork proof", fork, fraud, words, accepted=1)

    imprint = hashlib.sha256((good / "head").read_bytes()).digest()
    token = {
        "one bit of the imprint": lambda at: swap(at / "head.tsr", imprint, hashlib.sha256(imprint).digest()),
        "one bit of the time": lambda at: edit(at / "head.tsr", lambda d: re.sub(rb"(\x18\x0f20\d{9})(\d)", lambda m: m[1] + bytes([m[2][0] ^ 1]), d, count=1)),
        "one bit of the signature": lambda at: flip(at / "head.tsr", -5),
        "a token over another checkpoint": lambda at: [edit(at / "head", lambda d: d.replace(b"adal.v1", b"adal.v2", 1)),
                                                       swap(at / "entry-2.tlog-proof", *root_and_other(at / "entry-2.tlog-proof"))],
        "an authority nobody named": lambda at: [Authority(at / "tsa"), shutil.copy(at / "tsa" / "root.pem", at / "root.pem"),
                                                 shutil.copy(at / "tsa" / "chain.pem", at / "chain.pem")],
    }
    words = {
        "adal": lambda at: ("verify-receipt", at / "entry-2.tlog-proof", at / "entry-2.json", "--pin", log,
                            "--token", at / "head.tsr", "--tsa-ca", at / "root.pem"),
        "openssl ts": lambda at: ("-in", at / "head.tsr", "-data", at / "head", "-CAfile", at / "root.pem"),
        "sigstore": lambda at: ("token", at / "head.tsr", at / "head", at / "chain.pem"),
    }
    yield "Time-stamp tokens (RFC 3161)", court.of_papers("token over a receipt's checkpoint", good, token, words)


def other_signature(data):
    """Changes one character of the first signature line."""
    return re.sub(rb"(\n\n\xe2\x80\x94 \S+ .{20})(.)", lambda m: m[1] + (b"A" if m[2] != b"A" else b"B"), data, count=1)


def other_root_of(text):
    origin, size, root = text.split(b"\n")
    return b"\n".join([origin, size, base64.b64encode(hashlib.sha256(root).digest())])


def bend(data, after, skip):
    """Changes one character of a base64 text."""
    at = data.index(after) + len(after) + skip
    return data[:at] + (b"A" if data[at : at + 1] != b"A" else b"B") + data[at + 1 :]


def root_and_other(proof):
    root = proof.read_bytes().split(b"\n\n")[1].split(b"\n")[2]
    return root, base64.b64encode(hashlib.sha256(root).digest())


def render(sections, notes):
    why = [f"- {title}: {WHY[title]}." for title in sorted(notes)]
    tables = [text for title, rows in sections for text in (f"## {title}", "", *rows, "")]
    return "\n".join([
        "# Verdicts: damage × judge", "",
        "Made by `tests/foreign/table.py`; do not edit. Each damage that adal refuses is refused by at least two judges that others wrote,",
        "or it is said below why they cannot see it.", "",
        "| judge | what it is |", "|---|---|",
        "| sha256sum | coreutils: the hash of each line against the next line's `prev`; the manifest and the attachments |",
        "| ssh-keygen | OpenSSH: each signature under its namespace |",
        "| openssl | the log's Ed25519 signature on each checkpoint; the manifest and the attachments by `openssl dgst` |",
        "| openssl ts | `openssl ts -verify` of the token over the checkpoint's text |",
        "| Python | `verify_book.py` and `verify_receipt.py`, written from the specification with `hashlib` and `cryptography` |",
        "| pymerkle | RFC 6962 roots, inclusion and consistency by a library |",
        "| rfc8785 | each line is what a JCS library writes |",
        "| Go sumdb | `note.Open`, `tlog.TreeHash`, `CheckRecord`, `CheckTree` of Go's checksum database |",
        "| sigstore | npm `@sigstore/verify`: its signed notes, inclusion proofs and RFC 3161 tokens; it knows no `prev`, no cosignature and no consistency proof |", "",
        *tables, *(["## Why fewer than two", "", *why, ""] if why else []),
    ])


if __name__ == "__main__":
    sys.exit(main())
