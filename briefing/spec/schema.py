"""The keys of a spec, from the code that reads them: as JSON Schema for editors, as tables for people.

The types are the dataclasses' own, the explanations their attributes' docstrings. What the reader
is lenient about (a number for text, one value for a list of one, nothing for a key not given) the
schema allows too: an editor must not underline what the program accepts.
"""

from __future__ import annotations

import ast
import dataclasses
import functools
import inspect
import textwrap
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.spec import checks
from briefing.spec.model import (
    CheckOff,
    ComparisonChoice,
    DisagreementDecision,
    EditionNote,
    EventDecision,
    ExcerptDecision,
    OriginDecision,
    SaidThere,
    SourceFolder,
    Spec,
    ThemeEntry,
)
from briefing.spec.written import WrittenEntry
from briefing.yaml.forms import Key, keys, options

Schema = dict[str, Any]

TITLE = "Briefing spec"
_WRITTEN = {ThemeEntry: WrittenEntry}
_WORDS = ["string", "number", "boolean"]
_MARKING: Schema = {
    "anyOf": [{"enum": list(checks.TLP)}, {"not": {"type": "string", "pattern": r"^\W*[Tt]\W*[Ll]\W*[Pp]"}}]
}
_MORE: Mapping[tuple[type, str], Schema] = {
    (Spec, "title"): {"pattern": r"\S"},
    (Spec, "sources"): {"minItems": 1},
    (Spec, "edition"): {"minimum": 1},
    (Spec, "addendum"): {"minimum": 0},
    (Spec, "version"): {"const": 1},
    (Spec, "date"): {"type": ["string", "null"], "pattern": r"^(\d{4}-\d{2}-\d{2})?$"},
    (Spec, "language"): {"pattern": r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"},
    (Spec, "marking"): _MARKING,
    (SourceFolder, "marking"): _MARKING,
    (WrittenEntry, "marking"): _MARKING,
    (ExcerptDecision, "marking"): _MARKING,
    (WrittenEntry, "id"): {"pattern": "^([a-z0-9]+(-[a-z0-9]+)*)?$"},
    (WrittenEntry, "most"): {"minimum": 0},
    (EditionNote, "edition"): {"minimum": 1},
    (EditionNote, "date"): {"type": ["string", "null"], "pattern": r"^(\d{4}-\d{2}-\d{2})?$"},
    (ExcerptDecision, "quote"): {"pattern": r"\S"},
    (ExcerptDecision, "start"): {"minimum": -1},
    (CheckOff, "off"): {"pattern": r"^B\d{3}$"},
    (CheckOff, "reason"): {"pattern": r"\S"},
    (SaidThere, "quote"): {"pattern": r"\S"},
    (SaidThere, "start"): {"minimum": -1},
    (DisagreementDecision, "positions"): {"minItems": checks.FEWEST_POSITIONS},
    (DisagreementDecision, "date"): {"type": ["string", "null"], "pattern": r"^(\d{4}-\d{2}-\d{2})?$"},
    (EventDecision, "quote"): {"pattern": r"\S"},
    (EventDecision, "start"): {"minimum": -1},
    (ComparisonChoice, "same_text"): {"minimum": checks.LEAST_SAME_TEXT, "maximum": 1},
    (ComparisonChoice, "stale_after"): {"minimum": 0},
    (OriginDecision, "article"): {"pattern": r"\S"},
    (OriginDecision, "origin"): {"pattern": r"\S"},
}
"""What `checks` asks beyond the types, as far as JSON Schema can say it."""


def schema() -> Schema:
    """JSON Schema (2020-12) of a spec file."""
    groups: dict[str, Schema] = {}
    top = _group(Spec, groups)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": TITLE,
        **top,
        "$defs": dict(sorted(groups.items())),
    }


def reference() -> str:
    """Markdown: a table of keys for the spec and for each group within it."""
    parts = []
    for path, form in groups():
        name = path.removesuffix("[]")
        where = "The spec" if not path else f"Under `{name}`" if name == path else f"Each of `{name}`"
        rows = [f"**{where}**", "", "| Key | Form | If left out | Meaning |", "|---|---|---|---|"]
        for key in keys(form).values():
            cells = (f"`{key.name}`", _form(key.form), _default(key), docs(form)[key.name])
            rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


@functools.cache
def docs(form: type) -> Mapping[str, str]:
    """The docstring under each field of a dataclass, on one line."""
    (made,) = ast.parse(textwrap.dedent(inspect.getsource(form))).body
    lines = made.body if isinstance(made, ast.ClassDef) else []
    found = {}
    for line, below in zip(lines, [*lines[1:], ast.Pass()], strict=True):
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            found[line.target.id] = _text(below)
    return found


