"""Tables: a blue header row that repeats, thin rules, rows in one piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.pages.blocks import Column, Run, Table
from briefing.pages.columns import fitted

from .flow import Strip, keep_lines, keep_together
from .objects import text_string
from .page import BACKGROUND, Owner, Page
from .structure import Element
from .text import Line
from .typesetting import TextStyle, Typesetter

_PAD_X = 6.0
_PAD_TOP = 4.5
_PAD_BOTTOM = 5.5
_SHORT = 0.4
"""A table up to this share of the page's text height stays in one piece."""


class _Cell(NamedTuple):
    left: float
    right: float
    """Edges of the words, from the table's left."""
    align: str
    lines: Sequence[Line]
    owner: Element


class _Row(Strip):
    """Cells side by side; `padding` above and below is left out where a tall row is cut."""

    __slots__ = ("_cells", "_ground", "_leading", "_padding", "_rule", "_width")

    def __init__(
        self,
        cells: Sequence[_Cell],
        leading: float,
        width: float,
        *,
        padding: tuple[float, float],
        rule: str = "",
        ground: str = "",
    ) -> None:
        lines = max((len(cell.lines) for cell in cells), default=1)
        super().__init__(lines * leading + sum(padding))
        self._cells = cells
        self._leading = leading
        self._width = width
        self._padding = padding
        self._rule = rule
        self._ground = ground

    def draw(self, page: Page, left: float, top: float) -> None:
        for cell in self._cells:
            cell.owner.join()  # an empty cell counts as a column too
        self._paint(page, left, top, None)

    def repeat(self, page: Page, left: float, top: float) -> None:
        self._paint(page, left, top, BACKGROUND)

    def _paint(self, page: Page, left: float, top: float, owner: Owner | None) -> None:
        bottom = top - self.height
        if self._ground:
            page.fill((left, bottom, left + self._width, top), self._ground)
        for cell in self._cells:
            y = top - self._padding[0]
            for line in cell.lines:
                x = left + (cell.right - line.width if cell.align == "right" else cell.left)
                page.line(line, x, y - (self._leading + line.size * 0.72) / 2, owner)
                y -= self._leading
        if self._rule:
            page.rule((left, bottom), (left + self._width, bottom), self._rule, 0.5)


def table(setter: Typesetter, block: Table, section: Element, gap: float) -> tuple[list[Strip], float]:
    if not block.columns:
        return [Strip(0)], gap
    width = setter.measures.text_width
    edges = _edges(setter, block, width)
    summary = f"<</O /Table /Summary {text_string(block.title)}>>" if block.title else ""
    whole = Element("Table", section, attributes=summary)
    header = _header(setter, block, whole, edges, width)
    header.gap, header.keep = gap, True
    body = Element("TBody", whole)
    style = setter.styles["cell"]
    tallest = setter.measures.text_height - header.height
    made: list[Strip] = [header]
    for number, row in enumerate(block.rows):
        strips = _row(setter, row, block.columns, Element("TR", body), edges, width, style, tallest)
        for strip in strips:
            strip.head = header
        if number < len(block.anchors):
            strips[0].anchor = block.anchors[number]
        made += strips
    if not block.rows:
        header.keep = False
    elif sum(strip.height for strip in made) <= setter.measures.text_height * _SHORT:
        keep_together(made)
    else:
        made[1].keep = made[-2].keep = True  # two rows at least on each page, so that a table is seen to be one
    return made, 16.0


def _edges(setter: Typesetter, block: Table, width: float) -> list[tuple[float, float]]:
    style = setter.styles["cell"]
    regular, bold = setter.fonts["regular"], setter.fonts["bold"]

    def measure(text: str, strong: bool) -> float:
        face = bold if strong else regular
        wide = face.width(text) if face.covers(text) else 600.0 * len(text)
        return wide * style.size / 1000

    edges, left = [], 0.0
    for wide in fitted(block, width, 2 * _PAD_X, style.size, measure):
        edges.append((left + _PAD_X, left + wide - _PAD_X))
        left += wide
    return edges


def _header(setter: Typesetter, block: Table, whole: Element, edges: list[tuple[float, float]], width: float) -> Strip:
    style = setter.styles["column"]
    row = Element("TR", Element("THead", whole))
    cells = []
    for column, (left, right) in zip(block.columns, edges, strict=True):
        owner = Element("TH", row, attributes="<</O /Table /Scope /Column>>")
        lines = setter.lines((Run(column.title),), style, owner, right - left)
        cells.append(_Cell(left, right, column.align, lines, owner))
    return _Row(cells, style.leading, width, padding=(5.0, 6.0), ground=setter.colours.accent)


def _row(
    setter: Typesetter,
    row: Sequence[tuple[Run, ...]],
    columns: Sequence[Column],
    element: Element,
    edges: list[tuple[float, float]],
    width: float,
    style: TextStyle,
    tallest: float,
) -> list[Strip]:
    """One strip; several only where the row is taller than a page."""
    cells = []
    for index, (column, (left, right)) in enumerate(zip(columns, edges, strict=True)):
        owner = Element("TD", element)
        lines = setter.lines(row[index] if index < len(row) else (), style, owner, right - left)
        cells.append(_Cell(left, right, column.align, lines, owner))
    rule = setter.colours.rule
    whole = _Row(cells, style.leading, width, padding=(_PAD_TOP, _PAD_BOTTOM), rule=rule)
    if whole.height <= tallest:
        return [whole]
    count = max(len(cell.lines) for cell in cells)
    parts: list[Strip] = []
    for number in range(count):
        slices = [cell._replace(lines=cell.lines[number : number + 1]) for cell in cells]
        padding = (_PAD_TOP if number == 0 else 0.0, _PAD_BOTTOM if number == count - 1 else 0.0)
        parts.append(_Row(slices, style.leading, width, padding=padding, rule=rule if number == count - 1 else ""))
    keep_lines(parts)
    return parts
