"""Lines that end in the page of what they speak of: the changes since an earlier edition.

Drawn twice like the contents list: once to take up its room, once when the pages are known.
"""

from __future__ import annotations

from briefing.exporters.docx import fields
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.text import bare, page_break, stretch
from briefing.pages.blocks import Reference, References

STYLE = "ReferenceLine"


def draw(draft: Draft, block: References) -> str:
    pieces = []
    for item in block.items:
        if item.anchor in draft.bookmarks:
            draft.flow.listed.add(item.anchor)
        draft.flow.paragraph(STYLE, item.runs, breaks=draft.breaks)
        pieces.append(bare(STYLE, _line(draft, item), page_break(draft)))
    return "".join(pieces)


def _line(draft: Draft, item: Reference) -> str:
    words = "".join(stretch(draft, run.text, lang=run.lang) for run in item.runs)
    name = draft.bookmarks.get(item.anchor, "")
    if not name:
        return words
    page = draft.page_numbers.get(item.anchor)
    number = f"<w:r><w:tab/></w:r>{fields.page_of(name, page)}" if page else ""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{words}{number}</w:hyperlink>'
