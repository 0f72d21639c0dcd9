"""Font files that travel in the Word file, so that it looks, and its pages end, as they were worked out.

Only a file whose own name is the family Word is told, and whose licence bits allow it, is embedded. It is
hidden as ISO/IEC 29500-4, 9.2.1 has it: its first 32 bytes are mixed with a key that stands beside it.
"""

from __future__ import annotations

import hashlib
import struct
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing.exporters.docx.metrics import tables
from briefing.resources import TEMPLATES
from briefing.style import HouseStyle

_FAMILY, _STYLE, _WINDOWS = 1, 2, 3
_PLACES = {"Regular": "embedRegular", "Bold": "embedBold", "Italic": "embedItalic", "Bold Italic": "embedBoldItalic"}
_FORBIDDEN = 0x0002
"""Bit of OS/2 fsType: restricted licence."""
_LARGEST = 2 * 1024 * 1024


class FontFile(NamedTuple):
    """A font as it is embedded."""

    family: str
    place: str
    """embedRegular, embedItalic …"""
    key: str
    """{GUID}."""
    data: bytes


def embedded(style: HouseStyle) -> tuple[FontFile, ...]:
    """The fonts of the house style that may travel. Italics within a quotation are too rare to carry."""
    fonts = style.fonts
    families = (fonts.family, fonts.quote_family)
    files = dict.fromkeys((fonts.regular, fonts.bold, fonts.italic, fonts.quote))
    found = {(font.family, font.place): font for name in files for font in _read(name) if font.family in families}
    return tuple(found.values())


@lru_cache(maxsize=16)
def _read(name: str) -> tuple[FontFile, ...]:
    file = Path(name) if Path(name).is_absolute() else TEMPLATES / "fonts" / name
    try:
        data = file.read_bytes()
        at = tables(data)
        said = _names(data, at[b"name"])
        if len(data) > _LARGEST or struct.unpack_from(">H", data, at[b"OS/2"] + 8)[0] & _FORBIDDEN:
            return ()
        return (FontFile(said[_FAMILY], _PLACES[said[_STYLE]], *_hidden(data)),)
    except (OSError, struct.error, KeyError, UnicodeDecodeError):
        return ()


def _names(data: bytes, at: int) -> dict[int, str]:
    """Family and style as Windows knows them."""
    _, count, texts = struct.unpack_from(">HHH", data, at)
    found: dict[int, str] = {}
    for number in range(count):
        platform, _, _, kind, length, start = struct.unpack_from(">6H", data, at + 6 + 12 * number)
        if platform == _WINDOWS and kind in (_FAMILY, _STYLE):
            found.setdefault(kind, data[at + texts + start : at + texts + start + length].decode("utf-16-be"))
    return found


def _hidden(data: bytes) -> tuple[str, bytes]:
    """The key and the font mixed with it."""
    digits = hashlib.sha256(data).hexdigest()[:32].upper()
    key = bytes.fromhex(digits)[::-1] * 2
    head = bytes(one ^ other for one, other in zip(data, key, strict=False))
    groups = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    return f"{{{'-'.join(groups)}}}", head + data[32:]
