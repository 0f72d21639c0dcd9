"""The bundled fallback font: outlines of 36,000 characters the text faces lack, by the page.

A book is a zip archive made by `tests/tools/prepare_fonts.py`: `info` (JSON measures on 1000
units) and a member per 256 code points, each a row of records: low byte of the code point,
advance, left bearing, length, TrueType outline. Only the pages asked for are unpacked, and the
few glyphs become a small TrueType font in memory without any font tools, in milliseconds.
"""

from __future__ import annotations

import json
import struct
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_RECORD = struct.Struct(">BHhH")


class Glyph(NamedTuple):
    code: int
    advance: int
    bearing: int
    outline: bytes


def read(path: Path, characters: Iterable[str]) -> tuple[dict[str, int | str], list[Glyph]]:
    """The book's measures and the glyphs it has of these characters, by code point."""
    wanted: dict[int, set[int]] = {}
    for character in characters:
        code = ord(character)
        wanted.setdefault(code >> 8, set()).add(code & 0xFF)
    found: list[Glyph] = []
    with zipfile.ZipFile(path) as book:
        pages = set(book.namelist())
        for number in sorted(wanted):
            name = f"{number:04X}"
            if name in pages:
                found += _glyphs(book.read(name), number << 8, wanted[number])
        return json.loads(book.read("info")), found


def _glyphs(page: bytes, first: int, wanted: set[int]) -> list[Glyph]:
    found, position = [], 0
    while position < len(page):
        low, advance, bearing, length = _RECORD.unpack_from(page, position)
        position += _RECORD.size
        if low in wanted:
            found.append(Glyph(first + low, advance, bearing, page[position : position + length]))
        position += length
    return found


def font(info: dict[str, int | str], glyphs: list[Glyph]) -> bytes:
    """A TrueType font of these glyphs, a space and an empty .notdef."""
    ascent, descent, name = int(info["ascent"]), int(info["descent"]), str(info["name"])
    rows = [Glyph(0, 1000, 0, b""), Glyph(0x20, 224, 0, b""), *glyphs]
    glyf, loca = [], [0]
    for row in rows:
        glyf.append(row.outline + b"\0" * (-len(row.outline) % 4))
        loca.append(loca[-1] + len(glyf[-1]))
    labels = {1: name, 2: "Regular", 4: name, 6: name}
    words = {number: label.encode("utf-16-be") for number, label in labels.items()}
    records, strings = b"", b""
    for number, word in words.items():
        records += struct.pack(">6H", 3, 1, 0x409, number, len(word), len(strings))
        strings += word
    groups = b"".join(struct.pack(">3L", row.code, row.code, index) for index, row in enumerate(rows) if index)
    tables = {
        "OS/2": struct.pack(
            ">HhHHHhhhhhhhhhhh10s4L4sHHHhhhHHLLhhHHH",
            *(4, 1000, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
            b"\0" * 10,
            *(0, 0, 0, 0, b"NONE", 64, 0, 0xFFFF),
            *(ascent, descent, 0, ascent, -descent, 0, 0, 500, int(info["cap_height"]), 0, 32, 1),
        ),
        "cmap": struct.pack(">HHHHLHHLLL", 0, 1, 3, 10, 12, 12, 0, 16 + len(groups), 0, len(groups) // 12) + groups,
        "glyf": b"".join(glyf),
        "head": struct.pack(
            ">LLLLHHQQhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 3, 1000, 0, 0, 0, descent, 1000, ascent, 0, 8, 2, 1, 0),
        ),
        "hhea": struct.pack(
            ">LhhhHhhhhhhhhhhhH", 0x10000, ascent, descent, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, len(rows)
        ),
        "hmtx": b"".join(struct.pack(">Hh", row.advance, row.bearing) for row in rows),
        "loca": struct.pack(f">{len(loca)}L", *loca),
        "maxp": struct.pack(">L14H", 0x10000, len(rows), 4096, 256, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        "name": struct.pack(">3H", 0, len(words), 6 + len(records)) + records + strings,
        "post": struct.pack(">LLhhLLLLL", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return _assembled(tables)


def _assembled(tables: dict[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    directory = struct.pack(">LHHHH", 0x10000, len(tables), 16 << power, power, len(tables) * 16 - (16 << power))
    body, offset = b"", len(directory) + 16 * len(tables)
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sLLL", tag.encode(), checksum, offset + len(body), len(data))
        body += padded
    return directory + body
