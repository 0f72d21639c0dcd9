"""The parser's events into nodes, counted as they come.

PyYAML's own composer recurses and unfolds aliases first; here a file nested a million deep or
grown from aliases of aliases is refused at the event that goes too far.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from briefing.errors import BriefingError, Place
from briefing.yaml.nodes import Map, Node, Scalar, Seq, kind

MOST_VALUES = 250_000
"""After aliases are unfolded: ten thousand decisions of ten keys each fit twice over."""
DEEPEST = 40
"""Specs go eight deep."""

_QUOTE = "Put quotation marks around text that holds such signs."
_CORE = "tag:yaml.org,2002:"
_SCALAR_TAGS = frozenset(_CORE + name for name in ("str", "int", "float", "bool", "null"))


class _Named(NamedTuple):
    """A finished node, with how much it is when an alias repeats it."""

    node: Node
    values: int
    depth: int


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet. A map's keys and values lie in turns in `items`."""

    where: Place
    is_map: bool
    anchor: str | None
    values_before: int
    items: list[Node] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each key seen."""
    depth: int = 1

    def wants_key(self) -> bool:
        return self.is_map and len(self.items) % 2 == 0

    def closed(self) -> Node:
        if not self.is_map:
            return Seq(self.where, tuple(self.items))
        keys = (item for item in self.items[::2] if isinstance(item, Scalar))
        return Map(self.where, tuple(zip(keys, self.items[1::2], strict=True)))


@dataclass(slots=True)
class Tree:
    """Takes the events in turn; at the end `document` is the file's one document."""

    name: str
    refused: type[BriefingError]
    restored: Mapping[int, int]
    """Characters that stood in for others while the text was parsed."""
    document: Node | None = None
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, _Named] = field(default_factory=dict)
    values: int = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._grow(event, 1)
            self._put(event, _Named(self._scalar(event), 1, 1), event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            done = self.stack.pop()
            self._put(event, _Named(done.closed(), self.values - done.values_before, done.depth), done.anchor)
        elif isinstance(event, yaml.AliasEvent):
            named = self._named(event)
            self._grow(event, named.values)
            self._put(event, named, None)
        elif isinstance(event, yaml.DocumentStartEvent) and self.document is not None:
            raise self._fault(event, "a second document starts here; a file holds one.", "Delete it.")

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        words: str = event.value.translate(self.restored) if self.restored else event.value
        where = self._where(event)
        if not _is_text(words):
            raise self._fault(event, "these words hold half a character (NUL or a lone surrogate).", "Delete it.")
        if event.tag in (None, "!"):
            plain = event.tag is None and event.implicit[0]
            return Scalar(where, words, kind(words) if plain else "text")
        if event.tag not in _SCALAR_TAGS:
            raise self._tagged(event)
        wanted, found = event.tag.removeprefix(_CORE), kind(words)
        if wanted == "str":
            return Scalar(where, words)
        if found != wanted and (wanted, found) != ("float", "int"):
            raise self._fault(event, f"'{words[:40]}' is not what its tag !!{wanted} says.", "Take the tag away.")
        return Scalar(where, words, "float" if wanted == "float" else found)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        is_map = isinstance(event, yaml.MappingStartEvent)
        if event.tag not in (None, "!", _CORE + ("map" if is_map else "seq")):
            raise self._tagged(event)
        if self.stack and self.stack[-1].wants_key():
            raise self._fault(event, "a key must be a word, not a list or a group of keys.", _QUOTE)
        self._sink(event, 1)
        if event.anchor:
            self.anchors.pop(event.anchor, None)
        self.stack.append(_Open(self._where(event), is_map, event.anchor, self.values))
        self._grow(event, 1)

    def _named(self, event: yaml.AliasEvent) -> _Named:
        """What an alias stands for. As a key it counts as written where the alias is."""
        known = self.anchors.get(event.anchor or "")
        if known is None:
            if any(part.anchor == event.anchor for part in self.stack):
                raise self._fault(event, f"*{event.anchor} stands inside what it names.", "Write the values out.")
            raise self._fault(
                event,
                f"*{event.anchor} refers to nothing: no &{event.anchor} stands above it.",
                'Text that starts with * needs quotation marks: "*text".',
            )
        self._sink(event, known.depth)
        if self.stack and self.stack[-1].wants_key():
            if not isinstance(known.node, Scalar):
                raise self._fault(event, "a key must be a word, not a list or a group of keys.", _QUOTE)
            return _Named(Scalar(self._where(event), known.node.words), 1, 1)
        return known

    def _put(self, event: yaml.Event, named: _Named, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = named
        if not self.stack:
            self.document = named.node
            return
        parent = self.stack[-1]
        if parent.wants_key() and isinstance(named.node, Scalar):
            self._key(event, named.node, parent)
        parent.items.append(named.node)
        parent.depth = max(parent.depth, named.depth + 1)

    def _key(self, event: yaml.Event, key: Scalar, parent: _Open) -> None:
        if key.words == "<<" and not getattr(event, "style", None):
            raise self._fault(
                event, "'<<' (merging keys) is not part of YAML 1.2.", "Write the keys out where they are wanted."
            )
        first = parent.lines.setdefault(key.words, key.where.line)
        if len(parent.lines) <= len(parent.items) // 2:
            raise self._fault(
                event,
                f"the key '{key.words[:40]}' is given twice (first on line {first}).",
                "Keep one of them.",
            )

    def _grow(self, event: yaml.Event, values: int) -> None:
        self.values += values
        if self.values > MOST_VALUES:
            raise self._fault(
                event,
                f"the file holds more than {MOST_VALUES:,} values, counting what its aliases (*name) repeat.",
                "Write the values out, or split the file.",
            )

    def _sink(self, event: yaml.Event, levels: int) -> None:
        if len(self.stack) + levels > DEEPEST:
            raise self._fault(event, f"lists and keys are nested more than {DEEPEST} deep here.", "Nothing needs that.")

    def _tagged(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> BriefingError:
        shown = str(event.tag).replace(_CORE, "!!")[:60]
        return self._fault(
            event, f"the tag {shown} is not known here.", "Take it away, or put quotation marks around the text."
        )

    def _where(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)

    def _fault(self, event: yaml.Event, message: str, remedy: str) -> BriefingError:
        where = self._where(event)
        return self.refused(message, where=where, remedy=remedy)


def _is_text(words: str) -> bool:
    """False for NUL and lone surrogates, which only escapes can bring in and no file can hold."""
    if words.isascii():
        return "\0" not in words
    return not any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in words)
