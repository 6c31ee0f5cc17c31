#!/usr/bin/env python3
"""Kills `adal import` with SIGKILL: every other time at an instant of its run, else when its ledger has grown
past a share of what is to be written (writing is a small part of the run). After each: the book opens and verifies, a repeated import completes it, nothing that stood is lost, no row stands twice, and a third import
changes nothing. Usage: kill_import.py [--adal PROGRAM] [--rounds N] [--rows N] [--seed N]"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
from book_kit import AGAINST_ALL, CANDIDATES, Adal, Chance, write_table  # noqa: E402


def rows_of(ledger):
    """How often each row of each import stands in a ledger."""
    found = Counter()
    for line in ledger.splitlines():
        body = json.loads(line)["body"]
        if body["type"] == "row":
            found[body["import"], body["row"]] += 1
    return found


def whole_lines(ledger):
    return ledger[: ledger.rfind(b"\n") + 1]


class Trial:
    def __init__(self, adal, work, rows):
        self.adal, self.work, self.rows = adal, work, rows
        self.table = work / "table.csv"
        write_table(self.table, rows)
        definition = work / "definition"
        self.mapping = adal.define(
            definition, self.table, CANDIDATES, AGAINST_ALL, "invented", "2004-03-14"
        )
        self.base = work / "base"
        adal.new_book(self.base, definition)

    def words(self, book):
        return ("import", self.table, "--mapping", self.mapping, "--book", book)

    def fresh(self):
        book = self.work / "book"
        shutil.rmtree(book, ignore_errors=True)
        shutil.copytree(self.base, book)
        return book

    def undisturbed(self):
        """Seconds of a whole import, and the bytes it adds to the ledger."""
        book = self.fresh()
        ledger = book / "ledger.jsonl"
        before, start = ledger.stat().st_size, time.monotonic()
        self.adal.run(*self.words(book))
        return time.monotonic() - start, ledger.stat().st_size - before

    def killed(self, seconds, growth):
        """One round, killed after `seconds` or when the ledger has grown by `growth` bytes, where given;
        returns what was wrong, how far the import had come, and the ledger it left."""
        book = self.fresh()
        ledger = book / "ledger.jsonl"
        end = None if growth is None else ledger.stat().st_size + growth
        start = time.monotonic()
        process = subprocess.Popen(
            self.adal.command(*self.words(book)), env=self.adal.env,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        while process.poll() is None:
            if end is None and time.monotonic() - start >= seconds:
                process.kill()
            elif end is not None and ledger.stat().st_size >= end:
                process.kill()
            elif end is None:
                time.sleep(0.0005)
        ended = process.wait() == 0
        stood = ledger.read_bytes()
        wrong = []
        first = self.adal.run("verify", "--book", book, expect=None)
        if first.returncode != 0 and not self.only_unfinished(first):
            wrong.append(f"after the kill: verify exit {first.returncode}: {first.stdout.strip()}")
        again = self.adal.run(*self.words(book), expect=None)
        if again.returncode != 0:
            wrong.append(f"repeated import: exit {again.returncode}: {again.stderr.strip()}")
            return wrong, "killed", stood
        if self.adal.run("verify", "--book", book, expect=None).returncode != 0:
            wrong.append("after the repeated import: verify refuses the book")
        complete = ledger.read_bytes()
        if not complete.startswith(whole_lines(stood)):
            wrong.append("entries that stood are gone")
        found = rows_of(complete)
        if len(found) != self.rows:
            wrong.append(f"{len(found)} rows of {self.rows}")
        if any(times > 1 for times in found.values()):
            wrong.append("a row stands twice")
        if len({nonce for nonce, _ in found}) != 1:
            wrong.append("the import stands twice")
        self.adal.run(*self.words(book))
        if ledger.read_bytes() != complete:
            wrong.append("a third import changed the book")
        state = "before" if stood == (self.base / "ledger.jsonl").read_bytes() else "within"
        return wrong, "after" if ended else state, stood

    @staticmethod
    def only_unfinished(done):
        """A killed import may leave the book TORN or INCOMPLETE (exit 4), never anything worse."""
        worse = ("CHANGED", "TRUNCATED", "BAD", "FOREIGN")
        return done.returncode == 4 and not any(word in done.stdout for word in worse)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--rows", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = Chance(asked.seed)
    counts, failures, torn = Counter(), 0, 0
    with tempfile.TemporaryDirectory(prefix="adal-kill-") as folder:
        work = Path(folder)
        trial = Trial(Adal(asked.adal, work / "home"), work, asked.rows)
        whole, size = trial.undisturbed()
        print(f"an undisturbed import of {asked.rows} rows takes {whole:.3f} s and writes {size} bytes")
        for n in range(asked.rounds):
            # Strata over the run, a random instant in each: no part is left out by bad luck.
            part = (n + chance.below(1000) / 1000) / asked.rounds
            wrong, when, stood = trial.killed(
                part * whole, None if n % 2 == 0 else max(1, int(part * size))
            )
            counts[when] += 1
            torn += not stood.endswith(b"\n")
            failures += bool(wrong)
            of_what = "time" if n % 2 == 0 else "writes"
            for text in wrong:
                print(f"round {n}, {part:.1%} of its {of_what}: {text}")
    spread = ", ".join(f"{counts[when]} {when} its writes" for when in ("before", "within", "after"))
    print(f"SIGKILL: {asked.rounds} rounds ({spread}; {torn} torn lines), {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
