"""A PNG file from rows of palette numbers: all this exporter needs of the format.

Pillow's own writer loads five other formats first and compresses three bytes a pixel, which takes
ten times as long as drawing the picture.
"""

from __future__ import annotations

import struct
import zlib

_EIGHT_BITS, _PALETTE = 8, 3


def encode(width: int, pixels: bytes, palette: bytes, dots_per_metre: int) -> bytes:
    """The file. `pixels` is one byte each, row by row; `palette` three for each of its colours."""
    height = len(pixels) // width
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, width * height, width))
    header = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _PALETTE, 0, 0, 0)
    size = struct.pack(">IIB", dots_per_metre, dots_per_metre, 1)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"pHYs", size), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
