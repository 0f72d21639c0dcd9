"""Which articles tell one story: near in time, and with names in common."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from briefing.comparison.disagreements.text import Reading, near
from briefing.language.words import COMMON, fold
from briefing.model import Article

_NAME = re.compile(r"\b[A-Z]\w{2,}")
_NO_NAMES = frozenset("president minister prime reuters afp xinhua yonhap reporting editing mr mrs ms dr nov "
                      "dec oct sept sep aug jul jun "
                      "apr mar feb jan".split())  # fmt: skip
FEW_ARTICLES = 10
"""Added to the count of articles, so that a name in every article of a small folder still says something."""
MOST_ARTICLES = 80
"""Articles of a name before it is no sign of a story."""
LEAST_SHARED, LEAST_SHARE = 2, 0.08
"""Names two articles of one story share, and their weight's share of the shorter list's."""
DAYS = 10


class Stories:
    """Which articles of a folder are of one story."""

    def __init__(self, reading: Reading) -> None:
        small: set[str] = set()
        for article in reading.articles:
            small |= reading.small(article)
        names = {article.file: _names(article, small) for article in reading.articles}
        counts = Counter(name for mine in names.values() for name in mine)
        weight = {name: math.log((len(names) + FEW_ARTICLES) / count) for name, count in counts.items()}
        self._same = _pairs(reading, names, counts, weight)

    def same(self, one: Article, other: Article) -> bool:
        """Whether two articles tell one story."""
        return one is other or other.file in self._same.get(one.file, ())

    def alone(self, article: Article) -> bool:
        """Whether no other article tells its story."""
        return article.file not in self._same

    def others(self, article: Article) -> frozenset[str]:
        """The files of the other articles of its story."""
        return frozenset(self._same.get(article.file, ()))


def _pairs(
    reading: Reading, names: Mapping[str, frozenset[str]], counts: Counter[str], weight: Mapping[str, float]
) -> dict[str, set[str]]:
    by_name: dict[str, list[str]] = {}
    for file, mine in names.items():
        for name in mine:
            if 1 < counts[name] <= MOST_ARTICLES:
                by_name.setdefault(name, []).append(file)
    shared: dict[tuple[str, str], list[float]] = {}
    for name, files in by_name.items():
        for at, one in enumerate(files):
            for other in files[at + 1 :]:
                shared.setdefault((one, other), []).append(weight[name])
    articles = {article.file: article for article in reading.articles}
    mass = {file: sum(weight[name] for name in mine) for file, mine in names.items()}
    same: dict[str, set[str]] = {}
    for (one, other), weights in shared.items():
        if len(weights) < LEAST_SHARED or sum(weights) < LEAST_SHARE * min(mass[one], mass[other]):
            continue
        if near(articles[one], articles[other], DAYS):
            same.setdefault(one, set()).add(other)
            same.setdefault(other, set()).add(one)
    return same


def _names(article: Article, small: set[str]) -> frozenset[str]:
    """Words with a capital that stand nowhere without one."""
    found: set[str] = set()
    for paragraph in article.paragraphs:
        if paragraph.kind != "debris" and not paragraph.background:
            found.update(m.group() for m in _NAME.finditer(article.text, paragraph.start, paragraph.end))
    folded = {fold(name) for name in found if name.lower() not in small}
    return frozenset(name for name in folded if name not in COMMON and name not in _NO_NAMES)
