#!/usr/bin/env python3
"""Imports the demonstration election into a new book and holds what is found against `planted.csv` and
`not-evaluable.csv`: every planted slip must be found, and nothing else."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import harness  # noqa: E402


def check():
    with harness.Book(HERE / "election") as book:
        book.take_all(HERE)
        result = book.reconcile()
        wrong = harness.differences(result, HERE)
        # The story of constituency No 7: 2150 to 2083 by the copies, and lost by 33 in the table.
        votes = {r["source"]: {x["id"]: x["sum"] for x in r["lines"]} for r in book.tally() if r["contest"] == "smd-7"}
        for source, wanted in [("copies", (2150, 2083)), ("official", (2100, 2133))]:
            got = tuple(votes.get(source, {}).get(o) for o in ("aigerim", "nurlan"))
            if got != wanted:
                wrong.append(f"constituency No 7, {source}: {got} instead of {wanted}")
    return harness.report("demo", wrong, f", {len(result['findings'])} findings")


if __name__ == "__main__":
    sys.exit(0 if check() else 1)
