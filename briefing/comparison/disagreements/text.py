"""The sentences of the articles as they are compared: their words, their dates, and which words are rare."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.chronology.order import bounds, is_day, ordinal
from briefing.comparison.disagreements import concepts
from briefing.language import likeness
from briefing.language.words import COMMON, fold
from briefing.language.words import words as folded
from briefing.model import Article, Paragraph, Support, TimeExpression

Words = Sequence[tuple[int, int, str]]

FEW, COMMONPLACE = 40, 1.5
"""As in `briefing.language.likeness`: statements added to the count, and what is taken off every weight."""
MOST_PLACES = 60
"""Sentences that may share a word before it leads nowhere."""
SURE_ENOUGH = 0.6
"""Confidence from which an inferred date of publication keeps articles apart."""
SAME_NEWS_DAYS = 10
"""Days between two articles that may still report one thing, where the sentences give no date of their own."""


class Unit(NamedTuple):
    """A sentence of an article."""

    number: int
    article: Article
    paragraph: Paragraph
    start: int
    end: int
    words: Words
    """Folded, with their places in the article."""
    stems: frozenset[str]
    """Content words in the form that is compared."""

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]

    def support(self, start: int = -1, end: int = -1) -> Support:
        """The sentence's words, or a stretch of the article."""
        start, end = (self.start, self.end) if start < 0 else (start, end)
        return Support(self.article.file, start, end, self.article.text[start:end])


class Reading:
    """All sentences of a folder, and where their rare words stand."""

    def __init__(self, articles: Sequence[Article], times: Sequence[Sequence[TimeExpression]]) -> None:
        self.articles = tuple(articles)
        self.units = tuple(_units(articles))
        counts = Counter(stem for unit in self.units for stem in unit.stems)
        total = len(self.units) + FEW
        self.weight: Mapping[str, float] = {
            stem: max(0.0, math.log(total / count) - COMMONPLACE) for stem, count in counts.items()
        }
        self._counts = counts
        self._places: dict[str, list[int]] | None = None
        self._times = {a.file: list(mine) for a, mine in zip(articles, times, strict=True)}
        self._starts = {file: [t.start for t in mine] for file, mine in self._times.items()}
        self._small: dict[str, frozenset[str]] = {}
        self._links: dict[str, Mapping[str, str]] = {}
        self._by_article: dict[str, list[Unit]] = {}
        for unit in self.units:
            self._by_article.setdefault(unit.article.file, []).append(unit)

    def small(self, article: Article) -> frozenset[str]:
        """The words that stand in an article without a capital."""
        known = self._small.get(article.file)
        if known is None:
            known = self._small[article.file] = frozenset(_SMALL.findall(article.text))
        return known

    def of(self, file: str) -> Sequence[Unit]:
        """The sentences of an article."""
        return self._by_article.get(file, ())

    def before(self, unit: Unit) -> Unit | None:
        """The sentence before one, in its article."""
        other = self.units[unit.number - 1] if unit.number else None
        return other if other is not None and other.article is unit.article else None

    def after(self, unit: Unit) -> Unit | None:
        other = self.units[unit.number + 1] if unit.number + 1 < len(self.units) else None
        return other if other is not None and other.article is unit.article else None

    def times(self, unit: Unit) -> Sequence[TimeExpression]:
        """The sentence's dates on the calendar."""
        starts = self._starts[unit.article.file]
        first, last = bisect_left(starts, unit.start), bisect_left(starts, unit.end)
        return self._times[unit.article.file][first:last]

    def sharing(self, stems: Sequence[str], least: int) -> Iterator[Unit]:
        """Sentences with at least so many of the words, the rare ones among them."""
        if self._places is None:
            self._places = {}
            for unit in self.units:
                for stem in unit.stems:
                    if 1 < self._counts[stem] <= MOST_PLACES:
                        self._places.setdefault(stem, []).append(unit.number)
        met: Counter[int] = Counter()
        for stem in stems:
            met.update(self._places.get(stem, ()))
        for number in sorted(n for n, count in met.items() if count >= least):
            yield self.units[number]

    def linked(self, unit: Unit, stems: frozenset[str]) -> frozenset[str]:
        """The stems with what the article calls the same thing: "the ferry Corvina"; then Corvina is the ferry."""
        links = self._links.get(unit.article.file)
        if links is None:
            links = self._links[unit.article.file] = _links(unit.article.text)
        return stems | {links[s] for s in stems if s in links}

    def mass(self, stems: frozenset[str]) -> float:
        """How much the words weigh together."""
        return sum(self.weight.get(stem, 1.0) for stem in stems)

    def alike(self, one: Unit, other: Unit) -> float:
        """As `briefing.language.likeness`."""
        return likeness.likeness(one.stems, other.stems, self.weight)

    def same_time(self, one: Unit, other: Unit) -> bool:
        """Whether two sentences can speak of one time: their own days meet, or their articles are near."""
        a, b = self.days(one), self.days(other)
        if a and b:
            return any(x[0] <= y[1] and y[0] <= x[1] for x in a for y in b)
        return near(one.article, other.article)

    def days(self, unit: Unit) -> list[tuple[str, str]]:
        """First and last day of each of the sentence's dates no longer than a month."""
        found = (bounds(t.edtf) for t in self.times(unit) if ".." not in t.edtf)
        return [(a, b) for a, b in found if a and b and _length(a, b) <= 31]


