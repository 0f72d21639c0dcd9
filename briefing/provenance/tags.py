"""The tags of one page of a PDF, as PDFium finds them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from briefing.provenance.enclosure import UnreadableError

DEEPEST = 60
MOST = 200_000
"""Elements of a page; more is an attack."""


@dataclass(frozen=True, slots=True)
class Element:
    """A tag. What is below it and not on this page leaves an empty slot."""

    tag: str
    slots: tuple[Element | int | None, ...]
    """Elements, numbers of marked content, or nothing."""
    title: str = ""
    """What the file calls a division; nothing for other elements."""

    @property
    def elements(self) -> list[Element]:
        return [slot for slot in self.slots if isinstance(slot, Element)]

    @property
    def marks(self) -> list[int]:
        """Numbers of the marked content below, in reading order."""
        found: list[int] = []
        for slot in self.slots:
            if isinstance(slot, Element):
                found += slot.marks
            elif slot is not None:
                found.append(slot)
        return found

    @property
    def begins(self) -> bool:
        """Whether its beginning is on this page."""
        first = self.slots[0] if self.slots else None
        return first.begins if isinstance(first, Element) else first is not None

    @property
    def ends(self) -> bool:
        """Whether its last part is on this page. Links end in a slot of their own, which is never on a page."""
        last = self.slots[-1] if self.slots else None
        return last.ends if isinstance(last, Element) else last is not None or self.tag == "Link"

    def has(self, tag: str) -> bool:
        return any(kid.tag == tag for kid in self.elements)

    def all(self, tag: str) -> Iterator[Element]:
        """Those of this tag below it, none inside another."""
        for kid in self.elements:
            if kid.tag == tag:
                yield kid
            else:
                yield from kid.all(tag)


def top(page: Any) -> list[Element]:
    """The outermost elements of a page."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        count = _Count()
        kids = (
            pdfium.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(pdfium.FPDF_StructTree_CountChildren(tree))
        )
        return [_element(kid, 0, count) for kid in kids if kid]
    finally:
        pdfium.FPDF_StructTree_Close(tree)


class _Count:
    def __init__(self) -> None:
        self.elements = 0


def _element(handle: Any, depth: int, count: _Count) -> Element:
    count.elements += 1
    if depth > DEEPEST or count.elements > MOST:
        raise UnreadableError("The PDF's tags are nested or repeated without end; it is not read.")
    slots: list[Element | int | None] = []
    for number in range(pdfium.FPDF_StructElement_CountChildren(handle)):
        kid = pdfium.FPDF_StructElement_GetChildAtIndex(handle, number)
        if kid:
            slots.append(_element(kid, depth + 1, count))
        else:
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(handle, number)
            slots.append(mark if mark >= 0 else None)
    tag = _said(pdfium.FPDF_StructElement_GetType, handle)
    return Element(tag, tuple(slots), _said(pdfium.FPDF_StructElement_GetTitle, handle) if tag == "Div" else "")


def _said(asked: Callable[[Any, Any, int], int], handle: Any) -> str:
    room = ctypes.create_string_buffer(128)
    length = asked(handle, room, 128)
    return room.raw[: max(min(length, 128) - 2, 0)].decode("utf-16-le", "replace")
