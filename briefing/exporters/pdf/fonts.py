"""Faces: how wide words are, how they are written into the file, who draws a character.

A face belongs to one file being written, for the codes of its subset are dealt out as
characters come by. Parsed font files are kept between files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from io import BytesIO
from itertools import count, pairwise
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from reportlab.pdfbase.ttfonts import TTFError, TTFont

from briefing.errors import StyleError
from briefing.resources import TEMPLATES
from briefing.style import Fonts

from . import glyph_book
from .objects import PdfFile

FaceName: TypeAlias = Literal["regular", "bold", "italic", "quote", "quote_italic"]

FONTS = TEMPLATES / "fonts"
BOOK = FONTS / "NotoFallback.glyphs"

_REMEMBERED = 40
"""Words longer than this are measured each time: they hardly recur, and may be huge."""
_BREAKABLE = re.compile(r"[^/\-–—]*[/\-–—]+|[^/\-–—]+")
_ADDRESS = re.compile(r"[^/?&=_#]*[/?&=_#]+|[^/?&=_#]+")
"""Not after a hyphen: nobody could tell whether it belongs to the address."""
_IS_ADDRESS = re.compile(r"\W*(?:[a-z]+://|www\.|[\w-]+(?:\.[\w-]+)+/)")
_EACH = re.compile("[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
"""Han, kana and their punctuation: a line may end after each. Hangul breaks at spaces."""
_NOT_FIRST = frozenset("、。，．・：；？！）］｝〉》」』】〕〗〙’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_NOT_LAST = frozenset("（［｛〈《「『【〔〖〘‘“")


class Atom(NamedTuple):
    """A piece of a word that is not broken; width in thousandths of the font size."""

    text: str
    width: float
    breaks: bool
    """A line may end after it."""


class OtherSubset(Exception):
    """A character stands in a later subset. Not a LookupError: `str.translate` swallows those."""


class _Codes(dict[int, str]):
    """Code point -> its code in the face's first subset, escaped for a literal string."""

    def __init__(self, font: TTFont, file: PdfFile) -> None:
        super().__init__()
        self._font = font
        self._file = file

    def __missing__(self, code: int) -> str:
        ((subset, data),) = self._font.splitString(chr(code), self._file)
        if subset:
            raise OtherSubset(code)
        self[code] = _literal(data)
        return self[code]


def _literal(data: bytes) -> str:
    return "".join(f"\\{n:03o}" if n < 32 or n in b"()\\\x7f" else chr(n) for n in data)


class Face:
    """One font in one file."""

    def __init__(self, font: TTFont, file: PdfFile, *, upright: bool = True) -> None:
        self._font = font
        self._file = file
        self._codes = _Codes(font, file)
        self._names: dict[int, str] = {}
        self._words: dict[str, tuple[Atom, ...]] = {}
        # A character map ends in U+FFFF, which stands for no glyph.
        drawn = font.face.charToGlyph
        self._advances = {chr(c): float(width) for c, width in font.face.charWidths.items() if drawn.get(c)}
        self.covered = frozenset(self._advances)
        self.space = self._advances.get(" ", 250.0)
        self.upright = upright

    def covers(self, text: str) -> bool:
        return self.covered.issuperset(text)

    def width(self, text: str) -> float:
        """In thousandths of the font size. All characters must be covered."""
        return sum(map(self._advances.__getitem__, text))

    def atoms(self, word: str) -> tuple[Atom, ...]:
        """A word in the pieces a line may end between; its end is no such place of its own."""
        known = self._words.get(word)
        if known is None:
            known = tuple(self._split(word))
            if len(word) <= _REMEMBERED:
                self._words[word] = known
        return known

    def _split(self, word: str) -> Iterable[Atom]:
        if word.isalpha() and not _EACH.search(word):
            return (Atom(word, self.width(word), False),)
        pattern = _ADDRESS if _IS_ADDRESS.match(word) else _BREAKABLE
        parts: list[str] = []
        for part in pattern.findall(word):
            parts.extend(_east_asian(part) if _EACH.search(part) else (part,))
        last = len(parts) - 1
        return [Atom(part, self.width(part), index < last) for index, part in enumerate(parts)]

    def written(self, text: str) -> list[tuple[str, str]]:
        """Font resource name and escaped string, one for each subset the text runs through."""
        try:
            return [(self._name(0), text.translate(self._codes))]
        except OtherSubset:
            return [(self._name(subset), _literal(data)) for subset, data in self._font.splitString(text, self._file)]

    def _name(self, subset: int) -> str:
        name = self._names.get(subset)
        if name is None:
            self._font.splitString(" ", self._file)
            name = self._names[subset] = self._font.getSubsetInternalName(subset, self._file)
        return name


