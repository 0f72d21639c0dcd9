"""The same statement told in several places: which passages say one thing, so that it is printed once.

Cautious on purpose: two excerpts that say nearly the same cost a reader a moment, two facts
folded into one cost him a fact, and a denial cited as agreement costs him his name. So what is
cited beside a statement must not give a figure or a month that the statement does not give, must
not deny what it asserts or assert what it denies, and must not have much to tell besides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import fsum  # the order of a set must not decide the last digit
from typing import NamedTuple

from briefing.language.likeness import DAMPING, signature
from briefing.model import Support

ALIKE = 0.42
"""Likeness from which statements in two articles count as one."""
ALIKE_IN_MANY_WORDS, MANY_WORDS = 0.28, 7
"""A lower likeness is enough where that many content words are shared."""
ALIKE_IN_ONE_ARTICLE = 0.6
COVERED = 0.28
"""Share of a statement's own weight that must be told by the one it is cited beside."""
RARE = 1.0
"""Weight from which a word is rare enough to compare statements by."""
ONE_OCCASION = 45
"""Days between two articles beyond which only a likeness of `ALIKE` shows that they tell the same."""
MOST_LEADERS = 400
"""Statements that others are compared with: the best of a theme, far more than a pack prints. A
later one still joins one of these, or says exactly the same as another."""
MOST_HEADS = 60
"""Statements a rare word may lead to; one that leads to more is not rare in this pack."""

DATELINE = 8
"""Words of a dateline at most: `PANMUNJOM, South Korea, March 4 (Reuters) -`."""

_WORD = re.compile(r"\w+")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen"
)
_IN_DIGITS = dict(zip(_NUMBERS.split()[:19], map(str, range(2, 21)), strict=True))
_FIGURE = re.compile(
    rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(_NUMBERS.split())})s?\b"
    rf"|\b(?:{'|'.join(_MONTHS)})(?:[a-z]{{0,6}}ber|uary|uar|ch|il|e|y|ust|t)?\b"
)
"""A number in digits or letters, or a month. `One` is left out: it is an article too often."""
_DATELINE = re.compile(r"\s*[A-Z][^()\n]{0,60}\([^()\n]{2,60}\)\s*[-–—]+\s")
"""`HALM, March 4 (Reuters) - `: its day is no figure of the statement."""
_DENIES = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|none|without|den(?:y|ies|ied|ying|ial)|reject\w*|refut\w+|dismiss\w*"
    r"|doubt\w*|unlikely|contradict\w*|cannot)\b|n[’']t\b",
    re.IGNORECASE,
)


class Statement(NamedTuple):
    """What a support is compared by."""

    support: Support
    words: frozenset[str]
    mass: float
    """Weight of its words."""
    rare: tuple[str, ...]
    figures: frozenset[str]
    denies: bool


def statement(support: Support, weight: Mapping[str, float]) -> Statement:
    words = signature(support.quote)
    return Statement(
        support,
        words,
        fsum([weight.get(word, 1.0) for word in words]),
        tuple(word for word in words if weight.get(word, 0.0) >= RARE),
        figures(support.quote),
        denies(support.quote),
    )


def figures(words: str) -> frozenset[str]:
    """The numbers and months a statement gives, each in one form."""
    found = []
    for figure in _FIGURE.findall(_DATELINE.sub("", words, count=1)):
        plain = figure.replace(",", "")
        low = plain.rstrip("s")
        found.append(_IN_DIGITS.get(low, low) if plain.islower() else plain[:3] if plain[0].isalpha() else plain)
    return frozenset(found)


def denies(words: str) -> bool:
    """Whether something is denied, refused or doubted in a statement."""
    return _DENIES.search(words) is not None


def same_words(one: str, other: str) -> bool:
    """Whether two sentences are one but for an editor's touch: case, marks, a dateline before it, a word in ten.

    Never where the touch changes a figure, or a denial.
    """
    if figures(one) != figures(other) or denies(one) != denies(other):
        return False
    first, second = sorted((_WORD.findall(one.casefold()), _WORD.findall(other.casefold())), key=len)
    shared = sum((Counter(first) & Counter(second)).values())
    return len(second) - len(first) <= DATELINE and shared * 10 >= len(first) * 9


