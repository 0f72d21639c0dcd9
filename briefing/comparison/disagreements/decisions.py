"""The analyst's decisions about disagreements, applied; and those put in by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.comparison.disagreements.finding import identity
from briefing.errors import Place
from briefing.excerpts import find_again
from briefing.model import Article, Disagreement, DisagreementStatus, Position, Problem, Support
from briefing.spec.model import DisagreementDecision

LOST = "B047"
_STATUS: dict[str, DisagreementStatus] = {"open": "open", "explain": "explained", "dismiss": "dismissed"}


def decide(
    proposed: Sequence[Disagreement], decisions: Sequence[DisagreementDecision], articles: Sequence[Article], file: str
) -> tuple[tuple[Disagreement, ...], tuple[Problem, ...]]:
    """The disagreements after the analyst's decisions, numbered, and the decisions that find nothing.

    A decision is about the proposal that has most of its positions. The numbers go by the order of the
    words in the sources, contradictions found by rule first: so no decision gives another disagreement a new number.
    A difference of emphasis that nobody has decided on has none."""
    kept = list(proposed)
    problems: list[Problem] = []
    for decision in decisions:
        places = [find_again(articles, one.quote, one.source, one.start) for one in decision.positions]
        found = [place for place in places if place is not None]
        if len(found) < len(places):
            missing = decision.positions[places.index(None)].quote
            problems.append(_lost(decision, f"“{missing[:60]}” is in no article, or in more than one place", file))
            continue
        best = max(range(len(kept)), key=lambda n: _meets(kept[n], found), default=-1)
        if best >= 0 and _meets(kept[best], found) > 1:
            kept[best] = _decided(kept[best], decision)
        elif decision.question:
            kept.append(_by_hand(decision, found))
        else:
            problems.append(_lost(decision, "no proposed disagreement stands on these words", file))
    return _numbered(sorted(kept, key=_place)), tuple(problems)


def _meets(one: Disagreement, places: Sequence[Support]) -> int:
    """How many of the positions the places stand for, each place for one position."""
    met = {
        next((n for n, position in enumerate(one.positions) if any(_touch(s, place) for s in position.supports)), -1)
        for place in places
    }
    return len(met - {-1})


def _touch(one: Support, other: Support) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end


def _decided(one: Disagreement, decision: DisagreementDecision) -> Disagreement:
    return replace(
        one,
        status=_STATUS[decision.do],
        question=decision.question or one.question,
        note=decision.note,
        decided=_when(decision),
    )


def _by_hand(decision: DisagreementDecision, places: Sequence[Support]) -> Disagreement:
    positions = tuple(Position(place.quote, (place,)) for place in places)
    return Disagreement(
        id=identity(positions),
        kind=decision.kind or "denial",
        question=decision.question,
        positions=positions,
        reason="put in by the analyst",
        status=_STATUS[decision.do],
        note=decision.note,
        by_hand=True,
        decided=_when(decision),
    )


def _when(decision: DisagreementDecision) -> str:
    return ", ".join(part for part in (decision.by, decision.date) if part)


def _place(one: Disagreement) -> tuple[str, int, str]:
    first = min(((s.file, s.start) for p in one.positions for s in p.supports), default=("", 0))
    return (*first, one.id)


def _numbered(found: Sequence[Disagreement]) -> tuple[Disagreement, ...]:
    first = [one for one in found if one.weight == "contradiction" and not one.by_hand]
    decided = ("open", "explained")
    later = [one for one in found if one.by_hand or (one.weight != "contradiction" and one.status in decided)]
    numbers = {one.id: number for number, one in enumerate((*first, *later), 1)}
    return tuple(replace(one, number=numbers.get(one.id, 0)) for one in found)


def _lost(decision: DisagreementDecision, why: str, file: str) -> Problem:
    return Problem(
        LOST,
        "error",
        f"{why}, so “{decision.do}” about a disagreement does nothing.",
        decision.where or Place(file),
        "Correct the words, give `source` and `start`, or give a `question` to put it in by hand.",
    )
