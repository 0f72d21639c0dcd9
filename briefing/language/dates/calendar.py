"""Calendar arithmetic: a stretch of the calendar as a unit and a number, and how it is written.

A `Moment` counts its unit from a fixed origin, so that "two quarters later" is an addition.
It is written two ways: the TIMEX3 value of TimeML 1.2.1 and EDTF (ISO 8601-2:2019). Weeks are
ISO weeks and begin on Monday. Years before 1 are astronomical: 0 is 1 BC.
"""

from __future__ import annotations

from datetime import MAXYEAR, date
from functools import lru_cache
from typing import NamedTuple

from briefing.model import Precision

UNITS = ("day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century", "millennium")
SEASONS = ("SP", "SU", "FA", "WI")
_PER_YEAR = {"month": 12, "season": 4, "quarter": 4, "half": 2}
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
_LAST_ORDINAL = date.max.toordinal()
_EDTF_FIRST = {"season": 21, "quarter": 33, "half": 40}
"""EDTF writes seasons, quarters and halves as a two-digit "month": 21 is spring, 33 the first quarter."""
_PRECISION: dict[str, Precision] = {"weekend": "range", "half": "range", "millennium": "century"}


class Moment(NamedTuple):
    """The `number`-th `unit` of the calendar. A day's number is its proleptic Gregorian ordinal."""

    unit: str
    number: int

    @property
    def year(self) -> int:
        """The year it begins in."""
        if self.unit == "year":
            return self.number
        if self.unit in _PER_YEAR:
            return self.number // _PER_YEAR[self.unit]
        if self.unit in _YEARS:
            return self.number * _YEARS[self.unit]
        return date.fromordinal(self.first_day).year

    @property
    def month(self) -> int:
        """The month it begins in, 1 to 12."""
        return date.fromordinal(self.first_day).month

    @property
    def first_day(self) -> int:
        """Ordinal of its first day; 1 for whatever began before the year 1."""
        if self.unit == "day":
            return self.number
        if self.unit == "week":
            return max(1, self.number * 7 + 1)
        if self.unit == "weekend":
            return max(1, self.number * 7 + 6)
        return _begins(self)

    @property
    def last_day(self) -> int:
        """Ordinal of its last day."""
        if self.unit == "day":
            return self.number
        if self.unit == "weekend":
            return min(self.first_day + 1, _LAST_ORDINAL)
        return max(self.first_day, Moment(self.unit, self.number + 1).first_day - 1)

    def shifted(self, count: int) -> Moment | None:
        """The same unit `count` later; None when that leaves the calendar (year 1 to 9999)."""
        return checked(self.unit, self.number + count)

    def within(self, unit: str) -> Moment:
        """The `unit` that holds its first day."""
        if unit == self.unit:
            return self
        if unit == "year":
            return Moment(unit, self.year)
        if unit in _YEARS:
            return Moment(unit, self.year // _YEARS[unit])
        first = self.first_day
        if unit == "day":
            return Moment(unit, first)
        if unit in ("week", "weekend"):
            return Moment(unit, (first - 1) // 7)
        day = date.fromordinal(first)
        if unit == "season":
            # January and February belong to the winter that began the year before.
            months = day.year * 12 + day.month - 3
            return Moment(unit, months // 3)
        return Moment(unit, day.year * _PER_YEAR[unit] + (day.month - 1) // (12 // _PER_YEAR[unit]))

    def finer(self, unit: str) -> bool:
        """Whether `unit` is finer than its own, so that naming such a unit inside it says more than is known."""
        return UNITS.index(unit) < UNITS.index(self.unit)

    def value(self) -> str:
        """TIMEX3 value: `2025-11-01`, `2025-W44`, `2025-Q3`, `198` (a decade), `19` (a century)."""
        unit, number = self.unit, self.number
        if unit == "day":
            return date.fromordinal(number).isoformat()
        if unit in ("week", "weekend"):
            year, week, _ = date.fromordinal(self.first_day).isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
        if unit == "month":
            return f"{self.year:04d}-{number % 12 + 1:02d}"
        if unit in _PER_YEAR:
            part = number % _PER_YEAR[unit]
            return f"{self.year:04d}-" + (SEASONS[part] if unit == "season" else f"{unit[0].upper()}{part + 1}")
        if unit == "year" and number < 1:
            return f"BC{1 - number:04d}"
        if unit == "year":
            return f"{number:04d}"
        return f"{number:0{ {'decade': 3, 'century': 2, 'millennium': 1}[unit] }d}"

    def edtf(self) -> str:
        """EDTF: a week or weekend is an interval of days, a decade `198X`, a season `2025-21`."""
        unit = self.unit
        if unit in ("week", "weekend"):
            return f"{date.fromordinal(self.first_day).isoformat()}/{date.fromordinal(self.last_day).isoformat()}"
        if unit in _EDTF_FIRST:
            return f"{self.year:04d}-{_EDTF_FIRST[unit] + self.number % _PER_YEAR[unit]}"
        if unit == "year" and self.number < 1:
            return f"-{-self.number:04d}" if self.number else "0000"
        if unit in _YEARS:
            return self.value() + "X" * (4 - len(self.value()))
        return self.value()

    @property
    def precision(self) -> Precision:
        """Its unit in the words of the model."""
        return _PRECISION.get(self.unit) or self.unit  # type: ignore[return-value]


@lru_cache(maxsize=512)
def _begins(moment: Moment) -> int:
    """Ordinal of the first day of a month or anything longer."""
    unit, year, month = moment.unit, moment.year, 1
    if unit in _PER_YEAR:
        part = moment.number % _PER_YEAR[unit]
        # Meteorological seasons: spring begins on 1 March, winter on 1 December of its year.
        month = part * 3 + 3 if unit == "season" else part * (12 // _PER_YEAR[unit]) + 1
    return 1 if year < 1 else date(min(year, MAXYEAR), month, 1).toordinal()


def checked(unit: str, number: int) -> Moment | None:
    """The moment, or None when it lies outside the years 1 to 9999 (BC years: to 9999 BC)."""
    if unit == "year":
        return Moment(unit, number) if -MAXYEAR < number <= MAXYEAR else None
    if unit == "day":
        return Moment(unit, number) if 1 <= number <= _LAST_ORDINAL else None
    if unit in ("week", "weekend"):
        return Moment(unit, number) if 0 <= number < _LAST_ORDINAL // 7 - 1 else None
    years = number // _PER_YEAR[unit] if unit in _PER_YEAR else number * _YEARS[unit]
    return Moment(unit, number) if 1 <= years < MAXYEAR else None


def day(year: int, month: int, number: int) -> Moment | None:
    """A day of the calendar, or None for a day there never was (30 February)."""
    try:
        return Moment("day", date(year, month, number).toordinal())
    except (ValueError, OverflowError):
        return None


def month(year: int, number: int) -> Moment | None:
    """A month, 1 to 12, of a year."""
    return checked("month", year * 12 + number - 1)


def weekday(moment: Moment) -> int:
    """0 for Monday to 6 for Sunday."""
    return (moment.number - 1) % 7


def moved(moment: Moment, unit: str, count: int) -> Moment | None:
    """`moment` moved by `count` of a unit coarser than or equal to its own, keeping its precision.

    The last day of a longer month becomes the last day of a shorter one, as people count.
    """
    if unit == moment.unit:
        return moment.shifted(count)
    if moment.unit == "day":
        if unit == "week":
            return moment.shifted(7 * count)
        if unit == "weekend":
            return moment.shifted(7 * count)
        months = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}.get(
            unit
        )
        if months is None:
            return None
        here = date.fromordinal(moment.number)
        index = here.year * 12 + here.month - 1 + months * count
        for number in (here.day, 30, 29, 28):
            if number <= here.day and (found := day(index // 12, index % 12 + 1, number)):
                return found
        return None
    if moment.unit in _PER_YEAR and (unit == "year" or unit in _YEARS):
        return moment.shifted(_PER_YEAR[moment.unit] * count * _YEARS.get(unit, 1))
    if moment.unit == "month" and unit in _PER_YEAR:
        return moment.shifted(12 // _PER_YEAR[unit] * count)
    if moment.unit == "year" and unit in _YEARS:
        return moment.shifted(_YEARS[unit] * count)
    return moment.within(unit).shifted(count)
