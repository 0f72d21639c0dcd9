"""Bookmarks and named places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .objects import PdfFile, text_string


class Place(NamedTuple):
    """Somewhere in the document."""

    page: int
    """Object number."""
    sheet: int
    """From 0."""
    top: float
    """Points above the paper's lower edge."""

    def written(self) -> str:
        """As a destination: the place at the window's upper edge, zoom unchanged."""
        return f"[{self.page} 0 R /XYZ 0 {self.top:.1f} null]"


class Entry(NamedTuple):
    level: int
    title: str
    place: Place


class _Node(NamedTuple):
    number: int
    entry: Entry | None
    kids: list[_Node]


def write_outline(file: PdfFile, entries: Sequence[Entry]) -> int:
    """The outline's object number, 0 without entries. Only the first level is open; what has no words is left out."""
    entries = [entry for entry in entries if entry.title.strip()]
    if not entries:
        return 0
    root = _Node(file.reserve(), None, [])
    path = [root]
    levels = [0]
    for entry in entries:
        while levels[-1] >= entry.level:
            path.pop()
            levels.pop()
        node = _Node(file.reserve(), entry, [])
        path[-1].kids.append(node)
        path.append(node)
        levels.append(entry.level)
    file.put(root.number, f"<</Type /Outlines {_span(root)} /Count {len(root.kids)}>>")
    _write_kids(file, root)
    return root.number


def _span(node: _Node) -> str:
    return f"/First {node.kids[0].number} 0 R /Last {node.kids[-1].number} 0 R"


def _write_kids(file: PdfFile, parent: _Node) -> None:
    for index, node in enumerate(parent.kids):
        if node.entry is None:
            continue
        parts = [f"<</Title {text_string(node.entry.title)} /Parent {parent.number} 0 R"]
        if index:
            parts.append(f"/Prev {parent.kids[index - 1].number} 0 R")
        if index + 1 < len(parent.kids):
            parts.append(f"/Next {parent.kids[index + 1].number} 0 R")
        if node.kids:
            parts.append(f"{_span(node)} /Count -{len(node.kids)}")
        parts.append(f"/Dest {node.entry.place.written()}>>")
        file.put(node.number, " ".join(parts))
        _write_kids(file, node)


def write_places(file: PdfFile, places: Mapping[str, Place]) -> int:
    """A name tree of the anchors, so that other programs can open the file at a card."""
    rows = [f"{_literal(name)} {place.written()}" for name, place in sorted(places.items(), key=_key)]
    return file.add("<</Names [" + "\n".join(rows) + "]>>") if rows else 0


def _key(item: tuple[str, Place]) -> bytes:
    return item[0].encode("utf-8", "replace")


def _literal(name: str) -> str:
    return "<" + name.encode("utf-8", "replace").hex().upper() + ">"
