"""The drawn strip of dates: lanes, dots, bars and rings over a scale that stays readable."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from briefing.pages.blocks import Run, Timeline, TimelineMark

from .flow import Strip
from .page import Page, circle, rounded
from .structure import Element
from .text import Line
from .typesetting import Typesetter

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RADIUS = 3.2
_ROW = 9.5
"""Height of a row of marks; a lane has as many as its crowd needs."""
_ROWS = 6
_LANE_PADDING = 7.0
_LANE = 25.0
"""Least height of a lane: two lines of its name."""
_LABEL_LEADING = 10.0
_SCALE = 30.0
"""Height of the scale under the lanes."""
_SIDE = 8.0
"""Free space at both ends of the scale."""
_LABELLED = 14
"""With more marks than this no mark carries words: the table does."""


class Tick(NamedTuple):
    day: int
    label: str
    under: str
    """The year, where it changes."""


_Words: TypeAlias = tuple[Line, float, float]
"""A line of words and where its baseline starts."""


class _Shape(NamedTuple):
    mark: TimelineMark
    left: float
    right: float
    row: int


def timeline(setter: Typesetter, block: Timeline, section: Element, gap: float) -> tuple[list[Strip], float]:
    strip = _TimelineStrip(setter, block, section)
    strip.gap = gap
    made: list[Strip] = [strip]
    if block.key:
        strip.keep = True
        style = setter.styles["small"]
        made += setter.strips((Run(block.key),), replace(style, size=8.5, leading=12), Element("P", section), gap=4)
    return made, 14.0


class _TimelineStrip(Strip):
    """Everything is measured when it is made, so that only a height is left for the page."""

    __slots__ = ("_block", "_figure", "_labels", "_lanes", "_links", "_plot", "_setter", "_shapes", "_ticks")

    def __init__(self, setter: Typesetter, block: Timeline, section: Element) -> None:
        self._setter = setter
        self._block = block
        self._figure = Element("Figure", section, alt=block.alt or "Timeline")
        self._links = Element("P", section)
        width = setter.measures.text_width
        self._labels = [_two_lines(setter, lane, self._figure, width * 0.24) for lane in block.lanes]
        gutter = max((line.width for lines in self._labels for line in lines), default=0.0)
        self._plot = (gutter + 8 if gutter else 0.0, width)
        self._ticks = self._scale()
        lanes = max(len(block.lanes), 1)
        self._shapes = [arranged([m for m in block.marks if m.lane == n], self._at) for n in range(lanes)]
        heights = [max(_rows(shapes) * _ROW + _LANE_PADDING, _LANE) for shapes in self._shapes]
        limit = setter.measures.text_height * 0.8
        shrink = min(1.0, limit / sum(heights))
        self._lanes = [height * shrink for height in heights]
        super().__init__(sum(self._lanes) + _SCALE)

    def _at(self, day: int) -> float:
        """Distance of a day from the left edge of the text."""
        left, right = self._plot
        span = max(1, self._block.end - self._block.start)
        share = min(1.0, max(0.0, (day - self._block.start) / span)) if self._block.end > self._block.start else 0.5
        return left + _SIDE + share * (right - left - 2 * _SIDE)

    def _scale(self) -> list[Tick]:
        style, english = self._setter.styles["tick"], self._setter.english
        regular = self._setter.fonts[style.face]
        for ticks in scales(self._block.start, self._block.end, english=english):
            room = min((self._at(b.day) - self._at(a.day) for a, b in pairwise(ticks)), default=999.0)
            widest = max((regular.width(tick.label) for tick in ticks), default=0.0) * style.size / 1000
            if room >= widest + 10:
                return list(ticks)
        return []

    def draw(self, page: Page, left: float, top: float) -> None:
        right, bottom = left + self._plot[1], top - self.height
        box = " ".join(f"{edge:.2f}" for edge in (left, bottom, right, top))
        self._figure.attributes = f"<</O /Layout /Placement /Block /BBox [{box}]>>"
        axis = bottom + _SCALE
        self._grid(page, left, top, axis)
        words: list[_Words] = []
        upper = top
        for number, (shapes, height) in enumerate(zip(self._shapes, self._lanes, strict=True)):
            if number < len(self._labels):
                lines = self._labels[number]
                words += [
                    (line, left, upper - height / 2 - 2.9 + (len(lines) - 1 - 2 * index) * _LABEL_LEADING / 2)
                    for index, line in enumerate(lines)
                ]
            rows = _rows(shapes)
            pitch = min(_ROW, (height - _LANE_PADDING * 0.6) / rows)
            middle = upper - height / 2 + pitch * (rows - 1) / 2
            for shape in shapes:
                self._mark(page, shape, left, middle - shape.row * pitch)
            if len(self._block.marks) <= _LABELLED:
                words += self._words(shapes, left, middle, pitch)
            upper -= height
        words += self._tick_words(left, axis)
        for line, x, y in words:
            page.line(line, x, y)
        self._activate(page, left, top)

    def _grid(self, page: Page, left: float, top: float, axis: float) -> None:
        colours, owner = self._setter.colours, self._figure
        start, end = left + self._plot[0], left + self._plot[1]
        for tick in self._ticks:
            x = left + self._at(tick.day)
            page.rule(
                (x, top), (x, axis), colours.rule, 0.9 if tick.under else 0.4, "" if tick.under else "[1 2] 0", owner
            )
            page.rule((x, axis), (x, axis - 4), colours.quiet, 0.8, owner=owner)
        upper = top
        for height in self._lanes[:-1]:
            upper -= height
            page.rule((left, upper), (end, upper), colours.rule, 0.4, owner=owner)
        page.rule((start, axis), (end, axis), colours.quiet, 1.0, owner=owner)

    def _mark(self, page: Page, shape: _Shape, left: float, y: float) -> None:
        accent, paper = self._setter.colours.accent, "#FFFFFF"
        x = left + (shape.left + shape.right) / 2
        if shape.mark.shape == "dot":
            page.path(circle(x, y, _RADIUS), self._figure, fill=accent, stroke=paper, width=0.6)
        elif shape.mark.shape == "ring" and shape.right - shape.left <= 3 * _RADIUS:
            page.path(circle(x, y, _RADIUS - 0.4), self._figure, fill=paper, stroke=accent, width=1.4)
        else:
            box = (left + shape.left, y - 2.6, left + shape.right, y + 2.6)
            ground = paper if shape.mark.shape == "ring" else _tint(accent)
            page.path(rounded(box, 2.6), self._figure, fill=ground, stroke=accent, width=0.9)

    def _words(
        self, shapes: Sequence[_Shape], left: float, middle: float, pitch: float
    ) -> Iterator[tuple[Line, float, float]]:
        """The words of a mark where they fit before the next one; the others stand in the table."""
        style = replace(self._setter.styles["tick"], size=7.5, colour=self._setter.colours.ink)
        taken: dict[int, float] = {}
        for shape in shapes:
            line = self._setter.label(shape.mark.label, style, self._figure)
            after = [s.left for s in shapes if s.row == shape.row and s.left > shape.left]
            start, end = taken.get(shape.row, self._plot[0]), min(after, default=self._plot[1])
            baseline = middle - shape.row * pitch - 2.7
            taken[shape.row] = shape.right
            if line.width + 8 <= end - shape.right:
                yield line, left + shape.right + 3, baseline
                taken[shape.row] = shape.right + 3 + line.width
            elif line.width + 8 <= shape.left - start:
                yield line, left + shape.left - 3 - line.width, baseline

    def _tick_words(self, left: float, axis: float) -> Iterator[_Words]:
        style = self._setter.styles["tick"]
        bold = replace(style, face="bold", colour=self._setter.colours.ink)
        for tick in self._ticks:
            x = left + self._at(tick.day)
            for text, look, y in ((tick.label, style, axis - 13), (tick.under, bold, axis - 23.5)):
                if text:
                    line = self._setter.label(text, look, self._figure)
                    end = left + self._plot[1]
                    yield line, min(max(x - line.width / 2, left + self._plot[0] - 2), end - line.width), y

    def _activate(self, page: Page, left: float, top: float) -> None:
        """Links over the marks, after the picture: their words are the marks' labels."""
        upper = top
        for shapes, height in zip(self._shapes, self._lanes, strict=True):
            rows = _rows(shapes)
            pitch = min(_ROW, (height - _LANE_PADDING * 0.6) / rows)
            middle = upper - height / 2 + pitch * (rows - 1) / 2
            for shape in shapes:
                target = shape.mark.link
                if target and (target[0] != "#" or target[1:] in self._setter.anchors):
                    y = middle - shape.row * pitch
                    box = (left + shape.left, y - 4.5, left + shape.right, y + 4.5)
                    page.link(Element("Link", self._links), box, target, shape.mark.label)
            upper -= height


