"""A pack in an organisation's own Word template: its styles, page, headers and footers, and ours among them.

A style of ours that the template has too, by name, is the template's. One that `word_styles` maps rests
on the template's and adds nothing. The rest are added, in the template's fonts. So every paragraph keeps
the style name by which `briefing verify` knows it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import Place, StyleError
from briefing.exporters.docx.markup import attribute
from briefing.exporters.docx.namespaces import W as DECLARED
from briefing.exporters.docx.stylesheet import Sheet
from briefing.exporters.docx.template import Margin, Template, W
from briefing.exporters.docx.text import culture

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]+)"')
_LIST = re.compile(r'(<w:(?:abstractNumId|numId) w:val="|<w:abstractNum w:abstractNumId="|<w:num w:numId=")(\d+)"')
_FONTS = re.compile(r"<w:rFonts (?!w:hint)[^>]*/>")
_PAGE_FIELD = re.compile(r"\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b")


class Letterhead(NamedTuple):
    """How what is drawn has to be changed to stand in the template."""

    sheet: _Element
    ids: Mapping[str, str]
    """Our style ids that are other ones there."""
    lists: int
    """What our numbers of lists are raised by."""

    def fitted(self, xml: str) -> str:
        """XML of ours with the template's ids."""
        if self.ids:
            xml = _STYLE.sub(lambda found: f'{found[1]}{self.ids.get(found[2], found[2])}"', xml)
        return _LIST.sub(lambda found: f'{found[1]}{int(found[2]) + self.lists}"', xml) if self.lists else xml


def fit(sheet: Sheet, template: Template, mapped: Mapping[str, str], where: Place) -> Letterhead:
    """Our styles among the template's. Raises StyleError where one is mapped to a style of another kind."""
    made = deepcopy(template.styles)
    theirs: dict[tuple[str, str], _Element] = {}
    taken = set()
    for style in made.iter(f"{W}style"):
        theirs.setdefault((style.get(f"{W}type", ""), _name(style).casefold()), style)
        taken.add(style.get(f"{W}styleId", ""))
    mapping = {ours.casefold(): name for ours, name in mapped.items()}
    ids = {ours: theirs[kind, name].get(f"{W}styleId", "") for ours, kind, name in _DEFAULTS if (kind, name) in theirs}
    added = []
    for style in map(_parsed, sheet.parts):
        name, kind, identifier = _name(style), style.get(f"{W}type", ""), style.get(f"{W}styleId", "")
        there = theirs.get((kind, name.casefold()))
        target = mapping.get(name.casefold(), "")
        if target:
            base = theirs.get((kind, target.casefold()))
            if base is None:
                raise StyleError(f"word_styles: '{target}' is no {kind} style, as '{name}' is.", where=where)
            if base is not there:
                style = _shell(style, base.get(f"{W}styleId", ""))
                if there is not None:
                    made.remove(there)
                    taken.discard(there.get(f"{W}styleId", ""))
                there = None
        if there is not None:
            ids[identifier] = there.get(f"{W}styleId", "")
            continue
        free = identifier
        while free in taken:
            free += "Pack"
        taken.add(free)
        style.set(f"{W}styleId", free)
        ids[identifier] = free
        added.append((style, bool(target)))
    letterhead = Letterhead(made, {ours: there for ours, there in ids.items() if ours != there}, _highest(template))
    for style, is_shell in added:
        made.append(style if is_shell else _parsed(letterhead.fitted(_FONTS.sub("", _text(style)))))
    return letterhead


def styles(letterhead: Letterhead, language: str) -> str:
    """The template's `styles.xml` with ours, in the pack's language."""
    spoken = culture(language) or "en-GB"
    root = letterhead.sheet
    place = root
    for name in ("docDefaults", "rPrDefault", "rPr", "lang"):
        found = place.find(f"{W}{name}")
        if found is None:
            found = place.makeelement(f"{W}{name}")
            place.insert(len(place) if name == "lang" else 0, found)
        place = found
    place.set(f"{W}val", spoken)
    return _text(root)


