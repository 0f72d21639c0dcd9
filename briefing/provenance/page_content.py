"""What is painted on one page of a PDF: words by the number of their mark, and what lies over them."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from briefing.provenance import words
from briefing.provenance.printed import Oddity

_SAME_LINE = 0.5
"""Points two baselines may lie apart."""
_NO_WIDTH = 0.01
_OVERLAP = 2.0
"""Points by which something must lie over words, both ways, to hide any of them."""
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_ROOM = 8192
"""Bytes for the words of one text object; a longer one is asked for again."""
_DEEPEST = 8
"""Forms within forms."""
_HARMLESS = {
    pdfium.FPDF_ANNOT_LINK,
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_POPUP,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
}
"""Annotations a reader makes in the margin or under the words."""

Box = tuple[float, float, float, float]


class _Piece(NamedTuple):
    text: str
    x: float
    y: float
    box: Box


class _Painted(NamedTuple):
    """Something painted after words, and perhaps over them."""

    after: int
    """How many pieces of marked words were painted before it."""
    box: Box
    what: str


class Content:
    """The painted content of a page, read once."""

    def __init__(self, page: Any, number: int) -> None:
        self.number = number
        self._marked: dict[int, list[tuple[int, _Piece]]] = {}
        self._count = 0
        self._quoted: list[int] = []
        self.artifacts: list[_Piece] = []
        self.loose: list[str] = []
        self._over: list[_Painted] = []
        self.annotations = _annotations(page)
        self.height: float = page.get_height()
        self._textpage = page.get_textpage()
        self._paint(_objects(page))
        self._textpage.close()

    def text(self, marks: Sequence[int]) -> str:
        """The words of marks in their order, with line ends where lines end."""
        pieces = [piece for mark in marks for _, piece in self._marked.get(mark, ())]
        made: list[str] = []
        before: _Piece | None = None
        for piece in pieces:
            if before is not None and abs(before.y - piece.y) > _SAME_LINE:
                made[-1] = made[-1].rstrip()
                made.append(words.LINE_END)
            made.append(piece.text)
            before = piece
        return "".join(made).strip()

    def quoted(self, marks: Sequence[int]) -> None:
        """These marks are quoted words: nothing may lie over them."""
        self._quoted += marks

    def tagged(self, marks: Iterable[int]) -> None:
        """All marks that the page's tags name: any other words are not the document's."""
        named = set(marks)
        for mark, pieces in self._marked.items():
            if mark not in named:
                self.loose.append("".join(piece.text for _, piece in pieces).strip())

    def covered(self) -> list[str]:
        """What lies over quoted words."""
        quoted = [(at, piece.box) for mark in self._quoted for at, piece in self._marked.get(mark, ())]
        return [over.what for over in self._over if any(at < over.after and _meet(box, over.box) for at, box in quoted)]

    def _paint(self, objects: Iterator[Any]) -> None:
        for item in objects:
            kind = pdfium.FPDFPageObj_GetType(item)
            box = _box(item)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._text(item, box)
            elif kind != pdfium.FPDF_PAGEOBJ_PATH:
                self._over.append(_Painted(self._count, box, "a picture"))
            elif _filled(item):
                self._over.append(_Painted(self._count, box, "a filled shape"))

    def _text(self, item: Any, box: Box) -> None:
        if pdfium.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE:
            return
        text = _words(item, self._textpage)
        if not text and box[2] - box[0] < _NO_WIDTH:
            text = " "  # PDFium has no words for a space that stands alone between two fonts
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(item, matrix)
        piece = _Piece(text, matrix.e, matrix.f, box)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
        if mark >= 0:
            self._marked.setdefault(mark, []).append((self._count, piece))
            self._count += 1
            return
        if not text.strip():
            return
        self._over.append(_Painted(self._count, box, f"“{text.strip()[:40]}”"))
        if _is_artifact(item):
            self.artifacts.append(piece)
        else:
            self.loose.append(text.strip())


def _edge(page: Content, piece: _Piece) -> int:
    """How far a piece stands from the nearer of the upper and the lower edge, in points; from the upper one
    below nought. Head and foot keep it where a page lies on its side."""
    return -round(page.height - piece.y) if piece.y > page.height / 2 else round(piece.y)


def oddities(pages: Sequence[Content], repeated: Set[str]) -> Iterator[Oddity]:
    """What no pack has on its pages. `repeated`: headings of columns, which come again on each page."""
    places = Counter(place for page in pages for place in {_edge(page, piece) for piece in page.artifacts})
    usual = {place for place, times in places.items() if times * 2 >= len(pages)}
    known = {words.squeezed(part) for title in repeated for part in _lines(title)}
    for page in pages:
        if page.loose:
            more = f" and {len(page.loose) - 1} more pieces" if len(page.loose) > 1 else ""
            yield Oddity(page.number, f"words that the pack did not have were added: “{page.loose[0][:60]}”{more}")
        for piece in page.artifacts:
            # The cover has its own furniture; elsewhere head and foot stand where they always do.
            if page.number > 1 and _edge(page, piece) not in usual and words.squeezed(piece.text) not in known:
                yield Oddity(page.number, f"words were added outside the text: “{piece.text.strip()[:60]}”")
        for what in page.covered():
            yield Oddity(page.number, f"{what} lies over quoted words")
        for kind in page.annotations:
            yield Oddity(page.number, f"an annotation ({kind}) lies on the page; it may hide words")


def _lines(title: str) -> Iterator[str]:
    """A column's title as it may be broken into lines: every run of its words."""
    parts = title.split()
    for first in range(len(parts)):
        for last in range(first, len(parts)):
            yield " ".join(parts[first : last + 1])


