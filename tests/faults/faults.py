#!/usr/bin/env python3
"""A disk that fails, call by call: each writing command is run again and again, and each time the next of its
calls that change the disk fails (shim.c, loaded with LD_PRELOAD: no root needed): the disk is full, a write is
short, a sync fails, the process is killed before the call; and once each the disk is read-only or dead.

After each: the command did not claim what does not stand, said in the user's language what to do, did not panic;
the book opens and every acknowledged entry stands; with a whole disk the same command does its work.
Then the rest of a bad day: two writers, a clock set back, links, spaces and Cyrillic, a home that cannot be
written to. Usage: faults.py [--adal PROGRAM]; exit 1 if anything failed."""

import argparse
import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from kill import WORSE, Adal, Command, Scene, left_over  # noqa: E402

# What is said, in Russian, of each fault: what is wrong and what to do.
SAID = {
    "full": "диск заполнен: освободите место",
    "short": "диск заполнен: освободите место",
    "readonly": "диск доступен только для чтения: скопируйте",
    "device": "диск сообщает о сбое: скопируйте",
    "sync": "диск сообщает о сбое: скопируйте",
}
ONCE = ("readonly", "device")
SIGKILLED = -9


def commands(scene):
    root, statement = "home/house/root", str(scene.last)
    table = scene.base / "demo/tables/copies-smd-7.csv"
    return [
        Command("import", ("import", table, "--mapping", table.with_suffix(".toml"))),
        Command("enter", scene.enter),
        Command("merge", ("merge", "handover")),
        Command("checkpoint", ("checkpoint",)),
        Command("redact", ("redact", "book", "-o", "public", "--lines", statement), target="public"),
        Command("key add", ("key", "add", "second.key", "--name", "second@haq", "--role", "observer", "--root-key", root), again=None),
        Command("bundle", ("bundle", "out"), target="out"),
        Command("dossier", ("dossier", "so1.184", "-o", "dossier"), target="dossier"),
        Command("report", ("report", "--kind", "discrepancies", "--format", "html", "-o", "report.html"), target="report.html"),
        Command("init", ("init", "fresh", "--election", "demo/tables/election", "--org", "house", "--unencrypted"), target="fresh"),
    ]


