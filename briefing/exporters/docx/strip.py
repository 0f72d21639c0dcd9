"""Where everything on a timeline's strip stands, in points from its top left. Draws nothing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.pages.blocks import Timeline, TimelineMark

DOT = 5.6
"""Diameter of a dot and height of a bar."""
_ROW = 7.4
_ROWS = 4
"""Rows a lane may have; more marks than fit side by side then overlap."""
_NAME = 15.0
"""Height of a lane's name above its marks."""
_FOOT = 6.0
"""Space under a lane."""
_AXIS = 17.0
"""Height of the axis and its dates."""
_EDGE = 5.0
"""Space left and right of the first and last day."""
_FEWEST_DAYS = 6
_LONGEST_IN_DAYS = 70
"""Days of a strip whose dates are days."""
_TICKS, _MONTH = 9, 30.4
"""Most dates an axis has room for, and days of a month."""
_LONGEST_IN_MONTHS = int(6 * _TICKS * _MONTH)
"""Days of a strip whose dates are months; in a longer one they are years."""
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 120000)
"""Months from one date to the next."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark's left, right and middle height."""

    left: float
    right: float
    y: float
    shape: str


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    top: float
    """Top of the name."""


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A timeline laid out."""

    width: float
    height: float
    axis: float
    """Height of the axis line."""
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]


def lay_out(block: Timeline, width: float) -> Strip:
    """The strip of a timeline, `width` points wide."""
    start, end = sorted((block.start, block.end))
    spare = max(0, _FEWEST_DAYS - (end - start))
    start, end = max(1, start - spare // 2), end + spare - spare // 2

    def x(day: int) -> float:
        share = (min(max(day, start), end) - start) / (end - start)
        return _EDGE + share * (width - 2 * _EDGE)

    top = 0.0
    lanes: list[Lane] = []
    marks: list[Mark] = []
    for number in range(max(1, len(block.lanes))):
        name = block.lanes[number] if number < len(block.lanes) else ""
        lanes.append(Lane(name, top))
        top += _NAME if name else 0.0
        spans = [(mark, *_span(x(mark.start), x(mark.end), mark)) for mark in block.marks if mark.lane == number]
        rows = _rows([(left, right) for _, left, right in spans])
        for (mark, left, right), row in zip(spans, rows, strict=True):
            marks.append(Mark(left, right, top + _ROW * (row + 0.5), mark.shape))
        top += _ROW * (max(rows, default=0) + 1) + _FOOT
    ticks = tuple(Tick(x(day), label) for day, label in _ticks(start, end))
    return Strip(width, top + _AXIS, top, tuple(lanes), tuple(marks), ticks)


def _span(left: float, right: float, mark: TimelineMark) -> tuple[float, float]:
    """A mark is never narrower than a dot, and a dot or ring stands in its middle."""
    middle = (left + right) / 2
    if mark.shape != "bar" or right - left < DOT:
        return middle - DOT / 2, middle + DOT / 2
    return left, right


def _rows(spans: list[tuple[float, float]]) -> list[int]:
    """A row for each span, the first where it touches no other; where all are full, the emptiest."""
    ends = [float("-inf")] * _ROWS
    rows = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda index: (spans[index], index)):
        left, right = spans[index]
        free = (row for row in range(_ROWS) if ends[row] + 0.8 <= left)
        row = next(free, ends.index(min(ends)))
        rows[index], ends[row] = row, max(ends[row], right)
    return rows


def _ticks(start: int, end: int) -> Iterator[tuple[int, str]]:
    """Days worth a date on the axis, as short as the span allows; the year where it begins."""
    days = end - start
    first, final = (datetime.date.fromordinal(min(day, datetime.date.max.toordinal())) for day in (start, end))
    year = 0
    for day in _days(first, final) if days <= _LONGEST_IN_DAYS else _firsts_of_months(first, final):
        named = days > _LONGEST_IN_MONTHS or day.year != year
        year = day.year
        number = f"{day.day} " if days <= _LONGEST_IN_DAYS else ""
        month = "" if days > _LONGEST_IN_MONTHS else f"{number}{_MONTHS[day.month - 1]} "
        yield day.toordinal(), f"{month}{year if named else ''}".strip()


def _days(first: datetime.date, final: datetime.date) -> Iterator[datetime.date]:
    """Every so many days, nine at most."""
    step = max(1, -(-(final - first).days // 8))
    for day in range(first.toordinal(), final.toordinal() + 1, step):
        yield datetime.date.fromordinal(day)


def _firsts_of_months(first: datetime.date, final: datetime.date) -> Iterator[datetime.date]:
    """The first of every so many months, counted from a January."""
    step = next(size for size in _STEPS if (final - first).days / size <= _TICKS * _MONTH)
    month = -(-(first.year * 12 + first.month - (first.day == 1)) // step) * step
    while month <= final.year * 12 + final.month - 1:
        year, index = divmod(month, 12)
        if year >= 1:
            yield datetime.date(year, index + 1, 1)
        month += step
