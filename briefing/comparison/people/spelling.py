"""Whether two full names may be one name spelled differently, in the alphabet of another language.

Romanised names differ in vowels and in pairs of consonants (Lac and Lak, Kyung and Gyeong). Two
names are near where every part has the same consonants, such pairs taken as one, or differs in a
single letter of a long part. That is a reason to look, and to join only with another one beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.names.lexicon import FAMILIES
from briefing.language.names.runs import folded

_PARTS = re.compile(r"[^\W\d_]+")
_SOFT_C = re.compile(r"c(?=[eiy])")
_PAIRS = (("ck", "k"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("sch", "sh"), ("tch", "ch"), ("dj", "j"), ("zh", "j"))
_LIKE = str.maketrans("cqgbdzvjw", "kkkptsfsf")
_VOWELS = re.compile(r"[aeiouyhw]+")
_DOUBLED = re.compile(r"(.)\1+")
SURE = 5
"""Letters of the shortest part from which near names need nothing else."""
LONG = 5
"""Letters of a part in which one other letter is no other name."""


def near(one: str, other: str) -> bool:
    """Whether two names, as printed and family name in the same place, differ only as spellings do."""
    mine, theirs = _parts(one), _parts(other)
    return len(mine) == len(theirs) and mine != theirs and all(map(_near, mine, theirs))


def surely(one: str, other: str) -> bool:
    """Whether two near names are long enough to be one without an office beside them.

    East Asian names are too short for that: Kim Jong Un and Kim Jong In are two people.
    """
    mine, theirs = _parts(one), _parts(other)
    return min(map(len, (*mine, *theirs))) >= SURE and not any(part.capitalize() in FAMILIES for part in mine)


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    if abs(len(one) - len(other)) > 2 or (one[0] != other[0] and _consonants(one)[:1] != _consonants(other)[:1]):
        return False
    same = _consonants(one) == _consonants(other) != ""
    return same or (min(len(one), len(other)) >= LONG and _one_letter(one, other))


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(_PARTS.findall(folded(name).lower()))


@lru_cache(maxsize=4096)
def _consonants(part: str) -> str:
    for pair, single in _PAIRS:
        part = part.replace(pair, single)
    part = _SOFT_C.sub("s", part)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", part.translate(_LIKE)))


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter is another, too many or missing."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    return one[at:] == other[at + 1 :] or one[at + 1 :] == other[at + 1 :]
