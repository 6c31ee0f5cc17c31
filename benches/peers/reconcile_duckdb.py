#!/usr/bin/env python3
"""What an analyst would write in DuckDB for the Russian protocol of 2004: every relation of `ru-president-2004` over the
source table, broken ones counted, and every line summed by region, in one pass. Usage: reconcile_duckdb.py TABLE [THREADS]"""

import sys

import duckdb

PLACES = 4  # station_id, region, tik, uik

ISSUED = "(ballots_issued_early + ballots_issued_inside + ballots_issued_outside)"
BOXES = "(ballots_in_mobile_boxes + ballots_in_stationary_boxes)"


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def relations(options):
    """The condition under which each relation is broken, by the id it has in the pack."""
    votes = " + ".join(options)
    return {
        "valid-is-sum": f"ballots_valid <> {votes}",
        "boxes-are-valid-and-invalid": f"{BOXES} <> ballots_valid + ballots_invalid",
        "received-is-accounted-for":
            f"ballots_received + ballots_unaccounted <> {ISSUED} + ballots_cancelled + ballots_lost",
        "issued-within-list": f"{ISSUED} > voters_registered",
        "option-within-valid": " or ".join(f"{option} > ballots_valid" for option in options),
        "boxes-within-issued": f"{BOXES} > {ISSUED}",
        "mobile-within-outside": "ballots_in_mobile_boxes > ballots_issued_early + ballots_issued_outside",
        "certificates-balance": "absentee_certs_received <> absentee_certs_issued + absentee_certs_unused",
    }


def main(table, threads):
    base = duckdb.connect()
    base.execute(f"set threads = {int(threads)}")
    source = "read_csv('" + table.replace("'", "''") + "')"
    columns = [row[0] for row in base.execute(f"describe select * from {source}").fetchall()]
    lines = [quoted(name) for name in columns[PLACES:]]
    options = lines[17:]
    checks = relations(options)
    broken = ", ".join(f"sum(({condition})::int) as r{n}" for n, condition in enumerate(checks.values()))
    sums = ", ".join(f"sum({line}) as {line}" for line in lines)
    rows = base.execute(f"select region, count(*), {broken}, {sums} from {source} group by region order by region").fetchall()
    print("stations", sum(row[1] for row in rows), "regions", len(rows))
    for n, name in enumerate(checks):
        print(name, int(sum(row[2 + n] for row in rows)))
    for n, line in enumerate(lines):
        print(line, int(sum(row[2 + len(checks) + n] for row in rows)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "1")
