"""What a user can do to the chronology, as functions Spec -> Spec. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from briefing.model import Event, Support
from briefing.spec.model import EventDecision, EventWords, Spec
from gui.edits import clean, touches

Change = Literal["keep", "drop", "correct"]


def with_importance(spec: Spec, importance: Literal[1, 2, 3]) -> Spec:
    return replace(spec, chronology=replace(spec.chronology, importance=importance))


def correct(spec: Spec, event: Event, **changes: str) -> Spec:
    """An event's date, status, statement or reason set by the analyst."""
    return _with_event(spec, event, "correct", {name: clean(text) for name, text in changes.items()})


def hide(spec: Spec, event: Event) -> Spec:
    return _with_event(spec, event, "drop", {})


def keep(spec: Spec, event: Event) -> Spec:
    """An event printed whatever its importance."""
    return _with_event(spec, event, "keep", {})


def take_back(spec: Spec, decided: EventDecision) -> Spec:
    """A decision about an event taken back."""
    return _with_events(spec, tuple(one for one in spec.chronology.events if one != decided))


def merge(spec: Spec, event: Event, other: Event) -> Spec:
    """Two rows made one. The first one's words and date lead; what was decided about the other goes with its row."""
    if event.id == other.id:
        return spec
    taken = _words(other.supports[0])
    gone = decision(spec, other)
    decisions = [one for one in spec.chronology.events if one is not gone]
    old = next((one for one in decisions if one.do == "merge" and touches(one, event.supports[0])), None)
    if old:
        decisions[decisions.index(old)] = replace(old, takes_in=(*old.takes_in, taken))
    else:
        lead = event.supports[0]
        decisions.append(EventDecision("merge", lead.quote, lead.file, lead.start, takes_in=(taken,)))
    return _with_events(spec, tuple(decisions))


def split(spec: Spec, event: Event, support: Support) -> Spec:
    """One of a row's statements given a row of its own. Where the analyst had put it in, that is taken back instead."""
    if len(event.supports) < 2:
        return spec
    for one in spec.chronology.events:
        inside = next((words for words in one.takes_in if touches(words, support)), None)
        if inside and any(touches(one, other) for other in event.supports):
            left = tuple(words for words in one.takes_in if words is not inside)
            changed = (replace(one, takes_in=left),) if left else ()
            place = spec.chronology.events.index(one)
            events = spec.chronology.events
            return _with_events(spec, (*events[:place], *changed, *events[place + 1 :]))
    taken = EventDecision("split", support.quote, support.file, support.start)
    return _with_events(spec, (*spec.chronology.events, taken))


def decision(spec: Spec, event: Event) -> EventDecision | None:
    """What is kept, dropped or corrected about an event; a merge or a split is another matter."""
    lead = event.supports[0]
    return next((one for one in shown(spec) if touches(one, lead)), None)


def shown(spec: Spec) -> tuple[EventDecision, ...]:
    """The decisions about what a row says."""
    return tuple(one for one in spec.chronology.events if one.do in ("keep", "drop", "correct"))


def shaped(spec: Spec) -> tuple[EventDecision, ...]:
    """The rows put together and taken apart."""
    return tuple(one for one in spec.chronology.events if one.do in ("merge", "split"))


def _words(support: Support) -> EventWords:
    return EventWords(support.quote, support.file, support.start)


def _with_events(spec: Spec, events: tuple[EventDecision, ...]) -> Spec:
    return replace(spec, chronology=replace(spec.chronology, events=events))


def _with_event(spec: Spec, event: Event, do: Change, changes: dict[str, str]) -> Spec:
    old = decision(spec, event)
    lead = event.supports[0]
    changed = replace(old or EventDecision(do, lead.quote, lead.file, lead.start), do=do, **changes)  # type: ignore[arg-type]
    events = spec.chronology.events
    if changed.do == "correct" and not (changed.date or changed.status or changed.statement):
        return _with_events(spec, tuple(one for one in events if one is not old))
    if old is None:
        return _with_events(spec, (*events, changed))
    return _with_events(spec, tuple(changed if one is old else one for one in events))
