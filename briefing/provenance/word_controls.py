"""The analyst's words in a Word file that somebody has edited: found by their control, or by their bookmark.

Word keeps a control's tag. LibreOffice 7 drops the tags, narrows a control of several paragraphs to
the first, and keeps the bookmarks; so whatever one program has taken away, the other mark is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from briefing.pages.editable import bookmark, tag
from briefing.provenance.word_pages import Word, style_of
from briefing.provenance.word_text import W, text

_LABEL = "analystlabel"
"""Style of a box's label, which stands in its control and is not the analyst's."""


class Comment(NamedTuple):
    """A remark in the margin."""

    author: str
    text: str


class Edited(NamedTuple):
    """What a Word file says now."""

    texts: Mapping[str, tuple[str, ...]]
    """Key -> its words wherever they stand in the file, a line a paragraph; a key that is gone is not here."""
    tracked: int
    """Changes in the file that nobody has accepted yet. They are read as if somebody had."""
    comments: tuple[Comment, ...]


def edited(word: Word, keys: Iterable[str]) -> Edited:
    """The words of the keys."""
    by_tag: dict[str, list[Any]] = {}
    for control in word.body.iter(f"{W}sdt"):
        name = control.find(f"{W}sdtPr/{W}tag")
        if name is not None:
            by_tag.setdefault(name.get(f"{W}val", ""), []).append(control)
    marks = _marks(word.body)
    texts: dict[str, tuple[str, ...]] = {}
    for key in keys:
        controls = by_tag.get(tag(key))
        if controls:
            texts[key] = tuple(dict.fromkeys(_inside(control, word) for control in controls))
        elif bookmark(key) in marks:
            texts[key] = (_between(*marks[bookmark(key)], word),)
    tracked = sum(1 for _ in word.body.iter(*(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))))
    return Edited(texts, tracked, tuple(_comments(word.comments)))


def _inside(control: Any, word: Word) -> str:
    if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
        return ""  # Word's own words, which invite to write
    content = control.find(f"{W}sdtContent")
    if content is None:
        return ""
    paragraphs = list(content.iter(f"{W}p"))
    return _lines(paragraphs, word) if paragraphs else text(content, "\n")


def _lines(paragraphs: Iterable[Any], word: Word) -> str:
    said = (text(p, "\n") for p in paragraphs if style_of(p, word.styles) != _LABEL)
    return "\n".join(line for line in said if line)


def _marks(body: Any) -> dict[str, tuple[Any, Any]]:
    """Bookmark -> its first start and its last end. LibreOffice starts one of several paragraphs twice."""
    names: dict[str, str] = {}
    found: dict[str, tuple[Any, Any]] = {}
    for node in body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        number = node.get(f"{W}id", "")
        if node.tag == f"{W}bookmarkStart":
            name = names[number] = node.get(f"{W}name", "")
            found.setdefault(name, (node, node))
        elif number in names:
            found[names[number]] = (found[names[number]][0], node)
    return found


def _between(start: Any, end: Any, word: Word) -> str:
    """The words of a bookmark: of the whole control it lies in, or of whole paragraphs where it has several."""
    first, last = _around(start, "p"), _around(end, "p")
    control = _around(start, "sdt")
    if first is None or last is None:
        return ""
    if first is not last:
        return _lines(_paragraphs(first, last), word)
    if control is not None and control is _around(end, "sdt"):
        return _inside(control, word)
    return " ".join(" ".join(_from_to(start, end)).split())


def _around(node: Any, name: str) -> Any:
    return next(node.iterancestors(f"{W}{name}"), None)


def _paragraphs(first: Any, last: Any) -> Iterator[Any]:
    inside = False
    for paragraph in first.getroottree().getroot().iter(f"{W}p"):
        inside = inside or paragraph is first
        if inside:
            yield paragraph
        if paragraph is last:
            return


def _from_to(start: Any, end: Any) -> Iterator[str]:
    """The runs of one paragraph from mark to mark."""
    inside = False
    for node in _around(start, "p").iter():
        if node is start:
            inside = True
        elif node is end:
            return
        elif inside and node.tag == f"{W}r":
            yield text(node)


def _comments(root: Any) -> Iterator[Comment]:
    for comment in () if root is None else root.iter(f"{W}comment"):
        yield Comment(comment.get(f"{W}author", ""), text(comment))
