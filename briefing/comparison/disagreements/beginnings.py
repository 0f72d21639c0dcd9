"""When something began, was founded, ended: one act, two dates.

Compared are the words of the texts, not days worked out from them: two years, two months, two
days of the week or two hours that stand beside the same verb about the same thing. Dates of
whole events are compared by the chronology (`briefing.chronology.disputes`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit
from briefing.language.words import COMMON, fold

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_ACTS = {
    "began": "began|begin|begins|begun|started|starts|opened|launched|kicked off|commenced",
    "founded": "founded|established|set up|created",
    "ended": "ended|ends|concluded|expired|closed",
    "born": "born",
    "died": "died",
    "signed": "signed",
    "elected": "elected|took office|sworn in",
    "fell": "collapsed|crashed|sank|exploded",
}
_ACT = re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _ACTS.items()) + r")\b")
_WHEN = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) (?=(?:{_MONTHS})))?(?:(?P<month>{_MONTHS})\b(?: (?P<day2>\d{{1,2}})(?!\d))?(?:,?"
    rf" (?P<year>(?:1[5-9]|20)\d\d))?"
    rf"|(?P<weekday>{_DAYS})\b|(?P<year2>(?:1[5-9]|20)\d\d)\b(?!,\d))"
)
_HOUR = re.compile(r"\b(?P<hour>midnight|noon|midday|\d{1,2}(?::\d\d)? ?[ap]\.?m\b)")
_SAME = {
    "discussion": "talk", "negotiation": "talk", "dialogue": "talk", "walkout": "strike", "stoppage": "strike",
    "firm": "company", "business": "company", "group": "company", "war": "war", "conflict": "war", "fighting": "war",
    "vote": "vote", "voting": "vote", "ballot": "vote", "offensive": "attack", "assault": "attack",
}  # fmt: skip
NEAREST = 60
"""Characters between a verb and its date."""
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_EXCEPT = re.compile(r"\b(?:would|will|could|should|plan\w*|expected|scheduled|due|hop\w+|if)\b")


class _When(NamedTuple):
    unit: Unit
    act: str
    things: frozenset[str]
    words: str
    parts: dict[str, str]


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Acts that two articles of a story date differently."""
    by_act: dict[str, list[_When]] = {}
    for unit in reading.units:
        if unit.paragraph.background or stories.alone(unit.article):
            continue
        for one in _of(unit):
            by_act.setdefault(one.act, []).append(one)
    for act, found in by_act.items():
        for place, one in enumerate(found):
            for other in found[place + 1 :]:
                if one.unit.article is other.unit.article or not stories.same(one.unit.article, other.unit.article):
                    continue
                if _one_thing(reading, act, one, other) and _apart(one.parts, other.parts):
                    yield _finding(one, other, [w for w in found if stories.same(w.unit.article, one.unit.article)])


def _of(unit: Unit) -> Iterator[_When]:
    text = unit.article.text
    for act in _ACT.finditer(text, unit.start, unit.end):
        after = _first(text, act.end(), min(unit.end, act.end() + NEAREST))
        before = _last(text, max(unit.start, act.start() - 30), act.start())
        when = after or before
        if when is None or _EXCEPT.search(text, max(unit.start, act.start() - 30), act.start()):
            continue
        parts = {name.removesuffix("2"): value for name, value in when.groupdict().items() if value}
        hour = _HOUR.search(text, act.start(), min(unit.end, act.end() + NEAREST))
        if hour:
            parts["hour"] = hour.group("hour")
        yield _When(unit, act.lastgroup or "", _things(unit, act.start()), when.group(), parts)


def _first(text: str, start: int, end: int) -> re.Match[str] | None:
    found = _WHEN.search(text, start, end)
    return found if found and not re.search(r"[;—]|, (?:and|but|while|which) ", text[start : found.start()]) else None


def _last(text: str, start: int, end: int) -> re.Match[str] | None:
    found = list(_WHEN.finditer(text, start, end))
    return found[-1] if found else None


def _things(unit: Unit, place: int) -> frozenset[str]:
    """What began: the nouns before the verb; none where a pronoun stands for it."""
    before = [w for s, _, w in unit.words if s < place][-6:]
    if (before and before[-1] in _PRONOUNS) or (len(before) > 1 and before[-2] in _PRONOUNS and before[-1] in COMMON):
        return frozenset()
    return frozenset(_SAME.get(w, w) for w in before if w not in COMMON and not w.isdigit())


def _one_thing(reading: Reading, act: str, one: _When, other: _When) -> bool:
    if one.things and other.things and one.things & other.things:
        return True
    if act == "founded" and not (one.things and other.things):
        return True
    return reading.alike(one.unit, other.unit) >= 0.3


def _apart(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two dates exclude each other in what both of them say."""
    for part in ("year", "month", "day", "weekday"):
        if part in one and part in other and one[part] != other[part]:
            return True
    return False


def _finding(one: _When, other: _When, found: Sequence[_When]) -> Finding:
    sides = []
    for lead in (one, other):
        mine = [
            w
            for w in (lead, *found)
            if w.act == lead.act and w.things & lead.things == lead.things and w.parts == lead.parts
        ]
        places = {(w.unit.article.file, w.unit.start): w.unit.support() for w in mine}
        sides.append(Side(lead.words, tuple(places.values())))
    question = {"began": "When did it begin?", "founded": "When was it founded?", "ended": "When did it end?",
                "born": "When was the birth?", "died": "When was the death?", "signed": "When was it signed?",
                "elected": "When was the election?", "fell": "When did it happen?"}[one.act]  # fmt: skip
    return Finding(
        "date", question, tuple(sides), f"the same act (“{fold(one.act)}”) beside dates that exclude each other", 44.0
    )
