"""Every slip of the demonstration election: where it is planted and what must be found there."""

from world import LINES, OPTIONS, Numbers, one_sheet, vote

ALTERED_7 = {0: 6, 2: 11, 6: 5, 8: 8, 11: 4, 13: 7}  # station of constituency 7 -> votes moved; one more is swapped
SWAPPED_7 = 4


def marks(signed, given, **other):
    """What a copy bears: both signatures, the seal, two pages, its times; `other` says where one differs."""
    usual = {"chair": "present", "secretary": "present", "seal": "present", "pages": 2}
    return {**usual, "signed": signed, "given": given, **other}


class Plan:
    def __init__(self, stations, true):
        self.stations, self.true = stations, true
        self.numbers = Numbers(77)
        # What the official tables print; None where a station's row is missing.
        self.printed = {c: {u: dict(s) for u, s in of.items()} for c, of in true.items()}
        self.extra = {"list": [], "smd-4": [], "smd-7": []}
        self.used = set()
        self.planted, self.open = [], []
        self.copies, self.later = {}, {"corrected": [], "repeat": []}
        self.totals, self.table = {"list": [], "smd-4": []}, []
        self.bulletins, self.headcounts = [], []

    # -- helpers -------------------------------------------------------------------------------------------

    def expect(self, code, unit, contest, check, line, what):
        self.planted.append([code, unit, contest, check, line, what])

    def cannot(self, check, unit, contest, line, why):
        self.open.append([check, unit, contest, line, why])

    def pick(self, territory, suits=lambda s: True, contest="list"):
        """A station of a territory that no slip has used and that suits."""
        units = self.stations[territory]
        start = self.numbers.below(len(units))
        for unit in units[start:] + units[:start]:
            if unit not in self.used and suits(self.true[contest][unit]):
                self.used.add(unit)
                return unit, self.printed[contest][unit]
        raise SystemExit(f"no station of {territory} suits")

    def rows(self, contest):
        rows = [(u, s) for u, s in self.printed[contest].items() if s is not None]
        return rows + self.extra[contest]

    def run(self):
        self.sums_off()
        self.limits_broken()
        self.blanks()
        self.constituency_4()
        self.completeness()
        self.constituency_7()
        self.later_documents()
        self.copies_of_lists()
        self.turnout()
        self.summaries()
        self.calendar()
        self.hours_of_signing()

    # -- official record -----------------------------------------------------------------------------------

    def sums_off(self):
        """Pairs that cancel out in the district's sums: only the stations show them."""
        for sign, word in [(1, "more"), (-1, "less")]:
            unit, sheet = self.pick("ak1", lambda s: s["jarqyn"] > 20)
            sheet["jarqyn"] += 9 * sign
            self.expect("ARI-01", unit, "list", "valid-is-sum", "valid", f"jarqyn is 9 {word} than the valid total allows")
            unit, sheet = self.pick("ak1", lambda s: s["invalid"] > 8)
            sheet["invalid"] += 6 * sign
            self.expect("ARI-02", unit, "list", "boxes-are-valid-and-invalid", "invalid", f"6 invalid {word} than in the boxes")
            unit, sheet = self.pick("ak1", lambda s: s["unused_cancelled"] > 60)
            sheet["unused_cancelled"] += 20 * sign
            self.expect("ARI-03", unit, "list", "delivered-is-accounted-for", "unused_cancelled", f"20 ballots {word} accounted for than delivered")

    def limits_broken(self):
        unit, sheet = self.pick("ak2", lambda s: s["registered"] > 1000)
        registered = sheet["registered"]
        sheet.update(added=1, absentee_voted=0, spoiled_replaced=0)
        self.fill(sheet, "list", registered + 4)
        self.expect("ARI-04", unit, "list", "issued-within-list", "issued", "3 ballots issued above list and additions")

        unit, sheet = self.pick("ak2", lambda s: s["registered"] > 700)
        more = sheet["issued"] + 17 - sheet["box_mobile"] - sheet["box_fixed"]
        self.shift_boxes(sheet, more)
        self.expect("ARI-05", unit, "list", "boxes-within-issued", "issued", "17 ballots in the boxes above those issued")

        unit, sheet = self.pick("ak2", lambda s: 1000 < s["issued"] < 2000)
        self.shift_boxes(sheet, -45)
        self.expect("ARI-06", unit, "list", "ballots-taken-away", "issued", "more than 45 issued ballots are in no box")

        unit, sheet = self.pick("ak2", lambda s: s["kemel"] > 150)
        sheet["kemel"] = sheet["kemel"] * 10 + 3
        self.slip_of_pen = unit
        self.expect("ARI-07", unit, "list", "option-within-valid", "valid", "a digit too many: kemel stands above the valid total")
        self.expect("ARI-01", unit, "list", "valid-is-sum", "valid", "the same digit too many")
        self.expect("AGG-01", "ak2", "list", "sum-of-children", "kemel", "the district added up the figure without that digit")

        unit, sheet = self.pick("ak2", lambda s: 1000 < s["issued"] < 2500)
        sheet["participated"] -= 40
        self.expect("ARI-11", unit, "list", "participated-is-issued", "participated", "40 fewer took part than received ballots")

        unit, sheet = self.pick("ak2", lambda s: s["registered"] > 900)
        for line in ["ballots_delivered", "unused_cancelled"]:
            sheet[line] += 80
        self.expect("BAL-01", unit, "list", "reserve-of-ballots", "ballots_delivered", "80 ballots above the one per cent reserve")

        unit, sheet = self.pick("ak3", lambda s: s["registered"] > 800)
        sheet["added"] = sheet["registered"] * 7 // 100
        self.expect("LST-01", unit, "list", "list-growth", "", "the list grew by 7 % on the day")

        unit, sheet = self.pick("ak3")
        sheet["absentee_voted"] = sheet["added"] + 3
        self.expect("LST-03", unit, "list", "absentee-within-added", "absentee_voted", "3 more certificate holders than people added")

    def fill(self, sheet, contest, issued):
        """Makes a sheet anew for another number of ballots issued, all of them in the boxes."""
        sheet["issued"] = sheet["participated"] = issued
        sheet["unused_cancelled"] = sheet["ballots_delivered"] - issued - sheet["spoiled_replaced"]
        sheet["box_fixed"] = issued - sheet["box_mobile"]
        sheet["valid"] = issued - sheet["invalid"]
        sheet.update(vote(contest, sheet["valid"], self.numbers))

    def shift_boxes(self, sheet, by):
        for line in ["box_fixed", "valid", "kemel"]:
            sheet[line] += by

    def blanks(self):
        """Lines left blank or unreadable: what needs them cannot be checked, and is not passed."""
        relations = {
            "invalid": ["boxes-are-valid-and-invalid"],
            "valid": ["valid-is-sum", "boxes-are-valid-and-invalid", "option-within-valid"],
            "against_all": ["valid-is-sum"],
            "spoiled_replaced": ["delivered-is-accounted-for"],
            "applications": ["outside-within-applications"],
        }
        for line, checks in relations.items():
            unit, sheet = self.pick("ak3")
            mark = "нрзб" if line == "valid" else "–"
            sheet[line] = mark
            why = "illegible" if mark == "нрзб" else "blank"
            if line == "against_all":
                self.expect("AAL-02", unit, "list", "against-all-line", line, "the line “against all” is blank")
            elif line != "applications":
                self.expect("ARI-09", unit, "list", "required-line", line, f"{line} is {why}")
            for check in checks:
                self.cannot(check, unit, "list", line, why)
            self.cannot("sum-of-children", "ak3", "list", line, why)

    def constituency_4(self):
        unit, sheet = self.pick("kb1", lambda s: 1000 < s["issued"] < 2000, "smd-4")
        self.fill(sheet, "smd-4", self.true["list"][unit]["issued"] - 60)
        self.expect("ARI-12", unit, "list", "issued-alike-in-contests", "", "60 fewer ballots issued in smd-4 than for the lists")

        unit, sheet = self.pick("kb1", lambda s: s["issued_outside"] > 5, "smd-4")
        moved = sheet["issued_outside"] + 11 - sheet["box_mobile"]
        sheet["box_mobile"] += moved
        sheet["box_fixed"] -= moved
        self.expect("MOB-01", unit, "smd-4", "mobile-within-outside", "box_mobile", "11 ballots in portable boxes above those issued outside")

        unit, sheet = self.pick("kb1", lambda s: s["issued_outside"] > 12, "smd-4")
        sheet["applications"] = sheet["issued_outside"] - 5
        self.expect("MOB-02", unit, "smd-4", "outside-within-applications", "applications", "5 more voted outside than applied")

        first, second = sorted(self.pick("kb1", contest="smd-4")[0] for _ in range(2))
        lists = self.true["list"][first]
        twin = one_sheet("list", lists["registered"], lists["issued"], (lists["added"], lists["absentee_voted"]), self.numbers)
        self.printed["list"][second] = twin
        self.printed["smd-4"][second] = dict(self.printed["smd-4"][first])
        self.expect("STA-01", first, "smd-4", "same-vector", "", f"{first} and {second} have the same figure for every option")
        self.expect("AAL-01", "kb1", "smd-4", "against-all-leads", "", "“against all” stands above every candidate")

    def completeness(self):
        unit, _ = self.pick("kb3")
        self.printed["list"][unit] = None
        self.missing = unit
        self.expect("SYS-04", unit, "list", "missing-sheet", "", "its row is not in the official table")
        self.cannot("copy-official", unit, "list", "", "no-document")
        self.cannot("sum-of-children", "kb3", "list", "", "no-document")
        sample = self.true["list"][self.stations["kb3"][3]]
        stray = one_sheet("list", sample["registered"] - 41, sample["issued"] - 30, (3, 1), self.numbers)
        self.extra["list"].append(("kb3.241", stray))
        self.expect("SYS-06", "kb3.241", "list", "unknown-unit", "", "no such station in the tree")
        unit, lists = self.pick("kb3")
        surplus = one_sheet("smd-4", lists["registered"], lists["issued"], (lists["added"], lists["absentee_voted"]), self.numbers)
        self.extra["smd-4"].append((unit, surplus))
        self.expect("SYS-06", unit, "smd-4", "surplus-sheet", "", "a sheet of a constituency the station does not belong to")

    # -- the flagship: copies of all fifteen stations against the table ------------------------------------

    def constituency_7(self):
        units = self.stations["so1"]
        self.used.update(units)
        for at, votes in ALTERED_7.items():
            sheet = self.printed["smd-7"][units[at]]
            sheet["aigerim"] -= votes
            sheet["nurlan"] += votes
        sheet = self.printed["smd-7"][units[SWAPPED_7]]
        sheet["aigerim"], sheet["nurlan"] = sheet["nurlan"], sheet["aigerim"]
        altered = [units[at] for at in sorted([*ALTERED_7, SWAPPED_7])]
        for unit in altered:
            self.moved("COP-01", unit, "smd-7", "copy-official", ["aigerim", "nurlan"], "the table differs from the certified copy")
        unit = units[SWAPPED_7]
        self.expect("COP-09", unit, "smd-7", "options-swapped", "aigerim", "the two leaders' figures stand in each other's place")
        true, printed = self.true["smd-7"], self.printed["smd-7"]
        # Most copies lack the chair's signature: they count, and are graded lower.
        signed = {u: f"2027-03-21 22:{5 + 3 * at:02}" for at, u in enumerate(units)}
        self.copies["copies-smd-7"] = [
            (u, 1, None, marks(signed[u], f"2027-03-21 23:{10 + 3 * at}", chair="absent" if at % 4 else "present"), true[u])
            for at, u in enumerate(units)
        ]
        for at, unit in enumerate(units):
            if at % 4:
                self.expect("COP-06", unit, "smd-7", "copy-signed", "", "the copy lacks the chair's signature")
        late = [altered[0], units[1]]
        self.copies["second-smd-7"] = [(u, 2, None, marks(signed[u], "2027-03-22 10:40"), true[u]) for u in late]
        for unit in late:
            self.expect("COP-05", unit, "smd-7", "copy-in-time", "", "the second copy was given the next morning")
        self.moved("COP-01", altered[0], "smd-7", "copy-official", ["aigerim", "nurlan"], "the table differs from the second copy too")
        posted = [altered[1], altered[3], units[14]]
        self.copies["posted-smd-7"] = [(u, "", None, marks(signed[u], "2027-03-22 10:40"), printed[u]) for u in posted]
        for unit in [altered[1], altered[3]]:
            self.moved("COP-02", unit, "smd-7", "posted-certified", ["aigerim", "nurlan"], "the posted copy agrees with the table, not with the certified copy")

    def moved(self, code, unit, contest, check, lines, what):
        for line in lines:
            self.expect(code, unit, contest, check, line, what)

    # -- later documents ----------------------------------------------------------------------------------

    def later_documents(self):
        unit, sheet = self.pick("kb4", lambda s: s["registered"] > 1200)
        self.replace("corrected", unit, {**sheet, "registered": sheet["registered"] + 6})
        self.expect("REP-01", unit, "list", "later-document", "registered", "a corrected protocol")
        self.expect("LST-05", unit, "list", "list-changed", "registered", "six voters more on the list than before")

        unit, sheet = self.pick("kb4")
        self.replace("corrected", unit, dict(sheet))
        self.expect("REP-01", unit, "list", "later-document", "", "a corrected protocol that changes no figure")

        unit, sheet = self.pick("kb4", lambda s: s["jarqyn"] > 60 and s["dala"] > 30)
        changed = {**sheet, "jarqyn": sheet["jarqyn"] - 31, "dala": sheet["dala"] - 12, "kemel": sheet["kemel"] + 43}
        self.recounted = unit, dict(sheet)
        self.replace("repeat", unit, changed, decision="absent", notice="absent", observers="absent")
        for what in ["no decision of the commission", "no notice"]:
            self.expect("REP-02", unit, "list", "repeat-decided", "", f"recounted with {what}")
        self.expect("REP-04", unit, "list", "repeat-observed", "", "recounted without observers")
        self.moved("COP-01", unit, "list", "copy-official", ["kemel", "jarqyn", "dala"], "the copy was given before the recount")
        self.expect("REP-01", unit, "list", "later-document", "kemel", "a repeat protocol after a recount")
        self.expect("REP-03", unit, "list", "one-way", "kemel", "the recount moved 43 votes, all of them to one party")

        unit, sheet = self.pick("kb4", lambda s: s["enbek"] > 20)
        changed = {**sheet, "enbek": sheet["enbek"] - 2, "jarqyn": sheet["jarqyn"] + 1, "dala": sheet["dala"] + 1}
        self.replace("repeat", unit, changed)
        self.expect("REP-01", unit, "list", "later-document", "enbek", "a repeat protocol that moves two votes both ways")

    def replace(self, kind, unit, sheet, **other):
        facts = {"chair": "present", "secretary": "present", "seal": "present", "signed": "2027-03-22 15:30"}
        held = {"decision": "present", "notice": "present", "observers": "present"}
        self.later[kind].append((unit, sheet, {**facts, **held, **other}))

    def counting(self, contest, unit):
        """The sheet that counts, as printed; the true one where none is printed."""
        for kind in ["repeat", "corrected"]:
            for other, sheet, _ in self.later[kind] if contest == "list" else []:
                if other == unit:
                    return sheet
        return self.printed[contest][unit] or self.true[contest][unit]

    # -- copies -------------------------------------------------------------------------------------------

    def copies_of_lists(self):
        night = marks("2027-03-22 00:40", "2027-03-22 01:15")
        rows, second, posted = [], [], []

        def copy(territory, change=None):
            unit, sheet = self.pick(territory, lambda s: s["kemel"] > 60 and s["dala"] > 20 and s["enbek"] > 40)
            other = {"signed": "2027-04-05 00:40", "given": "2027-04-05 01:15"} if territory == "so3" else {}
            rows.append((unit, 1, None, {**night, **other}, {**sheet, **(change(sheet) if change else {})}))
            return unit, sheet

        for territory, count in [("ak1", 3), ("ak2", 2), ("kb2", 2), ("so2", 2), ("so3", 1)]:
            for _ in range(count):
                copy(territory)
        unit, _ = copy("so2", lambda s: {"kemel": s["kemel"] - 30, "enbek": s["enbek"] + 30})
        self.moved("COP-01", unit, "list", "copy-official", ["kemel", "enbek"], "30 votes stand elsewhere in the copy")
        unit, _ = copy("ak1", lambda s: {"invalid": "?"})
        self.cannot("boxes-are-valid-and-invalid", unit, "list", "invalid", "illegible")
        self.cannot("copy-official", unit, "list", "invalid", "illegible")
        unit, sheet = copy("ak1")
        self.expect("FRM-03", unit, "list", "pages", "", "the second copy has one page, the first two")
        second.append((unit, 2, None, {**night, "pages": 1}, {**sheet, "kemel": sheet["kemel"] - 7, "dala": sheet["dala"] + 7}))
        self.moved("COP-03", unit, "list", "copy-copy", ["kemel", "dala"], "the second copy differs from the first")
        self.moved("COP-01", unit, "list", "copy-official", ["kemel", "dala"], "the second copy differs from the table")
        unit, sheet = copy("ak2")
        posted.append((unit, "", None, night, {**sheet, "kemel": sheet["kemel"] + 4, "dala": sheet["dala"] - 4}))
        self.moved("COP-02", unit, "list", "posted-certified", ["kemel", "dala"], "the posted copy differs from the certified one")
        self.moved("COP-01", unit, "list", "copy-official", ["kemel", "dala"], "the posted copy differs from the table")
        rows.append((self.missing, 1, None, night, self.true["list"][self.missing]))
        rows.append((self.recounted[0], 1, None, night, self.recounted[1]))
        self.copies.update({"copies-list": rows, "second-list": second, "posted-list": posted})

        rows = []
        for at in range(15):
            unit, sheet = self.pick("kb1", contest="smd-4")
            form = {4: "14/203, annex 32", 9: "14/203, annex 12"}.get(at)
            if form:
                self.expect("FRM-01", unit, "smd-4", "form-id", "", f"the copy is on the form {form}, not on the contest's")
            other = {6: {"seal": "absent"}, 11: {"chair": "refused"}}.get(at, {})
            if at == 6:
                self.expect("COP-07", unit, "smd-4", "copy-sealed", "", "the copy lacks the seal")
            if at == 11:
                self.expect("COP-06", unit, "smd-4", "copy-signed", "", "the chair refused to sign")
                self.expect("FRM-06", unit, "smd-4", "refused-to-sign", "", "the chair refused to sign")
            rows.append((unit, 1, form, {**night, **other}, sheet))
        self.copies["copies-smd-4"] = rows

    def copy_tables(self):
        kinds = {"copies": "certified_copy", "second": "certified_copy", "posted": "posted_copy"}
        return [(n, n.split("-", 1)[1], kinds[n.split("-", 1)[0]]) for n in sorted(self.copies)]

    # -- turnout ------------------------------------------------------------------------------------------

    def turnout(self):
        hours = ["10:00", "12:00", "14:00", "16:00", "18:00", "20:00"]
        parts = [17, 38, 58, 75, 90, 100]
        for nth in range(12):
            low = 1000 if nth == 4 else 300
            unit, sheet = self.pick(["so2", "kb4"][nth % 2], lambda s: low < s["issued"] < 1300)
            last = sheet["issued"]
            points = [last * p // 100 for p in parts]
            if nth == 2:
                points[3] = points[2] - 14
                self.expect("TRN-01", unit, "list", "bulletin-falls", "", "fewer at 16:00 than at 14:00")
            if nth == 4:
                points[3] = points[4] - 330
                points[2] = min(points[2], points[3] - 20)
                self.expect("TRN-02", unit, "list", "bulletin-too-fast", "", "330 ballots issued in two hours")
            if nth == 7:
                points[5] += 27
                self.expect("TRN-03", unit, "list", "last-bulletin", "", "27 more by the bulletin than by the protocol")
            self.bulletins += [[unit, h, p] for h, p in zip(hours, points)]
            if nth in (0, 3, 8):
                # An observer counts a few voters more or less than the commission.
                seen = [p * (100 + self.numbers.between(0, 4) - 2) // 100 for p in points]
                if nth == 8:
                    seen[4:] = [p * 81 // 100 for p in points[4:]]
                    for hour in hours[4:]:
                        self.expect("TRN-04", unit, "list", "headcount", "", f"the observer saw a fifth fewer voters by {hour}")
                self.headcounts += [[unit, h, s] for h, s in zip(hours, seen)]
        for nth in range(2):
            unit, sheet = self.pick("so2", lambda s: s["issued"] > 400)
            inside = sheet["issued"] - sheet["issued_outside"]
            if nth:
                self.expect("TRN-04", unit, "list", "headcount", "", "after closing the observer had seen 140 fewer than the protocol says")
            self.headcounts.append([unit, "20:15", inside - 140 if nth else inside + 3])

    # -- higher commissions --------------------------------------------------------------------------------

    def sum_of(self, contest, sheets):
        add = lambda line: sum(s[line] for s in sheets)  # noqa: E731
        return {line: add(line) for line in LINES + OPTIONS[contest]}

    def whole(self, contest, unit):
        """What the district commission reads on the sheet; a line it cannot read there it has from elsewhere."""
        sheet, true = self.counting(contest, unit), self.true[contest][unit]
        read = {line: v if isinstance(v, int) else true[line] for line, v in sheet.items()}
        if unit == self.slip_of_pen:
            read["kemel"] = true["kemel"]
        return read

    def summaries(self):
        totals = {}
        for territory, units in self.stations.items():
            sheets = [self.whole("list", u) for u in units]
            if territory == "kb2":
                sheets = self.table_kb2(units)
            totals[territory] = self.sum_of("list", sheets)
        for line, by in [("kemel", 25), ("enbek", -25)]:
            totals["kb2"][line] += by
            self.expect("AGG-01", "kb2", "list", "sum-of-table", line, "25 votes moved between the table and its total")
        for region in ["ak", "kb", "so"]:
            totals[region] = self.sum_of("list", [t for u, t in list(totals.items()) if len(u) == 3 and u[:2] == region])
        for line, by in [("kemel", 120), ("dala", -120)]:
            totals["so"][line] += by
            self.expect("AGG-01", "so", "list", "sum-of-children", line, "120 votes moved between the districts and the region")
        totals["demo"] = self.sum_of("list", [totals[r] for r in ["ak", "kb", "so"]])
        nation = totals["demo"]
        stated = {o: percent(nation[o], nation["valid"]) for o in OPTIONS["list"]}
        whole, part = stated["bulaq"].split(".")
        stated["bulaq"] = f"{whole}.{part[1]}{part[0]}" if part[0] != part[1] else f"{whole}.{(int(part) + 30) % 100:02}"
        self.expect("ARI-10", "demo", "list", "percent", "bulaq", "the stated share is not that of the votes beside it")
        self.totals["list"] = [(u, t, stated if u == "demo" else {}) for u, t in totals.items()]

        four = self.sum_of("smd-4", [self.whole("smd-4", u) for u in self.stations["kb1"]])
        base = four["valid"] - four["against_all"]
        stated = {o: percent(four[o], base) for o in OPTIONS["smd-4"] if o != "against_all"}
        self.expect("AAL-03", "kb1", "smd-4", "percent-base", "", "the shares were taken without “against all” in the base")
        self.totals["smd-4"] = [("kb1", four, stated)]

    def table_kb2(self, units):
        missing, _ = self.pick("kb2")
        double, _ = self.pick("kb2")
        altered, _ = self.pick("kb2", lambda s: s["jarqyn"] > 40)
        rows = [(u, self.whole("list", u)) for u in units if u != missing]
        rows = [(u, {**s, "kemel": s["kemel"] + 22, "jarqyn": s["jarqyn"] - 22} if u == altered else s) for u, s in rows]
        rows.append(next(row for row in rows if row[0] == double))
        self.table = rows
        self.expect("AGG-03", missing, "list", "missing-child", "", "not in the district's table")
        self.expect("AGG-03", double, "list", "double-child", "", "twice in the district's table")
        self.moved("AGG-02", altered, "list", "summary-row", ["kemel", "jarqyn"], "22 votes moved on the way into the table")
        return [s for _, s in rows]

    def calendar(self):
        self.expect("RES-01", "ak3", "", "restriction", "", "voting inside a quarantine")
        self.expect("RES-02", "so3", "", "postponement", "", "voting moved by two weeks")

    def hours_of_signing(self):
        """Copies that bear a time at which no protocol can have been signed, or none should."""
        unit, sheet = self.pick("so2")
        early = marks("2027-03-21 19:20", "2027-03-21 19:45")
        self.copies["copies-list"].append((unit, 1, None, early, sheet))
        self.expect("CHR-01", unit, "list", "signed-after-closing", "", "signed forty minutes before the voting ended")
        unit, sheet = self.pick("kb2")
        long = marks("2027-03-22 08:40", "2027-03-22 09:05")
        self.copies["copies-list"].append((unit, 1, None, long, sheet))
        self.expect("CHR-02", unit, "list", "count-length", "", "signed twelve hours and forty minutes after the voting ended")


def percent(votes, base):
    """The share with two places, halves away from zero."""
    hundredths = (20000 * votes + base) // (2 * base)
    return f"{hundredths // 100}.{hundredths % 100:02}"
