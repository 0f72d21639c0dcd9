"""House style applied to runs: faces, sizes and colours; lines and strips of text come out.

Also the one place where a run's text meets the fonts: what no font covers is replaced and noted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model import Problem
from briefing.pages.blocks import Run, Runs
from briefing.style import HouseStyle

from .characters import ARABIC, RIGHT_TO_LEFT, UNKNOWN, printed
from .characters import language as language_of
from .flow import Bookmark, Strip, TextStrip, keep_lines
from .fonts import Face, FaceName, FontSet
from .joining import joined
from .joining import plain as unformed
from .structure import Element
from .text import Line, Piece, break_lines

MILLIMETRE = 72 / 25.4
_PAPER = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}
_ITALICS: dict[FaceName, FaceName] = {"regular": "italic", "quote": "quote_italic"}
_REPORTED = 20
"""So many uncovered characters are named one by one."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks. Sizes in points."""

    face: FaceName
    size: float
    leading: float
    colour: str
    after: float = 0.0
    """Space below."""
    balanced: bool = False
    """Lines of about the same length, rather than a last one of a single word."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The page in points, from its lower left corner."""

    width: float
    height: float
    left: float
    top: float
    """Upper edge of the text."""
    bottom: float
    """Lower edge of the text."""

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.left

    @property
    def text_height(self) -> float:
        return self.top - self.bottom


def measures(style: HouseStyle) -> Measures:
    width, height = _PAPER[style.paper]
    return Measures(
        width,
        height,
        style.margin_side * MILLIMETRE,
        height - style.margin_top * MILLIMETRE,
        style.margin_bottom * MILLIMETRE,
    )


def turned(area: Measures) -> Measures:
    """The page on its side, with the same margins at the same edges of what is read."""
    return Measures(area.height, area.width, area.left, area.top - area.height + area.width, area.bottom)


def text_styles(style: HouseStyle) -> dict[str, TextStyle]:
    """Every kind of paragraph by name."""
    c, small, leading = style.colours, style.small, round(style.small * 1.42, 1)
    body = TextStyle("regular", style.body, style.leading, c.ink, style.leading * 0.5)
    return {
        "body": body,
        "bullet": replace(body, after=4),
        "lead": TextStyle("regular", style.body + 1.5, style.leading + 2.5, c.ink, 10),
        "small": TextStyle("regular", small, leading, c.quiet, 6),
        "label": TextStyle("bold", small, leading, c.accent, 3),
        "title": TextStyle("bold", style.title, round(style.title * 1.2), c.accent, 10, balanced=True),
        "subtitle": TextStyle("regular", 14, 20, c.quiet, 12, balanced=True),
        "handling": TextStyle("bold", small, leading, c.marking, 6),
        "h1": TextStyle("bold", style.heading1, round(style.heading1 * 1.28), c.accent, 10, balanced=True),
        "h2": TextStyle("bold", style.heading2, round(style.heading2 * 1.3), c.ink, 7),
        "h3": TextStyle("bold", style.heading3, round(style.heading3 * 1.4), c.ink, 5),
        "quote": TextStyle("quote", style.quote, round(style.quote * 1.48, 1), c.ink),
        "source": TextStyle("regular", small, leading, c.quiet),
        "cell": TextStyle("regular", small, leading, c.ink),
        "column": TextStyle("bold", small, leading, "#FFFFFF"),
        "counts": TextStyle("bold", style.body, style.leading, c.ink, 8),
        "tick": TextStyle("regular", 8, 10, c.quiet),
        "furniture": TextStyle("regular", 8.5, 11, c.quiet),
    }


