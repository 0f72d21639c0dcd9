"""Page numbers for the contents list, and breaks where they would be in doubt.

The pages worked out here are LibreOffice's to the line where it has the house fonts: of 40 made-up packs of
13 to 60 pages every number of 39 was right, and of all where sections begin on pages of their own. In the
one other LibreOffice had parted a card from its source, and the rest was off by a page. Word has rules of
its own below a line's height. So every heading's page is worked out several times, with everything a little
lower and a little higher: where they differ, a page is begun a block or two earlier, so that no small
difference can tip the heading over. A template's fonts are not measured, and its list has no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.pagination import Placed, Strip, place
from briefing.pages.blocks import SECTION_ROOM

_DOUBT = 0.006
"""Share by which what Word draws may be lower or higher than what is worked out."""
_DOUBT_WITH_NOTES = 0.03
"""The same where there are footnotes: a program may carry one over to the next page."""
_FARTHEST = 6
"""Blocks before a heading at which a page may be begun for its sake."""
_SHAPE = re.compile(r'(<w:pPr><w:pStyle w:val="\w+"/>(?:<w:keepNext/>)?)((?:(?!</w:pPr>).)*)</w:pPr>')


def number(draft: Draft, pieces: list[str]) -> None:
    """Find the page of each heading, where nobody has measured them; `pieces` is the XML of the blocks."""
    if draft.page_numbers or not draft.measurable:
        return
    strips, listed = draft.flow.strips, draft.flow.listed
    start, before = 0, 0
    given_up: set[int] = set()
    while start < len(strips):
        end = next((at for at in range(start + 1, len(strips)) if strips[at].breaks), len(strips))
        height = draft.flow.sheet.page.turned(landscape=strips[start].landscape).text_height
        found = _pages(strips[start:end], height)
        if late := _late(strips[start:end], found[0], height):
            _begin_page(strips, start + late, pieces)
            continue
        for at in range(start, end):
            wanted = strips[at].anchor in listed or at == end - 1
            if wanted and at not in given_up and _differ(found, at - start):
                if not _settled(strips, (start, at, end), found, pieces, height):
                    given_up.add(at)
                break
        else:
            for strip, page in zip(strips[start:end], found[0], strict=True):
                if strip.anchor in listed:
                    draft.page_numbers[strip.anchor] = before + page.begins
            start, before = end, before + found[0][-1].ends
    draft.page_numbers[""] = before


def _pages(strips: Sequence[Strip], height: float) -> list[list[Placed]]:
    """The pages of the strips, as worked out, and with everything lower and higher. A long quotation is
    kept with what follows by one program and cut by another: then also with it cut."""
    doubt = _DOUBT_WITH_NOTES if any(strip.note for strip in strips) else _DOUBT
    found = [place(strips, height, scale) for scale in (1.0, 1.0 - doubt, 1.0 + doubt)]
    if any(strip.keep_next and not strip.whole for strip in strips):
        cut = [strip._replace(keep_next=strip.keep_next and strip.whole) for strip in strips]
        found += [place(cut, height, scale) for scale in (1.0 - doubt, 1.0 + doubt)]
    return found


def _differ(found: list[list[Placed]], at: int) -> bool:
    return len({pages[at][:2] for pages in found}) > 1


def _settled(
    strips: list[Strip], span: tuple[int, int, int], found: list[list[Placed]], pieces: list[str], height: float
) -> bool:
    """Begin a page at a strip or shortly above it, so that its page is beyond doubt. `span`: where its
    section starts, where it is, where its section ends."""
    first, at, end = span
    tried = 0
    for start in range(at, first, -1):
        strip, above = strips[start], strips[start - 1]
        if above.block == strip.block or above.keep_next or strip.head or not strip.style:
            continue
        tried += 1
        if tried > _FARTHEST:
            return False
        if _differ(found, start - 1 - first):
            continue
        broken = strip._replace(breaks=True, before=0.0)
        if not _differ(_pages([broken, *strips[start + 1 : end]], height), at - start):
            _begin_page(strips, start, pieces)
            return True
    return False


def _late(strips: Sequence[Strip], found: Sequence[Placed], height: float) -> int:
    """The first strip that heads a section where too little of the page is left for one; 0 for none."""
    most = height * (1 - SECTION_ROOM)
    late = (at for at, strip in enumerate(strips) if at and strip.style == "Heading1" and found[at].above > most)
    return next(late, 0)


def _begin_page(strips: list[Strip], at: int, pieces: list[str]) -> None:
    strips[at] = strips[at]._replace(breaks=True, before=0.0)
    block = strips[at].block
    pieces[block] = _SHAPE.sub(_broken, pieces[block], count=1)


def _broken(shape: re.Match[str]) -> str:
    """A paragraph's shape with a page begun at it, and no space above it."""
    rest = shape[2] if "<w:spacing" in shape[2] else f'{shape[2]}<w:spacing w:before="0"/>'
    return f"{shape[1]}<w:pageBreakBefore/>{rest}</w:pPr>"
