"""Strips of a page, one under the other, and where pages end.

A strip is the least that stays in one piece: a line, a table row, a drawing. It says how far it
keeps from the one above and whether it must stay with the one below; the rules of good pages
(no lonely heading, no single line) are written in those two words. `place` knows nothing of PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from .page import Page
from .text import Line


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline."""

    level: int
    title: str


class Strip:
    """Something of a height that is drawn in one piece."""

    __slots__ = ("anchor", "bookmark", "breaks", "changed", "frame", "gap", "head", "height", "keep", "room")

    def __init__(self, height: float, *, gap: float = 0, keep: bool = False) -> None:
        self.height = height
        self.gap = gap
        """Distance to the strip above; none at the top of a page."""
        self.keep = keep
        """Stays on one page with the strip below."""
        self.breaks = False
        """Starts a new page."""
        self.room = 0.0
        """Starts a new page too where less than this is left."""
        self.frame: Frame | None = None
        self.head: Strip | None = None
        """Drawn again where a page starts with this strip: a table's header row."""
        self.changed = False
        """Not as it was in an earlier edition: a bar stands beside it in the margin."""
        self.anchor = ""
        self.bookmark: Bookmark | None = None

    def draw(self, page: Page, left: float, top: float) -> None:
        """`top` is the strip's upper edge, `left` that of the text."""

    def repeat(self, page: Page, left: float, top: float) -> None:
        """Draw a repetition, which is an artifact."""


class Frame:
    """What stands behind a run of strips: a bar, a shade."""

    __slots__ = ()

    def draw(self, page: Page, left: float, top: float, bottom: float) -> None:
        """Once for each page the strips stand on."""


class TextStrip(Strip):
    """A line of text, and whatever stands before it on the same baseline."""

    __slots__ = ("inset", "label", "line", "rise")

    def __init__(self, line: Line, height: float, inset: float = 0, *, gap: float = 0, keep: bool = False) -> None:
        super().__init__(height, gap=gap, keep=keep)
        self.line = line
        self.inset = inset
        self.rise = (height + line.size * 0.72) / 2
        """From the upper edge down to the baseline: capitals stand in the middle."""
        self.label: tuple[Line, float] | None = None
        """A bullet or number and its inset."""

    def draw(self, page: Page, left: float, top: float) -> None:
        if self.label:
            page.line(self.label[0], left + self.label[1], top - self.rise)
        page.line(self.line, left + self.inset, top - self.rise)


Placed: TypeAlias = tuple[Strip, float, bool]
"""A strip, the distance of its upper edge from the top of the text, and whether it is a repetition."""


def place(strips: Sequence[Strip], height: float) -> list[list[Placed]]:
    """Strips by page, for a text of this height. Pages that would be empty are not made."""
    pages: list[list[Placed]] = []
    page: list[Placed] = []
    used = 0.0
    at = 0

    def turn() -> None:
        nonlocal page, used
        if page:
            pages.append(page)
        page, used = [], 0.0

    while at < len(strips):
        first = strips[at]
        if page and (first.breaks or height - used < first.room):
            turn()
        end, wanted = at, first.height + (first.gap if page else 0)
        while strips[end].keep and end + 1 < len(strips) and not strips[end + 1].breaks:
            end += 1
            wanted += strips[end].gap + strips[end].height
        if page and used + wanted > height and wanted <= height:
            turn()
        for strip in strips[at : end + 1]:
            if page and used + strip.gap + strip.height > height + 0.01:
                turn()
            if page:
                used += strip.gap
            elif strip.head is not None:
                page.append((strip.head, 0.0, True))
                used = strip.head.height
            page.append((strip, used, False))
            used += strip.height
        at = end + 1
    turn()
    return pages


def keep_lines(strips: Sequence[Strip]) -> None:
    """No page ends after a paragraph's first line, none starts with its last."""
    for strip in (*strips[:1], *strips[-2:-1]):
        if strip is not strips[-1]:
            strip.keep = True


def keep_together(strips: Sequence[Strip]) -> None:
    """All on one page."""
    for strip in strips[:-1]:
        strip.keep = True
