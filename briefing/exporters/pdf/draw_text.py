"""Paragraphs, bullets and the analyst's box."""

from __future__ import annotations

from dataclasses import replace

from briefing.pages.blocks import AnalystBox, Bullets, Para, Run, Runs

from .flow import Frame, Strip
from .page import Page, rounded
from .structure import Element
from .typesetting import TextStyle, Typesetter

_LIST = "<</O /List /ListNumbering /{}>>"
_BULLET_INSET = 16.0
_BOX_INSET = 14.0
_BOX_PADDING = 11.0

ANALYST = "Analyst"
"""What the tags call the division, for who reads them: a screen reader, `briefing verify`."""
_BELOW_LABEL = 6.0
"""Points between the line of counts and the first card it counts."""


def paragraph(setter: Typesetter, block: Para, section: Element, gap: float) -> tuple[list[Strip], float]:
    """The strips, and the space to leave below them."""
    style = setter.styles[block.style]
    tag = "Title" if block.style == "title" else "P"
    made: list[Strip] = list(setter.strips(block.runs, style, Element(tag, section), gap=gap))
    made[0].anchor = block.anchor
    if block.style == "label":
        for strip in made:
            strip.keep = True
        return made, style.after + _BELOW_LABEL
    return made, style.after


def bullets(setter: Typesetter, block: Bullets, section: Element, gap: float) -> tuple[list[Strip], float]:
    style = setter.styles["bullet"]
    made = listed(setter, block.items, style, section, gap=gap, numbered=block.numbered)
    return made, setter.styles["body"].after


def listed(
    setter: Typesetter,
    items: tuple[Runs, ...],
    style: TextStyle,
    section: Element,
    *,
    gap: float,
    numbered: bool = False,
    inset: float = 0,
    width: float = 0,
) -> list[Strip]:
    """A list, each item hanging from its bullet or number."""
    whole = Element("L", section, attributes=_LIST.format("Decimal" if numbered else "Disc"))
    made: list[Strip] = []
    mark_style = replace(style, colour=setter.colours.accent, face="bold" if numbered else style.face)
    hang = max(_BULLET_INSET, 8 + len(f"{len(items)}.") * style.size * 0.6) if numbered else _BULLET_INSET
    for number, runs in enumerate(items, 1):
        item = Element("LI", whole)
        label = setter.label(f"{number}." if numbered else "•", mark_style, Element("Lbl", item))
        strips = setter.strips(
            runs,
            style,
            Element("P", Element("LBody", item)),
            width=width - hang if width else 0,
            inset=inset + hang,
            gap=gap if number == 1 else style.after,
        )
        strips[0].label = (label, inset + (0 if numbered else 3))
        made += strips
    return made


class Shade(Frame):
    """The analyst's ground: shaded and framed, where a quotation has a bar at its left."""

    __slots__ = ("_bar", "_colour", "_width")

    def __init__(self, colour: str, bar: str, width: float) -> None:
        self._colour = colour
        self._bar = bar
        self._width = width

    def draw(self, page: Page, left: float, top: float, bottom: float) -> None:
        box = (left, bottom, left + self._width, top)
        page.path(rounded(box, 4), fill=self._colour, stroke=self._bar, width=0.6)


def analyst_box(setter: Typesetter, block: AnalystBox, section: Element, gap: float) -> tuple[list[Strip], float]:
    """The analyst's own words: shaded, framed, labelled, never to be taken for a quotation."""
    width = setter.measures.text_width
    inner = width - 2 * _BOX_INSET
    body = setter.styles["body"]
    box = Element("Div", section, title=ANALYST)
    made: list[Strip] = [Strip(_BOX_PADDING, gap=gap, keep=True)]
    label = setter.strips((Run(block.label),), setter.styles["label"], Element("P", box), width=inner, inset=_BOX_INSET)
    for line in label:
        line.keep = True
    made += label
    if block.bullets:
        made += listed(setter, block.paragraphs, replace(body, after=4), box, gap=4, inset=_BOX_INSET, width=inner)
    else:
        for index, runs in enumerate(block.paragraphs):
            made += setter.strips(runs, body, Element("P", box), width=inner, inset=_BOX_INSET, gap=6 if index else 4)
    made[-1].keep = True
    made.append(Strip(_BOX_PADDING))
    frame = Shade(setter.colours.shade, setter.colours.rule, width)
    for strip in made:
        strip.frame = frame
    return made, body.after + 6
