"""What two articles of a story say differently of one person or party: an age, and who began it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit

_NAME = r"[A-Z][\w’-]+(?: (?:al-|bin |de |van |von )?[A-Z][\w’-]+){1,3}"
_HINT = re.compile(r",? (?:aged? )?(?P<age1>\d\d)(?=,|\.| who\b)|\b(?P<age2>\d\d)-year-old (?=[A-Z])")
_BEFORE = re.compile(rf"{_NAME}$")
_BEHIND = re.compile(_NAME)
LONGEST_NAME = 60
_FIRST = re.compile(
    r"(?P<who>(?:[\w’-]+ ){1,6}?)(?:had |have |has )?"
    r"(?P<act>opened fire|fired|shot|struck|attacked|shooting|crossed|started|began)\b[^.,;]{0,24}\bfirst\b"
)
_CAPITAL = re.compile(r"\b[A-Z]\w+")


_BY = re.compile(
    r"\b(?P<act>mediated|brokered|negotiated|built|founded|owned|operated|organi[sz]ed|commissioned|designed|financed"
    r"|supplied|employed|hired|led|run)\b[^.,;]{0,20}?\bby (?:the |a |an )?(?P<who>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)"
)
_DID = re.compile(r"(?P<who>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*) (?:had |has |have )?(?P<act>mediated|brokered)\b(?! by)")
_ONE_ACT = {"brokered": "mediated", "negotiated": "mediated", "hired": "employed"}


class _Age(NamedTuple):
    unit: Unit
    age: str
    start: int
    end: int


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Ages that differ, and acts that each side says the other did first."""
    yield from _ages(reading, stories)
    yield from _who_first(reading, stories)
    yield from _doers(reading, stories)


def _ages(reading: Reading, stories: Stories) -> Iterator[Finding]:
    told: dict[str, list[_Age]] = {}
    for unit in reading.units:
        if stories.alone(unit.article):
            continue
        text = unit.article.text
        for hint in _HINT.finditer(text, unit.start, unit.end):
            if hint.group("age2"):
                name = _BEHIND.match(text, hint.end(), unit.end)
            else:
                name = _BEFORE.search(text, max(unit.start, hint.start() - LONGEST_NAME), hint.start())
            if name:
                age = hint.group("age1") or hint.group("age2")
                key = name.group().replace("-", " ").lower()
                told.setdefault(key, []).append(_Age(unit, age, name.start(), name.end()))
    for ages in told.values():
        first = ages[0]
        others = [a for a in ages if a.age != first.age and stories.same(a.unit.article, first.unit.article)]
        if others:
            sides = tuple(
                Side(lead.age, tuple({a.unit.start: a.unit.support() for a in ages if a.age == lead.age}.values()))
                for lead in (first, others[0])
            )
            who = first.unit.article.text[first.start : first.end]
            yield Finding("number", f"How old is {who}?", sides, "one name with two ages, in one story", 58.0)


def _who_first(reading: Reading, stories: Stories) -> Iterator[Finding]:
    told: list[tuple[Unit, frozenset[str], str]] = []
    for unit in reading.units:
        if stories.alone(unit.article) or " first" not in unit.text:
            continue
        match = _FIRST.search(unit.article.text, unit.start, unit.end)
        if match:
            who = frozenset(_CAPITAL.findall(match.group("who")))
            told.append((unit, who, match.group("act")))
    for place, (one, mine, act) in enumerate(told):
        for other, theirs, _ in told[place + 1 :]:
            if mine and theirs and not mine & theirs and stories.same(one.article, other.article):
                sides = (Side(one.text, (one.support(),)), Side(other.text, (other.support(),)))
                yield Finding("denial", f"Who {act} first?", sides, "the same act, with another doer each", 57.0)
                return


def _doers(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """One act by two doers, of whom neither article names the other's."""
    told: dict[str, list[tuple[Unit, str]]] = {}
    for unit in reading.units:
        if stories.alone(unit.article) or unit.paragraph.background:
            continue
        for pattern in (_BY, _DID):
            for match in pattern.finditer(unit.article.text, unit.start, unit.end):
                act = _ONE_ACT.get(match.group("act"), match.group("act"))
                told.setdefault(act, []).append((unit, match.group("who").removesuffix("’s")))
    for act, doers in told.items():
        for place, (one, mine) in enumerate(doers):
            for other, theirs in doers[place + 1 :]:
                if not stories.same(one.article, other.article) or one.article is other.article:
                    continue
                if mine not in other.article.text and theirs not in one.article.text:
                    sides = (Side(mine, (one.support(),)), Side(theirs, (other.support(),)))
                    reason = f"the same act (“{act}”) by two, and neither article names the other’s"
                    yield Finding("attribution", "Who did it?", sides, reason, 35.0)
