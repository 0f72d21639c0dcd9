"""Which events a chronology shows: those inside its window, important enough, on the dates that matter most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing import tellings
from briefing.chronology.decisions import KEPT
from briefing.chronology.order import FIRST, LAST, bounds
from briefing.model import Article, Event, Problem
from briefing.spec.model import ChronologyChoice

TOO_MANY = "B053"
MOST_DATES = 150
"""Dates shown where the spec does not say: what is more is data, not a chronology."""
MOST_EVENTS, MOST_A_DAY = 400, 12
"""Rows shown in all and of one date where the spec does not ask for everything: a table of prices is no chronology."""
A_DATE = 3
"""Events shown of one date where dates are chosen: the best, and others worth a line."""


def shown(events: Sequence[Event], choice: ChronologyChoice) -> tuple[Event, ...]:
    """The events to show, in the order given."""
    inside = [event for event in events if _inside(event, choice)]
    important = [event for event in inside if event.importance >= choice.importance]
    if choice.most:
        return tuple(_of_dates(inside, important, choice.most))
    if choice.importance > 1 and len({event.date for event in important}) > MOST_DATES:
        return tuple(_of_dates(inside, important, MOST_DATES))
    return tuple(_bounded(important)) if choice.importance > 1 else tuple(important)


def _bounded(events: Sequence[Event]) -> list[Event]:
    """The best events of each date, and of all; those the analyst has set are always among them."""
    if len(events) <= MOST_A_DAY:
        return list(events)
    ranked = sorted(events, key=lambda e: (not _set_by_hand(e), -e.score, e.supports[0].file, e.supports[0].start))
    taken: dict[str, int] = {}
    kept: set[str] = set()
    for event in ranked:
        taken[event.date] = taken.get(event.date, 0) + 1
        if _set_by_hand(event) or (taken[event.date] <= MOST_A_DAY and len(kept) < MOST_EVENTS):
            kept.add(event.id)
    return [event for event in events if event.id in kept]


def _set_by_hand(event: Event) -> bool:
    return event.by_analyst or event.dated_by_analyst or event.prominence >= KEPT


def held_back(events: Sequence[Event], choice: ChronologyChoice) -> tuple[Problem, ...]:
    """A note on what is important enough and not shown because there is too much of it."""
    if choice.most or choice.importance == 1:
        return ()
    wanted = sum(event.importance >= choice.importance for event in events if _inside(event, choice))
    more = wanted - len(shown(events, choice))
    if more <= 0:
        return ()
    message = f"{wanted:,} dated statements are important enough for the chronology; the {more:,} least are not shown."
    remedy = "Leave out files that are data (`exclude`), narrow the dates, or ask for all with `importance: 1`."
    return (Problem(TOO_MANY, "note", message, None, remedy),)


def printed_first(
    events: Sequence[Event], instead: Mapping[str, str], articles: Sequence[Article]
) -> tuple[Event, ...]:
    """The events, each led by the same words in the article that is printed in place of its copies."""
    if not instead:
        return tuple(events)
    published = {article.file: article.published.value for article in articles}
    return tuple(_led(event, instead, published) for event in events)


def _led(event: Event, instead: Mapping[str, str], published: Mapping[str, str]) -> Event:
    first = event.supports[0]
    wanted = instead.get(first.file)
    if wanted is None or event.by_analyst or event.statement != first.quote:
        return event
    for place, support in enumerate(event.supports):
        if support.file == wanted and tellings.same_words(support.quote, first.quote) and event.phrase in support.quote:
            supports = (support, *event.supports[:place], *event.supports[place + 1 :])
            return replace(event, supports=supports, statement=support.quote, brackets=(), reported=published[wanted])
    return event


def _inside(event: Event, choice: ChronologyChoice) -> bool:
    """Whether a date touches the window; what has no date is shown where nothing is asked for."""
    start = bounds(choice.start)[0] if choice.start else FIRST
    end = bounds(choice.end)[1] if choice.end else LAST
    if not event.date:
        return start == FIRST and end == LAST
    first, last = bounds(event.date)
    return last >= start and first <= end


def _of_dates(inside: Sequence[Event], important: Sequence[Event], most: int) -> list[Event]:
    """The best events of the `most` most prominent dates: where none is important enough, the best there is."""
    weight: dict[str, float] = {}
    for event in inside:
        if event.date and event.importance:
            weight[event.date] = max(weight.get(event.date, 0.0), event.prominence)
    chosen = set(sorted(weight, key=lambda date: (-weight[date], date))[:most])
    kept: set[str] = set()
    weighty, all_of = _by_date(important), _by_date(inside)
    for date in chosen:
        mine = weighty.get(date) or all_of[date]
        mine.sort(key=lambda e: (-e.score, e.supports[0].file, e.supports[0].start))
        kept.update(e.id for n, e in enumerate(mine[:A_DATE]) if not n or e.importance > 1)
    return [event for event in inside if event.id in kept]


def _by_date(events: Sequence[Event]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.date, []).append(event)
    return found
