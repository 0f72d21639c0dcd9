"""One gathering in two cities, one meeting or agreement in two places.

A gathering is known by its name and edition (the words before "summit", "conference" …, and the
year it is held in); a meeting or agreement by the two states or people it takes, and by a day or a
gathering that both tellings share. A city is never set against the country, the region or the
building it may stand in: what lies in what is read from the articles themselves ("Busan, South
Korea"), and a building is no city.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.chronology import acts, countries
from briefing.chronology.actors import Cast
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.text import Reading, Unit
from briefing.language.likeness import STEM
from briefing.language.words import COMMON, fold
from briefing.model import Support

_NAME = r"[A-Z][\w’'&.-]*(?:[ -](?:of the |of |for |on )?[A-Z(][\w’'&.)-]*)*"
_KINDS = "summit|gathering|conference|forum|congress|games|olympics|talks|meeting|session|festival|fair|expo|assembly"
_KIND_STEMS = frozenset(fold(kind)[:STEM] for kind in _KINDS.split("|"))
_GATHERING = re.compile(
    rf"(?P<name>{_NAME})[ ](?:(?:forum|leaders[’']|annual|economic)[ ])?(?P<kind>(?i:{_KINDS}))\b"
    r"(?:[ ](?:which|that))?(?:[ ,]+(?:was |is |will be |to be |being )?"
    r"(?:held|hosted|convened|staged|taking place|took place|takes place))?"
    r"[ ,]+(?:at |on |over )?(?:in|at)[ ](?P<place>(?:nearby |the |central |downtown )?"
    r"[A-Z][\w’-]+(?:[ -][A-Z][\w’-]+){0,3})"
)
_BESIDE = re.compile(rf"(?P<name>{_NAME})(?: (?:19|20)\d\d)? (?i:{_KINDS})\b")
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
_WHERE = re.compile(r",? where\b")
_RUN = re.compile(r"[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w’'-]*)*")
FAR = 90
"""Characters behind the word for a meeting in which the other person is named."""
_MEETING_STEMS = frozenset(word[:STEM] for word, kind in acts.KINDS.items() if kind == "meeting")
NEAR_SENTENCES = 2
"""Sentences between two tellings of an agreement that are not dated, in one article."""


class _Telling(NamedTuple):
    key: tuple[str, ...]
    place: str
    unit: Unit
    start: int
    end: int


def find(reading: Reading, cast: Cast) -> Iterator[Finding]:
    """Gatherings, meetings and agreements that are put in two places."""
    inside = _Inside(reading)
    yield from _differing(list(_gatherings(reading)), inside)
    yield from _meetings(reading, cast, inside)
    yield from _agreements(reading, cast, inside)


class _Inside:
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
            edition = _edition(unit, match.start(), match.start("place"))
            keys = _gathering_keys(name)
            if place and keys and edition:
                for key in keys:
                    yield _Telling((key, edition), place, unit, match.start(), match.start("place") + len(place))


def _gathering_keys(name: str) -> list[str]:
    """Short names in capitals, else the whole: "the … Cooperation (APEC)" is APEC."""
    short = re.findall(r"\b[A-Z][A-Z0-9]{2,}\b", name)
    if short:
        return short[:1]
    folded = [fold(word) for word in re.findall(r"\w+", name) if not word.isdigit()]
    plain = " ".join(word for word in folded if word not in COMMON and len(word) > 1)
    first = plain.split(" ")[0] if plain else ""
    return [plain] if first and first not in countries.NAMES and len(plain) > 2 else []


def _edition(unit: Unit, start: int, end: int) -> str:
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


class _Mention(NamedTuple):
    """A meeting of two people as a sentence speaks of it."""

    unit: Unit
    pair: tuple[str, ...]
    keys: frozenset[tuple[str, ...]]
    """What shows that another sentence speaks of the same meeting."""
    city: str


def _meetings(reading: Reading, cast: Cast, inside: _Inside) -> Iterator[Finding]:
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
            apart = [n for n in names if n == names[0] or _apart(names[0], n, inside)]
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
        for match in _BESIDE.finditer(text, unit.start, unit.end):
            edition = _edition(unit, match.start(), match.end())
            keys |= {(key, edition) for key in _gathering_keys(match.group("name")) if edition}
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


def _differing(tellings: Sequence[_Telling], inside: _Inside) -> Iterator[Finding]:
    groups: dict[tuple[str, ...], list[_Telling]] = {}
    for telling in tellings:
        groups.setdefault(telling.key, []).append(telling)
    for group in groups.values():
        sides: dict[str, list[_Telling]] = {}
        for one in group:
            sides.setdefault(one.place, []).append(one)
        names = sorted(sides, key=lambda name: (-len(sides[name]), name))
        apart = [n for n in names if n == names[0] or _apart(names[0], n, inside)]
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


def _apart(one: str, other: str, inside: _Inside) -> bool:
    return not inside.holds(one, other)


def _supports(tellings: Sequence[_Telling]) -> tuple[Support, ...]:
    found: dict[tuple[str, int], Support] = {}
    for one in tellings:
        found.setdefault((one.unit.article.file, one.unit.start), one.unit.support())
    return tuple(found.values())


def _agreements(reading: Reading, cast: Cast, inside: _Inside) -> Iterator[Finding]:
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
                if close and len(mine & theirs) >= 2 and _apart(place, elsewhere, inside):
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
