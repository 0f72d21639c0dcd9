"""What stands on every page, and the paper it stands on."""

from __future__ import annotations

import re

from briefing.exporters.docx import fields
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.namespaces import W
from briefing.exporters.docx.stylesheet import paper, twips
from briefing.exporters.docx.text import bare, stretch
from briefing.pages.blocks import Furniture

_TAB = "<w:r><w:tab/></w:r>"
_PLACES = re.compile(r"(\{pages?\})")


def header(draft: Draft, furniture: Furniture, *, cover: bool) -> str:
    """Short title left, marking right. The cover has its title in large and does without the short one."""
    left = "" if cover else stretch(draft, furniture.header_left)
    right = _TAB + _marking(draft, furniture) if furniture.marking else ""
    return f"<w:hdr {W}>{bare('Header', left + right)}</w:hdr>"


def footer(draft: Draft, furniture: Furniture, page: int) -> str:
    """Edition left, page right, and the marking on a line of its own: in one line a long edition
    would push it off the centre. `page` is the page shown until Word has laid the pages out."""
    numbers = {"{page}": ("PAGE", str(page)), "{pages}": ("NUMPAGES", str(max(draft.page_numbers.values(), default=1)))}
    right = "".join(
        fields.field(*numbers[piece]) if piece in numbers else stretch(draft, piece)
        for piece in _PLACES.split(furniture.footer_right)
    )
    line = bare("Footer", stretch(draft, furniture.footer_left) + (_TAB + right if right else ""))
    marking = bare("FooterMarking", _marking(draft, furniture)) if furniture.marking else ""
    return f"<w:ftr {W}>{line}{marking}</w:ftr>"


def _marking(draft: Draft, furniture: Furniture) -> str:
    """The marking with a space of its own colour on each side; a border of that colour would do it
    too, but LibreOffice draws it over the last letter."""
    look = '<w:rStyle w:val="Marking"/>'
    pad = stretch(draft, "\u00a0", look)
    return f"{pad}{stretch(draft, furniture.marking, look)}{pad}"


def section(draft: Draft, *, cover: bool) -> str:
    """The one section of the document, its paper and what stands in its margins."""
    style = draft.style
    width, height = paper(style)
    side = twips(style.margin_side)
    first = (
        '<w:headerReference w:type="first" r:id="rIdCoverHeader"/>'
        '<w:footerReference w:type="first" r:id="rIdCoverFooter"/>'
        if cover
        else ""
    )
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
        f'<w:footerReference w:type="default" r:id="rIdFooter"/>{first}'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{twips(style.margin_top)}" w:right="{side}" w:bottom="{twips(style.margin_bottom)}" '
        f'w:left="{side}" w:header="{twips(style.margin_top * 0.42)}" w:footer="{twips(style.margin_bottom * 0.36)}" '
        f'w:gutter="0"/>{"<w:titlePg/>" if cover else ""}</w:sectPr>'
    )
