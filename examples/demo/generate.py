#!/usr/bin/env python3
"""Writes the invented election "demo-2027": definition, tables, mapping files, and the list of every slip planted
in them. The same bytes on every machine; run it in any folder: `python3 examples/demo/generate.py`."""

import csv
import io
import shutil
import tomllib
from pathlib import Path

import mappings
from names import AGAINST, CANDIDATES_4, CANDIDATES_7, CENTRAL, PARTIES, REGIONS, TERRITORIES
from plants import Plan
from world import LINES, OPTIONS, build

HERE = Path(__file__).resolve().parent
SPECS = HERE.parent.parent / "specs"
FORM = {"list": "14/203, annex 12", "smd-4": "14/203, annex 20", "smd-7": "14/203, annex 20"}
TITLES = {
    "list": ("Партиялық тізімдер бойынша сайлау", "Выборы по партийным спискам", "Election by party lists"),
    "smd-4": ("№ 4 бірмандатты округ", "Одномандатный округ № 4", "Single-mandate constituency No 4"),
    "smd-7": ("№ 7 бірмандатты округ", "Одномандатный округ № 7", "Single-mandate constituency No 7"),
}
NAMES = {
    "list": [p[:4] for p in PARTIES] + [AGAINST],
    "smd-4": [c[:4] for c in CANDIDATES_4] + [AGAINST],
    "smd-7": [c[:4] for c in CANDIDATES_7] + [AGAINST],
}
KK, RU, EN = 1, 2, 3


def labels(contest, language):
    """Names of a protocol's lines and options as a table in that language heads them."""
    pack = "kz-list" if contest == "list" else "kz-smd"
    form = tomllib.loads((SPECS / f"forms/kz/{pack}.toml").read_text(encoding="utf-8"))
    word = {KK: "kk", RU: "ru", EN: "en"}[language]
    heads = {line["key"]: line["labels"][word] for line in form["line"]}
    heads.update({option[0]: option[language] for option in NAMES[contest]})
    return heads


