"""Texts of the mapping files and of election.toml."""

OPTION_KEYS_FROM = 14  # the first fourteen keys are lines of the form, the others options


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def table(keys):
    return (
        "# One commission's table of its stations' figures. A station that stands in it twice is kept twice:\n"
        "# finding it is the reconciliation's work.\n"
        + head("summary_row", "list", "station")
        + 'parent = "commission"\nrepeats = "keep"\n'
        + columns(keys)
    )


def head(document, contest, unit):
    return f'document = "{document}"\ncontest = "{contest}"\nunit = {quote(unit)}\n'


def columns(keys, heads=None):
    heads = heads or {}
    one = lambda key: f"{key} = {quote(heads.get(key, key))}\n"  # noqa: E731
    lines, options = keys[:OPTION_KEYS_FROM], keys[OPTION_KEYS_FROM:]
    return "\n[lines]\n" + "".join(map(one, lines)) + "\n[options]\n" + "".join(map(one, options))


def official(contest, heads, keys, district, precinct, form):
    unit = "{" + district + "}.{" + precinct + ":03}"
    return (
        head("official", contest, unit)
        + f"form_id = {{ is = {quote(form)} }}\n"
        + 'blank = ["", "–"]\nillegible = ["нрзб"]\n'
        + columns(keys, heads)
    )


def copies(contest, kind, keys):
    return (
        head(kind, contest, "station")
        + 'copy_no = "copy"\nform_id = "form"\nblank = [""]\nillegible = ["?"]\n'
        + columns(keys)
        + "\n[facts]\n"
        + "".join(f'{fact} = "{fact}"\n' for fact in ["chair", "secretary", "seal", "pages", "signed"])
        + 'issued = "given"\n'
    )


def later(document, contest, keys, marks):
    return head(document, contest, "station") + columns(keys) + "\n[facts]\n" + "".join(f'{m} = "{m}"\n' for m in marks)


def summary(contest, keys, options):
    facts = "".join(f'"percent.{o}" = {quote(o + ", %")}\n' for o in options)
    return head("summary", contest, "commission") + columns(keys) + "\n[facts]\n" + facts


def series(document, line, column):
    return (
        head(document, "list", "station")
        + 'time = "2027-03-21T{time}:00+05:00"\n\n[lines]\n'
        + f"{line} = {quote(column)}\n"
    )


def election(titles, forms):
    def text3(texts):
        return "{ " + ", ".join(f"{k} = {quote(t)}" for k, t in zip(["kk", "ru", "en"], texts)) + " }"

    title = (
        "Мысал: Мәжіліс депутаттарын сайлау, 2027 жылғы 21 наурыз (ойдан шығарылған)",
        "Пример: выборы депутатов Мажилиса, 21 марта 2027 года (вымышленные)",
        "Example: election of the Mazhilis, 21 March 2027 (invented)",
    )
    out = [
        "# An invented election, written by examples/demo/generate.py. No region, party or person in it is real.",
        'format = "adal-election/1"',
        'id = "demo-2027"',
        'country = "kz"',
        'purpose = "election"',
        'channel = "paper-in-person"',
        'date = "2027-03-21"',
        'opens = "07:00"',
        'closes = "20:00"',
        'zone = "+05:00"',
        'law = "kz"',
        f"title = {text3(title)}",
    ]
    details = {
        "list": ("kz-list", "demo", "seats = 69\nthreshold_percent = 5"),
        "smd-4": ("kz-smd", "kb1", "seats = 1"),
        "smd-7": ("kz-smd", "so1", "seats = 1"),
    }
    for contest, (form, scope, more) in details.items():
        out += ["", "[[contest]]", f'id = "{contest}"', f'form = "{form}"', f'scope = "{scope}"', more]
        out += [f"form_id = {quote(forms[contest])}", f"title = {text3(titles[contest])}"]
    out += [
        "",
        "# A quarantine is not an emergency: voting went on, and the record says so.",
        "[[restriction]]",
        'id = "quarantine-moiyntal"',
        'unit = "ak3"',
        'kind = "quarantine"',
        'from = "2027-03-10"',
        'to = "2027-03-31"',
        'source = "Мойынтал ауданы бас санитарлық дәрігерінің 09.03.2027 № 7 қаулысы (ойдан шығарылған)"',
        "",
        "# The rivers rose: voting was moved by two weeks.",
        "[[postponement]]",
        'unit = "so3"',
        'from = "2027-03-21"',
        'to = "2027-04-04"',
        'source = "ОСК-нің 18.03.2027 № 14/290 қаулысы (ойдан шығарылған)"',
        "",
    ]
    return "\n".join(out)
