"""Tellings of one event become one row, and why.

Two statements with one date tell one event where
  - they are about the same act, nobody named in one is missing from the other, and they share the
    people (two for what takes two: meetings, calls, agreements; one for an election, an
    appointment) or, where neither names people, the same two states; or
  - exactly the same two or more people are named and any act is common; or
  - they are alike in their words, and do not name different people.
A less precise date that holds a more precise one joins it under the same rule when only one event
fits, or only one that names the same states: "the talks in 2025" are those of 1 November, as long
as there were no others. A statement
about words (said, warned) is the same only where the words are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.chronology import acts
from briefing.chronology.order import FIRST, bounds, is_day, within
from briefing.chronology.statements import Statement
from briefing.language.likeness import DAMPING
from briefing.model import EventStatus, Reason

ALIKE, ALIKE_IN_ONE_ARTICLE, ALIKE_THOUGH_OTHERS_NAMED = 0.22, 0.45, 0.5
"""Likeness from which two statements with one date tell one event: the date is half the proof. An
article seldom tells a thing twice, and different people are seldom one event."""
ALIKE_WITHOUT_NAMES = 0.12
ALIKE_AROUND, ALIKE_OTHER_DATE = 0.3, 0.5
"""For a date that holds the other, and for two dates that exclude each other."""
NEAR_DAYS = 7
"""Days two sources may differ by and still mean one event."""
FEWEST_SHARED = 3
COMPARED = 4
"""Tellings of an event another is compared with: the weightiest."""
RARE, MOST_HEADS = 1.5, 16
"""Weight of a word worth looking up, and events it may lead to."""
_TAKES_TWO = frozenset({"meeting", "call", "agreement", "saying", "statement"})
_COMPATIBLE: Mapping[EventStatus, frozenset[EventStatus]] = {
    "happened": frozenset({"happened", "planned", "hypothetical"}),
    "planned": frozenset({"happened", "planned", "hypothetical", "cancelled"}),
    "hypothetical": frozenset({"happened", "planned", "hypothetical"}),
    "denied": frozenset({"denied"}),
    "cancelled": frozenset({"cancelled", "planned"}),
    "habitual": frozenset({"habitual"}),
}


class Telling(NamedTuple):
    """A statement with its points."""

    statement: Statement
    points: float
    reasons: tuple[Reason, ...]
    mass: float
    """Weight of its words."""

    @property
    def words(self) -> frozenset[str]:
        return self.statement.words


class Group:
    """The tellings of one event; the first leads."""

    def __init__(self, first: Telling) -> None:
        self.lead = first
        self.tellings = [first]
        self.people = first.statement.people
        self.kinds = first.statement.kinds
        self.places = {(first.statement.article.file, first.statement.start)}

    def add(self, telling: Telling) -> None:
        self.tellings.append(telling)
        self.places.add((telling.statement.article.file, telling.statement.start))
        self.people |= telling.statement.people
        self.kinds |= telling.statement.kinds


def telling(statement: Statement, points: float, reasons: tuple[Reason, ...], weight: Mapping[str, float]) -> Telling:
    return Telling(statement, points, reasons, sum(weight.get(word, 1.0) for word in statement.words))


def alike(one: Telling, other: Telling, weight: Mapping[str, float]) -> float:
    """As `briefing.language.likeness`, with the weights added up once a telling."""
    shared = one.words & other.words
    if len(shared) < FEWEST_SHARED:
        return 0.0
    return sum(weight.get(word, 1.0) for word in shared) / (min(one.mass, other.mass) + DAMPING)


def join(tellings: Sequence[Telling], weight: Mapping[str, float]) -> list[Group]:
    """The tellings in groups, each led by its weightiest."""
    ranked = sorted(tellings, key=lambda t: (-t.points, t.statement.article.file, t.statement.start))
    shelves: dict[str, _Shelf] = {}
    groups: list[Group] = []
    exact: dict[tuple[str, str], int] = {}
    for one in ranked:
        # The same words with the same date, however common the words are: told twice, not twice an event.
        known = exact.setdefault((one.statement.date, one.statement.support.quote), len(groups))
        if known < len(groups):
            groups[known].add(one)
            continue
        shelf = shelves.setdefault(one.statement.date, _Shelf())
        keys = _keys(one, weight)
        number = next((n for n in shelf.near(one, keys) if _same(groups[n], one, weight)), None)
        if number is None:
            number = len(groups)
            groups.append(Group(one))
        else:
            groups[number].add(one)
            exact[one.statement.date, one.statement.support.quote] = number
        shelf.put(number, keys)
    return _widened(groups, weight)


class _Shelf:
    """The groups of one date by number, found by the names, acts and rare words of their tellings."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[int]] = {}

    def put(self, number: int, keys: Sequence[str]) -> None:
        for key in keys:
            posting = self._by_key.setdefault(key, [])
            if len(posting) <= MOST_HEADS and number not in posting:
                posting.append(number)

    def near(self, one: Telling, keys: Sequence[str]) -> list[int]:
        """Groups that share somebody and what he does, two rare words, or the act where the telling names
        nobody; the weightiest first, since groups are numbered in that order."""
        once: set[int] = set()
        met: set[int] = set()
        nameless = not one.statement.people
        for key in keys:
            posting = self._by_key.get(key)
            if not posting or len(posting) > MOST_HEADS:
                continue
            if key[0] in "@~" or (key[0] == "#" and nameless):
                met.update(posting)
            elif key[0] != "#":
                met.update(once.intersection(posting))
                once.update(posting)
        return sorted(met)


