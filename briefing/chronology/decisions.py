"""The analyst's decisions about single events, applied: first what is put together and taken apart, in the
order of the spec, then what is kept, dropped and corrected in the rows that come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.chronology.order import is_day, sort_key, within
from briefing.chronology.statements import times_of
from briefing.errors import Place
from briefing.excerpts import find_again, identity
from briefing.model import Article, Event, OtherDate, Problem, Reason, Support
from briefing.spec.model import EventDecision, EventWords

KEPT = 1000.0
"""Prominence of what the analyst keeps: nothing comes before it."""
_SHAPING = ("merge", "split")


def decide(
    events: Sequence[Event], decisions: Sequence[EventDecision], articles: Sequence[Article], spec_file: str
) -> tuple[tuple[Event, ...], tuple[Event, ...], tuple[Problem, ...]]:
    """The events after the analyst's decisions, those dropped, and the decisions that found nothing."""
    kept = list(events)
    dropped: list[Event] = []
    problems: list[Problem] = []
    by_file = {article.file: article for article in articles}
    for decision in decisions:
        if decision.do in _SHAPING:
            problems += _shaped(kept, decision, articles, by_file, spec_file)
    for decision in decisions:
        if decision.do in _SHAPING:
            continue
        matching = _on(kept, decision, articles)
        if not matching:
            problems.append(_lost(decision, decision, spec_file))
        for event in matching:
            if decision.do == "drop":
                kept.remove(event)
                dropped.append(event)
            else:
                kept[kept.index(event)] = _corrected(event, decision)
    return tuple(sorted(kept, key=sort_key)), tuple(dropped), tuple(problems)


def _on(events: Sequence[Event], words: EventDecision | EventWords, articles: Sequence[Article]) -> list[Event]:
    """The events that stand on the words."""
    support = find_again(articles, words.quote, words.source, words.start)
    return [e for e in events if support and any(_touches(s, support) for s in e.supports)]


def _lost(decision: EventDecision, words: EventDecision | EventWords, spec_file: str) -> Problem:
    return Problem(
        "B042",
        "error",
        f"No event stands on the words “{words.quote[:60]}” ({decision.do}).",
        decision.where or Place(spec_file),
        "Correct the words, or give `source` and `start` in the spec.",
    )


def _corrected(event: Event, decision: EventDecision) -> Event:
    changed = replace(event, importance=3, prominence=KEPT)
    if decision.date:
        how = f"set by the analyst: {decision.reason}" if decision.reason else "set by the analyst"
        # The phrase stays: a reader may want to know what the text says.
        changed = replace(
            changed, date=decision.date, certainty="stated", how=how, dated_by_analyst=True, other_dates=()
        )
    if decision.status:
        changed = replace(changed, status=decision.status)
    if decision.statement:
        changed = replace(changed, statement=decision.statement, by_analyst=True)
    return changed


# ---------------------------------------------------------------------------- rows put together and taken apart


def _shaped(
    kept: list[Event],
    decision: EventDecision,
    articles: Sequence[Article],
    by_file: Mapping[str, Article],
    spec_file: str,
) -> list[Problem]:
    """One merge or split, made in `kept`; what it did not find."""
    matching = _on(kept, decision, articles)
    if not matching:
        return [_lost(decision, decision, spec_file)]
    event = matching[0]
    if decision.do == "merge":
        return _merge(kept, event, decision, articles, spec_file)
    support = find_again(articles, decision.quote, decision.source, decision.start)
    own = [s for s in event.supports if support and _touches(s, support)]
    rest = [s for s in event.supports if s not in own]
    if not rest:
        return [_whole(decision, spec_file)]
    place = kept.index(event)
    kept[place : place + 1] = [_part(event, rest, by_file), _part(event, own, by_file)]
    return []


def _merge(
    kept: list[Event], event: Event, decision: EventDecision, articles: Sequence[Article], spec_file: str
) -> list[Problem]:
    problems = []
    for words in decision.takes_in:
        others = [one for one in _on(kept, words, articles) if one is not event]
        if not others and not _on([event], words, articles):
            problems.append(_lost(decision, words, spec_file))
        for other in others:
            kept.remove(other)
            merged = _together(event, other)
            kept[kept.index(event)] = merged
            event = merged
    return problems


def _together(event: Event, other: Event) -> Event:
    """One row of two. The first one's words and date are printed; a date that excludes it is shown beside it."""
    dates = {one.date: one for one in event.other_dates}
    more = [OtherDate(other.date, other.phrase, other.how, other.supports[0].file), *other.other_dates]
    for one in more:
        if is_day(one.date) and one.date != event.date and not within(event.date, one.date):
            dates.setdefault(one.date, one)
    return replace(
        event,
        supports=tuple(dict.fromkeys((*event.supports, *other.supports))),
        themes=tuple(dict.fromkeys((*event.themes, *other.themes))),
        actors=tuple(dict.fromkeys((*event.actors, *other.actors))),
        importance=max(event.importance, other.importance),
        score=max(event.score, other.score),
        prominence=max(event.prominence, other.prominence),
        other_dates=tuple(dates[date] for date in sorted(dates)),
        reasons=(*event.reasons, Reason(0.0, "put together by the analyst")),
    )


def _part(event: Event, supports: Sequence[Support], by_file: Mapping[str, Article]) -> Event:
    """The row that some of an event's words make alone, on the date those words themselves give.

    Words without a date of their own keep the event's: that is how they came to stand in it.
    """
    lead = supports[0]
    changed = replace(
        event,
        supports=tuple(supports),
        statement=lead.quote,
        other_dates=tuple(one for one in event.other_dates if any(s.file == one.file for s in supports)),
        reasons=(*event.reasons, Reason(0.0, "taken apart by the analyst")),
    )
    if lead == event.supports[0]:
        return changed
    changed = replace(changed, id=identity(lead), brackets=(), reported=by_file[lead.file].published.value)
    mine = [time for time in times_of(by_file[lead.file]) if lead.start <= time.start and time.end <= lead.end]
    known = {event.date, *(one.date for one in event.other_dates)}
    time = next((time for time in mine if time.edtf in known), mine[0] if mine else None)
    if time is None:
        return changed
    return replace(
        changed,
        date=time.edtf,
        precision=time.precision,
        certainty=time.certainty,
        phrase=time.text,
        how=time.rule,
        other_dates=tuple(one for one in changed.other_dates if one.date != time.edtf),
    )


def _whole(decision: EventDecision, spec_file: str) -> Problem:
    return Problem(
        "B048",
        "warning",
        f"“{decision.quote[:60]}” is all its event stands on: there is nothing to split.",
        decision.where or Place(spec_file),
        "Take the decision out.",
    )


def _touches(one: Support, other: Support) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end
