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


def header(draft: Draft, furniture: Furniture) -> str:
    """Short title left, marking right."""
    right = _TAB + _marking(draft, furniture) if furniture.marking else ""
    return _part("hdr", bare("Header", stretch(draft, furniture.header_left) + right))


def cover_header(draft: Draft, furniture: Furniture) -> str:
    """The marking as a band; the cover has its title in large and does without the short one."""
    return _part("hdr", _band(draft, furniture) or bare("Header", ""))


def footer(draft: Draft, furniture: Furniture) -> str:
    """Edition left, page right, and the marking on a line of its own: in one line a long edition
    would push it off the centre."""
    marking = bare("FooterMarking", _marking(draft, furniture)) if furniture.marking else ""
    return _part("ftr", _footer_line(draft, furniture) + marking)


def cover_footer(draft: Draft, furniture: Furniture) -> str:
    """As the other footers, the marking as a band."""
    return _part("ftr", _footer_line(draft, furniture) + _band(draft, furniture))


def _part(tag: str, paragraphs: str) -> str:
    return f"<w:{tag} {W}>{paragraphs}</w:{tag}>"


def _footer_line(draft: Draft, furniture: Furniture) -> str:
    """The numbers shown are the first page's, until Word has laid the pages out: it does so on opening."""
    numbers = {"{page}": ("PAGE", "1"), "{pages}": ("NUMPAGES", str(max(draft.page_numbers.values(), default=1)))}
    right = "".join(
        fields.field(*numbers[piece]) if piece in numbers else stretch(draft, piece)
        for piece in _PLACES.split(furniture.footer_right)
    )
    left = " · ".join(words for words in (furniture.footer_left, furniture.copy) if words)
    return bare("Footer", stretch(draft, left) + (_TAB + right if right else ""))


def _marking(draft: Draft, furniture: Furniture) -> str:
    """The marking with a space of its own colour on each side; a border of that colour would do it
    too, but LibreOffice draws it over the last letter."""
    return stretch(draft, f"\u00a0{furniture.marking}\u00a0", '<w:rStyle w:val="Marking"/>')


def _band(draft: Draft, furniture: Furniture) -> str:
    return bare("CoverMarking", stretch(draft, furniture.marking)) if furniture.marking else ""


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
