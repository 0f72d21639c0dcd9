"""Words as YAML: quoted so that they read back letter for letter."""

from __future__ import annotations

import json
import re

# JSON leaves these as they are; YAML forbids them or breaks lines there.
_ODD = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def quoted(text: str) -> str:
    """The text in double quotes, on one line."""
    return _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04X}", json.dumps(text, ensure_ascii=False))


def comment(text: str) -> str:
    """The text as it can stand after `#`: on one line, without what no file can hold."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