def write(name, rows, delimiter=","):
    """One table, UTF-8, line feeds."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    put(name, out.getvalue())


def put(name, text):
    path = HERE / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def keys(contest):
    return LINES + OPTIONS[contest]


def definition(stations):
    """`election/`: the tree, the ballot, what is due, the packs."""
    rows = [["id", "parent", "level", "kind", "name_kk", "name_ru", "name_en", "voting_date"]]
    rows.append([CENTRAL[0], "", "central", "", *CENTRAL[1:], ""])
    rows += [[r[0], CENTRAL[0], "region", "", *r[1:], ""] for r in REGIONS]
    for territory, _, *names in TERRITORIES:
        moved = "2027-04-04" if territory == "so3" else ""
        rows.append([territory, territory[:2], "territorial", "", *names, moved])
    for territory, units in stations.items():
        closed = units[-1] if territory == "so2" else None
        rows += [[u, territory, "station", "closed" if u == closed else "", "", "", "", ""] for u in units]
    write("election/units.csv", rows)

    rows = [["contest", "id", "order", "role", "name_kk", "name_ru", "name_en"]]
    for contest, options in NAMES.items():
        for order, option in enumerate(options, 1):
            role = "list" if contest == "list" else "candidate"
            role = "against_all" if option[0] == "against_all" else role
            rows.append([contest, option[0], order, role, *option[1:]])
    write("election/options.csv", rows)

    rows = [["contest", "unit"]]
    rows += [["list", u] for units in stations.values() for u in units]
    rows += [["smd-4", u] for u in stations["kb1"]] + [["smd-7", u] for u in stations["so1"]]
    write("election/expected.csv", rows)

    put("election/election.toml", mappings.election(TITLES, FORM))
    for pack in ["forms/kz/kz-list", "forms/kz/kz-smd", "law/kz"]:
        target = HERE / "election/packs" / f"{pack.replace('/kz/', '/')}.toml"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SPECS / f"{pack}.toml", target)


def official(plan):
    """The tables of the official record, each in another language."""
    for contest, language, delimiter in [("list", RU, ";"), ("smd-4", KK, ","), ("smd-7", KK, ",")]:
        heads = labels(contest, language)
        district, precinct = {RU: ("Район", "Участок"), KK: ("Аудан", "Учаске")}[language]
        rows = [[district, precinct] + [heads[k] for k in keys(contest)]]
        for unit, sheet in plan.rows(contest):
            territory, number = unit.split(".")
            rows.append([territory, int(number)] + [sheet[k] for k in keys(contest)])
        name = f"official-{contest}"
        write(f"{name}.csv", rows, delimiter)
        put(f"{name}.toml", mappings.official(contest, heads, keys(contest), district, precinct, FORM[contest]))


MARKS = ["chair", "secretary", "seal", "pages", "signed", "given"]
LATER_MARKS = {
    "corrected": ["chair", "secretary", "seal", "signed"],
    "repeat": ["chair", "secretary", "seal", "signed", "decision", "notice", "observers"],
}


def copies(plan):
    """Copies of protocols, as volunteers type them in."""
    head = ["station", "copy", "form"] + MARKS
    for name, contest, kind in plan.copy_tables():
        rows = [head + keys(contest)]
        for unit, copy_no, form, facts, sheet in plan.copies[name]:
            marks = [facts[mark] for mark in MARKS]
            rows.append([unit, copy_no, form or FORM[contest], *marks] + [sheet[k] for k in keys(contest)])
        write(f"{name}.csv", rows)
        put(f"{name}.toml", mappings.copies(contest, kind, keys(contest)))


def later(plan):
    """Corrected and repeat protocols."""
    for kind in ["corrected", "repeat"]:
        marks = LATER_MARKS[kind]
        rows = [["station"] + marks + keys("list")]
        for unit, sheet, facts in plan.later[kind]:
            rows.append([unit] + [facts[mark] for mark in marks] + [sheet[k] for k in keys("list")])
        write(f"{kind}-list.csv", rows)
        put(f"{kind}-list.toml", mappings.later(kind, "list", keys("list"), marks))


def summaries(plan):
    """Totals of the higher commissions, two of them with percentages; one commission's table."""
    for contest in ["list", "smd-4"]:
        shares = [f"{o}, %" for o in OPTIONS[contest]]
        rows = [["commission"] + keys(contest) + shares]
        for unit, sheet, stated in plan.totals[contest]:
            percents = [stated.get(o, "") for o in OPTIONS[contest]]
            rows.append([unit] + [sheet[k] for k in keys(contest)] + percents)
        write(f"summary-{contest}.csv", rows)
        put(f"summary-{contest}.toml", mappings.summary(contest, keys(contest), OPTIONS[contest]))
    rows = [["commission", "station"] + keys("list")]
    rows += [["kb2", unit] + [sheet[k] for k in keys("list")] for unit, sheet in plan.table]
    write("summary-table-kb2.csv", rows)
    put("summary-table-kb2.toml", mappings.table(keys("list")))


def series(plan):
    """Turnout through the day, from the commissions and from observers."""
    write("bulletins.csv", [["station", "time", "ballots issued"]] + plan.bulletins)
    put("bulletins.toml", mappings.series("bulletin", "issued", "ballots issued"))
    write("headcounts.csv", [["station", "time", "voters seen"]] + plan.headcounts)
    put("headcounts.toml", mappings.series("headcount", "voted", "voters seen"))


ORDER = [
    "official-list", "official-smd-4", "official-smd-7", "bulletins", "headcounts", "copies-list", "copies-smd-4",
    "copies-smd-7", "second-list", "second-smd-7", "posted-list", "posted-smd-7", "corrected-list", "repeat-list",
    "summary-list", "summary-smd-4", "summary-table-kb2",
]


def main():
    stations, sheets = build()
    plan = Plan(stations, sheets)
    plan.run()
    definition(stations)
    official(plan)
    copies(plan)
    later(plan)
    summaries(plan)
    series(plan)
    put("order.txt", "".join(f"{name}.csv {name}.toml\n" for name in ORDER))
    write("planted.csv", [["code", "unit", "contest", "check", "line", "what"]] + sorted(plan.planted))
    write("not-evaluable.csv", [["check", "unit", "contest", "line", "why"]] + sorted(plan.open))


if __name__ == "__main__":
    main()