def numbering(ours: str, template: Template, letterhead: Letterhead) -> str:
    """The template's lists with ours after them."""
    ours = letterhead.fitted(ours)
    if template.numbering is None:
        return ours
    root = deepcopy(template.numbering)
    kinds = [node for node in root if node.tag == f"{W}abstractNum"]
    at = root.index(kinds[-1]) + 1 if kinds else 0
    for node in _parsed(ours):
        if node.tag == f"{W}abstractNum":
            root.insert(at, node)
            at += 1
        else:
            # w:num come before the one element that may close the part
            closing = [place for place, below in enumerate(root) if below.tag == f"{W}numIdMacAtCleanup"]
            root.insert(closing[0] if closing else len(root), node)
    return _text(root)


def margin(theirs: Margin, line: str, marking: str, letterhead: Letterhead, width: int, number: int) -> str:
    """A header or footer of the template with the marking under it, and our line where it numbers no pages.

    `width` is that of the text, in twips; `number` tells this part's pictures from those of others.
    """
    root = deepcopy(theirs.root)
    for count, node in enumerate(root.iter("{*}docPr"), 1):
        node.set("id", str(number * 1000 + count))
    said = " ".join(f"{node.text or ''} {node.get(f'{W}instr', '')}" for node in root.iter())
    line = (
        ""
        if _PAGE_FIELD.search(said)
        else _TABS.sub("", line).replace("</w:pPr>", f"{_tabs(letterhead, width)}</w:pPr>", 1)
    )
    for xml in (line, marking):
        for node in _parsed(f"<w:hdr {DECLARED}>{letterhead.fitted(xml)}</w:hdr>") if xml else ():
            root.append(node)
    return _text(root)


def _tabs(letterhead: Letterhead, width: int) -> str:
    """One tab, at the right edge, in place of those of the template's footers."""
    stops = [
        int(tab.get(f"{W}pos", "0"))
        for style in letterhead.sheet.iter(f"{W}style")
        if _name(style).casefold() in ("footer", "header")
        for tab in style.iter(f"{W}tab")
    ]
    clear = "".join(f'<w:tab w:val="clear" w:pos="{stop}"/>' for stop in sorted(set(stops)) if stop != width)
    return f'<w:tabs>{clear}<w:tab w:val="right" w:pos="{width}"/></w:tabs>'


_TABS = re.compile("<w:tabs>.*?</w:tabs>")
_DEFAULTS = (
    ("Normal", "paragraph", "normal"),
    ("DefaultParagraphFont", "character", "default paragraph font"),
    ("TableNormal", "table", "normal table"),
    ("NoList", "numbering", "no list"),
)


def _highest(template: Template) -> int:
    """The highest number of the template's lists."""
    if template.numbering is None:
        return 0
    found = [
        int(value)
        for node in template.numbering
        if (value := node.get(f"{W}abstractNumId") or node.get(f"{W}numId") or "").isdigit()
    ]
    return max(found, default=0)


def _name(style: _Element) -> str:
    name = style.find(f"{W}name")
    return name.get(f"{W}val", "") if name is not None else ""


def _shell(style: _Element, base: str) -> _Element:
    """Our style with nothing of its own, resting on one of the template's."""
    kind, identifier, name = style.get(f"{W}type", ""), style.get(f"{W}styleId", ""), _name(style)
    return _parsed(
        f'<w:style {DECLARED} w:type="{kind}" w:customStyle="1" w:styleId="{identifier}">'
        f"<w:name w:val={attribute(name)}/><w:basedOn w:val={attribute(base)}/></w:style>"
    )


def _parsed(xml: str) -> _Element:
    from lxml import etree

    if "xmlns:w=" not in xml[:400]:
        xml = xml.replace(" ", f" {DECLARED} ", 1)
    return etree.fromstring(xml)


def _text(root: _Element) -> str:
    from lxml import etree

    return etree.tostring(root, encoding="unicode")
