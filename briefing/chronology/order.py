"""The written order of partial dates, and what two of them have in common.

By first possible day; of two that start the same day the more precise comes first; then by
article and place; undated last. What is awaited within a month, a season or a year ("later this
month") stands at the end of that time, after every day known in it; so does a deadline ("by
October"), which says nothing of its beginning.
"""

from __future__ import annotations

from datetime import date as day
from functools import lru_cache

from briefing.model import Event
from briefing.spec import edtf

FIRST, LAST = "0000-01-01", "9999-12-31"
DAY = 10
"""Length of a date known to the day, `2025-11-01`."""


def sort_key(event: Event) -> tuple[bool, str, bool, str, str, int]:
    """The written order of partial dates."""
    first, last = bounds(event.date)
    span = event.status in ("planned", "hypothetical") and "/" not in event.date and not is_day(event.date)
    at_end = bool(event.date) and (span or event.date.startswith("../"))
    return not event.date, last if at_end else first, at_end, last, *_place(event)


def _place(event: Event) -> tuple[str, int]:
    return event.supports[0].file, event.supports[0].start


@lru_cache(maxsize=16_384)
def bounds(date: str) -> tuple[str, str]:
    """First and last day a date can mean, YYYY-MM-DD; an open or unknown end is before or after everything."""
    first, last = edtf.span(date) if date else ("", "")
    return first or (FIRST if date else LAST), last or LAST


def is_day(date: str) -> bool:
    """Whether a date is one day, and sure to be it."""
    return len(date) == DAY and date.replace("-", "").isdigit()


def within(precise: str, wide: str) -> bool:
    """Whether a date lies inside a less precise one. An open range holds nothing: it has no size."""
    if precise == wide or ".." in wide or ".." in precise:
        return False
    a, b = bounds(precise), bounds(wide)
    return b[0] <= a[0] and a[1] <= b[1]


@lru_cache(maxsize=16_384)
def ordinal(date: str) -> int:
    """The day number of a date's first possible day; 0 where it has none."""
    first = bounds(date)[0]
    return day.fromisoformat(first).toordinal() if FIRST < first < LAST else 0
