"""The contents list, filled in.

Word fills a contents list only when asked to, and asks the reader first when the file asks it to.
So the list is written as Word would have left it: a TOC field with its result, the numbers those of
`pages`. The field itself is whole, so `Update table` (F9) in Word or LibreOffice makes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.exporters.docx import fields
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.text import bare, page_break, paragraph, plain, stretch
from briefing.pages.blocks import Contents, Document, Heading


def draw(draft: Draft, block: Contents, document: Document) -> str:
    deepest = 2 if block.deep else 1
    title = paragraph(draft, "TOCHeading", plain(block.title)) if block.title else ""
    lines = [(heading, _line(draft, heading)) for heading in _headings(document, deepest)]
    if not lines:
        return title
    draft.flow.listed.update(heading.anchor for heading, _ in lines if heading.anchor)
    for number, (heading, _) in enumerate(lines):
        draft.flow.paragraph(f"TOC{heading.level}", heading.runs, breaks=draft.breaks and not number)
    before = fields.opening(rf'TOC \o "1-{deepest}" \h \z')
    last = len(lines) - 1
    paragraphs = []
    for number, (heading, line) in enumerate(lines):
        inner = (before if number == 0 else "") + line + (fields.CLOSING if number == last else "")
        paragraphs.append(bare(f"TOC{heading.level}", inner, page_break(draft)))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{title}{''.join(paragraphs)}</w:sdtContent></w:sdt>"
    )


def _headings(document: Document, deepest: int) -> Iterator[Heading]:
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= deepest:
            yield block


def _line(draft: Draft, heading: Heading) -> str:
    words = "".join(stretch(draft, run.text, lang=run.lang) for run in heading.runs)
    name = draft.bookmarks.get(heading.anchor, "")
    if not name:
        return words
    page = draft.page_numbers.get(heading.anchor)
    number = f"<w:r><w:tab/></w:r>{fields.page_of(name, page)}" if page else ""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{words}{number}</w:hyperlink>'
