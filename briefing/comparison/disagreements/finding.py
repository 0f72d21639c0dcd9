"""A disagreement as a rule finds it, and how findings become proposals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.model import Disagreement, DisagreementKind, Position, Support

MOST_SUPPORTS = 6
"""Places a position names: more tell a reader no more."""


class Side(NamedTuple):
    """What one or more places say."""

    value: str
    """Words of the text that tell the side from the other."""
    supports: tuple[Support, ...]


class Finding(NamedTuple):
    """Two or more sides of one matter."""

    kind: DisagreementKind
    question: str
    sides: tuple[Side, ...]
    reason: str
    strength: float
    """Which of two findings on the same words is kept: the stronger."""


def proposals(
    found: Iterable[Finding], themes: Mapping[tuple[str, int], tuple[str, ...]] | None = None
) -> tuple[Disagreement, ...]:
    """Findings as disagreements, in the order of their first words; of two on the same words the stronger."""
    kept: list[Finding] = []
    taken: dict[tuple[str, int, int], list[Finding]] = {}
    for one in sorted(found, key=lambda f: (-f.strength, _places(f))):
        places = _places(one)
        rivals = [other for place in places for other in taken.get(place, ())]
        if any(len(set(places) & set(_places(other))) > 1 for other in rivals):
            continue
        kept.append(one)
        for place in places:
            taken.setdefault(place, []).append(one)
    made = [_proposed(one, themes or {}) for one in sorted(kept, key=_places)]
    return tuple({one.id: one for one in made}.values())


def identity(positions: Sequence[Position]) -> str:
    """Eight hex digits that stay the same as long as the words stand where they stand."""
    first = sorted((p.supports[0].file, p.supports[0].start, p.supports[0].quote) for p in positions)
    words = "\0".join(f"{file}\0{start}\0{quote}" for file, start, quote in first)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _proposed(one: Finding, themes: Mapping[tuple[str, int], tuple[str, ...]]) -> Disagreement:
    positions = tuple(Position(side.value, side.supports[:MOST_SUPPORTS]) for side in one.sides)
    about = dict.fromkeys(t for p in positions for s in p.supports for t in themes.get((s.file, s.start), ()))
    return Disagreement(identity(positions), one.kind, one.question, positions, one.reason, themes=tuple(about))


def _places(one: Finding) -> list[tuple[str, int, int]]:
    return [(s.file, s.start, s.end) for side in one.sides for s in side.supports]