def _keys(one: Telling, weight: Mapping[str, float]) -> list[str]:
    """What a group is found by: rare words; @ somebody and an act; # an act of one article, for what
    refers back to it; ~ an act between states where nobody is named."""
    statement = one.statement
    keys = [word for word in one.words if weight.get(word, 0.0) >= RARE]
    keys += [f"@{name} {kind}" for name in statement.people for kind in statement.kinds - acts.SPOKEN]
    if statement.kind and statement.kind not in acts.SPOKEN:
        keys.append(f"#{statement.kind} {statement.article.file}")
        if not statement.people and len(statement.states) > 1:
            keys.append(f"~{statement.kind} {sorted(statement.states)}")
    return keys


def _same(group: Group, one: Telling, weight: Mapping[str, float]) -> bool:
    """Whether a telling with the group's date tells the group's event."""
    statement = one.statement
    lead = group.lead.statement
    if statement.status not in _COMPATIBLE[lead.status]:
        return False
    if (statement.article.file, statement.start) in group.places:
        return False
    if any(_told_alike(t, one, weight) for t in group.tellings[:COMPARED]):
        return True
    return _refers(group, statement)


def _told_alike(first: Telling, second: Telling, weight: Mapping[str, float]) -> bool:
    a, b = first.statement, second.statement
    like = alike(first, second, weight)
    others = bool(a.people - b.people) and bool(b.people - a.people)
    if others or a.paragraph.background != b.paragraph.background:
        return like >= ALIKE_THOUGH_OTHERS_NAMED
    least = ALIKE_IN_ONE_ARTICLE if a.article is b.article else ALIKE
    if like >= least and (a.kind == b.kind or not (a.kind in acts.SPOKEN or b.kind in acts.SPOKEN) or like >= 0.4):
        return True
    shared = a.people & b.people
    if len(shared) >= 2 and a.people == b.people and (a.kinds & b.kinds) - acts.SPOKEN:
        return a.kind not in acts.SPOKEN and b.kind not in acts.SPOKEN
    if a.kind != b.kind or not a.kind or a.kind in acts.SPOKEN:
        return False
    if shared:
        return len(shared) >= 2 or (a.kind not in _TAKES_TWO and (is_day(a.date) or a.people == b.people))
    if a.people or b.people or not is_day(a.date):
        return like >= ALIKE_WITHOUT_NAMES and len(a.states & b.states) >= 2
    return a.states == b.states and len(a.states) >= 2 and like >= ALIKE_WITHOUT_NAMES / 2


def _refers(group: Group, statement: Statement) -> bool:
    """ "Monday's summit opened …": the event this article has told with that date and act."""
    if statement.people or not statement.opens or statement.status != "happened" or not is_day(statement.date):
        return False
    if statement.kind in acts.SPOKEN or not statement.kind:
        return False
    return any(
        t.statement.article is statement.article and t.statement.kind == statement.kind and t.statement.people
        for t in group.tellings
    )


def _widened(groups: Sequence[Group], weight: Mapping[str, float]) -> list[Group]:
    """Less precise tellings put with the one event they can mean; two dates of one event put together."""
    precise: dict[str, list[Group]] = {}
    for group in groups:
        if is_day(group.lead.statement.date):
            for name in group.people:
                precise.setdefault(f"@{name}", []).append(group)
            for word in group.lead.words:
                if weight.get(word, 0.0) >= RARE:
                    precise.setdefault(word, []).append(group)
    gone: set[int] = set()
    for group in groups:
        if is_day(group.lead.statement.date) or not group.lead.statement.date:
            continue
        fitting = _fitting(group, precise, weight)
        if len(fitting) > 1:
            states = group.lead.statement.states
            fitting = [other for other in fitting if states and states == other.lead.statement.states]
        if len(fitting) == 1:
            for one in group.tellings:
                fitting[0].add(one)
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def _fitting(group: Group, precise: Mapping[str, Sequence[Group]], weight: Mapping[str, float]) -> list[Group]:
    met: dict[int, Group] = {}
    for key in (*(f"@{name}" for name in group.lead.statement.people), *group.lead.words):
        posting = precise.get(key, ())
        if len(posting) <= MOST_HEADS:
            for other in posting:
                met[id(other)] = other
    return [other for other in met.values() if _holds(group.lead, other, weight)]


def _holds(wide: Telling, group: Group, weight: Mapping[str, float]) -> bool:
    a, b = wide.statement, group.lead.statement
    if a.role in ("aside", "compared", "topic") or a.paragraph.background or not a.kind or a.kind in acts.SPOKEN:
        return False
    if a.status == "planned" and b.status == "happened" and bounds(a.article.published.value or FIRST)[0] > b.date:
        # What is still to come when that day is over is something else.
        return False
    if not within(b.date, a.date) or a.status not in _COMPATIBLE[b.status] or b.kind in acts.SPOKEN:
        return False
    if not a.people <= group.people or a.kind not in group.kinds:
        return False
    if a.people:
        enough = 1 if a.status == "hypothetical" or a.kind not in _TAKES_TWO else 2
        return len(a.people) >= enough and (a.kind == b.kind or a.status == "hypothetical")
    return alike(wide, group.lead, weight) >= ALIKE_AROUND and a.kind == b.kind


def why(group: Group) -> tuple[Reason, ...]:
    """Which other dates and plans the row takes in, in words."""
    parts: list[Reason] = []
    lead = group.lead.statement
    wider = sorted({t.statement.phrase for t in group.tellings if within(lead.date, t.statement.date)})
    if wider:
        parts.append(Reason(0.0, f"also told less precisely: “{'”, “'.join(wider[:3])}”"))
    statuses = {t.statement.status for t in group.tellings}
    if len(statuses) > 1:
        parts.append(Reason(0.0, f"told as {' and as '.join(sorted(statuses))}"))
    return tuple(parts)
