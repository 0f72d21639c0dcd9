"""The audit record: what a pack quotes, from where, and how it is printed. Facts only, no files.

The names of the fields are the keys of the JSON form; `form` writes and reads it. Offsets count
characters of the article as Python reads it (`open(file, encoding=…).read()`), end exclusive.

Named tuples, not dataclasses: every build loads this module, and these load four times as fast.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.model import Support

FORMAT = "briefing-audit"
VERSION = 3
POSITION = "d-"
"""What the anchors of a disagreement's positions begin with."""
"""2 has the analyst's own words as printed. A key left at its default is not written, so that a record of
version 1 still reads, and seals, as it was."""


class Insertion(NamedTuple):
    """Words in square brackets that the page adds to a quotation: who is meant, or that it was cut."""

    at: int
    """Characters of the first support's quote that stand before it."""
    text: str
    """As printed, with its brackets and the space beside them."""


class Quotation(NamedTuple):
    """An excerpt as printed. The first support is on the page; the others tell the same."""

    anchor: str
    id: str
    theme: str
    """Title of the section it stands in."""
    cite: str
    """Pin cite as printed: S3 ¶6."""
    insertions: tuple[Insertion, ...]
    attribution: tuple[str, ...]
    """The lines under the words, as printed."""
    starred: bool
    note: str
    """The analyst's own, as printed under the excerpt, its label included."""
    supports: tuple[Support, ...]

    @property
    def words(self) -> str:
        """What must stand on the page."""
        return _printed(self.supports, self.insertions)


class Statement(NamedTuple):
    """A row of the chronology as printed."""

    anchor: str
    id: str
    date: str
    """EDTF."""
    certainty: str
    status: str
    printed_date: str
    cites: str
    how: str
    """How the date is known, as printed."""
    wording: str
    """What is printed where the analyst has put it in words of his own, its label included; empty otherwise."""
    insertions: tuple[Insertion, ...]
    supports: tuple[Support, ...]

    @property
    def words(self) -> str:
        """What must stand on the page."""
        return self.wording or _printed(self.supports, self.insertions)


class Source(NamedTuple):
    """An article the pack uses."""

    number: str
    """S3."""
    file: str
    """Relative to its source folder."""
    encoding: str
    fingerprint: str
    """SHA-256 of the file's bytes."""
    title: str
    outlet: str
    byline: str
    published: str
    """EDTF."""
    published_origin: str
    url: str
    grade: str = ""
    """Reliability of the outlet, A to F; empty where nobody has graded it."""
    item: int = 0
    """Credibility of the report, 1 to 6; 0 where nobody has judged it."""


class Comment(NamedTuple):
    """The analyst's comment on a theme."""

    theme: str
    text: str


class Own(NamedTuple):
    """The analyst's own words as printed: a box, or a line of the first page."""

    what: str
    """What a message calls it: the analyst's comment under “Trade”."""
    label: str
    """The label of its box; empty for what stands in no box."""
    heading: str
    text: str
    """Paragraphs, a line each."""


class Point(NamedTuple):
    """A row of the list of disagreements. The words of its positions are among the excerpts."""

    anchor: str
    cells: tuple[str, ...]
    """As printed: number, question, positions, status."""


class Record(NamedTuple):
    """Everything a pack says somebody else has said, and where."""

    format: str
    version: int
    program: str
    pack_id: str
    title: str
    edition: int
    date: str
    cutoff: str
    marking: str
    length: str
    spec: str
    """SHA-256 of the spec enclosed with the record; empty where there is none."""
    bottom_line: str
    key_points: tuple[str, ...]
    comments: tuple[Comment, ...]
    cover: str
    """Anchor of the excerpt that the cover repeats; empty for none."""
    columns: tuple[str, ...]
    """Headings of the chronology's columns: what a reader of the file finds the table by."""
    excerpts: tuple[Quotation, ...]
    """In the order of the pages."""
    chronology: tuple[Statement, ...]
    sources: tuple[Source, ...]
    copy: str = ""
    """The words of a numbered copy, `Copy 3 of 7`; empty where copies are not numbered."""
    own: tuple[Own, ...] = ()
    """In the order of the pages."""
    point_columns: tuple[str, ...] = ()
    """Headings of the columns of the list of disagreements."""
    points: tuple[Point, ...] = ()
    """Its rows."""
    seal: str = ""
    """SHA-256 of the record without it."""

    def source(self, file: str) -> Source | None:
        return next((source for source in self.sources if source.file == file), None)


def _printed(supports: tuple[Support, ...], insertions: tuple[Insertion, ...]) -> str:
    quote = supports[0].quote if supports else ""
    pieces, done = [], 0
    for at, text in insertions:
        pieces += [quote[done:at], text]
        done = at
    return "".join([*pieces, quote[done:]])
