"""The register beside the articles: what the analyst knows of each text that it does not say.

    002_summit.txt:
      outlet: {value: Al Jazeera, origin: inferred, evidence: "he told Al Jazeera", confidence: 0.8}
      published: 2026-01-05        # a plain value is the analyst's own word

`origin: unknown` with a reason in `evidence` says that somebody looked and found nothing; the
program then does not guess either.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, get_args

from briefing.errors import Place, SpecError
from briefing.model import Detail, DetailOrigin

NAME = "sources.yaml"
KEYS = ("title", "outlet", "byline", "published", "url")
_DETAIL_KEYS = ("value", "origin", "evidence", "confidence")
_ORIGINS: tuple[str, ...] = get_args(DetailOrigin)
_USUAL_CONFIDENCE = {"analyst": 1.0, "stated": 0.95, "inferred": 0.7, "unknown": 0.0}


class Entry(NamedTuple):
    """What the register says about one file."""

    where: Place
    details: Mapping[str, Detail]


def read(path: Path) -> dict[str, Entry]:
    """The register's entries by file; empty where there is no register."""
    if not path.is_file():
        return {}
    from briefing import yaml  # a folder without a register needs no YAML

    document = yaml.read(path)
    if not isinstance(document, yaml.Map):
        if isinstance(document, yaml.Scalar) and document.kind == "null":
            return {}
        raise SpecError("A register maps file names to what is known of them.", where=document.where, remedy=_EXAMPLE)
    entries = {}
    for key, node in document.entries:
        if isinstance(node, yaml.Scalar) and node.kind == "null":
            entries[file_key(key.words)] = Entry(key.where, {})
            continue
        if not isinstance(node, yaml.Map):
            raise SpecError(f"The entry for {key.words} has no keys.", where=node.where, remedy=_EXAMPLE)
        details = {}
        for name, below in node.entries:
            _known(name, KEYS)
            if isinstance(below, yaml.Scalar) and below.kind == "null":
                continue
            details[name.words] = _detail(name.words, below)
        entries[file_key(key.words)] = Entry(key.where, details)
    return entries


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
