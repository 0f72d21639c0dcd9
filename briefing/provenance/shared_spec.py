"""A spec's text as it may be handed on: as it was typed, without local paths and private notes.

Private are comments, and the notes on passages that were dropped: neither is printed. A path is
cut down to its last part, so that folder may be put beside the spec by whoever opens it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from briefing.yaml.compose import LOADER

_PLAIN = re.compile(r"[A-Za-z_][\w-]*(?:\.[\w-]+)*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*([ \t]+#[^\n]*)")


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def shared(text: str) -> str:
    """The text for others; nothing where it cannot be made without risk."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        root = yaml.compose(text, Loader=LOADER)
        edits = [*_paths(root), *_private_notes(root)]
        made = _without_comments(_edited(text, edits))
        again = yaml.compose(made, Loader=LOADER)
    except (yaml.YAMLError, ValueError, RecursionError):
        return ""
    replaced = {(edit.start, edit.end): edit.text for edit in edits}
    return made if _same(root, again, replaced) else ""


def last_part(path: str) -> str:
    """The file or folder without where it lies; `sources` for one that has no name of its own."""
    parts = [part for part in re.split(r"[/\\]", path) if part not in ("", ".", "..")]
    last = parts[-1] if parts else ""
    return "sources" if not last or last.endswith(":") or last.startswith("~") else last


def _paths(root: yaml.Node | None) -> Iterator[_Edit]:
    """Cuts of every value that may be a path."""
    for key, value in _entries(root):
        if key == "sources":
            for item in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                yield from _cut(item)
                yield from (
                    edit for name, below in _entries(item) if name in ("folder", "register") for edit in _cut(below)
                )
        elif key in ("theme_set", "style", "since"):
            yield from _cut(value)
        elif key == "output":
            yield from (edit for name, below in _entries(value) if name == "folder" for edit in _cut(below))


def _private_notes(root: yaml.Node | None) -> Iterator[_Edit]:
    for key, themes in _entries(root):
        if key != "themes" or not isinstance(themes, yaml.SequenceNode):
            continue
        for theme in themes.value:
            for name, decisions in _entries(theme):
                if name != "excerpts" or not isinstance(decisions, yaml.SequenceNode):
                    continue
                for decision in decisions.value:
                    said = dict(_entries(decision))
                    if "do" in said and said["do"].value == "drop" and isinstance(said.get("note"), yaml.ScalarNode):
                        yield _edit(said["note"], "")


def _entries(node: yaml.Node | None) -> list[tuple[str, yaml.Node]]:
    return [(str(key.value), value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else []


def _cut(node: yaml.Node) -> Iterator[_Edit]:
    if isinstance(node, yaml.ScalarNode) and re.search(r"[/\\~]|^\.\.$", node.value):
        yield _edit(node, last_part(node.value))


def _edit(node: yaml.Node, words: str) -> _Edit:
    return _Edit(node.start_mark.index, node.end_mark.index, words)


def _edited(text: str, edits: list[_Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        was = text[edit.start : edit.end]
        written = edit.text if _PLAIN.fullmatch(edit.text) else json.dumps(edit.text, ensure_ascii=False)
        text = text[: edit.start] + written + was[len(was.rstrip()) :] + text[edit.end :]
    return text


def _without_comments(text: str) -> str:
    """Comments stand between the tokens; what looks like one inside a text stays."""
    pieces: list[str] = []
    done = 0
    for token in yaml.scan(text, Loader=LOADER):
        start, end = token.start_mark.index, token.end_mark.index
        if start > done:
            pieces.append(_uncommented(text[done:start], at_line_start=not done or text[done - 1] == "\n"))
        if end > done:
            inner = text[max(start, done) : end]
            if header := _BLOCK_HEADER.match(inner):
                inner = inner[: header.start(1)] + inner[header.end(1) :]
            pieces.append(inner)
            done = end
    pieces.append(_uncommented(text[done:], at_line_start=not done or text[done - 1] == "\n"))
    return "".join(pieces)


def _uncommented(between: str, *, at_line_start: bool) -> str:
    if "#" not in between:
        return between
    first, line_end, rest = between.partition("\n")
    if at_line_start:
        first, line_end, rest = "", "", between
    first = first.partition("#")[0].rstrip() if "#" in first else first
    lines = [line for line in rest.splitlines(keepends=True) if not line.lstrip().startswith("#")]
    return first + line_end + "".join(lines)


def _same(one: yaml.Node | None, other: yaml.Node | None, replaced: dict[tuple[int, int], str]) -> bool:
    """Whether the second tree says what the first did, but for the values replaced."""
    if one is None or other is None or type(one) is not type(other):
        return False
    if isinstance(one, yaml.ScalarNode):
        wanted = replaced.get((one.start_mark.index, one.end_mark.index), one.value)
        return bool(other.value == wanted)
    first = [node for pair in one.value for node in pair] if isinstance(one, yaml.MappingNode) else one.value
    second = [node for pair in other.value for node in pair] if isinstance(other, yaml.MappingNode) else other.value
    return len(first) == len(second) and all(_same(a, b, replaced) for a, b in zip(first, second, strict=True))
