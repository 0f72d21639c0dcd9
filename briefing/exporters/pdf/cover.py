"""The first page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.exporters import logo
from briefing.exporters.logo import Logo
from briefing.pages.blocks import Cover, Run, Runs

from .characters import printed
from .draw_card import card
from .flow import Strip
from .objects import PdfFile
from .page import BACKGROUND, Page
from .structure import Element
from .text import Line
from .typesetting import Typesetter

_HIGH = 0.17
"""The title stands this share of the text height from its top, where there is room."""


class _Accent(Strip):
    """A short bar above the title."""

    __slots__ = ("_colour",)

    def __init__(self, colour: str) -> None:
        super().__init__(5)
        self._colour = colour

    def draw(self, page: Page, left: float, top: float) -> None:
        page.fill((left, top - self.height, left + 54, top), self._colour, BACKGROUND)


class _Rule(Strip):
    """A thin line across the text."""

    __slots__ = ("_colour", "_width")

    def __init__(self, colour: str, width: float, gap: float) -> None:
        super().__init__(1, gap=gap)
        self._colour = colour
        self._width = width

    def draw(self, page: Page, left: float, top: float) -> None:
        page.rule((left, top), (left + self._width, top), self._colour, 0.6)


class _Copy(Strip):
    """The copy's number, against the right margin."""

    __slots__ = ("_lines", "_width")

    def __init__(self, lines: Sequence[Line], height: float, width: float) -> None:
        super().__init__(height)
        self._lines = lines
        self._width = width

    def draw(self, page: Page, left: float, top: float) -> None:
        right, base = left + self._width, top - self.height + 4
        page.varied(self._lines, [(right - line.width, base) for line in self._lines])


class _Picture(Strip):
    """The house's logo, against the left margin."""

    __slots__ = ("_element", "_file", "_logo")

    def __init__(self, picture: Logo, element: Element, file: PdfFile) -> None:
        super().__init__(picture.size[1] + 14)
        self._logo = picture
        self._element = element
        self._file = file

    def draw(self, page: Page, left: float, top: float) -> None:
        shown = self._logo
        width, height = shown.size
        entries = (
            f"/Type /XObject /Subtype /Image /Width {shown.width} /Height {shown.height}"
            " /ColorSpace /DeviceRGB /BitsPerComponent 8"
        )
        box = (left, top - height, left + width, top)
        self._element.attributes = f"<</O /Layout /BBox [{' '.join(f'{edge:.2f}' for edge in box)}]>>"
        page.picture(self._file.add_stream(shown.rgb, entries), box, self._element)


def cover(setter: Typesetter, block: Cover, section: Element, file: PdfFile) -> list[Strip]:
    """A whole page: the words high, what is small print at its foot, air between."""
    width, height = setter.measures.text_width, setter.measures.text_height
    styles, colours = setter.styles, setter.colours
    copy: list[Strip] = []
    if block.logo:
        figure = Element("Figure", section, alt=printed(block.logo_alt))
        copy.append(_Picture(logo.read(block.logo), figure, file))
    if block.copy:
        owner = Element("P", section)
        lines = [setter.label(words, styles["label"], owner, width) for words in setter.copies or (block.copy,)]
        copy.insert(0, _Copy(lines, 16, width))
    words: list[Strip] = [_Accent(colours.accent)]
    words += setter.strips((Run(block.title),), styles["title"], Element("Title", section), gap=16)
    if block.purpose:
        words += setter.strips((Run(block.purpose),), styles["subtitle"], Element("P", section), gap=10)
    if block.lines:
        words.append(_Rule(colours.rule, width, 20))
        words += _particulars(setter, block.lines, section)
    if block.counts:
        words.append(_Rule(colours.rule, width, 16))
        words += setter.strips((Run(block.counts),), styles["counts"], Element("P", section), gap=12)
    if block.excerpt is not None:
        words += card(setter, block.excerpt, section, 30)[0]
    foot: list[Strip] = []
    if block.handling:
        foot += setter.strips((Run(block.handling),), styles["handling"], Element("P", section))
    if block.caveat:
        style = replace(styles["small"], size=styles["small"].size - 0.5)
        foot += setter.strips((Run(block.caveat),), style, Element("P", section), gap=5)
    free = height - sum(strip.height + strip.gap for strip in (*copy, *words, *foot)) - 2
    above = Strip(max(0.0, min(free * 0.4, height * _HIGH)))
    if foot:
        foot[0].gap += max(12.0, free - above.height)
    made = [*copy, above, *words, *foot]
    made[0].breaks = True
    return made


def _particulars(setter: Typesetter, lines: tuple[Runs, ...], section: Element) -> list[Strip]:
    """For, edition, date: what a line starts with in grey or bold stands in a column of its own."""
    style = setter.styles["body"]
    made: list[Strip] = []
    split = all(len(runs) > 1 and runs[0].style in ("quiet", "strong") for runs in lines)
    owners = [Element("P", section) for _ in lines]
    names = [setter.lines(runs[:1], style, owner, 400)[0] for runs, owner in zip(lines, owners, strict=True)]
    column = max((name.width for name in names), default=0) + 18
    split = split and column <= setter.measures.text_width * 0.4
    for index, (runs, owner, name) in enumerate(zip(lines, owners, names, strict=True)):
        gap = 4 if index else 14
        if split:
            rest = (replace(runs[1], text=runs[1].text.lstrip()), *runs[2:])
            strips = setter.strips(rest, style, owner, inset=column, gap=gap)
            strips[0].label = (name, 0.0)
        else:
            strips = setter.strips(runs, style, owner, gap=gap)
        made += strips
    return made
