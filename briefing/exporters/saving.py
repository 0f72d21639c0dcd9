"""Writing a file beside the one it replaces, so that there is always a whole one."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from briefing.errors import OutputError, Place


def replace(path: Path, content: bytes) -> None:
    """Put the content at `path`, whole or not at all."""
    beside = path.parent / f".briefing-{os.getpid()}.tmp"
    try:
        with beside.open("wb") as file:
            file.write(content)
    except OSError as fault:
        _remove(beside)
        raise _unwritable(path, fault) from fault
    try:
        beside.replace(path)
    except OSError as fault:
        _remove(beside)
        raise _unmovable(path, fault) from fault


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def _unwritable(path: Path, fault: OSError) -> OutputError:
    folder = path.parent
    where = Place(str(path))
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return OutputError(
            f"The folder “{folder}” does not exist.", where=where, remedy="Make it, or name another one."
        )
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return OutputError(
            f"Nothing may be written in the folder “{folder}”.", where=where, remedy="Name a folder of your own."
        )
    if fault.errno == errno.ENOSPC:
        return OutputError(f"The disk of “{folder}” is full.", where=where, remedy="Make room, or name another disk.")
    return OutputError(f"The file cannot be written: {fault.strerror or fault}.", where=where)


def _unmovable(path: Path, fault: OSError) -> OutputError:
    where = Place(str(path))
    if path.is_dir():
        return OutputError("A folder of this name is in the way.", where=where, remedy="Name another file.")
    if isinstance(fault, PermissionError):
        return OutputError(
            "The file is open in another program or may not be changed.",
            where=where,
            remedy="Close it there and try again, or name another file.",
        )
    return OutputError(f"The file cannot be replaced: {fault.strerror or fault}.", where=where)
