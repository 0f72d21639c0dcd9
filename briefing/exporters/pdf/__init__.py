"""Draws a document as PDF: tagged, self-contained, the same bytes for the same document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.exporters import saving

from .attachment import Attachment

if TYPE_CHECKING:
    from briefing.model import Problem
    from briefing.pages.blocks import Document
    from briefing.style import HouseStyle

__all__ = ["Attachment", "write", "write_copies"]


def write(
    document: Document, style: HouseStyle, path: Path, attachments: Sequence[Attachment] = (), password: str = ""
) -> tuple[Problem, ...]:
    """Write the document to `path` and return what could not be drawn as written.

    The file is made beside its place and then put there in one step: whoever looks finds the old
    one or the new one, whole. With a password it is encrypted, and no archive's file (PDF/A allows no
    encryption); the bytes then differ each time. Raises OutputError where it cannot be written.
    """
    return write_copies(document, style, (), {0: path}, {0: attachments}, password)


def write_copies(
    document: Document,
    style: HouseStyle,
    copies: Sequence[str],
    paths: Mapping[int, Path],
    attachments: Mapping[int, Sequence[Attachment]],
    password: str = "",
) -> tuple[Problem, ...]:
    """Write numbered copies of a pack, typeset once; as `write` otherwise.

    `copies`: the words of every copy there is, `Copy 3 of 7`; `paths` and `attachments` of those to
    write, by number from 0.
    """
    from .drawing import drawn_copies  # ReportLab is loaded only where a PDF is made

    made, problems = drawn_copies(document, style, copies, attachments, archival=not password)
    for path, data in zip(paths.values(), made, strict=True):
        if password:
            from .sealing import sealed

            data = sealed(data, password)
        saving.replace(path, data)
    return problems
