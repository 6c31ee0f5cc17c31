"""Runs the program on an example and compares. The program is `adal` of the PATH, or what ADAL names."""

import csv
import json
import os
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

ADAL = os.environ.get("ADAL", "adal")


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Book:
    """A book in a folder of its own, gone afterwards."""

    def __init__(self, election):
        self.folder = tempfile.TemporaryDirectory(prefix="adal-example-")
        root = Path(self.folder.name)
        self.env = {**os.environ, "ADAL_HOME": str(root / "home"), "ADAL_LANG": "en"}
        self.env.pop("ADAL_BOOK", None)
        self.book = root / "book"
        done = self.run("init", self.book, "--election", election, "--org", "demo", "--unencrypted")
        if done.returncode:
            raise SystemExit(f"init: {done.stderr}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def run(self, *words):
        words = [ADAL, *map(str, words)]
        return subprocess.run(words, env=self.env, capture_output=True, text=True, check=False)

    def take(self, file, mapping, *more):
        return self.run("import", file, "--mapping", mapping, "--book", self.book, *more)

    def take_all(self, folder):
        """The imports of `order.txt`, each of which must succeed."""
        for line in (folder / "order.txt").read_text(encoding="utf-8").splitlines():
            file, mapping = line.split()
            done = self.take(folder / file, folder / mapping)
            if done.returncode:
                raise SystemExit(f"{file}: exit {done.returncode}\n{done.stdout}{done.stderr}")

    def reconcile(self):
        done = self.run("reconcile", "--format", "json", "--book", self.book)
        if done.returncode not in (0, 1):
            raise SystemExit(f"reconcile: exit {done.returncode}\n{done.stderr}")
        return json.loads(done.stdout)

    def tally(self, level="central"):
        done = self.run("tally", "--format", "json", "--level", level, "--book", self.book)
        if done.returncode:
            raise SystemExit(f"tally: exit {done.returncode}\n{done.stderr}")
        return json.loads(done.stdout)["rows"]


def differences(result, folder):
    """What is found and not planted, and the other way round."""
    wrong = []
    found = result["findings"].copy()
    for row in table(folder / "planted.csv"):
        place = (row["code"], row["unit"], row["contest"], row["check"])
        same = (f for f in found if (f["code"], f["unit"], f["contest"] or "", f["check"]) == place)
        match = next((f for f in same if not row["line"] or row["line"] in f["lines"]), None)
        if match is None:
            wrong.append(f"planted, not found: {','.join(row.values())}")
        else:
            found.remove(match)
    for f in found:
        place = [f["code"], f["unit"], f["contest"] or "", f["check"], " ".join(f["lines"])]
        wrong.append(f"found, not planted: {','.join(place)}: {f['formula']}")
    if (folder / "not-evaluable.csv").exists():
        wanted = Counter(tuple(r.values()) for r in table(folder / "not-evaluable.csv"))
        keys = ["check", "unit", "contest", "line", "why"]
        got = Counter(tuple(u[k] or "" for k in keys) for u in result["not_evaluable"])
        wrong += [f"should not be evaluable: {','.join(k)}" for k in (wanted - got).elements()]
        wrong += [f"not evaluable, unexpected: {','.join(k)}" for k in (got - wanted).elements()]
    return wrong


def report(name, wrong, note=""):
    for line in wrong:
        print(f"{name}: {line}")
    print(f"{name}: {'DIFFERS' if wrong else 'as expected'}{note}")
    return not wrong
