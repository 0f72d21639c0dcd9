"""A question in a source's own words, as far as a heading bears them."""

from __future__ import annotations

import re

FEWEST, LONGEST = 2, 90
"""Words and characters of a source that a question may be made of."""
_LEAD = re.compile(
    r"^\W*(?:(?:(?:any|the|those|these|all)\s+)?(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?)"
    r"\b.{0,30}?\b)?(?:that|whether|if)\b"
)


def so(words: str) -> str:
    """ "Is it so: “…”?", or the plain question where the words are too few."""
    said = _LEAD.sub("", words.strip(" ,.;")).strip(" ,.;")
    said = re.sub(r"[“”«»\"].*", "", said).strip() or said.replace('"', "")
    if len(said.split()) < FEWEST:
        return "Is it so?"
    return f"Is it so: “{short(said)}”?"


def short(words: str) -> str:
    """The words, cut after one of them where they are many."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]} …"
