"""Rows that say again what another row says: the sentence that stands at several dates, the plan that came about.

They stay events, counted and to be had with `importance: 1`; they are not printed a second time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.chronology import acts
from briefing.chronology.order import bounds, within
from briefing.model import Article, Event, Reason, Support

BACKGROUND, KEY = 1, 3
ACTORS = 2
"""People and states two rows share, from which a plan and a report of one kind of act are one matter."""


def quieted(events: Sequence[Event], articles: Sequence[Article]) -> list[Event]:
    """The events, those that only repeat another's words or foretell another that is told made background."""
    return _came_about(_once(events), articles)


def _once(events: Sequence[Event]) -> list[Event]:
    """Each sentence at its main date: that of an act before that of the saying, then the weightiest."""
    printed: dict[str, list[Event]] = {}
    for event in sorted(events, key=_main_first):
        printed.setdefault(event.supports[0].file, []).append(event)
    again: dict[str, Event] = {}
    for mine in printed.values():
        mine_in_order: list[Event] = []
        for event in mine:
            first = next((one for one in mine_in_order if _same_words(one.supports[0], event.supports[0])), None)
            if first is None:
                mine_in_order.append(event)
            elif all(any(_same_words(told, s) for told in first.supports) for s in event.supports):
                again[event.id] = first
    return [_background(e, f"its words stand at {again[e.id].date}") if e.id in again else e for e in events]


def _main_first(event: Event) -> tuple[bool, bool, float, int]:
    spoken = event.kind in acts.SPOKEN or not event.kind
    return event.importance < 2, spoken, -event.score, event.supports[0].start


def _same_words(one: Support, other: Support) -> bool:
    """Whether one's words hold the other's."""
    if one.file != other.file:
        return False
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def _came_about(events: Sequence[Event], articles: Sequence[Article]) -> list[Event]:
    """What was planned for a time that is over, and is told as having happened, is no row of its own."""
    newest = max((bounds(a.published.value)[1] for a in articles if a.published.value), default="")
    happened: dict[str, list[Event]] = {}
    for event in events:
        if event.status == "happened" and event.date and event.kind:
            happened.setdefault(event.kind, []).append(event)
    return [_told_elsewhere(event, happened, newest) for event in events]


def _told_elsewhere(event: Event, happened: dict[str, list[Event]], newest: str) -> Event:
    if event.status != "planned" or not event.date or bounds(event.date)[1] >= newest or event.kind not in happened:
        return event
    foreseen = set(event.actors)
    for other in happened[event.kind]:
        held = other.date == event.date or within(other.date, event.date)
        # Where the plan names one party only, a key event of that party is the one foreseen.
        key = other.importance == KEY and bool(foreseen) and foreseen.issubset(other.actors)
        if held and (key or len(foreseen.intersection(other.actors)) >= ACTORS):
            return _background(event, f"told as happened on {other.date}")
    return event


def _background(event: Event, why: str) -> Event:
    return replace(event, importance=min(event.importance, BACKGROUND), reasons=(*event.reasons, Reason(0.0, why)))
