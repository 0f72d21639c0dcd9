"""The blocks a page is made of. Text is always runs, never markup: what an article says is data.

A link is `#anchor` for a place in the document or a web address; an anchor is a name of
lower-case letters, digits and hyphens, given once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

SECTION_ROOM = 0.35
"""Share of a page's height a section begins in at least: its heading, what it asks and a card or two."""

RunStyle = Literal["", "strong", "quiet", "emphasis", "bracket"]
ParaStyle = Literal["body", "lead", "small", "label", "title", "subtitle", "handling"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look."""

    text: str
    style: RunStyle = ""
    """strong, quiet (grey), emphasis (italic), bracket (an editor's [insertion] in a quotation)."""
    link: str = ""
    lang: str = ""
    """BCP 47 where it differs from the document's."""
    key: str = ""
    """What these words are, for a format that can be edited (see `AnalystBox.key`); `quoted/…` for a
    source's words, which nobody may change."""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 starts a section, opens a bookmark and a line of the contents, and starts a new
    page too where less than `SECTION_ROOM` of one is left."""

    level: Literal[1, 2, 3]
    runs: Runs
    anchor: str
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph of the program's own labels and counts."""

    runs: Runs
    style: ParaStyle = "body"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class AnalystBox:
    """The analyst's own words in a shaded, labelled box."""

    label: str
    paragraphs: tuple[Runs, ...]
    bullets: bool = False
    key: str = ""
    """Where in the spec the words stand, so that they find their way back from a file that was edited:
    `bottom_line`, `key_points`, `comment/THEME`, `note/ANCHOR`, `statement/ANCHOR`. Empty for none."""


@dataclass(frozen=True, slots=True)
class Card:
    """An excerpt: its pin cite, the words, and where they are from. Never split between the
    quotation's last line and its source lines."""

    anchor: str
    label: Runs
    """Pin cite: S3 ¶6, linked to the source list."""
    quote: Runs
    """The words as printed, quotation marks included; brackets are runs of style `bracket`."""
    source: tuple[Runs, ...]
    """Lines under the words: outlet, title, date, and who tells the same."""
    note: Runs = ()
    """The analyst's note."""
    starred: bool = False
    reference: Runs = ()
    """The whole reference to the source, for a note at the page's foot where the house style wants notes."""


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    width: float
    """Share of the text width; the columns of a table add up to 1."""
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the header row repeats on each page and no row is cut in two unless it is
    taller than a page."""

    title: str
    """For screen readers."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    anchors: tuple[str, ...] = ()
    """One a row, or none: the places links may go to."""


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """A mark on a timeline; start and end are days as `date.toordinal()`, equal for a day."""

    start: int
    end: int
    lane: int
    shape: Literal["dot", "bar", "ring"]
    """dot: a day; bar: a month, year or range; ring: disputed or planned."""
    label: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawn strip: lanes from top to bottom, marks by date, with a text alternative."""

    lanes: tuple[str, ...]
    marks: tuple[TimelineMark, ...]
    start: int
    end: int
    alt: str
    key: str = ""
    """The line under the strip that says what the shapes mean."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of level-1 (and, where `deep`, level-2) headings with page numbers; the exporter fills it."""

    title: str
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A line that ends in the page of what it speaks of."""

    runs: Runs
    anchor: str
    """Empty for what stands on no page."""


@dataclass(frozen=True, slots=True)
class References:
    """Lines with page numbers; the exporter fills them in."""

    items: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


@dataclass(frozen=True, slots=True)
class Section:
    """From here on pages lie on their side, or stand upright again; a page is begun."""

    landscape: bool


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page."""

    copy: str
    title: str
    purpose: str
    lines: tuple[Runs, ...]
    """For, edition, date, cut-off, prepared by, themes: one a line."""
    counts: str
    """63 excerpts · 41 articles · 19 outlets."""
    caveat: str
    handling: str = ""
    excerpt: Card | None = None
    """The most important thing somebody said, where the analyst starred one."""
    logo: str = ""
    """Path of a picture of the house."""
    logo_alt: str = ""


Block: TypeAlias = (
    Heading
    | Para
    | AnalystBox
    | Card
    | Bullets
    | Table
    | Timeline
    | Contents
    | References
    | PageBreak
    | Section
    | Cover
)


def leads_on(block: Block, following: Block | None) -> bool:
    """Whether a paragraph says what the next block is, and so stands on one page with its beginning."""
    return isinstance(block, Para) and isinstance(following, Table | Timeline)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page."""

    header_left: str
    marking: str
    """Header right and footer centre; empty for none."""
    marking_colours: tuple[str, str]
    """Text and background, `#rrggbb`; the standard's for TLP, the house style's otherwise."""
    footer_left: str
    footer_right: str
    """With `{page}` and `{pages}`: Page {page} of {pages} · pack 3f9a-c2."""
    copy: str = ""
    """Copy 3 of 7; empty where copies are not numbered."""
    marking_side: Literal["center", "right"] = "center"
    """Where the marking stands in the footer and on the cover's bands."""


@dataclass(frozen=True, slots=True)
class Document:
    """A briefing ready to be drawn."""

    title: str
    subject: str
    author: str
    language: str
    date: str
    """ISO date written into the file's properties."""
    pack_id: str
    furniture: Furniture
    blocks: tuple[Block, ...]
    keywords: tuple[str, ...] = field(default=())
    changed: frozenset[str] = frozenset()
    """Anchors of cards and rows, and keys of boxes, that are not as they were in an earlier edition: they
    bear a bar in the margin."""
