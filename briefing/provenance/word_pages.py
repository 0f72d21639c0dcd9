"""A Word file -> its enclosure, and what stands quoted in it. Reads files of anybody: nothing in them is trusted.

Quotations are found by the style of their paragraphs. What a reader does not see (hidden text,
deletions that are tracked) is not there; what was inserted is.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from lxml import etree

from briefing.provenance.enclosure import Enclosure, UnreadableError
from briefing.provenance.form import DamagedError
from briefing.provenance.printed import Grid, Pages, Printed, row
from briefing.provenance.word_part import NAMESPACE
from briefing.provenance.word_text import W, text

LARGEST = 256 * 1024 * 1024
"""Bytes of all parts together, unpacked."""
_QUOTES = {"quote", "longquotation"}
_LINES = {"excerptsource", "analystnote"}
_BOX = {"analysttext", "analystbullet"}


def read(data: bytes) -> tuple[Enclosure | None, Pages]:
    """What the file carries, and what stands in it. Raises UnreadableError for no whole Word file."""
    word = opened(data)
    return word.enclosure, pages(word)


class Word(NamedTuple):
    """A Word file taken apart."""

    enclosure: Enclosure | None
    body: Any
    """The root of `document.xml`."""
    styles: dict[str, str]
    """Style id -> its name in small letters without spaces: programs rename ids, not names."""
    comments: Any
    """The root of `comments.xml`, or nothing."""


def opened(data: bytes) -> Word:
    """The parts that hold words. Raises UnreadableError for no whole Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > LARGEST:
                raise UnreadableError(f"The file unpacks to more than {LARGEST // 1024 // 1024} MB; it is not read.")
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise UnreadableError("This is not a Word file.", remedy="Give the PDF or the Word file of a pack.")
            body = _parsed(archive.read("word/document.xml"))
            styles = _styles(_parsed(archive.read("word/styles.xml"))) if "word/styles.xml" in names else {}
            comments = _parsed(archive.read("word/comments.xml")) if "word/comments.xml" in names else None
            parts = [archive.read(n) for n in sorted(names) if n.startswith("customXml/item") and n.endswith(".xml")]
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, NotImplementedError, EOFError, RuntimeError) as fault:
        what = "it is locked with a password" if isinstance(fault, RuntimeError) else "it is damaged or cut short"
        raise UnreadableError(f"The Word file cannot be read: {what}.") from None
    return Word(_enclosure(parts), body, styles, comments)


def _parsed(data: bytes) -> Any:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableError("The Word file declares entities of its own, which none does; it is not read.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
    return etree.fromstring(data, parser)


def _enclosure(parts: list[bytes]) -> Enclosure | None:
    ours = [part for part in parts if NAMESPACE.encode() in part and b"<ds:datastoreItem" not in part]
    found = []
    for part in ours:
        try:
            root = _parsed(part)
        except etree.XMLSyntaxError:
            raise DamagedError("The audit record is damaged: the part that holds it is not valid XML.") from None
        if root.tag == f"{{{NAMESPACE}}}enclosure":
            found.append(root)
    if len(found) > 1:
        raise DamagedError("There are several audit records in this file; only one is built in.")
    if not found:
        return None
    record = found[0].findtext(f"{{{NAMESPACE}}}audit") or ""
    return Enclosure(record, found[0].findtext(f"{{{NAMESPACE}}}spec") or "")


def _styles(root: Any) -> dict[str, str]:
    names = {}
    for style in root.iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            names[style.get(f"{W}styleId", "")] = _key(name.get(f"{W}val", ""))
    return names


def _key(name: str) -> str:
    return name.replace(" ", "").replace("_20_", "").lower()


def pages(word: Word) -> Pages:
    """What stands quoted in the file."""
    body, styles = word.body, word.styles
    quotations: list[Printed] = []
    boxes: list[Printed] = []
    others: list[Printed] = []
    heading, label = "", ""
    for paragraph in body.iter(f"{W}p"):
        style = style_of(paragraph, styles)
        if style.startswith(("heading", "title")):
            heading = text(paragraph)
        elif style == "excerptlabel":
            label = text(paragraph)
        elif style in _QUOTES:
            quotations.append(Printed(0, heading, label, text(paragraph), ()))
            label = ""
        elif style in _LINES and quotations:
            last = quotations[-1]
            quotations[-1] = Printed(0, last.heading, last.label, last.words, (*last.lines, text(paragraph)))
        elif style == "analystlabel":
            boxes.append(Printed(0, heading, text(paragraph), "", ()))
        elif style in _BOX:
            last = boxes.pop() if boxes else Printed(0, heading, "", "", ())
            boxes.append(replace(last, words=f"{last.words}\n{text(paragraph)}".lstrip()))
        if style not in _BOX | _LINES | _QUOTES:
            others.append(Printed(0, heading, "", text(paragraph), ()))
    return Pages(tuple(quotations), tuple(_grids(body)), (), tuple(boxes), tuple(others))


def style_of(paragraph: Any, styles: dict[str, str]) -> str:
    """The name of a paragraph's style, as in `Word.styles`."""
    properties = paragraph.find(f"{W}pPr/{W}pStyle")
    identifier = properties.get(f"{W}val", "") if properties is not None else ""
    return styles.get(identifier, _key(identifier))


def _grids(body: Any) -> Iterator[Grid]:
    for table in body.iter(f"{W}tbl"):
        rows = [[text(cell) for cell in line.iter(f"{W}tc")] for line in table.iter(f"{W}tr")]
        if rows:
            yield Grid(tuple(rows[0]), tuple(row(0, cells) for cells in rows[1:]))
