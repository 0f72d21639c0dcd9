"""The drawn strip of a chronology: which stretch of time it shows, and a mark an event.

The strip is for the period the sources are about. An event far from the rest would press the rest
together: while the empty stretch beside the outermost event takes more than a quarter of the
strip, that event is left to the table, up to a third of all; then the strip reaches back eighteen
months at most. A bar that would cover most of the strip says nothing and is left out too. The line
under the strip says how many events are in the table only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from briefing.model import Event, Theme
from briefing.pages.blocks import Timeline, TimelineMark
from briefing.pages.dates import in_words
from briefing.pages.wording import count
from briefing.result import Briefing
from briefing.spec import edtf

MOST_DAYS = 18 * 30
FEWEST_MARKS = 3
LONG_BAR = 100
"""Days from which a bar is a year or a half: as long as what happens in it."""
SHORT_STRIP = 45
"""Days below which nothing is trimmed."""
EMPTY, LEFT_OUT = 0.25, 0.34
"""Share of the strip that may be empty beside an outermost event; share of events that may be left out for it."""
KEY = "Dot: known to the day.  Bar: month or range.  Ring: planned, not certain, or disputed."


class _Placed(NamedTuple):
    event: Event
    first: int
    last: int


def timeline(briefing: Briefing) -> Timeline | None:
    """The strip, or nothing where too few events fall into its stretch of time."""
    placed = sorted((p for e in briefing.events if (p := _placed(e))), key=lambda p: (p.first, p.last))
    inside = _trimmed([p for p in placed if p.last - p.first < LONG_BAR])
    if len(inside) < FEWEST_MARKS:
        return None
    start, end = min(p.first for p in inside), max(p.last for p in inside)
    lanes = _lanes(briefing, [p.event for p in inside])
    pad = max(3, (end - start) // 40)
    return Timeline(
        lanes=tuple(title for _, title in lanes),
        marks=tuple(_mark(p, lanes) for p in inside),
        start=start - pad,
        end=end + pad,
        alt=_alternative(inside, lanes),
        key=_key(len(briefing.events) - len(inside)),
    )


def _placed(event: Event) -> _Placed | None:
    if not event.date:
        return None
    first, last = edtf.span(event.date)
    if not first or not last:
        return None
    return _Placed(event, date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


def _trimmed(placed: Sequence[_Placed]) -> list[_Placed]:
    """The events of the period they crowd in, by first day."""
    kept = list(placed)
    most = int(len(kept) * LEFT_OUT)
    while len(kept) > FEWEST_MARKS and most:
        span = max(p.last for p in kept) - kept[0].first
        before = kept[1].first - kept[0].first
        after = kept[-1].first - max(p.last for p in kept[:-1])
        if span <= SHORT_STRIP or max(before, after) <= span * EMPTY:
            break
        kept.pop(0 if before >= after else -1)
        most -= 1
    newest = max((p.last for p in kept), default=0)
    return [p for p in kept if p.first >= newest - MOST_DAYS]


def _mark(placed: _Placed, lanes: Sequence[tuple[str, str]]) -> TimelineMark:
    event = placed.event
    ring = event.status != "happened" or bool(event.other_dates)
    return TimelineMark(
        start=placed.first,
        end=placed.last,
        lane=_lane(event, lanes),
        shape="ring" if ring else "dot" if placed.first == placed.last else "bar",
        label=in_words(event.date, short=True),
        link=f"#e-{event.id}",
    )


def _lanes(briefing: Briefing, events: Sequence[Event]) -> list[tuple[str, str]]:
    themes: list[Theme] = [section.theme for section in briefing.sections]
    lanes = [(t.id, t.title) for t in themes if any(e.themes and e.themes[0] == t.id for e in events)]
    if any(not e.themes for e in events):
        lanes.append(("", "Other"))
    return lanes


def _lane(event: Event, lanes: Sequence[tuple[str, str]]) -> int:
    wanted = event.themes[0] if event.themes else ""
    return next(n for n, (theme, _) in enumerate(lanes) if theme == wanted)


def _alternative(inside: Sequence[_Placed], lanes: Sequence[tuple[str, str]]) -> str:
    earliest, latest = inside[0].event, max(inside, key=lambda p: p.last).event
    return (
        f"Timeline of {count(len(inside), 'event')} from {in_words(earliest.date)} to {in_words(latest.date)}, "
        f"in {count(len(lanes), 'lane')}: {', '.join(title for _, title in lanes)}. The table below lists every event."
    )


def _key(outside: int) -> str:
    if not outside:
        return KEY
    return f"{KEY}  {count(outside, 'event')} without a near date {'is' if outside == 1 else 'are'} in the table only."
