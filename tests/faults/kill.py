#!/usr/bin/env python3
"""Kills every command that writes, with SIGKILL, at random instants of its run: half of them spread over the
whole run, half just after the first file has changed, since writing is a small part of a run.

After each kill: the book opens and verifies; every entry that stood before, and every entry that the command
had acknowledged, stands; a target folder is whole or not there; the same command again does its work (after
what a kill left beside a target was deleted, where the program asks for it by name); nothing is left over.

Usage: kill.py [--adal PROGRAM] [--rounds N] [--only COMMAND,…] [--seed N]; N rounds in all, shared by weight.
Ends with a table and one line; exit 1 if anything failed."""

import argparse
import fcntl
import os
import pty
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tomllib
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
from book_kit import AGAINST_ALL, CANDIDATES, Adal, Chance, write_table  # noqa: E402

WORSE = ("CHANGED", "TRUNCATED", "BAD", "FOREIGN", "BROKEN", "OTHER")
LEFT = re.compile(r"\.new$|\.unfinished$|\.part$|^spool-|^torn-new$")
ROWS = 3000


def left_over(folder):
    """What a killed command left behind under a name that is not its own. (`torn-<hash>` is a name.)"""
    found = [p for p in folder.rglob("*") if "election" not in p.parts]
    return [p for p in found if LEFT.search(p.name) or (p.parent.name == "attachments" and p.name.startswith("new"))]


def state_of(folder):
    """Changes as soon as anything below the folder is written. What is renamed meanwhile is passed over: `os.walk`
    does that, `rglob` does not."""
    seen = []
    for parent, folders, files in os.walk(folder):
        for name in (*folders, *files):
            try:
                status = os.lstat(os.path.join(parent, name))
            except FileNotFoundError:
                continue
            seen.append((parent, name, status.st_size, status.st_mtime_ns))
    return sorted(seen)


