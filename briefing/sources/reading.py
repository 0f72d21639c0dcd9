"""Bytes of a file -> text, or the reason why not.

UTF-8 comes first, byte order marks next, then detection; the detector is only imported when a
file is not UTF-8. Line ends are read as Python reads a text file: `\\r\\n` and `\\r` become `\\n`.
So `article.text == open(path, encoding=article.encoding).read()` always holds, and an offset
in a pack can be checked by anyone with one line of Python. A UTF-8 byte order mark stays in the
text as its first character, because `open(path, encoding="utf-8")` keeps it too.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

LARGEST = 20 * 1024 * 1024
"""Bytes; a larger file is refused: it is not an article."""
EMPTY = "it is empty"
WEB_PAGE = "it is a web page's source, not its text"

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
)
_HTML = (b"<!doctype html", b"<html", b"<?xml")
# Detectors name the narrow encoding; its superset also reads what the narrow one stumbles over.
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "euc_kr": "cp949",
    "uhc": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "iso-8859-1": "cp1252",
    "windows-1252": "cp1252",
    "ascii": "cp1252",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0d-\x1a\x1c-\x1f]")
"""Control characters that no text holds: all but tab, line feed, form feed, vertical tab and escape."""
_TYPOGRAPHIC = frozenset(range(0x91, 0x98)) | {0x80, 0x85, 0xA0, 0xA3, 0xA7, 0xA9, 0xAE, 0xB0}


class Reading(NamedTuple):
    """A file as text, or `refused` with the reason."""

    text: str = ""
    encoding: str = ""
    fingerprint: str = ""
    refused: str = ""


def read(path: Path) -> Reading:
    """Read one file; whatever is wrong with it comes back as a reason, never as an exception."""
    try:
        with os.fdopen(_open_without_waiting(path), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return Reading(refused="it is not an ordinary file")
            if state.st_size > LARGEST:
                return Reading(refused=f"it is larger than {LARGEST // 1024 // 1024} MB")
            data = file.read(LARGEST + 1)
    except PermissionError:
        return Reading(refused="there is no permission to read it")
    except OSError as fault:
        return Reading(refused=f"it cannot be read ({fault.strerror or type(fault).__name__})")
    return decode(data)


def decode(data: bytes) -> Reading:
    """The text of a file's bytes, with its encoding and fingerprint."""
    if len(data) > LARGEST:
        return Reading(refused=f"it is larger than {LARGEST // 1024 // 1024} MB")
    if not data.strip():
        return Reading(refused=EMPTY)
    reason = _not_text(data)
    if reason:
        return Reading(refused=reason)
    encoding, text = _decoded(data)
    if not encoding:
        return Reading(refused="no known text encoding fits its bytes")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n"):
        return Reading(refused=EMPTY)
    if _strange(text):
        return Reading(refused="it is binary data, not text")
    return Reading(text, encoding, hashlib.sha256(data).hexdigest())


def _open_without_waiting(path: Path) -> int:
    # A named pipe called article.txt would otherwise hold the program for ever.
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def _not_text(data: bytes) -> str:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            return f"it is {what}, not text"
    head = data[:200].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if head.startswith(_HTML):
        return WEB_PAGE
    return ""


def _strange(text: str) -> bool:
    """Whether control characters are too many for a text."""
    if "\0" in text:
        return True
    head = text[:4000]
    if head.isprintable():
        return False
    return len(_CONTROLS.findall(head)) * 20 > len(head)


def _decoded(data: bytes) -> tuple[str, str]:
    try:
        text = data.decode("utf-8")
        if "\0" not in text:
            return "utf-8", text
    except UnicodeDecodeError:
        pass
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _attempt(data, name)
    if b"\0" in data:
        name = _unmarked_utf16(data)
        return _attempt(data, name) if name else ("utf-8", "\0")
    for name in (_detected(data), "cp1252"):
        encoding, text = _attempt(data, name)
        if encoding:
            return encoding, text
    return "", ""


def _attempt(data: bytes, name: str) -> tuple[str, str]:
    try:
        return name, data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return "", ""


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a byte order mark shows as zero bytes in every second place only."""
    even, odd = data[0:4000:2].count(0), data[1:4000:2].count(0)
    if len(data) % 2 == 0 and odd > 8 * even and odd * 4 > len(data[:4000]) // 2:
        return "utf-16-le"
    if len(data) % 2 == 0 and even > 8 * odd and even * 4 > len(data[:4000]) // 2:
        return "utf-16-be"
    return ""


def _detected(data: bytes) -> str:
    if _western(data) or _foreign_names(data):
        return "cp1252"
    import cchardet  # only for the rare file that is not UTF-8

    found = cchardet.detect(data).get("encoding") or "cp1252"
    return _SUPERSETS.get(found.lower(), found.lower())


def _western(data: bytes) -> bool:
    """English with curly quotes from Windows: single high bytes, few, mostly typographic signs.

    Detectors read `country’s` in such a file as Shift-JIS or worse.
    """
    high = [at for at, byte in enumerate(data[:100_000]) if byte > 0x7F]
    if not high or len(high) * 20 > min(len(data), 100_000):
        return False
    signs = sum(1 for at in high if data[at] in _TYPOGRAPHIC)
    alone = sum(1 for at in high if not (at + 1 < len(data) and data[at + 1] > 0x7F))
    return signs * 2 >= len(high) and alone * 10 >= len(high) * 9


def _foreign_names(data: bytes) -> bool:
    """English with an accented name or a pound sign here and there: too little for a detector, which
    reads `£2bn` and `José` as Central European. Each high byte is a letter or a sign of Windows-1252."""
    high = [byte for byte in data[:100_000] if byte > 0x7F]
    return 0 < len(high) * 33 <= min(len(data), 100_000) and all(byte in _NAMES_AND_SIGNS for byte in high)


_NAMES_AND_SIGNS = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœŠšŽž£€§©®°«»½¼–—‘’“”…•·".encode("cp1252")
)
