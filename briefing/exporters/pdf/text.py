"""Runs become pieces, pieces become lines.

A piece is a stretch of text one face draws in one colour for one element; a line is what fits
the measure. Nothing is hyphenated, nothing is parsed, and what is longer than a line is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .characters import turned

if TYPE_CHECKING:
    from .fonts import Face
    from .structure import Element


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Text in one face and colour, owned by one element."""

    text: str
    face: Face
    colour: str
    owner: Element
    target: str = ""
    """`#anchor` or a web address, where the owner is a link or lies in one."""
    leftward: bool = False
    """Hebrew or Arabic: each line of it is turned to its order on the page."""


class Line:
    """Pieces side by side, measured."""

    __slots__ = ("parts", "shift", "size", "spaced", "width")

    def __init__(self, parts: list[tuple[Piece, str]], width: float, size: float, *, spaced: bool) -> None:
        self.parts = parts
        self.width = width
        """In points, without the space at its end."""
        self.size = size
        self.shift = 0.0
        """Points to the right: lines of a paragraph that is written from the right end at its right edge."""
        self.spaced = spaced
        """A real space ends the line, so that words do not fuse where the text is read out."""


def break_lines(pieces: Sequence[Piece], size: float, width: float) -> list[Line]:
    """Lines no wider than `width` points; at least one, possibly empty."""
    setter = _Setter(size, max(width, size), from_right=_leads_right(pieces))
    for piece in pieces:
        setter.set(piece)
    return setter.finish()


def _leads_right(pieces: Sequence[Piece]) -> bool:
    """Whether the first letter of a paragraph is one that is written from the right."""
    for piece in pieces:
        if piece.leftward:
            return True
        if any(letter.isalpha() for letter in piece.text):
            return False
    return False


def _ordered(parts: list[tuple[Piece, str]], *, from_right: bool) -> list[tuple[Piece, str]]:
    """The parts of a line as they stand on it from its left: Unicode's bidirectional algorithm
    (UAX 9), on whole parts. Runs against the paragraph's direction are turned as runs; numbers and
    signs between them go with the paragraph."""
    if not from_right and not any(piece.leftward for piece, _ in parts):
        return parts
    made: list[tuple[Piece, str, bool]] = []
    against: list[tuple[Piece, str, bool]] = []
    neutral: list[tuple[Piece, str, bool]] = []
    for piece, text in parts:
        for stretch, strong in _stretches(piece, text):
            part = (piece, stretch, piece.leftward or (from_right and not strong))
            if not strong and against:
                neutral.append(part)
            elif strong and piece.leftward != from_right:
                against += [*neutral, part]
                neutral = []
            else:
                made += [*reversed(against), *neutral, part]
                against, neutral = [], []
    made += [*reversed(against), *neutral]
    if from_right:
        made.reverse()
    return [(piece, _set(text, is_turned, from_right=from_right)) for piece, text, is_turned in made]


def _stretches(piece: Piece, text: str) -> list[tuple[str, bool]]:
    """A part cut where its letters begin and end, and whether a stretch has letters of its own."""
    if piece.leftward:
        return [(text, True)]
    places = [at for at, character in enumerate(text) if character.isalpha()]
    if not places:
        return [(text, False)]
    first, last = places[0], places[-1] + 1
    while last < len(text) and text[last].isdigit():
        last += 1
    cut = [(text[:first], False), (text[first:last], True), (text[last:], False)]
    return [(stretch, strong) for stretch, strong in cut if stretch]


def _set(text: str, is_turned: bool, *, from_right: bool) -> str:
    """A part as it stands on the line; the space after it is before it where lines run from the right."""
    words = text.rstrip(" ")
    spaces = text[len(words) :]
    if is_turned:
        words = turned(words)
    return spaces + words if from_right else words + spaces


class _Setter:
    """Fills lines greedily. A box is what may not be broken; it gathers until a break is allowed."""

    def __init__(self, size: float, width: float, *, from_right: bool) -> None:
        self._size = size
        self._from_right = from_right
        self._limit = width * 1000 / size + 0.01
        self._lines: list[Line] = []
        self._line: list[tuple[Piece, str]] = []
        self._used = 0.0
        self._space = 0.0
        """Width of the space that ends the line so far."""
        self._box: list[tuple[Piece, str]] = []
        self._box_width = 0.0

    def set(self, piece: Piece) -> None:
        face = piece.face
        atoms_of, box = face.atoms, self._box
        words = piece.text.split(" ")
        last = len(words) - 1
        for index, word in enumerate(words):
            if word:
                for text, width, breaks in atoms_of(word):
                    box.append((piece, text))
                    self._box_width += width
                    if breaks:
                        self._settle()
            if index != last:
                self._settle()
                if self._line and not self._space:
                    self._line.append((piece, " "))
                    self._space = face.space

    def _settle(self) -> None:
        box = self._box
        if not box:
            return
        if self._used + self._space + self._box_width > self._limit:
            if self._line:
                self._end()
            if self._box_width > self._limit:
                self._cut()
                return
        self._line += box
        self._used += self._space + self._box_width
        self._space = 0.0
        box.clear()
        self._box_width = 0.0

    def _cut(self) -> None:
        """A box wider than the measure: broken wherever it must be."""
        for piece, text in self._box:
            advance, start, width = piece.face.width, 0, 0.0
            for index, character in enumerate(text):
                step = advance(character)
                if self._used + width + step > self._limit and (self._line or index > start):
                    if index > start:
                        self._line.append((piece, text[start:index]))
                        self._used += width
                    self._end()
                    start, width = index, 0.0
                width += step
            self._line.append((piece, text[start:]))
            self._used += width
        self._box.clear()
        self._box_width = 0.0

    def _end(self) -> None:
        spaced = self._space > 0
        parts: list[tuple[Piece, str]] = []
        texts: list[str] = []
        current: Piece | None = None
        for piece, text in self._line:
            if piece is not current:
                if current is not None:
                    parts.append((current, "".join(texts)))
                current, texts = piece, []
            texts.append(text)
        if current is not None:
            text = "".join(texts)
            if spaced:
                text = text[:-1]
            if text:
                parts.append((current, text))
        used = self._used * self._size / 1000
        self._lines.append(Line(_ordered(parts, from_right=self._from_right), used, self._size, spaced=spaced))
        if self._from_right:
            self._lines[-1].shift = max(0.0, self._limit * self._size / 1000 - used)
        self._line, self._used, self._space = [], 0.0, 0.0

    def finish(self) -> list[Line]:
        self._settle()
        if self._line or not self._lines:
            self._end()
        self._lines[-1].spaced = True
        return self._lines
