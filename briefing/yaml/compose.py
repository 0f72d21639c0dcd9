"""A YAML file into nodes, within bounds, and every fault into one plain sentence with its place.

PyYAML only scans and parses here (its C form where there is one); what the words mean, and how much
of them is allowed, is decided in `nodes` and `tree`.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from briefing.errors import BriefingError, Place, SpecError
from briefing.yaml.nodes import Node
from briefing.yaml.tree import Tree

MOST_BYTES = 5_000_000

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Both give the same events and the same places; the C one is ten times as fast."""

Refused = type[BriefingError]

# What YAML allows, turned round: the other way the pattern takes 5 ms to build.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# YAML 1.1, which PyYAML speaks, breaks lines at these; 1.2 does not, and quoted words may hold them.
_OLD_BREAKS = "\x85\u2028\u2029"
_PRIVATE_USE = range(0xE000, 0xF8FF)


def read(path: Path, *, refused: Refused = SpecError) -> Node:
    """The file's one document. Whatever is wrong with it is raised as `refused`."""
    name = str(path)
    try:
        if not path.is_file():
            what = "this is a folder, not a file." if path.is_dir() else "there is no such file."
            raise refused(what, where=Place(name), remedy="Check the name and the folder.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "not a possible file name"
        raise refused(f"the file cannot be read: {reason}.", where=Place(name)) from None
    if len(data) > MOST_BYTES:
        raise refused(
            f"the file is larger than {MOST_BYTES // 1_000_000} MB.",
            where=Place(name),
            remedy="Is it really a YAML file? Split it if so.",
        )
    return read_text(_decoded(data, name, refused), name, refused=refused)


def read_text(text: str, name: str, *, refused: Refused = SpecError) -> Node:
    """The one document of a text; `name` stands for the file in messages."""
    odd = _UNPRINTABLE.search(text)
    if odd:
        raise refused(
            f"the character U+{ord(odd[0]):04X} cannot stand in a YAML file.",
            where=_place_at(text, odd.start(), name),
            remedy="Delete it; in double quotes it can be written as an escape such as \\x07.",
        )
    hidden = _stand_ins(text)
    tree = Tree(name, refused, {stand_in: old for old, stand_in in hidden.items()})
    if hidden:
        text = text.translate(hidden)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            tree.take(event)
    except yaml.MarkedYAMLError as fault:
        from briefing.yaml import syntax  # only when something is wrong

        message, remedy, mark = syntax.explain(fault, text)
        where = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
        raise refused(message, where=where, remedy=remedy) from None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        # The pure Python scanner lets a few of its own faults through, without a place.
        raise refused("this is not valid YAML.", where=Place(name), remedy="Look for odd escapes.") from None
    if tree.document is None:
        raise refused("there is nothing in this file.", where=Place(name), remedy="`briefing new` writes one.")
    return tree.document


def _decoded(data: bytes, name: str, refused: Refused) -> str:
    """UTF-8, or UTF-16 that says so with a byte order mark, as YAML asks."""
    name_of_it, encoding = ("UTF-16", "utf-16") if data[:2] in _UTF_16 else ("UTF-8", "utf-8-sig")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        # `fault.object`, not `data`: the places count from after a byte order mark.
        before = fault.object[: fault.start].decode(encoding, errors="replace")
        raise refused(
            f"the file is not {name_of_it} text (byte 0x{fault.object[fault.start]:02X}).",
            where=_place_at(before, len(before), name),
            remedy="Save it as UTF-8 in your editor.",
        ) from None


def _place_at(text: str, offset: int, name: str) -> Place:
    lines = re.split("\r\n|\r|\n", text[:offset])
    return Place(name, len(lines), len(lines[-1]) + 1)


def _stand_ins(text: str) -> dict[int, int]:
    """For each old line break in the text, a private character the text does not use."""
    found = [mark for mark in _OLD_BREAKS if mark in text]
    if not found:
        return {}
    used = set(text)
    free = (code for code in _PRIVATE_USE if chr(code) not in used)
    return {ord(mark): code for mark, code in zip(found, free, strict=False)}
