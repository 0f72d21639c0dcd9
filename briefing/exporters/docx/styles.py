"""The house style as Word styles: `styles.xml`.

Every look of the pack has a style, so that an editor changes one thing in one place.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.exporters.docx.namespaces import W
from briefing.exporters.docx.stylesheet import Letters, Page, Shape, Sheet, colour, fonts, shape_xml
from briefing.exporters.docx.text import culture
from briefing.style import HouseStyle

BULLETS, NUMBERS, BOX_BULLETS = 1, 2, 3
"""Lists the styles name; numbered lists of a page come after them."""
_QUOTE_INDENT = 14.0
"""Points from the margin to the words of a quotation and to what stands under them."""


def sheet(pages: Sheet, language: str) -> str:
    """The whole of `styles.xml`."""
    return f"<w:styles {W}>{_defaults(pages.style, language)}{''.join(pages.parts)}</w:styles>"


def house(style: HouseStyle, marking: tuple[str, str], side: str = "center", paper: Page | None = None) -> Sheet:
    """Every style of the house. `side`: where the marking stands in the footer; `paper`: where it is not
    the house's."""
    pages = Sheet(style, paper)
    _headings(pages)
    _running_text(pages)
    _excerpts(pages)
    _notes(pages)
    _analyst(pages)
    _lists(pages)
    _tables(pages)
    _contents(pages)
    _cover(pages)
    _furniture(pages, marking, side)
    _characters(pages, marking)
    return pages


def _defaults(style: HouseStyle, language: str) -> str:
    spoken = culture(language) or "en-GB"
    eastern = spoken if spoken[:2] in {"ko", "ja", "zh"} else "ko-KR"
    half_points = round(style.body * 2)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(style.fonts.family, style)}"
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        f'<w:lang w:val="{spoken}" w:eastAsia="{eastern}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{shape_xml(Shape(after=0, line=style.leading))}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        # The ink stands here: LibreOffice lets a default overrule the colour of links in a table.
        f'<w:rPr>{fonts(style.fonts.family, style)}<w:color w:val="{colour(style.colours.ink)}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _line(style: HouseStyle, size: float) -> float:
    """Line distance of a size: as airy as the body's."""
    return size * style.leading / style.body