class Typesetter:
    """Sets runs in the house style, for one file."""

    def __init__(self, style: HouseStyle, fonts: FontSet, language: str) -> None:
        self.style = style
        self.english = language.lower().split("-")[0] in ("en", "")
        self.page_word = style.labels.get("page", "page")
        self.colours = style.colours
        self.fonts = fonts
        self.measures = measures(style)
        self.styles = text_styles(style)
        self.anchors: frozenset[str] = frozenset()
        """Places of the document that links may go to."""
        self.copies: tuple[str, ...] = ()
        """What each numbered copy is called; none where copies are not numbered."""
        self._uncovered: dict[str, str] = {}
        self._unjoined = ""
        self._astray: dict[str, str] = {}

    # ------------------------------------------------------------------ runs to pieces

    def pieces(self, runs: Runs, style: TextStyle, owner: Element) -> list[Piece]:
        made: list[Piece] = []
        for run in runs:
            text = printed(self._joined(run.text) if ARABIC.search(run.text) else run.text)
            if text:
                face, colour = self._look(run, style)
                made += self._drawn(run, text, face, colour, self._element(run, owner))
        return made

    def _look(self, run: Run, style: TextStyle) -> tuple[Face, str]:
        name, colour = style.face, style.colour
        if run.style == "strong":
            name = "bold"
        elif run.style == "emphasis":
            name = _ITALICS.get(name, name)
        elif run.style == "bracket":
            name, colour = "regular", self.colours.quiet
        elif run.style == "quiet":
            colour = self.colours.quiet
        if run.link and style.colour != "#FFFFFF":
            colour = self.colours.accent
        return self.fonts[name], colour

    def _element(self, run: Run, owner: Element) -> Element:
        if run.link:
            if not run.link.startswith("#") or run.link[1:] in self.anchors:
                owner = Element("Link", owner)
            else:
                self._astray.setdefault(run.link[1:], run.text)
        return Element("Span", owner, lang=run.lang) if run.lang else owner

    def _drawn(self, run: Run, text: str, face: Face, colour: str, owner: Element) -> Iterator[Piece]:
        target = run.link if run.link and (run.link[0] != "#" or run.link[1:] in self.anchors) else ""
        if text.isascii() or face.covers(text):
            yield Piece(text, face, colour, owner, target)
            return
        for drawer, part in self._parts(text, face):
            speaks = "" if drawer is face or run.lang else language_of(part)
            leftward = bool(RIGHT_TO_LEFT.search(part))
            actual = unformed(part) if leftward else ""
            spoken = Element("Span", owner, lang=speaks, actual=actual) if speaks or actual else owner
            yield Piece(part, drawer, colour, spoken, target, leftward)

    def _joined(self, text: str) -> str:
        """Before what nobody sees is taken away: a zero-width non-joiner keeps two letters apart."""
        whole = unicodedata.normalize("NFC", text)
        made, lacking = joined(whole, self._is_drawn)
        if lacking and not self._unjoined:
            self._unjoined = _around(whole, whole.index(lacking))
        return made

    def _is_drawn(self, character: str) -> bool:
        return self.fonts.face_for(character, self.fonts["regular"]) is not None

    def _parts(self, text: str, face: Face) -> list[tuple[Face, str]]:
        """The text in stretches of one face each; a space stays with the words before it."""
        parts: list[tuple[Face, str]] = []
        for position, character in enumerate(text):
            drawer = self.fonts.face_for(character, face)
            if drawer is None:
                self._uncovered.setdefault(character, _around(text, position))
                drawer = self.fonts["regular"]
                character = UNKNOWN if UNKNOWN in drawer.covered else "?"
            if parts and (parts[-1][0] is drawer or (character == " " and " " in parts[-1][0].covered)):
                parts[-1] = (parts[-1][0], parts[-1][1] + character)
            else:
                parts.append((drawer, character))
        return parts

    # ------------------------------------------------------------------ lines and strips

    def lines(self, runs: Runs, style: TextStyle, owner: Element, width: float) -> list[Line]:
        return break_lines(self.pieces(runs, style, owner), style.size, width)

    def label(self, text: str, style: TextStyle, owner: Element, width: float = 10_000.0) -> Line:
        """A short text of the program's own on one line, shortened with … where it is too long."""
        line = self._one_line(text, style, owner)
        if line.width <= width:
            return line
        words = printed(text)
        while words and line.width > width:
            words = words[: max(0, min(len(words) - 1, int(len(words) * width / line.width)))]
            line = self._one_line(words.rstrip() + "…", style, owner)
        return line

    def _one_line(self, text: str, style: TextStyle, owner: Element) -> Line:
        line = self.lines((Run(text),), style, owner, 100_000.0)[0]
        line.shift = 0.0
        return line

    def strips(
        self, runs: Runs, style: TextStyle, owner: Element, *, width: float = 0, inset: float = 0, gap: float = 0
    ) -> list[TextStrip]:
        """A paragraph. `width` is that of the words; the text's width when not given."""
        pieces = self.pieces(runs, style, owner)
        width = width or self.measures.text_width - inset
        lines = break_lines(pieces, style.size, width)
        if style.balanced and 1 < len(lines) < 4:
            lines = _balanced(pieces, style.size, width, lines)
        made = [TextStrip(line, style.leading, inset) for line in lines]
        made[0].gap = gap
        keep_lines(made)
        return made

    def heading(
        self, runs: Runs, style: TextStyle, owner: Element, bookmark: Bookmark | None, anchor: str
    ) -> list[Strip]:
        """A heading stays with what follows it."""
        made: list[Strip] = list(self.strips(runs, style, owner))
        for strip in made:
            strip.keep = True
        made[0].bookmark, made[0].anchor = bookmark, anchor
        return made

    # ------------------------------------------------------------------ problems

    def problems(self) -> tuple[Problem, ...]:
        """What could not be drawn as it was written."""
        found = [
            Problem(
                "B071",
                "warning",
                f"No font has the character U+{ord(character):04X} (near “{around}”): � is printed in its place.",
                remedy="Name a font that has it in the house style, or install one on this machine.",
            )
            for character, around in list(self._uncovered.items())[:_REPORTED]
        ]
        if (more := len(self._uncovered) - _REPORTED) > 0:
            found.append(Problem("B071", "warning", f"{more} further characters have no font: � is printed for them."))
        if self._unjoined:
            found.append(
                Problem(
                    "B072",
                    "warning",
                    f"Some Arabic letters do not join (near “{self._unjoined}”): no font has their joining forms.",
                    remedy="Pass on the Word file, or name a font that has them in the house style.",
                )
            )
        found += [
            Problem("B073", "warning", f"The link “{text}” leads to “{anchor}”, which is not in the document.")
            for anchor, text in self._astray.items()
        ]
        return tuple(found)


def _balanced(pieces: list[Piece], size: float, width: float, lines: list[Line]) -> list[Line]:
    """The same number of lines in the narrowest measure that allows it, in steps of half a letter."""
    narrow, wide = width / len(lines), width
    while wide - narrow > size / 2:
        middle = (narrow + wide) / 2
        tried = break_lines(pieces, size, middle)
        if len(tried) > len(lines):
            narrow = middle
        else:
            wide, lines = middle, tried
    return lines


def _around(text: str, position: int) -> str:
    """A few words around a place, for a message."""
    start, end = max(0, position - 20), position + 21
    return re.sub(r"\s+", " ", text[start:end]).encode("utf-8", "replace").decode().strip()


def plain(runs: Sequence[Run]) -> str:
    """The words alone, for bookmarks and alternative texts."""
    return " ".join(printed("".join(run.text for run in runs)).split())
