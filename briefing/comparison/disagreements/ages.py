"""One person, two ages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit

_NAME = r"[A-Z][\w’-]+(?: (?:al-|bin |de |van |von |Le |La )?[A-Z][\w’-]+){1,3}"
_HINT = re.compile(r",? (?:aged? )?(?P<age1>\d\d)(?=,|\.| who\b)|\b(?P<age2>\d\d)-year-old (?=[A-Z])")
_BEFORE = re.compile(rf"{_NAME}$")
_BEHIND = re.compile(_NAME)
LONGEST_NAME = 60


class _Age(NamedTuple):
    unit: Unit
    age: str
    name: str


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Names with two ages, in one story. A name is known by its last two words, so that a title may stand before it."""
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
                key = " ".join(name.group().replace("-", " ").lower().split()[-2:])
                told.setdefault(key, []).append(_Age(unit, age, name.group()))
    for ages in told.values():
        first = ages[0]
        others = [a for a in ages if a.age != first.age and stories.same(a.unit.article, first.unit.article)]
        if others:
            sides = tuple(
                Side(lead.age, tuple({a.unit.start: a.unit.support() for a in ages if a.age == lead.age}.values()))
                for lead in (first, others[0])
            )
            who = min((a.name for a in ages), key=len)
            yield Finding("number", f"How old is {who}?", sides, "one name with two ages, in one story", 58.0)
