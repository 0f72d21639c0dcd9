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

    __slots__ = ("parts", "size", "spaced", "width")

    def __init__(self, parts: list[tuple[Piece, str]], width: float, size: float, *, spaced: bool) -> None:
        self.parts = parts
        self.width = width
        """In points, without the space at its end."""
        self.size = size
        self.spaced = spaced
        """A real space ends the line, so that words do not fuse where the text is read out."""


def break_lines(pieces: Sequence[Piece], size: float, width: float) -> list[Line]:
    """Lines no wider than `width` points; at least one, possibly empty."""
    setter = _Setter(size, max(width, size))
    for piece in pieces:
        setter.set(piece)
    return setter.finish()


class _Setter:
    """Fills lines greedily. A box is what may not be broken; it gathers until a break is allowed."""

    def __init__(self, size: float, width: float) -> None:
        self._size = size
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
        parts = [(piece, turned(text) if piece.leftward else text) for piece, text in parts]
        self._lines.append(Line(parts, self._used * self._size / 1000, self._size, spaced=spaced))
        self._line, self._used, self._space = [], 0.0, 0.0

    def finish(self) -> list[Line]:
        self._settle()
        if self._line or not self._lines:
            self._end()
        self._lines[-1].spaced = True
        return self._lines
