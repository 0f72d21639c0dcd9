"""A Word file as the tests read it, with lxml and not with python-docx."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def w(name: str) -> str:
    return f"{{{_W}}}{name}"


def local(node: Any) -> str:
    return etree.QName(node).localname


@dataclass(frozen=True)
class Word:
    path: Path
    parts: dict[str, bytes]
    names: list[str]
    rel: str = _R

    def part(self, name: str) -> bytes:
        return self.parts[name]

    def xml(self, name: str) -> Any:
        return etree.fromstring(self.parts[name], etree.XMLParser(huge_tree=True))

    @property
    def body(self) -> Any:
        return self.xml("word/document.xml")[0]

    @property
    def styles(self) -> Any:
        return self.xml("word/styles.xml")

    def style(self, name: str) -> Any:
        return next(style for style in self.styles.iter(w("style")) if style.get(w("styleId")) == name)

    def documents(self) -> Iterator[Any]:
        for name in self.names:
            if name.startswith(("word/document", "word/header", "word/footer")):
                yield self.xml(name)

    @property
    def paragraphs(self) -> list[str]:
        return self.paragraphs_of("word/document.xml")

    def paragraphs_of(self, name: str) -> list[str]:
        """Text of each paragraph; fields by their result."""
        return [_text(paragraph) for paragraph in self.xml(name).iter(w("p"))]

    def style_of(self, number: int) -> str:
        return str(list(self.body.iter(w("p")))[number].find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))

    def keeps(self, paragraph: Any) -> bool:
        """Whether the paragraph stays with the next one, by itself or by its style."""
        if paragraph.find(f"{w('pPr')}/{w('keepNext')}") is not None:
            return True
        style = self.style(paragraph.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))
        while style is not None and style.find(f"{w('pPr')}/{w('keepNext')}") is None:
            base = style.find(w("basedOn"))
            style = self.style(base.get(w("val"))) if base is not None else None
        return style is not None

    @property
    def relations(self) -> dict[str, tuple[str, bool]]:
        """Id -> target and whether it leads out of the package."""
        relations = self.xml("word/_rels/document.xml.rels")
        return {node.get("Id"): (node.get("Target"), node.get("TargetMode") == "External") for node in relations}


def read(path: Path) -> Word:
    """The file, each part of it parsed once so that none is malformed."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        word = Word(path, {name: archive.read(name) for name in archive.namelist()}, archive.namelist())
    for name in word.names:
        if name.endswith((".xml", ".rels")):
            word.xml(name)
    return word


def heading_levels(word: Word) -> list[int]:
    names = (node.get(w("val")) for node in word.body.iter(w("pStyle")))
    return [int(name[-1]) for name in names if name.startswith("Heading")]


def _text(paragraph: Any) -> str:
    pieces = {w("tab"): "\t", w("br"): "\n"}
    runs = (node for run in paragraph.iter(w("r")) for node in run)
    return "".join(node.text or "" if node.tag == w("t") else pieces.get(node.tag, "") for node in runs)
