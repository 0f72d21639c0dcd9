"""A disagreement as a rule finds it, and how findings become proposals."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.model import Disagreement, DisagreementKind, DisagreementWeight, Position, Support

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
    weight: DisagreementWeight = "contradiction"


def proposals(
    found: Iterable[Finding], themes: Mapping[tuple[str, int], tuple[str, ...]] | None = None
) -> tuple[Disagreement, ...]:
    """Findings as disagreements, in the order of their first words. Findings that say the same are one; of
    two on the same words the stronger is kept."""
    kept: list[Finding] = []
    taken: dict[tuple[str, int, int], set[int]] = {}
    for one in sorted(found, key=lambda f: (-f.strength, _places(f))):
        rivals = sorted({n for place in _places(one) for n in taken.get(place, ())})
        same = next((n for n in rivals if _says_the_same(kept[n], one)), None)
        if same is None and any(_on_the_same_words(kept[n], one) for n in rivals):
            continue
        if same is None:
            kept.append(one)
            same = len(kept) - 1
        else:
            kept[same] = _joined(kept[same], one)
        for place in _places(one):
            taken.setdefault(place, set()).add(same)
    kept = _copies_joined(kept)
    made = [_proposed(one, themes or {}) for one in sorted(kept, key=_places)]
    return tuple({one.id: one for one in made}.values())


def _copies_joined(kept: Sequence[Finding]) -> list[Finding]:
    """Findings whose sides are the same sentences, printed in several articles, put together."""
    by_words: dict[tuple[str, frozenset[str]], Finding] = {}
    for one in kept:
        words = frozenset(_plain(side.supports[0].quote) for side in one.sides)
        known = by_words.get((one.kind, words))
        by_words[one.kind, words] = _joined(known, one) if known else one
    return list(by_words.values())


def _says_the_same(one: Finding, other: Finding) -> bool:
    if one.kind != other.kind:
        return False
    mine, theirs = ([set(_plain(side.value).split()) for side in f.sides] for f in (one, other))
    return all(any(a <= b or b <= a for b in theirs) for a in mine) and len(mine) == len(theirs)


def _on_the_same_words(one: Finding, other: Finding) -> bool:
    """Whether every side of one shares a place with the other."""
    places = set(_places(one))
    return all(any((s.file, s.start, s.end) in places for s in side.supports) for side in other.sides)


def _joined(one: Finding, other: Finding) -> Finding:
    """The first with the places of the second, side by side of the same words."""
    sides = tuple(
        side._replace(supports=tuple(dict.fromkeys((*side.supports, *_more(side, other))))) for side in one.sides
    )
    return one._replace(sides=sides)


def _more(side: Side, other: Finding) -> tuple[Support, ...]:
    """The places of the side of another finding that says the same as this one."""
    mine, said = set(_plain(side.value).split()), _plain(side.supports[0].quote)
    for theirs in other.sides:
        words = set(_plain(theirs.value).split())
        if said == _plain(theirs.supports[0].quote) or words <= mine or mine <= words:
            return theirs.supports
    return ()


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def identity(positions: Sequence[Position]) -> str:
    """Eight hex digits that stay the same as long as the words stand where they stand."""
    first = sorted((p.supports[0].file, p.supports[0].start, p.supports[0].quote) for p in positions)
    words = "\0".join(f"{file}\0{start}\0{quote}" for file, start, quote in first)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _proposed(one: Finding, themes: Mapping[tuple[str, int], tuple[str, ...]]) -> Disagreement:
    positions = tuple(Position(side.value, side.supports[:MOST_SUPPORTS]) for side in one.sides)
    about = dict.fromkeys(t for p in positions for s in p.supports for t in themes.get((s.file, s.start), ()))
    return Disagreement(
        identity(positions), one.kind, one.question, positions, one.reason, weight=one.weight, themes=tuple(about)
    )


def _places(one: Finding) -> list[tuple[str, int, int]]:
    return [(s.file, s.start, s.end) for side in one.sides for s in side.supports]
