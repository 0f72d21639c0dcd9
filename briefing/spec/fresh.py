"""A spec's keys as a new YAML text: short words plain, prose folded, everything else in quotation marks."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from briefing.spec.plain import Group, Plain
from briefing.yaml.nodes import kind
from briefing.yaml.quote import quoted

WIDTH = 100
_SAFE = re.compile(r"[^\W_](?:[\w ,.()/;–—’“”+*-]|:(?=[^\s])|'(?=\w))*", re.UNICODE)
_SPACES = re.compile(r"  |^ | $|[^\S ]")


def text(group: Group, *, exact: bool = False) -> str:
    """The text of a new file. `exact` puts every text in quotation marks: ugly, and never in doubt."""
    return "".join(f"{line}\n" for line in _map(group.said, "", exact))


def is_plain(words: str) -> bool:
    """Whether words can stand without quotation marks and still be read as words."""
    return bool(_SAFE.fullmatch(words)) and kind(words) == "text" and words.isprintable() and not words.endswith(" ")


def is_prose(words: str) -> bool:
    """Whether words are long, and single spaces are all that divides them: they may be folded."""
    return len(words) > WIDTH - 10 and not _SPACES.search(words) and words.isprintable()


def folded(words: str) -> list[str]:
    """Prose in lines."""
    return textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)


def _map(entries: dict[str, Plain], indent: str, exact: bool) -> Iterator[str]:
    for key, value in entries.items():
        yield from _entry(key if is_plain(key) else quoted(key), value, indent, exact)


def _entry(key: str, value: Plain, indent: str, exact: bool) -> Iterator[str]:
    if isinstance(value, Group):
        value = value.said
    if isinstance(value, dict) and value:
        yield f"{indent}{key}:"
        yield from _map(value, indent + "  ", exact)
    elif isinstance(value, list) and value:
        yield f"{indent}{key}:"
        for item in value:
            yield from _item(item, indent + "  ", exact)
    else:
        yield from _scalar(f"{indent}{key}: ", value, indent + "  ", exact)


def _item(value: Plain, indent: str, exact: bool) -> Iterator[str]:
    if isinstance(value, Group):
        value = value.shortened
    if isinstance(value, Group):
        first, *rest = _map(value.said, indent + "  ", exact)
        yield f"{indent}- {first.lstrip()}"
        yield from rest
    else:
        yield from _scalar(f"{indent}- ", value, indent + "  ", exact)


def _scalar(start: str, value: Plain, indent: str, exact: bool) -> Iterator[str]:
    if isinstance(value, (list, dict)):
        yield start + ("[]" if isinstance(value, list) else "{}")
    elif isinstance(value, bool):
        yield f"{start}{'true' if value else 'false'}"
    elif not isinstance(value, str):
        yield f"{start}{value}"
    elif not exact and is_prose(value):
        yield f"{start}>-"
        yield from (indent + line for line in folded(value))
    else:
        yield start + (value if not exact and is_plain(value) else quoted(value))
