"""Where pages end: an estimate by the house fonts' widths and the rules of paragraphs.

Word and LibreOffice lay a document out when they open it. What they will do is worked out here, so
that the contents list is filled when the file is made. `Flow` gathers what is drawn, in order;
`place` says on which page each strip begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.exporters.docx.metrics import Metrics
from briefing.exporters.docx.stylesheet import Letters, Shape, Sheet
from briefing.pages.blocks import Run, Runs

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
    landscape: bool = False
    note: float = 0.0
    """Height of the footnotes that stand at the foot of its page."""

    @property
    def height(self) -> float:
        return self.lines * self.line + self.pad


class Flow:
    """What is drawn, measured."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.metrics = Metrics(sheet.style)
        self.width = sheet.page.text_width / 20
        self.landscape = False
        self.strips: list[Strip] = []
        self._note = 0.0
        self.block = -1
        """Number of the block being drawn."""
        self.listed: set[str] = set()
        """Anchors of the headings that a contents list names."""

    def turn(self, *, landscape: bool) -> None:
        """From here on pages lie that way."""
        self.landscape = landscape
        self.width = self.sheet.page.turned(landscape=landscape).text_width / 20

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
                self.landscape,
                self._note,
            )
        )
        self._note = 0.0

    def note(self, runs: Runs) -> None:
        """A footnote to the next paragraph."""
        letters, shape = self.sheet.looks["FootnoteText"]
        lines = self.lines((_NOTE_MARK, *runs), letters, shape, self.width)
        self._note += lines * _line(letters, shape) + (shape.after or 0.0)

    def gap(self, place: int) -> None:
        """The small paragraph that holds two blocks apart, put in before what was drawn last."""
        letters, shape = self.sheet.looks["Gap"]
        strip = Strip("Gap", 1, _line(letters, shape), 0.0, 0.0, whole=True, block=self.block, landscape=self.landscape)
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
        strip = Strip(style, 1, height, 0.0, 0.0, 0.0, keep, True, breaks, False, anchor, head, self.block)
        self.strips.append(strip._replace(landscape=self.landscape))


def _line(letters: Letters, shape: Shape) -> float:
    """A line is as high as its style says, or as its letters need."""
    return max(round(shape.line * 20) / 20, letters.size * _NATURAL)


_NOTE_MARK = Run("1 ")
_NOTES_LINE = 8.0
"""Points of the line above a page's notes, and of the air around it."""
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


class Placed(NamedTuple):
    """The pages, from 1, on which a strip begins and ends."""

    begins: int
    ends: int
    above: float = 0.0
    """What is used of the page it begins on, in points."""


def place(strips: Sequence[Strip], height: float, scale: float = 1.0) -> list[Placed]:
    """Where each strip stands. `scale` makes everything that much higher."""
    pages: list[Placed] = []
    page, used, noted = 1, 0.0, False
    before: Strip | None = None
    at = 0
    while at < len(strips):
        end = _kept(strips, at)
        if used and (strips[at].breaks or _is_too_high(strips[at : end + 1], before, used, noted, height, scale)):
            page, used, noted = page + 1, 0.0, False
        for strip in strips[at : end + 1]:
            gap = _gap(before, strip, used)
            notes = _notes(strip, noted)
            first = strip.height if strip.whole else strip.line
            if used and used + (gap + notes + first) * scale > height + 0.01:
                page, used, gap, noted = page + 1, 0.0, 0.0, False
                notes = _notes(strip, noted)
            if not used and strip.head and before and before.head:
                used = strip.head * scale
            above = used
            turned, used = _fill(strip, page, used + (gap + notes) * scale, height, scale)
            pages.append(Placed(page, turned, above))
            page, noted, before = turned, (noted and turned == page) or bool(notes), strip
        at = end + 1
    return pages


def _kept(strips: Sequence[Strip], at: int) -> int:
    """The last of the strips that are kept with what follows, from one on."""
    while strips[at].keep_next and at + 1 < len(strips) and not strips[at + 1].breaks:
        at += 1
    return at


def _is_too_high(
    chain: Sequence[Strip], before: Strip | None, used: float, noted: bool, height: float, scale: float
) -> bool:
    """Whether what is kept together, down to the least its last strip shows, does not fit on the page, and
    would on a fresh one."""
    wanted = 0.0
    for strip in chain:
        wanted += _gap(before, strip, 1.0) + _notes(strip, noted)
        wanted += strip.height if strip.whole or strip.keep_next else min(_FEWEST, strip.lines) * strip.line + strip.pad
        before, noted = strip, noted or bool(strip.note)
    return used + wanted * scale > height + 0.01 and wanted * scale <= height


def _notes(strip: Strip, noted: bool) -> float:
    """What the strip's notes take at the foot of the page, the line above the first of them included."""
    return strip.note + (0.0 if noted else _NOTES_LINE) if strip.note else 0.0


def _gap(before: Strip | None, strip: Strip, used: float) -> float:
    """Space above a strip: none at the head of a page, none between neighbours of a tight style."""
    if before is None or not used:
        return 0.0
    if strip.tight and before.tight and strip.style == before.style:
        return 0.0
    return max(before.after, strip.before)


def _fill(strip: Strip, page: int, used: float, height: float, scale: float) -> tuple[int, float]:
    """The page and how much of it is used after a strip, which may run over several."""
    need = strip.height * scale
    if used + need <= height + 0.01 or (strip.whole and need <= height):
        return page, used + need
    lines, line = strip.lines, strip.line * scale
    if line > height:  # a row higher than a page, which a program cuts
        whole = used + lines * line
        return page + int(whole // height), whole % height
    while True:
        room = int((height - used + 0.01) / line)
        if room >= lines:
            return page, used + lines * line + strip.pad * scale
        # Few lines go over together; on a page of their own as many stand as there is room for.
        room = max(1, min(room, lines - _FEWEST)) if lines > _FEWEST else 0 if used else max(1, room)
        lines -= room
        page, used = page + 1, 0.0
