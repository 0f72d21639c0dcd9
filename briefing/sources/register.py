"""The register beside the articles: what the analyst knows of each text that it does not say.

    outlets:
      Al Jazeera: {grade: B}       # how reliable it is, A to F (NATO's Admiralty system)
    002_summit.txt:
      item: 2                      # how credible this report is, 1 to 6
      outlet: {value: Al Jazeera, origin: inferred, evidence: "he told Al Jazeera", confidence: 0.8}
      published: 2026-01-05        # a plain value is the analyst's own word

`origin: unknown` with a reason in `evidence` says that somebody looked and found nothing; the
program then does not guess either.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from briefing.errors import Place, SpecError
from briefing.model import Detail, DetailOrigin, Grade, Marking

if TYPE_CHECKING:
    from briefing.yaml import Map, Node

NAME = "sources.yaml"
KEYS = ("title", "outlet", "byline", "published", "url")
OUTLETS = "outlets"
"""The one key of a register that is no file: what is known of outlets."""
ITEM = "item"
MARKING = "marking"
"""Not known of the article but said of it: a plain label, as in the spec."""
_OUTLET_KEYS = ("grade",)
_GRADES: tuple[str, ...] = get_args(Grade)
_DETAIL_KEYS = ("value", "origin", "evidence", "confidence")
_ORIGINS: tuple[str, ...] = get_args(DetailOrigin)
_USUAL_CONFIDENCE = {"analyst": 1.0, "stated": 0.95, "inferred": 0.7, "unknown": 0.0}


class Entry(NamedTuple):
    """What the register says about one file."""

    where: Place
    details: Mapping[str, Detail]
    item: int = 0
    """Credibility of the report, 1 to 6; 0 where the analyst has not judged it."""
    marking: Marking | None = None


class Register(NamedTuple):
    """A register as read; empty where there is none."""

    entries: Mapping[str, Entry] = MappingProxyType({})
    """By file, see `file_key`."""
    grades: Mapping[str, Grade] = MappingProxyType({})
    """Reliability by outlet, see `outlet_key`."""


def read(path: Path) -> Register:
    """What the register says. Raises SpecError for a fault, with its line and column."""
    if path.is_dir():
        raise SpecError(
            "The register is a folder, not a file.", where=Place(str(path)), remedy="Move it, or give its place a file."
        )
    if not path.is_file():
        return Register()
    from briefing import yaml  # a folder without a register needs no YAML

    document = yaml.read(path)
    if not isinstance(document, yaml.Map):
        if isinstance(document, yaml.Scalar) and document.kind == "null":
            return Register()
        raise SpecError("A register maps file names to what is known of them.", where=document.where, remedy=_EXAMPLE)
    entries: dict[str, Entry] = {}
    grades: dict[str, Grade] = {}
    for key, node in document.entries:
        if isinstance(node, yaml.Scalar) and node.kind == "null":
            if key.words != OUTLETS:
                entries[file_key(key.words)] = Entry(key.where, {})
        elif not isinstance(node, yaml.Map):
            raise SpecError(f"The entry for {key.words} has no keys.", where=node.where, remedy=_EXAMPLE)
        elif key.words == OUTLETS:
            for name, below in node.entries:
                grade = _grade(name.words, below)
                if grade:
                    grades[outlet_key(name.words)] = grade
        else:
            entries[file_key(key.words)] = _entry(key.where, node)
    return Register(entries, grades)


def _entry(where: Place, node: Map) -> Entry:
    from briefing.yaml import Scalar

    details = {}
    item = 0
    marking = None
    for name, below in node.entries:
        _known(name, (*KEYS, ITEM, MARKING))
        if isinstance(below, Scalar) and below.kind == "null":
            continue
        if name.words == ITEM:
            item = _item(below)
        elif name.words == MARKING:
            marking = _marking(below)
        else:
            details[name.words] = _detail(name.words, below)
    return Entry(where, details, item, marking)


def _marking(node: Node) -> Marking | None:
    from briefing.spec import checks
    from briefing.yaml import Scalar

    if not isinstance(node, Scalar):
        raise SpecError("'marking' wants one label.", where=node.where, remedy="For example: marking: TLP:AMBER")
    label = node.words.strip()
    wrong = checks.marking_fault(label)
    if wrong:
        raise SpecError(wrong[0], where=node.where, remedy=wrong[1])
    return Marking(label, node.where) if label else None


def _grade(outlet: str, node: Node) -> Grade | None:
    """A letter, or a group with the key `grade`."""
    from briefing.yaml import Map, Scalar

    if isinstance(node, Map):
        grade = None
        for name, below in node.entries:
            _known(name, _OUTLET_KEYS)
            grade = _grade(outlet, below)
        return grade
    words = node.words.strip() if isinstance(node, Scalar) else ""
    if isinstance(node, Scalar) and node.kind == "null":
        return None
    if words not in _GRADES:
        raise SpecError(
            f"The grade of {outlet} wants a letter from A to F.",
            where=node.where,
            remedy="A completely reliable … E unreliable, F cannot be judged. For example: grade: B",
        )
    return cast(Grade, words)


def _item(node: Node) -> int:
    from briefing.yaml import Scalar

    words = node.words.strip() if isinstance(node, Scalar) else ""
    if not re.fullmatch("[1-6]", words):
        raise SpecError(
            "'item' wants a number from 1 to 6.",
            where=node.where,
            remedy="1 confirmed by other sources … 5 improbable, 6 cannot be judged. For example: item: 3",
        )
    return int(words)


def outlet_key(name: str) -> str:
    """An outlet's name as it is compared: case and a leading The do not count."""
    return " ".join(name.casefold().split()).removeprefix("the ")


