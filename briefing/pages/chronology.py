"""The chronology: a drawn strip with a lane a theme, then the table with every event's sources."""

from __future__ import annotations

from datetime import date

from briefing.model import Event, Theme
from briefing.pages.blocks import Block, Column, Heading, Para, Run, Runs, Table, Timeline, TimelineMark
from briefing.pages.dates import in_words
from briefing.pages.theme import pin_cite
from briefing.pages.wording import count, quotation, text
from briefing.result import Briefing
from briefing.spec import edtf

STRIP_MONTHS = 18
"""Months the strip shows, counted back from the newest event: older ones would press the rest together."""
FEWEST_MARKS = 3
_STATUS = {
    "planned": "planned",
    "hypothetical": "not certain to happen",
    "denied": "denied",
    "habitual": "repeated",
}


def section(briefing: Briefing, *, new_page: bool) -> list[Block]:
    if not briefing.events:
        return []
    blocks: list[Block] = [Heading(1, text("Chronology"), "chronology", new_page)]
    strip = timeline(briefing)
    if strip:
        blocks.append(strip)
    rows = tuple(_row(briefing, event) for event in briefing.events)
    blocks.append(
        Table(
            "Chronology: date, what happened in the source's words, sources, how the date is known",
            (Column("Date", 0.17), Column("What the sources say", 0.5), Column("Sources", 0.13), Column("How known", 0.2)),
            rows,
            tuple(f"e-{event.id}" for event in briefing.events),
        )
    )
    return blocks


def _row(briefing: Briefing, event: Event) -> tuple[Runs, ...]:
    said: Runs = text(event.statement, "emphasis") + text("  analyst's wording", "quiet") if event.by_analyst else quotation(
        event.supports[0]
    )
    cites: list[Run] = []
    seen: set[str] = set()
    for support in event.supports:
        cite = pin_cite(briefing, support)[0]
        if cite.text not in seen:
            cites += [Run(", ")] if seen else []
            cites.append(Run(cite.text, "", cite.link))
            seen.add(cite.text)
    return text(in_words(event.date, short=True), "strong"), said, tuple(cites), how_known(event)


def how_known(event: Event) -> Runs:
    """A few words on the date: the phrase it comes from, and what it was counted from."""
    runs: list[Run] = []
    if event.status in _STATUS:
        runs.append(Run(f"{_STATUS[event.status]}; ", "strong"))
    if event.how and event.certainty == "stated" and not event.phrase:
        runs.append(Run(event.how))
    elif event.certainty == "stated":
        runs.append(Run(f"stated: “{event.phrase}”"))
    elif event.certainty == "resolved":
        runs.append(Run(f"from “{event.phrase}”"))
    else:
        runs.append(Run("estimated from ", "emphasis"))
        runs.append(Run(f"“{event.phrase}”"))
    return tuple(runs)


def timeline(briefing: Briefing) -> Timeline | None:
    """The strip, or nothing where too few events fall into its window."""
    placed = [(event, *_days(event)) for event in briefing.events if event.date]
    placed = [(event, first, last) for event, first, last in placed if last - first <= 400]
    if len(placed) < FEWEST_MARKS:
        return None
    newest = max(last for _, _, last in placed)
    start = max(min(first for _, first, _ in placed), newest - STRIP_MONTHS * 30)
    inside = [(event, first, last) for event, first, last in placed if first >= start]
    if len(inside) < FEWEST_MARKS:
        return None
    lanes = _lanes(briefing, [event for event, _, _ in inside])
    marks = tuple(
        TimelineMark(
            start=first,
            end=last,
            lane=_lane(event, lanes),
            shape="ring" if event.status != "happened" else "dot" if first == last else "bar",
            label=in_words(event.date, short=True),
            link=f"#e-{event.id}",
        )
        for event, first, last in inside
    )
    older = len(briefing.events) - len(inside)
    key = "Dot: known to the day.  Bar: month, year or range.  Ring: planned or not certain."
    if older:
        key += f"  {count(older, 'event')} outside this window {'is' if older == 1 else 'are'} in the table only."
    earliest, latest = (min(inside, key=lambda e: e[1])[0], max(inside, key=lambda e: e[2])[0])
    alt = (
        f"Timeline of {count(len(inside), 'event')} from {in_words(earliest.date)} to {in_words(latest.date)}, "
        f"in {count(len(lanes), 'lane')}: {', '.join(title for _, title in lanes)}. The table below lists every event."
    )
    pad = max(3, (newest - start) // 40)
    return Timeline(tuple(title for _, title in lanes), marks, start - pad, newest + pad, alt, key)


def _lanes(briefing: Briefing, events: list[Event]) -> list[tuple[str, str]]:
    themes: list[Theme] = [section.theme for section in briefing.sections]
    lanes = [(t.id, t.title) for t in themes if any(e.themes and e.themes[0] == t.id for e in events)]
    if any(not e.themes for e in events):
        lanes.append(("", "Other"))
    return lanes


def _lane(event: Event, lanes: list[tuple[str, str]]) -> int:
    wanted = event.themes[0] if event.themes else ""
    return next(n for n, (theme, _) in enumerate(lanes) if theme == wanted)


def _days(event: Event) -> tuple[int, int]:
    first, last = edtf.span(event.date)
    a = date.fromisoformat(first).toordinal() if first else date.fromisoformat(last).toordinal()
    b = date.fromisoformat(last).toordinal() if last else a
    return a, b
