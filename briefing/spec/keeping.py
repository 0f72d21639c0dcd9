"""A changed spec written into the text a person typed, with the comments and the order that person chose."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from briefing.spec import fresh
from briefing.spec.plain import Group, Plain

_KEY = re.compile(r"""(?:(?P<plain>[A-Za-z_]\w*)|"(?P<double>\w+)"|'(?P<single>\w+)')\s*:(?:\s|$)""")


def text(was: Group, now: Group, old_text: str) -> str:
    """The old text with the changed keys written anew; empty where it cannot be done."""
    trip = YAML()
    trip.preserve_quotes = True
    trip.width = fresh.WIDTH + 30  # our own folds come first, whatever the indentation
    trip.indent(mapping=2, sequence=4, offset=2)
    try:
        document = trip.load(old_text)
        if not isinstance(document, CommentedMap):
            return ""
        changed = {key for key in now.entries if now.entries[key] != was.entries[key]}
        _into_map(document, was, now)
        out = io.StringIO()
        trip.dump(document, out)
    except (YAMLError, ValueError, AttributeError, IndexError):
        # Old texts come in all shapes; whatever the library cannot carry is written anew instead.
        return ""
    return _spliced(old_text, out.getvalue(), changed)


def _into_map(document: CommentedMap, was: Group, now: Group) -> None:
    for key, value in now.entries.items():
        before = was.entries.get(key)
        if key in document:
            if value != before:
                document[key] = _merged(document[key], before, value)
        elif key not in now.unsaid:
            document[key] = _node(value)


def _merged(node: Any, was: Plain | None, now: Plain) -> Any:
    """The node that says what is meant now, made from the node that said what was meant before."""
    if isinstance(node, CommentedMap) and isinstance(was, Group) and isinstance(now, Group):
        _into_map(node, was, now)
        return node
    if isinstance(node, CommentedSeq) and isinstance(was, list) and isinstance(now, list) and len(node) == len(was):
        return _merged_list(node, was, now)
    return _node(now)


def _merged_list(node: CommentedSeq, was: list[Plain], now: list[Plain]) -> CommentedSeq:
    """Items that stay keep their node, and with it their comments, wherever they go."""
    names = _names(was)
    ends = {name: node.ca.items.get(place) for name, place in names.items()}
    items: list[Any] = []
    comments: dict[int, Any] = {}
    for place, (name, value) in enumerate(zip(_names(now), now, strict=True)):
        if name in names:
            old = names[name]
            items.append(node[old] if was[old] == value else _merged(node[old], was[old], value))
            if ends[name]:
                comments[place] = ends[name]
        else:
            items.append(_node(value, in_list=True))
    # Set in place: the node itself carries the comments above and below the list.
    node[:] = items
    node.ca.items.clear()
    node.ca.items.update(comments)
    return node


def _names(values: Iterable[Plain]) -> dict[str, int]:
    """Each item's name -> its place; the second of two with one name gets another."""
    found: dict[str, int] = {}
    for place, value in enumerate(values):
        name = value.name if isinstance(value, Group) else repr(value)
        while name in found:
            name += "'"
        found[name] = place
    return found


def _node(value: Plain, *, in_list: bool = False) -> Any:
    if isinstance(value, Group):
        short = value.shortened if in_list else value
        return CommentedMap((k, _node(v)) for k, v in value.said.items()) if isinstance(short, Group) else _node(short)
    if isinstance(value, list):
        return CommentedSeq(_node(item, in_list=True) for item in value)
    if isinstance(value, dict):
        return CommentedMap((_node(name), _node(below)) for name, below in value.items())
    if not isinstance(value, str):
        return value
    if fresh.is_prose(value):
        return _folded(value)
    return value if fresh.is_plain(value) else DoubleQuotedScalarString(value)


def _folded(words: str) -> Any:
    node: Any = FoldedScalarString(words)
    place, ends = -1, []
    for line in fresh.folded(words)[:-1]:
        place += len(line) + 1
        ends.append(place)
    node.fold_pos = ends
    return node


def _spliced(old: str, new: str, changed: set[str]) -> str:
    """The new text, but with the old lines of every key that has not changed, and all old lines between keys."""
    before, after = _blocks(old), _blocks(new)
    if before is None or after is None:
        return new
    parts = []
    for key, (lead, body) in after.items():
        kept_lead, kept_body = before.get(key, (lead, body))
        parts.append(kept_lead + (body if key in changed else kept_body))
    return "".join(parts)


def _blocks(text: str) -> dict[str, tuple[str, str]] | None:
    """Of each top-level key the blank and comment lines above it, and its own; nothing in flow style.

    What stands below the last key is kept under "".
    """
    blocks: dict[str, tuple[str, str]] = {}
    key, lead, body = "", "", ""
    waiting = ""
    for line in text.splitlines(keepends=True):
        found = _KEY.match(line)
        if not line.strip() or line.startswith("#"):
            waiting += line
        elif found:
            if key:
                blocks[key] = (lead, body)
            key, lead, body, waiting = next(filter(None, found.groups())), waiting, line, ""
            if key in blocks:
                return None
        elif not key and line[:1] in "{[\"'-%":
            return None
        else:
            body, waiting = body + waiting + line, ""
    blocks[key] = (lead, body)
    blocks[""] = (waiting, "")
    return blocks
