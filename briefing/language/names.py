"""Who is meant: people named in a stretch of text, and whom a pronoun after it stands for.

Only plain cases: a name after a title, before a verb of saying or a description, or one already
met in the article. Where two people could be meant the answer is nothing, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CAP = r"[A-Z][\w’'-]*[\w]|[A-Z]\."
_NAME = rf"(?:{_CAP})(?:[ \u00a0](?:{_CAP}|bin|al|de|van|von))*"
_TITLES = (
    "President|Prime Minister|Premier|Chancellor|Chairman|Chairwoman|Chair|Secretary|Minister|Ambassador|Senator|"
    "Representative|Governor|Mayor|General|Admiral|Colonel|Captain|Professor|Prof\\.|Dr\\.|Dr|Mr\\.|Mr|Ms\\.|Ms|Mrs\\.|Mrs|"
    "King|Queen|Pope|CEO|Director|Leader|leader|spokesperson|spokesman|spokeswoman|adviser|advisor|chief|Staff|envoy|"
    "analyst|professor|minister|president|researcher|scholar|Rep\\.|Sen\\.|Gen\\."
)
_AFTER_TITLE = re.compile(rf"\b(?:{_TITLES})[ \u00a0]({_NAME})")
_BEFORE_VERB = re.compile(
    rf"({_NAME})(?:, [a-z][^.,;“”]{{2,120}},)?[ \u00a0](?:said|says|told|added|noted|wrote|argued|warned|described|explained"
    r"|emphasi[sz]ed|stressed|called|asked|posted|announced|advocated|predicts|predicted|declared|stated|claimed|from)\b"
)
_AFTER_VERB = re.compile(rf"\b(?:said|says|told|added|according to|by)[ \u00a0]({_NAME})")
_DESCRIBED = re.compile(rf"({_NAME}), (?:a|an|the|vice|senior|former|director|head|chief|professor|president|deputy)\b")
_NOT_PEOPLE = frozenset(
    """Korea Korean China Chinese Japan Japanese America American United States Beijing Seoul Tokyo Washington
    Pyongyang Taipei Taiwan Asia Pacific Sea Zone Institute University Ministry Party House Office Center Centre
    Council Committee Summit War Day Strait Peninsula Association Agency News TV Times Forum Group Bank Company
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December The This That These It He She They We But And In On At For Both While
    Under During Since After Before With By As If When Despite Still However Meanwhile Instead North South East
    West US U.S. EU UN NATO APEC ASEAN""".split()
)
_LEADING = re.compile(rf"^(?:(?:{_TITLES}|Chinese|Korean|Japanese|American|South|North|U\.S\.|US|Former)[ \u00a0])+")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as named in the text."""

    start: int
    end: int
    name: str


def people(text: str, start: int, end: int) -> list[Person]:
    """The people named in `text[start:end]`, in order, each place once."""
    found: dict[int, Person] = {}
    for pattern in (_AFTER_TITLE, _DESCRIBED, _BEFORE_VERB, _AFTER_VERB):
        for match in pattern.finditer(text, start, end):
            person = _person(match.group(1), match.start(1))
            if person and not any(p.start < person.end and person.start < p.end for p in found.values()):
                found[person.start] = person
    return [found[place] for place in sorted(found)]


def _person(raw: str, start: int) -> Person | None:
    lead = _LEADING.match(raw)
    if lead:
        start += lead.end()
        raw = raw[lead.end() :]
    name = re.sub(r"[’']s$", "", raw)
    tokens = re.split(r"[ \u00a0]", name)
    if not name or len(tokens) > 4 or any(token in _NOT_PEOPLE for token in tokens):
        return None
    return Person(start, start + len(name), name)


def meant_by_pronoun(text: str, start: int, end: int) -> str:
    """Whom "he" or "she" means after the sentence `text[start:end]`: its only person, or the one
    it starts with; empty when that is not plain."""
    named = people(text, start, end)
    distinct = {p.name.split()[-1] for p in named}
    if not named:
        return ""
    if len(distinct) == 1:
        return max((p.name for p in named), key=len)
    if len(distinct) > 2:
        return ""
    first = named[0]
    return first.name if first.start - start <= 40 and text[start : first.start].count(",") == 0 else ""
