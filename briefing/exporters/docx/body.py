"""Blocks in order -> the body of the document."""

from __future__ import annotations

from briefing.exporters.docx import cards, contents, controls, cover, figure, furniture, pages, references, table
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.namespaces import BODY
from briefing.exporters.docx.numbering import first_of_page
from briefing.exporters.docx.text import bare, paragraph, plain
from briefing.pages import changes
from briefing.pages.blocks import (
    AnalystBox,
    Block,
    Bullets,
    Card,
    Contents,
    Cover,
    Document,
    Heading,
    PageBreak,
    Para,
    References,
    Section,
    Table,
    Timeline,
    leads_on,
)
from briefing.pages.editable import bookmark

_PARAGRAPH = {
    "body": "BodyText",
    "lead": "Lead",
    "small": "Small",
    "label": "Label",
    "title": "Title",
    "subtitle": "Subtitle",
    "handling": "Handling",
}


def draw(document: Document, draft: Draft) -> str:
    """The whole of `document.xml`."""
    draft.cover = any(isinstance(block, Cover) for block in document.blocks[:1])
    pieces: list[str] = []
    lists: list[tuple[int, Contents | References, bool]] = []
    before: Block | None = None
    landscape = False
    for number, block in enumerate(document.blocks, 1):
        if isinstance(block, Section):
            landscape = block.landscape
            continue
        if landscape != draft.landscape and not isinstance(block, PageBreak):
            if pieces:
                furniture.end_section(draft, pieces)
            draft.turn(landscape=landscape)
        mark, new_page = len(draft.flow.strips), draft.new_page
        draft.flow.block = len(pieces)
        draft.barred = changes.name(block) in document.changed
        draft.leads_on = leads_on(block, next(iter(document.blocks[number:]), None))
        drawn = _block(document, draft, block)
        draft.barred = False
        if not drawn:
            continue
        if _needs_gap(before, block):
            drawn = bare("Gap", "") + drawn
            draft.flow.gap(mark)
        if isinstance(block, Contents | References):
            lists.append((len(pieces), block, new_page))
        pieces.append(drawn)
        before = block
    if before is None or isinstance(before, Table):
        pieces.append(bare("Gap", ""))
    if lists:
        pages.number(draft, pieces)
        for place, listed, new_page in lists:
            draft.new_page = new_page
            gap = bare("Gap", "") if pieces[place].startswith(bare("Gap", "")) else ""
            pieces[place] = gap + _block(document, draft, listed)
        draft.new_page = False
    end = furniture.section(draft)
    return f"<w:document {BODY}><w:body>{''.join(pieces)}{end}</w:body></w:document>"


def _needs_gap(before: Block | None, block: Block) -> bool:
    """Whether the foot of a block has to be held off the next: a table has no space of its own, and
    Word joins tables, and boxes, that touch, and LibreOffice takes two controls that touch for one."""
    if isinstance(before, AnalystBox):
        return isinstance(block, AnalystBox | Contents)
    return isinstance(before, Table) and not isinstance(block, Heading)


def _block(document: Document, draft: Draft, block: Block) -> str:
    match block:
        case Heading():
            return _heading(draft, block)
        case Para():
            return paragraph(draft, _PARAGRAPH[block.style], block.runs, anchor=block.anchor, keep=draft.leads_on)
        case Card():
            return cards.draw(draft, block)
        case Table():
            return table.draw(draft, block, document.changed)
        case Bullets():
            return _bullets(draft, block)
        case AnalystBox():
            return _analyst_box(draft, block)
        case Timeline():
            return figure.draw(draft, block)
        case Contents():
            return contents.draw(draft, block, document)
        case References():
            return references.draw(draft, block)
        case Cover():
            drawn = cover.draw(draft, block)
            draft.new_page = True
            return drawn
        case PageBreak():
            draft.new_page = True
            return ""
        case Section():
            return ""


def _heading(draft: Draft, block: Heading) -> str:
    draft.new_page = draft.new_page or (block.new_page and not draft.turned)
    if block.level == 1:
        draft.noted.clear()
    return paragraph(draft, f"Heading{block.level}", block.runs, anchor=block.anchor, flush=draft.breaks)


def _bullets(draft: Draft, block: Bullets) -> str:
    if not block.numbered:
        return "".join(paragraph(draft, "ListBullet", item) for item in block.items)
    draft.numbered += 1
    number = first_of_page(draft.numbered)
    return "".join(paragraph(draft, "ListNumber", item, numbering=number) for item in block.items)


def _analyst_box(draft: Draft, block: AnalystBox) -> str:
    look = "AnalystBullet" if block.bullets else "AnalystText"
    lines = [("AnalystLabel", plain(block.label))] if block.label else []
    lines += [(look, runs) for runs in block.paragraphs]
    if not block.key or not lines:
        return "".join(paragraph(draft, look, runs) for look, runs in lines)
    # The label, which has no link, comes first in the control: LibreOffice 7 spoils links in its first line.
    start, end = draft.mark(bookmark(block.key))
    last = len(lines) - 1
    text = "".join(
        paragraph(draft, look, runs, before="" if number else start, after=end if number == last else "")
        for number, (look, runs) in enumerate(lines)
    )
    return controls.block(draft, block.key, block.label, text)
