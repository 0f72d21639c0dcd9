"""Signs of doubt: a place that might be another is kept, marked as an estimate, and says why."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.dates import calendar, tense
from briefing.language.dates.calendar import Moment
from briefing.language.dates.lexicon import WEEKDAY_NAMES
from briefing.language.dates.trail import Placed, Setting
from briefing.language.dates.wording import spelled

NEARLY = 1.6
"""How many times farther off another year's day must be to be out of the question."""


def doubted(placed: Placed, why: str) -> Placed:
    """The same place as an estimate, with the reason of the doubt."""
    if placed.moment is None:
        return placed
    return placed._replace(certainty="estimated", rule=f"{placed.rule}; in doubt: {why}")


def contradicted(placed: Placed, weekday: int | None) -> Placed:
    """A day with the weekday the words give it: a wrong one leaves a doubt."""
    if weekday is None or placed.moment is None or placed.moment.unit != "day":
        return placed
    true = calendar.weekday(placed.moment)
    if true == weekday:
        return placed
    return doubted(placed, f"that day is a {WEEKDAY_NAMES[true]}, not a {WEEKDAY_NAMES[weekday]}")


def of_year(placed: Placed, candidates: Sequence[Moment], setting: Setting) -> Placed:
    """What has no year, placed near the article: in doubt where another year is nearly as likely."""
    found, article = placed.moment, setting.article.moment
    if found is None or article is None or placed.certainty != "resolved":
        return placed
    if found.first_day > article.last_day and setting.awaited():
        return placed
    outlook = setting.outlook()
    past = found.last_day < article.first_day
    if outlook == ("ahead" if past else "back") and not found.first_day <= article.last_day <= found.last_day:
        return doubted(placed, f"the words look {outlook}")
    others = [abs(other.first_day - article.first_day) for other in candidates if other != found]
    if outlook == "unknown" and others and min(others) < NEARLY * abs(found.first_day - article.first_day):
        return doubted(placed, "another year is as near, and the words show neither past nor future")
    named = setting.trail.last
    beside = setting.phrase.start - setting.trail.place < tense.BEHIND
    if named and beside and past and named.unit == "year" and named.year not in (found.year, article.year):
        return doubted(placed, f"{spelled(named)}, named just before, may be its year")
    return placed
