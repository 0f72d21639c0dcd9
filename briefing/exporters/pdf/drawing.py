"""The order of things: blocks to strips, strips to pages, pages to a file."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence

from briefing.exporters import moment
from briefing.model import Problem
from briefing.pages import changes
from briefing.pages.blocks import (
    SECTION_ROOM,
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
from briefing.style import HouseStyle

from . import draw_card, draw_table, draw_text, metadata, timeline
from .attachment import Attachment
from .characters import printed, texts
from .contents import contents, references
from .cover import cover
from .flow import Bookmark, Placed, Strip, place
from .fonts import FontSet
from .furniture import Furnishing
from .joining import forms_of
from .objects import PdfFile, text_string
from .outline import Entry, Place, write_outline, write_places
from .page import Page
from .structure import FIRST_ANNOTATION_KEY, Annotation, Element, write_tree
from .typesetting import Measures, Typesetter, plain, turned

_BAR_AT, _BAR = 9.0, 2.0
"""Distance of a change bar from the text, and its width."""
_BOOKMARK = 250
"""Characters of a heading in the outline."""
_AIR = 12.0
"""Least distance of a box, table or drawing from what stands above it."""


def drawn(
    document: Document, style: HouseStyle, attachments: Sequence[Attachment]
) -> tuple[bytes, tuple[Problem, ...]]:
    """The file's bytes and what could not be drawn as written."""
    made, problems = drawn_copies(document, style, (), {0: attachments})
    return next(made), problems


def drawn_copies(
    document: Document,
    style: HouseStyle,
    copies: Sequence[str],
    attachments: Mapping[int, Sequence[Attachment]],
    *,
    archival: bool = True,
) -> tuple[Iterator[bytes], tuple[Problem, ...]]:
    """The bytes of numbered copies, which are typeset once, and what could not be drawn as written.

    `copies` are the words of every copy there is, so that one is the same to the byte whether it is
    made alone or with the others; `attachments` those of the copies to make, by number from 0.
    `archival`: the file says that it is PDF/A, which an encrypted one may not.
    """
    moment.of(document.date)  # ReportLab reads SOURCE_DATE_EPOCH too, and says less of a wrong one
    collecting = gc.isenabled()
    gc.disable()  # the build makes many small objects and frees few: a fifth of the time otherwise
    try:
        return _Build(document, style, tuple(copies), archival=archival).finish(attachments)
    finally:
        if collecting:
            gc.enable()


