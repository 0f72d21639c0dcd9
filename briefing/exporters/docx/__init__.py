"""The pack as a Word document: real styles, headings, links and fields, ready to be edited.

Page numbers. A Word file has no pages until a program lays it out, and a contents list is filled
when the reader asks. So the pages are worked out while the file is made: see `pages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.errors import Place
from briefing.exporters import saving
from briefing.exporters.docx import body, letterhead, links, parts, styles, template
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.package import pack
from briefing.exporters.docx.pagination import Flow
from briefing.model import Problem
from briefing.pages.blocks import Document
from briefing.style import HouseStyle

__all__ = ["write"]


def write(
    document: Document, style: HouseStyle, path: Path, page_numbers: Mapping[str, int] | None = None
) -> tuple[Problem, ...]:
    """Write the document to `path`, whole or not at all, and say what could not be drawn as given.

    `page_numbers` is heading anchor -> page, where they have been measured for this very file; they are
    worked out otherwise.
    """
    given = template.read(style) if style.word_template else None
    page = document.furniture
    sheet = styles.house(style, page.marking_colours, page.marking_side, given.page if given else None)
    draft = Draft(
        style,
        document.language,
        links.bookmark_names(links.anchors(document)),
        Flow(sheet),
        dict(page_numbers or {}),
        measurable=given is None,
    )
    text = body.draw(document, draft)
    members = parts.own(document, draft)
    told = draft.told()
    if given:
        fitted = letterhead.fit(sheet, given, style.word_styles, Place(style.word_template))
        members = parts.fitted(document, draft, members, given, fitted)
        text = fitted.fitted(text)
        told = (*told, *given.problems)
    saving.replace(path, pack(document, draft, text, members))
    return told
