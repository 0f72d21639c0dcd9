"""What stands on every page, and the paper it stands on."""

from __future__ import annotations

import re

from briefing.exporters.docx import fields
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.namespaces import W
from briefing.exporters.docx.text import bare, stretch
from briefing.pages.blocks import Furniture

_TAB = "<w:r><w:tab/></w:r>"
_PLACES = re.compile(r"(\{pages?\})")


def header(draft: Draft, furniture: Furniture, *, landscape: bool = False) -> str:
    """Short title left, marking right."""
    right = _TAB + _marking(draft, furniture) if furniture.marking else ""
    return _part("hdr", bare("Header", stretch(draft, furniture.header_left) + right, _tabs(draft, landscape)))


def cover_header(draft: Draft, furniture: Furniture) -> str:
    """The marking as a band; the cover has its title in large and does without the short one."""
    return _part("hdr", _band(draft, furniture) or bare("Header", ""))


def footer(draft: Draft, furniture: Furniture, *, landscape: bool = False) -> str:
    """Edition left, page right, and the marking on a line of its own: in one line a long edition
    would push it off the centre."""
    marking = bare("FooterMarking", _marking(draft, furniture)) if furniture.marking else ""
    return _part("ftr", _footer_line(draft, furniture, landscape=landscape) + marking)


def cover_footer(draft: Draft, furniture: Furniture) -> str:
    """As the other footers, the marking as a band."""
    return _part("ftr", _footer_line(draft, furniture) + _band(draft, furniture))


def lines(draft: Draft, furniture: Furniture, *, landscape: bool = False) -> tuple[str, str, str]:
    """The footer's line, the marking in a line of its own, and the marking as a band: what a template's headers
    and footers are given."""
    marking = bare("FooterMarking", _marking(draft, furniture)) if furniture.marking else ""
    return _footer_line(draft, furniture, landscape=landscape), marking, _band(draft, furniture)


def _part(tag: str, paragraphs: str) -> str:
    return f"<w:{tag} {W}>{paragraphs}</w:{tag}>"


def _footer_line(draft: Draft, furniture: Furniture, *, landscape: bool = False) -> str:
    """The numbers shown are the first page's, until Word has laid the pages out: it does so on opening."""
    numbers = {"{page}": ("PAGE", "1"), "{pages}": ("NUMPAGES", str(max(draft.page_numbers.values(), default=1)))}
    right = "".join(
        fields.field(*numbers[piece]) if piece in numbers else stretch(draft, piece)
        for piece in _PLACES.split(furniture.footer_right)
    )
    left = " · ".join(words for words in (furniture.footer_left, furniture.copy) if words)
    line = stretch(draft, left) + (_TAB + right if right else "")
    return bare("Footer", line, _tabs(draft, landscape))


def _tabs(draft: Draft, landscape: bool) -> str:
    """The style's tab stands at the right edge of an upright page; on its side the page is wider."""
    if not landscape:
        return ""
    sheet = draft.flow.sheet.page
    upright, wide = sheet.text_width, sheet.turned(landscape=True).text_width
    return f'<w:tabs><w:tab w:val="clear" w:pos="{upright}"/><w:tab w:val="right" w:pos="{wide}"/></w:tabs>'


def _marking(draft: Draft, furniture: Furniture) -> str:
    """The marking with a space of its own colour on each side; a border of that colour would do it
    too, but LibreOffice draws it over the last letter."""
    return stretch(draft, f"\u00a0{furniture.marking}\u00a0", '<w:rStyle w:val="Marking"/>')


def _band(draft: Draft, furniture: Furniture) -> str:
    return bare("CoverMarking", stretch(draft, furniture.marking)) if furniture.marking else ""


def section(draft: Draft) -> str:
    """The end of a section: its paper and what stands in its margins."""
    page = draft.flow.sheet.page.turned(landscape=draft.landscape)
    kind, turned = ("Landscape", ' w:orient="landscape"') if draft.landscape else ("", "")
    first = (
        '<w:headerReference w:type="first" r:id="rIdCoverHeader"/>'
        '<w:footerReference w:type="first" r:id="rIdCoverFooter"/>'
        if draft.cover
        else ""
    )
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rId{kind}Header"/>'
        f'<w:footerReference w:type="default" r:id="rId{kind}Footer"/>{first}'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/><w:pgMar w:top="{page.top}" '
        f'w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" w:header="{page.header}" '
        f'w:footer="{page.footer}" w:gutter="0"/>{"<w:titlePg/>" if draft.cover else ""}</w:sectPr>'
    )


def end_section(draft: Draft, pieces: list[str]) -> None:
    """The section ends with the last paragraph drawn, or a small one of its own after a table or a control."""
    if not pieces[-1].endswith("</w:p>") or "</w:sectPr></w:pPr>" in pieces[-1]:
        pieces.append(bare("Gap", ""))
        draft.flow.gap(len(draft.flow.strips))
    before, end, after = pieces[-1].rpartition("</w:pPr>")
    pieces[-1] = f"{before}{section(draft)}{end}{after}"