class _Build:
    def __init__(self, document: Document, style: HouseStyle, copies: tuple[str, ...], *, archival: bool) -> None:
        self._archival = archival
        self._document = document
        self._file = PdfFile()
        characters = set().union(*(set(text) for text in texts(document) if not text.isascii()))
        lacking = printed("".join(sorted(characters)))
        fonts = FontSet(style.fonts, self._file, lacking + forms_of(lacking))
        self._setter = Typesetter(style, fonts, document.language)
        self._setter.copies = copies
        self._varied: list[tuple[int, Page]] = []
        """Pages where numbered copies differ, each with the object of its content."""
        self._headings = [block for block in document.blocks if isinstance(block, Heading)]
        self._setter.anchors = frozenset(_anchors(document.blocks)) - {""}
        self._root = Element("Document", None)
        self._sections = [self._root]
        self._numbers: dict[str, int] = {}
        self._cover: Element | None = None

    # ------------------------------------------------------------------ blocks to strips

    def _runs(self) -> list[tuple[Measures, list[Strip]]]:
        """The strips, in runs of pages that lie the same way; what is on its side is typeset as wide as that."""
        upright = self._setter.measures
        strips: list[Strip] = []
        runs = [(upright, strips)]
        after, breaks = 0.0, False
        blocks = self._document.blocks
        for number, block in enumerate(blocks, 1):
            if isinstance(block, PageBreak | Section):
                breaks = True
                if isinstance(block, Section) and block.landscape != (self._setter.measures is not upright):
                    self._setter.measures = turned(upright) if block.landscape else upright
                    strips = []
                    runs.append((self._setter.measures, strips))
                    after = 0.0
                continue
            made, below = self._block(block, after)
            if leads_on(block, blocks[number] if number < len(blocks) else None):
                made[-1].keep = True
            self._mark_changed(block, made)
            made[0].breaks |= breaks
            strips += made
            after, breaks = below, isinstance(block, Cover)
        self._setter.measures = upright
        return [run for run in runs if run[1]]

    def _mark_changed(self, block: Block, made: list[Strip]) -> None:
        changed = self._document.changed
        if not changed:
            return
        if isinstance(block, Table):
            inside = False
            for strip in made:
                inside = strip.anchor in changed if strip.anchor else inside
                strip.changed = inside
        elif changes.name(block) in changed:
            for strip in made:
                strip.changed = True

    def _block(self, block: Block, gap: float) -> tuple[list[Strip], float]:
        """The block's strips and the space to leave below it."""
        setter = self._setter
        if isinstance(block, Heading):
            return self._heading(block, gap)
        section = self._sections[-1]
        if isinstance(block, Para):
            return draw_text.paragraph(setter, block, section, gap)
        if isinstance(block, Card):
            return draw_card.card(setter, block, section, gap)
        if isinstance(block, Table):
            return draw_table.table(setter, block, section, max(gap, _AIR))
        if isinstance(block, AnalystBox):
            return draw_text.analyst_box(setter, block, section, max(gap, _AIR))
        if isinstance(block, Bullets):
            return draw_text.bullets(setter, block, section, gap)
        if isinstance(block, Timeline):
            return timeline.timeline(setter, block, section, max(gap, _AIR))
        if isinstance(block, Contents):
            self._sections = [self._root, Element("Sect", self._root)]
            made, below = contents(setter, block, self._headings, self._sections[-1], self._numbers)
            made[0].gap = gap
            return made, below
        if isinstance(block, References):
            return references(setter, block, section, gap, self._numbers)
        if isinstance(block, Cover):
            self._cover = Element("Sect", self._root)
            return cover(setter, block, self._cover, self._file), 0.0
        raise TypeError(f"no way to draw a {type(block).__name__}")

    def _heading(self, block: Heading, gap: float) -> tuple[list[Strip], float]:
        """Sections lie in one another as the headings say; no level is left out (PDF/UA)."""
        level = min(block.level, len(self._sections))
        section = Element("Sect", self._sections[level - 1])
        self._sections = [*self._sections[:level], section]
        style = self._setter.styles[f"h{block.level}"]
        mark = Bookmark(block.level, plain(block.runs)[:_BOOKMARK])
        made = self._setter.heading(block.runs, style, Element(f"H{level}", section), mark, block.anchor)
        made[0].gap = max(gap, (30.0, 18.0, 12.0)[block.level - 1])
        made[0].breaks = block.new_page
        made[0].room = SECTION_ROOM * self._setter.measures.text_height if block.level == 1 else 0.0
        return made, style.after

    # ------------------------------------------------------------------ strips to pages

    def finish(self, attachments: Mapping[int, Sequence[Attachment]]) -> tuple[Iterator[bytes], tuple[Problem, ...]]:
        upright = self._setter.measures
        laid = [(area, page) for area, strips in self._runs() for page in place(strips, area.text_height)]
        laid = laid or [(upright, [])]
        numbers = [self._file.reserve() for _ in laid]
        places, marks = self._places(laid, numbers)
        self._numbers.update({name: found.sheet + 1 for name, found in places.items()})
        furnishing = Furnishing(self._setter, self._document.furniture)
        pages: list[Page] = []
        tree = self._file.reserve()
        annotations: list[Element] = []
        for index, (area, strips) in enumerate(laid):
            self._setter.measures = area
            page = Page(numbers[index])
            on_cover = self._cover if index == 0 else None
            furnishing.draw(page, index + 1, len(laid), on_cover)
            _draw_frames(page, strips, area.left, area.top)
            _draw_bars(page, strips, area.left + area.text_width + _BAR_AT, area.top, self._setter.colours.ink)
            for strip, top, again in strips:
                (strip.repeat if again else strip.draw)(page, area.left, area.top - top)
            self._write_page(page, tree, index, annotations, places)
            pages.append(page)
        self._setter.measures = upright
        structure = write_tree(self._file, self._root, [(p.number, p.marks) for p in pages], annotations)
        root, info = self._write(tree, numbers, structure, places, marks, next(iter(attachments.values()), ()))
        return self._copies(root, info, attachments), self._setter.problems()

    def _copies(self, root: int, info: int, attachments: Mapping[int, Sequence[Attachment]]) -> Iterator[bytes]:
        """The file, and the file again with the few streams that differ from copy to copy."""
        for position, (copy, attached) in enumerate(attachments.items()):
            if position or copy:
                for number, page in self._varied:
                    self._file.change_stream(number, page.content(self._setter.colours.accent, copy))
                metadata.write_attachments(self._file, attached, self._document, self._attached)
            yield self._file.written(root, info)

    def _places(
        self, laid: list[tuple[Measures, list[Placed]]], numbers: list[int]
    ) -> tuple[dict[str, Place], list[Entry]]:
        """Where every anchor is, and the outline."""
        places: dict[str, Place] = {}
        entries = []
        for index, (area, strips) in enumerate(laid):
            for strip, top, again in strips:
                if again or not (strip.anchor or strip.bookmark):
                    continue
                found = Place(numbers[index], index, area.top - top + 8)
                if strip.anchor:
                    places.setdefault(strip.anchor, found)
                if strip.bookmark:
                    entries.append(Entry(strip.bookmark.level, strip.bookmark.title, found))
        return places, entries

    # ------------------------------------------------------------------ pages to a file

    def _write_page(
        self, page: Page, tree: int, index: int, annotations: list[Element], places: dict[str, Place]
    ) -> None:
        file, area = self._file, self._setter.measures
        found = []
        for link in page.links:
            number = file.reserve()
            box = " ".join(f"{edge:.2f}" for edge in link.box)
            if link.target.startswith("#"):
                place_of = places[link.target[1:]]
                action = f"/Dest {place_of.written()}"
                words = f"{link.text} ({self._setter.page_word} {place_of.sheet + 1})"
            else:
                action, words = f"/A <</S /URI /URI {_address(link.target)}>>", link.target
            key = FIRST_ANNOTATION_KEY + len(annotations)
            file.put(
                number,
                f"<</Type /Annot /Subtype /Link /Rect [{box}] /Border [0 0 0] /F 4 /StructParent {key}"
                f" /Contents {text_string(words)} {action}>>",
            )
            link.element.kids.append(Annotation(page.number, number))
            annotations.append(link.element)
            found.append(f"{number} 0 R")
        content = file.add_stream(page.content(self._setter.colours.accent))
        if page.is_varied:
            self._varied.append((content, page))
        file.put(
            page.number,
            f"<</Type /Page /Parent {tree} 0 R /MediaBox [0 0 {area.width:g} {area.height:g}]"
            f" /Resources <</Font {file.fonts} 0 R{_pictures(page)}>> /Contents {content} 0 R"
            f" /StructParents {index} /Tabs /S" + (f" /Annots [{' '.join(found)}]" if found else "") + ">>",
        )

    def _write(
        self,
        tree: int,
        numbers: list[int],
        structure: int,
        places: dict[str, Place],
        marks: list[Entry],
        attachments: Sequence[Attachment],
    ) -> tuple[int, int]:
        """What stands beside the pages; the numbers of the catalogue and of the information dictionary."""
        file, document = self._file, self._document
        file.put(tree, f"<</Type /Pages /Count {len(numbers)} /Kids [{' '.join(f'{n} 0 R' for n in numbers)}]>>")
        names = []
        if named := write_places(file, places):
            names.append(f"/Dests {named} 0 R")
        self._attached: dict[str, tuple[int, int]] = {}
        attached = metadata.write_attachments(file, attachments, document, self._attached)
        if attached:
            rows = " ".join(f"{text_string(name)} {number} 0 R" for name, number in attached)
            names.append(f"/EmbeddedFiles <</Names [{rows}]>>")
        entries = [
            f"<</Type /Catalog /Pages {tree} 0 R /StructTreeRoot {structure} 0 R /MarkInfo <</Marked true>>",
            f"/Lang {text_string(document.language or 'en')} /ViewerPreferences <</DisplayDocTitle true>>",
            f"/Metadata {metadata.write_xmp(file, document, archival=self._archival)} 0 R",
        ]
        if self._archival:
            entries.append(f"/OutputIntents [{metadata.write_output_intent(file)} 0 R]")
        if outline := write_outline(file, marks):
            entries.append(f"/Outlines {outline} 0 R /PageMode /UseOutlines")
        if names:
            entries.append(f"/Names <<{' '.join(names)}>>")
        if attached:
            entries.append(f"/AF [{' '.join(f'{number} 0 R' for _, number in attached)}]")
        root = file.add(" ".join(entries) + ">>")
        return root, metadata.write_info(file, document)


