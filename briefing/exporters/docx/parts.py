"""The parts of a Word file beside its body: the house's own, or a template's with the house's among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.exporters.docx import font_files, furniture, letterhead, notes, numbering, settings, styles, theme
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.font_files import FontFile
from briefing.exporters.docx.letterhead import Letterhead
from briefing.exporters.docx.package import Image, Member
from briefing.exporters.docx.template import Margin, Template
from briefing.pages.blocks import Cover, Document, Section


def own(document: Document, draft: Draft) -> tuple[Member, ...]:
    """As the house style makes them."""
    page, style, language = document.furniture, draft.style, document.language
    files = font_files.embedded(style) if style.embed_fonts and draft.measurable else ()
    members = [
        Member("rIdStyles", "STYLES", "styles.xml", styles.sheet(draft.flow.sheet, language)),
        Member("rIdNumbering", "NUMBERING", "numbering.xml", numbering.lists(draft.numbered)),
        Member(
            "rIdSettings",
            "SETTINGS",
            "settings.xml",
            settings.settings(language, notes=bool(draft.notes), fonts=bool(files)),
        ),
        Member("rIdFonts", "FONT_TABLE", "fontTable.xml", settings.font_table(style, files), fonts=_embedded(files)),
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
        addresses = {identifier: address for address, identifier in draft.note_addresses.items()}
        members.append(Member("rIdNotes", "FOOTNOTES", "footnotes.xml", notes.part(draft), addresses))
    if any(isinstance(block, Cover) for block in document.blocks[:1]):
        members += [
            Member("rIdCoverHeader", "HEADER", "header2.xml", furniture.cover_header(draft, page)),
            Member("rIdCoverFooter", "FOOTER", "footer2.xml", furniture.cover_footer(draft, page)),
        ]
    return tuple(members)


def _embedded(files: tuple[FontFile, ...]) -> dict[str, Image]:
    kind = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
    return {f"rIdFont{n}": Image(f"font{n}.odttf", kind, file.data) for n, file in enumerate(files, 1)}


def fitted(
    document: Document, draft: Draft, members: tuple[Member, ...], template: Template, ids: Letterhead
) -> tuple[Member, ...]:
    """As the template has them, with ours among them."""
    return tuple(_fitted(document, draft, members, template, ids))


def _fitted(
    document: Document, draft: Draft, members: tuple[Member, ...], template: Template, ids: Letterhead
) -> Iterator[Member]:
    line, marking, band = furniture.lines(draft, document.furniture)
    wide = furniture.lines(draft, document.furniture, landscape=True)[0]
    headers, footers = template.headers, template.footers
    first_header = headers.get("first", headers.get("default"))
    first_footer = footers.get("first", footers.get("default"))
    margins = {
        "rIdHeader": (headers.get("default"), "", marking),
        "rIdFooter": (footers.get("default"), line, marking),
        "rIdLandscapeHeader": (headers.get("default"), "", marking),
        "rIdLandscapeFooter": (footers.get("default"), wide, marking),
        "rIdCoverHeader": (first_header, "", band),
        "rIdCoverFooter": (first_footer, line, band),
    }
    for number, member in enumerate(members, 1):
        if member.id in margins:
            theirs, ours, mark = margins[member.id]
            if theirs:
                paper = draft.flow.sheet.page.turned(landscape="Landscape" in member.id)
                xml = letterhead.margin(theirs, ours, mark, ids, paper.text_width, number)
                yield _margin(member, theirs, xml)
            else:
                yield replace(member, xml=ids.fitted(member.xml))
        elif member.id == "rIdStyles":
            yield replace(member, xml=letterhead.styles(ids, document.language))
        elif member.id == "rIdNumbering":
            yield replace(member, xml=letterhead.numbering(member.xml, template, ids))
        elif member.id == "rIdFonts":
            yield replace(member, xml=template.fonts or member.xml)
        elif member.id == "rIdTheme":
            yield replace(member, xml=template.theme or member.xml)
        else:
            yield replace(member, xml=ids.fitted(member.xml))


def _margin(member: Member, theirs: Margin, xml: str) -> Member:
    """Pictures get names of our own: theirs come from outside."""
    name = member.file.removesuffix(".xml")
    pictures = {
        identifier: Image(f"{name}-{number}.{picture.suffix}", picture.kind, picture.data)
        for number, (identifier, picture) in enumerate(sorted(theirs.pictures.items()), 1)
    }
    return replace(member, xml=xml, pictures=pictures, addresses=theirs.links)
