"""How wide words are in the house fonts, and how many lines they take.

Only widths are wanted, so only three tables of each font file are read: 2 ms a file, where a font
library takes thirty times as long to load.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from briefing.exporters.docx.stylesheet import Letters
from briefing.pages.blocks import Runs
from briefing.resources import TEMPLATES
from briefing.style import HouseStyle

_EM = 1000.0
_LATIN, _WIDE = 560.0, 1000.0
"""Thousandths of the size a letter takes that the font lacks: of an alphabet, and of East Asian scripts."""
_BOLDER = 1.08
"""A program may draw bold in the family's own Bold, wider than the house's semi-bold by up to this."""
_EAST = re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
_HAN = re.compile("[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
"""A line may end after each; Hangul breaks at spaces."""
_PIECE = re.compile(r"[^\-–—/]*[\-–—/]+|[^\-–—/]+")
_LINE_ENDS = re.compile("\r\n|[\n\r\u2028\u2029]")
_REMEMBERED = 40
"""Words longer than this are measured each time: they hardly recur, and may be huge."""


class Face:
    """A font's widths, in thousandths of its size."""

    def __init__(self, advances: dict[str, float]) -> None:
        self._advances = advances
        self._words: dict[str, tuple[float, ...]] = {}
        self.space = advances.get(" ", 260.0)

    def pieces(self, word: str) -> tuple[float, ...]:
        """Widths of the pieces of a word, between which a line may end."""
        known = self._words.get(word)
        if known is None:
            known = tuple(self._split(word))
            if len(word) <= _REMEMBERED:
                self._words[word] = known
        return known

    def _split(self, word: str) -> list[float]:
        if word.isalnum() and word.isascii():
            return [self.width(word)]
        parts: list[str] = []
        for part in _PIECE.findall(word):
            parts += list(part) if _HAN.search(part) else [part]
        return [self.width(part) for part in parts]

    def width(self, text: str) -> float:
        """Of the whole text in one line."""
        advances = self._advances
        try:
            return sum(map(advances.__getitem__, text))
        except KeyError:
            return sum(advances.get(c) or (_WIDE if _EAST.match(c) else _LATIN) for c in text)


class Metrics:
    """The faces of a house style."""

    def __init__(self, style: HouseStyle) -> None:
        fonts = style.fonts
        self._regular, self._bold = face(fonts.regular), face(fonts.bold)
        self._quote = face(fonts.quote)
        self._quote_family = fonts.quote_family

    def measure(self, letters: Letters) -> Callable[[str, bool], float]:
        """What measures words in letters of a size, in points; the second word says whether they are bold."""
        scale = (letters.size or 11.0) / _EM
        return lambda text, bold: (self._bold.width(text) * _BOLDER if bold else self._regular.width(text)) * scale

    def lines(self, runs: Runs, letters: Letters, width: float) -> int:
        """Lines that words take in `width` points. At least one."""
        limit = width * _EM / (letters.size or 11.0) + 0.5
        plain = self._quote if letters.family == self._quote_family else self._regular
        if letters.bold:
            plain = self._bold
        count, used, space = 1, 0.0, 0.0
        box = 0.0
        for run in runs:
            text = run.text
            face = self._bold if run.style == "strong" else self._regular if run.style == "bracket" else plain
            if "\n" in text or "\r" in text or "\u2028" in text or "\u2029" in text:
                first, *rest = _LINE_ENDS.split(text)
                text = first
                count += sum(self._alone(part, face, limit) for part in rest)
            pieces_of = face.pieces
            words = text.split(" ")
            last = len(words) - 1
            for number, word in enumerate(words):
                if word:
                    pieces = pieces_of(word)
                    if len(pieces) > 1:
                        for piece in pieces[:-1]:
                            box += piece
                            if used and used + space + box > limit:
                                count, used, space = count + 1, 0.0, 0.0
                            used, space, box = used + space + box, 0.0, 0.0
                    box += pieces[-1]
                if number != last:
                    if box:
                        if used and used + space + box > limit:
                            count, used, space = count + 1, 0.0, 0.0
                        used, space, box = used + space + box, 0.0, 0.0
                        if used > limit:
                            more = int(used / limit)
                            count, used = count + more, used - more * limit
                    space += face.space
                    if used == 0.0 and not box and number == 0 and not word:
                        used = space  # a space at the head of a line takes its room
        if box:
            if used and used + space + box > limit:
                count, used, space = count + 1, 0.0, 0.0
            used += space + box
            if used > limit:
                count += int(used / limit)
        return count

    @staticmethod
    def _alone(text: str, face: Face, limit: float) -> int:
        return 1 + int(sum(sum(face.pieces(word)) + face.space for word in text.split(" ")) / limit)


@lru_cache(maxsize=16)
def face(name: str) -> Face:
    """The widths of a font file; where it cannot be read, those of letters of middling width."""
    file = Path(name) if Path(name).is_absolute() else TEMPLATES / "fonts" / name
    try:
        return Face(_advances(file.read_bytes()))
    except (OSError, struct.error, KeyError, IndexError):
        return Face({})


def tables(data: bytes) -> dict[bytes, int]:
    """Where each table of a TrueType file starts. Raises struct.error for no such file."""
    found: dict[bytes, int] = {}
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        found[tag] = start
    return found


def _advances(data: bytes) -> dict[str, float]:
    """Character -> width, from a TrueType file's cmap, hmtx and head (OpenType 1.9)."""
    at = tables(data)
    em = struct.unpack_from(">H", data, at[b"head"] + 18)[0]
    long_ones = struct.unpack_from(">H", data, at[b"hhea"] + 34)[0]
    measures = struct.unpack_from(f">{2 * long_ones}H", data, at[b"hmtx"])[::2]
    scale = _EM / em
    return {
        chr(code): measures[min(glyph, long_ones - 1)] * scale
        for code, glyph in _glyphs(data, at[b"cmap"]).items()
        if glyph
    }


def _glyphs(data: bytes, at: int) -> dict[int, int]:
    """Code point -> glyph, from the subtables of formats 4 and 12."""
    found: dict[int, int] = {}
    for number in range(struct.unpack_from(">H", data, at + 2)[0]):
        start = at + struct.unpack_from(">HHI", data, at + 4 + 8 * number)[2]
        form = struct.unpack_from(">H", data, start)[0]
        if form == 12:
            for group in range(struct.unpack_from(">I", data, start + 12)[0]):
                first, last, glyph = struct.unpack_from(">III", data, start + 16 + 12 * group)
                found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
        elif form == 4:
            found.update(_segments(data, start))
    return found


def _segments(data: bytes, start: int) -> dict[int, int]:
    count = struct.unpack_from(">H", data, start + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    firsts = struct.unpack_from(f">{count}H", data, start + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", data, start + 16 + 4 * count)
    offsets_at = start + 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    found: dict[int, int] = {}
    for segment, (first, last, delta, offset) in enumerate(zip(firsts, ends, deltas, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                place = offsets_at + 2 * segment + offset + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, place)[0]
                if not glyph:
                    continue
            found[code] = (glyph + delta) & 0xFFFF
    return found