def _two_lines(setter: Typesetter, name: str, owner: Element, width: float) -> list[Line]:
    """A lane's name on at most two lines, its end cut where that is not enough."""
    style = setter.styles["tick"]
    lines = setter.lines((Run(name),), style, owner, width)
    if len(lines) <= 2:
        return lines
    start = "".join(text for _, text in lines[0].parts)
    return [lines[0], setter.label(name[len(start) :].lstrip(), style, owner, width)]


def _rows(shapes: Sequence[_Shape]) -> int:
    return 1 + max((shape.row for shape in shapes), default=0)


def arranged(marks: Sequence[TimelineMark], at: Callable[[int], float]) -> list[_Shape]:
    """Marks of a lane in rows, so that none hides another while there is room."""
    ends: list[float] = []
    shapes = []
    for mark in sorted(marks, key=lambda m: (m.start, m.end, m.label)):
        left, right = at(mark.start), at(mark.end)
        if mark.shape == "dot" or right - left < 2 * _RADIUS:
            middle = (left + right) / 2
            left, right = middle - _RADIUS, middle + _RADIUS
        row = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        if row == len(ends):
            if len(ends) < _ROWS:
                ends.append(0.0)
            else:
                row = ends.index(min(ends))
        ends[row] = max(ends[row], right + 1.5)
        shapes.append(_Shape(mark, left, right, row))
    return shapes


