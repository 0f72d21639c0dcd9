"""Dates as precise as they are known (EDTF, ISO 8601-2:2019): the part a briefing pack needs.

`2025-11-01`, `2025-11`, `2025`; `~` about, `?` uncertain, `%` both; `2025-21` to `-24` spring to
winter, `2025-33` to `-36` the quarters; `199X`, `2025-XX` with digits left open; `1999/2002`,
`../2025-11-01`, `2025-11-01/..`.
"""

from __future__ import annotations

import re

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?", re.ASCII)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def fault(text: str) -> str:
    """What is wrong with a date, in words; empty when nothing is."""
    sides = text.split("/")
    if len(sides) > 2:
        return "a range has one '/'"
    for side in sides:
        if len(sides) == 2 and side == "..":
            continue
        wrong = _fault(side)
        if wrong:
            return wrong
    if sides == ["..", ".."]:
        return "a range is open at one end only"
    first, last = span(text)
    return "the range ends before it starts" if first and last and first > last else ""


def span(text: str) -> tuple[str, str]:
    """First and last day a valid date can mean, as YYYY-MM-DD; empty where it is open.

    About and uncertain widen nothing: nobody says by how much.
    """
    first, _, last = text.partition("/")
    if not last:
        return _span(first)
    return ("" if first == ".." else _span(first)[0], "" if last == ".." else _span(last)[1])


def _fault(side: str) -> str:
    parts = _DATE.fullmatch(side)
    if not parts:
        return "it is not a date of the form 2025-11-01, 2025-11 or 2025"
    year, month, day = parts.groups()
    if month is None or (month == "XX" and day in (None, "XX")):
        return ""
    if "X" in year:
        return "a year with open digits stands alone"
    if month == "XX":
        return "a day needs its month"
    if int(month) in _SEASONS:
        return "a season has no day" if day else ""
    if not 1 <= int(month) <= 12:
        return f"there is no month {month}"
    if day in (None, "XX"):
        return ""
    if not 1 <= int(day) <= _days(int(year), int(month)):
        return f"there is no {int(day)} {_MONTHS[int(month) - 1]} in {year}"
    return ""


def _span(side: str) -> tuple[str, str]:
    parts = _DATE.fullmatch(side)
    if not parts:
        raise ValueError(f"not a date: {side}")
    year, month, day = parts.groups()
    if "X" in year or month in (None, "XX"):
        return f"{year.replace('X', '0')}-01-01", f"{year.replace('X', '9')}-12-31"
    start, end = _SEASONS.get(int(month), (int(month), int(month)))
    if day not in (None, "XX"):
        return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
    final = int(year) + (end < start)  # winter ends in the year after
    return f"{year}-{start:02}-01", f"{final:04}-{end:02}-{_days(final, end):02}"


def _days(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap
