#!/usr/bin/env python3
"""Whole processes in turn (A B C, A B C, …): CPU time and peak memory of adal beside what a user would pick for the same
job. Prints medians, ratios taken round by round with their spread, and the targets.

Usage: compare.py --data DIR [--adal PROGRAM] [--python PYTHON_WITH_DUCKDB] [--rounds N] [--work DIR]
[--set NAME] [--stations N ...]"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "tools"))
from book_kit import Adal  # noqa: E402


@dataclass
class Source:
    """A set of real data and how it becomes a definition."""

    name: str
    form: str
    date: str
    options: list
    against_all: str = None
    peer: str = None  # a script under peers/
    left_out: str = None  # rows with this text are not for adal


SOURCES = {
    "ru2004": Source(
        "ru2004", "ru-president-2004", "2004-03-14",
        ["Глазьев Сергей Юрьевич", "Малышкин Олег Александрович", "Миронов Сергей Михайлович",
         "Путин Владимир Владимирович", "Хакамада Ирина Муцуовна", "Харитонов Николай Михайлович"],
        against_all="Против всех", peer="reconcile_duckdb.py",
    ),
    # Nine elections in one table; a few of its rows are online voting, which no book takes.
    "scale_ru_862k": Source(
        "scale_ru_862k", "ru-2018", "2018-03-18", ["leader", "others", "against_all"],
        left_out="лектронное голосование",
    ),
}

# Runs one process from a small one and prints its CPU seconds, peak memory and exit code. What a process inherits at its
# birth counts as its own peak on Linux, so it must not be born of this script, which has read whole tables.
LAUNCHER = """
import os, sys
quiet = os.open(os.devnull, os.O_RDWR)
actions = [(os.POSIX_SPAWN_DUP2, quiet, 0), (os.POSIX_SPAWN_DUP2, quiet, 1)]
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=actions)
_, status, usage = os.wait4(pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status))
"""


@dataclass
class Job:
    """One process to be measured."""

    name: str
    words: list
    before: object = None  # called before each run, not measured
    cpu: list = field(default_factory=list)
    peak: list = field(default_factory=list)

    def measure(self, env):
        if self.before:
            self.before()
        launcher = [sys.executable, "-I", "-S", "-c", LAUNCHER, *self.words]
        done = subprocess.run(launcher, env=env, capture_output=True, text=True, check=True)
        cpu, peak, code = done.stdout.split()
        if int(code) not in (0, 1):
            raise SystemExit(f"FAILED: {self.name}: exit {code}\n{done.stderr}")
        self.cpu.append(float(cpu))
        self.peak.append(int(peak))


@dataclass
class Target:
    """A job's CPU time against another's."""

    job: str
    peer: str
    at_most: float


class Bench:
    """A book of the first stations of a set, and the jobs over it."""

    def __init__(self, asked, work, source, stations):
        self.stations, self.asked, self.source = stations, asked, source
        folder = work / f"{source.name}-{stations}"
        self.adal = Adal(asked.adal, folder / "home")
        self.book, self.base, self.again = folder / "book", folder / "base", folder / "again"
        self.table = folder / "table.csv"
        self.mapping = folder / "definition.mapping.toml"
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            self.make(folder / "definition")
            (folder / "ready").touch()

    def make(self, definition):
        source = self.source
        packed = str(self.asked.data / f"{source.name}.csv.zst")
        unpacked = subprocess.run(["zstd", "-qdc", packed], capture_output=True, check=True).stdout.decode()
        lines = unpacked.splitlines(keepends=True)
        if source.left_out:
            lines = [line for line in lines if source.left_out not in line]
        if len(lines) <= self.stations:
            raise SystemExit(f"FAILED: {source.name} has {len(lines) - 1} stations, not {self.stations}")
        self.table.write_text("".join(lines[: self.stations + 1]), encoding="utf-8")
        options = (source.options, source.against_all)
        self.adal.define(definition, self.table, *options, source.name, source.date, source.form)
        self.adal.new_book(self.base, definition)
        shutil.copytree(self.base, self.book)
        self.adal.run("import", self.table, "--mapping", self.mapping, "--book", self.book)
        self.adal.run("checkpoint", "--book", self.book)

    def fresh(self):
        shutil.rmtree(self.again, ignore_errors=True)
        shutil.copytree(self.base, self.again)

    def jobs(self):
        ledger, adal = str(self.book / "ledger.jsonl"), self.adal.command
        jobs = [
            Job("verify", adal("verify", "--no-attachments", "--book", self.book)),
            Job("openssl dgst", ["openssl", "dgst", "-sha256", ledger]),
            Job("sha256sum", ["sha256sum", ledger]),
            Job("reconcile", adal("reconcile", "--format", "json", "--book", self.book)),
            Job("import", adal("import", self.table, "--mapping", self.mapping, "--book", self.again), self.fresh),
        ]
        if self.source.peer:
            peer = str(HERE / "peers" / self.source.peer)
            jobs.append(Job("duckdb", [self.asked.python, peer, str(self.table), "1"]))
        return jobs

    def targets(self):
        """At a small size only the start of the programs counts, and only reconcile has a target."""
        if self.stations <= 10_000:
            return [Target("reconcile", "duckdb", 0.25)]
        targets = [
            Target("verify", "openssl dgst", 2.6),
            Target("verify", "sha256sum", 0.8),
            Target("import", "verify", 3.0),
        ]
        return targets + [Target("reconcile", "duckdb", 3.5)] * bool(self.source.peer)

    def run(self, rounds):
        """Runs every job once a round, the first round for nothing but warm files."""
        jobs = self.jobs()
        for job in jobs:
            job.measure(self.adal.env)
            job.cpu.clear()
            job.peak.clear()
        for _ in range(rounds):
            for job in jobs:
                job.measure(self.adal.env)
        return {job.name: job for job in jobs}


def line(ok, text):
    print(f"  {'met   ' if ok else 'MISSED'} {text}")
    return ok


def report(bench, jobs):
    """Prints one book's figures; returns whether each target is met."""
    size = (bench.book / "ledger.jsonl").stat().st_size
    print(f"\n{bench.source.name}: {bench.stations:,} stations, ledger of {size / 2**20:.1f} MiB")
    for job in jobs.values():
        low, middle, high = min(job.cpu), statistics.median(job.cpu), max(job.cpu)
        print(f"  {job.name:<14} {middle:7.3f} s CPU ({low:.3f}–{high:.3f})   peak {max(job.peak) / 2**20:6.1f} MiB")
    met = []
    for target in bench.targets():
        ratios = [a / b for a, b in zip(jobs[target.job].cpu, jobs[target.peer].cpu)]
        middle, low, high = statistics.median(ratios), min(ratios), max(ratios)
        text = f"{target.job} / {target.peer}: {middle:.2f} ({low:.2f}–{high:.2f}), at most {target.at_most}"
        met.append(line(middle <= target.at_most, text))
    peak = max(jobs["verify"].peak) / 2**20
    met.append(line(peak <= 32, f"verify's memory: {peak:.1f} MiB, at most 32"))
    apart = [a - b for a, b in zip(jobs["reconcile"].cpu, jobs["verify"].cpu)]
    print(f"  reconcile without the chain (its CPU less verify's, derived): {statistics.median(apart):.3f} s")
    return met


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--data", required=True, type=Path, help="folder with <set>.csv.zst")
    parser.add_argument("--python", default=sys.executable, help="a Python that has duckdb")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--set", choices=SOURCES, default="ru2004")
    parser.add_argument("--stations", type=int, nargs="+", default=[95_779, 10_000])
    parser.add_argument("--work", type=Path, help="keeps the books here for the next run")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="adal-bench-") as name:
        work = (asked.work or Path(name)).resolve()
        work.mkdir(parents=True, exist_ok=True)
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; {asked.rounds} rounds")
        met, peaks = [], {}
        for stations in asked.stations:
            bench = Bench(asked, work, SOURCES[asked.set], stations)
            jobs = bench.run(asked.rounds)
            met += report(bench, jobs)
            peaks[stations] = max(jobs["reconcile"].peak)
        if len(peaks) > 1:
            (most, high), (least, low) = max(peaks.items()), min(peaks.items())
            a_sheet = (high - low) / (most - least)
            print(f"\nbetween {least:,} and {most:,} stations")
            met.append(line(a_sheet < 400, f"reconcile's memory: {a_sheet:.0f} bytes a sheet, less than 400"))
    print(f"\n{sum(met)} of {len(met)} targets met")
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
