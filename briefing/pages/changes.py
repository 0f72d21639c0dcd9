"""What is new since an earlier edition: a page that lists it, and which parts of the pages bear a bar.

An addendum is the same list with the parts it names and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.pages.blocks import (
    AnalystBox,
    Block,
    Card,
    Cover,
    Document,
    Heading,
    Para,
    Reference,
    References,
    Run,
    Table,
)
from briefing.pages.wording import count, text

ANCHOR = "changes"
GROUPS = {
    "added": "New",
    "dropped": "Dropped",
    "re-dated": "Re-dated",
    "re-graded": "Re-graded",
    "source": "Source altered",
    "altered": "Reworded or cut differently",
    "pack": "The pack itself",
    "moved": "Moved",
}
"""Kind of change -> heading, in the order of the page."""
_COUNTED = "moved"
"""What has only moved is counted and not listed: a line put in above moves everything below it."""
_BARRED = ("added", "re-dated", "re-graded", "source", "altered", "pack")
"""What has moved is the same; what was dropped is not there."""
MOST = 120
"""Lines of one kind that a page can bear; the rest are counted."""


class Entry(NamedTuple):
    """One change, as a page tells it."""

    kind: str
    where: str
    """Theme, chronology, sources, or the part of the pack."""
    words: str
    anchor: str = ""
    """The part of this edition it concerns; empty where nothing is left of it. An analyst's box is
    named by its key."""
    also: tuple[str, ...] = ()
    """Other parts that the same line tells of."""


def marked(document: Document, entries: Sequence[Entry], since: str, *, new_page: bool) -> Document:
    """The document with its page of changes before the themes, and the changed parts named."""
    blocks = list(document.blocks)
    places = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and _starts_evidence(block)]
    at = places[0] if places else len(blocks)
    blocks[at:at] = _page(entries, since, _keys(document), new_page=new_page)
    named = (anchor for entry in entries if entry.kind in _BARRED for anchor in (entry.anchor, *entry.also))
    changed = frozenset(anchor for anchor in named if anchor)
    return replace(document, blocks=tuple(blocks), changed=changed)


def addendum(document: Document, number: int) -> Document:
    """Of a marked document the cover, the page of changes, and the parts that have changed."""
    title = f"Addendum {number}"
    kept: list[Block] = []
    waiting: list[Block] = []
    in_changes = False
    for block in document.blocks:
        if isinstance(block, Cover):
            kept.append(replace(block, lines=(*block.lines, (Run(title, "strong"),)), excerpt=None))
        elif isinstance(block, Heading):
            in_changes = block.anchor == ANCHOR or (in_changes and block.level > 1)
            if in_changes:
                kept.append(replace(block, new_page=block.anchor == ANCHOR))
            elif block.level == 1:
                waiting = [replace(block, new_page=False)]
        elif in_changes:
            kept.append(block)
        elif isinstance(block, Card | AnalystBox) and name(block) in document.changed:
            kept += [*waiting, block]
            waiting = []
        elif isinstance(block, Table) and block.anchors:
            part = _rows(block, document.changed)
            if part:
                kept += [*waiting, part]
                waiting = []
    kept[:] = [replace(block, counts=_held(kept)) if isinstance(block, Cover) else block for block in kept]
    furniture = replace(document.furniture, footer_left=f"{document.furniture.footer_left} · {title}")
    return replace(document, blocks=tuple(kept), furniture=furniture)


def _held(blocks: Sequence[Block]) -> str:
    """What an addendum holds of the whole pack, for its cover."""
    anchors = [block.anchor for block in blocks if isinstance(block, Card)]
    rows = [anchor for block in blocks if isinstance(block, Table) for anchor in block.anchors]
    held = {
        "change": sum(len(block.items) for block in blocks if isinstance(block, References)),
        "excerpt": sum(1 for anchor in anchors if anchor.startswith("x-")),
        "dated event": sum(1 for anchor in rows if anchor.startswith("e-")),
    }
    return "  ·  ".join(count(number, what) for what, number in held.items() if number)


def name(block: Block) -> str:
    """What a change calls a block."""
    if isinstance(block, Card):
        return block.anchor
    return block.key if isinstance(block, AnalystBox) else ""


def _rows(table: Table, changed: frozenset[str]) -> Table | None:
    kept = [n for n, anchor in enumerate(table.anchors) if anchor in changed]
    rows, anchors = tuple(table.rows[n] for n in kept), tuple(table.anchors[n] for n in kept)
    return replace(table, rows=rows, anchors=anchors) if kept else None


def _starts_evidence(heading: Heading) -> bool:
    return heading.level == 1 and (heading.anchor.startswith("theme-") or heading.anchor in ("chronology", "sources"))


def _keys(document: Document) -> dict[str, str]:
    """Where an analyst's box can be linked to: the heading it stands under, by the box's key."""
    found: dict[str, str] = {}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.anchor
        elif isinstance(block, AnalystBox) and block.key:
            found[block.key] = heading
    return found


def _page(entries: Sequence[Entry], since: str, keys: dict[str, str], *, new_page: bool) -> Iterator[Block]:
    yield Heading(1, text(f"Changes since {since}"), ANCHOR, new_page)
    if not entries:
        yield Para(text(f"Nothing has changed since {since}."))
        return
    counts = Counter(entry.kind for entry in entries)
    told = [f"{counts[kind]:,} {title[:1].lower()}{title[1:]}" for kind, title in GROUPS.items() if counts[kind]]
    yield Para(text("  ·  ".join(told), "strong"))
    yield Para(text("What is new or changed has a bar in the margin on the pages that follow.", "quiet"), "small")
    for kind, title in GROUPS.items():
        found = [entry for entry in entries if entry.kind == kind]
        if not found or kind == _COUNTED:
            continue
        yield Heading(2, text(title), f"{ANCHOR}-{kind}")
        shown = [
            Reference((*_where(entry), Run(entry.words)), keys.get(entry.anchor, entry.anchor))
            for entry in found[:MOST]
        ]
        if len(found) > MOST:
            shown.append(Reference(text(f"and {count(len(found) - MOST, 'further change')}.", "quiet"), ""))
        yield References(tuple(shown))


def _where(entry: Entry) -> tuple[Run, ...]:
    return (Run(f"{entry.where[:1].upper()}{entry.where[1:]}: ", "quiet"),)
