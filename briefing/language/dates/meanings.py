"""What a time expression says before it is counted from anything.

A meaning holds only what stands in the words; `resolve` gives it a place on the calendar.
`direction` is -1 for "last", 0 for "this", 1 for "next" and None where no such word stands.
`base` says what it counts from: the article's date or a date already in the text.

Named tuples, not dataclasses: a dozen of those would cost a third of the package's import time.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.language.dates.calendar import Moment

Base = Literal["article", "text"]
LATEST = -999
"""As a number of steps: the one spoken of, or else the last one to have ended ("the quarter", "the weekend")."""


class Stated(NamedTuple):
    """The words give the whole date: "June 15, 1953", "1953", "the 1980s"."""

    moment: Moment
    weekday: int | None = None
    """The weekday said with it, 0 for Monday."""
    doubt: str = ""
    """Why the words cannot mean what they say: a day that its year does not have, read as its month."""


class Interval(NamedTuple):
    """The words give two ends at once: "May 5-7", "2009-10"."""

    first: Meaning
    last: Meaning


class Yearless(NamedTuple):
    """A part of some year: a day ("Nov. 5"), month, season, quarter, half, or a named day."""

    unit: str
    """`day`, `month`, `season`, `quarter`, `half` or `holiday`."""
    number: int
    """Month 1 to 12; season, quarter and half from 0."""
    day: int = 0
    direction: int | None = None
    base: Base = "article"
    holiday: str = ""
    weekday: int | None = None
    """The weekday said with it, 0 for Monday: it settles the year."""


class Within(NamedTuple):
    """A part of a year that is itself described: "March of last year", "this year's third quarter"."""

    part: Yearless
    year: Meaning


class OnWeekday(NamedTuple):
    """A day known by its weekday, 0 for Monday."""

    weekday: int
    direction: int | None = None
    base: Base = "article"
    week: int | None = None
    """Weeks from the article's week, for "Monday of last week"."""


class Shifted(NamedTuple):
    """So many units from somewhere: "last year", "33 years ago", "two days later"."""

    unit: str
    steps: int
    base: Base
    offset: bool = False
    """True for a counted distance ("two weeks ago"), False for a calendar unit ("last week")."""
    about: bool = False
    """True where the words say the number is rough: "more than 80 years ago"."""


class Holding(NamedTuple):
    """The week a day lies in, "the week of Nov. 10", or the quarter it ends: "the quarter ended Sept. 30"."""

    day: Meaning
    unit: str = "week"


class Lasting(NamedTuple):
    """A length of time; `toward` is -1 for "the past N", 1 for "the next N"."""

    value: str
    unit: str
    amount: float | None = None
    toward: int = 0


class Repeating(NamedTuple):
    """Something that comes again: "every Tuesday", "daily"."""

    value: str


class Pointing(NamedTuple):
    """A time without a place on the calendar: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`, "a Sunday"."""

    value: str


class AtTime(NamedTuple):
    """A time of day, with its date where the words give one."""

    clock: str
    """What follows the date in a TIMEX3 value: `T22:00`, `TEV`."""
    when: Meaning | None = None


Meaning = (
    Stated | Interval | Yearless | Within | OnWeekday | Shifted | Holding | Lasting | Repeating | Pointing | AtTime
)


class Phrase(NamedTuple):
    """A span of the text and what it says."""

    start: int
    end: int
    meaning: Meaning
