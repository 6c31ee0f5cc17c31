#!/usr/bin/env python3
"""A book of statements that people signed: `adal verify` beside a bare loop of `verify_strict` over the same signatures,
a Python script and a loop of `ssh-keygen -Y verify`, in turn (A B C D, A B C D, …). Ratios are taken round by round.

Usage: signatures.py [--adal PROGRAM] [--bench PROGRAM] [--python PYTHON_WITH_CRYPTOGRAPHY] [--statements N] [--keys N]
[--rounds N] [--sample N] [--work DIR]

CPU time is the measure (the machine may be busy); the step from one core to two is wall time and says the load."""

import argparse
import glob
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMESPACE = "statement@adal.v1"


@dataclass
class Cost:
    """Seconds of one run."""

    cpu: float
    wall: float


def run(words, cores=None, feed=None):
    """Runs a process, on the first `cores` cores only."""
    pinned = ["taskset", "-c", f"0-{cores - 1}"] if cores else []
    start = time.monotonic()
    process = subprocess.Popen([*pinned, *map(str, words)], stdin=feed or subprocess.DEVNULL, stdout=subprocess.PIPE)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"FAILED: {words}: exit {process.returncode}\n{out.decode()}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - start), out


class Bench:
    def __init__(self, asked, work):
        self.asked = asked
        self.cores = len(os.sched_getaffinity(0))
        self.book = work / "book"
        self.ledger = self.book / "ledger.jsonl"
        if not (work / "ready").exists():
            run([asked.bench, "make", work, asked.statements, asked.keys])
            (work / "ready").touch()
        self.sample = self.write_sample(work / "sample")

    def write_sample(self, folder):
        """The last statements as `ssh-keygen` wants them: a file and a signature each."""
        folder.mkdir(exist_ok=True)
        sample = []
        lines = self.ledger.read_bytes().splitlines()[-self.asked.sample :]
        for number, line in enumerate(lines):
            entry = json.loads(line)
            statement, signature = folder / f"{number}", folder / f"{number}.sig"
            body = line[line.index(b'"body":') + 7 : line.rindex(b',"prev":"')]
            statement.write_bytes(body + b"\n")
            blob = entry["sigs"][0]
            wrapped = "\n".join(blob[i : i + 70] for i in range(0, len(blob), 70))
            signature.write_text(f"-----BEGIN SSH SIGNATURE-----\n{wrapped}\n-----END SSH SIGNATURE-----\n")
            sample.append((entry["body"]["by"], statement, signature))
        return sample

    def adal(self, cores):
        return run([self.asked.adal, "verify", "--book", self.book], cores)[0]

    def bare(self, threads):
        """The loop alone, by its own clock: reading the ledger is not part of it."""
        _, out = run([self.asked.bench, "bare", self.ledger, threads], threads)
        cpu, wall, count, keys = out.split()
        assert (int(count), int(keys)) == (self.asked.statements, self.asked.keys), out
        return Cost(float(cpu), float(wall))

    def python(self):
        return run([self.asked.python, HERE / "peers" / "verify_signatures.py", self.ledger], 1)[0]

    def ssh_keygen(self):
        """A process for each statement of the sample; what all statements would cost."""
        total = Cost(0, 0)
        for by, statement, signature in self.sample:
            words = ["ssh-keygen", "-Y", "verify", "-f", self.book / "allowed_signers", "-I", by, "-n", NAMESPACE]
            with open(statement, "rb") as feed:
                cost, _ = run([*words, "-s", signature], feed=feed)
            total = Cost(total.cpu + cost.cpu, total.wall + cost.wall)
        share = self.asked.statements / len(self.sample)
        return Cost(total.cpu * share, total.wall * share)

    def rounds(self):
        jobs = {
            "adal, one core": lambda: self.adal(1),
            "bare loop, one thread": lambda: self.bare(1),
            "adal, all cores": lambda: self.adal(self.cores),
            "bare loop, all cores": lambda: self.bare(self.cores),
            "Python": self.python,
            "ssh-keygen": self.ssh_keygen,
        }
        costs = {name: [] for name in jobs}
        self.adal(self.cores)  # warm files
        for _ in range(self.asked.rounds):
            for name, job in jobs.items():
                costs[name].append(job())
        return costs


def ratios(costs, one, other, measure):
    found = [getattr(a, measure) / getattr(b, measure) for a, b in zip(costs[one], costs[other])]
    return statistics.median(found), min(found), max(found)


def report(costs, statements):
    for name, runs in costs.items():
        cpu, wall = (statistics.median(getattr(r, m) for r in runs) for m in ("cpu", "wall"))
        print(f"  {name:<22} {cpu:9.3f} s CPU {wall:9.3f} s   {1e6 * cpu / statements:8.1f} us a statement")
    targets = [
        ("adal, one core", "bare loop, one thread", "cpu", 1.2, None),
        ("adal, all cores", "bare loop, all cores", "cpu", 1.2, None),
        ("adal, all cores", "bare loop, all cores", "wall", 1.2, None),
        ("adal, one core", "adal, all cores", "wall", None, 1.7),
        ("bare loop, one thread", "bare loop, all cores", "wall", None, None),
        ("Python", "adal, one core", "cpu", None, 3),
        ("ssh-keygen", "adal, one core", "cpu", None, 100),
    ]
    met = True
    for one, other, measure, most, least in targets:
        middle, low, high = ratios(costs, one, other, measure)
        good = (most is None or middle <= most) and (least is None or middle >= least)
        bound = f", at most {most}" if most else f", at least {least}" if least else ", for comparison"
        print(f"  {'met   ' if good else 'MISSED'} {one} / {other}, {measure}: {middle:.2f} ({low:.2f}–{high:.2f}){bound}")
        met = met and good
    return met


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adal", default="target/release/adal")
    parser.add_argument("--bench", help="the built `signatures` bench; by default the newest under target/release/deps")
    parser.add_argument("--python", default=sys.executable, help="a Python that has cryptography")
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--keys", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sample", type=int, default=300, help="statements that ssh-keygen checks")
    parser.add_argument("--work", type=Path, help="keeps the book here for the next run")
    asked = parser.parse_args()
    if not asked.bench:
        built = [p for p in glob.glob("target/release/deps/signatures-*") if os.access(p, os.X_OK)]
        if not built:
            raise SystemExit("FAILED: cargo build --release --bench signatures")
        asked.bench = max(built, key=os.path.getmtime)
    with tempfile.TemporaryDirectory(prefix="adal-bench-") as name:
        work = (asked.work or Path(name)).resolve()
        work.mkdir(parents=True, exist_ok=True)
        bench = Bench(asked, work)
        print(f"{asked.statements:,} statements by {asked.keys} keys, ledger of {bench.ledger.stat().st_size / 2**20:.0f} MiB; "
              f"{bench.cores} cores, load {os.getloadavg()[0]:.1f}, {asked.rounds} rounds")
        return 0 if report(bench.rounds(), asked.statements) else 1


if __name__ == "__main__":
    sys.exit(main())
