"""Names Word accepts for the places of a document, and web addresses it can open."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from briefing.pages.blocks import Card, Cover, Document, Heading, Para, Table

_NAME = re.compile(r"[a-z][a-z0-9_]{0,38}")
_SCHEMES = {"http", "https", "mailto"}
_LONGEST = 2000
"""Word drops addresses of more than 2,083 characters."""


def anchors(document: Document) -> Iterator[str]:
    """Every anchor of the document's blocks, in order."""
    for block in document.blocks:
        match block:
            case Heading() | Para() | Card():
                yield block.anchor
            case Table():
                yield from block.anchors
            case Cover(excerpt=Card() as card):
                yield card.anchor
            case _:
                pass


def bookmark_names(wanted: Iterable[str]) -> dict[str, str]:
    """Anchor -> bookmark name, each its own.

    Word takes letters, digits and underscores, a letter first, 40 characters at most, and does
    not tell `A` from `a`. A name that does not fit gives way to a digest of itself.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for anchor in wanted:
        if not anchor or anchor in names:
            continue
        name = anchor.replace("-", "_")
        if not _NAME.fullmatch(name) or name in taken:
            digest = hashlib.sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()
            name = f"place_{digest[:24]}"
        taken.add(name)
        names[anchor] = name
    return names


def web_address(link: str) -> str:
    """The link as a relationship target, or nothing where Word could not open it.

    Word calls the whole file damaged when one target is not a URI, so whatever is doubtful
    stays text.
    """
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname or ""
        port = parts.port
        if host and not host.isascii():
            host = host.encode("idna").decode("ascii")
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or "@" in parts.netloc:
        return ""
    path = _escaped(parts.path)
    if parts.scheme == "mailto":
        target = f"mailto:{path}" if re.fullmatch(r"[^@/]+@[\w.-]+", path) else ""
    elif re.fullmatch(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?", host):
        target = f"{parts.scheme}://{host}{f':{port}' if port else ''}{path}"
    else:
        target = ""
    if target and parts.query:
        target += f"?{_escaped(parts.query)}"
    if target and parts.fragment:
        target += f"#{_escaped(parts.fragment)}"
    return target if len(target) <= _LONGEST else ""


def _escaped(part: str) -> str:
    """Percent-encode what a URI may not hold; what is encoded already stays as it is."""
    encoded = quote(part, safe="/:;,@&=+$!*'()~%?-._", errors="replace")
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded)
