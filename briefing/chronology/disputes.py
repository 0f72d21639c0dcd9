"""One event under two dates: both are kept, and the row is marked disputed.

Two sources mean one event on different days when they tell it in nearly the same words about the
same act, name nobody different, and neither knows the other's day. The date told by more articles
leads; of two told equally often the earlier-weighed one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.chronology import acts
from briefing.chronology.joining import ALIKE_OTHER_DATE, MOST_HEADS, NEAR_DAYS, RARE, Group, Telling, alike
from briefing.chronology.order import is_day, ordinal
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


def _one_event(one: Group | None, other: Group, weight: Mapping[str, float]) -> bool:
    if one is None:
        return False
    a, b = one.lead.statement, other.lead.statement
    if a.kind != b.kind or a.people != b.people or not 0 < abs(ordinal(a.date) - ordinal(b.date)) <= NEAR_DAYS:
        return False
    files = {t.statement.article.file for t in one.tellings} & {t.statement.article.file for t in other.tellings}
    if files or len(one.lead.words & other.lead.words) < LEAST_SHARED:
        return False
    return alike(one.lead, other.lead, weight) >= ALIKE_OTHER_DATE
