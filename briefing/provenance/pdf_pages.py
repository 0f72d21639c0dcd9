"""A PDF -> its enclosure, and what stands quoted on its pages. Reads files of anybody: nothing in them is trusted.

The tags of the file say which words are a quotation; PDFium says what those words are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pypdfium2

from briefing.provenance.enclosure import ANALYST, RECORD_NAME, SPEC_NAME, Enclosure, LockedError, UnreadableError
from briefing.provenance.form import LARGEST, DamagedError
from briefing.provenance.page_content import Content, oddities
from briefing.provenance.printed import Grid, Oddity, Pages, Printed, row
from briefing.provenance.tags import Element, top


def read(data: bytes, password: str = "") -> tuple[Enclosure | None, Pages]:
    """What the file carries, and what stands on its pages. Raises UnreadableError for no whole PDF,
    LockedError for one that the password does not open."""
    try:
        with pypdfium2.PdfDocument(data, password=password or None) as document:
            return _enclosure(document), _pages(document)
    except pypdfium2.PdfiumError as fault:
        if "password" in str(fault).lower():
            why = "The password does not open this PDF." if password else "The PDF is locked with a password."
            raise LockedError(why, remedy="Ask whoever sent it.") from None
        raise UnreadableError("The PDF cannot be read: it is damaged or cut short.") from None


def _enclosure(document: Any) -> Enclosure | None:
    found: dict[str, str] = {}
    for number in range(min(document.count_attachments(), 100)):
        attachment = document.get_attachment(number)
        name = attachment.get_name()
        if name not in (RECORD_NAME, SPEC_NAME):
            continue
        if name in found:
            raise DamagedError(f"There are several attachments named {name} in this file; only one is built in.")
        content = bytes(attachment.get_data())
        if len(content) > LARGEST:
            raise DamagedError(f"The attachment {name} is larger than {LARGEST // 1024 // 1024} MB; it is not read.")
        try:
            found[name] = content.decode()
        except UnicodeDecodeError:
            raise DamagedError(f"The attachment {name} is damaged: it is not UTF-8.") from None
    return Enclosure(found[RECORD_NAME], found.get(SPEC_NAME, "")) if RECORD_NAME in found else None


def _pages(document: Any) -> Pages:
    walk = _Walk()
    contents = []
    for number in range(len(document)):
        page = document[number]
        contents.append(Content(page, number + 1))
        walk.page(contents[-1], top(page))
        page.close()
    if not walk.quotations and not walk.grids:
        return Pages(
            (), (), (Oddity(0, "the file has lost its tags: what on its pages is a quotation cannot be told"),)
        )
    columns = {title for grid in walk.grids for title in grid.columns}
    odd = (*walk.oddities, *oddities(contents, columns))
    return Pages(tuple(walk.quotations), tuple(walk.grids), odd, tuple(walk.boxes), tuple(walk.lines))


class _Walk:
    """The tags of all pages, read in order. An element that runs over a page's end comes once a page,
    without the kids that are not on it."""

    def __init__(self) -> None:
        self.quotations: list[Printed] = []
        self.grids: list[Grid] = []
        self.oddities: list[Oddity] = []
        self.boxes: list[Printed] = []
        self.lines: list[Printed] = []
        self._heading = ""
        self._unfinished = False
        """The last card goes on on the next page."""

    def page(self, content: Content, elements: list[Element]) -> None:
        self._content = content
        content.tagged(mark for element in elements for mark in element.marks)
        for element in elements:
            self._element(element)

    def _element(self, element: Element) -> None:
        if len(element.tag) <= 2 and element.tag.startswith("H"):
            self._heading = self._text(element)
        elif element.tag == "Table":
            self._table(element)
        elif element.tag == "BlockQuote":
            self._quotation("", element, ())
        elif element.tag == "Div" and element.title == ANALYST:
            self._box(element)
        elif element.tag in ("P", "Title"):
            self._line(element)
        elif element.tag == "Div" and (element.has("BlockQuote") or (self._unfinished and not element.begins)):
            self._card(element)
        else:
            for kid in element.elements:
                self._element(kid)

    def _card(self, card: Element) -> None:
        """Label, quotation, lines; the head of it is missing where it began on the page before."""
        tags = [kid.tag for kid in card.elements]
        at = tags.index("BlockQuote") if "BlockQuote" in tags else -1
        label = " ".join(self._text(kid) for kid in card.elements[: max(at, 0)])
        lines = tuple(self._text(kid) for kid in card.elements[at + 1 :])
        self._unfinished = not card.ends
        if card.begins or not self.quotations:
            self._quotation(label, card.elements[at] if at >= 0 else None, lines)
            return
        last = self.quotations[-1]
        if at >= 0:
            self._content.quoted(card.elements[at].marks)
        more = "\n" + self._text(card.elements[at]) if at >= 0 else ""
        self.quotations[-1] = replace(last, words=last.words + more, lines=_joined(last.lines, lines, card))

    def _quotation(self, label: str, quote: Element | None, lines: tuple[str, ...]) -> None:
        self._content.quoted(quote.marks if quote else [])
        words = self._text(quote) if quote else ""
        self.quotations.append(Printed(self._content.number, self._heading, label, words, lines))

    def _box(self, box: Element) -> None:
        """The analyst's words; label and beginning are missing where it began on the page before."""
        marks = [mark for kid in box.elements for mark in _without_bullets(kid)]
        self._content.quoted(marks)
        if box.begins or not self.boxes:
            label = self._text(box.elements[0]) if box.elements else ""
            words = self._content.text([mark for kid in box.elements[1:] for mark in _without_bullets(kid)])
            self.boxes.append(Printed(self._content.number, self._heading, label, words, ()))
        else:
            last = self.boxes[-1]
            self.boxes[-1] = replace(last, words=f"{last.words}\n{self._content.text(marks)}")

    def _line(self, line: Element) -> None:
        if line.begins or not self.lines:
            self.lines.append(Printed(self._content.number, self._heading, "", self._text(line), ()))
        else:
            last = self.lines[-1]
            self.lines[-1] = replace(last, words=f"{last.words}\n{self._text(line)}")

    def _table(self, table: Element) -> None:
        heads = [self._text(cell) for cell in table.all("TH")]
        rows = [line for line in table.all("TR") if not line.has("TH")]
        self._content.quoted([mark for line in rows for mark in line.marks])
        found = [(line, row(self._content.number, _cells(line, self._text))) for line in rows]
        if heads or not self.grids:
            self.grids.append(Grid(tuple(heads), tuple(made for _, made in found)))
            return
        last = self.grids[-1]
        before = list(last.rows)
        if found and before and not found[0][0].begins:
            before[-1] = _joined_row(before[-1], found.pop(0)[1])
        self.grids[-1] = replace(last, rows=(*before, *(made for _, made in found)))

    def _text(self, element: Element) -> str:
        return self._content.text(element.marks)


def _without_bullets(element: Element) -> list[int]:
    """The marks of an element but for the bullets and numbers of its lists."""
    if element.tag == "Lbl":
        return []
    found: list[int] = []
    for slot in element.slots:
        if isinstance(slot, Element):
            found += _without_bullets(slot)
        elif slot is not None:
            found.append(slot)
    return found


def _cells(line: Element, text: Callable[[Element], str]) -> list[str]:
    return [text(slot) if isinstance(slot, Element) else "" for slot in line.slots]


def _joined(lines: tuple[str, ...], more: tuple[str, ...], card: Element) -> tuple[str, ...]:
    """The lines under a quotation; a line that itself runs over the page's end is one line."""
    if not lines or not more or card.has("BlockQuote") or card.elements[0].begins:
        return (*lines, *more)
    return (*lines[:-1], f"{lines[-1]}\n{more[0]}", *more[1:])


def _joined_row(row: Printed, more: Printed) -> Printed:
    lines = tuple(f"{a}\n{b}" for a, b in zip(row.lines, more.lines, strict=False))
    return replace(row, label=f"{row.label}\n{more.label}", words=f"{row.words}\n{more.words}", lines=lines)
