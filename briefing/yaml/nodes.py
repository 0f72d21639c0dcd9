"""What a YAML file holds: scalars, sequences and maps, each with its place."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.errors import Place

Kind = Literal["null", "bool", "int", "float", "text"]
Value: TypeAlias = "bool | int | float | str | list[Value] | dict[str, Value] | None"

MOST_DIGITS = 18
"""Longer whole numbers are taken for words: no key counts that far, and Python counts slowly there."""

# YAML 1.2.2, section 10.3.2, with the underscores, sexagesimals, octal `017` and `yes` of 1.1 left out.
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INT = re.compile(rf"[-+]?[0-9]{{1,{MOST_DIGITS}}}|0o[0-7]{{1,{MOST_DIGITS}}}|0x[0-9a-fA-F]{{1,{MOST_DIGITS}}}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
_NOT_A_NUMBER = frozenset({".nan", ".NaN", ".NAN"})
_BASES = {"0o": 8, "0x": 16}


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as the words typed. `kind` says what those words mean in the core schema."""

    where: Place
    words: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Seq:
    """A list."""

    where: Place
    items: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """Keys and their values, in the order of the file. Every key occurs once."""

    where: Place
    entries: tuple[tuple[Scalar, Node], ...] = ()

    def get(self, name: str) -> Node | None:
        """The node under a key, if the key is there."""
        return next((node for key, node in self.entries if key.words == name), None)


Node: TypeAlias = Scalar | Seq | Map


def kind(words: str) -> Kind:
    """What a plain (unquoted) scalar is in the core schema."""
    if words in _NULL:
        return "null"
    if words in _TRUE or words in _FALSE:
        return "bool"
    if _INT.fullmatch(words):
        return "int"
    if _FLOAT.fullmatch(words) or _INFINITE.fullmatch(words) or words in _NOT_A_NUMBER:
        return "float"
    return "text"


def number(scalar: Scalar) -> int | float:
    """The number a scalar of kind `int` or `float` stands for."""
    words = scalar.words
    if scalar.kind == "int":
        base = _BASES.get(words[:2], 10)
        return int(words if base == 10 else words[2:], base)
    if words in _NOT_A_NUMBER:
        return math.nan
    return float(words.replace(".", "", 1) if _INFINITE.fullmatch(words) else words)


def value(node: Node) -> Value:
    """The plain Python value of a node: what a JSON reader would have made of it."""
    if isinstance(node, Map):
        return {key.words: value(item) for key, item in node.entries}
    if isinstance(node, Seq):
        return [value(item) for item in node.items]
    if node.kind == "null":
        return None
    if node.kind == "bool":
        return node.words in _TRUE
    return node.words if node.kind == "text" else number(node)


def place(node: Node, *path: str | int) -> Place:
    """Where the value at `path` is written: the deepest part of the path that is in the file.

    A single value standing for a list of one is its own first item.
    """
    for step in path:
        below: Node | None = None
        if isinstance(node, Map) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, Seq) and isinstance(step, int):
            below = node.items[step] if step < len(node.items) else None
        if below is not None:
            node = below
    return node.where


def describe(node: Node) -> str:
    """What a node is, for a person: "a list", "the number 4", "the words 'four'"."""
    if isinstance(node, Seq):
        return "a list"
    if isinstance(node, Map):
        return "a group of keys"
    if node.kind == "null":
        return "nothing"
    shown = node.words if len(node.words) <= 40 else node.words[:39] + "…"
    shown = " ".join(shown.split())
    return f"the number {shown}" if node.kind in ("int", "float") else f"'{shown}'"
