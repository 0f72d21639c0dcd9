"""One happening that two articles of a story put on two days of the week, or in two places.

Two sentences tell one happening where they are alike and do the same kind of act, and nothing is
only said in them. The places exclude each other where neither article names the other's at all;
the days, where each sentence names one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.chronology import acts
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.places import CITY, as_city
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit

ALIKE_DAY, ALIKE_PLACE = 0.4, 0.25
"""Likeness two sentences need to tell one happening."""
DONE = frozenset(
    {"attack", "disaster", "death", "agreement", "launch", "justice", "protest", "military", "law", "deal"}
)
"""Acts that have a place and a day of their own."""
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SAID = re.compile(r"\b(?:said|told|announced|reported|confirmed|added|statement)\b[^,.;]*$")
"""The day of what is said, not of what was done."""
_PLANNED = re.compile(r"\b(?:will|would|could|should|plan\w*|expected|scheduled|due to|if)\b")
MOST_OF_A_STORY = 60
LEAST_SHARED = 3


class _Told(NamedTuple):
    unit: Unit
    kind: str
    days: frozenset[str]
    places: frozenset[str]


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Happenings under two days, or in two places."""
    told = {
        one.unit.number: one
        for unit in reading.units
        if not stories.alone(unit.article) and (one := _told(unit)) is not None
    }
    for one in told.values():
        near = reading.sharing(sorted(one.unit.stems), LEAST_SHARED)
        others = [told[unit.number] for unit in near if unit.number > one.unit.number and unit.number in told]
        for other in others[:MOST_OF_A_STORY]:
            if other.kind != one.kind or other.unit.article is one.unit.article:
                continue
            if not stories.same(one.unit.article, other.unit.article):
                continue
            like = reading.alike(one.unit, other.unit)
            if like >= ALIKE_DAY and one.days and other.days and not one.days & other.days:
                if len(one.days) == len(other.days) == 1:
                    yield _finding("date", "When was it?", one, other, min(one.days), min(other.days), like)
            elif like >= ALIKE_PLACE and len(one.places) == len(other.places) == 1:
                here, there = min(one.places), min(other.places)
                if here not in other.unit.article.text and there not in one.unit.article.text:
                    yield _finding("place", "Where was it?", one, other, here, there, like)


def _told(unit: Unit) -> _Told | None:
    """A sentence that tells of something done, with its days and cities; nothing for any other."""
    if unit.paragraph.background:
        return None
    kinds = {act.kind for act in acts.found(unit.words)} & DONE
    if not kinds:
        return None
    text = unit.article.text
    days = frozenset(
        day.group()
        for day in _DAY.finditer(text, unit.start, unit.end)
        if not _SAID.search(text, max(unit.start, day.start() - 30), day.start())
    )
    found = {as_city(m.group("place"), m.group("how")) for m in CITY.finditer(text, unit.start, unit.end)}
    places = frozenset(found - {""})
    if not (days or places) or _PLANNED.search(text, unit.start, unit.end):
        return None
    return _Told(unit, min(kinds), days, places)


def _finding(kind: str, question: str, one: _Told, other: _Told, mine: str, theirs: str, like: float) -> Finding:
    sides = (Side(mine, (one.unit.support(),)), Side(theirs, (other.unit.support(),)))
    reason = f"two sentences that tell the same ({one.kind}), alike to {like:.0%}"
    return Finding("date" if kind == "date" else "place", question, sides, reason, 30.0 + like)
