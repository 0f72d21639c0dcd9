"""A pack's file, PDF or Word, opened: what it carries and what stands in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

from briefing.errors import Place
from briefing.provenance.enclosure import Enclosure, LockedError, UnreadableError
from briefing.provenance.printed import Pages

LARGEST = 1024 * 1024 * 1024
_GIVE = "Give the PDF or the Word file of a pack."


Unlock: TypeAlias = Callable[[Path], str]
SEALED_WORD = "The file is locked with a password by Office, or older than Word 2007."
SAVE_ANEW = "Save a copy as .docx without a password in Word, and use that."


class Pack(NamedTuple):
    enclosure: Enclosure
    pages: Pages


def read(path: Path, unlock: Unlock | None = None) -> Pack:
    """A pack's file. `unlock` gives the password of a locked one, and is called for no other.

    Raises UnreadableError for what is no pack, LockedError where it stays locked, DamagedError where its
    record is spoilt.
    """
    data = content(path)
    try:
        if b"%PDF-" in data[:1024]:
            from briefing.provenance import pdf_pages  # PDFium, a large library

            try:
                enclosure, pages = pdf_pages.read(data)
            except LockedError:
                if unlock is None:
                    raise
                enclosure, pages = pdf_pages.read(data, unlock(path))
        elif data[:2] == b"PK":
            from briefing.provenance import word_pages

            enclosure, pages = word_pages.read(data)
        elif is_sealed_word(data):
            raise LockedError(SEALED_WORD, remedy=SAVE_ANEW)
        else:
            raise UnreadableError("This is neither a PDF nor a Word file.", remedy=_GIVE)
    except UnreadableError as fault:
        raise type(fault)(fault.message, where=fault.where or Place(str(path)), remedy=fault.remedy) from None
    except ImportError:
        raise UnreadableError(
            "Reading a PDF needs the package pypdfium2, which is not installed.",
            remedy="Install it, or check the Word file.",
        ) from None
    except (ValueError, LookupError, ArithmeticError, RecursionError, MemoryError, AttributeError) as fault:
        # Whoever forges a file finds the one fault the libraries do not name; it is the file's all the same.
        raise UnreadableError(f"The file is damaged ({type(fault).__name__}).", where=Place(str(path))) from None
    if enclosure is None:
        raise UnreadableError(
            "There is no audit record in this file: it is not a pack of this program, or was saved without it.",
            where=Place(str(path)),
            remedy=_GIVE,
        )
    return Pack(enclosure, pages)


def is_sealed_word(data: bytes) -> bool:
    """Whether Office has encrypted it: such a file is no ZIP but a compound file, as before 2007."""
    return data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def content(path: Path) -> bytes:
    """The bytes of a file somebody has sent. Raises UnreadableError."""
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise UnreadableError("The file is larger than 1 GB; it is not read.", where=Place(str(path)))
        return path.read_bytes()
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "not a possible file name"
        raise UnreadableError(f"The file cannot be read: {reason}.", where=Place(str(path))) from None