def group(
    supports: Sequence[Support], weight: Mapping[str, float], published: Mapping[str, int] | None = None
) -> list[list[int]]:
    """Positions of supports that tell the same, in the order given; the first of each group leads it.

    Near-linear: a statement is only compared with leaders that share a rare word with it.
    `published`: the day (`date.toordinal`) of each file's article, where it is known: two months
    later the same words may well tell of another occasion.
    """
    return Groups(weight, published or {}).of(supports)


class Groups:
    """Groups of statements, worked out again and again for nearly the same ones: what has been read and
    compared is remembered, by the supports' id()."""

    def __init__(self, weight: Mapping[str, float], published: Mapping[str, int]) -> None:
        self._weight, self._published = weight, published
        self._statements: dict[int, Statement] = {}
        self._numbers: dict[int, int] = {}
        """Leaders by id(): a number each has for good."""
        self._others: dict[int, int] = {}
        """By id() the leaders that a statement does not tell the same as: the bits of their numbers."""

    def of(self, supports: Sequence[Support]) -> list[list[int]]:
        """As `group`."""
        groups: list[list[int]] = []
        leaders: dict[int, tuple[int, Statement]] = {}
        # The leaders a word stands in, a bit for each: whole sets of them are compared at once.
        heads: dict[str, int] = {}
        worn: set[str] = set()  # words that lead to too many, and so are not looked up
        exact: dict[tuple[frozenset[str], frozenset[str], bool], int] = {}
        for position, support in enumerate(supports):
            one = self._statement(support)
            twin = exact.setdefault((one.words, one.figures, one.denies), len(groups))
            if twin < len(groups):
                groups[twin].append(position)
                continue
            joined = self._joined(one, leaders, heads)
            if joined is not None:
                exact[one.words, one.figures, one.denies] = joined
                groups[joined].append(position)
                continue
            if len(leaders) < MOST_LEADERS:
                number = self._numbers.setdefault(id(support), len(self._numbers))
                leaders[number] = len(groups), one
                for word in one.rare:
                    if word not in worn:
                        met = heads.get(word, 0) | 1 << number
                        if met.bit_count() > MOST_HEADS:
                            worn.add(word)
                            met = 0
                        heads[word] = met
            groups.append([position])
        return groups

    def _joined(
        self, one: Statement, leaders: Mapping[int, tuple[int, Statement]], heads: Mapping[str, int]
    ) -> int | None:
        """The first group whose leader shares two rare words and tells the same."""
        once = twice = 0
        for word in one.rare:
            met = heads.get(word, 0)
            twice |= once & met
            once |= met
        others = self._others.get(id(one.support), 0)
        worth = twice & ~others
        if not worth:
            return None
        for group, number, leader in sorted((leaders[n][0], n, leaders[n][1]) for n in _bits(worth)):
            if _same(leader, one, self._weight, self._published):
                self._others[id(one.support)] = others
                return group
            others |= 1 << number
        self._others[id(one.support)] = others
        return None

    def _statement(self, support: Support) -> Statement:
        known = self._statements.get(id(support))
        if known is None:
            # It holds the support, whose id() so stays its own.
            known = self._statements[id(support)] = statement(support, self._weight)
        return known


def _bits(found: int) -> Iterator[int]:
    """The numbers of the bits set, lowest first."""
    while found:
        lowest = found & -found
        yield lowest.bit_length() - 1
        found ^= lowest


def _same(one: Statement, other: Statement, weight: Mapping[str, float], published: Mapping[str, int]) -> bool:
    """Whether `other` may be cited beside `one` as telling the same. Likeness as in
    `briefing.language.likeness`, with the weights added up once a statement."""
    if one.denies != other.denies or not other.figures <= one.figures:
        return False
    shared = one.words & other.words
    if len(shared) < 3:
        return False
    told = fsum([weight.get(word, 1.0) for word in shared])
    if told < COVERED * (other.mass + DAMPING):
        return False
    like = told / (min(one.mass, other.mass) + DAMPING)
    if one.support.file == other.support.file:
        return like >= ALIKE_IN_ONE_ARTICLE
    if like >= ALIKE:
        return True
    days = [published.get(statement.support.file) for statement in (one, other)]
    if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > ONE_OCCASION:
        return False
    return like >= ALIKE_IN_MANY_WORDS and len(shared) >= MANY_WORDS
