"""The list of headings with page numbers: laid out before the numbers are known, drawn after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.pages.blocks import Contents, Heading, References, Run

from .flow import Bookmark, Strip, TextStrip, keep_together
from .page import Page
from .structure import Element
from .typesetting import Typesetter, plain

_NUMBER_ROOM = 40.0
"""Points kept free at the right for the page number."""


class _Entry(TextStrip):
    """The last line of an entry: a leader of dots, then the page number."""

    __slots__ = ("_anchor", "_link", "_numbers", "_setter", "_title")

    def __init__(
        self, made: TextStrip, setter: Typesetter, link: Element, anchor: str, title: str, numbers: Mapping[str, int]
    ) -> None:
        super().__init__(made.line, made.height, made.inset, gap=made.gap)
        self._setter = setter
        self._link = link
        self._anchor = anchor
        self._title = title
        self._numbers = numbers

    def draw(self, page: Page, left: float, top: float) -> None:
        super().draw(page, left, top)
        size, right = self.line.size, left + self._setter.measures.text_width
        base = top - self.rise
        number = self._numbers.get(self._anchor, 0)
        face = self._setter.fonts["regular"]
        style = replace(self._setter.styles["body"], size=size)
        line = self._setter.label(str(number), style, self._link)
        start = left + self.inset + self.line.width + 6
        end = right - face.width(str(number)) * size / 1000 - 6
        page.line(line, right - line.width, base)
        if end > start:
            page.rule((start, base + 0.6), (end, base + 0.6), self._setter.colours.quiet, 0.7, "[0.7 3.1] 0")
        box = (left, top - self.height, right, top)
        page.link(self._link, box, f"#{self._anchor}", f"{self._title}, {number}")


def references(
    setter: Typesetter, block: References, section: Element, gap: float, numbers: Mapping[str, int]
) -> tuple[list[Strip], float]:
    """Lines that end in a page number, where what they speak of stands on a page."""
    whole = Element("L", section, attributes="<</O /List /ListNumbering /None>>")
    style = replace(setter.styles["cell"], size=setter.styles["cell"].size + 0.5)
    made: list[Strip] = []
    for item in block.items:
        body = Element("P", Element("LBody", Element("LI", whole)))
        is_linked = item.anchor in setter.anchors
        owner = Element("Link", body) if is_linked else body
        width = setter.measures.text_width - _NUMBER_ROOM
        runs = tuple(replace(run, link="") for run in item.runs)
        strips: list[Strip] = list(setter.strips(runs, style, owner, width=width, gap=4 if made else gap))
        if is_linked:
            last = strips[-1]
            assert isinstance(last, TextStrip)  # noqa: S101 - a paragraph is made of nothing else
            strips[-1] = _Entry(last, setter, owner, item.anchor, plain(runs), numbers)
        keep_together(strips)
        made += strips
    return made or [Strip(0)], 10.0


def contents(
    setter: Typesetter, block: Contents, headings: Sequence[Heading], section: Element, numbers: Mapping[str, int]
) -> tuple[list[Strip], float]:
    """`numbers` is filled with each heading's page by the time the page is drawn."""
    made = setter.heading(
        (Run(block.title),), setter.styles["h1"], Element("H1", section), Bookmark(1, block.title), ""
    )
    whole = Element("TOC", section)
    body = setter.styles["body"]
    for heading in headings:
        if heading.level > (2 if block.deep else 1):
            continue
        top = heading.level == 1
        style = replace(
            body, face="bold" if top and block.deep else "regular", size=body.size if top else body.size - 1
        )
        style = replace(style, leading=body.leading if top else body.leading - 1.5)
        link = Element("Link", Element("Reference", Element("TOCI", whole)))
        runs = tuple(replace(run, link="") for run in heading.runs)
        inset = 0.0 if top else 16.0
        width = setter.measures.text_width - inset - _NUMBER_ROOM
        strips = setter.strips(runs, style, link, width=width, inset=inset, gap=7 if top else 1.5)
        entry = _Entry(strips[-1], setter, link, heading.anchor, plain(runs), numbers)
        entries: list[Strip] = [*strips[:-1], entry]
        keep_together(entries)
        made += entries
    if len(made) == 1:
        made[0].keep = False
    return made, 18.0
