"""Nodes into frozen dataclasses: the field's name is the key, its type the form of the value.

One mechanism for every file of ours. Nothing is raised: each fault becomes a `Problem` with its
place, a stand-in takes the faulty value's place, and reading goes on, so that one run tells all.

Leniency, the same everywhere: text takes numbers and dates as the words typed; a single value
stands for a list of one; a key with nothing after it counts as not given.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field
from typing import Any, Literal, TypeVar, Union

from briefing.errors import Place
from briefing.model import Problem
from briefing.yaml.nodes import Map, Node, Scalar, Seq, describe, number
from briefing.yaml.wording import listed
from briefing.yaml.wording import nearest as nearest  # readers of other files ask for it here

T = TypeVar("T")

UNREADABLE = "B101"
UNKNOWN_KEY = "B102"
MISSING_KEY = "B103"
WRONG_FORM = "B104"
UNKNOWN_WORD = "B105"

_BAD: Any = object()
"""Returned for a value that has been complained of."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a group, as a dataclass field describes it."""

    name: str
    form: Any
    required: bool
    default: Any = None


@dataclass(frozen=True, slots=True)
class Written:
    """How a type stands in the file when its own fields are not its keys."""

    form: type
    """The dataclass whose fields are the keys."""
    finish: Callable[[Any, Node, Reading], Any]
    """Makes the value from what was written; adds to the problems what cannot be made."""


@dataclass(frozen=True, slots=True)
class Forms:
    """What a file's types do not say about how they are written."""

    shorthand: Mapping[type, str] = field(default_factory=dict)
    """A type -> the key that a single word stands for."""
    written: Mapping[type, Written] = field(default_factory=dict)
    checks: Mapping[type, Callable[[Any, Node, Reading], None]] = field(default_factory=dict)
    """A type -> what must hold between and within its values; called with every one that is read."""


@dataclass(slots=True)
class Reading:
    """What is known while a file is read: its forms, and the problems so far."""

    forms: Forms
    problems: list[Problem] = field(default_factory=list)

    def complain(self, code: str, where: Place, message: str, remedy: str = "") -> Any:
        self.problems.append(Problem(code, "error", message, where, remedy))
        return _BAD

    def warn(self, code: str, where: Place, message: str, remedy: str = "") -> None:
        """Something to know that stops nothing."""
        self.problems.append(Problem(code, "warning", message, where, remedy))


def read(node: Node, form: type[T], forms: Forms) -> tuple[T, list[Problem]]:
    """The value a file's document describes, whole only if there are no problems."""
    reading = Reading(forms)
    found = _group(node, form, "this file", reading)
    if found is _BAD:
        found = _blank(form)
    return found, sorted(reading.problems, key=_order)


def _order(problem: Problem) -> tuple[int, int]:
    return (problem.where.line, problem.where.column) if problem.where else (0, 0)


@functools.cache
def keys(form: type) -> Mapping[str, Key]:
    """The keys of a dataclass. Fields with `metadata={"key": False}` are not written in files; one of
    them named `where` is given the place the group was read from."""
    hints = typing.get_type_hints(form)
    found = {}
    for part in dataclasses.fields(form):
        if not part.metadata.get("key", True):
            continue
        made = part.default_factory() if part.default_factory is not MISSING else part.default
        found[part.name] = Key(part.name, hints[part.name], made is MISSING, None if made is MISSING else made)
    return found


def options(form: Any) -> tuple[str | int, ...]:
    """The words a Literal (or a union of them) allows; empty for any other form."""
    if typing.get_origin(form) is Literal:
        return typing.get_args(form)
    if typing.get_origin(form) in (Union, types.UnionType):
        return tuple(word for part in typing.get_args(form) for word in options(part))
    return ()


def _group(node: Node, form: Any, label: str, reading: Reading) -> Any:
    """A dataclass from a group of keys, or from the one word that is short for it."""
    short = reading.forms.shorthand.get(form)
    known = keys(form)
    if isinstance(node, Scalar) and short and node.kind != "null":
        node = Map(node.where, ((Scalar(node.where, short), node),))
    if not isinstance(node, Map):
        first = next(iter(known))
        return reading.complain(
            WRONG_FORM,
            node.where,
            f"{label} wants a group of keys; {describe(node)} was found.",
            f"Write each key on a line of its own, such as {_example(known[first])}",
        )
    values: dict[str, Any] = {}
    misspelt = set()
    for key, below in node.entries:
        if key.words in known:
            values[key.words] = _entry(below, known[key.words], reading)
        else:
            misspelt.add(_unknown(key, known, reading))
    for name, wanted in known.items():
        if wanted.required and name not in values and name not in misspelt:
            reading.complain(MISSING_KEY, node.where, f"'{name}' is missing.", f"Add a line such as {_example(wanted)}")
        if values.get(name, _BAD) is _BAD:
            values[name] = _blank(wanted.form) if wanted.required else wanted.default
    if "where" in form.__dataclass_fields__ and "where" not in known:
        values["where"] = node.where
    made = form(**values)
    check = reading.forms.checks.get(form)
    if check:
        check(made, node, reading)
    return made


def _entry(node: Node, key: Key, reading: Reading) -> Any:
    """The value of one key."""
    if isinstance(node, Scalar) and node.kind == "null":
        if key.required:
            return reading.complain(
                MISSING_KEY, node.where, f"'{key.name}' is empty.", f"Write something after it, such as {_example(key)}"
            )
        return key.default
    return _value(node, key.form, f"'{key.name}'", key, reading)


