"""The file itself: numbered objects, packed into object streams, with a cross-reference stream.

ReportLab's `PDFDocument` is the store, because its TrueType fonts write themselves into one;
everything else arrives here as finished bytes. Writing the file ourselves gives files a third of
the size, the line end before `endstream` that PDF/A asks for, and an identifier made of nothing
but the content.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator

from reportlab.pdfbase import pdfdoc

from .joining import plain

_LONGEST_STRING = 8_000
"""Characters, each of which may take four of the 32,767 bytes that PDF/A allows a string."""
_PACKED = 150
"""Objects in one object stream: enough to compress well, few enough to find one quickly."""


class _Ready(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object already in its written form."""

    __slots__ = ("__InternalName__", "data", "is_stream")
    __RefOnly__ = 1

    def __init__(self) -> None:
        self.data = b"null"
        self.is_stream = False

    def format(self, _document: object) -> bytes:
        return self.data


class PdfFile(pdfdoc.PDFDocument):  # type: ignore[misc]
    """The objects of one PDF file. `reserve` gives a number that other objects may point at."""

    def __init__(self) -> None:
        super().__init__(compression=1, invariant=1)
        self._fonts = self._number_of("BasicFonts")
        self._fonts_are_added = False
        self._formed: dict[int, tuple[bytes, bool]] = {}
        """ReportLab's own objects, once they have taken their form."""

    def _number_of(self, name: str) -> int:
        number: int = self.idToObjectNumberAndVersion[name][0]
        return number

    @property
    def fonts(self) -> int:
        """Number of the dictionary with all fonts, filled when the file is written."""
        return self._fonts

    def reserve(self) -> int:
        self.objectcounter += 1
        number: int = self.objectcounter
        name = f"N{number}"
        made = _Ready()
        made.__InternalName__ = name
        self.idToObjectNumberAndVersion[name] = (number, 0)
        self.numberToId[number] = name
        self.idToObject[name] = made
        return number

    def put(self, number: int, data: str | bytes) -> int:
        """Give a reserved number its object."""
        self.idToObject[f"N{number}"].data = data.encode("latin-1") if isinstance(data, str) else data
        return number

    def add(self, data: str | bytes) -> int:
        return self.put(self.reserve(), data)

    def add_stream(self, data: bytes, entries: str = "", *, compress: bool = True) -> int:
        """`entries` are further entries of the stream's dictionary."""
        number = self.reserve()
        if compress:
            data = zlib.compress(data, 6)
            entries += " /Filter /FlateDecode"
        self.put(number, b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries.encode("latin-1"), len(data), data))
        self.idToObject[f"N{number}"].is_stream = True
        return number

    def reserve_stream(self) -> int:
        """A number for a stream whose content `change_stream` gives."""
        number = self.reserve()
        self.idToObject[f"N{number}"].is_stream = True
        return number

    def change_stream(self, number: int, data: bytes, entries: str = "") -> None:
        """Give a stream other content: the file can be written again."""
        packed = zlib.compress(data, 6)
        entries += " /Filter /FlateDecode"
        self.put(number, b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries.encode("latin-1"), len(packed), packed))

    def written(self, root: int, info: int) -> bytes:
        """The whole file. It may be written again after a change."""
        for font in () if self._fonts_are_added else self.delayedFonts:
            font.addObjects(self)
        self._fonts_are_added = True
        out = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
        position = len(out[0])
        places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        loose: list[tuple[int, bytes]] = []
        for number, data, is_stream in self._formatted():
            if not is_stream:
                loose.append((number, data))
                continue
            places[number] = (1, position, 0)
            out.append(b"%d 0 obj\n%s\nendobj\n" % (number, data))
            position += len(out[-1])
        number = self.objectcounter
        for start in range(0, len(loose), _PACKED):
            number += 1
            group = loose[start : start + _PACKED]
            places.update({member: (2, number, index) for index, (member, _) in enumerate(group)})
            places[number] = (1, position, 0)
            out.append(_object_stream(number, group))
            position += len(out[-1])
        number += 1
        places[number] = (1, position, 0)
        digest = hashlib.md5(b"".join(out), usedforsecurity=False).hexdigest()
        table = b"".join(
            kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
            for kind, place, index in (places[at] for at in range(number + 1))
        )
        packed = zlib.compress(table, 6)
        head = (
            f"{number} 0 obj\n<</Type /XRef /Size {number + 1} /W [1 4 2] /Root {root} 0 R /Info {info} 0 R"
            f" /ID [<{digest}> <{digest}>] /Filter /FlateDecode /Length {len(packed)}>>\nstream\n"
        )
        out.append(head.encode() + packed + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % position)
        return b"".join(out)

    def _formatted(self) -> Iterator[tuple[int, bytes, bool]]:
        """Number, bytes and whether it is a stream; ReportLab may add objects while it formats one."""
        number = 0
        while (number := number + 1) in self.numberToId:
            made = self.idToObject[self.numberToId[number]]
            if isinstance(made, _Ready):
                yield number, made.data, made.is_stream
            elif number in self._formed:
                yield number, *self._formed[number]
            else:
                if self.numberToId[number].startswith("toUnicodeCMap:"):
                    made.content = _character_map(made.content)
                data: bytes = pdfdoc.format(made, self, toplevel=1)
                is_stream = isinstance(made, pdfdoc.PDFStream)
                if is_stream and data.endswith(b"endstream\n"):
                    data = data[:-10] + b"\nendstream"
                self._formed[number] = (data, is_stream)
                yield number, data, is_stream


_CODE = re.compile(r"^<([0-9A-F]{2})> <([0-9A-F]{4,6})>$", re.MULTILINE)


def _letters(character: str) -> str:
    """What a reader copies: the letter behind a joining form. Lam with alef stays one character: readers
    turn each code's letters round with the line, and would turn the two of one code as well."""
    is_form = "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc"
    letter = plain(character) if is_form else character
    return letter if len(letter) == 1 else character


def _character_map(made: str) -> str:
    """ReportLab's way back from codes to characters, put right.

    Its own writes characters beyond U+FFFF as five digits, which readers take for others, unused
    codes as U+0000, which PDF/UA forbids, and more than a hundred entries in one block.
    """
    rows = [
        f"<{code}> <{_letters(chr(int(value, 16))).encode('utf-16-be', 'replace').hex().upper()}>"
        for code, value in _CODE.findall(made)
        if int(value, 16)
    ]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    head, tail = made[: made.index("<00> <")], "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    entries = [f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks]
    return head + "<00> <FF>\nendcodespacerange\n" + "".join(entries) + tail


def _object_stream(number: int, group: list[tuple[int, bytes]]) -> bytes:
    index, bodies, offset = [], [], 0
    for member, data in group:
        index.append(f"{member} {offset}")
        bodies.append(data)
        offset += len(data) + 1
    first = " ".join(index).encode() + b"\n"
    packed = zlib.compress(first + b"\n".join(bodies), 6)
    head = f"{number} 0 obj\n<</Type /ObjStm /N {len(group)} /First {len(first)} /Filter /FlateDecode"
    return head.encode() + b" /Length %d>>\nstream\n%s\nendstream\nendobj\n" % (len(packed), packed)


def text_string(text: str) -> str:
    """A PDF text string: every character as UTF-16, so that nothing needs escaping. Cut where PDF/A has its limit."""
    return "<FEFF" + text[:_LONGEST_STRING].encode("utf-16-be", "replace").hex().upper() + ">"
