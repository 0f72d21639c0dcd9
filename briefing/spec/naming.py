"""What a pack's files are called, from a pattern such as `{title}-{edition}-{date}`."""

from __future__ import annotations

import re

from briefing.spec.model import Spec

SUFFIX = ".briefing.yaml"
"""What the names of spec files end in."""
FIELDS = ("title", "edition", "date", "length", "marking")
LONGEST = 150
"""Bytes of a name: file systems take 255, and an ending and a copy's number come behind it."""
_FIELD = re.compile(r"\{(\w*)\}")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*{}\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that are devices on Windows, with any ending (Microsoft, Naming Files, Paths, and Namespaces)."""


def fault(pattern: str) -> str:
    """What is wrong with a pattern, in words; empty when nothing is."""
    for field in _FIELD.findall(pattern):
        if field not in FIELDS:
            return f"there is no field {{{field}}}"
    rest = _FIELD.sub("", pattern)
    if "/" in rest or "\\" in rest or rest.strip() in (".", ".."):
        return "it is a path, and a name has no folders"
    return "a brace stands alone" if "{" in rest or "}" in rest else ""


def name(spec: Spec, length: str = "") -> str:
    """The files' name without its ending; empty where the pattern is, or comes to nothing. `spec`: with the
    date of the build; `length`: the one that is written, where it is not the spec's."""
    values = {
        "title": spec.title,
        "edition": str(spec.edition),
        "date": spec.date,
        "length": length or spec.length,
        "marking": spec.marking,
    }
    made = _FIELD.sub(lambda match: values.get(match[1], ""), spec.output.name)
    made = _NOT_IN_NAMES.sub("-", made)
    made = re.sub(r"\s+", "-", made.strip())
    made = re.sub(r"-{2,}", "-", made).strip("-. ")
    made = made.encode("utf-8", "ignore")[:LONGEST].decode("utf-8", "ignore").strip("-. ")
    return f"_{made}" if _RESERVED.fullmatch(made) else made