def _east_asian(part: str) -> list[str]:
    """Cut where a line may end, by the rules of Japanese and Chinese typesetting."""
    pieces = [part[0]]
    for before, after in pairwise(part):
        free = _EACH.match(before) or _EACH.match(after)
        if free and after not in _NOT_FIRST and before not in _NOT_LAST:
            pieces.append(after)
        else:
            pieces[-1] += after
    return pieces


@lru_cache(maxsize=16)
def _parsed(path: str, _changed: int, number: int) -> TTFont:
    return read(path, number)


def read(source: str | bytes, number: int = 1) -> TTFont:
    """A TrueType font with the advances its program states; `number` tells fonts of one name apart.

    Where the last glyphs of a font are equally wide, the file states their advance once. ReportLab
    keeps that one on 1000 units and writes it among the others, which are on the font's own units;
    PDF/A-3 (6.2.11.5) asks the program embedded to agree with the widths beside it. Raises TTFError
    for a damaged font.
    """
    font = TTFont("", source if isinstance(source, str) else BytesIO(source))
    face = font.face
    face.seek_table("hhea")
    face.skip(34)
    stated = face.read_ushort()
    advance = face.hmetrics[stated - 1][0]
    face.hmetrics[stated:] = [(advance, bearing) for _, bearing in face.hmetrics[stated:]]
    if number > 1:
        face.subfontNameX += b"-%d" % number
    font.fontName = (face.name + face.subfontNameX).decode("latin-1")
    return font


class FontSet:
    """The faces of a house style, and the fallback for characters they lack."""

    def __init__(self, fonts: Fonts, file: PdfFile, lacking: Iterable[str] = ()) -> None:
        self._fonts = fonts
        self._file = file
        self._faces: dict[str, Face] = {}
        self._named: dict[str, TTFont] = {}
        self.fallbacks: Sequence[Face] = ()
        wanted = {c for c in lacking if c not in self["regular"].covered}
        if wanted:
            self.fallbacks = self._fallbacks(wanted)

    def __getitem__(self, name: FaceName) -> Face:
        face = self._faces.get(name)
        if face is None:
            face = self._faces[name] = self._loaded(getattr(self._fonts, name))
        return face

    def _loaded(self, file_name: str) -> Face:
        path = Path(file_name) if Path(file_name).is_absolute() else FONTS / file_name
        try:
            changed = path.stat().st_mtime_ns
            return self._face(lambda number: _parsed(str(path), changed, number))
        except (OSError, TTFError) as fault:
            raise StyleError(
                f"The font {file_name} cannot be used: {fault}.",
                remedy="Name a TrueType file (.ttf) in templates/fonts, or give its absolute path.",
            ) from fault

    def _face(self, numbered: Callable[[int], TTFont]) -> Face:
        """Objects of a file are known by the name of their font: no two fonts of it may share one."""
        for number in count(1):
            font = numbered(number)
            if self._named.setdefault(font.fontName, font) is font:
                break
        return Face(font, self._file)

    def _fallbacks(self, wanted: set[str]) -> list[Face]:
        found = []
        measures, glyphs = glyph_book.read(BOOK, wanted)
        if glyphs:
            made = glyph_book.font(measures, glyphs)
            found.append(self._face(partial(read, made)))
            wanted = wanted - found[0].covered
        if wanted:
            from .system_fonts import prepared

            found += [self._face(partial(read, data)) for data in prepared(wanted)]
        return found

    def face_for(self, character: str, first: Face) -> Face | None:
        """Who draws a character `first` lacks; None for nobody."""
        for face in (first, self["regular"], *self.fallbacks):
            if character in face.covered:
                return face
        return None