def _text(line: ast.stmt) -> str:
    if isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and isinstance(line.value.value, str):
        return " ".join(line.value.value.split())
    return ""


def _docstring(form: type) -> str:
    return " ".join((form.__doc__ or "").split())


def _group(form: type, groups: dict[str, Schema]) -> Schema:
    """The schema of a dataclass; those within it are added to `groups`."""
    known = keys(form)
    made: Schema = {
        "description": _docstring(form),
        "type": "object",
        "properties": {
            name: {
                "description": docs(form)[name],
                **_key(key, groups),
                **({} if key.required else {"default": _plain(key.default)}),
                **_MORE.get((form, name), {}),
            }
            for name, key in known.items()
        },
        "required": [name for name, key in known.items() if key.required],
        "additionalProperties": False,
    }
    if form is WrittenEntry:
        made["anyOf"] = [{"required": ["theme"]}, {"required": ["title"]}]
    return made


def _key(key: Key, groups: dict[str, Schema]) -> Schema:
    """The schema of a key's value; a key that may be left out may also stand there empty."""
    made = _value(key.form, groups)
    if key.required:
        return made
    if "enum" in made:
        return {"enum": [*made["enum"], None]}
    if isinstance(made.get("type"), list):
        return {**made, "type": [*made["type"], "null"]}
    if "anyOf" in made:
        return {"anyOf": [*made["anyOf"], {"type": "null"}]}
    return {"anyOf": [made, {"type": "null"}]}


def _value(form: Any, groups: dict[str, Schema]) -> Schema:
    origin = typing.get_origin(form)
    if origin is tuple:
        item = _value(typing.get_args(form)[0], groups)
        many: Schema = {"type": "array", "items": item}
        # One value stands for a list of one; a group of keys does not.
        single = [part for part in item.get("anyOf", [item]) if "$ref" not in part]
        return {"anyOf": [many, *single]}
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _value(typing.get_args(form)[1], groups)}
    if options(form):
        return {"enum": list(options(form))}
    form = _WRITTEN.get(form, form)
    if isinstance(form, type) and dataclasses.is_dataclass(form):
        name = form.__name__
        if name not in groups:
            groups[name] = {}
            groups[name] = _group(form, groups)
        group = {"$ref": f"#/$defs/{name}"}
        short = checks.FORMS.shorthand.get(form)
        return {"anyOf": [{"type": _WORDS}, group]} if short else group
    return {"type": {bool: ["boolean"], int: ["integer"], float: ["number"]}.get(form, _WORDS)}


def _plain(default: Any) -> Any:
    """A default as JSON has it."""
    if dataclasses.is_dataclass(default) and not isinstance(default, type):
        return {name: _plain(getattr(default, name)) for name in keys(type(default))}
    if isinstance(default, Mapping):
        return dict(default)
    return [_plain(item) for item in default] if isinstance(default, tuple) else default


def groups(path: str = "", form: type = Spec) -> Iterator[tuple[str, type]]:
    """Every group of keys and the path to it, outer ones first."""
    yield path, form
    for key in keys(form).values():
        below = _WRITTEN.get(_inner(key.form), _inner(key.form))
        if isinstance(below, type) and dataclasses.is_dataclass(below):
            many = "[]" if typing.get_origin(key.form) is tuple else ""
            yield from groups(f"{path}{'.' if path else ''}{key.name}{many}".replace("[].", "."), below)


def _inner(form: Any) -> Any:
    return typing.get_args(form)[0] if typing.get_origin(form) is tuple else form


def _form(form: Any, *, many: bool = False) -> str:
    """A form in words."""
    origin = typing.get_origin(form)
    if origin is tuple:
        return f"list of {_form(typing.get_args(form)[0], many=True)}"
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return f"for each name, a {_form(typing.get_args(form)[1])}"
    if options(form):
        return ", ".join(f"`{word}`" for word in options(form) if word != "")
    form = _WRITTEN.get(form, form)
    if isinstance(form, type) and dataclasses.is_dataclass(form):
        short = "words or " if form in checks.FORMS.shorthand else ""
        return f"{short}groups of keys" if many else "group of keys"
    return {bool: "true or false", int: "whole number", float: "number"}.get(form, "text")


def _default(key: Key) -> str:
    if key.required:
        return "**must be given**"
    plain = _plain(key.default)
    if isinstance(plain, list):
        return ", ".join(f"`{item}`" for item in plain)
    return "" if plain == "" or isinstance(plain, dict) else f"`{plain}`"