def published(article: Article) -> str:
    """When an article appeared, where that is better than a guess: a year inferred from the dates it speaks of
    may be another."""
    known = article.published
    return known.value if known.origin != "inferred" or known.confidence >= SURE_ENOUGH else ""


def near(one: Article, other: Article, most: int = SAME_NEWS_DAYS) -> bool:
    """Whether two articles appeared so close together that they may report one thing. A date known to the
    month may be any of its days; an unknown one is near to everything."""
    mine, theirs = published(one), published(other)
    if one is other or not mine or not theirs:
        return True
    a, b = bounds(mine), bounds(theirs)
    return ordinal(a[0]) - ordinal(b[1]) <= most and ordinal(b[0]) - ordinal(a[1]) <= most


_APPOSED = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Aa]n)\s(?:[a-z-]+\s)?(?P<noun>[a-z]{3,})\s(?P<name>[A-Z][\w’-]+)"
    r"|\b(?P<name2>[A-Z][\w’-]+),\s(?:a|an|the)\s(?:[a-z-]+\s)?(?P<noun2>[a-z]{3,})\b"
)


def _links(text: str) -> Mapping[str, str]:
    """A name -> the common noun that stands beside it, in stems."""
    found: dict[str, str] = {}
    for match in _APPOSED.finditer(text):
        name, noun = match.group("name") or match.group("name2"), match.group("noun") or match.group("noun2")
        if fold(noun) not in COMMON and fold(name) not in COMMON:
            found.setdefault(stem_of(fold(name)), stem_of(fold(noun)))
    return found


_MARCH = ("march", "marches", "marched", "marching")
_SMALL = re.compile(r"\b[a-z]{2,}")
_DAY_WORD = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
)
OPENING = 700
"""Characters of an article in which it says which day it speaks of."""


def surely_near(one: Article, other: Article, most: int) -> bool:
    """As `near`, where both dates are known."""
    return bool(published(one) and published(other)) and near(one, other, most)


def same_days(one: Article, other: Article, most: int = 3) -> bool:
    """Whether two articles surely speak of the same days: by their dates, or by a day both name at their start."""
    if published(one) and published(other):
        return near(one, other, most)
    mine, theirs = (set(_DAY_WORD.findall(article.text[:OPENING])) for article in (one, other))
    return bool(mine & theirs)


def later(one: Article, other: Article) -> int:
    """1 where the first surely appeared on a later day, -1 on an earlier one, 0 where nobody knows or on one day."""
    a, b = published(one), published(other)
    if not a or not b or not (is_day(a) and is_day(b)):
        return 0
    return (a > b) - (a < b)


@lru_cache(maxsize=65_536)
def stem_of(word: str) -> str:
    """The form under which a folded word is compared: its concept, or its first letters."""
    named = likeness.GOVERNMENTS.get(word) or concepts.concept(word)
    return (named if named != word else _plain(word))[: likeness.STEM]


def _plain(word: str) -> str:
    """A word without the ending of a verb's form: halve, halved and halving are one."""
    if len(word) > 6 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 5 and word.endswith("ed"):
        word = word[:-2]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _length(first: str, last: str) -> int:
    return ordinal(last) - ordinal(first) if ordinal(first) and ordinal(last) else 10_000


def _units(articles: Sequence[Article]) -> Iterator[Unit]:
    number = 0
    for article in articles:
        for paragraph in article.paragraphs:
            if paragraph.kind != "text":
                continue
            for sentence in paragraph.sentences:
                if not sentence.complete:
                    continue
                words = folded(article.text, sentence.start, sentence.end)
                if " march" in article.text[sentence.start : sentence.end]:
                    # The month is a common word, what crowds do is none.
                    words = [(s, e, "rally" if article.text[s:e] in _MARCH else w) for s, e, w in words]
                stems = frozenset(stem_of(w) for _, _, w in words if w not in COMMON and len(w) > 1)
                yield Unit(number, article, paragraph, sentence.start, sentence.end, words, stems)
                number += 1
