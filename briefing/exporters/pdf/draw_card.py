"""The excerpt card: pin cite, the words behind their bar, where they are from, the analyst's note."""

from __future__ import annotations

from briefing.pages.blocks import Card, Run

from .draw_text import Shade
from .flow import Frame, Strip, TextStrip, keep_together
from .page import Page, star
from .structure import Element
from .typesetting import Typesetter

INSET = 15.0
"""From the bar to the words, in points."""
_BAR = 2.2
_SHORT = 0.42
"""A card up to this share of the page's text height stays in one piece."""
KEY = "Key"


class Bar(Frame):
    """The coloured bar at the left of a quotation."""

    __slots__ = ("_colour", "_width")

    def __init__(self, colour: str, width: float = _BAR) -> None:
        self._colour = colour
        self._width = width

    def draw(self, page: Page, left: float, top: float, bottom: float) -> None:
        page.fill((left, bottom - 1, left + self._width, top - 1), self._colour)


class _LabelStrip(TextStrip):
    """The pin cite's line, with the star of a key card."""

    __slots__ = ("star_at", "star_colour")

    def __init__(self, made: TextStrip, star_at: float, colour: str) -> None:
        super().__init__(made.line, made.height, made.inset)
        self.star_at = star_at
        self.star_colour = colour

    def draw(self, page: Page, left: float, top: float) -> None:
        size = self.line.size
        page.path(star(left + self.star_at, top - self.rise + size * 0.34, size * 0.56), fill=self.star_colour)
        super().draw(page, left, top)


def card(setter: Typesetter, block: Card, section: Element, gap: float) -> tuple[list[Strip], float]:
    whole = Element("Div", section)
    width = setter.measures.text_width
    inner = width - INSET
    styles, colours = setter.styles, setter.colours
    label = _label(setter, block, whole)
    quote = setter.strips(
        block.quote, styles["quote"], Element("P", Element("BlockQuote", whole)), width=inner - 6, inset=INSET, gap=1
    )
    frame = Bar(colours.accent)
    for line in quote:
        line.frame = frame
    source: list[Strip] = []
    for index, runs in enumerate(block.source):
        source += setter.strips(
            runs, styles["source"], Element("P", whole), width=inner, inset=INSET, gap=0 if index else 3
        )
    if block.note:
        source += _note(setter, block, whole, inner)
    made: list[Strip] = [*label, *quote, *source]
    made[0].gap, made[0].anchor = gap, block.anchor
    for first in label:
        first.keep = True
    for line in quote[-2:] if source else ():
        line.keep = True
    if sum(strip.height for strip in made) <= setter.measures.text_height * _SHORT:
        keep_together(made)
    elif sum(strip.height for strip in source) <= setter.measures.text_height * _SHORT:
        keep_together(source)
    return made, 14.0


def _label(setter: Typesetter, block: Card, whole: Element) -> list[Strip]:
    style = setter.styles["label"]
    if not block.starred:
        return list(setter.strips(block.label, style, Element("P", whole), inset=INSET))
    key = setter.style.labels.get("key", KEY)
    runs = (Run(key, "strong"), Run(" · ", "quiet"), *block.label)
    made = setter.strips(runs, style, Element("P", whole), inset=INSET + style.size * 1.35)
    first = _LabelStrip(made[0], INSET + style.size * 0.55, setter.colours.accent)
    return [first, *made[1:]]


def _note(setter: Typesetter, block: Card, whole: Element, inner: float) -> list[Strip]:
    style = setter.styles["cell"]
    strips: list[Strip] = [Strip(5, gap=5, keep=True)]
    strips += setter.strips(block.note, style, Element("P", whole), width=inner - 20, inset=INSET + 10)
    strips[-1].keep = True
    strips.append(Strip(6))
    frame = _Inset(Shade(setter.colours.shade, setter.colours.rule, inner))
    for strip in strips:
        strip.frame = frame
    return strips


class _Inset(Frame):
    """Another frame, moved in under the quotation's words."""

    __slots__ = ("_frame",)

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def draw(self, page: Page, left: float, top: float, bottom: float) -> None:
        self._frame.draw(page, left + INSET, top, bottom)
