"""What stands on every page outside the text: header, footer, page number, marking."""

from __future__ import annotations

from briefing.pages.blocks import Furniture

from .page import FOOTER, HEADER, Owner, Page
from .structure import Element
from .typesetting import TextStyle, Typesetter

_HEADER = 36.0
"""Baseline of the header, in points from the paper's upper edge."""
_FOOTER = 44.0
"""Baseline of the footer, in points from the paper's lower edge."""
_MARKING = 23.0
"""Baseline of the marking under the footer."""
MARKING_SIZE = 12.0
"""Points; TLP 2.0 asks for 12 or more (https://www.first.org/tlp/, "How to use TLP in documents")."""
_BAND = 30.0
"""Height of the marking bands of a cover."""


class Furnishing:
    """Draws the furniture; its texts are measured anew only where they differ by page."""

    def __init__(self, setter: Typesetter, furniture: Furniture) -> None:
        self._setter = setter
        self._furniture = furniture
        self._style = setter.styles["furniture"]
        text, ground = furniture.marking_colours
        self._block = ground if _is_coloured(ground) else ""
        self._mark_style = TextStyle("bold", MARKING_SIZE, 15, text)
        self._share = 1.0 if furniture.marking_side == "right" else 0.5
        """Of the free width, how much stands before the marking in the footer."""
        self._nobody = Element("Artifact", None)
        copies = setter.copies or ((furniture.copy,) if furniture.copy else ())
        self._copies = [setter.label(words, self._style, self._nobody, 150) for words in copies]

    def draw(self, page: Page, number: int, count: int, cover: Element | None) -> None:
        """`cover` is the cover's section on the page it stands on."""
        area, style = self._setter.measures, self._style
        right, width = area.width - area.left, area.text_width
        if self._furniture.marking and cover is not None:
            self._band(page, cover)
        if cover is None:
            room = width
            if self._furniture.marking:
                room -= self._marking(page, right, area.height - _HEADER, 1.0, HEADER) + 20
            if self._furniture.header_left:
                line = self._setter.label(self._furniture.header_left, style, self._nobody, room)
                page.line(line, area.left, area.height - _HEADER, HEADER)
        text = self._furniture.footer_right.replace("{pages}", str(count)).replace("{page}", str(number))
        ending = self._setter.label(text, style, self._nobody, width)
        page.line(ending, right - ending.width, _FOOTER, FOOTER)
        room = width - ending.width - 20
        if self._furniture.footer_left and room > 40:
            page.line(
                self._setter.label(self._furniture.footer_left, style, self._nobody, room), area.left, _FOOTER, FOOTER
            )
        if self._copies and cover is None:
            page.varied(self._copies, [(area.left, _MARKING)] * len(self._copies), FOOTER)
        if self._furniture.marking and cover is None:
            self._marking(page, area.left + width * self._share, _MARKING, self._share, FOOTER)

    def _marking(self, page: Page, x: float, y: float, share: float, owner: Owner) -> float:
        """At x, which is this share of its width from its left. Returns the width."""
        line = self._setter.label(
            self._furniture.marking, self._mark_style, self._nobody, self._setter.measures.text_width * 0.6
        )
        pad = 5.0 if self._block else 0.0
        left = x - (line.width + 2 * pad) * share
        if self._block:
            page.fill((left, y - 4.2, left + line.width + 2 * pad, y + 12.2), self._block, owner)
        page.line(line, left + pad, y, owner)
        return line.width + 2 * pad

    def _band(self, page: Page, cover: Element) -> None:
        """The marking across the whole width, above and below; read out once."""
        area = self._setter.measures
        line = self._setter.label(self._furniture.marking, self._mark_style, Element("P", cover), area.text_width)
        x = area.left + (area.text_width - line.width) * self._share
        for bottom in (area.height - _BAND, 0.0):
            upper = bottom > 0
            owner = HEADER if upper else FOOTER
            if self._block:
                page.fill((0, bottom, area.width, bottom + _BAND), self._block, owner)
            page.line(line, x, bottom + _BAND / 2 - 4.2, None if upper else owner)


def _is_coloured(colour: str) -> bool:
    """Anything but white paper."""
    return colour.upper() != "#FFFFFF"
