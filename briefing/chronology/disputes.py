"""One event under two dates: both are kept, and the row is marked disputed.

Two sources mean one event on different days when they tell it in nearly the same words about the
same act, name the same people, give no different figures, and neither knows the other's day. Both
must have been printed when both days were past: what was printed before a day is not about that
day, and attacks or rallies told in the same words from week to week are not one. The weightier
telling leads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.chronology import acts
from briefing.chronology.joining import ALIKE_OTHER_DATE, MOST_HEADS, NEAR_DAYS, RARE, Group, Telling, alike
from briefing.chronology.order import bounds, is_day, ordinal
from briefing.model import OtherDate

LEAST_SHARED = 4
"""Content words two tellings of one event on different days must share."""


def settle(groups: Sequence[Group], weight: Mapping[str, float]) -> list[Group]:
    """The groups, those that date one event differently put together."""
    by_word: dict[str, list[int]] = {}
    kept: list[Group | None] = list(groups)
    for number, group in enumerate(groups):
        if not _may_be_disputed(group):
            continue
        met: dict[int, int] = {}
        rare = [word for word in group.lead.words if weight.get(word, 0.0) >= RARE]
        for word in rare:
            posting = by_word.setdefault(word, [])
            if len(posting) <= MOST_HEADS:
                for other in posting:
                    met[other] = met.get(other, 0) + 1
        first = next((kept[n] for n in sorted(met) if met[n] >= 2 and _one_event(kept[n], group, weight)), None)
        if first is not None:
            for telling in group.tellings:
                first.add(telling)
            kept[number] = None
            continue
        for word in rare:
            by_word[word].append(number)
    return [group for group in kept if group is not None]


def others(group: Group, lead: Telling) -> tuple[OtherDate, ...]:
    """The dates other tellings give for the same event, where they exclude the printed one."""
    found: dict[str, OtherDate] = {}
    for telling in group.tellings:
        statement = telling.statement
        if statement.date == lead.statement.date or not (is_day(statement.date) and is_day(lead.statement.date)):
            continue
        found.setdefault(
            statement.date,
            OtherDate(statement.date, statement.phrase, statement.how, statement.article.file),
        )
    return tuple(found[date] for date in sorted(found))


def _may_be_disputed(group: Group) -> bool:
    statement = group.lead.statement
    return (
        is_day(statement.date)
        and statement.role == "main"
        and statement.status == "happened"
        and bool(statement.kind)
        and statement.kind not in acts.SPOKEN
    )


def _both_past(one: Group, other: Group) -> bool:
    """Whether every article that gives one date was printed on or after the other."""
    for mine, theirs in ((one, other), (other, one)):
        date = theirs.lead.statement.date
        for telling in mine.tellings:
            published = telling.statement.article.published.value
            if published and bounds(published)[1] < date:
                return False
    return True


def _figures(one: Telling, other: Telling) -> bool:
    """Whether two tellings give figures and share none of them, their dates' own left aside."""
    a, b = (_numbers(telling) for telling in (one, other))
    return bool(a) and bool(b) and not a & b


def _numbers(telling: Telling) -> set[str]:
    statement = telling.statement
    read = "".join(sign if sign.isdigit() else " " for sign in statement.support.quote.replace(statement.phrase, " "))
    return set(read.split())


def _one_event(one: Group | None, other: Group, weight: Mapping[str, float]) -> bool:
    if one is None:
        return False
    a, b = one.lead.statement, other.lead.statement
    if a.kind != b.kind or a.people != b.people or not 0 < abs(ordinal(a.date) - ordinal(b.date)) <= NEAR_DAYS:
        return False
    files = {t.statement.article.file for t in one.tellings} & {t.statement.article.file for t in other.tellings}
    if files or not _both_past(one, other) or _figures(one.lead, other.lead):
        return False
    if len(one.lead.words & other.lead.words) < LEAST_SHARED:
        return False
    return alike(one.lead, other.lead, weight) >= ALIKE_OTHER_DATE