class Scene:
    """A place with a book, keys and tables, copied for every round."""

    def __init__(self, adal, work):
        self.work, self.adal = work, adal
        self.base, self.here = work / "base", work / "here"
        self.base.mkdir()
        self.run_in(self.base, "demo", "demo")
        tables = self.base / "demo/tables"
        self.run_in(self.base, "init", "book", "--election", tables / "election", "--org", "house", "--unencrypted")
        self.run_in(self.base, "init", "other", "--election", tables / "election", "--org", "second", "--unencrypted")
        for book, org in (("book", "house"), ("other", "second")):
            if not (self.base / "aigul.key").exists():
                self.run_in(self.base, "key", "new", "aigul.key", "--name", "aigul@haq", "--unencrypted")
                self.run_in(self.base, "key", "new", "second.key", "--name", "second@haq", "--unencrypted")
            self.run_in(self.base, "key", "add", "aigul.key", "--name", "aigul@haq", "--role", "observer",
                        "--root-key", self.base / f"home/{org}/root", "--book", book)
        official = tables / "official-smd-7.csv"
        self.run_in(self.base, "import", official, "--mapping", official.with_suffix(".toml"), "--book", "book")
        self.run_in(self.base, "checkpoint", "--book", "book")
        (self.base / "photo.jpg").write_bytes(b"photo" * 100_000)
        self.sheet = tables / "sheet-so1.184.toml"
        self.enter = ("enter", "--from", self.sheet, "--sign-with", "aigul.key")
        for _ in range(12):
            self.run_in(self.base, *self.enter, "--book", "other")
        self.run_in(self.base, "bundle", "handover", "--book", "other")
        self.run_in(self.base, *self.enter, "--book", "book")
        big = self.base / "big"
        big.mkdir()
        write_table(big / "table.csv", ROWS)
        home = {**self.adal.env, "ADAL_HOME": str(self.base / "home")}
        self.adal.env, kept = home, self.adal.env
        mapping = self.adal.define(big / "definition", big / "table.csv", CANDIDATES, AGAINST_ALL, "invented", "2004-03-14")
        self.run_in(self.base, "init", "large", "--election", big / "definition", "--org", "large", "--unencrypted")
        self.adal.env, self.mapping = kept, mapping
        ledger = (self.base / "book/ledger.jsonl").read_bytes().splitlines()
        self.last = len(ledger) - 1

    def env(self, folder):
        return {**self.adal.env, "ADAL_HOME": str(folder / "home")}

    def run_in(self, folder, *words, expect=0):
        done = subprocess.run(self.adal.command(*words), env=self.env(folder), cwd=folder, capture_output=True,
                              text=True, check=False)
        if expect is not None and done.returncode != expect:
            raise SystemExit(f"FAILED: adal {' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def fresh(self):
        shutil.rmtree(self.here, ignore_errors=True)
        shutil.copytree(self.base, self.here, ignore=shutil.ignore_patterns("demo"))
        (self.here / "demo").symlink_to(self.base / "demo")
        return self.here


class Command:
    """One command: its words, the book it writes to, the folder or file it makes."""

    def __init__(self, name, words, weight=1, book="book", target=None, again=0, typed=False):
        self.name, self.words, self.weight, self.book = name, [*words, "--book", book], weight, book
        self.target, self.again, self.typed = target, again, typed


def commands(scene):
    big = scene.base / "big"
    root = "home/house/root"
    statement = str(scene.last)
    return [
        Command("import", ("import", big / "table.csv", "--mapping", scene.mapping), 4, book="large"),
        Command("enter --from", scene.enter, 3),
        Command("enter (draft)", ("enter", "--contest", "smd-7", "--unit", "so1.184", "--sign-with", "aigul.key"), 1, typed=True),
        Command("merge", ("merge", "handover"), 3),
        Command("checkpoint", ("checkpoint",), 3),
        Command("redact", ("redact", "book", "-o", "public", "--lines", statement), 3, target="public"),
        Command("correct", ("correct", statement, "--line", "invalid", "--old", "8", "--new", "9", "--reason", "slip",
                            "--sign-with", "aigul.key", "--file", "photo.jpg"), 1),
        Command("withdraw", ("withdraw", "2", "--reason", "wrong file"), 1, again=None),
        Command("key add", ("key", "add", "second.key", "--name", "second@haq", "--role", "observer", "--root-key", root), 1, again=None),
        Command("bundle", ("bundle", "out"), 1, target="out"),
        Command("dossier", ("dossier", "so1.184", "-o", "dossier"), 1, target="dossier"),
        Command("report", ("report", "--kind", "discrepancies", "--format", "html", "-o", "report.html"), 1, target="report.html"),
        Command("prove", ("prove", "2", "-o", "receipt"), 1),
        Command("init", ("init", "fresh", "--election", "demo/tables/election", "--org", "house", "--unencrypted"), 1, target="fresh"),
        Command("demo", ("demo", "shown"), 1, target="shown"),
    ]


def spawn(scene, command, words):
    here = scene.here
    out = open(scene.work / "stdout", "wb")
    if not command.typed:
        return subprocess.Popen(scene.adal.command(*words), env=scene.env(here), cwd=here, stdout=out, stderr=out), None
    main, second = pty.openpty()
    fcntl.ioctl(second, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(scene.adal.command(*words), env={**scene.env(here), "TERM": "xterm"}, cwd=here,
                               stdin=second, stdout=second, stderr=second, start_new_session=True)
    os.close(second)
    os.set_blocking(main, False)
    return process, main


def pump(main, keys):
    """Reads what a terminal shows and presses the next key; a full or closed one is left alone."""
    try:
        os.read(main, 1 << 16)
    except OSError:
        pass
    if keys:
        try:
            os.write(main, keys.pop(0))
        except OSError:
            pass


def killed(scene, command, after, delay):
    """One run, killed `after` seconds, or `delay` seconds after the first change where given. Whether it ended
    before; what it said."""
    here, words = scene.here, command.words
    process, main = spawn(scene, command, words)
    start, changed = time.monotonic(), None
    before = state_of(here) if delay is not None else None
    keys = [b"644", b"\r", b"0", b"\r", b"651", b"\r", b"332", b"\r", b"11", b"\r", b"12", b"\r"] * 2
    while process.poll() is None:
        now = time.monotonic()
        if main is not None:
            pump(main, keys)
            time.sleep(0.002)
        if delay is None:
            if now - start >= after:
                process.kill()
        elif changed is None:
            if now - start > 20 or state_of(here) != before:
                changed = now
        elif now - changed >= delay:
            process.kill()
    ended = process.wait() != -signal.SIGKILL
    if main is not None:
        os.close(main)
    said = (scene.work / "stdout").read_text(errors="replace")
    return ended, said


def draft_again(scene, command, wrong):
    """The draft that a kill left is read again and kept: what was typed is there."""
    drafts = list((scene.here / "home/drafts").glob("*.toml")) if (scene.here / "home/drafts").exists() else []
    for draft in drafts:
        try:
            tomllib.loads(draft.read_text())
        except (ValueError, OSError) as error:
            wrong.append(f"the draft cannot be read: {error}")
    before = drafts[0].read_bytes() if drafts else None
    process, main = spawn(scene, command, command.words)
    end = time.monotonic() + 10
    pressed = time.monotonic()
    while process.poll() is None and time.monotonic() < end:
        keys = [b"\x13"] if time.monotonic() - pressed > 0.2 else []
        pump(main, keys)
        time.sleep(0.01)
    if process.poll() is None:
        process.kill()
        wrong.append("the form does not open again")
    process.wait()
    os.close(main)
    if before is not None and drafts[0].exists() and drafts[0].read_bytes() != before:
        wrong.append("the draft changed by being opened")


def round_of(scene, command, after, delay):
    here = scene.fresh()
    ledger = here / command.book / "ledger.jsonl"
    stood = ledger.read_bytes()
    ended, said = killed(scene, command, after, delay)
    wrong, note = [], Counter()
    note["killed"] = not ended
    note["left"] = len(left_over(here))
    note["torn"] = not ledger.read_bytes().endswith(b"\n")
    if not ledger.read_bytes().startswith(stood):
        wrong.append("LOST: entries that stood are gone")
    lines = ledger.read_bytes().count(b"\n")
    for number in re.findall(r"entry (\d+)", said):
        if int(number) >= lines:
            wrong.append(f"LOST: entry {number} was acknowledged")
    verified = scene.run_in(here, "verify", "--book", command.book, expect=None)
    note["unopened"] = verified.returncode not in (0, 4)
    if verified.returncode not in (0, 4) or any(line.startswith(WORSE) for line in verified.stdout.splitlines()):
        wrong.append(f"after the kill: verify exit {verified.returncode}: {verified.stdout[:300]}{verified.stderr[:300]}")
    target = here / command.target if command.target else None
    if target and target.is_dir() and (target / "ledger.jsonl").exists():
        whole = scene.run_in(here, "verify", "--book", target, expect=None)
        if any(line.startswith(WORSE) for line in whole.stdout.splitlines()) or whole.returncode not in (0, 4):
            wrong.append(f"{command.target} appeared and is not whole: {whole.stdout[:300]}")
    if command.typed:
        draft_again(scene, command, wrong)
    elif not ended or target is None:
        again(scene, command, target, wrong)
    # The signer's state of a book that never came to be has a name of its own, which nobody asks for again.
    final = [p for p in left_over(here) if not (command.name == "init" and p.name.endswith(".state.new"))]
    if final:
        wrong.append(f"left over at the end: {[str(p.relative_to(here)) for p in final]}")
    if scene.run_in(here, "verify", "--book", command.book, expect=None).returncode != 0:
        wrong.append("at the end verify refuses the book")
    if not ledger.read_bytes().startswith(stood):
        wrong.append("LOST: entries that stood are gone after the repetition")
    note["lost"] = sum("LOST" in text for text in wrong)
    return wrong, note


def again(scene, command, target, wrong):
    """The command once more; a folder in the making that the kill left is refused by name, and deleted."""
    here = scene.here
    if target and target.exists() and target.is_dir():
        return
    done = scene.run_in(here, *command.words, expect=None)
    unfinished = target and target.with_name(target.name + ".unfinished")
    if unfinished and unfinished.exists():
        if done.returncode != 2 or unfinished.name not in done.stderr:
            wrong.append(f"what a kill left is not named: exit {done.returncode}: {done.stderr.strip()}")
        shutil.rmtree(unfinished)
        done = scene.run_in(here, *command.words, expect=None)
    # What is done once only (a key, a withdrawal) may have been done by the killed run.
    if command.again is not None and done.returncode != command.again:
        wrong.append(f"repeated: exit {done.returncode}: {done.stdout}{done.stderr}".strip())
    if command.again is None and done.returncode not in (0, 2, 3):
        wrong.append(f"repeated: exit {done.returncode}: {done.stderr.strip()}")
    # The next writer sweeps what a killed one left in the book itself.
    scene.run_in(here, *scene.enter, "--book", command.book, expect=None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance, totals, failed = Chance(asked.seed), Counter(), 0
    with tempfile.TemporaryDirectory(prefix="adal-kill-") as folder:
        work = Path(folder)
        scene = Scene(Adal(asked.adal, work / "base/home"), work)
        chosen = [c for c in commands(scene) if not asked.only or c.name in asked.only.split(",")]
        weights = sum(c.weight for c in chosen)
        print(f"{'command':<14} {'rounds':>6} {'killed while running':>20} {'torn':>5} {'left beside':>11} "
              f"{'acknowledged lost':>17} {'not opened':>10} {'failed':>6}")
        for command in chosen:
            rounds, notes, bad = max(1, round(asked.rounds * command.weight / weights)), Counter(), 0
            scene.fresh()
            start = time.monotonic()
            if command.typed:
                whole = 0.6
            else:
                scene.run_in(scene.here, *command.words, expect=None)
                whole = time.monotonic() - start
            for n in range(rounds):
                part = (n + chance.below(1000) / 1000) / rounds
                delay = None if n % 2 == 0 else part * min(whole, 0.02)
                wrong, note = round_of(scene, command, part * whole, delay)
                notes.update(note)
                bad += bool(wrong)
                for text in wrong:
                    print(f"  {command.name}, round {n}: {text}")
            totals.update(notes)
            totals["rounds"] += rounds
            failed += bad
            print(f"{command.name:<14} {rounds:>6} {notes['killed']:>20} {notes['torn']:>5} {notes['left']:>11} "
                  f"{notes['lost']:>17} {notes['unopened']:>10} {bad:>6}", flush=True)
    print(f"SIGKILL: {totals['rounds']} rounds, {totals['killed']} killed while running; acknowledged entries lost: "
          f"{totals['lost']}; books that do not open: {totals['unopened']}; failed: {failed}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
