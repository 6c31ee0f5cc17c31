"""Takes in each dirty table of `cases.csv` and compares: the exit code, the rows refused, the votes, the findings."""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import harness  # noqa: E402


def one(case):
    with harness.Book(HERE / "election") as book:
        more = case["options"].split()
        if more:
            more += ["--refused", str(Path(book.folder.name) / "refused.csv")]
        done = book.take(HERE / case["table"], HERE / case["mapping"], *more)
        if done.returncode != int(case["exit"]):
            return [f"exit {done.returncode} instead of {case['exit']}: {done.stderr.strip()}"]
        if case["exit"] != "0":
            return refused(case, done.stderr)
        wrong = []
        found = sorted(f"{f['code']}:{f['unit']}" for f in book.reconcile()["findings"])
        if found != sorted(case["findings"].split()):
            wrong.append(f"found {' '.join(found) or 'nothing'}")
        row = next(r for r in book.tally() if r["source"] == "official")
        votes = next(x["sum"] for x in row["lines"] if x["id"] == "qanat")
        for name, got in [("sheets", row["sheets"]), ("qanat", votes)]:
            if got != int(case[name]):
                wrong.append(f"{name}: {got} instead of {case[name]}")
        return wrong


def refused(case, said):
    """The numbers of the rows that the refusals name."""
    rows = sorted({int(n) for n in re.findall(rf"{re.escape(case['table'])}, row (\d+)", said)})
    wanted = [int(n) for n in case["refused"].split()]
    return [] if rows == wanted else [f"rows {rows} refused instead of {wanted}: {said.strip()}"]


def check():
    results = []
    for case in harness.table(HERE / "cases.csv"):
        name = " ".join(filter(None, ["dirty", case["table"], case["mapping"], case["options"]]))
        results.append(harness.report(name, one(case)))
    return all(results)
