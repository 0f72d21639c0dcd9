"""What PDF/UA-1 and PDF/A-3a ask of a file, as far as a program can see it. Uses pikepdf only.

`faults(path)` is empty for a good file. Meaning (is the alternative text a good one?) is left to
people; everything mechanical is here, and stricter than asked where that is simple: marks without
an element, and elements without anything, are faults too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name

PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "INLINE IMAGE"}
SHOWING = {"Tj", "TJ", "'", '"'}
PARENTS = {
    "/LI": {"/L"},
    "/Lbl": {"/LI"},
    "/LBody": {"/LI"},
    "/TR": {"/Table", "/THead", "/TBody"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
    "/THead": {"/Table"},
    "/TBody": {"/Table"},
    "/TOCI": {"/TOC"},
    "/Reference": {"/TOCI"},
}


class Node(NamedTuple):
    """An element as met in reading order."""

    tag: str
    depth: int
    element: Any


def faults(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        return [*_catalogue(pdf), *_tree(pdf), *_pages(pdf), *_fonts(pdf)]


def nodes(pdf: pikepdf.Pdf) -> Iterator[Node]:
    """All elements in reading order."""
    stack: list[tuple[Any, int]] = [(pdf.Root.StructTreeRoot.K, 0)]
    while stack:
        kid, depth = stack.pop()
        if isinstance(kid, Array):
            stack.extend((k, depth) for k in reversed(list(kid)))
        elif isinstance(kid, Dictionary) and "/S" in kid:
            yield Node(str(kid.S), depth, kid)
            if "/K" in kid:
                stack.append((kid.K, depth + 1))


def _catalogue(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "catalogue: not marked as tagged"
    if not str(root.get("/Lang", "")):
        yield "catalogue: no language"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "catalogue: window shows the file name, not the title"
    intents = root.get("/OutputIntents", [])
    if not len(intents) or intents[0].S != Name.GTS_PDFA1 or "/DestOutputProfile" not in intents[0]:
        yield "catalogue: no output intent"
    with pdf.open_metadata() as xmp:
        for key, wanted in (
            ("{http://www.aiim.org/pdfua/ns/id/}part", "1"),
            ("{http://www.aiim.org/pdfa/ns/id/}part", "3"),
            ("{http://www.aiim.org/pdfa/ns/id/}conformance", "A"),
        ):
            if xmp.get(key) != wanted:
                yield f"XMP: {key} is not {wanted}"
        if not xmp.get("dc:title"):
            yield "XMP: no title"
        for key, name in (("dc:title", "/Title"), ("dc:description", "/Subject"), ("pdf:Keywords", "/Keywords")):
            if name in pdf.docinfo and xmp.get(key) != str(pdf.docinfo[name]):
                yield f"XMP: {key} differs from {name}"
    for specification in root.get("/AF", []):
        if not {"/F", "/UF", "/Desc", "/AFRelationship", "/EF"} <= set(specification.keys()):
            yield "attachment: incomplete specification"


def _tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    heading = 0
    for tag, _, element in nodes(pdf):
        parent = str(element.P.get("/S", ""))
        if tag in PARENTS and parent not in PARENTS[tag]:
            yield f"{tag} under {parent}"
        if tag == "/Figure":
            if not str(element.get("/Alt", "")).strip():
                yield "figure without alternative text"
            if "/BBox" not in element.get("/A", {}):
                yield "figure without bounding box"
        if tag == "/TH" and "/Scope" not in element.get("/A", {}):
            yield "header cell without scope"
        if tag not in ("/TD", "/TH", "/Document") and not len(element.get("/K", [])):
            yield f"empty {tag}"
        if len(tag) == 3 and tag[1] == "H" and tag[2].isdigit():
            if int(tag[2]) > heading + 1:
                yield f"heading {tag} after H{heading}"
            heading = int(tag[2])
    for tag, _, table in nodes(pdf):
        if tag == "/Table":
            widths = {len(row.K) for row in _rows(table)}
            if len(widths) > 1:
                yield f"table with rows of {sorted(widths)} cells"


def _rows(table: Any) -> Iterator[Any]:
    for kid in table.K:
        if str(kid.S) == "/TR":
            yield kid
        else:
            yield from _rows(kid)


def _parents(pdf: pikepdf.Pdf) -> dict[int, Any]:
    found: dict[int, Any] = {}

    def gather(node: Any) -> None:
        numbers = list(node.get("/Nums", []))
        found.update({int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)})
        for kid in node.get("/Kids", []):
            gather(kid)

    gather(pdf.Root.StructTreeRoot.ParentTree)
    return found


def _owned(pdf: pikepdf.Pdf) -> tuple[dict[tuple[Any, int], Any], dict[Any, Any]]:
    """The element of each mark (page, number) and of each annotation."""
    marks: dict[tuple[Any, int], Any] = {}
    objects: dict[Any, Any] = {}
    for _, _, element in nodes(pdf):
        page = element.Pg.objgen if "/Pg" in element else None
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                marks[page, kid] = element.objgen
            elif kid.get("/Type") == Name.MCR:
                marks[kid.Pg.objgen if "/Pg" in kid else page, int(kid.MCID)] = element.objgen
            elif kid.get("/Type") == Name.OBJR:
                objects[kid.Obj.objgen] = element
    return marks, objects


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    parents = _parents(pdf)
    marks, objects = _owned(pdf)
    met: set[tuple[Any, int]] = set()
    for number, page in enumerate(pdf.pages, 1):
        row = parents.get(int(page.obj.get("/StructParents", -1)))
        if page.obj.get("/Tabs") != Name.S:
            yield f"page {number}: tab order is not the structure's"
        if row is None:
            yield f"page {number}: no row in the parent tree"
            continue
        yield from (f"page {number}: {fault}" for fault in _content(page, row, marks, met))
        for annotation in page.obj.get("/Annots", []):
            yield from (f"page {number}: {fault}" for fault in _annotation(annotation, parents, objects))
    for page, mark in marks.keys() - met:
        yield f"mark {mark} of page object {page[0]} is in the tree and not on the page"


def _content(page: Any, row: Any, marks: dict[tuple[Any, int], Any], met: set[tuple[Any, int]]) -> Iterator[str]:
    depth: list[int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            mark = None
            if operator == "BDC" and "/MCID" in instruction.operands[1]:
                mark = int(instruction.operands[1].MCID)
                owner = marks.get((page.obj.objgen, mark))
                met.add((page.obj.objgen, mark))
                if owner is None or mark >= len(row) or row[mark].objgen != owner:
                    yield f"mark {mark} has no element, or the parent tree another"
            elif str(instruction.operands[0]) != "/Artifact":
                yield f"{instruction.operands[0]} without a number"
            if depth:
                yield "marks inside one another"
            depth.append(mark)
        elif operator == "EMC":
            if not depth:
                yield "end of a mark that did not begin"
                continue
            depth.pop()
        elif operator in PAINTING and not depth:
            yield f"unmarked {operator}"
    if depth:
        yield "a mark does not end"


def _annotation(annotation: Any, parents: dict[int, Any], objects: dict[Any, Any]) -> Iterator[str]:
    if annotation.get("/Subtype") != Name.Link:
        yield f"an annotation that is no link: {annotation.get('/Subtype')}"
        return
    if not str(annotation.get("/Contents", "")).strip():
        yield "link without words"
    if not int(annotation.get("/F", 0)) & 4:
        yield "link that does not print"
    owner = objects.get(annotation.objgen)
    parent = parents.get(int(annotation.get("/StructParent", -1)))
    if owner is None or parent is None or owner.objgen != parent.objgen or str(owner.S) != "/Link":
        yield "link that is not in the tree"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for made in pdf.objects:
        if not isinstance(made, Dictionary) or made.get("/Type") != Name.Font:
            continue
        name = str(made.get("/BaseFont"))
        if "/ToUnicode" not in made:
            yield f"{name}: no way back to Unicode"
        if "/FontFile2" not in made.get("/FontDescriptor", {}):
            yield f"{name}: not embedded"
        if "+" not in name:
            yield f"{name}: not a subset"
