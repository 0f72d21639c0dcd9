"""How the word lists of this room are written down: one string, cut into words or phrases."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """Words between blanks, to look up."""
    return frozenset(listed.split())


def phrases(listed: str) -> tuple[str, ...]:
    """Phrases between bars, in order, as `str.startswith` takes them."""
    return tuple(listed.split("|"))
