"""One gathering in two cities.

A gathering is known by its name and edition (the words before "summit", "conference" …, and the
year it is held in); a meeting or agreement by the two states or people it takes, and by a day or a
gathering that both tellings share. A city is never set against the country, the region or the
building it may stand in: what lies in what is read from the articles themselves ("Busan, South
Korea"), and a building is no city.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.chronology import countries
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.text import Reading, Unit, stem_of
from briefing.language.words import COMMON, fold
from briefing.model import Support

_NAME = r"[A-Z][\w’'&.-]*(?:[ -](?:of the |of |for |on )?[A-Z(][\w’'&.)-]*)*"
_KINDS = "summit|gathering|conference|forum|congress|games|olympics|talks|meeting|session|festival|fair|expo|assembly"
_KIND_STEMS = frozenset(stem_of(fold(kind)) for kind in _KINDS.split("|"))
_GATHERING = re.compile(
    rf"(?P<name>{_NAME})[ ](?:(?:forum|leaders[’']|annual|economic)[ ])?(?P<kind>(?i:{_KINDS}))\b"
    r"(?:[ ](?:which|that))?(?:[ ,]+(?:was |is |will be |to be |being )?"
    r"(?:held|hosted|convened|staged|taking place|took place|takes place))?"
    r"[ ,]+(?:at |on |over )?(?:in|at)[ ](?P<place>(?:nearby |the |central |downtown )?"
    r"[A-Z][\w’-]+(?:[ -][A-Z][\w’-]+){0,3})"
)
BESIDE = re.compile(rf"(?P<name>{_NAME})(?: (?:19|20)\d\d)? (?i:{_KINDS})\b")
CITY = re.compile(
    r"\b(?P<how>in|at)\s+(?P<words>(?:the |nearby |central |downtown |neighbou?ring )*)"
    r"(?P<place>(?!January|February|March|April|May|June|July|August|September|October|November|December|Monday"
    r"|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)[A-Z][\w’-]+(?:[ -][A-Z][\w’-]+){0,3})"
)
_INSIDE = re.compile(r"\b([A-Z][\w’-]+(?: [A-Z][\w’-]+)?), ([A-Z][\w’-]+(?: [A-Z][\w’-]+)?)")
_OTHER_EDITION = re.compile(r"\b(next|last|previous|upcoming|first|second|third|\d+(?:st|nd|rd|th))\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BUILDINGS = frozenset(
    """house palace hall hotel center centre embassy ministry airport stadium university court office base port
    station hospital church mosque museum resort villa castle complex tower club college school theatre theater arena
    headquarters kremlin pentagon parliament bundestag knesset capitol congress senate""".split()
)
_AREAS = frozenset(
    """sea strait ocean peninsula asia europe africa america pacific gulf region province state county north south
    east west middle indo-pacific baltic caribbean world street line zone""".split()
)


class _Telling(NamedTuple):
    key: tuple[str, ...]
    place: str
    unit: Unit
    start: int
    end: int


def find(reading: Reading) -> Iterator[Finding]:
    """Gatherings that are put in two places."""
    yield from _differing(list(_gatherings(reading)), Inside(reading))


class Inside:
    """Pairs of places the articles name one within the other ("Busan, South Korea"), read when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pairs: set[tuple[str, str]] | None = None

    def holds(self, one: str, other: str) -> bool:
        """Whether one of the two may lie in the other."""
        if self._pairs is None:
            self._pairs = {
                (match.group(1), match.group(2))
                for article in self._reading.articles
                for match in _INSIDE.finditer(article.text)
            }
        return one in other or other in one or (one, other) in self._pairs or (other, one) in self._pairs


def _gatherings(reading: Reading) -> Iterator[_Telling]:
    for unit in reading.units:
        if unit.paragraph.background or unit.stems.isdisjoint(_KIND_STEMS):
            continue
        for match in _GATHERING.finditer(unit.article.text, unit.start, unit.end):
            name, place = match.group("name"), match.group("place")
            if not name[0].isupper() or not place.split()[-1][0].isupper():
                continue
            place = as_city(place, "in")
            which = edition(unit, match.start(), match.start("place"))
            keys = gathering_keys(name)
            if place and keys and which:
                for key in keys:
                    yield _Telling((key, which), place, unit, match.start(), match.start("place") + len(place))


def gathering_keys(name: str) -> list[str]:
    """Short names in capitals, else the whole: "the … Cooperation (APEC)" is APEC."""
    short = re.findall(r"\b[A-Z][A-Z0-9]{2,}\b", name)
    if short:
        return short[:1]
    folded = [fold(word) for word in re.findall(r"\w+", name) if not word.isdigit()]
    plain = " ".join(word for word in folded if word not in COMMON and len(word) > 1)
    first = plain.split(" ")[0] if plain else ""
    return [plain] if first and first not in countries.NAMES and len(plain) > 2 else []


def edition(unit: Unit, start: int, end: int) -> str:
    """The year a gathering is held in, so that next year's is another; empty where that is not plain."""
    around = unit.article.text[max(unit.start, start - 25) : end]
    year = _YEAR.search(around)
    if year:
        return year.group()
    published = unit.article.published.value[:4]
    if _OTHER_EDITION.search(around):
        return ""
    return published


def as_city(place: str, how: str) -> str:
    """The place where it may be a city; empty for a country, a region, a building or no place at all."""
    place = place.removesuffix("’s").removesuffix("'s")
    for word in ("nearby ", "the ", "central ", "downtown "):
        place = place.removeprefix(word)
    words = place.split(" ")
    last = words[-1].lower()
    if last in _BUILDINGS or last in _AREAS or words[0].lower() in _AREAS or how == "at":
        return ""
    state = countries.NAMES.get(fold(words[0]))
    if state and words[0].endswith(("an", "ese", "ish", "ch", "i", "ic")):
        return ""
    if len(words) == 2 and words[0] in ("South", "North", "United"):
        return ""
    if state and fold(state.split(" ")[0]) == fold(words[0]):
        return ""
    return "" if place.isupper() and len(place) < 4 else place


def _differing(tellings: Sequence[_Telling], inside: Inside) -> Iterator[Finding]:
    groups: dict[tuple[str, ...], list[_Telling]] = {}
    for telling in tellings:
        groups.setdefault(telling.key, []).append(telling)
    for group in groups.values():
        sides: dict[str, list[_Telling]] = {}
        for one in group:
            sides.setdefault(one.place, []).append(one)
        names = sorted(sides, key=lambda name: (-len(sides[name]), name))
        apart = [n for n in names if n == names[0] or not inside.holds(names[0], n)]
        if len(apart) < 2:
            continue
        yield Finding(
            "place",
            f"Where was the {_shown(group[0])}?",
            tuple(Side(name, _supports(sides[name])) for name in apart),
            "the same gathering, and cities that exclude each other",
            60.0,
        )


def _shown(telling: _Telling) -> str:
    """The gathering in the words of the text: "APEC summit"."""
    words = telling.unit.article.text[telling.start : telling.end]
    match = re.search(rf"^(.*?\b(?:{_KINDS}))\b", words, re.IGNORECASE)
    said = match.group(1) if match else words
    return said.removeprefix("the ").removeprefix("The ")


def _supports(tellings: Sequence[_Telling]) -> tuple[Support, ...]:
    found: dict[tuple[str, int], Support] = {}
    for one in tellings:
        found.setdefault((one.unit.article.file, one.unit.start), one.unit.support())
    return tuple(found.values())