def scales(start: int, end: int, *, english: bool) -> Iterator[list[Tick]]:
    """Ticks from the finest scale to the coarsest: days, months, years."""
    first, last = _day(start), _day(end)
    if end - start <= 120:
        for step in (1, 2, 7, 14):
            days = [d for d in range(first.toordinal(), last.toordinal() + 1) if step < 7 or (d - 1) % step == 0]
            yield [_day_tick(_day(d), n == 0, english) for n, d in enumerate(days[:: step if step < 7 else 1])]
    months = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    if months[1] - months[0] <= 200:
        for step in (1, 2, 3, 6):
            starts = [m for m in range(months[0], months[1] + 1) if m % step == 0]
            days_of = [date(m // 12, m % 12 + 1, 1) for m in starts]
            inside = [d for d in days_of if start <= d.toordinal() <= end]
            yield [_month_tick(d, n == 0, english) for n, d in enumerate(inside)]
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
        years = [y for y in range(first.year, last.year + 1) if y % step == 0 and y > 0]
        found = [date(y, 1, 1).toordinal() for y in years]
        yield [Tick(d, str(_day(d).year), "") for d in found if start <= d <= end]


def _day(number: int) -> date:
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))


def _day_tick(day: date, opening: bool, english: bool) -> Tick:
    label = f"{day.day} {_MONTHS[day.month - 1]}" if english else f"{day.month:02}-{day.day:02}"
    return Tick(day.toordinal(), label, str(day.year) if opening or (day.month, day.day) == (1, 1) else "")


def _month_tick(day: date, opening: bool, english: bool) -> Tick:
    label = _MONTHS[day.month - 1] if english else f"{day.year}-{day.month:02}"
    return Tick(day.toordinal(), label, str(day.year) if english and (opening or day.month == 1) else "")


def _tint(colour: str) -> str:
    """The colour mixed with two parts of white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{(part + 2 * 255) // 3:02X}" for part in parts)
