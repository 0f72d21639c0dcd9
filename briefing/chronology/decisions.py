"""The analyst's decisions about single events, applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.chronology.order import sort_key
from briefing.errors import Place
from briefing.excerpts import find_again
from briefing.model import Article, Event, Problem, Support
from briefing.spec.model import EventDecision

KEPT = 1000.0
"""Prominence of what the analyst keeps: nothing comes before it."""


def decide(
    events: Sequence[Event], decisions: Sequence[EventDecision], articles: Sequence[Article], spec_file: str
) -> tuple[tuple[Event, ...], tuple[Event, ...], tuple[Problem, ...]]:
    """The events after the analyst's decisions, those dropped, and the decisions that found nothing."""
    kept = list(events)
    dropped: list[Event] = []
    problems: list[Problem] = []
    for decision in decisions:
        support = find_again(articles, decision.quote, decision.source, decision.start)
        matching = [e for e in kept if support and any(_touches(s, support) for s in e.supports)]
        if not matching:
            problems.append(_lost(decision, spec_file))
        for event in matching:
            if decision.do == "drop":
                kept.remove(event)
                dropped.append(event)
            else:
                kept[kept.index(event)] = _corrected(event, decision)
    return tuple(sorted(kept, key=sort_key)), tuple(dropped), tuple(problems)


def _lost(decision: EventDecision, spec_file: str) -> Problem:
    return Problem(
        "B042",
        "error",
        f"No event stands on the words “{decision.quote[:60]}” ({decision.do}).",
        decision.where or Place(spec_file),
        "Correct the words, or give `source` and `start` in the spec.",
    )


def _corrected(event: Event, decision: EventDecision) -> Event:
    changed = replace(event, importance=3, prominence=KEPT)
    if decision.date:
        how = f"set by the analyst: {decision.reason}" if decision.reason else "set by the analyst"
        changed = replace(changed, date=decision.date, certainty="stated", how=how, phrase="", other_dates=())
    if decision.status:
        changed = replace(changed, status=decision.status)
    if decision.statement:
        changed = replace(changed, statement=decision.statement, by_analyst=True)
    return changed


def _touches(one: Support, other: Support) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end
