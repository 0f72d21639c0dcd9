"""What a house style says about the words of the pages: other labels, numbered headings, a logo.

Only the program's own labels are changed: headings, titles of boxes, columns and lists, the first
words of the cover's lines, head and foot. What an analyst or a source has written is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from briefing.pages.blocks import AnalystBox, Block, Contents, Cover, Document, Heading, Run, Runs, Table
from briefing.pages.changes import ANCHOR as CHANGES
from briefing.style import HouseStyle

_LETTERED = ("method", "keys")
"""Sections that bear a letter already."""


def dressed(document: Document, style: HouseStyle) -> Document:
    """The document in the house's own words."""
    blocks = document.blocks
    if style.numbering == "sections":
        blocks = tuple(_numbered(blocks))
    if style.labels:
        blocks = tuple(_reworded(block, style.labels) for block in blocks)
        furniture = document.furniture
        furniture = replace(
            furniture,
            footer_left=_opening(furniture.footer_left, style.labels),
            footer_right=_within(furniture.footer_right, style.labels),
        )
        document = replace(document, furniture=furniture)
    if style.logo:
        blocks = tuple(
            replace(b, logo=style.logo, logo_alt=style.logo_alt) if isinstance(b, Cover) else b for b in blocks
        )
    return replace(document, blocks=blocks)


def _numbered(blocks: tuple[Block, ...]) -> list[Block]:
    """1, 1.1, 2 before the headings of the sections, as the contents list shows them."""
    made: list[Block] = []
    section = part = 0
    lettered = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            lettered = block.anchor in _LETTERED
            section, part = section + (not lettered), 0
        elif isinstance(block, Heading) and block.level == 2:
            part += 1
        if isinstance(block, Heading) and block.level < 3 and section and not lettered:
            number = f"{section}" if block.level == 1 else f"{section}.{part}"
            block = replace(block, runs=(Run(f"{number}\u2002"), *block.runs))
        made.append(block)
    return made


def unnumbered(heading: str) -> str:
    """A heading's words without the number before them."""
    return re.sub(r"^\d+(?:\.\d+)?\s+", "", heading)


def _reworded(block: Block, labels: Mapping[str, str]) -> Block:
    if isinstance(block, Heading) and not block.anchor.startswith("theme-"):
        if block.anchor == CHANGES:
            return replace(block, runs=tuple(replace(run, text=_opening(run.text, labels)) for run in block.runs))
        return replace(block, runs=_said(block.runs, labels))
    if isinstance(block, AnalystBox):
        return replace(block, label=_box(block.label, labels))
    if isinstance(block, Contents):
        return replace(block, title=labels.get(block.title, block.title))
    if isinstance(block, Table):
        columns = tuple(replace(column, title=labels.get(column.title, column.title)) for column in block.columns)
        return replace(block, columns=columns)
    if isinstance(block, Cover):
        lines = tuple(
            (replace(line[0], text=_opening(line[0].text, labels)), *line[1:]) for line in block.lines if line
        )
        return replace(block, lines=lines, caveat=labels.get(block.caveat, block.caveat))
    return block


def _said(runs: Runs, labels: Mapping[str, str]) -> Runs:
    return tuple(replace(run, text=labels.get(run.text, run.text)) for run in runs)


_OWNER = "Analyst's "


def _box(label: str, labels: Mapping[str, str]) -> str:
    """The label of a box: its own wording, or that of the page it stands on: `Analyst's bottom line` where the
    house calls the bottom line otherwise."""
    if label in labels or not label.startswith(_OWNER):
        return labels.get(label, label)
    what = label[len(_OWNER) :]
    other = labels.get(what[:1].upper() + what[1:], what)
    in_capitals = other[:2].isupper()
    return f"{_OWNER}{other if in_capitals else other[:1].lower() + other[1:]}"


def _opening(words: str, labels: Mapping[str, str]) -> str:
    """Words that begin with a label, such as `Edition 4`."""
    for label, other in labels.items():
        if words == label or words.startswith(f"{label} "):
            return other + words[len(label) :]
    return words


def _within(words: str, labels: Mapping[str, str]) -> str:
    """The foot's own words, wherever they stand in it: `Page {page} of {pages} · pack 3f9a-c2b1`."""
    for label, other in labels.items():
        words = re.sub(rf"(?<![\w{{]){re.escape(label)}(?![\w}}])", other.replace("\\", r"\\"), words)
    return words