class Trial:
    def __init__(self, scene, shim, every):
        self.scene, self.shim, self.all, self.wrong = scene, shim, every, []

    def run(self, words, lang="en", **env):
        return subprocess.run(
            self.scene.adal.command(*words), env={**self.scene.env(self.scene.here), "ADAL_LANG": lang, **env},
            cwd=self.scene.here, capture_output=True, text=True, check=False, timeout=120,
        )

    def need(self, good, what):
        if not good:
            self.wrong.append(what)
            print(f"  {what}", flush=True)

    def fault(self, command, how, at):
        """One run with one fault; False once the command makes fewer such calls."""
        here = self.scene.fresh()
        ledger = here / command.book / "ledger.jsonl"
        stood, mark = ledger.read_bytes(), self.scene.work / "mark"
        mark.unlink(missing_ok=True)
        done = self.run(command.words, "ru", LD_PRELOAD=str(self.shim), ADAL_FAULT_ROOT=str(here),
                        ADAL_FAULT_AT=str(at), ADAL_FAULT_HOW=how, ADAL_FAULT_MARK=str(mark))
        if not mark.exists():
            return False
        name = f"{command.name}, {how} at call {at}"
        self.need("panicked" not in done.stderr, f"{name}: {done.stderr[:300]}")
        if how == "kill":
            self.need(done.returncode == SIGKILLED, f"{name}: exit {done.returncode}")
        elif done.returncode != 0:
            self.need(SAID[how] in done.stderr, f"{name}: says {done.stderr.strip()!r}")
        else:
            # Only what is no part of the work may fail unsaid: cleaning up behind it.
            self.need(not command.target or (here / command.target).exists(), f"{name}: nothing was made, exit 0")
        after = ledger.read_bytes()
        self.need(after.startswith(stood), f"{name}: entries that stood are gone")
        for number in re.findall(r"(?:запись|записи) (\d+)", done.stdout):
            self.need(int(number) < after.count(b"\n"), f"{name}: entry {number} was acknowledged and does not stand")
        verified = self.run(("verify", "--book", command.book))
        self.need(verified.returncode in (0, 4) and not any(l.startswith(WORSE) for l in verified.stdout.splitlines()),
                  f"{name}: verify exit {verified.returncode}: {verified.stdout[:200]}{verified.stderr[:200]}")
        target = here / command.target if command.target else None
        if done.returncode != 0 and target is not None and how != "kill":
            # After the rename only the sync of the folder can fail: the folder is whole then.
            self.need(not target.exists() or how in ("sync", "full", "short"), f"{name}: refused, but {target.name} is there")
        if target is None or not target.exists():
            if target is not None:
                shutil.rmtree(target.with_name(target.name + ".unfinished"), ignore_errors=True)
            again = self.run(command.words)
            good = (0, 2, 3) if command.again is None else (0,)
            self.need(again.returncode in good, f"{name}: again: exit {again.returncode}: {again.stderr.strip()}")
        self.run(self.scene.enter + ("--book", command.book))
        left = [p.name for p in left_over(here) if not (command.name == "init" and p.name.endswith(".state.new"))]
        self.need(not left, f"{name}: left over: {left}")
        return True

    def every_call(self):
        print(f"{'command':<12} {'full':>5} {'short':>5} {'sync':>5} {'kill':>5}   calls that failed, one a run", flush=True)
        for command in commands(self.scene):
            counts = Counter()
            for how in ("full", "short", "sync", "kill"):
                at = 1
                while self.fault(command, how, at):
                    counts[how] += 1
                    # Files of a folder are copied alike: of many such calls every eleventh.
                    at += 1 if at < 12 or self.all else 11
            for how in ONCE:
                self.need(self.fault(command, how, 1), f"{command.name}: changes nothing on a {how} disk?")
            print(f"{command.name:<12} " + " ".join(f"{counts[how]:>5}" for how in ("full", "short", "sync", "kill")), flush=True)

    def output_full(self):
        self.scene.fresh()
        with open("/dev/full", "wb") as full:
            done = subprocess.run(self.scene.adal.command("verify", "--book", "book"), env={**self.scene.env(self.scene.here), "ADAL_LANG": "ru"},
                                  cwd=self.scene.here, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        self.need(done.returncode != 0 and SAID["full"] in done.stderr and "panicked" not in done.stderr,
                  f"output to a full disk: exit {done.returncode}: {done.stderr.strip()}")

    def two_writers(self):
        here = self.scene.fresh()
        (here / "book/.lock").touch()
        with open(here / "book/.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for words in (self.scene.enter, ("checkpoint",), ("merge", "handover")):
                done = self.run((*words, "--book", "book"), "ru")
                self.need(done.returncode == 2 and "дождитесь" in done.stderr, f"two writers, {words[0]}: {done.returncode} {done.stderr.strip()}")
            self.need(self.run(("verify", "--book", "book")).returncode == 0, "a reader waits for the writer")
        # Eight at once: each is taken or refused by name, and every one that was taken stands.
        start = (here / "book/ledger.jsonl").read_bytes().count(b"\n")
        running = [subprocess.Popen(self.scene.adal.command(*self.scene.enter, "--book", "book"), env=self.scene.env(here),
                                    cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(8)]
        ends = [(p.communicate(), p.returncode) for p in running]
        taken = sum(code == 0 for _, code in ends)
        self.need(taken >= 1 and all(code in (0, 2) for _, code in ends), f"eight at once: {[code for _, code in ends]}")
        self.need((here / "book/ledger.jsonl").read_bytes().count(b"\n") == start + taken, "eight at once: entries are missing")
        self.need("SAME-N" not in self.run(("verify", "--book", "book")).stdout, "eight at once: a number was given out twice")

    def clock_back(self):
        """Another library stands before the clock: the entry is taken, and the step is said."""
        here = self.scene.fresh()
        source = self.scene.work / "clock.c"
        source.write_text("#define _GNU_SOURCE\n#include <dlfcn.h>\n#include <time.h>\n"
                          "int clock_gettime(clockid_t id, struct timespec *at) {\n"
                          "  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, \"clock_gettime\");\n"
                          "  int got = real(id, at); if (id == CLOCK_REALTIME) at->tv_sec -= 86400; return got; }\n")
        clock = build(source, self.scene.work / "clock.so")
        done = self.run((*self.scene.enter, "--book", "book"), LD_PRELOAD=str(clock))
        self.need(done.returncode == 0, f"clock set back: enter exit {done.returncode}: {done.stderr}")
        verified = self.run(("verify", "--book", "book"))
        self.need(verified.returncode == 0 and any(l.startswith("TIME") for l in verified.stdout.splitlines()),
                  f"clock set back is not said: {verified.stdout}")
        self.need(self.run((*self.scene.enter, "--book", "book")).returncode == 0, "after the clock was set right")
        self.need(self.run(("checkpoint", "--book", "book"), LD_PRELOAD=str(clock)).returncode == 0, "clock set back: checkpoint")

    def places(self):
        """A book behind a link; a path with spaces and Cyrillic; links inside a book."""
        here = self.scene.fresh()
        odd = here / "Мои  книги, 2027" / "книга «а»"
        odd.parent.mkdir()
        shutil.move(here / "book", odd)
        (here / "link").symlink_to(odd)
        for book in (odd, here / "link"):
            for words in (self.scene.enter, ("checkpoint",), ("verify",), ("reconcile", "--fail-on", "never")):
                done = self.run((*words, "--book", book))
                self.need(done.returncode == 0, f"{book.name}, {words[0]}: exit {done.returncode}: {done.stderr.strip()}")
        done = self.run(("redact", odd, "-o", here / "копия для всех", "--lines", str(self.scene.last)))
        self.need(done.returncode == 0, f"redact to a path with spaces: {done.stderr}")
        elsewhere = here / "elsewhere"
        elsewhere.mkdir()
        for inside in ("ledger.jsonl", "checkpoints", "attachments", "election", "election/MANIFEST", ".lock"):
            book = self.scene.fresh() / "book"
            elsewhere = self.scene.here / "elsewhere"
            elsewhere.mkdir()
            moved = elsewhere / "moved"
            if (book / inside).exists():
                shutil.move(book / inside, moved)
            else:
                moved.touch()
            (book / inside).symlink_to(moved)
            done = self.run((*self.scene.enter, "--book", "book"), "ru")
            self.need(done.returncode in (2, 3, 4) and "ссылка" in done.stderr, f"a link as {inside}: exit {done.returncode}: {done.stderr.strip()}")
        for trap in ("checkpoint.new", "allowed_signers.new", "vkeys.new", "torn-new", "attachments/new"):
            book = self.scene.fresh() / "book"
            precious = self.scene.here / "precious"
            precious.write_text("precious")
            (book / trap).symlink_to(precious)
            self.run((*self.scene.enter, "--book", "book"))
            self.run(("checkpoint", "--book", "book"))
            self.need(precious.read_text() == "precious", f"written through a link at {trap}")

    def home(self):
        """A home that is a file: nothing can be written below it, root or not."""
        here = self.scene.fresh()
        shutil.move(here / "home", here / "kept")
        (here / "home").write_text("a file")
        keyed = (*self.scene.enter, "--book", "book")
        stood = (here / "book/ledger.jsonl").read_bytes()
        done = self.run(keyed, "ru")
        self.need(done.returncode not in (0, 70, 101) and "home" in done.stderr and "не папка" in done.stderr,
                  f"home that cannot be written to: exit {done.returncode}: {done.stderr.strip()}")
        self.need((here / "book/ledger.jsonl").read_bytes() == stood, "home that cannot be written to: something was appended")
        # A counter that was cut short must not start again at 0.
        here = self.scene.fresh()
        self.run(keyed)
        counter = next((here / "home/counters").iterdir())
        counter.write_text("")
        done = self.run(keyed, "ru")
        self.need(done.returncode == 2 and "счётчик" in done.stderr, f"an empty counter: exit {done.returncode}: {done.stderr.strip()}")


def build(source, library):
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--all", action="store_true", help="every call, however many")
    asked = parser.parse_args()
    if not sys.platform.startswith("linux") or shutil.which("cc") is None:
        print("SKIPPED: faults of the disk need Linux and a C compiler (cc)")
        return 0
    with tempfile.TemporaryDirectory(prefix="adal-faults-") as folder:
        work = Path(folder).resolve()
        shim = build(Path(__file__).with_name("shim.c"), work / "shim.so")
        trial = Trial(Scene(Adal(asked.adal, work / "base/home"), work), shim, asked.all)
        trial.every_call()
        for more in (trial.output_full, trial.two_writers, trial.clock_back, trial.places, trial.home):
            more()
    print(f"faults: {len(trial.wrong)} failed")
    return 1 if trial.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
