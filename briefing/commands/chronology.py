"""`briefing chronology SPEC`: the dated statements of a pack, as a table or as data."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from shutil import get_terminal_size

from briefing import chronology
from briefing.commands import opened
from briefing.errors import SpecError
from briefing.model import Event
from briefing.pages.dates import in_words
from briefing.result import Briefing
from briefing.spec import edtf
from briefing.spec.model import ChronologyChoice

KEY = 3
"""Importance of a key event."""
NOBODY, NO_THEME = "nobody named", "no theme"


def run(args: argparse.Namespace) -> int:
    """Prints what is asked for on standard output."""
    start, end = _date(args.start, "--from"), _date(args.end, "--to")
    if start and end and (first := edtf.span(start)[0]) and (last := edtf.span(end)[1]) and first > last:
        raise SpecError(f"--from {start} is after --to {end}.", remedy="Exchange the two.")
    briefing = opened.briefing(opened.only_spec(args.spec), no_library=args.no_library)
    events = chosen(briefing.events, start, end, key=args.key)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")  # CSV and iCalendar have line ends of their own
    sys.stdout.write(_printed(briefing, events, args.form, args.by))
    return 0


def chosen(events: Sequence[Event], start: str, end: str, *, key: bool) -> tuple[Event, ...]:
    """The events inside a window, only the key ones where asked."""
    choice = ChronologyChoice(start=start, end=end, importance=1)
    return tuple(event for event in chronology.shown(events, choice) if not key or event.importance >= KEY)


def _date(words: str, option: str) -> str:
    wrong = edtf.fault(words) if words else ""
    if wrong:
        raise SpecError(f"{option} {words}: {wrong}.", remedy="Write 2025-11-01, 2025-11 or 2025.")
    return words


def _printed(briefing: Briefing, events: Sequence[Event], form: str, by: str) -> str:
    if form == "csv":
        from briefing.exporters import csv

        return csv.text(briefing, events)
    if form == "ics":
        from briefing.exporters import ics

        return ics.text(briefing, events)
    if form == "json":
        import json as plain

        from briefing.exporters import json

        made = json.data(replace(briefing, events=tuple(events)), briefing.spec.length)["chronology"]
        return plain.dumps(made, ensure_ascii=False, indent=1) + "\n"
    return table(briefing, events, by)


def table(briefing: Briefing, events: Sequence[Event], by: str = "", width: int = 0) -> str:
    """Date, words and sources, one line an event; under headings by theme or actor where asked."""
    width = max(60, width or get_terminal_size((110, 24)).columns)
    if not events:
        return "No events.\n"
    if not by:
        return "".join(_lines(briefing, events, width))
    parts = []
    for title, mine in grouped(briefing, events, by):
        parts += [f"{title} ({len(mine)})\n", *_lines(briefing, mine, width), "\n"]
    return "".join(parts)


def grouped(briefing: Briefing, events: Sequence[Event], by: str) -> list[tuple[str, list[Event]]]:
    """The events under each theme or actor, themes as printed, actors by how much they do; each event
    under everything it is about."""
    titles = {section.theme.id: section.theme.title for section in briefing.sections}
    groups: dict[str, list[Event]] = {titles[theme]: [] for theme in titles} if by == "theme" else {}
    for event in events:
        for name in _names(event, by, titles):
            groups.setdefault(name, []).append(event)
    found = [(name, mine) for name, mine in groups.items() if mine]
    if by == "actor":
        found.sort(key=lambda pair: (pair[0] == NOBODY, -len(pair[1]), pair[0]))
    return found


def _names(event: Event, by: str, titles: dict[str, str]) -> Iterable[str]:
    if by == "theme":
        return [titles.get(theme, theme) for theme in event.themes] or [NO_THEME]
    return event.actors or [NOBODY]


def _lines(briefing: Briefing, events: Sequence[Event], width: int) -> list[str]:
    dates = [_shown_date(event) for event in events]
    sources = [", ".join(dict.fromkeys(briefing.citation(s.file).label for s in event.supports)) for event in events]
    wide, cites = min(30, max(map(len, dates))), min(14, max(map(len, sources)))
    room = width - wide - cites - 4
    lines = []
    for event, date, source in zip(events, dates, sources, strict=True):
        said = " ".join(event.statement.split())
        if len(said) > room:
            said = said[: room - 1].rstrip() + "…"
        lines.append(f"{date.ljust(wide)}  {said.ljust(room)}  {source}".rstrip() + "\n")
    return lines


def _shown_date(event: Event) -> str:
    """The date with a sign of what is not plain fact: ? estimated, and what it is when not happened."""
    words = in_words(event.date, short=True) if event.date else "undated"
    if event.certainty == "estimated":
        words += " ?"
    if event.other_dates:
        words += " or " + in_words(event.other_dates[0].date, short=True)
    return words if event.status == "happened" else f"{words} ({event.status})"
