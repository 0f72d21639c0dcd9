"""A timeline on the page: its strip as a picture with words for those who do not see it."""

from __future__ import annotations

from briefing.exporters.docx import picture
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.markup import attribute
from briefing.exporters.docx.namespaces import PICTURE
from briefing.exporters.docx.strip import lay_out
from briefing.exporters.docx.text import bare, page_break, paragraph, plain
from briefing.pages.blocks import Run, Timeline

_EMU = 12700
"""English metric units a point."""


def draw(draft: Draft, block: Timeline) -> str:
    """The strip, the names of lanes it cannot write, and its key."""
    lanes = tuple(draft.clean(name) for name in block.lanes)
    foreign = not all(map(picture.writable, lanes))
    shown = tuple(str(number) for number, _ in enumerate(lanes, 1)) if foreign else lanes
    strip = lay_out(Timeline(shown, block.marks, block.start, block.end, block.alt), draft.flow.width)
    png = picture.draw(strip, draft.style)
    image = inline(draft, png, strip.width, strip.height, block.alt, "Timeline")
    draft.flow.piece(strip.height, keep=True, breaks=draft.breaks, style="Figure")
    pieces = [bare("Figure", image, page_break(draft))]
    if foreign:
        names = " · ".join(f"{number} {name}" for number, name in enumerate(lanes, 1))
        pieces.append(paragraph(draft, "Small", plain(names), keep=bool(block.key)))
    if block.key:
        pieces.append(paragraph(draft, "Small", (Run(block.key),)))
    return "".join(pieces)


def inline(draft: Draft, png: bytes, width: float, height: float, alt: str, name: str) -> str:
    """A picture in the line, with words for who does not see it; width and height in points."""
    wide, high = round(width * _EMU), round(height * _EMU)
    relation = draft.picture(png)
    number = len(draft.pictures)
    description = attribute(draft.clean(alt))
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{number}" name="{name} {number}" descr={description}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name.lower()}{number}.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
