#!/usr/bin/env python3
"""Writes the dirty tables: one small invented record of six stations, spoilt in as many ways as tables are. The
mapping files beside them are written by hand."""

import io
import shutil
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPECS = HERE.parent.parent / "specs"

# station, place, voters, ballots issued, invalid, valid, Qanat, Besik, against all
RECORD = [
    (1, "Школа № 12", 1234, 812, 14, 797, 401, 338, 58),
    (2, "Дом культуры", 986, 640, 9, 631, 322, 260, 49),
    (3, "Лицей «Болашак»", 1502, 1020, 17, 1003, 548, 377, 78),
    (4, "Больница", 301, 255, 3, 252, 140, 99, 13),
    (5, "Библиотека", 777, 460, 8, 451, 205, 214, 32),
    (6, "Школа № 3", 2044, 1315, 22, 1291, 633, 561, 97),
]
HEAD = ["участок", "место", "в списке", "получили бюллетени", "недействительные", "действительные", "Канат", "Бесик", "против всех"]


def put(name, data):
    (HERE / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))


def lines(rows, mark):
    return "".join(mark.join(map(str, row)) + "\n" for row in rows)


def grouped(cell):
    """1234 becomes 1 234 with a no-break space, as spreadsheets of the region write it."""
    return f"{cell:,}".replace(",", "\u00a0") if isinstance(cell, int) else cell


def changed(row, column, value):
    return [value if at == column else cell for at, cell in enumerate(row)]


def workbook(rows):
    """A minimal workbook; a cell ("=…", value) is a formula with its last value."""

    def cell(reference, value):
        if isinstance(value, tuple):
            return f'<c r="{reference}"><f>{value[0][1:]}</f><v>{value[1]}</v></c>'
        if isinstance(value, int):
            return f'<c r="{reference}"><v>{value}</v></c>'
        return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'

    body = ""
    for number, row in enumerate(rows, 1):
        cells = "".join(cell(f"{chr(65 + at)}{number}", value) for at, value in enumerate(row))
        body += f'<row r="{number}">{cells}</row>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    parts = {
        "[Content_Types].xml": f'{start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{start}<Relationships xmlns="{relations}"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{start}<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Итоги" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{start}<Relationships xmlns="{relations}"><Relationship Id="r1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{start}<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2027, 3, 22, 0, 0, 0)), text)
    return out.getvalue()


def main():
    rows = [list(r) for r in RECORD]
    plain = [HEAD, *rows]
    put("windows-1251.csv", lines(plain, ";").encode("cp1251"))
    put("utf-16.txt", b"\xff\xfe" + lines(plain, "\t").encode("utf-16le"))
    put("semicolons.csv", lines([HEAD] + [[r[0], r[1]] + [grouped(c) for c in r[2:]] for r in rows], ";"))

    # A writer that knows of no escaping: quotation marks and commas of the names stand as they are.
    places = ['Escuela "José Martí", aula 2', 'Colegio "Niño', "Plaza, lado sur", "Hospital", 'Biblioteca "Peña"', "Escuela Nº 3"]
    latin = [["mesa", "recinto", "habilitados", "emitidos", "nulos", "validos", "canat", "besic", "contra_todos"]]
    latin += [[r[0], place, *r[2:]] for r, place in zip(rows, places)]
    put("latin-1-quotes.csv", lines(latin, ",").encode("latin-1"))

    above = ["", "", "избиратели", "избиратели", "бюллетени", "бюллетени", "голоса", "голоса", "голоса"]
    below = ["№", "место", "всего", "всего", "недейств.", "действ.", "за", "за", "против всех"]
    total = ["", "Итого", *[sum(r[at] for r in RECORD) for at in range(2, 9)]]
    put("two-header-rows.csv", lines([above, below, *rows, total], ","))

    put("ragged.csv", lines([HEAD, *rows[:3], rows[3][:8], *rows[4:]], ","))
    whole = lines(plain, ",").rstrip("\n")
    put("cut.csv", whole[: whole.rindex(",561")])
    put("double-station.csv", lines([*plain, changed(rows[1], 6, 332)], ","))
    formula = changed(rows[2], 5, "=G4+H4+I4")
    put("formula.csv", lines([HEAD, *rows[:2], formula, *rows[3:]], ","))
    with_total = [changed(r, 5, (f"=G{n}+H{n}+I{n}", r[5])) for n, r in enumerate(rows, 2)]
    put("formula.xlsx", workbook([HEAD, *with_total]))
    put("by-post.csv", lines([HEAD + ["голоса по почте"], *[[*r, 0] for r in rows]], ","))
    put("online.csv", lines([HEAD + ["онлайн-голосование"], *[[*r, 4] for r in rows]], ","))
    odd = [changed(rows[0], 4, "-14"), changed(rows[1], 2, "986,0"), changed(rows[2], 3, "1.020"), changed(rows[3], 6, "сто сорок"), *rows[4:]]
    put("no-counts.csv", lines([HEAD, *odd], ";"))
    put("turned-around.csv", lines([HEAD, *rows[:4], changed(rows[4], 1, "Библио\u202eтека"), rows[5]], ","))
    put("blank-and-illegible.csv", lines([HEAD, changed(rows[0], 5, "-"), changed(rows[1], 4, "?"), *rows[2:]], ","))

    election = HERE / "election"
    for pack in ["forms/kz/kz-list", "law/kz"]:
        target = election / "packs" / f"{pack.replace('/kz/', '/')}.toml"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SPECS / f"{pack}.toml", target)


if __name__ == "__main__":
    main()
