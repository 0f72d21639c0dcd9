"""What a chronology says is planned, as a calendar: RFC 5545, all-day entries, marked tentative.

No clock is read: the time stamp every entry must carry is the date of the pack.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefing.model import Event
from briefing.pages.dates import in_words
from briefing.result import Briefing
from briefing.spec import edtf

LINE_BYTES = 75
"""Most octets of a line; longer ones are folded."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def text(briefing: Briefing, events: Sequence[Event]) -> str:
    """A calendar of the planned events among these that are not over on the pack's date; the rest is left out."""
    stamp = f"{(briefing.spec.date or '1970-01-01').replace('-', '')}T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Briefing//Chronology//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(briefing.spec.title)}")
    for event in events:
        if event.status == "planned" and event.date and _last_day(event.date) >= briefing.spec.date:
            lines += _entry(briefing, event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _last_day(planned: str) -> str:
    """The last day a planned date can mean; an open end is never over."""
    return edtf.span(planned)[1] or "9999-12-31"


def _entry(briefing: Briefing, event: Event, stamp: str) -> list[str]:
    first, last = edtf.span(event.date)
    start = first or last
    end = date.fromisoformat(last or start)
    if end < date.max:
        end += timedelta(days=1)
    said = " ".join(event.statement.split())
    sources = ", ".join(dict.fromkeys(briefing.citation(s.file).label for s in event.supports))
    about = f"“{said}”\nSources: {sources}\nDate: {in_words(event.date)}, from “{event.phrase}” ({event.how})"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.id}-{briefing.pack_id}@briefing.invalid",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{start.replace('-', '')}",
        f"DTEND;VALUE=DATE:{end.isoformat().replace('-', '')}",
        f"SUMMARY:{_escaped(_short(said))}",
        f"DESCRIPTION:{_escaped(about)}",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
    ]
    if event.place:
        lines.append(f"LOCATION:{_escaped(event.place)}")
    if event.themes:
        lines.append(f"CATEGORIES:{','.join(_escaped(theme) for theme in event.themes)}")
    return [*lines, "END:VEVENT"]


def _escaped(words: str) -> str:
    return words.translate(_ESCAPES)


def _short(words: str) -> str:
    return words if len(words) <= 90 else words[:89].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, none of them cutting a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for sign in line:
        wide = len(sign.encode("utf-8", "replace"))
        if size + wide > LINE_BYTES - bool(pieces):
            pieces.append(piece)
            piece, size = "", 0
        piece += sign
        size += wide
    return "\r\n ".join([*pieces, piece])
