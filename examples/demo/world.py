"""The election as it would be without a slip: stations, sheets, sums. Whole numbers only, own generator of
numbers, so that every machine writes the same bytes."""

from names import AGAINST_4, CANDIDATES_4, CANDIDATES_7, PARTIES, TERRITORIES

LINES = [
    "registered", "added", "ballots_delivered", "issued", "issued_outside", "applications", "absentee_voted",
    "participated", "unused_cancelled", "spoiled_replaced", "box_mobile", "box_fixed", "invalid", "valid",
]
OPTIONS = {
    "list": [p[0] for p in PARTIES] + ["against_all"],
    "smd-4": [c[0] for c in CANDIDATES_4] + ["against_all"],
    "smd-7": [c[0] for c in CANDIDATES_7] + ["against_all"],
}
SHARES = {
    "list": [p[4] for p in PARTIES] + [55],
    "smd-4": [c[4] for c in CANDIDATES_4] + [AGAINST_4],
}


class Numbers:
    """A linear congruential generator of 64 bits, the upper half of which is used."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)


def share_out(total, weights):
    """`total` in whole parts by weight, largest remainders first."""
    whole = sum(weights)
    parts = [total * w // whole for w in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def reserve(registered):
    """One per cent more ballots than voters, rounded up."""
    return -(-101 * registered // 100)


def finish(sheet, numbers, boxes, taken, outside):
    """Fills in the lines that follow from the ballots in the boxes."""
    issued = boxes + taken
    sheet["issued"] = sheet["participated"] = issued
    sheet["issued_outside"] = outside
    sheet["applications"] = outside + numbers.below(4)
    sheet["box_mobile"] = max(0, outside - numbers.below(2))
    sheet["box_fixed"] = boxes - sheet["box_mobile"]
    sheet["ballots_delivered"] = reserve(sheet["registered"])
    sheet["spoiled_replaced"] = numbers.below(5)
    sheet["unused_cancelled"] = sheet["ballots_delivered"] - issued - sheet["spoiled_replaced"]


def vote(contest, valid, numbers):
    weights = [s * numbers.between(80, 120) for s in SHARES[contest]]
    return dict(zip(OPTIONS[contest], share_out(valid, weights)))


def one_sheet(contest, registered, issued, lists, numbers):
    sheet = {"registered": registered, "added": lists[0], "absentee_voted": lists[1]}
    taken = numbers.below(4)
    finish(sheet, numbers, issued - taken, taken, issued * numbers.between(0, 40) // 1000)
    sheet["invalid"] = (issued - taken) * numbers.between(8, 25) // 1000
    sheet["valid"] = issued - taken - sheet["invalid"]
    sheet.update(vote(contest, sheet["valid"], numbers))
    return sheet


# Votes of constituency No 7 by the copies: the candidates' totals that the story needs.
TOTALS_7 = {"aigerim": 2150, "nurlan": 2083, "gauhar": 231, "against_all": 164}


def constituency_7(units, numbers):
    """Sheets whose options add up to TOTALS_7 exactly; returns sheets and voters by unit."""
    sizes = [numbers.between(70, 130) for _ in units]
    columns = {o: share_out(t, [s * numbers.between(90, 110) for s in sizes]) for o, t in TOTALS_7.items()}
    # One station where the two leaders stand nine votes apart: there the table will swap them.
    first, second = columns["aigerim"], columns["nurlan"]
    shift = (first[4] - second[4] - 9) // 2
    first[4], first[5] = first[4] - shift, first[5] + shift
    rest = first[4] - second[4] - 9
    second[4], second[5] = second[4] + rest, second[5] - rest
    sheets = {}
    for at, unit in enumerate(units):
        votes = {o: columns[o][at] for o in OPTIONS["smd-7"]}
        valid = sum(votes.values())
        invalid = valid * numbers.between(8, 25) // 1000
        taken = numbers.below(4)
        issued = valid + invalid + taken
        registered = issued * 1000 // numbers.between(480, 690)
        added = numbers.below(5)
        sheet = {"registered": registered, "added": added, "absentee_voted": numbers.below(added + 1)}
        finish(sheet, numbers, valid + invalid, taken, issued * numbers.between(0, 40) // 1000)
        sheet["invalid"], sheet["valid"] = invalid, valid
        sheet.update(votes)
        sheets[unit] = sheet
    return sheets


def build():
    """Stations by territory, and the sheets of every contest without a slip."""
    numbers = Numbers(20270321)
    stations, sheets = {}, {"list": {}, "smd-4": {}, "smd-7": {}}
    number = 0
    for territory, count, *_ in TERRITORIES:
        units = []
        for _ in range(count):
            number += 1
            units.append(f"{territory}.{number:03}")
        stations[territory] = units
    sheets["smd-7"] = constituency_7(stations["so1"], numbers)
    for territory, units in stations.items():
        for unit in units:
            if territory == "so1":
                single = sheets["smd-7"][unit]
                registered, lists = single["registered"], (single["added"], single["absentee_voted"])
                issued = single["issued"] - numbers.below(3)
            else:
                registered = numbers.between(300, 2800)
                if numbers.below(3):
                    registered = min(registered, numbers.between(500, 2400))
                turnout = numbers.between(350, 780)
                if numbers.below(8) == 0:
                    turnout = numbers.between(780, 900)
                issued = registered * turnout // 1000
                added = numbers.below(registered // 120 + 1)
                lists = (added, numbers.below(added + 1))
            sheets["list"][unit] = one_sheet("list", registered, issued, lists, numbers)
            if territory == "kb1":
                again = issued - numbers.below(3)
                sheets["smd-4"][unit] = one_sheet("smd-4", registered, again, lists, numbers)
    return stations, sheets