_EXAMPLE = "For example:\n  article.txt:\n    outlet: Yonhap\n    published: 2025-11-01".replace("\n", " ")


def file_key(name: str) -> str:
    """A file name as it is compared: systems spell accented and Korean names in two ways."""
    return unicodedata.normalize("NFC", name.replace("\\", "/").removeprefix("./"))


def _known(name: object, keys: tuple[str, ...]) -> None:
    words, where = name.words, name.where  # type: ignore[attr-defined]
    if words not in keys:
        from briefing.yaml.forms import nearest

        close = nearest(words, keys)
        remedy = f"Did you mean '{close}'?" if close else f"The keys are {', '.join(keys)}."
        raise SpecError(f"Unknown key '{words}'.", where=where, remedy=remedy)


def _detail(key: str, node: object) -> Detail:
    from briefing.yaml import Map, Scalar

    if isinstance(node, Scalar):
        return _checked(key, Detail(node.words.strip(), "analyst", "", 1.0), node.where)
    if not isinstance(node, Map):
        where = getattr(node, "where", None)
        raise SpecError(f"'{key}' wants a value, or a group with value, origin, evidence.", where=where)
    given: dict[str, Scalar] = {}
    for name, below in node.entries:
        _known(name, _DETAIL_KEYS)
        if not isinstance(below, Scalar):
            raise SpecError(f"'{name.words}' wants a single value.", where=below.where)
        if below.kind != "null":
            given[name.words] = below
    value = given["value"].words.strip() if "value" in given else ""
    origin = given["origin"].words if "origin" in given else ("analyst" if value else "unknown")
    if origin not in _ORIGINS:
        raise SpecError(
            f"'{origin}' is not an origin.", where=given["origin"].where, remedy=f"Use one of {', '.join(_ORIGINS)}."
        )
    if bool(value) == (origin == "unknown"):
        what = "is unknown and yet has a value" if value else "has no value"
        raise SpecError(f"'{key}' {what}.", where=node.where, remedy="Give a value, or 'origin: unknown' without one.")
    evidence = " ".join(given["evidence"].words.split()) if "evidence" in given else ""
    confidence = _confidence(given.get("confidence"), _USUAL_CONFIDENCE[origin])
    return _checked(key, Detail(value, origin, evidence, confidence), node.where)  # type: ignore[arg-type]


def _confidence(node: object, usual: float) -> float:
    if node is None:
        return usual
    words, where = node.words, node.where  # type: ignore[attr-defined]
    try:
        found = float(words)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise SpecError(f"A confidence lies between 0 and 1; '{words}' was found.", where=where)
    return found


def _checked(key: str, detail: Detail, where: Place) -> Detail:
    if key == "published" and detail.value:
        from briefing.spec import edtf

        fault = edtf.fault(detail.value)
        if fault:
            raise SpecError(
                f"'{detail.value}' is no date: {fault}.",
                where=where,
                remedy="Write 2025-11-01, 2025-11, 2025 or 2025-11~.",
            )
    return detail
