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
from briefing.chronology.actors import Cast
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.places import as_city
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit

ALIKE_DATE, ALIKE_PLACE, ALIKE_MUCH = 0.25, 0.15, 0.4
"""Likeness two sentences need to tell one happening, besides an act of one kind and what neither article else names."""
LEAST_SHARED, LEAST_MASS = 2, 5.0
MOST_OF_A_STORY = 60
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATES = {
    "weekday": re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"),
    "day": re.compile(rf"\b((?:{_MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{_MONTHS}))\b(?!,? \d{{4}})"),
    "month": re.compile(rf"\b(?:in|since|until|by|of|last) ({_MONTHS})\b(?! \d)"),
    "hour": re.compile(r"\b(midnight|noon|dawn|dusk|midday|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)"),
    "year": re.compile(r"\b(?:in|since|until|of) ((?:1[6-9]|20)\d\d)\b"),
}
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|off|below|above|beside|from)\s+(?:the )?(?:[a-z]+ ){0,2}?(?:of )?"
    rf"(?P<place>(?!(?:{_MONTHS}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][\w’-]+"
    r"(?:[ -][A-Z][\w’-]+){0,2})"
)
_MORE = {
    **dict.fromkeys(("handed", "freed", "released", "release"), "release"),
    **dict.fromkeys(("taken", "abducted", "kidnapped", "seized", "hostage"), "seizure"),
}
"""Acts the chronology has no kind for."""
_SAID = re.compile(r"\b(?:said|told|announced|reported|confirmed|added|statement|wrote)\b[^,.;]*$")
"""The day of what is said, not of what was done."""
_PLANNED = re.compile(r"\b(?:will|would|could|should|plan\w*|expected|scheduled|due to|if)\b")


class _Told(NamedTuple):
    unit: Unit
    kinds: frozenset[str]
    dates: tuple[tuple[str, frozenset[str]], ...]
    places: frozenset[str]


def find(reading: Reading, stories: Stories, cast: Cast) -> Iterator[Finding]:
    """Happenings under two dates, or in two places."""
    units = (unit for unit in reading.units if not stories.alone(unit.article))
    told = {one.unit.number: one for unit in units if (one := _told(unit)) is not None}
    for one in told.values():
        near = reading.sharing(sorted(one.unit.stems), LEAST_SHARED)
        others = [told[unit.number] for unit in near if unit.number > one.unit.number and unit.number in told]
        for other in others[:MOST_OF_A_STORY]:
            if other.unit.article is one.unit.article or not stories.same(one.unit.article, other.unit.article):
                continue
            if one.kinds & other.kinds and _same_people(one.unit, other.unit, cast):
                yield from _differing(reading, one, other)


def _same_people(one: Unit, other: Unit, cast: Cast) -> bool:
    """Whether neither names somebody while the other names another: two people seldom do one thing."""
    mine, theirs = (cast.named(u.article.file, u.article.text, u.start, u.end) for u in (one, other))
    return not (mine - theirs and theirs - mine)


def _differing(reading: Reading, one: _Told, other: _Told) -> Iterator[Finding]:
    like = reading.alike(one.unit, other.unit)
    if like < ALIKE_PLACE and reading.mass(one.unit.stems & other.unit.stems) < LEAST_MASS:
        return
    if like >= ALIKE_DATE:
        for (part, mine), (_, theirs) in zip(one.dates, other.dates, strict=True):
            here, there = _only(mine, other.unit, like), _only(theirs, one.unit, like)
            if len(here) == len(there) == 1 and len(mine) == len(theirs) == 1:
                yield _finding("date", _WHEN[part], one, other, here[0], there[0], like)
                return
    here, there = _only(one.places, other.unit, 0.0), _only(other.places, one.unit, 0.0)
    if len(here) == len(there) == 1:
        yield _finding("place", "Where was it?", one, other, here[0], there[0], like)


_WHEN = {"weekday": "On which day was it?", "day": "On which day was it?", "month": "In which month was it?",
         "hour": "At which hour was it?", "year": "In which year was it?"}  # fmt: skip


def _only(found: frozenset[str], other: Unit, like: float) -> list[str]:
    """What the other article does not name; of two sentences very much alike, what the other sentence does not."""
    text = other.text if like >= ALIKE_MUCH else other.article.text
    return [one for one in sorted(found) if one not in text]


def _told(unit: Unit) -> _Told | None:
    """A sentence that tells of something done, with its dates and places; nothing for any other."""
    if unit.paragraph.background:
        return None
    kinds = frozenset(act.kind for act in acts.found(unit.words)) - acts.SPOKEN
    kinds |= {_MORE[word] for _, _, word in unit.words if word in _MORE}
    if not kinds or _PLANNED.search(unit.text):
        return None
    text = unit.article.text
    dates = tuple((part, frozenset(_done(pattern, unit))) for part, pattern in _DATES.items())
    places = frozenset(
        match.group("place").removesuffix("’s").removesuffix("'s")
        for match in _PLACE.finditer(text, unit.start, unit.end)
        if as_city(match.group("place"), "in")
    )
    return _Told(unit, kinds, dates, places) if places or any(found for _, found in dates) else None


def _done(pattern: re.Pattern[str], unit: Unit) -> Iterator[str]:
    text = unit.article.text
    for match in pattern.finditer(text, unit.start, unit.end):
        if not _SAID.search(text, max(unit.start, match.start() - 30), match.start()):
            yield match.group(1)


def _finding(kind: str, question: str, one: _Told, other: _Told, mine: str, theirs: str, like: float) -> Finding:
    sides = (Side(mine, (one.unit.support(),)), Side(theirs, (other.unit.support(),)))
    reason = f"two sentences that tell the same act, alike to {like:.0%}, in articles that do not name the other’s"
    return Finding("date" if kind == "date" else "place", question, sides, reason, 30.0 + like)