def _pictures(page: Page) -> str:
    listed = " ".join(f"{name} {number} 0 R" for name, number in page.pictures.items())
    return f" /XObject <<{listed}>>" if listed else ""


def _draw_frames(page: Page, strips: Sequence[Placed], left: float, top: float) -> None:
    """Bars and shades, each once behind all its strips on this page."""
    at = 0
    while at < len(strips):
        frame, end = strips[at][0].frame, at + 1
        while end < len(strips) and strips[end][0].frame is frame:
            end += 1
        if frame is not None:
            last, offset, _ = strips[end - 1]
            frame.draw(page, left, top - strips[at][1], top - offset - last.height)
        at = end


def _draw_bars(page: Page, strips: Sequence[Placed], left: float, top: float, colour: str) -> None:
    """A bar in the margin beside each run of strips that are not as they were."""
    at = 0
    while at < len(strips):
        end = at + 1
        if strips[at][0].changed and not strips[at][2]:
            while end < len(strips) and strips[end][0].changed and not strips[end][0].anchor:
                end += 1
            last, offset, _ = strips[end - 1]
            page.fill((left, top - offset - last.height + 1, left + _BAR, top - strips[at][1] - 1), colour)
        at = end


def _anchors(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from block.anchors[: len(block.rows)]
        elif isinstance(block, Cover):
            if block.excerpt is not None:
                yield block.excerpt.anchor
        elif isinstance(block, Heading | Para | Card):
            yield block.anchor


def _address(target: str) -> str:
    """A web address as an ASCII string object."""
    from urllib.parse import quote

    return "<" + quote(target.encode("utf-8", "replace"), safe=":/?#[]@!$&'()*+,;=%-._~").encode().hex().upper() + ">"
