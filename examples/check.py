#!/usr/bin/env python3
"""Runs every example and compares what comes out with what each example says. `ADAL=target/debug/adal
python3 examples/check.py [name …]`; without names, all of them."""

import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "demo"), str(HERE / "dirty")]
import harness  # noqa: E402


def shares(rows, published):
    """Published shares against those of the tally."""
    wrong = []
    got = {x["id"]: x["percent"] for r in rows if r["source"] == "official" for x in r["lines"]}
    for option, stated in published.items():
        places = Decimal(1).scaleb(Decimal(stated).as_tuple().exponent)
        share = got.get(option)
        if share is None or Decimal(share).quantize(places, ROUND_HALF_UP) != Decimal(stated):
            wrong.append(f"share of {option}: {share} in the tally, {stated} published")
    return wrong


def national(name, case):
    """One table of national figures in a book of its own."""
    folder = HERE / name / case
    with harness.Book(HERE / name / "election") as book:
        book.take_all(folder)
        result = book.reconcile()
        wrong = harness.differences(result, folder)
        passed = {c["check"] for c in result["checks"] if c["pass"] and not c["fail"]}
        for check in (folder / "holds.txt").read_text(encoding="utf-8").split():
            if check not in passed:
                wrong.append(f"does not hold: {check}")
        if case == "national":
            row = harness.table(folder / "table.csv")[0]
            stated = {k.removesuffix(" %"): v for k, v in row.items() if k.endswith(" %")}
            wrong += shares(book.tally(), stated)
    return harness.report(f"{name}/{case}", wrong)


def demo():
    import check_demo

    return check_demo.check()


def dirty():
    import check_dirty

    return check_dirty.check()


CASES = {"demo": demo, "dirty": dirty}
for year, cases in [("2022", ["national", "outlet"]), ("2023", ["national", "outlet"]), ("2024", ["national"])]:
    for case in cases:
        CASES[f"kz-{year}/{case}"] = lambda name=f"kz-{year}", case=case: national(name, case)


if __name__ == "__main__":
    wanted = sys.argv[1:] or list(CASES)
    results = [CASES[name]() for name in wanted]
    sys.exit(0 if all(results) else 1)
