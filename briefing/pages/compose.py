"""Briefing -> Document: which blocks, in which order, at which length. Decided here once for all formats."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Length
from briefing.pages import (
    annex,
    chronology,
    dates,
    disagreements,
    dressing,
    front,
    gaps,
    people,
    sources,
    standing,
    theme,
)
from briefing.pages.blocks import Block, Cover, Document, Furniture, PageBreak, Section
from briefing.pages.dates import in_words
from briefing.result import Briefing
from briefing.style import HouseStyle

TLP_COLOURS = {
    "TLP:RED": ("#FF2B2B", "#000000"),
    "TLP:AMBER+STRICT": ("#FFC000", "#000000"),
    "TLP:AMBER": ("#FFC000", "#000000"),
    "TLP:GREEN": ("#33FF00", "#000000"),
    "TLP:CLEAR": ("#FFFFFF", "#000000"),
}
"""Text and background of the labels, as FIRST's TLP 2.0 gives them."""


def document(briefing: Briefing, style: HouseStyle, length: Length) -> Document:
    """The pack at one of its three lengths; excerpts and S-numbers are the same in all of them."""
    return dressing.dressed(plain(briefing, style, length), style)


def plain(briefing: Briefing, style: HouseStyle, length: Length) -> Document:
    """The same in the program's own words, before the house's."""
    with dates.written(style.date):
        return _document(briefing, style, length)


def _document(briefing: Briefing, style: HouseStyle, length: Length) -> Document:
    blocks = _full(briefing, style) if length == "full" else {"card": _card, "short": _short}[length](briefing)
    spec = briefing.spec
    return Document(
        title=spec.title,
        subject=spec.purpose,
        author=spec.prepared_by,
        language=spec.language,
        date=spec.date,
        pack_id=annex.pack_number(briefing, length),
        furniture=furniture(briefing, style, length),
        blocks=tuple(blocks),
        keywords=tuple(section.theme.title for section in briefing.sections),
    )


def copy_words(number: str, of: int) -> str:
    """What a numbered copy is called on its pages."""
    return f"Copy {number} of {of}"


def numbered(document: Document, number: str, of: int) -> Document:
    """The same pages as one numbered copy: on the cover and on every page's foot."""
    words = copy_words(number, of)
    blocks = tuple(replace(block, copy=words) if isinstance(block, Cover) else block for block in document.blocks)
    return replace(document, blocks=blocks, furniture=replace(document.furniture, copy=words))


def furniture(briefing: Briefing, style: HouseStyle, length: Length) -> Furniture:
    spec = briefing.spec
    left = f"Edition {spec.edition}"
    if spec.cutoff:
        left += f" · information cut-off {dates.house_form(spec.cutoff)}"
    elif spec.date:
        left += f" · {in_words(spec.date)}"
    return Furniture(
        header_left=spec.title,
        marking=spec.marking,
        marking_colours=TLP_COLOURS.get(spec.marking, (style.colours.marking, "#FFFFFF")),
        footer_left=left,
        footer_right="Page {page} of {pages} · pack " + annex.pack_number(briefing, length),
        # FIRST wants the labels of TLP 2.0 at the right, in head and foot; others stand in the middle by custom.
        marking_side="right" if spec.marking in TLP_COLOURS else "center",
    )


def _full(briefing: Briefing, style: HouseStyle) -> list[Block]:
    disputed = briefing.disagreements("full")
    starred = next((e for s in briefing.sections for e in s.excerpts if e.starred), None)
    blocks: list[Block] = [front.cover(briefing, theme.card(briefing, starred, anchored=False) if starred else None)]
    blocks.append(PageBreak())
    blocks += front.bottom_line(briefing)
    blocks.append(front.contents(deep=False))
    blocks += front.dashboard(briefing)
    blocks += front.how_to_read()
    blocks += front.who_has_it(briefing)
    for section in briefing.sections:
        blocks += theme.section(briefing, section, new_page=False)
        blocks += disagreements.cards(briefing, disputed, section.theme.id)
    numbered = [one for one in disputed if one.number]
    events = chronology.section(briefing, new_page=True, disputed=numbered)
    on_its_side = style.chronology == "landscape" and events
    blocks += [Section(landscape=True), *events, Section(landscape=False)] if on_its_side else events
    blocks += disagreements.section(briefing, disputed, new_page=False)
    blocks += people.section(briefing, new_page=False)
    blocks += gaps.section(briefing, new_page=False)
    blocks += sources.section(briefing, new_page=False)
    blocks += standing.copies(briefing)
    blocks += annex.method(briefing, left_out(briefing), new_page=False)
    blocks += annex.keys(briefing)
    blocks += standing.scales(briefing)
    return blocks


def _short(briefing: Briefing) -> list[Block]:
    disputed = briefing.disagreements("short")
    starred = next((e for s in briefing.sections for e in s.excerpts if e.starred), None)
    blocks: list[Block] = [
        front.cover(briefing, theme.card(briefing, starred, anchored=False) if starred else None, "short")
    ]
    blocks.append(PageBreak())
    blocks += front.bottom_line(briefing)
    blocks.append(front.contents(deep=False))
    blocks += front.who_has_it(briefing)
    for section in briefing.sections:
        blocks += theme.section(briefing, section, new_page=False)
        blocks += disagreements.cards(briefing, disputed, section.theme.id)
    blocks += chronology.section(briefing, new_page=False, disputed=[one for one in disputed if one.number])
    blocks += disagreements.section(briefing, disputed, new_page=False)
    blocks += sources.section(briefing, new_page=False)
    blocks += standing.copies(briefing)
    return blocks


def _card(briefing: Briefing) -> list[Block]:
    """One sheet: the cover's facts are in the band, the page is the bottom line and one excerpt a theme."""
    blocks: list[Block] = [*front.band(briefing)]
    blocks += front.bottom_line(briefing) or [front.unwritten()]
    for section in briefing.sections:
        blocks += theme.brief(briefing, section)
    blocks += sources.line(briefing)
    return blocks


def left_out(briefing: Briefing) -> list[str]:
    """The pages of a full pack that are missing because there is nothing to say."""
    pages = []
    if not briefing.spec.bottom_line and not briefing.spec.key_points:
        pages.append("Bottom line: the analyst has written none")
    if not briefing.events:
        pages.append("Chronology: no dated statement found")
    if not briefing.disagreements("full"):
        pages.append("Points of disagreement: none found by rule or put in")
    if not briefing.comparison.people:
        pages.append("Key people and organisations: nobody is named in the articles")
    if not briefing.comparison.gaps and not briefing.spec.comparison.next_steps:
        pages.append("Gaps and next steps: none found by rule, and the analyst has written none")
    if not briefing.comparison.copies:
        pages.append("Copies: no two articles print the same text")
    if briefing.spec.edition == 1 and not briefing.spec.since:
        pages.append("Changes since the last edition: this is the first")
    return pages
