"""What may stand on the page, what is left away unseen, and which language a script speaks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

UNKNOWN = "\ufffd"

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029\u205f" + "".join(
    chr(code) for code in range(0x2000, 0x200B) if code != 0x2007
)
_UNSEEN = [
    *range(0x09),
    *range(0x0E, 0x1C),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    0xAD,  # soft hyphen: hyphenation is off
    0x34F,
    0x61C,
    *(0x115F, 0x1160, 0x3164, 0xFFA0),  # Hangul fillers, which hold an empty place
    *range(0x180B, 0x180F),
    *range(0x200B, 0x2010),  # zero width, joiners, direction marks
    *range(0x202A, 0x202F),  # direction overrides: words stand in the order they were written
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),  # variation selectors
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    *range(0x1F3FB, 0x1F400),  # skin tones
    *range(0xE0000, 0xE01F0),
]
_PRINTED: dict[int, str | None] = {ord(c): " " for c in _SPACES} | dict.fromkeys(_UNSEEN, None)
_PRINTED |= {0x2007: "\xa0", 0x202F: "\xa0", 0x2010: "-", 0x2011: "-"}

_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HAN = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
ARABIC = re.compile("[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefe]")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")


def printed(text: str) -> str:
    """The text as it can be drawn: one kind of space, nothing invisible, accents on their letters."""
    if text.isascii():
        return text if text.isprintable() else text.translate(_PRINTED)
    text = text.translate(_PRINTED)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


_NUMBER = re.compile(r"\d[\d.,:/]*\d|\d")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def turned(text: str) -> str:
    """Right-to-left words as they stand on the page, from its left: letters turned, numbers not."""
    words = text.rstrip(" ")
    turned_back = _NUMBER.sub(lambda number: number.group()[::-1], words)
    return turned_back[::-1].translate(_MIRRORED) + " " * (len(text) - len(words))


def language(text: str) -> str:
    """BCP 47 tag of the script's language, empty where the script does not tell."""
    if _HANGUL.search(text):
        return "ko"
    if _KANA.search(text):
        return "ja"
    if _HAN.search(text):
        return "zh-Hans"
    if _HEBREW.search(text):
        return "he"
    return "ar" if ARABIC.search(text) else ""


def texts(value: object) -> Iterator[str]:
    """Every text in a tree of dataclasses and tuples, in no order."""
    waiting: list[Any] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, tuple):
            waiting += one
        else:
            waiting += [getattr(one, name) for name in _fields(one.__class__)]


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(known.name for known in fields(kind)) if is_dataclass(kind) else ()
