"""A spec file into a `Spec`, and everything that is wrong with it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from briefing.errors import SpecError
from briefing.model import Problem
from briefing.spec import checks, themes
from briefing.spec.model import Spec, ThemeEntry
from briefing.spec.written import WrittenEntry
from briefing.yaml import Map, Node, Scalar, compose, named
from briefing.yaml.forms import UNREADABLE, Written
from briefing.yaml.forms import read as read_forms
from briefing.yaml.nodes import number

VERSION = 1
"""The version of the spec's form that this program writes, and the newest it reads."""
OTHER_VERSION = "B116"


def read(path: Path) -> Spec:
    """The spec in a file. Raises the first error; `examine` tells them all, and the warnings."""
    spec, problems = examine(path)
    for problem in problems:
        if problem.severity == "error":
            raise SpecError(problem.message, where=problem.where, remedy=problem.remedy)
    return spec


def problems(path: Path) -> tuple[Problem, ...]:
    """Everything wrong with a spec file, in the order of the file, and what to know about it."""
    return examine(path)[1]


def examine(path: Path) -> tuple[Spec, tuple[Problem, ...]]:
    """Spec and problems in one reading. With an error among them the spec is full of stand-ins."""
    try:
        return _examined(compose.read(path), path)
    except SpecError as fault:
        return _nothing(path), (Problem(UNREADABLE, "error", fault.message, fault.where, fault.remedy),)


def examine_text(text: str, path: Path) -> tuple[Spec, tuple[Problem, ...]]:
    """The same for a text that is, or will be, the file at `path`."""
    try:
        return _examined(compose.read_text(text, str(path)), path)
    except SpecError as fault:
        return _nothing(path), (Problem(UNREADABLE, "error", fault.message, fault.where, fault.remedy),)


def _examined(node: Node, path: Path) -> tuple[Spec, tuple[Problem, ...]]:
    version = node.get("version") if isinstance(node, Map) else None
    if isinstance(version, Scalar) and version.kind == "int" and number(version) != VERSION:
        # What follows may mean anything: one clear line instead of a complaint about each new key.
        message = f"this spec is written in version {number(version)}; this program reads version {VERSION}."
        remedy = "Install the newer program, or write the spec anew with `briefing new`."
        return _nothing(path), (Problem(OTHER_VERSION, "error", message, version.where, remedy),)
    known, found = _theme_set(node, path)
    forms = dataclasses.replace(checks.FORMS, written={ThemeEntry: Written(WrittenEntry, known.entry)})
    spec, complaints = read_forms(node, Spec, forms)
    name = str(path)

    def order(problem: Problem) -> tuple[bool, int, int]:
        where = problem.where
        return (where.file != name, where.line, where.column) if where else (False, 0, 0)

    return dataclasses.replace(spec, path=name), tuple(sorted([*complaints, *found], key=order))


def _theme_set(node: Node, path: Path) -> tuple[themes.Known, tuple[Problem, ...]]:
    """The themes the spec may name. Read first, because `themes` may stand above `theme_set`."""
    name = node.get("theme_set") if isinstance(node, Map) else None
    if not isinstance(name, Scalar) or name.kind == "null" or not name.words:
        return themes.Known({}, complete=True), ()
    try:
        file = named.find("themes", name.words, path.parent, name.where, SpecError)
    except SpecError as fault:
        return themes.Known({}, complete=False), (
            Problem(themes.UNKNOWN_THEME, "error", fault.message, fault.where, fault.remedy),
        )
    found, problems = themes.examine(file)
    return themes.Known({theme.id: theme for theme in found}, complete=not problems), problems


def _nothing(path: Path) -> Spec:
    return Spec(title="", sources=(), themes=(), path=str(path))
