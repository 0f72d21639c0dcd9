"""Who is meant: people named in a stretch of text, and whom a pronoun after it stands for.

Only plain cases: a name after a title or a verb of saying, before such a verb, or followed by a
description. Where two people could be meant the answer is nothing, never a guess.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w’'-]*)*")
_NEXT_WORDS = re.compile(
    r"(, (?:a|an|the|vice|senior|former|director|head|chief|professor|president|deputy)\b)|[ \u00a0](\w+)"
)
_LAST_WORD = re.compile(r"(\w+)[ \u00a0]$")

TITLES = frozenset(
    """President Prime Minister Premier Chancellor Chairman Chairwoman Chair Secretary Ambassador Senator
    Representative Governor Mayor General Admiral Colonel Captain Professor Prof Dr Mr Ms Mrs King Queen Pope CEO
    Director Leader Staff Chief Rep Sen Gen Vice Deputy Former Foreign Defence Defense""".split()
)
_LOWER_TITLES = frozenset(
    "leader spokesperson spokesman spokeswoman adviser advisor chief envoy analyst professor minister president "
    "researcher scholar secretary director".split()
)
_SAYING = frozenset(
    """said says told added noted wrote argued warned described explained emphasised emphasized stressed called asked
    posted announced advocated predicts predicted declared stated claimed from""".split()
)
_BEFORE = frozenset("said says added by".split())
"""Not `told` or `to`: what follows them is who listened."""
_NOT_PEOPLE = frozenset(
    """Korea Korean Koreans China Chinese Japan Japanese America American Americans United States Beijing Seoul Tokyo
    Washington Pyongyang Taipei Taiwan Asia Asian Pacific Sea Zone Institute University Ministry Party House Office
    Center Centre Council Committee Summit War Day Strait Peninsula Association Agency News TV Times Forum Group Bank
    Company Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December The This That These It He She They We But And In On At For Both While Under
    During Since After Before With By As If When Despite Still However Meanwhile Instead North South East West US EU UN
    NATO APEC ASEAN""".split()
)


class Person(NamedTuple):
    """A person as named in the text."""

    start: int
    end: int
    name: str


def people(text: str, start: int, end: int) -> list[Person]:
    """The people named in `text[start:end]`, in order."""
    found: list[Person] = []
    for match in _CAPITALS.finditer(text, start, end):
        person = _person(text, match, start, end)
        if person:
            found.append(person)
    return found


def _person(text: str, match: re.Match[str], start: int, end: int) -> Person | None:
    """The person a run of capitalised words names, without the titles and nationalities before the name."""
    tokens = match.group().replace("\u00a0", " ").split(" ")
    first = match.start()
    titled = False
    while len(tokens) > 1 and (tokens[0] in TITLES or tokens[0] in _NOT_PEOPLE):
        titled = tokens[0] in TITLES
        first += len(tokens.pop(0)) + 1
    name = " ".join(tokens)
    last = first + len(name)
    if name.endswith(("’s", "'s")):
        name = name[:-2]
    if len(tokens) > 4 or any(token in _NOT_PEOPLE or token in TITLES for token in tokens):
        return None
    if titled or _said_before(text, first, start) or _said_after(text, last, end):
        return Person(first, first + len(name), name)
    return None


def _said_before(text: str, first: int, start: int) -> bool:
    word = _LAST_WORD.search(text, max(start, first - 20), first)
    return word is not None and (word.group(1) in _BEFORE or word.group(1) in _LOWER_TITLES)


def _said_after(text: str, last: int, end: int) -> bool:
    after = _NEXT_WORDS.match(text, last, end)
    return after is not None and (after.group(1) is not None or after.group(2) in _SAYING)


def meant_by_pronoun(text: str, start: int, end: int) -> str:
    """Whom "he" or "she" means after the sentence `text[start:end]`: its only person, or the one
    it starts with; empty when that is not plain."""
    named = people(text, start, end)
    distinct = {p.name.split()[-1] for p in named}
    if not named or len(distinct) > 2:
        return ""
    if len(distinct) == 1:
        return max((p.name for p in named), key=len)
    first = named[0]
    return first.name if first.start - start <= 40 and text[start : first.start].count(",") == 0 else ""
