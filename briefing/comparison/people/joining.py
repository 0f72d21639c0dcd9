"""Which names of several articles are one person's or one body's.

First by the words alone: case, hyphens, order, initials and middle names apart; letters in
brackets for the body they stand for. Then spellings that differ in letters, where the office is
the same. Then names alone: the family name of the one person in all the articles who is called so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.comparison.people import spelling
from briefing.language.names import lexicon
from briefing.language.names.cast import Cast

CLEARLY = 4
"""Times as often as the next of the same family name somebody must be named for the bare name to mean them."""
_VAGUE = frozenset(
    "a an the of for and in at to his her its their former new senior deputy vice chief first then".split()
)


class Place(NamedTuple):
    """A mention in an article."""

    file: str
    start: int
    end: int


class Group(NamedTuple):
    """One person or body: the keys of its names, and the mentions of each."""

    kind: str
    keys: tuple[str, ...]
    places: tuple[Place, ...]
    names: Counter[str]
    """Full forms as printed, and how often articles use them."""
    spelled: tuple[str, ...]
    """Forms that were joined although they differ in letters."""


class Joined(NamedTuple):
    groups: tuple[Group, ...]
    of: Mapping[str, int]
    """The group of each key."""


class _Names:
    """What all articles together know of each key."""

    def __init__(self, casts: Mapping[str, Cast]) -> None:
        self.kind: dict[str, str] = {}
        self.full: dict[str, bool] = {}
        self.forms: dict[str, Counter[str]] = defaultdict(Counter)
        self.offices: dict[str, set[str]] = defaultdict(set)
        self.places: dict[str, list[Place]] = defaultdict(list)
        self.letters: dict[str, Counter[str]] = defaultdict(Counter)
        for file, cast in casts.items():
            for entry in cast.entries:
                self.kind[entry.key] = entry.kind
                self.full[entry.key] = self.full.get(entry.key, False) or entry.full
                self.forms[entry.key][entry.name] += 1
                if entry.kind == "person":
                    self.offices[entry.key] |= cast.offices.get(entry.name, frozenset())
            for mention in cast.mentions:
                self.places[cast.entries[mention.who].key].append(Place(file, mention.start, mention.end))
            for letters, who in cast.letters.items():
                self.letters[letters][cast.entries[who].key] += 1

    def shown(self, key: str) -> str:
        return self.forms[key].most_common(1)[0][0]


class _Sets:
    """Keys that were found to be one."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def root(self, key: str) -> str:
        while (parent := self.parent.get(key, key)) != key:
            self.parent[key] = self.parent.get(parent, parent)
            key = parent
        return key

    def join(self, one: str, other: str) -> None:
        self.parent[self.root(other)] = self.root(one)


def join(casts: Mapping[str, Cast]) -> Joined:
    """The people and bodies of the articles, those most mentioned first."""
    names = _Names(casts)
    sets = _Sets()
    spelled: dict[str, set[str]] = defaultdict(set)
    people = [key for key, kind in names.kind.items() if kind == "person" and names.full[key]]
    for one, other in _same_words(people, names):
        sets.join(one, other)
    for one, other in (*_other_letters(people, names), *_long_names(people, names)):
        sets.join(one, other)
        spelled[one].update((names.shown(one), names.shown(other)))
    _bodies(names, sets)
    _alone(casts, names, sets)
    return _grouped(names, sets, spelled)


def _family(name: str) -> Iterator[str]:
    parts = name.split()
    yield parts[-1].lower()
    if parts[0] in lexicon.FAMILIES:
        yield parts[0].lower()


def _same_words(people: Sequence[str], names: _Names) -> Iterator[tuple[str, str]]:
    """Middle names more or less; given names written as one word or two."""
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    by_letters: dict[str, list[str]] = defaultdict(list)
    for key in people:
        parts = names.shown(key).lower().split()
        by_ends[parts[0], parts[-1]].append(key)
        run = "".join(letter for letter in "".join(parts) if letter.isalpha())
        by_letters[run].append(key)
        by_letters["".join(letter for letter in "".join((*parts[1:], parts[0])) if letter.isalpha())].append(key)
    for same in (*by_ends.values(), *by_letters.values()):
        for one, other in pairwise(same):
            mine, theirs = set(one.split()), set(other.split())
            if len(mine) == len(theirs) == 3 and not (mine <= theirs or theirs <= mine) and same in by_ends.values():
                continue  # Kim Jong Un and Kim Il Un
            yield one, other


