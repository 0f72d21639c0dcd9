"""Calendar days written in full: the few strict forms that page furniture and datelines use.

`6 Jan 2026`, `January 6, 2026`, `Nov. 1`, `2025-04-24`, `2025.04.24`, `2025년 4월 24일`, each with
the weekday beside it where there is one. Not a reader of time expressions in running text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_DAY = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s({_MONTH}[A-Za-z]*)\b\.?(?:,?\s(\d{{4}})\b)?"
    rf"|({_MONTH}[A-Za-z]*)\b\.?\s(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(\d{{4}})\b)?"
    r"|((?:19|20)\d\d)(?:[-./]\s?|[년年]\s?)(\d{1,2})(?:[-./]\s?|[월月]\s?)(\d{1,2})(?!\d))"
)
_OTHER_MONTHS = (
    "janvier januar jänner enero gennaio janeiro",
    "février fevrier februar feber febrero febbraio fevereiro",
    "mars märz maerz marzo março",
    "avril april abril aprile",
    "mai mayo maggio maio",
    "juin juni junio giugno junho",
    "juillet juli julio luglio julho",
    "août aout august agosto",
    "septembre september septiembre setiembre settembre setembro",
    "octobre oktober octubre ottobre outubro",
    "novembre november noviembre novembro",
    "décembre decembre dezember diciembre dicembre dezembro",
)
"""Months in French, German, Spanish, Italian and Portuguese, January first."""
_MONTH_ELSEWHERE = {name: number for number, names in enumerate(_OTHER_MONTHS, 1) for name in names.split()}
_DAY_ELSEWHERE = re.compile(
    rf"\b(\d{{1,2}})(?:er|º|\.)?\s(?:de\s)?({'|'.join(_MONTH_ELSEWHERE)})\.?\s(?:de\s|del\s)?(\d{{4}})\b", re.IGNORECASE
)
"""`5 mars 2026`, `5. März 2026`, `5 de marzo de 2026`: always with the year."""
_WEEKDAY = re.compile(r"\b(Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b[,.]?\s?\(?$")
_WEEKDAY_AFTER = re.compile(r"\s?\((Mon|Tue|Wed|Thu|Fri|Sat|Sun)\)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG_NAMES = ("january", "february", "march", "april", "june", "july", "august", "september", "october", "november")
_MONTH_WORDS = frozenset((*_MONTH_NAMES, *_LONG_NAMES, "december", "sept"))


class Day(NamedTuple):
    """A calendar day found in a text; `year` 0 when the words name none, `weekday` -1 likewise."""

    start: int
    end: int
    year: int
    month: int
    day: int
    weekday: int

    @property
    def edtf(self) -> str:
        """The day as EDTF; empty without a year."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year else ""

    @property
    def consistent(self) -> bool:
        """Whether the weekday, if named, is that of the date."""
        return self.weekday < 0 or not self.year or weekday(self.year, self.month, self.day) == self.weekday


def days(text: str, start: int = 0, end: int | None = None) -> list[Day]:
    """The calendar days named in the text, in order; impossible ones are left out."""
    found = []
    end = len(text) if end is None else end
    for match in _DAY.finditer(text, start, end):
        if match[7]:
            year, month, day = int(match[7]), int(match[8]), int(match[9])
        else:
            name = (match[2] or match[4]).lower()
            if name not in _MONTH_WORDS:
                continue
            year, month = int(match[3] or match[6] or 0), _MONTH_NAMES.index(name[:3]) + 1
            day = int(match[1] or match[5])
        if exists(year or 2000, month, day) and (not year or 1900 <= year <= 2100):
            found.append(Day(match.start(), match.end(), year, month, day, _named_weekday(text, match)))
    return found


def days_elsewhere(text: str) -> list[Day]:
    """The days a line names in French, German, Spanish, Italian or Portuguese, with their year."""
    found = []
    for match in _DAY_ELSEWHERE.finditer(text):
        year, month, day = int(match[3]), _MONTH_ELSEWHERE[match[2].lower()], int(match[1])
        if 1900 <= year <= 2100 and exists(year, month, day):
            found.append(Day(match.start(), match.end(), year, month, day, -1))
    return found


def _named_weekday(text: str, match: re.Match[str]) -> int:
    before = _WEEKDAY.search(text, max(0, match.start() - 14), match.start())
    after = None if before else _WEEKDAY_AFTER.match(text, match.end())
    name = before or after
    return _WEEKDAYS.index(name[1][:3].lower()) if name else -1


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    if not 1 <= month <= 12 or day < 1:
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day <= (29 if month == 2 and leap else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1])


def weekday(year: int, month: int, day: int) -> int:
    """0 for Monday to 6 for Sunday (Sakamoto's rule; saves importing datetime at start)."""
    offset = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)[month - 1]
    year -= month < 3
    return (year + year // 4 - year // 100 + year // 400 + offset + day - 1) % 7


def without_days(line: str) -> str:
    """The line with its calendar days taken out."""
    return _DAY_ELSEWHERE.sub(" ", _DAY.sub(" ", line))
