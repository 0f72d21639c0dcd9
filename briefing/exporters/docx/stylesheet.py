"""A Word style from what is said about it: letters, shape, name.

Lengths are points here and twentieths of a point in the file, sizes half points, border widths
eighths of a point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from briefing.exporters.docx.markup import attribute
from briefing.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Letters:
    """Character properties that differ from the style this one rests on."""

    size: float = 0.0
    """Points; 0 leaves it."""
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    family: str = ""
    proof: bool = True
    """False for words that are not ours to correct."""
    background: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """Paragraph properties; lengths in points."""

    before: float | None = None
    after: float | None = None
    line: float = 0.0
    left: float | None = None
    right: float = 0.0
    hanging: float = 0.0
    keep_next: bool = False
    keep_lines: bool | None = None
    align: str = ""
    outline: int = -1
    tabs: str = ""
    borders: str = ""
    fill: str = ""
    numbering: int = 0
    tight: bool = False
    """No space between neighbours of this style."""


Look = TypeVar("Look", Letters, Shape)
PLAIN_LETTERS = Letters()
PLAIN_SHAPE = Shape()


def colour(value: str) -> str:
    """`#1f4e79` -> `1F4E79`."""
    return value.removeprefix("#").upper()


class Page(NamedTuple):
    """A sheet of paper and its margins, in twips."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    header: int
    """From the sheet's edge to the header."""
    footer: int

    def turned(self, *, landscape: bool) -> Page:
        """The sheet upright, or on its side."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return self._replace(width=long if landscape else short, height=short if landscape else long)

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """In points."""
        return (self.height - self.top - self.bottom) / 20


def page(style: HouseStyle) -> Page:
    """The paper of a house style, upright."""
    width, height = (11906, 16838) if style.paper == "A4" else (12240, 15840)
    side, top, bottom = twips(style.margin_side), twips(style.margin_top), twips(style.margin_bottom)
    header, footer = twips(style.margin_top * 0.42), twips(style.margin_bottom * 0.36)
    return Page(width, height, side, side, top, bottom, header, footer)


def twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def fonts(family: str, style: HouseStyle) -> str:
    """All four kinds of letters, so that none falls back to another program's default."""
    name, eastern = attribute(family), attribute(style.fonts.east_asian_family)
    return f"<w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={eastern} w:cs={name}/>"


def _letters(look: Letters, style: HouseStyle) -> str:
    def switch(on: bool | None, *names: str) -> str:
        value = "" if on else ' w:val="0"'
        return "" if on is None else "".join(f"<w:{name}{value}/>" for name in names)

    half_points = round(look.size * 2)
    return "".join(
        (
            fonts(look.family, style) if look.family else "",
            switch(look.bold, "b", "bCs"),
            switch(look.italic, "i", "iCs"),
            "" if look.proof else "<w:noProof/>",
            f'<w:color w:val="{colour(look.colour)}"/>' if look.colour else "",
            f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if half_points else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(look.background)}"/>' if look.background else "",
        )
    )


def shape_xml(shape: Shape) -> str:
    spacing = "".join(
        (
            f' w:before="{round(shape.before * 20)}"' if shape.before is not None else "",
            f' w:after="{round(shape.after * 20)}"' if shape.after is not None else "",
            f' w:line="{round(shape.line * 20)}" w:lineRule="atLeast"' if shape.line else "",
        )
    )
    indent = f' w:left="{round(shape.left * 20)}"' if shape.left is not None else ""
    indent += f' w:right="{round(shape.right * 20)}"' if shape.right else ""
    indent += f' w:hanging="{round(shape.hanging * 20)}"' if shape.hanging else ""
    lines = {None: "", True: "<w:keepLines/>", False: '<w:keepLines w:val="0"/>'}[shape.keep_lines]
    return "".join(
        (
            "<w:keepNext/>" if shape.keep_next else "",
            lines,
            f'<w:numPr><w:numId w:val="{shape.numbering}"/></w:numPr>' if shape.numbering else "",
            f"<w:pBdr>{shape.borders}</w:pBdr>" if shape.borders else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(shape.fill)}"/>' if shape.fill else "",
            f"<w:tabs>{shape.tabs}</w:tabs>" if shape.tabs else "",
            f"<w:spacing{spacing}/>" if spacing else "",
            f"<w:ind{indent}/>" if indent else "",
            "<w:contextualSpacing/>" if shape.tight else "",
            f'<w:jc w:val="{shape.align}"/>' if shape.align else "",
            f'<w:outlineLvl w:val="{shape.outline}"/>' if shape.outline >= 0 else "",
        )
    )


class Sheet:
    """Styles as they are written down."""

    def __init__(self, style: HouseStyle, paper: Page | None = None) -> None:
        self.style = style
        self.page = paper or page(style)
        self.parts: list[str] = []
        self.names: list[str] = []
        """What the styles are called, in the order of `parts`."""
        self.looks: dict[str, tuple[Letters, Shape]] = {
            "Normal": (Letters(style.body), Shape(before=0, after=0, line=style.leading, left=0, keep_lines=False))
        }
        """Style id -> how it looks, with what it takes from the style it rests on."""

    def paragraph(
        self,
        name: str,
        letters: Letters = PLAIN_LETTERS,
        shape: Shape = PLAIN_SHAPE,
        *,
        base: str = "Normal",
        follow: str = "",
        built_in: bool = False,
        listed: bool = True,
    ) -> None:
        """A paragraph style; its id is its name in one word. Fonts are named in every one."""
        letters_below, shape_below = self.looks[base]
        self.looks[style_id(name)] = (_over(letters, letters_below), _over(shape, shape_below))
        family = letters.family or (self.style.fonts.family if base == "Normal" else "")
        named = "" if letters.family or not family else fonts(family, self.style)
        self._add(
            "paragraph",
            name,
            f'<w:basedOn w:val="{base}"/>' + (f'<w:next w:val="{follow}"/>' if follow else ""),
            f"<w:pPr>{shape_xml(shape)}</w:pPr><w:rPr>{named}{_letters(letters, self.style)}</w:rPr>",
            built_in=built_in,
            listed=listed,
        )

    def character(self, name: str, letters: Letters, *, built_in: bool = False, extra: str = "") -> None:
        self._add(
            "character",
            name,
            '<w:basedOn w:val="DefaultParagraphFont"/>',
            f"<w:rPr>{_letters(letters, self.style)}{extra}</w:rPr>",
            built_in=built_in,
        )

    def add(self, name: str, xml: str) -> None:
        """A style as XML."""
        self.names.append(name)
        self.parts.append(xml)

    def _add(self, kind: str, name: str, rests_on: str, look: str, *, built_in: bool, listed: bool = True) -> None:
        custom = "" if built_in else ' w:customStyle="1"'
        look = look.replace("<w:pPr></w:pPr>", "").replace("<w:rPr></w:rPr>", "")
        self.add(
            name,
            f'<w:style w:type="{kind}"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>{rests_on}'
            f'<w:uiPriority w:val="{1 if listed else 39}"/>{"<w:qFormat/>" if listed else ""}{look}</w:style>',
        )


def _over(upper: Look, lower: Look) -> Look:
    """What the upper one says, and where it says nothing, the lower."""
    unsaid = type(upper)()
    said = {name: getattr(upper, name) for name in upper.__slots__ if getattr(upper, name) != getattr(unsaid, name)}
    return replace(lower, **said)


def style_id(name: str) -> str:
    """`heading 1` -> `Heading1`, `toc 1` -> `TOC1`."""
    return "".join(word.upper() if word == "toc" else word[:1].upper() + word[1:] for word in name.split())
