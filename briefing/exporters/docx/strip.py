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
    """Days worth a date on the axis: ISO, as short as the span allows, and no more than nine."""
    days = end - start
    last = datetime.date.max.toordinal()
    first, final = datetime.date.fromordinal(max(1, start)), datetime.date.fromordinal(min(end, last))
    if days <= 70:
        step = max(1, -(-days // 8))
        for day in range(first.toordinal(), final.toordinal() + 1, step):
            yield day, datetime.date.fromordinal(day).isoformat()[5:] if day > start else first.isoformat()
        return
    months = next(size for size in (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 120000) if days / size <= 275)
    month = -(-(first.year * 12 + first.month - (first.day == 1)) // months) * months
    while month <= final.year * 12 + final.month - 1:
        year, index = divmod(month, 12)
        if year >= 1:
            label = f"{year:04d}" if months >= 12 else f"{year:04d}-{index + 1:02d}"
            yield datetime.date(year, index + 1, 1).toordinal(), label
        month += months
