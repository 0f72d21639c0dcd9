"""House style: fonts, colours, paper and measures, read from `templates/styles`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

from briefing.errors import StyleError
from briefing.resources import TEMPLATES
from briefing.yaml import Map, Node, Scalar, compose, named
from briefing.yaml.forms import Forms, Reading
from briefing.yaml.forms import read as read_forms
from briefing.yaml.nodes import place
from briefing.yaml.wording import listed, nearest

LEAST_CONTRAST = 4.5
"""WCAG 2.1, 1.4.3, for text of ordinary size."""
WHITE = "#FFFFFF"

WRONG_COLOUR = "B121"
LOW_CONTRAST = "B122"
WRONG_SIZE = "B123"
NO_FONT = "B124"
NO_LOGO = "B125"


@dataclass(frozen=True, slots=True)
class Colours:
    """`#rrggbb`. Text colours hold 4.5:1 against the paper (WCAG 2.1, 1.4.3), checked at load."""

    ink: str = "#1A1A1A"
    accent: str = "#1F4E79"
    quiet: str = "#595959"
    rule: str = "#BFC5CC"
    """Decoration only: never carries meaning."""
    shade: str = "#EEF2F6"
    """Behind the analyst's own words."""
    marking: str = "#8A1F11"


@dataclass(frozen=True, slots=True)
class Fonts:
    """Files in templates/fonts or beside the style (or absolute paths) for the PDF, family names for Word."""

    regular: str = "NotoSans-Regular.ttf"
    bold: str = "NotoSans-SemiBold.ttf"
    italic: str = "NotoSans-Italic.ttf"
    quote: str = "NotoSerif-Regular.ttf"
    quote_italic: str = "NotoSerif-Italic.ttf"
    family: str = "Noto Sans"
    quote_family: str = "Noto Serif"
    east_asian_family: str = "Malgun Gothic"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How every page looks. Sizes in points, margins in millimetres."""

    name: str = "house"
    paper: Literal["A4", "Letter"] = "A4"
    margin_side: float = 28.0
    margin_top: float = 26.0
    margin_bottom: float = 24.0
    body: float = 11.0
    leading: float = 16.0
    quote: float = 10.5
    small: float = 9.5
    title: float = 26.0
    heading1: float = 20.0
    heading2: float = 14.0
    heading3: float = 11.0
    colours: Colours = field(default_factory=Colours)
    fonts: Fonts = field(default_factory=Fonts)
    date: Literal["2 March 2026", "March 2, 2026", "2026-03-02"] = "2 March 2026"
    """How dates are written on the pages, shown by an example."""
    numbering: Literal["none", "sections"] = "none"
    """sections: 1, 1.1, 2 before the headings."""
    logo: str = ""
    """A picture (PNG or JPEG) for the cover, relative to this file."""
    logo_alt: str = ""
    """What the picture shows, for who does not see it."""
    labels: dict[str, str] = field(default_factory=dict)
    """Wording of the page's own labels, where the house wants other words."""
    classifications: tuple[str, ...] = ()
    """The house's markings from the lowest to the strictest, so that one can be above another."""
    chronology: Literal["portrait", "landscape"] = "portrait"
    """How the pages of a full pack's chronology lie."""
    notes: Literal["none", "footnotes"] = "none"
    """Word only: whether each excerpt has its source's whole reference at the foot of its page too."""
    embed_fonts: bool = True
    """Word only: whether the file carries the fonts, where their licence allows it; half a megabyte."""
    word_template: str = ""
    """A .docx or .dotx of the house, relative to this file: its styles, page, headers and footers are used."""
    word_styles: dict[str, str] = field(default_factory=dict)
    """Styles of a pack that are to look like styles of the template: Quote: Zitat."""


_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_FONT_FILES = ("regular", "bold", "italic", "quote", "quote_italic")
_SIZES = {
    "margin_side": (10, 60),
    "margin_top": (10, 60),
    "margin_bottom": (10, 60),
    "body": (8, 16),
    "leading": (9, 32),
    "quote": (8, 16),
    "small": (7, 13),
    "title": (14, 48),
    "heading1": (12, 36),
    "heading2": (10, 28),
    "heading3": (8, 20),
}
"""Below, print cannot be read; above, a page holds nothing. Points, margins in millimetres."""


def read(name_or_path: str, base: Path) -> HouseStyle:
    """The house style of that name in `templates/styles`, or at that path counted from `base`."""
    file = named.find("styles", name_or_path, base, None, StyleError)
    forms = replace(_FORMS, checks={**_FORMS.checks, HouseStyle: partial(_check_style, file.parent)})
    style, problems = read_forms(compose.read(file, refused=StyleError), HouseStyle, forms)
    for problem in problems:
        raise StyleError(problem.message, where=problem.where, remedy=problem.remedy)
    return _placed(style, file.parent)