def _headings(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    sizes = (
        (style.heading1, colours.accent, 26.0, 9.0),
        (style.heading2, colours.ink, 18.0, 4.0),
        (style.heading3, colours.accent, 14.0, 3.0),
    )
    for level, (size, tint, before, after) in enumerate(sizes, 1):
        pages.paragraph(
            f"heading {level}",
            Letters(size, bold=True, colour=tint),
            Shape(before, after, size * 1.2, keep_next=True, keep_lines=True, outline=level - 1),
            follow="BodyText",
            built_in=True,
        )


def _running_text(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    pages.paragraph("Body Text", Letters(), Shape(after=8), built_in=True)
    lead = style.body + 2
    pages.paragraph("Lead", Letters(lead), Shape(after=10, line=_line(style, lead)), follow="BodyText")
    small = style.small
    pages.paragraph("Small", Letters(small, colour=colours.quiet), Shape(after=6, line=_line(style, small)))
    pages.paragraph(
        "Label",
        Letters(small, bold=True, colour=colours.accent),
        Shape(before=10, after=8, line=_line(style, small), keep_next=True),
        follow="BodyText",
    )
    pages.paragraph(
        "Title",
        Letters(style.title, bold=True, colour=colours.accent),
        Shape(after=8, line=style.title * 1.2, keep_next=True),
        follow="Subtitle",
        built_in=True,
    )
    pages.paragraph(
        "Subtitle",
        Letters(style.body + 3, colour=colours.quiet),
        Shape(after=18, line=(style.body + 3) * 1.35),
        follow="BodyText",
        built_in=True,
    )
    pages.paragraph("Handling", Letters(small, bold=True, colour=colours.marking), Shape(after=6))


def _excerpts(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    small = _line(style, style.small)
    pages.paragraph(
        "Excerpt Label",
        Letters(style.small, bold=True, colour=colours.quiet),
        Shape(before=9, after=2, line=small, left=_QUOTE_INDENT, keep_next=True, keep_lines=True),
        follow="Quote",
    )
    bar = f'<w:left w:val="single" w:sz="18" w:space="10" w:color="{colour(colours.accent)}"/>'
    pages.paragraph(
        "Quote",
        Letters(style.quote, family=style.fonts.quote_family, proof=False),
        Shape(2, 3, _line(style, style.quote), _QUOTE_INDENT, keep_next=True, keep_lines=True, borders=bar),
        follow="ExcerptSource",
        built_in=True,
    )
    # Held together, a long quotation would leave the page before it half empty. Word cuts this one and
    # keeps its last lines with the source; LibreOffice cuts nothing that is kept with what follows.
    pages.paragraph("Long Quotation", Letters(), Shape(keep_lines=False), base="Quote", follow="ExcerptSource")
    pages.paragraph(
        "Excerpt Source",
        Letters(style.small, colour=colours.quiet, proof=False),
        Shape(after=7, line=small, left=_QUOTE_INDENT, keep_lines=True, tight=True),
        follow="BodyText",
    )


def _notes(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    size = style.small - 1
    pages.paragraph(
        "footnote text",
        Letters(size, colour=colours.quiet, proof=False),
        Shape(after=2, line=_line(style, size)),
        built_in=True,
        listed=False,
    )
    pages.character("footnote reference", Letters(), built_in=True, extra='<w:vertAlign w:val="superscript"/>')


def _analyst(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    body = style.body - 0.5
    box = Shape(0, 12, _line(style, body), left=9, right=9, borders=_box(style, 4), fill=colours.shade, tight=True)
    pages.paragraph(
        "Analyst Label",
        Letters(style.small, bold=True, colour=colours.accent),
        replace(box, before=4, after=0, line=_line(style, style.small), borders=_box(style, 0), keep_next=True),
        follow="AnalystText",
    )
    pages.paragraph("Analyst Text", Letters(body), box)
    pages.paragraph("Analyst Bullet", Letters(), Shape(numbering=BOX_BULLETS), base="AnalystText")
    note = replace(box, before=1, after=8, line=_line(style, style.small), left=_QUOTE_INDENT + 9, keep_lines=True)
    pages.paragraph("Analyst Note", Letters(style.small), note, follow="BodyText")


def _box(style: HouseStyle, under: int) -> str:
    """Sides in the colour of the shade: the box's padding, `under` points at its foot. `between` keeps
    that padding between its paragraphs, whether a program joins neighbours into one box or draws each
    its own."""
    shade = colour(style.colours.shade)
    sides = (("top", 4), ("left", 8), ("bottom", under), ("right", 8), ("between", 4))
    return "".join(f'<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="{shade}"/>' for side, space in sides)


def _lists(pages: Sheet) -> None:
    pages.paragraph("List Bullet", Letters(), Shape(after=6, numbering=BULLETS), built_in=True)
    pages.paragraph("List Number", Letters(), Shape(after=6, numbering=NUMBERS), built_in=True)


def _tables(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    line = _line(style, style.small) * 0.96
    pages.paragraph("Table Text", Letters(style.small), Shape(3, 4, line))
    pages.paragraph("Table Number", Letters(), Shape(align="right"), base="TableText")
    pages.paragraph("Table Head", Letters(bold=True, colour="#FFFFFF"), Shape(4, 4, keep_next=True), base="TableText")
    pages.paragraph("Table Head Number", Letters(), Shape(align="right"), base="TableHead")
    pages.paragraph("Gap", Letters(3), Shape(line=6), listed=False)
    pages.paragraph("Figure", Letters(), Shape(4, 4, keep_next=True), follow="Small")
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{colour(colours.rule)}"'
    accent = colour(colours.accent)
    pages.add(
        "Briefing Table",
        '<w:style w:type="table" w:customStyle="1" w:styleId="BriefingTable"><w:name w:val="Briefing Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders><w:bottom {rule}/><w:insideH {rule}/></w:tblBorders><w:tblCellMar>"
        '<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{accent}"/></w:tcPr></w:tblStylePr></w:style>',
    )


def _contents(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    tab = f'<w:tab w:val="right" w:leader="dot" w:pos="{pages.page.text_width}"/>'
    pages.paragraph(
        "TOC Heading",
        Letters(style.heading1, bold=True, colour=colours.accent),
        Shape(after=10, line=style.heading1 * 1.2, keep_next=True, keep_lines=True),
        follow="BodyText",
        built_in=True,
        listed=False,
    )
    pages.paragraph("toc 1", Letters(bold=True), Shape(7, 0, tabs=tab), built_in=True, listed=False)
    deep = Shape(0, 0, _line(style, style.small + 0.5), 14, tabs=tab)
    line = Shape(0, 3, _line(style, style.small), tabs=tab)
    pages.paragraph("Reference Line", Letters(style.small), line, listed=False)
    pages.paragraph("toc 2", Letters(style.small + 0.5), deep, built_in=True, listed=False)


def _cover(pages: Sheet) -> None:
    style, colours = pages.style, pages.style.colours
    pages.paragraph("Cover Copy", Letters(style.small, colour=colours.quiet), Shape(align="right"))
    bar = f'<w:top w:val="single" w:sz="24" w:space="16" w:color="{colour(colours.accent)}"/>'
    pages.paragraph("Cover Title", Letters(), Shape(before=140, borders=bar), base="Title", follow="Subtitle")
    pages.paragraph("Cover Title High", Letters(), Shape(before=64), base="CoverTitle", follow="Subtitle")
    pages.paragraph("Cover Line", Letters(), Shape(after=3))
    rule = f'w:val="single" w:sz="4" w:space="7" w:color="{colour(colours.rule)}"'
    pages.paragraph(
        "Cover Counts",
        Letters(style.body + 1, bold=True, colour=colours.accent),
        Shape(before=22, after=16, borders=f"<w:top {rule}/><w:bottom {rule}/>"),
    )
    pages.paragraph("Cover Caveat", Letters(), Shape(before=16), base="Small")


def _furniture(pages: Sheet, marking: tuple[str, str], side: str) -> None:
    style, colours = pages.style, pages.style.colours
    tab = f'<w:tab w:val="right" w:pos="{pages.page.text_width}"/>'
    size = style.small - 1.5
    for name in ("header", "footer"):
        shape = Shape(line=_line(style, size), tabs=tab)
        pages.paragraph(name, Letters(size, colour=colours.quiet), shape, built_in=True, listed=False)
    pages.paragraph("Footer Marking", Letters(), Shape(before=4, align=side), base="Footer", listed=False)
    ink, ground = _marking_colours(style, marking)
    band = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="{colour(ground)}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    pages.paragraph(
        "Cover Marking",
        Letters(12, bold=True, colour=ink, proof=False),
        Shape(before=4, left=5, right=5, align=side, borders=band if ground else "", fill=ground),
        listed=False,
    )


def _characters(pages: Sheet, marking: tuple[str, str]) -> None:
    style, colours = pages.style, pages.style.colours
    pages.character("Strong", Letters(bold=True), built_in=True)
    pages.character("Emphasis", Letters(italic=True), built_in=True)
    pages.character("Quiet", Letters(colour=colours.quiet))
    pages.character("Insertion", Letters(colour=colours.quiet, family=style.fonts.family, italic=False))
    pages.character("Citation", Letters(colour=colours.accent))
    pages.character("Hyperlink", Letters(colour=colours.accent), built_in=True, extra='<w:u w:val="single"/>')
    pages.character("Key Mark", Letters(bold=True, colour=colours.accent))
    ink, ground = _marking_colours(style, marking)
    pages.character("Marking", Letters(12, bold=True, colour=ink, background=ground, proof=False))


def _marking_colours(style: HouseStyle, marking: tuple[str, str]) -> tuple[str, str]:
    """Text and background; no background where it is the paper's."""
    ink, ground = marking
    return ink or style.colours.marking, "" if ground.upper() == "#FFFFFF" else ground
