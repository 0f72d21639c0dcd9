"""Draws a document as PDF: tagged, self-contained, the same bytes for the same document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.exporters import saving

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
    saving.replace(path, data)
    return problems
