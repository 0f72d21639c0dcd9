"""What the analyst knows of an article, written into the register beside it: never into the article. No Qt."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from briefing.errors import OutputError, Place
from briefing.sources import folder
from briefing.sources.register import ITEM, KEYS, OUTLETS, file_key, outlet_key
from briefing.spec import edtf, fresh
from briefing.spec.model import Spec

HEAD = "# What is known of the articles and does not stand in their texts.\n"
NAMES = KEYS


def place(spec: Spec, article_folder: str) -> Path:
    """The register of the source folder an article comes from."""
    source = next(one for one in spec.sources if one.folder == article_folder)
    return folder.files(source, Path(spec.path).parent).root / source.register


def fault(key: str, value: str) -> str:
    """What is wrong with a value, in words; empty when nothing is."""
    return edtf.fault(value) if key == "published" and value else ""


def text(old: str, file: str, changes: dict[str, str]) -> str:
    """The register's text with an article's details set; an empty value takes the analyst's word back.

    Comments and order stay. Raises OutputError for a register that cannot be read.
    """
    return _changed(old, partial(_set_details, file=file, changes=changes))


def graded(old: str, outlet: str, grade: str) -> str:
    """The register's text with an outlet's reliability set, A to F; empty takes it back. Raises OutputError."""
    return _changed(old, partial(_set_grade, outlet=outlet, grade=grade))


def _changed(old: str, change: Callable[[Any], None]) -> str:
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.error import YAMLError

    trip = YAML()
    trip.preserve_quotes = True
    trip.width = fresh.WIDTH
    try:
        entries = trip.load(old) if old.strip() else None
    except YAMLError as wrong:
        raise OutputError("The register cannot be read, so nothing is written to it.") from wrong
    if not isinstance(entries, CommentedMap):
        entries = CommentedMap()
    change(entries)
    out = io.StringIO()
    if entries:
        trip.dump(entries, out)
    made = out.getvalue()
    return made if old.strip() or not made else HEAD + made


def _set_details(entries: Any, file: str, changes: dict[str, str]) -> None:
    name = next((key for key in entries if file_key(str(key)) == file_key(file)), file)
    entry = _below(entries, name)
    for key, value in changes.items():
        _set(entry, key, value)
    if not entry:
        del entries[name]


def _set_grade(entries: Any, outlet: str, grade: str) -> None:
    outlets = _below(entries, OUTLETS)
    name = next((key for key in outlets if outlet_key(str(key)) == outlet_key(outlet)), outlet)
    entry = _below(outlets, name)
    _set(entry, "grade", grade)
    if not entry:
        del outlets[name]
    if not outlets:
        del entries[OUTLETS]


def _below(entries: Any, name: str) -> Any:
    """The group of keys under a name, made where there is none."""
    from ruamel.yaml.comments import CommentedMap

    if not isinstance(entries.get(name), CommentedMap):
        entries[name] = CommentedMap()
    return entries[name]


def _set(entry: Any, key: str, value: str) -> None:
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if not value:
        entry.pop(key, None)
    elif key == ITEM:
        entry[key] = int(value)
    else:
        entry[key] = value if fresh.is_plain(value) and not value[0].isdigit() else DoubleQuotedScalarString(value)


def read(path: Path) -> str:
    """The register's text; empty where there is none. Raises OutputError for one that cannot be read."""
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except (OSError, ValueError) as wrong:
        raise OutputError("The register cannot be read.", where=Place(str(path))) from wrong
