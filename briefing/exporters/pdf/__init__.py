"""Draws a document as PDF: tagged, self-contained, the same bytes for the same document."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import OutputError, Place

from .attachment import Attachment

if TYPE_CHECKING:
    from briefing.model import Problem
    from briefing.pages.blocks import Document
    from briefing.style import HouseStyle

__all__ = ["Attachment", "write"]


def write(
    document: Document, style: HouseStyle, path: Path, attachments: Sequence[Attachment] = ()
) -> tuple[Problem, ...]:
    """Write the document to `path` and return what could not be drawn as written.

    The file is made beside its place and then put there in one step: whoever looks finds the old
    one or the new one, whole. Raises OutputError where it cannot be written.
    """
    from .drawing import drawn  # ReportLab is loaded only where a PDF is made

    data, problems = drawn(document, style, attachments)
    _replace(path, data)
    return problems


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except BaseException as fault:
        with suppress(OSError):
            beside.unlink()
        if not isinstance(fault, OSError):
            raise
        raise OutputError(
            f"The PDF cannot be written: {fault.strerror or fault}.",
            where=Place(str(path)),
            remedy=_remedy(path, fault),
        ) from fault


def _remedy(path: Path, fault: OSError) -> str:
    if not path.parent.is_dir():
        return f"There is no folder {path.parent}: make it, or give another place."
    if path.is_dir():
        return "That is a folder: give a file name ending in .pdf."
    if isinstance(fault, PermissionError):
        return "Close the file where it is open in a PDF reader, or choose a folder you may write to."
    return "Choose another folder, or free some space on the disk."