def _objects(page: Any) -> Iterator[Any]:
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _within(pdfium.FPDFPage_GetObject(page, number), 0)


def _within(item: Any, depth: int) -> Iterator[Any]:
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM or depth == _DEEPEST:
        yield item
    else:
        for number in range(pdfium.FPDFFormObj_CountObjects(item)):
            yield from _within(pdfium.FPDFFormObj_GetObject(item, number), depth + 1)


def _words(item: Any, textpage: Any) -> str:
    room = (ctypes.c_ushort * (_ROOM // 2))()
    length = pdfium.FPDFTextObj_GetText(item, textpage, room, _ROOM)
    if length > _ROOM:
        room = (ctypes.c_ushort * (length // 2))()
        pdfium.FPDFTextObj_GetText(item, textpage, room, length)
    return bytes(room)[: max(length - 2, 0)].decode("utf-16-le", "replace").partition("\0")[0]


def _box(item: Any) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _meet(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > _OVERLAP and along > _OVERLAP


def _filled(item: Any) -> bool:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, mode, stroked)
    return bool(mode.value != pdfium.FPDF_FILLMODE_NONE)


def _is_artifact(item: Any) -> bool:
    room, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    for number in range(min(pdfium.FPDFPageObj_CountMarks(item), 20)):
        mark = pdfium.FPDFPageObj_GetMark(item, number)
        pdfium.FPDFPageObjMark_GetName(mark, room, 128, length)
        if bytes(room)[: max(length.value - 2, 0)].decode("utf-16-le", "replace") == "Artifact":
            return True
    return False


def _annotations(page: Any) -> list[str]:
    """Names of the annotations that may change what a reader sees."""
    found = []
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind not in _HARMLESS:
            found.append(_ANNOTATION.get(kind, f"kind {kind}"))
    return found


_ANNOTATION = {
    pdfium.FPDF_ANNOT_FREETEXT: "text",
    pdfium.FPDF_ANNOT_STAMP: "stamp",
    pdfium.FPDF_ANNOT_SQUARE: "rectangle",
    pdfium.FPDF_ANNOT_CIRCLE: "ellipse",
    pdfium.FPDF_ANNOT_INK: "drawing",
    pdfium.FPDF_ANNOT_LINE: "line",
    pdfium.FPDF_ANNOT_STRIKEOUT: "strike-out",
    pdfium.FPDF_ANNOT_REDACT: "redaction",
    pdfium.FPDF_ANNOT_WIDGET: "form field",
}
