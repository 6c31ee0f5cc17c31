"""What the scripts around the program share: an invented table of any size, and a book made of it
through the command line alone. Standard library only; the same arguments give the same table."""

import csv
import os
import subprocess
from pathlib import Path

CANDIDATES = [f"Candidate {letter}" for letter in "ABCDEF"]
AGAINST_ALL = "Against all"
LINES = [
    "voters_registered", "ballots_received", "ballots_issued_early", "ballots_issued_inside",
    "ballots_issued_outside", "ballots_cancelled", "ballots_in_mobile_boxes",
    "ballots_in_stationary_boxes", "ballots_invalid", "ballots_valid", "absentee_certs_received",
    "absentee_certs_issued", "absentee_certs_voted", "absentee_certs_unused",
    "absentee_certs_issued_tik", "ballots_lost", "ballots_unaccounted",
]
FORM = "ru-president-2004"


class Chance:
    """A linear congruential generator (Knuth's MMIX constants): the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def station(chance):
    """One balanced protocol: every relation of the form holds."""
    registered = 200 + chance.below(2600)
    early, outside = chance.below(4), chance.below(60)
    inside = registered * (40 + chance.below(45)) // 100
    issued = early + inside + outside
    received = issued + chance.below(200)
    invalid = chance.below(20)
    valid = issued - invalid
    votes, left = [], valid
    for share in (45, 40, 35, 30, 25, 20):
        votes.append(left * share // 100)
        left -= votes[-1]
    votes.append(left)
    certificates, used = 20, chance.below(20)
    return [
        registered + 64, received, early, inside, outside, received - issued, early + outside,
        inside, invalid, valid, certificates, used, chance.below(9), certificates - used, 0, 0, 0,
        *votes,
    ]


def write_table(path, rows, seed=1):
    """Writes an invented official table of `rows` stations in 4 regions of 25 districts each."""
    chance = Chance(seed)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["station_id", "region", "tik", "uik", *LINES, *CANDIDATES, AGAINST_ALL])
        for n in range(rows):
            region, district = n * 4 // rows + 1, n * 100 // rows + 1
            place = [f"{n + 1:06}", f"Region {region}", f"District {district}", n + 1]
            writer.writerow([*place, *station(chance)])


class Adal:
    """The program with a home of its own, so that no key of the user is ever touched."""

    def __init__(self, program, home):
        self.program = str(Path(program).resolve())
        self.env = {**os.environ, "ADAL_HOME": str(home), "ADAL_LANG": "en"}
        for name in ("ADAL_BOOK", "ADAL_KEY"):
            self.env.pop(name, None)

    def command(self, *words):
        return [self.program, *map(str, words)]

    def run(self, *words, expect=(0,)):
        """Runs to the end; any exit code not expected ends the script with what was said."""
        done = subprocess.run(
            self.command(*words), env=self.env, capture_output=True, text=True, check=False
        )
        if expect is not None and done.returncode not in expect:
            said = f"{done.stdout}{done.stderr}".strip()
            raise SystemExit(f"FAILED: adal {' '.join(map(str, words))}: exit {done.returncode}\n{said}")
        return done

    def define(self, folder, table, options, against_all, name, date, form=FORM):
        """Makes a definition from a table; returns the mapping written beside it."""
        role = ("--against-all", against_all) if against_all else ()
        self.run(
            "define", folder, "--form", form, "--from", table, "--unit", "station_id",
            "--levels", "region,tik", "--options", ",".join(options), *role,
            "--id", name, "--date", date,
        )
        return Path(f"{folder}.mapping.toml")

    def new_book(self, book, definition):
        self.run("init", book, "--election", definition, "--org", "house", "--unencrypted")