def _placed(style: HouseStyle, folder: Path) -> HouseStyle:
    """The style with the files that lie beside it named by their full paths."""
    fonts = {name: _beside(getattr(style.fonts, name), folder) for name in _FONT_FILES}
    logo = str((folder / style.logo).resolve()) if style.logo else ""
    template = str((folder / style.word_template).resolve()) if style.word_template else ""
    return replace(style, fonts=replace(style.fonts, **fonts), logo=logo, word_template=template)


def _beside(name: str, folder: Path) -> str:
    file = folder / name
    is_there = not (TEMPLATES / "fonts" / name).is_file() and file.is_file()
    return str(file.resolve()) if is_there else name


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two `#rrggbb` colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _check_style(folder: Path, style: HouseStyle, node: Node, reading: Reading) -> None:
    for name, (least, most) in _SIZES.items():
        size = getattr(style, name)
        if not least <= size <= most:
            unit = "millimetres" if name.startswith("margin") else "points"
            reading.complain(
                WRONG_SIZE, place(node, name), f"'{name}' is {size:g}; it can be from {least} to {most} {unit}."
            )
    if style.leading < style.body * 1.1 and style.body <= _SIZES["body"][1]:
        reading.complain(
            WRONG_SIZE,
            place(node, "leading"),
            f"'leading' is {style.leading:g} with a body of {style.body:g}: the lines would touch.",
            f"Make it {style.body * 1.4:.4g} or so.",
        )
    # Also for fonts that are not named in the file: then the ones of the program must be there.
    _check_fonts(style.fonts, folder, node, reading)
    _check_logo(style, folder, node, reading)


def _check_colours(colours: Colours, node: Node, reading: Reading) -> None:
    for name in Colours.__dataclass_fields__:
        colour = getattr(colours, name)
        written = node.get(name) if isinstance(node, Map) else None
        if isinstance(written, Scalar) and written.kind == "null":
            reading.complain(
                WRONG_COLOUR,
                written.where,
                f"'{name}' has no colour: without quotation marks, # starts a comment.",
                f'For example: {name}: "{colour}"',
            )
        if not _COLOUR.fullmatch(colour):
            reading.complain(
                WRONG_COLOUR,
                place(node, name),
                f"'{name}' is '{colour[:40]}'.",
                'Write it as "#rrggbb", as in "#1F4E79".',
            )
            return
    for name, below, paper in (
        ("ink", WHITE, "on white"),
        ("accent", WHITE, "on white"),
        ("quiet", WHITE, "on white"),
        ("marking", WHITE, "on white"),
        ("ink", colours.shade, f"on the shade {colours.shade}"),
        ("accent", colours.shade, f"on the shade {colours.shade}"),
    ):
        found = contrast(getattr(colours, name), below)
        if found < LEAST_CONTRAST:
            # Rounded down: 4.46 must not be called 4.5.
            reading.complain(
                LOW_CONTRAST,
                place(node, name),
                f"'{name}' ({getattr(colours, name)}) has a contrast of {int(found * 10) / 10}:1 {paper};"
                f" text needs {LEAST_CONTRAST}:1.",
                "Choose a darker colour." if below == WHITE else f"Choose a darker {name} or a lighter shade.",
            )


def _check_logo(style: HouseStyle, folder: Path, node: Node, reading: Reading) -> None:
    if not style.logo:
        return
    file = folder / style.logo
    signs = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}
    try:
        head = file.read_bytes()[:8]
    except (OSError, ValueError):
        reading.complain(
            NO_LOGO,
            place(node, "logo"),
            f"there is no picture '{style.logo[:80]}'.",
            "Check the path; it counts from the folder of this file.",
        )
        return
    if not any(head.startswith(sign) for sign in signs):
        reading.complain(
            NO_LOGO, place(node, "logo"), f"'{style.logo[:80]}' is no picture.", f"Save it as {listed(signs.values())}."
        )
    elif not style.logo_alt.strip():
        reading.complain(
            NO_LOGO,
            place(node, "logo"),
            "the logo has no words for who does not see it.",
            "For example: logo_alt: Arms of the ministry",
        )


def _check_fonts(fonts: Fonts, folder: Path, node: Node, reading: Reading) -> None:
    shelf = TEMPLATES / "fonts"
    there = {file.name for file in shelf.glob("*.[to]tf")}
    if not there:
        return
    for name in _FONT_FILES:
        file = getattr(fonts, name)
        if file not in there and not (shelf / file).is_file() and not (folder / file).is_file():
            near = nearest(file, there)
            reading.complain(
                NO_FONT,
                place(node, "fonts", name),
                f"there is no font file '{file[:80]}' for '{name}'.",
                f"Did you mean '{near}'?"
                if near
                else f"Give its path from this file, or one of {listed(sorted(there))}.",
            )


_FORMS = Forms(checks={Colours: _check_colours})
