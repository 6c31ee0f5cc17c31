#!/usr/bin/env python3
"""Files of any size and books of any content: each ends in an answer, within bounds.

Every run may take 512 MiB of memory (measured, and twice that as address space) and 20 s of processor time,
whatever it is given: a line of a gigabyte, a hole of a terabyte, ten million columns, brackets a million deep,
pipes and folders where files belong, control characters in every string. It ends with one of the exit codes of
README.md, without a panic, and prints no control character. Usage: hostile.py [--adal PROGRAM]."""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from kill import Adal, Scene  # noqa: E402

MEMORY, SECONDS = 512 << 20, 20
GIGABYTE, TERABYTE = 1 << 30, 1 << 40
EXITS = (0, 1, 2, 3, 4)
UNSAFE = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
ODD = ["\x1b[2J", "\u202e", "\x85", "\0", "\u2028", "\x7f", "\u2066", "\r"]


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (2 * MEMORY, 2 * MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def filled(path, size, head=b"", tail=b"", with_what=b"x"):
    """A file of `size` bytes of one kind, between a head and a tail."""
    block = with_what * ((1 << 20) // len(with_what))
    with open(path, "wb") as file:
        file.write(head)
        for _ in range(size // len(block)):
            file.write(block)
        file.write(tail)
    return path


def hole(path, size):
    with open(path, "ab") as file:
        file.truncate(size)
    return path


class Trial:
    def __init__(self, scene):
        self.scene, self.wrong, self.runs, self.most = scene, [], 0, 0

    def run(self, what, words, exits=EXITS, lang="en", **env):
        """One run within the limits; its exit code and all it said."""
        here = self.scene.here
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(
                self.scene.adal.command(*words), cwd=here, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                env={**self.scene.env(here), "ADAL_LANG": lang, **env}, preexec_fn=limits,
            )
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = code = os.waitstatus_to_exitcode(status)
            said.seek(0)
            text = said.read(1 << 20).decode("utf-8", "replace")
        self.runs += 1
        self.most = max(self.most, used.ru_maxrss)
        odd = UNSAFE.search(text)
        good = code in exits and "panicked" not in text and used.ru_maxrss * 1024 <= MEMORY and not odd
        if not good:
            self.wrong.append(what)
            print(f"  {what}: exit {code}, {used.ru_maxrss >> 10} MiB, {used.ru_utime + used.ru_stime:.1f} s, "
                  f"control character {odd and ascii(odd[0])}: {text[:300]!r}", flush=True)
        return code, text

    def lines_of_a_gigabyte(self):
        here = self.scene.fresh()
        big = filled(here / "giant", GIGABYTE)
        refused = (2, 3)
        mapping = here / "demo/tables/copies-smd-7.toml"
        self.run("a CSV of one line", ("import", big, "--mapping", mapping, "--book", "book"), refused)
        self.run("a CSV of one line, guessed", ("import", big, "--guess", "--book", "book"), refused)
        self.run("a definition from it", ("define", "new", "--form", "ru-president-2004", "--from", big, "--unit", "x",
                                          "--options", "a", "--id", "x", "--date", "2004-03-14"), refused)
        self.run("a mapping", ("import", mapping, "--mapping", big, "--book", "book"), refused)
        self.run("a sheet", ("enter", "--from", big, "--sign-with", "aigul.key", "--book", "book"), refused)
        self.run("a key", ("enter", "--from", self.scene.sheet, "--sign-with", big, "--book", "book"), refused)
        self.run("a pack", ("form", "check", big), refused)
        self.run("a receipt", ("verify-receipt", big, big, "--pin", (here / "book/vkeys").read_text().strip()), refused)
        self.run("a statement to finish", ("key", "finish", big, big, "--book", "book"), refused)
        bundle = here / "bundle"
        bundle.mkdir()
        os.link(big, bundle / "statements.jsonl")
        self.run("a bundle", ("merge", "bundle", "--book", "book"), (3,))
        shutil.copytree(here / "handover", here / "second")
        (here / "second/attachments").mkdir(exist_ok=True)
        os.link(big, here / "second/attachments" / ("0" * 64))
        self.run("a file of a bundle", ("merge", "second", "--book", "book"), (3,))
        for note in ("checkpoint", "checkpoints/0000000099.note"):
            book = here / "book"
            kept = (book / note).read_bytes() if (book / note).exists() else None
            (book / note).unlink(missing_ok=True)
            os.link(big, book / note)
            self.run(f"a note at {note}", ("verify", "--book", "book"), (4,))
            (book / note).unlink()
            if kept is not None:
                (book / note).write_bytes(kept)
        ledger = here / "book/ledger.jsonl"
        filled(ledger, GIGABYTE, ledger.read_bytes())
        self.run("a ledger's last line", ("verify", "--book", "book"), (4,))
        with open(ledger, "ab") as file:
            file.write(b"\n")
        self.run("a ledger's line", ("verify", "--book", "book"), (4,))
        self.run("a ledger's line, reconciled", ("reconcile", "--book", "book"), (4,))

    def holes_of_a_terabyte(self):
        for name in ("ledger.jsonl", "checkpoint", "election/MANIFEST", "election/units.csv", "election/election.toml",
                     "election/extra", "allowed_signers", "vkeys", "attachments"):
            book = self.scene.fresh() / "book"
            path = book / name
            path = next(path.iterdir()) if path.is_dir() else path
            hole(path, TERABYTE)
            code, text = self.run(f"a hole in {name}", ("verify", "--book", "book"))
            if code == 0 and "DERIVED" not in text:
                self.wrong.append(f"a hole in {name} is not said")
            self.run(f"a hole in {name}, reconciled", ("reconcile", "--book", "book", "--fail-on", "never"))
            self.run(f"a hole in {name}, written to", (*self.scene.enter, "--book", "book"))

    def tables(self):
        here = self.scene.fresh()
        refused = (2, 3)
        wide = filled(here / "wide.csv", 20 << 20, b"station_id", b"\n1\n", b",a")
        mapping = here / "demo/tables/copies-smd-7.toml"
        self.run("ten million columns", ("import", wide, "--mapping", mapping, "--book", "book"), refused)
        self.run("ten million columns, guessed", ("import", wide, "--guess", "--book", "book"), refused)
        self.run("ten million columns, defined", ("define", "new", "--form", "ru-president-2004", "--from", wide, "--unit",
                                                  "station_id", "--options", "a", "--id", "x", "--date", "2004-03-14"), refused)
        quoted = filled(here / "quoted.csv", 256 << 20, b'id\n"', b"", b'a\n')
        self.run("a quote that never ends", ("import", quoted, "--mapping", mapping, "--book", "book"), refused)
        definition = here / "definition"
        shutil.copytree(here / "demo/tables/election", definition)
        shutil.copy(wide, definition / "units.csv")
        self.run("a definition with ten million columns", ("init", "n", "--election", definition, "--org", "x", "--unencrypted"), refused)

        sample = here / "sample.toml"
        station = '[[station]]\nunit = "%d"\nstratum = "s"\n'
        sample.write_text('format = "adal-sample/1"\ndesign = "random"\noption = "a"\n[[stratum]]\nname = "s"\nunits = 200000\n'
                          + "".join(station % n for n in range(200_000)))
        reports = here / "reports.csv"
        reports.write_text("unit,base,votes\n" + "".join(f"{n},9,{n % 9}\n" for n in range(0, 200_000, 2)))
        self.run("a sample of 200,000 stations", ("quick-count", reports, "--sample", sample), (0,))

    def depths(self):
        """What expands or nests: TOML has no entities, so brackets, tables, lists and relations."""
        here = self.scene.fresh()
        refused = (2, 3)
        forms = here / "demo/tables/election/packs/forms"
        form = next(forms.glob("*.toml")).read_text()
        many = 1_000_000
        deep = {
            "lists in lists": "a = " + "[" * many + "]" * many,
            "tables in tables": "a = " + "{a=" * many + "1" + "}" * many,
            "a key of a million parts": ".".join(["a"] * many) + " = 1",
            "a table of a million parts": "[" + ".".join(["a"] * many) + "]",
            "a million tables": "[[x]]\n" * many,
            "a list of a million": "a = [" + "1," * many + "]",
            "a text of megabytes": 'id = "' + "x" * (3 << 20) + '"',
            "brackets in a relation": re.sub(r'(?m)^rule = ".*"', 'rule = "' + "(" * 400 + "1" + ")" * 400 + ' = 1"', form, count=1),
            "a relation that doubles": form + "\n[[relation]]\nid = \"bomb\"\nrule = \"" + "sum(" * 200 + "valid" + ")" * 200 + " = 1\"\n",
            "placeables": re.sub(r'(?m)^(\s*en = )".*"', r'\1"' + "{ $x }{ -y }" * 50_000 + '"', form, count=1),
        }
        for what, text in deep.items():
            path = here / "deep.toml"
            path.write_text(text)
            self.run(f"pack: {what}", ("form", "check", path))
            self.run(f"sheet: {what}", ("enter", "--from", path, "--sign-with", "aigul.key", "--book", "book"), refused)
            self.run(f"mapping: {what}", ("import", path, "--mapping", path, "--book", "book"), refused)
            definition = here / "definition"
            shutil.rmtree(definition, ignore_errors=True)
            shutil.copytree(here / "demo/tables/election", definition)
            shutil.copy(path, definition / "election.toml")
            self.run(f"definition: {what}", ("init", "n", "--election", definition, "--org", "x", "--unencrypted"), refused)
        bundle = here / "bundle"
        bundle.mkdir()
        ledger = here / "book/ledger.jsonl"
        whole = ledger.read_bytes()
        for what, line in (("objects", '{"a":' * 150_000 + "1" + "}" * 150_000), ("lists", "[" * 500_000 + "]" * 500_000),
                           ("a number", "9" * 1_000_000), ("escapes", '"' + '\\"' * 400_000 + '"')):
            (bundle / "statements.jsonl").write_text('{"body":' + line + ',"sigs":[]}\n')
            self.run(f"bundle: {what}", ("merge", "bundle", "--book", "book"), (3,))
            ledger.write_bytes(whole + f'{{"at":"2027-03-22T04:00:00Z","body":{line},"prev":"{"0" * 64}","seq":9,"sigs":[]}}\n'.encode())
            self.run(f"ledger: {what}", ("verify", "--book", "book"), (4,))

    def odd_files(self):
        """Pipes, devices, folders, names that are no names, hard links: no waiting, no panic."""
        makers = {
            "a pipe": os.mkfifo,
            "a folder": os.mkdir,
            "a link to /dev/zero": lambda p: os.symlink("/dev/zero", p),
            "a link to itself": lambda p: os.symlink(p, p),
        }
        for name in ("ledger.jsonl", "election/MANIFEST", "election/election.toml", "election/units.csv", "checkpoint",
                     "checkpoints/0000000099.note", "allowed_signers", "vkeys", ".lock", "checkpoint.new", "torn-new",
                     "attachments/" + "0" * 64, "attachments/new"):
            for what, make in makers.items():
                book = self.scene.fresh() / "book"
                (book / name).unlink(missing_ok=True)
                make(book / name)
                for words in (("verify",), ("dossier", "so1.184", "-o", "dossier"), self.scene.enter, ("checkpoint",)):
                    self.run(f"{what} as {name}: {words[0]}", (*words, "--book", "book"), EXITS + (70,))
        book = self.scene.fresh() / "book"
        for name in ("line\nfeed", "esc\x1b[2J", "Ledger.jsonl", "LEDGER.JSONL", "\u202eevil", "x" * 255, " ", "-rf"):
            for folder in ("", "election", "checkpoints", "attachments"):
                (book / folder / name).write_text("x")
        (book / "checkpoints/esc\x1b[2J.note").write_text("x")
        (book / os.fsdecode(b"\xff\xfe")).write_text("x")
        for words in (("verify",), ("reconcile",), self.scene.enter, ("redact", "book", "-o", "public", "--lines", str(self.scene.last))):
            self.run(f"odd names: {words[0]}", (*words, "--book", "book"))
        book = self.scene.fresh() / "book"
        os.link(book / "ledger.jsonl", self.scene.here / "twin.jsonl")
        self.run("a ledger with a second name", ("verify", "--book", "book"), (0,))

    def odd_characters(self):
        """Control characters in every string of a book, of its notes and its lists, in three languages."""
        book = self.scene.fresh() / "book"
        ledger, langs = book / "ledger.jsonl", ("en", "ru", "kk")
        whole = ledger.read_text().splitlines(keepends=True)
        chosen = [0, 1, 2, 3, 4, len(whole) - 1]
        turn = 0
        for at in chosen:
            for found in list(re.finditer(r'"([^"\\]*)"', whole[at])):
                turn += 1
                for odd in (ODD[turn % len(ODD)], "\\u001b"):
                    line = whole[at][: found.start(1)] + odd + whole[at][found.start(1):]
                    ledger.write_text("".join([*whole[:at], line, *whole[at + 1:]]))
                    self.run(f"{ascii(odd)} in line {at + 1}", ("verify", "--book", "book"), (4,), langs[turn % 3])
        ledger.write_text("".join(whole))
        for name in ("checkpoint", "vkeys", "allowed_signers", "election/MANIFEST", "election/election.toml", "election/units.csv"):
            path = book / name
            kept = path.read_text()
            for odd in ODD:
                turn += 1
                for place in (0, len(kept) // 2, len(kept)):
                    path.write_text(kept[:place] + odd + kept[place:])
                    for words in (("verify",), ("reconcile",), ("status",)):
                        self.run(f"{ascii(odd)} in {name}: {words[0]}", (*words, "--book", "book"), lang=langs[turn % 3])
            path.write_text(kept)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("SKIPPED: the limits on memory and time are Linux's")
        return 0
    with tempfile.TemporaryDirectory(prefix="adal-hostile-") as folder:
        work = Path(folder).resolve()
        trial = Trial(Scene(Adal(asked.adal, work / "base/home"), work))
        for part in (trial.lines_of_a_gigabyte, trial.holes_of_a_terabyte, trial.tables, trial.depths, trial.odd_files,
                     trial.odd_characters):
            if asked.only in part.__name__:
                before = trial.runs
                part()
                print(f"{part.__name__.replace('_', ' '):<22} {trial.runs - before:>5} runs", flush=True)
    print(f"hostile: {trial.runs} runs, at most {trial.most >> 10} MiB, {len(trial.wrong)} failed")
    return 1 if trial.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