def _other_letters(people: Sequence[str], names: _Names) -> Iterator[tuple[str, str]]:
    """The same office and nearly the same name."""
    by_office: dict[str, list[str]] = defaultdict(list)
    for key in people:
        for word in names.offices[key]:
            if word in lexicon.OFFICES or word.capitalize() in lexicon.TITLES:
                by_office[word].append(key)
    done: set[tuple[str, str]] = set()
    for same in by_office.values():
        by_start: dict[str, list[str]] = defaultdict(list)
        for key in same:
            by_start[names.shown(key)[:1].lower()].append(key)
        for few in by_start.values():
            for place, one in enumerate(few):
                for other in few[place + 1 : place + 60]:
                    if (one, other) not in done and spelling.near(names.shown(one), names.shown(other)):
                        done.add((one, other))
                        if _same_office(names.offices[one], names.offices[other]):
                            yield one, other


def _long_names(people: Sequence[str], names: _Names) -> Iterator[tuple[str, str]]:
    """Long names that differ only as spellings do, and never stand in one article."""
    by_start: dict[str, list[str]] = defaultdict(list)
    for key in people:
        by_start[names.shown(key)[:2].lower()].append(key)
    for few in by_start.values():
        for place, one in enumerate(few):
            for other in few[place + 1 : place + 60]:
                mine, theirs = names.shown(one), names.shown(other)
                if spelling.near(mine, theirs) and spelling.surely(mine, theirs):
                    files = {p.file for p in names.places[one]} & {p.file for p in names.places[other]}
                    if not files:
                        yield one, other


def _same_office(one: set[str], other: set[str]) -> bool:
    mine, theirs = one - _VAGUE, other - _VAGUE
    return bool(mine and theirs) and len(mine & theirs) * 2 >= min(len(mine), len(theirs))


def _bodies(names: _Names, sets: _Sets) -> None:
    """The letters of a body, wherever one article says what they stand for."""
    for letters, keys in names.letters.items():
        known = keys.most_common(1)[0][0]
        for key in keys:
            sets.join(known, key)
        alone = f"o:{letters.lower()}"
        if alone in names.kind:
            sets.join(known, alone)


def _alone(casts: Mapping[str, Cast], names: _Names, sets: _Sets) -> None:
    """Family names that their own article does not explain, and letters that another article does."""
    called: dict[str, Counter[str]] = defaultdict(Counter)
    bare: set[str] = set()
    for key, kind in names.kind.items():
        if kind == "person" and names.full[key]:
            for part in _family(names.shown(key)):
                called[part][sets.root(key)] += len(names.places[key])
        elif kind == "person":
            bare.add(key)
    meant = {part: whom for part in called if (whom := _clearly(called[part]))}
    for key in bare:
        if key in meant:
            sets.join(meant[key], key)
    keys = {key for key, full in names.full.items() if full}
    for file, cast in casts.items():
        for loose in cast.loose:
            whole = " ".join(sorted(part.lower() for word in loose.parts for part in word.split("-")))
            key = whole if len(loose.parts) > 1 and whole in keys else ""
            if not key and len(loose.parts) == 1:
                word = loose.parts[0]
                letters = names.letters.get(word)
                key = letters.most_common(1)[0][0] if letters else meant.get(word.lower(), "")
            if key:
                names.places[key].append(Place(file, loose.start, loose.end))


def _clearly(counts: Counter[str]) -> str:
    """The one of a family name that all articles mean by it; empty where two are meant."""
    (first, most), *rest = counts.most_common(2)
    return first if not rest or most >= CLEARLY * rest[0][1] else ""


def _grouped(names: _Names, sets: _Sets, spelled: Mapping[str, set[str]]) -> Joined:
    members: dict[str, list[str]] = defaultdict(list)
    for key in names.kind:
        members[sets.root(key)].append(key)
    flagged: dict[str, set[str]] = defaultdict(set)
    for key, forms in spelled.items():
        flagged[sets.root(key)] |= forms
    groups = []
    for root, keys in members.items():
        used: Counter[str] = Counter()
        places: list[Place] = []
        for key in keys:
            places += names.places[key]
            if names.full[key]:
                used.update(names.forms[key])
        for key in keys if not used else ():
            used.update(names.forms[key])
        places.sort()
        spellings = tuple(sorted(flagged.get(root, ())))
        groups.append(Group(names.kind[root], tuple(keys), tuple(places), used, spellings))
    groups.sort(key=lambda group: (-len(group.places), group.keys))
    return Joined(tuple(groups), {key: place for place, group in enumerate(groups) for key in group.keys})
