"""One act, two answers to one question: when it was, where, who did it, what caused it.

Two slots (`slots`) are of one act where their verbs are one concept, and their clauses share what was
acted on or who acts; where a pronoun stands for it, the sentence before may say. The answers must exclude
each other in what both of them say, and neither article may give the other's besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.chronology import acts
from briefing.chronology.actors import Cast
from briefing.comparison.disagreements import slots
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.gatherings import Inside, as_city
from briefing.comparison.disagreements.slots import Slot
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit, stem_of
from briefing.language.words import COMMON, fold
from briefing.model import DisagreementKind

LEAST = 2.6
"""Weight of the act and of what two clauses share."""
LEAD = 4
"""First sentences of an article, which tell its main event."""
MOST_OF_AN_ACT = 80
_MAIN = frozenset({"attack", "disaster", "death", "meeting", "agreement", "military"})
_QUESTIONS: Mapping[str, str] = {
    "when": "When was it {}?",
    "where": "Where was it {}?",
    "who": "Who did it (“{}”)?",
    "why": "What was the cause?",
}
_KINDS: Mapping[str, DisagreementKind] = {"when": "date", "where": "place", "who": "attribution", "why": "denial"}
_STRENGTH = {"when": 44.0, "where": 34.0, "who": 36.0, "why": 30.0}
_FIRST = re.compile(
    r"(?P<who>(?:[\w’-]+ ){1,6}?)(?:had |have |has )?"
    r"(?P<act>opened fire|fired|shot|struck|attacked|shooting|crossed|started|began|made)\b[^.,;]{0,30}\bfirst\b"
)
_CAPITAL = re.compile(r"\b[A-Z]\w+")


def find(reading: Reading, stories: Stories, cast: Cast) -> Iterator[Finding]:
    """Acts that two places of a story answer differently about."""
    by_act: dict[tuple[str, str], list[Slot]] = {}
    for unit in reading.units:
        if unit.paragraph.background or stories.alone(unit.article):
            continue
        for slot in slots.of(unit):
            if slot.mode != "wish":
                by_act.setdefault((slot.kind, slot.act), []).append(slot)
    inside = Inside(reading)
    for found in by_act.values():
        for place, one in enumerate(found[:MOST_OF_AN_ACT]):
            for other in found[place + 1 : MOST_OF_AN_ACT]:
                if one.unit.article is other.unit.article or not stories.same(one.unit.article, other.unit.article):
                    continue
                if one.mode != other.mode or not _apart(one, other, inside) or not _one_act(reading, one, other):
                    continue
                if _other_people(one.unit, other.unit, cast):
                    continue
                yield _finding(one, other, found)
    yield from _main_event(reading, stories, by_act, inside)
    yield from _who_first(reading, stories)


def _one_act(reading: Reading, one: Slot, other: Slot) -> bool:
    """Whether two clauses tell one act: what they share weighs enough, and no names keep them apart."""
    mine, theirs = one.subject | one.object, other.subject | other.object
    if one.pronoun:
        mine |= _earlier(reading, one.unit)
    if other.pronoun:
        theirs |= _earlier(reading, other.unit)
    shared = (reading.linked(one.unit, mine) & reading.linked(other.unit, theirs)) - {one.act}
    if one.kind == "who" and not (one.object & other.object or one.subject & other.subject or one.subject & other.object
                                  or one.object & other.subject):  # fmt: skip
        return False
    if one.kind in ("when", "where") and one.subject and other.subject and not (one.pronoun or other.pronoun):
        subjects = reading.linked(one.unit, one.subject) & reading.linked(other.unit, other.subject)
        if not subjects and not one.object & other.object:
            return False
    return bool(shared) and reading.mass(frozenset(shared | {one.act})) >= LEAST


def _other_people(one: Unit, other: Unit, cast: Cast) -> bool:
    """Whether each names somebody whom the other does not: two people seldom do one thing."""
    mine, theirs = (cast.named(u.article.file, u.article.text, u.start, u.end) for u in (one, other))
    return bool(mine - theirs) and bool(theirs - mine)


def _earlier(reading: Reading, unit: Unit) -> frozenset[str]:
    before = reading.before(unit)
    return before.stems if before is not None else frozenset()


# ---------------------------------------------------------------------------- values that exclude each other


def _apart(one: Slot, other: Slot, inside: Inside) -> bool:
    mine, theirs = dict(one.parts), dict(other.parts)
    if one.kind == "when":
        return _dates_apart(mine, theirs) and not (one.value in other.unit.text or other.value in one.unit.text)
    if one.kind == "where":
        return _places_apart(one, other, mine["place"], theirs["place"], inside)
    a, b = _content(one.value), _content(other.value)
    if not a or not b or a & b:
        return False
    if one.kind == "who":
        return not (a & other.unit.stems or b & one.unit.stems)
    return len(a) >= 2 or len(b) >= 2


def _content(words: str) -> frozenset[str]:
    folded = (fold(word) for word in re.findall(r"\w+", words))
    return frozenset(stem_of(w) for w in folded if w not in COMMON and len(w) > 1)


def _dates_apart(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two dates exclude each other in what both of them say."""
    for part in ("year", "month", "weekday"):
        if part in one and part in other and one[part] != other[part]:
            return True
    if "day" in one and "day" in other and one.get("month") == other.get("month"):
        return one["day"] != other["day"]
    mine, theirs = minutes(one.get("hour", "")), minutes(other.get("hour", ""))
    return mine >= 0 and theirs >= 0 and abs(mine - theirs) >= LEAST_MINUTES


