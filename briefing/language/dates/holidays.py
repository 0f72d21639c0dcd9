"""Named days and when they fall. Loaded only when a text names one.

Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8); the lunar
new year as the new moon (Meeus, chapter 49, main terms) that falls between 21 January and
20 February in Beijing, the later one where two do.
"""

from __future__ import annotations

from math import floor, radians, sin

from briefing.language.dates import calendar
from briefing.language.dates.calendar import Moment

FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "fourth of july": (7, 4),
    "may day": (5, 1),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "labour day": (5, 1),
    "international women's day": (3, 8),
    "earth day": (4, 22),
    "bastille day": (7, 14),
    "guy fawkes night": (11, 5),
    "april fools' day": (4, 1),
    "groundhog day": (2, 2),
}
FLOATING = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "columbus day": (10, 0, 2),
    "memorial day": (5, 0, -1),
    "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
}
"""Month, weekday and which of them in the month; -1 the last. United States."""
EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter day": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
}
LUNAR = frozenset(("lunar new year", "chinese new year"))
NATIONAL = {
    "liberation day": (("korea", 8, 15), ("seoul", 8, 15), ("pyongyang", 8, 15), ("ital", 4, 25)),
    "victory day": (("china", 9, 3), ("beijing", 9, 3), ("russia", 5, 9), ("soviet", 5, 9), ("moscow", 5, 9)),
    "national day": (("china", 10, 1), ("beijing", 10, 1), ("taiwan", 10, 10), ("singapore", 8, 9)),
    "independence day": (("india", 8, 15), ("pakistan", 8, 14), ("israel", 0, 0), ("ukrain", 8, 24), ("u.s.", 7, 4),
                         ("america", 7, 4), ("united states", 7, 4), ("mexic", 9, 16), ("indonesia", 8, 17)),
    "foundation day": (("korea", 10, 3), ("japan", 2, 11)),
    "constitution day": (("korea", 7, 17), ("japan", 5, 3)),
}  # fmt: skip
"""Days several nations have: the country must be named nearby. 0 where the day moves."""
NAMES = frozenset(FIXED) | frozenset(FLOATING) | frozenset(EASTER) | LUNAR | frozenset(NATIONAL) | {"election day"}


def moment_in(name: str, year: int) -> Moment | None:
    """The day of that name in a year; None where it is not known. A name may carry `@month-day`."""
    if "@" in name:
        month, number = name.split("@")[1].split("-")
        return calendar.day(year, int(month), int(number))
    if name in FIXED:
        return calendar.day(year, *FIXED[name])
    if name in FLOATING:
        return _nth(year, *FLOATING[name])
    if name in EASTER:
        day = _easter(year)
        return day.shifted(EASTER[name]) if day else None
    if name in LUNAR:
        return _lunar_new_year(year)
    if name == "election day":
        # The Tuesday after the first Monday in November.
        monday = _nth(year, 11, 0, 1)
        return monday.shifted(1) if monday else None
    return None


def localised(name: str, nearby: str) -> str:
    """The name with the date its country gives it, judged by the lower-case text around it."""
    for country, month, number in NATIONAL.get(name, ()):
        if month and country in nearby:
            return f"{name}@{month}-{number}"
    return name


def _nth(year: int, month: int, weekday: int, which: int) -> Moment | None:
    if which < 0:
        last = calendar.day(year, month, 31) or calendar.day(year, month, 30)
        return last.shifted(-((calendar.weekday(last) - weekday) % 7)) if last else None
    first = calendar.day(year, month, 1)
    return first.shifted((weekday - calendar.weekday(first)) % 7 + 7 * (which - 1)) if first else None


def _easter(year: int) -> Moment | None:
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return calendar.day(year, month, day + 1)


def _lunar_new_year(year: int) -> Moment | None:
    first, last = calendar.day(year, 1, 21), calendar.day(year, 2, 20)
    if not first or not last:
        return None
    lunation = floor((year - 2000) * 12.3685)
    moons = [_new_moon(number) for number in range(lunation - 1, lunation + 4)]
    inside = [day for day in moons if first.number <= day <= last.number]
    if not inside:
        return None
    # Two new moons in the window: the year had not ended yet at the first one unless it is 29 days before the end.
    return Moment("day", inside[-1])


def _new_moon(number: int) -> int:
    """Ordinal of the Beijing day of the new moon `number` lunations after that of 6 January 2000."""
    t = number / 1236.85
    julian = 2451550.09766 + 29.530588861 * number + 0.00015437 * t * t
    sun = radians(2.5534 + 29.1053567 * number)
    moon = radians(201.5643 + 385.81693528 * number)
    node = radians(160.7108 + 390.67050284 * number)
    julian += -0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
    julian += 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun) + 0.00208 * sin(2 * sun)
    # Julian day 1721424.5 is the midnight that begins ordinal 1; Beijing is eight hours ahead.
    return floor(julian + 8 / 24 - 1721424.5)
