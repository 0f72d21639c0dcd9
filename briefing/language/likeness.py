"""How alike two statements are: by the content words they share, rare ones counting more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from briefing.language.words import content

GOVERNMENTS = {
    "beijing": "china",
    "chinese": "china",
    "seoul": "korea",
    "korean": "korea",
    "pyongyang": "korea",
    "washington": "america",
    "american": "america",
    "US": "america",
    "tokyo": "japan",
    "japanese": "japan",
    "moscow": "russia",
    "russian": "russia",
    "taipei": "taiwan",
    "taiwanese": "taiwan",
    "london": "britain",
    "british": "britain",
    "brussel": "europe",
    "european": "europe",
}
"""A capital or a people, for the country whose government is meant."""

STEM = 6
"""Letters of a word that are compared: dismissed and dismissal are one."""

COMMONPLACE = 1.5
"""Taken off every weight: a word in one statement of five is worth nothing, since all these
statements are about one subject."""


FEW = 40
"""Statements added to the count, so that in a small pack a word is not common for standing there twice."""

DAMPING = 4.0
"""Added to the shorter statement's weight: about two rare words."""


def signature(text: str) -> frozenset[str]:
    """The content words of a statement in a form that can be compared."""
    return frozenset(GOVERNMENTS.get(word, word)[:STEM] for word in content(text) if len(word) > 1)


def weights(signatures: Iterable[frozenset[str]]) -> dict[str, float]:
    """The weight of each word: the logarithm of how rare it is among these statements."""
    seen: Counter[str] = Counter()
    total = 0
    for words in signatures:
        total += 1
        seen.update(words)
    return {word: max(0.0, math.log((total + FEW) / count) - COMMONPLACE) for word, count in seen.items()}


def likeness(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """0 to 1: the weight of the shared words over that of the shorter statement's words, damped
    for short statements, which share much by chance."""
    shared = one & other
    if len(shared) < 3:
        return 0.0
    both = sum(weight.get(w, 1.0) for w in shared)
    least = min(sum(weight.get(w, 1.0) for w in one), sum(weight.get(w, 1.0) for w in other))
    return both / (least + DAMPING)
