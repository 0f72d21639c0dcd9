"""The bundled fallback font: outlines of 36,000 characters the text faces lack, by the page.

A book is made by `tests/tools/prepare_fonts.py`. It holds a signature, the measures on 1000
units, an index (number, place and length of each page), then the pages: 64 code points each,
packed for themselves, a row of records with code point, advance, left bearing, length and
TrueType outline. Only the pages asked for are unpacked, and the few glyphs become a small
TrueType font in memory without any font tools: some Korean names cost milliseconds.
"""

from __future__ import annotations

import lzma
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

SIGNATURE = b"glyphs 1"
PAGE = 64
"""Code points on a page."""
HEAD = struct.Struct(">8s16shhhL")
"""Signature, name, ascent, descent, height of capitals, number of pages."""
ENTRY = struct.Struct(">LLL")
"""Number, place and packed length of a page."""
RECORD = struct.Struct(">BHhH")
FILTERS = ({"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 17},)


class Measures(NamedTuple):
    """On 1000 units."""

    name: str
    ascent: int
    descent: int
    capitals: int


class Glyph(NamedTuple):
    code: int
    advance: int
    bearing: int
    outline: bytes


def read(path: Path, characters: Iterable[str]) -> tuple[Measures, list[Glyph]]:
    """The book's measures and the glyphs it has of these characters, by code point."""
    wanted: dict[int, set[int]] = {}
    for character in characters:
        number, place = divmod(ord(character), PAGE)
        wanted.setdefault(number, set()).add(place)
    found: list[Glyph] = []
    with path.open("rb") as book:
        signature, name, ascent, descent, capitals, count = HEAD.unpack(book.read(HEAD.size))
        if signature != SIGNATURE:
            raise ValueError(f"{path} is not a glyph book")
        index = {row[0]: row[1:] for row in ENTRY.iter_unpack(book.read(count * ENTRY.size))}
        for number in sorted(wanted.keys() & index.keys()):
            start, length = index[number]
            book.seek(start)
            page = lzma.decompress(book.read(length), lzma.FORMAT_RAW, filters=FILTERS)
            found += _glyphs(page, number * PAGE, wanted[number])
    return Measures(name.rstrip(b"\0").decode(), ascent, descent, capitals), found


def _glyphs(page: bytes, first: int, wanted: set[int]) -> list[Glyph]:
    found, position = [], 0
    while position < len(page):
        place, advance, bearing, length = RECORD.unpack_from(page, position)
        position += RECORD.size
        if place in wanted:
            found.append(Glyph(first + place, advance, bearing, page[position : position + length]))
        position += length
    return found


def font(measures: Measures, glyphs: list[Glyph]) -> bytes:
    """A TrueType font of these glyphs, a space and an empty .notdef."""
    name, ascent, descent, capitals = measures
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
            *(ascent, descent, 0, ascent, -descent, 0, 0, 500, capitals, 0, 32, 1),
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
