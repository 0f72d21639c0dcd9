"""The pack as a Word document: real styles, headings, links and fields, ready to be edited.

Page numbers. A Word file has no pages until a program lays it out, and a contents list is filled
when the reader asks. So the pages are worked out while the file is made: see `pages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.exporters import saving
from briefing.exporters.docx import body, furniture, links, notes, numbering, settings, styles, theme
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.package import Member, pack
from briefing.exporters.docx.pagination import Flow
from briefing.model import Problem
from briefing.pages.blocks import Cover, Document, Section
from briefing.style import HouseStyle

__all__ = ["write"]


def write(
    document: Document, style: HouseStyle, path: Path, page_numbers: Mapping[str, int] | None = None
) -> tuple[Problem, ...]:
    """Write the document to `path`, whole or not at all, and say what could not be drawn as given.

    `page_numbers` is heading anchor -> page, where they have been measured for this very file; they are
    worked out otherwise.
    """
    sheet = styles.house(style, document.furniture.marking_colours, document.furniture.marking_side)
    draft = Draft(
        style,
        document.language,
        links.bookmark_names(links.anchors(document)),
        Flow(sheet),
        dict(page_numbers or {}),
    )
    text = body.draw(document, draft)
    content = pack(document, draft, text, _members(document, draft))
    saving.replace(path, content)
    return draft.told()


def _members(document: Document, draft: Draft) -> tuple[Member, ...]:
    """The parts beside the body."""
    page, style, language = document.furniture, draft.style, document.language
    members = [
        Member("rIdStyles", "STYLES", "styles.xml", styles.sheet(draft.flow.sheet, language)),
        Member("rIdNumbering", "NUMBERING", "numbering.xml", numbering.lists(draft.numbered)),
        Member("rIdSettings", "SETTINGS", "settings.xml", settings.settings(language, notes=bool(draft.notes))),
        Member("rIdFonts", "FONT_TABLE", "fontTable.xml", settings.font_table(style)),
        Member("rIdTheme", "THEME", "theme/theme1.xml", theme.theme(style)),
        Member("rIdHeader", "HEADER", "header1.xml", furniture.header(draft, page)),
        Member("rIdFooter", "FOOTER", "footer1.xml", furniture.footer(draft, page)),
    ]
    if any(isinstance(block, Section) and block.landscape for block in document.blocks):
        members += [
            Member("rIdLandscapeHeader", "HEADER", "header3.xml", furniture.header(draft, page, landscape=True)),
            Member("rIdLandscapeFooter", "FOOTER", "footer3.xml", furniture.footer(draft, page, landscape=True)),
        ]
    if draft.notes:
        members.append(Member("rIdNotes", "FOOTNOTES", "footnotes.xml", notes.part(draft), draft.note_addresses))
    if any(isinstance(block, Cover) for block in document.blocks[:1]):
        members += [
            Member("rIdCoverHeader", "HEADER", "header2.xml", furniture.cover_header(draft, page)),
            Member("rIdCoverFooter", "FOOTER", "footer2.xml", furniture.cover_footer(draft, page)),
        ]
    return tuple(members)
