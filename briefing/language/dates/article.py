"""The date an article counts from, as precisely as it is known."""

from __future__ import annotations

from typing import NamedTuple

from briefing.language.dates import calendar
from briefing.language.dates.calendar import Moment


class ArticleDate(NamedTuple):
    """A day, month or year, or nothing."""

    moment: Moment | None
    uncertain: bool
    """Marked `~`, `?` or `%` in EDTF: dates counted from it are estimates."""
    name: str
    """What readers call it: "the article's date"."""

    @property
    def day(self) -> Moment | None:
        """The day, where it is known."""
        return self.moment if self.moment and self.moment.unit == "day" else None


def read(published: str, name: str) -> ArticleDate:
    """Reads EDTF; of an interval the last known end; what cannot be read counts as unknown."""
    written = [part for part in published.strip().split("/") if part not in ("", "..")]
    last = written[-1] if written else ""
    plain = last.split("T")[0].rstrip("~?%")
    parts = plain.split("-")
    moment: Moment | None = None
    if 1 <= len(parts) <= 3 and all(part.isascii() and part.isdecimal() and len(part) <= 4 for part in parts):
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            moment = calendar.day(numbers[0], numbers[1], numbers[2])
        elif len(numbers) == 2 and 1 <= numbers[1] <= 12:
            moment = calendar.month(numbers[0], numbers[1])
        elif len(numbers) == 1 and numbers[0] >= 1:
            moment = calendar.checked("year", numbers[0])
    return ArticleDate(moment, any(mark in last for mark in "~?%"), name)