def _value(node: Node, form: Any, label: str, key: Key, reading: Reading) -> Any:
    """A value of any form. `label` names it in messages; `key` is the key it stands under."""
    origin = typing.get_origin(form)
    if origin is tuple:
        return _list(node, typing.get_args(form)[0], label, key, reading)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(node, typing.get_args(form)[1], label, key, reading)
    if form in reading.forms.written:
        written = reading.forms.written[form]
        found = _group(node, written.form, label, reading)
        return found if found is _BAD else written.finish(found, node, reading)
    if dataclasses.is_dataclass(form):
        return _group(node, form, label, reading)
    return _scalar(node, form, label, key, reading)


def _scalar(node: Node, form: Any, label: str, key: Key, reading: Reading) -> Any:
    if isinstance(node, Scalar):
        if options(form):
            return _option(node, form, label, reading)
        if form is str and node.kind != "null":
            return node.words.rstrip("\n")
        if form is bool and node.kind == "bool":
            return node.words.lower() == "true"
        if form is int and node.kind == "int":
            return number(node)
        if form is float and node.kind in ("int", "float"):
            return float(number(node))
        if node.kind == "null":
            return reading.complain(WRONG_FORM, node.where, f"{label} is empty.", "Write something, or take it away.")
    return reading.complain(
        WRONG_FORM,
        node.where,
        f"{label} wants {_wanted(form)}; {describe(node)} was found.",
        f"For example: {_example(key)}",
    )


def _option(node: Scalar, form: Any, label: str, reading: Reading) -> Any:
    allowed = options(form)
    numbers = all(isinstance(word, int) for word in allowed)
    found: object = number(node) if numbers and node.kind == "int" else None if numbers else node.words
    if found in allowed:
        return found
    near = "" if numbers else nearest(node.words, (str(word) for word in allowed))
    return reading.complain(
        UNKNOWN_WORD,
        node.where,
        f"{label} wants {_wanted(form)}; {describe(node)} was found.",
        f"Did you mean '{near}'?" if near else "",
    )


def _list(node: Node, form: Any, label: str, key: Key, reading: Reading) -> Any:
    if isinstance(node, Map):
        return reading.complain(
            WRONG_FORM,
            node.where,
            f"{label} wants a list; {describe(node)} was found.",
            "Start each item with '- '.",
        )
    items = node.items if isinstance(node, Seq) else (node,)
    item = f"an item of {label}" if isinstance(node, Seq) else label
    found = (_value(part, form, item, key, reading) for part in items)
    return tuple(part for part in found if part is not _BAD)


def _mapping(node: Node, form: Any, label: str, key: Key, reading: Reading) -> Any:
    if not isinstance(node, Map):
        return reading.complain(
            WRONG_FORM,
            node.where,
            f"{label} wants a group of keys; {describe(node)} was found.",
            f"For example: {_example(key)}",
        )
    found = {
        name.words: _value(below, form, f"'{name.words}' under {label}", key, reading) for name, below in node.entries
    }
    return {name: below for name, below in found.items() if below is not _BAD}


def _unknown(key: Scalar, known: Mapping[str, Key], reading: Reading) -> str:
    """Complains of a key and returns the one it was probably meant to be."""
    name = key.words[:60]
    near = nearest(name, known)
    home = next((above for above, part in known.items() if name in _below(part.form, reading.forms)), "")
    if home and not near:
        remedy = f"It belongs under '{home}'."
    else:
        remedy = f"Did you mean '{near}'?" if near else f"The keys here are {listed(known, 'and')}."
    reading.complain(UNKNOWN_KEY, key.where, f"unknown key '{name}'.", remedy)
    return near


def _below(form: Any, forms: Forms) -> Mapping[str, Key]:
    """The keys of the groups a value of this form is made of."""
    if typing.get_origin(form) is tuple:
        form = typing.get_args(form)[0]
    if form in forms.written:
        form = forms.written[form].form
    return keys(form) if isinstance(form, type) and dataclasses.is_dataclass(form) else {}


def _wanted(form: Any) -> str:
    if options(form):
        return listed(word for word in options(form) if word != "")
    return {str: "text", bool: "true or false", int: "a whole number", float: "a number"}[form]


def _example(key: Key) -> str:
    """How the key could be written, on one line."""
    return f"{key.name}: {_sample(key.form)}"


def _sample(form: Any) -> str:
    origin = typing.get_origin(form)
    if origin is tuple:
        inner = _sample(typing.get_args(form)[0])
        return f"[{inner}]"
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return f"{{Name: {_sample(typing.get_args(form)[1])}}}"
    if options(form):
        return str(next(word for word in options(form) if word != ""))
    if dataclasses.is_dataclass(form):
        first = dataclasses.fields(form)[0].name
        return f"{{{first}: …}}"
    return {bool: "false", int: "4", float: "10.5"}.get(form, "some words")


def _blank(form: Any) -> Any:
    """A value of the form, to go on with after a complaint."""
    if options(form):
        return options(form)[0]
    if not dataclasses.is_dataclass(form):
        return (typing.get_origin(form) or form)()
    group: Any = form
    wanted = keys(group).values()
    return group(**{key.name: _blank(key.form) if key.required else key.default for key in wanted})
