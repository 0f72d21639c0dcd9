"""One meeting of two people, or one agreement of two states, in two places.

A meeting is known by the two people it takes, and by a day or a gathering that both tellings share; an
agreement by its parties, where one article tells it twice, a sentence or two apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.chronology import acts, countries
from briefing.chronology.actors import Cast
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.gatherings import BESIDE, CITY, Inside, as_city, edition, gathering_keys
from briefing.comparison.disagreements.text import Reading, Unit, stem_of
from briefing.language.words import fold
from briefing.model import Support

_WHERE = re.compile(r",? where\b")
_RUN = re.compile(r"[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w’'-]*)*")
FAR = 90
"""Characters behind the word for a meeting in which the other person is named."""
_MEETING_STEMS = frozenset(stem_of(word) for word, kind in acts.KINDS.items() if kind == "meeting")
NEAR_SENTENCES = 2
"""Sentences between two tellings of an agreement that are not dated, in one article."""


def find(reading: Reading, cast: Cast) -> Iterator[Finding]:
    """Meetings and agreements that are put in two places."""
    inside = Inside(reading)
    yield from _meetings(reading, cast, inside)
    yield from _agreements(reading, cast, inside)


class _Mention(NamedTuple):
    """A meeting of two people as a sentence speaks of it."""

    unit: Unit
    pair: tuple[str, ...]
    keys: frozenset[tuple[str, ...]]
    """What shows that another sentence speaks of the same meeting."""
    city: str


def _meetings(reading: Reading, cast: Cast, inside: Inside) -> Iterator[Finding]:
    """Meetings of two people that sentences put in two cities. Sentences speak of one meeting where they
    share its day, the gathering it stands beside, or where one carries on from the other."""
    by_pair: dict[tuple[str, ...], list[_Mention]] = {}
    for mention in _mentions(reading, cast):
        by_pair.setdefault(mention.pair, []).append(mention)
    for pair, mentions in by_pair.items():
        for group in _together(mentions):
            cities: dict[str, list[_Mention]] = {}
            for mention in group:
                if mention.city:
                    cities.setdefault(mention.city, []).append(mention)
            names = sorted(cities, key=lambda name: (-len(cities[name]), name))
            apart = [n for n in names if n == names[0] or not inside.holds(names[0], n)]
            if len(apart) < 2:
                continue
            one, other = cast.shown(pair)
            yield Finding(
                "place",
                f"Where did {one} and {other} meet?",
                tuple(Side(name, _with_venues(cities[name], group)) for name in apart),
                "the same two people, the same day or gathering, and cities that exclude each other",
                50.0,
            )


def _with_venues(told: Sequence[_Mention], group: Sequence[_Mention]) -> tuple[Support, ...]:
    """The sentences that name the city, and those of their articles that name a building."""
    files = {mention.unit.article.file for mention in told}
    more = [m for m in group if not m.city and m.unit.article.file in files and _VENUE.search(m.unit.text)]
    return tuple({m.unit.start: m.unit.support() for m in (*told, *more)}.values())


_VENUE = re.compile(r"\bat (?:the )?(?:[A-Z][\w’-]+ )+")
_POINTS_BACK = re.compile(r"(?:The|This|That|Their) (?:[a-z]+ )?(?:meeting|talks|summit|dialogue|encounter)\b")


def _mentions(reading: Reading, cast: Cast) -> Iterator[_Mention]:
    last: _Mention | None = None
    for unit in reading.units:
        before, last = last, None
        if unit.paragraph.background or unit.stems.isdisjoint(_MEETING_STEMS) or not _speaks_of_meeting(unit):
            continue
        text = unit.article.text
        keys: set[tuple[str, ...]] = {("day", day) for day in _days(reading, unit)}
        if back := _POINTS_BACK.match(text, unit.start):
            if before is None or before.unit.number != unit.number - 1 or before.unit.article is not unit.article:
                continue
            pair, keys = before.pair, {*before.keys, *keys}
        else:
            pair = tuple(sorted(_who_meets(unit, cast)))
        if len(pair) != 2:
            continue
        for match in BESIDE.finditer(text, unit.start, unit.end):
            which = edition(unit, match.start(), match.end())
            keys |= {(key, which) for key in gathering_keys(match.group("name")) if which}
        last = _Mention(unit, pair, frozenset({*keys, ("sentence", str(unit.number))}), _meeting_city(unit))
        yield last
        if back and before is not None:
            # What it says more of the meeting holds for the sentence it carries on from.
            yield before._replace(keys=last.keys | before.keys)


def _speaks_of_meeting(unit: Unit) -> bool:
    return any(acts.KINDS.get(word) == "meeting" for _, _, word in unit.words)


def _who_meets(unit: Unit, cast: Cast) -> frozenset[str]:
    """The two people of a meeting: the last named before the word that tells it and the first behind it, or the
    last two before it."""
    text = unit.article.text
    act = next(start for start, _, word in unit.words if acts.KINDS.get(word) == "meeting")
    start, end = _clause(unit, act)
    named: list[tuple[int, str]] = []
    for match in _RUN.finditer(text, start, min(end, act + FAR)):
        keys = cast.named(unit.article.file, text, match.start(), match.end())
        named += [(match.start(), key) for key in sorted(keys)]
    before = list(dict.fromkeys(key for place, key in named if place < act))
    after = list(dict.fromkeys(key for place, key in named if place > act and key not in before[-1:]))
    if before and after:
        return frozenset((before[-1], after[0]))
    return (
        frozenset(before) if len(before) == 2 else frozenset(after) if len(after) == 2 and not before else frozenset()
    )


def _meeting_city(unit: Unit) -> str:
    """The only city of the clause that speaks of the meeting."""
    text = unit.article.text
    act = next(start for start, _, word in unit.words if acts.KINDS.get(word) == "meeting")
    start, end = _clause(unit, act)
    found = {as_city(m.group("place"), m.group("how")) for m in CITY.finditer(text, start, end)} - {""}
    return found.pop() if len(found) == 1 else ""


def _together(mentions: Sequence[_Mention]) -> list[list[_Mention]]:
    """The mentions in groups that share keys."""
    groups: list[tuple[set[tuple[str, ...]], list[_Mention]]] = []
    for mention in mentions:
        keys, mine = set(mention.keys), [mention]
        rest = []
        for known, group in groups:
            if known & keys:
                keys |= known
                mine = group + mine
            else:
                rest.append((known, group))
        groups = [*rest, (keys, mine)]
    return [group for _, group in groups]


def _days(reading: Reading, unit: Unit) -> list[str]:
    return [first for first, last in reading.days(unit) if first == last]


def _clause(unit: Unit, place: int) -> tuple[int, int]:
    """The stretch between the nearest semicolons, dashes or "and"-clauses around a place."""
    text = unit.article.text
    start = max((m.end() for m in re.finditer(r"[;—]|, (?:and|but|while|after) ", text[unit.start : place])), default=0)
    after = re.search(r"[;—]|, (?:and|but|while|after|where|which) ", text[place : unit.end])
    return unit.start + start, place + after.start() if after else unit.end


def _agreements(reading: Reading, cast: Cast, inside: Inside) -> Iterator[Finding]:
    """ "in X, where the two agreed …" twice in one article, a sentence or two apart, with two cities."""
    states: Mapping[str, str] | None = None
    for article in reading.articles:
        met: list[tuple[Unit, str, frozenset[str]]] = []
        for unit in reading.of(article.file):
            if " where " not in article.text[unit.start : unit.end]:
                continue
            for match in CITY.finditer(article.text, unit.start, unit.end):
                place = as_city(match.group("place"), match.group("how"))
                where = _WHERE.search(article.text, match.end(), min(unit.end, match.end() + 40))
                if not place or not where:
                    continue
                end = next((e for e in (article.text.find(",", where.end()),) if 0 < e < unit.end), unit.end)
                told = [w for w in unit.words if where.end() <= w[0] < end]
                if not any(act.kind == "agreement" for act in acts.found(told)) and not _strikes(told):
                    continue
                states = _states_of_people(reading, cast) if states is None else states
                both = countries.named(told) | _named_states(unit, cast, states, unit.start, end)
                met.append((unit, place, both))
        for number, (one, place, mine) in enumerate(met):
            for other, elsewhere, theirs in met[number + 1 :]:
                close = 0 < other.number - one.number <= NEAR_SENTENCES
                if close and len(mine & theirs) >= 2 and not inside.holds(place, elsewhere):
                    yield Finding(
                        "place",
                        "Where did they agree?",
                        (Side(place, (one.support(),)), Side(elsewhere, (other.support(),))),
                        "two sentences of one article put an agreement of the same parties in two places",
                        55.0,
                    )


def _strikes(words: Sequence[tuple[int, int, str]]) -> bool:
    said = {word for _, _, word in words}
    return bool(said & {"truce", "deal", "accord", "pact", "agreement", "agree", "agreed"})


_STATE_AND_NAME = re.compile(r"\b((?:[A-Z][\w.]+ )?[A-Z][\w.]+) (?:[A-Z][a-z]+ ){0,3}?(?:President|Premier"
                             r"|Chancellor|Minister|leader|King)\s+"
                             r"((?:[A-Z][\w’-]+ ?){2,3})")  # fmt: skip


def _states_of_people(reading: Reading, cast: Cast) -> Mapping[str, str]:
    """A person -> the state whose office stands before the name: "Chinese President Xi Jinping"."""
    found: dict[str, str] = {}
    for article in reading.articles:
        for match in _STATE_AND_NAME.finditer(article.text):
            words = match.group(1).replace("U.S.", "US")
            read = [(0, 0, "US" if w == "US" else fold(w)) for w in re.findall(r"\w+", words)]
            named = countries.named(read)
            people = cast.named(article.file, article.text, match.start(2), match.end(2))
            if len(named) == 1 and len(people) == 1:
                found.setdefault(next(iter(people)), next(iter(named)))
    return found


def _named_states(unit: Unit, cast: Cast, states: Mapping[str, str], start: int, end: int) -> frozenset[str]:
    people = cast.named(unit.article.file, unit.article.text, start, end)
    return frozenset(states[p] for p in people if p in states)
