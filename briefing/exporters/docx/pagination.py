"""Where pages end: an estimate by the house fonts' widths and the rules of paragraphs.

Word and LibreOffice lay a document out when they open it. What they will do is worked out here, so
that the contents list is filled when the file is made. `Flow` gathers what is drawn, in order;
`place` says on which page each strip begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.exporters.docx.metrics import Metrics
from briefing.exporters.docx.stylesheet import Letters, Shape, Sheet, text_width
from briefing.pages.blocks import Runs

_FEWEST = 2
"""Lines of a paragraph that stand alone at a page's foot or head: widow and orphan control."""
_LIST_INDENT = {1: 16.0, 2: 16.0, 3: 25.0}
"""Points from the margin to the words of a list's item, by the list a style names."""


class Strip(NamedTuple):
    """A paragraph, a table's row or a picture."""

    style: str
    lines: int
    line: float
    """Height of a line in points."""
    before: float
    after: float
    pad: float = 0.0
    """Borders and what they keep off, above and below."""
    keep_next: bool = False
    whole: bool = False
    """May not be cut."""
    breaks: bool = False
    """Starts a page."""
    tight: bool = False
    anchor: str = ""
    head: float = 0.0
    """Height of the header row that comes again where a page begins with this strip."""
    block: int = -1
    """Number of the block it belongs to."""

    @property
    def height(self) -> float:
        return self.lines * self.line + self.pad


class Flow:
    """What is drawn, measured."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.metrics = Metrics(sheet.style)
        self.width = text_width(sheet.style) / 20
        self.strips: list[Strip] = []
        self.block = -1
        """Number of the block being drawn."""
        self.listed: set[str] = set()
        """Anchors of the headings that a contents list names."""

    def paragraph(
        self, style: str, runs: Runs, *, keep: bool = False, breaks: bool = False, flush: bool = False, anchor: str = ""
    ) -> None:
        """A paragraph of a style."""
        letters, shape = self.sheet.looks[style]
        lines = self.lines(runs, letters, shape, self.width)
        self.strips.append(
            Strip(
                style,
                lines,
                _line(letters, shape),
                0.0 if flush else shape.before or 0.0,
                shape.after or 0.0,
                _PADS.get(style, 0.0),
                keep or shape.keep_next,
                bool(shape.keep_lines) or lines < 2 * _FEWEST,
                breaks,
                shape.tight,
                anchor,
                0.0,
                self.block,
            )
        )

    def gap(self, place: int) -> None:
        """The small paragraph that holds two blocks apart, put in before what was drawn last."""
        letters, shape = self.sheet.looks["Gap"]
        strip = Strip("Gap", 1, _line(letters, shape), 0.0, 0.0, whole=True, block=self.block)
        self.strips.insert(place, strip)

    def lines(self, runs: Runs, letters: Letters, shape: Shape, width: float) -> int:
        """Lines of a paragraph in a column."""
        indent = _LIST_INDENT[shape.numbering] if shape.numbering else (shape.left or 0.0)
        return self.metrics.lines(runs, letters, width - indent - shape.right)

    def cell(self, style: str, runs: Runs, width: float) -> float:
        """Height of a cell's paragraph."""
        letters, shape = self.sheet.looks[style]
        lines = self.lines(runs, letters, shape, width)
        return lines * _line(letters, shape) + (shape.before or 0.0) + (shape.after or 0.0)

    def piece(
        self,
        height: float,
        *,
        keep: bool = False,
        breaks: bool = False,
        head: float = 0.0,
        anchor: str = "",
        style: str = "",
    ) -> None:
        """A row or a picture."""
        self.strips.append(Strip(style, 1, height, 0.0, 0.0, 0.0, keep, True, breaks, False, anchor, head, self.block))


def _line(letters: Letters, shape: Shape) -> float:
    """A line is as high as its style says, or as its letters need."""
    return max(round(shape.line * 20) / 20, letters.size * _NATURAL)


_NATURAL = 1.362
"""Height of a line of Noto Sans and Noto Serif for its size (ascender 1.069, descender 0.293)."""
_PADS = {
    "AnalystLabel": 5.0,
    "AnalystText": 9.0,
    "AnalystBullet": 9.0,
    "AnalystNote": 9.0,
    "CoverCounts": 15.0,
    "CoverTitle": 19.0,
    "CoverTitleHigh": 19.0,
}
"""Points of borders, and of what they keep off, above and below a style's words."""


def place(strips: Sequence[Strip], height: float, scale: float = 1.0) -> list[int]:
    """The page, from 1, on which each strip begins. `scale` makes everything that much higher."""
    pages: list[int] = []
    page, used = 1, 0.0
    before: Strip | None = None
    at = 0
    while at < len(strips):
        end = at
        wanted = 0.0
        # What is kept with what follows is laid together, down to the least the last strip shows.
        previous = before
        while True:
            strip = strips[end]
            wanted += _gap(previous, strip, used if end == at else 1.0) + _least(strip, strips[end].keep_next)
            previous = strip
            if not strip.keep_next or end + 1 == len(strips) or strips[end + 1].breaks:
                break
            end += 1
        if used and (strips[at].breaks or (used + wanted * scale > height and wanted * scale <= height)):
            page, used = page + 1, 0.0
        for number in range(at, end + 1):
            strip = strips[number]
            gap = _gap(before, strip, used)
            need = strip.height * scale
            if used and used + gap * scale + (strip.line if not strip.whole else need) > height:
                page, used, gap = page + 1, 0.0, 0.0
            if not used and strip.head and not (before and before.head == 0 and strip.breaks):
                used = strip.head * scale if before and before.head else 0.0
            pages.append(page)
            used += gap * scale
            page, used = _fill(strip, page, used, height, scale)
            before = strip
        at = end + 1
    return pages


def _gap(before: Strip | None, strip: Strip, used: float) -> float:
    """Space above a strip: none at the head of a page, none between neighbours of a tight style."""
    if before is None or not used:
        return 0.0
    if strip.tight and before.tight and strip.style == before.style:
        return 0.0
    return max(before.after, strip.before)


def _least(strip: Strip, kept: bool) -> float:
    """What must stand on the page where the strip begins."""
    if strip.whole or kept:
        return strip.height
    return min(_FEWEST, strip.lines) * strip.line + strip.pad


def _fill(strip: Strip, page: int, used: float, height: float, scale: float) -> tuple[int, float]:
    """The page and how much of it is used after a strip, which may run over several."""
    need = strip.height * scale
    if used + need <= height + 0.01 or (strip.whole and need <= height):
        return page, used + need
    lines, line = strip.lines, strip.line * scale
    while True:
        room = int((height - used + 0.01) / line)
        if room >= lines:
            return page, used + lines * line + strip.pad * scale
        room = max(1, min(room, lines - _FEWEST)) if lines > _FEWEST else 0
        lines -= room
        page, used = page + 1, 0.0
