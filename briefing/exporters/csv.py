"""A chronology as a table for other programs: RFC 4180, UTF-8, one line an event.

Fields that a spreadsheet would take for a formula begin with an apostrophe, which it hides.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from briefing.model import Event
from briefing.pages.wording import paragraph_number
from briefing.result import Briefing

COLUMNS = (
    "date",
    "precision",
    "certainty",
    "status",
    "importance",
    "statement",
    "actors",
    "place",
    "kind",
    "themes",
    "sources",
    "phrase",
    "how",
    "reported",
    "other_dates",
    "id",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def text(briefing: Briefing, events: Sequence[Event]) -> str:
    """The events as comma-separated values with a header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in events:
        writer.writerow([_safe(value) for value in _row(briefing, event)])
    return out.getvalue()


def _row(briefing: Briefing, event: Event) -> tuple[str, ...]:
    return (
        event.date,
        event.precision,
        event.certainty,
        event.status,
        str(event.importance),
        " ".join(event.statement.split()),
        "; ".join(event.actors),
        event.place,
        event.kind,
        "; ".join(event.themes),
        "; ".join(dict.fromkeys(_place(briefing, s.file, s.start) for s in event.supports)),
        event.phrase,
        event.how,
        event.reported,
        "; ".join(f"{other.date} (“{other.phrase}”, {other.file})" for other in event.other_dates),
        event.id,
    )


def _place(briefing: Briefing, file: str, start: int) -> str:
    citation = briefing.citation(file)
    number = paragraph_number(citation.article, start)
    name = citation.label if citation.number else file
    return f"{name} ¶{number}" if number else name


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
