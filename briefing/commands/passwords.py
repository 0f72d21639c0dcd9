"""Passwords: from a file, the environment or the terminal; never from a spec, and never on the command line.

The command line stands in the shell's history and in the list of processes; neither of the three does.
"""

from __future__ import annotations

import argparse
import os
import sys
import unicodedata
from importlib.util import find_spec
from pathlib import Path

from briefing.errors import OutputError, Place, SpecError

VARIABLE = "BRIEFING_PASSWORD"
LONGEST = 127
"""Bytes of a password that PDF counts (ISO 32000-2, 7.6.4.3.2)."""
_WAYS = f"Give it with --password-file FILE, in the environment as {VARIABLE}, or run the command in a terminal."


def chosen(args: argparse.Namespace) -> str:
    """The password of a file to be written; asked for twice at the terminal. Raises SpecError, OutputError."""
    if find_spec("pikepdf") is None:
        raise OutputError(
            "Encrypting needs the package pikepdf, which is not installed.",
            remedy='Install it: pip install "briefing[encrypt]" (in the project\'s folder: pip install ".[encrypt]").',
        )
    if given := _given(args.password_file):
        return given
    if not _at_terminal():
        raise SpecError("The PDF is to be encrypted, and no password was given.", remedy=_WAYS)
    password = _asked("Password for the PDF: ")
    if _asked("The same again: ") != password:
        raise SpecError("The two passwords are not the same; nothing was written.", remedy="Try again.")
    return password


class Known:
    """The password of a file that is read, looked for only where a file turns out to be locked."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._file: str | None = args.password_file

    def __call__(self, path: Path) -> str:
        if given := _given(self._file):
            return given
        if not _at_terminal():
            raise SpecError("The file is locked with a password.", where=Place(str(path)), remedy=_WAYS)
        return _asked(f"Password of {path.name}: ")


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _asked(question: str) -> str:
    from getpass import getpass

    try:
        return _usable(getpass(question), "")
    except EOFError:
        raise SpecError("No password was typed; nothing was done.", remedy=_WAYS) from None


def _given(file: str | None) -> str:
    """What the file or the environment says; nothing where neither does."""
    if file:
        return _usable(_first_line(Path(file)), file)
    return _usable(os.environ[VARIABLE], VARIABLE) if os.environ.get(VARIABLE) else ""


def _first_line(path: Path) -> str:
    """The file's only line, without its end: editors end every file with one."""
    try:
        with path.open("rb") as opened:
            text = opened.read(4096).decode("utf-8-sig")
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "it is no UTF-8 text"
        raise SpecError(f"The password file cannot be read: {reason}.", where=Place(str(path))) from None
    return text.removesuffix("\n").removesuffix("\r")


def _usable(password: str, where: str) -> str:
    """In the one form that every reader makes of it (SASLprep, RFC 4013, asks for NFKC)."""
    place = Place(where) if where else None
    if not password:
        raise SpecError("The password is empty; nothing was done.", where=place, remedy="Choose one.")
    if not password.isprintable():
        raise SpecError(
            "The password has a line end or another control character in it.", where=place, remedy="Use a single line."
        )
    password = unicodedata.normalize("NFKC", password)
    if len(password.encode("utf-8", "replace")) > LONGEST:
        raise SpecError(f"The password is longer than {LONGEST} bytes.", where=place, remedy="Choose a shorter one.")
    return password
