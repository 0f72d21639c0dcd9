"""EDTF dates in words for readers: `2025-11-01` is 1 November 2025, `2025-11~` about November 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, TypeAlias

DateForm: TypeAlias = Literal["2 March 2026", "March 2, 2026", "2026-03-02"]

_FORM: ContextVar[DateForm] = ContextVar("form of dates", default="2 March 2026")

_MONTHS = "January February March April May June July August September October November December".split()
_ISO = re.compile(r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])", re.ASCII)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


@contextmanager
def written(form: DateForm) -> Iterator[None]:
    """Dates are written in this form within. By context and not by argument: every label of every page
    may hold a date, and the form is the house's, never one page's."""
    token = _FORM.set(form)
    try:
        yield
    finally:
        _FORM.reset(token)


def in_words(edtf: str, *, short: bool = False) -> str:
    """A date as a reader says it; `short` gives three-letter months. Unknown forms come back as they are."""
    if not edtf:
        return "date unknown"
    if "/" in edtf:
        return _range(edtf, short)
    about = ""
    if edtf[-1] in "~?%":
        about = {"~": "about ", "?": "probably ", "%": "perhaps about "}[edtf[-1]]
        edtf = edtf[:-1]
    return about + _date(edtf, short)


def house_form(words: str) -> str:
    """The analyst's words with each full ISO date in the house's form: `2026-01-06, 18:00 KST`."""
    return _ISO.sub(lambda found: in_words(found[0]), words)


def _date(edtf: str, short: bool) -> str:
    parts = edtf.split("T")[0].split("-") if not edtf.startswith("-") else [edtf]
    year = parts[0]
    if len(year) == 4 and year.endswith("XX"):
        return f"the {int(year[:2]) + 1}th century" if year[:2].isdigit() else edtf
    if len(year) == 4 and year.endswith("X"):
        return f"the {year[:3]}0s"
    if len(parts) == 1 or "X" in parts[1]:
        return year
    if parts[1] in _SEASONS:
        return f"{_SEASONS[parts[1]]} {year}"
    if not parts[1].isdigit() or not 1 <= int(parts[1]) <= 12:
        return edtf
    if _FORM.get() == "2026-03-02":
        return "-".join(parts)
    month = _MONTHS[int(parts[1]) - 1]
    month = month[:3] if short else month
    if len(parts) == 2 or not parts[2].isdigit():
        return f"{month} {year}"
    return _day(int(parts[2]), month, year)


def _day(day: int, month: str, year: str) -> str:
    return f"{month} {day}, {year}" if _FORM.get() == "March 2, 2026" else f"{day} {month} {year}"


def _range(edtf: str, short: bool) -> str:
    first, last = edtf.split("/", 1)
    if first in ("", ".."):
        return f"by {in_words(last, short=short)}"
    if last in ("", ".."):
        return f"since {in_words(first, short=short)}"
    a, b = in_words(first, short=short), in_words(last, short=short)
    if _FORM.get() != "2 March 2026":
        return f"{a} – {b}"
    same_year = first[:4] == last[:4] and len(first) > 4
    if same_year and len(first) == 10 and len(last) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])}–{b}"
    if same_year:
        a = a.rsplit(" ", 1)[0]
    return f"{a} – {b}" if " " in a or " " in b else f"{a}–{b}"
