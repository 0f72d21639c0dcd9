"""What stands on the pages of a file, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """Quoted words as found: in a card, or in a row of a table."""

    page: int
    """From 1; 0 where the format has no pages."""
    heading: str
    """The heading it stands under."""
    label: str
    """What stands before the words: the pin cite, or a row's date."""
    words: str
    lines: tuple[str, ...]
    """What stands after them."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    columns: tuple[str, ...]
    rows: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that no pack has on its pages when it is built."""

    page: int
    what: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Everything quoted in a file, in the order of its pages."""

    quotations: tuple[Printed, ...]
    grids: tuple[Grid, ...]
    oddities: tuple[Oddity, ...] = ()
    boxes: tuple[Printed, ...] = ()
    """The analyst's boxes, a paragraph a line."""
    lines: tuple[Printed, ...] = ()
    """Every other paragraph that is no quotation."""


def row(page: int, cells: list[str]) -> Printed:
    """A table's row in the form of a quotation: date, words, the rest."""
    label, words, *rest = [*cells, "", ""][: max(len(cells), 2)]
    return Printed(page, "", label, words, tuple(rest))