LEAST_MINUTES = 30


def minutes(said: str) -> int:
    """The minute of the day of a time of day; -1 where there is none."""
    said = said.lower().replace("’", "'")
    fixed = {"midnight": 0, "noon": 720, "midday": 720}
    if said in fixed:
        return fixed[said]
    match = re.match(r"(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])\.?m)?", said)
    if not match:
        return -1
    hour, minute, half = int(match.group(1)), int(match.group(2) or 0), match.group(3)
    if not half and not match.group(2):
        return -1
    return (hour % 12 + 12 * (half == "p") if half else hour) * 60 + minute


def _places_apart(one: Slot, other: Slot, mine: str, theirs: str, inside: Inside) -> bool:
    if not as_city(mine, "in") or not as_city(theirs, "in") or inside.holds(mine, theirs):
        return False
    there = [dict(slot.parts)["how"] in ("to", "from", "into") for slot in (one, other)]
    if there[0] != there[1]:
        return False
    return mine not in other.unit.article.text and theirs not in one.unit.article.text


# ---------------------------------------------------------------------------- the main event, and who was first


def _main_event(
    reading: Reading, stories: Stories, by_act: Mapping[tuple[str, str], Sequence[Slot]], inside: Inside
) -> Iterator[Finding]:
    """The place of what two articles open with, where each puts it in one place the other never names."""
    by_file: dict[str, list[Slot]] = {}
    for (kind, _), found in by_act.items():
        for slot in found:
            opening = reading.of(slot.unit.article.file)[0].number
            if kind == "where" and slot.unit.number - opening < LEAD and slot.mode == "told" and _main_kind(slot):
                by_file.setdefault(slot.unit.article.file, []).append(slot)
    files = sorted(by_file)
    for at, file in enumerate(files):
        others = stories.others(by_file[file][0].unit.article)
        for other_file in (f for f in files[at + 1 :] if f in others):
            pairs = [
                (a, b)
                for a in by_file[file]
                for b in by_file[other_file]
                if _main_kind(a) == _main_kind(b) and _apart(a, b, inside) and a.mode == b.mode
            ]
            once = all(len({slot.value for slot in by_file[f]}) == 1 for f in (file, other_file))
            if once and len(pairs) == 1:
                yield _finding(*pairs[0], [s for f in files for s in by_file[f]])


def _main_kind(slot: Slot) -> str:
    kind = acts.KINDS.get(fold(slot.verb), "attack" if fold(slot.verb) in ("hit", "struck") else "")
    return kind if kind in _MAIN else ""


def _who_first(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """ "They opened fire first", said of two."""
    told: list[tuple[Unit, frozenset[str], str]] = []
    for unit in reading.units:
        if stories.alone(unit.article) or " first" not in unit.text:
            continue
        match = _FIRST.search(unit.article.text, unit.start, unit.end)
        if match:
            told.append((unit, frozenset(_CAPITAL.findall(match.group("who"))), match.group("act")))
    for place, (one, mine, act) in enumerate(told):
        for other, theirs, _ in told[place + 1 :]:
            if mine and theirs and not mine & theirs and stories.same(one.article, other.article):
                sides = (Side(one.text, (one.support(),)), Side(other.text, (other.support(),)))
                yield Finding("denial", f"Who {act} first?", sides, "the same act, with another doer each", 57.0)
                return


def _finding(one: Slot, other: Slot, found: Sequence[Slot]) -> Finding:
    sides = []
    for lead in (one, other):
        same = [
            s for s in found if s.parts == lead.parts and s.act == lead.act and (s.subject & lead.subject or s is lead)
        ]
        places = {(s.unit.article.file, s.unit.start): s.unit.support() for s in (lead, *same)}
        sides.append(Side(lead.value, tuple(places.values())))
    asked = _QUESTIONS[one.kind].format(one.verb) if one.kind != "when" or one.verb.endswith("ed") else "When was it?"
    if one.kind == "where" and not one.verb.endswith("ed"):
        asked = "Where was it?"
    reason = f"the same act (“{one.verb}”) with answers that exclude each other"
    return Finding(_KINDS[one.kind], asked, tuple(sides), reason, _STRENGTH[one.kind])
