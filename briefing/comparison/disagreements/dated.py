"""What the chronology found: one event that sources put on two days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.comparison.disagreements.finding import Finding, Side
from briefing.model import Event


def find(events: Sequence[Event]) -> Iterator[Finding]:
    """Events under dates that exclude each other."""
    for event in events:
        elsewhere = {other.file for other in event.other_dates}
        lead = tuple(s for s in event.supports if s.file not in elsewhere)
        sides = [Side(event.phrase, lead)]
        for other in event.other_dates:
            theirs = tuple(s for s in event.supports if s.file == other.file)
            if theirs:
                sides.append(Side(other.phrase, theirs))
        if lead and len(sides) > 1:
            yield Finding("date", "When was it?", tuple(sides), "one event in the same words on two days", 65.0)
