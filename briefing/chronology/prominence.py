"""How much each day stands out in a folder of articles: the days a journalist's timeline would list.

A day counts for the articles that speak of it, not for those printed on it:
  - each day of printing counts by the square root of its articles, so that ten reports of one
    morning do not outweigh ten mornings that come back to a day;
  - a day still spoken of weeks later stands out more than one spoken of the next morning;
  - an article about a theme counts in full where the sentence is about it, half where it is not;
  - an act counts more than what somebody said that day;
  - one article alone proves little: the sum is taken by n / (n + 1) for n articles;
  - the day of an article's printing counts a little where its head gives no other;
  - a day stands out more where its neighbours are quiet.
Months and years count less than days, and never more than the middle one of the days: they say
less. So does a day long before the first article, which is another story's.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.chronology import acts
from briefing.chronology.order import is_day, ordinal
from briefing.chronology.statements import Statement
from briefing.model import Article

IN_ARTICLE, OUTSIDE = 0.5, 0.15
"""For a sentence that is not about a theme, in an article that is, and in one that is not."""
SAID, NO_ACT = 0.5, 0.7
PASSING = 0.8
AHEAD = 0.6
PRINTED = 0.35
LAGS = ((2, 1.0), (7, 1.2), (30, 1.4), (10_000, 1.6))
"""Days between the day and the article, and how much a mention that late counts."""
WIDE = {"month": 0.25, "week": 0.25, "season": 0.1, "quarter": 0.1, "year": 0.12, "range": 0.12}
BEFORE_DAYS, BEFORE = 60, 0.5
"""Days before the first article from which a day belongs to another story, and what it then counts."""
PEAK, NEIGHBOURS = 0.35, 3
"""How strongly a peak among its neighbours counts, and how many days on each side those are."""


def weigh(
    articles: Sequence[Article], told: Mapping[str, Sequence[Statement]], about: set[str], themed: bool
) -> dict[str, float]:
    """The weight of each date. `told`: the statements of the events of each date, less precise
    tellings among them; `about`: files of articles on a theme; `themed`: whether there are themes."""
    spoken: dict[str, dict[str, float]] = {}
    for date, statements in told.items():
        mine: dict[str, float] = {}
        for statement in statements:
            if not statement.paragraph.background:
                file = statement.article.file
                mine[file] = max(mine.get(file, 0.0), _mention(statement, date, themed, about))
        spoken[date] = mine
    printed = {article.file: ordinal(article.published.value) for article in articles}
    _count_printing(articles, told, spoken, about, themed)
    first = min((day for day in printed.values() if day), default=0)
    return _peaks({date: _over_days(date, mine, printed, first) for date, mine in spoken.items()})


def _mention(statement: Statement, date: str, themed: bool, about: set[str]) -> float:
    weight = 1.0
    if themed and not statement.themes:
        weight *= IN_ARTICLE if statement.article.file in about else OUTSIDE
    if not statement.kind:
        weight *= NO_ACT
    elif statement.kind == acts.SAYING:
        weight *= SAID
    if statement.role in ("compared", "topic", "aside"):
        weight *= PASSING
    if statement.status in ("denied", "cancelled", "habitual", "hypothetical"):
        weight *= AHEAD
    if statement.certainty == "estimated":
        weight *= 0.5
    if not is_day(date):
        weight *= WIDE.get(statement.precision, 0.1)
    return weight


def _count_printing(
    articles: Sequence[Article],
    told: Mapping[str, Sequence[Statement]],
    spoken: dict[str, dict[str, float]],
    about: set[str],
    themed: bool,
) -> None:
    """An article whose head gives no day tells of the day it was printed, as far as anybody knows."""
    headed = {s.article.file for date, mine in told.items() if is_day(date) for s in mine if s.paragraph.number <= 2}
    for article in articles:
        date = article.published.value
        if is_day(date) and article.file not in headed and date in spoken:
            weight = PRINTED if not themed or article.file in about else PRINTED * OUTSIDE
            spoken[date][article.file] = max(spoken[date].get(article.file, 0.0), weight)


def _over_days(date: str, mine: Mapping[str, float], printed: Mapping[str, int], first: int) -> float:
    """Mentions gathered by the day their articles were printed; late ones count more."""
    by_day: dict[int, float] = defaultdict(float)
    for file, weight in mine.items():
        by_day[printed.get(file, 0)] += weight
    own = ordinal(date)
    late = {day: _late(day - own if day and own else 0) for day in by_day}
    total = sum(math.sqrt(weight) * late[day] for day, weight in sorted(by_day.items()))
    if own and first and own < first - BEFORE_DAYS:
        total *= BEFORE
    return total * len(mine) / (len(mine) + 1)


def _late(days: int) -> float:
    if days < 0:
        return AHEAD
    return next(factor for most, factor in LAGS if days <= most or most == LAGS[-1][0])


def _peaks(raw: Mapping[str, float]) -> dict[str, float]:
    """Each day's weight against the mean of the days around it."""
    by_day = {ordinal(date): weight for date, weight in raw.items() if is_day(date)}
    ranked = sorted(by_day.values())
    middle = ranked[len(ranked) // 2] if ranked else math.inf
    found = {}
    for date, weight in raw.items():
        if is_day(date) and weight:
            own = ordinal(date)
            around = [by_day.get(own + n, 0.0) for n in range(-NEIGHBOURS, NEIGHBOURS + 1)]
            mean = sum(around) / len(around)
            weight *= min(3.0, weight / mean) ** PEAK
        elif not is_day(date):
            weight = min(weight, middle)
        found[date] = round(weight, 4)
    return found
